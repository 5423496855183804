namespace Minutebook.Tests.Indemnification;

using Minutebook.Authority;
using Minutebook.Board;
using Minutebook.Indemnification;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Indemnification.IndemnityFacts;
using static Minutebook.Tests.Officers.OfficerFacts;

public class OtherRightsTests
{
    [Fact, Requirement("10.3-1")]
    public void The_rights_are_not_exclusive_of_others()
    {
        Sued.Ask("indemnity.other-rights", "person=hugo", "on=2025-03-03").Yes().Having("other-rights", 0).Citing("By-laws 10.3");
        var agreed = Sued.And(new OtherRightRecorded(Hugo, OtherRight.Agreement, On("2024-01-08"), "the agreement of 8 January 2024"));
        agreed.Ask("indemnity.other-rights", "person=hugo", "on=2025-03-03").Yes().Having("other-rights",
            1).Saying("agreement of 8 January");
        agreed.Ask("indemnity.other-rights", "person=hugo", "on=2024-01-07").Having("other-rights", 0);
    }

    [Theory, Requirement("10.4-1"), InlineData(FundingKind.Insurance), InlineData(FundingKind.Contract), InlineData(FundingKind.TrustFund),
        InlineData(FundingKind.SecurityInterest), InlineData(FundingKind.LetterOfCredit)]
    public void Insurance_contracts_and_funds_are_recorded_against_claims(FundingKind kind)
    {
        var funded = new IndemnityFunded("policy", kind, On("2025-01-01"), Amount: Amount("500 USD"), Until: new(2025, 12, 31));
        var books = Sued.And(funded, Claim(), new FundingPaid("policy", new("c-1"), Amount("400 USD"), On("2025-04-01")));
        books.OfClaim("indemnity.funding").Yes().Having("funds", "policy").Having("paid-by-funds", "400 USD").Having("unpaid", "600 USD")
            .Citing("By-laws 10.4");
        books.OfClaim("indemnity.may-sue", "on=2025-05-03").Yes().Having("unpaid", "600 USD");
        books.Ask("indemnity.funding-allowed", "funding=policy").Yes();
        Sued.And(funded with { Until = new(2025, 3, 2) }, Claim()).OfClaim("indemnity.funding").No();
        Sued.And(funded with { Persons = [Wei] }, Claim()).OfClaim("indemnity.funding").No();
        books.And(new FundingPaid("policy", new("c-1"), Amount("100.01 USD"), On("2025-04-02"))).OfClaim("indemnity.funding").No();
    }

    [Fact, Requirement("10.5-1")]
    public void Employees_and_agents_by_action_of_the_Board()
    {
        var kim = Staff.And(new EmployeeEngaged(Kim, EngagedAs.Employee, On("2024-01-08")));
        static Finding Granted(Corporate books, string on = "2025-03-03") => books.Ask("indemnity.employee-granted", "person=kim",
            $"on={on}");
        Granted(kim).No().Citing("By-laws 10.5");
        IndemnityRightsGranted rights = new(new("r-1"), On("2025-01-06"), [Kim]);
        Granted(kim.And(rights)).Yes();
        Granted(kim.And(rights), "2025-01-05").No();
        Granted(kim.And(rights with { Persons = [Tia] })).No();
        Granted(kim.And(rights with { Persons = [], Groups = [EngagedAs.Employee] })).Yes();
        Granted(kim.And(rights with { Persons = [], Groups = [EngagedAs.Agent] })).No();
        Granted(kim.And(rights with { Resolution = new("r-9") })).NotShown();
        var involved = HugoInvolved with { Person = Kim, Capacity = ServiceAs.Employee, ActOn = new(2025, 1, 7) };
        kim.And(rights, Begun, involved).Covered("kim").Yes();
    }

    [Theory, Requirement("10.5-1"), InlineData(false, Answer.No), InlineData(true, Answer.Yes)]
    public void An_undertaking_of_them_only_where_the_Board_requires_it(bool required, Answer answer) => Staff
        .And(new EmployeeEngaged(Kim, EngagedAs.Employee, On("2024-01-08"))).And(
            new IndemnityRightsGranted(new("r-1"), On("2025-01-06"), [Kim], UndertakingRequired: required), Begun,
            HugoInvolved with { Person = Kim, Capacity = ServiceAs.Employee, ActOn = new(2025, 1, 7) },
            Claim(Fees(inAdvance: true)) with { Person = Kim }).OfClaim("advancement.undertaking-needed").Is(answer);

    static Finding AtRequest(Corporate books) => books.Ask("indemnity.at-request", "person=hugo", "entity=lumen", "on=2025-03-03");

    static ServedElsewhere Served(ServiceAs role) => new(Hugo, new("lumen"), role, On("2024-01-08"));

    static InterestHeld Shares(int held, string? through = null) => new(new("lumen"), EntityKind.Corporation, On("2024-01-08"),
        Number(held),
        Number(1000), Through: through is null ? null : new EntityId(through));

