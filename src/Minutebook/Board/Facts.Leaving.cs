namespace Minutebook.Board;

using Minutebook.Values;
using NodaTime;

/// <summary>To whom a resignation was delivered.</summary>
public enum ResignationTo
{
    Chairman,
    President,
    Secretary,
    Board,

    /// <summary>The chairman of the committee from which the member resigns.</summary>
    CommitteeChairman,

    Other,
}

/// <summary>A Director delivered a resignation: from the Board, or from a committee alone.</summary>
/// <param name="Person">Who.</param>
/// <param name="On">When it was delivered.</param>
/// <param name="To">To whom.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
/// <param name="TakesEffect">The later time that it specifies; omitted where it specifies none.</param>
/// <param name="Upon">The event upon which it says that it takes effect; omitted where it says none.</param>
/// <param name="AsksAcceptance">Whether it says that it needs acceptance.</param>
/// <param name="Irrevocable">Whether it says that it is irrevocable.</param>
/// <param name="Committee">From which committee; omitted for the Board.</param>
[FactName("director-resigned")]
public sealed record DirectorResigned(
    Person Person, Moment On, ResignationTo To, WrittenForm Form, Moment? TakesEffect = null, string? Upon = null,
    bool AsksAcceptance = false, bool Irrevocable = false, CommitteeId? Committee = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>It was determined that a Director's election, under which he or she had acted, was not good.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Since">The day on which the Director was seated by that election.</param>
/// <param name="On">When it was determined: from then on he or she is no Director.</param>
/// <param name="By">By whom, such as the name of the court.</param>
[FactName("election-set-aside")]
public sealed record ElectionSetAside(Person Person, LocalDate Since, Moment On, string? By = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What became of a resignation that had not yet taken effect.</summary>
public enum ResignationStep
{
    /// <summary>It was accepted.</summary>
    Accepted,

    /// <summary>The event upon which it takes effect happened.</summary>
    EventHappened,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}

/// <summary>Something happened to a Director's resignation: it was accepted or withdrawn, or its event happened.</summary>
/// <param name="Person">Whose resignation.</param>
/// <param name="On">When.</param>
/// <param name="Step">Accepted, event happened, or withdrawn.</param>
/// <param name="Committee">From which committee; omitted for the Board.</param>
[FactName("resignation-followed")]
public sealed record ResignationFollowed(Person Person, Moment On, ResignationStep Step, CommitteeId? Committee = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The votes on the removal of one Director.</summary>
/// <param name="Director">Of whom.</param>
/// <param name="For">The votes for removal.</param>
/// <param name="Against">The votes against it.</param>
/// <param name="Present">The votes of the shares present and entitled to vote on it; omitted where the books do not show it.</param>
public sealed record VotesOnRemoval(Person Director, Votes For, Votes Against, Votes? Present = null);

/// <summary>The stockholders voted, or consented, on removing Directors: the record of it as declared to the Board.</summary>
/// <param name="On">When.</param>
/// <param name="Entitled">All votes of outstanding shares then entitled to vote on the election of these Directors.</param>
/// <param name="Votes">The votes on each of them.</param>
/// <param name="ForCause">Whether it was for cause.</param>
/// <param name="Heard">For cause: whether charges were stated and the Director heard; omitted where the books do not show it.</param>
/// <param name="ByConsent">Whether it was by written consent, without a meeting.</param>
/// <param name="CalledForIt">At a meeting: whether it was called expressly for that purpose; omitted where the books do not show it.
/// </param>
/// <param name="OfClass">The class of stock that voted by itself; omitted where all voted together.</param>
/// <param name="Meeting">The meeting of stockholders.</param>
[FactName("removal-voted")]
public sealed record RemovalVoted(
    Moment On, Votes Entitled, Many<VotesOnRemoval> Votes, bool ForCause = false, bool? Heard = null, bool ByConsent = false,
    bool? CalledForIt = null, StockClass? OfClass = null, MeetingId? Meeting = null) : Fact
{
    public override Moment? Effective => On;
}
