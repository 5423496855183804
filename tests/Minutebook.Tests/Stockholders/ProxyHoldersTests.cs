namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Several who hold one proxy, and those whom they put in their place. The proxy is for Ada's 40 shares.</summary>
public class ProxyHoldersTests
{
    static Finding Voted(ProxyExecuted proxy, params IEnumerable<Fact> facts) =>
        With([.. Meeting(), Put(), .. Given(proxy), .. facts, Polls(Plan)]).OfAnnual("proxy.vote", "matter=plan", "proxy=p-1");

    static BallotCast By(Person person, Choice choice, string at = "10:20") => Vote(Ada, choice, at, "p-1") with { By = person };

    static readonly ProxyExecuted Two = Proxy("p-1", Ada) with { To = [Ines, Hugo] };

    static readonly ProxyExecuted Three = Proxy("p-1", Ada) with { To = [Ines, Hugo, Wei] };

    [Fact, Requirement("2.10.2-4")]
    public void One_who_votes_alone_binds_all() =>
        Voted(Three, By(Wei, Choice.Against)).Yes().Having("against", 40).Citing("DGCL § 217(b)");

    [Fact, Requirement("2.10.2-4")]
    public void Of_more_who_vote_the_majority_binds_all() =>
        Voted(Three, By(Ines, Choice.For), By(Hugo, Choice.Against), By(Wei, Choice.For)).Yes().Having("for", 40).Having("against", 0)
            .Saying("Arguable");

    [Fact, Requirement("2.10.2-4")]
    public void Evenly_split_each_votes_its_proportion() =>
        Voted(Two, By(Ines, Choice.For), By(Hugo, Choice.Against)).Yes().Having("for", 20).Having("against", 20);

    [Theory, Requirement("2.10.2-4"), InlineData(JointRule.All, 0, 0), InlineData(JointRule.Any, 0, 40),
        InlineData(JointRule.MajorityOfAll, 0, 0)]
    public void As_the_proxy_says_where_it_does(JointRule rule, int votesFor, int against) =>
        Voted(Two with { Rule = rule }, By(Ines, Choice.For), By(Hugo, Choice.Against, "10:21"))
            .Having("for", votesFor).Having("against", against);

    [Fact, Requirement("2.10.2-4")]
    public void A_later_ballot_of_the_same_holder_of_the_proxy_takes_the_place_of_the_earlier() =>
        Voted(Two, By(Ines, Choice.For), By(Hugo, Choice.Against), By(Ines, Choice.Against, "10:25")).Having("against", 40);

    [Theory, Requirement("2.10.2-4"), InlineData(true, 40), InlineData(false, 0)]
    public void A_substitute_votes_only_where_the_proxy_allows_one(bool allowed, int votesFor)
    {
        var substituted = new ProxySubstituted(new("p-1"), Hugo, Wei, On("2025-06-09"));
        Voted(Proxy("p-1", Ada) with { To = [Hugo], MaySubstitute = allowed }, substituted, By(Wei, Choice.For))
            .Is(allowed ? Answer.Yes : Answer.No).Having("for", votesFor, allowed);
        Voted(Proxy("p-1", Ada) with { To = [Hugo], MaySubstitute = true }, By(Wei, Choice.For)).No();
        // One who was put in another's place after the ballot.
        Voted(Proxy("p-1", Ada) with { To = [Hugo], MaySubstitute = true }, substituted with { On = Hour("10:30") }, By(Wei, Choice.For))
            .No();
    }

    [Fact, Requirement("2.10.2-4")]
    public void A_substitute_votes_in_the_place_of_the_one_who_appointed_it() =>
        Voted(Two with { MaySubstitute = true }, new ProxySubstituted(new("p-1"), Hugo, Wei, On("2025-06-09")), By(Hugo, Choice.For),
            By(Wei, Choice.Against, "10:25"), By(Ines, Choice.Against, "10:26")).Having("against", 40).Having("for", 0);
}

static class WhereShown
{
    public static Finding Having(this Finding finding, string name, object figure, bool shown) => shown ? finding.Having(name, figure)
        : finding;
}
