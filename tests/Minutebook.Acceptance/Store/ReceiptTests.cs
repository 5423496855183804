namespace Minutebook.Acceptance.Store;

using System;
using System.IO;
using System.Linq;
using Minutebook.Store;
using Minutebook.Store.Receipts;
using Minutebook.Tests;
using NodaTime;
using Xunit;

/// <summary>
/// Whoever kept a receipt finds every change of the books made after it: what the chain of hashes shows by itself, and what only a receipt
/// shows. The table in docs/receipts.md says which is which.
/// </summary>
public abstract class ReceiptTests(Stores store) : StoreTests(store)
{
    const string ByChain = "found by the chain of hashes";
    const string ByReceipt = "found by the receipt";

    static readonly Instant Then = Instant.FromUtc(2026, 5, 1, 12, 0);

    static ReceiptKey MadeKey()
    {
        var folder = Directory.CreateTempSubdirectory("minutebook-key-").FullName;
        try
        {
            return ReceiptKey.Make(Path.Combine(folder, "a.key"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static Receipt Given(TemporaryBooks temporary, long entry, long? since = null)
    {
        using var key = MadeKey();
        using var books = temporary.Open(readOnly: true);
        // By way of its file, as its keeper has it.
        return Receipt.Parse(Receipt.For(books, entry, key, Then, since).ToJson());
    }

    static Checked[] Against(TemporaryBooks temporary, params Receipt[] receipts)
    {
        using var books = temporary.Open(readOnly: true);
        return [.. receipts.SelectMany(Verification.OfItself), .. Verification.Against(books, receipts)];
    }

    static void Finds(string means, Checked[] found) =>
        Assert.Contains(found, one => !one.Holds && one.What.StartsWith(means, StringComparison.Ordinal));

    [Theory, Requirement("7-2"), InlineData(1), InlineData(17), InlineData(30)]
    public void Books_that_only_grew_agree_with_a_receipt(long entry)
    {
        using var temporary = With(30);
        var receipt = Given(temporary, entry);
        Assert.All(Against(temporary, receipt), one => Assert.True(one.Holds, one.What));
        using (var books = temporary.Open()) books.Enter("r-31", 5);
        Assert.All(Against(temporary, receipt), one => Assert.True(one.Holds, one.What));
    }

    [Theory, Requirement("7-2")]
    [InlineData("UPDATE entries SET bytes = eve(bytes) WHERE number = 17", ByChain)]
    [InlineData("UPDATE entries SET bytes = eve(bytes), hash = sha256(eve(bytes)) WHERE number = 17", ByChain)]
    [InlineData("DELETE FROM entries WHERE number = 18", ByChain)]
    [InlineData("UPDATE entries SET number = 1000 WHERE number = 12; UPDATE entries SET number = 12 WHERE number = 20;"
        + "UPDATE entries SET number = 20 WHERE number = 1000", ByChain)]
    [InlineData("INSERT INTO entries SELECT 31, request, bytes, hash FROM entries WHERE number = 7", ByChain)]
    [InlineData("UPDATE entries SET bytes = eve(bytes), hash = sha256(eve(bytes)) WHERE number = 30", ByReceipt)]
    [InlineData("DELETE FROM entries WHERE number > 25", ByReceipt)]
    [InlineData("DELETE FROM entries WHERE number = 30", ByReceipt)]
    public void What_was_flipped_dropped_swapped_inserted_or_cut_off_is_found(string sql, string means)
    {
        using var temporary = With(30);
        var receipt = Given(temporary, 17);
        temporary.Tamper(sql);
        Finds(means, Against(temporary, receipt));
    }

    [Fact, Requirement("7-2")]
    public void An_older_copy_put_in_the_place_of_the_books_is_found_by_the_receipt()
    {
        using var older = With(25);
        using var temporary = With(30);
        Assert.Empty(Check(older));
        Finds(ByReceipt, Against(older, Given(temporary, 17)));
    }

    [Theory, Requirement("7-2"), InlineData(1), InlineData(17), InlineData(30)]
    public void Books_written_anew_from_an_entry_on_with_every_hash_made_to_fit_are_found_by_the_receipt(int from)
    {
        using var temporary = With(30);
        using var forged = With(from - 1);
        using (var books = forged.Open())
            for (var number = from; number <= 30; number++) books.Enter($"r-{number}", fact: number == from ? "{\"eve\":1}" : "{}");
        Assert.Empty(Check(forged));
        Finds(ByReceipt, Against(forged, Given(temporary, 17)));
    }

    static System.Collections.Generic.IReadOnlyList<Defect> Check(TemporaryBooks temporary)
    {
        using var books = temporary.Open(readOnly: true);
        return books.Check();
    }

    [Fact, Requirement("7-2")]
    public void The_holder_of_two_receipts_sees_that_the_books_only_grew_between_them()
    {
        using var temporary = With(13);
        var first = Given(temporary, 7);
        using (var books = temporary.Open()) books.Enter("r-14", 17);
        var (linked, alone) = (Given(temporary, 30, first.Head.Size), Given(temporary, 30));
        Assert.True(Verification.Between(first, linked)?.Holds);
        Assert.True(Verification.Between(linked, first)?.Holds);
        Assert.Null(Verification.Between(first, alone));
        using var other = With(12);
        using (var books = other.Open())
        {
            books.Enter("forged");
            books.Enter("r-14", 17);
        }
        Assert.False(Verification.Between(first, Given(other, 30, 13))?.Holds);
        using var same = With(13);
        Assert.True(Verification.Between(first, Given(same, 1))?.Holds);
    }

    [Fact, Requirement("7-2")]
    public void A_receipt_that_was_changed_is_no_receipt()
    {
        using var temporary = With(9);
        var receipt = Given(temporary, 4);
        var later = receipt.Head with { At = Then.Plus(Duration.FromHours(1)) };
        Receipt[] changed =
        [
            receipt with { Entry = 5 }, receipt with { Leaf = receipt.Head.Root }, receipt with { Head = later },
            receipt with { Head = receipt.Head with { Size = 10 } }, receipt with { Head = receipt.Head with { Root = receipt.Leaf } },
            receipt with { Inclusion = receipt.Inclusion[1..] }, receipt with { Signature = [.. receipt.Signature.Reverse()] },
            receipt with { PublicKey = MadeKey().Public }, receipt with { PublicKey = [1] },
        ];
        Assert.All(changed, one => Assert.Contains(Verification.OfItself(one), check => !check.Holds));
        foreach (var wrong in (string[])["", "{}", "[]", "{\"format\":\"minutebook-receipt-2\"}"])
            Assert.Throws<FormatException>(() => Receipt.Parse(System.Text.Encoding.UTF8.GetBytes(wrong)));
    }
}

public sealed class ReceiptsOfAFile() : ReceiptTests(Stores.File);

public sealed class ReceiptsOfAServer() : ReceiptTests(Stores.Server);
