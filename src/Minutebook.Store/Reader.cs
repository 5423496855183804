namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>
/// Reads what is stored when somebody asks for it, on any thread, through connections of its own: the queue's belongs to the queue. It goes
/// on reading after it is closed, at the cost of opening the books each time.
/// </summary>
sealed class Reader : IDisposable
{
    /// <summary>Texts looked up one by one, before all of them are read at once.</summary>
    const int MostOneByOne = 256;

    /// <summary>So few entries are read together; whoever reads more has a connection alone.</summary>
    const int Few = 128;

    readonly string place;
    readonly Sealer sealer; // it seals nothing, and only reads: that any thread may do
    readonly Lock asking = new();
    readonly Dictionary<Digest, string?> texts = [];
    IBooks? books;
    bool isClosed, hasAll;
    int oneByOne;

    /// <param name="place">A path or an address.</param>
    public Reader(string place)
    {
        this.place = place;
        sealer = new(() => throw new InvalidOperationException("Nothing is sealed in reading."), TextOf);
    }

    /// <summary>The text of a digest; null where it was erased, or never was.</summary>
    public string? TextOf(Digest digest)
    {
        lock (asking)
        {
            if (texts.TryGetValue(digest, out var text)) return text;
            if (!hasAll && ++oneByOne > MostOneByOne)
            {
                Use(all => Keep(all.Particulars()));
                if (texts.TryGetValue(digest, out text)) return text;
            }
            // Another program may have put it in since.
            return Use(one => one.TryReadParticular(digest, out var value) && value is { } bytes
                ? texts[digest] = Encoding.UTF8.GetString(bytes) : null);
        }
    }

    /// <summary>Keeps all texts, from books that the caller may use now.</summary>
    public int Keep(IReadOnlyDictionary<Digest, byte[]?> particulars)
    {
        lock (asking)
        {
            foreach (var (digest, value) in particulars)
                texts[digest] = value is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
            hasAll = true;
            return particulars.Count;
        }
    }

    /// <summary>The entries of the books through one of them.</summary>
    public StoredEntries Through(Entry last) => new(Read, last);

    IEnumerable<Entry> Read(long from, long through)
    {
        if (through - from < Few)
        {
            List<SealedEntry> few;
            lock (asking) few = Use(books => books.Read(from, through).ToList());
            foreach (var entry in few) yield return sealer.Read(entry);
            yield break;
        }
        using var own = BooksPlace.OpenToRead(place);
        foreach (var entry in own.Read(from, through)) yield return sealer.Read(entry);
    }

    T Use<T>(Func<IBooks, T> ask)
    {
        if (!isClosed) return ask(books ??= BooksPlace.OpenToRead(place));
        using var once = BooksPlace.OpenToRead(place);
        return ask(once);
    }

    public void Dispose()
    {
        lock (asking)
        {
            isClosed = true;
            books?.Dispose();
            books = null;
        }
    }
}
