namespace Minutebook.Bench;

using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Bench.Peers;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Store;
using Minutebook.Values;
using Npgsql;

/// <summary>
/// Facts entered durably, each by a request of its own, with decision, fold, hash and sync: by one writer that waits for each, and by 32
/// at once, whose requests share syncs. Beside them PostgreSQL, which gets finished rows of the same length, one insert a transaction.
/// </summary>
static class DurableAppends
{
    const int Rounds = 5;
    const int Requests = 3_200;
    const int Quick = 100;
    const int Writers = 32;
    const int TimesFaster = 3;

    /// <summary>So many rounds are entered first: the runtime compiles code anew, and better, once it is much used, as that of a server is.
    /// </summary>
    const int WarmUp = 40;

    public static Bench Bench { get; } = new("Durable appends", Prepare);

    const int EntryLength = 400, HashLength = 32;
    const string OneByOne = "PostgreSQL: single inserts over 32 connections, decided and hashed by nobody";

    static Prepared Prepare(bool quick)
    {
        var folder = Directory.CreateTempSubdirectory("minutebook-bench-").FullName;
        var path = Path.Combine(folder, "bench.minutebook");
        SqliteBooks.Create(path, "Bench, Inc.").Dispose();
        var books = OpenedBooks.Open(path, Instruments.None);
        var requests = quick ? Requests / Quick : Requests;
        var byOne = $"{requests:#,0} requests by 1 writer";
        Together(books, Writers, requests * WarmUp);
        var expected = books.Corporation.LastEntry;
        var postgres = PostgresPeer.Start();
        return new(
            $"empty books on {folder}; each round enters {requests:#,0} requests. PostgreSQL {postgres?.Version}, fsync on",
            Rounds,
            [
                Of(byOne, 1, null),
                Of($"{requests:#,0} requests by {Writers} writers", Writers, new(TimesFaster, postgres is null ? byOne : OneByOne)),
                .. postgres is null ? ImmutableArray<Work>.Empty : [Inserts(postgres, requests)],
            ],
            () =>
            {
                books.DisposeAsync().AsTask().GetAwaiter().GetResult();
                Directory.Delete(folder, recursive: true);
                postgres?.Dispose();
            }) { Missing = postgres is null ? [PostgresPeer.Missing] : [] };

        Work Of(string name, int writers, Faster? faster) => new(
            name,
            _ => Together(books, writers, requests),
            _ =>
            {
                expected += requests / writers * writers;
                if (books.Corporation.LastEntry != expected)
                    throw new WrongResultException($"{books.Corporation.LastEntry} entries, not {expected}");
            },
            null,
            faster);
    }

    static Work Inserts(PostgresPeer postgres, int requests)
    {
        postgres.Script("""
            CREATE TABLE appended (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                request text NOT NULL, bytes bytea NOT NULL, hash bytea NOT NULL)
            """);
        var commands = Enumerable.Range(0, Writers).Select(_ => Command(postgres.Connect())).ToArray();
        var expected = 0L;
        return new(
            OneByOne,
            _ => Task.WhenAll(commands.Select(command => Task.Run(async () =>
            {
                for (var i = 0; i < requests / Writers; i++)
                {
                    command.Parameters[0].Value = $"bench-{Interlocked.Increment(ref named)}";
                    await command.ExecuteNonQueryAsync();
                }
            }))).GetAwaiter().GetResult(),
            _ =>
            {
                expected += requests / Writers * Writers;
                using var count = new NpgsqlCommand("SELECT count(*) FROM appended", commands[0].Connection);
                if (count.ExecuteScalar() is not long rows || rows != expected)
                    throw new WrongResultException($"PostgreSQL has not {expected} rows");
            });
    }

    static NpgsqlCommand Command(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand("INSERT INTO appended (request, bytes, hash) VALUES ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter { Value = "" },
                new NpgsqlParameter { Value = new byte[EntryLength] },
                new NpgsqlParameter { Value = new byte[HashLength] },
            },
        };
        command.Prepare();
        return command;
    }

    static readonly Moment Day = Moment.Parse("2027-01-04[America/New_York]", null);

    static long named;

    static void Together(OpenedBooks books, int writers, int requests) => Task.WhenAll(
        Enumerable.Range(0, writers).Select(_ => Task.Run(() => WriteAsync(books, requests / writers)))).GetAwaiter().GetResult();

    static async Task WriteAsync(OpenedBooks books, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            var id = Interlocked.Increment(ref named);
            var fact = new BoardResolved(new($"r-{id}"), Day, "A resolution of the bench");
            var ruling = await books.Enter(new($"bench-{id}", null, null, [fact]));
            if (ruling is not Entered) throw new WrongResultException($"the request bench-{id} was not entered");
        }
    }
}
