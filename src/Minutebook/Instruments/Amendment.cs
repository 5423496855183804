namespace Minutebook.Instruments;

using System;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>How an amendment becomes an edition, and what makes that impossible.</summary>
public static class Amendment
{
    /// <summary>The instruments with one more edition of this rank, which states what the sections change.</summary>
    /// <param name="adopted">By whom and how, in words.</param>
    public static Instruments With(this Instruments instruments, Instrument rank, LocalDate from, string adopted,
        Many<AmendedSection> sections)
    {
        var sheet = instruments[rank] ?? new(rank, "amended", null, [], ImmutableSortedDictionary<string, string>.Empty);
        var before = sheet.Editions.Where(edition => edition.InForceFrom <= from).ToImmutableArray();
        var made = new SheetEdition(from, adopted, [.. sections.Select(section => Section(sheet, from, section))]);
        // Of two editions of one day the one adopted later comes later, and states the figures that count.
        return instruments with { Sheets = [.. instruments.Sheets.Where(other => other.Instrument != rank)
            .Append(sheet with { Editions = [.. before, made, .. sheet.Editions.Skip(before.Length)] }).OrderBy(other =>
                other.Instrument)] };
    }

    static SheetSection Section(Sheet sheet, LocalDate from, AmendedSection section)
    {
        var standing = sheet.SectionsAt(from).FirstOrDefault(one => one.Number == section.Number);
        var terms = section.Terms.Select(term => new SheetTerm(term.Key, [.. term.Figure], [.. term.Matters]));
        if (section.Effect == AmendmentEffect.Repealed)
            terms = terms.Concat(TermsOf(sheet, section.Number, from)
                .Select(term => new SheetTerm(term.Key, [], term.Matters)));
        return new(section.Number, section.Heading ?? standing?.Heading ?? "", standing?.Provision, standing?.NothingToDecide, [.. terms]);
    }

    /// <summary>The terms of a section in force on a day, with what each edition changed.</summary>
    public static ImmutableArray<SheetTerm> TermsOf(Sheet sheet, string number, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return [.. sheet.TermsAt(day).Where(one => one.Section.Number == number).Select(one => one.Entry)];
    }

    /// <summary>What makes the sections of an amendment impossible to record; null where they are possible.</summary>
    public static string? Impossible(Many<AmendedSection> sections)
    {
        if (sections.IsEmpty) return "an amendment concerns a section: give \"sections\"";
        foreach (var section in sections)
        {
            foreach (var term in section.Terms)
            {
                if (!TermNames.All.TryGetValue(term.Key, out var key))
                    return $"\"{term.Key}\" is not a term{NearestName.Aside(term.Key, TermNames.All.Keys)}";
                if (!term.Figure.IsEmpty && !key.Accepts([.. term.Figure]))
                    return $"{term.Key}: found \"{string.Join(", ", term.Figure)}\"; expected {key.Expected}";
            }
            if (FiguresInText.Disagreement(section) is { } disagreement) return disagreement;
        }
        return null;
    }
}
