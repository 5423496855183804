namespace Minutebook.Books;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>One line of the docket: something to be done, or that may be done, with its days and its section.</summary>
/// <param name="What">What to do.</param>
/// <param name="Because">The finding in whose words it is open.</param>
/// <param name="About">The meeting, where it is about one.</param>
/// <param name="IsOverdue">Its last day has passed, or a rule is broken.</param>
/// <param name="IsNow">It has no day of its own and is to be done now: a fact of the past is missing, or a rule is broken.</param>
public sealed record DocketLine(
    string What, LocalDate? Opens, LocalDate? Due, string Because, ImmutableArray<Citation> At, string? About, bool IsOverdue,
    bool IsNow = false)
{
    /// <summary>Whose it is to do: the name of an office, such as "secretary", or "board".</summary>
    public string Whose { get; init; } = Docket.OfSecretary;

    /// <summary>"2025-04-01 to 2025-05-10", "by 2025-05-10", "now", or "no last day".</summary>
    public string When => (Opens, Due) switch
    {
        ({ } opens, { } due) when opens == due => LocalDatePattern.Iso.Format(due),
        ({ } opens, { } due) => $"{LocalDatePattern.Iso.Format(opens)} to {LocalDatePattern.Iso.Format(due)}",
        (null, { } due) => $"by {LocalDatePattern.Iso.Format(due)}",
        _ => IsNow ? "now" : "no last day",
    };
}

/// <summary>The docket: what is open and may still be done, from the same rules that judge it afterwards.</summary>
public static partial class Docket
{
    /// <summary>All that is due, the nearest first; what has no last day stands at the end.</summary>
    public static ImmutableArray<DocketLine> Of(Corporation corporation, Now now)
    {
        var today = now.DateIn(corporation.Zone);
        var lines = new List<DocketLine>();
        // One file for all of it: who held which office is found once, and not for every meeting and every room.
        var stockholders = corporation.StockholderFile(now);
        var officers = stockholders.Officers;
        foreach (var meeting in corporation.Stockholders.Meetings.Values.Where(meeting => meeting.Closed is null))
            lines.AddRange(OfMeeting(new(meeting, stockholders), today));
        lines.AddRange(For(OfBoardItself, Lines(AnnualMeetings.NextHeld(corporation, today), null, today,
            failure => $"hold an annual meeting: {failure.Words}")));
        lines.AddRange(OfDemands(stockholders, today));
        lines.AddRange(OfConsents(stockholders, today));
        lines.AddRange(OfBoard(officers.Board, today));
        lines.AddRange(OfOfficers(officers, today));
        lines.AddRange(For(OfBoardItself, OfAuthority(new(corporation.Authority, officers))));
        lines.AddRange(For(OfBoardItself, OfAmendments(corporation, stockholders, today)));
        lines.AddRange(For(OfBoardItself, OfIndemnity(corporation.IndemnityFile(officers), today)));
        lines.AddRange(OfStock(corporation.StockFile(now), today));
        lines.AddRange(OfInspections(corporation.ParticularsFile(now), today));
        return [.. lines.DistinctBy(line => (line.What, line.Due, line.About)).OrderBy(line => line.Due ?? LocalDate.MaxIsoValue)
            .ThenBy(line => line.What, System.StringComparer.Ordinal)];
    }

    /// <summary>What the Board has to do: notice of its meetings, their minutes, consents that are not complete, seats that are vacant.
    /// </summary>
    static IEnumerable<DocketLine> OfBoard(BoardFile file, LocalDate today)
    {
        foreach (var meeting in file.Records.Meetings.Values.Where(meeting => meeting.Called is not null))
        {
            var (name, at) = (file.NameOf(meeting), meeting.Called!.Value.Fact.At);
            if (meeting.Closed is null)
                foreach (var line in Lines(BoardMeetingInOrder.Of(file, meeting), name, today,
                    failure => $"obtain a waiver, or meet anew: {failure.Words}", file.IsAhead(at) ? at.Date : null))
                    yield return line;
            if (meeting.Closed is not null)
                foreach (var line in Lines(CommitteeMinutes.Kept(file, meeting), name, today, failure => failure.Words)) yield return line;
        }
        foreach (var resolution in file.Records.Resolutions.Values.Where(one => one.Drawn is not null))
            if (BoardActionWithoutMeeting.InEffect(file, resolution.Id) is { OnlyNotYet: true } pending)
                foreach (var line in Lines(pending, null, today, failure => failure.Words)) yield return line;
        if (NumberAndTenure.Serving(file, today) is { Answer: Answer.Yes } serving && serving.Figures.TryGetValue("vacant", out var vacant)
            && vacant is not "0" && !vacant.StartsWith('-'))
            yield return new($"fill the vacancies on the Board: {vacant}", null, null, serving.Words, [], null, false)
                { Whose = OfBoardItself };
    }

    /// <summary>Offices that are not filled, the yearly election, the Treasurer's bond.</summary>
    static IEnumerable<DocketLine> OfOfficers(OfficerFile file, LocalDate today)
    {
        var lines = Lines(NumberOfOfficers.RequiredFilled(file, today), null, today, failure =>
            failure.Figures.TryGetValue("office", out var office)
                ? $"have the Board fill the office of {office}, or record who holds it" : $"settle who holds the office: {failure.Words}");
        if (!file.Board.AnnualMeetings.IsEmpty)
            lines = lines.Concat(Lines(ElectionAndTermOfOffice.Annually(file, today), null, today,
                failure => $"note in the minutes of the Board: {failure.Words}"));
        return For(OfBoardItself, lines).Concat(For(OfTreasurer,
            Lines(Treasurer.Bond(file, today), null, today, failure => $"obtain the Treasurer's bond: {failure.Words}")));
    }

