namespace Minutebook.Tests.Board;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class NominationAndElectionTests
{
    static Finding Of(string question, params IEnumerable<Fact> facts) =>
        With([.. Meeting(), Election(1), .. facts]).OfAnnual(question, "nominee=hugo");

    [Theory, Requirement("3.3-1"), Vector("T62", "T63", "T64")]
    [InlineData(31, Answer.No), InlineData(30, Answer.Yes), InlineData(7, Answer.Yes), InlineData(6, Answer.No), InlineData(0, Answer.No)]
    public void Received_seven_to_thirty_days_before_the_annual_meeting(int days, Answer answer) =>
        Of("nomination.window", ByStockholder(Hugo, Ada, Before(days))).Is(answer).Having("days", days).Citing("By-laws 3.3");

    [Fact, Requirement("3.3-4")]
    public void The_rights_of_a_preferred_class_come_before_the_procedure()
    {
        var late = ByStockholder(Hugo, Ada, Before(3), false) with { States = null };
        Of("nomination.in-order", late).Is(Answer.No);
        Of("nomination.in-order", late with { OfClass = new StockClass("preferred") }).Yes().Citing("By-laws 3.3");
    }

    [Fact, Requirement("3.3-1"), Vector("T66")]
    public void A_leap_day_counts() => With(Called(at: "2024-03-10T09:00", on: "2023-12-11"), ByStockholder(Hugo, Ada, On("2024-02-09")))
        .OfAnnual("nomination.window", "nominee=hugo").Yes().Having("days", 30);

    [Fact, Requirement("3.3-1"), Vector("T68")]
    public void An_evening_belongs_to_its_day_at_the_principal_office()
    {
        Of("nomination.window", ByStockholder(Hugo, Ada, At("2025-06-03T23:40"))).Yes().Having("days", 7);
        // Written as the clock stood in New York; at the principal office it was still the evening before.
        Of("nomination.window", ByStockholder(Hugo, Ada, At("2025-06-04T02:40[America/New_York]"))).Yes().Having("days", 7);
    }

    [Fact, Requirement("3.3-1")]
    public void The_Boards_own_nominations_are_bound_by_no_window() =>
        Of("nomination.in-order", ByBoard(Hugo) with { On = Before(1) }).Yes();

    [Fact, Requirement("3.3-1")]
    public void It_is_in_writing()
    {
        Of("nomination.in-order", ByStockholder(Hugo, Ada, Before(10))).Yes();
        Of("nomination.in-order", ByStockholder(Hugo, Ada, Before(10), false)).No();
        Of("nomination.in-order", ByStockholder(Hugo, Ada, Before(10), null)).NotShown();
    }

    [Fact, Requirement("3.3-1")]
    public void It_is_made_by_a_holder_of_record_at_receipt_and_at_the_record_date()
    {
        var dee = new Holder("dee");
        Of("nomination.by-holder", ByStockholder(Hugo, Ada, Before(10))).Yes();
        // Dee bought after the record date; Ada sold before the nomination was received.
        Fact[] sold = [Account(dee), Transferred(Ada, dee, 40, "2025-05-20T10:00")];
        Of("nomination.by-holder", [.. sold, ByStockholder(Hugo, dee, Before(10))]).No();
        Of("nomination.by-holder", [.. sold, ByStockholder(Hugo, Ada, Before(10))]).No();
        Of("nomination.by-holder", ByStockholder(Hugo, Ada, Before(10)) with { Holder = null }).NotShown();
    }

    [Fact, Requirement("3.3-1")]
    public void Who_holds_for_the_corporation_itself_may_not_nominate()
    {
        Of("nomination.by-holder", new HolderControlled(Ada, true, On("2025-01-06")), ByStockholder(Hugo, Ada, Before(10))).No();
        Of("nomination.by-holder", new HolderControlled(Ada, true, On("2025-06-05")), ByStockholder(Hugo, Ada, Before(10))).Yes();
    }

    [Fact, Requirement("3.3-1")]
    public void Where_shares_came_on_the_record_date_at_an_hour_not_known_it_is_open()
    {
        var dee = new Holder("dee");
        Fact[] bought = [Account(dee), Transferred(Ada, dee, 40, "2025-05-12")];
        Of("nomination.by-holder", [.. bought, ByStockholder(Hugo, dee, Before(10))]).NotShown().Saying("hour");
        Of("nomination.by-holder", [.. bought, ByStockholder(Hugo, Bob, Before(10))]).Yes();
    }

