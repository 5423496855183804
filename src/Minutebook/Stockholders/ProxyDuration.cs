namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The filing of proxies, how long they last, and what ends them.</summary>
public static class ProxyDuration
{
    /// <summary>May this proxy be used at this session? It must be in form, filed, still in force, and not revoked.</summary>
    public static Finding Good(MeetingFile file, Proxy proxy, int session = 1) => file.WithSession(session, held => Finding.All(
        $"the proxy {proxy.Id} of {file.NameOf(proxy.Holder)} is good for {file.Name}",
        ProxyAppointment.Form(file, proxy),
        ForThisMeeting(file, proxy),
        FiledInTime(file, proxy, session),
        InForce(file, proxy, held.At.Date),
        NotRevoked(file, proxy, session)));

    /// <summary>
    /// Filed with the Secretary before or at the meeting. "At the time of the meeting" runs until the polls close on the matter, at a
    /// reconvened session too; so a filing on the day of the session or before is in time unless the polls had closed.
    /// </summary>
    public static Finding FiledInTime(MeetingFile file, Proxy proxy, int session = 1) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
        {
            if (terms.Find(TermNames.ProxyFiled) is not { Figure: true } term)
                return Finding.Yes("no instrument asks for proxies to be filed");
            if (proxy.Filings.IsEmpty)
                return file.TodayThere <= held.At.Date && file.Meeting.Closed is null
                    ? Finding.NotYet($"the proxy {proxy.Id} is not filed yet",
                        new(Wanting.NotYet, $"file the proxy {proxy.Id} with the Secretary", null, held.At.Date), term)
                    : Finding.No($"the books do not show that the proxy {proxy.Id} was filed", term);
            return Finding.Any($"the proxy {proxy.Id} was filed before or at the meeting",
                [.. proxy.Filings.Select(filing => Filing(file, filing, held, term))]);
        }));

    /// <summary>Whether something was done after the last polls of a session had closed; within a day without hours the order of the
    /// books decides.</summary>
    static bool IsAfterPolls(MeetingFile file, int session, Moment on, long entry) =>
        LastClose(file, session) is { Fact: { } closed, Entry: var last }
        && closed.At.IsBefore(on) switch { Answer.Yes => true, Answer.Open => last < entry, _ => false };

    static Recorded<PollsClosed> LastClose(MeetingFile file, int session) => file.Meeting.PollsClosed
        .Where(closed => Sessions.Of(file.Meeting, closed.Fact.At, closed.Entry) == session).OrderBy(closed => closed.Fact.At.SortKey)
            .LastOrDefault();

    static Finding Filing(MeetingFile file, Recorded<ProxyFiled> filing, Session held, Term term)
    {
        var lastClose = LastClose(file, held.Number);
        var end = lastClose.Fact?.At ?? file.Meeting.Closed?.Fact.At;
        var words = $"the proxy was filed on {filing.Fact.On.InWords()}";
        var inTime = end is not null
            ? Answers.Not(end.IsBefore(filing.Fact.On)) switch
            {
                // On one day, without the hours, the order in the books decides: what was filed before the polls were recorded closed was
                // in time.
                Answer.Open => Finding.That(filing.Entry < (lastClose.Fact is null ? file.Meeting.Closed!.Value.Entry : lastClose.Entry),
                    $"{words}, the day on which the polls closed", term),
                Answer.Yes => Finding.Yes($"{words}, before the polls closed", term),
                _ => Finding.No($"{words}, after the polls had closed on {end.InWords()}", term),
            }
            : Finding.That(filing.Fact.On.Date <= held.At.Date, $"{words}; the meeting is on {MeetingFile.Text(held.At.Date)}", term);
        return Finding.All($"{words} in a form that may be used", inTime.RelyingOn(filing.Entry),
            ProxyAppointment.CompleteReproduction(file, filing));
    }

    /// <summary>
    /// Is it still in force on a day? Unless it says otherwise its last day is the anniversary of its execution, so many years on. Where
    /// another date is printed on it the earlier of the two counts.
    /// </summary>
    public static Finding InForce(MeetingFile file, Proxy proxy, LocalDate day) =>
        file.Instruments.Under(proxy.Executed.Fact.On.Date, terms =>
    {
        var executed = proxy.Executed.Fact;
        var from = executed.PrintedDate is { } printed ? LocalDate.Min(printed, executed.On.Date) : executed.On.Date;
        var years = terms.Find(TermNames.ProxyYears);
        var last = executed.Until
            ?? (executed.Years is { } own ? from.PlusYears(own) : years is null ? null : from.PlusYears(years.Figure));
        if (last is not { } lastDay) return Finding.Yes("no instrument ends a proxy by time");
        var says = executed.Until is not null || executed.Years is not null ? ", as it says itself" : "";
        var finding = Finding.That(
                day <= lastDay,
                $"the proxy {proxy.Id}, executed on {MeetingFile.Text(from)}, may be used until "
                    + $"{MeetingFile.Text(lastDay)}{says}; it is used on {MeetingFile.Text(day)}",
                years)
            .WithFigure("last", lastDay).RelyingOn(proxy.Executed.Entry);
        return Finding.All($"the proxy {proxy.Id} is in force on {MeetingFile.Text(day)}", finding, NotBefore(proxy, day),
            NotOver(file, proxy, day, terms))
            .WithFigure("last", lastDay);
    });

    static Finding NotBefore(Proxy proxy, LocalDate day) =>
        Finding.That(proxy.Executed.Fact.On.Date <= day, $"it was executed on {MeetingFile.Text(proxy.Executed.Fact.On.Date)}")
            .RelyingOn(proxy.Executed.Entry);

    /// <summary>A proxy for a named meeting lasts through its adjournments and ends at final adjournment, even within its years.</summary>
    static Finding NotOver(MeetingFile file, Proxy proxy, LocalDate day, Terms terms)
    {
        if (proxy.Executed.Fact.Meeting is not { } named) return Finding.Yes("it is not confined to one meeting");
        var term = terms.Find(TermNames.ProxyForMeeting);
        return file.Records.Meeting(named)?.Closed is { Fact: var closed, Entry: var entry } && term is { Figure: true }
            ? Finding.That(day <= closed.At.Date, $"it was for the meeting {named}, finally adjourned on {closed.At.InWords()}", term)
                .RelyingOn(entry)
            : Finding.Yes($"it is for the meeting {named}, which is not finally adjourned", term);
    }

    static Finding ForThisMeeting(MeetingFile file, Proxy proxy) => proxy.Executed.Fact.Meeting is not { } named
        ? Finding.Yes($"the proxy {proxy.Id} is not confined to one meeting")
        : Finding.That(named == file.Meeting.Id, $"the proxy {proxy.Id} is for the meeting {named}").RelyingOn(proxy.Executed.Entry);

    /// <summary>
    /// Is it unrevoked? A later proxy, a written revocation on file, and voting in person revoke it; attendance alone does not. It is
    /// irrevocable only if it says so and is coupled with an interest.
    /// </summary>
    public static Finding NotRevoked(MeetingFile file, Proxy proxy, int session = 1) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
    {
        var irrevocable = terms.Find(TermNames.ProxyIrrevocable);
        if (IsIrrevocable(proxy))
            return Finding.Yes(
                    $"the proxy {proxy.Id} is irrevocable: it says so, and is coupled with an interest ({proxy.Executed.Fact.Interest})",
                    irrevocable)
                .RelyingOn(proxy.Executed.Entry);
        return Finding.All(
            $"the proxy {proxy.Id} is not revoked",
            NotRevokedInWriting(file, proxy, held, irrevocable),
            NotSuperseded(file, proxy, session),
            NotVotedInPerson(file, proxy, session));
    }));

    static bool IsIrrevocable(Proxy proxy) => proxy.Executed.Fact.Irrevocable && !string.IsNullOrWhiteSpace(proxy.Executed.Fact.Interest);

    /// <summary>A revocation filed once the polls had closed comes too late for the votes that were cast.</summary>
    static Finding NotRevokedInWriting(MeetingFile file, Proxy proxy, Session held, Term? term)
    {
        var revoked = proxy.Revocations.FirstOrDefault(made =>
            made.Fact.On.Date <= held.At.Date && !IsAfterPolls(file, held.Number, made.Fact.On, made.Entry));
        return revoked.Fact is null
            ? Finding.Yes("no revocation in writing is on file")
            : Finding.No($"a revocation was filed on {revoked.Fact.On.InWords()}", proxy.Executed.Fact.Irrevocable ? term : null)
                .RelyingOn(revoked.Entry);
    }

    /// <summary>The later of two proxies prevails; of two that conflict on one date, or of which neither is shown to be later, neither
    /// counts.</summary>
    public static Finding NotSuperseded(MeetingFile file, Proxy proxy, int session)
    {
        var rivals = file.Records.Of(proxy.Holder)
            .Where(other => other.Id != proxy.Id && Covers(other, file.Meeting.Id) && SameShares(file, other, proxy, session)
                && IsUsable(file, other, session)).ToList();
        var grounds = new List<Finding>();
        foreach (var other in rivals)
        {
            var later = proxy.Executed.Fact.On.IsBefore(other.Executed.Fact.On);
            var dated = other.Executed.Fact.On.InWords();
            // That the later proxy was itself revoked does not revive the earlier.
            if (IsIrrevocable(other)) grounds.Add(Finding.No($"the proxy {other.Id} of {dated} is irrevocable")
                .RelyingOn(other.Executed.Entry));
            else if (later == Answer.Yes) grounds.Add(Finding.No($"the later proxy {other.Id} of {dated} revoked it")
                .RelyingOn(other.Executed.Entry));
            else if (Undecided(proxy, other) && Conflicts(proxy, other) && other.Revocations.IsEmpty)
                grounds.Add(Finding.No($"the proxy {other.Id} of the same date, {dated}, conflicts with it, and neither counts")
                    .RelyingOn(other.Executed.Entry));
        }
        return grounds.Count == 0
            ? Finding.Yes("no later proxy for the same shares is in the books")
            : Finding.All("no later or conflicting proxy stands against it", [.. grounds]);
    }

    static bool Undecided(Proxy one, Proxy other) =>
        one.Executed.Fact.On.IsBefore(other.Executed.Fact.On) == Answer.Open
            || one.Executed.Fact.On.SortKey == other.Executed.Fact.On.SortKey;

    static bool Covers(Proxy proxy, MeetingId meeting) => proxy.Executed.Fact.Meeting is not { } named || named == meeting;

    // A later proxy for a part of the shares leaves the earlier one the rest; the shares are still counted once. Two parts that the
    // holder's
    // shares suffice for stand beside each other.
    static bool SameShares(MeetingFile file, Proxy later, Proxy earlier, int session)
    {
        if (later.Executed.Fact.Shares is not { } part) return true;
        if (earlier.Executed.Fact.Shares is not { } other || part != other) return false;
        var suffice = false;
        Electorate.With(file, session, null, electorate =>
        {
            suffice = part + other <= electorate.SharesOf(later.Holder);
            return electorate.Found;
        });
        return !suffice;
    }

    static bool IsUsable(MeetingFile file, Proxy proxy, int session) =>
        ProxyAppointment.Form(file, proxy).Answer == Answer.Yes && FiledInTime(file, proxy, session).Answer == Answer.Yes;

    static bool Conflicts(Proxy one, Proxy other) =>
        one.Executed.Fact.To != other.Executed.Fact.To || one.Executed.Fact.Directions != other.Executed.Fact.Directions
            || one.Executed.Fact.Power != other.Executed.Fact.Power;

    static Finding NotVotedInPerson(MeetingFile file, Proxy proxy, int session)
    {
        var ballot = file.Meeting.Ballots.Find(cast =>
            cast.Fact.Holder == proxy.Holder && cast.Fact.Manner == Presence.InPerson
                && Sessions.Of(file.Meeting, cast.Fact.At, cast.Entry) <= session);
        return ballot.Fact is null
            ? Finding.Yes("the stockholder has not voted in person")
            : Finding.No($"the stockholder voted in person on {ballot.Fact.At.InWords()}").RelyingOn(ballot.Entry);
    }
}
