namespace Minutebook.Values;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Security.Cryptography;

/// <summary>
/// The Merkle tree of RFC 6962 over a list of contents, with SHA-256. It grows by one leaf at a time. From it come the root of the first so
/// many leaves, the proof that one content is among them, and the proof that a longer list begins with a shorter one.
/// </summary>
public sealed class MerkleTree
{
    const byte LeafMark = 0;
    const byte NodeMark = 1;

    // One array for all leaves: ten million take 320 MB, and no object each.
    byte[] leaves = [];

    /// <summary>How many leaves there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of one content as a leaf.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafMark]);
        hash.AppendData(content);
        return Digest.FromBytes(hash.GetHashAndReset());
    }

    /// <summary>Adds a content at the end.</summary>
    public void Add(ReadOnlySpan<byte> content) => Add(Leaf(content));

    /// <summary>Adds a leaf, by its hash, at the end.</summary>
    public void Add(Digest leaf)
    {
        if (leaves.Length == Count * Digest.Length) Array.Resize(ref leaves, Math.Max(1, Count + Count) * Digest.Length);
        leaf.Bytes.CopyTo(leaves.AsSpan(Count * Digest.Length));
        Count++;
    }

    /// <summary>The hash of the leaf at an index, the first being 0.</summary>
    public Digest LeafAt(int index) => Digest.FromBytes(leaves.AsSpan(index * Digest.Length, Digest.Length));

    /// <summary>The root of the first so many leaves; of none, the hash of nothing.</summary>
    public Digest Root(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Count);
        return size == 0 ? Digest.Of([]) : Root(0, size);
    }

    /// <summary>The proof that the leaf at an index is among the first so many: the hashes beside its way to the root, the lowest first.
    /// </summary>
    public ImmutableArray<Digest> Inclusion(int index, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Count);
        var proof = ImmutableArray.CreateBuilder<Digest>();
        Path(index, 0, size, proof);
        return proof.ToImmutable();
    }

    /// <summary>The proof that the list of the first so many leaves begins with a shorter one; empty where the shorter is empty or the
    /// same.
    /// </summary>
    public ImmutableArray<Digest> Consistency(int from, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Count);
        var proof = ImmutableArray.CreateBuilder<Digest>();
        if (from > 0 && from < size) Subproof(from, 0, size, true, proof);
        return proof.ToImmutable();
    }

    /// <summary>Does this proof lead from a leaf, at an index of a list so long, to the root?</summary>
    public static bool Includes(Digest leaf, long index, long size, IReadOnlyList<Digest> proof, Digest root)
    {
        if (index < 0 || index >= size) return false;
        var (place, last, found) = (index, size - 1, leaf);
        foreach (var beside in proof)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                found = Node(beside, found);
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else found = Node(found, beside);
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && found == root;
    }

    /// <summary>Does this proof show that the list of one root begins with the list of the other?</summary>
    public static bool Grew(long from, Digest first, long to, Digest second, IReadOnlyList<Digest> proof)
    {
        if (from < 0 || from > to) return false;
        if (from == to) return proof.Count == 0 && first == second;
        if (from == 0) return proof.Count == 0 && first == Digest.Of([]);
        // Where the shorter list is a whole power of two, its root is the first node, and is not repeated in the proof.
        var (place, last, at) = (from - 1, to - 1, 0);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        if (place != 0 && proof.Count == 0) return false;
        var (one, other) = place == 0 ? (first, first) : (proof[at++], proof[0]);
        for (; at < proof.Count; at++)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                (one, other) = (Node(proof[at], one), Node(proof[at], other));
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else other = Node(other, proof[at]);
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && one == first && other == second;
    }

    static Digest Node(Digest left, Digest right)
    {
        Span<byte> content = stackalloc byte[1 + Digest.Length + Digest.Length];
        content[0] = NodeMark;
        left.Bytes.CopyTo(content[1..]);
        right.Bytes.CopyTo(content[(1 + Digest.Length)..]);
        return Digest.Of(content);
    }

    Digest Root(int from, int count)
    {
        if (count == 1) return LeafAt(from);
        var half = LargestPowerBelow(count);
        return Node(Root(from, half), Root(from + half, count - half));
    }

    void Path(int index, int from, int count, ImmutableArray<Digest>.Builder proof)
    {
        if (count == 1) return;
        var half = LargestPowerBelow(count);
        var isLeft = index < half;
        Path(isLeft ? index : index - half, isLeft ? from : from + half, isLeft ? half : count - half, proof);
        proof.Add(isLeft ? Root(from + half, count - half) : Root(from, half));
    }

    void Subproof(int known, int from, int count, bool isFirst, ImmutableArray<Digest>.Builder proof)
    {
        if (known == count)
        {
            if (!isFirst) proof.Add(Root(from, count));
            return;
        }
        var half = LargestPowerBelow(count);
        if (known <= half)
        {
            Subproof(known, from, half, isFirst, proof);
            proof.Add(Root(from + half, count - half));
            return;
        }
        Subproof(known - half, from + half, count - half, false, proof);
        proof.Add(Root(from, half));
    }

    static int LargestPowerBelow(int count)
    {
        var power = 1;
        while (power < count - power) power += power;
        return power;
    }
}
