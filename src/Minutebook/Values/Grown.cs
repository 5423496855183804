namespace Minutebook.Values;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;

/// <summary>
/// A list that only grows. Adding gives another view and leaves this one as it is; views share their members, so that adding to the latest
/// view costs a constant time on average, and adding to an older one a copy.
/// </summary>
public sealed class Grown<T> : IReadOnlyList<T>
{
    const int FirstRoom = 16;

    readonly Room room;

    Grown(Room room, int count) => (this.room, Count) = (room, count);

    internal static Grown<T> Empty { get; } = new(new Room(0), 0);

    public int Count { get; }

    public T this[int index] =>
        (uint)index < (uint)Count
            ? room.Members[index] : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count}.");

    /// <summary>The view with one member more.</summary>
    public Grown<T> With(T member)
    {
        var target = room.TryClaim(Count) ? room : room.Copy(Count);
        target.Members[Count] = member;
        return new(target, Count + 1);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return room.Members[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
}
