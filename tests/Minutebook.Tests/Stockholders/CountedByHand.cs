namespace Minutebook.Tests.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>A proxy as somebody at a table would note it: when it was given, filed and revoked, counted in acts of the year.</summary>
sealed class NotedProxy(string name, Holder holder, MeetingId? meeting, ProxyPower power, int given)
{
    public string Name { get; } = name;

    public Holder Holder { get; } = holder;

    /// <summary>Null for one that is not confined to a meeting.</summary>
    public MeetingId? Meeting { get; } = meeting;

    public ProxyPower Power { get; } = power;

    public int Given { get; } = given;

    public int? Filed { get; set; }

    public int? Revoked { get; set; }
}

/// <summary>A ballot, an arrival or a departure, in the order in which they happened.</summary>
/// <param name="Act">Which act of the year it was.</param>
/// <param name="Matter">Null for one who came or left.</param>
/// <param name="Votes">In an election: for whom; how many votes each where it says so.</param>
sealed record Noted(int Act, int Session, Holder Holder, string? Proxy, MatterId? Matter = null, Choice? Choice = null,
    Dictionary<Person, int?>? Votes = null, bool Leaves = false);

/// <summary>The plain twin of a meeting's count: lists, gone through from the beginning for every question. It shares no code with the
/// room.</summary>
sealed class CountedByHand(MeetingId meeting, Dictionary<Holder, int> votes, List<NotedProxy> proxies)
{
    public List<Noted> Notes { get; } = [];

    /// <summary>When the polls on each matter closed, and in which session.</summary>
    public Dictionary<MatterId, (int Act, int Session)> Closed { get; } = [];

    /// <summary>When each session was adjourned: what is done about proxies later undoes nothing of it.</summary>
    public List<int> Adjourned { get; } = [];

    /// <summary>One more once it came together again.</summary>
    public int Sessions { get; set; } = 1;

    public int All => votes.Values.Sum();

    public int Of(Holder holder) => votes.GetValueOrDefault(holder);

    /// <summary>A proxy that was given, and is not filed, may still turn out to be good: nothing is counted until it is.</summary>
    public bool IsOpen => proxies.Exists(one => Covers(one) && one.Filed is null);

    bool Covers(NotedProxy proxy) => proxy.Meeting is not { } named || named == meeting;

    int End(MatterId? matter, int session) => matter is { } of
        ? Closed.TryGetValue(of, out var closed) ? closed.Act : int.MaxValue
        : Closed.Values.Where(one => one.Session == session).Select(one => one.Act)
            .DefaultIfEmpty(session <= Adjourned.Count ? Adjourned[session - 1] : int.MaxValue).Max();

    bool IsGood(string name, MatterId? matter, int session)
    {
        var (proxy, end) = (proxies.Find(one => one.Name == name)!, End(matter, session));
        return Covers(proxy) && proxy.Filed < end && !(proxy.Revoked < end)
            && !proxies.Exists(other => other.Holder == proxy.Holder && Covers(other) && other.Given > proxy.Given && other.Filed < end)
            && !Notes.Exists(note => note.Holder == proxy.Holder && note.Matter is not null && note.Proxy is null
                && note.Session <= session && (matter is null || note.Act < end));
    }

    public int SessionOf(MatterId matter) => Notes.Where(note => note.Matter == matter && note.Act < End(matter, 0))
        .Select(note => note.Session).DefaultIfEmpty(Closed.TryGetValue(matter, out var closed) ? closed.Session : Sessions).Max();

    /// <summary>The last ballot of each holder that counts.</summary>
    public List<Noted> Ballots(MatterId matter) => [.. Notes.Where(note => note.Matter == matter && note.Act < End(matter, 0)
            && Of(note.Holder) > 0 && (note.Proxy is not { } proxy || (IsGood(proxy, matter, SessionOf(matter))
                && proxies.Find(one => one.Name == proxy)!.Power != ProxyPower.PresenceOnly)))
        .GroupBy(note => note.Holder).Select(own => own.Last())];

    public int Voted(MatterId matter, Choice choice) =>
        Ballots(matter).Where(ballot => ballot.Choice == choice).Sum(ballot => Of(ballot.Holder));

    /// <summary>Who is there after each arrival and departure, one after the other.</summary>
    List<HashSet<Holder>> There(MatterId? matter, int session, bool mayVote)
    {
        var (there, after) = (new HashSet<Holder>(), new List<HashSet<Holder>> { new() });
        foreach (var note in Notes.Where(note => note.Session == session && (matter is null || note.Act < End(matter, session))))
        {
            if (note.Leaves) there.Remove(note.Holder);
            else if (note.Proxy is not { } proxy || (IsGood(proxy, matter, session)
                && !(mayVote && proxies.Find(one => one.Name == proxy)!.Power == ProxyPower.PresenceOnly))) there.Add(note.Holder);
            after.Add([.. there]);
        }
        return after;
    }

    public bool SomeoneCame(MatterId? matter, int session) =>
        Notes.Exists(note => note.Session == session && (matter is null || note.Act < End(matter, session)));

    /// <summary>The most that was there at once: a quorum is not broken by those who leave.</summary>
    public int Represented(MatterId? matter, int session) => There(matter, session, mayVote: false).Max(at => at.Sum(Of));

    public int PresentAndEntitled(MatterId matter) => There(matter, SessionOf(matter), mayVote: true)[^1]
        .Union(Ballots(matter).Select(ballot => ballot.Holder)).Sum(Of);

    public bool HasQuorum(MatterId? matter, int session) => Represented(matter, session) * 2 > All;

    public bool IsAbsent(Holder holder) => !Notes.Exists(note => note.Holder == holder) && !proxies.Exists(one => one.Holder == holder);

    /// <summary>Votes for each; a ballot that gives more than it has is left out.</summary>
    public Dictionary<Person, int> Elected(MatterId matter, int seats, bool cumulative)
    {
        var count = new Dictionary<Person, int>();
        foreach (var ballot in Ballots(matter))
        {
            var (own, given) = (Of(ballot.Holder), ballot.Votes!);
            if (cumulative ? given.Values.Sum(votes => votes ?? own) > own * seats : given.Count > seats) continue;
            foreach (var (nominee, cast) in given)
                count[nominee] = count.GetValueOrDefault(nominee) + (cumulative ? cast ?? own : Math.Min(cast ?? own, own));
        }
        return count;
    }
}
