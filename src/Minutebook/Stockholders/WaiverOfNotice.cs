namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Waiver of notice by a stockholder.</summary>
public static class WaiverOfNotice
{
    /// <summary>Did this stockholder sign a written waiver, before or after the meeting? Then it equals notice.</summary>
    public static Finding InWriting(MeetingFile file, Holder holder, int session = 1)
    {
        var waivers = file.Meeting.Waivers.Where(waiver => waiver.Fact.Holder == holder && waiver.Fact.Session == session).ToList();
        if (waivers.Count > 0)
            return Finding.Any($"{file.NameOf(holder)} waived notice in writing",
                [.. waivers.Select(waiver => Judged(file, holder, waiver))]);
        return NotSigned(file, holder, "signed no waiver");
    }

    static Finding NotSigned(MeetingFile file, Holder holder, string words) => file.Instruments.Under(file.TodayThere, terms =>
    {
        var term = terms.Find(TermNames.WaiverInWriting);
        return term is { Figure: true }
            ? Finding.NotYet($"{file.NameOf(holder)} {file.Verb(holder, "has", "have")} {words}; one may still be signed",
                new(Wanting.NotYet, $"obtain a signed waiver of notice from {file.NameOf(holder)}"), term)
            : Finding.No("no instrument allows a waiver in writing", term);
    });

    /// <summary>May this stockholder still sign a good waiver, where none of those that it gave is one? A bad waiver takes nothing away.
    /// </summary>
    /// <returns>None where no bad waiver stands in the way.</returns>
    internal static IEnumerable<Finding> StillPossible(MeetingFile file, Holder holder, int session) =>
        file.Meeting.Waivers.Exists(waiver => waiver.Fact.Holder == holder && waiver.Fact.Session == session)
            && InWriting(file, holder, session).Answer == Answer.No ? [NotSigned(file, holder, "signed no good waiver")] : [];

    static Finding Judged(MeetingFile file, Holder holder, Recorded<WaiverSigned> waiver) =>
        file.Instruments.Under(waiver.Fact.On.Date, terms =>
        {
            var name = file.NameOf(holder);
            var when = waiver.Fact.On.InWords();
            var written = terms.Find(TermNames.WaiverInWriting);
            var electronic = terms.Find(TermNames.WaiverByTransmission);
            var finding = waiver.Fact.Form switch
            {
                WrittenForm.Oral => Finding.No($"{name} waived by word of mouth on {when}; a waiver is in writing", written),
                WrittenForm.Transmission when electronic is not { Figure: true } =>
                    Finding.No($"{name} waived by electronic transmission on {when}, which no instrument then allowed", written,
                        electronic),
                _ => Signature(name, when, waiver.Fact, waiver.Fact.Form == WrittenForm.Transmission ? electronic : written),
            };
            return finding.RelyingOn(waiver.Entry);
        });

    static Finding Signature(string name, string when, WaiverSigned waiver, Term<bool>? term) => term is not { Figure: true }
        ? Finding.No("no instrument allows such a waiver", term)
        : waiver.HasSignature switch
        {
            true => Finding.Yes($"{name} signed a waiver of notice on {when}", term),
            false => Finding.No($"the waiver of {name} of {when} is not signed", term),
            null => Finding.NotShown($"the books do not show whether the waiver of {name} of {when} is signed",
                $"record whether the waiver of {name} of {when} is signed", term),
        };

    /// <summary>
    /// Did this stockholder attend, in person or by proxy? That waives notice, save where it came expressly to object, did so at the
    /// beginning, and did not then vote on the business. (A protest vote is arguable: a switch decides.)
    /// </summary>
    public static Finding ByAttendance(MeetingFile file, Holder holder, int session = 1) => file.WithSession(session, held =>
        file.Instruments.Under(held.At.Date, terms =>
        {
            var name = file.NameOf(holder);
            if (terms.Find(TermNames.WaiverByAttendance) is not { Figure: true } term)
                return Finding.No("no instrument makes attendance a waiver");
            var came = Came(file, holder, session).ToList();
            if (came.Count == 0) return Absent(file, held, holder, term);
            return Represented(file, session, came, name, term) ?? Objected(file, holder, session, came, terms, term)
                .RelyingOn(came[0].Entry);
        }));

    /// <summary>All who waived notice of a session: who signed a waiver that is good, and who came and did not only object. Whether a proxy
    /// is good is not asked, for that may depend on the record date.</summary>
    internal static HashSet<Holder> AllWhoDid(MeetingFile file, int session, Terms terms) =>
    [
        .. file.Meeting.Waivers.Where(waiver => waiver.Fact.Session == session).Select(waiver => waiver.Fact.Holder).Distinct()
            .Where(holder => InWriting(file, holder, session).Answer == Answer.Yes),
        .. file.Meeting.Came.Where(came => Sessions.Of(file.Meeting, came.Fact.At, came.Entry) == session).Select(came => came.Fact.Holder)
            .Concat(from cast in file.Meeting.Ballots
                where Attendance.IsPresence(file.Meeting, cast) && Sessions.Of(file.Meeting, cast.Fact.At, cast.Entry) == session
                select cast.Fact.Holder)
            .Concat(file.Meeting.Bulk.HoldersWhere(batch => Sessions.Of(file.Meeting, batch.Fact.At, batch.Entry) == session,
                column => file.Meeting.Matter(column.Matter)?.Kind != MatterKind.Adjournment)).Distinct()
            .Where(holder => terms.Find(TermNames.WaiverByAttendance) is { Figure: true } && !OnlyObjects(file, holder, session, terms)),
    ];

