namespace Minutebook.Books;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using Minutebook.Values;

/// <summary>
/// The entries from the first through one as they lie in the store: read when somebody asks for them, and not kept. Whoever reads several
/// of them learns whether they are still those of the chain.
/// </summary>
/// <param name="read">Reads entries from one number through another, in their order, for any thread.</param>
/// <param name="last">The last of these entries.</param>
public sealed class StoredEntries(Func<long, long, IEnumerable<Entry>> read, Entry last) : IReadOnlyList<Entry>
{
    /// <summary>Who asks for one often asks for those beside it: so many are read together.</summary>
    const int Together = 64;

    /// <summary>How many times that is kept.</summary>
    const int Kept = 64;

    readonly Lock keeping = new();
    readonly Dictionary<int, Entry[]> kept = [];

    public int Count { get; } = checked((int)last.Number);

    public Entry this[int index]
    {
        get
        {
            var number = index + 1L;
            if (number == last.Number) return last;
            var block = index / Together;
            lock (keeping)
                if (kept.TryGetValue(block, out var found)) return found[index % Together];
            Entry[] entries = [.. From((long)block * Together + 1, Math.Min((block + 1L) * Together, last.Number))];
            lock (keeping)
            {
                if (kept.Count >= Kept) kept.Clear();
                kept[block] = entries;
            }
            return entries[index % Together];
        }
    }

    /// <summary>The entries from one number through another.</summary>
    /// <exception cref="FormatException">They do not follow each other, or are no longer there: the store was tampered with.</exception>
    public IEnumerable<Entry> From(long number, long through)
    {
        Digest? before = null;
        foreach (var entry in read(number, through))
        {
            if (entry.Number != number || (before is { } hash && entry.Previous != hash)
                || (number == last.Number && entry.Hash != last.Hash))
                throw new FormatException(
                    $"entry {number} is not the one that followed when these books were opened; run `minutebook fsck`");
            (before, number) = (entry.Hash, number + 1);
            yield return entry;
        }
        if (number != through + 1) throw new FormatException($"entry {number} is no longer in the books; run `minutebook fsck`");
    }

    public IEnumerator<Entry> GetEnumerator() => From(1, last.Number).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
