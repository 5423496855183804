namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>"Did you mean": the known name nearest to one that is not known.</summary>
static class NearestName
{
    /// <summary>A name is near when at most a third of its letters differ.</summary>
    const int Nearness = 3;
    const int LongestName = 80;

    /// <summary>" Did you mean \"heading\"?", or nothing where no name is near.</summary>
    public static string Question(string name, IEnumerable<string> known) =>
        Of(name, known) is { } near ? $" Did you mean \"{near}\"?" : "";

    /// <summary>The question, or the list of what there is.</summary>
    public static string QuestionOrList(string name, IReadOnlyCollection<string> known) =>
        Of(name, known) is { } near ? $" Did you mean \"{near}\"?" : $" Use one of {string.Join(", ", known)}.";

    static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName) return null;
        var near = known.Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal).FirstOrDefault();
        return near.Candidate is { } found && near.Distance * Nearness <= Math.Max(name.Length, Nearness) ? found : null;
    }

    /// <summary>Letters put in, left out or exchanged (Levenshtein), without regard to case.</summary>
    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchanged = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
