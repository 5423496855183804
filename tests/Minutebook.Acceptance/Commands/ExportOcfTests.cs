namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Linq;
using Minutebook.Acceptance.Store;
using Minutebook.Tests;
using Xunit;

/// <summary>The stock as a package of the Open Cap Format, by the command.</summary>
public sealed class ExportOcfTests : CommandFolder
{
    [Fact, Requirement("6-7")]
    public void A_package_is_imported_exported_and_imported_again_with_the_same_holdings()
    {
        var (books, again) = (NewBooks(), NewBooks("again.minutebook"));
        Ended(0, Cli.Run("import", "ocf", Path.Combine("samples", "import", "lighthouse-package"), "-b", books));
        var answer = Json(Ended0(Cli.Run("export", "ocf", In("out"), "--json", "-b", books)));
        Assert.Equal(In("out"), answer.GetProperty("folder").GetString());
        Assert.Equal(Directory.GetFiles(In("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            answer.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        Assert.Contains(answer.GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.StartsWith("ISSUER", StringComparison.Ordinal));
        Ended(0, Cli.Run("import", "ocf", In("out"), "-b", again));
        Assert.All(["2021-06-01", "2022-01-01", "2026-01-01"], day =>
            Assert.Equal(Cli.Run("list", "holdings", "--on", day, "-b", books).Output,
                Cli.Run("list", "holdings", "--on", day, "-b", again).Output));
        Assert.Equal(Foreign(books), Foreign(again));
    }

    static string[] Foreign(string books) => [.. Cli.Run("list", "foreign", "-b", books).Output.Split('\n').Order(StringComparer.Ordinal)];

    static CliRun Ended0(CliRun run)
    {
        Ended(0, run);
        return run;
    }

    [Fact, Requirement("6-7")]
    public void Nothing_is_written_over_and_nothing_is_left_of_what_cannot_be_written()
    {
        var books = MeetingBooks();
        Ended(73, Cli.Run("export", "ocf", Folder, "-b", books));
        Ended(73, Cli.Run("export", "ocf", books, "-b", books));
        Ended(66, Cli.Run("export", "ocf", In(Path.Combine("none", "out")), "-b", books));
        Ended(64, Cli.Run("export", "facts.jsonl", "ocf", In("out"), "-b", books));
        Ended(0, Cli.Run("export", "ocf", In("out"), "-b", books));
        var third = Written("third.yaml",
            "{ fact: stock-issued, security: C-3, holder: ada, class: common, shares: 33 1/3, on: 2019-05-07T10:00 }");
        Ended(0, Cli.Run("enter", third, "-b", books));
        var refused = Cli.Run("export", "ocf", In("third"), "-b", books);
        Ended(65, refused);
        Assert.Contains("entry 14: 33 1/3 has more than 10 decimal places", refused.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder, "third*").Except([third]));
    }

    [Fact]
    public void Books_on_a_server_are_exported_as_those_in_a_file()
    {
        using var database = new TemporaryDatabase();
        var file = MeetingBooks();
        Ended(0, Cli.Run("copy", file, database.Place));
        Ended(0, Cli.Run("export", "ocf", In("a"), "-b", file));
        Ended(0, Cli.Run("export", "ocf", In("b"), "-b", database.Place));
        Assert.All(["Stakeholders", "StockClasses", "Transactions"], name =>
            Assert.Equal(File.ReadAllText(In($"a/{name}.ocf.json")), File.ReadAllText(In($"b/{name}.ocf.json"))));
    }
}
