namespace Minutebook.Tests.Officers;

using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class TreasurerTests
{
    static readonly BondRequired Required = new(On("2024-07-01"), new(100000, "USD"), ["Cascade Surety"], new ResolutionId("r-1"));

    static readonly BondGiven Given = new(Tia, On("2024-08-01"), new(100000, "USD"), ["Cascade Surety"]);

    static Finding Bond(Corporate books, string on = "2024-09-03") => books.Ask("officers.bond", $"on={on}");

    static Corporate Bonded(params Fact[] facts) => Empty.And(Staffed).And(Resolved("r-1"), Required).And(facts);

    [Fact, Requirement("4.10-1")]
    public void The_Treasurer_gives_a_bond_if_the_Board_requires_it()
    {
        Bond(Empty.And(Staffed)).Yes().Saying("requires no bond").Citing("By-laws 4.10");
        Bond(Bonded(), "2024-06-30").Yes();
        Bond(Bonded()).NotShown().Having("required", "100000 USD").Having("status", "not given");
        Bond(Bonded(Given)).Yes().Having("given", "100000 USD").Having("status", "in force");
        Bond(Bonded(Given), "2024-07-31").NotShown();
        Bond(Bonded(Given with { Person = Vera })).NotShown();
        Bond(Bonded(new OfficerLeft(Tia, Office.Treasurer, On("2024-08-15"), LeftBy.Death))).No().Standing("irregular");
    }

    [Theory, Requirement("4.10-1"), InlineData(99999, "USD", Answer.No), InlineData(100000, "USD", Answer.Yes),
        InlineData(100001, "USD", Answer.Yes), InlineData(100000, "CAD", Answer.No)]
    public void In_the_amount_that_the_Board_determined(int amount, string currency, Answer answer) =>
        Bond(Bonded(Given with { Amount = new(amount, currency) })).Is(answer);

    [Fact, Requirement("4.10-1")]
    public void With_the_sureties_that_the_Board_determined_and_as_long_as_it_is_in_force()
    {
        Bond(Bonded(Given with { Sureties = ["Another Surety"] })).No().Saying("lacks the surety of Cascade Surety");
        Bond(Bonded(Given with { Sureties = ["Another Surety", "Cascade Surety"] })).Yes();
        Bond(Bonded(Given with { Until = new(2024, 9, 2) })).No().Having("status", "expired on 2024-09-02");
        Bond(Bonded(Given with { Until = new(2024, 9, 3) })).Yes();
        Bond(Bonded(Given, new BondEnded(Tia, On("2024-09-03")))).No().Having("status", "ended on 2024-09-03");
        Bond(Bonded(Given, new BondEnded(Tia, On("2024-09-04")))).Yes();
        Bond(Bonded(Given, new BondEnded(Tia, On("2024-08-15")), Given with { On = On("2024-08-20") })).Yes();
    }

    [Fact, Requirement("4.10-1")]
    public void The_Board_requires_it_by_a_resolution_that_stands()
    {
        Bond(Empty.And(Staffed).And(Required)).NotShown();
        Bond(Empty.And(Staffed).And(Required, Given)).Yes();
        Bond(Bonded(Resolved("r-2", "2024-08-01"), new ResolutionRescinded(new("r-1"), new("r-2"), On("2024-08-01")))).Yes();
        Bond(Bonded(Resolved("r-3", "2024-08-01"), Given,
            Required with { On = On("2024-08-10"), Amount = new(200000, "USD"), Resolution = new ResolutionId("r-3") })).No()
            .Having("required", "200000 USD");
        var rejected = Empty.And(Staffed).And(Resolved("r-1")).And(Voted("r-3", "2024-08-01T10:00", carried: false));
        Bond(rejected.And(Required, Given, Required with { On = On("2024-08-10"), Amount = new(200000, "USD"),
            Resolution = new ResolutionId("r-3") })).Yes().Having("required", "100000 USD");
    }

    [Fact, Requirement("4.10-1")]
    public void Until_its_day_the_bond_is_docketed_with_it()
    {
        var due = Empty.And(Staffed).And(Resolved("r-1"), Required with { Due = new(2024, 9, 30) });
        Bond(due.Asked("2024-09-30"), "2024-09-30").NotYet();
        Bond(due.Asked("2024-10-01"), "2024-10-01").NotShown();
        Assert.Equal(new(2024, 9, 30), Docket.Of(due.Books, new(At("2024-09-03T12:00").Instant!.Value))
            .Single(line => line.What == "obtain the Treasurer's bond of 100000 USD").Due);
        due.Asked("2024-09-03").Ask("officers.duties", "office=treasurer").NotYet().Citing("By-laws 4.10");
    }

    [Fact]
    public void No_bond_ends_that_was_not_given() => Assert.IsType<Rejected>(Empty.Trying(new BondEnded(Tia, On("2024-09-03"))).LastRuling);

    [Fact, Requirement("4.10-1")]
    public void The_Treasurer_signs_certificates_and_no_deeds()
    {
        Signs(Empty.And(Staffed), "tia", "certificates").Yes().Citing("By-laws 4.10");
        Signs(Empty.And(Staffed), "tia", "deeds").No();
    }
}
