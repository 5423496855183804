namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>
/// Ballots and proxies that name a class. Ada has 40 shares of common stock, and 10 of Class B with ten votes each; Bob has 35 and Cy 25 of
/// common stock.
/// </summary>
public class ClassesNamedTests
{
    static readonly StockClass B = new("b");

    static Corporate Books(params IEnumerable<Fact> facts) => With([
        new StockClassAuthorized(B, "Class B", Number(1000), On("1992-08-03"), VotesPerShare: 10),
        Issued(Ada, 10, security: "b-1") with { Class = B }, .. Meeting(), Put(), .. facts, Polls(Plan)]);

    static Finding Carried(params IEnumerable<Fact> facts) => Books(facts).OfAnnual("vote.carried", "matter=plan");

    static BallotCast Of(StockClass? of, Choice choice, string at = "10:20", string? proxy = null, int? shares = null) =>
        Vote(Ada, choice, at, proxy, shares) with { Class = of };

    [Fact, Requirement("2.11-1")]
    public void Each_class_is_voted_as_its_ballot_says() => Carried(Of(Common, Choice.For), Of(B, Choice.Against, "10:21"))
        .Having("for", 40).Having("against", 100).Having("present", 140);

    [Fact, Requirement("2.11-1")]
    public void A_part_of_one_class_leaves_the_other_whole() => Carried(Of(B, Choice.For, shares: 4), Of(Common, Choice.Against, "10:21"),
        Of(B, Choice.Abstain, "10:22", shares: 6)).Having("for", 40).Having("against", 40).Having("abstain", 60);

    [Fact, Requirement("2.11-1")]
    public void A_later_ballot_for_one_class_leaves_an_earlier_one_for_all_the_rest() =>
        Carried(Of(null, Choice.For), Of(B, Choice.Against, "10:21")).Having("for", 40).Having("against", 100);

    [Fact, Requirement("2.11-1")]
    public void A_part_that_names_no_class_is_of_each_in_proportion()
    {
        // 25 of 50 shares are 20 of common stock and 5 of Class B: 20 + 50 votes.
        Carried(Of(null, Choice.For, shares: 25)).Having("for", 70);
        Carried(Of(null, Choice.For, shares: 25), Of(B, Choice.Against, "10:21")).Having("for", 20).Having("against", 100);
    }

    [Fact, Requirement("2.11-1")]
    public void More_than_the_holder_has_of_the_class_counts_for_what_it_has() =>
        Carried(Of(B, Choice.For, shares: 11)).Having("for", 100);

    [Fact, Requirement("2.9-3", "2.11-1")]
    public void Where_a_class_votes_by_itself_only_what_is_cast_of_it_counts()
    {
        var books = With([new StockClassAuthorized(B, "Class B", Number(1000), On("1992-08-03"), VotesPerShare: 10),
            Issued(Ada, 10, security: "b-1") with { Class = B }, .. Meeting(), Put() with { ClassVotes = [B] },
            Of(Common, Choice.Against), Of(B, Choice.For, "10:21"), Polls(Plan)]);
        books.OfAnnual("vote.class", "matter=plan", "class=b").Yes().Having("for", 100).Having("against", 0);
        books.OfAnnual("vote.carried", "matter=plan").Yes().Having("for", 100).Having("against", 40);
    }

    [Fact, Requirement("2.10.2-4")]
    public void A_proxy_for_one_class_votes_and_brings_that_class_alone()
    {
        var proxy = Proxy("p-1", Ada) with { Class = B };
        var books = Books([.. Given(proxy), Came(Ada, proxy: "p-1"), Vote(Ada, Choice.For, proxy: "p-1")]);
        books.OfAnnual("vote.carried", "matter=plan").Having("for", 100).Having("present", 100);
        books.OfAnnual("quorum.present").Having("present", 100).Having("entitled", 200);
    }

    [Fact, Requirement("2.10.2-3", "2.10.2-4")]
    public void A_later_proxy_for_one_class_leaves_an_earlier_one_the_other()
    {
        IEnumerable<Fact> proxies = [.. Given(Proxy("p-1", Ada, "2025-05-20")),
            .. Given(Proxy("p-2", Ada, "2025-05-21") with { Class = B, To = [Hugo] })];
        Books(proxies).OfAnnual("proxy.good", "proxy=p-1").Yes();
        Carried([.. proxies, Vote(Ada, Choice.For, proxy: "p-1"), Vote(Ada, Choice.Against, "10:21", "p-2")])
            .Having("for", 40).Having("against", 100);
        Books([.. proxies, Came(Ada, proxy: "p-1"), Came(Ada, proxy: "p-2")]).OfAnnual("quorum.present").Having("present", 140);
        Books([.. proxies, Came(Ada, proxy: "p-1")]).OfAnnual("quorum.present").Having("present", 40);
    }

    [Fact, Requirement("2.10.2-3")]
    public void Proxies_of_one_date_for_different_classes_do_not_conflict_and_for_one_class_they_do()
    {
        IEnumerable<Fact> Two(StockClass? one, StockClass? other) =>
            [.. Given(Proxy("p-1", Ada) with { Class = one }), .. Given(Proxy("p-2", Ada) with { Class = other, To = [Hugo] })];
        Books(Two(B, Common)).OfAnnual("proxy.good", "proxy=p-1").Yes();
        Books(Two(B, Common)).OfAnnual("proxy.good", "proxy=p-2").Yes();
        Books(Two(B, B)).OfAnnual("proxy.good", "proxy=p-1").No();
    }

    [Fact, Requirement("2.10.2-3")]
    public void Voting_one_class_in_person_leaves_the_proxy_the_other()
    {
        IEnumerable<Fact> facts = [.. Given(Proxy("p-1", Ada)), Vote(Ada, Choice.For, "10:15", "p-1"), Of(B, Choice.Against)];
        Carried(facts).Having("for", 40).Having("against", 100);
        Books(facts).OfAnnual("proxy.not-revoked", "proxy=p-1", "matter=plan").Yes().Saying("only 10");
    }
}