    [Theory, Requirement("10.6-1"), InlineData(500, ServiceAs.Director, Answer.No), InlineData(501, ServiceAs.Director, Answer.Yes),
        InlineData(501, ServiceAs.Officer, Answer.Yes), InlineData(501, ServiceAs.Employee, Answer.No),
        InlineData(1000, ServiceAs.Manager, Answer.No)]
    public void A_director_or_officer_of_a_corporation_whose_majority_is_held(int held, ServiceAs role, Answer answer) =>
        AtRequest(Staff.And(Served(role), Shares(held))).Is(answer).Citing("By-laws 10.6");

    [Fact, Requirement("10.6-1")]
    public void The_shares_must_be_held_directly_on_that_day()
    {
        AtRequest(Staff.And(Served(ServiceAs.Director), Shares(1000, "harbor-holdings"))).No();
        AtRequest(Staff.And(Served(ServiceAs.Director), Shares(1000), Shares(400) with { On = On("2025-03-03") })).No();
        AtRequest(Staff.And(Served(ServiceAs.Director), Shares(1000), Shares(400) with { On = On("2025-03-04") })).Yes();
        AtRequest(Staff.And(Served(ServiceAs.Director) with { Until = new(2025, 3, 2) }, Shares(1000))).No();
        AtRequest(Staff.And(Served(ServiceAs.Director), Shares(1000) with { Of = null })).NotShown();
    }

    [Theory, Requirement("10.6-1"), InlineData(true, null, ServiceAs.Manager, Answer.Yes),
        InlineData(false, "1/2", ServiceAs.Manager, Answer.No),
        InlineData(false, "51/100", ServiceAs.Manager, Answer.Yes), InlineData(true, null, ServiceAs.Employee, Answer.No),
        InlineData(false, null, ServiceAs.Manager, Answer.Open)]
    public void In_the_management_of_an_enterprise_as_general_partner_or_majority_owner(
        bool partner, string? ownership, ServiceAs role, Answer answer) => AtRequest(Staff.And(Served(role),
            new InterestHeld(new("lumen"), EntityKind.Partnership, On("2024-01-08"), GeneralPartner: partner,
                Ownership: ownership is not null && Fraction.TryParse(ownership, out var part) ? part : null))).Is(answer);

    [Theory, Requirement("10.6-1"), InlineData(1000, Answer.Yes), InlineData(999, Answer.No)]
    public void Also_through_a_subsidiary_that_is_owned_wholly(int held, Answer answer) => AtRequest(Staff.And(Served(ServiceAs.Manager),
        new InterestHeld(new("lumen"), EntityKind.Partnership, On("2024-01-08"), GeneralPartner: true, Through: new EntityId("holdings")),
        new InterestHeld(new("holdings"), EntityKind.Corporation, On("2024-01-08"), Number(held), Number(1000)))).Is(answer);

    [Fact, Requirement("10.6-1")]
    public void Being_or_having_been_a_Director_officer_or_employee() =>
        Staff.And(Served(ServiceAs.Director) with { Person = Kim }, Shares(1000))
            .Ask("indemnity.at-request", "person=kim", "entity=lumen", "on=2025-03-03").No();

    [Fact, Requirement("10-7")]
    public void Rights_go_on_after_office_and_run_to_heirs()
    {
        var dead = Sued.And(new DirectorLeft(Hugo, On("2025-02-10"), LeftBy.Death));
        dead.And(Claim()).OfClaim("indemnity.lasts").Yes();
        dead.And(Claim() with { Claimant = Kim, ClaimantIs = ClaimantAs.Executor }).OfClaim("indemnity.lasts").Yes();
        dead.And(Claim() with { Claimant = Kim }).OfClaim("indemnity.lasts").NotShown();
    }

    /// <summary>From 1 February 2025 the right is for Directors alone.</summary>
    const string Narrowed = """
        instrument: by-laws
        name: narrowed
        corporation: Example Company
        editions:
          - in-force-from: 1992-07-14
            sections:
              - number: "10.1"
                heading: Right to Indemnification
                provision: RightToIndemnification
                terms:
                  indemnity.persons: [director, officer]
                  indemnity.involvement: [party, witness]
                  indemnity.proceedings: [civil]
                  indemnity.covers: [expenses, attorneys-fees]
                  indemnity.contract-right: true
          - in-force-from: 2025-02-01
            sections:
              - number: "10.1"
                heading: Right to Indemnification
                provision: RightToIndemnification
                terms:
                  indemnity.persons: [director]
        """;

    [Theory, Requirement("10-7"), InlineData(2025, 1, 31, Answer.Yes), InlineData(2025, 2, 1, Answer.No)]
    public void A_later_amendment_takes_nothing_from_earlier_acts(int year, int month, int day, Answer answer)
    {
        var books = Staff.Under(Narrowed).And(Begun,
            HugoInvolved with { Person = Tia, Capacity = ServiceAs.Officer, ActOn = new(year, month, day) }, Claim() with { Person = Tia });
        books.Covered("tia").Is(answer);
        var lasts = books.OfClaim("indemnity.lasts").Is(answer);
        if (answer == Answer.Yes) lasts.Citing("DGCL § 145(f)");
    }
}
