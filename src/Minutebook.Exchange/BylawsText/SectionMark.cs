namespace Minutebook.Exchange.BylawsText;

using System;
using System.Text.RegularExpressions;

/// <summary>What stands before the number of a heading.</summary>
enum MarkWord
{
    /// <summary>"ARTICLE II".</summary>
    Article,

    /// <summary>"Section 2.04" or "§ 2.4".</summary>
    Section,

    /// <summary>No word, but several parts: "2.10.1".</summary>
    Dotted,

    /// <summary>No word and a number with a point: "3.".</summary>
    Plain,

    /// <summary>No word and a Roman number with a point: "IV.".</summary>
    Roman,

    /// <summary>No word and a capital letter with a point: "B.".</summary>
    Letter,
}

/// <summary>A number at the beginning of a line, which may be that of a heading or only a reference that happens to begin a line.</summary>
/// <param name="Word">The word as printed, "ARTICLE"; empty where there is none.</param>
/// <param name="Parts">The number's parts, see <see cref="SectionNumber.Parts"/>.</param>
/// <param name="Rest">What follows the number on the line.</param>
/// <param name="EmphasisLength">The length of the rest that is set off as heading by Markdown's asterisks; -1 where nothing is.</param>
sealed partial record SectionMark(
    MarkWord Keyword, string Word, string Number, int[] Parts, string Rest, int EmphasisLength)
{
    const int LongestHeadingLine = 400;

    /// <summary>The line reads on from the line before: "2.2 and entitled to vote".</summary>
    public bool ReadsOn => Rest.Length > 0 && (char.IsLower(Rest[0]) || ",;)%]/".Contains(Rest[0], StringComparison.Ordinal));

    /// <summary>The number of an article, in which sections may restart.</summary>
    public bool IsTop => Keyword is MarkWord.Article or MarkWord.Roman or MarkWord.Letter;

    /// <summary>The number is a letter, or begins with one: "B", "B.2". So do some Roman numbers: "C", "I.1".</summary>
    public bool MayBeLettered => char.IsAsciiLetterUpper(Number[0]) && (Number.Length == 1 || Number[1] == '.');

    /// <summary>It is a number only where articles have letters: "B", "B.2", but not "C", which may be Roman.</summary>
    public bool IsOnlyLettered => MayBeLettered && !"IVXLC".Contains(Number[0], StringComparison.Ordinal);

    /// <summary>The same mark in by-laws whose articles have letters: "C" is the third, not the hundredth.</summary>
    public SectionMark AsLettered() => !MayBeLettered ? this : this with
    {
        Keyword = Keyword == MarkWord.Roman ? MarkWord.Letter : Keyword,
        Parts = [SectionNumber.Part(Number[0] - 'A' + 1), .. Parts[1..]],
    };

    public static SectionMark? Parse(SourceLine line)
    {
        if (!line.IsText || line.Trimmed is not { Length: > 0 } trimmed || !MayBegin(trimmed[0])) return null;
        var text = line.Text.Length > LongestHeadingLine ? line.Text[..LongestHeadingLine] : line.Text;
        var emphasis = Emphasised().Match(text);
        var plain = emphasis.Success ? $"{emphasis.Groups["strong"].Value} {emphasis.Groups["after"].Value}".TrimEnd() : text.Trim();
        if (Match(plain) is not { } found) return null;
        var (keyword, match) = found;
        var number = match.Groups["n"].Value;
        if (Numeral.Parts(number) is not { } parts) return null;
        var rest = match.Groups["rest"];
        var beyond = line.Text[text.Length..];
        return new(keyword, match.Groups["word"].Value, number, parts, rest.Value + beyond,
            emphasis.Success ? Math.Max(0, emphasis.Groups["strong"].Length - rest.Index) : -1);
    }

    static bool MayBegin(char first) => char.IsAsciiLetterOrDigit(first) || "§*_".Contains(first, StringComparison.Ordinal);

    static (MarkWord Keyword, Match Match)? Match(string text)
    {
        if (Article().Match(text) is { Success: true } article) return (MarkWord.Article, article);
        if (Section().Match(text) is { Success: true } section) return (MarkWord.Section, section);
        if (Dotted().Match(text) is { Success: true } dotted) return (MarkWord.Dotted, dotted);
        if (Plain().Match(text) is { Success: true } plain) return (MarkWord.Plain, plain);
        if (Roman().Match(text) is { Success: true } roman) return (MarkWord.Roman, roman);
        if (Letter().Match(text) is { Success: true } letter) return (MarkWord.Letter, letter);
        return null;
    }

    const string Stop = @"\s*(?:[.:)]|--?(?!\d)|–|—)*\s*(?<rest>.*)$";

    [GeneratedRegex(@"^\s*(?:\*\*|__)(?=[\dA-Z§])(?<strong>[^*_]+)(?:\*\*|__)\s*(?<after>.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Emphasised();

    [GeneratedRegex(@"^(?<word>ARTICLE|Article)\s+(?<n>(?>[IVXLC]+|\d{1,3}[A-Za-z]?|[A-Za-z]{3,12}|[A-Z]))(?![\w(,])" + Stop,
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<word>SECTION|Section|SEC\.|Sec\.|§)\s*"
        + @"(?<n>(?>(?:(?:[IVXLC]+|[A-Z])\.)?\d{1,3}(?:\.\d{1,3}){0,4}[A-Za-z]?|[IVXLC]+))(?![\w(,;])" + Stop,
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?<word>)(?<n>(?>(?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,4}[A-Za-z]?))(?![\w(%,;])" + Stop,
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<word>)(?<n>\d{1,2}[A-Za-z]?)\.\s+(?<rest>\S.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?<word>)(?<n>[IVXLC]{1,7})\.\s+(?<rest>[A-Z].*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?<word>)(?<n>[A-Z])\.\s+(?<rest>[A-Z].*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Letter();
}