    [Theory, Requirement("3.3-1"), InlineData("2025-05-30T10:00", Answer.No), InlineData("2025-05-30T12:00", Answer.Yes)]
    [InlineData("2025-05-30T18:30", Answer.Yes)]
    public void Of_record_at_receipt_is_of_record_at_its_hour_where_that_is_known(string received, Answer answer)
    {
        var dee = new Holder("dee");
        With([Account(dee), Transferred(Ada, dee, 40, "2025-05-30T11:00"), Called(), RecordDate("2025-05-30"), Election(1),
            ByStockholder(Hugo, dee, On(received))]).OfAnnual("nomination.by-holder", "nominee=hugo").Is(answer);
    }

    [Fact, Requirement("3.3-1")]
    public void Who_holds_only_shares_without_a_vote_may_not_nominate()
    {
        var (silent, dee) = (new StockClass("silent"), new Holder("dee"));
        Of(
            "nomination.by-holder", Account(dee),
                new StockClassAuthorized(silent, "Class S", Number(10), On("2020-01-06"), VotesPerShare: 0),
            Issued(dee, 10, "2020-01-07T10:00", "s-dee", silent), ByStockholder(Hugo, dee, Before(10))).No();
    }

    [Theory, Requirement("3.3-2")]
    [InlineData(NominationPart.HolderNameAndAddress), InlineData(NominationPart.NomineeNameAndAddress)]
    [InlineData(NominationPart.NomineeConsent)]
    public void It_sets_forth_both_names_and_addresses_and_the_nominees_consent(NominationPart missing)
    {
        var others = new List<NominationPart>(System.Enum.GetValues<NominationPart>());
        Of("nomination.contents", ByStockholder(Hugo, Ada, Before(10), true, [.. others])).Yes().Citing("By-laws 3.3");
        others.Remove(missing);
        Of("nomination.contents", ByStockholder(Hugo, Ada, Before(10), true, [.. others])).No();
        Of("nomination.contents", ByStockholder(Hugo, Ada, Before(10)) with { States = null }).NotShown();
    }

    [Fact, Requirement("3.3-3")]
    public void A_second_nomination_in_order_heals_the_first() =>
        Of("nomination.in-order", ByStockholder(Hugo, Ada, Before(6)), ByStockholder(Hugo, Bob, Before(8))).Yes();

    [Fact, Requirement("3.3-3")]
    public void A_defect_that_is_not_declared_leaves_the_votes_tallied_and_the_election_voidable()
    {
        Of("nomination.votes-count", ByStockholder(Hugo, Ada, Before(6))).Yes().Standing("voidable");
        Of("nomination.declaration", ByStockholder(Hugo, Ada, Before(6))).Yes();
        Of("nomination.votes-count", ByStockholder(Hugo, Ada, Before(6)), new NominationDeclaredDefective(Annual, Hugo, Before(3))).No()
            .Citing("By-laws 3.3");
    }

    [Fact, Requirement("3.3-3")]
    public void A_declaration_against_a_nomination_in_order_is_not_met()
    {
        Of("nomination.declaration", ByStockholder(Hugo, Ada, Before(8))).No();
        Of("nomination.votes-count", ByStockholder(Hugo, Ada, Before(8)), new NominationDeclaredDefective(Annual, Hugo, Before(3))).Yes()
            .Standing("valid");
    }

    [Fact, Requirement("3.3-1")]
    public void At_a_special_meeting_nominations_are_accepted_from_the_floor()
    {
        var special = With([.. Meeting(MeetingKind.Special), Election(1),
            ByStockholder(Hugo, Ada, Before(0), false, NominationPart.NomineeNameAndAddress)]);
        special.OfAnnual("nomination.window", "nominee=hugo").Yes();
        special.OfAnnual("nomination.in-order", "nominee=hugo").Yes().Saying("from the floor");
    }

    [Fact, Requirement("3.3-1")]
    public void While_there_is_time_a_nomination_may_still_come()
    {
        var ahead = With([.. Meeting(), Election(1)]);
        ahead.Asked("2025-06-03").OfAnnual("nomination.window", "nominee=hugo").NotYet();
        ahead.Asked("2025-06-04").OfAnnual("nomination.window", "nominee=hugo").No();
    }
}
