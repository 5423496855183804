namespace Minutebook.Cli.Commands;

using System.Collections.Generic;
using Minutebook.Instruments;
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
            foreach (var (number, rule) in instruments.StatuteBeside(entry, day))
                yield return $"    DGCL § {number}{(rule.Matters.IsEmpty ? "" : $" for {string.Join(", ", rule.Matters)}")}: " +
                    $"{string.Join(", ", rule.Figure)} ({rule.Kind}{(rule.Kind == RuleKind.Mandatory ? $", {rule.Bound}" : "")})";
        }
    }

    public static string? Meaning(string key) => TermNames.All.TryGetValue(key, out var term) ? term.Meaning : null;
}
