namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>What ends a proxy before its time, in whole or for a part of the shares.</summary>
public static partial class ProxyDuration
{
    /// <summary>
    /// Is it unrevoked? A later proxy, a written revocation on file, and voting in person revoke it; attendance alone does not. It is
    /// irrevocable only if it says so and is coupled with an interest. What is done once the polls on a matter have closed comes too late
    /// for that matter.
    /// </summary>
    public static Finding NotRevoked(MeetingFile file, Proxy proxy, int session = 1, MatterId? matter = null) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
    {
        var irrevocable = terms.Find(TermNames.ProxyIrrevocable);
        if (!IsIrrevocable(proxy))
            return Finding.All(
                $"the proxy {proxy.Id} is not revoked",
                NotRevokedInWriting(file, proxy, held, matter, irrevocable),
                NotSuperseded(file, proxy, session, matter),
                NotVotedInPerson(file, proxy, session, matter));
        var says = $"the proxy {proxy.Id} is irrevocable: it says so, and is coupled with an interest ({proxy.Executed.Fact.Interest})";
        var superseded = NotSuperseded(file, proxy, session, matter);
        return (superseded.Answer == Answer.Yes ? Finding.Yes(says, irrevocable)
            : Finding.All(says, superseded).Citing(irrevocable)).RelyingOn(proxy.Executed.Entry);
    }));

    internal static bool IsIrrevocable(Proxy proxy) =>
        proxy.Executed.Fact.Irrevocable && !string.IsNullOrWhiteSpace(proxy.Executed.Fact.Interest);

    /// <summary>A revocation filed once the polls had closed comes too late for the votes that were cast.</summary>
    static Finding NotRevokedInWriting(MeetingFile file, Proxy proxy, Session held, MatterId? matter, Term? term)
    {
        var revoked = proxy.Revocations.FirstOrDefault(made =>
            made.Fact.On.Date <= LastDay(file, held, matter) && !IsAfterPolls(file, held.Number, matter, made.Fact.On, made.Entry));
        return revoked.Fact is null
            ? Finding.Yes("no revocation in writing is on file")
            : Finding.No($"a revocation was filed on {revoked.Fact.On.InWords()}", proxy.Executed.Fact.Irrevocable ? term : null)
                .RelyingOn(revoked.Entry);
    }

    /// <summary>The later of two proxies prevails; of two that conflict on one date, or of which neither is shown to be later, neither
    /// counts. One for a part of the shares takes no more than that part.</summary>
    public static Finding NotSuperseded(MeetingFile file, Proxy proxy, int session, MatterId? matter = null)
    {
        var grounds = new List<Finding>();
        foreach (var (other, why, usable) in Rivals(file, proxy, session, matter))
        {
            if (!ForSameShares(file, other, proxy, session, matter) && usable.Answer == Answer.Yes) continue;
            var ground = usable.Answer == Answer.Yes ? Finding.No(why)
                : Finding.All($"{why}, unless that one is no proxy", Finding.Not($"the proxy {other.Id} cannot be used", usable));
            grounds.Add(ground.RelyingOn(other.Executed.Entry));
        }
        return grounds.Count == 0
            ? Finding.Yes("no later proxy for the same shares stands against it")
            : Finding.All("no later or conflicting proxy stands against it", [.. grounds]);
    }

    /// <summary>
    /// The proxies that go before this one, with the reason, and whether they may be used: it may also be not shown, as where the books
    /// have no filing. That the later proxy was itself revoked does not revive the earlier.
    /// </summary>
    static IEnumerable<(Proxy Other, string Why, Finding Usable)> Rivals(MeetingFile file, Proxy proxy, int session, MatterId? matter)
    {
        foreach (var other in file.Records.Of(proxy.Holder))
        {
            if (other.Id == proxy.Id || IsOfAnother(other.Executed.Fact.Owner, proxy) || !Covers(other, file.Meeting.Id)
                || IsOfOther(other.Executed.Fact.Class, proxy.Executed.Fact.Class)
                || Precedence(file, other, proxy, session) is not { } why) continue;
            var filed = FiledInTime(file, other, session, matter);
            var usable = Finding.All($"the proxy {other.Id} could be used", ProxyAppointment.Form(file, other), filed);
            if (usable.Answer == Answer.Yes || (usable.Answer == Answer.Open && !usable.OnlyNotYet)) yield return (other, why, usable);
        }
    }

    /// <summary>Whether something was done by another of several owners than the one who gave this proxy.</summary>
    static bool IsOfAnother(Person? owner, Proxy proxy) => owner is not null && proxy.Executed.Fact.Owner is { } own && own != owner;

    /// <summary>Why the other goes before this one; null where it does not.</summary>
    static string? Precedence(MeetingFile file, Proxy other, Proxy proxy, int session)
    {
        var dated = other.Executed.Fact.On.InWords();
        var later = proxy.Executed.Fact.On.IsBefore(other.Executed.Fact.On);
        var tied = IsIrrevocable(other) && file.Day(session) is { } day && InForce(file, other, day).Answer == Answer.Yes;
        if (IsIrrevocable(proxy)) return tied && later == Answer.No ? $"the earlier proxy {other.Id} of {dated} is irrevocable" : null;
        if (tied) return $"the proxy {other.Id} of {dated} is irrevocable";
        if (later == Answer.Yes) return $"the later proxy {other.Id} of {dated} revoked it";
        // Parts of one date that come to more than the holder has are for other shares each, as far as they go; which, is not known.
        var parts = proxy.Executed.Fact.Shares is { } own && other.Executed.Fact.Shares is { } part && own != part;
        return !parts && IsUndecided(proxy, other) && Conflicts(proxy, other) && other.Revocations.IsEmpty
            ? $"the proxy {other.Id} of the same date, {dated}, conflicts with it, and neither counts" : null;
    }

    static bool IsUndecided(Proxy one, Proxy other) =>
        one.Executed.Fact.On.IsBefore(other.Executed.Fact.On) == Answer.Open
            || one.Executed.Fact.On.SortKey == other.Executed.Fact.On.SortKey;

    static bool Covers(Proxy proxy, MeetingId meeting) => proxy.Executed.Fact.Meeting is not { } named || named == meeting;

    // A proxy for a part of the shares leaves another the rest. Two parts that the holder's shares suffice for stand beside each other; two
    // equal ones for which they do not are for the same shares.
    static bool ForSameShares(MeetingFile file, Proxy other, Proxy proxy, int session, MatterId? matter)
    {
        var (executed, own) = (other.Executed.Fact, proxy.Executed.Fact);
        if (executed.Shares is null && (executed.Class is null || executed.Class == own.Class)) return true;
        var of = own.Class is { } named && named == executed.Class ? own.Class : null;
        if (Electorate.SharesOf(file, session, matter, proxy.Holder, of) is not { } all) return false;
        var part = executed.Shares ?? Electorate.SharesOf(file, session, matter, proxy.Holder, executed.Class) ?? Shares.Zero;
        return part >= all || (executed.Class == own.Class && own.Shares == part && part + part > all);
    }

    /// <summary>Whether one is for the shares of one class, and the other for those of another.</summary>
    static bool IsOfOther(StockClass? one, StockClass? other) => one is { } left && other is { } right && left != right;

    /// <summary>The shares of one class, of all that a holder votes.</summary>
    internal readonly record struct ClassShares(StockClass Of, Shares Held, Shares All)
    {
        /// <summary>How many of the class: of a part that names no class, its proportion.</summary>
        public Shares Part(StockClass? named, Shares? shares) => named == Of ? shares ?? Held : named is not null ? Shares.Zero
            : shares is not { } part ? Held : All.IsZero ? Shares.Zero : new(part.Count * Held.Count / All.Count);
    }

    /// <summary>How many of the holder's shares of one class a proxy may vote: its own, less what later proxies took and what the holder
    /// voted in person.</summary>
    internal static Shares LeftIn(MeetingFile file, Proxy proxy, int session, MatterId? matter, ClassShares of)
    {
        var taken = Rivals(file, proxy, session, matter).Where(rival => rival.Usable.Answer == Answer.Yes)
            .Aggregate(Shares.Zero, (sum, rival) => sum + of.Part(rival.Other.Executed.Fact.Class, rival.Other.Executed.Fact.Shares));
        var voted = IsIrrevocable(proxy) ? Shares.Zero : CastInPerson(file, proxy, session, matter).GroupBy(ballot => ballot.Fact.Matter)
            .Select(on => Tally.Latest(on.Select(ballot => ballot with
                { Fact = ballot.Fact with { Shares = of.Part(ballot.Fact.Class, ballot.Fact.Shares) } }), of.Held)
                .Aggregate(Shares.Zero, (sum, kept) => sum + kept.Shares)).DefaultIfEmpty().Max();
        var (left, own) = (of.Held - taken - voted, of.Part(proxy.Executed.Fact.Class, proxy.Executed.Fact.Shares));
        return left < Shares.Zero ? Shares.Zero : own < left ? own : left;
    }

    /// <summary>
    /// The part of the holder's shares that a proxy may vote: its own, less what later proxies took, whether they are used or not, and less
    /// what the holder voted in person.
    /// </summary>
    public static Fraction PartLeft(MeetingFile file, Proxy proxy, int session, MatterId? matter = null)
    {
        var taken = Rivals(file, proxy, session, matter).Where(rival => rival.Usable.Answer == Answer.Yes).ToList();
        var voted = IsIrrevocable(proxy) ? [] : CastInPerson(file, proxy, session, matter);
        if (taken.Count == 0 && voted.IsEmpty && proxy.Executed.Fact.Shares is null) return Fraction.One;
        if (Electorate.SharesOf(file, session, matter, proxy.Holder) is not { IsZero: false } all) return Fraction.Zero;
        var left = taken.Aggregate(all, (rest, rival) => rest - (rival.Other.Executed.Fact.Shares ?? all)) - MostOf(voted, all);
        var own = proxy.Executed.Fact.Shares is { } part && part < left ? part : left;
        return own < Shares.Zero ? Fraction.Zero : own.Count / all.Count;
    }

    static bool Conflicts(Proxy one, Proxy other) =>
        one.Executed.Fact.Directions != other.Executed.Fact.Directions || one.Executed.Fact.Power != other.Executed.Fact.Power
            // To whom it is given decides only where the holder of the proxy may choose.
            || (one.Executed.Fact.Power == ProxyPower.Discretion && one.Executed.Fact.To != other.Executed.Fact.To);

    /// <summary>Voting all the shares in person revokes; voting a part of them, as far as it goes.</summary>
    static Finding NotVotedInPerson(MeetingFile file, Proxy proxy, int session, MatterId? matter)
    {
        var voted = CastInPerson(file, proxy, session, matter);
        if (voted.IsEmpty) return Finding.Yes("the stockholder has not voted in person");
        var first = voted.Find(ballot => ballot.Fact is { Shares: null, Class: null }) is { Fact: not null } whole ? whole : voted[0];
        var all = Electorate.SharesOf(file, session, matter, proxy.Holder) ?? Shares.Zero;
        // A ballot that names a class casts no more than the shares of it.
        var most = MostOf([.. voted.Select(ballot => ballot.Fact is { Class: { } of, Shares: null } ? ballot with { Fact = ballot.Fact with
            { Shares = Electorate.SharesOf(file, session, matter, proxy.Holder, of) } } : ballot)], all);
        return (most < all && (first.Fact.Shares is not null || first.Fact.Class is not null)
                ? Finding.Yes($"the stockholder voted only {most.InWords()} of {all} in person on {first.Fact.At.InWords()}")
                : Finding.No($"the stockholder voted in person on {first.Fact.At.InWords()}"))
            .RelyingOn(first.Entry);
    }

    static ImmutableList<Recorded<BallotCast>> CastInPerson(MeetingFile file, Proxy proxy, int session, MatterId? matter) =>
        [.. file.Meeting.BallotsOf(proxy.Holder).Where(ballot => ballot.Fact.Manner == Presence.InPerson
            && !IsOfAnother(ballot.Fact.Owner, proxy)
            && Sessions.Of(file.Meeting, ballot.Fact.At, ballot.Entry) <= session
            && (matter is null || !IsAfterPolls(file, session, matter, ballot.Fact.At, ballot.Entry)))];

    /// <summary>The most that was voted in person on any one matter.</summary>
    static Shares MostOf(ImmutableList<Recorded<BallotCast>> voted, Shares all) => voted.GroupBy(ballot => ballot.Fact.Matter)
        .Select(on => Tally.Latest(on, all).Aggregate(Shares.Zero, (sum, kept) => sum + kept.Shares)).DefaultIfEmpty().Max();

    /// <summary>The proxies that may be meant for a meeting: those for it, and general ones of holders of record; in the order of the
    /// names of their holders.</summary>
    public static IEnumerable<Proxy> For(MeetingFile file) => file.Records.Proxies.Values.Where(proxy => Covers(proxy, file.Meeting.Id))
        .InAlphabet(proxy => file.NameOf(proxy.Holder)).ThenBy(proxy => proxy.Executed.Entry);

    /// <summary>Is every one of them good? For the inspectors, with a finding on each that is not.</summary>
    public static Finding Each(MeetingFile file, int session = 1) => Finding.Each(
        $"every proxy given for {file.Name} is good", For(file), proxy => Good(file, proxy, session));
}
