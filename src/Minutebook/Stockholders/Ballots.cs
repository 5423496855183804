namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The ballots of one holder on one matter.</summary>
/// <seealso cref="VotingOfShares"/>
public static class Ballots
{
    /// <summary>
    /// Do they count: cast in time, by one entitled, under a good proxy where by proxy, and in an election for no more than there are
    /// seats? The figures votes and shares say for how many; what was replaced or cut down is noted.
    /// </summary>
    public static Finding Of(MeetingFile file, MatterPut put, Holder holder)
    {
        var session = Tally.SessionOf(file, put.Matter);
        return file.WithSession(session, held => Electorate.With(file, session, put.Classes, electorate =>
            file.Instruments.Under(held.At.Date, terms =>
                Judged(file, put, holder, new(file, put, electorate, session, about: holder), terms))));
    }

    static Finding Judged(MeetingFile file, MatterPut put, Holder holder, Tally tally, Terms terms)
    {
        var name = file.NameOf(holder);
        var cast = file.Meeting.BallotsOf(holder).Where(ballot => ballot.Fact.Matter == put.Matter).ToList();
        if (cast.Count == 0) return Finding.No($"the books show no ballot of {name} on {put.Matter}");
        var counting = tally.Ballots.Where(one => one.Ballot.Fact.Holder == holder).ToList();
        var good = counting.Select(one => put.Kind == MatterKind.Election ? VotingForDirectors.Ballot(file, put, one, terms)
            : Finding.Yes($"the ballot of {one.Ballot.Fact.At.InWords()} counts for {one.Shares.InWords()}").RelyingOn(one.Ballot.Entry));
        var finding = Finding.All($"the ballots of {name} on {put.Matter} count", [.. good, .. tally.RefusedOf(holder)])
            .WithFigure("ballots", counting.Count)
            .WithFigure("shares", counting.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares))
            .WithFigure("votes", counting.Aggregate(Fraction.Zero, (sum, one) => sum + one.Weight));
        return tally.NotesOn(holder).Aggregate(finding, (noted, note) => noted.WithNote($"{note}."));
    }
}
