namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;

/// <summary>A fold small enough to see through: a total that entries add to and that may never fall below nothing.</summary>
sealed record Ledger(Head Head, long Total)
{
    public static Ledger Empty { get; } = new(Head.Empty, 0);

    public static BooksQueue<Ledger, Order, string> QueueOn(IBooks books, int limit = 1_024) =>
        new(books, Empty.Follow(books.Read(1)), books.Head, Decide, (ledger, entries) => ledger.Follow(entries), groupLimit: limit);

    public static Decision<Ledger, string> Decide(Ledger ledger, Order order)
    {
        if (order.Throws) throw new InvalidOperationException($"{order.Request} cannot be decided");
        if (ledger.Total + order.Amount < 0) return new(ledger, $"refused at {ledger.Total}", [], [], []);

        var after = order.Unchained ? Head.Empty : ledger.Head;
        var fact = order.Fact ?? order.Amount.ToString(CultureInfo.InvariantCulture);
        var entry = Chain.Next(after, order.Request, fact);
        return new(ledger.With(entry), $"entered {entry.Number}", [entry], [], []);
    }

    public Ledger Follow(IEnumerable<SealedEntry> entries) => entries.Aggregate(this, (ledger, entry) => ledger.With(entry));

    Ledger With(SealedEntry entry)
    {
        var fact = JsonDocument.Parse(entry.Bytes).RootElement.GetProperty("fact");
        return new(Head.At(entry), Total + (fact.ValueKind == JsonValueKind.Number ? fact.GetInt64() : 0));
    }
}

/// <summary>Adds an amount to the total; the rest makes it go wrong.</summary>
sealed record Order(string Request, long Amount, string? Fact = null, bool Throws = false, bool Unchained = false);

/// <summary>Real books that count, can be held up, and can be made to fail.</summary>
sealed class WatchedBooks(IBooks books) : IBooks
{
    public int Appends { get; private set; }

    /// <summary>Set while appends may go on.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>Runs before an append; an exception from it is the append's.</summary>
    public Action Before { get; set; } = () => { };

    public string Corporation => books.Corporation;

    public Head Head => books.Head;

    public IEnumerable<SealedEntry> Read(long from, long? through = null) => books.Read(from, through);

    public IReadOnlyList<SealedEntry> OfRequest(string request) => books.OfRequest(request);

    public IReadOnlySet<string> Entered(IReadOnlyCollection<string> requests) => books.Entered(requests);

    public AppendOutcome Append(
        Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars, IReadOnlyList<Digest> erasures)
    {
        Gate.Wait();
        Appends++;
        Before();
        return books.Append(after, entries, particulars, erasures);
    }

    public IReadOnlyDictionary<Digest, byte[]?> Particulars() => books.Particulars();

    public bool TryReadParticular(Digest digest, out byte[]? value) => books.TryReadParticular(digest, out value);

    /// <summary>Runs between the entries and the particulars of whoever reads both.</summary>
    public Action BeforeParticulars { get; set; } = () => { };

    public IEnumerable<KeptParticular> KeptParticulars()
    {
        BeforeParticulars();
        return books.KeptParticulars();
    }

    public T AtOneMoment<T>(Func<T> read) => books.AtOneMoment(read);

    public IReadOnlyList<Defect> Check() => books.Check();

    public void Dispose() => Gate.Dispose();
}
