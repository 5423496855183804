namespace Minutebook.Tests.Exchange.TermSheets;

using System.Linq;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.TermSheets;
using Minutebook.Values;
using Xunit;

public class StatuteSheetTests
{
    [Fact]
    public void The_statute_reads_without_problems()
    {
        var reading = SheetReader.Read(Repository.Read("src", "Minutebook.Exchange", "Law", "delaware.yaml"), "delaware.yaml");
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        Assert.Equal(Instrument.Statute, DelawareLaw.Sheet.Instrument);
        Assert.Equal("delaware", DelawareLaw.Sheet.Name);
    }

    [Fact]
    public void The_sample_by_laws_read_without_problems()
    {
        var reading = SheetReader.Read(Repository.Read("samples", "advanced-input-devices", "by-laws.yaml"), "by-laws.yaml");
        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        Assert.Equal(Instrument.Bylaws, reading.Sheet?.Instrument);
    }

    [Fact]
    public void Every_statutory_term_has_its_kind_and_certainty()
    {
        foreach (var edition in DelawareLaw.Sheet.Editions)
            foreach (var section in edition.Sections)
                foreach (var term in section.Terms)
                    Assert.True(
                        term is { Certainty: not null } and ({ Kind: not null } or { Figure.IsEmpty: true }),
                        $"{section.Number} {term.Key}");
    }
}
