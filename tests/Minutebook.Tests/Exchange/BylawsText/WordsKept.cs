namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using Minutebook.Exchange.BylawsText;

/// <summary>
/// Which words of a file the reader lost: those that stand neither in front, contents, sections nor closing, nor among the running lines
/// that the remarks name. Marks of page, file and table are no words; they are known here by expressions of their own.
/// </summary>
static partial class WordsKept
{
    static readonly HashSet<string> Marks = ["article", "section", "sec", "contents", "continued", "table", "of", "page"];

    public static string[] Lost(string text, BylawsText bylaws)
    {
        var kept = Bag(string.Join('\n', Kept(bylaws)));
        var running = Quoted().Matches(Furniture(bylaws)).Select(line => line.Groups[1].Value).ToHashSet();
        var lines = WithoutMarks(text).Split('\n')
            .Where(line => !running.Contains(line.Trim()) && !running.Any(words => Bears(line, words)));
        return [.. Bag(string.Join('\n', lines)).Where(word => word.Value > kept.GetValueOrDefault(word.Key))
            .Select(word => $"{word.Key} ({word.Value - kept.GetValueOrDefault(word.Key)})")];
    }

    /// <summary>The line is the running line, with a page's number for its sign #.</summary>
    static bool Bears(string line, string words)
    {
        var sign = words.IndexOf('#', StringComparison.Ordinal);
        var plain = Spaces().Replace(line.Trim(), " ");
        return sign >= 0 && plain.Length > words.Length - 1 && plain.StartsWith(words[..sign], StringComparison.Ordinal)
            && plain.EndsWith(words[(sign + 1)..], StringComparison.Ordinal)
            && plain[sign..^(words.Length - sign - 1)].All(letter => "0123456789ivxlcIVXLC".Contains(letter, StringComparison.Ordinal));
    }

    static IEnumerable<string> Kept(BylawsText bylaws) =>
    [
        bylaws.Front, bylaws.Closing,
        .. bylaws.Contents.Select(line => $"{LastOf(line.Number)} {line.Heading} {line.Page}"),
        .. bylaws.Sections.Select(section => $"{LastOf(section.Number)} {section.Heading}\n{section.Text}"),
    ];

    static string Furniture(BylawsText bylaws) =>
        bylaws.Differences.FirstOrDefault(difference => difference.Kind == DifferenceKind.FurnitureRemoved)?.Message ?? "";

    /// <summary>"II.1" is printed as "1" below "ARTICLE II"; "2.1" as it is.</summary>
    static string LastOf(string number) => number.Contains('.', StringComparison.Ordinal) ? $"{number} {number.Split('.')[^1]}" : number;

    static string WithoutMarks(string text)
    {
        var lines = WebUtility.HtmlDecode(FileLine().Replace(text.ReplaceLineEndings("\n").Replace('\f', '\n'), ""));
        return PageLabel().Replace(Link().Replace(Tag().Replace(lines, " "), "$1"), "");
    }

    static Dictionary<string, int> Bag(string text) =>
        Divided().Replace(text.Replace("\u00AD\n", "", StringComparison.Ordinal), "$1")
            .Split([' ', '\n', '\t', '—', '–', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Split("--"))
            .Select(word => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant())
            .Where(word => word.Length > 0 && !Marks.Contains(word))
            .CountBy(word => word).ToDictionary();

    [GeneratedRegex(@"(?m)^<(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION)>.*$")]
    private static partial Regex FileLine();

    [GeneratedRegex(@"<[^<>\n]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]\n]*)\]\([^()\n]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?mi)^[ \t]*(?:page\s+\w+|-+ ?\w{1,4} ?-+|\d{1,3}|[ivxlc]{1,7})[ \t]*$")]
    private static partial Regex PageLabel();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(\w)-[ \t]*\n\s*")]
    private static partial Regex Divided();
}
