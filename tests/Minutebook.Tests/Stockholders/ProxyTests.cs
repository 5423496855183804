namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The form of proxies, how long they last, and what ends them.</summary>
public class ProxyTests
{
    static Corporate Given(params IEnumerable<Fact> facts) => With([.. Meeting(), Put(), .. facts]);

    static Finding Of(Corporate corporate, string question, string proxy = "p") => corporate.OfAnnual(question, $"proxy={proxy}");

    static Finding InForce(ProxyExecuted proxy, string on) => Given(proxy).OfAnnual("proxy.in-force", "proxy=p", $"on={on}");

    [Theory, Requirement("2.10.1-1")]
    [InlineData(WrittenForm.Writing, true, null, Answer.Yes), InlineData(WrittenForm.Writing, false, null, Answer.No)]
    [InlineData(WrittenForm.Writing, null, null, Answer.Open)]
    [InlineData(WrittenForm.Transmission, null, true, Answer.Yes), InlineData(WrittenForm.Transmission, null, false, Answer.No)]
    [InlineData(WrittenForm.Transmission, null, null, Answer.Open), InlineData(WrittenForm.Oral, true, true, Answer.No)]
    public void It_is_a_signed_writing_or_a_transmission_that_shows_its_author(WrittenForm form, bool? hasSignature, bool? shows,
        Answer answer) =>
        Of(Given(Proxy("p", Ada) with { Form = form, HasSignature = hasSignature, ShowsAuthorization = shows }), "proxy.form").Is(answer)
            .Citing("By-laws 2.10.1");

    [Theory, Requirement("2.10.1-1")]
    [InlineData(Filed.Original, Answer.Yes), InlineData(Filed.CompleteReproduction, Answer.Yes)]
    [InlineData(Filed.PartialReproduction, Answer.No)]
    public void A_complete_reproduction_serves_and_a_partial_one_does_not(Filed form, Answer answer) =>
        Of(Given(Proxy("p", Ada), Filing("p", form: form)), "proxy.good").Is(answer).Citing("By-laws 2.10.1");

    [Fact, Requirement("2.10.2-1")]
    public void It_is_filed_before_or_at_the_meeting()
    {
        Of(Given(Proxy("p", Ada), Filing("p", "2025-06-10")), "proxy.filed").Yes().Citing("By-laws 2.10.2");
        Of(Given(Proxy("p", Ada), Filing("p", "2025-06-11")), "proxy.filed").No();
        Of(Given(Proxy("p", Ada)), "proxy.filed").NotShown();
        Of(Given(Proxy("p", Ada)).Asked("2025-06-01"), "proxy.filed").NotYet();
    }

    [Theory, Requirement("2.10.2-1"), InlineData("2025-06-10T10:39", Answer.Yes), InlineData("2025-06-10T10:41", Answer.No)]
    public void At_the_meeting_means_until_the_polls_close(string filed, Answer answer) =>
        Of(Given(Proxy("p", Ada), Filing("p", filed), Polls(Plan)), "proxy.filed").Is(answer);

    [Fact, Requirement("2.10.2-1")]
    public void One_filed_between_the_sessions_serves_the_reconvened_one()
    {
        var adjourned = Given(Proxy("p", Ada), Adjourned("2025-06-24T10:00", 40), Filing("p", "2025-06-20"));
        adjourned.OfAnnual("proxy.filed", "proxy=p").No();
        adjourned.OfAnnual("proxy.filed", "proxy=p", "session=2").Yes();
    }

    [Theory, Requirement("2.10.2-2"), Vector("T48", "T50")]
    [InlineData("2022-06-10", "2025-06-10", Answer.Yes), InlineData("2022-06-10", "2025-06-11", Answer.No)]
    [InlineData("2024-02-29", "2027-02-28", Answer.Yes), InlineData("2024-02-29", "2027-03-01", Answer.No)]
    public void Its_last_day_is_the_third_anniversary_of_its_execution(string executed, string used, Answer answer) =>
        InForce(Proxy("p", Ada, executed), used).Is(answer).Citing("By-laws 2.10.2");

    [Theory, Requirement("2.10.1-1"), InlineData(Recipient.ProxyHolder, Answer.Yes), InlineData(Recipient.AgentOfProxyHolder, Answer.Yes)]
    [InlineData(Recipient.Other, Answer.No), InlineData(null, Answer.Yes)]
    public void A_transmission_goes_to_the_holder_of_the_proxy_or_an_agent_of_that_holder(Recipient? to, Answer answer) =>
        Of(Given(Proxy("p", Ada) with { Form = WrittenForm.Transmission, ShowsAuthorization = true, TransmittedTo = to }), "proxy.form")
            .Is(answer);

