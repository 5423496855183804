namespace Minutebook.Store.Receipts;

using System;
using System.Buffers.Binary;
using Minutebook.Values;
using NodaTime;

/// <summary>The state of the books at an instant, in one hash: the root of the Merkle tree over the bytes of all entries.</summary>
/// <param name="Size">How many entries.</param>
/// <param name="At">When it was signed, to the millisecond.</param>
public readonly record struct TreeHead(long Size, Digest Root, Instant At)
{
    const byte Version1 = 0;
    const byte OfATreeHead = 1;

    /// <summary>What is signed: the structure of RFC 6962, section 3.5, with version, kind, time, size and root.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + 1 + sizeof(ulong) + sizeof(ulong) + Digest.Length];
        (bytes[0], bytes[1]) = (Version1, OfATreeHead);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1 + 1), (ulong)At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1 + 1 + sizeof(ulong)), (ulong)Size);
        Root.Bytes.CopyTo(bytes.AsSpan(1 + 1 + sizeof(ulong) + sizeof(ulong)));
        return bytes;
    }
}
