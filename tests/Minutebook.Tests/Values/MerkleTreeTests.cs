namespace Minutebook.Tests.Values;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Minutebook.Values;
using Xunit;

/// <summary>The Merkle tree of RFC 6962: the vectors of its reference implementation, and a twin that says it as the RFC does.</summary>
public class MerkleTreeTests
{
    static readonly byte[][] Contents =
    [
        .. ((string[])["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"])
            .Select(Convert.FromHexString),
    ];

    static MerkleTree Tree(IEnumerable<byte[]> contents)
    {
        var tree = new MerkleTree();
        foreach (var content in contents) tree.Add(content);
        return tree;
    }

    [Theory, Requirement("7-2")]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Its_root_is_that_of_the_reference(int size, string root) => Assert.Equal(root, Tree(Contents).Root(size).ToString());

    [Theory, Requirement("7-2"), InlineData(1, 1, ""), InlineData(1, 8, "96a296d2 5f083f0a 6b47aaf2")]
    [InlineData(6, 8, "bc1a0643 ca854ea1 d37ee418"), InlineData(3, 3, "fac54203"), InlineData(2, 5, "6e340b9c 5f083f0a bc1a0643")]
    public void The_proof_that_a_leaf_is_among_the_first_is_that_of_the_reference(int leaf, int size, string proof) =>
        Assert.Equal(proof, Begun(Tree(Contents).Inclusion(leaf - 1, size)));

    [Theory, Requirement("7-2"), InlineData(1, 8, "96a296d2 5f083f0a 6b47aaf2"), InlineData(6, 8, "0ebc5d34 ca854ea1 d37ee418")]
    [InlineData(2, 5, "5f083f0a bc1a0643"), InlineData(1, 1, ""), InlineData(0, 8, "")]
    public void The_proof_that_a_list_only_grew_is_that_of_the_reference(int from, int to, string proof) =>
        Assert.Equal(proof, Begun(Tree(Contents).Consistency(from, to)));

    static string Begun(IEnumerable<Digest> proof) => string.Join(' ', proof.Select(hash => hash.ToString()[..8]));

    [Fact, Requirement("7-2")]
    public void Every_proof_of_every_size_holds_and_none_with_a_bit_flipped_a_hash_left_out_or_one_added()
    {
        var random = new Random(7);
        var contents = Enumerable.Range(0, 33).Select(length =>
        {
            var bytes = new byte[length % 5];
            random.NextBytes(bytes);
            return bytes;
        }).ToList();
        var tree = Tree(contents);
        for (var size = 1; size <= contents.Count; size++)
        {
            Assert.Equal(Root(contents[..size]), tree.Root(size));
            for (var index = 0; index < size; index++)
            {
                var proof = tree.Inclusion(index, size);
                Check(proof, changed => MerkleTree.Includes(tree.LeafAt(index), index, size, changed, tree.Root(size)));
                Assert.False(MerkleTree.Includes(Flipped(tree.LeafAt(index)), index, size, proof, tree.Root(size)));
                Assert.False(MerkleTree.Includes(tree.LeafAt(index), index, size, proof, Flipped(tree.Root(size))));
            }
            for (var from = 0; from <= size; from++)
            {
                var proof = tree.Consistency(from, size);
                Check(proof, changed => MerkleTree.Grew(from, tree.Root(from), size, tree.Root(size), changed));
                Assert.False(MerkleTree.Grew(from, Flipped(tree.Root(from)), size, tree.Root(size), proof));
                if (from > 0) Assert.False(MerkleTree.Grew(from, tree.Root(from), size, Flipped(tree.Root(size)), proof));
            }
        }
    }

    static void Check(IReadOnlyList<Digest> proof, Func<IReadOnlyList<Digest>, bool> holds)
    {
        Assert.True(holds(proof));
        Assert.False(holds([.. proof, Digest.Zero]));
        if (proof.Count > 0) Assert.False(holds([.. proof.Skip(1)]));
        for (var at = 0; at < proof.Count; at++)
        {
            Digest[] changed = [.. proof];
            changed[at] = Flipped(changed[at]);
            Assert.False(holds(changed));
        }
    }

    static Digest Flipped(Digest hash)
    {
        byte[] bytes = [.. hash.Bytes];
        bytes[^1] ^= 1;
        return Digest.FromBytes(bytes);
    }

    /// <summary>The twin: the definition of RFC 6962, section 2.1.</summary>
    static Digest Root(List<byte[]> contents)
    {
        if (contents.Count == 1) return Digest.FromBytes(SHA256.HashData([0, .. contents[0]]));
        var half = 1;
        while (half * 2 < contents.Count) half *= 2;
        return Digest.FromBytes(SHA256.HashData([1, .. Root(contents[..half]).Bytes, .. Root(contents[half..]).Bytes]));
    }
}
