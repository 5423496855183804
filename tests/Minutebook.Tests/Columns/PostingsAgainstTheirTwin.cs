namespace Minutebook.Tests.Columns;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Columns;
using Xunit;

/// <summary>Random histories with late rows, ties, corrections and forks: the columns and the plain list give the same answers.</summary>
public sealed class PostingsAgainstTheirTwin
{
    const int SmallHistories = 4_000;

    [Fact]
    public void Small_histories_agree_on_every_question()
    {
        for (var seed = 0; seed < SmallHistories; seed++)
        {
            var random = new Random(seed);
            var sizes = new Sizes(random.Next(1, 12), random.Next(1, 12));
            var views = History(Postings.Sized(sizes), Shape.Small(random), steps: 12, mostRows: 8, random);
            foreach (var (fast, plain) in views) Agree(fast, plain, random, $"seed {seed}");
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Histories_of_many_shards_and_small_chunks_agree_on_every_question(int seed)
    {
        var random = new Random(seed);
        var shape = new Shape(Holders: 70_000, Classes: 1 + seed % 2, Securities: 40_000, Moments: 40, LatePerMille: 30);
        var views = History(Postings.Sized(new(500, 40)), shape, steps: 8, mostRows: 2_000, random);
        foreach (var (fast, plain) in views) Agree(fast, plain, random, $"seed {seed}");
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Histories_of_200_000_rows_agree_on_every_question(int seed)
    {
        var random = new Random(seed);
        var shape = new Shape(Holders: 50_000, Classes: 3, Securities: 20_000, Moments: 25, LatePerMille: 10 * seed * seed);
        var views = History(Postings.Empty, shape, steps: 16, mostRows: 40_000, random, leastRows: 20_000);
        Assert.Contains(views, view => view.Fast.Count >= 200_000);
        Assert.Contains(views, view => view.Fast.LateCount > 0);
        foreach (var (fast, plain) in views.TakeLast(5)) Agree(fast, plain, random, $"seed {seed}");
    }

    /// <summary>Every view that came to be: most steps append to the last, some to an older one.</summary>
    static List<(Postings Fast, PlainPostings Plain)> History(
        Postings empty, Shape shape, int steps, int mostRows, Random random, int leastRows = 0)
    {
        var views = new List<(Postings Fast, PlainPostings Plain)> { (empty, PlainPostings.Empty) };
        for (var step = 0; step < steps; step++)
        {
            var (fast, plain) = random.Next(5) == 0 ? views[random.Next(views.Count)] : views[^1];
            var rows = shape.After(plain.Rows, random.Next(leastRows, mostRows + 1), random);
            views.Add((Appended(fast, rows, random.Next(2) == 0), plain.With(rows)));
        }

        return views;
    }

    static Postings Appended(Postings view, List<Posting> rows, bool atOnce) => atOnce
        ? view.With(rows.ToArray())
        : rows.Aggregate(view, (so, row) => so.With(row.Effective, row.Entry, row.Holder, row.StockClass, row.Security, row.Units));

    static void Agree(Postings fast, PlainPostings plain, Random random, string history)
    {
        Assert.Equal(plain.Rows.Count, fast.Count);
        for (var question = 0; question < 4; question++)
        {
            var (effective, entry) = (Moment(plain, random), Entry(plain, random));
            var (asOf, stockClass) = (new AsOf(effective, entry), random.Next(4));
            var (holder, security) = (random.Next(fast.HolderCount + 1), random.Next(fast.SecurityCount + 1));
            var where = $"{history}, {fast.Count} rows, {asOf}, class {stockClass}, holder {holder}, security {security}";

            Same(plain.HoldingsAt(effective, entry, stockClass), fast.HoldingsAt(asOf, stockClass), where);
            Same(plain.SecuritiesAt(effective, entry, stockClass), fast.SecuritiesAt(asOf, stockClass), where);
            Same([plain.Outstanding(effective, entry, stockClass)], [fast.Outstanding(asOf, stockClass)], where);
            Same([plain.HoldingOf(holder, effective, entry, stockClass)], [fast.HoldingOf(holder, asOf, stockClass)], where);
            Same([plain.UnitsOf(security, effective, entry)], [fast.UnitsOf(security, asOf)], where);
            Same(plain.HistoryOfHolder(holder, effective, entry), fast.HistoryOfHolder(holder, asOf), where);
            Same(plain.HistoryOfSecurity(security, effective, entry), fast.HistoryOfSecurity(security, asOf), where);
        }
    }

    /// <summary>Mostly the very moment of a row, where "at or before" decides.</summary>
    static long Moment(PlainPostings plain, Random random) => (plain.Rows.Count, random.Next(6)) switch
    {
        (0, _) or (_, 0) => long.MaxValue,
        (_, 1) => long.MinValue,
        var (count, _) => plain.Rows[random.Next(count)].Effective,
    };

    static long Entry(PlainPostings plain, Random random) => (plain.Rows.Count, random.Next(6)) switch
    {
        (0, _) or (_, 0 or 1) => long.MaxValue,
        (_, 2) => random.Next(2) == 0 ? -1 : long.MinValue,
        var (count, _) => plain.Rows[random.Next(count)].Entry,
    };

    static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual, string where) =>
        Assert.True(
            expected.SequenceEqual(actual),
            $"{where}: {string.Join(", ", expected.Take(20))} but {string.Join(", ", actual.Take(20))}");
}
