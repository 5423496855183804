namespace Minutebook.Instruments;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.RegularExpressions;
using Minutebook.Values;

/// <summary>Whether the words of a section say the figures that its terms have: numbers in digits or in words, parts, percents.</summary>
public static partial class FiguresInText
{
    [GeneratedRegex("[a-z]+|[0-9]+(?:\\.[0-9]+)?|%|/", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    static readonly ImmutableArray<string> Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    static readonly ImmutableArray<string> Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    static readonly ImmutableArray<(string Word, int Below)> Parts =
    [
        ("half", 2), ("third", 3), ("thirds", 3), ("fourth", 4), ("fourths", 4), ("quarter", 4), ("quarters", 4), ("fifth", 5),
        ("fifths", 5), ("tenth", 10), ("tenths", 10),
    ];

    /// <summary>What of the terms the words of the section do not say, with both; null where they agree, or the section has no words.
    /// </summary>
    public static string? Disagreement(AmendedSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Text is not { } text) return null;
        var (numbers, parts) = Read(text);
        foreach (var term in section.Terms.Where(term => term.Figure.Count == 1))
        {
            var figure = term.Figure[0];
            if (Says(figure, numbers, parts)) continue;
            var found = numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)).Concat(parts.Select(part =>
                part.ToString()));
            return $"section {section.Number}: the term sheet says {term.Key} = {figure}; the text says " +
                $"{string.Join(", ", found.Distinct().DefaultIfEmpty("no figure"))}. Make one of them agree with the other.";
        }
        return null;
    }

    /// <summary>Words and truths are not compared; numbers and proportions are.</summary>
    static bool Says(string figure, HashSet<BigInteger> numbers, HashSet<Fraction> parts)
    {
        if (BigInteger.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return numbers.Contains(whole);
        var proportion = figure.EndsWith(" of present", StringComparison.Ordinal) || figure.EndsWith(" of outstanding",
            StringComparison.Ordinal)
            ? figure[..figure.LastIndexOf(" of ", StringComparison.Ordinal)] : figure;
        return !Threshold.TryParse(proportion, out var threshold) || parts.Contains(threshold.Proportion)
            || (threshold.Proportion == Fraction.One && parts.Count == 0);
    }

    static (HashSet<BigInteger> Numbers, HashSet<Fraction> Parts) Read(string text)
    {
        var words = Word.Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var (numbers, parts) = (new HashSet<BigInteger>(), new HashSet<Fraction>());
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is "majority" || (words[at] == "half" && (at == 0 || Number(words, at - 1) is null))) parts.Add(Fraction.Half);
            if (Number(words, at) is not { } number) continue;
            var next = at + number.Length < words.Count ? words[at + number.Length] : "";
            if (next is "%" or "percent") parts.Add(Fraction.Of(number.Value, Hundred));
            else if (next == "per" && at + number.Length + 1 < words.Count && words[at + number.Length + 1] == "cent")
                parts.Add(Fraction.Of(number.Value, Hundred));
            else if (next == "/" && at + number.Length + 1 < words.Count && Number(words, at + number.Length +
                1) is { Value.IsZero: false } below)
                parts.Add(Fraction.Of(number.Value, below.Value));
            else if (Parts.FirstOrDefault(part => part.Word == next) is { Below: > 0 } named) parts.Add(Fraction.Of(number.Value,
                named.Below));
            else numbers.Add(number.Value);
            at += number.Length - 1;
        }
        return (numbers, parts);
    }

    const int Hundred = 100;
    const int Ten = 10;

    /// <summary>The number that begins at a word: in digits; or in words, such as "thirty five".</summary>
    static (BigInteger Value, int Length)? Number(List<string> words, int at)
    {
        if (BigInteger.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return (digits, 1);
        var ones = Ones.IndexOf(words[at]);
        if (ones >= 0)
            return at + 1 < words.Count && words[at + 1] == "hundred" ? (ones * Hundred, 1 + 1) : (ones, 1);
        var tens = words[at].Length == 0 ? -1 : Tens.IndexOf(words[at]);
        if (tens < 0) return null;
        var after = at + 1 < words.Count ? Ones.IndexOf(words[at + 1]) : -1;
        return after is > 0 and < Ten ? (tens * Ten + after, 1 + 1) : (tens * Ten, 1);
    }
}
