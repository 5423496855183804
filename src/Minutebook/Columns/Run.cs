namespace Minutebook.Columns;

using System;
using System.Numerics;

/// <summary>
/// The first rows of a chunk as one view knows them, with bounds on their entries and classes. The bounds hold for any part of the rows
/// too, so a run that is cut short keeps them.
/// </summary>
readonly struct Run
{
    const int LeastCapacity = 16;

    readonly int lowestEntry, highestEntry;
    readonly ushort lowestClass, highestClass;

    Run(Chunk chunk, int count, (int Lowest, int Highest) entries, (ushort Lowest, ushort Highest) classes)
    {
        (Chunk, Count) = (chunk, count);
        (lowestEntry, highestEntry) = entries;
        (lowestClass, highestClass) = classes;
    }

    /// <summary>No rows yet, and the chunk that shall have them.</summary>
    public static Run Beginning(Chunk chunk) => new(chunk, 0, (int.MaxValue, int.MinValue), (ushort.MaxValue, ushort.MinValue));

    /// <summary>All rows of a chunk that is complete.</summary>
    public static Run Of(Chunk chunk)
    {
        var all = Beginning(chunk);
        var entries = (Lowest: all.lowestEntry, Highest: all.highestEntry);
        var classes = (Lowest: all.lowestClass, Highest: all.highestClass);
        for (var row = 0; row < chunk.Rows; row++)
        {
            entries = (Math.Min(entries.Lowest, chunk.Entry[row]), Math.Max(entries.Highest, chunk.Entry[row]));
            classes = (Math.Min(classes.Lowest, chunk.StockClass[row]), Math.Max(classes.Highest, chunk.StockClass[row]));
        }

        return new(chunk, chunk.Rows, entries, classes);
    }

    public Chunk Chunk { get; }

    public int Count { get; }

    public long FirstEffective => Chunk.Effective[0];

    public long LastEffective => Chunk.Effective[Count - 1];

    /// <summary>One row more. It goes into the same chunk, or a copy where the chunk is full or its next row another view's.</summary>
    public Run With(in Posting row, int mostRows)
    {
        var chunk = Chunk;
        if (!chunk.TryClaim(Count))
        {
            var roomy = (int)BitOperations.RoundUpToPowerOf2((uint)Count + 1);
            chunk = chunk.Fork(Count, Math.Min(mostRows, Math.Max(LeastCapacity, roomy)));
            chunk.TryClaim(Count);
        }

        chunk.Write(Count, row);
        var (entry, stockClass) = ((int)row.Entry, (ushort)row.StockClass);
        return new(
            chunk,
            Count + 1,
            (Math.Min(lowestEntry, entry), Math.Max(highestEntry, entry)),
            (Math.Min(lowestClass, stockClass), Math.Max(highestClass, stockClass)));
    }

    /// <summary>How many rows are effective at or before the instant. Only for rows in effective order.</summary>
    public int CountThrough(long effective)
    {
        if (Count == 0 || LastEffective <= effective) return Count;
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Chunk.Effective[middle] <= effective) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The rows effective at or before the instant. Only for rows in effective order.</summary>
    public Run Through(long effective) => new(Chunk, CountThrough(effective), (lowestEntry, highestEntry), (lowestClass, highestClass));

    /// <summary>No row can be of the class and recorded by the entry.</summary>
    public bool LacksAll(int stockClass, int knownAt) =>
        Count == 0 || knownAt < lowestEntry || stockClass < lowestClass || stockClass > highestClass;

    /// <summary>Every row is of the class and recorded by the entry.</summary>
    public bool HasAll(int stockClass, int knownAt) =>
        highestEntry <= knownAt && lowestClass == stockClass && highestClass == stockClass;

    /// <summary>The first row at or after <paramref name="from"/> with this key, or -1.</summary>
    public int Next(Key key, int value, int from)
    {
        var found = Chunk.Column(key).AsSpan(from, Count - from).IndexOf(value);
        return found < 0 ? found : from + found;
    }
}
