namespace Minutebook.Bench;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// How long a person waits for books of a million entries: where every entry is read from the file, hashed, parsed and folded; and where a
/// checkpoint knows what that found.
/// </summary>
static class OpeningBooks
{
    const int Entries = 1_000_000, Quick = 100, EntriesAHolder = 10, Together = 4_096, Rounds = 5, Seed = 1993, SharesEach = 100;
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(1_500);
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    static readonly StockClass Common = new("common");

    public static Bench Bench { get; } = new("Opening books", Prepare);

    static Prepared Prepare(bool quick)
    {
        var count = quick ? Entries / Quick : Entries;
        var folder = Directory.CreateTempSubdirectory("minutebook-bench-").FullName;
        var path = Path.Combine(folder, "bench.minutebook");
        var start = Stopwatch.GetTimestamp();
        Write(path, count);
        var written = Stopwatch.GetElapsedTime(start);
        var use = Checkpoints.Usual with { Few = count / EntriesAHolder };
        var (entries, outstanding) = (0L, Shares.Zero);
        start = Stopwatch.GetTimestamp();
        Close(OpenedBooks.Open(path, Instruments.None, use: use));
        var kept = Stopwatch.GetElapsedTime(start);
        return new(
            string.Create(CultureInfo.InvariantCulture,
                $"""
                a file of {count:#,0} entries, written in {written.TotalSeconds:0.0} s: {new FileInfo(path).Length / 1_000_000:#,0} MB,
                    one holder opened and one issue for every {EntriesAHolder} entries, the others transfers. Precomputed is the checkpoint,
                    {new FileInfo(path + ".checkpoint").Length / 1_000_000:#,0} MB: the first opening folded all, wrote it, and
                    closed in {kept.TotalSeconds:0.0} s.
                """),
            Rounds,
            [
                new($"books of {count:#,0} entries, by their checkpoint", _ => Open(use), _ => Compare(), Goal),
                new("the same, folding every entry", _ => Open(use with { Reads = false, Writes = false, Few = 1 }), _ => Compare(), null),
            ],
            () => Directory.Delete(folder, recursive: true)) { WarmUps = 1 };

        void Open(Checkpoints how)
        {
            var books = OpenedBooks.OpenToRead(path, Instruments.None, how with { Writes = false });
            entries = books.Corporation.LastEntry;
            outstanding = books.Corporation.Ledger.Outstanding(Common, Instant.MaxValue);
            if (books.CheckpointDefect is { } defect) throw new WrongResultException(defect.What);
            Close(books);
        }

        void Compare()
        {
            if (entries != count || outstanding != new Shares((long)count / EntriesAHolder * SharesEach))
                throw new WrongResultException($"{entries} entries, {outstanding} shares outstanding");
        }
    }

    static void Close(OpenedBooks books) => books.DisposeAsync().AsTask().GetAwaiter().GetResult();

    static void Write(string path, int count)
    {
        using var books = SqliteBooks.Create(path, "Bench, Inc.");
        var sealer = new Sealer(() => RandomNumberGenerator.GetBytes(SealedParticular.ShortestSalt), _ => null);
        var (head, number, group) = (Head.Empty, 0L, new List<WrittenEntry>());
        foreach (var fact in Facts(count))
        {
            number++;
            group.Add(sealer.Write(number, Instant.FromUtc(2027, 1, 4, 12, 0).Plus(Duration.FromSeconds(number)),
                new($"bench-{number}", new Person("secretary"), Capacity.Secretary, [fact]), fact, default,
                group.Count > 0 ? group[^1].Sealed.Hash : head.Hash));
            if (group.Count < Together && number < count) continue;
            var outcome = books.Append(head, [.. group.Select(one => one.Sealed)], [.. group.SelectMany(one => one.Particulars)], []);
            head = ((Appended)outcome).Head;
            group.Clear();
        }
    }

    static IEnumerable<Fact> Facts(int count)
    {
        var (random, holders, start) = (new Random(Seed), count / EntriesAHolder, Instant.FromUtc(1993, 1, 4, 14, 0));
        yield return new StockClassAuthorized(Common, "Common Stock", (long)holders * SharesEach, Moment.At(start, Zone));
        var held = new Security[holders];
        for (var number = 0; number < holders; number++)
        {
            var holder = HolderOf(number);
            yield return new HolderOpened(holder, new($"Holder {number}"), HolderKind.Individual, new($"{number} Street, Kent"));
            held[number] = new($"issue-{number}");
            yield return new StockIssued(held[number], holder, Common, SharesEach, Moment.At(start, Zone));
        }
        for (var made = holders + holders + 1; made < count; made++)
        {
            var lot = random.Next(holders);
            var (from, to) = (held[lot], new Resulting(new($"transfer-{made}"), HolderOf(random.Next(holders)), SharesEach));
            held[lot] = to.Security;
            yield return new StockTransferred(from, [to], Moment.At(start.Plus(Duration.FromMinutes(made)), Zone));
        }
    }

    static Holder HolderOf(int number) => new($"holder-{number}");
}
