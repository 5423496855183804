namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>All that a question about one meeting is judged by.</summary>
public sealed record MeetingFile : StockholderFile
{
    public MeetingFile(Meeting meeting, StockholderFile file)
        : base(file) => Meeting = meeting;

    public Meeting Meeting { get; }

    /// <summary>"the annual meeting of 1993" or "the special meeting of 2025-06-10".</summary>
    public string Name => Meeting.Called is { Fact: var called }
        ? called.Kind == MeetingKind.Annual
            ? $"the annual meeting of {called.At.Date.Year}" : $"the special meeting of {Text(called.At.Date)}"
        : $"the meeting {Meeting.Id}";

    /// <summary>The day of a session, in the zone of its place.</summary>
    public LocalDate? Day(int session) => Meeting.SessionOf(session)?.At.Date;

    /// <summary>Today at the place of the meeting.</summary>
    public LocalDate TodayThere => Now.DateIn(Meeting.Called is { Fact: var called } ? Moment.ZoneOf(called.At.Zone) : Office);

    /// <summary>The kinds of matter that are put to the meeting: some need longer notice.</summary>
    public IEnumerable<MatterKind> Kinds => Meeting.Matters.Select(put => put.Fact.Kind).Append(MatterKind.Ordinary).Distinct();

    /// <summary>Judges what needs a called meeting; without one the answer is open.</summary>
    public Finding WithCall(Func<MeetingCalled, Finding> judge) => Meeting.Called is { Entry: var entry, Fact: var called }
        ? judge(called).RelyingOn(entry)
        : Finding.NotShown($"the books do not show that {Name} was called",
            "record the call of the meeting: its kind, its day, hour and place, and who called it");

    /// <summary>Judges what needs the day of a session.</summary>
    public Finding WithSession(int session, Func<Session, Finding> judge) => WithCall(_ => Meeting.SessionOf(session) is { } found
        ? judge(found)
        : Finding.NotShown($"the books show no session {session} of {Name}", "record the adjournment that made it"));

    /// <summary>"9 days before the meeting", "on the day of the meeting", "2 days after the meeting".</summary>
    internal static string BeforeText(int days, string what) => days switch
    {
        0 => $"on the day of {what}",
        < 0 => $"{DaysText(-days)} after {what}",
        _ => $"{DaysText(days)} before {what}",
    };
}
