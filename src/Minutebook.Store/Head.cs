namespace Minutebook.Store;

using Minutebook.Books;
using Minutebook.Values;

/// <summary>The end of the books: the number of the last entry, and its hash.</summary>
/// <param name="Number">The last entry's number; 0 where nothing is entered yet.</param>
/// <param name="Hash">The last entry's hash; <see cref="Digest.Zero"/> where nothing is entered yet.</param>
public readonly record struct Head(long Number, Digest Hash)
{
    /// <summary>The head of books in which nothing is entered yet.</summary>
    public static Head Empty => default;

    /// <summary>The head once this entry is the last.</summary>
    public static Head At(SealedEntry entry) => new(entry.Number, entry.Hash);

    public override string ToString() => $"entry {Number} ({Hash})";
}
