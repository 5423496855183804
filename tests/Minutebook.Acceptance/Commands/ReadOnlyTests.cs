namespace Minutebook.Acceptance.Commands;

using System;
using System.IO;
using Minutebook.Acceptance.Store;
using Xunit;

/// <summary>Books that may not be written are asked all the same: an auditor's copy, an archived disc.</summary>
public sealed class ReadOnlyTests : CommandFolder
{
    [Fact]
    public void Books_on_a_disc_that_cannot_be_written_are_read_by_every_command_that_enters_nothing()
    {
        using var disk = Tmpfs.OfKilobytes(2_048);
        File.Copy(MeetingBooks(), disk.Books);
        disk.MakeReadOnly();
        string[][] commands =
        [
            ["list", "holders"], ["ask", "notice.given", "meeting=annual-2025", "holder=ben"], ["docket"], ["fsck"], ["open"],
            ["print", "voting-list", "-m", "annual-2025"], ["bylaws", "show", "2.4"], ["export", In("facts.jsonl")],
        ];
        Assert.All(commands, command => Ended(0, Cli.Run([.. command, "-b", disk.Books])));
        var refused = Cli.Run("enter", Written("p.yaml", "{ fact: person-entered, person: x, name: X }"), "-b", disk.Books);
        Ended(66, refused);
        Assert.Contains("cannot be written", refused.Error, StringComparison.Ordinal);
    }
}
