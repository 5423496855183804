namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

/// <summary>
/// The alphabetical order of a list that people read: that of English, in which small and capital letters and accents do not part names,
/// the same on every machine.
/// </summary>
/// <seealso cref="VotingList"/>
public static class Alphabet
{
    static readonly CompareInfo English = CultureInfo.GetCultureInfo("en-US").CompareInfo;

    /// <summary>Names that the collation does not part stand in the order of their characters.</summary>
    static readonly Comparer<(byte[] Collation, string Name)> Order = Comparer<(byte[] Collation, string Name)>.Create((left, right) =>
        left.Collation.AsSpan().SequenceCompareTo(right.Collation) is var order && order != 0
            ? order : string.CompareOrdinal(left.Name, right.Name));

    /// <summary>Less than zero where the first name stands before the second, and zero where either may stand first.</summary>
    public static int Compare(string left, string right) => English.Compare(left, right, CompareOptions.IgnoreCase);

    /// <summary>In the order of their names. The collation of each name is found once: comparing a million names anew each time took most
    /// of a long list.</summary>
    public static IOrderedEnumerable<T> InAlphabet<T>(this IEnumerable<T> all, Func<T, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        return all.OrderBy(one => Keyed(nameOf(one)), Order);
    }

    static (byte[] Collation, string Name) Keyed(string name) => (English.GetSortKey(name, CompareOptions.IgnoreCase).KeyData, name);
}
