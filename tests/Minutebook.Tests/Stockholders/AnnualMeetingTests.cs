namespace Minutebook.Tests.Stockholders;

using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class AnnualMeetingTests
{
    [Fact, Requirement("2.1-1")]
    public void The_Board_fixes_date_place_and_hour_as_the_notice_says()
    {
        With([.. Meeting(), Prepared()]).OfAnnual("meeting.fixed").Yes().Citing("By-laws 2.1");
        With([.. Meeting(), Prepared(day: "2025-06-11")]).OfAnnual("meeting.fixed").No();
        With(Called(by: Caller.President), Prepared()).OfAnnual("meeting.fixed").No().Standing("voidable");
        With(Called(by: Caller.Court), Prepared()).OfAnnual("meeting.fixed").Yes();
        With(Called(at: "2025-06-10"), Prepared()).OfAnnual("meeting.fixed").NotShown();
    }

    [Fact, Requirement("2.1-1")]
    public void Or_as_the_waiver_says() =>
        With([.. Meeting(), new WaiverSigned(Annual, Ada, On("2025-06-09"), WrittenForm.Writing, true)]).OfAnnual("meeting.fixed").Yes();

    [Fact, Requirement("2.1-1")]
    public void Before_notice_is_drawn_up_it_is_not_yet() => With(Meeting()).Asked("2025-04-01").OfAnnual("meeting.fixed").NotYet();
}

/// <summary>When the annual meeting is overdue: so many months after the last, or so many days after a day designated.</summary>
public class AnnualMeetingDueTests
{
    static readonly MeetingCalled Last = Called(at: "2024-03-15T10:00", on: "2024-01-08") with { Meeting = new("last") };

    static readonly MeetingOpened Opened = new(new("last"), At("2024-03-15T10:00"));

    [Theory, Requirement("2.1-2"), Vector("T86"), InlineData("2025-04-15", Answer.Yes), InlineData("2025-04-16", Answer.No)]
    public void Thirteen_months_after_the_last_a_court_may_order_one(string on, Answer answer)
    {
        With(Last, Opened).Ask("annual-meeting.months", $"on={on}").Is(answer).Having("petition-from", "2025-04-16")
            .Citing("DGCL § 211(c)");
        With(Last, Opened).Ask("annual-meeting.not-overdue", $"on={on}").Is(answer);
    }

    [Theory, Requirement("2.1-2"), InlineData("2025-06-10", Answer.Yes), InlineData("2025-07-10", Answer.Yes)]
    [InlineData("2025-07-11", Answer.No)]
    public void Thirty_days_after_a_day_designated_on_which_none_was_held_a_court_may_order_one(string on, Answer answer) =>
        With(Called()).Ask("annual-meeting.designated", $"on={on}").Is(answer).Having("petition-from", "2025-07-11")
            .Citing("DGCL § 211(c)");

    [Fact, Requirement("2.1-2")]
    public void Of_several_days_designated_the_first_counts_and_a_meeting_held_ends_it()
    {
        var again = Called(at: "2025-09-10T10:00", on: "2025-06-12") with { Meeting = new("again") };
        With(Called(), again).Ask("annual-meeting.designated", "on=2025-07-11").No().Having("designated", "2025-06-10");
        With(Called(), new MeetingOpened(Annual, Hour("10:00"))).Ask("annual-meeting.designated", "on=2025-07-11").Yes();
        With(Called(), again, new MeetingOpened(new("again"), At("2025-09-10T10:00"))).Ask("annual-meeting.designated", "on=2025-09-11")
            .Yes();
    }

    [Fact, Requirement("2.1-2")]
    public void One_that_someone_came_to_was_held_though_nobody_noted_its_opening()
    {
        With(Called(), Came(Ada)).Ask("annual-meeting.designated", "on=2025-07-11").Yes();
        With(Called(), Came(Ada)).Ask("annual-meeting.months", "on=2025-07-11").Having("petition-from", "2026-07-11");
    }

    [Fact, Requirement("2.1-2")]
    public void Either_makes_it_overdue()
    {
        With(Last, Opened, Called(at: "2025-02-10T10:00", on: "2025-01-06")).Ask("annual-meeting.not-overdue", "on=2025-03-13").No();
        With(Last, Opened, Called(at: "2025-12-10T10:00", on: "2025-01-06")).Ask("annual-meeting.not-overdue", "on=2025-04-16").No();
        With(Last, Opened, Called()).Ask("annual-meeting.not-overdue", "on=2025-04-01").Yes();
    }
}

public class PlaceOfMeetingTests
{
    static Finding Place(MeetingCalled called) => With(called).OfAnnual("meeting.place");

    [Fact, Requirement("2.3-1")]
    public void It_is_the_principal_office_or_where_Board_or_callers_designate()
    {
        Place(Called() with { Place = null }).Yes().Citing("By-laws 2.3");
        Place(Called()).Yes();
        Place(Called(MeetingKind.Special, Caller.Stockholders)).Yes();
    }

    [Fact, Requirement("2.3-1")]
    public void A_meeting_by_remote_communication_alone_needs_the_Board_and_the_statute()
    {
        Place(Called() with { Place = null, Remote = true }).Yes().Citing("DGCL § 211(a)(2)").Saying("Arguable");
        Place(Called(at: "2000-06-09T10:00", on: "2000-05-01") with { Place = null, Remote = true }).No();
        Place(Called(MeetingKind.Special, Caller.President) with { Place = null, Remote = true }).No();
    }
}

public class VotingOfSharesTests
{
    [Fact, Requirement("2.11-1")]
    public void Each_share_has_one_vote() =>
        With(Meeting()).OfAnnual("votes.of", "holder=ada").Yes().Having("votes", 40).Having("record-date", "2025-05-12")
            .Citing("By-laws 2.11");

    [Fact, Requirement("2.11-1")]
    public void Unless_the_certificate_says_otherwise_of_its_class()
    {
        var founders = new StockClass("founders");
        var silent = new StockClass("silent");
        var classes = With(
        [
            new Minutebook.Stock.StockClassAuthorized(founders, "Founders' Stock", Number(10), On("2020-01-06"), VotesPerShare: 10),
            new Minutebook.Stock.StockClassAuthorized(silent, "Class S", Number(10), On("2020-01-06"), VotesPerShare: 0),
            Issued(Cy, 2, "2020-01-07T10:00", "f-cy", founders), Issued(Ada, 9, "2020-01-07T10:00", "s-ada", silent), .. Meeting(),
        ]);
        classes.OfAnnual("votes.of", "holder=cy").Yes().Having("votes", 45).Having("shares", 27);
        classes.OfAnnual("votes.of", "holder=ada").Having("votes", 40);
        classes.OfAnnual("votes.entitled").Having("entitled", 120).Having("holders", 3);
    }

    [Fact, Requirement("2.11-1")]
    public void One_who_is_not_of_record_has_none()
    {
        var dee = new Holder("dee");
        With([Account(dee), .. Meeting()]).OfAnnual("votes.of", "holder=dee").No();
    }
}
