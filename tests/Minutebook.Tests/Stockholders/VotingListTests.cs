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

    [Theory, Requirement("2.7-1")]
    [InlineData("2025-05-31", "2025-05-31T12:00", true), InlineData("2025-06-01", "2025-05-31T12:00", true)]
    [InlineData("2025-06-01", "2025-06-01T12:00", false), InlineData("2025-06-09", "2025-06-05T12:00", false)]
    public void It_is_as_of_the_record_date_or_the_tenth_day_before_where_that_is_nearer(string recordDate, string sold, bool showsDee)
    {
        var dee = new Minutebook.Values.Holder("dee");
        var made = With(Account(dee), Called(), RecordDate(recordDate, "2025-05-05"), Transferred(Cy, dee, 25, sold));
        made.And(List(10, Ada, Bob, dee) with { Holders = [Ada, Bob, showsDee ? dee : Cy] }).OfAnnual("list.complete").Yes();
        made.And(List(10, Ada, Bob, dee) with { Holders = [Ada, Bob, showsDee ? Cy : dee] }).OfAnnual("list.complete").No();
    }

    [Fact, Requirement("2.7-1")]
    public void One_made_from_the_books_before_the_record_date_is_complete_only_if_no_holding_changed_since()
    {
        var dee = new Holder("dee");
        Complete(List(40)).Yes();
        With([.. Meeting(), Account(dee), Transferred(Cy, dee, 25, "2025-05-08T10:00"), List(40)]).OfAnnual("list.complete").No();
        With([.. Meeting(), Account(dee), Transferred(Cy, dee, 25, "2025-05-08T10:00"), List(29)]).OfAnnual("list.complete").Yes();
    }

    static Finding Place(MeetingCalled called, string? stated, VotingListMade list) =>
        With(called, RecordDate(), Prepared() with { ListPlace = stated }, list).OfAnnual("list.place");

    [Theory, Requirement("2.7-2")]
    [InlineData(null, null, null, Answer.Yes)] // Nothing stated, nothing said: at the place of the meeting.
    [InlineData("5 Elm Road, Kent", "5 Elm Road, Kent", null, Answer.Yes)]
    [InlineData("5 Elm Road", "5 Elm Road", "Kent", Answer.Yes)]
    [InlineData("5 Elm Road", "5 Elm Road", null, Answer.Open)] // In which city is not shown.
    [InlineData("5 Elm Road", "5 Elm Road", "Renton", Answer.No)]
    [InlineData(null, "5 Elm Road, Kent", null, Answer.No)] // The notice does not state it.
    [InlineData("5 Elm Road, Kent", "7 Oak Street, Kent", null, Answer.No)]
    [InlineData("5 Elm Road, Kent", null, null, Answer.No)] // The notice sends stockholders elsewhere than where it is.
    public void It_is_open_at_a_place_in_the_city_that_the_notice_states_or_at_the_place_of_the_meeting(
        string? stated, string? place, string? city, Answer answer)
    {
        var found = Place(Called() with { City = "Kent" }, stated, List(12) with { Place = place, City = city }).Is(answer)
            .Citing("By-laws 2.7");
        if (answer == Answer.No) found.Standing("irregular");
    }

    [Theory, Requirement("2.7-2"), InlineData("2025-06-10T10:00", true, Answer.Yes), InlineData("2025-06-10T10:00", false, Answer.No)]
    [InlineData("1999-06-10T10:00", true, Answer.No)]
    public void A_statute_lets_it_be_open_on_a_network_with_access_in_the_notice(string at, bool access, Answer answer)
    {
        var on = at.StartsWith('1') ? On("1999-05-20") : Before(12);
        With(Called(at: at, on: "1999-01-04"), Prepared() with { ListAccess = access }, List(12) with { On = on, Network = true })
            .OfAnnual("list.place").Is(answer);
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

    [Theory, Requirement("2.7-2"), InlineData(true, null, true, Answer.Yes), InlineData(false, "not today", true, Answer.No)]
    [InlineData(false, "no purpose germane", false, Answer.Yes), InlineData(false, null, false, Answer.No)]
    public void Each_request_has_a_finding_of_its_own(bool granted, string? reason, bool germane, Answer answer) =>
        With([.. Meeting(), List(12), Request() with { Germane = germane },
            new ListInspectionDecided(Annual, "r", Before(5), granted, reason)]).OfAnnual("list.inspection", "request=r").Is(answer);

    [Fact, Requirement("2.7-3")]
    public void It_is_produced_and_kept_at_the_meeting()
    {
        var held = With([.. Meeting(), List(12)]);
        held.OfAnnual("list.at-meeting").NotShown();
        held.And(new VotingListProduced(Annual, Hour("10:00"), true)).OfAnnual("list.at-meeting").Yes().Citing("By-laws 2.7");
        held.And(new VotingListProduced(Annual, Hour("10:00"), false)).OfAnnual("list.at-meeting").No().Standing("irregular");
    }
}
