namespace Minutebook.Tests.Documents;

using System;
using System.Threading.Tasks;
using Minutebook.Documents;
using Minutebook.Indemnification;
using Minutebook.Stockholders;
using Minutebook.Tests.Indemnification;
using Minutebook.Tests.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What stockholders sign, the tally sheets of the inspectors, and the letters about indemnification.</summary>
public sealed partial class DocumentsTests
{
    static readonly DemandId Replace = new("replace");

    static readonly ActionId Plan = ActionWithoutMeetingTests.Act;

    static readonly Corporate Demanding = Kestrel.Held.And(
        new MeetingDemanded(Replace, [new Holder("long"), new Holder("obrien")], On("2025-06-16T09:00"),
            ["to remove the Directors", "to elect others in their place"]),
        new MeetingDemanded(Replace, [new Holder("ada")], On("2025-06-17T15:30")),
        new MeetingDemandWithdrawn(new("obrien"), On("2025-06-18"), Replace),
        Proxy("p-9", new Holder("haifa")), new ProxyRevoked(new("p-9"), On("2025-06-02")),
        new WaiverSigned(Annual, new("cairo"), On("2025-06-01"), WrittenForm.Writing, true));

    static readonly Corporate Consenting = Holding((Ada, 51), (Bob, 49)).And(
        [ActionWithoutMeetingTests.Drawn(), .. ActionWithoutMeetingTests.Consent(Ada, "2024-03-01")]);

    static readonly Corporate Claiming = IndemnityFacts.Sued.And(
        IndemnityFacts.Claim(IndemnityFacts.Fees("12500.50 USD", inAdvance: true), new(CoveredItem.Judgments,
            new(30_000m, "USD"), Part: new PartId("count-2"))),
        new UndertakingGiven(Hugo, IndemnityFacts.Rowe, On("2025-03-04")),
        new DeterminationMade(Hugo, IndemnityFacts.Rowe, DeterminedBy.IndependentCounsel, true, On("2025-04-01")),
        new ClaimPaid(new("c-1"), new(2_500m, "USD"), On("2025-03-10"), InAdvance: true),
        new ClaimPaid(new("c-1"), new(10_000.50m, "USD"), On("2025-03-20"), InAdvance: true));

    public static TheoryData<string> Papers =>
    [
        "demand", "waiver", "waiver-form", "revocation", "consent", "consent-form", "action-notice", "tally-election", "tally-plan",
        "tally-provisional", "indemnity-claim", "undertaking", "determination", "indemnity-payment",
    ];