    [Fact, Requirement("2.10.2-2")]
    public void It_may_say_otherwise()
    {
        InForce(Proxy("p", Ada, "2020-06-10") with { Years = 7 }, "2025-06-10").Yes().Having("last", "2027-06-10");
        InForce(Proxy("p", Ada, "2020-06-10") with { Until = new(2025, 6, 10) }, "2025-06-10").Yes();
        InForce(Proxy("p", Ada, "2025-05-20") with { Until = new(2025, 6, 9) }, "2025-06-10").No();
    }

    [Fact, Requirement("2.10.2-2")]
    public void Of_the_date_printed_and_the_day_of_execution_the_earlier_counts()
    {
        InForce(Proxy("p", Ada, "2022-06-10") with { PrintedDate = new(2022, 6, 1) }, "2025-06-10").Yes().Having("last", "2025-06-10");
        InForce(Proxy("p", Ada, "2022-06-10") with { PrintedDate = new(2023, 6, 1) }, "2025-06-11").No().Having("last", "2025-06-10");
    }

    [Fact, Requirement("2.10.2-2")]
    public void It_cannot_be_used_before_it_is_executed() => InForce(Proxy("p", Ada, "2025-06-12"), "2025-06-10").No();

    [Fact, Requirement("2.10.2-2")]
    public void One_for_a_meeting_lasts_through_its_adjournments_and_ends_at_the_final_one()
    {
        var named = Given(
            Proxy("p", Ada) with { Meeting = Annual }, Filing("p"), Adjourned("2025-06-24T10:00", 40),
                new MeetingClosed(Annual, At("2025-06-24T12:00")));
        named.OfAnnual("proxy.good", "proxy=p", "session=2").Yes();
        named.OfAnnual("proxy.in-force", "proxy=p", "on=2025-06-24").Yes();
        named.OfAnnual("proxy.in-force", "proxy=p", "on=2025-06-25").No().Citing("By-laws 2.10.2");
    }

    [Fact, Requirement("2.10.2-2")]
    public void One_for_another_meeting_is_not_good_for_this() =>
        Of(Given(Proxy("p", Ada) with { Meeting = new("other") }, Filing("p")), "proxy.good").No();

    [Fact, Requirement("2.10.2-3")]
    public void A_later_proxy_revokes_an_earlier()
    {
        var later = Given([Proxy("p", Ada, "2025-05-20"), Filing("p"), Proxy("q", Ada, "2025-05-21", to: "hugo"), Filing("q")]);
        Of(later, "proxy.not-revoked").No().Saying("the later proxy q of 2025-05-21 revoked it");
        Of(later, "proxy.good", "q").Yes();
        // That the later one is revoked in its turn does not revive the earlier.
        var revoked = later.And(new ProxyRevoked(new("q"), On("2025-06-05")));
        Of(revoked, "proxy.good").No();
        Of(revoked, "proxy.good", "q").No();
    }

    [Fact, Requirement("2.10.2-3")]
    public void Which_is_the_later_is_told_by_the_date_of_execution_and_not_by_the_filing()
    {
        var crossed = Given([Proxy("p", Ada, "2025-05-21"), Filing("p", "2025-06-01"), Proxy("q", Ada, "2025-05-20", to: "hugo"),
            Filing("q", "2025-06-09")]);
        Of(crossed, "proxy.good").Yes();
        Of(crossed, "proxy.good", "q").No();
    }

    [Fact, Requirement("2.10.2-3")]
    public void Of_two_that_conflict_on_one_day_neither_counts_and_of_two_alike_both()
    {
        var conflict = Given([Proxy("p", Ada), Filing("p"), Proxy("q", Ada, to: "hugo"), Filing("q")]);
        Of(conflict, "proxy.good").No().Saying("conflicts with it, and neither counts");
        Of(conflict, "proxy.good", "q").No();
        Of(Given([Proxy("p", Ada), Filing("p"), Proxy("q", Ada), Filing("q")]), "proxy.good").Yes();
        Of(Given([Proxy("p", Ada, "2025-05-20T09:00"), Filing("p"), Proxy("q", Ada, "2025-05-20T11:00", to: "hugo"), Filing("q")]),
            "proxy.good", "q").Yes();
    }

