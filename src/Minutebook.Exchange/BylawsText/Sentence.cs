namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;

/// <summary>Where a line of text stands in its sentence.</summary>
static class Sentence
{
    static readonly string[] Conjunctions = ["and", "or"];

    /// <summary>The text ends a sentence.</summary>
    public static bool IsWhole(string text)
    {
        var end = text.AsSpan().TrimEnd(" )\"'”’]*_");
        return end.Length > 0 && ".?!:".Contains(end[^1], StringComparison.Ordinal);
    }

    static readonly HashSet<string> BeforeNumbers = new(
        ["article", "articles", "by-law", "by-laws", "bylaw", "bylaws", "paragraph", "paragraphs", "section", "sections", "subsection",
            "subsections", "§", "§§"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text ends within a sentence: with a comma, a hyphen, a word such as "of" that nothing ends with, or "Section", whose
    /// number follows.</summary>
    public static bool GoesOn(string text)
    {
        var end = text.TrimEnd();
        var last = end[(end.LastIndexOf(' ') + 1)..];
        return end.Length == 0 || ",-—&(".Contains(end[^1], StringComparison.Ordinal)
            || HeadingWords.GoesOn(last) || BeforeNumbers.Contains(last);
    }

    /// <summary>The text ends a sentence or an item of a list: "; and".</summary>
    public static bool EndsClause(string text)
    {
        if (IsWhole(text)) return true;
        var end = text.AsSpan().TrimEnd();
        foreach (var conjunction in Conjunctions)
            if (end.EndsWith(" " + conjunction, StringComparison.Ordinal)) end = end[..^conjunction.Length].TrimEnd();
        return end.Length > 0 && (end[^1] == ';' || (end[^1] == ',' && end.Length < text.TrimEnd().Length));
    }
}
