namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Joint owners, fiduciaries and pledgors: who votes, and what becomes of a difference.</summary>
public class JointOwnersTests
{
    static readonly Holder Bells = new("bells");
    static readonly Person Carl = new("carl");
    static readonly Person Dana = new("dana");
    static readonly Person Emil = new("emil");

    static Corporate Books(HolderKind kind = HolderKind.Joint, params IEnumerable<Fact> facts) => With(
        new HolderOpened(Bells, new("the Bells"), kind, new("77 Lake Road"), Persons: [Carl, Dana, Emil]),
        Issued(Bells, 30)).And([.. Meeting(), Put(), Came(Ada), Came(Bob), Came(Bells), .. facts]);

    static BallotCast By(Person owner, Choice choice, string at = "10:20") => Vote(Bells, choice, at) with { Owner = owner };

    static Finding Voted(Corporate books) => books.And(Polls(Plan)).OfAnnual("joint.vote", "matter=plan", "holder=bells");

    [Theory, Requirement("2.10.2-5"), InlineData(HolderKind.Joint), InlineData(HolderKind.Trust), InlineData(HolderKind.Estate)]
    public void Where_one_alone_votes_that_binds_all(HolderKind kind) =>
        Voted(Books(kind, By(Dana, Choice.Against))).Yes().Having("against", 30).Citing("DGCL § 217(b)");

    [Fact, Requirement("2.10.2-5")]
    public void Where_more_vote_the_majority_of_those_who_vote_binds_all()
    {
        Voted(Books(facts: [By(Carl, Choice.For), By(Dana, Choice.Against), By(Emil, Choice.For)])).Having("for", 30)
            .Having("against", 0);
        Voted(Books(facts: [By(Carl, Choice.For), By(Emil, Choice.For)])).Having("for", 30);
    }

    [Fact, Requirement("2.10.2-5")]
    public void Where_they_are_evenly_split_each_faction_votes_its_proportion() =>
        Voted(Books(facts: [By(Carl, Choice.For), By(Dana, Choice.Against)])).Having("for", 15).Having("against", 15).Saying("split");

    [Fact, Requirement("2.10.2-5")]
    public void The_votes_of_the_factions_count_in_the_tally()
    {
        var split = Books(facts: [Vote(Ada, Choice.For), Vote(Bob, Choice.Against), By(Carl, Choice.For), By(Dana, Choice.Against)])
            .And(Polls(Plan)).OfAnnual("vote.carried", "matter=plan");
        split.Having("for", 55).Having("against", 50);
    }

    [Fact, Requirement("2.10.2-5")]
    public void The_later_ballot_of_one_of_them_takes_the_place_of_its_own_earlier_one_alone() =>
        Voted(Books(facts: [By(Carl, Choice.For), By(Dana, Choice.Against), By(Dana, Choice.For, "10:25")])).Having("for", 30);

    [Fact, Requirement("2.10.2-5")]
    public void Unequal_interests_of_which_the_Secretary_has_the_instrument_decide()
    {
        var filed = new JointVotingFiled(Bells, On("2025-06-01"), Interests: [new(Carl, Fraction.Of(3, 5)), new(Dana, Fraction.Of(1, 5)),
            new(Emil, Fraction.Of(1, 5))]);
        Voted(Books(facts: [filed, By(Carl, Choice.For), By(Dana, Choice.Against), By(Emil, Choice.Against)])).Having("for", 30);
        Voted(Books(facts: [filed with { On = On("2025-06-11") }, By(Carl, Choice.For), By(Dana, Choice.Against),
            By(Emil, Choice.Against)])).Having("against", 30);
    }

    [Theory, Requirement("2.10.2-5"), InlineData(JointRule.Any, 0, 30), InlineData(JointRule.MajorityOfAll, 0, 0)]
    [InlineData(JointRule.All, 0, 0)]
    public void An_instrument_may_say_who_binds_all(JointRule rule, int votesFor, int against) =>
        Voted(Books(facts: [new JointVotingFiled(Bells, On("2025-06-01"), rule), By(Carl, Choice.For), By(Dana, Choice.Against, "10:22")]))
            .Having("for", votesFor).Having("against", against);

    [Fact, Requirement("2.10.2-5")]
    public void One_who_is_none_of_them_or_is_excluded_by_the_instrument_does_not_vote()
    {
        var stranger = Books(facts: [By(new("gus"), Choice.For)]).And(Polls(Plan));
        stranger.OfAnnual("ballot.in-order", "matter=plan", "holder=bells").No().Saying("none of the owners");
        var only = Books(facts: [new JointVotingFiled(Bells, On("2025-06-01"), Only: [Dana]), By(Carl, Choice.For),
            By(Dana, Choice.Against)]);
        Voted(only).Having("against", 30).Having("for", 0);
    }

    [Fact, Requirement("2.10.2-5")]
    public void Each_may_give_a_proxy_of_its_own()
    {
        var books = Books(facts: [.. Given(Proxy("pc", Bells) with { Owner = Carl }),
            .. Given(Proxy("pd", Bells, to: "hugo") with { Owner = Dana }),
            Vote(Bells, Choice.For, proxy: "pc") with { Owner = Carl }, Vote(Bells, Choice.Against, proxy: "pd") with { Owner = Dana }]);
        Voted(books).Having("for", 15).Having("against", 15);
    }

    [Fact, Requirement("2.10.2-5")]
    public void The_pledgor_votes_shares_that_stand_in_the_pledgees_name()
    {
        var pledged = With([.. Meeting(), new StockPledged(Ada, Cy, Common, Number(30), On("2025-02-01"))]);
        pledged.OfAnnual("votes.of", "holder=cy").Yes().Having("votes", 55);
        pledged.OfAnnual("votes.of", "holder=ada").Having("votes", 10);
        pledged.OfAnnual("votes.entitled").Having("entitled", 100);
        var released = pledged.And(new PledgeReleased(Ada, Cy, Common, On("2025-03-01")));
        released.OfAnnual("votes.of", "holder=cy").Having("votes", 25);
        var later = With([.. Meeting(), new StockPledged(Ada, Cy, Common, Number(30), On("2025-05-13"))]);
        later.OfAnnual("votes.of", "holder=cy").Having("votes", 25);
    }

    [Fact, Requirement("2.10.2-5")]
    public void Unless_the_transfer_on_the_books_empowered_the_pledgee() => With([.. Meeting(),
        new StockPledged(Ada, Cy, Common, Number(30), On("2025-02-01"), PledgeeMayVote: true)])
        .OfAnnual("votes.of", "holder=ada").Having("votes", 40);

    [Fact, Requirement("2.10.2-5")]
    public void More_cannot_be_pledged_than_stands_in_the_name() => With([.. Meeting(),
        new StockPledged(Ada, Cy, Common, Number(50), On("2025-02-01"))]).OfAnnual("votes.of", "holder=cy").Having("votes", 65);

    [Fact, Requirement("2.10.2-6")]
    public void Each_proxy_for_the_meeting_has_a_finding_of_its_own()
    {
        var books = With([.. Meeting(), .. Given(Proxy("good", Ada)), Proxy("unfiled", Bob), .. Given(Proxy("old", Cy, "2020-05-20"))]);
        var each = books.OfAnnual("proxies.each").No();
        Assert.Equal("1", each.Figures["yes"]);
        Assert.Equal(2, each.Grounds.Length);
    }
}
