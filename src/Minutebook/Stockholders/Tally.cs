namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>A ballot as it counts: the last one for a holder's shares on a matter, under an authority that is good.</summary>
/// <param name="Weight">The votes of the shares that it casts.</param>
/// <param name="Shares">The shares that it casts.</param>
public readonly record struct Counting(Recorded<BallotCast> Ballot, Fraction Weight, Shares Shares);

/// <summary>
/// The count on one matter. The latest ballot for the same shares takes the place of the earlier; shares are counted once; a ballot under a
/// proxy counts only if the proxy is good and may vote on the matter.
/// </summary>
/// <seealso cref="MannerOfActing"/>
public sealed class Tally
{
    readonly MeetingFile file;
    readonly MatterPut matter;
    readonly Electorate electorate;
    readonly Attendance attendance;

    public Tally(MeetingFile file, MatterPut matter, Electorate electorate, int session)
    {
        (this.file, this.matter, this.electorate) = (file, matter, electorate);
        Session = session;
        attendance = new(file, electorate, session, matter.Matter);
        Ballots = [.. Latest()];
        PresentAndEntitled = CountPresent();
    }

    public int Session { get; }

    /// <summary>The ballots that count, in the order of the books.</summary>
    public IReadOnlyList<Counting> Ballots { get; }

    /// <summary>
    /// The votes of the shares present in person or by proxy and entitled to vote on the subject: who casts no ballot is among them, a
    /// proxy that gives no authority on the subject (a broker non-vote) is not.
    /// </summary>
    public Fraction PresentAndEntitled { get; }

    /// <summary>Ballots that do not count, with the reason.</summary>
    public List<Finding> Refused { get; } = [];

    /// <summary>Whether it is open of some ballot whether its authority is good.</summary>
    public bool HasDoubtful { get; private set; }

    /// <summary>Why a ballot does not count: the words of the ground that fails.</summary>
    public static string Why(Finding refused) => refused.Grounds.FirstOrDefault(ground => ground.Answer == refused.Answer) is { } ground
        ? Why(ground) : refused.Words;

    public Fraction Of(Choice choice) =>
        Ballots.Where(counting => counting.Ballot.Fact.Choice == choice).Aggregate(Fraction.Zero, (sum, counting) => sum + counting.Weight);

    /// <summary>The session whose polls the ballots of a matter were cast in: the last in which one was cast, else the last
    /// session.</summary>
    public static int SessionOf(MeetingFile file, MatterId matter)
    {
        var cast = file.Meeting.Ballots.Where(ballot => ballot.Fact.Matter == matter)
            .Select(ballot => Sessions.Of(file.Meeting, ballot.Fact.At, ballot.Entry));
        var put = file.Meeting.PollsOpened.Where(polls => polls.Fact.Matter == matter)
            .Select(polls => Sessions.Of(file.Meeting, polls.Fact.At, polls.Entry));
        return cast.Concat(put).DefaultIfEmpty(file.Meeting.Adjournments.Count(adjourned => Convened(file, adjourned)) + 1).Max();
    }

    static bool Convened(MeetingFile file, Recorded<MeetingAdjourned> adjourned) =>
        file.Meeting.Adjournments.IndexOf(adjourned) < file.Meeting.Reconvened.Count;

    IEnumerable<Counting> Latest()
    {
        var latest = new Dictionary<(Holder, ProxyId?, Shares?), Recorded<BallotCast>>();
        foreach (var ballot in InOrder())
        {
            // A ballot for all the shares takes the place of every earlier one of the holder, whoever cast it.
            if (ballot.Fact.Shares is null)
                foreach (var replaced in latest.Keys.Where(key => key.Item1 == ballot.Fact.Holder).ToList()) latest.Remove(replaced);
            latest[(ballot.Fact.Holder, ballot.Fact.Proxy, ballot.Fact.Shares)] = ballot;
        }
        var left = new Dictionary<Holder, Fraction>();
        foreach (var ballot in latest.Values.OrderBy(ballot => ballot.Entry)) yield return Weighed(ballot, left);
    }

    IEnumerable<Recorded<BallotCast>> InOrder()
    {
        foreach (var ballot in file.Meeting.Ballots.Where(ballot => ballot.Fact.Matter == matter.Matter)
            .OrderBy(ballot => ballot.Fact.At.SortKey).ThenBy(ballot => ballot.Entry))
        {
            var authority = Authority(ballot);
            if (authority.Answer == Answer.Yes) yield return ballot;
            else Refused.Add(authority);
            HasDoubtful |= authority.Answer == Answer.Open;
        }
    }

