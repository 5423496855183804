namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>
/// Finds heads and feet whose words repeat while the page's number in them counts on: "Acme Corp. Bylaws - 7". Headings such as "Class I"
/// and "Class II" do so too; hence more than the counting is asked for.
/// </summary>
static partial class NumberedLines
{
    const int PagesThatCountOn = 3;
    const int PagesThatSayPage = 2;
    const int MostPagesBetween = 2;

    /// <param name="Words">The line with # for the number.</param>
    readonly record struct Place(int At, int Number, string Words, bool SaysPage, bool IsSetOff);

    /// <summary>Marks them; the number in their text becomes #, so that the report can name each once.</summary>
    public static void Mark(List<SourceLine> lines)
    {
        var seen = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsText || !PageFurniture.MayRun(lines[at]) || SectionMark.Parse(lines[at]) is not null) continue;
            if (!PagePlace.IsAtGap(lines, at) && !PagePlace.IsAtPageMark(lines, at)) continue;
            foreach (var place in Places(lines[at].Trimmed, at))
            {
                var places = seen.TryGetValue(Key(place.Words), out var others) ? others : seen[Key(place.Words)] = [];
                // "Page 8 of 8" reads in two ways as one line.
                if (places.Count == 0 || places[^1].At != at) places.Add(place);
            }
        }
        var believed = seen.Values.Where(places => AreBelieved(lines, places)).SelectMany(places => places).ToList();
        foreach (var place in believed) lines[place.At] = lines[place.At] with { Kind = LineKind.RunningLabel, Text = place.Words };
    }

    /// <summary>The line read with each of its numbers as the page's: which one is, the other lines tell.</summary>
    static IEnumerable<Place> Places(string line, int at)
    {
        foreach (Match match in Number().Matches(line))
        {
            if (Numeral.OfPage(match.Value) is not { } number) continue;
            var (before, after) = (line[..match.Index], line[(match.Index + match.Length)..]);
            if (!Word().IsMatch(before) && !Word().IsMatch(after)) continue;
            yield return new(at, number, Spaces().Replace($"{before}#{after}", " "), Page().IsMatch(before),
                (after.Length == 0 && SetOff().IsMatch(before)) || (before.Length == 0 && SetOff().IsMatch(after)));
        }
    }

    /// <summary>Even and odd pages may carry the number at either side of the same words.</summary>
    static string Key(string words) => string.Join(' ', words.Split(' ').Order(StringComparer.Ordinal));

    static bool AreBelieved(List<SourceLine> lines, List<Place> places) =>
        places.Exists(place => PageOfAll().IsMatch(lines[place.At].Trimmed) && place.SaysPage)
        || Runs(places).Exists(run => IsBelieved(lines, run));

    /// <summary>They count on and stand at page marks, say "page", divide a sentence, or name the by-laws, number set off.</summary>
    static bool IsBelieved(List<SourceLine> lines, List<Place> run)
    {
        if (run.Count >= PagesThatSayPage && run.TrueForAll(place => place.SaysPage)) return true;
        if (run.Count < PagesThatCountOn) return false;
        return run.Count(place => PagePlace.IsAtPageMark(lines, place.At)) >= PagesThatCountOn
            || run.Exists(place => PagePlace.BreaksSentence(lines, place.At))
            || run.TrueForAll(place => place.IsSetOff && Bylaws().IsMatch(place.Words));
    }

    static List<List<Place>> Runs(List<Place> places)
    {
        var runs = new List<List<Place>>();
        foreach (var place in places)
            if (runs.Count > 0 && place.Number - runs[^1][^1].Number is >= 1 and <= MostPagesBetween) runs[^1].Add(place);
            else runs.Add([place]);
        return runs;
    }

    [GeneratedRegex(@"(?<![\w.(])(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})(?!\w|[.,]\w|\)|['’])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:page|pg\.?|p\.)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Page();

    [GeneratedRegex(@"(?:\s{2}|[|–—-]\s*)$|^(?:\s{2}|\s*[|–—-])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SetOff();

    /// <summary>"Page 13 of 40" at the edge of the line, set off from other words: it is known without another page.</summary>
    [GeneratedRegex(@"(?:\s{2,}|\s*[|–—-]\s*)page\s+\d{1,4}\s+of\s+\d{1,4}$|^page\s+\d{1,4}\s+of\s+\d{1,4}(?:\s{2,}|\s*[|–—-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageOfAll();

    [GeneratedRegex(@"\bby-?laws\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bylaws();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
