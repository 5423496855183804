namespace Minutebook.Store.Receipts;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>What a check of receipts found: each thing that was checked, in words, and whether it held.</summary>
public sealed record Checked(bool Holds, string What);

/// <summary>Checks receipts: by themselves, one against another, and against a copy of the books. No network and no key is
/// needed.</summary>
public static class Verification
{
    /// <summary>Is the receipt whole: signed by the key that it names, and its entry part of what was signed?</summary>
    public static IEnumerable<Checked> OfItself(Receipt receipt)
    {
        yield return ReceiptKey.Signs(receipt.PublicKey, receipt.Head, receipt.Signature)
            ? new(true, $"signed on {receipt.Head.At} with the key {receipt.Key}")
            : new(false, "the signature is not that of the key in the receipt: the receipt was changed");
        yield return MerkleTree.Includes(receipt.Leaf, receipt.Entry - 1, receipt.Head.Size, receipt.Inclusion, receipt.Head.Root)
            ? new(true, $"entry {receipt.Entry} is one of the {receipt.Head.Size} entries that were signed for")
            : new(false, $"the proof does not lead from entry {receipt.Entry} to what was signed: the receipt was changed");
    }

    /// <summary>Did the books only grow between two receipts? Shown by the link in the later one; null where neither is linked to the
    /// other.
    /// </summary>
    public static Checked? Between(Receipt one, Receipt other)
    {
        var (first, second) = one.Head.Size <= other.Head.Size ? (one, other) : (other, one);
        if (first.Head.Size == second.Head.Size)
            return first.Head.Root == second.Head.Root
                ? new(true, $"both receipts are of the same {first.Head.Size} entries")
                : new(false, $"two receipts of {first.Head.Size} entries differ: two versions of the books were shown");
        if (second.Since != first.Head.Size) return null;
        return MerkleTree.Grew(first.Head.Size, first.Head.Root, second.Head.Size, second.Head.Root, second.Consistency)
            ? new(true, $"from {first.Head.Size} to {second.Head.Size} entries the books only grew")
            : new(false, $"the books of {second.Head.Size} entries do not begin with the {first.Head.Size} of the earlier receipt: they " +
                "were rewritten in between");
    }

    /// <summary>Are these books those for which the receipt was given, unchanged since, whatever was added?</summary>
    /// <param name="keys">Asked whether the books trust the key; null where they cannot be read as facts.</param>
    public static IReadOnlyList<Checked> Against(IBooks books, IReadOnlyList<Receipt> receipts, Func<Receipt, Finding>? keys = null)
    {
        var found = new List<Checked>();
        found.AddRange(books.Check().Select(defect => new Checked(false, $"found by the chain of hashes: {defect.What}")));
        if (found.Count == 0) found.Add(new(true, "the chain of hashes is whole"));
        MerkleTree tree;
        try
        {
            tree = books.AtOneMoment(() => Receipt.TreeOf(books.Read(1)));
        }
        catch (BooksFileException damaged)
        {
            found.Add(new(false, $"the books cannot be compared with the receipt: {damaged.Message}"));
            return found;
        }
        foreach (var receipt in receipts)
        {
            if (receipt.Corporation != books.Corporation)
                found.Add(new(false, $"the receipt is for the books of {receipt.Corporation}, and these call themselves those of "
                    + books.Corporation));
            found.AddRange(Compared(tree, receipt));
        }
        if (keys is not null && found.All(one => one.Holds))
            found.AddRange(receipts.Select(keys).Select(finding => new Checked(finding.Answer == Answer.Yes, finding.Words)));
        return found;
    }

    static IEnumerable<Checked> Compared(MerkleTree tree, Receipt receipt)
    {
        var size = receipt.Head.Size;
        if (tree.Count < size)
        {
            yield return new(false, $"found by the receipt: it is of {size} entries, and the books have {tree.Count}: entries were cut "
                + "off, or this is an older copy");
            yield break;
        }
        if (receipt.Entry >= 1 && receipt.Entry <= size)
            yield return tree.LeafAt((int)(receipt.Entry - 1)) == receipt.Leaf
                ? new(true, $"entry {receipt.Entry} is byte for byte as it was")
                : new(false, $"found by the receipt: entry {receipt.Entry} is not what it was");
        yield return tree.Root((int)size) == receipt.Head.Root
            ? new(true, $"the first {size} entries are byte for byte as they were; {tree.Count - size} came since")
            : new(false, $"found by the receipt: among the first {size} entries something was changed, left out, inserted or moved since");
    }
}
