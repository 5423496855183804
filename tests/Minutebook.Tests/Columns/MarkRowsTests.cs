namespace Minutebook.Tests.Columns;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Columns;
using Xunit;

/// <summary>Marks in batches against a dictionary that is written over row by row.</summary>
public class MarkRowsTests
{
    const int Keys = 40_000, Marks = MarkRows.Most;
    static readonly MarkGroup[] Groups = [new(MarkRows.MaskOf(3) | MarkRows.MaskOf(4) | MarkRows.MaskOf(5), 2)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    static int[] Row(Random random) => [.. Enumerable.Range(0, Marks).Select(_ => random.Next(4))];

    static ulong Packed(int[] marks) => marks.Select((value, mark) => MarkRows.At(mark, value)).Aggregate(0UL, (all, one) => all | one);

    static (MarkRows Rows, List<List<(int Key, int[] Marks)>> Plain) Made(Random random)
    {
        var (rows, plain) = (MarkRows.None, new List<List<(int, int[])>>());
        for (var batch = random.Next(1, 6); batch > 0; batch--)
        {
            var one = Enumerable.Range(0, random.Next(1, 2_000)).Select(_ => (
                Key: random.Next(3) == 0 ? random.Next(50) : random.Next(Keys), Marks: Row(random))).ToList();
            rows = rows.With(one.Select(row => row.Key).ToArray(), one.Select(row => Packed(row.Marks)).ToArray());
            plain.Add(one);
        }
        return (rows, plain);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_last_row_of_a_key_and_mark_counts(int seed)
    {
        var random = new Random(seed);
        var (rows, plain) = Made(random);
        var weights = Enumerable.Range(0, random.Next(1, Keys)).Select(_ => (long)random.Next(1_000)).ToArray();
        // In another order than that in which they came, and some of them only in part.
        var counted = Enumerable.Range(0, plain.Count).OrderBy(_ => random.Next())
            .Select(batch => new CountedBatch(batch, random.Next(2) == 0 ? ulong.MaxValue : MarkRows.MaskOf(0) | MarkRows.MaskOf(7)))
            .ToArray();
        var last = new Dictionary<int, int[]>();
        foreach (var (batch, mask) in counted)
            foreach (var (key, marks) in plain[batch])
            {
                if (!last.TryGetValue(key, out var own)) last[key] = own = new int[Marks];
                var said = marks.Select((value, mark) => (mask & MarkRows.MaskOf(mark)) == 0 ? 0 : value).ToArray();
                if (said[3] + said[4] + said[5] > 0) own[3] = own[4] = own[5] = 0;
                for (var mark = 0; mark < Marks; mark++)
                    if (said[mark] > 0) own[mark] = said[mark];
            }
        var (overmarked, over) = (new long[1], 0L);
        foreach (var (key, own) in last)
        {
            if (new[] { own[3], own[4], own[5] }.Count(value => value == MarkRows.First) <= 2) continue;
            if (key < weights.Length) over += weights[key];
            own[3] = own[4] = own[5] = 0;
        }
        var sums = rows.Sums(weights, counted, Groups, overmarked);
        Assert.Equal(over, overmarked[0]);
        for (var mark = 0; mark < Marks; mark++)
            foreach (var value in (int[])[MarkRows.First, MarkRows.Second, MarkRows.Third])
                Assert.Equal(last.Where(one => one.Key < weights.Length && one.Value[mark] == value).Sum(one => weights[one.Key]),
                    sums[(mark * 4) + value]);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Each_key_is_new_once_and_its_rows_are_found(int seed)
    {
        var random = new Random(seed);
        var (rows, plain) = Made(random);
        var weights = Enumerable.Range(0, Keys).Select(_ => (long)random.Next(1_000)).ToArray();
        var counted = Enumerable.Range(0, plain.Count).Select(batch => new CountedBatch(batch, MarkRows.MaskOf(2))).ToArray();
        var (seen, expected) = (new HashSet<int>(), new List<long>());
        foreach (var batch in plain)
            expected.Add(batch.Where(row => row.Marks[2] > 0 && seen.Add(row.Key)).Sum(row => weights[row.Key]));
        Assert.Equal(expected, rows.Newcomers(weights, counted));
        Assert.Equal(seen.Order(), rows.KeysWith(counted));
        foreach (var key in (int[])[0, 7, plain[0][0].Key, Keys - 1, Keys + 5])
            Assert.Equal(plain.SelectMany((batch, number) => batch.Where(row => row.Key == key).Select(row => (number, Packed(row.Marks)))),
                rows.RowsOf(key));
    }

    [Fact]
    public void Weights_below_zero_or_too_great_together_are_not_added_up()
    {
        var rows = MarkRows.None.With([0, 1], [1UL, 1UL]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.Sums([-1L], [], [], []));
        Assert.Throws<OverflowException>(() => rows.Sums([long.MaxValue, 1], [], [], []));
    }
}
