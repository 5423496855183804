namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Which ballots count, for how many shares. Ada has 40 shares, Bob 35, Cy 25.</summary>
public class TallyTests
{
    static Finding Carried(params IEnumerable<Fact> facts) =>
        With([.. Meeting(), Put(), .. facts, Polls(Plan)]).OfAnnual("vote.carried", "matter=plan");

    [Fact, Requirement("2.11-1")]
    public void Equal_parts_voted_in_person_stand_beside_each_other()
    {
        Carried(Vote(Ada, Choice.For, shares: 20), Vote(Ada, Choice.Against, "10:21", shares: 20)).No()
            .Having("for", 20).Having("against", 20).Having("present", 40);
        Carried(Vote(Ada, Choice.For, shares: 10), Vote(Ada, Choice.For, "10:21", shares: 10),
            Vote(Ada, Choice.Abstain, "10:22", shares: 10))
            .Having("for", 20).Having("abstain", 10).Having("present", 40);
    }

    [Fact, Requirement("2.11-1")]
    public void A_later_ballot_for_as_many_shares_as_are_not_left_takes_the_place_of_the_earlier() =>
        Carried(Vote(Ada, Choice.For, shares: 30), Vote(Ada, Choice.Against, "10:21", shares: 30)).No()
            .Having("for", 0).Having("against", 30).Saying("a later ballot took the place");

    [Theory, Requirement("2.11-1"), InlineData(30, 25, 15, 25), InlineData(40, 1, 39, 1), InlineData(10, 40, 0, 40)]
    public void A_later_ballot_takes_its_shares_and_leaves_the_earlier_the_rest(int earlier, int later, int votesFor, int against) =>
        Carried(Vote(Ada, Choice.For, shares: earlier), Vote(Ada, Choice.Against, "10:21", shares: later))
            .Having("for", votesFor).Having("against", against);

    [Fact, Requirement("2.11-1")]
    public void A_later_ballot_for_a_part_leaves_a_ballot_for_all_the_rest() =>
        Carried(Vote(Ada, Choice.For), Vote(Ada, Choice.Against, "10:21", shares: 10))
            .Having("for", 30).Having("against", 10).Saying("30 of 40 shares");

    [Fact, Requirement("2.11-1")]
    public void A_ballot_for_more_than_the_holder_has_counts_for_what_it_has() =>
        Carried(Vote(Ada, Choice.For, shares: 41), Vote(Bob, Choice.Against)).Yes().Having("for", 40);

    [Fact, Requirement("2.11-1")]
    public void A_later_ballot_that_names_the_same_part_takes_its_place_whatever_its_shares()
    {
        BallotCast Part(Choice choice, string at, int shares, string part) => Vote(Ada, choice, at, shares: shares) with { Part = part };
        Carried(Part(Choice.For, "10:20", 15, "a"), Part(Choice.For, "10:21", 15, "b"), Part(Choice.Against, "10:22", 10, "a"))
            .Having("for", 15).Having("against", 10);
        Carried(Part(Choice.For, "10:20", 30, "a"), Part(Choice.Against, "10:21", 30, "b")).Having("for", 10).Having("against", 30);
    }

    [Theory, Requirement("2.9-1"), InlineData("10:59", 40), InlineData("11:01", 0)]
    public void A_ballot_after_the_final_adjournment_is_late_though_no_closing_of_the_polls_is_recorded(string cast, int votesFor) =>
        With([.. Meeting(), Put(), Came(Ada), Vote(Ada, Choice.For, cast), Final()]).OfAnnual("vote.carried", "matter=plan")
            .Having("for", votesFor);

    [Fact, Requirement("2.9-1")]
    public void A_ballot_on_a_resolution_is_marked_for_against_or_abstaining()
    {
        Carried(Vote(Ada, Choice.For) with { For = [new(Ines)] }, Vote(Bob, Choice.For)).Having("for", 35).Saying("names persons");
        Carried(Vote(Ada, Choice.For) with { Choice = null }, Vote(Bob, Choice.For)).NotShown().Having("for", 35);
    }

