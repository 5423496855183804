namespace Minutebook.Tests.Exchange.TermSheets;

using System;
using System.Linq;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Xunit;

/// <summary>The example in docs/term-sheets.md is read out of it, so that it stays true.</summary>
public class TermSheetGuideTests
{
    static string Example()
    {
        const string Opens = "```yaml\ninstrument: by-laws";
        var guide = Repository.Read("docs", "term-sheets.md").Replace("\r", "", StringComparison.Ordinal);
        var from = guide.IndexOf(Opens, StringComparison.Ordinal);
        Assert.True(from >= 0, "docs/term-sheets.md has no example");
        var body = guide[(guide.IndexOf('\n', from) + 1)..];
        return body[..body.IndexOf("```", StringComparison.Ordinal)];
    }

    [Fact]
    public void The_example_reads_and_gives_the_terms_that_the_guide_says()
    {
        var reading = SheetReader.Read(Example(), "term-sheets.md");
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        var instruments = Instruments.None.With(DelawareLaw.Sheet).With(reading.Sheet!);
        Assert.Equal("15 (By-laws II.3)", instruments.On(new(2015, 1, 1)).Find(TermNames.NoticeLeastDays)!.ToString());
        Assert.Equal("20 (DGCL § 251(c))", instruments.On(new(2015, 1, 1)).Find(TermNames.NoticeLeastDays, MatterKind.Merger)!.ToString());
        Assert.Equal("at least 1/3 (DGCL § 216)", instruments.On(new(2015, 1, 1)).Find(TermNames.Quorum)!.ToString());
        Assert.Equal("at least 40 % (By-laws II.4)", instruments.On(new(2020, 3, 1)).Find(TermNames.Quorum)!.ToString());
        Assert.Equal("plurality (DGCL § 216(3))", instruments.On(new(2020, 3, 1)).Find(TermNames.ElectionBy)!.ToString());
        Assert.Equal("12 (By-laws II.3)", instruments.On(new(2020, 3, 1)).Find(TermNames.NoticeLeastDays)!.ToString());
        Assert.Equal(QuorumUnit.Shares, instruments.Switches.QuorumUnit);
    }

    [Fact]
    public void The_guide_names_every_switch()
    {
        var guide = Repository.Read("docs", "term-sheets.md");
        Assert.All(Switches.Names, name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal));
    }
}
