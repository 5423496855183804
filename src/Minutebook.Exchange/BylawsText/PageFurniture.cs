namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>Finds what belongs to the printed page and not to the by-laws: page labels, running heads and feet, exhibit lines.</summary>
static partial class PageFurniture
{
    const int EdgeLines = 3;
    const int PagesThatShowARunningLine = 3;
    const int LongestRunningLine = 100;

    /// <summary>Marks the lines that bear a page's number.</summary>
    public static void MarkNumbers(List<SourceLine> lines)
    {
        MarkPlainLabels(lines);
        BareNumbers.Mark(lines);
        NumberedLines.Mark(lines);
    }

    /// <summary>Marks the lines that repeat at the edges of pages, and those of exhibits. In double spacing every line would stand apart,
    /// so it must be taken out before.</summary>
    public static void MarkRepeated(List<SourceLine> lines)
    {
        MarkExhibitLines(lines);
        MarkRunningLines(lines);
    }

    /// <summary>"Page 7" and "- 7 -", alone on a line, are labels wherever they stand.</summary>
    static void MarkPlainLabels(List<SourceLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].IsText && lines[at].Text.Length < LongestRunningLine && PlainLabel().IsMatch(lines[at].Text))
                Become(lines, at, LineKind.PageLabel);
    }

    static void MarkExhibitLines(List<SourceLine> lines)
    {
        foreach (var page in Pages(lines))
            foreach (var at in Top(lines, page))
                if (ExhibitLine().IsMatch(lines[at].Text)) Become(lines, at, LineKind.RunningLine);
    }

    /// <summary>A line that stands apart at the edge of three pages runs through them; on the first page it is the title's.</summary>
    static void MarkRunningLines(List<SourceLine> lines)
    {
        var pages = Pages(lines);
        var seen = new Dictionary<string, List<(int Page, int Line)>>(StringComparer.Ordinal);
        for (var page = 0; page < pages.Count; page++)
            foreach (var at in Top(lines, pages[page]).Concat(Bottom(lines, pages[page])).Distinct())
                if (MayRun(lines[at]))
                    (seen.TryGetValue(Repeated(lines[at]), out var places) ? places : seen[Repeated(lines[at])] = []).Add((page, at));
        foreach (var places in seen.Values)
        {
            if (places.DistinctBy(place => place.Page).Count() < PagesThatShowARunningLine) continue;
            foreach (var (page, at) in places)
                if (page > 0) Become(lines, at, LineKind.RunningLine);
        }
    }

    /// <summary>The line is short, and neither a heading nor a note that a section is left out.</summary>
    public static bool MayRun(SourceLine line) =>
        line.Text.Length <= LongestRunningLine && line.Depth == 0 && !Reserved().IsMatch(line.Text)
        && (SectionMark.Parse(line) is not { } mark || mark.Keyword is MarkWord.Plain && mark.Rest.Length > 0);

    /// <summary>The line without the page's number at its beginning or end.</summary>
    static string Repeated(SourceLine line) => NumberAtEdge().Replace(line.Trimmed, "").Trim();

    /// <summary>Lines from the first text of a page on, as long as each stands apart from the text below it.</summary>
    static List<int> Top(List<SourceLine> lines, (int Start, int End) page) =>
        Edge(lines, Enumerable.Range(page.Start, page.End - page.Start));

    static List<int> Bottom(List<SourceLine> lines, (int Start, int End) page) =>
        Edge(lines, Enumerable.Range(0, page.End - page.Start).Select(back => page.End - 1 - back));

    static List<int> Edge(List<SourceLine> lines, IEnumerable<int> inward)
    {
        var edge = new List<int>();
        var block = new List<int>();
        foreach (var at in inward)
        {
            if (lines[at].IsText) block.Add(at);
            else if (block.Count > 0)
            {
                edge.AddRange(block);
                block.Clear();
            }
            if (edge.Count + block.Count > EdgeLines) return edge;
        }
        edge.AddRange(block);
        return edge;
    }

    /// <summary>The runs of lines between page marks or lines that bear the page's number.</summary>
    static List<(int Start, int End)> Pages(List<SourceLine> lines)
    {
        var pages = new List<(int Start, int End)>();
        var start = 0;
        for (var at = 0; at <= lines.Count; at++)
        {
            if (at < lines.Count && lines[at].Kind is not (LineKind.PageMark or LineKind.PageLabel or LineKind.RunningLabel)) continue;
            if (HasText(lines, start, at)) pages.Add((start, at));
            start = at + 1;
        }
        return pages;
    }

    static bool HasText(List<SourceLine> lines, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (lines[at].IsText) return true;
        return false;
    }

    static void Become(List<SourceLine> lines, int at, LineKind kind) => lines[at] = lines[at] with { Kind = kind };

    [GeneratedRegex(@"^\s*(?:page\s+(?:\d{1,4}|[ivxlc]{1,7}|[a-z]-?\d{1,3})(?:\s+of\s+\d{1,4})?"
        + @"|[-–—~|•·]\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—~|•·])\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlainLabel();

    [GeneratedRegex(@"^\s*(?:EXHIBIT|EX|ANNEX|APPENDIX)[\s-]\s*(?:NO\.\s*)?(?:\d[\dA-Z.()-]{0,9}|[A-Z])\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ExhibitLine();

    [GeneratedRegex(@"\breserved\b|\bomitted\b|\brepealed\b|\bdeleted\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"^(?:\d{1,3}|[ivxlc]{1,7})(?:\s{2,}|\s*\|\s*)|(?:\s{2,}|\s*\|\s*)(?:page\s+)?(?:\d{1,3}|[ivxlc]{1,7})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumberAtEdge();
}