    [Fact, Requirement("2.12-1")]
    public void A_ballot_in_an_election_names_those_for_whom_it_is_cast_or_withholds()
    {
        Finding Cast(Choice? choice, params Person[] nominees) => With([.. Meeting(), Election(1), ByBoard(Ines),
            VoteFor(Ada, nominees) with { Choice = choice }, Polls(Directors)])
            .OfAnnual("ballot.in-order", "matter=directors", "holder=ada");
        Cast(null, Ines).Yes();
        Cast(Choice.For, Ines).Yes();
        Cast(null).Yes();
        Cast(Choice.Abstain).Yes();
        Cast(Choice.For).No().Saying("names no one");
        Cast(Choice.Against, Ines).No().Saying("says against");
    }

    [Fact, Requirement("2.11-1", "2.12-1")]
    public void The_ballots_of_one_holder_have_a_finding_of_their_own()
    {
        var cast = With([.. Meeting(), Put(), Election(1), ByBoard(Ines), ByBoard(Hugo), Vote(Ada, Choice.For, shares: 10),
            Vote(Ada, Choice.Against, "10:30", shares: 40), VoteFor(Ada, Ines, Hugo), VoteFor(Bob, Ines), Polls(Plan), Polls(Directors),
            Vote(Cy, Choice.For, "10:45")]);
        cast.OfAnnual("ballot.in-order", "matter=plan", "holder=ada").Yes().Having("ballots", 1).Having("votes", 40)
            .Saying("a later ballot took the place");
        cast.OfAnnual("ballot.in-order", "matter=plan", "holder=bob").No().Saying("no ballot");
        cast.OfAnnual("ballot.in-order", "matter=plan", "holder=cy").No().Saying("after the polls");
        cast.OfAnnual("ballot.in-order", "matter=directors", "holder=ada").No().Saying("names 2; there is 1");
        cast.OfAnnual("ballot.in-order", "matter=directors", "holder=bob").Yes().Having("votes", 35);
    }

    [Theory, Requirement("2.10.2-4"), InlineData("ines", 40), InlineData("hugo", 0), InlineData("", 0)]
    public void A_proxy_that_directs_for_whom_is_voted_so(string voted, int counted)
    {
        var directed = Proxy("p", Ada, power: ProxyPower.Directed) with { Directions = [new(Directors, For: [new(Ines)])] };
        var held = With([.. Meeting(), Election(1), ByBoard(Ines), ByBoard(Hugo), .. Given(directed),
            VoteFor(Ada, [.. voted.Length == 0 ? [] : new[] { new Person(voted) }]) with { Manner = Presence.ByProxy, Proxy = new("p") },
            Polls(Directors)]);
        var ballot = held.OfAnnual("ballot.in-order", "matter=directors", "holder=ada");
        if (counted > 0) ballot.Yes().Having("votes", counted);
        else ballot.No().Saying("directs votes for ines");
    }

    [Fact, Requirement("2.10.2-4")]
    public void A_direction_to_withhold_is_voted_by_a_ballot_without_names()
    {
        var withheld = Proxy("p", Ada) with { Directions = [new(Directors)] };
        var ballot = VoteFor(Ada) with { Manner = Presence.ByProxy, Proxy = new("p") };
        Corporate Held(BallotCast cast) => With([.. Meeting(), Election(1), ByBoard(Ines), .. Given(withheld), cast, Polls(Directors)]);
        Held(ballot).OfAnnual("ballot.in-order", "matter=directors", "holder=ada").Yes();
        Held(ballot with { For = [new(Ines)] }).OfAnnual("ballot.in-order", "matter=directors", "holder=ada").No().Saying("withheld");
    }

