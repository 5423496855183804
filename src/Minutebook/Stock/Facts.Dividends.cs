namespace Minutebook.Stock;

using Minutebook.Values;
using NodaTime;

/// <summary>Out of what a dividend is paid.</summary>
public enum DividendSource
{
    /// <summary>Net assets above the capital.</summary>
    Surplus,

    /// <summary>Net profits of an accounting year, where there is no surplus.</summary>
    NetProfits,

    /// <summary>Anything else, such as capital.</summary>
    Other,
}

/// <summary>What becomes of a part of a cent in the amount of one holder.</summary>
public enum CentRule
{
    /// <summary>To the nearest cent; half a cent to the even one.</summary>
    HalfEven,

    /// <summary>To the nearest cent; half a cent up.</summary>
    HalfUp,

    /// <summary>It is dropped.</summary>
    Down,

    /// <summary>Dropped at first; the cents that are then missing from the total go one by one to the holders who lost most, those with the
    /// earlier account first, so that the amounts come to the total of the class.</summary>
    LargestRemainder,
}

/// <summary>What a dividend is on each share of a class.</summary>
/// <param name="Class">Which class.</param>
/// <param name="PerShare">How much for each share; a fraction of a share gets its part.</param>
public sealed record DividendOfClass(StockClass Class, Money PerShare);

/// <summary>A fact about one dividend in money.</summary>
public abstract record DividendFact : Fact
{
    /// <summary>The short name of the dividend.</summary>
    public abstract string About { get; }
}

/// <summary>A dividend, or another distribution, in money was declared.</summary>
/// <param name="Dividend">Its short name.</param>
/// <param name="Amounts">How much on each share, class by class, all in one currency.</param>
/// <param name="On">When the resolution was adopted.</param>
/// <param name="Resolution">The resolution that declares it; omitted where the books do not show it.</param>
/// <param name="RecordDate">Who holds at the close of business on this day takes part; omitted where the resolution fixes none.</param>
/// <param name="Payable">The day of payment; omitted while it is not fixed.</param>
/// <param name="Source">Out of what it is paid; omitted where the Board did not say.</param>
/// <param name="Available">How much of that there was, as the Board determined it; omitted where the books do not show it.</param>
/// <param name="YearEnded">Of net profits: the last day of the accounting year in which they were made.</param>
/// <param name="Rounding">What becomes of a part of a cent.</param>
/// <param name="By">Who declared it: the Board, a committee, or an officer.</param>
[FactName("dividend-declared")]
public sealed record DividendDeclared(
    string Dividend, Many<DividendOfClass> Amounts, Moment On, ResolutionId? Resolution = null, LocalDate? RecordDate = null,
    LocalDate? Payable = null, DividendSource? Source = null, Money? Available = null, LocalDate? YearEnded = null,
    CentRule Rounding = CentRule.HalfEven, AuthorizedBy By = AuthorizedBy.Board) : DividendFact
{
    public override Moment? Effective => On;

    public override string About => Dividend;
}

/// <summary>The register of payments of a dividend was drawn from the stock ledger: who gets how much. It is refused unless the dividend is
/// in order and the close of business on its record date has passed.</summary>
/// <param name="Dividend">Of which dividend.</param>
/// <param name="On">When.</param>
/// <param name="Through">The last entry of the books that it knows; the desk fills it in.</param>
/// <param name="Holders">How many get something; the desk fills it in.</param>
/// <param name="Total">What they get together; the desk fills it in.</param>
[FactName("dividend-register-drawn", FactKind.Act)]
public sealed record DividendRegisterDrawn(string Dividend, Moment On, long? Through = null, long? Holders = null, Money? Total = null)
    : DividendFact
{
    public override Moment? Effective => On;

    public override string About => Dividend;
}

/// <summary>Holders were paid what was due to them.</summary>
/// <param name="Dividend">Of which dividend.</param>
/// <param name="On">When.</param>
/// <param name="Holders">Who was paid; omitted for all to whom something was due.</param>
/// <param name="Except">Who was not.</param>
/// <param name="Means">How: "checks 1001 to 1312", "wire".</param>
[FactName("dividend-paid")]
public sealed record DividendPaid(
    string Dividend, Moment On, Many<Holder> Holders = default, Many<Holder> Except = default, string? Means = null) : DividendFact
{
    public override Moment? Effective => On;

    public override string About => Dividend;
}

/// <summary>One holder was paid an amount on a dividend, which may be more or less than was due.</summary>
/// <param name="Dividend">Of which dividend.</param>
/// <param name="Holder">Who was paid.</param>
/// <param name="Amount">How much.</param>
/// <param name="On">When.</param>
/// <param name="Means">How: "check 1313".</param>
[FactName("dividend-amount-paid")]
public sealed record DividendAmountPaid(string Dividend, Holder Holder, Money Amount, Moment On, string? Means = null) : DividendFact
{
    public override Moment? Effective => On;

    public override string About => Dividend;
}

/// <summary>What was paid to holders came back, or their checks were not cashed: it is unclaimed, and still theirs.</summary>
/// <param name="Dividend">Of which dividend.</param>
/// <param name="Holders">Whose payments.</param>
/// <param name="On">When it came back, or was given up waiting for.</param>
/// <param name="Reason">Why: "moved, left no address".</param>
[FactName("dividend-returned")]
public sealed record DividendReturned(string Dividend, Many<Holder> Holders, Moment On, string? Reason = null) : DividendFact
{
    public override Moment? Effective => On;

    public override string About => Dividend;
}

/// <summary>Unclaimed amounts were delivered to a State, as the law of unclaimed property has it: the corporation owes them no more.
/// </summary>
/// <param name="Dividend">Of which dividend.</param>
/// <param name="Holders">Whose amounts.</param>
/// <param name="On">When.</param>
/// <param name="State">To which State.</param>
[FactName("unclaimed-dividend-delivered")]
public sealed record UnclaimedDividendDelivered(string Dividend, Many<Holder> Holders, Moment On, string State) : DividendFact
{
    public override Moment? Effective => On;

    public override string About => Dividend;
}
