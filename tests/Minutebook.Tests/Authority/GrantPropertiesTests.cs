namespace Minutebook.Tests.Authority;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Authority;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Authority.AuthorityFacts;
using static Minutebook.Tests.Corporate;

/// <summary>What holds of every chain of grants. The full counts run in ./test --long.</summary>
[NotApproved]
public class GrantPropertiesTests
{
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1" ? 1_000 : 25)];

    static readonly Person[] Chain = [new("p0"), new("p1"), new("p2"), new("p3")];

    /// <summary>Each passes on what it has, or more, to the next; some are revoked, or end.</summary>
    static List<Fact> Passed(Random random)
    {
        var facts = new List<Fact>();
        for (var link = 0; link < Chain.Length; link++)
        {
            InstrumentKind[] kinds = random.Next(3) == 0 ? [InstrumentKind.Contract, InstrumentKind.Deed] : [InstrumentKind.Contract];
            var grant = Granted($"g{link}", kinds).To(Chain[link]) with
            {
                On = On($"2025-01-{10 + random.Next(3):00}"),
                Most = random.Next(4) == 0 ? null : Amount($"{random.Next(1, 9) * 1000} USD"),
                MayDelegate = random.Next(6) > 0,
                Until = random.Next(4) == 0 ? new LocalDate(2025, 3, random.Next(1, 6)) : null,
            };
            facts.Add(link == 0 ? grant : grant with { Resolution = null, By = Chain[link - 1], Under = new GrantId($"g{link - 1}") });
            if (random.Next(8) == 0) facts.Add(new AuthorityRevoked(grant.Grant, On($"2025-03-0{random.Next(1, 6)}"),
                link == 0 ? new ResolutionId("r-1") : null, link == 0 ? null : Chain[link - 1]));
        }
        return facts;
    }

    [Theory, Requirement("5.1-1"), MemberData(nameof(Seeds))]
    public void A_grant_never_authorises_more_than_its_grantor_had(int seed)
    {
        var random = new Random(seed);
        var books = Staff.And(Passed(random));
        for (var asked = 0; asked < 6; asked++)
        {
            var (amount, on, kind) = ($"{random.Next(1, 9) * 1000} USD", $"2025-03-0{random.Next(1, 7)}", random.Next(4) == 0 ? "deed" :
                "contract");
            var answers = Chain.Select(person => books.MaySign(person.Value, kind, amount, on).Answer).ToList();
            foreach (var (above, below) in answers.Zip(answers.Skip(1)))
                Assert.True(below <= above, $"{kind} for {amount} on {on}: {string.Join(", ", answers)}");
        }
    }
}
