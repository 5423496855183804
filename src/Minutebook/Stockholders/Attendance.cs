namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Whose shares are represented at a session: each share once, however many proxies or appearances name it.</summary>
/// <seealso cref="Quorum"/>
public sealed class Attendance
{
    readonly MeetingFile file;
    readonly Electorate electorate;
    readonly int session;
    readonly MatterId? matter;
    readonly Dictionary<ProxyId, Answer> proxies = [];

    /// <param name="matter">Until the polls on this matter closed; null for the whole session.</param>
    public Attendance(MeetingFile file, Electorate electorate, int session, MatterId? matter = null)
    {
        (this.file, this.electorate, this.session, this.matter) = (file, electorate, session, matter);
        Recount();
    }

    /// <summary>The votes represented at the end of what the books know of the session.</summary>
    public Fraction Represented { get; private set; }

    /// <summary>The greatest that was represented at any moment: a quorum once present is not broken by withdrawals.</summary>
    public Fraction Greatest { get; private set; }

    /// <summary>The greatest that would have been represented, were every proxy good whose goodness is open.</summary>
    public Fraction GreatestPossible { get; private set; }

    /// <summary>The entries of the appearances relied on.</summary>
    public List<long> Entries { get; } = [];

    /// <summary>The parts represented at the end: of each holder in person, and under each proxy.</summary>
    public IReadOnlyDictionary<(Holder Holder, ProxyId? Proxy), Fraction> Parts => parts;

    readonly Dictionary<(Holder, ProxyId?), Fraction> parts = [];

    /// <summary>Is this proxy good for the session?</summary>
    public Answer Good(ProxyId id)
    {
        if (proxies.TryGetValue(id, out var known)) return known;
        var good = file.Records.Proxies.TryGetValue(id, out var proxy)
            ? ProxyDuration.Good(file, proxy, session, matter).Answer : Answer.Open;
        return proxies[id] = good;
    }

    void Recount()
    {
        var doubtful = new Dictionary<(Holder, ProxyId?), Fraction>();
        foreach (var (_, entry, came, left) in Movements())
        {
            Entries.Add(entry);
            if (left is not null) Leave(left.Holder);
            else if (came is not null) Come(came);
            Represented = Sum(parts);
            Greatest = Larger(Greatest, Represented);
            GreatestPossible = Larger(GreatestPossible, Sum(parts.Concat(doubtful).ToDictionary()));
        }

        void Come(StockholderCame came)
        {
            var weight = Weight(came);
            if (came.OnlyToObject || weight.IsZero || Objects(came.Holder)) return;
            var answer = came is { Manner: Presence.ByProxy, Proxy: { } proxy }
                ? Good(proxy) : came.Manner == Presence.InPerson ? Answer.Yes : Answer.Open;
            if (answer == Answer.Yes) parts[(came.Holder, came.Proxy)] = weight;
            if (answer == Answer.Open) doubtful[(came.Holder, came.Proxy)] = weight;
        }

        void Leave(Holder holder)
        {
            foreach (var part in parts.Keys.Where(part => part.Item1 == holder).ToList()) parts.Remove(part);
            foreach (var part in doubtful.Keys.Where(part => part.Item1 == holder).ToList()) doubtful.Remove(part);
        }
    }

    /// <summary>Shares that are there only to object are represented for no purpose.</summary>
    bool Objects(Holder holder) => !file.Meeting.Objections.IsEmpty && file.Day(session) is { } day && file.Instruments.Known(day)
        && WaiverOfNotice.OnlyObjects(file, holder, session, file.Instruments.On(day));

    Fraction Weight(StockholderCame came)
    {
        if (came is not { Manner: Presence.ByProxy, Proxy: { } id } || !file.Records.Proxies.TryGetValue(id, out var proxy))
            return electorate[came.Holder];
        // Where one of the holder's proxies names a class, each class is counted by itself.
        return file.Records.Of(came.Holder).All(one => one.Executed.Fact.Class is null)
            ? electorate[came.Holder] * ProxyDuration.PartLeft(file, proxy, session, matter)
            : electorate.Classes.Aggregate(Fraction.Zero, (sum, of) => sum + WeightIn(electorate.Within(of), of, proxy));
    }

    Fraction WeightIn(Electorate within, StockClass of, Proxy proxy)
    {
        var held = within.SharesOf(proxy.Holder);
        return held.IsZero ? Fraction.Zero : within.Part(proxy.Holder,
            ProxyDuration.LeftIn(file, proxy, session, matter, new(of, held, electorate.SharesOf(proxy.Holder))), held);
    }

    Fraction Sum(Dictionary<(Holder, ProxyId?), Fraction> parts) =>
        parts.Keys.Select(part => part.Item1).Distinct().Aggregate(Fraction.Zero, (sum, holder) => sum + Of(parts, holder));

    Fraction Of(Dictionary<(Holder, ProxyId?), Fraction> parts, Holder holder) =>
        Least(electorate[holder], parts.Where(part => part.Key.Item1 == holder).Aggregate(Fraction.Zero, (sum, part) => sum + part.Value));

    static Fraction Larger(Fraction left, Fraction right) => left > right ? left : right;

    static Fraction Least(Fraction left, Fraction right) => left < right ? left : right;

    IEnumerable<(Moment At, long Entry, StockholderCame? Came, StockholderLeft? Left)> Movements() =>
        file.Meeting.Came.Select(came => (came.Fact.At, came.Entry, (StockholderCame?)came.Fact, (StockholderLeft?)null))
            .Concat(file.Meeting.Left.Select(left => (left.Fact.At, left.Entry, (StockholderCame?)null, (StockholderLeft?)left.Fact)))
            .Concat(file.Meeting.Ballots.Where(ballot => IsPresence(file.Meeting, ballot))
                .Select(ballot => (ballot.Fact.At, ballot.Entry, (StockholderCame?)Caster(ballot.Fact), (StockholderLeft?)null)))
            .Where(move => Sessions.Of(file.Meeting, move.At, move.Entry) == session && !IsAfterPolls(move.At, move.Entry)
                && !IsAfterTheEnd(move.At))
            .OrderBy(move => move.At.SortKey).ThenBy(move => move.Entry);

    /// <summary>One who cast a ballot was there, though nobody noted the coming; to vote on adjournment alone is no such thing.</summary>
    internal static bool IsPresence(Meeting meeting, Recorded<BallotCast> ballot) =>
        meeting.Matter(ballot.Fact.Matter)?.Kind != MatterKind.Adjournment;

    internal static StockholderCame Caster(BallotCast ballot) => new(ballot.Meeting, ballot.Holder, ballot.At, ballot.Manner, ballot.Proxy);

    /// <summary>Who comes after the final adjournment comes to no meeting.</summary>
    bool IsAfterTheEnd(Moment at) => file.Meeting.Closed is { Fact: var closed } && closed.At.IsBefore(at) == Answer.Yes;

    bool IsAfterPolls(Moment at, long entry) =>
        file.Meeting.PollsClosed.FindLast(polls => polls.Fact.Matter == matter) is { Fact: { } closed, Entry: var last }
        && closed.At.IsBefore(at) switch { Answer.Yes => true, Answer.Open => last < entry, _ => false };
}
