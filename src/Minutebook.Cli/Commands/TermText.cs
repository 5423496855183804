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
        var statute = instruments[Instrument.Statute];
        foreach (var entry in section.Terms)
        {
            yield return $"{entry.Key} = {string.Join(", ", entry.Figure)}{Meaning(entry.Key)}";
            if (entry.Note is { } note) yield return $"    {note}";
            if (statute is null) continue;
            foreach (var other in statute.SectionsAt(day))
                foreach (var rule in other.Terms.Where(rule => rule.Key == entry.Key && !rule.Figure.SequenceEqual(entry.Figure)))
                    yield return $"    DGCL § {other.Number}{(rule.Matters.IsEmpty ? "" : $" for {string.Join(", ", rule.Matters)}")}: " +
                        $"{string.Join(", ", rule.Figure)} ({rule.Kind}{(rule.Kind == RuleKind.Mandatory ? $", {rule.Bound}" : "")})";
        }
    }

    static string Meaning(string key) => TermNames.All.TryGetValue(key, out var term) ? $"   {term.Meaning}" : "";
}
