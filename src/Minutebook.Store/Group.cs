namespace Minutebook.Store;

using System;
using System.Collections.Generic;
using Minutebook.Books;

/// <summary>Does a group hang together, before a lock is taken for it? Everything here is the caller's mistake, never the file's.</summary>
static class Group
{
    /// <summary>Gives the instant recorded of the last entry, as its bytes write it.</summary>
    /// <exception cref="ArgumentException">The group is empty, or does not chain on, or particulars belie their digest.</exception>
    public static string Verify(Head after, IReadOnlyList<SealedEntry> entries, IReadOnlyList<SealedParticular> particulars)
    {
        if (entries.Count == 0)
            throw new ArgumentException("There is nothing to append: particulars and erasures come with the entry that tells of them.");
        var recorded = "";
        foreach (var entry in entries)
        {
            recorded = Follows(after, entry).Recorded;
            after = Head.At(entry);
        }
        foreach (var particular in particulars) Verify(particular);
        return recorded;
    }

    static EntryOutline Follows(Head before, SealedEntry entry)
    {
        if (entry.Number != before.Number + 1)
            throw new ArgumentException($"Entry {entry.Number} cannot follow entry {before.Number}.");
        if (EntryOutline.Of(entry.Bytes.Span) is not { } outline)
            throw new ArgumentException($"The bytes of entry {entry.Number} do not hold number, request, recorded and previous once.");
        if (outline.Number != entry.Number)
            throw new ArgumentException($"The bytes of entry {entry.Number} say that it is entry {outline.Number}.");
        if (outline.Request != entry.Request)
            throw new ArgumentException($"Entry {entry.Number} is of request {entry.Request}, and its bytes say {outline.Request}.");
        if (outline.Previous != before.Hash)
            throw new ArgumentException($"Entry {entry.Number} was made after {outline.Previous}, and before it stands {before.Hash}.");
        return outline;
    }

    static void Verify(SealedParticular particular)
    {
        if (particular.Salt.Length < SealedParticular.ShortestSalt)
            throw new ArgumentException(
                $"The salt of {particular.Digest} has {particular.Salt.Length} bytes; "
                    + $"at least {SealedParticular.ShortestSalt} are needed.");
        if (SealedParticular.DigestOf(particular.Salt, particular.Value) != particular.Digest)
            throw new ArgumentException($"Salt and value of {particular.Digest} do not hash to it.");
    }
}
