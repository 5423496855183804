namespace Minutebook.Columns;

using System;

/// <summary>
/// The hot loops, over bare columns. Additions are checked (the whole build is), so a total that a long cannot hold throws
/// instead of passing as a wrong number; it costs nothing that can be measured beside the memory traffic.
/// </summary>
static class Sums
{
    /// <summary>Adds each row's units to the total of its key.</summary>
    public static void ByKey(ReadOnlySpan<int> keys, ReadOnlySpan<long> units, Span<long> totals)
    {
        units = units[..keys.Length];
        for (var row = 0; row < keys.Length; row++) totals[keys[row]] += units[row];
    }

    /// <summary>The same, of those rows only that are of the class and were recorded by the entry known.</summary>
    public static void ByKeyWhere(
        ReadOnlySpan<ushort> classes,
        int stockClass,
        ReadOnlySpan<int> entries,
        int knownAt,
        ReadOnlySpan<int> keys,
        ReadOnlySpan<long> units,
        Span<long> totals)
    {
        classes = classes[..keys.Length];
        entries = entries[..keys.Length];
        units = units[..keys.Length];
        for (var row = 0; row < keys.Length; row++)
            if (classes[row] == stockClass && entries[row] <= knownAt) totals[keys[row]] += units[row];
    }

    /// <summary>The sum of all rows.</summary>
    public static long Total(ReadOnlySpan<long> units)
    {
        var total = 0L;
        foreach (var change in units) total += change;
        return total;
    }

    /// <summary>The sum of those rows only that are of the class and were recorded by the entry known.</summary>
    public static long TotalWhere(
        ReadOnlySpan<ushort> classes, int stockClass, ReadOnlySpan<int> entries, int knownAt, ReadOnlySpan<long> units)
    {
        classes = classes[..units.Length];
        entries = entries[..units.Length];
        var total = 0L;
        for (var row = 0; row < units.Length; row++)
            if (classes[row] == stockClass && entries[row] <= knownAt) total += units[row];
        return total;
    }
}
