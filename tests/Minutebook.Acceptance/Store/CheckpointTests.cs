namespace Minutebook.Acceptance.Store;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Columns;
using Minutebook.Instruments;
using Minutebook.Store;
using Minutebook.Tests.Books;
using Minutebook.Values;
using Xunit;

/// <summary>A checkpoint makes opening quick, and never other than it would be without.</summary>
public sealed class CheckpointTests : IDisposable
{
    const int Start = sizeof(long) + sizeof(int);

    readonly TemporaryFile temporary = new();

    string Books => temporary.Path;

    string Kept => temporary.Path + ".checkpoint";

    public void Dispose() => temporary.Dispose();

    async Task Enter(int rounds, string name = "a")
    {
        if (!File.Exists(Books)) SqliteBooks.Create(Books, "Acme").Dispose();
        for (var round = 0; round < rounds; round++)
        {
            await using var books = CheckpointProgram.Open(Books);
            await CheckpointProgram.Enter(books, $"{name}-{round}");
        }
    }

    /// <summary>Opens the books as usual and by the fold of all entries, and gives from where the first was opened.</summary>
    async Task<long> OpenedAlike(string? path = null)
    {
        await using var opened = OpenedBooks.OpenToRead(path ?? Books, Instruments.None, CheckpointProgram.Eager with { Writes = false });
        await using var folded = OpenedBooks.OpenToRead(path ?? Books, Instruments.None, Checkpoints.Compared with { Few = int.MaxValue });
        Assert.Null(folded.CheckpointDefect);
        Assert.Equal(0, folded.OpenedFrom);
        Assert.Equal(Told(folded), Told(opened));
        return opened.OpenedFrom;
    }

    static string Told(OpenedBooks books) => State.Of(books.Corporation);

    [Fact]
    public async Task Books_are_opened_from_their_checkpoint_on()
    {
        await Enter(4);
        Assert.Equal(13, await OpenedAlike());
    }

    [Fact]
    public async Task A_correction_of_what_the_checkpoint_knows_is_folded_from_the_entries()
    {
        await Enter(4);
        await using (var books = CheckpointProgram.Open(Books))
        {
            Assert.Equal(13, books.OpenedFrom);
            var issue = (Minutebook.Stock.StockIssued)books.Corporation.Numbered(3)!.Fact;
            Assert.IsType<Entered>(await books.Enter(new("fix", new("secretary"), Capacity.Secretary,
                [new EntryCorrected(3, issue with { Certificate = "C-1" }, "not written down")])));
            Assert.IsType<Repeated>(await books.Enter(new("fix", new("secretary"), Capacity.Secretary,
                [new EntryCorrected(3, issue with { Certificate = "C-1" }, "not written down")])));
            Assert.Equal(14, books.Corporation.Entries.Count);
        }
        Assert.Equal(14, await OpenedAlike());
    }

