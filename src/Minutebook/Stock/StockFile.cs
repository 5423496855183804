namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What a question about shares may turn on in higher rooms; Books fills it.</summary>
/// <param name="Resolved">Did the Board itself, and not a committee, adopt this resolution, so that it is in force on a day?</param>
/// <param name="HeldOffice">Did this person hold an office, such as "vice-president", at a moment; or act for the one who holds it?</param>
/// <param name="NameOf">The full name of a person.</param>
/// <param name="Opened">When the books were opened; null where they were not.</param>
/// <param name="AccountingYear">The accounting year in which a day lies: the figures "begins" and "ends".</param>
public sealed record BoardAndOfficers(
    Func<ResolutionId, LocalDate, Finding> Resolved, Func<Person, string, Moment, Finding> HeldOffice, Func<Person, string> NameOf,
    Moment? Opened, Func<LocalDate, Finding> AccountingYear);

/// <summary>All that a question about shares is judged by.</summary>
/// <param name="office">The zone of the principal office, where entries in the stock transfer books are made.</param>
public sealed class StockFile(
    Ledger ledger, ShareRecords records, Instruments instruments, DateTimeZone office, Now now, BoardAndOfficers above)
{
    readonly Dictionary<(ResolutionId, LocalDate), Finding> resolved = [];

    public Ledger Ledger { get; } = ledger;

    public ShareRecords Records { get; } = records;

    public Instruments Instruments { get; } = instruments;

    public DateTimeZone Office { get; } = office;

    public LocalDate Today => now.DateIn(Office);

    /// <summary>The instant of asking.</summary>
    public Instant Instant => now.Instant;

    /// <summary>The last instant before the close of business on a day.</summary>
    internal Instant CloseOf(LocalDate day) => Ledger.CloseOf(day, Instruments.Switches.CloseOfBusiness, Office);

    /// <summary>The accounting year in which a day lies.</summary>
    public Finding AccountingYear(LocalDate day) => above.AccountingYear(day);

    /// <summary>Whether it was before the books were opened: then it is recorded, and not ruled on.</summary>
    public bool IsHistory(Moment on) => above.Opened is not { } opened || on.IsBefore(opened) == Answer.Yes;

    public string NameOf(Person person) => above.NameOf(person);

    /// <summary>The name in which shares stand; the short name where the books have no other.</summary>
    public string NameOf(Holder holder) => Ledger.NameOf(holder);

    public string NamesOf(IEnumerable<Person> persons) => string.Join(", ", persons.Select(NameOf));

    /// <summary>The first few names, and how many more.</summary>
    internal string NamesOf(IReadOnlyList<Holder> holders)
    {
        var named = string.Join(", ", holders.Take(MostNamed).Select(NameOf));
        return holders.Count <= MostNamed ? named : $"{named} and {holders.Count - MostNamed} more";
    }

    const int MostNamed = 10;

    public Finding HeldOffice(Person person, string office, Moment at) => above.HeldOffice(person, office, at);

    /// <summary>Did the Board so resolve? Where no resolution is named, not shown.</summary>
    /// <param name="what">What it did: "appointed First Trust".</param>
    public Finding ByBoard(ResolutionId? resolution, LocalDate day, string what, Term? term)
    {
        if (resolution is not { } id)
            return Finding.NotShown($"the books do not show by which resolution the Board {what}", "record the resolution, and name it",
                term);
        if (!resolved.TryGetValue((id, day), out var finding)) resolved[(id, day)] = finding = above.Resolved(id, day);
        return finding.Citing(term);
    }

    /// <summary>The facts of one holding that had happened by the end of a day.</summary>
    public IEnumerable<Recorded<T>> By<T>(Security security, LocalDate day)
        where T : Fact => Records.Of<T>(security).Where(one => one.Fact.Effective is not { } on || on.Date <= day);

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
