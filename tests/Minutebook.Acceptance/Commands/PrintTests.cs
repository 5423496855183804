namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Xunit;

/// <summary>Documents on the command line: what is printed to a file is whole, recorded with its hash, or not there.</summary>
public sealed class PrintTests : CommandFolder
{
    static void NeedsTypesetter(CliRun run) => Assert.SkipWhen(run.ExitCode == 69, run.Error);

    string Hash(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(In(file))));

    [Fact]
    public void A_document_printed_is_recorded_with_the_hash_of_its_file()
    {
        var books = MeetingBooks();
        Directory.CreateDirectory(In("papers"));
        var printed = Cli.Run("print", "notice", "-m", "annual-2025", "--out", In("papers/notice.pdf"), "-b", books, "--json");
        NeedsTypesetter(printed);
        Ended(0, printed);
        var file = Json(printed).GetProperty("printed")[0];
        Assert.Equal((2, Hash("papers/notice.pdf")), (file.GetProperty("pages").GetInt32(), file.GetProperty("sha256").GetString()));
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(File.ReadAllBytes(In("papers/notice.pdf"))[..5]), StringComparison.Ordinal);
        var last = Json(Cli.Run("list", "entries", "-b", books, "--json")).EnumerateArray().Last();
        Assert.Equal("document-printed", last.GetProperty("kind").GetString());
        Assert.Contains(Hash("papers/notice.pdf"), last.GetProperty("fact").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_facts_give_the_same_file()
    {
        var books = MeetingBooks();
        foreach (var name in new[] { "one.pdf", "two.pdf" })
        {
            var printed = Cli.Run("print", "voting-list", "-m", "annual-2025", "--out", In(name), "-b", books);
            NeedsTypesetter(printed);
            Ended(0, printed);
        }
        Assert.Equal(Hash("one.pdf"), Hash("two.pdf"));
    }

    [Fact]
    public void All_documents_of_a_meeting_are_printed_and_what_is_not_there_yet_is_named()
    {
        var printed = Cli.Run("print", "meeting", "-m", "annual-2025", "--out", In("papers"), "-b", MeetingBooks());
        NeedsTypesetter(printed);
        Ended(0, printed);
        Assert.Contains("Not printed: minutes-annual-2025: the annual meeting of 2025 was not opened", printed.Error,
            StringComparison.Ordinal);
        Assert.Equal(["address-list", "affidavit", "finding", "inspectors", "notice", "proxy-cards", "voting-list"],
            Directory.EnumerateFiles(In("papers")).Select(file => Path.GetFileName(file)[..^"-annual-2025.pdf".Length]).Order());
    }

    [Fact]
    public void A_list_goes_to_a_spreadsheet_without_a_typesetter()
    {
        Ended(0, Cli.Run("print", "voting-list", "-m", "annual-2025", "--out", In("list.csv"), "-b", MeetingBooks()));
        Assert.Equal(["Name,Address,Common Stock", "Ada Moreau,\"3 Mill Street, Albany, NY 12207\",600",
            "Ben Sato and Bo Sato,\"40 Canal Road, Troy, NY 12180\",400"], File.ReadAllLines(In("list.csv")));
    }

    [Theory]
    [InlineData(64, "give --out", "print", "notice", "-m", "annual-2025")]
    [InlineData(64, "does not end in .pdf", "print", "notice", "-m", "annual-2025", "--out", "notice.doc")]
    [InlineData(64, "there is no meeting \"annual-2026\"", "print", "inspectors", "-m", "annual-2026", "--out", "x.pdf")]
    [InlineData(64, "uncertificated", "print", "share-certificate", "--security", "C-1", "--out", "x.pdf")]
    [InlineData(64, "is given twice", "print", "finding", "--question", "notice.to-all meeting=a meeting=b", "--out", "x.pdf")]
    [InlineData(64, "the question is empty", "print", "finding", "--question", " ", "--out", "x.pdf")]
    [InlineData(64, "give the matter", "print", "ballot", "-m", "annual-2025", "--out", "x.pdf")]
    [InlineData(66, "no folder of templates", "print", "inspectors", "-m", "annual-2025", "--out", "x.pdf", "--templates", "nowhere")]
    [InlineData(73, "cannot be written", "print", "voting-list", "-m", "annual-2025", "--out", "/proc/list.csv")]
    [InlineData(66, "there is no folder for nowhere/list.csv", "print", "voting-list", "-m", "annual-2025", "--out", "nowhere/list.csv")]
    public void What_cannot_be_printed_is_told_and_leaves_nothing(int exitCode, string because, params string[] command)
    {
        var books = MeetingBooks();
        var before = Json(Cli.Run("list", "entries", "-b", books, "--json")).GetArrayLength();
        var run = Cli.Run([.. command, "-b", books]);
        NeedsTypesetter(run);
        Ended(exitCode, run);
        Assert.Contains(because, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Json(Cli.Run("list", "entries", "-b", books, "--json")).GetArrayLength());
        Assert.False(File.Exists("x.pdf"));
    }

    [Fact]
    public void Personal_data_that_are_gone_without_an_erasure_are_found()
    {
        var books = MeetingBooks();
        Ended(0, Cli.Run("fsck", "-b", books));
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={books};Pooling=False"))
        {
            file.Open();
            using var command = file.CreateCommand();
            command.CommandText = "SELECT sql FROM sqlite_master WHERE name = 'particulars_never_leave'";
            var trigger = (string)command.ExecuteScalar()!;
            command.CommandText = $"DROP TRIGGER particulars_never_leave; DELETE FROM particulars WHERE rowid = 2; {trigger}";
            command.ExecuteNonQuery();
        }
        var checkedBooks = Cli.Run("fsck", "-b", books);
        Ended(1, checkedBooks);
        Assert.Contains("is gone from beside the chain", checkedBooks.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_whose_text_was_erased_since_is_still_the_same_request()
    {
        var books = MeetingBooks();
        const string Cy = "{ fact: holder-opened, holder: cy, name: Cy Stone, kind: individual }";
        Ended(0, Cli.Run("enter", Written("cy.yaml", Cy), "-b", books, "--request", "r-1"));
        var last = Json(Cli.Run("list", "entries", "-b", books, "--json")).GetArrayLength();
        Ended(0, Cli.Run("enter", Written("erase.yaml", $"{{ fact: particulars-erased, entry: {last}, field: name, reason: asked }}"),
            "-b", books));
        var again = Cli.Run("enter", In("cy.yaml"), "-b", books, "--request", "r-1");
        Ended(0, again);
        Assert.Contains("was entered before", again.Output, StringComparison.Ordinal);
        Ended(0, Cli.Run("fsck", "-b", books));
    }

    [Fact]
    public void A_file_without_a_fact_is_told()
    {
        var run = Cli.Run("enter", Written("none.yaml", "[]"), "-b", MeetingBooks());
        Ended(65, run);
        Assert.Contains("there is no fact in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_id_used_for_something_else_is_refused()
    {
        var books = MeetingBooks();
        const string Ada = "{ fact: holder-opened, holder: cy, name: Cy Stone, kind: individual }";
        Ended(0, Cli.Run("enter", Written("one.yaml", Ada), "-b", books, "--request", "r-1"));
        Ended(0, Cli.Run("enter", In("one.yaml"), "-b", books, "--request", "r-1"));
        var dan = Written("two.yaml", Ada.Replace("cy", "dan", StringComparison.Ordinal));
        var other = Cli.Run("enter", dan, "-b", books, "--request", "r-1");
        Assert.NotEqual(0, other.ExitCode);
        Assert.Contains("was used before for something else", other.Output + other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_docket_is_written_as_a_calendar()
    {
        Ended(0, Cli.Run("docket", "--calendar", In("docket.ics"), "--now", "2025-05-15", "-b", MeetingBooks()));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", File.ReadAllText(In("docket.ics")), StringComparison.Ordinal);
    }
}
