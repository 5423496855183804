namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class MannerOfActingElectionsTests
{
    const string Cumulative = """
        instrument: certificate
        name: sample
        corporation: Sample, Inc.
        editions:
          - in-force-from: 1992-07-14
            sections:
              - number: "5"
                heading: Cumulative voting
                terms:
                  votes.cumulative: true
        """;

    static IEnumerable<Fact> Held(int seats, params IEnumerable<Fact> ballots) =>
    [
        .. Meeting(), Election(seats), .. new[] { Ines, Hugo, Wei }.Select(ByBoard), Came(Ada), Came(Bob), Came(Cy), .. ballots,
            Polls(Directors),
    ];

    static Finding Count(int seats, params IEnumerable<Fact> ballots) =>
        With(Held(seats, ballots)).OfAnnual("election.count", "matter=directors");

    [Fact, Requirement("2.9-4")]
    public void Directors_are_elected_by_plurality()
    {
        Count(1, VoteFor(Ada, Ines), VoteFor(Bob, Hugo), VoteFor(Cy, Wei)).Yes().Having("elected", "ines").Having("votes.ines", 40)
            .Citing("By-laws 2.9");
        Count(2, VoteFor(Ada, Ines, Hugo), VoteFor(Bob, Hugo, Wei), VoteFor(Cy, Wei)).Yes().Having("votes.hugo", 75)
            .Having("elected", "hugo, wei");
    }

    [Fact, Requirement("2.9-4")]
    public void One_who_withholds_does_nothing() =>
        Count(1, VoteFor(Ada), VoteFor(Bob, Hugo), VoteFor(Cy)).Yes().Having("elected", "hugo");

    [Fact, Requirement("2.9-4")]
    public void A_tie_for_the_last_seat_elects_no_one_to_it()
    {
        var tied = Holding((Ada, 40), (Bob, 30), (Cy, 30)).And(Held(2, VoteFor(Ada, Ines), VoteFor(Bob, Hugo), VoteFor(Cy, Wei)));
        tied.OfAnnual("election.count", "matter=directors").No().Having("elected", "ines").Saying("tied for the last seat");
        tied.OfAnnual("election.of", "matter=directors", "nominee=ines").Yes();
        tied.OfAnnual("election.of", "matter=directors", "nominee=hugo").No();
    }

    [Fact, Requirement("2.9-4")]
    public void A_tie_for_seats_that_suffice_is_no_tie() =>
        Holding((Ada, 30), (Bob, 30), (Cy, 40)).And(Held(2, VoteFor(Ada, Ines), VoteFor(Bob, Hugo)))
            .OfAnnual("election.count", "matter=directors").Yes();

    [Fact, Requirement("2.9-4")]
    public void Without_votes_nobody_is_elected() => Count(2, VoteFor(Ada, Ines)).No().Having("elected", "ines");

    [Fact, Requirement("2.9-4")]
    public void Without_a_quorum_nobody_is_elected() =>
        With([.. Meeting(), Election(1), ByBoard(Ines), Came(Ada), VoteFor(Ada, Ines), Polls(Directors)])
            .OfAnnual("election.filled", "matter=directors").No();

    [Fact, Requirement("2.9-4", "3.2-2")]
    public void The_holder_over_remains_where_a_seat_is_not_filled()
    {
        Fact[] board = [new DirectorSeated(Wei, On("2024-06-11"), ChosenBy.Stockholders),
            new DirectorSeated(Hugo, On("2024-06-11"), ChosenBy.Stockholders)];
        var held = Holding((Ada, 50), (Bob, 50))
            .And([.. board,
                .. Held(1, VoteFor(Ada, Ines), VoteFor(Bob, Hugo)).Where(fact => fact is not StockholderCame { Holder.Value: "cy" })]);
        held.OfAnnual("election.count", "matter=directors").No();
        held.Ask("directors.serves", "person=wei", "on=2025-07-01").Yes();
    }

    [Fact, Requirement("2.12-1")]
    public void An_over_voted_ballot_fails_in_that_election_only()
    {
        var over = With([.. Held(1, VoteFor(Ada, Ines, Hugo), VoteFor(Bob, Hugo), VoteFor(Cy, Wei)), Put(), Vote(Ada, Choice.For),
            Vote(Bob, Choice.Against), Polls(Plan)]);
        over.OfAnnual("election.count", "matter=directors").Yes().Having("elected", "hugo").Having("votes.hugo", 35)
            .Saying("names 2; there is 1 to be elected");
        over.OfAnnual("vote.carried", "matter=plan").Having("for", 40);
    }

    [Fact, Requirement("2.12-1", "2.12-2")]
    public void Votes_cumulated_without_the_certificates_grant_are_counted_straight() =>
        Count(2, Spread(Ada, (Ines, 80)), VoteFor(Bob, Hugo, Wei), VoteFor(Cy, Hugo)).Yes().Having("votes.ines", 40)
            .Having("votes.hugo", 60).Having("elected", "hugo, ines");

    [Fact, Requirement("2.12-2")]
    public void With_its_grant_shares_times_seats_are_spread_as_the_holder_likes()
    {
        var cumulated = With(Held(2, Spread(Cy, (Ines, 50)), VoteFor(Ada, Hugo, Wei), VoteFor(Bob, Hugo, Wei))).Under(Cumulative);
        cumulated.OfAnnual("election.count", "matter=directors").Having("votes.ines", 50).Having("votes.hugo", 75);
        With(Held(2, Spread(Cy, (Ines, 51)), VoteFor(Ada, Hugo, Wei))).Under(Cumulative)
            .OfAnnual("election.count", "matter=directors").Yes().Having("elected", "hugo, wei")
            .Saying("25 votes times 2 seats are 50");
    }

    [Fact, Requirement("2.12-3", "3.3-3")]
    public void Votes_for_one_who_was_not_nominated_are_disregarded() =>
        Count(1, VoteFor(Ada, new Person("stranger")), VoteFor(Bob, Hugo)).Yes().Having("elected", "hugo")
            .Saying("stranger was not nominated");

    [Fact, Requirement("2.12-3")]
    public void Where_the_books_show_no_nomination_at_all_the_count_stands_and_the_election_is_open()
    {
        var silent = With([.. Meeting(), Election(1), Came(Ada), Came(Bob), VoteFor(Ada, Ines), Polls(Directors)]);
        silent.OfAnnual("election.count", "matter=directors").Yes().Having("elected", "ines");
        silent.OfAnnual("election.of", "matter=directors", "nominee=ines").NotShown();
    }

    [Fact, Requirement("3.3-3", "2.12-3")]
    public void A_defective_nomination_undeclared_leaves_the_election_voidable_and_declared_its_votes_disregarded()
    {
        var late = ByStockholder(Wei, Cy, Before(6));
        Fact[] held = [.. Meeting(), Election(1), ByBoard(Ines), late, Came(Ada), Came(Bob), Came(Cy), VoteFor(Ada, Ines),
            VoteFor(Bob, Wei), VoteFor(Cy, Wei)];
        var undeclared = With([.. held, Polls(Directors)]);
        undeclared.OfAnnual("election.count", "matter=directors").Yes().Having("elected", "wei");
        undeclared.OfAnnual("election.of", "matter=directors", "nominee=wei").Yes().Standing("voidable");
        var declared = With([.. held, new NominationDeclaredDefective(Annual, Wei, On("2025-06-09"), "late"), Polls(Directors)]);
        declared.OfAnnual("election.count", "matter=directors").Yes().Having("elected", "ines");
        declared.OfAnnual("election.of", "matter=directors", "nominee=wei").No();
    }
}