    /// <summary>Of shares already counted for the holder, none is counted again.</summary>
    Counting Weighed(Recorded<BallotCast> ballot, Dictionary<Holder, Fraction> left)
    {
        var holder = ballot.Fact.Holder;
        var wanted = electorate.Part(holder, Asked(ballot.Fact));
        var remaining = left.GetValueOrDefault(holder, electorate[holder]);
        var weight = wanted < remaining ? wanted : remaining;
        left[holder] = remaining - weight;
        var all = electorate[holder];
        return new(ballot, weight, new(all.IsZero ? Fraction.Zero : electorate.SharesOf(holder).Count * weight / all));
    }

    Shares Asked(BallotCast ballot)
    {
        var all = electorate.SharesOf(ballot.Holder);
        var proxied = ballot.Proxy is { } id && file.Records.Proxies.TryGetValue(id, out var proxy)
            ? proxy.Executed.Fact.Shares ?? all : all;
        var asked = ballot.Shares ?? proxied;
        return asked < proxied ? asked : proxied;
    }

    Finding Authority(Recorded<BallotCast> ballot)
    {
        var cast = ballot.Fact;
        var name = file.NameOf(cast.Holder);
        if (!electorate.Has(cast.Holder)) return Finding.No(
            $"{name} {file.Verb(cast.Holder, "was", "were")} not entitled to vote on {matter.Matter}").RelyingOn(ballot.Entry);
        var finding = InPolls(ballot, name);
        if (finding.Answer != Answer.Yes || cast.Manner == Presence.InPerson) return finding;
        if (cast.Proxy is not { } id || !file.Records.Proxies.TryGetValue(id, out var proxy))
            return Finding.NotShown($"the books do not show the proxy under which the shares of {name} were voted",
                "record the proxy, and its filing").RelyingOn(ballot.Entry);
        return Finding.All($"the ballot for {name} was cast under a good proxy", ProxyDuration.Good(file, proxy, Session),
            MayVote(proxy, cast)).RelyingOn(ballot.Entry);
    }

    Finding InPolls(Recorded<BallotCast> ballot, string name)
    {
        var closed = file.Meeting.PollsClosed.FindLast(polls => polls.Fact.Matter == matter.Matter);
        if (closed.Fact is null) return Finding.Yes("the polls are open");
        var late = closed.Fact.At.IsBefore(ballot.Fact.At)
            switch { Answer.Open => closed.Entry < ballot.Entry, Answer.Yes => true, _ => false };
        return Finding.That(!late, $"the ballot of {name} was cast {(late ? "after" : "before")} the polls on {matter.Matter} closed")
            .RelyingOn(ballot.Entry);
    }

    /// <summary>A directed proxy is voted as directed, and not on what it gives no direction for; one to be present only is not
    /// voted.</summary>
    Finding MayVote(Proxy proxy, BallotCast cast)
    {
        var direction = proxy.Executed.Fact.Directions.FirstOrDefault(given => given.Matter == matter.Matter);
        return proxy.Executed.Fact.Power switch
        {
            ProxyPower.PresenceOnly => Finding.No($"the proxy {proxy.Id} is to be present only"),
            ProxyPower.Directed when direction is null => Finding.No($"the proxy {proxy.Id} gives no authority on {matter.Matter}"),
            _ when direction is not null && cast.Choice is { } choice =>
                Finding.That(direction.Choice == choice,
                    $"the proxy {proxy.Id} directs a vote {direction.Choice.ToString().ToLowerInvariant()} {matter.Matter}"),
            _ => Finding.Yes($"the proxy {proxy.Id} leaves the vote to its holder"),
        };
    }

    Fraction CountPresent()
    {
        var present = attendance.Parts.Where(part => part.Key.Proxy is not { } id || HasAuthority(id))
            .ToLookup(part => part.Key.Holder, part => part.Value);
        var cast = Ballots.ToLookup(counting => counting.Ballot.Fact.Holder, counting => counting.Weight);
        return present.Select(of => of.Key).Union(cast.Select(of => of.Key))
            .Aggregate(Fraction.Zero, (sum, holder) => sum + Entitled(holder, present[holder], cast[holder]));
    }

    /// <summary>The greater of what is present with authority and what was cast, and no more than all.</summary>
    Fraction Entitled(Holder holder, IEnumerable<Fraction> present, IEnumerable<Fraction> cast)
    {
        var (there, voted) =
            (present.Aggregate(Fraction.Zero, (sum, part) => sum + part), cast.Aggregate(Fraction.Zero, (sum, part) => sum + part));
        var greater = there > voted ? there : voted;
        return greater < electorate[holder] ? greater : electorate[holder];
    }


    bool HasAuthority(ProxyId id) => !file.Records.Proxies.TryGetValue(id, out var proxy) || proxy.Executed.Fact.Power switch
    {
        ProxyPower.Discretion => true,
        ProxyPower.PresenceOnly => false,
        _ => proxy.Executed.Fact.Directions.Any(given => given.Matter == matter.Matter),
    };
}
