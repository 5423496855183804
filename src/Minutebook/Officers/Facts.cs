namespace Minutebook.Officers;

using Minutebook.Board;
using Minutebook.Values;
using NodaTime;

/// <summary>The offices that the by-laws name.</summary>
public enum Office
{
    Chairman,
    ViceChairman,
    President,
    VicePresident,
    Secretary,
    AssistantSecretary,
    Treasurer,
    AssistantTreasurer,

    /// <summary>Any other office, or an agency; its title says which.</summary>
    Other,
}

/// <summary>For which term a vacancy in an office was filled.</summary>
public enum OfficeTerm
{
    /// <summary>For the rest of the term of the one who left.</summary>
    UnexpiredTerm,

    /// <summary>For a new term, which the Board set.</summary>
    NewTerm,
}

/// <summary>An officer was elected or appointed.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">To which office.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board by which; omitted where the books do not show it, or another appointed.</param>
/// <param name="By">The officer or agent who appointed, under a power that the Board delegated; omitted where the Board elected.</param>
/// <param name="Title">The title, where the office has one of its own.</param>
/// <param name="Succeeds">In whose place, where several may hold the office.</param>
/// <param name="Term">Of a vacancy: for which term it was filled; omitted where it was no vacancy, or the books do not show it.</param>
/// <param name="Expires">The last day of the term, where one was set.</param>
[FactName("officer-elected")]
public sealed record OfficerElected(
    Person Person, Office Office, Moment On, ResolutionId? Resolution = null, Person? By = null, string? Title = null,
    Person? Succeeds = null, OfficeTerm? Term = null, LocalDate? Expires = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An officer ceased to hold an office; how he or she resigned or was removed is told by facts of their own.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">Which office.</param>
/// <param name="On">From when on.</param>
/// <param name="Cause">Death, resignation, removal, succession, disqualification, end of term.</param>
[FactName("officer-left")]
public sealed record OfficerLeft(Person Person, Office Office, Moment On, LeftBy Cause) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An officer was given an additional title.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">The office that he or she holds.</param>
/// <param name="Title">The title.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
[FactName("additional-title-given")]
public sealed record AdditionalTitleGiven(Person Person, Office Office, string Title, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}
