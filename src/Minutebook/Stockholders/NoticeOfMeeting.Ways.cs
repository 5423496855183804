namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The ways of giving notice, and what a notice states.</summary>
public static partial class NoticeOfMeeting
{
    internal static Finding Way(MeetingFile file, Holder holder, Recorded<NoticeFact> notice) =>
        file.Instruments.Under(notice.Fact.On.Date, terms => notice.Fact switch
        {
            NoticeMailed mailed => ByMail(file, holder, mailed, terms),
            NoticeTelegraphed telegraphed =>
                Allowed(terms.Find(TermNames.NoticeByTelegraph), $"telegraphed: the company had its content on {telegraphed.On.InWords()}",
                    "by telegraph"),
            NoticeTransmitted transmitted => ByTransmission(file, holder, transmitted, terms),
            _ => Allowed(terms.Find(TermNames.NoticePersonal), $"delivered personally on {notice.Fact.On.InWords()}",
                "by personal delivery"),
        });

    static Finding Allowed(Term<bool>? term, string done, string way) => term is { Figure: true }
        ? Finding.Yes($"the notice was {done}", term)
        : Finding.No($"no instrument allows notice {way}", term);

    static Finding ByMail(MeetingFile file, Holder holder, NoticeMailed mailed, Terms terms)
    {
        var mail = terms.Find(TermNames.NoticeByMail);
        return mail is not { Figure: true }
            ? Finding.No("no instrument allows notice by mail", mail)
            : Finding.All(
                $"the notice was deposited in the mail on {mailed.On.InWords()}, properly addressed and postage prepaid",
                RightAddress(file, holder, mailed, mail),
                PostagePrepaid(mailed, mail));
    }

    /// <summary>A notice that writes out an address is compared with the books of that day; one that does not is taken at its
    /// word.</summary>
    static Finding RightAddress(MeetingFile file, Holder holder, NoticeMailed mailed, Term mail)
    {
        var name = file.NameOf(holder);
        var onBooks = file.Ledger.Accounts.TryGetValue(holder, out var account) ? account.AddressOn(mailed.On.Date) : null;
        if (mailed.Address is { Text: { } written })
            return onBooks is { Text: { } address }
                ? Finding.That(SameAddress(written, address),
                    $"the notice to {name} was addressed to \"{written}\"; the stock transfer books have \"{address}\"", mail)
                : Finding.NotShown($"the stock transfer books show no address of {name} to compare",
                    $"record the address of {name} on the books", mail);
        return mailed.Addressed switch
        {
            Addressed.AsOnTheBooks => Finding.Yes($"the notice to {name} was addressed as the stock transfer books have it", mail),
            Addressed.Elsewhere => Finding.No($"the notice to {name} was not addressed as the stock transfer books have it", mail),
            _ => Finding.NotShown($"the books do not show to which address the notice to {name} was mailed",
                "record how it was addressed, or an affidavit of mailing", mail),
        };
    }

    static bool SameAddress(string left, string right) => string.Equals(Folded(left), Folded(right), StringComparison.OrdinalIgnoreCase);

    static string Folded(string address) =>
        string.Join(' ', address.Split([' ', ',', '\t', '\n', '\r', '.'], StringSplitOptions.RemoveEmptyEntries));

    static Finding PostagePrepaid(NoticeMailed mailed, Term mail) => mailed.Postage switch
    {
        Postage.Prepaid => Finding.Yes("postage was prepaid", mail),
        Postage.Unpaid => Finding.No("postage was not prepaid", mail),
        _ => Finding.NotShown("the books do not show whether postage was prepaid",
            "record whether postage was prepaid, or an affidavit of mailing", mail),
    };

    /// <summary>
    /// The statute adds electronic notice to whatever ways the by-laws name: at first with the holder's consent, later (for e-mail) unless
    /// the holder objects; a fixed number of failures in a row ends it.
    /// </summary>
    static Finding ByTransmission(MeetingFile file, Holder holder, NoticeTransmitted transmitted, Terms terms)
    {
        var name = file.NameOf(holder);
        if (terms.Find(TermNames.NoticeByTransmission) is not { } rule)
            return Finding.No("no instrument in force on that day allows notice by electronic transmission");
        var choice = file.Records.ElectronicChoices.GetValueOrDefault(holder, [])
            .LastOrDefault(made => made.Fact.On.Date <= transmitted.On.Date);
        return Finding.All(
            $"the notice was transmitted to {name} on {transmitted.On.InWords()}",
            Welcome(name, transmitted, rule, choice.Fact),
            StillReaches(file, holder, name, transmitted, terms));
    }

