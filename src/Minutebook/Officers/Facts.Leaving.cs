namespace Minutebook.Officers;

using Minutebook.Board;
using Minutebook.Values;
using NodaTime;

/// <summary>An officer delivered a resignation.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">From which office.</param>
/// <param name="On">When it was delivered.</param>
/// <param name="To">To whom.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
/// <param name="TakesEffect">The later time that it specifies; omitted where it specifies none.</param>
/// <param name="Upon">The event upon which it says that it takes effect; omitted where it says none.</param>
/// <param name="AsksAcceptance">Whether it says that it needs acceptance.</param>
/// <param name="Irrevocable">Whether it says that it is irrevocable.</param>
[FactName("officer-resigned")]
public sealed record OfficerResigned(
    Person Person, Office Office, Moment On, ResignationTo To, WrittenForm Form, Moment? TakesEffect = null, string? Upon = null,
    bool AsksAcceptance = false, bool Irrevocable = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Something happened to an officer's resignation: it was accepted or withdrawn, or its event happened.</summary>
/// <param name="Person">Whose resignation.</param>
/// <param name="Office">From which office.</param>
/// <param name="On">When.</param>
/// <param name="Step">Accepted, event happened, or withdrawn.</param>
[FactName("officer-resignation-followed")]
public sealed record OfficerResignationFollowed(Person Person, Office Office, Moment On, ResignationStep Step) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An officer or agent was removed.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">From which office.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it, or another removed.</param>
/// <param name="By">The one who removed, if it was not the Board.</param>
/// <param name="ForCause">Whether it was for cause.</param>
[FactName("officer-removed")]
public sealed record OfficerRemoved(
    Person Person, Office Office, Moment On, ResolutionId? Resolution = null, Person? By = null, bool ForCause = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An officer was absent for a time, or became unable to act.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">In which office.</param>
/// <param name="On">From when on.</param>
/// <param name="Unable">Whether he or she was unable to act, by illness or otherwise, and not just away.</param>
/// <param name="Until">The last day; omitted where it went on until "officer-returned".</param>
[FactName("officer-absent")]
public sealed record OfficerAbsent(Person Person, Office Office, Moment On, bool Unable = false, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An officer was back, or able to act again.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">In which office.</param>
/// <param name="On">From when on.</param>
[FactName("officer-returned")]
public sealed record OfficerReturned(Person Person, Office Office, Moment On) : Fact
{
    public override Moment? Effective => On;
}
