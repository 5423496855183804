namespace Minutebook.Columns;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;

/// <summary>A batch that counts.</summary>
/// <param name="Batch">Its place in the order in which batches were appended, the first being 0.</param>
/// <param name="Mask">Which marks of its rows count: all bits of those marks are set.</param>
public readonly record struct CountedBatch(int Batch, ulong Mask);

/// <summary>Marks that stand and fall together: a row that has one of them takes the place of all.</summary>
/// <param name="Mask">All bits of these marks.</param>
/// <param name="MostFirst">How many of them may be <see cref="MarkRows.First"/>; a key that has more has none of them.</param>
public readonly record struct MarkGroup(ulong Mask, int MostFirst);

/// <summary>
/// Rows of marks that keys made, in batches: 32 marks of two bits each in one long, 0 where there is no mark. Of one key and mark the last
/// row counts. This is a view: appending a batch gives another, leaves this one as it is, and shares its rows.
/// </summary>
/// <remarks>
/// The rows of a batch lie by shards of neighbouring keys, so that what is written over and added up stays in the processor's cache; within
/// a shard they lie in the order in which they came.
/// </remarks>
public sealed class MarkRows
{
    /// <summary>The marks that a row has room for.</summary>
    public const int Most = 32;

    /// <summary>The three marks that there are.</summary>
    public const int First = 1, Second = 2, Third = First + Second;

    const int BitsOfMark = 2, KeyBits = 14, KeysOfShard = 1 << KeyBits;
    const ulong LowBits = ulong.MaxValue / Third;

    readonly ImmutableList<Batch> batches;

    MarkRows(ImmutableList<Batch> batches, int keyCount, long count) => (this.batches, KeyCount, Count) = (batches, keyCount, count);

    /// <summary>No rows.</summary>
    public static MarkRows None { get; } = new([], 0, 0);

    /// <summary>One more than the largest key.</summary>
    public int KeyCount { get; }

    /// <summary>How many rows there are.</summary>
    public long Count { get; }

    public int BatchCount => batches.Count;

    /// <summary>Where a mark begins: its bits are two from there.</summary>
    public static ulong MaskOf(int mark) => (ulong)Third << (mark * BitsOfMark);

    /// <summary>A mark at its place.</summary>
    public static ulong At(int mark, int value) => (ulong)value << (mark * BitsOfMark);

    /// <summary>Which of the three a row has at a place; 0 for none.</summary>
    public static int Of(ulong marks, int mark) => (int)((marks >> (mark * BitsOfMark)) & Third);

