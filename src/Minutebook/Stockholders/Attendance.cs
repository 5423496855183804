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
    readonly BulkCount bulk;
    readonly Represented sure;
    readonly Dictionary<ProxyId, Answer> proxies = [];

    /// <param name="matter">Until the polls on this matter closed; null for the whole session.</param>
    public Attendance(MeetingFile file, Electorate electorate, int session, MatterId? matter = null)
        : this(file, electorate, session, matter, new(file, electorate))
    {
    }

    internal Attendance(MeetingFile file, Electorate electorate, int session, MatterId? matter, BulkCount bulk)
    {
        (this.file, this.electorate, this.session, this.matter, this.bulk) = (file, electorate, session, matter, bulk);
        sure = new(electorate);
        Recount();
    }

    /// <summary>The votes represented at the end of what the books know of the session.</summary>
    public Fraction Represented => sure.Total;

    /// <summary>The greatest that was represented at any moment: a quorum once present is not broken by withdrawals.</summary>
    public Fraction Greatest { get; private set; }

    /// <summary>The greatest that would have been represented, were every proxy good whose goodness is open.</summary>
    public Fraction GreatestPossible { get; private set; }

    /// <summary>The entries of the appearances relied on.</summary>
    public List<long> Entries { get; } = [];

    /// <summary>The parts represented at the end: of each holder in person, and under each proxy; without those of whom only ballots in
    /// batches show that they were there.</summary>
    public IReadOnlyDictionary<(Holder Holder, ProxyId? Proxy), Fraction> Parts => sure.Parts;

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
        var possible = new Represented(electorate);
        foreach (var (_, entry, came, left, many) in Movements())
        {
            Entries.Add(entry);
            if (left is not null) Leave(left.Holder);
            else if (came is not null) Come(came);
            sure.Add(many);
            possible.Add(many);
            Greatest = Larger(Greatest, sure.Total);
            GreatestPossible = Larger(GreatestPossible, possible.Total);
        }

        void Come(StockholderCame came)
        {
            var weight = Weight(came);
            if (came.OnlyToObject || weight.IsZero || Objects(came.Holder)) return;
            var answer = came is { Manner: Presence.ByProxy, Proxy: { } proxy }
                ? Good(proxy) : came.Manner == Presence.InPerson ? Answer.Yes : Answer.Open;
            if (answer == Answer.Yes) sure.Set(came.Holder, came.Proxy, weight);
            if (answer != Answer.No) possible.Set(came.Holder, came.Proxy, weight);
        }

        void Leave(Holder holder)
        {
            sure.Leave(holder);
            possible.Leave(holder);
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

    static Fraction Larger(Fraction left, Fraction right) => left > right ? left : right;

    /// <summary>One who came or left, or what a batch of ballots brought.</summary>
    readonly record struct Movement(Moment At, long Entry, StockholderCame? Came, StockholderLeft? Left, Fraction Many);

    IEnumerable<Movement> Movements() =>
        file.Meeting.Came.Select(came => new Movement(came.Fact.At, came.Entry, came.Fact, null, Fraction.Zero))
            .Concat(file.Meeting.Left.Select(left => new Movement(left.Fact.At, left.Entry, null, left.Fact, Fraction.Zero)))
            .Concat(file.Meeting.Ballots.Concat(bulk.Apart).Where(ballot => IsPresence(file.Meeting, ballot))
                .Select(ballot => new Movement(ballot.Fact.At, ballot.Entry, Caster(ballot.Fact), null, Fraction.Zero)))
            .Where(move => Sessions.Of(file.Meeting, move.At, move.Entry) == session
                && !IsAfterPolls(file.Meeting, matter, move.At, move.Entry) && !IsAfterTheEnd(file.Meeting, move.At))
            .Concat(bulk.Arrivals(session, matter).Select(added => new Movement(added.At, added.Entry, null, null, added.Votes)))
            .OrderBy(move => move.At.SortKey).ThenBy(move => move.Entry);

    /// <summary>One who cast a ballot was there, though nobody noted the coming; to vote on adjournment alone is no such thing.</summary>
    internal static bool IsPresence(Meeting meeting, Recorded<BallotCast> ballot) =>
        meeting.Matter(ballot.Fact.Matter)?.Kind != MatterKind.Adjournment;

    internal static StockholderCame Caster(BallotCast ballot) => new(ballot.Meeting, ballot.Holder, ballot.At, ballot.Manner, ballot.Proxy);

    /// <summary>Who comes after the final adjournment comes to no meeting.</summary>
    internal static bool IsAfterTheEnd(Meeting meeting, Moment at) =>
        meeting.Closed is { Fact: var closed } && closed.At.IsBefore(at) == Answer.Yes;

    internal static bool IsAfterPolls(Meeting meeting, MatterId? matter, Moment at, long entry) =>
        meeting.PollsClosed.FindLast(polls => polls.Fact.Matter == matter) is { Fact: { } closed, Entry: var last }
        && closed.At.IsBefore(at) switch { Answer.Yes => true, Answer.Open => last < entry, _ => false };
}
