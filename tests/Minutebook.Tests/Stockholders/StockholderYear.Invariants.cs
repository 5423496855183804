namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What must hold of a meeting after every act.</summary>
sealed partial class StockholderYear
{
    (Corporate Books, Fact Fact) previous;

    void OfTheMeeting(Corporate before, Fact fact)
    {
        foreach (var put in matters)
        {
            SharesCountOnceAndNoRevokedProxy(put);
            if (hand.IsOpen) continue;
            AsCountedByHand(put);
        }
        if (fact is BallotCast or StockholderCame) InEitherOrder(before, fact);
        if (hand.IsOpen) return;
        Quorum();
        if (fact is BallotCast) AnAbstentionNeverHelps();
        if (fact is StockholderCame came) HoweverManyProxies(came);
    }

    Finding Ask(Corporate of, string question, params string[] arguments) => of.Ask(question, [$"meeting={meeting}", .. arguments]);

    bool IsAdopted(MatterPut put) => hand.HasQuorum(put.Matter, hand.SessionOf(put.Matter)) && IsCarried(put)
        && (!special || put.Purpose == Purpose);

    bool IsCarried(MatterPut put) => hand.Voted(put.Matter, Choice.For) * 2 > hand.PresentAndEntitled(put.Matter);

    void AsCountedByHand(MatterPut put)
    {
        if (put.Kind == MatterKind.Election)
        {
            if (hand.Closed.ContainsKey(put.Matter)) AsElectedByHand(put);
            return;
        }
        var closed = hand.Closed.ContainsKey(put.Matter);
        var vote = Ask(books, "vote.carried", $"matter={put.Matter}").Is(!closed ? Answer.Open : IsCarried(put) ? Answer.Yes : Answer.No);
        foreach (var choice in (Choice[])[Choice.For, Choice.Against, Choice.Abstain])
            vote.Having(choice.ToString().ToLowerInvariant(), hand.Voted(put.Matter, choice));
        vote.Having("present", hand.PresentAndEntitled(put.Matter));
        if (closed) Assert.Equal(IsAdopted(put), Ask(books, "vote.adopted", $"matter={put.Matter}").Answer == Answer.Yes);
    }

    void AsElectedByHand(MatterPut put)
    {
        var votes = hand.Elected(put.Matter, seats, cumulative);
        var count = Ask(books, "election.count", $"matter={put.Matter}");
        foreach (var nominee in Nominees)
            Assert.Equal(votes.GetValueOrDefault(nominee),
                int.Parse(count.Figures.GetValueOrDefault($"votes.{nominee}", "0"), CultureInfo.InvariantCulture));
        // Who is elected has more than all but so many others.
        foreach (var nominee in Nominees)
            Assert.Equal(votes.GetValueOrDefault(nominee) > 0
                && votes.Count(one => one.Key != nominee && one.Value >= votes[nominee]) < seats,
                count.Figures["elected"].Split(", ").Contains(nominee.Value));
        Assert.True(votes.Values.Sum() <= hand.All * seats, "more votes than shares times seats");
    }

    void SharesCountOnceAndNoRevokedProxy(MatterPut put)
    {
        var file = books.Books.File(meeting!.Value, new(On("2030-12-31T12:00").Instant!.Value))!;
        var session = Tally.SessionOf(file, put.Matter);
        Electorate.With(file, session, put.Classes, electorate =>
        {
            var tally = new Tally(file, put, electorate, session);
            foreach (var own in tally.Ballots.GroupBy(one => one.Ballot.Fact.Holder))
            {
                Assert.True(own.Aggregate(Fraction.Zero, (sum, one) => sum + one.Weight) <= electorate[own.Key], $"{own.Key}");
                Assert.True(own.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares) <= electorate.SharesOf(own.Key), $"{own.Key}");
            }
            var end = hand.Closed.TryGetValue(put.Matter, out var closed) ? closed.Act : int.MaxValue;
            foreach (var counting in tally.Ballots)
                Assert.False(proxies.Exists(proxy => proxy.Name == counting.Ballot.Fact.Proxy?.Value && proxy.Revoked < end),
                    $"{counting.Ballot.Fact.Proxy} is revoked");
            Assert.True(tally.PresentAndEntitled <= electorate.Total);
            return electorate.Found;
        });
    }

    void Quorum()
    {
        for (var session = 1; session <= hand.Sessions; session++)
        {
            var quorum = Ask(books, "quorum.present", $"session={session}").Is(hand.HasQuorum(null, session) ? Answer.Yes
                : hand.SomeoneCame(null, session) ? Answer.No : Answer.Open);
            if (quorum.Figures.ContainsKey("present"))
                quorum.Having("present", hand.Represented(null, session)).Having("entitled", hand.All);
        }
    }

    /// <summary>What two unrelated holders did one after the other gives the same count if it was entered the other way round.</summary>
    void InEitherOrder(Corporate before, Fact fact)
    {
        if (previous.Fact is not (BallotCast or StockholderCame) || AboutWhom(previous.Fact) == AboutWhom(fact)
            || previous.Books.Books.LastEntry + 1 != before.Books.LastEntry) return;
        var swapped = previous.Books.And(fact, previous.Fact);
        foreach (var put in matters)
        {
            var question = put.Kind == MatterKind.Election ? "election.count" : "vote.carried";
            Assert.Equal(Ask(books, question, $"matter={put.Matter}").Figures, Ask(swapped, question, $"matter={put.Matter}").Figures);
        }
        Count("in either order");
    }

    static Holder AboutWhom(Fact fact) => fact is BallotCast cast ? cast.Holder : ((StockholderCame)fact).Holder;

    void AnAbstentionNeverHelps()
    {
        if (!hand.HasQuorum(null, hand.Sessions) || holders.FirstOrDefault(hand.IsAbsent) is not { Value: not null } absent) return;
        foreach (var put in matters.Where(put => put.Kind != MatterKind.Election && !hand.Closed.ContainsKey(put.Matter)))
        {
            var close = new PollsClosed(meeting!.Value, put.Matter, On($"{Day(today)}T23:00"));
            var abstention = new BallotCast(meeting.Value, put.Matter, absent, On($"{Day(today)}T22:00"), Presence.InPerson,
                Choice.Abstain);
            var without = Ask(books.And(close), "vote.adopted", $"matter={put.Matter}").Answer;
            var with = Ask(books.And(abstention, close), "vote.adopted", $"matter={put.Matter}").Answer;
            Assert.True(with <= without || !hand.HasQuorum(put.Matter, hand.SessionOf(put.Matter)), $"{without} became {with}");
            Count("abstained");
        }
    }

    /// <summary>One more proxy for shares that are there already, and one more appearance under it, make no quorum.</summary>
    void HoweverManyProxies(StockholderCame came)
    {
        // A later proxy revokes an earlier one, and with it what was represented under it.
        if (came.Proxy is not null || proxies.Exists(one => one.Holder == came.Holder)) return;
        var proxy = new ProxyExecuted(new("another"), came.Holder, [Hugo], On($"{Day(today)}T21:00"), WrittenForm.Writing, true);
        var more = books.And(proxy, new ProxyFiled(proxy.Proxy, On($"{Day(today)}T21:10"), Filed.Original),
            new StockholderCame(came.Meeting, came.Holder, On($"{Day(today)}T21:20"), Presence.ByProxy, proxy.Proxy));
        var session = $"session={hand.Sessions}";
        Assert.Equal(Ask(books, "quorum.present", session).Figures["present"], Ask(more, "quorum.present", session).Figures["present"]);
        Count("named twice");
    }
}
