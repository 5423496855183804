namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Threading;
using Minutebook.Values;

/// <summary>
/// Small numbers for the holders whose ballots come in batches, from 0 in the order of their first ballot. It only grows, so that views of
/// the books may share it, also those of requests that come to nothing: a number without rows weighs nothing.
/// </summary>
/// <seealso cref="MannerOfActing"/>
sealed class HolderNumbers
{
    const int Room = 16;

    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly Lock growing = new();
    Holder[] holders = new Holder[Room];

    /// <summary>The number of a name, its own from now on.</summary>
    public int Of(ReadOnlySpan<char> name)
    {
        lock (growing)
        {
            var byName = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            if (byName.TryGetValue(name, out var known)) return known;
            var holder = new Holder(name.ToString());
            if (numbers.Count == holders.Length) Array.Resize(ref holders, holders.Length + holders.Length);
            holders[numbers.Count] = holder;
            numbers.Add(holder.Value, numbers.Count);
            return numbers.Count - 1;
        }
    }

    /// <summary>The number of a holder; null where it has none.</summary>
    public int? Find(Holder holder)
    {
        lock (growing) return numbers.TryGetValue(holder.Value, out var number) ? number : null;
    }

    /// <summary>The holders of the first so many numbers.</summary>
    public ReadOnlySpan<Holder> First(int count)
    {
        lock (growing) return holders.AsSpan(0, count);
    }
}
