namespace Minutebook.Tests.Particulars;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The corporation's own life: its name, merger, conversion, dissolution and its revocation.</summary>
public class CorporateExistenceTests
{
    static Finding Exists(string on, params IEnumerable<Fact> facts) => With(facts).Ask("corporation.exists", $"on={on}");

    [Fact]
    public void It_exists_as_long_as_nothing_ended_it() => Exists("2030-01-01").Yes();

    [Theory, InlineData("2025-02-28", Answer.Yes), InlineData("2025-03-01", Answer.No)]
    public void A_merger_into_another_ends_it_and_one_that_it_survives_does_not(string on, Answer exists)
    {
        Exists(on, new CorporationMerged("Big Optics, Inc.", Survives: false, On("2025-03-01"))).Is(exists);
        Exists(on, new CorporationMerged("Small Optics, Inc.", Survives: true, On("2025-03-01"))).Yes();
    }

    [Theory, InlineData("2025-02-28", Answer.Yes), InlineData("2025-03-01", Answer.No)]
    public void So_does_a_conversion(string on, Answer exists) =>
        Exists(on, new CorporationConverted("a limited liability company", On("2025-03-01"))).Is(exists);

    [Theory, InlineData("2028-03-01", Answer.Yes), InlineData("2028-03-02", Answer.No)]
    public void One_that_is_dissolved_winds_up_for_the_years_of_the_statute(string on, Answer exists) =>
        Exists(on, new CorporationDissolved(On("2025-03-01"))).Is(exists).Citing("DGCL § 278").Having("until", "2028-03-01");

    [Fact]
    public void It_does_no_business_unless_the_dissolution_is_revoked()
    {
        var dissolved = With(new CorporationDissolved(On("2025-03-01")));
        dissolved.Ask("corporation.does-business", "on=2025-02-28").Yes();
        dissolved.Ask("corporation.does-business", "on=2025-03-01").No();
        var revoked = dissolved.And(new DissolutionRevoked(On("2025-06-01")));
        revoked.Ask("corporation.does-business", "on=2025-05-31").No();
        revoked.Ask("corporation.does-business", "on=2025-06-01").Yes();
        revoked.Ask("corporation.exists", "on=2029-01-01").Yes();
    }

    [Fact]
    public void Its_name_is_the_last_that_it_took()
    {
        var renamed = With(new CorporationRenamed("Harbor Light, Inc.", On("2025-03-01")));
        renamed.Ask("corporation.exists", "on=2025-03-01").Yes().Having("name", "Harbor Light, Inc.");
        renamed.Ask("corporation.exists", "on=2025-02-28").Yes().Having("name", "the corporation");
        Assert.Equal("Harbor Light, Inc.", renamed.Books.Name);
    }

    static Corporate WithResolution(params IEnumerable<Fact> facts) => Empty.And(
    [
        Account(Ada), new StockClassAuthorized(Common, "Common Stock", Number(100), On("1992-08-03")), Issued(Ada, 60),
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")),
        new BoardResolved(new("r-1"), On("2025-02-03"), "RESOLVED, that shares be issued."),
        new IssueAuthorized(new("r-1"), Common, On("2025-02-03"), AuthorizedBy.Board, Number(30), Price), .. facts,
    ]);

    static readonly Money Price = Money.TryParse("2.00 USD", out var price) ? price : default;

    static StockIssued Issue(string on) => new(new("c-2"), Ada, Common, Number(10), On(on), new("r-1"), Price);

    [Fact]
    public void Shares_issued_on_an_override_after_its_end_do_not_stand()
    {
        var issued = WithResolution(new CorporationDissolved(On("2025-03-04"))).Trying(Issue("2025-03-04"), overriding: "we go on");
        Assert.IsType<Entered>(issued.LastRuling);
        issued.Ask("act.stands", $"entry={issued.Books.LastEntry}").No().Standing("void").Citing("DGCL § 278");
        Assert.Single(StandingOfActs.PutativeIssues(issued.Books, new(At("2025-03-05T12:00").Instant!.Value)));
    }

    [Theory, InlineData("2025-03-03", true), InlineData("2025-03-04", false)]
    public void Shares_are_issued_only_while_it_does_business(string on, bool isEntered)
    {
        foreach (var end in new Fact[] { new CorporationDissolved(On("2025-03-04")),
            new CorporationMerged("Big Optics, Inc.", Survives: false, On("2025-03-04")) })
        {
            var books = WithResolution(end);
            var tried = books.Trying(Issue(on));
            Assert.Equal(isEntered, tried.LastRuling is Entered);
            Assert.Equal(isEntered, !ReferenceEquals(tried.Books, books.Books));
        }
        Assert.IsType<Entered>(WithResolution(new CorporationDissolved(On("2025-03-04")), new DissolutionRevoked(On("2025-03-04")))
            .Trying(Issue(on)).LastRuling);
    }
}
