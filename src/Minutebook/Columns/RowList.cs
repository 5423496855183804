namespace Minutebook.Columns;

using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

/// <summary>Frozen rows as a list of values, each made when it is first asked for.</summary>
public sealed class RowList<T>(FrozenRows rows, RowReading<T> read) : IReadOnlyList<T>
{
    readonly StrongBox<T>?[] made = new StrongBox<T>?[rows.Count]; // what two threads make at once is the same

    public int Count => rows.Count;

    public T this[int index] => (made[index] ??= new(read(rows.Read(index)))).Value!;

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, Count).Select(row => this[row]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