    /// <summary>The view with one batch more.</summary>
    /// <param name="keys">From 0; as many as there are rows.</param>
    public MarkRows With(ReadOnlySpan<int> keys, ReadOnlySpan<ulong> marks)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, marks.Length);
        var batch = Batch.Of(keys, marks);
        return new(batches.Add(batch), Math.Max(KeyCount, batch.KeyCount), Count + keys.Length);
    }

    /// <summary>The rows of one key: its batch and its marks, in the order in which they came.</summary>
    public IEnumerable<(int Batch, ulong Marks)> RowsOf(int key)
    {
        for (var number = 0; number < batches.Count; number++)
            foreach (var marks in batches[number].RowsOf(key)) yield return (number, marks);
    }

    /// <summary>All bits of the marks that any row of a batch has.</summary>
    public ulong MarkedIn(int batch) => batches[batch].Marked;

    /// <summary>How many rows of a batch have one of these marks.</summary>
    public int CountIn(int batch, ulong mask) => batches[batch].CountOf(mask);

    /// <summary>For each mark the sum of the weights of the keys whose last row says so: at [mark * 4 + value].</summary>
    /// <param name="weights">By key, none below zero; keys without one weigh nothing.</param>
    /// <param name="counted">In the order in which they count: a later one goes over an earlier.</param>
    /// <param name="overmarked">Gets for each group the weight of the keys that have too many of its first marks.</param>
    /// <exception cref="OverflowException">All weights together do not fit into a long.</exception>
    public long[] Sums(ReadOnlySpan<long> weights, ReadOnlySpan<CountedBatch> counted, ReadOnlySpan<MarkGroup> groups,
        Span<long> overmarked)
    {
        MarkSums.Check(weights);
        overmarked.Clear();
        var sums = new long[Most * (Third + 1)];
        var (used, read) = (0UL, ReadAlong(counted));
        foreach (var one in counted) used |= one.Mask & batches[one.Batch].Marked;
        var last = new ulong[KeysOfShard];
        for (var from = 0; from < Math.Min(KeyCount, weights.Length); from += KeysOfShard)
        {
            var own = weights.Slice(from, Math.Min(KeysOfShard, weights.Length - from));
            Array.Clear(last);
            for (var place = 0; place < read.Length; place++)
                read[place].Lay(from >> KeyBits, counted[place].Mask, groups, last);
            MarkSums.TakeOvermarked(last.AsSpan(0, own.Length), own, groups, overmarked);
            MarkSums.Add(last.AsSpan(0, own.Length), own, used, sums);
        }
        return sums;
    }

    /// <summary>For each batch the weight of the keys that it is the first to have a counted mark of.</summary>
    /// <inheritdoc cref="Sums"/>
    public long[] Newcomers(ReadOnlySpan<long> weights, ReadOnlySpan<CountedBatch> counted)
    {
        MarkSums.Check(weights);
        var (added, read, left) = (new long[counted.Length], ReadAlong(counted), new long[KeysOfShard]);
        for (var from = 0; from < Math.Min(KeyCount, weights.Length); from += KeysOfShard)
        {
            Array.Clear(left);
            weights.Slice(from, Math.Min(KeysOfShard, weights.Length - from)).CopyTo(left);
            for (var place = 0; place < read.Length; place++)
                added[place] += read[place].Take(from >> KeyBits, counted[place].Mask, left);
        }
        return added;
    }

    /// <summary>The keys that have a counted mark, in their order.</summary>
    public IEnumerable<int> KeysWith(IEnumerable<CountedBatch> counted)
    {
        var there = new bool[KeyCount];
        foreach (var (batch, mask) in counted) batches[batch].Note(mask, there);
        for (var key = 0; key < there.Length; key++)
            if (there[key]) yield return key;
    }

    // A list that is asked for its members by number walks down its tree for each; here each is asked for in every shard.
    Batch[] ReadAlong(ReadOnlySpan<CountedBatch> counted)
    {
        var read = new Batch[counted.Length];
        for (var place = 0; place < read.Length; place++) read[place] = batches[counted[place].Batch];
        return read;
    }

    /// <summary>All bits of the marks that are there.</summary>
    internal static ulong Whole(ulong marks) => ((marks | (marks >> 1)) & LowBits) * Third;

    /// <summary>How many of these marks are the first of the three.</summary>
    internal static int CountFirst(ulong marks) => System.Numerics.BitOperations.PopCount(marks & ~(marks >> 1) & LowBits);

    /// <summary>Rows that came together, by shards.</summary>
    sealed class Batch(int[] starts, ushort[] keys, ulong[] marks, int keyCount, ulong marked)
    {
        public int KeyCount => keyCount;

        public ulong Marked => marked;

        public static Batch Of(ReadOnlySpan<int> keys, ReadOnlySpan<ulong> marks)
        {
            var (highest, any) = (-1, 0UL);
            foreach (var key in keys) highest = Math.Max(highest, key);
            foreach (var mark in marks) any |= mark;
            var starts = new int[(highest >> KeyBits) + 1 + 1];
            foreach (var key in keys) starts[(key >> KeyBits) + 1]++;
            for (var shard = 1; shard < starts.Length; shard++) starts[shard] += starts[shard - 1];
            var (within, grouped, next) = (new ushort[keys.Length], new ulong[keys.Length], starts.AsSpan().ToArray());
            for (var row = 0; row < keys.Length; row++)
            {
                var place = next[keys[row] >> KeyBits]++;
                (within[place], grouped[place]) = ((ushort)(keys[row] & (KeysOfShard - 1)), marks[row]);
            }
            return new(starts, within, grouped, highest + 1, Whole(any));
        }

        Range RowsIn(int shard) => shard + 1 < starts.Length ? starts[shard]..starts[shard + 1] : ..0;

        public IEnumerable<ulong> RowsOf(int key)
        {
            if (key >= keyCount) yield break;
            var (row, end) = (starts[key >> KeyBits], starts[(key >> KeyBits) + 1]);
            for (; row < end; row++)
            {
                var found = keys.AsSpan(row, end - row).IndexOf((ushort)(key & (KeysOfShard - 1)));
                if (found < 0) yield break;
                row += found;
                yield return marks[row];
            }
        }

        public int CountOf(ulong mask)
        {
            var count = 0;
            foreach (var row in marks)
                if ((row & mask) != 0) count++;
            return count;
        }

        /// <summary>Writes the marks of a shard over the last ones.</summary>
        public void Lay(int shard, ulong mask, ReadOnlySpan<MarkGroup> groups, Span<ulong> last)
        {
            var rows = RowsIn(shard);
            var own = keys.AsSpan(rows);
            var made = marks.AsSpan(rows)[..own.Length];
            for (var row = 0; row < own.Length; row++)
            {
                var counts = made[row] & mask;
                var over = Whole(counts);
                foreach (var group in groups)
                    if ((over & group.Mask) != 0) over |= group.Mask;
                ref var before = ref last[own[row]];
                before = (before & ~over) | counts;
            }
        }

        public void Note(ulong mask, Span<bool> there)
        {
            for (var shard = 0; shard + 1 < starts.Length; shard++)
                for (var row = starts[shard]; row < starts[shard + 1]; row++)
                    if ((marks[row] & mask) != 0) there[(shard << KeyBits) + keys[row]] = true;
        }

        /// <summary>The weights of the keys in a shard that have a counted mark; they weigh nothing from then on.</summary>
        public long Take(int shard, ulong mask, Span<long> left)
        {
            var rows = RowsIn(shard);
            var own = keys.AsSpan(rows);
            var made = marks.AsSpan(rows)[..own.Length];
            var taken = 0L;
            for (var row = 0; row < own.Length; row++)
            {
                if ((made[row] & mask) == 0) continue;
                ref var weight = ref left[own[row]];
                taken += weight;
                weight = 0;
            }
            return taken;
        }
    }
}
