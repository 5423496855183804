namespace Minutebook.Tests.Books;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Minutebook.Books;
using Minutebook.Columns;
using Minutebook.Exchange.Scenarios;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>Entries as a store keeps them, in memory; and the books that are made of them, in every way there is.</summary>
sealed class StoredHistory
{
    readonly Minutebook.Instruments.Instruments given;
    readonly DateTimeZone zone;
    readonly Sealer sealer;
    readonly List<Entry> entries = [];
    readonly Dictionary<Digest, string?> texts = [];
    int salts;

    StoredHistory(Minutebook.Instruments.Instruments given, DateTimeZone zone)
    {
        (this.given, this.zone) = (given, zone);
        sealer = new(() => [.. BitConverter.GetBytes(++salts), .. new byte[12]], TextOf);
    }

    public int Count => entries.Count;

    public static StoredHistory Of(IEnumerable<Fact> facts)
    {
        var history = new StoredHistory(Minutebook.Instruments.Instruments.None, Corporate.Zone);
        foreach (var fact in facts)
            history.Add(history.sealer.Write(history.Count + 1, Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(history.Count),
                new($"r{history.Count}", null, null, [fact]), fact, default, history.Count == 0 ? Digest.Zero : history.entries[^1].Hash));
        return history;
    }

    /// <summary>What a scenario enters, as the desk rules on it.</summary>
    public static StoredHistory Of(Scenario scenario)
    {
        var history = new StoredHistory(scenario.Instruments, scenario.Zone);
        var (books, now) = (Corporation.Under(scenario.Instruments, scenario.Zone), scenario.Now ?? Instant.FromUtc(2030, 1, 1, 0, 0));
        foreach (var (index, fact) in scenario.Facts.Index())
        {
            var request = new Request($"fact-{index}", new("scenario"), null, [fact.Fact], fact.Override);
            var decision = Desk.Decide(books, request, new(now), history.sealer);
            books = decision.Corporation;
            foreach (var written in decision.Written) history.Add(written);
        }
        return history;
    }

    void Add(WrittenEntry written)
    {
        entries.Add(written.Entry);
        foreach (var one in written.Particulars) texts[one.Digest] = Encoding.UTF8.GetString(one.Value);
    }

    string? TextOf(Digest digest) => texts.GetValueOrDefault(digest);

    public void Erase() => texts.Clear();

    /// <summary>Two entries change places.</summary>
    public void Swap(int first) => (entries[first], entries[first + 1]) = (entries[first + 1], entries[first]);

    /// <summary>The plain fold of the first entries.</summary>
    public Corporation Folded(int through) => Corporation.Under(given, zone).With(entries.Take(through));

    /// <summary>The same, its holdings frozen at random, and its entries let go.</summary>
    Corporation Folded(int through, Random random) => entries.Take(through).Aggregate(Corporation.Under(given, zone), (books, entry) =>
        random.Next(3) > 0 ? books.With(entry) : Frozen(books).WithStored([entry], Through));

    static Corporation Frozen(Corporation books) =>
        books with { Ledger = books.Ledger with { Holdings = books.Ledger.Holdings.Frozen() } };

    StoredEntries Through(Entry last) =>
        new((from, through) => entries.Skip((int)from - 1).Take((int)(through - from + 1)), last);

    /// <summary>All entries, from a checkpoint of the first on.</summary>
    public Corporation Opened(int cut) => FromCheckpoint(SegmentsOf(Folded(cut)), cut).WithStored(entries.Skip(cut), Through);

    Corporation FromCheckpoint(Segments segments, int cut) =>
        Corporation.Of(segments, Sealer.Rows(TextOf), given, Through(entries[cut - 1]), zone);

    static Segments SegmentsOf(Corporation books)
    {
        var segments = new Segments();
        books.AddTo(segments, Sealer.Rows(_ => null));
        return segments;
    }

    /// <summary>Whatever way leads to the same entries, the books know the same, and their checkpoint is the same.</summary>
    public void Compare(int cut, Random random)
    {
        var (folded, then) = (Folded(Count), Folded(cut));
        var (expected, written) = (State.Of(folded), SegmentsOf(then));
        Assert.Equal(State.Of(then), State.Of(FromCheckpoint(written, cut)));
        Assert.Equal(expected, State.Of(FromCheckpoint(written, cut).With(entries.Skip(cut))));
        Assert.Equal(expected, State.Of(FromCheckpoint(written, cut).WithStored(entries.Skip(cut), Through)));
        Assert.Equal(expected, State.Of(Corporation.Under(given, zone).WithStored(entries, Through)));
        var any = Folded(Count, random);
        Assert.Equal(expected, State.Of(any));
        Assert.Equal(Bytes(SegmentsOf(folded)), Bytes(SegmentsOf(any)));
        Assert.Equal(Bytes(SegmentsOf(folded)), Bytes(SegmentsOf(Opened(cut))));
    }

    static IEnumerable<string> Bytes(Segments segments) => segments.All.Select(part => $"{part.Key} {Convert.ToHexString(part.Value)}");
}
