namespace Minutebook.Books;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>One line of the docket: something to be done, or that may be done, with its days and its section.</summary>
/// <param name="What">What to do.</param>
/// <param name="Because">The finding in whose words it is open.</param>
/// <param name="About">The meeting, where it is about one.</param>
public sealed record DocketLine(
    string What, LocalDate? Opens, LocalDate? Due, string Because, ImmutableArray<Citation> At, string? About, bool IsOverdue);

/// <summary>The docket: what is open and may still be done, from the same rules that judge it afterwards.</summary>
public static class Docket
{
    /// <summary>All that is due, the nearest first; what has no last day stands at the end.</summary>
    public static ImmutableArray<DocketLine> Of(Corporation corporation, Now now)
    {
        var today = now.DateIn(corporation.Zone);
        var lines = new List<DocketLine>();
        foreach (var id in corporation.Stockholders.Meetings.Keys)
            if (corporation.File(new(id), now) is { Meeting.Closed: null } file) lines.AddRange(OfMeeting(file, today));
        lines.AddRange(Lines(AnnualMeeting(corporation, today), null, today));
        lines.AddRange(Lines(Officers.NumberOfOfficers.RequiredFilled(corporation.Officers, today, corporation.Instruments), null, today));
        return [.. lines.DistinctBy(line => (line.What, line.Due, line.About)).OrderBy(line => line.Due ?? LocalDate.MaxIsoValue)
            .ThenBy(line => line.What, System.StringComparer.Ordinal)];
    }

    static IEnumerable<DocketLine> OfMeeting(MeetingFile file, LocalDate today)
    {
        var lines = Lines(MeetingInOrder.Of(file), file.Name, today)
            .Concat(Lines(RecordDateForMeetings.Governing(file), file.Name, today))
            .Concat(Lines(AnnualMeetingNoticed(file), file.Name, today));
        foreach (var put in file.Meeting.Matters)
            lines = lines.Concat(Lines(OnMatter(file, put.Fact), file.Name, today));
        foreach (var proxy in file.Records.Proxies.Values.Where(proxy => proxy.Executed.Fact.Meeting == file.Meeting.Id))
            lines = lines.Concat(Lines(ProxyDuration.FiledInTime(file, proxy), file.Name, today));
        return lines.Concat(NominationDays(file, today));
    }

    static Finding AnnualMeetingNoticed(MeetingFile file) => Stockholders.AnnualMeeting.Fixed(file);

    static Finding OnMatter(MeetingFile file, MatterPut put) => file.Meeting.Certified.Exists(result => result.Fact.Matter == put.Matter)
        ? Certification.Stands(file, put.Matter)
        : file.Meeting.PollsClosed.Exists(polls => polls.Fact.Matter == put.Matter)
            ? Finding.NotYet($"no result on {put.Matter} is certified", new(Wanting.NotYet, $"certify the result on {put.Matter}"))
            : Finding.NotYet($"the polls on {put.Matter} are not closed",
                new(Wanting.NotYet, $"hold the vote on {put.Matter}", file.Day(1), file.Day(1)));

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

    /// <summary>Is the annual meeting not overdue: neither the months after the last, nor the days after a day designated?</summary>
    public static Finding AnnualMeeting(Corporation corporation, LocalDate today)
    {
        var (months, days) = (AnnualMeetingByMonths(corporation, today), AnnualMeetingAsDesignated(corporation, today));
        return days.Answer == Answer.Yes ? months
            : months.Answer == Answer.Open && !months.OnlyNotYet ? days
            : Finding.All("the annual meeting is not overdue", months, days);
    }

    /// <summary>The months after the last annual meeting alone.</summary>
    public static Finding AnnualMeetingByMonths(Corporation corporation, LocalDate today)
    {
        var last = LastHeld(corporation, today);
        var since = corporation.Opened?.Incorporated ?? corporation.Opened?.On.Date;
        return since is null && last is null
            ? Finding.NotShown("the books do not show when the corporation was formed", "open the books")
            : Stockholders.AnnualMeeting.NotOverdue(last, since ?? last!.Value, today, corporation.Instruments);
    }

    /// <summary>The days after a day that was designated for the annual meeting alone.</summary>
    public static Finding AnnualMeetingAsDesignated(Corporation corporation, LocalDate today)
    {
        var last = LastHeld(corporation, today);
        var designated = AnnualMeetings(corporation).Where(meeting => meeting.Opened is null)
            .Select(meeting => meeting.Called!.Value.Fact).Where(called => called.On.Date <= today)
            .Select(called => (LocalDate?)called.At.Date).Where(day => last is null || day > last).DefaultIfEmpty().Min();
        return Stockholders.AnnualMeeting.HeldAsDesignated(designated, today, corporation.Instruments);
    }

    static IEnumerable<Meeting> AnnualMeetings(Corporation corporation) =>
        corporation.Stockholders.Meetings.Values.Where(meeting => meeting.Called is { Fact.Kind: MeetingKind.Annual });

    static LocalDate? LastHeld(Corporation corporation, LocalDate today) => AnnualMeetings(corporation)
        .Where(meeting => meeting.Opened is not null).Select(meeting => meeting.Opened!.Value.Fact.At.Date).Where(day => day <= today)
        .Cast<LocalDate?>().DefaultIfEmpty().Max();

    static IEnumerable<DocketLine> Lines(Finding finding, string? about, LocalDate today) =>
        finding.OpenLeaves().Where(leaf => leaf.Open is not null)
            .Select(leaf => new DocketLine(leaf.Open!.Settles, leaf.Open.Opens, leaf.Open.Until, leaf.Words, leaf.At, about,
                leaf.Open.Until is { } until && until < today))
            .Concat(Failures(finding).Select(failure => new DocketLine(failure.Words, null, null, failure.Words, failure.At, about, true)));

    /// <summary>Broken rules that no cure is open for: they are shown, since someone must decide what to do about them.</summary>
    static IEnumerable<Finding> Failures(Finding finding) =>
        finding.Answer != Answer.No ? finding.Joined == Joined.All ? finding.Grounds.SelectMany(Failures) : []
        : finding.Joined is Joined.All or Joined.Each && !finding.Grounds.IsEmpty ? finding.Grounds.SelectMany(Failures)
        : [finding];
}
