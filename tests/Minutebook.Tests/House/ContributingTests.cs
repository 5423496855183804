namespace Minutebook.Tests.House;

using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

/// <summary>The worked example of CONTRIBUTING.md is the code as it is built.</summary>
public partial class ContributingTests
{
    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [Fact]
    public void Every_line_of_code_in_it_stands_in_a_source()
    {
        var lines = Source.All.SelectMany(file => file.Text.Split('\n')).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var blocks = Block.Matches(Repository.Read("CONTRIBUTING.md").ReplaceLineEndings("\n")).ToList();
        Assert.NotEmpty(blocks);
        Failures.None(
            from block in blocks
            from line in block.Groups[1].Value.Split('\n')
            where line.Trim().Length > 0 && !lines.Contains(line.Trim())
            select $"CONTRIBUTING.md: no source has the line \"{line.Trim()}\".");
    }
}
