namespace Minutebook.Store.Receipts;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// A receipt for one entry: the state of all the books when it was given, signed, with the proof that the entry is part of it. Whoever
/// keeps it can show, with a copy of the books and nothing else, whether anything in them was changed since.
/// </summary>
/// <param name="Corporation">Whose books.</param>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Leaf">The hash of its bytes as a leaf of the tree.</param>
/// <param name="Inclusion">The hashes that lead from the leaf to the root.</param>
/// <param name="Since">The size of an earlier receipt to which this one is linked; null where to none.</param>
/// <param name="Consistency">The hashes that show that the books only grew since that one.</param>
/// <param name="PublicKey">The public half of the key that signed.</param>
public sealed record Receipt(
    string Corporation, long Entry, Digest Leaf, TreeHead Head, ImmutableArray<Digest> Inclusion, long? Since,
    ImmutableArray<Digest> Consistency, byte[] PublicKey, byte[] Signature)
{
    const string Format = "minutebook-receipt-1";

    /// <summary>The key that signed it.</summary>
    public Digest Key => Digest.Of(PublicKey);

    /// <summary>Gives a receipt for an entry of these books, as they stand.</summary>
    /// <param name="since">The size of an earlier receipt, whose holder is to see that the books only grew.</param>
    /// <exception cref="BooksFileException">There is no such entry, or the books are damaged.</exception>
    public static Receipt For(IBooks books, long entry, ReceiptKey key, Instant now, long? since = null) => books.AtOneMoment(() =>
    {
        var tree = TreeOf(books.Read(1));
        if (entry < 1 || entry > tree.Count)
            throw new BooksFileException($"there is no entry {entry}; the books have {tree.Count}");
        if (since is < 0 || since > tree.Count)
            throw new BooksFileException($"the earlier receipt is of {since} entries; these books have only {tree.Count}");
        // What is signed keeps milliseconds only.
        var head = new TreeHead(tree.Count, tree.Root(tree.Count), Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));
        var index = (int)(entry - 1);
        return new Receipt(books.Corporation, entry, tree.LeafAt(index), head, tree.Inclusion(index, tree.Count), since,
            since is { } size ? tree.Consistency((int)size, tree.Count) : [], key.Public, key.Sign(head));
    });

    internal static MerkleTree TreeOf(IEnumerable<SealedEntry> entries)
    {
        var tree = new MerkleTree();
        foreach (var entry in entries) tree.Add(entry.Bytes.Span);
        return tree;
    }

    /// <summary>The receipt as JSON.</summary>
    public byte[] ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("corporation", Corporation);
            json.WriteStartObject("entry");
            json.WriteNumber("number", Entry);
            json.WriteString("leaf", Leaf.ToString());
            json.WriteEndObject();
            json.WriteStartObject("head");
            json.WriteNumber("entries", Head.Size);
            json.WriteString("root", Head.Root.ToString());
            json.WriteString("signed", InstantPattern.ExtendedIso.Format(Head.At));
            json.WriteEndObject();
            Write(json, "inclusion", Inclusion);
            if (Since is { } since)
            {
                json.WriteNumber("since", since);
                Write(json, "consistency", Consistency);
            }
            json.WriteBase64String("public-key", PublicKey);
            json.WriteBase64String("signature", Signature);
            json.WriteEndObject();
        }
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    static void Write(Utf8JsonWriter json, string name, ImmutableArray<Digest> hashes)
    {
        json.WriteStartArray(name);
        foreach (var hash in hashes) json.WriteStringValue(hash.ToString());
        json.WriteEndArray();
    }

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="FormatException">The bytes are no receipt; the message says what is wrong.</exception>
    public static Receipt Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format)
                throw new FormatException($"the receipt is not of the form {Format}");
            var (entry, head) = (root.GetProperty("entry"), root.GetProperty("head"));
            var linked = root.TryGetProperty("since", out var since);
            return new(root.GetProperty("corporation").GetString() ?? "", entry.GetProperty("number").GetInt64(),
                Hash(entry.GetProperty("leaf")),
                new(head.GetProperty("entries").GetInt64(), Hash(head.GetProperty("root")),
                    InstantPattern.ExtendedIso.Parse(head.GetProperty("signed").GetString()!).Value),
                Hashes(root.GetProperty("inclusion")), linked ? since.GetInt64() : null,
                linked ? Hashes(root.GetProperty("consistency")) : [],
                root.GetProperty("public-key").GetBytesFromBase64(), root.GetProperty("signature").GetBytesFromBase64());
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException
            or UnparsableValueException)
        {
            throw new FormatException($"this is no receipt: {wrong.Message}", wrong);
        }
    }

    static ImmutableArray<Digest> Hashes(JsonElement list) => [.. list.EnumerateArray().Select(Hash)];

    static Digest Hash(JsonElement text) => Digest.TryParse(text.GetString(), out var hash)
        ? hash : throw new FormatException($"\"{text}\" is not a hash of 64 hexadecimal digits");
}
