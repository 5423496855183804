namespace Minutebook.Acceptance.Commands;

using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

/// <summary>Questions at a time, the docket, what is printed, and help.</summary>
public sealed class AskingTests : CommandFolder
{
    [Theory]
    [InlineData("2025-05-12", 2)]
    [InlineData("2025-05-15", 0)]
    public void What_took_effect_after_the_time_of_asking_is_not_known(string now, int exitCode)
    {
        var books = MeetingBooks();
        Ended(exitCode, Cli.Run("ask", "notice.given", "meeting=annual-2025", "holder=ben", "--now", now, "-b", books));
        Ended(exitCode, Cli.Run("ask", "notice.given", "meeting=annual-2025", "holder=ben", "--as-of", now, "-b", books));
    }

    [Fact]
    public void With_both_times_the_one_says_which_facts_count_and_the_other_what_time_it_is()
    {
        var books = MeetingBooks();
        Ended(0, Cli.Run("ask", "notice.given", "meeting=annual-2025", "holder=ben", "--now", "2025-05-12", "--as-of", "2025-05-15", "-b",
            books));
        Ended(2, Cli.Run("ask", "notice.given", "meeting=annual-2025", "holder=ben", "--now", "2025-05-15", "--as-of", "2025-05-12", "-b",
            books));
    }

    [Fact]
    public void A_meeting_that_was_not_called_yet_is_said_to_be_in_the_books_only_later()
    {
        var run = Cli.Run("ask", "meeting.in-order", "meeting=annual-2025", "--now", "2025-03-01", "-b", MeetingBooks());
        Ended(64, run);
        Assert.Contains("took effect only later", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_docket_at_a_time_does_not_know_what_came_later()
    {
        var books = MeetingBooks();
        Assert.Contains("signed waiver", Cli.Run("docket", "--now", "2025-05-12", "-b", books).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("signed waiver", Cli.Run("docket", "--now", "2025-05-15", "-b", books).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("annual meeting of 2025", Cli.Run("docket", "--now", "2025-03-01", "-b", books).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_the_docket_and_a_scenario_are_told_as_markdown()
    {
        var books = MeetingBooks();
        var asked = Cli.Run("ask", "notice.given", "meeting=annual-2025", "holder=ben", "--now", "2025-05-12", "--markdown", "-b", books);
        Ended(2, asked);
        Assert.StartsWith("- **Open:** Ben Sato and Bo Sato had notice", asked.Output, StringComparison.Ordinal);
        Assert.Contains("\n  - **Not yet:** Ben Sato and Bo Sato have signed no waiver", asked.Output, StringComparison.Ordinal);
        var docket = Cli.Run("docket", "--now", "2025-05-12", "--markdown", "-b", books).Output;
        Assert.StartsWith("| By when | What to do | About | Under |\n|---|---|---|---|\n", docket, StringComparison.Ordinal);
        var tried = Cli.Run("try", Cli.InRepository("samples", "scenarios", "vectors", "T10-notice-on-the-ninth-day.yaml"), "--markdown");
        Ended(0, tried);
        Assert.StartsWith("# ", tried.Output, StringComparison.Ordinal);
        Assert.Contains("\n- **No:** ", tried.Output, StringComparison.Ordinal);
        Ended(64, Cli.Run("docket", "--json", "--markdown", "-b", books));
    }

    [Fact]
    public void Minutes_of_a_meeting_that_was_not_opened_are_not_printed_but_it_is_said_what_to_do()
    {
        var run = Cli.Run("print", "minutes", "-m", "annual-2025", "-b", MeetingBooks());
        Ended(2, run);
        Assert.Equal("", run.Output);
        Assert.Contains("was opened", run.Error, StringComparison.Ordinal);
        Assert.Contains("To settle it: record the opening of the meeting", run.Error, StringComparison.Ordinal);
    }

    static readonly string[][] Commands =
    [
        [], ["new"], ["enter"], ["ask"], ["try"], ["list"], ["docket"], ["print"], ["bylaws"], ["bylaws", "read"], ["bylaws", "show"],
        ["bylaws", "enter"], ["import"], ["import", "ocf"], ["import", "csv"],
        ["import", "xlsx"], ["export", "csv"], ["export", "xlsx"], ["export"], ["fsck"], ["demo"], ["open"], ["completion"],
    ];

    [Fact]
    public void Help_calls_the_program_by_its_name_and_gives_an_example_of_every_command()
    {
        foreach (var command in Commands)
        {
            var help = Cli.Run([.. command, "--help"]);
            var words = string.Join(' ', command.Prepend("minutebook"));
            Assert.DoesNotContain("Minutebook.Cli", help.Output, StringComparison.Ordinal);
            Assert.Contains($"Usage:\n  {words} ", help.Output, StringComparison.Ordinal);
            Assert.Matches($@"(?m)^\s*Examples?:.*{Regex.Escape(words)}", help.Output.Replace("\n    ", " ", StringComparison.Ordinal));
        }
        Assert.Contains("completion", Cli.Run("--help").Output, StringComparison.Ordinal);
    }
}
