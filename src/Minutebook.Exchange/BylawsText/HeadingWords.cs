namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Tells the words of a heading from prose.</summary>
static class HeadingWords
{
    const int MostWords = 16;
    const int MostWordsInSentenceCase = 8;

    static readonly HashSet<string> Minor = new(
        [
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "its", "not", "of", "on", "or", "other",
            "the", "their", "than", "through", "to", "under", "upon", "with", "within", "without",
        ],
        StringComparer.Ordinal);

    static readonly HashSet<string> Verbs = new(
        [
            "shall", "may", "must", "will", "is", "are", "be", "been", "has", "have", "had", "was", "were", "can", "cannot", "could",
            "should", "would", "means", "does", "do",
        ],
        StringComparer.OrdinalIgnoreCase);

    static readonly string[] Abbreviations = ["Etc", "Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "U.S"];

    public static bool IsUpper(string words) => words.Any(char.IsLetter) && !words.Any(char.IsLower);

    static readonly HashSet<string> Determiners = new(["this", "that", "these", "those", "said", "such", "any", "each", "every", "no"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A word with which no sentence ends: "of", "this", "shall".</summary>
    public static bool GoesOn(string word) => Minor.Contains(word) || Determiners.Contains(word) || Verbs.Contains(word);

    /// <summary>All words of weight are capitalised.</summary>
    public static bool IsTitle(string text)
    {
        if (!BeginsWell(text)) return false;
        if (IsUpper(text)) return WordsOf(text).Length <= MostWords + MostWordsInSentenceCase;
        var words = WordsOf(text);
        return words.Length <= MostWords && words.All(word => Minor.Contains(word) || !char.IsLower(word[0]));
    }

    /// <summary>A title, or a few words in sentence case without a verb: "Place of meetings".</summary>
    public static bool IsHeading(string text)
    {
        if (IsTitle(text)) return true;
        var words = WordsOf(text);
        return BeginsWell(text) && words.Length <= MostWordsInSentenceCase && !words.Any(Verbs.Contains);
    }

    /// <summary>A line that may be a corporation's name, not a sentence.</summary>
    public static bool BeginsAsName(string text) => BeginsWell(text.TrimEnd(',', ';')) && !WordsOf(text).Any(Verbs.Contains);

    static bool BeginsWell(string text) =>
        text.Length > 0 && text[^1] is not (',' or ';') 
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || "\"“([".Contains(text[0], StringComparison.Ordinal))
        && text.Any(char.IsLetter);

    static string[] WordsOf(string text) =>
        text.Split([' ', '/', '\u00AD', '.', ',', ';', ':', '(', ')', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The heading as listed: single spaces, no stop at its end but that of an abbreviation.</summary>
    public static string Clean(string heading)
    {
        var words = string.Join(' ', heading.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('*', '_', ' ');
        var clean = words.TrimEnd('.', ':', '-', '–', '—', ' ');
        foreach (var abbreviation in Abbreviations)
            if (clean.EndsWith(" " + abbreviation, StringComparison.OrdinalIgnoreCase)) return clean + ".";
        return clean;
    }

    /// <summary>Letters and digits only, in lower case: what counts when headings are compared.</summary>
    public static string Essence(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
