namespace Minutebook.Bench;

using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using Minutebook.Bench.Peers;
using Minutebook.Columns;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// The final tally of a meeting of a million holders, who cast ten million ballots on twenty matters, from the columns on which the meeting
/// keeps the batches; the later ballot of a holder counts. DuckDB counts the same from its own tables. A plain loop judges both.
/// </summary>
static class TallyOfBallots
{
    const int Ballots = 10_000_000, Holders = 1_000_000, Matters = 20, BatchRows = 65_536, Quick = 100, Rounds = 5, Seed = 2025;
    const int MostShares = 1_000, TimesFaster = 20, Choices = MarkRows.Third + 1;
    const long Megabyte = 1_000_000;
    const string Ours = "20 matters, all batches", DuckDb = "DuckDB: the same, from its own tables";
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(500);
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    public static Bench Bench { get; } = new("Tally of ballots in batches, against DuckDB", Prepare);

    static Prepared Prepare(bool quick)
    {
        var scale = quick ? Quick : 1;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cast = Cast.At(Ballots / scale, Holders / scale);
        var own = GC.GetTotalMemory(forceFullCollection: true) - before;
        var start = Stopwatch.GetTimestamp();
        var meeting = new Meeting(new("annual"));
        for (var from = 0; from < cast.Count; from += BatchRows) meeting = meeting.With(from + 1, default, cast.Batch(from));
        var received = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var weights = Weights(meeting, cast);
        var weighed = Stopwatch.GetElapsedTime(start);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before - own;
        var plain = cast.Count == 0 ? [] : cast.Plain();
        var duck = DuckDbPeer.Start();
        start = Stopwatch.GetTimestamp();
        if (duck is not null) Load(duck, cast);
        var loaded = Stopwatch.GetElapsedTime(start);
        var (all, last) = (Counted(meeting), cast.Batch(0, rows: BatchRows / 8));
        long[] sums = [];
        var works = ImmutableArray.Create(
            new Work(Ours, _ => sums = meeting.Bulk.Rows.Sums(weights, all, [], []), _ => Check(Ours, sums, plain), Goal,
                duck is null ? null : new(TimesFaster, DuckDb)),
            new Work($"one batch more, of {last.Ballots.Count:#,0} ballots: its columns, and the running tally", _ =>
            {
                var more = meeting.With(cast.Count + 1, default, last);
                sums = more.Bulk.Rows.Sums(weights, Counted(more), [], []);
            }, _ => { }, Goal));
        if (duck is not null)
            works = works.Add(new(DuckDb, _ => duck.Sums(Sql, sums = new long[Matters * Choices]), _ => Check(DuckDb, sums, plain)));
        return new(
            string.Create(CultureInfo.InvariantCulture,
                $"""
                {cast.Count:#,0} ballots of {weights.Length:#,0} holders on {Matters} matters, in {meeting.Bulk.Batches.Count} batches,
                    read from text into the facts and folded in {received.TotalMilliseconds:#,0} ms;
                    facts and columns {kept / Megabyte:#,0} MB.
                    The votes of the holders by their numbers: {weighed.TotalMilliseconds:#,0} ms.
                    DuckDB: loaded in {loaded.TotalSeconds:0.0} s.
                    No answer is kept. The process has {Environment.WorkingSet / Megabyte:#,0} MB, what is made up and the peer included.
                """),
            Rounds, works, () => duck?.Dispose())
        { Missing = duck is null ? [DuckDbPeer.Missing] : [] };
    }

    static CountedBatch[] Counted(Meeting meeting) =>
        [.. Enumerable.Range(0, meeting.Bulk.Batches.Count).Select(batch => new CountedBatch(batch, ulong.MaxValue))];

    static long[] Weights(Meeting meeting, Cast cast)
    {
        var weights = new long[meeting.Bulk.Rows.KeyCount];
        var holders = meeting.Bulk.Holders;
        for (var number = 0; number < holders.Length; number++)
            weights[number] = cast.Shares[int.Parse(holders[number].Value.AsSpan(1), CultureInfo.InvariantCulture)];
        return weights;
    }

    static void Check(string who, long[] sums, long[] plain)
    {
        for (var matter = 0; matter < Matters; matter++)
            for (var choice = 1; choice < Choices; choice++)
                if (sums[(matter * Choices) + choice] != plain[(matter * Choices) + choice])
                    throw new WrongResultException($"{who}: matter {matter}, choice {choice}");
    }

