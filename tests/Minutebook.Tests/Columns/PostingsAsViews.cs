namespace Minutebook.Tests.Columns;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Columns;
using Xunit;

/// <summary>A view never changes, whatever is appended to it, by whom, and while it is read.</summary>
public sealed class PostingsAsViews
{
    static readonly AsOf Always = AsOf.KnownNow(long.MaxValue);

    [Fact]
    public void A_view_stays_as_it_was_when_rows_are_appended_to_it()
    {
        var random = new Random(7);
        var shape = new Shape(Holders: 50, Classes: 1, Securities: 50, Moments: 30, LatePerMille: 100);
        var (view, rows) = (Postings.Sized(new(64, 8)), new List<Posting>());
        var kept = new List<(Postings View, long[] Holdings, Posting[] History)>();
        for (var step = 0; step < 400; step++)
        {
            var more = shape.After(rows, random.Next(1, 20), random);
            rows.AddRange(more);
            view = view.With(more.ToArray());
            kept.Add((view, view.HoldingsAt(Always, 0), [.. view.HistoryOfHolder(0, Always)]));
        }

        Assert.All(kept, then => Assert.Equal(then.Holdings, then.View.HoldingsAt(Always, 0)));
        Assert.All(kept, then => Assert.Equal(then.History, then.View.HistoryOfHolder(0, Always)));
    }

    [Fact]
    public void Two_appends_to_one_view_do_not_see_each_other()
    {
        var one = Postings.Empty.With(10, 1, 0, 0, 0, 100);
        var sold = one.With(20, 2, 0, 0, 0, -60);
        var kept = one.With(20, 2, 0, 0, 0, 5);
        Assert.Equal((100, 40, 105), (one.HoldingOf(0, Always, 0), sold.HoldingOf(0, Always, 0), kept.HoldingOf(0, Always, 0)));
    }

    [Fact]
    public void A_refused_batch_leaves_the_view_as_it_was_and_ready_for_the_next()
    {
        var one = Postings.Empty.With(10, 1, 0, 0, 0, 100);
        Assert.Throws<ArgumentOutOfRangeException>(() => one.With([new(20, 2, 0, 0, 0, 7), new(20, 1, 0, 0, 0, 7)]));
        Assert.Equal(100, one.Outstanding(Always, 0));
        Assert.Equal(103, one.With(20, 2, 0, 0, 0, 3).Outstanding(Always, 0));
    }

    [Fact]
    public void Appending_to_the_latest_view_copies_nothing_on_average()
    {
        const int rows = 200_000;
        const long bytesARow = 400; // a view is some 130 bytes, a row 30, and a chunk that doubles is copied once on average
        var view = Postings.Empty;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var row = 0; row < rows; row++) view = view.With(row, row, row % 1000, 0, row % 1000, 1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, rows * bytesARow);
    }

    [Fact]
    public async Task Readers_see_whole_views_while_one_writer_appends()
    {
        const int rows = 60_000, holders = 16, readers = 3;
        var latest = Postings.Sized(new(1_000, 50));
        var writing = Task.Run(() =>
        {
            for (var row = 0; row < rows; row++)
            {
                var (effective, holder, units) = Told(row);
                Volatile.Write(ref latest, Volatile.Read(ref latest).With(effective, row, holder, 0, holder, units));
            }
        }, TestContext.Current.CancellationToken);
        var reading = Enumerable.Range(0, readers).Select(reader => Task.Run(() =>
        {
            var random = new Random(reader);
            do Check(Volatile.Read(ref latest), random.NextInt64(-1, rows), holders);
            while (!writing.IsCompleted);
        })).ToArray();
        await Task.WhenAll([writing, .. reading]);
        Assert.Equal(rows, latest.Count);
        Check(latest, rows / 2, holders);

        static void Check(Postings view, long entry, int holders)
        {
            var expected = new long[holders];
            for (var row = 0; row < Math.Min(view.Count, entry + 1); row++) expected[Told(row).Holder] += Told(row).Units;
            var actual = new long[holders];
            view.SumByHolder(new(long.MaxValue, entry), 0, actual);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public async Task Two_writers_may_append_to_the_same_view_at_the_same_moment()
    {
        const int rounds = 50_000, writers = 2;
        var shared = Enumerable.Range(0, rounds).Select(_ => Postings.Empty.With(0, 0, 0, 0, 0, 0)).ToArray();
        var arrived = 0;
        var written = await Task.WhenAll(Enumerable.Range(1, writers).Select(units => Task.Run(() => Written(units))));
        Assert.All(written[0], view => Assert.Equal(1, view.Outstanding(Always, 0)));
        Assert.All(written[1], view => Assert.Equal(2, view.Outstanding(Always, 0)));

        // Each round the writers wait for each other, so that both take the same next row within nanoseconds.
        Postings[] Written(int units)
        {
            var views = new Postings[rounds];
            for (var round = 0; round < rounds; round++)
            {
                Interlocked.Increment(ref arrived);
                SpinWait waiting = default;
                while (Volatile.Read(ref arrived) < writers * (round + 1)) waiting.SpinOnce(sleep1Threshold: -1);
                views[round] = shared[round].With(1, 1, 0, 0, 0, units);
            }

            return views;
        }
    }

    /// <summary>The row with this number; one in twenty is late.</summary>
    static (long Effective, int Holder, long Units) Told(int row) => (row % 20 == 19 ? row / 2 : row, row * 7 % 16, row % 13 - 6);
}
