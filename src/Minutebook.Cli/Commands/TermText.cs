namespace Minutebook.Cli.Commands;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The terms of a section as lines: what it says, and where something else prevails.</summary>
static class TermText
{
    public static IEnumerable<string> Of(Instruments instruments, SheetSection section, LocalDate day)
    {
        foreach (var entry in section.Terms)
        {
            yield return $"{entry.Key} = {string.Join(", ", entry.Figure)}{(Meaning(entry.Key) is { } meaning ? $"   {meaning}" : "")}";
            if (entry.Note is { } note) yield return $"    {note}";
            foreach (var (number, rule) in Statute(instruments, entry, day))
                yield return $"    DGCL § {number}{(rule.Matters.IsEmpty ? "" : $" for {string.Join(", ", rule.Matters)}")}: " +
                    $"{string.Join(", ", rule.Figure)} ({rule.Kind}{(rule.Kind == RuleKind.Mandatory ? $", {rule.Bound}" : "")})";
        }
    }

    /// <summary>What the statute says of the same on that day, where it says something else.</summary>
    public static IEnumerable<(string Number, SheetTerm Rule)> Statute(Instruments instruments, SheetTerm entry, LocalDate day) =>
        from other in instruments[Instrument.Statute]?.SectionsAt(day) ?? []
        from rule in other.Terms
        where rule.Key == entry.Key && !rule.Figure.SequenceEqual(entry.Figure)
        select (other.Number, rule);

    public static string? Meaning(string key) => TermNames.All.TryGetValue(key, out var term) ? term.Meaning : null;
}
