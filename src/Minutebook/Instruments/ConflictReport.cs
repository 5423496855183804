namespace Minutebook.Instruments;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What one instrument says on a term.</summary>
/// <param name="Key">The name of the term.</param>
/// <param name="Figure">The figure as its sheet writes it.</param>
/// <param name="Kind">Of a statute: which kind of rule.</param>
/// <param name="ForMatter">Whether it is for some kinds of matter alone.</param>
public sealed record Layer(Citation At, string Key, string Figure, RuleKind? Kind, Bound Bound, bool Floats, bool ForMatter);

/// <summary>A term on a day: what each instrument says, which of them prevails, and why.</summary>
/// <param name="Matter">The kind of matter that it is for; ordinary where for all.</param>
/// <param name="Prevails">The section whose figure counts.</param>
/// <param name="Figure">The figure that counts.</param>
/// <param name="Differ">Whether two instruments say different things.</param>
public sealed record TermInLayers(
    string Key, MatterKind Matter, ImmutableArray<Layer> Said, Citation Prevails, string Figure, string Why, bool Differ);

/// <summary>A question on which two instruments speak differently, on one term or on several.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Said">What each of them says.</param>
/// <param name="Prevails">The section that prevails.</param>
/// <param name="Why">Why.</param>
public sealed record Conflict(string Name, ImmutableArray<Layer> Said, Citation Prevails, string Why);

/// <summary>The instruments in layers: for every term what each says, which prevails on a day, and why; and where they conflict.</summary>
public static class ConflictReport
{
    static readonly ImmutableArray<Instrument> Ranks =
        [Instrument.Statute, Instrument.Certificate, Instrument.Bylaws, Instrument.Resolutions];

    /// <summary>Every term on which any instrument speaks, by name. Each has exactly one that prevails.</summary>
    public static ImmutableArray<TermInLayers> Terms(Instruments instruments, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(instruments);
        var terms = instruments.On(day);
        return [.. from key in TermNames.All.Values
                   from matter in Matters(instruments, key, day)
                   let term = key.FindIn(terms, matter)
                   where term is not null
                   select Of(key, matter, terms, term)];
    }

    /// <summary>A matter by itself where an instrument singles it out.</summary>
    static IEnumerable<MatterKind> Matters(Instruments instruments, TermKey key, LocalDate day) =>
        instruments.Sheets.SelectMany(sheet => sheet.Editions.Where(edition => edition.InForceFrom <= day))
            .SelectMany(edition => edition.Sections).SelectMany(section => section.Terms)
            .Where(entry => entry.Key == key.Name).SelectMany(entry => entry.Matters).Append(MatterKind.Ordinary).Distinct().Order();

    static TermInLayers Of(TermKey key, MatterKind matter, Terms terms, Term term)
    {
        var said = Said(terms, key, matter);
        var figure = said.FirstOrDefault(layer => layer.At == term.At && layer.Kind is not RuleKind.Mandatory)?.Figure
            ?? said.FirstOrDefault(layer => layer.At == term.At)?.Figure ?? "";
        var differ = said.Select(layer => layer.Figure).Distinct().Skip(1).Any() && said.Select(layer =>
            layer.At.Instrument).Distinct().Skip(1).Any();
        return new(key.Name, matter, said, term.At, figure, Why(said, term, differ), differ);
    }

    internal static ImmutableArray<Layer> Said(Terms terms, TermKey key, MatterKind matter) =>
        [.. from rank in Ranks
            from found in terms.Said(rank, key, matter)
            select new Layer(new(rank, found.Section.Number), key.Name, string.Join(", ", found.Entry.Figure), found.Entry.Kind,
                found.Entry.Bound,
                found.Entry.Floats, !found.Entry.Matters.IsEmpty)];

    static string Why(ImmutableArray<Layer> said, Term term, bool differ)
    {
        var statute = said.Where(layer => layer.At.Instrument == Instrument.Statute).ToList();
        var own = said.Where(layer => layer.At.Instrument != Instrument.Statute).ToList();
        if (own.Count == 0) return "no other instrument speaks, and the statute answers";
        if (statute.Count == 0) return own.Count == 1 ? "it alone speaks" : "it ranks before the lower instrument";
        if (!differ) return "they agree";
        if (term.At.Instrument == Instrument.Statute)
            return own.Exists(layer => layer.Floats) ? "its own text follows the law"
                : statute.Exists(layer => layer.Kind == RuleKind.CharterOnly) ? "only the certificate may vary it, never a by-law"
                : statute.Exists(layer => layer.Bound == Bound.Floor) ? "the statute's figure is the least that is lawful"
                : statute.Exists(layer => layer.Bound == Bound.Ceiling) ? "the statute's figure is the greatest that is lawful"
                : "the statute's rule is mandatory";
        return statute.Exists(layer => layer.Kind == RuleKind.Default)
            ? "the statute's rule applies only where the lower instruments are silent"
            : statute.Exists(layer => layer.Kind == RuleKind.Enabling) ? "the statute gives a power, which a lower instrument may narrow"
            : statute.Exists(layer => layer.Kind == RuleKind.CharterOnly) ? "the certificate may vary it"
            : "it is stricter than the statute asks, and stands";
    }

    /// <summary>
    /// The conflicts on a day: every question on which the by-laws and a higher instrument are known to pull apart, and every term of the
    /// by-laws that yields to a higher instrument.
    /// </summary>
    public static ImmutableArray<Conflict> Conflicts(Instruments instruments, LocalDate day)
    {
        var (terms, all) = (instruments.On(day), Terms(instruments, day));
        var known = Tension.All.Select(tension => (tension, Conflict: tension.On(terms))).Where(one => one.Conflict is not null).ToList();
        var told = known.SelectMany(one => one.tension.Keys).ToHashSet();
        var yielding = all.Where(term => term.Differ && !told.Contains((term.Key, term.Matter)) && Yields(term))
            .Select(term => new Conflict(TermNames.All[term.Key].Meaning, term.Said, term.Prevails, term.Why));
        return [.. known.Select(one => one.Conflict!), .. yielding];
    }

    /// <summary>A by-law, or a resolution, that says something else than the higher instrument that prevails.</summary>
    static bool Yields(TermInLayers term) => term.Prevails.Instrument is Instrument.Statute or Instrument.Certificate
        && term.Said.Any(layer => layer.At.Instrument is Instrument.Bylaws or Instrument.Resolutions && layer.Figure != term.Figure
            // The by-law's general figure is not contradicted by what a higher instrument says of one matter.
            && (term.Matter == MatterKind.Ordinary || layer.ForMatter));
}