    [Fact, Requirement("2.10.2-3", "2.10.2-4")]
    public void A_later_proxy_for_a_part_takes_that_part_from_the_earlier_whether_it_is_used_or_not()
    {
        Fact[] given = [.. Given(Proxy("p", Ada)), .. Given(Proxy("q", Ada, "2025-05-25", to: "hugo") with { Shares = Number(15) })];
        Carried([.. given, Vote(Ada, Choice.For, proxy: "p"), Vote(Bob, Choice.Against)]).Having("for", 25).Having("against", 35);
        Carried([.. given, Vote(Ada, Choice.Against, proxy: "q"), Vote(Ada, Choice.For, "10:30", "p")])
            .Having("for", 25).Having("against", 15);
        With([.. Meeting(), .. given, Came(Ada, proxy: "p"), Came(Bob)]).OfAnnual("quorum.present").Having("present", 60);
        With([.. Meeting(), .. given, Came(Ada, proxy: "p"), Came(Ada, "10:01", "q"), Came(Bob)]).OfAnnual("quorum.present")
            .Having("present", 75);
    }

    [Fact, Requirement("2.10.2-3")]
    public void Of_a_proxy_for_all_and_one_of_the_same_day_for_a_part_neither_has_the_part() =>
        Carried([.. Given(Proxy("p", Ada)), .. Given(Proxy("q", Ada, to: "hugo") with { Shares = Number(15) }),
            Vote(Ada, Choice.For, proxy: "p"), Vote(Ada, Choice.Against, "10:30", "q")])
            .Having("for", 25).Having("against", 0);

    [Fact, Requirement("2.10.2-3")]
    public void A_part_voted_in_person_is_taken_from_the_proxy_and_the_rest_left() =>
        Carried([.. Given(Proxy("p", Ada)), Vote(Ada, Choice.For, proxy: "p"), Vote(Ada, Choice.Against, "10:30", shares: 10)])
            .Having("for", 30).Having("against", 10);

    [Fact, Requirement("2.10.2-3")]
    public void Shares_under_an_irrevocable_proxy_are_not_voted_in_person() =>
        Carried([.. Given(Proxy("p", Ada) with { Irrevocable = true, Interest = "a pledge" }), Vote(Ada, Choice.For, proxy: "p"),
            Vote(Ada, Choice.Against, "10:30")])
            .Yes().Having("for", 40).Having("against", 0).Saying("irrevocable");

    [Fact, Requirement("2.10.2-3")]
    public void Voting_in_person_on_one_matter_leaves_what_the_proxy_voted_before_on_another()
    {
        var held = With([.. Meeting(), Put(), Election(1), ByBoard(Ines), .. Given(Proxy("p", Ada)), Vote(Ada, Choice.For, proxy: "p"),
            Polls(Plan), VoteFor(Ada, Ines) with { At = Hour("10:50") }, Polls(Directors, "10:55")]);
        held.OfAnnual("vote.carried", "matter=plan").Yes().Having("for", 40);
        held.OfAnnual("election.count", "matter=directors").Yes().Having("votes.ines", 40);
    }

    [Theory, Requirement("2.10.2-1"), InlineData("2025-06-10T10:39", 40), InlineData("2025-06-10T10:45", 0)]
    public void A_proxy_filed_after_the_polls_on_a_matter_is_too_late_for_that_matter(string filed, int votesFor)
    {
        var held = With([.. Meeting(), Put(), Election(1), ByBoard(Ines), Proxy("p", Ada), Vote(Ada, Choice.For, proxy: "p"),
            Filing("p", filed), Polls(Plan),
            VoteFor(Ada, Ines) with { At = Hour("10:50"), Manner = Presence.ByProxy, Proxy = new("p") }, Polls(Directors, "10:55")]);
        held.OfAnnual("vote.carried", "matter=plan").Having("for", votesFor);
        held.OfAnnual("election.count", "matter=directors").Having("votes.ines", 40);
    }

    [Fact, Requirement("2.10.2-3")]
    public void A_revocation_filed_between_the_polls_on_two_matters_counts_for_the_second_alone()
    {
        var held = With([.. Meeting(), Put(), Election(1), ByBoard(Ines), .. Given(Proxy("p", Ada)), Came(Ada, proxy: "p"),
            Vote(Ada, Choice.For, proxy: "p"), Polls(Plan), new ProxyRevoked(new("p"), Hour("10:45")),
            VoteFor(Ada, Ines) with { At = Hour("10:50"), Manner = Presence.ByProxy, Proxy = new("p") }, Polls(Directors, "10:55")]);
        held.OfAnnual("vote.carried", "matter=plan").Yes().Having("for", 40);
        held.OfAnnual("election.count", "matter=directors").No().Saying("no votes");
    }

