namespace Minutebook.Officers;

using Minutebook.Values;
using NodaTime;

/// <summary>The Board required a bond of the Treasurer.</summary>
/// <param name="On">From when on.</param>
/// <param name="Amount">In which amount.</param>
/// <param name="Sureties">With which sureties; omitted where the Board named none.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="Due">The day by which it is to be given; omitted where none was set.</param>
[FactName("bond-required")]
public sealed record BondRequired(
    Moment On, Money Amount, Many<string> Sureties = default, ResolutionId? Resolution = null, LocalDate? Due = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Treasurer gave a bond for the faithful discharge of the duties.</summary>
/// <param name="Person">Who.</param>
/// <param name="On">From when on it is in force.</param>
/// <param name="Amount">In which amount.</param>
/// <param name="Sureties">Who stands surety.</param>
/// <param name="Until">The last day on which it is in force; omitted where there is none.</param>
[FactName("bond-given")]
public sealed record BondGiven(Person Person, Moment On, Money Amount, Many<string> Sureties = default, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A bond came to its end before its time: it was cancelled, or the sureties were released.</summary>
/// <param name="Person">Whose bond.</param>
/// <param name="On">From when on.</param>
/// <param name="Reason">Why.</param>
[FactName("bond-ended")]
public sealed record BondEnded(Person Person, Moment On, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The salary of an officer was fixed.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Office">In which office.</param>
/// <param name="PerYear">The amount for a year.</param>
/// <param name="On">From when on it runs.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it, or another fixed it.</param>
/// <param name="By">The person who fixed it, under a power that the Board delegated; omitted where the Board did.</param>
[FactName("salary-fixed")]
public sealed record SalaryFixed(
    Person Person, Office Office, Money PerYear, Moment On, ResolutionId? Resolution = null, Person? By = null) : Fact
{
    public override Moment? Effective => On;
}
