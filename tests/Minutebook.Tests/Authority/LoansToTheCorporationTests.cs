namespace Minutebook.Tests.Authority;

using Minutebook.Authority;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class LoansToTheCorporationTests
{
    static LoanContracted Loan(string? resolution = null, string amount = "500000 USD", string on = "2025-03-03") =>
        new(new("bridge"), Amount(amount), On(on), resolution is null ? null : new ResolutionId(resolution));

    static readonly LoansAuthorized General = new(new("r-1"), On("2025-01-06"), Amount("500000 USD"));

    static Finding Authorized(Corporate books) => books.Ask("loan.authorized", "loan=bridge").Citing("By-laws 5.2");

    [Theory, Requirement("5.2-1"), InlineData(null, Answer.Open), InlineData("r-1", Answer.Yes), InlineData("r-9", Answer.Open)]
    public void No_loan_without_a_resolution_of_the_Board(string? resolution, Answer answer) => Authorized(
        resolution == "r-1" ? Staff.And(General, Loan(resolution)) : Staff.And(Loan(resolution))).Is(answer);

    [Theory, Requirement("5.2-1"), InlineData("499999.99 USD", Answer.Yes), InlineData("500000 USD", Answer.Yes),
        InlineData("500000.01 USD", Answer.No)]
    public void Up_to_the_amount_of_the_resolution(string amount, Answer answer) =>
        Authorized(Staff.And(General, Loan("r-1", amount))).Is(answer).Having("most", "500000 USD");

    [Theory, Requirement("5.2-1"), InlineData("2025-01-05", Answer.No), InlineData("2025-01-06", Answer.Yes),
        InlineData("2025-12-31", Answer.Yes), InlineData("2026-01-01", Answer.No)]
    public void Not_before_the_resolution_nor_after_its_last_day(string on, Answer answer) =>
        Authorized(Staff.And(General with { Until = new(2025, 12, 31) }, Loan("r-1", on: on))).Is(answer);

    [Fact, Requirement("5.2-1")]
    public void General_or_confined_to_one_loan()
    {
        Authorized(Staff.And(General with { Loan = new SignedInstrumentId("bridge") }, Loan())).Yes();
        Authorized(Staff.And(General with { Loan = new SignedInstrumentId("other") }, Loan())).No().Standing("voidable");
        Authorized(Staff.And(General, Loan())).Yes();
    }

    [Fact, Requirement("5.2-1")]
    public void One_that_was_not_adopted_authorizes_nothing_and_a_ratification_relates_back()
    {
        var books = Staff.And(Voted("r-2", "2025-01-06T10:00", carried: false)).And(General with { Resolution = new("r-2") }, Loan("r-2"));
        Authorized(books).No().Standing("voidable");
        Authorized(books.And(Resolved("r-3", "2025-06-03")).And(new SigningRatified(new("bridge"), new("r-3"), On("2025-06-03")))).Yes()
            .Standing("valid");
    }

    [Fact, Requirement("5.2-1")]
    public void Who_signs_a_loan_a_note_or_a_bond_needs_the_resolution_too()
    {
        Staff.MaySign("ines", "loan", "500000 USD").NotShown();
        Staff.And(General).MaySign("ines", "loan", "500000 USD").Yes();
        Staff.And(General).MaySign("ines", "loan", "500001 USD").No();
        Staff.MaySign("ines", "bond", "100 USD").NotShown();
        Staff.And(General).MaySign("ines", "bond", "100 USD").Yes();
        Staff.And(Granted("g", InstrumentKind.Loan).To(Kim).UpTo("100 USD")).MaySign("kim", "loan", "100 USD").Yes();
        Staff.And(General).MaySign("ines", "note", "100 USD").No();
        Staff.And(General, Granted("g", InstrumentKind.Note).To(Tia)).MaySign("tia", "note", "100 USD").Yes();
    }

    [Fact, Requirement("5.2-1")]
    public void The_edition_of_the_day_of_the_loan_judges_it() => Staff.Under("""
        instrument: by-laws
        name: amended
        corporation: Example Company
        editions:
          - in-force-from: 1992-07-14
            sections:
              - { number: "5.2", heading: Loans, provision: LoansToTheCorporation, terms: { loans.resolution-needed: true } }
          - in-force-from: 2025-03-04
            sections:
              - { number: "5.2", heading: Loans, provision: LoansToTheCorporation, terms: { loans.resolution-needed: false } }
        """).And(Loan(on: "2025-03-03"), new LoanContracted(new("later"), Amount("1 USD"), On("2025-03-04")))
        .Judged();
}

static class Editions
{
    public static void Judged(this Corporate books)
    {
        books.Ask("loan.authorized", "loan=bridge").NotShown();
        books.Ask("loan.authorized", "loan=later").Yes();
    }
}
