namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using Xunit;

/// <summary>A command that was written wrongly says what is wrong and what to do, in words of its user.</summary>
public sealed class MistakenCommandTests : CommandFolder
{
    [Theory]
    [InlineData(64, "\"x\" is not a whole number, which --known-at asks for", "list", "entries", "--known-at", "x")]
    [InlineData(64, "--known-at is the number of an entry, from 1 to 13", "list", "entries", "--known-at", "99")]
    [InlineData(64, "--known-at is the number of an entry, from 1 to 13", "ask", "meeting.in-order", "meeting=annual-2025", "--known-at",
        "0")]
    [InlineData(64, "there is no matter \"nix\"", "ask", "votes.of", "meeting=annual-2025", "holder=ada", "matter=nix")]
    [InlineData(64, "there is no session 7 of the annual meeting of 2025", "print", "voting-list", "-m", "annual-2025", "--session", "7")]
    [InlineData(64, "there is no session 0", "print", "voting-list", "-m", "annual-2025", "--session", "0")]
    [InlineData(64, "Must be one of: 'entries' 'holders'", "list", "nothing")]
    [InlineData(64, "lists all; did you mean \"notice.window\"?", "ask", "notice.windo")]
    [InlineData(66, "is a folder; name a file", "enter", "samples")]
    [InlineData(66, "is a folder; name a file", "export", "samples")]
    [InlineData(66, "there is no folder", "export", "no-such-folder/facts.jsonl")]
    [InlineData(66, "there is no folder no-such-folder", "import", "ocf", "no-such-folder")]
    [InlineData(66, "is a file; name the folder", "import", "ocf", "README.md")]
    public void It_is_told_what_is_wrong(int exitCode, string says, params string[] arguments)
    {
        var run = Cli.Run([.. arguments, "-b", MeetingBooks()]);
        Ended(exitCode, run);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Books_that_are_an_empty_file_are_said_to_be_empty()
    {
        var run = Cli.Run("fsck", "-b", Written("empty.minutebook", ""));
        Ended(66, run);
        Assert.Contains("is empty", run.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Books_that_were_cut_off_are_a_defect_that_fsck_tells_without_sending_to_itself(bool asJson)
    {
        var books = MeetingBooks();
        using (var file = new FileStream(books, FileMode.Open)) file.SetLength(file.Length / 2);
        Assert.Contains("minutebook fsck", Cli.Run("list", "entries", "-b", books).Error, StringComparison.Ordinal);
        var run = Cli.Run(asJson ? ["fsck", "-b", books, "--json"] : ["fsck", "-b", books]);
        Ended(1, run);
        Assert.Contains("is damaged", run.Output, StringComparison.Ordinal);
        Assert.Contains("Go back to a good copy.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("fsck", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("try", "; no scenario was played"), InlineData("enter", "; nothing was entered")]
    public void A_file_that_is_wrong_is_told_with_what_was_not_done(string command, string says)
    {
        var wrong = Written("wrong.yaml", "{ fact: holder-openend }");
        var run = command == "try" ? Cli.Run(command, wrong) : Cli.Run(command, wrong, "-b", NewBooks());
        Ended(65, run);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minutebook ask notice.win", "notice.window")]
    [InlineData("minutebook ask ", "board-meeting.called")]
    [InlineData("minutebook as", "ask")]
    public void The_shell_completes_commands_and_names_of_questions(string line, string name) =>
        Assert.Contains(name, Cli.Run($"[suggest:{line.Length}]", line).Output.ReplaceLineEndings("\n").Split("\n"));

    [Fact]
    public void An_entry_that_cannot_be_read_is_sent_to_fsck()
    {
        var books = MeetingBooks();
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={books};Pooling=False"))
        {
            file.Open();
            using var change = file.CreateCommand();
            file.CreateFunction("sha256", (byte[] bytes) => System.Security.Cryptography.SHA256.HashData(bytes));
            change.CommandText = "DROP TRIGGER entries_never_change; UPDATE entries SET bytes = x'7B7D', hash = sha256(x'7B7D') "
                + "WHERE number = 9";
            change.ExecuteNonQuery();
        }
        var run = Cli.Run("list", "holders", "-b", books);
        Ended(65, run);
        Assert.Contains("entry 9 cannot be read", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Run \"minutebook fsck --books {books}\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demo_outside_the_repository_says_where_the_samples_are()
    {
        var run = Cli.RunIn(Folder, "demo");
        Ended(66, run);
        Assert.Contains("the samples lie in the repository of Minutebook. Run the command in its folder, or as ./run from anywhere",
            run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public void A_hash_that_was_noted_elsewhere_is_compared()
    {
        var books = MeetingBooks();
        var head = Json(Cli.Run("fsck", "-b", books, "--json")).GetProperty("head");
        var (number, hash) = (head.GetProperty("entry").GetInt64(), head.GetProperty("hash").GetString());
        var same = Cli.Run("fsck", "-b", books, "--entry", $"{number}={hash}");
        Ended(0, same);
        Assert.Contains("1 entry is as noted.", same.Output, StringComparison.Ordinal);
        var other = Cli.Run("fsck", "-b", books, "--entry", $"2={hash}", "--entry", $"99={hash}");
        Ended(1, other);
        Assert.Contains("entry 2 was noted with the hash", other.Output, StringComparison.Ordinal);
        Assert.Contains($"but the books end with entry {number}: entries were cut off", other.Output, StringComparison.Ordinal);
        Ended(64, Cli.Run("fsck", "-b", books, "--entry", "2=abc"));
    }

    [Fact]
    public void A_problem_of_a_package_has_its_place_in_the_json()
    {
        Directory.CreateDirectory(In("package"));
        Written("package/Manifest.ocf.json", """
            { "file_type": "OCF_MANIFEST_FILE", "ocf_version": "1.2.0", "issuer": { "legal_name": "X", "formation_date": "2020-01-01" },
              "stock_classes_files": [{ "filepath": "./c.ocf.json", "md5": "" }] }
            """);
        Written("package/c.ocf.json", """
            { "file_type": "OCF_STOCK_CLASSES_FILE", "items": [
              { "object_type": "STOCK_CLASS", "id": "c1", "name": "C", "initial_shares_authorized": "1,000" }
            ] }
            """);
        var run = Cli.Run("import", "ocf", In("package"), "-b", NewBooks(), "--json");
        Ended(65, run);
        var problem = Json(run).GetProperty("error").GetProperty("problems")[0];
        Assert.Equal(("c.ocf.json", 2, "c1", "initial_shares_authorized"), (problem.GetProperty("file").GetString(),
            problem.GetProperty("line").GetInt32(), problem.GetProperty("id").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public void A_table_in_another_encoding_is_refused_and_nothing_of_it_is_entered()
    {
        const string Table = "holder,name,class,shares,on\nada,Núñez,common,1,2020-01-01\n";
        File.WriteAllBytes(In("list.csv"), System.Text.Encoding.Latin1.GetBytes(Table));
        var run = Cli.Run("import", "csv", In("list.csv"), "-b", MeetingBooks());
        Ended(65, run);
        Assert.Contains("list.csv:2: the byte FA here is not UTF-8; save the file as UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_a_corporation_nor_a_request_is_without_a_name()
    {
        var made = Cli.Run("new", In("n.minutebook"), "-c", " ", "-z", "America/New_York", "--by-laws", "advanced-input-devices");
        Ended(64, made);
        Assert.False(File.Exists(In("n.minutebook")));
        Ended(64, Cli.Run("enter", Written("ok.yaml", "{ fact: person-entered, person: x, name: X }"), "-b", NewBooks(), "--request", ""));
    }
}
