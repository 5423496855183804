namespace Minutebook.Board;

using Minutebook.Values;
using NodaTime;

/// <summary>The Board appointed a committee.</summary>
/// <param name="Committee">Its short name.</param>
/// <param name="Name">Its name, such as "Executive Committee".</param>
/// <param name="On">From when on.</param>
/// <param name="Number">The number of its members as fixed.</param>
/// <param name="Members">Its members.</param>
/// <param name="Alternates">Directors who replace absent or disqualified members, in this order.</param>
/// <param name="Chairman">Its chairman, where one was named.</param>
/// <param name="Resolution">The resolution that appointed it.</param>
/// <param name="Powers">The powers that it has, in words; omitted for those of the Board, as far as it may have them.</param>
/// <param name="Conditions">Conditions on its powers.</param>
/// <param name="Until">The last day of a temporary committee.</param>
[FactName("committee-created")]
public sealed record CommitteeCreated(
    CommitteeId Committee, string Name, Moment On, int Number, Many<Person> Members, Many<Person> Alternates = default,
    Person? Chairman = null, ResolutionId? Resolution = null, string? Powers = null, string? Conditions = null, LocalDate? Until = null)
    : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A Director was made a member, or an alternate, of a committee.</summary>
/// <param name="Committee">Of which.</param>
/// <param name="Person">Who.</param>
/// <param name="On">From when on.</param>
/// <param name="AsAlternate">Whether as an alternate.</param>
/// <param name="Resolution">By which resolution.</param>
[FactName("committee-member-named")]
public sealed record CommitteeMemberNamed(
    CommitteeId Committee, Person Person, Moment On, bool AsAlternate = false, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board removed a member of a committee, or the member ceased to be one for another cause than resignation.</summary>
/// <param name="Committee">Of which.</param>
/// <param name="Person">Who.</param>
/// <param name="On">From when on.</param>
/// <param name="Cause">Removal, death, succession, disqualification, or end of term.</param>
/// <param name="Resolution">Of a removal: the resolution of the Board.</param>
[FactName("committee-member-left")]
public sealed record CommitteeMemberLeft(
    CommitteeId Committee, Person Person, Moment On, LeftBy Cause, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>At a meeting of a committee another Director took the place of an absent or disqualified member for that meeting.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="At">When.</param>
/// <param name="Member">In whose place.</param>
/// <param name="Substitute">Who.</param>
/// <param name="Disqualified">Whether the member is disqualified; otherwise he or she is absent.</param>
/// <param name="By">The members present and not disqualified who appointed the substitute; none for an alternate whom the Board designated.
/// </param>
/// <param name="Against">Members present and not disqualified who did not agree.</param>
[FactName("committee-substitute-named")]
public sealed record CommitteeSubstituteNamed(
    BoardMeetingId Meeting, Moment At, Person Member, Person Substitute, bool Disqualified = false, Many<Person> By = default,
    Many<Person> Against = default) : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>A committee was dissolved.</summary>
/// <param name="Committee">Which.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">By which resolution.</param>
[FactName("committee-dissolved")]
public sealed record CommitteeDissolved(CommitteeId Committee, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The minutes of a meeting of the Board, or of a committee, went into its book.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="On">When.</param>
/// <param name="Text">The minutes.</param>
[FactName("board-minutes-entered")]
public sealed record BoardMinutesEntered(BoardMeetingId Meeting, Moment On, Particular? Text = null) : BoardMeetingFact
{
    public override Moment? Effective => On;

    public override BoardMeetingId About => Meeting;
}

/// <summary>The compensation of Directors, or of members of a committee, was set.</summary>
/// <param name="Resolution">By which resolution of the Board.</param>
/// <param name="On">From when on.</param>
/// <param name="PerMeeting">A sum for each meeting attended.</param>
/// <param name="PerYear">A salary for a year of service, in proportion to the days served.</param>
/// <param name="Expenses">Whether expenses of attendance are paid.</param>
/// <param name="Committee">For members of which committee; omitted for Directors.</param>
/// <param name="Persons">For whom; omitted for all of them.</param>
[FactName("compensation-set")]
public sealed record CompensationSet(
    ResolutionId Resolution, Moment On, Money? PerMeeting = null, Money? PerYear = null, bool Expenses = false,
    CommitteeId? Committee = null, Many<Person> Persons = default) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A Director showed the expenses of attending a meeting.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Director">Who.</param>
/// <param name="On">When they were shown.</param>
/// <param name="Amount">How much.</param>
[FactName("director-expenses-shown")]
public sealed record DirectorExpensesShown(BoardMeetingId Meeting, Person Director, Moment On, Money Amount) : BoardMeetingFact
{
    public override Moment? Effective => On;

    public override BoardMeetingId About => Meeting;
}
