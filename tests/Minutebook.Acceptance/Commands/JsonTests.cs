namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

/// <summary>With --json every command puts one whole JSON value on its output, and everything else on the error output.</summary>
public sealed class JsonTests : CommandFolder
{
    [Fact]
    public void New_books_are_told_in_json()
    {
        var made = Cli.Run("new", In("a.minutebook"), "-c", "Acme, Inc.", "-z", "America/New_York", "--by-laws", "advanced-input-devices",
            "--opened", "2025-01-06", "--json");
        Ended(0, made);
        var json = Json(made);
        Assert.Equal(In("a.minutebook"), json.GetProperty("books").GetString());
        Assert.Equal("2025-01-06", json.GetProperty("opened").GetString());
        Assert.Equal(2, json.GetProperty("entries").GetInt32());
    }

    [Fact]
    public void An_import_is_told_in_json_with_what_it_read_and_every_problem()
    {
        var books = MeetingBooks();
        var good = Written("good.csv", "holder,name,class,shares,on\ncora,Cora Lund,common,250,2022-03-01\n");
        var dry = Json(Cli.Run("import", "csv", good, "-b", books, "--dry-run", "--json"));
        Assert.Equal("entered", dry.GetProperty("ruling").GetString());
        Assert.True(dry.GetProperty("dry-run").GetBoolean());
        var entered = Json(Cli.Run("import", "csv", good, "-b", books, "--json"));
        Assert.False(entered.GetProperty("dry-run").GetBoolean());
        Assert.Equal(2, entered.GetProperty("entries").GetArrayLength());
        Assert.NotEqual(0, entered.GetProperty("report").GetArrayLength());
        var bad = Cli.Run("import", "csv", Written("bad.csv", "holder,name,class,shares,on\ncora,Cora,common,x,2022-03-01\nd,D,co,1,y\n"),
            "-b", books, "--json");
        Ended(65, bad);
        Assert.True(Json(bad).GetProperty("error").GetProperty("problems").GetArrayLength() >= 3);
    }

    [Fact]
    public void An_export_is_told_in_json()
    {
        var exported = Json(Cli.Run("export", In("facts.jsonl"), "-b", MeetingBooks(), "--json"));
        Assert.Equal(File.ReadAllLines(In("facts.jsonl")).Length, exported.GetProperty("facts").GetInt32());
    }

