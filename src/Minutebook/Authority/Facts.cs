namespace Minutebook.Authority;

using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>What is signed in the name of the corporation, as far as its kind decides whose authority it needs.</summary>
public enum InstrumentKind
{
    /// <summary>Any contract.</summary>
    Contract,
    Deed,
    Mortgage,

    /// <summary>A bond: an evidence of indebtedness.</summary>
    Bond,

    /// <summary>A loan to the corporation: money that it borrows.</summary>
    Loan,

    /// <summary>A note, or another evidence of indebtedness for the payment of money.</summary>
    Note,
    Check,
    Draft,

    /// <summary>Another order for the payment of money.</summary>
    PaymentOrder,

    /// <summary>Any other instrument.</summary>
    Other,
}

/// <summary>
/// Authority to sign was given: by the Board, to officers or agents; by the President, to a Vice President; or by one who has it, to others
/// in his or her place.
/// </summary>
/// <param name="Grant">The short name of the grant, chosen freely.</param>
/// <param name="On">From when on.</param>
/// <param name="Instruments">For which kinds of instrument.</param>
/// <param name="Persons">To which persons, whatever office they hold.</param>
/// <param name="Offices">To which offices: whoever holds one, or acts in it, when signing.</param>
/// <param name="Signatures">How many of those named must sign: 1 for each alone, 2 for two jointly.</param>
/// <param name="Most">The greatest amount of one instrument, itself not too much; omitted where there is no limit.</param>
/// <param name="For">The one instrument or loan that it is confined to; omitted where it is general.</param>
/// <param name="Account">The one bank account that it is confined to; omitted where it is for all.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it, or another gave it.</param>
/// <param name="By">Who gave it, where it was not the Board: the President, or one who has the authority named under "under".</param>
/// <param name="Under">The grant of which a part is passed on; omitted where none is.</param>
/// <param name="MayDelegate">Whether those who have it may pass it on.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
/// <param name="InsteadOfPresident">Whether the Board expressly gave it in the place of the President, who no longer signs.</param>
[FactName("authority-granted")]
public sealed record AuthorityGranted(
    GrantId Grant, Moment On, Many<InstrumentKind> Instruments, Many<Person> Persons = default, Many<Office> Offices = default,
    int Signatures = 1, Money? Most = null, SignedInstrumentId? For = null, AccountId? Account = null, ResolutionId? Resolution = null,
    Person? By = null, GrantId? Under = null, bool MayDelegate = false, LocalDate? Until = null, bool InsteadOfPresident = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Authority to sign was revoked. What was passed on under it ends with it.</summary>
/// <param name="Grant">Which.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it, or another revoked it.</param>
/// <param name="By">Who revoked it, where it was not the Board: the one who had given it.</param>
[FactName("authority-revoked")]
public sealed record AuthorityRevoked(GrantId Grant, Moment On, ResolutionId? Resolution = null, Person? By = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A contract or another instrument was signed in the name of the corporation. Checks and loans have facts of their own.</summary>
/// <param name="Instrument">Its short name, chosen freely.</param>
/// <param name="Kind">Of which kind.</param>
/// <param name="On">When.</param>
/// <param name="Signers">All who signed it for the corporation; omitted where the books do not show them.</param>
/// <param name="Amount">What it binds the corporation to, where it is for an amount; omitted where the books do not show it.</param>
/// <param name="With">The other party.</param>
/// <param name="Subject">What it is about.</param>
[FactName("instrument-signed")]
public sealed record InstrumentSigned(
    SignedInstrumentId Instrument, InstrumentKind Kind, Moment On, Many<Person> Signers = default, Money? Amount = null,
        string? With = null,
    string? Subject = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board ratified what was signed, or borrowed, without authority.</summary>
/// <param name="Instrument">The short name of the instrument, of the loan, or of the check as "account:number".</param>
/// <param name="Resolution">The resolution of the Board.</param>
/// <param name="On">When it was ratified.</param>
[FactName("signing-ratified")]
public sealed record SigningRatified(SignedInstrumentId Instrument, ResolutionId Resolution, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board authorized loans, in general or this one.</summary>
/// <param name="Resolution">The short name of the resolution.</param>
/// <param name="On">From when on.</param>
/// <param name="Most">The greatest amount of one loan, itself not too much; omitted where it does not say.</param>
/// <param name="Loan">The one loan that it is confined to; omitted where it is general.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("loans-authorized")]
public sealed record LoansAuthorized(
    ResolutionId Resolution, Moment On, Money? Most = null, SignedInstrumentId? Loan = null, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The corporation contracted a loan: it borrowed money.</summary>
/// <param name="Loan">The short name of the loan, chosen freely.</param>
/// <param name="Amount">How much.</param>
/// <param name="On">When it was contracted.</param>
/// <param name="Resolution">The resolution under which it was contracted; omitted where none is named.</param>
/// <param name="Signers">All who signed it for the corporation; omitted where the books do not show them.</param>
/// <param name="Lender">Who lends.</param>
[FactName("loan-contracted")]
public sealed record LoanContracted(
    SignedInstrumentId Loan, Money Amount, Moment On, ResolutionId? Resolution = null, Many<Person> Signers = default,
    string? Lender = null) : Fact
{
    public override Moment? Effective => On;
}
