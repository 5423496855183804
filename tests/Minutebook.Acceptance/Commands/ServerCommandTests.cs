namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Linq;
using Minutebook.Acceptance.Store;
using Xunit;

/// <summary>Every command works on books on a server as it does on a file, and says the same.</summary>
public sealed class ServerCommandTests : CommandFolder
{
    [Fact]
    public void Every_command_answers_on_a_server_as_on_a_file()
    {
        using var database = new TemporaryDatabase();
        var (file, server) = (MeetingBooks(), database.Place);
        Ended(0, Cli.Run("copy", file, server));
        string[][] commands =
        [
            ["list", "holders"], ["list", "entries"], ["ask", "notice.given", "meeting=annual-2025", "holder=ben"],
            ["docket", "--now", "2025-05-01"], ["fsck"], ["print", "voting-list", "-m", "annual-2025"], ["bylaws", "show", "2.4"],
            ["list", "holdings", "--json"], ["fsck", "--json"],
        ];
        Assert.All(commands, command =>
        {
            var (onFile, onServer) = (Cli.Run([.. command, "-b", file]), Cli.Run([.. command, "-b", server]));
            Assert.Equal((onFile.ExitCode, onFile.Output), (onServer.ExitCode, onServer.Output));
        });
        foreach (var (books, facts) in ((string, string)[])[(file, "a.jsonl"), (server, "b.jsonl")])
            Ended(0, Cli.Run("export", In(facts), "-b", books));
        Assert.Equal(File.ReadAllText(In("a.jsonl")), File.ReadAllText(In("b.jsonl")));
    }

    [Fact]
    public void New_books_on_a_server_are_entered_into_once_for_each_request_and_copied_back_byte_for_byte()
    {
        using var database = new TemporaryDatabase();
        var made = New(database.Place);
        Ended(0, made);
        Assert.Contains("?corporation=acme", made.Output, StringComparison.Ordinal);
        var facts = Written("f.yaml", "{ fact: person-entered, person: x, name: Xenia Berg }");

        Ended(0, Cli.Run("enter", facts, "-b", database.Place, "--request", "r-1"));
        var repeated = Cli.Run("enter", facts, "-b", database.Place, "--request", "r-1");
        Assert.Contains("was entered before", repeated.Output, StringComparison.Ordinal);
        Ended(0, Cli.Run("copy", database.Place, In("back.minutebook")));
        using var again = new TemporaryDatabase();
        Ended(0, Cli.Run("copy", In("back.minutebook"), again.Place));

        var entries = Cli.Run("list", "entries", "-b", In("back.minutebook")).Output;
        Assert.Contains("Xenia Berg", entries, StringComparison.Ordinal);
        Assert.Equal(entries, Cli.Run("list", "entries", "-b", database.Place).Output);
        string[] places = [database.Place, In("back.minutebook"), again.Place];
        Assert.Single(places.Select(place => Cli.Run("fsck", "-b", place).Output).Distinct());
        Assert.Equal(Bytes(database), Bytes(again));
    }

    [Fact]
    public void New_books_overwrite_nothing_and_leave_nothing_where_they_cannot_be_opened()
    {
        using var database = new TemporaryDatabase();
        Ended(66, Cli.Run("fsck", "-b", database.Place));
        Ended(64, Cli.Run("new", database.Place, "-c", "Acme, Inc.", "-z", "Nowhere/Atall", "--by-laws", "advanced-input-devices"));
        Ended(0, New(database.Place));

        var refused = New(database.Place);
        Ended(66, refused);
        Assert.Contains("already", refused.Error, StringComparison.Ordinal);
        Ended(66, Cli.Run("copy", NewBooks(), database.Place));
    }

    [Fact]
    public void A_password_is_in_no_output_and_in_no_message()
    {
        var server = PostgresServer.Shared;
        using var database = new TemporaryDatabase();
        var place = database.Place;
        Ended(0, New(place));
        var secret = Uri.EscapeDataString(PostgresServer.Password);
        var wrong = place.Replace(secret, $"{secret}x", StringComparison.Ordinal);
        string[][] commands =
        [
            ["new", server.Address(database.Name, "other"), "-c", "Other", "-z", "America/New_York", "--by-laws", "advanced-input-devices"],
            ["new", place, "-c", "Acme", "-z", "America/New_York", "--by-laws", "advanced-input-devices", "--json"], ["fsck", "-b", place],
            ["fsck", "-b", wrong], ["fsck", "-b", wrong, "--json"], ["fsck", "-b", place + "&x=y"], ["fsck", "-b", place + " "],
            ["list", place], ["list", "holders", place], ["open", "-b", place], ["open", "-b", place, "--json"], ["enter", place],
            ["copy", place, place], ["copy", place, In("c.minutebook")], ["copy", place, wrong, "--json"], ["migrate", place],
            ["migrate", server.Address(database.Name, null, "minutebook_owner")],
            ["fsck", "-b", $"postgresql://ada:{PostgresServer.Password}@x/y"], ["export", place, "-b", place],
            ["export", In("x.jsonl"), "-b", place.Replace(database.Name, "nowhere", StringComparison.Ordinal)],
        ];
        Assert.All(commands, command =>
        {
            var run = Cli.Run(command);
            Assert.DoesNotContain("s3cret", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
            Assert.NotEqual(70, run.ExitCode);
        });
        Assert.Contains("does not let minutebook_app in", Cli.Run("fsck", "-b", wrong).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_address_lacks_is_told()
    {
        foreach (var (address, code, words) in ((string, int, string)[])
        [
            ("postgresql://ada@localhost/x", 66, "Add ?corporation=NAME"), ("postgresql://localhost/x", 64, "Expected: postgresql://"),
            ("postgresql://ada@127.0.0.1:1/x?corporation=acme", 66, "cannot be reached"),
        ])
        {
            var run = Cli.Run("fsck", "-b", address);
            Ended(code, run);
            Assert.Contains(words, run.Error, StringComparison.Ordinal);
        }
        var refused = Cli.Run("migrate", "acme.minutebook");
        Ended(64, refused);
        Assert.Contains("not an address of a server", refused.Error, StringComparison.Ordinal);
    }

    static CliRun New(string place) => Cli.Run("new", place, "-c", "Acme, Inc.", "-z", "America/New_York", "--by-laws",
        "advanced-input-devices", "--opened", "2026-01-02");

    static string[] Bytes(TemporaryDatabase database)
    {
        using var books = database.Open(readOnly: true);
        return [.. books.Read(1).Select(entry => Convert.ToHexString(entry.Bytes.Span))];
    }
}
