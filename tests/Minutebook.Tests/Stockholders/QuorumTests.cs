namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class QuorumTests
{
    [Fact, Requirement("2.8-1")]
    public void A_meeting_of_which_only_the_opening_is_recorded_shows_no_attendance() =>
        With([.. Meeting(), new MeetingOpened(Annual, Hour("10:00")), Final()]).OfAnnual("quorum.present").NotShown();

    static Finding Present(Corporate corporate, params IEnumerable<Fact> came) =>
        corporate.And([.. Meeting(), .. came]).OfAnnual("quorum.present");

    [Theory, Requirement("2.8-1"), InlineData(50, Answer.No), InlineData(51, Answer.Yes), InlineData(49, Answer.No)]
    [InlineData(100, Answer.Yes)]
    public void It_is_more_than_half_of_the_outstanding_shares(int present, Answer answer) =>
        Present(present == 100 ? Holding((Ada, 100)) : Holding((Ada, present), (Bob, 100 - present)), Came(Ada))
            .Is(answer).Having("present", present).Having("entitled", 100).Having("needed", "more than 50")
            .Citing("By-laws 2.8");

    [Fact, Requirement("2.8-1")]
    public void Without_one_the_meeting_can_do_nothing() => Present(With(), Came(Ada)).No().Standing("void");

    [Fact, Requirement("2.8-1")]
    public void Treasury_shares_do_not_count()
    {
        var bought = new StockRetired(new("c-cy"), Retired.Repurchased, On("2025-04-01T10:00"));
        Present(With(bought), Came(Ada)).Yes().Having("entitled", 75).Having("present", 40);
    }

    [Theory, Requirement("2.8-1"), InlineData("2025-05-01", Answer.Yes, 75), InlineData("2025-05-20", Answer.No, 100)]
    public void Shares_that_the_corporation_controls_do_not_count_from_then_on(string since, Answer answer, int entitled) =>
        Present(With(new HolderControlled(Cy, true, On(since))), Came(Ada), Came(Cy)).Is(since == "2025-05-20" ? Answer.Yes : answer)
            .Having("entitled", entitled);

    [Fact, Requirement("2.8-2")]
    public void A_class_that_votes_by_itself_has_a_quorum_of_its_own()
    {
        var preferred = new StockClass("preferred");
        var classes = With(
            new StockClassAuthorized(preferred, "Preferred Stock", Number(100), On("2020-01-06")),
            Issued(Ada, 6, "2020-01-07T10:00", "p-ada", preferred), Issued(Bob, 4, "2020-01-07T10:00", "p-bob", preferred));
        var held = classes.And([.. Meeting(), Put() with { ClassVotes = [preferred] }, Came(Bob), Came(Cy)]);
        held.OfAnnual("quorum.present").Yes().Having("present", 64).Having("entitled", 110);
        held.OfAnnual("quorum.class", "class=preferred").No().Having("present", 4).Having("needed", "more than 5")
            .Citing("By-laws 2.8");
        held.And(Vote(Bob, Choice.For), Vote(Cy, Choice.For), Polls(Plan)).OfAnnual("vote.adopted", "matter=plan").No();
        held.And(Came(Ada), Vote(Ada, Choice.For), Vote(Bob, Choice.For), Vote(Cy, Choice.Against), Polls(Plan))
            .OfAnnual("vote.adopted", "matter=plan").Yes();
    }

    [Fact, Requirement("2.8-5")]
    public void Once_present_it_is_not_broken_by_withdrawals() =>
        Present(With(), Came(Ada), Came(Bob), Left(Bob, "10:10"), Left(Ada, "10:20")).Yes().Having("present", 75);

    [Fact, Requirement("2.8-5")]
    public void Holders_who_are_never_there_together_make_none() =>
        Present(With(), Came(Ada), Left(Ada, "10:10"), Came(Bob, "10:15")).No().Having("present", 40);

    [Fact, Requirement("2.8-4", "2.8-5")]
    public void At_a_reconvened_meeting_it_is_counted_afresh()
    {
        var again = With(
        [
            .. Meeting(), Came(Ada), Came(Bob), Adjourned("2025-06-24T10:00", 75), new MeetingReconvened(Annual, At("2025-06-24T10:00")),
            Came(Ada, "2025-06-24T10:00"),
        ]);
        again.OfAnnual("quorum.present").Yes();
        again.OfAnnual("quorum.present", "session=2").No().Having("present", 40);
        again.And(Came(Cy, "2025-06-24T10:05")).OfAnnual("quorum.present", "session=2").Yes().Having("present", 65);
    }

    [Fact, Requirement("2.8-6")]
    public void A_proxy_for_part_of_the_shares_represents_that_part() =>
        Present(With(), [.. Given(Proxy("p", Ada) with { Shares = Number(10) }), Came(Ada, proxy: "p"), Came(Bob)]).No()
            .Having("present", 45);

    [Fact, Requirement("2.8-6")]
    public void Shares_are_counted_once_however_many_proxies_name_them()
    {
        Fact[] twice = [.. Given(Proxy("p", Ada) with { Shares = Number(30) }),
            .. Given(Proxy("q", Ada, to: "hugo") with { Shares = Number(25) })];
        Present(With(), [.. twice, Came(Ada, proxy: "p"), Came(Ada, "10:01", "q")]).No().Having("present", 40);
        Present(With(), [.. twice, Came(Ada, proxy: "p"), Came(Ada, "10:01")]).Having("present", 40);
    }

    [Fact, Requirement("2.8-6", "2.10.2-4")]
    public void Two_proxies_for_equal_parts_that_the_shares_suffice_for_stand_together()
    {
        Fact[] parts = [.. Given(Proxy("p", Ada, "2025-05-20") with { Shares = Number(20) }),
            .. Given(Proxy("q", Ada, "2025-05-21", to: "hugo") with { Shares = Number(20) })];
        Present(With(), [.. parts, Came(Ada, proxy: "p"), Came(Ada, "10:01", "q")]).Having("present", 40);
    }

    [Theory, Requirement("2.8-6"), InlineData(ProxyPower.Directed), InlineData(ProxyPower.PresenceOnly)]
    public void A_limited_proxy_counts_for_the_quorum(ProxyPower power) =>
        Present(With(), [.. Given(Proxy("p", Ada, power: power)), Came(Ada, proxy: "p"), Came(Bob)]).Yes().Having("present", 75);

    [Fact, Requirement("2.8-6")]
    public void Shares_there_only_to_object_do_not() =>
        Present(With(), Came(Ada, onlyToObject: true), Came(Bob)).No().Having("present", 35);

    [Fact, Requirement("2.8-6")]
    public void Nor_do_those_of_one_who_objected_at_the_beginning_and_did_not_vote()
    {
        var objection = new ObjectionMade(Annual, Ada, Hour("10:05"), true);
        Present(With(), Came(Ada), Came(Bob), objection).No().Having("present", 35);
        Present(With(), Came(Ada), Came(Bob), objection with { AtBeginning = false }).Yes().Having("present", 75);
        Present(With(), Put(), Came(Ada), Came(Bob), objection, Vote(Ada, Choice.Against)).Yes().Having("present", 75);
    }

    [Fact, Requirement("2.8-1")]
    public void While_it_is_open_whether_a_proxy_is_good_the_quorum_is_open() => Present(
            With(), Proxy("p", Ada) with { HasSignature = null }, Filing("p"), Came(Ada, proxy: "p"), Came(Bob))
        .NotShown().Having("present", 35);

    [Fact, Requirement("2.8-1")]
    public void One_who_cast_a_ballot_was_present_though_nobody_noted_the_coming() =>
        Present(With(), Put(), Vote(Ada, Choice.For), Vote(Bob, Choice.Against)).Yes().Having("present", 75);

    [Fact, Requirement("2.8-1")]
    public void Before_the_meeting_it_is_not_yet() => With(Meeting()).Asked("2025-06-01").OfAnnual("quorum.present").NotYet();

    [Fact, Requirement("2.8-1")]
    public void On_the_day_it_is_counted_as_soon_as_someone_came() =>
        With([.. Meeting(), Came(Ada)]).Asked("2025-06-10").OfAnnual("quorum.present").No().Having("present", 40);

    [Theory, Requirement("2.8-1"), InlineData("Votes", Answer.Yes), InlineData("Shares", Answer.No)]
    public void Where_a_class_has_several_votes_the_switch_says_what_is_counted(string setting, Answer answer)
    {
        var founders = new StockClass("founders");
        var classes = Holding((Ada, 40), (Bob, 60)).And(
            new StockClassAuthorized(founders, "Founders' Stock", Number(10), On("2020-01-06"), VotesPerShare: 10),
                Issued(Ada, 5, "2020-01-07T10:00", "f-ada", founders));
        classes.And([.. Meeting(), Came(Ada)]).Switched("QuorumUnit", setting).OfAnnual("quorum.present").Is(answer);
    }
}
