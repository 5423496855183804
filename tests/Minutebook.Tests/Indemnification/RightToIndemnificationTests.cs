namespace Minutebook.Tests.Indemnification;

using Minutebook.Board;
using Minutebook.Indemnification;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Indemnification.IndemnityFacts;
using static Minutebook.Tests.Officers.OfficerFacts;

public class RightToIndemnificationTests
{
    [Theory, Requirement("10.1-1"), InlineData(Involvement.Party), InlineData(Involvement.Threatened), InlineData(Involvement.Witness),
        InlineData(Involvement.Otherwise)]
    public void A_party_one_threatened_a_witness_or_one_otherwise_involved(Involvement how) =>
        Staff.And(Begun, HugoInvolved with { As = how }).Covered().Yes().Citing("By-laws 10.1");

    [Theory, Requirement("10.1-1"), InlineData(ProceedingKind.Civil), InlineData(ProceedingKind.Criminal),
        InlineData(ProceedingKind.Administrative), InlineData(ProceedingKind.Investigative)]
    public void In_a_proceeding_of_any_kind_actual_or_threatened(ProceedingKind kind)
    {
        Staff.And(Begun with { Kind = kind }, HugoInvolved).Covered().Yes();
        Staff.And(Begun with { Kind = kind, Threatened = true }, HugoInvolved).Covered().Yes();
    }

    [Fact, Requirement("10.1-1")]
    public void By_reason_of_being_or_having_been_a_Director_or_officer()
    {
        Staff.And(Begun, HugoInvolved with { ByReason = false }).Covered().No();
        Staff.And(new DirectorLeft(Hugo, On("2024-09-02"), LeftBy.Death)).And(Begun, HugoInvolved).Covered().Yes();
        Staff.And(Begun, HugoInvolved with { Person = Tia, Capacity = ServiceAs.Officer }).Covered("tia").Yes();
        Staff.And(Begun, HugoInvolved with { Person = Tia }).Covered("tia").No();
        Staff.And(Begun, HugoInvolved with { ActOn = new(2019, 7, 1) }).Covered().No();
        Staff.And(Begun).Covered().NotShown();
    }

    [Fact, Requirement("10.1-1")]
    public void An_employee_is_covered_here_only_where_serving_elsewhere_at_request()
    {
        var employed = Staff.And(new EmployeeEngaged(Kim, EngagedAs.Employee, On("2024-01-08")));
        var involved = HugoInvolved with { Person = Kim, Capacity = ServiceAs.Employee };
        employed.And(Begun, involved).Covered("kim").No();
        var served = new ServedElsewhere(Kim, new("lumen"), ServiceAs.Employee, On("2024-01-08"), AtRequest: true);
        employed.And(Begun, served, involved with { Entity = new EntityId("lumen") }).Covered("kim").Yes();
        employed.And(Begun, served with { AtRequest = false }, involved with { Entity = new EntityId("lumen") }).Covered("kim").No();
        employed.And(Begun, served with { AtRequest = null }, involved with { Entity = new EntityId("lumen") }).Covered("kim").NotShown();
        Staff.And(Begun, served, involved with { Entity = new EntityId("lumen") }).Covered("kim").No();
    }

    static Finding Own(Corporate books, params string[] more) =>
        books.Ask("indemnity.own-proceeding", ["person=hugo", "proceeding=rowe", .. more]);

    [Fact, Requirement("10.1-2")]
    public void What_the_person_began_only_where_the_Board_authorized_or_ratified_it()
    {
        Own(Sued).Yes();
        var own = Staff.And(Begun with { BegunBy = Hugo }, HugoInvolved);
        Own(own).No().Citing("By-laws 10.1");
        Own(own.And(new ProceedingAuthorized(Rowe, new("r-1"), On("2025-01-06")))).Yes();
        Own(own.And(Resolved("r-2", "2025-06-02")).And(new ProceedingAuthorized(Rowe, new("r-2"), On("2025-06-02")))).Yes();
        Own(own.And(Voted("r-2", "2025-06-02T10:00", carried: false)).And(new ProceedingAuthorized(Rowe, new("r-2"),
            On("2025-06-02")))).No();
        own.And(Claim()).OfClaim("indemnity.covered").No().Having("covered", "0 USD");
    }

    [Theory, Requirement("10.1-2"), InlineData(ProceedingNature.Claim, Answer.No), InlineData(ProceedingNature.SuitToEnforce, Answer.Yes),
        InlineData(ProceedingNature.CompulsoryCounterclaim, Answer.Yes)]
    public void Save_suits_to_enforce_and_counterclaims_that_had_to_be_made(ProceedingNature nature, Answer answer) =>
        Own(Staff.And(Begun with { BegunBy = Hugo, Nature = nature }, HugoInvolved)).Is(answer);

