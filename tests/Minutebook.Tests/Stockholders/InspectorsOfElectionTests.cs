namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Inspectors of election, challenges, recounts, and ballots keyed twice.</summary>
public class InspectorsOfElectionTests
{
    static readonly Fact[] Appointed =
        [new InspectorAppointed(Annual, Wei, Hour("09:30")), new InspectorSworn(Annual, Wei, Hour("09:40"))];

    static Corporate Held(params IEnumerable<Fact> facts) => With([.. Meeting(), Put(), Came(Ada), Came(Bob), .. facts]);

    [Fact, Requirement("2.13-7")]
    public void They_are_needed_where_a_class_is_listed()
    {
        Held().OfAnnual("inspectors.required").No().Citing("DGCL § 231");
        Held(new StockListed(Common, On("2025-06-01"))).OfAnnual("inspectors.required").Yes();
        Held(new StockListed(Common, On("2025-06-01")), new StockListed(Common, On("2025-06-05"), false))
            .OfAnnual("inspectors.required").No();
        Held(new StockListed(Common, On("2025-06-11"))).OfAnnual("inspectors.required").No();
    }

    [Theory, Requirement("2.13-7"), InlineData(2000, Answer.No), InlineData(2001, Answer.Yes)]
    public void Or_above_two_thousand_holders_of_record(int holders, Answer answer)
    {
        var names = Enumerable.Range(1, holders).Select(number => new Holder($"h{number}"));
        Empty.And([new Minutebook.Stock.StockClassAuthorized(Common, "Common Stock", Number(5000), On("1992-08-03")),
            .. names.SelectMany(name => (IEnumerable<Fact>)[Account(name), Issued(name, 1)]),
                .. Meeting()]).OfAnnual("inspectors.required").Is(answer)
            .Having("holders", holders);
    }

    [Fact, Requirement("2.13-7")]
    public void Each_takes_the_oath_before_the_polls()
    {
        Fact listed = new StockListed(Common, On("2025-06-01"));
        Held(listed, Final()).OfAnnual("inspectors.appointed").No().Standing("irregular");
        Held(listed).OfAnnual("inspectors.appointed").NotYet();
        Held([listed, .. Appointed, Polls(Plan)]).OfAnnual("inspectors.appointed").Yes();
        Held(listed, Appointed[0], Polls(Plan)).OfAnnual("inspectors.appointed").NotShown();
        Held(listed, Appointed[0], new InspectorSworn(Annual, Wei, Hour("10:45")), Polls(Plan)).OfAnnual("inspectors.appointed").No();
        Held().OfAnnual("inspectors.appointed").Yes();
    }

    static Finding Ruled(bool upheld, Fact[] proxy, Person by)
    {
        var books = Held([.. Appointed, .. proxy, Vote(Cy, Choice.For, proxy: "p"), Polls(Plan),
            new ChallengeMade(Annual, "c-1", Hour("10:42"), "it was not filed", Proxy: new ProxyId("p"), Matter: Plan),
            new ChallengeRuled(Annual, "c-1", Hour("10:50"), [by], upheld)]);
        return books.OfAnnual("inspectors.ruling", "challenge=c-1");
    }

    [Fact, Requirement("2.13-7")]
    public void A_challenge_is_rightly_ruled_where_the_finding_on_the_proxy_is_the_same()
    {
        Fact[] good = [.. Given(Proxy("p", Cy))];
        Fact[] late = [Proxy("p", Cy), Filing("p", "2025-06-10T10:45")];
        Ruled(false, good, Wei).Yes();
        Ruled(true, good, Wei).No();
        Ruled(true, late, Wei).Yes();
        Ruled(false, late, Wei).No();
        Ruled(true, late, Hugo).No();
    }

    [Fact, Requirement("2.13-7")]
    public void A_challenged_ballot_is_judged_by_its_own_finding()
    {
        var books = Held([.. Appointed, Vote(Ada, Choice.For, "10:45"), Polls(Plan),
            new ChallengeMade(Annual, "c-1", Hour("10:46"), "it came late", Matter: Plan, Holder: Ada)]);
        books.OfAnnual("inspectors.ruling", "challenge=c-1").NotYet();
        books.And(new ChallengeRuled(Annual, "c-1", Hour("10:50"), [Wei], true)).OfAnnual("inspectors.ruling", "challenge=c-1").Yes();
    }

    [Theory, Requirement("2.13-7"), InlineData(40, Answer.Yes), InlineData(39, Answer.No)]
    public void A_recount_is_compared_with_the_count(int votesFor, Answer answer) => Held([.. Appointed, Vote(Ada, Choice.For),
        Vote(Bob, Choice.Against), Polls(Plan), new RecountMade(Annual, Plan, Hour("11:00"), [Wei],
            [new("for", new(votesFor)), new("against", 35), new("abstain", 0)])]).OfAnnual("result.recount", "matter=plan").Is(answer);

    [Fact, Requirement("2.13-7")]
    public void Ballots_on_paper_are_keyed_twice_and_differences_shown()
    {
        var once = Held(Vote(Ada, Choice.For));
        once.OfAnnual("ballots.keyed-alike", "matter=plan").NotYet();
        BallotKeyedAgain again = new(Annual, Plan, Ada, Hour("10:30"), Wei, Choice.For);
        once.And(again).OfAnnual("ballots.keyed-alike", "matter=plan").Yes();
        once.And(again with { Choice = Choice.Against }).OfAnnual("ballots.keyed-alike", "matter=plan").No().Saying("again as against");
        once.And(again with { Shares = Number(4) }).OfAnnual("ballots.keyed-alike", "matter=plan").No();
    }
}
