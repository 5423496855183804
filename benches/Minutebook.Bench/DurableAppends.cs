namespace Minutebook.Bench;

using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Store;
using Minutebook.Values;

/// <summary>
/// Facts entered durably, each by a request of its own, with decision, fold, hash and sync: by one writer that waits for each, and by 32
/// at once,
/// whose requests share syncs.
/// </summary>
static class DurableAppends
{
    const int Rounds = 5;
    const int Requests = 3_200;
    const int Quick = 100;
    const int Writers = 32;
    const int TimesFaster = 3;

    public static Bench Bench { get; } = new("Durable appends", Prepare);

    static Prepared Prepare(bool quick)
    {
        var folder = Directory.CreateTempSubdirectory("minutebook-bench-").FullName;
        var path = Path.Combine(folder, "bench.minutebook");
        SqliteBooks.Create(path, "Bench, Inc.").Dispose();
        var books = OpenedBooks.Open(path, Instruments.None);
        var requests = quick ? Requests / Quick : Requests;
        var expected = 0L;
        return new(
            $"empty books on {folder}; each round enters {requests} requests",
            Rounds,
            [Of($"{requests} requests by 1 writer", 1, null), Of($"{requests} requests by {Writers} writers", Writers, TimesFaster)],
            () =>
            {
                books.DisposeAsync().AsTask().GetAwaiter().GetResult();
                Directory.Delete(folder, recursive: true);
            });

        Work Of(string name, int writers, int? ratio) => new(
            name,
            _ => Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(books, requests / writers))))
                .GetAwaiter().GetResult(),
            _ =>
            {
                expected += requests / writers * writers;
                if (books.Corporation.LastEntry != expected)
                    throw new WrongResultException($"{books.Corporation.LastEntry} entries, not {expected}");
            },
            null,
            ratio);
    }

    static long named;

    static async Task WriteAsync(OpenedBooks books, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            var id = Interlocked.Increment(ref named);
            var fact = new BoardResolved(new($"r-{id}"), Moment.Parse("2027-01-04[America/New_York]", null), "A resolution of the bench");
            var ruling = await books.Enter(new($"bench-{id}", null, null, [fact]));
            if (ruling is not Entered) throw new WrongResultException($"the request bench-{id} was not entered");
        }
    }
}