    /// <summary>DuckDB has a column for each matter, as narrow as it can be, and the holders with their shares.</summary>
    static void Load(DuckDbPeer duck, Cast cast)
    {
        duck.Script("CREATE TABLE packed (seq bigint, holder bigint, marks bigint)");
        duck.Append("packed", 3, cast.Count, (column, from, room) =>
        {
            for (var row = 0; row < room.Length; row++)
                room[row] = column switch { 0 => from + row, 1 => cast.Holder[from + row], _ => (long)cast.Marks[from + row] };
        });
        var matters = string.Join(", ", Enumerable.Range(0, Matters).Select(matter =>
            $"((marks >> {matter * 2}) & 3)::utinyint AS m{matter}"));
        duck.Script($"CREATE TABLE ballots AS SELECT seq, holder::integer AS holder, {matters} FROM packed");
        duck.Script("DROP TABLE packed");
        duck.Script("CREATE TABLE holders (holder bigint, shares bigint)");
        duck.Append("holders", 2, cast.Shares.Length, (column, from, room) =>
        {
            for (var row = 0; row < room.Length; row++) room[row] = column == 0 ? from + row : cast.Shares[from + row];
        });
    }

    static readonly string Sql = $"""
        WITH last AS (SELECT max(seq) AS seq FROM ballots GROUP BY holder),
        counted AS (SELECT {string.Join(", ", Each(SumOf))}
            FROM ballots JOIN last USING (seq) JOIN holders USING (holder))
        SELECT unnest([{string.Join(", ", Each((matter, choice) => $"{(matter * Choices) + choice}::bigint"))}]),
            unnest([{string.Join(", ", Each((matter, choice) => $"s{matter}_{choice}"))}]) FROM counted
        """;

    static string SumOf(int matter, int choice) =>
        $"sum(CASE WHEN m{matter} = {choice} THEN shares ELSE 0 END)::bigint AS s{matter}_{choice}";

    static string[] Each(Func<int, int, string> write) => [.. Enumerable.Range(0, Matters).SelectMany(matter =>
        Enumerable.Range(1, MarkRows.Third).Select(choice => write(matter, choice)))];

    /// <summary>Who cast what, in the order in which it came.</summary>
    sealed record Cast(int[] Holder, ulong[] Marks, long[] Shares)
    {
        const string Signs = "-FAB";

        static readonly Many<BallotColumn> Columns =
            Many.From(Enumerable.Range(0, Matters).Select(matter => new BallotColumn(new($"matter-{matter}"))));

        public int Count => Holder.Length;

        public static Cast At(int ballots, int holders)
        {
            var random = new Random(Seed);
            var (who, marks) = (new int[ballots], new ulong[ballots]);
            for (var row = 0; row < ballots; row++)
            {
                who[row] = row < holders ? row : random.Next(holders);
                for (var matter = 0; matter < Matters; matter++) marks[row] |= MarkRows.At(matter, random.Next(1, Choices));
            }
            return new(who, marks, [.. Enumerable.Range(0, holders).Select(_ => (long)random.Next(1, MostShares))]);
        }

        public BallotBatchReceived Batch(int from, int rows = BatchRows)
        {
            var text = new StringBuilder();
            for (var row = from; row < Math.Min(from + rows, Count); row++)
            {
                text.Append('h').Append(Holder[row]).Append(' ');
                for (var matter = 0; matter < Matters; matter++) text.Append(Signs[MarkRows.Of(Marks[row], matter)]);
                text.Append('\n');
            }
            return new(new("annual"), Moment.At(Instant.FromUtc(2025, 6, 10, 17, 0) + Duration.FromSeconds(from), Zone), Columns,
                BallotRows.Parse(text.ToString()));
        }

        /// <summary>The same count, row by row.</summary>
        public long[] Plain()
        {
            var (last, sums) = (new ulong[Shares.Length], new long[Matters * Choices]);
            for (var row = 0; row < Count; row++) last[Holder[row]] = Marks[row];
            for (var holder = 0; holder < last.Length; holder++)
                for (var matter = 0; matter < Matters; matter++)
                    sums[(matter * Choices) + MarkRows.Of(last[holder], matter)] += Shares[holder];
            return sums;
        }
    }
}
