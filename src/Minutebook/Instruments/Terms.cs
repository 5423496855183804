namespace Minutebook.Instruments;

using System;
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
    /// The term in force: of the lower instruments the highest that has it, then bounded by the statute as the kind of its rule says. Null where
    /// no instrument says anything.
    /// </summary>
    public Term<T>? Find<T>(TermKey<T> key, MatterKind matter = MatterKind.Ordinary)
    {
        ArgumentNullException.ThrowIfNull(key);
        var statutory = Statutory(key, matter).ToList();
        var charterOnly = statutory.Exists(rule => rule.Entry.Kind == RuleKind.CharterOnly);
        var (term, floats) = OwnTerm(key, matter, charterOnly, out var ignored);
        foreach (var rule in statutory) term = Bounded(key, term, rule, floats);
        return ignored is null || term is null ? term : Over(term, ignored, key);
    }

    /// <summary>What certificate, by-laws and resolutions say; a by-law on what only the certificate may vary is handed back as ignored.</summary>
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

    static Term<T> Bounded<T>(TermKey<T> key, Term<T>? own, (SheetSection Section, SheetTerm Entry) rule, bool floats)
    {
        var statute = TermOf(key, Instrument.Statute, rule);
        if (own is null) return statute;
        if (Same(own.Figure, statute.Figure)) return own;
        if (floats) return Over(statute, own, key);
        if (rule.Entry.Kind is RuleKind.Default or RuleKind.Enabling) return own;
        if (rule.Entry.Kind == RuleKind.CharterOnly && own.At.Instrument == Instrument.Certificate) return own;
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

    static string InWords<T>(T figure) => figure is IEnumerable<string> list ? string.Join(", ", list) : figure?.ToString() ?? "";

    static bool Same<T>(T left, T right) => left is IEnumerable<string> one && right is IEnumerable<string> other
        ? one.SequenceEqual(other)
        : EqualityComparer<T>.Default.Equals(left, right);

    static Term<T> TermOf<T>(TermKey<T> key, Instrument instrument, (SheetSection Section, SheetTerm Entry) found) =>
        new(key.Read(found.Entry.Figure), new(instrument, found.Section.Number), []) { Note = found.Entry.Note };

    /// <summary>The statute's rules for a matter: first the general one, then those for just this matter.</summary>
    IEnumerable<(SheetSection Section, SheetTerm Entry)> Statutory<T>(TermKey<T> key, MatterKind matter) =>
        Entries(Instrument.Statute, key.Name, matter).OrderBy(found => found.Entry.Matters.IsEmpty ? 0 : 1);

    /// <summary>
    /// The entries for a term that are in force: a later edition's takes the place of an earlier one's for the same section and the same matters.
    /// An entry for just this matter stands after the general one.
    /// </summary>
    IEnumerable<(SheetSection Section, SheetTerm Entry)> Entries(Instrument instrument, string key, MatterKind matter)
    {
        var inForce = new List<(SheetSection Section, SheetTerm Entry)>();
        if (instruments[instrument] is not { } sheet) return inForce;
        foreach (var edition in sheet.Editions)
        {
            if (edition.InForceFrom > Day) break;
            foreach (var section in edition.Sections)
                foreach (var entry in section.Terms)
                    if (entry.Key == key && (entry.Matters.IsEmpty || entry.Matters.Contains(matter))) Put(inForce, section, entry);
        }
        inForce.RemoveAll(found => found.Entry.Figure.IsEmpty);
        return inForce.OrderBy(found => found.Entry.Matters.IsEmpty ? 0 : 1);
    }

    static void Put(List<(SheetSection Section, SheetTerm Entry)> inForce, SheetSection section, SheetTerm entry)
    {
        // Of one instrument, two entries for the same matters are an older and a newer edition of the same figure.
        inForce.RemoveAll(found => found.Entry.Matters.SequenceEqual(entry.Matters));
        inForce.Add((section, entry));
    }
}
