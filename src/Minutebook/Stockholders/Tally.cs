namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>A ballot as it counts: the last one for a holder's shares on a matter, under an authority that is good.</summary>
/// <param name="Weight">The votes of the shares that it casts.</param>
/// <param name="Shares">The shares that it casts.</param>
public readonly record struct Counting(Recorded<BallotCast> Ballot, Fraction Weight, Shares Shares);

/// <summary>
/// The count on one matter. A later ballot takes its shares from the earlier ones; shares are counted once; a ballot under a proxy counts
/// only if the proxy is good and may vote on the matter. What is replaced or cut down is noted.
/// </summary>
/// <seealso cref="MannerOfActing"/>
public sealed partial class Tally
{
    readonly MeetingFile file;
    readonly MatterPut matter;
    readonly Electorate electorate;
    readonly Electorate whole;
    readonly Attendance attendance;
    readonly BulkCount bulk;
    readonly ImmutableSortedDictionary<Choice, Fraction> votesInBulk;

    /// <param name="electorate">Whose votes are counted, with their weight.</param>
    /// <param name="of">Where it is one class by itself: the electorate of the matter, of whose shares a ballot may cast a part.</param>
    /// <param name="about">A holder of whom each ballot is asked for, also where it came in a batch.</param>
    public Tally(MeetingFile file, MatterPut matter, Electorate electorate, int session, Electorate? of = null, Holder? about = null)
    {
        (this.file, this.matter, this.electorate, whole) = (file, matter, electorate, of ?? electorate);
        Session = session;
        bulk = new(file, electorate, about);
        votesInBulk = bulk.On(matter);
        Good = [.. InOrder()];
        Refused.AddRange(bulk.Refused(matter));
        attendance = new(file, electorate, session, matter.Matter, bulk);
        Ballots = [.. Counted()];
        PresentAndEntitled = CountPresent() + bulk.PresentOn(matter, session);
    }

    public int Session { get; }

    /// <summary>The ballots that were cast with authority, before it is seen for how many shares each counts.</summary>
    public IReadOnlyList<Recorded<BallotCast>> Good { get; }

    /// <summary>The ballots that count, in the order of the books; without those in batches that are counted together.</summary>
    public IReadOnlyList<Counting> Ballots { get; }

    /// <summary>The entries of the ballots that count, and of all batches.</summary>
    public IEnumerable<long> Entries => Ballots.Select(counting => counting.Ballot.Entry)
        .Concat(file.Meeting.Bulk.On(matter.Matter).Select(batch => batch.Entry));

    /// <summary>How many ballots on the matter came in batches.</summary>
    public long CountInBulk => bulk.CountOn(matter);

    /// <summary>In an election the votes of ballots in batches that are counted together, and those of them that name too many.</summary>
    public (List<(Person Nominee, Fraction Votes)> Votes, Fraction OverVoted) ElectedInBulk => bulk.For(matter);

    /// <summary>
    /// The votes of the shares present in person or by proxy and entitled to vote on the subject: who casts no ballot is among them, a
    /// proxy that gives no authority on the subject (a broker non-vote) is not.
    /// </summary>
    public Fraction PresentAndEntitled { get; }

    /// <summary>Ballots that do not count, with the reason.</summary>
    public List<Finding> Refused { get; } = [];

    /// <summary>What became of the ballots that do not count in full: replaced, or counted for the shares that were left.</summary>
    public IReadOnlyList<string> Notes => [.. notes.Select(note => note.Words)];

    readonly List<(Holder Of, string Words)> notes = [];

    /// <summary>Why ballots of one holder do not count.</summary>
    public IEnumerable<Finding> RefusedOf(Holder holder) => refused.Where(one => one.Of == holder).Select(one => one.Why);

    readonly List<(Holder Of, Finding Why)> refused = [];

    public IEnumerable<string> NotesOn(Holder holder) => notes.Where(note => note.Of == holder).Select(note => note.Words);

    /// <summary>Whether it is open of some ballot whether its authority is good.</summary>
    public bool HasDoubtful { get; private set; }

    /// <summary>Why a ballot does not count: the words of the ground that fails.</summary>
    public static string Why(Finding refused) => refused.Grounds.FirstOrDefault(ground => ground.Answer == refused.Answer) is { } ground
        ? Why(ground) : refused.Words;

    public Fraction Of(Choice choice) => Ballots.Where(counting => counting.Ballot.Fact.Choice == choice)
        .Aggregate(votesInBulk.GetValueOrDefault(choice), (sum, counting) => sum + counting.Weight);

