namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>Holds the contents against the body, and the body's numbers against their own sequence.</summary>
sealed class Comparison
{
    const int LongLine = 60;

    readonly List<SourceLine> lines;
    readonly List<FoundHeading> headings;
    readonly List<ContentsEntry> entries;
    readonly Dictionary<string, int> placeInBody = new(StringComparer.Ordinal);
    readonly Dictionary<string, ContentsEntry> listed = new(StringComparer.Ordinal);
    readonly List<Difference> differences = [];

    Comparison(List<SourceLine> lines, ContentsTable contents, List<FoundHeading> headings)
    {
        (this.lines, this.headings) = (lines, headings);
        entries = contents.Entries.FindAll(entry => entry.Number is not null);
        for (var at = 0; at < headings.Count; at++) placeInBody.TryAdd(headings[at].Number.Key, at);
        foreach (var entry in contents.Entries.Where(entry => entry.Number is null))
            Report(DifferenceKind.ContentsLineWithoutNumber, "", $"The contents list \"{entry.Heading}\" without a number.", entry.Line);
    }

    /// <summary>All differences: those of lines in the order of the file, then those of the whole text.</summary>
    public static ImmutableArray<Difference> Of(
        List<SourceLine> lines, ContentsTable contents, List<FoundHeading> headings, FrontMatter front)
    {
        var comparison = new Comparison(lines, contents, headings);
        comparison.CompareContents();
        comparison.CompareBody();
        comparison.CompareSequence();
        comparison.ReportUnreadText(front);
        comparison.ReportFurniture();
        return [.. comparison.differences.OrderBy(difference => difference.Line == 0 ? int.MaxValue : difference.Line)];
    }

    void Report(DifferenceKind kind, string number, string message, int line) => differences.Add(new(kind, number, message, line));

    int LineOf(FoundHeading heading) => lines[heading.At].Number;

    void CompareContents()
    {
        var lastPlace = -1;
        foreach (var entry in entries)
        {
            var number = entry.Number!.Printed;
            if (!listed.TryAdd(entry.Number.Key, entry))
                Report(DifferenceKind.NumberRepeated, number, $"The contents list {number} a second time.", entry.Line);
            else if (!placeInBody.TryGetValue(entry.Number.Key, out var place))
                Report(DifferenceKind.OnlyInContents, number,
                    $"{Named(number, entry.Heading)} is in the contents but not in the body.", entry.Line);
            else
            {
                CompareHeading(entry, headings[place]);
                if (place < lastPlace) ReportOrder(entry, headings[place], headings[lastPlace]);
                lastPlace = Math.Max(place, lastPlace);
            }
        }
    }

    void CompareHeading(ContentsEntry entry, FoundHeading heading)
    {
        if (HeadingWords.Essence(entry.Heading) == HeadingWords.Essence(heading.Heading)) return;
        Report(DifferenceKind.HeadingDiffers, heading.Number.Printed,
            $"{heading.Number.Printed} is headed \"{heading.Heading}\" in the body "
            + $"and \"{entry.Heading}\" in the contents (line {entry.Line}).", LineOf(heading));
    }

    void ReportOrder(ContentsEntry entry, FoundHeading heading, FoundHeading later) =>
        Report(DifferenceKind.OrderDiffers, heading.Number.Printed,
            $"{heading.Number.Printed} stands before {later.Number.Printed} in the body "
            + $"and after it in the contents (line {entry.Line}).", LineOf(heading));

    /// <summary>Where the contents leave out a whole level, that is one difference and not one for every section.</summary>
    void CompareBody()
    {
        if (entries.Count == 0)
        {
            Report(DifferenceKind.NoContents, "",
                "There is no table of contents; the headings of the body could not be checked against one.", 0);
            return;
        }
        var listedLevels = entries.Select(entry => entry.Number!.Level).ToHashSet();
        foreach (var level in headings.GroupBy(heading => heading.Number.Level).Where(level => !listedLevels.Contains(level.Key)))
            Report(DifferenceKind.OnlyInBody, "",
                $"The contents list nothing of level {level.Key}; the body has {level.Count()} headings of it.", LineOf(level.First()));
        foreach (var heading in headings)
            if (listedLevels.Contains(heading.Number.Level) && !listed.ContainsKey(heading.Number.Key))
                Report(DifferenceKind.OnlyInBody, heading.Number.Printed,
                    $"{Named(heading.Number.Printed, heading.Heading)} is in the body but not in the contents.", LineOf(heading));
    }

    void CompareSequence()
    {
        for (var at = 0; at < headings.Count; at++)
        {
            var number = headings[at].Number.Printed;
            var before = at > 0 ? headings[at - 1].Number.Printed : null;
            if (headings[at].Step == Step.Repeat)
                Report(DifferenceKind.NumberRepeated, number,
                    $"The number {number} was used before, on line {LineOf(headings[placeInBody[headings[at].Number.Key]])}.",
                    LineOf(headings[at]));
            else if (headings[at].Step is Step.Skip or Step.Back)
                Report(DifferenceKind.NumberOutOfSequence, number,
                    before is null ? $"The first number is {number}." : $"{number} follows {before}{Gap(headings[at], headings[at - 1])}.",
                    LineOf(headings[at]));
        }
    }

    static string Gap(FoundHeading heading, FoundHeading before) =>
        heading.Step != Step.Skip ? "" : heading.Number.PassedOver(before.Number) switch
        {
            0 => "",
            1 => ": no heading with the number between them was found",
            var many => $": no headings with the {many} numbers between them were found",
        };

    void ReportUnreadText(FrontMatter front)
    {
        foreach (var line in front.Lines)
        {
            if (!line.IsText || line.IsRule || line.Trimmed.Length < LongLine || HeadingWords.IsTitle(line.Trimmed)) continue;
            Report(DifferenceKind.TextBeforeFirstSection, "",
                "There is text before the first section; it belongs to no section.", line.Number);
            return;
        }
    }

    void ReportFurniture()
    {
        (LineKind Kind, string One, string Many)[] kinds =
        [
            (LineKind.PageMark, "page mark", "page marks"),
            (LineKind.PageLabel, "page label", "page labels"),
            (LineKind.RunningLine, "running line", "running lines"),
            (LineKind.RunningLabel, "running line with a page number", "running lines with a page number"),
            (LineKind.TableMark, "line of table and file marks", "lines of table and file marks"),
        ];
        var counts = lines.CountBy(line => line.Kind).ToDictionary();
        var counted = kinds.Where(kind => counts.ContainsKey(kind.Kind))
            .Select(kind => $"{counts[kind.Kind]} {(counts[kind.Kind] == 1 ? kind.One : kind.Many)}{Words(kind.Kind)}").ToList();
        if (counted.Count > 0) Report(DifferenceKind.FurnitureRemoved, "", $"Left out as page furniture: {string.Join(", ", counted)}.", 0);
    }

    /// <summary>The words of running lines, each once, so that a reader sees that nothing else was taken for one.</summary>
    string Words(LineKind kind)
    {
        if (kind is not (LineKind.RunningLine or LineKind.RunningLabel)) return "";
        var words = lines.Where(line => line.Kind == kind).Select(line => $"\"{line.Trimmed}\"").Distinct(StringComparer.Ordinal);
        return $" ({string.Join(", ", words)})";
    }

    static string Named(string number, string heading) => heading.Length == 0 ? number : $"{number} \"{heading}\"";
}
