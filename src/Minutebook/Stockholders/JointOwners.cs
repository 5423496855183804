namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Shares that stand in the names of several: joint owners, or fiduciaries of one relation. Where one votes, that binds all; where more
/// vote, the majority of those who vote; where they are evenly split, each faction votes its proportion. An instrument of which the
/// Secretary has notice may say otherwise.
/// </summary>
/// <seealso cref="ProxyDuration"/>
public static class JointOwners
{
    /// <summary>Whether ballots of this holder are cast by its several owners, each by itself.</summary>
    internal static bool VoteSeverally(IEnumerable<Recorded<BallotCast>> cast) => cast.Any(ballot => ballot.Fact.Owner is not null);

    /// <summary>Why a ballot of one of several does not count; null where it may.</summary>
    internal static Finding? Stranger(StockholderFile file, BallotCast cast, LocalDate day)
    {
        if (cast.Owner is not { } owner || !file.Ledger.Accounts.TryGetValue(cast.Holder, out var account)) return null;
        var name = file.NameOf(cast.Holder);
        if (!account.Persons.IsEmpty && !account.Persons.Contains(owner))
            return Finding.No($"{owner} is none of the owners or fiduciaries in whose name the shares of {name} stand");
        var filed = Filed(file, cast.Holder, day);
        return filed.Fact is { Only.IsEmpty: false } only && !only.Only.Contains(owner)
            ? Finding.No($"by the instrument filed on {only.On.InWords()}, {owner} does not vote the shares of {name}")
                .RelyingOn(filed.Entry) : null;
    }

    static Recorded<JointVotingFiled> Filed(StockholderFile file, Holder holder, LocalDate day) =>
        file.Records.JointVoting.FindLast(one => one.Fact.Holder == holder && one.Fact.On.Date <= day);

    /// <summary>One side among several owners: a ballot that says what they say, and the weight of those who say it.</summary>
    internal readonly record struct Faction(Recorded<BallotCast> Ballot, Fraction Weight, Fraction Part);

    /// <summary>How the shares are voted: the factions that count, each with the part of the shares that it votes; and the finding that
    /// says why.</summary>
    internal static (List<Faction> Factions, Finding Why) Divide(
        StockholderFile file, Holder holder, IEnumerable<Recorded<BallotCast>> cast, LocalDate day)
    {
        var terms = file.Instruments.On(day);
        var filed = Filed(file, holder, day);
        var latest = LatestOf(cast, ballot => ballot.Fact.Owner);
        var (sides, why) = Sides(latest, filed.Fact?.Rule, side => Weights(filed.Fact, side),
            voting => OfAll(file, filed.Fact, holder, voting), file.NameOf(holder), "by the instrument filed", terms);
        return (sides, filed.Fact is null ? why : why.RelyingOn(filed.Entry));
    }

    /// <summary>The last ballot of each.</summary>
    internal static List<Recorded<BallotCast>> LatestOf(IEnumerable<Recorded<BallotCast>> cast,
        System.Func<Recorded<BallotCast>, Person?> who) =>
        [.. cast.GroupBy(who).Select(own => own.MaxBy(ballot => (ballot.Fact.At.SortKey, ballot.Entry))).OrderBy(ballot => ballot.Entry)];

    /// <summary>The sides that count, by the rule that was given, or by law where none was.</summary>
    /// <param name="weigh">The weight of those who say the same.</param>
    /// <param name="ofAll">The weight of all, those who did not vote among them; told the weight of those who did.</param>
    /// <param name="by">Where the rule stands, in words.</param>
    internal static (List<Faction> Sides, Finding Why) Sides(List<Recorded<BallotCast>> latest, JointRule? rule,
        System.Func<IEnumerable<Recorded<BallotCast>>, Fraction> weigh, System.Func<Fraction, Fraction> ofAll, string name, string by,
        Terms terms)
    {
        var factions = latest.GroupBy(Says).Select(side => new Faction(side.Last(), weigh(side), Fraction.Zero)).ToList();
        var voting = factions.Aggregate(Fraction.Zero, (sum, side) => sum + side.Weight);
        var whole = ofAll(voting);
        return rule switch
        {
            JointRule.Any => One(latest.MaxBy(ballot => (ballot.Fact.At.SortKey, ballot.Entry)),
                $"the latest vote of any of {name} binds all"),
            JointRule.All => factions.Count == 1 && voting == whole ? One(factions[0].Ballot, $"all of {name} vote alike")
                : (None, Finding.No($"{by} only all of {name} together vote; they did not")),
            JointRule.MajorityOfAll => factions.Find(side => Threshold.Majority.MetBy(side.Weight, whole)) is { Ballot.Fact: not null } most
                ? One(most.Ballot, $"the majority of all of {name} binds all")
                : (None, Finding.No($"{by} a majority of all of {name} votes; there was none")),
            _ => ByLaw(factions, voting, latest.Count, name, terms),
        };
    }