    /// <summary>The session whose polls the ballots of a matter were cast in: the last in which one was cast before they closed, else that
    /// in which they were opened or closed, else the last session.</summary>
    public static int SessionOf(MeetingFile file, MatterId matter)
    {
        var closed = file.Meeting.PollsClosed.FindLast(polls => polls.Fact.Matter == matter);
        // A ballot that came too late is cast in no polls: it moves the matter to no later session.
        var cast = file.Meeting.Ballots.Where(ballot => ballot.Fact.Matter == matter
                && (closed.Fact is null || !IsAfter(closed.Fact.At, closed.Entry, ballot.Fact.At, ballot.Entry)))
            .Select(ballot => Sessions.Of(file.Meeting, ballot.Fact.At, ballot.Entry))
            .Concat(file.Meeting.Bulk.On(matter)
                .Where(batch => closed.Fact is null || !IsAfter(closed.Fact.At, closed.Entry, batch.Fact.At, batch.Entry))
                .Select(batch => Sessions.Of(file.Meeting, batch.Fact.At, batch.Entry)));
        var put = file.Meeting.PollsOpened.Where(polls => polls.Fact.Matter == matter)
            .Select(polls => Sessions.Of(file.Meeting, polls.Fact.At, polls.Entry));
        return cast.Concat(put).DefaultIfEmpty(closed.Fact is not null ? Sessions.Of(file.Meeting, closed.Fact.At, closed.Entry)
            : file.Meeting.Adjournments.Count(adjourned => Convened(file, adjourned)) + 1).Max();
    }

    static bool Convened(MeetingFile file, Recorded<MeetingAdjourned> adjourned) =>
        file.Meeting.Adjournments.IndexOf(adjourned) < file.Meeting.Reconvened.Count;

    IEnumerable<Counting> Counted() => Good.GroupBy(ballot => ballot.Fact.Holder).SelectMany(OfHolder)
        .OrderBy(counting => counting.Ballot.Entry);

    /// <summary>Of one holder's ballots, the latest first: of shares counted already, in whatever manner, none is counted again.</summary>
    IEnumerable<Counting> OfHolder(IGrouping<Holder, Recorded<BallotCast>> cast)
    {
        var all = All(cast.Key);
        return ByClass(cast) ? OfClasses(cast, all) : OfSlice(cast.Key, [.. cast], new(all, electorate, null));
    }

    IEnumerable<Counting> OfSlice(Holder holder, List<Recorded<BallotCast>> cast, Slice slice) =>
        JointOwners.VoteSeverally(cast) ? OfOwners(holder, cast, slice) : OfOne(holder, cast, slice);

    /// <summary>Several owners who vote each by itself bind all, or are divided; what each says of a part of the shares is taken for
    /// all.</summary>
    List<Counting> OfOwners(Holder holder, List<Recorded<BallotCast>> cast, Slice slice)
    {
        var (factions, why) = JointOwners.Divide(file, holder, cast, file.Day(Session) ?? cast[0].Fact.At.Date);
        notes.Add((holder, slice.Class is { } of ? $"{why.Words} (the shares of {of})" : why.Words));
        return [.. factions.Select(side =>
        {
            var shares = new Shares(slice.All.Count * side.Part);
            return new Counting(side.Ballot, slice.Votes.Part(holder, shares, slice.All), shares);
        })];
    }

    IEnumerable<Counting> OfOne(Holder holder, IEnumerable<Recorded<BallotCast>> cast, Slice slice)
    {
        var (all, left) = (slice.All, slice.All);
        foreach (var ballots in cast.GroupBy(ballot => ballot.Fact.Proxy).OrderByDescending(ballots => ballots.Max(LastCast)))
        {
            var most = Most(holder, ballots.Key, slice);
            if (ballots.Key is { } id && file.Records.Proxies.TryGetValue(id, out var proxy) && ProxyHolders.VoteSeverally(proxy, ballots))
            {
                var (sides, why) = ProxyHolders.Divide(file, proxy, ballots, file.Day(Session) ?? ballots.First().Fact.At.Date);
                notes.Add((holder, why.Words));
                var theirs = most < left ? most : left;
                foreach (var side in sides)
                {
                    var part = new Shares(theirs.Count * side.Part);
                    left -= part;
                    yield return new(side.Ballot, slice.Votes.Part(holder, part, all), part);
                }
                continue;
            }
            var kept = Latest(ballots, most < left ? most : left);
            foreach (var (ballot, shares) in kept)
            {
                left -= shares;
                yield return new(ballot, slice.Votes.Part(holder, shares, all), shares);
            }
            if (slice.Class is null) Note(ballots, kept);
        }
    }

    /// <summary>All the shares that a holder votes on the matter; of a class that votes on it by itself alone, those of the
    /// class.</summary>
    Shares All(Holder holder) => whole.SharesOf(holder) is { IsZero: false } all ? all : electorate.SharesOf(holder);

    static (Instant At, long Entry) LastCast(Recorded<BallotCast> ballot) => (ballot.Fact.At.SortKey, ballot.Entry);