    [Fact, Requirement("2.10.2-3")]
    public void While_it_is_not_shown_whether_a_later_proxy_is_signed_the_earlier_is_open() =>
        With([.. Meeting(), .. Given(Proxy("p", Ada)), .. Given(Proxy("q", Ada, "2025-05-25", to: "hugo") with { HasSignature = null })])
            .OfAnnual("proxy.not-revoked", "proxy=p").NotShown().Saying("signed");
}

/// <summary>What is counted where a class has several votes a share: Ada has 40 common and 5 founders' shares of ten votes, Bob
/// 60.</summary>
public class QuorumUnitTests
{
    static readonly StockClass Founders = new("founders");

    static Corporate Counting(string unit, MatterKind kind = MatterKind.Ordinary) => Holding((Ada, 40), (Bob, 60)).And(
        [
            new StockClassAuthorized(Founders, "Founders' Stock", Number(10), On("2020-01-06"), VotesPerShare: 10),
            Issued(Ada, 5, "2020-01-07T10:00", "f-ada", Founders), .. Meeting(), Put(kind), Election(1), ByBoard(Ines), ByBoard(Hugo),
            Came(Ada), Came(Bob), Vote(Ada, Choice.For), Vote(Bob, Choice.Against), Polls(Plan), VoteFor(Ada, Ines), VoteFor(Bob, Hugo),
            Polls(Directors),
        ]).Switched("QuorumUnit", unit);

    [Theory, Requirement("2.11-1"), InlineData("Votes"), InlineData("Shares")]
    public void The_votes_themselves_are_those_that_the_certificate_gives(string unit)
    {
        Counting(unit).OfAnnual("votes.of", "holder=ada").Having("votes", 90).Having("shares", 45);
        Counting(unit).OfAnnual("votes.entitled").Having("entitled", 150);
        Counting(unit).OfAnnual("election.of", "matter=directors", "nominee=ines").Yes().Saying("90 votes");
    }

    [Theory, Requirement("2.8-1", "2.9-1"), InlineData("Votes", Answer.Yes, 150, 90), InlineData("Shares", Answer.No, 105, 45)]
    public void The_proportions_of_the_bylaws_are_of_what_the_switch_says(string unit, Answer answer, int counted, int votesFor)
    {
        Counting(unit).OfAnnual("quorum.present").Having("entitled", counted);
        Counting(unit).OfAnnual("vote.carried", "matter=plan").Is(answer).Having("counted-of", counted).Having("for", votesFor);
    }

    [Theory, Requirement("2.9-2"), InlineData("Votes"), InlineData("Shares")]
    public void The_proportions_of_the_statute_are_always_of_votes(string unit) =>
        Counting(unit, MatterKind.Merger).OfAnnual("vote.carried", "matter=plan").Yes().Having("for", 90)
            .Having("counted-of", 150).Citing("DGCL § 251(c)");

    [Fact, Requirement("2.8-6", "2.9-1")]
    public void A_ballot_after_the_polls_closed_moves_the_matter_to_no_later_session()
    {
        var decided = With([.. Meeting(), Put(), Came(Ada), Came(Bob), Vote(Ada, Choice.For), Vote(Bob, Choice.For), Polls(Plan),
            Adjourned("2025-06-20T10:00", at: "10:50")]);
        decided.OfAnnual("vote.adopted", "matter=plan").Yes();
        // Nobody but Cy is there when the meeting goes on; of the plan it is decided already.
        var late = decided.And(new MeetingReconvened(Annual, On("2025-06-20T10:00")),
            Vote(Cy, Choice.Against) with { At = On("2025-06-20T10:20") });
        late.OfAnnual("vote.adopted", "matter=plan").Yes().Having("present", 75);
    }
}
