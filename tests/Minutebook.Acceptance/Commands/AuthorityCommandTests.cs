namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using System.Linq;
using Xunit;

/// <summary>Check registers, amendments, questions on a copy of the books, whose the docket is, and the years of the two samples.</summary>
public sealed class AuthorityCommandTests : CommandFolder
{
    const string Staff = """
        - { fact: person-entered, person: sue, name: Sue Park }
        - { fact: number-of-directors-fixed, number: 1, by: resolution, on: 2020-01-06 }
        - { fact: director-seated, person: dan, on: 2020-01-06, by: stockholders }
        - { fact: officer-elected, person: dan, office: president, on: 2020-01-06 }
        - { fact: officer-elected, person: sue, office: secretary, on: 2020-01-06 }
        - { fact: officer-elected, person: tia, office: treasurer, on: 2020-01-06 }
        - { fact: board-resolved, resolution: R-1, on: 2025-01-08, text: "RESOLVED, that the Treasurer signs checks." }
        - { fact: by-law-power-recorded, conferred: true, on: 2020-01-06, section: Article VIII }
        - fact: authority-granted
          grant: checks
          on: 2025-01-08
          instruments: [check]
          offices: [treasurer]
          most: 1000 USD
          resolution: R-1
        - { fact: account-opened, account: till, depository: bank, on: 2025-01-08, in-name: true }
        - fact: by-laws-amended
          amendment: longer-notice
          by: board
          on: 2025-02-03
          effect: notice of fifteen days
          resolution: R-1
          sections: [{ number: "2.4", effect: amended, terms: [{ key: notice.least-days, figure: ["15"] }] }]
        """;

    static readonly MadeBooks WithStaff = new(Staff);

    string Books() => WithStaff.CopyTo(In("lake.minutebook"));

