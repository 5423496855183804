namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>
/// A corporation's books as bytes: append a group after an entry, read from an entry, head; and what stands beside the chain. One thread
/// at a time may use an instance; any number of programs and threads may open the same books for themselves.
/// </summary>
public interface IBooks : IDisposable
{
    /// <summary>The corporation whose books these are, as it was named when they were made.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    string Corporation { get; }

    /// <summary>The head as it is now, whoever moved it.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    Head Head { get; }

    /// <summary>The entries from one number through another (or to the end), in order, each compared with its recorded hash.</summary>
    /// <exception cref="BooksFileException">The books cannot be read, or an entry was changed or is missing.</exception>
    IEnumerable<SealedEntry> Read(long from, long? through = null);

    /// <summary>The entries that a request made, in order; none where the request was never entered.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    IReadOnlyList<SealedEntry> OfRequest(string request);

    /// <summary>Which of these requests made entries already: for a whole group at once.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    IReadOnlySet<string> Entered(IReadOnlyCollection<string> requests);

    /// <summary>
    /// Appends a group, all of it or nothing. Once this returns <see cref="Appended"/> the group outlives a crash and a power cut.
    /// </summary>
    /// <param name="after">The head on which the group was decided.</param>
    /// <param name="entries">At least one, numbered on from <paramref name="after"/>, each holding the hash of the one before.</param>
    /// <param name="particulars">What the entries' digests stand for; kept beside the chain.</param>
    /// <param name="erasures">The particulars whose salt and value go; erasing again does nothing.</param>
    /// <exception cref="ArgumentException">The group does not hang together, or particulars do not fit the books.</exception>
    /// <exception cref="BooksFileException">
    /// The group could not be written. Where the message says that this is not known, ask <see cref="OfRequest"/> before entering again:
    /// the disk failed while syncing, or the server went away in the commit and did not come back.
    /// </exception>
    AppendOutcome Append(
        Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars, IReadOnlyList<Digest> erasures);

    /// <summary>All particulars by digest, in memory together; null where they are erased.</summary>
    /// <exception cref="BooksFileException">The books cannot be read, or particulars were changed.</exception>
    IReadOnlyDictionary<Digest, byte[]?> Particulars();

    /// <summary>Finds the particulars of one digest; false where the books never held them.</summary>
    /// <param name="digest">What the fact holds.</param>
    /// <param name="value">The particulars, or null where they are erased.</param>
    /// <exception cref="BooksFileException">The books cannot be read, or the particulars were changed.</exception>
    bool TryReadParticular(Digest digest, out byte[]? value);

    /// <summary>All particulars as they are kept, in the order of their digests, a few in memory at once.</summary>
    /// <exception cref="BooksFileException">The books cannot be read, or particulars were changed.</exception>
    IEnumerable<KeptParticular> KeptParticulars();

    /// <summary>Everything read within this is of one moment, whatever others append meanwhile.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    T AtOneMoment<T>(Func<T> read);

    /// <summary>
    /// Recomputes the books from their bytes and tells everything that does not agree. A tail that was cut off, or entries that were
    /// properly chained on, cannot be seen in the chain alone: that takes a receipt which somebody else kept.
    /// </summary>
    IReadOnlyList<Defect> Check();
}
