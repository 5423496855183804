namespace Minutebook.Indemnification;

using Minutebook.Values;
using NodaTime;

/// <summary>The kinds of proceeding.</summary>
public enum ProceedingKind
{
    Civil,
    Criminal,
    Administrative,
    Investigative,
}

/// <summary>What a proceeding, or a part of one, is to the person who began it.</summary>
public enum ProceedingNature
{
    /// <summary>A claim of its own.</summary>
    Claim,

    /// <summary>A counterclaim that would be lost if it were not made: it is treated as defence (arguable).</summary>
    CompulsoryCounterclaim,

    /// <summary>A suit to enforce rights to indemnification or advancement.</summary>
    SuitToEnforce,
}

/// <summary>A proceeding was begun, or threatened.</summary>
/// <param name="Proceeding">Its short name, chosen freely.</param>
/// <param name="Kind">Civil, criminal, administrative or investigative.</param>
/// <param name="On">When it was begun, or threatened.</param>
/// <param name="Threatened">Whether it is threatened only.</param>
/// <param name="InRight">Whether it is by the corporation, or in its right: a derivative suit.</param>
/// <param name="BegunBy">Who began it, where that was one who may claim indemnity; omitted where another did.</param>
/// <param name="Nature">For one who may claim indemnity and began it: what it is.</param>
/// <param name="Title">What it is called.</param>
[FactName("proceeding-begun")]
public sealed record ProceedingBegun(
    ProceedingId Proceeding, ProceedingKind Kind, Moment On, bool Threatened = false, bool InRight = false, Person? BegunBy = null,
    ProceedingNature Nature = ProceedingNature.Claim, string? Title = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A part of a proceeding that is judged by itself: a count of the complaint, a counterclaim.</summary>
/// <param name="Proceeding">Of which proceeding.</param>
/// <param name="Part">Its short name.</param>
/// <param name="On">When it was begun.</param>
/// <param name="BegunBy">Who began it, where that was one who may claim indemnity; omitted where another did.</param>
/// <param name="Nature">For one who may claim indemnity and began it: what it is.</param>
/// <param name="InRight">Whether it is by the corporation, or in its right.</param>
[FactName("proceeding-part-begun")]
public sealed record ProceedingPartBegun(
    ProceedingId Proceeding, PartId Part, Moment On, Person? BegunBy = null, ProceedingNature Nature = ProceedingNature.Claim,
    bool InRight = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board authorized, or ratified, a proceeding that one who may claim indemnity began.</summary>
/// <param name="Proceeding">Which.</param>
/// <param name="Resolution">The resolution of the Board.</param>
/// <param name="On">When, before or after it was begun.</param>
/// <param name="Part">Which part; omitted for the whole.</param>
[FactName("proceeding-authorized")]
public sealed record ProceedingAuthorized(ProceedingId Proceeding, ResolutionId Resolution, Moment On, PartId? Part = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>How a person is involved in a proceeding.</summary>
public enum Involvement
{
    Party,
    Threatened,
    Witness,
    Otherwise,
}

/// <summary>In which service of the corporation, or at its request elsewhere, a person is involved.</summary>
public enum ServiceAs
{
    Director,
    Officer,
    Employee,
    Agent,

    /// <summary>In an executive or management capacity of another enterprise.</summary>
    Manager,
}

/// <summary>A person was made a party to a proceeding, threatened with one, or otherwise involved in it.</summary>
/// <param name="Proceeding">Which.</param>
/// <param name="Person">Who.</param>
/// <param name="As">As party, threatened, as witness, or otherwise.</param>
/// <param name="Capacity">The service by reason of which: as Director, officer, employee or agent; elsewhere also as manager.</param>
/// <param name="On">Since when.</param>
/// <param name="ByReason">Whether it is by reason of that service; false where it is a private matter.</param>
/// <param name="Entity">Where the service is elsewhere: in which entity.</param>
/// <param name="ActOn">The day of the act or omission that it is about; omitted where the books do not show it.</param>
[FactName("person-involved")]
public sealed record PersonInvolved(
    ProceedingId Proceeding, Person Person, Involvement As, ServiceAs Capacity, Moment On, bool ByReason = true, EntityId? Entity = null,
    LocalDate? ActOn = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A person served in another corporation, partnership, joint venture, trust or enterprise.</summary>
/// <param name="Person">Who.</param>
/// <param name="Entity">Where.</param>
/// <param name="As">In which capacity.</param>
/// <param name="On">From when on.</param>
/// <param name="Until">The last day; omitted where it goes on.</param>
/// <param name="AtRequest">Whether at the request of the corporation; omitted where no request is recorded, and it may still be deemed so.
/// </param>
/// <param name="BenefitPlan">Whether it is service to an employee benefit plan.</param>
[FactName("served-elsewhere")]
public sealed record ServedElsewhere(
    Person Person, EntityId Entity, ServiceAs As, Moment On, LocalDate? Until = null, bool? AtRequest = null, bool BenefitPlan = false)
        : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A person was employed by the corporation, or engaged as its agent.</summary>
/// <param name="Person">Who.</param>
/// <param name="As">As employee or agent.</param>
/// <param name="On">From when on.</param>
/// <param name="Until">The last day; omitted where it goes on.</param>
[FactName("employee-engaged")]
public sealed record EmployeeEngaged(Person Person, EngagedAs As, Moment On, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Those who serve the corporation without being Directors or officers.</summary>
public enum EngagedAs
{
    Employee,
    Agent,
}

/// <summary>The Board granted employees or agents the rights to indemnification and advancement that Directors and officers have.</summary>
/// <param name="Resolution">The resolution of the Board.</param>
/// <param name="On">From when on.</param>
/// <param name="Persons">To whom; omitted where it is for a group.</param>
/// <param name="Groups">To which groups: all employees, all agents; omitted where it names persons alone.</param>
/// <param name="UndertakingRequired">Whether the Board requires an undertaking of them for an advancement.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("indemnity-rights-granted")]
public sealed record IndemnityRightsGranted(
    ResolutionId Resolution, Moment On, Many<Person> Persons = default, Many<EngagedAs> Groups = default,
    bool UndertakingRequired = false, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>How a proceeding, or a part of one, ended for a person.</summary>
public enum ProceedingOutcome
{
    /// <summary>Success on the merits or otherwise: acquitted, dismissed, withdrawn.</summary>
    Success,

    /// <summary>Lost, without being adjudged liable to the corporation.</summary>
    Lost,
    Settled,

    /// <summary>In a proceeding by or in the right of the corporation: adjudged liable to it.</summary>
    AdjudgedLiable,
}

/// <summary>A proceeding, or a part of one, was decided or otherwise ended for a person.</summary>
/// <param name="Proceeding">Which.</param>
/// <param name="Person">For whom.</param>
/// <param name="Outcome">How.</param>
/// <param name="On">When.</param>
/// <param name="Part">Which part; omitted for the whole.</param>
/// <param name="Final">Whether no appeal is left.</param>
[FactName("proceeding-decided")]
public sealed record ProceedingDecided(
    ProceedingId Proceeding, Person Person, ProceedingOutcome Outcome, Moment On, PartId? Part = null, bool Final = true) : Fact
{
    public override Moment? Effective => On;
}
