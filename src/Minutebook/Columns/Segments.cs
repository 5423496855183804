namespace Minutebook.Columns;

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

/// <summary>Named parts of bytes, out of which columns and rows are made again. The bytes are those of this kind of machine.</summary>
public sealed class Segments
{
    readonly Dictionary<string, byte[]> parts = [];

    /// <summary>All parts with their names, in the order in which they were added.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> All => parts;

    public void Add(string name, byte[] bytes) => parts.Add(name, bytes);

    public void Add<T>(string name, ReadOnlySpan<T> column)
        where T : unmanaged => Add(name, MemoryMarshal.AsBytes(column).ToArray());

    /// <exception cref="FormatException">There is no such part.</exception>
    public byte[] this[string name] =>
        parts.TryGetValue(name, out var part) ? part : throw new FormatException($"The part {name} is missing.");

    /// <exception cref="FormatException">There is no such part.</exception>
    public ReadOnlySpan<T> Column<T>(string name)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(this[name]);

    /// <summary>Adds frozen rows as parts of a common name.</summary>
    public void Add(string name, FrozenRows rows)
    {
        var (bytes, starts, slots, words) = rows.Parts;
        Add(name, bytes);
        Add<int>(name + StartsOf, starts);
        Add<int>(name + SlotsOf, slots);
        var list = new RowWriter(new());
        list.Number(words.Count);
        foreach (var word in words) list.Text(word);
        Add(name + WordsOf, list.Written.ToArray());
    }

    /// <exception cref="FormatException">The parts are missing, or do not fit each other.</exception>
    public FrozenRows Rows(string name)
    {
        var list = new RowReader(this[name + WordsOf], new());
        var words = new List<string>();
        for (var count = list.Small(); words.Count < count;) words.Add(list.Text());
        return FrozenRows.Of(this[name], Column<int>(name + StartsOf).ToArray(), Column<int>(name + SlotsOf).ToArray(), words);
    }

    const string StartsOf = ".starts", SlotsOf = ".slots", WordsOf = ".words";
}
