namespace Minutebook.Bench;

using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Minutebook.Bench.Peers;
using Minutebook.Columns;
using Npgsql;
using NpgsqlTypes;

/// <summary>
/// The question of <see cref="HoldingsAtARecordDate"/> put to PostgreSQL, from its covering index, and to DuckDB. Whoever is asked
/// ends with the holdings of every holder in one array, and every array is compared with that of the plain loop.
/// </summary>
static class HoldingsAgainstPeers
{
    const int Rows = 10_000_000, Holders = 1_000_000, Securities = 2_000_000, Quick = 100, RowsTogether = 1_000, Rounds = 5;
    const int Common = 0, TimesFaster = 30;
    const string Now = "as known now", Earlier = "as known at an earlier entry", Postgres = "PostgreSQL: ", DuckDb = "DuckDB: ";
    const string Columns = "(effective bigint, entry integer, holder integer, class smallint, security integer, units bigint)";

    public static Bench Bench { get; } = new("Holdings at a record date, against PostgreSQL and DuckDB", Prepare);

    static Prepared Prepare(bool quick)
    {
        var scale = quick ? Quick : 1;
        var rows = HoldingsAtARecordDate.History(Rows / scale, Holders / scale, Securities / scale);
        var postings = Postings.Empty;
        var own = Timed(() =>
        {
            for (var row = 0; row < rows.Length; row += RowsTogether) postings = postings.With(rows.AsSpan(row, RowsTogether));
        });
        var (postgres, duck) = (PostgresPeer.Start(), DuckDbPeer.Start());
        var loading = postgres is null ? "" : $"PostgreSQL {postgres.Version}: {Load(postgres, rows)}. ";
        if (duck is not null) loading += $"DuckDB {DuckDbPeer.Version}: loaded in {Timed(() => Load(duck, rows))}, no index.";
        var asked = new Asked(rows, postings.HolderCount);
        var works = ImmutableArray.CreateBuilder<Work>();
        Add("", (asOf, units) => postings.SumByHolder(asOf, Common, units), TimesFaster);
        if (postgres is not null) Add(Postgres, Question(postgres), 0);
        if (duck is not null) Add(DuckDb, (asOf, units) => duck.Sums(Sql(asOf), units), 0);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{rows.Length:#,0} postings; ours appended in {own}.\n    {loading}"),
            Rounds, works.ToImmutable(), () =>
            {
                postgres?.Dispose();
                duck?.Dispose();
            })
        { WarmUps = 1, Missing = [.. postgres is null ? [PostgresPeer.Missing] : Array.Empty<string>(),
            .. duck is null ? [DuckDbPeer.Missing] : Array.Empty<string>()] };

        void Add(string who, Action<AsOf, long[]> ask, int times)
        {
            foreach (var (when, asOf) in ((string, Func<int, AsOf>)[])[(Now, asked.Today), (Earlier, asked.Before)])
                works.Add(asked.Of(who + when, asOf, ask, who.Length == 0 || who == DuckDb ? new(times, Postgres + when) : null));
        }
    }

    /// <summary>The questions of the rounds, and the plain loop that judges the answers.</summary>
    sealed class Asked(Posting[] rows, int holders)
    {
        readonly long[] units = new long[holders], plain = new long[holders];

        public AsOf Today(int round) => AsOf.KnownNow(rows[new Random(round).Next(rows.Length)].Effective);

        public AsOf Before(int round)
        {
            var random = new Random(round);
            return Today(round) with { Entry = random.Next(random.Next(rows.Length), rows.Length) };
        }

        public Work Of(string name, Func<int, AsOf> asOf, Action<AsOf, long[]> ask, Faster? faster) => new(
            name,
            round => ask(asOf(round), units),
            round =>
            {
                HoldingsAtARecordDate.Plain(rows, asOf(round), plain);
                if (!units.AsSpan().SequenceEqual(plain)) throw new WrongResultException($"{name}, {asOf(round)}");
            },
            null,
            faster);
    }

    static string Load(PostgresPeer postgres, Posting[] rows)
    {
        postgres.Script($"CREATE TABLE postings {Columns}");
        var copied = Timed(() =>
        {
            using var connection = postgres.Connect();
            using var copy = connection.BeginBinaryImport("COPY postings FROM STDIN (FORMAT binary)");
            foreach (var row in rows)
            {
                copy.StartRow();
                copy.Write(row.Effective, NpgsqlDbType.Bigint);
                copy.Write((int)row.Entry, NpgsqlDbType.Integer);
                copy.Write(row.Holder, NpgsqlDbType.Integer);
                copy.Write((short)row.StockClass, NpgsqlDbType.Smallint);
                copy.Write(row.Security, NpgsqlDbType.Integer);
                copy.Write(row.Units, NpgsqlDbType.Bigint);
            }
            copy.Complete();
        });
        // The order of the index is that of the question; with the other columns in it the table itself is never read.
        var indexed = Timed(() => postgres.Script("CREATE INDEX covering ON postings (class, effective) INCLUDE (entry, holder, units)"));
        postgres.Script("VACUUM ANALYZE postings");
        return $"loaded in {copied}, its covering index made in {indexed}, then vacuumed and analyzed";
    }

    static void Load(DuckDbPeer duck, Posting[] rows)
    {
        duck.Script("CREATE TABLE postings (effective bigint, entry bigint, holder bigint, class bigint, security bigint, units bigint)");
        duck.Append("postings", Columns.Split(',').Length, rows.Length, (column, from, room) =>
        {
            for (var row = 0; row < room.Length; row++) room[row] = Field(rows[from + row], column);
        });

        static long Field(in Posting row, int column) => column switch
        {
            0 => row.Effective,
            1 => row.Entry,
            2 => row.Holder,
            3 => row.StockClass,
            4 => row.Security,
            _ => row.Units,
        };
    }

    static string Sql(AsOf asOf)
    {
        var known = asOf.Entry == long.MaxValue ? "" : $" AND entry <= {asOf.Entry}";
        return $"SELECT holder, sum(units)::bigint FROM postings WHERE class = {Common} AND effective <= {asOf.Effective}{known} "
            + "GROUP BY holder";
    }

    static Action<AsOf, long[]> Question(PostgresPeer postgres)
    {
        var connection = postgres.Connect();
        return (asOf, units) =>
        {
            Array.Clear(units);
            using var command = new NpgsqlCommand(Sql(asOf), connection);
            using var reader = command.ExecuteReader();
            while (reader.Read()) units[reader.GetInt32(0)] = reader.GetInt64(1);
        };
    }

    static string Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
    }
}
