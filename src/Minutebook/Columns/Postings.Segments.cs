namespace Minutebook.Columns;

using System;
using System.Collections.Immutable;
using System.Linq;

/// <summary>A table of ledger rows as columns of bytes, and made of them again.</summary>
public sealed partial class Postings
{
    /// <summary>Adds the rows: those in effective order, then the late ones as they arrived.</summary>
    public void AddTo(Segments segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ImmutableArray<Run> runs = [.. full, open, tail];
        segments.Add("effective", Column(runs, chunk => chunk.Effective));
        segments.Add("entry", Column(runs, chunk => chunk.Entry));
        segments.Add("holder", Column(runs, chunk => chunk.Holder));
        segments.Add("class", Column(runs, chunk => chunk.StockClass));
        segments.Add("security", Column(runs, chunk => chunk.Security));
        segments.Add("units", Column(runs, chunk => chunk.Units));
        segments.Add<long>("rows", [RowsInOrder, tail.Count, LastEntry, HolderCount, SecurityCount, sizes.ChunkRows, sizes.TailRows]);
    }

    static ReadOnlySpan<T> Column<T>(ImmutableArray<Run> runs, Func<Chunk, T[]> column)
    {
        var (all, at) = (new T[runs.Sum(run => run.Count)], 0);
        foreach (var run in runs)
        {
            column(run.Chunk).AsSpan(0, run.Count).CopyTo(all.AsSpan(at));
            at += run.Count;
        }
        return all;
    }

    /// <summary>The table that was added to the segments.</summary>
    /// <exception cref="FormatException">A part is missing.</exception>
    public static Postings Of(Segments segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        if (segments.Column<long>("rows") is not
            [var ordered, var late, var lastEntry, var holders, var securities, var chunkRows, var tailRows])
            throw new FormatException("The part rows has not seven numbers.");
        var view = new Postings(new((int)chunkRows, (int)tailRows))
        {
            LastEntry = lastEntry, HolderCount = (int)holders, SecurityCount = (int)securities,
        };
        var whole = ordered / chunkRows;
        var runs = ImmutableArray.CreateBuilder<Run>();
        for (var chunk = 0L; chunk < whole; chunk++) runs.Add(Run.Of(Copied(segments, chunk * chunkRows, (int)chunkRows)));
        view.full = runs.ToImmutable();
        view.open = Run.Of(Copied(segments, whole * chunkRows, (int)(ordered % chunkRows)));
        view.tail = Run.Of(Copied(segments, ordered, (int)late));
        return view;
    }

    static Chunk Copied(Segments segments, long from, int rows)
    {
        if (rows == 0) return Chunk.None;
        var chunk = new Chunk(rows);
        var at = (int)from;
        segments.Column<long>("effective").Slice(at, rows).CopyTo(chunk.Effective);
        segments.Column<int>("entry").Slice(at, rows).CopyTo(chunk.Entry);
        segments.Column<int>("holder").Slice(at, rows).CopyTo(chunk.Holder);
        segments.Column<ushort>("class").Slice(at, rows).CopyTo(chunk.StockClass);
        segments.Column<int>("security").Slice(at, rows).CopyTo(chunk.Security);
        segments.Column<long>("units").Slice(at, rows).CopyTo(chunk.Units);
        chunk.Claim(rows);
        return chunk;
    }
}
