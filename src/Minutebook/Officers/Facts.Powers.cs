namespace Minutebook.Officers;

using Minutebook.Values;
using NodaTime;

/// <summary>For what the Board designated an officer.</summary>
public enum DesignatedAs
{
    /// <summary>A Vice President: to perform the duties of the President on his or her death or inability.</summary>
    SuccessorToPresident,

    /// <summary>As chief executive officer in the place of the President.</summary>
    ChiefExecutive,

    /// <summary>To preside over a meeting in the place of the Chairman of the Board.</summary>
    Chair,
}

/// <summary>The Board designated an officer for something.</summary>
/// <param name="Person">Whom.</param>
/// <param name="As">As successor to the President, as chief executive, or as chair.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="Meeting">To preside: over which meeting of stockholders.</param>
/// <param name="BoardMeeting">To preside: over which meeting of the Board. Where neither is named, over all meetings of both.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("officer-designated")]
public sealed record OfficerDesignated(
    Person Person, DesignatedAs As, Moment On, ResolutionId? Resolution = null, MeetingId? Meeting = null,
    BoardMeetingId? BoardMeeting = null, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board limited the power of the Vice President who performs the duties of the President.</summary>
/// <param name="On">From when on.</param>
/// <param name="Text">How, in words.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
[FactName("acting-power-limited")]
public sealed record ActingPowerLimited(Moment On, string Text, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What the Board may let others do in its place.</summary>
public enum DelegatedPower
{
    /// <summary>To appoint subordinate officers and agents.</summary>
    Appoint,

    /// <summary>To fix the salaries of officers.</summary>
    FixSalaries,
}

/// <summary>The Board delegated a power to an officer, an agent, or another person.</summary>
/// <param name="Person">To whom.</param>
/// <param name="Power">To appoint subordinates, or to fix salaries.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="Offices">For which offices; omitted for all for which it can be delegated.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("power-delegated")]
public sealed record PowerDelegated(
    Person Person, DelegatedPower Power, Moment On, ResolutionId? Resolution = null, Many<Office> Offices = default,
    LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The kinds of instrument that officers sign.</summary>
public enum SignedInstrument
{
    /// <summary>Certificates for shares.</summary>
    Certificates,
    Deeds,
    Mortgages,
    Bonds,
    Contracts,
    OtherInstruments,
}

/// <summary>An officer or agent was authorized to sign instruments.</summary>
/// <param name="Person">Who.</param>
/// <param name="Instruments">Which.</param>
/// <param name="On">From when on.</param>
/// <param name="By">The President who authorized it; omitted where the Board did.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it, or the President authorized it.</param>
/// <param name="InsteadOfPresident">Whether the Board expressly delegated it to this person, so that the President no longer signs.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("signing-authorized")]
public sealed record SigningAuthorized(
    Person Person, Many<SignedInstrument> Instruments, Moment On, Person? By = null, ResolutionId? Resolution = null,
    bool InsteadOfPresident = false, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}
