namespace Minutebook.Acceptance.Store;

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Store;
using Xunit;

public sealed class DiskTests
{
    static readonly string Long = $"\"{new string('x', 20_000)}\"";

    [Fact]
    public void A_full_disk_writes_nothing_of_the_group_and_goes_on_when_there_is_space()
    {
        using var disk = Tmpfs.OfKilobytes(2_048);
        using var books = SqliteBooks.Create(disk.Books, "Acme");
        books.Enter("r-1");
        disk.FillBut(200);

        var before = FillUp(books, disk.Books);
        Assert.Equal(before, books.Head);
        Assert.Empty(books.Check());

        disk.FreeSpace();
        books.Enter("after", 3, Long);
        Assert.Equal(before.Number + 3, books.Head.Number);
        Assert.Empty(books.Check());
    }

    [Fact]
    public void A_full_disk_leaves_no_half_made_books()
    {
        using var disk = Tmpfs.OfKilobytes(512);
        disk.FillBut(8);

        FileTests.Refused(() => SqliteBooks.Create(disk.Books, "Acme"), disk.Books, "full", "Nothing was left");
        Assert.Equal(["filler"], Directory.GetFiles(disk.Folder).Select(Path.GetFileName));
        disk.FreeSpace();
        SqliteBooks.Create(disk.Books, "Acme").Dispose();
    }

    [Fact]
    public void Books_on_a_full_disk_can_be_opened_and_read()
    {
        using var disk = Tmpfs.OfKilobytes(512);
        using (var books = SqliteBooks.Create(disk.Books, "Acme")) books.Enter("r-1");
        disk.FillBut(0);

        FileTests.Refused(() => SqliteBooks.Open(disk.Books), disk.Books, "full", "Free some space");
        disk.FreeSpace();
        using var again = SqliteBooks.Open(disk.Books);
        Assert.Equal(1, again.Head.Number);
    }

    [Fact]
    public void Archived_books_are_read_from_a_disc_that_cannot_be_written()
    {
        using var disk = Tmpfs.OfKilobytes(1_024);
        using (var books = SqliteBooks.Create(disk.Books, "Acme")) books.Enter("r-1", 3);
        disk.MakeReadOnly();

        FileTests.Refused(() => SqliteBooks.Open(disk.Books), disk.Books, "read-only", "open it for reading only");
        FileTests.Refused(() => SqliteBooks.Create(disk.Books + "2", "Acme"), disk.Books + "2", "could not be made");
        using var archived = SqliteBooks.Open(disk.Books, readOnly: true);
        Assert.Equal(3, archived.Head.Number);
        Assert.Empty(archived.Check());
    }

    [Fact]
    public async Task The_queue_tells_everybody_of_a_full_disk_and_works_again_when_there_is_space()
    {
        using var disk = Tmpfs.OfKilobytes(2_048);
        using var books = SqliteBooks.Create(disk.Books, "Acme");
        await using var queue = Ledger.QueueOn(books);
        await queue.Enter(new("r-1", 1));
        disk.FillBut(100);

        var failed = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Assert.ThrowsAsync<BooksFileException>(() => queue.Enter(new($"big-{number}", 1, Fact: $"\"{new string('x', 200_000)}\"")))));
        Assert.All(failed, failure => Assert.Contains("full", failure.Message, StringComparison.Ordinal));
        Assert.Equal(1, queue.State.Total);

        disk.FreeSpace();
        Assert.Equal("entered 2", await queue.Enter(new("r-2", 5)));
        Assert.Equal(6, queue.State.Total);
        Assert.Empty(books.Check());
    }

    static Head FillUp(SqliteBooks books, string path)
    {
        for (var number = 2; number < 1_000; number++)
        {
            var before = books.Head;
            try
            {
                books.Enter($"r-{number}", 3, Long);
            }
            catch (BooksFileException full)
            {
                Assert.Contains("full", full.Message, StringComparison.Ordinal);
                Assert.Contains(path, full.Message, StringComparison.Ordinal);
                return before;
            }
        }
        throw new InvalidOperationException("The disk did not fill.");
    }
}
