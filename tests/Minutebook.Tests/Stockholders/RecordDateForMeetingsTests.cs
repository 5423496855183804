namespace Minutebook.Tests.Stockholders;

using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class RecordDateForMeetingsTests
{
    static Corporate Fixed(int days, string adopted = "2025-03-03") => With(Called(), RecordDate(Day(Held.PlusDays(-days)), adopted));

    [Theory, Requirement("2.6.1-1"), Vector("T25", "T26", "T27", "T28")]
    [InlineData(61, Answer.No), InlineData(60, Answer.Yes), InlineData(10, Answer.Yes), InlineData(9, Answer.No)]
    public void It_is_ten_to_sixty_days_before_the_meeting(int days, Answer answer) =>
        Fixed(days).OfAnnual("record-date.window").Is(answer).Having("days", days).Citing("By-laws 2.6.1");

    [Fact, Requirement("2.6.1-1"), Vector("T30")]
    public void A_leap_day_counts() => With(Called(at: "2024-04-29T10:00", on: "2024-01-08"), RecordDate("2024-02-28", "2024-02-20"))
        .OfAnnual("record-date.window").No().Having("days", 61);

    [Theory, Requirement("2.6.1-1"), Vector("T01", "T02")]
    [InlineData("2001-05-25", Answer.No, 61), InlineData("2001-05-26", Answer.Yes, 60)]
    public void That_the_sixtieth_day_is_one_on_which_the_books_do_not_change_moves_nothing(string date, Answer answer, int days) =>
        With(Called(at: "2001-07-25T10:00", on: "2001-05-01"), RecordDate(date, "2001-05-18")).OfAnnual("record-date.window").Is(answer)
            .Having("days", days);

    [Theory, Requirement("2.6.1-1"), Vector("T32", "T33")]
    [InlineData("2025-04-11", Answer.Yes, 0), InlineData("2025-04-12", Answer.No, -1), InlineData("2025-04-10", Answer.Yes, 1)]
    public void It_does_not_precede_the_day_on_which_its_resolution_was_adopted(string adopted, Answer answer, int days) =>
        Fixed(60, adopted).OfAnnual("record-date.adoption").Is(answer).Having("days", days);

    [Fact, Requirement("2.6.1-1")]
    public void A_breach_is_irregular_and_voidable_where_the_ledger_differs()
    {
        Fixed(61).OfAnnual("record-date.in-order").No().Standing("irregular");
        Fixed(61).And(Transferred(Ada, Bob, 40, "2025-04-11T09:00")).OfAnnual("record-date.in-order").No().Standing("voidable");
        Fixed(9).And(Transferred(Ada, Bob, 40, "2025-06-01T09:00")).OfAnnual("record-date.in-order").No().Standing("voidable");
        Fixed(9).And(Transferred(Ada, Bob, 40, "2025-06-05T09:00")).OfAnnual("record-date.in-order").No().Standing("irregular");
    }

    [Fact, Requirement("2.6.1-2")]
    public void By_default_it_is_the_day_before_the_first_notice()
    {
        var noticed = With(Called(), Mailed(On("2025-05-20"), Bob), Mailed(On("2025-05-15"), Ada), Mailed(On("2025-05-22"), Cy));
        noticed.OfAnnual("record-date.governing").Yes().Having("date", "2025-05-14").Citing("By-laws 2.6.1");
        noticed.OfAnnual("record-date.in-order").Yes();
    }

    [Fact, Requirement("2.6.1-2")]
    public void A_notice_to_a_wrong_address_is_none_from_whose_day_it_follows()
    {
        var astray = Mailed(On("2025-05-15"), Ada) with { Addressed = Addressed.Elsewhere };
        With(Called(), astray, Mailed(On("2025-05-20"), Ada, Bob)).OfAnnual("record-date.governing").Yes().Having("date", "2025-05-19");
        With(Called(), astray).Asked("2025-05-16").OfAnnual("record-date.governing").NotYet();
    }

    [Fact, Requirement("2.6.1-2")]
    public void Where_all_waive_it_is_the_day_before_the_meeting() =>
        With([Called(),
            .. new[] { Ada, Bob, Cy }.Select(holder => new WaiverSigned(Annual, holder, On("2025-06-09"), WrittenForm.Writing, true))])
            .OfAnnual("record-date.governing").Yes().Having("date", "2025-06-09");

    [Fact, Requirement("2.6.1-2")]
    public void Before_notice_is_given_it_is_open_and_after_the_meeting_not_shown()
    {
        With(Called()).Asked("2025-05-01").OfAnnual("record-date.governing").NotYet();
        With(Called()).Asked("2025-06-11").OfAnnual("record-date.governing").NotShown();
    }

    [Fact, Requirement("2.6.1-3")]
    public void It_carries_over_to_an_adjournment()
    {
        var adjourned = With([.. Meeting(), Adjourned("2025-06-24T10:00", 60)]);
        adjourned.OfAnnual("record-date.governing", "session=2").Yes().Having("date", "2025-05-12").Saying("carries over");
        adjourned.OfAnnual("record-date.window", "session=2").Yes();
    }

    [Theory, Requirement("2.6.1-3"), InlineData("2025-06-14", Answer.Yes, 10), InlineData("2025-06-15", Answer.No, 9)]
    public void A_new_date_for_the_adjournment_is_ten_to_sixty_days_before_the_adjourned_day(string date, Answer answer, int days)
    {
        var anew = With([.. Meeting(), Adjourned("2025-06-24T10:00", 60), RecordDate(date, "2025-06-11", session: 2)]);
        anew.OfAnnual("record-date.window", "session=2").Is(answer).Having("days", days);
        anew.OfAnnual("record-date.governing", "session=2").Having("date", date);
        anew.OfAnnual("record-date.governing").Having("date", "2025-05-12");
    }

    [Fact, Requirement("2.6.1-3")]
    public void A_new_date_before_its_own_adoption_is_not_met() =>
        With([.. Meeting(), Adjourned("2025-06-24T10:00", 60), RecordDate("2025-06-11", "2025-06-12", session: 2)])
            .OfAnnual("record-date.adoption", "session=2").No().Having("days", -1);

    [Theory, Requirement("2.6.1-3"), InlineData("false", Answer.No), InlineData("true", Answer.Yes)]
    public void Whether_one_date_may_serve_for_notice_and_another_for_voting_is_a_switch(string setting, Answer answer)
    {
        var split = With(
            Called(), RecordDate("2025-05-12") with { For = RecordDatePurpose.Notice },
                RecordDate("2025-05-20") with { For = RecordDatePurpose.Voting });
        split.Switched("AllowSplitRecordDate", setting).OfAnnual("record-date.in-order").Is(answer)
            .Saying($"AllowSplitRecordDate = {setting}");
        split.Switched("AllowSplitRecordDate", setting).OfAnnual("record-date.governing").Having("date", "2025-05-20");
    }

    static Corporate Split(string notice, string voting, string allowed = "true", params Fact[] facts) => With(
        [Called(), RecordDate(notice) with { For = RecordDatePurpose.Notice }, RecordDate(voting) with { For = RecordDatePurpose.Voting },
            .. facts]).Switched("AllowSplitRecordDate", allowed);

    [Theory, Requirement("2.6.1-3")]
    [InlineData("2025-05-12", "2025-06-10", Answer.Yes), InlineData("2025-05-12", "2025-06-11", Answer.No)]
    [InlineData("2025-05-12", "2025-05-11", Answer.No), InlineData("2025-06-01", "2025-06-05", Answer.No)]
    [InlineData("2025-05-31", "2025-06-05", Answer.Yes)]
    public void The_one_for_notice_is_in_the_window_and_the_one_for_voting_not_before_it_nor_after_the_meeting(
        string notice, string voting, Answer answer) => Split(notice, voting).OfAnnual("record-date.in-order").Is(answer);

    [Fact, Requirement("2.6.1-3", "2.4-1")]
    public void Notice_goes_by_the_date_for_notice_and_the_vote_by_the_date_for_voting()
    {
        var dee = new Holder("dee");
        Fact[] sold = [Account(dee), Transferred(Cy, dee, 25, "2025-05-15T10:00"),
            Prepared() with { VotingRecordDate = new(2025, 5, 20) }, Mailed(Before(20), Ada, Bob, Cy)];
        var two = Split("2025-05-12", "2025-05-20", "true", sold);
        two.OfAnnual("record-date.governing", "for=notice").Having("date", "2025-05-12");
        two.OfAnnual("record-date.governing").Having("date", "2025-05-20");
        two.OfAnnual("votes.of", "holder=dee").Yes();
        two.OfAnnual("votes.of", "holder=cy").No();
        // Dee bought between the two dates: she votes, and is not entitled to notice.
        two.OfAnnual("notice.to-all").Yes().Having("yes", 3);
        With([Called(), RecordDate("2025-05-20"), .. sold]).OfAnnual("notice.to-all").Is(Answer.Open);
    }

    [Fact, Requirement("2.6.1-3")]
    public void A_date_for_notice_alone_serves_for_voting_too() => With(Called(), RecordDate("2025-05-12") with
        { For = RecordDatePurpose.Notice }).Switched("AllowSplitRecordDate", "true").OfAnnual("record-date.governing").Yes()
        .Having("date", "2025-05-12");

    [Fact, Requirement("2.6.1-3")]
    public void With_a_new_date_for_voting_at_an_adjournment_alone_the_date_for_notice_follows_from_its_notice()
    {
        var anew = With([.. Meeting(), Adjourned("2025-07-08T10:00", 60), RecordDate("2025-06-25", "2025-06-16", session: 2) with
            { For = RecordDatePurpose.Voting }, Mailed(On("2025-06-23")) with { Session = 2 }]).Switched("AllowSplitRecordDate", "true");
        anew.OfAnnual("record-date.governing", "session=2").Having("date", "2025-06-25");
        anew.OfAnnual("record-date.governing", "session=2", "for=notice").Having("date", "2025-06-22");
    }

    [Theory, Requirement("2.4-2", "2.6.1-3")]
    [InlineData(null, Answer.No), InlineData("2025-05-20", Answer.Yes), InlineData("2025-05-12", Answer.No)]
    public void The_notice_states_the_date_for_voting_where_it_is_another(string? stated, Answer answer)
    {
        var form = Prepared() with { VotingRecordDate = stated is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(stated).Value };
        Split("2025-05-12", "2025-05-20", "true", form, Mailed(Before(20))).OfAnnual("notice.states", "holder=ada").Is(answer)
            .Citing("DGCL § 222(a)");
        With([.. Meeting(), Prepared(), Mailed(Before(20))]).OfAnnual("notice.states", "holder=ada").Yes().Citing("By-laws 2.4");
    }

    [Theory, Requirement("2.6.1-3"), InlineData("2025-05-05", Answer.Yes), InlineData("2025-05-06", Answer.No)]
    public void The_one_for_voting_is_fixed_at_the_time_at_which_that_for_notice_is(string adopted, Answer answer) => With(
            Called(), RecordDate("2025-05-12") with { For = RecordDatePurpose.Notice },
            RecordDate("2025-05-20", adopted) with { For = RecordDatePurpose.Voting })
        .Switched("AllowSplitRecordDate", "true").OfAnnual("record-date.in-order").Is(answer);

    [Fact, Requirement("2.6.1-3")]
    public void Before_2009_no_statute_allows_two() => With(
            Called(at: "2005-06-10T10:00", on: "2005-03-07"),
            RecordDate("2005-05-12", "2005-05-05") with { For = RecordDatePurpose.Notice },
            RecordDate("2005-05-20", "2005-05-05") with { For = RecordDatePurpose.Voting })
        .Switched("AllowSplitRecordDate", "true").OfAnnual("record-date.in-order").No();

    [Theory, Requirement("2.6-9")]
    [InlineData("2025-05-12T16:59", "bob", "75"), InlineData("2025-05-12T17:00", "ada", "40"), InlineData("2025-05-12T17:01", "ada", "40")]
    public void A_transfer_counts_if_made_before_the_close_of_business_on_the_record_date(string on, string holder, string votes) =>
        With([.. Meeting(), Transferred(Ada, Bob, 40, on)]).OfAnnual("votes.of", $"holder={holder}").Yes().Having("votes", votes);

    [Fact, Requirement("2.6-9")]
    public void The_close_of_business_is_a_switch() => With([.. Meeting(), Transferred(Ada, Bob, 40, "2025-05-12T17:30")])
        .Switched("CloseOfBusiness", "18:00").OfAnnual("votes.of", "holder=bob").Having("votes", "75");

    [Fact, Requirement("2.6-9")]
    public void An_entry_of_that_day_whose_hour_is_not_known_leaves_it_open()
    {
        var unknown = With([.. Meeting(), Transferred(Ada, Bob, 40, "2025-05-12")]);
        unknown.OfAnnual("votes.of", "holder=bob").NotShown().Saying("at an hour not known");
        unknown.OfAnnual("quorum.present").NotShown();
        With([.. Meeting(), Transferred(Ada, Bob, 40, "2025-05-11")]).OfAnnual("votes.of", "holder=bob").Having("votes", "75");
    }

    [Fact, Requirement("2.6-9")]
    public void A_ledger_entry_takes_effect_when_made_on_the_books_and_not_at_the_date_of_the_deed()
    {
        var sold = Transferred(Ada, Bob, 40, "2025-05-14T09:00") with { Deed = new(2025, 5, 2) };
        With([.. Meeting(), sold]).OfAnnual("votes.of", "holder=ada").Having("votes", "40");
    }
}
