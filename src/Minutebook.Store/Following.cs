namespace Minutebook.Store;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Values;

/// <summary>Do entries follow each other, by what their own bytes say?</summary>
static class Following
{
    /// <summary>Gives a chain from its first entry on, as long as each follows the one before.</summary>
    /// <exception cref="BooksFileException">An entry does not follow.</exception>
    public static IEnumerable<SealedEntry> Verified(IEnumerable<SealedEntry> chain)
    {
        var before = Head.Empty;
        foreach (var entry in chain)
        {
            if (entry.Number != before.Number + 1 || !Follows(entry, before.Hash))
                throw new BooksFileException($"Entry {entry.Number} does not follow {before}. Nothing was copied. Run `minutebook fsck` on "
                    + "the books that were to be copied.");
            before = Head.At(entry);
            yield return entry;
        }
    }

    /// <summary>Nothing stands before the first entry, which is as good as a hash of zeros.</summary>
    public static bool Follows(SealedEntry entry, Digest before) =>
        EntryOutline.Of(entry.Bytes.Span) is { } outline && outline.Number == entry.Number && outline.Request == entry.Request
        && outline.Previous == before;
}