    [Fact]
    public async Task A_checkpoint_with_a_byte_changed_or_missing_is_ignored()
    {
        await Enter(2);
        var whole = File.ReadAllBytes(Kept);
        for (var at = 0; at < whole.Length; at += 41)
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            File.WriteAllBytes(Kept, changed);
            Assert.Equal(0, await OpenedAlike());
        }
        foreach (var length in (int[])[0, 1, 43, 44, 300, whole.Length - 1])
        {
            File.WriteAllBytes(Kept, whole[..length]);
            Assert.Equal(0, await OpenedAlike());
        }
        File.WriteAllBytes(Kept, [.. whole, 0]);
        Assert.Equal(0, await OpenedAlike());
        File.WriteAllBytes(Kept, whole);
        Assert.Equal(7, await OpenedAlike());
    }

    [Fact]
    public async Task A_checkpoint_of_other_books_is_ignored()
    {
        await Enter(3);
        var other = File.ReadAllBytes(Kept);
        File.Delete(Kept);
        foreach (var one in Directory.EnumerateFiles(temporary.Folder)) File.Delete(one);
        await Enter(3, "b");
        File.WriteAllBytes(Kept, other);
        Assert.Equal(0, await OpenedAlike());
    }

    [Fact]
    public async Task A_checkpoint_of_a_longer_history_is_ignored_once_the_books_were_rolled_back()
    {
        await Enter(2);
        var before = File.ReadAllBytes(Books);
        await Enter(2, "b");
        File.WriteAllBytes(Books, before);
        Assert.Equal(0, await OpenedAlike());
        var kept = File.ReadAllBytes(Kept);
        await Enter(2, "c");
        File.WriteAllBytes(Kept, kept);
        Assert.Equal(0, await OpenedAlike());
    }

    [Fact]
    public async Task A_checkpoint_under_other_instruments_is_ignored()
    {
        await Enter(2);
        var sheet = new Sheet(Instrument.Statute, "Another statute", null, [], ImmutableSortedDictionary<string, string>.Empty);
        await using var books = OpenedBooks.OpenToRead(
            Books, Instruments.None.With(sheet), CheckpointProgram.Eager with { Writes = false });
        Assert.Equal(0, books.OpenedFrom);
    }

    [Fact]
    public async Task An_entry_that_was_changed_is_found_when_it_is_read_and_by_the_whole_check()
    {
        await Enter(3);
        temporary.Tamper("UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'c-a-1', 'c-x-1') AS BLOB) WHERE number = 6");
        await using var opened = OpenedBooks.OpenToRead(Books, Instruments.None, CheckpointProgram.Eager with { Writes = false });
        Assert.Equal(10, opened.OpenedFrom);
        Assert.Throws<BooksFileException>(() => opened.Corporation.Numbered(6));
        Assert.Throws<BooksFileException>(() => opened.Corporation.Entries.Count(entry => entry.Number > 0));
        using var file = temporary.Open(readOnly: true);
        Assert.NotEmpty(file.Check());
    }

    [Fact]
    public async Task The_entry_of_the_checkpoint_itself_must_be_unchanged()
    {
        await Enter(3);
        temporary.Tamper("UPDATE entries SET bytes = CAST(CAST(bytes AS TEXT) || ' ' AS BLOB) WHERE number = 10");
        Assert.Throws<BooksFileException>(() => OpenedBooks.OpenToRead(Books, Instruments.None, CheckpointProgram.Eager));
    }

    [Fact]
    public async Task A_checkpoint_that_was_forged_with_its_digests_is_found_by_comparing_it()
    {
        await Enter(3);
        Forge("holdings", bytes => bytes[^1] ^= 2);
        await using var folded = OpenedBooks.OpenToRead(Books, Instruments.None, Checkpoints.Compared);
        Assert.Contains("says otherwise than the entries", folded.CheckpointDefect!.What, StringComparison.Ordinal);
    }

    /// <summary>Changes a part of the checkpoint, and all digests with it.</summary>
    void Forge(string part, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(Kept);
        var from = Start + Digest.Length;
        var header = bytes.AsSpan(from, BitConverter.ToInt32(bytes, sizeof(long)));
        var (row, at) = (new Parts(header.ToArray()), from + header.Length);
        foreach (var (name, length) in row.All)
        {
            if (name == part)
            {
                var content = bytes[at..(at + length)];
                var place = header.IndexOf(SHA256.HashData(content));
                change(content);
                content.CopyTo(bytes, at);
                SHA256.HashData(content).CopyTo(header[place..]);
            }
            at += length;
        }
        SHA256.HashData(header).CopyTo(bytes.AsSpan(Start));
        File.WriteAllBytes(Kept, bytes);
    }

    sealed record Parts(byte[] Header)
    {
        public List<(string Name, int Length)> All
        {
            get
            {
                var row = new RowReader(Header, new());
                row.Text();
                row.Number();
                row.Bytes();
                var all = new List<(string, int)>();
                for (var count = row.Small(); all.Count < count;)
                {
                    all.Add((row.Text(), row.Small()));
                    row.Bytes();
                }
                return all;
            }
        }
    }

    [Fact]
    public async Task It_holds_no_personal_data_and_only_those_who_may_read_the_books_may_read_it()
    {
        await Enter(2);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Kept));
        Assert.DoesNotContain("Quill", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Street", text, StringComparison.Ordinal);
        Assert.Contains("d-a-1", text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Books, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await Enter(1, "b");
            Assert.Equal(File.GetUnixFileMode(Books), File.GetUnixFileMode(Kept));
        }
        await using var books = CheckpointProgram.Open(Books);
        Assert.Equal("Ada Quill a-1", books.Corporation.Ledger.Accounts[new("a-1")].Name.Text);
    }

    [Fact]
    public async Task Two_who_have_the_books_open_leave_one_that_can_be_used()
    {
        await Enter(1);
        await using (var one = CheckpointProgram.Open(Books))
        await using (var other = CheckpointProgram.Open(Books))
            for (var round = 0; round < 5; round++)
                await Task.WhenAll(CheckpointProgram.Enter(one, $"one-{round}"), CheckpointProgram.Enter(other, $"other-{round}"));
        Assert.True(await OpenedAlike() > 4);
    }

    [Fact]
    public async Task Killed_while_it_is_written_the_books_open()
    {
        var kills = Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? 300 : 8;
        var random = new Random(20_261_123);
        await Enter(1);
        for (var kill = 0; kill < kills; kill++)
        {
            var program = Path.Combine(AppContext.BaseDirectory, "Minutebook.Acceptance");
            using var keeping = Process.Start(new ProcessStartInfo(program, ["keep", Books]) { RedirectStandardOutput = true })!;
            Assert.Equal("kept", await keeping.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            await Task.Delay(random.Next(60), TestContext.Current.CancellationToken);
            keeping.Kill();
            await keeping.WaitForExitAsync(TestContext.Current.CancellationToken);
            await OpenedAlike();
        }
        await Enter(1, "last");
        Assert.True(await OpenedAlike() > 0);
    }
}
