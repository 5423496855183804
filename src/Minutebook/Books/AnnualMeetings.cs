namespace Minutebook.Books;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>The annual meetings of a corporation, one after the other: which was held, which is due.</summary>
/// <seealso cref="AnnualMeeting"/>
public static class AnnualMeetings
{
    /// <summary>Is the annual meeting not overdue: neither by the months after the last, nor by the days after a day designated?</summary>
    public static Finding NotOverdue(Corporation corporation, LocalDate today) =>
        Both("the annual meeting is not overdue", NotOverdueByMonths(corporation, today), NotOverdueAsDesignated(corporation, today));

    /// <summary>By the months after the last annual meeting alone.</summary>
    public static Finding NotOverdueByMonths(Corporation corporation, LocalDate today) => ByMonths(corporation, today,
        (last, since) => AnnualMeeting.NotOverdue(last, since, today, corporation.Instruments));

    /// <summary>By the days after a day that was designated for the annual meeting alone.</summary>
    public static Finding NotOverdueAsDesignated(Corporation corporation, LocalDate today) =>
        AnnualMeeting.NotOverdueAsDesignated(Designated(corporation, today), today, corporation.Instruments);

    /// <summary>Is the next annual meeting held? As long as it is not overdue, not yet.</summary>
    public static Finding NextHeld(Corporation corporation, LocalDate today) => Both("the next annual meeting is held",
        ByMonths(corporation, today, (last, since) => AnnualMeeting.NextHeld(last, since, today, corporation.Instruments)),
        AnnualMeeting.HeldAsDesignated(Designated(corporation, today), today, corporation.Instruments));

    /// <summary>Where the books do not show from when the months count, a day designated decides by itself.</summary>
    static Finding Both(string words, Finding months, Finding designated) => !designated.Figures.ContainsKey("designated") ? months
        : months.Answer == Answer.Open && !months.OnlyNotYet ? designated
        : Finding.All(words, months, designated);

    static Finding ByMonths(Corporation corporation, LocalDate today, Func<LocalDate?, LocalDate, Finding> judge)
    {
        var last = LastHeld(corporation, today);
        return (corporation.Opened?.Incorporated ?? corporation.Opened?.On.Date ?? last) is { } since
            ? judge(last, since)
            : Finding.NotShown("the books do not show when the corporation was formed", "open the books");
    }

    static LocalDate? Designated(Corporation corporation, LocalDate today)
    {
        var last = LastHeld(corporation, today);
        return Called(corporation).Where(meeting => HeldOn(meeting) is null)
            .Select(meeting => meeting.Called!.Value.Fact).Where(called => called.On.Date <= today)
            .Select(called => (LocalDate?)called.At.Date).Where(day => last is null || day > last).DefaultIfEmpty().Min();
    }

    /// <summary>The days on which annual meetings were held, the earliest first.</summary>
    public static ImmutableArray<LocalDate> HeldDays(Corporation corporation) =>
        [.. Called(corporation).Select(HeldOn).OfType<LocalDate>().Order()];

    static IEnumerable<Meeting> Called(Corporation corporation) =>
        corporation.Stockholders.Meetings.Values.Where(meeting => meeting.Called is { Fact.Kind: MeetingKind.Annual });

    static LocalDate? LastHeld(Corporation corporation, LocalDate today) =>
        Called(corporation).Select(HeldOn).Where(day => day <= today).DefaultIfEmpty().Max();

    /// <summary>The day on which a meeting was opened, or on which something else shows that it was held.</summary>
    static LocalDate? HeldOn(Meeting meeting) => meeting.Opened?.Fact.At.Date
        ?? meeting.Came.Select(came => came.Fact.At).Concat(meeting.Ballots.Select(ballot => ballot.Fact.At))
            .Concat(meeting.Bulk.Batches.Select(batch => batch.Fact.At))
            .Concat(meeting.Closed is { Fact: var closed } ? [closed.At] : [])
            .Select(at => (LocalDate?)at.Date).DefaultIfEmpty().Min();
}
