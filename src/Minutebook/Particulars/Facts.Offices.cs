namespace Minutebook.Particulars;

using Minutebook.Values;
using NodaTime;

/// <summary>The corporation came to have another office, inside or outside its state.</summary>
/// <param name="Office">The short name of the office.</param>
/// <param name="Place">The street address.</param>
/// <param name="City">The city, with its state or country.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board that designated it; omitted where the business required it.</param>
/// <param name="Required">For what the business required it; omitted where the Board designated it.</param>
[FactName("other-office-opened")]
public sealed record OtherOfficeOpened(
    string Office, string Place, string City, Moment On, ResolutionId? Resolution = null, string? Required = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The corporation gave up another office.</summary>
/// <param name="Office">Which.</param>
/// <param name="On">From when on.</param>
[FactName("other-office-closed")]
public sealed record OtherOfficeClosed(string Office, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board designated the principal office.</summary>
/// <param name="Place">The street address.</param>
/// <param name="City">The city, with its state or country.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
[FactName("principal-office-moved")]
public sealed record PrincipalOfficeMoved(string Place, string City, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The registered office in the state of incorporation, and the registered agent there, came to be these.</summary>
/// <param name="Place">The street address.</param>
/// <param name="City">The city.</param>
/// <param name="State">The state.</param>
/// <param name="Agent">The name of the registered agent.</param>
/// <param name="On">From when on.</param>
[FactName("registered-office-stated")]
public sealed record RegisteredOfficeStated(string Place, string City, string State, string Agent, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A year was selected for purposes of federal income taxes.</summary>
/// <param name="Begins">The first day of the first year so selected.</param>
/// <param name="Ends">The last day of that year, which may be a short one; later years end on the same day of the year.</param>
/// <param name="On">When it was selected.</param>
[FactName("tax-year-selected")]
public sealed record TaxYearSelected(LocalDate Begins, LocalDate Ends, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>On what the seal was put.</summary>
public enum Sealed
{
    Certificate,
    CertifiedCopy,
    Instrument,
    Other,
}

/// <summary>The seal was used.</summary>
/// <param name="Document">On which document: "certificate C-17", "copy of the resolution R-3".</param>
/// <param name="Kind">A certificate for shares, a certified copy, an instrument, or something else.</param>
/// <param name="On">When.</param>
/// <param name="By">Who put it there; omitted where the books do not show it.</param>
/// <param name="Reason">Why; omitted where the books do not show it.</param>
[FactName("seal-used")]
public sealed record SealUsed(string Document, Sealed Kind, Moment On, Person? By = null, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}
