namespace Minutebook.Instruments;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// Every term that an instrument can fix, by the part of the law of corporations that it belongs to. A rule asks for these and for nothing
/// else; the figures, and the sections where they stand, are in the term sheets.
/// </summary>
public static partial class TermNames
{
    /// <summary>All terms by name.</summary>
    public static ImmutableSortedDictionary<string, TermKey> All => Catalogue.Value;

    // Lazy, because the fields of a partial class are set in no order that can be relied on.
    static readonly Lazy<ImmutableSortedDictionary<string, TermKey>> Catalogue = new(() =>
        typeof(TermNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<TermKey>()
            .ToImmutableSortedDictionary(key => key.Name, key => key, StringComparer.Ordinal));

    static TermKey<int> Whole(string name, string unit, string meaning) =>
        TermKey<int>.Scalar(name, meaning, $"a whole number of {unit}", TryWhole, Comparer<int>.Default.Compare);

    static TermKey<Threshold> Proportion(string name, string meaning) => TermKey<Threshold>.Scalar(
        name, meaning, "a proportion such as \"more than 1/2\" or \"at least 20%\"", Threshold.TryParse,
        (left, right) => left == right ? 0 : Threshold.Stricter(left, right) == left ? 1 : -1);

    static TermKey<VoteRequired> Vote(string name, string meaning) => TermKey<VoteRequired>.Scalar(
        name, meaning, "a vote such as \"more than 1/2 of present\" or \"at least 2/3 of outstanding\"",
        VoteRequired.TryParse, Comparer<VoteRequired>.Default.Compare);

    /// <summary>A provision without a figure: it stands in the instrument, or it does not.</summary>
    static TermKey<bool> Stands(string name, string meaning) => TermKey<bool>.Scalar(name, meaning, "true or false", TryTruth);

    static TermKey<ImmutableArray<string>> Names(string name, string meaning, params ImmutableArray<string> allowed) =>
        TermKey<ImmutableArray<string>>.List(
            name, meaning, allowed,
            figure => (!figure.IsEmpty && figure.All(allowed.Contains) && figure.Distinct().Count() == figure.Length, figure), Wider);

    /// <summary>A list is above another that it has all of and more; where it lacks something of it, it is below.</summary>
    static int Wider(ImmutableArray<string> left, ImmutableArray<string> right) =>
        right.All(left.Contains) ? left.Length.CompareTo(right.Length) : -1;

    static TermKey<string> OneOf(string name, string meaning, params ImmutableArray<string> allowed) =>
        TermKey<string>.Word(name, meaning, allowed, (string text, out string value) =>
        {
            value = text;
            return allowed.Contains(text);
        });

    static TermKey<AnnualDate> DayOfYear(string name, string meaning) => TermKey<AnnualDate>.Scalar(
        name, meaning, "a day of the year such as 10-31", (string text, out AnnualDate value) =>
        {
            var read = AnnualDatePattern.Iso.Parse(text);
            value = read.Success ? read.Value : default;
            return read.Success;
        });

    static bool TryWhole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    static bool TryTruth(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }
}
