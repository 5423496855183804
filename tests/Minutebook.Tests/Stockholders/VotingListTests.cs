namespace Minutebook.Tests.Stockholders;

using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class VotingListTests
{
    static VotingListMade List(int days, params Holder[] holders) => new(
        Annual, Before(days), holders.Length == 0 ? true : null, Many.From(holders), holders.Length == 0 ? null : true,
            holders.Length == 0 ? null : true);

    static Finding Complete(VotingListMade list) => With([.. Meeting(), list]).OfAnnual("list.complete");

    [Theory, Requirement("2.7-1"), Vector("T46", "T47"), InlineData(10, Answer.Yes), InlineData(9, Answer.No), InlineData(30, Answer.Yes)]
    public void It_is_complete_by_the_tenth_day_before(int days, Answer answer) =>
        With([.. Meeting(), List(days)]).OfAnnual("list.in-time").Is(answer).Having("days", days)
            .Standing(answer == Answer.Yes ? "valid" : "irregular").Citing("By-laws 2.7");

    [Fact, Requirement("2.7-1")]
    public void It_shows_every_stockholder_in_alphabetical_order_with_address_and_shares()
    {
        Complete(List(12)).Yes();
        Complete(List(12, Ada, Bob, Cy)).Yes();
        Complete(List(12, Ada, Cy)).No().Standing("irregular");
        Complete(List(12, Bob, Ada, Cy)).No().Saying("it is not in alphabetical order");
        Complete(List(12, Ada, Bob, Cy) with { ShowsAddresses = false }).No();
        Complete(List(12, Ada, Bob, Cy) with { ShowsShares = null }).NotShown();
    }

    [Fact, Requirement("2.7-1")]
    public void A_new_record_date_at_an_adjournment_needs_a_new_list()
    {
        var adjourned = With([.. Meeting(), List(12), Adjourned("2025-07-08T10:00", 40)]);
        adjourned.OfAnnual("list.in-time", "session=2").Yes();
        adjourned.And(RecordDate("2025-06-20", "2025-06-16", session: 2)).OfAnnual("list.in-time", "session=2").NotShown();
    }

    static Finding Open(ListInspectionRequested request) => With([.. Meeting(), List(12), request]).OfAnnual("list.open-to", "request=r");

    static ListInspectionRequested Request(int days = 5) => new(Annual, "r", Before(days), Ada, "to write to the others", true, true);

    [Theory, Requirement("2.7-2"), InlineData(11, Answer.No), InlineData(10, Answer.Yes), InlineData(1, Answer.Yes)]
    [InlineData(0, Answer.No)]
    public void It_lies_open_on_the_ten_days_before(int days, Answer answer) => Open(Request(days)).Is(answer).Citing("By-laws 2.7");

    [Fact, Requirement("2.7-2")]
    public void It_is_open_to_a_stockholder_for_a_germane_purpose_in_business_hours()
    {
        Open(Request() with { Holder = null }).No();
        Open(Request() with { Purpose = null }).No();
        Open(Request() with { Germane = false }).No();
        Open(Request() with { Germane = null }).NotYet();
        Open(Request() with { InBusinessHours = false }).No();
        Open(Request() with { InBusinessHours = null }).NotShown();
    }

    [Fact, Requirement("2.7-2")]
    public void A_request_wrongly_refused_is_irregular()
    {
        Fact[] asked = [.. Meeting(), List(12), Request()];
        With([.. asked, new ListInspectionDecided(Annual, "r", Before(5), false, "not today")]).OfAnnual("list.in-order").No()
            .Standing("irregular");
        With([.. Meeting(), List(12), Request() with { Holder = null },
            new ListInspectionDecided(Annual, "r", Before(5), false, "no stockholder"),
            new VotingListProduced(Annual, Hour("10:00"), true)])
            .OfAnnual("list.in-order").Yes();
    }

    [Fact, Requirement("2.7-3")]
    public void It_is_produced_and_kept_at_the_meeting()
    {
        var held = With([.. Meeting(), List(12)]);
        held.OfAnnual("list.at-meeting").NotShown();
        held.And(new VotingListProduced(Annual, Hour("10:00"), true)).OfAnnual("list.at-meeting").Yes().Citing("By-laws 2.7");
        held.And(new VotingListProduced(Annual, Hour("10:00"), false)).OfAnnual("list.at-meeting").No().Standing("irregular");
    }
}
