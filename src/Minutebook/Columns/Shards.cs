namespace Minutebook.Columns;

using System;

/// <summary>
/// The rows of a full chunk once more, grouped by shards of neighbouring keys. Summing all chunks shard by shard keeps the totals
/// that are being added to in the processor's cache, where an addition costs a quarter of one scattered over a million totals (measured).
/// </summary>
sealed class Shards
{
    const int KeyBits = 14;

    readonly int[] starts;
    readonly KeyedColumns columns;

    Shards(int[] starts, KeyedColumns columns) => (this.starts, this.columns) = (starts, columns);

    /// <summary>How many shards so many keys make.</summary>
    public static int CountFor(int keys) => (keys - 1 >> KeyBits) + 1;

    /// <summary>Groups the rows by counting; within a shard they stay in order.</summary>
    public static Shards Of(KeyedColumns rows)
    {
        var highest = 0;
        foreach (var key in rows.Keys) highest = Math.Max(highest, key);
        var starts = new int[(highest >> KeyBits) + 2];
        foreach (var key in rows.Keys) starts[(key >> KeyBits) + 1]++;
        for (var shard = 1; shard < starts.Length; shard++) starts[shard] += starts[shard - 1];

        var count = rows.Keys.Length;
        var grouped = new KeyedColumns(new int[count], new ushort[count], new int[count], new long[count]);
        var next = starts.AsSpan().ToArray();
        for (var row = 0; row < count; row++)
        {
            var place = next[rows.Keys[row] >> KeyBits]++;
            grouped.Keys[place] = rows.Keys[row];
            grouped.Classes[place] = rows.Classes[row];
            grouped.Entries[place] = rows.Entries[row];
            grouped.Units[place] = rows.Units[row];
        }

        return new(starts, grouped);
    }

    /// <inheritdoc cref="KeyedColumns.AddTo"/>
    public void AddTo(Span<long> totals, int shard, bool all, int stockClass, int knownAt)
    {
        if (shard + 1 < starts.Length) columns.AddTo(totals, starts[shard]..starts[shard + 1], all, stockClass, knownAt);
    }
}
