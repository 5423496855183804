namespace Minutebook.Columns;

using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text;

/// <summary>
/// Rows that never change, as bytes one behind the other: a million rows are three arrays for the garbage collector, and are read back from
/// a file without making a million objects. Where a row begins with its name, it is found by it.
/// </summary>
public sealed class FrozenRows
{
    const int SlotsARow = 2;
    const int MostOnStack = 512;
    const int FirstRoom = 512;
    const ulong FnvOffset = 14_695_981_039_346_656_037;
    const ulong FnvPrime = 1_099_511_628_211;
    const int HalfOfHash = 32;

    readonly byte[] bytes;
    readonly int[] starts, slots;

    FrozenRows(byte[] bytes, int[] starts, int[] slots, Words words) =>
        (this.bytes, this.starts, this.slots, Words) = (bytes, starts, slots, words);

    /// <summary>No rows.</summary>
    public static FrozenRows None { get; } = new([], [0], [], new());

    public Words Words { get; }

    public int Count => starts.Length - 1;

    /// <summary>The row of a number, from 0.</summary>
    public ReadOnlySpan<byte> this[int row] => bytes.AsSpan(starts[row]..starts[row + 1]);

    public RowReader Read(int row) => new(this[row], Words);

    /// <summary>The row that begins with a name; -1 where none does.</summary>
    public int RowOf(string name)
    {
        if (slots.Length == 0) return -1;
        var room = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> own = room <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[room];
        ReadOnlySpan<byte> sought = own[..Encoding.UTF8.GetBytes(name, own)];
        for (var slot = SlotOf(sought, slots.Length); slots[slot] > 0; slot = slot + 1 & slots.Length - 1)
            if (Read(slots[slot] - 1).Bytes().SequenceEqual(sought)) return slots[slot] - 1;
        return -1;
    }

    /// <summary>The parts of which the rows are made again: bytes, starts, slots and words.</summary>
    public (byte[] Bytes, int[] Starts, int[] Slots, IReadOnlyList<string> Words) Parts => (bytes, starts, slots, Words.All);

    /// <summary>Rows of the parts of others.</summary>
    /// <exception cref="FormatException">The parts do not fit each other.</exception>
    public static FrozenRows Of(byte[] bytes, int[] starts, int[] slots, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (starts is not [0, ..] || starts[^1] != bytes.Length || slots.Length != 0 && !BitOperations.IsPow2(slots.Length))
            throw new FormatException("The parts of frozen rows do not fit each other.");
        return new(bytes, starts, slots, new(words));
    }

    int[] Slots()
    {
        if (Count == 0) return [];
        var made = new int[BitOperations.RoundUpToPowerOf2((uint)(SlotsARow * Count))];
        for (var row = 0; row < Count; row++)
        {
            var slot = SlotOf(Read(row).Bytes(), made.Length);
            while (made[slot] > 0) slot = slot + 1 & made.Length - 1;
            made[slot] = row + 1;
        }
        return made;
    }

    /// <summary>Where the search for a name begins: FNV-1a, the same in every process, since the slots are stored.</summary>
    static int SlotOf(ReadOnlySpan<byte> name, int slots)
    {
        var hash = FnvOffset;
        foreach (var one in name) hash = unchecked((hash ^ one) * FnvPrime);
        return (int)((hash ^ hash >> HalfOfHash) & (ulong)(slots - 1));
    }

    /// <summary>Puts rows together.</summary>
    /// <param name="words">The words of all these rows.</param>
    /// <param name="named">Whether each begins with its name, and is to be found by it.</param>
    public sealed class Builder(Words words, bool named)
    {
        readonly List<int> starts = [0];
        byte[] bytes = new byte[FirstRoom];
        int length;

        public void Add(ReadOnlySpan<byte> row)
        {
            if (length + row.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(length + row.Length, bytes.Length + bytes.Length));
            row.CopyTo(bytes.AsSpan(length));
            length += row.Length;
            starts.Add(length);
        }

        public FrozenRows Build()
        {
            Array.Resize(ref bytes, length);
            int[] ends = [.. starts];
            var rows = new FrozenRows(bytes, ends, [], words);
            return named ? new(bytes, ends, rows.Slots(), words) : rows;
        }
    }
}
