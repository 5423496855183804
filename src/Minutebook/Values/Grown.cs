namespace Minutebook.Values;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

/// <summary>
/// A list that only grows. Adding gives another view and leaves this one as it is; views share their members, so that adding to the latest
/// view costs a constant time on average, and adding to an older one a copy. Its first members may lie elsewhere, and be read when asked
/// for.
/// </summary>
public sealed class Grown<T> : IReadOnlyList<T>
{
    const int FirstRoom = 16;

    readonly IReadOnlyList<T> first;
    readonly Room room;

    Grown(IReadOnlyList<T> first, Room room, int count) => (this.first, this.room, Count) = (first, room, count);

    internal static Grown<T> Empty { get; } = After([]);

    internal static Grown<T> After(IReadOnlyList<T> first) => new(first, new Room(0), first.Count);

    public int Count { get; }

    public T this[int index] =>
        (uint)index >= (uint)Count ? throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count}.")
        : index < first.Count ? first[index] : room.Members[index - first.Count];

    /// <summary>The view with one member more.</summary>
    public Grown<T> With(T member)
    {
        var own = Count - first.Count;
        var target = room.TryClaim(own) ? room : room.Copy(own);
        target.Members[own] = member;
        return new(first, target, Count + 1);
    }

    /// <summary>The view of so many members from the beginning on.</summary>
    public Grown<T> Through(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return count >= first.Count ? new(first, room, count) : After(new Beginning(first, count));
    }

    /// <summary>The members from one on.</summary>
    public IEnumerable<T> From(int index)
    {
        for (; index < Count; index++) yield return this[index];
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var member in first) yield return member;
        var own = Count - first.Count;
        for (var i = 0; i < own; i++) yield return room.Members[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    sealed class Beginning(IReadOnlyList<T> of, int count) : IReadOnlyList<T>
    {
        public int Count => count;

        public T this[int index] => of[index];

        public IEnumerator<T> GetEnumerator() => of.Take(count).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    sealed class Room(int size)
    {
        int claimed;

        public T[] Members { get; } = new T[size];

        // Only one view may write behind the last member that it sees; another that comes later must copy.
        public bool TryClaim(int count) => count < Members.Length && Interlocked.CompareExchange(ref claimed, count + 1, count) == count;

        public Room Copy(int count)
        {
            var copy = new Room(Math.Max(FirstRoom, count + count)) { claimed = count + 1 };
            Array.Copy(Members, copy.Members, count);
            return copy;
        }
    }
}

/// <summary>Makes lists that only grow.</summary>
public static class Grown
{
    public static Grown<T> None<T>() => Grown<T>.Empty;

    /// <summary>A list whose first members lie elsewhere: they never change, and any number of threads may ask for them.</summary>
    public static Grown<T> After<T>(IReadOnlyList<T> first) => Grown<T>.After(first);
}