    static readonly List<Faction> None = [];

    static (List<Faction>, Finding) One(Recorded<BallotCast> ballot, string words, Term? term = null) =>
        ([new(ballot, Fraction.One, Fraction.One)], Finding.Yes(words, term));

    static (List<Faction>, Finding) ByLaw(List<Faction> factions, Fraction voting, int voters, string name, Terms terms)
    {
        if (voters == 1)
            return One(factions[0].Ballot, $"of {name} one alone voted, which binds all", terms.Find(TermNames.JointOneBindsAll));
        var majority = terms.Find(TermNames.JointMajorityBindsAll);
        if (factions.Find(side => Threshold.Majority.MetBy(side.Weight, voting)) is { Ballot.Fact: not null } most)
            return One(most.Ballot, $"of {name} {most.Weight} of {voting} who voted were of one mind, which binds all", majority);
        return ([.. factions.Select(side => side with { Part = side.Weight / voting })], Finding.Yes(
            $"{name} were split ({string.Join(" to ", factions.Select(side => side.Weight))}), so that each faction votes its proportion",
            terms.Find(TermNames.JointSplitProportional)));
    }

    /// <summary>Equal where nothing else is shown; else by their interests.</summary>
    static Fraction Weights(JointVotingFiled? filed, IEnumerable<Recorded<BallotCast>> side) => side.Aggregate(Fraction.Zero,
        (sum, ballot) => sum + (filed is { Interests.IsEmpty: false }
            ? filed.Interests.FirstOrDefault(one => one.Person == ballot.Fact.Owner)?.Part ?? Fraction.Zero : Fraction.One));

    static Fraction OfAll(StockholderFile file, JointVotingFiled? filed, Holder holder, Fraction voting) =>
        filed is { Interests.IsEmpty: false } ? filed.Interests.Aggregate(Fraction.Zero, (sum, one) => sum + one.Part)
        : file.Ledger.Accounts[holder].Persons.Count is > 0 and var persons ? persons : voting;

    static string Says(Recorded<BallotCast> ballot) => $"{ballot.Fact.Choice}:" +
        string.Join(",", ballot.Fact.For.Select(one => $"{one.Nominee}={one.Votes}").Order(System.StringComparer.Ordinal));

    /// <summary>Where their ballots name classes, the law of joint owners is taken of each class by itself.</summary>
    static Finding ByClass(MeetingFile file, Tally tally, Holder holder, LocalDate day)
    {
        var terms = file.Instruments.On(day);
        return Finding.Yes($"{file.NameOf(holder)} voted each class by itself: {string.Join("; ", tally.NotesOn(holder))}",
                terms.Find(TermNames.JointOneBindsAll), terms.Find(TermNames.JointMajorityBindsAll),
                terms.Find(TermNames.JointSplitProportional))
            .WithNote("Arguable: whether several owners bind each other class by class, or in all that they hold.");
    }

    /// <summary>How are the shares of these joint owners or fiduciaries voted on the matter? The words say why; the figures for, against
    /// and abstain hold the votes on a resolution.</summary>
    public static Finding Of(MeetingFile file, MatterPut put, Holder holder)
    {
        var session = Tally.SessionOf(file, put.Matter);
        return file.WithSession(session, held => Electorate.With(file, session, put.Classes, electorate =>
        {
            var tally = new Tally(file, put, electorate, session, about: holder);
            var cast = tally.Good.Where(ballot => ballot.Fact.Holder == holder).ToList();
            if (cast.Count == 0) return Finding.No($"no ballot of {file.NameOf(holder)} on {put.Matter} counts");
            var counting = tally.Ballots.Where(one => one.Ballot.Fact.Holder == holder).ToList();
            var why = !VoteSeverally(cast) ? Finding.Yes($"{file.NameOf(holder)} voted as one")
                : tally.ByClass(cast) ? ByClass(file, tally, holder, held.At.Date) : Divide(file, holder, cast, held.At.Date).Why;
            foreach (var choice in System.Enum.GetValues<Choice>())
                why = why.WithFigure(choice.ToString().ToLowerInvariant(), counting.Where(one => one.Ballot.Fact.Choice == choice)
                    .Aggregate(Fraction.Zero, (sum, one) => sum + one.Weight));
            return why.RelyingOn(cast.Select(ballot => ballot.Entry));
        }));
    }
}
