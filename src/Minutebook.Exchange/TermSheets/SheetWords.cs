namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The words that term sheets use for what the code names: "by-laws", "asset-sale", "charter-only".</summary>
public static class SheetWords
{
    public static IReadOnlyDictionary<string, Instrument> Instruments { get; } = Words<Instrument>();

    public static IReadOnlyDictionary<string, MatterKind> Matters { get; } = Words<MatterKind>();

    /// <summary>Facts write "bylaw-amendment"; a sheet may too.</summary>
    public static bool TryMatter(string word, out MatterKind matter)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Matters.TryGetValue(word, out matter)
            || Matters.TryGetValue(word.Replace("bylaw-", "by-law-", StringComparison.Ordinal), out matter);
    }

    public static IReadOnlyDictionary<string, RuleKind> Kinds { get; } = Words<RuleKind>();

    public static IReadOnlyDictionary<string, Bound> Bounds { get; } = Words<Bound>();

    /// <summary>Verified; general knowledge; uncertain.</summary>
    public static ImmutableArray<string> Certainties { get; } = ["V", "K", "K?"];

    static SortedList<string, T> Words<T>()
        where T : struct, Enum
    {
        var words = new SortedList<string, T>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>()) words.Add(Kebab(value.ToString()), value);
        return words;
    }

    /// <summary>"ByLaws" and "Bylaws" are written "by-laws".</summary>
    static string Kebab(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.Replace("bylaw", "by-law").ToString();
    }
}
