namespace Minutebook.Authority;

using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>What an entity is in which this corporation has an interest.</summary>
public enum EntityKind
{
    Corporation,
    Partnership,
    JointVenture,
    Trust,

    /// <summary>Any other enterprise.</summary>
    Enterprise,
}

/// <summary>This corporation, or a subsidiary, came to hold an interest in another entity, or its interest changed to this.</summary>
/// <param name="Entity">In which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="On">From when on.</param>
/// <param name="Shares">Of a corporation: how many of its shares that may vote for Directors are held; zero from the day of a sale.</param>
/// <param name="Of">Of a corporation: how many such shares it has.</param>
/// <param name="GeneralPartner">Whether the holder is a general partner.</param>
/// <param name="Ownership">The part of the ownership that is held, such as "3/5"; omitted where the shares tell it.</param>
/// <param name="Through">The subsidiary that holds it; omitted where this corporation does.</param>
/// <param name="Name">The full name of the entity.</param>
[FactName("interest-held")]
public sealed record InterestHeld(
    EntityId Entity, EntityKind Kind, Moment On, Shares? Shares = null, Shares? Of = null, bool GeneralPartner = false,
    Fraction? Ownership = null, EntityId? Through = null, string? Name = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board designated officers who may appoint agents for shares held in other corporations.</summary>
/// <param name="On">From when on.</param>
/// <param name="Offices">Which offices: whoever holds one.</param>
/// <param name="Persons">Which officers by name.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("holdings-officers-designated")]
public sealed record HoldingsOfficersDesignated(
    Moment On, Many<Office> Offices = default, Many<Person> Persons = default, ResolutionId? Resolution = null,
    LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What an agent for shares held elsewhere may do.</summary>
public enum AgentPower
{
    /// <summary>To exercise the powers and rights of the holder.</summary>
    ExerciseRights,
    Vote,

    /// <summary>To sign consents in the place of a vote.</summary>
    Consent,
}

/// <summary>A designated officer appointed an agent to act for shares held in another corporation.</summary>
/// <param name="Agency">The short name of the appointment.</param>
/// <param name="Agent">Who was appointed.</param>
/// <param name="By">Which officer appointed.</param>
/// <param name="On">From when on.</param>
/// <param name="Powers">For what.</param>
/// <param name="Entity">For the shares of which corporation; omitted for all.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("holdings-agent-appointed")]
public sealed record HoldingsAgentAppointed(
    AgencyId Agency, Person Agent, Person By, Moment On, Many<AgentPower> Powers, EntityId? Entity = null, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>How shares held elsewhere are voted on a matter.</summary>
public enum HeldVote
{
    For,
    Against,
    Abstain,

    /// <summary>As the agent thinks best.</summary>
    Discretion,
}

/// <summary>A designated officer instructed an agent how to act.</summary>
/// <param name="Agency">Under which appointment.</param>
/// <param name="By">Which officer instructed.</param>
/// <param name="On">When.</param>
/// <param name="Matter">The matter; omitted where the instruction is for all.</param>
/// <param name="Vote">How to vote.</param>
[FactName("holdings-agent-instructed")]
public sealed record HoldingsAgentInstructed(AgencyId Agency, Person By, Moment On, HeldVote Vote, string? Matter = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What a designated officer may execute for shares held elsewhere.</summary>
public enum HoldingsPaper
{
    Proxy,
    PowerOfAttorney,
    OtherInstrument,
}

/// <summary>A proxy, power of attorney or other instrument was executed for shares held in another corporation.</summary>
/// <param name="Paper">What it is.</param>
/// <param name="By">Which officer executed it, or caused it to be executed.</param>
/// <param name="To">Who may act under it.</param>
/// <param name="Entity">For the shares of which corporation.</param>
/// <param name="On">When.</param>
/// <param name="UnderSeal">Whether it bears the corporate seal; it need not.</param>
[FactName("holdings-paper-executed")]
public sealed record HoldingsPaperExecuted(
    HoldingsPaper Paper, Person By, Person To, EntityId Entity, Moment On, bool UnderSeal = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Shares held in another corporation were voted, or a consent was signed for them.</summary>
/// <param name="Entity">Of which corporation.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="Agent">Who voted.</param>
/// <param name="Vote">How.</param>
/// <param name="On">When.</param>
/// <param name="Shares">How many; omitted for all that are held.</param>
/// <param name="ByConsent">Whether it was a consent in the place of a vote at a meeting.</param>
[FactName("held-shares-voted")]
public sealed record HeldSharesVoted(
    EntityId Entity, string Matter, Person Agent, HeldVote Vote, Moment On, Shares? Shares = null, bool ByConsent = false) : Fact
{
    public override Moment? Effective => On;
}