    [Fact, Requirement("10.1-2")]
    public void It_is_judged_part_by_part()
    {
        var books = Sued.And(new ProceedingPartBegun(Rowe, new("defence"), On("2025-02-03")),
            new ProceedingPartBegun(Rowe, new("attack"), On("2025-03-03"), Hugo));
        Own(books, "part=defence").Yes();
        Own(books, "part=attack").No();
        Own(books).No();
        books.And(Claim(Fees("700 USD", part: "defence"), Fees("300 USD", part: "attack"))).OfClaim("indemnity.covered").No()
            .Having("covered", "700 USD").Having("not-covered", "300 USD");
        Own(books.And(new ProceedingAuthorized(Rowe, new("r-1"), On("2025-03-04"), new PartId("attack")))).Yes();
    }

    [Fact, Requirement("10.1-3")]
    public void An_undertaking_only_from_present_Directors_and_officers_in_that_capacity()
    {
        var claim = Claim(Fees(inAdvance: true));
        Sued.And(claim).OfClaim("advancement.undertaking-needed").Yes();
        Sued.And(new DirectorLeft(Hugo, On("2025-03-03"), LeftBy.Resignation)).And(claim).OfClaim("advancement.undertaking-needed").No();
        Sued.And(new DirectorLeft(Hugo, On("2025-03-04"), LeftBy.Resignation)).And(claim).OfClaim("advancement.undertaking-needed").Yes();
        var elsewhere = Staff.And(new ServedElsewhere(Hugo, new("lumen"), ServiceAs.Director, On("2024-01-08"), AtRequest: true))
            .And(Begun, HugoInvolved with { Entity = new EntityId("lumen") }, claim);
        elsewhere.OfClaim("advancement.undertaking-needed").No();
        elsewhere.OfClaim("indemnity.may-be-paid").Yes();
    }

    [Fact, Requirement("10.1-3")]
    public void The_expenses_of_defending_are_advanced_once_the_undertaking_is_there()
    {
        var books = Sued.And(Claim(Fees(inAdvance: true)));
        books.OfClaim("indemnity.may-be-paid").NotYet();
        books.And(new UndertakingGiven(Hugo, Rowe, On("2025-03-05"))).OfClaim("indemnity.may-be-paid").Yes().Having("payable", "1000 USD");
        Sued.And(Claim(new ClaimedItem(CoveredItem.Judgments, Amount("1000 USD"), true))).OfClaim("indemnity.covered").No();
        Sued.And(Claim(new ClaimedItem(CoveredItem.Expenses, Amount("1000 USD"), true))).OfClaim("indemnity.covered").Yes();
    }

    [Theory, Requirement("10.1-3"), InlineData("2025-03-04", Answer.No), InlineData("2025-03-05", Answer.Yes)]
    public void An_advancement_is_made_only_upon_delivery_of_the_undertaking(string paid, Answer answer) => Sued.And(
        Claim(Fees(inAdvance: true)), new ClaimPaid(new("c-1"), Amount("1000 USD"), On(paid), true),
        new UndertakingGiven(Hugo, Rowe, On("2025-03-05"))).OfClaim("indemnity.paid-in-order").Is(answer);

    [Theory, Requirement("10.1-4"), InlineData(CoveredItem.Expenses, false, Answer.Yes), InlineData(CoveredItem.AttorneysFees, false,
        Answer.Yes),
        InlineData(CoveredItem.Judgments, false, Answer.Yes), InlineData(CoveredItem.Fines, false, Answer.Yes),
        InlineData(CoveredItem.ErisaTaxes, false, Answer.Yes), InlineData(CoveredItem.Settlements, false, Answer.Yes),
        InlineData(CoveredItem.Expenses, true, Answer.Yes), InlineData(CoveredItem.AttorneysFees, true, Answer.Yes),
        InlineData(CoveredItem.Judgments, true, Answer.No), InlineData(CoveredItem.Settlements, true, Answer.No),
        InlineData(CoveredItem.Fines, true, Answer.No)]
    public void Expense_liability_and_loss_but_expenses_alone_in_the_right_of_the_corporation(CoveredItem item, bool inRight, Answer answer)
    {
        var finding = Staff.And(Begun with { InRight = inRight }, HugoInvolved, Claim(new ClaimedItem(item, Amount("1000 USD"))))
            .OfClaim("indemnity.covered").Is(answer);
        if (answer == Answer.No) finding.Citing("DGCL § 145(b)");
    }

    [Fact, Requirement("10.1-4")]
    public void None_of_one_adjudged_liable_to_the_corporation_unless_a_court_allows_it()
    {
        var liable = Staff.And(Begun with { InRight = true }, HugoInvolved, Claim(),
            new ProceedingDecided(Rowe, Hugo, ProceedingOutcome.AdjudgedLiable, On("2025-05-06")));
        liable.OfClaim("indemnity.covered").No();
        liable.And(new EntitlementDecided(Hugo, Rowe, true, On("2025-06-03"), true)).OfClaim("indemnity.covered").Yes();
        liable.And(new EntitlementDecided(Hugo, Rowe, false, On("2025-06-03"), true)).OfClaim("indemnity.covered").No();
    }