    /// <summary>How many of its shares the holder may vote in person, or one who holds its proxy.</summary>
    Shares Most(Holder holder, ProxyId? proxy, Slice slice)
    {
        if (proxy is { } id)
            return !file.Records.Proxies.TryGetValue(id, out var used) ? slice.All : slice.Class is { } of
                ? ProxyDuration.LeftIn(file, used, Session, matter.Matter, new(of, slice.All, All(holder)))
                : new(slice.All.Count * ProxyDuration.PartLeft(file, used, Session, matter.Matter));
        var free = Tied(holder).Aggregate(slice.All, (rest, tied) => rest - TiedIn(tied, holder, slice));
        return free < Shares.Zero ? Shares.Zero : free;
    }

    IEnumerable<Proxy> Tied(Holder holder) => file.Records.Of(holder).Where(proxy => ProxyDuration.IsIrrevocable(proxy)
        && ProxyDuration.Good(file, proxy, Session, matter.Matter).Answer == Answer.Yes);

    /// <summary>
    /// The ballots that count of those cast in one right, the latest first, each with its shares. A later ballot takes the place of an
    /// earlier one that names the same part, or as many shares where not so many are left; otherwise parts stand beside each other, and an
    /// earlier ballot counts for the shares that the later ones leave.
    /// </summary>
    public static List<(Recorded<BallotCast> Ballot, Shares Shares)> Latest(IEnumerable<Recorded<BallotCast>> cast, Shares most)
    {
        var kept = new List<(Recorded<BallotCast> Ballot, Shares Shares)>();
        var left = most;
        foreach (var ballot in cast.OrderByDescending(LastCast))
        {
            var wanted = ballot.Fact.Shares ?? most;
            if (left.IsZero || kept.Exists(later => IsReplaced(ballot.Fact, later.Ballot.Fact, wanted > left))) continue;
            var shares = wanted < left ? wanted : left;
            kept.Add((ballot, shares));
            left -= shares;
        }
        return kept;
    }

    static bool IsReplaced(BallotCast earlier, BallotCast later, bool exceeding) => earlier.Part is { } part && later.Part is { } other
        ? part == other : exceeding && earlier.Shares is not null && earlier.Shares == later.Shares;

    void Note(IEnumerable<Recorded<BallotCast>> cast, List<(Recorded<BallotCast> Ballot, Shares Shares)> kept)
    {
        foreach (var ballot in cast)
        {
            var name = file.NameOf(ballot.Fact.Holder);
            var counted = kept.Find(one => one.Ballot.Entry == ballot.Entry);
            var wanted = ballot.Fact.Shares ?? All(ballot.Fact.Holder);
            if (counted.Ballot.Fact is null)
                notes.Add((ballot.Fact.Holder, $"a later ballot took the place of the ballot of {name} of {ballot.Fact.At.InWords()}"));
            else if (counted.Shares < wanted)
                notes.Add((ballot.Fact.Holder,
                    $"the ballot of {name} of {ballot.Fact.At.InWords()} counts for {counted.Shares} of {wanted.InWords()}"));
        }
    }

    IEnumerable<Recorded<BallotCast>> InOrder()
    {
        foreach (var ballot in file.Meeting.Ballots.Concat(bulk.Apart).Where(ballot => ballot.Fact.Matter == matter.Matter)
            .OrderBy(ballot => ballot.Fact.At.SortKey).ThenBy(ballot => ballot.Entry))
        {
            var authority = Authority(ballot);
            if (authority.Answer == Answer.Yes) yield return ballot;
            else
            {
                Refused.Add(authority);
                refused.Add((ballot.Fact.Holder, authority));
            }
            HasDoubtful |= authority.Answer == Answer.Open;
        }
    }

    Finding Authority(Recorded<BallotCast> ballot)
    {
        var cast = ballot.Fact;
        var name = file.NameOf(cast.Holder);
        if (!electorate.Has(cast.Holder)) return Finding.No(
            $"{name} {file.Verb(cast.Holder, "was", "were")} not entitled to vote on {matter.Matter}").RelyingOn(ballot.Entry);
        var finding = InPolls(ballot, name);
        if (finding.Answer != Answer.Yes) return finding;
        if (file.Day(Session) is { } day && JointOwners.Stranger(file, cast, day) is { } stranger) return stranger.RelyingOn(ballot.Entry);
        var form = InForm(cast, name);
        if (form.Answer != Answer.Yes) return form.RelyingOn(ballot.Entry);
        if (cast.Manner == Presence.InPerson) return InPerson(ballot, name, finding);
        if (cast.Proxy is not { } id || !file.Records.Proxies.TryGetValue(id, out var proxy))
            return Finding.NotShown($"the books do not show the proxy under which the shares of {name} were voted",
                "record the proxy, and its filing").RelyingOn(ballot.Entry);
        // Whether a proxy is good is asked once, however many ballots are cast under it.
        if (!proxies.TryGetValue(id, out var good)) proxies[id] = good = ProxyDuration.Good(file, proxy, Session, matter.Matter);
        return Finding.All($"the ballot for {name} was cast under a good proxy", [
            good, MayVote(proxy, cast),
            .. cast.By is null ? (Finding[])[] : [ProxyHolders.MayAct(proxy, ballot)],
        ]).RelyingOn(ballot.Entry);
    }

