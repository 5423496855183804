namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>How a stockholder may vote for Directors.</summary>
public static class VotingForDirectors
{
    /// <summary>
    /// Is this ballot good in an election? Straight: up to one's shares for each of as many persons as there are seats. Cumulated, where
    /// the certificate provides for it: shares times seats, spread as the holder likes. An over-voted ballot fails in that election only.
    /// </summary>
    public static Finding Ballot(MeetingFile file, MatterPut election, Counting counting, Terms terms)
    {
        var cast = counting.Ballot.Fact;
        var seats = election.Seats ?? 0;
        var cumulative = terms.Find(TermNames.CumulativeVoting);
        var finding = cumulative is { Figure: true }
            ? Cumulated(file, cast, counting.Weight, seats, cumulative)
            : Straight(file, cast, seats, terms);
        return finding.RelyingOn(counting.Ballot.Entry);
    }

    static Finding Straight(MeetingFile file, BallotCast cast, int seats, Terms terms)
    {
        var names = cast.For.Select(given => given.Nominee).Distinct().Count();
        var finding = Finding.That(names <= seats,
            $"the ballot of {file.NameOf(cast.Holder)} names {names}; there {(seats == 1 ? "is" : "are")} {seats} to be elected",
            terms.Find(TermNames.StraightVoting));
        // One who is named twice has been given more than the shares: counted straight, that is capped at the shares.
        return (names == cast.For.Count ? finding : finding.WithNote($"{file.NameOf(cast.Holder)} named one person more than once."))
            .WithFigure("names", names).WithFigure("seats", seats);
    }

    static Finding Cumulated(MeetingFile file, BallotCast cast, Fraction weight, int seats, Term<bool> term)
    {
        var given = cast.For.Aggregate(Fraction.Zero, (sum, one) => sum + (one.Votes?.Count ?? weight));
        var most = weight * seats;
        return Finding.That(
                given <= most,
                $"the ballot of {file.NameOf(cast.Holder)} gives {given} votes; {weight} votes times {seats} seats are {most}",
                term)
            .WithFigure("given", given).WithFigure("most", most);
    }

    /// <summary>
    /// The votes that a good ballot gives one nominee. Votes that were cumulated without the certificate's grant are counted straight: at
    /// most the votes of the shares for each name.
    /// </summary>
    public static Fraction VotesFor(Counting counting, IEnumerable<VotesFor> given, Terms terms)
    {
        var votes = given.Aggregate(Fraction.Zero, (sum, one) => sum + (one.Votes?.Count ?? counting.Weight));
        var cumulative = terms.Find(TermNames.CumulativeVoting) is { Figure: true };
        return !cumulative && votes > counting.Weight ? counting.Weight : votes;
    }
}
