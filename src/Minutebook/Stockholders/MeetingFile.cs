namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Stock;
using Minutebook.Tenure;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>All that a question about one meeting is judged by.</summary>
/// <param name="Office">The zone of the principal office, where the ledger is kept and nominations are received.</param>
/// <param name="PrincipalOffice">Its place, where the books have it.</param>
/// <param name="Officers">Who held which office when.</param>
/// <param name="KnownAt">The last entry of the books that the answer may know.</param>
public sealed record MeetingFile(
    Meeting Meeting,
    StockholderRecords Records,
    Ledger Ledger,
    Instruments Instruments,
    DateTimeZone Office,
    string? PrincipalOffice,
    Tenure<Office> Officers,
    Now Now,
    long KnownAt = Ledger.Today)
{
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

    /// <summary>The name in which a holder's shares stand.</summary>
    public string NameOf(Holder holder) =>
        Ledger.Accounts.TryGetValue(holder, out var account) ? account.Name.Text ?? holder.Value : holder.Value;

    /// <summary>The verb that agrees with a holder's name: joint owners have what one owner has.</summary>
    internal string Verb(Holder holder, string ofOne, string ofSeveral) =>
        Ledger.Accounts.TryGetValue(holder, out var account) && account.Kind == HolderKind.Joint ? ofSeveral : ofOne;

    /// <summary>Judges what needs a called meeting; without one the answer is open.</summary>
    public Finding WithCall(Func<MeetingCalled, Finding> judge) => Meeting.Called is { Entry: var entry, Fact: var called }
        ? judge(called).RelyingOn(entry)
        : Finding.NotShown($"the books do not show that {Name} was called",
            "record the call of the meeting: its kind, its day, hour and place, and who called it");

    /// <summary>Judges what needs the day of a session.</summary>
    public Finding WithSession(int session, Func<Session, Finding> judge) => WithCall(_ => Meeting.SessionOf(session) is { } found
        ? judge(found)
        : Finding.NotShown($"the books show no session {session} of {Name}", "record the adjournment that made it"));

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>"9 days", "1 day".</summary>
    internal static string DaysText(int days) => days == 1 ? "1 day" : $"{days} days";

    /// <summary>"9 days before the meeting", "on the day of the meeting", "2 days after the meeting".</summary>
    internal static string BeforeText(int days, string what) => days switch
    {
        0 => $"on the day of {what}",
        < 0 => $"{DaysText(-days)} after {what}",
        _ => $"{DaysText(days)} before {what}",
    };
}
