namespace Minutebook.Columns;

using System;
using System.Numerics;

/// <summary>The sums over marks, as many keys at a time as the processor's vectors hold.</summary>
static class MarkSums
{
    /// <summary>So many keys are gone through for one mark after the other, while they lie in the nearest cache.</summary>
    const int Together = 1 << 9;

    /// <summary>No sum of any of these weights can overflow: what is added in vectors is not checked there.</summary>
    public static void Check(ReadOnlySpan<long> weights)
    {
        var total = 0L;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            total += weight;
        }
    }

    /// <summary>Takes the marks of a group from keys that have too many of its first marks, and adds up what they weigh.</summary>
    public static void TakeOvermarked(Span<ulong> last, ReadOnlySpan<long> weights, ReadOnlySpan<MarkGroup> groups, Span<long> overmarked)
    {
        for (var number = 0; number < groups.Length; number++)
        {
            var (mask, most) = groups[number];
            if (MarkRows.CountFirst(mask & (ulong.MaxValue / MarkRows.Third)) <= most) continue;
            for (var key = 0; key < last.Length; key++)
            {
                if (MarkRows.CountFirst(last[key] & mask) <= most) continue;
                overmarked[number] += weights[key];
                last[key] &= ~mask;
            }
        }
    }

    /// <summary>Adds the weights to the sums of the marks that the keys have.</summary>
    /// <param name="used">All bits of the marks that any key may have.</param>
    public static void Add(ReadOnlySpan<ulong> last, ReadOnlySpan<long> weights, ulong used, Span<long> sums)
    {
        for (var from = 0; from < last.Length; from += Together)
        {
            var count = Math.Min(Together, last.Length - from);
            for (var mark = 0; mark < MarkRows.Most; mark++)
                if ((used & MarkRows.MaskOf(mark)) != 0)
                    Add(last.Slice(from, count), weights.Slice(from, count), mark, sums.Slice(mark * (MarkRows.Third + 1)));
        }
    }

    static void Add(ReadOnlySpan<ulong> last, ReadOnlySpan<long> weights, int mark, Span<long> sums)
    {
        var (one, low, high, both) = (Vector<ulong>.One, Vector<long>.Zero, Vector<long>.Zero, Vector<long>.Zero);
        var key = 0;
        for (; key <= last.Length - Vector<long>.Count; key += Vector<long>.Count)
        {
            var marks = Vector.ShiftRightLogical(new Vector<ulong>(last[key..]), mark + mark);
            var weight = new Vector<long>(weights[key..]);
            var isLow = Vector.AsVectorInt64(Vector.Equals(marks & one, one));
            var isHigh = Vector.AsVectorInt64(Vector.Equals(Vector.ShiftRightLogical(marks, 1) & one, one));
            low += weight & isLow;
            high += weight & isHigh;
            both += weight & isLow & isHigh;
        }
        var third = Vector.Sum(both);
        sums[MarkRows.First] += Vector.Sum(low) - third;
        sums[MarkRows.Second] += Vector.Sum(high) - third;
        sums[MarkRows.Third] += third;
        for (; key < last.Length; key++) sums[MarkRows.Of(last[key], mark)] += weights[key];
    }
}