    [Fact]
    public void The_voting_list_and_the_minutes_are_printed_as_json()
    {
        var books = MeetingBooks();
        var list = Json(Cli.Run("print", "voting-list", "-m", "annual-2025", "-b", books, "--json"));
        Assert.Equal("2025-04-01", list.GetProperty("record-date").GetString());
        Assert.Equal("Ada Moreau", list.GetProperty("holders")[0].GetProperty("name").GetString());
        Assert.Equal("600", list.GetProperty("holders")[0].GetProperty("shares").GetString());
        var unopened = Cli.Run("print", "minutes", "-m", "annual-2025", "-b", books, "--json");
        Ended(2, unopened);
        Assert.Equal("open", Json(unopened).GetProperty("answer").GetString());
        var opened = Written("opened.yaml", "{ fact: meeting-opened, meeting: annual-2025, at: 2025-05-20T10:00, chair: rosa }");
        Ended(0, Cli.Run("enter", opened, "-b", books));
        Assert.Contains("rosa presided",
            Json(Cli.Run("print", "minutes", "-m", "annual-2025", "-b", books, "--json")).GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_of_the_by_laws_is_shown_as_json_with_terms_and_rules()
    {
        var shown = Json(Cli.Run("bylaws", "show", "2.4", "--on", "2025-05-01", "--by-laws", "advanced-input-devices", "--json"));
        Assert.Equal("2.4", shown.GetProperty("section").GetString());
        Assert.Contains(shown.GetProperty("terms").EnumerateArray(),
            term => term.GetProperty("key").GetString() == "notice.least-days" && term.GetProperty("figure")[0].GetString() == "10");
        Assert.Contains(shown.GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("name").GetString() == "notice.window");
    }

    [Theory, InlineData("2022-07-31"), InlineData("2022-08-01"), InlineData("2027-03-01")]
    public void A_section_shows_every_rule_of_the_statute_that_is_in_force_though_a_later_edition_speaks_of_its_section(string day)
    {
        var shown = Json(Cli.Run("bylaws", "show", "2.4", "--on", day, "--by-laws", "advanced-input-devices", "--json"));
        var days = shown.GetProperty("terms").EnumerateArray().Single(term => term.GetProperty("key").GetString() == "notice.least-days");
        Assert.Equal(["DGCL § 251(c)", "DGCL § 266(b)", "DGCL § 271(a)", "DGCL § 390"], days.GetProperty("statute").EnumerateArray()
            .Where(rule => rule.GetProperty("figure")[0].GetString() == "20").Select(rule => rule.GetProperty("section").GetString()!)
            .Order(StringComparer.Ordinal));
        var text = Cli.Run("bylaws", "show", "2.4", "--on", day, "--by-laws", "advanced-input-devices").Output;
        Assert.Contains("DGCL § 266(b) for Conversion: 20 (Mandatory, Floor)", text, StringComparison.Ordinal);
        Assert.Contains("DGCL § 390 for Transfer: 20 (Mandatory, Floor)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_sections_is_an_error_in_json_with_the_file_named()
    {
        var empty = Written("empty.txt", "");
        var run = Cli.Run("bylaws", "read", empty, "--json");
        Ended(65, run);
        var error = Json(run).GetProperty("error");
        Assert.Equal(65, error.GetProperty("exit-code").GetInt32());
        var problem = Assert.Single(error.GetProperty("problems").EnumerateArray());
        Assert.Equal(empty, problem.GetProperty("file").GetString());
        Assert.Contains("No section was found", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("No section was found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_the_by_laws_is_entered_and_told_in_json()
    {
        var books = NewBooks();
        var text = Written("by-laws.txt", "BY-LAWS OF LAKE INSTRUMENTS, INC.\n\nSECTION 2. STOCKHOLDERS\n\n2.4 Notice of Meeting. The " +
            "Secretary writes to\nevery holder in good time.\n");
        var entered = Json(Cli.Run("bylaws", "enter", text, "--on", "2019-05-06", "-b", books, "--json"));
        Assert.Equal("entered", entered.GetProperty("ruling").GetString());
        Assert.Equal(3, entered.GetProperty("entries")[0].GetInt64());
    }

    [Fact]
    public void The_demo_tells_its_steps_in_json_and_its_progress_to_the_error_output()
    {
        var demo = Cli.Run("demo", "--folder", Folder, "--json");
        Ended(0, demo);
        var json = Json(demo);
        Assert.All(json.GetProperty("steps").EnumerateArray(),
            step => Assert.Equal("entered", step.GetProperty("ruling").GetString()));
        Assert.True(File.Exists(json.GetProperty("minutes").GetString()));
        Assert.Contains("[1/", demo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Opened_books_tell_their_docket_in_json()
    {
        var open = Cli.Run("open", "-b", MeetingBooks(), "--json");
        Ended(0, open);
        Assert.Equal("Lake Instruments, Inc.", Json(open).GetProperty("corporation").GetString());
        Assert.Equal(JsonValueKind.Array, Json(open).GetProperty("docket").ValueKind);
    }

    [Theory]
    [InlineData(64, "ask", "notice.windo", "--json")]
    [InlineData(64, "frobnicate", "--json")]
    [InlineData(64, "ask", "--frob", "--json")]
    [InlineData(66, "list", "entries", "--books", "no-such-file.minutebook", "--json")]
    [InlineData(66, "try", "no-such-scenario.yaml", "--json")]
    [InlineData(66, "bylaws", "read", "samples", "--json")]
    [InlineData(64, "bylaws", "show", "99", "--by-laws", "advanced-input-devices", "--json")]
    [InlineData(66, "bylaws", "show", "2.4", "--by-laws", "no-such-sheet", "--json")]
    public void An_error_is_told_in_json_too_with_its_exit_code(int expected, params string[] arguments)
    {
        var run = Cli.Run(arguments[1] == "notice.windo" ? [.. arguments, "-b", NewBooks()] : arguments);
        Ended(expected, run);
        var error = Json(run).GetProperty("error");
        Assert.Equal(expected, error.GetProperty("exit-code").GetInt32());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Contains("minutebook: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_of_a_file_stands_in_the_json_error_with_its_line()
    {
        var facts = Written("bad.yaml", "- { fact: stok-issued }\n- { fact: holder-opened, holdr: ada }\n");
        var run = Cli.Run("enter", facts, "-b", NewBooks(), "--json");
        Ended(65, run);
        var problems = Json(run).GetProperty("error").GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal([1, 2, 2, 2, 2], problems.Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Contains("did you mean \"stock-issued\"?", problems[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(facts, problems[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Facts_dated_later_than_now_are_entered_with_a_warning()
    {
        var books = NewBooks();
        var facts = Written("later.yaml", "- { fact: principal-office-designated, place: 12 Dock Street, city: Albany, on: 2019-05-06 }\n" +
            "- { fact: meeting-called, meeting: annual, kind: annual, by: board, on: 2025-03-10, at: 2999-05-20T10:00 }\n" +
            "- { fact: director-seated, person: rosa, on: 2999-05-21, by: stockholders }\n");
        var dry = Cli.Run("enter", facts, "-b", books, "--dry-run");
        Assert.Contains("later.yaml:3: warning: director-seated is dated 2999-05-21, later than now", dry.Error, StringComparison.Ordinal);
        var run = Cli.Run("enter", facts, "-b", books, "--json");
        Ended(0, run);
        var warning = Assert.Single(Json(run).GetProperty("warnings").EnumerateArray());
        Assert.Equal(2, warning.GetProperty("fact").GetInt32());
        Assert.Equal("director-seated", warning.GetProperty("kind").GetString());
        Assert.Equal("2999-05-21", warning.GetProperty("dated").GetString()![..10]);
        Assert.Equal(3, Json(run).GetProperty("entries").GetArrayLength());
        Assert.Contains("later.yaml:3: warning:", run.Error, StringComparison.Ordinal);
    }
}
