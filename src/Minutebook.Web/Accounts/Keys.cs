namespace Minutebook.Web.Accounts;

using System;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

/// <summary>Keys that are shown once and kept as their hash alone.</summary>
public static class Keys
{
    const int Bytes = 32;

    /// <summary>256 bits of chance, as addresses may have them.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a key. It is as long as a hash is, so that it needs no salt and no slowness.</summary>
    public static string HashOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>Whether a key is the one of which the hash is kept; it takes as long for every key.</summary>
    public static bool Fits(string key, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(key)), Encoding.ASCII.GetBytes(hash));
}
