namespace Minutebook.Columns;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

/// <summary>How the values of a table are written as rows, and read again.</summary>
/// <param name="Name">The name under which a key is found: the first field of its row.</param>
/// <param name="KeyOf">The key of a value.</param>
/// <param name="NumberOf">The number by which values are put in order.</param>
/// <param name="Write">Writes a value; its name first.</param>
/// <param name="Read">Reads it.</param>
public sealed record RowForm<TKey, TValue>(
    Func<TKey, string> Name, Func<TValue, TKey> KeyOf, Func<TValue, int> NumberOf, Action<RowWriter, TValue> Write,
    RowReading<TValue> Read);

/// <summary>Reads a value of a row.</summary>
public delegate TValue RowReading<out TValue>(RowReader row);

/// <summary>
/// Values by key: most of them frozen as rows, out of which a value is made when it is first asked for, and beside them those that came or
/// changed since. It never changes; setting a value gives another table, which shares the rows.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a table, and is asked as one.")]
public sealed class Table<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    readonly RowForm<TKey, TValue> form;
    readonly TValue?[] made; // of the rows that were asked for; a value that two threads make at once is the same
    readonly ImmutableDictionary<TKey, TValue> since;
    readonly int replaced; // so many of them stand for a frozen row

    Table(RowForm<TKey, TValue> form, FrozenRows rows, TValue?[] made, ImmutableDictionary<TKey, TValue> since, int replaced) =>
        (this.form, Rows, this.made, this.since, this.replaced) = (form, rows, made, since, replaced);

    /// <summary>A table of frozen rows alone.</summary>
    public Table(RowForm<TKey, TValue> form, FrozenRows rows)
        : this(form, rows, new TValue?[rows.Count], ImmutableDictionary<TKey, TValue>.Empty, 0)
    {
    }

    /// <summary>The frozen rows, without what came since.</summary>
    public FrozenRows Rows { get; }

    /// <summary>How many values came or changed since the rows were frozen.</summary>
    public int SinceCount => since.Count;

    public int Count => Rows.Count + since.Count - replaced;

    public TValue this[TKey key] => TryGetValue(key, out var value) ? value
        : throw new KeyNotFoundException($"There is no {key} in this table.");

    /// <summary>All keys, in the order of the numbers of their values.</summary>
    public IEnumerable<TKey> Keys => All.Select(form.KeyOf);

    /// <summary>All values, in the order of their numbers.</summary>
    public IEnumerable<TValue> Values => All;

    IEnumerable<TValue> All
    {
        get
        {
            var (changed, added) = Since();
            for (var row = 0; row < Rows.Count; row++) yield return changed.GetValueOrDefault(row) ?? At(row);
            foreach (var value in added) yield return value;
        }
    }

    public bool ContainsKey(TKey key) => since.ContainsKey(key) || IsFrozen(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (since.TryGetValue(key, out value)) return true;
        if (Rows.RowOf(form.Name(key)) is not (>= 0 and var row)) return false;
        value = At(row);
        return true;
    }

    /// <summary>The table in which a key has this value.</summary>
    public Table<TKey, TValue> SetItem(TKey key, TValue value)
    {
        var longer = since.SetItem(key, value);
        return new(form, Rows, made, longer, replaced + (longer.Count > since.Count && IsFrozen(key) ? 1 : 0));
    }

    /// <summary>The same values, whose frozen rows are read in another way.</summary>
    public Table<TKey, TValue> ReadBy(RowForm<TKey, TValue> other) => new(other, Rows, new TValue?[Rows.Count], since, replaced);

    /// <summary>The same values, all of them frozen, in the order of their numbers.</summary>
    /// <param name="words">Fresh words, where the rows shall be those that anybody would make of these values; else the rows that did not
    /// change are taken over as they are.</param>
    public Table<TKey, TValue> Frozen(Words? words = null)
    {
        var writer = new RowWriter(words ?? (Rows.Count == 0 ? new() : Rows.Words));
        var builder = new FrozenRows.Builder(writer.Words, named: true);
        var (changed, added) = Since();
        for (var row = 0; row < Rows.Count; row++)
        {
            if (changed.TryGetValue(row, out var later)) Add(later);
            else if (words is null) builder.Add(Rows[row]);
            else Add(made[row] ?? form.Read(Rows.Read(row)));
        }
        foreach (var value in added) Add(value);
        return new(form, builder.Build());

        void Add(TValue value)
        {
            writer.Clear();
            form.Write(writer, value);
            builder.Add(writer.Written);
        }
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() =>
        All.Select(value => KeyValuePair.Create(form.KeyOf(value), value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    TValue At(int row) => made[row] ??= form.Read(Rows.Read(row));

    bool IsFrozen(TKey key) => Rows.RowOf(form.Name(key)) >= 0;

    /// <summary>What came since: the values that stand for frozen rows, by these, and those that are new.</summary>
    (Dictionary<int, TValue> Changed, List<TValue> Added) Since()
    {
        var (changed, added) = (new Dictionary<int, TValue>(), new List<TValue>());
        foreach (var (key, value) in since)
            if (Rows.RowOf(form.Name(key)) is >= 0 and var row) changed.Add(row, value);
            else added.Add(value);
        return (changed, [.. added.OrderBy(form.NumberOf)]);
    }
}
