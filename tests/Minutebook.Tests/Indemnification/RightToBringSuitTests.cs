namespace Minutebook.Tests.Indemnification;

using Minutebook.Indemnification;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Indemnification.IndemnityFacts;
using static Minutebook.Tests.Officers.OfficerFacts;

public class RightToBringSuitTests
{
    static Finding MaySue(Corporate books, string on, string of = "indemnity") => books.OfClaim("indemnity.may-sue", $"on={on}",
        $"of={of}");

    [Theory, Requirement("10.2-1"), Vector("T81"), InlineData("2025-03-03", Answer.Open), InlineData("2025-03-04", Answer.Yes)]
    public void After_sixty_days_from_the_receipt_of_a_claim_for_indemnity(string on, Answer answer) =>
        MaySue(Sued.And(Claim() with { Received = On("2025-01-02") }), on).Is(answer).Having("due", "2025-03-03")
            .Having("suit-from", "2025-03-04").Citing("By-laws 10.2");

    [Theory, Requirement("10.2-1"), Vector("T83"), InlineData("2025-01-22", Answer.Open), InlineData("2025-01-23", Answer.Yes)]
    public void After_twenty_days_from_the_receipt_of_a_claim_for_an_advancement(string on, Answer answer) =>
        MaySue(Sued.And(Claim(Fees(inAdvance: true)) with { Received = On("2025-01-02") }), on, "advancement").Is(answer)
            .Having("due", "2025-01-22").Having("suit-from", "2025-01-23");

    [Theory, Requirement("10.2-1"), Vector("T84"), InlineData("2024-02-29", Answer.Open), InlineData("2024-03-01", Answer.Yes)]
    public void The_leap_day_is_a_day(string on, Answer answer) =>
        MaySue(Sued.And(Claim(Fees(inAdvance: true)) with { Received = On("2024-02-09") }), on, "advancement").Is(answer)
            .Having("suit-from", "2024-03-01");

    [Fact, Requirement("10.2-1")]
    public void One_letter_that_asks_for_both_starts_both_clocks()
    {
        var both = Sued.And(Claim(Fees("700 USD", inAdvance: true), new ClaimedItem(CoveredItem.Settlements, Amount("300 USD"))));
        MaySue(both, "2025-03-24", "advancement").Yes().Having("claimed", "700 USD");
        MaySue(both, "2025-03-24").NotYet().Having("claimed", "300 USD").Having("due", "2025-05-02");
        MaySue(Sued.And(Claim()), "2025-12-01", "advancement").No();
    }

    [Fact, Requirement("10.2-1")]
    public void A_part_payment_stops_no_clock_and_full_payment_ends_the_claim()
    {
        var part = Sued.And(Claim(), new ClaimPaid(new("c-1"), Amount("999.99 USD"), On("2025-04-01")));
        MaySue(part, "2025-05-03").Yes().Having("unpaid", "0.01 USD");
        MaySue(part.And(new ClaimPaid(new("c-1"), Amount("0.01 USD"), On("2025-05-02"))), "2025-05-03").No();
        MaySue(part.And(new ClaimPaid(new("c-1"), Amount("0.01 USD"), On("2025-05-04"))), "2025-05-03").Yes();
        MaySue(Sued.And(Claim(), new ClaimPaid(new("c-1"), Amount("1000 USD"), On("2025-04-01"), InAdvance: true)), "2025-05-03").Yes();
    }

    [Fact, Requirement("10.2-1")]
    public void The_claim_is_written_and_received_at_the_office_or_by_an_officer()
    {
        MaySue(Sued.And(Claim() with { Form = WrittenForm.Oral }), "2025-12-01").No();
        MaySue(Sued.And(Claim() with { Form = WrittenForm.Transmission }), "2025-12-01").Yes();
        MaySue(Sued.And(Claim() with { ReceivedBy = Sam }), "2025-12-01").Yes();
        MaySue(Sued.And(Claim() with { ReceivedBy = Wei }), "2025-12-01").No();
    }

