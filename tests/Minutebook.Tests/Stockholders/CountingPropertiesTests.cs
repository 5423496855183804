namespace Minutebook.Tests.Stockholders;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What holds of every count, whatever was filed and cast. The full counts run in ./test --long.</summary>
[NotApproved]
public class CountingPropertiesTests
{
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? 2_000 : 30)];

    static readonly Holder[] All = [Ada, Bob, Cy];

    static readonly Dictionary<Holder, int> Held = new() { [Ada] = 40, [Bob] = 35, [Cy] = 25 };

    static Choice Any(Random random) => (Choice)random.Next(3);

    static int? Part(Random random) => random.Next(2) == 0 ? null : random.Next(1, 60);

    /// <summary>Ballots in parts, in person and under proxies for parts, some of them twice.</summary>
    static List<Fact> Cast(Random random)
    {
        var facts = new List<Fact>();
        foreach (var holder in All)
        {
            for (var number = 0; number < random.Next(3); number++)
            {
                var name = $"p-{holder}-{number}";
                facts.AddRange(Given(Proxy(name, holder, $"2025-05-{random.Next(10, 28)}") with
                    { Shares = random.Next(2) == 0 ? null : Number(random.Next(1, 60)) }));
                for (var ballot = 0; ballot < random.Next(3); ballot++)
                    facts.Add(Vote(holder, Any(random), $"10:{random.Next(10, 39)}", name, Part(random)));
            }
            for (var ballot = 0; ballot < random.Next(3); ballot++)
                facts.Add(Vote(holder, Any(random), $"10:{random.Next(10, 39)}", shares: Part(random)));
        }
        return facts;
    }

    static Corporate Meet(IEnumerable<Fact> facts) => With([.. Meeting(), Put(), .. facts, Polls(Plan)]);

    static Fraction Figure(Finding finding, string name) => Fraction.TryParse(finding.Figures.GetValueOrDefault(name, "0"), out var figure)
        ? figure : throw new InvalidOperationException(name);

    [Theory, Requirement("2.8-6", "2.11-1"), MemberData(nameof(Seeds))]
    public void Shares_are_counted_once(int seed)
    {
        var books = Meet(Cast(new(seed)));
        var vote = books.OfAnnual("vote.carried", "matter=plan");
        var counted = Figure(vote, "for") + Figure(vote, "against") + Figure(vote, "abstain");
        Assert.True(counted <= Figure(vote, "present"), vote.ToText());
        Assert.True(Figure(vote, "present") <= (Fraction)100, vote.ToText());
        foreach (var holder in All)
        {
            var shares = Figure(books.OfAnnual("ballot.in-order", "matter=plan", $"holder={holder}"), "shares");
            Assert.True(shares <= (Fraction)Held[holder], $"{holder}: {shares}");
        }
    }

    [Theory, Requirement("2.10.2-3"), MemberData(nameof(Seeds))]
    public void A_revoked_proxy_never_counts(int seed)
    {
        var facts = Cast(new(seed));
        var proxies = facts.OfType<ProxyExecuted>().Select(proxy => proxy.Proxy).ToList();
        var revoked = Meet([.. facts, .. proxies.Select(proxy => new ProxyRevoked(proxy, On("2025-06-09T12:00")))]);
        var withoutThem = Meet(facts.Where(fact => fact is BallotCast { Proxy: null }));
        Assert.Equal(withoutThem.OfAnnual("vote.carried", "matter=plan").Figures, revoked.OfAnnual("vote.carried", "matter=plan").Figures);
        Assert.Equal(withoutThem.OfAnnual("quorum.present").Figures["present"], revoked.OfAnnual("quorum.present").Figures["present"]);
    }

    [Theory, Requirement("2.8-6"), MemberData(nameof(Seeds))]
    public void A_quorum_does_not_depend_on_how_many_proxies_name_the_same_shares(int seed)
    {
        var random = new Random(seed);
        var there = All.Where(_ => random.Next(2) == 0).ToList();
        IEnumerable<Fact> Coming(int proxies) => there.SelectMany(holder => Enumerable.Range(0, proxies).SelectMany(number =>
            (IEnumerable<Fact>)
            [
                .. Given(Proxy($"p-{holder}-{number}", holder, $"2025-05-{10 + number}")), Came(holder, proxy: $"p-{holder}-{number}"),
            ]));
        var present = Meet(Coming(1)).OfAnnual("quorum.present");
        Assert.Equal(there.Sum(holder => Held[holder]).ToString(CultureInfo.InvariantCulture), present.Figures["present"]);
        Assert.Equal(present.Figures, Meet(Coming(random.Next(2, 5))).OfAnnual("quorum.present").Figures);
    }

    [Theory, Requirement("2.10.2-4", "2.10.2-5"), MemberData(nameof(Seeds))]
    public void Those_who_hold_one_proxy_together_vote_no_more_than_its_shares(int seed)
    {
        var random = new Random(seed);
        Person[] holders = [.. new[] { Ines, Hugo, Wei }.Take(random.Next(1, 4))];
        var rule = random.Next(2) == 0 ? null : (JointRule?)random.Next(3);
        var proxy = Proxy("p-1", Ada) with { To = Many.Of<Person>(holders), Rule = rule };
        var said = holders.Where(_ => random.Next(3) > 0).ToDictionary(one => one, _ => Any(random));
        var vote = Meet([.. Given(proxy), .. said.Select(one => Vote(Ada, one.Value, "10:20", "p-1") with { By = one.Key })])
            .OfAnnual("vote.carried", "matter=plan");
        Fraction Expected(Choice choice)
        {
            var sides = said.Values.GroupBy(one => one).ToDictionary(one => one.Key, one => one.Count());
            if (!sides.TryGetValue(choice, out var own)) return Fraction.Zero;
            if (holders.Length == 1) return 40;
            return rule switch
            {
                JointRule.Any => said.Values.Last() == choice ? 40 : Fraction.Zero,
                JointRule.MajorityOfAll => own * 2 > holders.Length ? 40 : Fraction.Zero,
                JointRule.All => own == holders.Length ? 40 : Fraction.Zero,
                _ => own * 2 > said.Count ? 40 : sides.Values.Any(other => other * 2 > said.Count) ? Fraction.Zero
                    : (Fraction)40 * own / said.Count,
            };
        }
        Assert.Equal(Expected(Choice.For), Figure(vote, "for"));
        Assert.Equal(Expected(Choice.Against), Figure(vote, "against"));
        Assert.Equal(Expected(Choice.Abstain), Figure(vote, "abstain"));
    }
}
