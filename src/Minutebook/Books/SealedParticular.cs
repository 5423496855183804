namespace Minutebook.Books;

using System;
using System.Security.Cryptography;
using Minutebook.Values;

/// <summary>
/// A name, an address, a text or a scan that stands beside the chain, so that it can be erased. The fact holds only its digest.
/// </summary>
/// <param name="Digest">SHA-256 over the salt followed by the value.</param>
/// <param name="Salt">Random bytes, at least <see cref="ShortestSalt"/> of them.</param>
/// <param name="Value">The particulars themselves.</param>
public sealed record SealedParticular(Digest Digest, byte[] Salt, byte[] Value)
{
    /// <summary>In bytes. With less, whoever has the digest could find an erased name by trying names.</summary>
    public const int ShortestSalt = 16;

    /// <summary>The particular of this value under this salt.</summary>
    public static SealedParticular Of(byte[] salt, byte[] value) => new(DigestOf(salt, value), salt, value);

    /// <summary>SHA-256 over the salt followed by the value.</summary>
    public static Digest DigestOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> value)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(value);
        return Digest.FromBytes(hash.GetHashAndReset());
    }
}
