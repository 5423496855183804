namespace Minutebook.Officers;

using Minutebook.Board;
using Minutebook.Values;

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
}

/// <summary>An officer was elected or appointed.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">To which office.</param>
/// <param name="On">From when on.</param>
[FactName("officer-elected")]
public sealed record OfficerElected(Person Person, Office Office, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An officer ceased to hold an office.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">Which office.</param>
/// <param name="On">From when on.</param>
/// <param name="Cause">Death, resignation, removal, succession, disqualification, end of term.</param>
[FactName("officer-left")]
public sealed record OfficerLeft(Person Person, Office Office, Moment On, LeftBy Cause) : Fact
{
    public override Moment? Effective => On;
}
