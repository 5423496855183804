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

    [Fact]
    public void Neither_a_corporation_nor_a_request_is_without_a_name()
    {
        var made = Cli.Run("new", In("n.minutebook"), "-c", " ", "-z", "America/New_York", "--by-laws", "advanced-input-devices");
        Ended(64, made);
        Assert.False(File.Exists(In("n.minutebook")));
        Ended(64, Cli.Run("enter", Written("ok.yaml", "{ fact: person-entered, person: x, name: X }"), "-b", NewBooks(), "--request", ""));
    }
}
