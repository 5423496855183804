namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NodaTime.Text;

/// <summary>By-laws as an outline for people: title, counts, numbers and headings, then the differences.</summary>
public static class BylawsReport
{
    const int IndentOfLevel = 2;

    static readonly LocalDatePattern Day = LocalDatePattern.Create("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Writes the report.</summary>
    public static void Write(BylawsText bylaws, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(bylaws);
        ArgumentNullException.ThrowIfNull(output);
        if (bylaws.IsReadable) WriteOutline(bylaws, output);
        WriteDifferences(bylaws, output);
    }

    static void WriteOutline(BylawsText bylaws, TextWriter output)
    {
        if (bylaws.Title.Length > 0) output.WriteLine(bylaws.Title);
        if (bylaws.Corporation.Length > 0) output.WriteLine(bylaws.Corporation);
        if (bylaws.Adopted is { } day) output.WriteLine($"Adopted {Day.Format(day)}");
        output.WriteLine(Counts(bylaws));
        output.WriteLine();
        foreach (var section in bylaws.Sections)
            output.WriteLine($"{new string(' ', IndentOfLevel * (section.Level - 1))}{section.Number}  {section.Heading}".TrimEnd());
        output.WriteLine();
    }

    static string Counts(BylawsText bylaws)
    {
        var top = bylaws.Sections.Where(section => section.Level == 1).ToList();
        var inArticles = top.Exists(section => section.Mark.StartsWith("ART", StringComparison.OrdinalIgnoreCase));
        var below = bylaws.Sections.Length - top.Count;
        var counts = new List<string>();
        if (top.Count > 0) counts.Add(Count(top.Count, inArticles ? "article" : "section"));
        if (below > 0) counts.Add(Count(below, inArticles || top.Count == 0 ? "section" : "subsection"));
        var contents = bylaws.Contents.IsEmpty ? "no contents" : $"{Count(bylaws.Contents.Length, "heading")} in the contents";
        return $"{string.Join(", ", counts)} ({contents})";
    }

    static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    static void WriteDifferences(BylawsText bylaws, TextWriter output)
    {
        if (bylaws.Differences.IsEmpty) output.WriteLine("No differences.");
        foreach (var difference in bylaws.Differences)
            output.WriteLine(difference.Line > 0 ? $"line {difference.Line}: {difference.Message}" : difference.Message);
    }
}
