namespace Minutebook.Stockholders;

using Minutebook.Values;

/// <summary>What one sign in each line of a batch of ballots is about.</summary>
/// <param name="Matter">On which matter.</param>
/// <param name="Nominee">In an election: for which nominee; omitted on a resolution.</param>
public sealed record BallotColumn(MatterId Matter, Person? Nominee = null);

/// <summary>
/// A batch of ballots was received, each cast by the holder itself for all of its shares: from a file, or over the network. Of one holder's
/// ballots on a matter the last counts, whether it came in a batch or singly; within a batch the last line. A batch that should not count
/// is withdrawn by "entry-withdrawn".
/// </summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="At">When; all ballots of the batch were cast then.</param>
/// <param name="Columns">What the signs of a line are about, in their order; of an election a column for each nominee. A meeting has room
/// for 32 columns in all its batches.</param>
/// <param name="Ballots">The ballots, a line each: the short name of the holder, a space, and a sign for each column. On a resolution F is
/// for, A against, B abstaining; in an election F is for the nominee with the votes of all shares, W withheld; - is no ballot on it.
/// </param>
/// <param name="Source">The file that it came from.</param>
[FactName("ballot-batch-received")]
public sealed record BallotBatchReceived(
    MeetingId Meeting, Moment At, Many<BallotColumn> Columns, BallotRows Ballots, string? Source = null) : Fact
{
    public override Moment? Effective => At;
}
