namespace Minutebook.Store;

using Minutebook.Books;
using Minutebook.Values;

/// <summary>Particulars as they are kept: whole, or erased and only their digest left.</summary>
/// <param name="Digest">What the fact holds.</param>
/// <param name="Salt">Null where they are erased.</param>
/// <param name="Value">Null where they are erased.</param>
/// <param name="Erased">When they were erased, as the entry that tells of it writes the instant; null where they are not.</param>
public sealed record KeptParticular(Digest Digest, byte[]? Salt, byte[]? Value, string? Erased)
{
    /// <summary>Nothing half erased, and nothing that does not hash to its digest.</summary>
    internal bool IsWhole => Erased is null
        ? Salt is not null && Value is not null && SealedParticular.DigestOf(Salt, Value) == Digest
        : Salt is null && Value is null;
}