    static Document MakePaper(string name) => name switch
    {
        "demand" => StockholderLetters.OfDemand(Demanding.Books, Replace, Today),
        "waiver" => StockholderLetters.OfWaiver(Demanding.Books, File(Demanding), new("cairo")),
        "waiver-form" => StockholderLetters.OfWaiver(Demanding.Books, File(Demanding), new("tokyo")),
        "revocation" => StockholderLetters.OfRevocation(Demanding.Books, new("p-9")),
        "consent" => StockholderLetters.OfConsent(Consenting.Books, Plan, Ada),
        "consent-form" => StockholderLetters.OfConsent(Consenting.Books, Plan, null),
        "action-notice" => StockholderLetters.OfActionNotice(Consenting.Books, Plan, Today),
        "tally-election" => Tallied(Kestrel.Held, Directors),
        "tally-plan" => Tallied(Kestrel.Held, new("plan-2")),
        "tally-provisional" => Tallied(Contested, Directors),
        "indemnity-claim" => IndemnityLetters.OfClaim(Claiming.Books, new("c-1")),
        "undertaking" => IndemnityLetters.OfUndertaking(Claiming.Books, new("c-1")),
        "determination" => IndemnityLetters.OfDetermination(Claiming.Books, new("c-1")),
        "indemnity-payment" => IndemnityLetters.OfPayment(Claiming.Books, new("c-1")),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    static TallySheet Tallied(Corporate books, MatterId matter) =>
        TallySheet.Of(books.Books, File(books), File(books).Meeting.Matter(matter)!);

    /// <summary>Ada votes twice; Bob's proxy names nobody who was nominated; nothing is certified.</summary>
    static readonly Corporate Contested = Holding((Ada, 60), (Bob, 40)).And(
    [
        .. Meeting(), Election(1), ByBoard(Ines), ByBoard(Wei), new MeetingOpened(Annual, Hour("10:00"), Ines, new("sam")), Came(Ada),
        Came(Bob), VoteFor(Ada, Ines), VoteFor(Ada, Wei), VoteFor(Bob, Wei, Ines), Polls(Directors),
    ]);

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task A_paper_stays_on_its_pages_and_can_be_read_by_everyone(string name) => await StaysOnItsPages(MakePaper(name), name);

    async Task<string> Said(string name) => Text((await PrintedAsync(MakePaper(name), name)).File).ReplaceLineEndings(" ");

    [Fact]
    public async Task A_demand_has_its_purposes_and_those_who_still_stand_by_it()
    {
        var text = await Said("demand");
        InThisOrder(text, "Demand for a special meeting", "June 17, 2025", "The Secretary", "1. to remove the Directors.",
            "2. to elect others in their place.", "Holder of record", "The Trustees", "600", "Ada Quill", "900", "Holder of record");
        Assert.DoesNotContain("Seán", text, StringComparison.Ordinal);
        Assert.Throws<NothingToPrintException>(() => StockholderLetters.OfDemand(Demanding.Books, new("none"), Today));
    }

    [Fact, Requirement("2.5-1")]
    public async Task A_waiver_is_shown_as_signed_or_as_a_form_to_sign()
    {
        InThisOrder(await Said("waiver"), "Waiver of notice", "June 1, 2025", "I waive notice of the annual meeting of 2025",
            "Tuesday, June 10, 2025");
        InThisOrder(await Said("waiver-form"), "Waiver of notice", "Date:", "東京光学株式会社", "Holder of record");
    }

    [Fact]
    public async Task A_revocation_names_the_proxy_that_it_takes_back() =>
        InThisOrder(await Said("revocation"), "June 2, 2025", "I revoke the proxy that I gave to Inés Ångström on May 20, 2025");

    [Fact]
    public async Task A_consent_sets_forth_the_action_and_has_a_place_for_date_and_signature()
    {
        InThisOrder(await Said("consent"), "Consent of a stockholder", "March 1, 2024", "RESOLVED, that the plan is adopted.", "Ada Quill");
        InThisOrder(await Said("consent-form"), "Date:", "RESOLVED, that the plan is adopted.", "for all shares", "Holder of record");
    }

    [Fact]
    public async Task The_notice_of_an_action_is_printed_once_it_took_effect()
    {
        InThisOrder(await Said("action-notice"), "Notice of action by written consent", "On March 1, 2024",
            "RESOLVED, that the plan is adopted.", "Secretary");
        var missing = Holding((Ada, 50), (Bob, 50)).And(
            [ActionWithoutMeetingTests.Drawn(), .. ActionWithoutMeetingTests.Consent(Ada, "2024-03-01")]);
        Assert.Contains("has not taken effect", Assert.Throws<NothingToPrintException>(() =>
            StockholderLetters.OfActionNotice(missing.Books, Plan, Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tally_sheet_says_which_ballots_count_and_looks_otherwise_until_it_is_certified()
    {
        InThisOrder(await Said("tally-election"), "Tally Sheet", "Certified on June 10, 2025", "Łódzkie", "Inés Ångström, 魏 明", "100",
            "Ballots that do not count", "None.", "Votes", "Inés Ångström", "100");
        InThisOrder(await Said("tally-plan"), "Certified", "For", "600", "4,500 votes are present");
        var provisional = await Said("tally-provisional");
        InThisOrder(provisional, "Provisional: the inspectors have not certified", "Ada Quill", "wei", "60",
            "Ballots that do not count", "Ada Quill", "ines", "Bob", "Votes", "wei", "60");
        Assert.DoesNotContain("Certified on", provisional, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_lists_what_is_asked_and_a_payment_what_was_paid()
    {
        InThisOrder(await Said("indemnity-claim"), "Claim for indemnification", "March 3, 2025", "the proceeding rowe", "Attorneys' fees",
            "in advance", "12500.50 USD", "Judgments", "count-2", "as indemnity", "30000 USD", "Claimant");
        InThisOrder(await Said("undertaking"), "Undertaking", "March 4, 2025", "to repay", "finally decided", "Indemnitee");
        InThisOrder(await Said("determination"), "Determination", "April 1, 2025", "independent legal counsel", "was met");
        InThisOrder(await Said("indemnity-payment"), "March 20, 2025", "10000.50 USD", "March 10, 2025", "2500 USD", "March 20, 2025",
            "Paid 12500.50 USD of 42500.50 USD claimed.");
        var unpaid = IndemnityFacts.Sued.And(IndemnityFacts.Claim());
        Assert.Throws<NothingToPrintException>(() => IndemnityLetters.OfPayment(unpaid.Books, new("c-1")));
        Assert.Throws<NothingToPrintException>(() => IndemnityLetters.OfDetermination(unpaid.Books, new("c-1")));
        Assert.Throws<NothingToPrintException>(() => IndemnityLetters.OfUndertaking(unpaid.Books, new("c-1")));
    }
}
