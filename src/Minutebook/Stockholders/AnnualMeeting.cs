namespace Minutebook.Stockholders;

using System;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The annual meeting.</summary>
public static class AnnualMeeting
{
    /// <summary>Did the Board fix date, place and hour of the annual meeting, and do they appear in the notice, or in the waiver?</summary>
    public static Finding Fixed(MeetingFile file) => file.WithCall(called => called.Kind != MeetingKind.Annual
        ? Finding.Yes($"{file.Name} is not an annual meeting")
        : Finding.All($"the Board fixed date, place and hour of {file.Name}, as its notice says", FixedByBoard(file, called),
            Hour(called), InNotice(file, called)));

    static Finding FixedByBoard(MeetingFile file, MeetingCalled called) => file.Instruments.Under(called.On.Date, terms =>
    {
        var by = called.By.ToString().ToLowerInvariant();
        return terms.Find(TermNames.AnnualMeetingFixedBy) is not { } who
            ? Finding.Yes("no instrument says who fixes the annual meeting")
            : Finding.That(who.Figure.Contains(by) || called.By == Caller.Court,
                $"date, place and hour were fixed by the {by}; it is for the {string.Join(" or the ", who.Figure)}", who)
                    .WithBreach(Effect.Voidable);
    });

    static Finding Hour(MeetingCalled called) => called.At.Time is null
        ? Finding.NotShown("the books do not show the hour for which the meeting was called", "record the call with its hour")
        : Finding.Yes($"it was called for {called.At.InWords()}");

    static Finding InNotice(MeetingFile file, MeetingCalled called)
    {
        var forms = file.Meeting.Forms.Where(form => form.Fact.Session == 1).ToList();
        if (forms.Count == 0 && !file.Meeting.Waivers.IsEmpty) return Finding.Yes("notice was waived");
        if (forms.Count == 0)
            return file.TodayThere <= called.At.Date
                ? Finding.NotYet("no notice is drawn up yet",
                    new(Wanting.NotYet, "draw up the notice with date, place and hour", null,
                        NoticeOfMeeting.Days(file, new(1, called.At, called.Place, null, null)).Last))
                : Finding.NotShown("the books do not show what the notice stated", "record the form of notice that was used");
        return Finding.Any("a notice designates date, place and hour", [.. forms.Select(form => Finding.That(
            form.Fact.Day == called.At.Date && form.Fact.Hour is { } hour && hour == (called.At.Time ?? hour)
                && (form.Fact.Place is not null || form.Fact.Remote),
            $"the notice {form.Fact.Notice} states {(form.Fact.Day is { } day ? MeetingFile.Text(day) : "no day")}, "
                + $"{form.Fact.Hour?.ToString("HH:mm", null) ?? "no hour"}, "
                + $"{form.Fact.Place ?? (form.Fact.Remote ? "by remote communication" : "no place")}")
                .RelyingOn(form.Entry))]);
    }

    /// <summary>
    /// Is an annual meeting not overdue by the months alone? The Court of Chancery may order one so many months after the last. Yes is not
    /// for ever: the figure "due" holds the last day.
    /// </summary>
    /// <param name="last">The last annual meeting held; null where the books show none.</param>
    /// <param name="since">From when the months count where there was none: the day of incorporation or the opening of the books.</param>
    public static Finding NotOverdue(LocalDate? last, LocalDate since, LocalDate today, Instruments instruments) =>
        ByMonths(last, since, today, instruments, (words, due, term) => Finding.Yes(words, term));

    /// <summary>Is the next annual meeting held? While it is not overdue, not yet: so the docket shows it.</summary>
    /// <inheritdoc cref="NotOverdue"/>
    public static Finding NextHeld(LocalDate? last, LocalDate since, LocalDate today, Instruments instruments) =>
        ByMonths(last, since, today, instruments, (words, due, term) =>
            Finding.NotYet(words, new(Wanting.NotYet, "hold an annual meeting", null, due), term));

    static Finding ByMonths(LocalDate? last, LocalDate since, LocalDate today, Instruments instruments,
        Func<string, LocalDate, Term, Finding> inTime) => instruments.Under(today, terms =>
    {
        if (terms.Find(TermNames.AnnualMeetingMonthsAfterLast) is not { } months)
            return Finding.Yes("no instrument sets a time for the annual meeting");
        var from = last ?? since;
        var end = from.PlusMonths(months.Figure);
        var words = last is null ? $"no annual meeting since {MeetingFile.Text(since)} is in the books"
            : $"the last annual meeting was on {MeetingFile.Text(from)}";
        return (today <= end
            ? inTime($"{words}; the next is due by {MeetingFile.Text(end)}", end, months)
            : Finding.No($"{words}; {months.Figure} months ended on {MeetingFile.Text(end)}, and a court may order one", months))
            .WithFigure("due", end).WithFigure("petition-from", end.PlusDays(1));
    });

    /// <summary>
    /// Is an annual meeting not overdue by the day that was designated for it, alone? Where none was held on it, a court may order one so
    /// many days after. Of several days designated one after the other the first counts: a later one does not give more time.
    /// </summary>
    /// <param name="designated">The day designated for the next annual meeting, which is not held; null where there is none.</param>
    public static Finding NotOverdueAsDesignated(LocalDate? designated, LocalDate today, Instruments instruments) =>
        AsDesignated(designated, today, instruments, (words, due, term) => Finding.Yes(words, term));

    /// <summary>Is the annual meeting held that was designated? Until a court may order it, not yet: so the docket shows it.</summary>
    /// <inheritdoc cref="NotOverdueAsDesignated"/>
    public static Finding HeldAsDesignated(LocalDate? designated, LocalDate today, Instruments instruments) =>
        AsDesignated(designated, today, instruments, (words, due, term) =>
            Finding.NotYet(words, new(Wanting.NotYet, "hold the annual meeting", designated, due), term));

    static Finding AsDesignated(LocalDate? designated, LocalDate today, Instruments instruments,
        Func<string, LocalDate, Term, Finding> inTime) => instruments.Under(today, terms =>
    {
        if (designated is not { } day) return Finding.Yes("no day is designated on which the annual meeting is yet to be held");
        if (terms.Find(TermNames.AnnualMeetingDaysAfterDesignated) is not { } days)
            return Finding.Yes("no instrument sets a time after a day designated for the annual meeting");
        var end = day.PlusDays(days.Figure);
        var words = $"the annual meeting was designated for {MeetingFile.Text(day)}";
        return (today <= end
            ? inTime(today <= day ? words : $"{words}, and is not held; a court may order it from {MeetingFile.Text(end.PlusDays(1))} on",
                today <= day ? day : end, days)
            : Finding.No($"{words}, and is not held; {days.Figure} days ended on {MeetingFile.Text(end)}, and a court may order one", days))
            .WithFigure("designated", day).WithFigure("petition-from", end.PlusDays(1));
    });
}
