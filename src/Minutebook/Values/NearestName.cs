namespace Minutebook.Values;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>"Did you mean": the known name nearest to one that is not known.</summary>
public static class NearestName
{
    /// <summary>A name is near when at most a third of its letters differ.</summary>
    const int Nearness = 3;
    const int LongestName = 80;

    /// <summary>"; did you mean \"heading\"?", to go on with a sentence; nothing where no name is near.</summary>
    public static string Aside(string name, IEnumerable<string> known) =>
        Of(name, known) is { } near ? $"; did you mean \"{near}\"?" : "";

    /// <summary>" Did you mean \"heading\"?", or nothing where no name is near.</summary>
    public static string Question(string name, IEnumerable<string> known) =>
        Of(name, known) is { } near ? $" Did you mean \"{near}\"?" : "";

    /// <summary>The question, or the list of what there is.</summary>
    public static string QuestionOrList(string name, IReadOnlyCollection<string> known) =>
        Of(name, known) is { } near ? $" Did you mean \"{near}\"?" : $" Use one of {string.Join(", ", known)}.";

    /// <summary>The name most like a mistaken one; null where none is like it.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName) return null;
        var near = known.Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Candidate, StringComparer.Ordinal).FirstOrDefault();
        return near.Candidate is { } found && near.Distance * Nearness <= Math.Max(name.Length, Nearness) ? found : null;
    }

    /// <summary>Letters put in, left out, exchanged, or two neighbours in each other's place; without regard to case.</summary>
    static int Distance(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }
                var exchanged = distance[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                distance[i, j] = Math.Min(exchanged, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }
        }
        return distance[left.Length, right.Length];
    }

    static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
