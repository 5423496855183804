namespace Minutebook.Books;

using System;
using Minutebook.Values;

/// <summary>
/// An entry of the books exactly as it is stored. The bytes are never written again in another form: they hold the number, the instant
/// recorded, the request, the person, the capacity, the fact, and the hash of the entry before, and <see cref="Hash"/> is taken over them.
/// </summary>
/// <param name="Number">1 for the first entry; each next one is one more.</param>
/// <param name="Request">The id of the request that made it; entries made as one group share it.</param>
/// <param name="Bytes">The stored bytes (UTF-8 JSON).</param>
public sealed record SealedEntry(long Number, string Request, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The entry's own hash: SHA-256 over the exact stored bytes.</summary>
    public Digest Hash { get; } = Digest.Of(Bytes.Span);
}
