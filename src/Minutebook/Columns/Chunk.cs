namespace Minutebook.Columns;

using System;
using System.Diagnostics;
using System.Threading;

/// <summary>What a sum or a search may go by.</summary>
enum Key
{
    Holder,
    Security,
}

/// <summary>
/// Rows, each field in an array of its own. Many views share a chunk, and each reads only the rows that it knows. A row is claimed once,
/// by the view that appends it, written once before that view is seen by anyone, and never written again.
/// </summary>
sealed class Chunk(int capacity)
{
    public readonly long[] Effective = new long[capacity];
    public readonly int[] Entry = new int[capacity];
    public readonly int[] Holder = new int[capacity];
    public readonly ushort[] StockClass = new ushort[capacity];
    public readonly int[] Security = new int[capacity];
    public readonly long[] Units = new long[capacity];

    int claimed;
    Shards? byHolder, bySecurity;

    /// <summary>Room for no row at all: where every table begins.</summary>
    public static Chunk None { get; } = new(0);

    public int[] Column(Key key) => key == Key.Holder ? Holder : Security;

    public KeyedColumns By(Key key) => new(Column(key), StockClass, Entry, Units);

    /// <summary>
    /// The rows in shards, made when first asked for and kept. Only for a chunk that is full: its rows never change, so two threads
    /// that ask at once make the same, and either may be kept.
    /// </summary>
    public Shards InShardsBy(Key key) => key == Key.Holder ? byHolder ??= Shards.Of(By(key)) : bySecurity ??= Shards.Of(By(key));

    public Posting this[int row] => new(Effective[row], Entry[row], Holder[row], StockClass[row], Security[row], Units[row]);

    /// <summary>Takes the row after the first <paramref name="rows"/>; false where there is no room or another view has it.</summary>
    public bool TryClaim(int rows) => rows < Units.Length && Interlocked.CompareExchange(ref claimed, rows + 1, rows) == rows;

    /// <summary>Writes a row that the caller has claimed.</summary>
    public void Write(int row, in Posting posting)
    {
        Effective[row] = posting.Effective;
        Entry[row] = (int)posting.Entry;
        Holder[row] = posting.Holder;
        StockClass[row] = (ushort)posting.StockClass;
        Security[row] = posting.Security;
        Units[row] = posting.Units;
    }

    /// <summary>Copies rows of another chunk behind the rows so far. Only for a chunk that no view has yet.</summary>
    public void Append(Chunk source, int from, int rows)
    {
        var at = claimed;
        Array.Copy(source.Effective, from, Effective, at, rows);
        Array.Copy(source.Entry, from, Entry, at, rows);
        Array.Copy(source.Holder, from, Holder, at, rows);
        Array.Copy(source.StockClass, from, StockClass, at, rows);
        Array.Copy(source.Security, from, Security, at, rows);
        Array.Copy(source.Units, from, Units, at, rows);
        claimed = at + rows;
    }

    /// <summary>Takes the first rows, which the caller has written. Only for a chunk that no view has yet.</summary>
    public void Claim(int rows) => claimed = rows;

    /// <summary>How many rows there are. Only for a chunk that no view has yet.</summary>
    public int Rows => claimed;

    /// <summary>The first rows again, in a chunk of its own with room for more.</summary>
    public Chunk Fork(int rows, int capacity)
    {
        Debug.Assert(rows < capacity, "A fork must have room for the row it is made for.");
        var fork = new Chunk(capacity);
        fork.Append(this, 0, rows);
        return fork;
    }
}
