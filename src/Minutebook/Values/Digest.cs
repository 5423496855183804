namespace Minutebook.Values;

using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

/// <summary>A SHA-256 digest: 32 bytes, written as 64 lower-case hexadecimal digits.</summary>
public readonly struct Digest : IEquatable<Digest>
{
    /// <summary>The length of a digest, in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    readonly byte[]? bytes;

    Digest(byte[] bytes) => this.bytes = bytes;

    /// <summary>32 zero bytes: what stands before the first entry of a chain.</summary>
    public static Digest Zero => default;

    /// <summary>The digest of these bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>A digest from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public static Digest FromBytes(ReadOnlySpan<byte> digest) =>
        digest.Length == Length ? new(digest.ToArray())
            : throw new ArgumentException($"A digest has {Length} bytes, not {digest.Length}.", nameof(digest));

    /// <summary>Reads 64 hexadecimal digits; false where the text is anything else.</summary>
    public static bool TryParse(string? text, out Digest digest)
    {
        digest = default;
        if (text is null || text.Length != 2 * Length || !IsHexadecimal(text)) return false;
        digest = new(Convert.FromHexString(text));
        return true;
    }

    /// <summary>The 32 bytes.</summary>
    public ReadOnlySpan<byte> Bytes => bytes ?? ZeroBytes;

    static readonly byte[] ZeroBytes = new byte[Length];

    static bool IsHexadecimal(string text)
    {
        foreach (var character in text)
            if (!char.IsAsciiHexDigit(character)) return false;
        return true;
    }

    public bool Equals(Digest other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Digest other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(Bytes[..sizeof(int)]);

    public static bool operator ==(Digest left, Digest right) => left.Equals(right);

    public static bool operator !=(Digest left, Digest right) => !left.Equals(right);

    public override string ToString() => Convert.ToHexStringLower(Bytes);
}
