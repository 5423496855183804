namespace Minutebook.Tests.Stockholders;

using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What the books call for, and what was done otherwise: another day, another hour, a list before its day, a notice gone
/// astray.</summary>
public class HeldAsCalledTests
{
    [Theory, Requirement("2.4-2", "2.1-1"), InlineData("2025-06-09T10:00", Answer.No), InlineData("2025-06-10T09:59", Answer.No)]
    [InlineData("2025-06-10T10:00", Answer.Yes), InlineData("2025-06-10T10:40", Answer.Yes), InlineData("2025-06-10", Answer.Yes)]
    [InlineData("2025-06-11T10:00", Answer.No), InlineData("2025-09-30T10:00", Answer.No)]
    public void A_meeting_is_opened_on_the_day_of_its_notice_and_not_before_the_hour(string at, Answer answer)
    {
        var moment = at.Contains('T') ? At(at) : On(at);
        var opened = With([.. Meeting(), Prepared(), Mailed(Before(20)), new MeetingOpened(Annual, moment, Ines)]);
        opened.OfAnnual("meeting.held-as-called").Is(answer).Citing("By-laws 2.4");
        if (answer == Answer.No) opened.OfAnnual("meeting.in-order").No();
    }

    [Fact, Requirement("2.4-2")]
    public void One_that_was_put_off_is_opened_on_its_new_day()
    {
        var put = With([.. Meeting(), Prepared(), Mailed(Before(20)), new MeetingPostponed(Annual, On("2025-06-02"),
            At("2025-06-24T10:00"), Caller.Board)]);
        put.And(new MeetingOpened(Annual, At("2025-06-24T10:00"), Ines)).OfAnnual("meeting.held-as-called").Yes();
        put.And(new MeetingOpened(Annual, At("2025-06-10T10:00"), Ines)).OfAnnual("meeting.held-as-called").No();
    }

    [Theory, Requirement("2.8-3"), InlineData("2025-06-24T10:00", Answer.Yes, 14), InlineData("2025-06-24T12:00", Answer.Yes, 14)]
    [InlineData("2025-06-24T09:30", Answer.No, 14), InlineData("2025-06-23T10:00", Answer.No, 13)]
    [InlineData("2025-07-11T10:00", Answer.No, 31)]
    public void A_session_comes_together_at_the_time_that_was_announced(string at, Answer announced, int days)
    {
        var again = With([.. Meeting(), Came(Ada), Adjourned("2025-06-24T10:00", 40), new MeetingReconvened(Annual, At(at))]);
        again.OfAnnual("adjournment.announced").Is(announced);
        again.OfAnnual("adjournment.without-notice").Is(announced);
        again.OfAnnual("adjournment.days").Is(days > 30 ? Answer.No : Answer.Yes).Having("days", days);
    }

    [Fact, Requirement("2.6.1-2")]
    public void Where_notice_is_waived_by_all_and_not_by_some_the_record_date_is_the_day_before()
    {
        WaiverSigned Waived(Holder holder, WrittenForm form = WrittenForm.Writing) => new(Annual, holder, On("2025-06-01"), form, true);
        var called = Holding((Ada, 60), (Bob, 40)).And(Called());
        Governing(called.And(Waived(Ada), Waived(Bob))).Yes().Having("date", "2025-06-09");
        Governing(called.And(Waived(Ada), Came(Bob))).Yes().Having("date", "2025-06-09");
        Governing(called.And(Waived(Ada))).NotShown().Saying("Bob");
        Governing(called.And(Waived(Ada, WrittenForm.Oral), Waived(Bob, WrittenForm.Oral))).NotShown();
        Governing(called.And(Waived(Ada), Came(Bob), new ObjectionMade(Annual, Bob, Hour("10:01"), AtBeginning: true))).NotShown();
        Governing(called.And(Waived(Ada)).Asked("2025-06-02")).Is(Answer.Open);

        static Finding Governing(Corporate books) => books.OfAnnual("record-date.governing");
    }

    [Fact, Requirement("2.10.2-3")]
    public void A_later_proxy_whose_filing_is_not_shown_leaves_it_open_whether_the_earlier_is_revoked()
    {
        var books = With([.. Meeting(), Put(), .. Given(Proxy("p", Ada)), Proxy("q", Ada, "2025-05-25", to: "hugo")]);
        books.And(Polls(Plan)).OfAnnual("proxy.not-revoked", "proxy=p").NotShown();
        books.And(Filing("q"), Polls(Plan)).OfAnnual("proxy.not-revoked", "proxy=p").No();
        // Before the meeting it may still be filed: until then it revokes nothing.
        books.Asked("2025-06-02").OfAnnual("proxy.not-revoked", "proxy=p").Yes();
    }

    [Fact, Requirement("2.4-1")]
    public void The_window_is_that_of_the_notice_that_reached_the_holder()
    {
        var astray = Mailed(Before(21), Ada) with { Addressed = Addressed.Elsewhere };
        With([.. Meeting(), astray, Mailed(Before(8), Ada)]).OfAnnual("notice.window", "holder=ada").No().Having("days", 8);
        With([.. Meeting(), astray, Mailed(Before(12), Ada)]).OfAnnual("notice.window", "holder=ada").Yes().Having("days", 12);
        With([.. Meeting(), astray]).OfAnnual("notice.window", "holder=ada").Yes().Having("days", 21);
    }

    [Theory, Requirement("2.7-1"), InlineData("2025-05-08", Answer.No), InlineData("2025-05-12", Answer.Yes)]
    public void A_list_made_before_the_record_date_shows_holdings_of_another_day(string made, Answer answer) =>
        With([.. Meeting(), Transferred(Ada, Bob, 40, "2025-05-09T10:00"), new VotingListMade(Annual, On(made), Holders: [Bob, Cy],
            ShowsAddresses: true, ShowsShares: true)]).OfAnnual("list.complete").Is(answer);
}
