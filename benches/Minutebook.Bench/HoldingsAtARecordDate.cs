namespace Minutebook.Bench;

using System;
using System.Diagnostics;
using System.Globalization;
using Minutebook.Columns;

/// <summary>What every holder held of a class at a record date: as known now, and as known when the list was certified.</summary>
static class HoldingsAtARecordDate
{
    const int Rows = 10_000_000, Holders = 1_000_000, Securities = 2_000_000, RowsTogether = 1_000, Rounds = 15, Seed = 1993;
    const long Megabyte = 1_000_000;
    const int Common = 0, Preferred = 1, PreferredPerCent = 10, LatePerCent = 1;
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(100);

    public static Bench Bench { get; } = new("Holdings at a record date", Prepare);

    static Prepared Prepare(bool quick)
    {
        var scale = quick ? 100 : 1;
        var rows = History(Rows / scale, Holders / scale, Securities / scale);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var postings = Postings.Empty;
        for (var row = 0; row < rows.Length; row += RowsTogether) postings = postings.With(rows.AsSpan(row, RowsTogether));
        var built = Stopwatch.GetElapsedTime(start);
        var columns = GC.GetTotalMemory(forceFullCollection: true) - memory;

        var (units, plain) = (new long[postings.HolderCount], new long[postings.HolderCount]);
        start = Stopwatch.GetTimestamp();
        postings.SumByHolder(AsOf.KnownNow(long.MaxValue), Common, units);
        var first = Stopwatch.GetElapsedTime(start);
        var shards = GC.GetTotalMemory(forceFullCollection: true) - memory - columns;
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {rows.Length:#,0} postings of {postings.HolderCount:#,0} holders, {PreferredPerCent} % of another class,
                    {LatePerCent} % late ({postings.LateCount:#,0} of them not yet merged),
                    appended {RowsTogether:#,0} at a time in {built.TotalMilliseconds:#,0} ms, merges included: {columns / Megabyte:#,0} MB.
                    The first question groups the rows of each full chunk by shards of holders,
                    which takes {first.TotalMilliseconds:#,0} ms: {long.Max(0, shards) / Megabyte:#,0} MB.
                    No balances, checkpoints or answers are kept.
                """),
            Rounds,
            [
                Fast("a random date, as known now", RandomDate),
                Fast("a random date, as known at an earlier entry", round => RandomDate(round) with { Entry = EarlierEntry(round) }),
                Fast("the last date, as known now: every row counts", _ => AsOf.KnownNow(long.MaxValue)),
                new("to compare: a random date, by a plain loop over the rows", round => Plain(rows, RandomDate(round), plain), _ => { }),
            ]);

        Work Fast(string name, Func<int, AsOf> asked) => new(
            name,
            round => postings.SumByHolder(asked(round), Common, units),
            round =>
            {
                Plain(rows, asked(round), plain);
                if (!units.AsSpan().SequenceEqual(plain)) throw new WrongResultException($"{name}, {asked(round)}");
            },
            Goal);

        AsOf RandomDate(int round) => AsOf.KnownNow(rows[new Random(round).Next(rows.Length)].Effective);

        // An entry between the date and today: the list was certified after its date, and rows have come late since.
        long EarlierEntry(int round)
        {
            var random = new Random(round);
            return random.Next(random.Next(rows.Length), rows.Length);
        }
    }

    /// <summary>One row an entry and one entry a second; a late one reaches back to anywhere before.</summary>
    internal static Posting[] History(int count, int holders, int securities)
    {
        var random = new Random(Seed);
        var rows = new Posting[count];
        for (var row = 0; row < count; row++)
        {
            var second = random.Next(100) < LatePerCent ? random.Next(row + 1) : row;
            rows[row] = new(
                second * TimeSpan.TicksPerSecond,
                row,
                random.Next(holders),
                random.Next(100) < PreferredPerCent ? Preferred : Common,
                random.Next(securities),
                random.Next(-1_000, 1_000));
        }

        return rows;
    }

    /// <summary>The same answer without the columns.</summary>
    internal static void Plain(Posting[] rows, AsOf asOf, long[] totals)
    {
        Array.Clear(totals);
        foreach (var row in rows)
            if (row.Effective <= asOf.Effective && row.Entry <= asOf.Entry && row.StockClass == Common) totals[row.Holder] += row.Units;
    }
}
