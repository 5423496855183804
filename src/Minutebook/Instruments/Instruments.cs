namespace Minutebook.Instruments;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// The governing instruments of one corporation: statute, certificate, by-laws, resolutions, each with its editions. Code asks for the term
/// in force and gets figure, citation, and what it displaced. Another corporation is another set of terms, not other code.
/// </summary>
public sealed record Instruments(ImmutableArray<Sheet> Sheets, Switches Switches)
{
    public static Instruments None { get; } = new([], Switches.Defaults);

    /// <summary>The sheets of one instrument, in the order in which they were adopted.</summary>
    public Sheet? this[Instrument instrument] => Sheets.FirstOrDefault(sheet => sheet.Instrument == instrument);

    /// <summary>The same instruments, with this sheet in the place of the one of its rank, and with the switches that it sets.</summary>
    public Instruments With(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var others = Sheets.Where(other => other.Instrument != sheet.Instrument);
        return this with { Sheets = [.. others.Append(sheet).OrderBy(other => other.Instrument)],
            Switches = Switches.With(sheet.Switches) };
    }

    /// <summary>
    /// Judges by the terms in force on a day. Where no by-laws of that day are known the answer is open, never a default.
    /// </summary>
    public Finding Under(LocalDate day, Func<Terms, Finding> judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        return Known(day)
            ? judge(On(day))
            : Finding.NotShown(
                $"the by-laws in force on {Text(day)} are not in the books",
                $"enter the edition of the by-laws that was in force on {Text(day)}");
    }

    /// <summary>Whether an edition of the by-laws is known for that day.</summary>
    public bool Known(LocalDate day) => this[Instrument.Bylaws]?.Editions is { IsEmpty: false } editions && editions[0].InForceFrom <= day;

    /// <summary>
    /// The terms of a day, for what must be shown whether or not by-laws of that day are known. They are the same for all who ask, so that
    /// a question about a thousand holders looks each term up once.
    /// </summary>
    public Terms On(LocalDate day) => Asked.GetOrCreateValue(this).GetOrAdd(day, static (on, instruments) => new(instruments, on), this);

    /// <summary>What the statute says on a day of what a term of a lower instrument is about, where it says something else.</summary>
    public IEnumerable<(string Number, SheetTerm Rule)> StatuteBeside(SheetTerm term, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(term);
        return (this[Instrument.Statute]?.TermsAt(day, term.Key) ?? []).Where(one => !one.Entry.Figure.SequenceEqual(term.Figure))
            .Select(one => (one.Section.Number, one.Entry));
    }

    // Beside the instruments, not in them: a copy that is made with another edition begins anew.
    static readonly ConditionalWeakTable<Instruments, ConcurrentDictionary<LocalDate, Terms>> Asked = [];

    static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