    static Finding Welcome(string name, NoticeTransmitted transmitted, Term<string> rule, ElectronicNoticeChoice? choice)
    {
        if (choice is { Consents: false }) return Finding.No($"{name} had objected to electronic notice on {choice.On.InWords()}", rule);
        if (choice is { Consents: true }) return Finding.Yes($"{name} had consented to electronic notice on {choice.On.InWords()}", rule);
        return rule.Figure == "no-objection" && transmitted.Means == TransmittedBy.Email
            ? Finding.Yes($"{name} had not objected to notice by e-mail", rule)
            : Finding.NotShown($"the books show no consent of {name} to electronic notice",
                $"record the consent of {name}, if it was given", rule);
    }

    static Finding StillReaches(MeetingFile file, Holder holder, string name, NoticeTransmitted transmitted, Terms terms)
    {
        if (terms.Find(TermNames.NoticeBounces) is not { } enough) return Finding.Yes("no number of failures ends electronic notice");
        var failed = FailedInARow(file, holder, transmitted.On.Date);
        return Finding.That(failed < enough.Figure,
            $"{failed} transmissions to {name} had failed before; {enough.Figure} in a row end electronic notice", enough)
            .WithFigure("failed", failed);
    }

    /// <summary>Failures count only since the last transmission that arrived: one that no failure answers. A failure answers the latest
    /// transmission for its meeting that none answers yet.</summary>
    static int FailedInARow(MeetingFile file, Holder holder, LocalDate before)
    {
        var failures = file.Records.Returned.GetValueOrDefault(holder, [])
            .Where(returned => returned.Fact.Electronic && returned.Fact.On.Date < before)
            .OrderBy(failure => failure.Fact.On.Date).ToList();
        var arrived = file.Records.Meetings.Values.SelectMany(meeting => meeting.Notices).Select(notice => notice.Fact)
            .Where(notice => notice is NoticeTransmitted && notice.On.Date < before && notice.Holders.Contains(holder))
            .OrderBy(notice => notice.On.SortKey).ToList();
        foreach (var failure in failures)
        {
            var failed = arrived.FindLastIndex(
                notice => notice.Meeting == failure.Fact.Meeting && notice.On.Date <= failure.Fact.On.Date);
            if (failed >= 0) arrived.RemoveAt(failed);
        }
        return failures.Count(failure => arrived.TrueForAll(notice => notice.On.Date < failure.Fact.On.Date));
    }

    static Finding States(MeetingFile file, Recorded<NoticeFact> notice) => file.WithSession(notice.Fact.Session, held =>
    {
        if (notice.Fact.Notice is not { } id)
            return Finding.NotShown("the books do not show what the notice stated", "record the form of notice that was used");
        if (file.Meeting.Forms.Find(form => form.Fact.Notice == id) is not { Fact: { } form, Entry: var entry })
            return Finding.NotShown($"the form of notice {id} is not in the books", $"record the form of notice {id}");
        return file.Instruments.Under(notice.Fact.On.Date, terms => StatesAll(file, form, held, terms).RelyingOn(entry));
    });

    static Finding StatesAll(MeetingFile file, NoticePrepared form, Session held, Terms terms)
    {
        var grounds = new List<Finding>();
        if (terms.Find(TermNames.NoticeStates) is { } states)
            grounds.AddRange(states.Figure.Select(part => StatesPart(part, form, held, file, states)));
        if (file.Meeting.Called is { Fact.Kind: MeetingKind.Special } && terms.Find(TermNames.SpecialNoticeStates) is { } special)
            grounds.Add(Finding.That(!form.Purposes.IsEmpty,
                form.Purposes.IsEmpty ? "it states no purpose" : $"it states its purposes: {form.Purposes}", special));
        var split = file.Meeting.RecordDates.Exists(date => date.Fact.For != RecordDatePurpose.NoticeAndVoting);
        if (terms.Find(TermNames.NoticeVotingRecordDate) is { Figure: true } dates && (split || form.VotingRecordDate is not null))
            grounds.Add(StatesVotingRecordDate(file, form, held, dates));
        return Finding.All($"the notice {form.Notice} states what it must", [.. grounds]);
    }