    static IEnumerable<DocketLine> OfMeeting(MeetingFile file, LocalDate today)
    {
        var findings = new List<Finding> { MeetingInOrder.Of(file), RecordDateForMeetings.Governing(file), AnnualMeetingNoticed(file) };
        findings.AddRange(file.Meeting.Matters.Select(put => OnMatter(file, put.Fact)));
        var lines = findings.SelectMany(finding => OnMeeting(finding, file, today));
        foreach (var proxy in file.Records.Proxies.Values.Where(proxy => proxy.Executed.Fact.Meeting == file.Meeting.Id))
            lines = lines.Concat(Lines(ProxyDuration.FiledInTime(file, proxy), file.Name, today,
                failure => $"record the filing of the proxy {proxy.Id}, if it was filed in time: {failure.Words}"));
        return lines.Concat(NominationDays(file, today));
    }

    static Finding AnnualMeetingNoticed(MeetingFile file) => Stockholders.AnnualMeeting.Fixed(file);

    static Finding OnMatter(MeetingFile file, MatterPut put)
    {
        if (file.Meeting.Certified.Exists(result => result.Fact.Matter == put.Matter)) return Certification.Stands(file, put.Matter);
        if (file.Meeting.PollsClosed.Exists(polls => polls.Fact.Matter == put.Matter))
            return Finding.NotYet($"no result on {put.Matter} is certified", new(Wanting.NotYet, $"certify the result on {put.Matter}"));
        var words = $"the polls on {put.Matter} are not closed";
        return LastDay(file) is { } day && file.TodayThere > day
            ? Finding.NotShown(words, $"record when the polls on {put.Matter} closed, or that the meeting was adjourned")
            : Finding.NotYet(words, new(Wanting.NotYet, $"hold the vote on {put.Matter}", LastDay(file), LastDay(file)));
    }

    /// <summary>The day of the last session that the books know.</summary>
    static LocalDate? LastDay(MeetingFile file) => file.Meeting.Sessions.IsEmpty ? null : file.Meeting.Sessions[^1].At.Date;

    /// <summary>What is broken is put right while there is time; after the meeting it is decided what becomes of what was done.</summary>
    static IEnumerable<DocketLine> OnMeeting(Finding finding, MeetingFile file, LocalDate today) =>
        LastDay(file) is { } day && file.TodayThere <= day && file.Meeting.Opened is null
            ? Lines(finding, file.Name, today, failure => $"put right before the meeting: {failure.Words}", day)
            : Lines(finding, file.Name, today, failure => failure.Breach switch
            {
                Effect.Void => $"call the meeting anew, or have its acts ratified: {failure.Words}",
                Effect.Voidable => $"have the acts of the meeting ratified, or the breach waived: {failure.Words}",
                Effect.Irregular => $"note in the minutes: {failure.Words}",
                _ => $"settle what follows: {failure.Words}",
            });

    static IEnumerable<DocketLine> NominationDays(MeetingFile file, LocalDate today)
    {
        if (file.Meeting.Called is not { Fact: { Kind: MeetingKind.Annual } called } || file.Meeting.Opened is not null) yield break;
        var terms = file.Instruments.On(today);
        var (first, last) = NominationAndElection.Days(called.At.Date, terms);
        if (last is { } until && today <= until)
            yield return new("receive stockholders' nominations for Director", first, until, "stockholders may nominate in these days",
                [.. Cited(terms)], file.Name, false);
    }

    static IEnumerable<Citation> Cited(Minutebook.Instruments.Terms terms) =>
        terms.Find(Minutebook.Instruments.TermNames.NominationLeastDays) is { } term ? [term.At] : [];

    /// <param name="remedy">What to do where a rule is broken.</param>
    /// <param name="until">The last day on which that can be done.</param>
    static IEnumerable<DocketLine> Lines(
        Finding finding, string? about, LocalDate today, System.Func<Finding, string> remedy, LocalDate? until = null) =>
        finding.OpenLeaves().Where(leaf => leaf.Open is not null)
            .Select(leaf => new DocketLine(leaf.Open!.Settles, leaf.Open.Opens, leaf.Open.Until, leaf.Words, leaf.At, about,
                leaf.Open.Until is { } last && last < today, leaf.Open is { Until: null, Wanting: Wanting.NotShown }))
            .Concat(Failures(finding, null).Select(failure =>
                new DocketLine(remedy(failure), null, until, failure.Words, failure.At, about, true, until is null)));

    /// <summary>Broken rules that no cure is open for: they are shown, since someone must decide what to do about them. Each has the
    /// gravity that it states, or that of the rule it is a part of.</summary>
    static IEnumerable<Finding> Failures(Finding finding, Effect? within)
    {
        var gravity = finding.Breach ?? within;
        if (finding.Answer == Answer.No)
            return finding.Joined is Joined.All or Joined.Each && !finding.Grounds.IsEmpty
                ? finding.Grounds.SelectMany(ground => Failures(ground, gravity)) : [finding with { Breach = gravity }];
        return finding.Joined == Joined.All ? finding.Grounds.SelectMany(ground => Failures(ground, gravity)) : [];
    }
}
