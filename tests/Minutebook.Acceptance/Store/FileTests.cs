namespace Minutebook.Acceptance.Store;

using System;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Minutebook.Store;
using Xunit;

/// <summary>What can be wrong with a books file.</summary>
public sealed class FileTests
{
    const string Replace = "REPLACE INTO entries SELECT 2, request, bytes, hash FROM entries WHERE number = 1";

    [Fact]
    public void New_books_need_their_folder()
    {
        using var temporary = new TemporaryFile();
        var path = Path.Combine(temporary.Folder, "missing", "acme.minutebook");

        Refused(() => SqliteBooks.Create(path, "Acme"), path, "no such folder");
    }

    [Fact]
    public void Making_and_closing_books_leaves_one_file()
    {
        using var temporary = TemporaryFile.With(3);

        Assert.Equal([temporary.Path], Directory.GetFileSystemEntries(temporary.Folder));
    }

    [Fact]
    public void No_such_file() => WithPath(path => { }, "no file", "minutebook new");

    [Fact]
    public void A_folder() => WithPath(path => Directory.CreateDirectory(path), "is a folder");

    [Fact]
    public void Not_a_SQLite_file() =>
        WithPath(path => File.WriteAllText(path, string.Concat(Enumerable.Repeat("certificate ", 500))), "not a SQLite file");

    [Fact]
    public void An_empty_file() => WithPath(path => File.WriteAllText(path, ""), "is empty");

    [Fact]
    public void A_SQLite_file_of_another_program()
    {
        using var temporary = new TemporaryFile();
        temporary.Raw("CREATE TABLE bookmarks (url TEXT)");

        Refused(() => temporary.Open(), temporary.Path, "not a Minutebook's", "application id is 0");
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Books_of_a_newer_Minutebook(bool readOnly)
    {
        using var temporary = TemporaryFile.With(1);
        temporary.Raw("PRAGMA user_version = 3");

        Refused(() => temporary.Open(readOnly), temporary.Path, "newer Minutebook", "version 3", "Upgrade");
    }

    [Fact]
    public void A_damaged_file()
    {
        using var temporary = TemporaryFile.With(200);
        using (var file = File.OpenWrite(temporary.Path))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xAB, (int)file.Length - 4096).ToArray());
        }

        Refused(() => temporary.Open(), temporary.Path, "damaged", "good copy");
        using var books = temporary.Open(readOnly: true);
        Assert.NotEmpty(books.Check());
    }

    [Fact]
    public void A_cut_off_file()
    {
        using var temporary = TemporaryFile.With(200);
        using (var file = File.OpenWrite(temporary.Path)) file.SetLength(file.Length / 2);

        Refused(() => temporary.Open(), temporary.Path, "damaged", "good copy");
    }

    [Fact]
    public void Version_1_is_upgraded_and_keeps_every_entry()
    {
        using var temporary = TemporaryFile.OfVersion1();
        Refused(() => temporary.Open(readOnly: true), temporary.Path, "version 1", "for writing once");

        using (var books = temporary.Open())
        {
            Assert.Equal("Acme", books.Corporation);
            Assert.Equal(5, books.Read(1).Count());
            Assert.Equal("Ada"u8.ToArray(), books.Particulars().Single().Value);
            Assert.Empty(books.Check());
            books.Enter("r-6");
        }
        Assert.Throws<SqliteException>(() => temporary.Raw(Replace));
    }

    [Fact]
    public void Version_1_let_an_entry_be_replaced()
    {
        using var temporary = TemporaryFile.OfVersion1();

        temporary.Raw(Replace);

        using var books = temporary.Open();
        Assert.Contains(books.Check(), defect => defect.Number == 2);
    }

    static void WithPath(Action<string> make, params string[] words)
    {
        using var temporary = new TemporaryFile();
        make(temporary.Path);
        Refused(() => temporary.Open(), temporary.Path, words);
        Refused(() => temporary.Open(readOnly: true), temporary.Path, words);
    }

    internal static void Refused(Action action, string path, params string[] words)
    {
        var message = Assert.Throws<BooksFileException>(action).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        foreach (var word in words) Assert.Contains(word, message, StringComparison.Ordinal);
    }
}
