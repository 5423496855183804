namespace Minutebook.Board;

using System.Collections.Generic;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The quorum of a committee, and its manner of acting.</summary>
public static class CommitteeQuorum
{
    /// <summary>A part of the number of members as fixed: vacancies count against it.</summary>
    internal static (int Needed, List<Term?> Terms) Of(int fixedNumber, Terms terms) =>
        terms.Find(TermNames.CommitteeQuorum) is { } quorum ? (quorum.Figure.LeastOf(fixedNumber), [quorum]) : (0, []);

    /// <summary>The part of the members present whose vote is the act of the committee.</summary>
    internal static Term<Threshold>? VoteNeeded(Terms terms) => terms.Find(TermNames.CommitteeVote);
}
