namespace Minutebook.Stockholders;

using System;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;

/// <summary>Nominations for a meeting: what this room tells the Board's room, which knows the law of them.</summary>
/// <seealso cref="Board.NominationAndElection"/>
public static class Nominations
{
    /// <summary>Judges a nomination for the meeting.</summary>
    public static Finding Of(MeetingFile file, Person nominee, Func<Recorded<NominationReceived>, ElectionAhead, Finding> judge) =>
        With(file, election =>
        {
            var own = file.Meeting.Nominations.Where(nomination => nomination.Fact.Nominee == nominee).ToList();
            return own.Count switch
            {
                0 => None(file, nominee, election),
                1 => judge(own[0], election),
                _ => Finding.Any($"{nominee} was nominated so", [.. own.Select(nomination => judge(nomination, election))]),
            };
        });

    static Finding None(MeetingFile file, Person nominee, ElectionAhead election)
    {
        var (first, last) = NominationAndElection.Days(election.Held, file.Instruments.On(file.TodayThere));
        return last is { } until && file.TodayThere <= until
            ? Finding.NotYet($"no nomination of {nominee} is in the books",
                new(Wanting.NotYet, $"deliver a written nomination of {nominee} to the Secretary", first, until))
            : Finding.No($"no nomination of {nominee} is in the books");
    }

    /// <summary>Judges with what the law of nominations must know of the meeting.</summary>
    public static Finding With(MeetingFile file, Func<ElectionAhead, Finding> judge) => file.WithCall(called => judge(new(
        file.Name,
        called.At.Date,
        called.Kind == MeetingKind.Annual,
        file.Office,
        (holder, day) => VotingOfShares.EntitledOn(file, holder, day),
        (holder, moment) => VotingOfShares.EntitledAt(file, holder, moment),
        RecordDateForMeetings.DateOf(file, 1))));
}
