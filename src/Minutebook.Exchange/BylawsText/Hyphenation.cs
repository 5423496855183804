namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;

/// <summary>Joins the lines of a paragraph, and words that were divided at the end of a line.</summary>
/// <param name="lines">The whole text: a word that stands elsewhere undivided tells how it is written.</param>
sealed class Hyphenation(List<SourceLine> lines)
{
    static readonly HashSet<string> KeepTheirHyphen = new(
        [
            "all", "by", "co", "ex", "half", "multi", "non", "self", "vice", "well", "one", "two", "three", "four", "five", "six",
            "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        ],
        StringComparer.OrdinalIgnoreCase);

    HashSet<string>? words;

    /// <summary>What goes between two lines, and whether the last character of the first is dropped.</summary>
    public (bool DropLast, string Between) Join(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.IsEmpty) return (false, "");
        if (first[^1] == SourceText.SoftHyphen) return (true, "");
        if (first[^1] == '—') return (false, "");
        if (first[^1] != '-' || first.Length < 2 || !char.IsLetterOrDigit(first[^2])) return (false, " ");
        var left = LastWord(first[..^1]);
        var right = FirstWord(second);
        return (!KeepsHyphen(left, right), "");
    }

    bool KeepsHyphen(string left, string right)
    {
        if (right.Length == 0 || !char.IsLower(right[0]) || IsCompound(left) || IsCompound(right)) return true;
        words ??= WordsOf(lines);
        if (words.Contains($"{left}-{right}")) return true;
        if (words.Contains(left + right)) return false;
        return KeepTheirHyphen.Contains(left) || (words.Contains(left) && words.Contains(right));
    }

    static bool IsCompound(string word) => word.Contains('-', StringComparison.Ordinal);

    static string LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsOfWord(text[start - 1])) start--;
        return text[start..].ToString();
    }

    static string FirstWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var end = 0;
        while (end < text.Length && IsOfWord(text[end])) end++;
        return text[..end].ToString();
    }

    static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '-' or '\'' or '’';

    /// <summary>Words that stand whole within a line; one that a line break divides proves nothing.</summary>
    static HashSet<string> WordsOf(List<SourceLine> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var afterHyphen = false;
        foreach (var line in lines)
        {
            if (!line.IsText) continue;
            var found = line.Text.Split([' ', '.', ',', ';', ':', '(', ')', '"', '/'], StringSplitOptions.RemoveEmptyEntries);
            var end = line.Text.EndsWith('-') || line.Text.EndsWith(SourceText.SoftHyphen) ? found.Length - 1 : found.Length;
            for (var at = afterHyphen ? 1 : 0; at < end; at++) words.Add(found[at]);
            afterHyphen = end < found.Length;
        }
        return words;
    }
}
