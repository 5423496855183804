namespace Minutebook.Instruments;

/// <summary>Terms on the amendment of by-laws.</summary>
public static partial class TermNames
{
    public static readonly TermKey<bool> BylawsByBoard =
        Stands("by-laws.board-may-amend", "The Board may adopt, amend and repeal by-laws.");

    public static readonly TermKey<bool> BylawsByStockholders =
        Stands("by-laws.stockholders-may-amend", "The stockholders may adopt, amend and repeal by-laws.");

    public static readonly TermKey<bool> BylawsOfBoardByStockholders =
        Stands("by-laws.stockholders-may-undo-board", "The stockholders may amend and repeal by-laws that the Board made.");

    public static readonly TermKey<bool> BylawsElectionVoteProtected =
        Stands(
            "by-laws.election-vote-protected",
            "The Board cannot amend a by-law of the stockholders on the vote that elects Directors.");
}