    [Theory, Requirement("10.2-1"), InlineData("2025-05-02", Answer.No), InlineData("2025-05-03", Answer.Yes)]
    public void An_early_suit_is_premature(string on, Answer answer) =>
        Sued.And(Claim(), new IndemnitySuitBrought(new("s-1"), new("c-1"), SuitBy.Indemnitee, On(on)))
            .Ask("indemnity-suit.timely", "suit=s-1").Is(answer);

    [Fact, Requirement("10.2-1")]
    public void The_person_is_presumed_entitled_and_the_corporation_bears_the_burden()
    {
        Sued.And(Claim()).OfClaim("indemnity.presumed").Yes().Having("burden", "corporation");
        Sued.And(Claim() with { Form = WrittenForm.Oral }).OfClaim("indemnity.presumed").No().Having("burden", "claimant");
        var advance = Sued.And(Claim(Fees(inAdvance: true)));
        advance.OfClaim("indemnity.presumed").NotYet().Having("burden", "claimant");
        advance.And(new UndertakingGiven(Hugo, Rowe, On("2025-03-05"))).OfClaim("indemnity.presumed").Yes().Having("burden", "corporation");
    }

    [Theory, Requirement("10.2-1"), InlineData(null), InlineData(true), InlineData(false)]
    public void Neither_the_lack_of_a_determination_nor_an_adverse_one_is_a_defence(bool? met)
    {
        var claimed = Sued.And(Claim());
        var books = met is { } standard ? claimed.And(new DeterminationMade(Hugo, Rowe, DeterminedBy.Stockholders, standard,
            On("2025-04-01")))
            : claimed;
        books.OfClaim("indemnity.no-defence").Yes();
        MaySue(books, "2025-05-03").Yes();
    }

    [Theory, Requirement("10.2-1"), InlineData(SuitBy.Indemnitee, SuitSuccess.Whole, Answer.Yes),
        InlineData(SuitBy.Indemnitee, SuitSuccess.Part, Answer.Yes), InlineData(SuitBy.Indemnitee, SuitSuccess.None, Answer.No),
        InlineData(SuitBy.Corporation, SuitSuccess.Whole, Answer.Yes), InlineData(SuitBy.Corporation, SuitSuccess.Part, Answer.Yes),
        InlineData(SuitBy.Corporation, SuitSuccess.None, Answer.No)]
    public void The_costs_of_the_suit_on_success_in_whole_or_part_also_in_defending(SuitBy by, SuitSuccess success, Answer answer)
    {
        var suit = Sued.And(Claim(), new IndemnitySuitBrought(new("s-1"), new("c-1"), by, On("2025-06-02")));
        suit.Ask("indemnity-suit.costs", "suit=s-1").NotYet();
        suit.And(new IndemnitySuitDecided(new("s-1"), success, On("2025-11-03"))).Ask("indemnity-suit.costs", "suit=s-1").Is(answer);
    }

    static Finding ToRepay(Corporate books) => books.Ask("advancement.to-repay", "person=hugo", "proceeding=rowe");

    [Fact, Requirement("10.1-3")]
    public void What_was_advanced_is_repaid_on_a_final_decision_without_further_appeal()
    {
        var advanced = Sued.And(Claim(Fees(inAdvance: true)), new UndertakingGiven(Hugo, Rowe, On("2025-03-05")),
            new ClaimPaid(new("c-1"), Amount("1000 USD"), On("2025-03-10"), true));
        ToRepay(advanced).NotYet();
        var denied = new EntitlementDecided(Hugo, Rowe, false, On("2025-11-03"));
        ToRepay(advanced.And(denied)).NotYet();
        ToRepay(advanced.And(denied with { Final = true })).Yes().Having("advanced", "1000 USD").Having("owed", "1000 USD");
        ToRepay(advanced.And(denied with { Entitled = true, Final = true })).No();
        var part = advanced.And(denied with { Final = true }).And(new AdvancementRepaid(Hugo, Rowe, Amount("400 USD"), On("2025-12-01")));
        ToRepay(part).Yes().Having("owed", "600 USD");
        ToRepay(part.And(new AdvancementRepaid(Hugo, Rowe, Amount("600 USD"), On("2025-12-02")))).No();
    }
}