    /// <summary>The coming of one whose proxy is not good is not the stockholder's: then this says so; null where the stockholder was
    /// there.</summary>
    static Finding? Represented(MeetingFile file, int session, List<Recorded<StockholderCame>> came, string name, Term term)
    {
        var proxies = came.Select(one => one.Fact.Proxy is { } id && file.Records.Proxies.TryGetValue(id, out var proxy) ? proxy : null)
            .ToList();
        if (proxies.Contains(null)) return null;
        var good = Finding.Any($"{name} {file.Verb(came[0].Fact.Holder, "was", "were")} represented under a good proxy",
            [.. proxies.Select(proxy => ProxyDuration.Good(file, proxy!, session))]);
        return good.Answer == Answer.Yes ? null : good.Citing(term);
    }

    static IEnumerable<Recorded<StockholderCame>> Came(MeetingFile file, Holder holder, int session) =>
        file.Meeting.Came.Where(came => came.Fact.Holder == holder && Sessions.Of(file.Meeting, came.Fact.At, came.Entry) == session)
            .Concat(from cast in file.Meeting.BallotsOf(holder)
                where Attendance.IsPresence(file.Meeting, cast)
                    && Sessions.Of(file.Meeting, cast.Fact.At, cast.Entry) == session
                select new Recorded<StockholderCame>(cast.Entry, cast.At, Attendance.Caster(cast.Fact)));

    /// <summary>Did this stockholder come to a session only to object: it did so at the beginning, and did not then vote on the
    /// business?</summary>
    internal static bool OnlyObjects(MeetingFile file, Holder holder, int session, Terms terms) =>
        file.Meeting.Objections.Exists(made => made.Fact.Holder == holder && made.Fact.AtBeginning
            && Sessions.Of(file.Meeting, made.Fact.At, made.Entry) == session)
        && Voted(file, holder, session, terms) is null;

    static Finding Absent(MeetingFile file, Session held, Holder holder, Term term) =>
        file.TodayThere <= held.At.Date && file.Meeting.Closed is null && held.Adjourned is null
            ? Finding.NotYet(
                $"{file.NameOf(holder)} {file.Verb(holder, "has not attended; it", "have not attended; they")} may still come",
                new(Wanting.NotYet, $"record whether {file.NameOf(holder)} {file.Verb(holder, "attends", "attend")}", held.At.Date,
                    held.At.Date), term)
            : Finding.No($"the books do not show {file.NameOf(holder)} among those who attended", term);

    static Finding Objected(
        MeetingFile file, Holder holder, int session, List<Recorded<StockholderCame>> came, Terms terms, Term term)
    {
        var name = file.NameOf(holder);
        var objections = file.Meeting.Objections
            .Where(made => made.Fact.Holder == holder && Sessions.Of(file.Meeting, made.Fact.At, made.Entry) == session).ToList();
        var manner = came[0].Fact.Manner == Presence.InPerson ? "in person" : "by proxy";
        if (objections.Count == 0)
            return came.TrueForAll(one => one.Fact.OnlyToObject)
                ? Finding.NotShown(
                    $"{name} {file.Verb(holder, "is", "are")} said to have come only to object, but no objection at the beginning is " +
                    "in the books",
                    "record the objection, and whether it was made at the beginning", term)
                : Finding.Yes($"{name} attended {manner}", term);
        if (!objections.Exists(made => made.Fact.AtBeginning))
            return Finding.Yes($"{name} attended {manner}, and objected only after other business had begun", term)
                .RelyingOn(objections[0].Entry);
        return Voted(file, holder, session, terms) is { } voted
            ? Finding.Yes(
                $"{name} objected at the beginning, but then voted on the business" +
                (voted.Fact.UnderProtest ? " under protest" : ""), term)
                .RelyingOn(voted.Entry)
                .WithNote("Arguable: whether a vote under protest gives up the objection (switch ObjectorMayVoteUnderProtest).")
            : Finding.No($"{name} came only to object, and said so at the beginning", term).RelyingOn(objections[0].Entry);
    }

    /// <summary>A vote on adjournment is neutral; a vote under protest counts only where the switch says so.</summary>
    static Recorded<BallotCast>? Voted(MeetingFile file, Holder holder, int session, Terms terms)
    {
        foreach (var ballot in file.Meeting.BallotsOf(holder))
        {
            if (Sessions.Of(file.Meeting, ballot.Fact.At, ballot.Entry) != session) continue;
            if (file.Meeting.Matter(ballot.Fact.Matter)?.Kind == MatterKind.Adjournment) continue;
            if (ballot.Fact.UnderProtest && terms.Switches.ObjectorMayVoteUnderProtest) continue;
            return ballot;
        }
        return null;
    }
}