    [Fact]
    public void A_check_register_comes_in_and_tells_what_was_signed_outside_authority()
    {
        var books = Books();
        var table = Written("register.csv", "account,number,on,amount,signers,payee\ntill,1,2025-03-03,1000 USD,tia,Kent\n" +
            "till,2,2025-03-04,1000.01 USD,tia,Kent\ntill,3,2025-03-05,5 USD,sue,Kent\n");
        var tried = Cli.Run("import", "checks", table, "--dry-run", "-b", books);
        Assert.Contains("till:2", tried.Output, StringComparison.Ordinal);
        Assert.Equal(64, Cli.Run("ask", "check.authorized", "account=till", "number=1", "-b", books).ExitCode);
        var imported = Cli.Run("import", "checks", table, "-b", books);
        Assert.Contains("till:2", imported.Output, StringComparison.Ordinal);
        Assert.Contains("till:3", imported.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("till:1 ", imported.Output, StringComparison.Ordinal);
        Ended(0, Cli.Run("ask", "check.authorized", "account=till", "number=1", "-b", books));
        Ended(1, Cli.Run("ask", "check.authorized", "account=till", "number=2", "-b", books));
        Ended(1, Cli.Run("ask", "checks.authorized", "from=2025-03-01", "to=2025-03-31", "-b", books));
        Ended(0, Cli.Run("ask", "checks.authorized", "from=2025-03-01", "to=2025-03-03", "-b", books));
    }

    [Fact]
    public void A_bad_line_of_a_check_register_is_told_and_nothing_is_entered()
    {
        var books = Books();
        var table = Written("bad.csv",
            "account,number,on,amount,signers,payee\ntill,1,2025-03-03,1000 USD,tia,Kent\ntill,2,someday,5,tia,\n");
        var imported = Cli.Run("import", "checks", table, "-b", books);
        Assert.True(imported.ExitCode >= 64, imported.Output + imported.Error);
        Assert.Contains("bad.csv:3", imported.Error + imported.Output, StringComparison.Ordinal);
        Assert.Equal(64, Cli.Run("ask", "check.authorized", "account=till", "number=1", "-b", books).ExitCode);
    }

    [Fact]
    public void Two_days_of_the_by_laws_stand_side_by_side()
    {
        var books = Books();
        var diff = Cli.Run("bylaws", "diff", "2025-02-02", "2025-02-03", "-b", books);
        Ended(0, diff);
        Assert.Contains("notice.least-days", diff.Output, StringComparison.Ordinal);
        Assert.Matches("10.*15", diff.Output);
        Assert.DoesNotContain("notice.most-days", diff.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("notice.least-days", Cli.Run("bylaws", "diff", "2025-02-03", "2025-12-31", "-b", books).Output,
            StringComparison.Ordinal);
        Assert.Equal(64, Cli.Run("bylaws", "diff", "someday", "2025-02-03", "-b", books).ExitCode);
    }

    [Fact]
    public void The_table_of_amendments_has_section_effect_and_date()
    {
        var table = Cli.Run("bylaws", "amendments", "-b", Books());
        Ended(0, table);
        var row = Assert.Single(table.Output.Split('\n'), line => line.Contains("2025-02-03", StringComparison.Ordinal));
        Assert.Contains("2.4", row, StringComparison.Ordinal);
        Assert.Contains("notice of fifteen days", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_shown_with_all_its_terms_after_an_amendment_that_states_one()
    {
        var books = Books();
        var shown = Cli.Run("bylaws", "show", "2.4", "--on", "2025-03-01", "-b", books).Output;
        Assert.Contains("15", shown, StringComparison.Ordinal);
        var before = Cli.Run("bylaws", "show", "2.4", "--on", "2025-02-01", "-b", books).Output;
        string[] Terms(string text) => [.. text.Split('\n').SkipWhile(line => line != "Terms").TakeWhile(line => line != "Rules")
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("   ", StringComparison.Ordinal))];
        Assert.Equal(Terms(before).Length, Terms(shown).Length);
        Assert.Contains("Notice of Meeting", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_with_facts_added_leaves_the_books_as_they_are()
    {
        var books = Books();
        var facts = Written("if.yaml",
            "- { fact: officer-left, person: tia, office: treasurer, on: 2025-02-28, cause: resignation }\n");
        string[] ask = ["ask", "officers.in-office", "person=tia", "office=treasurer", "on=2025-03-03", "-b", books];
        Ended(0, Cli.Run(ask));
        Ended(1, Cli.Run([.. ask, "--with", facts]));
        Ended(0, Cli.Run(ask));
        var wrong = Cli.Run([.. ask, "--with", Written("no.jsonl", """{ "fact": "no-such-fact" }""")]);
        Assert.True(wrong.ExitCode >= 64, wrong.Output);
        Assert.Contains("no-such-fact", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_docket_is_told_by_office_and_by_person()
    {
        var books = MeetingBooks();
        Ended(0, Cli.Run("enter", Written("staff.yaml", Staff), "-b", books));
        string Docket(params string[] more) => Cli.Run(["docket", "--now", "2025-05-01", "-b", books, .. more]).Output;
        var (all, secretary, board) = (Docket().Split('\n'), Docket("--office", "secretary").Split('\n'), Docket("--office", "board")
            .Split('\n'));
        Assert.NotEmpty(secretary);
        Assert.All(secretary.Concat(board), line => Assert.Contains(line, all));
        Assert.Contains(secretary, line => line.Contains("voting list", StringComparison.Ordinal));
        Assert.DoesNotContain(board, line => line.Contains("voting list", StringComparison.Ordinal));
        Assert.Contains(Docket("--person", "sue").Split('\n'), line => line.Contains("voting list", StringComparison.Ordinal));
        Assert.DoesNotContain("voting list", Docket("--person", "tia"), StringComparison.Ordinal);
        Assert.Equal(64, Cli.Run("docket", "-b", books, "--office", "janitor").ExitCode);
    }

    [Theory]
    [InlineData("advanced-input-devices.yaml")]
    [InlineData("tern-island.yaml")]
    public void The_year_of_each_sample_corporation_is_played(string year)
    {
        var path = Cli.InRepository("samples", "scenarios", "years", year);
        Assert.True(File.Exists(path), path);
        var played = Cli.Run("try", path);
        Assert.True(played.ExitCode == 0, played.Output + played.Error);
    }

    [Fact]
    public void The_second_sample_opens_books_of_its_own()
    {
        var sheet = Cli.InRepository("samples", "tern-island", "by-laws.yaml");
        var made = Cli.Run("new", In("tern.minutebook"), "-c", "Tern Island Ferries, Inc.", "-z", "America/New_York", "--by-laws", sheet,
            "--certificate", Cli.InRepository("samples", "tern-island", "certificate.yaml"), "--opened", "2025-01-02");
        Ended(0, made);
        var shown = Cli.Run("bylaws", "show", "Art. II-5", "--on", "2025-03-01", "-b", In("tern.minutebook"));
        Ended(0, shown);
        Assert.Contains("at least 1/3", shown.Output, StringComparison.Ordinal);
        Ended(0, Cli.Run("bylaws", "conflicts", "--on", "2025-03-01", "-b", In("tern.minutebook")));
        Ended(0, Cli.Run("docket", "-b", In("tern.minutebook")));
        Ended(0, Cli.Run("ask", "by-laws.board-power", "on=2025-03-01", "-b", In("tern.minutebook")));
    }
}
