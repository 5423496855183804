namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>A corporation's books as bytes: append a group after an entry, read from an entry, head.</summary>
public interface IBooks
{
    /// <summary>The head as it is now, whoever moved it.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    Head Head { get; }

    /// <summary>The entries from one number through another (or to the end), in order, each compared with its recorded hash.</summary>
    /// <exception cref="BooksFileException">The books cannot be read, or an entry was changed or is missing.</exception>
    IEnumerable<SealedEntry> Read(long from, long? through = null);

    /// <summary>The entries that a request made, in order; none where the request was never entered.</summary>
    /// <exception cref="BooksFileException">The books cannot be read.</exception>
    IReadOnlyList<SealedEntry> OfRequest(string request);

    /// <summary>
    /// Appends a group, all of it or nothing. Once this returns <see cref="Appended"/> the group outlives a crash and a power cut.
    /// </summary>
    /// <param name="after">The head on which the group was decided.</param>
    /// <param name="entries">At least one, numbered on from <paramref name="after"/>, each holding the hash of the one before.</param>
    /// <param name="particulars">What the entries' digests stand for; kept beside the chain.</param>
    /// <param name="erasures">The particulars whose salt and value go; erasing again does nothing.</param>
    /// <exception cref="ArgumentException">The group does not hang together, or particulars do not fit the books.</exception>
    /// <exception cref="BooksFileException">
    /// The group could not be written. Where the disk itself failed while syncing, ask <see cref="OfRequest"/> before entering again.
    /// </exception>
    AppendOutcome Append(
        Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars, IReadOnlyList<Digest> erasures);
}
