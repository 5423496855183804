namespace Minutebook.Instruments;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>The terms in force on one day. Each answer cites its section and names what it prevails over.</summary>
public sealed class Terms(Instruments instruments, LocalDate day)
{
    public LocalDate Day { get; } = day;

    public Switches Switches => instruments.Switches;

    /// <summary>
    /// The term in force: of the lower instruments the highest that has it, then bounded by the statute as the kind of its rule says.
    /// Null where no instrument says anything.
    /// </summary>
    public Term<T>? Find<T>(TermKey<T> key, MatterKind matter = MatterKind.Ordinary)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (Term<T>?)found.GetOrAdd((key.Name, matter), static (_, asked) => asked.Terms.InForce(asked.Key, asked.Matter),
            (Terms: this, Key: key, Matter: matter));
    }

    // A question about many holders asks for the same few terms over and over; what is in force on a day does not change.
    readonly ConcurrentDictionary<(string Key, MatterKind Matter), Term?> found = [];

    Term<T>? InForce<T>(TermKey<T> key, MatterKind matter)
    {
        var statutory = Entries(Instrument.Statute, key.Name, matter).ToList();
        var charterOnly = statutory.Exists(rule => rule.Entry.Kind == RuleKind.CharterOnly);
        var (term, floats) = OwnTerm(key, matter, charterOnly, out var ignored);
        if (statutory.FindLast(rule => !IsMandatory(rule.Entry)) is { Entry: not null } rest)
            term = Supplied(term, TermOf(key, Instrument.Statute, rest), floats, key);
        foreach (var rule in statutory.Where(rule => IsMandatory(rule.Entry))) term = Bounded(key, term, rule, floats);
        if (ignored is null || term is null) return term;
        if (!Same(ignored.Figure, term.Figure)) return Over(term, ignored, key);
        return term.At.Instrument == Instrument.Statute ? ignored : term;
    }

    /// <summary>What one instrument says on a term, the general figure before that for just this matter.</summary>
    internal IEnumerable<(SheetSection Section, SheetTerm Entry)> Said(Instrument instrument, TermKey key, MatterKind matter) =>
        Entries(instrument, key.Name, matter);

    /// <summary>Whether an instrument said anything on a term in an edition up to this day, though it may be taken out since.</summary>
    internal bool EverSaid(Instrument instrument, TermKey key) => instruments[instrument] is { } sheet && sheet.Editions
        .Where(edition => edition.InForceFrom <= Day).SelectMany(edition => edition.Sections).SelectMany(section => section.Terms)
        .Any(entry => entry.Key == key.Name);

    static bool IsMandatory(SheetTerm entry) => entry.Kind is null or RuleKind.Mandatory;

    /// <summary>What the lower instruments say; a by-law on what only the certificate may vary is handed back as ignored.</summary>
    (Term<T>? Term, bool Floats) OwnTerm<T>(TermKey<T> key, MatterKind matter, bool charterOnly, out Term<T>? ignored)
    {
        ignored = null;
        Term<T>? best = null;
        var floats = false;
        foreach (var instrument in (ReadOnlySpan<Instrument>)[Instrument.Certificate, Instrument.Bylaws, Instrument.Resolutions])
        {
            if (Entries(instrument, key.Name, matter).LastOrDefault() is not { Entry: { } entry } found) continue;
            var term = TermOf(key, instrument, found);
            if (charterOnly && instrument != Instrument.Certificate)
            {
                ignored ??= term;
                continue;
            }
            if (best is null) (best, floats) = (term, entry.Floats);
            else if (!Same(best.Figure, term.Figure)) best = Over(best, term, key);
        }
        return (best, floats);
    }

    /// <summary>A rule that is not mandatory answers where the lower instruments are silent, or where their text floats with it.</summary>
    static Term<T> Supplied<T>(Term<T>? own, Term<T> statute, bool floats, TermKey<T> key)
    {
        if (own is null) return statute;
        return floats && !Same(own.Figure, statute.Figure) ? Over(statute, own, key) : own;
    }

    static Term<T> Bounded<T>(TermKey<T> key, Term<T>? own, (SheetSection Section, SheetTerm Entry) rule, bool floats)
    {
        var statute = TermOf(key, Instrument.Statute, rule);
        if (own is null) return statute;
        if (Same(own.Figure, statute.Figure)) return own;
        if (floats) return Over(statute, own, key);
        return Prevails(key, own.Figure, statute.Figure, rule.Entry.Bound) ? Over(statute, own, key) : own;
    }

    static bool Prevails<T>(TermKey<T> key, T own, T statute, Bound bound) => (bound, key.Strictness) switch
    {
        (Bound.Floor, { } order) => order(own, statute) < 0,
        (Bound.Ceiling, { } order) => order(own, statute) > 0,
        _ => true,
    };

    static Term<T> Over<T>(Term<T> winner, Term<T> loser, TermKey<T> key) => winner with
    {
        Displaced = [.. winner.Displaced, loser],
        DisplacedInWords = [.. winner.DisplacedInWords, $"{loser.At}, which says {InWords(loser.Figure)} ({key.Name})"],
    };

    static string InWords<T>(T figure) => figure switch
    {
        IEnumerable<string> list => string.Join(", ", list),
        bool stands => stands ? "yes" : "no",
        _ => figure?.ToString() ?? "",
    };

    static bool Same<T>(T left, T right) => left is IEnumerable<string> one && right is IEnumerable<string> other
        ? one.SequenceEqual(other)
        : EqualityComparer<T>.Default.Equals(left, right);

    static Term<T> TermOf<T>(TermKey<T> key, Instrument instrument, (SheetSection Section, SheetTerm Entry) found) =>
        new(key.Read(found.Entry.Figure), new(instrument, found.Section.Number), []) { Note = found.Entry.Note };

    /// <summary>The entries for a term that are in force, the general ones before those for just this matter.</summary>
    IEnumerable<(SheetSection Section, SheetTerm Entry)> Entries(Instrument instrument, string key, MatterKind matter) =>
        (instruments[instrument]?.TermsAt(Day, key) ?? [])
            .Where(found => found.Entry.Matters.IsEmpty || found.Entry.Matters.Contains(matter))
            .OrderBy(found => found.Entry.Matters.IsEmpty ? 0 : 1);
}