    [Theory, Requirement("10.1-4"), InlineData(null, Answer.Yes), InlineData(true, Answer.Yes), InlineData(false, Answer.No)]
    public void Actually_and_reasonably_incurred_which_is_presumed(bool? reasonable, Answer answer) =>
        Sued.And(Claim(Fees() with { Reasonable = reasonable })).OfClaim("indemnity.covered").Is(answer);

    static DeterminationMade Determined(bool met = true, DeterminedBy by = DeterminedBy.IndependentCounsel) =>
        new(Hugo, Rowe, by, met, On("2025-04-01"));

    [Fact, Requirement("10.1-5")]
    public void A_determination_goes_before_payment_of_indemnity()
    {
        var claimed = Sued.And(Claim());
        claimed.OfClaim("indemnity.determined").NotYet().Citing("DGCL § 145(d)");
        claimed.And(Determined()).OfClaim("indemnity.determined").Yes();
        claimed.And(Determined(met: false)).OfClaim("indemnity.determined").No();
        var paid = new ClaimPaid(new("c-1"), Amount("1000 USD"), On("2025-04-01"));
        claimed.And(Determined(), paid).OfClaim("indemnity.paid-in-order").Yes();
        claimed.And(Determined(), paid with { On = On("2025-03-31") }).OfClaim("indemnity.paid-in-order").Is(Answer.Open);
    }

    [Theory, Requirement("10.1-5"), InlineData(DeterminedBy.DirectorsNotParties, "1993-07-01", Answer.Yes),
        InlineData(DeterminedBy.CommitteeOfThem, "1993-07-01", Answer.No), InlineData(DeterminedBy.CommitteeOfThem, "1994-07-01",
            Answer.Yes),
        InlineData(DeterminedBy.Stockholders, "1994-07-01", Answer.Yes)]
    public void By_those_whom_the_statute_of_the_day_names(DeterminedBy by, string on, Answer answer) =>
        Empty.And(new DirectorSeated(Hugo, On("1993-01-04"), ChosenBy.Stockholders))
            .And(Begun with { On = On("1993-02-01") }, HugoInvolved with { On = On("1993-02-01"), ActOn = new(1993, 1, 11) },
                Claim() with { Received = On("1993-03-01") }, Determined(by: by) with { On = On(on) })
            .Asked(on).OfClaim("indemnity.determined").Is(answer);

    [Fact, Requirement("10.1-5")]
    public void Not_where_a_court_orders_payment_nor_for_success_nor_for_an_advancement()
    {
        var claimed = Sued.And(Claim());
        claimed.And(new EntitlementDecided(Hugo, Rowe, true, On("2025-05-06"))).OfClaim("indemnity.determined").Yes();
        claimed.And(new ProceedingDecided(Rowe, Hugo, ProceedingOutcome.Success, On("2025-05-06"))).OfClaim("indemnity.determined").Yes()
            .Citing("DGCL § 145(c)");
        claimed.And(new ProceedingDecided(Rowe, Hugo, ProceedingOutcome.Settled,
            On("2025-05-06"))).OfClaim("indemnity.determined").NotYet();
        Sued.And(Claim(Fees(inAdvance: true)), new UndertakingGiven(Hugo, Rowe, On("2025-03-05"))).OfClaim("indemnity.may-be-paid").Yes();
    }

    [Fact, Requirement("10.1-5")]
    public void Success_in_whole_or_part_by_decisions_from_which_no_appeal_is_left()
    {
        ProceedingDecided Decided(string? part, ProceedingOutcome outcome) =>
            new(Rowe, Hugo, outcome, On("2025-05-06"), part is null ? null : new PartId(part));
        static Finding Success(Corporate books) => books.Ask("indemnity.success", "person=hugo", "proceeding=rowe");
        Success(Sued).NotYet();
        Success(Sued.And(Decided(null, ProceedingOutcome.Success) with { Final = false })).NotYet();
        Success(Sued.And(Decided(null, ProceedingOutcome.Success))).Yes().Having("success", "whole");
        Success(Sued.And(Decided("one", ProceedingOutcome.Success), Decided("two", ProceedingOutcome.Lost))).Yes().Having("success", "part")
            .Having("won", 1).Having("decided", 2);
        Success(Sued.And(Decided(null, ProceedingOutcome.Lost))).No().Having("success", "none");
        Success(Sued.And(Decided(null, ProceedingOutcome.Success), Decided(null,
            ProceedingOutcome.Lost) with { On = On("2025-06-03") })).No();
    }

    [Theory, Requirement("10.1-5"), InlineData(2020), InlineData(2024)]
    public void Success_entitles_any_officer_although_a_later_law_is_narrower(int year) => Staff
        .And(Elected(Tia, Office.Treasurer, "2020-01-06")).And(Begun,
            HugoInvolved with { Person = Tia, Capacity = ServiceAs.Officer, ActOn = new(year, 7, 1) },
            new ProceedingDecided(Rowe, Tia, ProceedingOutcome.Success, On("2025-05-06")))
        .Ask("indemnity.success", "person=tia", "proceeding=rowe").Yes();
}
