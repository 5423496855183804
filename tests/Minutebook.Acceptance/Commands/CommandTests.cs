namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Text.Json;
using Xunit;

/// <summary>The command as its user meets it: what it says, and with which exit code.</summary>
public sealed class CommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("minutebook-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Books()
    {
        var books = Path.Combine(folder, "acme.minutebook");
        var made = Cli.Run("new", books, "-c", "Acme, Inc.", "-z", "America/New_York", "--by-laws", "advanced-input-devices", "--opened",
            "2026-01-02");
        Assert.Equal(0, made.ExitCode);
        return books;
    }

    string Written(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    const string Class =
        "- { fact: stock-class-authorized, class: common, name: Common, authorized: 1000, par: \"0.01 USD\", on: 2026-01-02 }\n"
        + "- { fact: holder-opened, holder: ada, name: Ada Lovelace, kind: individual, address: 1 Main Street }\n";

    const string Issue = "- { fact: stock-issued, security: C-1, holder: ada, class: common, shares: 100, on: 2026-02-01";

    [Fact]
    public void An_issue_without_authority_is_refused_whole_with_the_finding_and_entered_on_an_override_that_shows()
    {
        var books = Books();
        var facts = Written("issue.yaml", Class + Issue + " }\n");
        var refused = Cli.Run("enter", facts, "-b", books);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("no resolution is named", refused.Output, StringComparison.Ordinal);
        Assert.Contains("By-laws 6.1", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", Cli.Run("list", "holders", "-b", books).Output, StringComparison.Ordinal);

        var overridden = Cli.Run("enter", facts, "-b", books, "--person", "tomas", "--override", "the resolution is being looked for");
        Assert.Equal(0, overridden.ExitCode);
        var entries = Cli.Run("list", "entries", "-b", books).Output;
        Assert.Contains("act-overridden", entries, StringComparison.Ordinal);
        Assert.Contains("100", Cli.Run("list", "holdings", "-b", books).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_file_names_file_line_field_and_what_was_expected_and_enters_nothing()
    {
        var books = Books();
        var facts = Written("bad.yaml", Class
            + "- { fact: stock-issued, security: C-1, holdr: ada, class: common, shares: 100, on: 2026-02-01 }\n- { fact: stok-issued }\n");
        var bad = Cli.Run("enter", facts, "-b", books);
        Assert.Equal(65, bad.ExitCode);
        Assert.Contains("bad.yaml:3:", bad.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"holder\"?", bad.Error, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:4:", bad.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"stock-issued\"?", bad.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", Cli.Run("list", "holders", "-b", books).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_request_enters_nothing_and_the_same_id_for_something_else_is_told()
    {
        var books = Books();
        var first = Written("first.yaml", Class);
        Assert.Equal(0, Cli.Run("enter", first, "-b", books, "--request", "r-1").ExitCode);
        Assert.Contains("was entered before", Cli.Run("enter", first, "-b", books, "--request", "r-1").Output, StringComparison.Ordinal);
        var other = Written("other.yaml", "fact: board-resolved\nresolution: b-1\non: 2026-02-01\ntext: Something else\n");
        var clash = Cli.Run("enter", other, "-b", books, "--request", "r-1");
        Assert.Equal(65, clash.ExitCode);
        Assert.Contains("used before for something else", clash.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Personal_data_lie_beside_the_chain_and_the_books_verify_after_their_erasure()
    {
        var books = Books();
        Assert.Equal(0, Cli.Run("enter", Written("p.yaml", "fact: person-entered\nperson: grace\nname: Grace Hopper\n"), "-b", books)
            .ExitCode);
        Assert.Contains("Grace Hopper", Cli.Run("list", "entries", "-b", books).Output, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("enter", Written("e.yaml", "fact: particulars-erased\nentry: 3\nfield: name\nreason: asked for\n"), "-b",
            books).ExitCode);
        Assert.DoesNotContain("Grace Hopper", Cli.Run("list", "entries", "-b", books).Output, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("fsck", "-b", books).ExitCode);
        Assert.DoesNotContain("Grace Hopper", File.ReadAllText(books, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_holder_of_record_is_not_erased()
    {
        var books = Books();
        var facts = Written("h.yaml", Class
            + "- { fact: board-resolved, resolution: b-1, on: 2026-01-15, text: \"RESOLVED, that shares be issued.\" }\n"
            + "- { fact: issue-authorized, resolution: b-1, class: common, on: 2026-01-15, by: board, "
            + "maximum: 100, consideration: \"1 USD\" }\n"
            + Issue + ", resolution: b-1, consideration: \"1 USD\" }\n");
        Assert.Equal(0, Cli.Run("enter", facts, "-b", books).ExitCode);
        var refused = Cli.Run("enter", Written("e.yaml", "fact: particulars-erased\nentry: 4\nfield: name\nreason: asked for\n"), "-b",
            books);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("holder of record", refused.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "ask", "notice.windo")]
    [InlineData(64, "frobnicate")]
    [InlineData(66, "list", "entries", "--books", "no-such-file.minutebook")]
    [InlineData(66, "try", "no-such-scenario.yaml")]
    [InlineData(0, "--version")]
    [InlineData(0, "--help")]
    [InlineData(0, "ask", "--list", "--json")]
    public void Exit_codes_tell_what_happened_and_no_stack_trace_is_shown(int expected, params string[] arguments)
    {
        var run = Cli.Run(arguments);
        if (arguments[0] == "ask" && expected == 64) run = Cli.Run([.. arguments, "-b", Books()]);
        Assert.True(run.ExitCode == expected, $"{run.ExitCode}: {run.Output}{run.Error}");
        Assert.DoesNotContain("   at Minutebook", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_told_in_json_with_their_answer_and_the_exit_code_is_the_answer()
    {
        var books = Books();
        var asked = Cli.Run("ask", "officers.required", "on=2026-02-01", "-b", books, "--json");
        Assert.Equal(1, asked.ExitCode);
        using var json = JsonDocument.Parse(asked.Output);
        Assert.Equal("no", json.RootElement.GetProperty("answer").GetString());
        Assert.Equal("By-laws 4.1", json.RootElement.GetProperty("finding")
            .GetProperty("grounds")[0].GetProperty("sections")[0].GetString());
    }

    [Fact]
    public void The_demo_holds_the_whole_annual_meeting_and_leaves_books_that_verify()
    {
        var demo = Cli.Run("demo", "--folder", folder);
        Assert.True(demo.ExitCode == 0, demo.Output + demo.Error);
        var books = Path.Combine(folder, "harbor-optics.minutebook");
        Assert.Equal(0, Cli.Run("fsck", "-b", books).ExitCode);
        Assert.Equal(0, Cli.Run("ask", "meeting.in-order", "meeting=annual-2027", "-b", books, "--now", "2027-06-04").ExitCode);
        Assert.Contains("Elected:", File.ReadAllText(Path.Combine(folder, "minutes-annual-2027.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_meeting_is_held_on_an_imported_open_cap_format_ledger()
    {
        var package = Cli.InRepository("..", "shared", "data", "ocf", "acme_holdings_limited");
        if (!Directory.Exists(package)) Assert.Skip($"{package} is not here; the Open Cap Format sample is not part of the repository.");
        var demo = Cli.Run("demo", "--folder", folder, "--ocf", package);
        Assert.True(demo.ExitCode == 0, demo.Output + demo.Error);
        var books = Path.Combine(folder, "imported.minutebook");
        var holdings = Cli.Run("list", "holdings", "--on", "2022-06-15", "-b", books).Output;
        Assert.Contains("900,000", holdings, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("fsck", "-b", books).ExitCode);
    }
}
