namespace Minutebook.Instruments;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Minutebook.Values;
using NodaTime;

/// <summary>Which wins where statute and a lower instrument differ (the four kinds of statutory rule).</summary>
public enum RuleKind
{
    /// <summary>A fixed floor, ceiling or procedure: the statute prevails.</summary>
    Mandatory,

    /// <summary>It applies where certificate and by-laws are silent.</summary>
    Default,

    /// <summary>Only the certificate may vary it, never a by-law.</summary>
    CharterOnly,

    /// <summary>It grants a power, which a by-law may narrow.</summary>
    Enabling,
}

/// <summary>How far a mandatory rule binds.</summary>
public enum Bound
{
    /// <summary>The statute's figure is the figure.</summary>
    Fixed,

    /// <summary>A lower instrument may ask for more, not for less.</summary>
    Floor,

    /// <summary>A lower instrument may ask for less, not for more.</summary>
    Ceiling,
}

/// <summary>A figure as a term sheet writes it.</summary>
/// <param name="Key">The name of the term: "notice.least-days".</param>
/// <param name="Figure">One text, or several for a list. Empty: the term is taken out of the instrument from this edition on.</param>
/// <param name="Matters">The kinds of matter that it is for; empty for all.</param>
/// <param name="Kind">For statute: which of the four kinds of rule.</param>
/// <param name="Bound">For a mandatory rule: how far it binds.</param>
/// <param name="Floats">The text says "or the maximum permitted by law": the statute's figure, if any, takes the place of this one.</param>
/// <param name="Certainty">How sure we are of the statute's date or detail: V verified, K general knowledge, K? uncertain.</param>
/// <param name="Note">Which reading was taken, where the words can be read in more than one way.</param>
public sealed record SheetTerm(
    string Key,
    ImmutableArray<string> Figure,
    ImmutableArray<MatterKind> Matters,
    RuleKind? Kind = null,
    Bound Bound = Bound.Fixed,
    bool Floats = false,
    string? Certainty = null,
    string? Note = null);

/// <summary>A section of an instrument: its number, its heading, the provision of the code that reads like it, and its figures.</summary>
/// <param name="Provision">The name of the file that holds the rule: "NoticeOfMeeting"; null where the section decides nothing.</param>
/// <param name="NothingToDecide">Where no rule is needed: why not.</param>
public sealed record SheetSection(
    string Number, string Heading, string? Provision, string? NothingToDecide, ImmutableArray<SheetTerm> Terms);

/// <summary>The state of an instrument from one day on. A later edition states only what it changes.</summary>
/// <param name="InForceFrom">The first day.</param>
/// <param name="Adopted">By whom and how, in words; null where not known.</param>
public sealed record SheetEdition(LocalDate InForceFrom, string? Adopted, ImmutableArray<SheetSection> Sections);

/// <summary>The term sheet of one instrument.</summary>
/// <param name="Name">The short name by which scenarios ask for it: "advanced-input-devices".</param>
/// <param name="Corporation">Whose it is; null for statute.</param>
public sealed record Sheet(
    Instrument Instrument,
    string Name,
    string? Corporation,
    ImmutableArray<SheetEdition> Editions,
    ImmutableSortedDictionary<string, string> Switches)
{
    /// <summary>All sections that any edition names, by number, each as its last edition has it.</summary>
    public ImmutableArray<SheetSection> SectionsAt(LocalDate day)
    {
        var sections = ImmutableArray.CreateBuilder<SheetSection>();
        foreach (var edition in Editions)
        {
            if (edition.InForceFrom > day) break;
            foreach (var section in edition.Sections)
            {
                var at = IndexOf(sections, section.Number);
                if (at < 0) sections.Add(section);
                else sections[at] = section;
            }
        }
        return sections.ToImmutable();
    }

    /// <summary>
    /// The terms in force on a day, each with the section that states it: a later edition's takes the place of an earlier one's for the
    /// same matters, wherever in the instrument it stands, and leaves those for other matters.
    /// </summary>
    /// <param name="key">Of this name alone; null for all.</param>
    public IReadOnlyList<(SheetSection Section, SheetTerm Entry)> TermsAt(LocalDate day, string? key = null)
    {
        var inForce = new List<(SheetSection Section, SheetTerm Entry)>();
        foreach (var (from, section, entry) in key is null ? Stated() : ByKey.GetValue(this, sheet => sheet.Stated().ToLookup(
            one => one.Entry.Key))[key])
        {
            if (from > day) break;
            Put(inForce, section, entry);
        }
        return inForce;
    }

    // Beside the sheet, not in it: a copy that is made with other editions begins anew.
    static readonly ConditionalWeakTable<Sheet, ILookup<string, (LocalDate From, SheetSection Section, SheetTerm Entry)>> ByKey = [];

    /// <summary>What the editions state, the earliest first; in each what is taken out of the instrument before the rest.</summary>
    IEnumerable<(LocalDate From, SheetSection Section, SheetTerm Entry)> Stated() =>
        from edition in Editions
        from one in
            from section in edition.Sections
            from entry in section.Terms
            orderby entry.Figure.IsEmpty ? 0 : 1
            select (edition.InForceFrom, section, entry)
        select one;

    static void Put(List<(SheetSection Section, SheetTerm Entry)> inForce, SheetSection section, SheetTerm entry)
    {
        // A statute may set a default and a bound for the same matters; they stand beside each other, each replaced by its own kind.
        var takenOut = entry.Figure.IsEmpty;
        inForce.RemoveAll(found => found.Entry.Key == entry.Key && found.Entry.Matters.SequenceEqual(entry.Matters) &&
            (found.Entry.Kind == entry.Kind || (takenOut && entry.Kind is null)));
        if (!takenOut) inForce.Add((section, entry));
    }

    static int IndexOf(ImmutableArray<SheetSection>.Builder sections, string number)
    {
        for (var i = 0; i < sections.Count; i++)
            if (sections[i].Number == number) return i;
        return -1;
    }
}
