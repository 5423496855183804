namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Minutebook.Acceptance.Commands;
using Minutebook.Books;
using Minutebook.Store;
using Minutebook.Values;
using Xunit;

/// <summary>Books are copied from a file to a server, back, and within each: the same bytes, or nothing.</summary>
public sealed class CopyTests
{
    [Theory, InlineData(true, true), InlineData(true, false), InlineData(false, true), InlineData(false, false)]
    public void A_copy_and_a_copy_of_the_copy_have_the_same_bytes(bool fromFile, bool throughFile)
    {
        using var first = Sample(fromFile);
        using var second = New(throughFile);
        using var third = New(fromFile);

        Assert.Equal(700, BooksPlace.Copy(first.Place, second.Place).Number);
        BooksPlace.Copy(second.Place, third.Place);

        Assert.Equal(Contents(first), Contents(second));
        Assert.Equal(Contents(first), Contents(third));
        Assert.All([second, third], copy =>
        {
            using var books = copy.Open();
            Assert.Equal("Acme", books.Corporation);
            Assert.Empty(books.Check());
            books.Enter("r-next");
        });
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_copy_overwrites_nothing(bool toFile)
    {
        using var source = Sample(isFile: true);
        using var there = New(toFile);
        BooksPlace.Create(there.Place, "Other").Dispose();

        var refused = Assert.Throws<BooksFileException>(() => BooksPlace.Copy(source.Place, there.Place));

        Assert.Contains("already", refused.Message, StringComparison.Ordinal);
        using var books = there.Open();
        Assert.Equal(("Other", Head.Empty), (books.Corporation, books.Head));
    }

    [Theory]
    [InlineData("UPDATE entries SET bytes = eve(bytes) WHERE number = 650", true, "entry 650 was changed")]
    [InlineData("UPDATE entries SET bytes = eve(bytes), hash = sha256(eve(bytes)) WHERE number = 650", true, "Entry 651 does not follow")]
    [InlineData("DELETE FROM entries WHERE number = 650", false, "entry 650 is missing")]
    [InlineData("UPDATE particulars SET value = bytes_of('Eve') WHERE erased IS NULL", false, "were changed")]
    [InlineData("UPDATE particulars SET value = NULL WHERE erased IS NULL", true, "were changed")]
    public void Of_books_that_are_not_sound_nothing_is_copied(string sql, bool isFile, string because)
    {
        using var source = Sample(isFile);
        source.Tamper(sql);
        foreach (var toFile in (bool[])[true, false])
        {
            using var target = New(toFile);

            var refused = Assert.Throws<BooksFileException>(() => BooksPlace.Copy(source.Place, target.Place));

            Assert.Contains(because, refused.Message, StringComparison.Ordinal);
            Assert.Throws<BooksFileException>(() => target.Open());
            if (target is TemporaryFile file) Assert.Empty(Directory.GetFileSystemEntries(file.Folder));
            // Nothing is left in the way of another try.
            BooksPlace.Create(target.Place, "Acme").Dispose();
        }
    }

    [Theory, InlineData(true, true), InlineData(true, false), InlineData(false, true), InlineData(false, false)]
    public void Of_what_is_appended_while_books_are_copied_nothing_is_in_the_copy(bool fromFile, bool toFile)
    {
        using var source = Sample(fromFile);
        using var target = New(toFile);
        var before = Contents(source);
        using var other = source.Open();
        using var reading = source.Open(readOnly: true);
        using var watched = new WatchedBooks(reading);
        watched.BeforeParticulars = () =>
            other.Enter("late", [SealedParticular.Of(new byte[16], "Late"u8.ToArray())], [Digest.Of([.. new byte[16], .. "Ada"u8])]);

        var head = toFile
            ? SqliteBooks.CreateFrom(watched, target.Place)
            : PostgresBooks.CreateFrom(watched, PostgresAddress.Parse(target.Place));

        Assert.Equal((700, 701), (head.Number, other.Head.Number));
        Assert.Equal(before, Contents(target));
    }

    /// <summary>120 MB of books, with 48 MiB for the program's objects, and no more.</summary>
    [Fact]
    public void Large_books_are_copied_in_little_memory()
    {
        using var source = new TemporaryFile();
        using (var books = SqliteBooks.Create(source.Path, "Acme"))
            for (var group = 0; group < 6; group++) books.Enter($"g-{group}", 200, $"\"{new string('x', 100_000)}\"");
        using var server = new TemporaryDatabase();
        using var back = new TemporaryFile();

        foreach (var (from, to) in ((string, string)[])[(source.Place, server.Place), (server.Place, back.Place)])
        {
            var start = new ProcessStartInfo(Cli.Executable, ["copy", from, to])
            {
                RedirectStandardError = true, RedirectStandardOutput = true,
            };
            start.Environment["DOTNET_GCHeapHardLimit"] = "3000000";
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error);
        }
        using var copy = back.Open(readOnly: true);
        Assert.Equal(1_200, copy.Head.Number);
    }

    static TemporaryBooks New(bool isFile) => isFile ? new TemporaryFile() : new TemporaryDatabase();

    /// <summary>More than one page of entries; particulars kept and erased.</summary>
    static TemporaryBooks Sample(bool isFile)
    {
        var temporary = New(isFile);
        using var books = BooksPlace.Create(temporary.Place, "Acme");
        var (name, gone) = (SealedParticular.Of(new byte[16], "Ada"u8.ToArray()), SealedParticular.Of(new byte[16], "Ben"u8.ToArray()));
        books.Enter("r-1", [name, gone], []);
        books.Enter("r-2", [], [gone.Digest]);
        books.Enter("Ünal & Söhne 'x'", 1, """{"name":"Ünal & Söhne","of":"𝔸"}""");
        books.Enter("many", 697);
        return temporary;
    }

    static List<string> Contents(TemporaryBooks temporary)
    {
        using var books = temporary.Open(readOnly: true);
        return
        [
            .. books.Read(1).Select(entry => $"{entry.Number} {entry.Request} {Convert.ToHexString(entry.Bytes.Span)}"),
            .. books.KeptParticulars().Select(one => $"{one.Digest} {Hex(one.Salt)} {Hex(one.Value)} {one.Erased}"),
        ];

        static string Hex(byte[]? bytes) => bytes is null ? "-" : Convert.ToHexString(bytes);
    }
}
