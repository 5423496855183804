namespace Minutebook.Store.Receipts;

using System;
using System.IO;
using System.Security.Cryptography;
using Minutebook.Values;

/// <summary>The key that signs the receipts of one corporation's books: ECDSA on the curve P-256. It lies in a file of its own beside the
/// books, never in them.</summary>
public sealed class ReceiptKey : IDisposable
{
    readonly ECDsa key;

    ReceiptKey(ECDsa key) => this.key = key;

    /// <summary>Its public half, as SubjectPublicKeyInfo.</summary>
    public byte[] Public => key.ExportSubjectPublicKeyInfo();

    /// <summary>By what it is called: the SHA-256 of its public half.</summary>
    public Digest Name => Digest.Of(Public);

    /// <summary>Where the key of books in a file lies: beside them. Null for a server, where a place must be named.</summary>
    public static string? PlaceFor(string books) => BooksPlace.IsServer(books) ? null : Path.GetFullPath(books) + ".key";

    /// <summary>Makes a key, and writes it to a file that only its owner may read.</summary>
    /// <exception cref="BooksFileException">There is a file of that name, or it cannot be written.</exception>
    public static ReceiptKey Make(string path)
    {
        var made = new ReceiptKey(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(System.Text.Encoding.ASCII.GetBytes(made.key.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
            return made;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            made.Dispose();
            throw new BooksFileException($"The key for receipts cannot be written to {path}: {cause.Message}", cause);
        }
    }

    /// <summary>Reads a key from its file.</summary>
    /// <exception cref="BooksFileException">It cannot be read, or is no such key.</exception>
    public static ReceiptKey Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            if (key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value) return new(key);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new BooksFileException($"{path} holds no key for receipts that can be read: {cause.Message}", cause);
        }
        key.Dispose();
        throw new BooksFileException($"{path} holds a key that is not of the curve P-256.");
    }

    /// <summary>Signs a tree head.</summary>
    public byte[] Sign(TreeHead head) => key.SignData(head.ToBytes(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Is this the signature of a tree head by the key of this public half?</summary>
    public static bool Signs(byte[] publicKey, TreeHead head, byte[] signature)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
                && key.VerifyData(head.ToBytes(), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => key.Dispose();
}
