namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The count of an election.</summary>
/// <param name="Votes">For each person the votes that count, the most first.</param>
/// <param name="Elected">Who has enough for a seat.</param>
/// <param name="Tied">Who is tied for the last seats, which nobody gets.</param>
/// <param name="Defective">Nominees whose votes were tallied although their nomination is not shown to be in order.</param>
/// <param name="Disregarded">Findings on ballots and names that do not count.</param>
public sealed record ElectionCount(
    ImmutableArray<(Person Nominee, Fraction Votes)> Votes,
    ImmutableArray<Person> Elected,
    ImmutableArray<Person> Tied,
    ImmutableArray<Finding> Defective,
    ImmutableArray<Finding> Disregarded)
{
    /// <summary>What became of ballots that were replaced, or count for a part only.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>The election of Directors, by plurality.</summary>
public static partial class MannerOfActing
{
    /// <summary>
    /// Were all seats filled: with a quorum, by a plurality of the votes? The words say who was elected, with how many votes; a tie for
    /// the last seat elects no one to it, and one without votes is not elected, so that the Director who holds over remains.
    /// </summary>
    public static Finding Election(MeetingFile file, MatterId matter) => OfMatter(file, matter, put =>
        Finding.All($"Directors were elected to all seats at {file.Name}", Quorum.PresentFor(file, put, Tally.SessionOf(file, matter)),
            Plurality(file, matter)));

    /// <summary>Was this person elected?</summary>
    public static Finding Elected(MeetingFile file, MatterId matter, Person nominee) => OfMatter(file, matter, put =>
        Finding.All(
            $"{nominee} was elected at {file.Name}",
            Quorum.PresentFor(file, put, Tally.SessionOf(file, matter)),
            WithCount(file, put, (count, term) => Standing(count, nominee, put, term)),
            VotesCount(file, nominee)));

    static Finding Standing(ElectionCount count, Person nominee, MatterPut put, Term term)
    {
        var votes = count.Votes.FirstOrDefault(counted => counted.Nominee == nominee).Votes;
        var words = count.Tied.Contains(nominee) ? ", tied for the last seat with "
            + string.Join(", ", count.Tied.Where(other => other != nominee)) : "";
        return Finding.That(count.Elected.Contains(nominee), $"{nominee} has {votes} votes for one of {put.Seats} seats{words}", term)
            .WithFigure("votes", votes);
    }

    /// <summary>The count alone: who has the most votes for the seats.</summary>
    public static Finding Plurality(MeetingFile file, MatterId matter) =>
        OfMatter(file, matter, put => WithCount(file, put, (count, term) =>
    {
        var seats = put.Seats ?? 0;
        var result = string.Join(", ", count.Votes.Select(counted => $"{counted.Nominee} {counted.Votes}"));
        var tie = count.Tied.IsEmpty ? "" : $"; {string.Join(" and ", count.Tied)} are tied for the last seat, which is not filled";
        var finding = Finding.That(
                count.Elected.Length == seats,
                (count.Elected.IsEmpty ? $"no one is elected to the {seats} {(seats == 1 ? "seat" : "seats")}"
                    : $"{string.Join(", ", count.Elected)} elected to {count.Elected.Length} of {seats} seats")
                    + $" ({(result.Length == 0 ? "no votes" : result)}){tie}",
                term)
            .WithFigure("elected", string.Join(", ", count.Elected)).WithFigure("seats", seats);
        foreach (var (nominee, votes) in count.Votes) finding = finding.WithFigure($"votes.{nominee}", votes);
        finding = count.Disregarded.Aggregate(finding, (noted, passed) => noted.WithNote($"Disregarded: {Tally.Why(passed)}."));
        return count.Notes.Aggregate(finding, (noted, note) => noted.WithNote($"{note}."));
    }));

    static Finding WithCount(MeetingFile file, MatterPut put, System.Func<ElectionCount, Term, Finding> judge)
    {
        var session = Tally.SessionOf(file, put.Matter);
        return file.WithSession(session, held =>
            Electorate.With(file, session, put.Classes, electorate => file.Instruments.Under(held.At.Date, terms =>
        {
            if (terms.Find(TermNames.ElectionBy) is not { } plurality)
                return Finding.NotShown("no instrument says how Directors are elected", "enter the by-laws with the vote that elects");
            var tally = new Tally(file, put, electorate, session);
            if (tally.HasDoubtful) return Finding.NotShown("of some ballots it is open whether they count",
                "settle whether the proxies behind them are good", plurality);
            if (!file.Meeting.PollsClosed.Exists(polls => polls.Fact.Matter == put.Matter) && file.Meeting.Closed is null)
                return Finding.NotYet($"the polls on {put.Matter} are open", new(Wanting.NotYet, "close the polls"), plurality);
            return judge(Count(file, put, tally, terms), plurality).RelyingOn(tally.Entries);
        })));
    }

    /// <summary>Counts an election. Votes for one who was not nominated, or whose nomination was declared defective, are
    /// disregarded.</summary>
    public static ElectionCount Count(MeetingFile file, MatterPut put, Tally tally, Terms terms)
    {
        var votes = new Dictionary<Person, Fraction>();
        var disregarded = ImmutableArray.CreateBuilder<Finding>();
        disregarded.AddRange(tally.Refused);
        foreach (var counting in tally.Ballots)
        {
            var good = VotingForDirectors.Ballot(file, put, counting, terms);
            if (good.Answer != Answer.Yes) disregarded.Add(good);
            else
                foreach (var given in counting.Ballot.Fact.For.GroupBy(one => one.Nominee))
                    votes[given.Key] = votes.GetValueOrDefault(given.Key) + VotingForDirectors.VotesFor(counting, given, terms);
        }
        var (inBulk, overVoted) = tally.ElectedInBulk;
        foreach (var (nominee, cast) in inBulk) votes[nominee] = votes.GetValueOrDefault(nominee) + cast;
        if (!overVoted.IsZero) disregarded.Add(Finding.No($"ballots of {overVoted} votes in batches name more than the {put.Seats} seats"));
        var defective = ImmutableArray.CreateBuilder<Finding>();
        foreach (var nominee in votes.Keys.ToList())
        {
            var counts = VotesCount(file, nominee);
            // Of a meeting whose nominations the books do not show at all the votes are tallied; whether anyone was elected stays open.
            if (counts.Answer == Answer.No && votes.Remove(nominee)) disregarded.Add(counts);
            else if (counts.Standing() != Values.Standing.Valid) defective.Add(counts);
        }
        return Seated(put.Seats ?? 0,
            [.. votes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Value).Select(pair => (pair.Key, pair.Value))],
                defective, disregarded) with { Notes = [.. tally.Notes] };
    }

    static ElectionCount Seated(
        int seats, ImmutableArray<(Person Nominee, Fraction Votes)> votes, ImmutableArray<Finding>.Builder defective,
            ImmutableArray<Finding>.Builder disregarded)
    {
        var candidates = votes.Where(counted => counted.Votes > Fraction.Zero).ToList();
        if (candidates.Count <= seats) return new(votes, [.. candidates.Select(counted => counted.Nominee)], [], defective.ToImmutable(),
            disregarded.ToImmutable());
        var last = candidates[seats].Votes;
        var above = candidates.Where(counted => counted.Votes > last).Select(counted => counted.Nominee).ToImmutableArray();
        var tied = candidates.Where(counted => counted.Votes == last).Select(counted => counted.Nominee).ToImmutableArray();
        // Without a tie at the boundary, the first so many are all above the next one.
        return new(votes, above, above.Length == seats ? [] : tied, defective.ToImmutable(), disregarded.ToImmutable());
    }

    static Finding VotesCount(MeetingFile file, Person nominee) =>
        Nominations.With(file, election =>
            NominationAndElection.VotesCount(nominee, file.Meeting.Nominations, file.Meeting.Declarations, election, file.Instruments));
}
