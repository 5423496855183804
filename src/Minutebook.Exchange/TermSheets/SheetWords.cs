namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Immutable;
using System.Text;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The words that term sheets use for what the code names: "by-laws", "asset-sale", "charter-only".</summary>
public static class SheetWords
{
    public static ImmutableSortedDictionary<string, Instrument> Instruments { get; } =
        Words<Instrument>().Remove("bylaws").Add("by-laws", Instrument.Bylaws);

    public static ImmutableSortedDictionary<string, MatterKind> Matters { get; } =
        Words<MatterKind>().Remove("bylaw-amendment").Add("by-law-amendment", MatterKind.BylawAmendment);

    /// <summary>Facts write "bylaw-amendment"; a sheet may too.</summary>
    public static bool TryMatter(string word, out MatterKind matter)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Matters.TryGetValue(word, out matter)
            || Matters.TryGetValue(word.Replace("bylaw-", "by-law-", StringComparison.Ordinal), out matter);
    }

    public static ImmutableSortedDictionary<string, RuleKind> Kinds { get; } = Words<RuleKind>();

    public static ImmutableSortedDictionary<string, Bound> Bounds { get; } = Words<Bound>();

    /// <summary>Verified; general knowledge; uncertain.</summary>
    public static ImmutableArray<string> Certainties { get; } = ["V", "K", "K?"];

    static ImmutableSortedDictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableSortedDictionary(value => Kebab(value.ToString()), value => value, StringComparer.Ordinal);

    static string Kebab(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
