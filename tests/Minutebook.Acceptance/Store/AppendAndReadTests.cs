namespace Minutebook.Acceptance.Store;

using System;
using System.Data.Common;
using System.Linq;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

public abstract class AppendAndReadTests(Stores store) : StoreTests(store)
{
    [Fact]
    public void New_books_are_empty_and_name_their_corporation()
    {
        using var temporary = With(0);
        using var books = temporary.Open();

        Assert.Equal("Acme", books.Corporation);
        Assert.Equal(Head.Empty, books.Head);
        Assert.Empty(books.Read(1));
        Assert.Empty(books.Check());
    }

    [Fact]
    public void What_was_appended_is_read_again_byte_for_byte()
    {
        using var temporary = With(0);
        var group = Chain.Group(Head.Empty, "r-1", 600, """{"name":"Ünal & Söhne"}""");
        using (var books = temporary.Open())
            Assert.Equal(new Appended(Head.At(group[^1])), books.Append(Head.Empty, group, [], []));

        using var again = temporary.Open();
        Assert.Equal(group.Select(Text), again.Read(1).Select(Text));
        Assert.Equal(Head.At(group[^1]), again.Head);
    }

    [Theory, InlineData(1, 3), InlineData(4, 4), InlineData(9, 10), InlineData(9, 99), InlineData(11, 12)]
    public void A_stretch_is_read_from_its_first_through_its_last(long from, long through)
    {
        using var temporary = With(10);
        using var books = temporary.Open();

        var numbers = books.Read(from, through).Select(entry => entry.Number);

        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number).Where(number => from <= number && number <= through), numbers);
    }

    [Fact]
    public void Reading_goes_on_while_the_same_books_are_appended_to()
    {
        using var temporary = With(300);
        using var books = temporary.Open();
        var read = 0;

        foreach (var entry in books.Read(1, 300))
            if (++read % 100 == 0) books.Enter($"more-{entry.Number}");

        Assert.Equal(303, books.Head.Number);
    }

    [Fact]
    public void A_repeated_request_finds_its_own_entries_and_no_others()
    {
        using var temporary = With(2);
        using var books = temporary.Open();
        books.Enter("transfer", 3);
        books.Enter("later");

        Assert.Equal([3L, 4, 5], books.OfRequest("transfer").Select(entry => entry.Number));
        Assert.Empty(books.OfRequest("never"));
    }

    [Fact]
    public void A_head_that_moved_is_told_and_nothing_is_written()
    {
        using var temporary = With(3);
        using var books = temporary.Open();
        using var other = temporary.Open();
        var stale = books.Head;
        var moved = other.Enter("other");

        Assert.Equal(new HeadMoved(moved), books.Append(stale, Chain.Group(stale, "mine"), [], []));
        Assert.Empty(other.OfRequest("mine"));
        Assert.Equal(moved, books.Head);
    }

    [Fact]
    public void A_head_of_the_right_number_but_another_hash_has_moved()
    {
        using var temporary = With(3);
        using var books = temporary.Open();
        var elsewhere = new Head(3, Digest.Of("elsewhere"u8));

        Assert.Equal(new HeadMoved(books.Head), books.Append(elsewhere, Chain.Group(elsewhere, "mine"), [], []));
    }

    public static TheoryData<string, SealedEntry[]> Unchained => new()
    {
        { "nothing to append", [] },
        { "cannot follow", [Chain.Sealed(2, "r", Digest.Zero)] },
        { "cannot follow", [Chain.Sealed(1, "r", Digest.Zero), Chain.Sealed(3, "r", Digest.Zero)] },
        { "was made after", [Chain.Sealed(1, "r", Digest.Of("another"u8))] },
        { "say that it is entry 2", [new(1, "r", Chain.Sealed(2, "r", Digest.Zero).Bytes)] },
        { "of request mine", [new(1, "mine", Chain.Sealed(1, "yours", Digest.Zero).Bytes)] },
        { "do not hold", [new(1, "r", "{}"u8.ToArray())] },
        { "do not hold", [new(1, "r", "not JSON"u8.ToArray())] },
        { "do not hold", [Chain.Sealed(1, "r", Digest.Zero, """{},"number":1""")] },
    };

    [Theory, MemberData(nameof(Unchained), DisableDiscoveryEnumeration = true)]
    public void A_group_that_is_no_chain_is_refused(string because, SealedEntry[] entries)
    {
        using var temporary = With(0);
        using var books = temporary.Open();

        var refused = Assert.Throws<ArgumentException>(() => books.Append(Head.Empty, entries, [], []));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Head.Empty, books.Head);
    }

    [Theory]
    [InlineData("UPDATE entries SET request = 'x' WHERE number = 2", "never changes")]
    [InlineData("DELETE FROM entries WHERE number = 3", "never leaves")]
    [InlineData("INSERT INTO entries SELECT 9, request, bytes, hash FROM entries WHERE number = 1", "only be added at the end")]
    [InlineData("INSERT INTO entries SELECT 2, request, bytes, hash FROM entries WHERE number = 1", "only be added at the end")]
    public void The_books_themselves_refuse_what_they_never_allow(string sql, string because)
    {
        using var temporary = With(3);

        var refused = Assert.ThrowsAny<DbException>(() => temporary.Raw(sql));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_may_have_an_id_of_any_length_and_any_letters()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        var (long1, long2) = (new string('ü', 5_000), new string('ü', 5_000) + "2");
        books.Enter(long1);
        books.Enter(long2);

        Assert.Equal([1L], books.OfRequest(long1).Select(entry => entry.Number));
        Assert.Equal([2L], books.OfRequest(long2).Select(entry => entry.Number));
        Assert.Empty(books.OfRequest("\0"));
    }

    [Fact]
    public void What_is_read_at_one_moment_knows_nothing_that_was_appended_meanwhile()
    {
        using var temporary = With(2);
        using var books = temporary.Open(readOnly: true);
        using var other = temporary.Open();

        var (before, after) = books.AtOneMoment(() =>
        {
            var head = books.Head;
            other.Enter("r-3");
            return (head, books.Head);
        });

        Assert.Equal(before, after);
        Assert.Equal(3, books.Head.Number);
    }

    static string Text(SealedEntry entry) => System.Text.Encoding.UTF8.GetString(entry.Bytes.Span);
}

public sealed class AppendAndReadInAFile() : AppendAndReadTests(Stores.File)
{
    [Fact]
    public void The_file_itself_lets_no_entry_be_replaced()
    {
        using var temporary = TemporaryFile.With(3);

        var refused = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => temporary.Raw(
            "INSERT OR REPLACE INTO entries SELECT 2, request, bytes, hash FROM entries WHERE number = 1"));

        Assert.Contains("only be added at the end", refused.Message, StringComparison.Ordinal);
    }
}

public sealed class AppendAndReadOnAServer() : AppendAndReadTests(Stores.Server);