    readonly Dictionary<ProxyId, Finding> proxies = [];

    Finding InPerson(Recorded<BallotCast> ballot, string name, Finding inPolls)
    {
        if (!Most(ballot.Fact.Holder, null, new(All(ballot.Fact.Holder), electorate, null)).IsZero) return inPolls;
        var tied = Tied(ballot.Fact.Holder).First();
        return Finding.No($"all shares of {name} are under the irrevocable proxy {tied.Id}").RelyingOn(ballot.Entry, tied.Executed.Entry);
    }

    Finding InPolls(Recorded<BallotCast> ballot, string name)
    {
        if (ProxyDuration.End(file, Session, matter.Matter) is not var (at, entry, ended)) return Finding.Yes("the polls are open");
        var late = IsAfter(at, entry, ballot.Fact.At, ballot.Entry);
        return Finding.That(!late, $"the ballot of {name} was cast {(late ? "after" : "before")} {ended} on {at.InWords()}")
            .RelyingOn(ballot.Entry);
    }

    /// <summary>Whether a ballot was cast after the end of the polls; within a day without hours the order of the books decides.</summary>
    internal static bool IsAfter(Moment end, long entry, Moment cast, long ballot) =>
        end.IsBefore(cast) switch { Answer.Open => entry < ballot, Answer.Yes => true, _ => false };

    /// <summary>A ballot on a resolution says for, against or abstaining; one in an election says for whom, or withholds its votes.
    /// </summary>
    Finding InForm(BallotCast cast, string name) => matter.Kind == Instruments.MatterKind.Election
        ? cast.Choice == Choice.For && cast.For.IsEmpty
            ? Finding.No($"the ballot of {name} says \"for\", and names no one; in an election it names those for whom it is cast")
            : Finding.That(cast.Choice is null or Choice.For || cast.For.IsEmpty, $"the ballot of {name} " + (cast.For.IsEmpty
                ? "withholds its votes" : $"names {string.Join(", ", cast.For.Select(Words))}, and says {Words(cast.Choice)}"))
        : !cast.For.IsEmpty ? Finding.No($"the ballot of {name} names persons; {matter.Matter} is voted for or against")
        : cast.Choice is null ? Finding.NotShown($"the books do not show how the ballot of {name} on {matter.Matter} was marked",
            "record whether it was for, against or abstaining")
        : Finding.Yes($"the ballot of {name} is marked");

    /// <summary>A directed proxy is voted as directed, and not on what it gives no direction for; one to be present only is not
    /// voted.</summary>
    Finding MayVote(Proxy proxy, BallotCast cast)
    {
        var direction = proxy.Executed.Fact.Directions.FirstOrDefault(given => given.Matter == matter.Matter);
        return proxy.Executed.Fact.Power switch
        {
            ProxyPower.PresenceOnly => Finding.No($"the proxy {proxy.Id} is to be present only"),
            ProxyPower.Directed when direction is null => Finding.No($"the proxy {proxy.Id} gives no authority on {matter.Matter}"),
            _ when direction is { Choice: { } directed } && cast.Choice is { } choice =>
                Finding.That(directed == choice,
                    $"the proxy {proxy.Id} directs a vote {directed.ToString().ToLowerInvariant()} {matter.Matter}"),
            _ when direction is not null && matter.Kind == Instruments.MatterKind.Election =>
                Finding.That(AsDirected(direction, cast), $"the proxy {proxy.Id} directs " + (direction.For.IsEmpty
                    ? "that votes be withheld" : $"votes for {string.Join(", ", direction.For.Select(Words))}")),
            _ => Finding.Yes($"the proxy {proxy.Id} leaves the vote to its holder"),
        };
    }

    /// <summary>For just those that it names, with as many votes each where it says how many.</summary>
    static bool AsDirected(Direction direction, BallotCast cast) => direction.For.Count == cast.For.Count
        && direction.For.All(directed => cast.For.Any(
            given => given.Nominee == directed.Nominee && (directed.Votes is null || directed.Votes == given.Votes)));

    static string Words(Choice? choice) => choice?.ToString().ToLowerInvariant() ?? "nothing else";

    static string Words(VotesFor directed) => directed.Votes is { } votes ? $"{directed.Nominee} ({votes})" : directed.Nominee.Value;

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
