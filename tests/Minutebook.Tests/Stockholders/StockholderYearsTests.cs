namespace Minutebook.Tests.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>
/// Random meetings and random consents of stockholders, judged by plain twins, which keep ballots and consents in lists and add them up by
/// hand. The full counts run in ./test --long.
/// </summary>
[NotApproved]
public class StockholderYearsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Long ? 1_000 : 8), .. Long ? [] : (int[])[57, 72, 92]];

    /// <summary>Whole years, with every invariant after every act.</summary>
    [Theory, Requirement("2.8-1", "2.8-6", "2.9-1", "2.10.2-3", "2.11-1", "2.12-2"), MemberData(nameof(Seeds))]
    public void In_a_whole_year_what_must_hold_holds_after_every_act(int seed) => new StockholderYear(seed).Run();

    [Fact]
    public void The_years_hold_what_they_are_to_try()
    {
        var happened = new Dictionary<string, int>();
        for (var seed = 1; seed <= 8; seed++)
        {
            var year = new StockholderYear(seed);
            year.Run();
            foreach (var (what, times) in year.Happened) happened[what] = happened.GetValueOrDefault(what) + times;
        }
        foreach (var what in (string[])["refused", "in either order", "abstained", "named twice", nameof(BallotCast), nameof(ProxyRevoked),
            nameof(MeetingAdjourned), nameof(ResultCertified), nameof(ConsentRevoked), nameof(MeetingDemanded), nameof(StockholderLeft)])
            Assert.True(happened.GetValueOrDefault(what) > 0, what);
    }

    static readonly bool Long = Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1";

    public static TheoryData<int> Meetings => [.. Enumerable.Range(1, Long ? 10_000 : 40)];

    public static TheoryData<int> Years => [.. Enumerable.Range(1, Long ? 1_000 : 40)];

    static (Holder Holder, int Shares)[] Owners(Random random) =>
        [.. Enumerable.Range(1, random.Next(2, 7)).Select(number => (new Holder($"h{number}"), random.Next(1, 60)))];

    /// <summary>One meeting with one resolution: who came, who voted how and how often, and which proxies were revoked.</summary>
    sealed class Night
    {
        public readonly Random Random;
        public readonly (Holder Holder, int Shares)[] Owners;
        public readonly List<Fact> Facts = [];
        readonly Dictionary<Holder, Choice> inPerson = [];
        readonly Dictionary<Holder, Choice> byProxy = [];
        readonly HashSet<Holder> came = [];
        readonly HashSet<Holder> revoked = [];

        public Night(int seed)
        {
            Random = new(seed);
            Owners = StockholderYearsTests.Owners(Random);
            foreach (var (holder, _) in Owners) Attend(holder);
        }

        void Attend(Holder holder)
        {
            if (Random.Next(3) == 0)
            {
                Facts.AddRange(Given(Proxy($"p-{holder}", holder)));
                if (Random.Next(3) == 0 && revoked.Add(holder)) Facts.Add(new ProxyRevoked(new($"p-{holder}"), On("2025-06-09T12:00")));
                if (Random.Next(2) == 0) Facts.Add(Vote(holder, byProxy[holder] = Any(), "10:15", proxy: $"p-{holder}"));
            }
            if (Random.Next(3) == 0 && came.Add(holder)) Facts.Add(Came(holder));
            for (var ballot = 0; ballot < Random.Next(3); ballot++)
                Facts.Add(Vote(holder, inPerson[holder] = Any(), $"10:{20 + ballot}"));
        }

        Choice Any() => (Choice)Random.Next(3);

        Choice? Of(Holder holder) => inPerson.TryGetValue(holder, out var own) ? own
            : byProxy.TryGetValue(holder, out var cast) && !revoked.Contains(holder) ? cast : null;

        public int Voted(Choice choice) => Owners.Where(one => Of(one.Holder) == choice).Sum(one => one.Shares);

        public int Present => Owners.Where(one => came.Contains(one.Holder) || Of(one.Holder) is not null).Sum(one => one.Shares);

        public int Total => Owners.Sum(one => one.Shares);

        public Corporate Held(IEnumerable<Fact> facts) => Holding(Owners).And([.. Meeting(), Put(), .. facts, Polls(Plan)]);
    }

    [Theory, Requirement("2.8-1", "2.8-6", "2.9-1", "2.10.2-3"), MemberData(nameof(Meetings))]
    public void A_meeting_counts_as_the_twin_counts(int seed)
    {
        var night = new Night(seed);
        var books = night.Held(night.Facts);
        var (present, votesFor) = (night.Present, night.Voted(Choice.For));
        if (present == 0) return;
        books.OfAnnual("quorum.present").Is(present * 2 > night.Total ? Answer.Yes : Answer.No).Having("present", present)
            .Having("entitled", night.Total);
        var carried = books.OfAnnual("vote.carried", "matter=plan").Is(votesFor * 2 > present ? Answer.Yes : Answer.No)
            .Having("for", votesFor).Having("against", night.Voted(Choice.Against)).Having("abstain", night.Voted(Choice.Abstain))
            .Having("present", present);
        // The order in which unrelated ballots were entered changes nothing.
        var shuffled = night.Facts.GroupBy(AboutWhom).OrderBy(_ => night.Random.Next()).SelectMany(one => one);
        Assert.Equal(carried.Figures, night.Held(shuffled).OfAnnual("vote.carried", "matter=plan").Figures);
    }

    static Holder AboutWhom(Fact fact) => fact switch
    {
        ProxyExecuted executed => executed.Holder,
        ProxyFiled filed => new(filed.Proxy.Value[2..]),
        ProxyRevoked revoked => new(revoked.Proxy.Value[2..]),
        StockholderCame came => came.Holder,
        BallotCast cast => cast.Holder,
        _ => throw new InvalidOperationException(fact.ToString()),
    };

    [Theory, Requirement("2.9-1"), MemberData(nameof(Meetings))]
    public void Given_a_quorum_one_more_abstention_never_helps_a_resolution(int seed)
    {
        var night = new Night(seed);
        var before = night.Held(night.Facts).OfAnnual("vote.adopted", "matter=plan").Answer;
        var absent = night.Owners[^1].Holder;
        if (night.Facts.Exists(fact => AboutWhom(fact) == absent) || night.Present * 2 <= night.Total) return;
        var after = night.Held(night.Facts.Append(Vote(absent, Choice.Abstain))).OfAnnual("vote.adopted", "matter=plan").Answer;
        Assert.True(after <= before, $"{before} became {after}");
    }

    [Theory, Requirement("2.12-2"), MemberData(nameof(Meetings))]
    public void Cumulated_votes_never_exceed_shares_times_seats(int seed)
    {
        var random = new Random(seed);
        var (owners, seats) = (Owners(random), random.Next(1, 4));
        Person[] nominees = [Ines, Hugo, Wei];
        var ballots = owners.Select(one => Spread(one.Holder, [.. nominees.Select(nominee => (nominee, random.Next(0, one.Shares * 2)))]))
            .ToList();
        var books = Holding(owners).And([.. Meeting(), Election(seats), .. nominees.Select(ByBoard), .. ballots, Polls(Directors)])
            .Under(Cumulative);
        var count = books.OfAnnual("election.count", "matter=directors");
        var counted = nominees.Sum(nominee => count.Figures.TryGetValue($"votes.{nominee}", out var votes) ? int.Parse(votes,
            System.Globalization.CultureInfo.InvariantCulture) : 0);
        var good = ballots.Zip(owners).Select(pair => (Given: pair.First.For.Sum(one => (int)one.Votes!.Value.Count.Numerator),
            Most: pair.Second.Shares * seats)).Where(one => one.Given <= one.Most).Sum(one => one.Given);
        Assert.Equal(good, counted);
        Assert.True(counted <= owners.Sum(one => one.Shares) * seats);
    }

    internal const string Cumulative = """
        instrument: certificate
        name: cumulative
        corporation: Example Company
        editions:
          - in-force-from: 2015-01-01
            adopted: by the incorporator
            sections: [{ number: "5", heading: Cumulative Voting, terms: { votes.cumulative: true } }]
        """;

    sealed record Consented(Holder Holder, int Shares, int Signed, int Delivered, bool Dated, bool Good, int? Revoked);

    /// <summary>Consents over a hundred days: some undated, some delivered to the wrong place, some revoked.</summary>
    [Theory, Requirement("2.13-1", "2.13-2", "2.13-3"), MemberData(nameof(Years))]
    public void Consents_take_effect_when_the_twin_says(int seed)
    {
        var random = new Random(seed);
        var first = new LocalDate(2024, 1, 2);
        var consents = Owners(random).Select(one =>
        {
            var signed = random.Next(80);
            return new Consented(one.Holder, one.Shares, signed, signed + random.Next(40), random.Next(5) > 0, random.Next(6) > 0,
                random.Next(5) == 0 ? random.Next(120) : null);
        }).ToList();
        var act = ActionWithoutMeetingTests.Act;
        var facts = new List<Fact> { ActionWithoutMeetingTests.Drawn(), new ConsentRecordDateFixed(act, first, On(Day(first))) };
        foreach (var one in consents)
        {
            var signed = first.PlusDays(one.Signed);
            facts.Add(new ConsentSigned(act, one.Holder, On($"{Day(signed)}T06:00"), HasSignature: true, Dated: one.Dated ? signed : null,
                BearsNoDate: !one.Dated));
            facts.Add(new ConsentDelivered(act, [one.Holder], On($"{Day(first.PlusDays(one.Delivered))}T12:00"),
                one.Good ? DeliveryPoint.PrincipalPlace : DeliveryPoint.Other));
            if (one.Revoked is { } day) facts.Add(new ConsentRevoked(act, one.Holder, On($"{Day(first.PlusDays(day))}T08:00")));
        }
        var books = Holding(consents.Select(one => (one.Holder, one.Shares))).And(facts);
        var total = consents.Sum(one => one.Shares);
        var good = consents.FindAll(one => one.Good);
        var law = Effect(good, good.Select(one => one.Delivered).DefaultIfEmpty().Min(), total);
        var dated = good.FindAll(one => one.Dated);
        var bylaw = Effect(dated, dated.Select(one => one.Signed).DefaultIfEmpty().Min(), total);
        var finding = books.Ask("action.in-effect", "action=act").Is(law is null ? Answer.No : Answer.Yes, good.Count > 0);
        Assert.Equal(law is { } effect ? $"{Day(first.PlusDays(effect))} at 12:00" : "not yet", finding.Figures["effective"]);
        books.Ask("consent.in-time-by-bylaw", "action=act").Is(bylaw is null ? Answer.No : Answer.Yes, dated.Count > 0);
    }

    static int? Effect(List<Consented> consents, int from, int total)
    {
        foreach (var day in consents.Select(one => one.Delivered).Order())
            if (consents.Where(one => one.Delivered <= day && one.Delivered - from <= 60
                && !(one.Revoked is { } revoked && revoked >= one.Signed && revoked <= day)).Sum(one => one.Shares) * 2 > total)
                return day;
        return null;
    }
}

static class Sometimes
{
    /// <summary>Where nothing was delivered the answer may still come.</summary>
    public static Finding Is(this Finding finding, Answer answer, bool begun) =>
        begun || answer == Answer.Yes ? finding.Is(answer) : finding.Is(finding.Answer == Answer.Open ? Answer.Open : answer);
}