    static Finding StatesPart(string part, NoticePrepared form, Session held, MeetingFile file, Term term) => part switch
    {
        "place" when form.Place is { } stated && held.Place is { } called && !SamePlace(stated, called) =>
            Finding.No($"it states the place as {stated}; the meeting is at {called}", term),
        "place" => Finding.That(form.Place is not null || form.Remote, form.Place is { } place ? $"it states the place: {place}"
            : form.Remote ? "it states the means of remote communication" : "it states no place", term),
        "day" => form.Day is not { } day
            ? Finding.No("it states no day", term)
            : Finding.That(day == held.At.Date,
                $"it states the day as {MeetingFile.Text(day)}; the meeting is on {MeetingFile.Text(held.At.Date)}", term),
        "hour" => StatesHour(form, held, term),
        _ => StatesVotingRecordDate(file, form, held, term),
    };

    // One may write the place out at greater length than the other.
    static bool SamePlace(string stated, string called) =>
        Folded(stated).Contains(Folded(called), StringComparison.OrdinalIgnoreCase) || Folded(called)
            .Contains(Folded(stated), StringComparison.OrdinalIgnoreCase);

    static Finding StatesHour(NoticePrepared form, Session held, Term term)
    {
        if (form.Hour is not { } hour) return Finding.No("it states no hour", term);
        return held.At.Time is { } time
            ? Finding.That(hour == time,
                $"it states the hour as {hour.ToString("HH:mm", null)}; the meeting is at {time.ToString("HH:mm", null)}", term)
            : Finding.NotShown("the books do not show for which hour the meeting was called", "record the hour of the meeting", term);
    }

    /// <summary>The record date for voting is stated where it is another than that for notice, and rightly.</summary>
    static Finding StatesVotingRecordDate(MeetingFile file, NoticePrepared form, Session held, Term term)
    {
        var notice = RecordDateForMeetings.DateOf(file, held.Number, RecordDatePurpose.Notice);
        var voting = RecordDateForMeetings.DateOf(file, held.Number);
        if (form.VotingRecordDate is { } stated)
            return voting is not { } date
                ? Finding.NotShown("the record date for voting is not known", "record the date that the Board fixed", term)
                : Finding.That(stated == date,
                    $"it states the record date for voting as {MeetingFile.Text(stated)}; it is {MeetingFile.Text(date)}", term);
        return notice is null || voting is not { } other || notice == other
            ? Finding.Yes("one record date serves for notice and voting", term)
            : Finding.No($"it states no record date for voting, which is {MeetingFile.Text(other)}, and another than that for notice, " +
                MeetingFile.Text(notice.Value), term);
    }

    /// <summary>Was the notice caused by one who may call the meeting?</summary>
    public static Finding CausedBy(MeetingFile file, NoticeId id)
    {
        if (file.Meeting.Forms.Find(form => form.Fact.Notice == id) is not { Fact: { } form, Entry: var entry })
            return Finding.NotShown($"the form of notice {id} is not in the books", $"record the form of notice {id}");
        return file.WithCall(called => file.Instruments.Under(called.On.Date, terms =>
        {
            if (terms.Find(TermNames.NoticeCausedBy) is not { } causers) return Finding.Yes("no instrument says who causes the notice");
            var who = form.By.ToString().ToLowerInvariant();
            return Finding.That(causers.Figure.Contains(who),
                $"the notice was caused by the {who}; it may be by the {string.Join(", the ", causers.Figure)}", causers).RelyingOn(entry);
        }));
    }

    /// <summary>Is there an affidavit that this notice was given? It is evidence, not a condition of the notice.</summary>
    public static Finding Proven(MeetingFile file, Holder holder) => file.WithCall(called => file.Instruments.Under(called.At.Date, terms =>
    {
        var affidavit = terms.Find(TermNames.NoticeAffidavit);
        var name = file.NameOf(holder);
        var sworn = file.Meeting.Affidavits.Where(made => made.Fact.Holders.IsEmpty || made.Fact.Holders.Contains(holder)).ToList();
        if (sworn.Count == 0)
            return Finding.NotYet($"no affidavit of notice to {name} is in the books",
                new(Wanting.NotYet, "swear an affidavit that the notice was given"), affidavit);
        var by = sworn[0].Fact;
        return Finding.That(by.Capacity != AffiantCapacity.Other, $"{by.Person} swore on {by.On.InWords()} that notice was given to {name}",
            affidavit).RelyingOn(sworn[0].Entry);
    }));
}
