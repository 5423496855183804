namespace Minutebook.Acceptance.Store;

using System;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

public abstract class ParticularsTests(Stores store) : StoreTests(store)
{
    private protected static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(number => (byte)number)];
    private protected static readonly SealedParticular Name = SealedParticular.Of(Salt, "Ada Lovelace, 12 St James's Square"u8.ToArray());
    static readonly SealedParticular Other = SealedParticular.Of(Salt, "Charles Babbage"u8.ToArray());

    [Fact]
    public void Particulars_are_read_one_by_one_and_all_at_once()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        books.Enter("r-1", [Name, Other], []);

        Assert.True(books.TryReadParticular(Name.Digest, out var one));
        Assert.Equal(Name.Value, one);
        Assert.False(books.TryReadParticular(Digest.Zero, out _));
        Assert.Equal(Other.Value, books.Particulars()[Other.Digest]);
        Assert.Equal(2, books.Particulars().Count);
    }

    [Fact]
    public void Erased_particulars_are_null_and_the_chain_still_verifies()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        books.Enter("r-1", [Name, Other], []);
        books.Enter("r-2", [], [Name.Digest]);
        books.Enter("r-3", [], [Name.Digest]);

        Assert.True(books.TryReadParticular(Name.Digest, out var erased));
        Assert.Null(erased);
        Assert.Null(books.Particulars()[Name.Digest]);
        Assert.Equal(Other.Value, books.Particulars()[Other.Digest]);
        Assert.Empty(books.Check());
    }

    [Fact]
    public void Particulars_that_belie_their_digest_are_refused_and_nothing_is_written()
    {
        using var temporary = With(0);
        using var books = temporary.Open();

        Assert.Throws<ArgumentException>(() => books.Enter("r-1", [Name with { Value = "Ada Byron"u8.ToArray() }], []));
        Assert.Throws<ArgumentException>(() => books.Enter("r-1", [SealedParticular.Of([1, 2, 3], Name.Value)], []));
        Assert.Equal(Head.Empty, books.Head);
    }

    [Fact]
    public void Erasing_what_was_never_there_is_refused_and_nothing_is_written()
    {
        using var temporary = With(0);
        using var books = temporary.Open();

        Assert.Throws<ArgumentException>(() => books.Enter("r-1", [Name], [Other.Digest]));
        Assert.Equal(Head.Empty, books.Head);
        Assert.Empty(books.Particulars());
    }

    [Fact]
    public void What_was_erased_cannot_be_put_back()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        books.Enter("r-1", [Name], []);
        books.Enter("r-2", [], [Name.Digest]);

        Assert.Throws<ArgumentException>(() => books.Enter("r-3", [Name], []));
    }

    [Theory]
    [InlineData("UPDATE particulars SET value = bytes_of('x')", "never change")]
    [InlineData("UPDATE particulars SET value = NULL", "never change")]
    [InlineData("DELETE FROM particulars", "particulars")]
    [InlineData("INSERT INTO particulars SELECT digest, salt, bytes_of('x'), NULL FROM particulars", "particulars")]
    public void The_books_themselves_let_particulars_only_be_erased(string sql, string because)
    {
        using var temporary = With(0);
        using (var books = temporary.Open()) books.Enter("r-1", [Name], []);

        Assert.Contains(because, Assert.ThrowsAny<DbException>(() => temporary.Raw(sql)).Message, StringComparison.Ordinal);
        using var again = temporary.Open();
        Assert.Equal(Name.Value, again.Particulars()[Name.Digest]);
    }

    [Fact]
    public void Particulars_are_given_as_they_are_kept_in_the_order_of_their_digests()
    {
        using var temporary = With(0);
        using var books = temporary.Open();
        var many = Enumerable.Range(0, 600).Select(number => SealedParticular.Of(Salt, Encoding.UTF8.GetBytes($"{number}"))).ToArray();
        books.Enter("r-1", many, []);
        books.Enter("r-2", [], [many[0].Digest]);

        var kept = books.KeptParticulars().ToList();

        Assert.Equal(many.Select(one => one.Digest.ToString()).Order(StringComparer.Ordinal), kept.Select(one => one.Digest.ToString()));
        var erased = Assert.Single(kept, one => one.Erased is not null);
        Assert.Equal(new KeptParticular(many[0].Digest, null, null, "2026-05-01T10:00:00Z"), erased);
    }
}

public sealed class ParticularsInAFile() : ParticularsTests(Stores.File)
{
    [Fact]
    public void Erased_particulars_are_in_no_file_of_the_folder_any_more()
    {
        using var temporary = TemporaryFile.With(0);
        using (var books = temporary.Open())
        {
            books.Enter("r-1", [Name], []);
            Assert.True(Holds(temporary, Name.Value));
            books.Enter("r-2", [], [Name.Digest]);
            Assert.False(Holds(temporary, Name.Value));
        }
        Assert.False(Holds(temporary, Name.Value));
    }

    [Fact]
    public void The_file_itself_lets_particulars_not_be_replaced()
    {
        using var temporary = TemporaryFile.With(0);
        using (var books = temporary.Open()) books.Enter("r-1", [Name], []);

        Assert.Throws<SqliteException>(() =>
            temporary.Raw("INSERT OR REPLACE INTO particulars SELECT digest, salt, x'00', NULL FROM particulars"));
    }

    static bool Holds(TemporaryFile temporary, byte[] value) =>
        Directory.GetFiles(temporary.Folder).Any(file => Shared(file).Contains(Encoding.Latin1.GetString(value), StringComparison.Ordinal));

    /// <summary>The database file is copied by another program: reading it here would drop the locks of the books that are open.</summary>
    static string Shared(string file)
    {
        var copy = Path.GetTempFileName();
        using (var cp = System.Diagnostics.Process.Start("cp", [file, copy])) cp.WaitForExit();
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(copy));
        File.Delete(copy);
        return text;
    }
}

public sealed class ParticularsOnAServer() : ParticularsTests(Stores.Server);