    [Theory, Requirement("2.10.2-3"), InlineData(true, null, Answer.No), InlineData(true, "a pledge of the shares", Answer.Yes)]
    [InlineData(false, "a pledge of the shares", Answer.No)]
    public void It_is_irrevocable_only_if_it_says_so_and_is_coupled_with_an_interest(bool says, string? interest, Answer answer) => Of(
            Given(Proxy("p", Ada) with { Irrevocable = says, Interest = interest }, Filing("p"),
                new ProxyRevoked(new("p"), On("2025-06-05"))), "proxy.not-revoked")
        .Is(answer);

    [Fact, Requirement("2.10.2-3")]
    public void A_later_proxy_does_not_revoke_an_irrevocable_one()
    {
        var tied = Given([Proxy("p", Ada) with { Irrevocable = true, Interest = "a pledge" }, Filing("p"),
            Proxy("q", Ada, "2025-05-25", to: "hugo"), Filing("q")]);
        Of(tied, "proxy.good").Yes().Citing("DGCL § 212(e)");
        Of(tied, "proxy.good", "q").No();
    }

    [Fact, Requirement("2.10.2-3")]
    public void Voting_in_person_revokes_and_attendance_alone_does_not()
    {
        var there = Given(Proxy("p", Ada), Filing("p"), Came(Ada, proxy: "p"), Came(Ada, "10:05"));
        Of(there, "proxy.good").Yes();
        var voted = there.And(Vote(Ada, Choice.For, proxy: "p"), Vote(Ada, Choice.Against, "10:30"), Polls(Plan));
        Of(voted, "proxy.good").No().Saying("voted in person");
        voted.OfAnnual("vote.carried", "matter=plan").Having("for", 0).Having("against", 40).Having("present", 40);
    }

    [Theory, Requirement("2.10.2-3"), InlineData("2025-06-10T10:30", Answer.No, 0), InlineData("2025-06-10T10:45", Answer.Yes, 40)]
    public void A_revocation_counts_if_filed_before_the_polls_close(string filed, Answer good, int votesFor)
    {
        var revoked = Given(Proxy("p", Ada), Filing("p"), Came(Ada, proxy: "p"), Came(Bob), Vote(Ada, Choice.For, proxy: "p"),
            new ProxyRevoked(new("p"), On(filed)), Polls(Plan));
        Of(revoked, "proxy.good").Is(good);
        revoked.OfAnnual("vote.carried", "matter=plan").Having("for", votesFor);
    }

    [Fact, Requirement("2.10.2-4")]
    public void It_votes_as_directed()
    {
        var directed = Proxy("p", Ada, power: ProxyPower.Directed) with { Directions = [new(Plan, Choice.Against)] };
        var cast = Given(directed, Filing("p"), Came(Ada, proxy: "p"), Came(Bob), Vote(Ada, Choice.For, proxy: "p"), Polls(Plan));
        cast.OfAnnual("vote.carried", "matter=plan").Having("for", 0).Saying("directs a vote against");
        Given(Proxy("p", Ada, power: ProxyPower.PresenceOnly), Filing("p"), Came(Ada, proxy: "p"), Vote(Ada, Choice.For, proxy: "p"),
            Polls(Plan))
            .OfAnnual("vote.carried", "matter=plan").Having("for", 0);
    }

    [Theory, Requirement("2.10.2-3"), InlineData("2025-06-20T10:10", "0"), InlineData("2025-06-20T10:30", "40")]
    public void Where_the_polls_stay_open_through_an_adjournment_a_revocation_counts_until_they_close(string revoked, string votesFor) =>
        With([.. Corporate.Meeting(), Put(), Came(Bob), .. Corporate.Given(Proxy("p-1", Ada)), Vote(Ada, Choice.For, proxy: "p-1"),
            Adjourned("2025-06-20T10:00"), new MeetingReconvened(Annual, On("2025-06-20T10:00")), new ProxyRevoked(new("p-1"), On(revoked)),
            new PollsClosed(Annual, Plan, On("2025-06-20T10:20"))]).OfAnnual("vote.carried", "matter=plan").Having("for", votesFor);

    [Fact, Requirement("2.10.2-3", "2.8-6")]
    public void A_revocation_after_a_session_was_adjourned_takes_nothing_from_its_quorum() =>
        With([.. Corporate.Meeting(), Put(), Came(Bob), .. Corporate.Given(Proxy("p-1", Ada)), Came(Ada, proxy: "p-1"),
            Adjourned("2025-06-20T10:00"), new MeetingReconvened(Annual, On("2025-06-20T10:00")),
            new ProxyRevoked(new("p-1"), On("2025-06-20T10:10"))])
            .OfAnnual("quorum.present").Yes().Having("present", 75);
}
