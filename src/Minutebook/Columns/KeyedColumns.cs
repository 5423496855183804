namespace Minutebook.Columns;

using System;

/// <summary>What a sum by one key reads of some rows, whatever order they lie in.</summary>
readonly record struct KeyedColumns(int[] Keys, ushort[] Classes, int[] Entries, long[] Units)
{
    /// <summary>Adds the units of those rows that are of the class and known at the entry to the totals of their keys.</summary>
    /// <param name="all">All these rows are known to be of the class and known at the entry.</param>
    public void AddTo(Span<long> totals, Range rows, bool all, int stockClass, int knownAt)
    {
        if (all) Sums.ByKey(Keys.AsSpan(rows), Units.AsSpan(rows), totals);
        else Sums.ByKeyWhere(
            Classes.AsSpan(rows), stockClass, Entries.AsSpan(rows), knownAt, Keys.AsSpan(rows), Units.AsSpan(rows), totals);
    }
}
