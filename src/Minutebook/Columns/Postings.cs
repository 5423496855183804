namespace Minutebook.Columns;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>
/// A table of ledger rows in two times: when a row takes effect, and through which entry it is known. This is a view of it: appending gives
/// another view and leaves this one as it is. Views share their rows, and any number of threads may read any of them while others append.
/// </summary>
/// <remarks>
/// Rows lie in effective order, equal instants in order of entry. A row that arrives late waits in a tail, which every question reads,
/// until the tail is merged. Appending to the latest view costs a constant time on average; to an older one, a copy of its last chunk.
/// </remarks>
public sealed partial class Postings
{
    readonly Sizes sizes;

    // A view is written only while it is being made, before With returns it.
    ImmutableArray<Run> full = [];
    Run open = Run.Beginning(Chunk.None);
    Run tail = Run.Beginning(Chunk.None);

    Postings(Sizes sizes) => this.sizes = sizes;

    /// <summary>No rows.</summary>
    public static Postings Empty { get; } = new(Sizes.Usual);

    /// <summary>No rows, and other sizes than usual.</summary>
    public static Postings Sized(Sizes sizes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sizes.ChunkRows, 1, nameof(sizes));
        ArgumentOutOfRangeException.ThrowIfLessThan(sizes.TailRows, 1, nameof(sizes));
        return new(sizes);
    }

    /// <summary>How many rows there are.</summary>
    public long Count => RowsInOrder + tail.Count;

    /// <summary>How many of them came late and wait to be merged.</summary>
    public int LateCount => tail.Count;

    /// <summary>One more than the largest holder.</summary>
    public int HolderCount { get; private set; }

    /// <summary>One more than the largest security.</summary>
    public int SecurityCount { get; private set; }

    /// <summary>The entry of the last row that arrived; 0 where there is none.</summary>
    public long LastEntry { get; private set; }

    long RowsInOrder => (long)full.Length * sizes.ChunkRows + open.Count;

    /// <summary>The view with one row more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what <see cref="Posting"/> allows.</exception>
    public Postings With(long effective, long entry, int holder, int stockClass, int security, long units) =>
        With([new(effective, entry, holder, stockClass, security, units)]);

    /// <summary>The view with these rows more, in order of arrival: all of them, or where one is refused none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number of any row is outside what <see cref="Posting"/> allows.</exception>
    public Postings With(ReadOnlySpan<Posting> rows)
    {
        if (rows.IsEmpty) return this;
        var view = (Postings)MemberwiseClone();
        foreach (ref readonly var row in rows) view.Append(row);
        return view;
    }

    /// <summary>What each holder holds of a class, by the holder's number.</summary>
    public long[] HoldingsAt(AsOf asOf, int stockClass)
    {
        var units = new long[HolderCount];
        SumByHolder(asOf, stockClass, units);
        return units;
    }

    /// <summary>What is outstanding of each security of a class, by the security's number.</summary>
    public long[] SecuritiesAt(AsOf asOf, int stockClass)
    {
        var units = new long[SecurityCount];
        SumBySecurity(asOf, stockClass, units);
        return units;
    }

    /// <summary>
    /// Fills <paramref name="units"/> with what each holder holds of a class. For callers who ask often and keep the memory. The first
    /// question put to a full chunk groups its rows by holder, and later ones are the quicker for it.
    /// </summary>
    /// <param name="units">At least <see cref="HolderCount"/> long; what it held before is overwritten.</param>
    /// <exception cref="OverflowException">A total does not fit into a long.</exception>
    public void SumByHolder(AsOf asOf, int stockClass, Span<long> units) => SumBy(Key.Holder, HolderCount, asOf, stockClass, units);

    /// <summary>Fills <paramref name="units"/> with what is outstanding of each security of a class.</summary>
    /// <param name="units">At least <see cref="SecurityCount"/> long; what it held before is overwritten.</param>
    /// <exception cref="OverflowException">A total does not fit into a long.</exception>
    public void SumBySecurity(AsOf asOf, int stockClass, Span<long> units) => SumBy(Key.Security, SecurityCount, asOf, stockClass, units);

    /// <summary>What is outstanding of a class: the sum of all its rows.</summary>
    /// <exception cref="OverflowException">The total does not fit into a long.</exception>
    public long Outstanding(AsOf asOf, int stockClass)
    {
        var (total, knownAt) = (0L, asOf.KnownAt);
        foreach (var run in RunsThrough(asOf.Effective))
        {
            if (run.LacksAll(stockClass, knownAt)) continue;
            var (chunk, rows) = (run.Chunk, ..run.Count);
            total += run.HasAll(stockClass, knownAt)
                ? Sums.Total(chunk.Units.AsSpan(rows))
                : Sums.TotalWhere(chunk.StockClass.AsSpan(rows), stockClass, chunk.Entry.AsSpan(rows), knownAt, chunk.Units.AsSpan(rows));
        }

        foreach (var row in LateRowsAt(asOf))
            if (tail.Chunk.StockClass[row] == stockClass) total += tail.Chunk.Units[row];
        return total;
    }

    /// <summary>What one holder holds of a class.</summary>
    /// <exception cref="OverflowException">The total does not fit into a long.</exception>
    public long HoldingOf(int holder, AsOf asOf, int stockClass) =>
        RowsWith(Key.Holder, holder, asOf).Where(row => row.StockClass == stockClass).Sum(row => row.Units);

    /// <summary>What is outstanding of one security.</summary>
    /// <exception cref="OverflowException">The total does not fit into a long.</exception>
    public long UnitsOf(int security, AsOf asOf) => RowsWith(Key.Security, security, asOf).Sum(row => row.Units);

    /// <summary>The rows of one holder, of every class, in effective order; equal instants in order of entry.</summary>
    public ImmutableArray<Posting> HistoryOfHolder(int holder, AsOf asOf) => InOrder(RowsWith(Key.Holder, holder, asOf));

    /// <summary>The rows of one security in effective order; equal instants in order of entry.</summary>
    public ImmutableArray<Posting> HistoryOfSecurity(int security, AsOf asOf) => InOrder(RowsWith(Key.Security, security, asOf));

    void Append(in Posting row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Entry, LastEntry);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row.Entry, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegative(row.StockClass);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row.StockClass, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegative(row.Holder);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row.Holder, Array.MaxLength);
        ArgumentOutOfRangeException.ThrowIfNegative(row.Security);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row.Security, Array.MaxLength);

        if (IsLate(row)) AppendLate(row);
        else AppendInOrder(row);
        LastEntry = row.Entry;
        HolderCount = Math.Max(HolderCount, row.Holder + 1);
        SecurityCount = Math.Max(SecurityCount, row.Security + 1);
    }

    bool IsLate(in Posting row) =>
        open.Count > 0 ? row.Effective < open.LastEffective : full.Length > 0 && row.Effective < full[^1].LastEffective;

    void AppendInOrder(in Posting row)
    {
        open = open.With(row, sizes.ChunkRows);
        if (open.Count < sizes.ChunkRows) return;
        full = full.Add(open);
        open = Run.Beginning(new Chunk(sizes.ChunkRows));
    }

    void AppendLate(in Posting row)
    {
        tail = tail.With(row, sizes.ChunkRows);
        if (tail.Count < sizes.LateRowsBesides(RowsInOrder)) return;
        var runs = LateRows.Merge(open.Count == 0 ? full : full.Add(open), tail, sizes.ChunkRows);
        var lastIsOpen = runs[^1].Count < sizes.ChunkRows;
        open = lastIsOpen ? runs[^1] : Run.Beginning(Chunk.None);
        full = lastIsOpen ? runs[..^1] : runs;
        tail = Run.Beginning(Chunk.None);
    }

    void SumBy(Key key, int keyCount, AsOf asOf, int stockClass, Span<long> units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units.Length, keyCount, nameof(units));
        units.Clear();
        var (knownAt, shards, whole) = (asOf.KnownAt, Shards.CountFor(keyCount), new List<Run>());
        foreach (var run in RunsThrough(asOf.Effective))
        {
            if (run.LacksAll(stockClass, knownAt)) continue;
            if (shards > 1 && run.Count == sizes.ChunkRows) whole.Add(run);
            else run.Chunk.By(key).AddTo(units, ..run.Count, run.HasAll(stockClass, knownAt), stockClass, knownAt);
        }

        for (var shard = 0; shard < shards; shard++)
            foreach (var run in whole)
                run.Chunk.InShardsBy(key).AddTo(units, shard, run.HasAll(stockClass, knownAt), stockClass, knownAt);

        foreach (var row in LateRowsAt(asOf))
            if (tail.Chunk.StockClass[row] == stockClass) units[tail.Chunk.Column(key)[row]] += tail.Chunk.Units[row];
    }

    /// <summary>The runs in order, the last of them cut at the instant.</summary>
    IEnumerable<Run> RunsThrough(long effective)
    {
        foreach (var run in full)
        {
            if (run.FirstEffective > effective) yield break;
            yield return run.Through(effective);
        }

        if (open.Count > 0) yield return open.Through(effective);
    }

    /// <summary>The row numbers, within the tail, that count.</summary>
    IEnumerable<int> LateRowsAt(AsOf asOf)
    {
        for (var row = 0; row < tail.Count; row++)
            if (tail.Chunk.Effective[row] <= asOf.Effective && tail.Chunk.Entry[row] <= asOf.Entry) yield return row;
    }

    /// <summary>The rows that count and have this key: those in order first, then the late ones as they arrived.</summary>
    IEnumerable<Posting> RowsWith(Key key, int value, AsOf asOf)
    {
        foreach (var run in RunsThrough(asOf.Effective))
            for (var row = run.Next(key, value, 0); row >= 0; row = run.Next(key, value, row + 1))
                if (run.Chunk.Entry[row] <= asOf.Entry) yield return run.Chunk[row];

        foreach (var row in LateRowsAt(asOf))
            if (tail.Chunk.Column(key)[row] == value) yield return tail.Chunk[row];
    }

    // OrderBy is stable, and a late row arrived after every row of its instant that lies in order.
    static ImmutableArray<Posting> InOrder(IEnumerable<Posting> rows) => [.. rows.OrderBy(row => row.Effective)];
}
