namespace Minutebook.Stock;

using Minutebook.Values;
using NodaTime;

/// <summary>What becomes of the fraction of a share that a split, or a dividend in stock, would leave to a holder.</summary>
public enum FractionRule
{
    /// <summary>The holder has it: fractions of shares are issued.</summary>
    Issued,

    /// <summary>It is paid in cash.</summary>
    Cash,

    /// <summary>The holder gets scrip, which has no vote and no dividend.</summary>
    Scrip,

    /// <summary>It is rounded up to a whole share.</summary>
    RoundedUp,
}

/// <summary>A dividend was paid in stock: every holder of a class on the record date got so many new shares for each.</summary>
/// <param name="Dividend">Its short name: each new holding is called by it and by its holder.</param>
/// <param name="Class">On which class.</param>
/// <param name="PerShare">How many new shares for each share: 1/10 for a dividend of ten for a hundred.</param>
/// <param name="RecordDate">Who held at the close of business on this day.</param>
/// <param name="On">When it was made on the books.</param>
/// <param name="Resolution">The resolution of the Board that declared it; omitted where the books do not show it.</param>
/// <param name="Paid">In which class; omitted for the same.</param>
/// <param name="Fractions">What became of fractions of a share; omitted where they were issued.</param>
/// <param name="CashPerShare">Of fractions paid in cash: what a whole share is worth.</param>
/// <param name="Close">The close of business on the record date; the desk fills it in. Where it is missing, the end of the day.</param>
[FactName("stock-dividend-paid", FactKind.Act)]
public sealed record StockDividendPaid(
    string Dividend, StockClass Class, Fraction PerShare, LocalDate RecordDate, Moment On, ResolutionId? Resolution = null,
    StockClass? Paid = null, FractionRule Fractions = FractionRule.Issued, Money? CashPerShare = null,
    LocalTime? Close = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Shares that lay in the treasury were issued again. They are issued already, so that they count against no limit of the
/// certificate.</summary>
/// <param name="Security">The short name of the holding that it makes.</param>
/// <param name="Holder">In whose name.</param>
/// <param name="Class">Of which class.</param>
/// <param name="Shares">How many.</param>
/// <param name="On">When it was made on the stock transfer books.</param>
/// <param name="Resolution">The resolution of the Board that authorized it.</param>
/// <param name="Consideration">What was received for each share.</param>
/// <param name="Certificate">The number on the certificate, where there is one.</param>
[FactName("treasury-shares-reissued", FactKind.Act)]
public sealed record TreasurySharesReissued(
    Security Security, Holder Holder, StockClass Class, Shares Shares, Moment On, ResolutionId? Resolution = null,
    Money? Consideration = null, string? Certificate = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Shares that lay in the treasury were retired: they are authorized and unissued again.</summary>
/// <param name="Class">Of which class.</param>
/// <param name="Shares">How many.</param>
/// <param name="On">When.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
[FactName("treasury-shares-retired", FactKind.Act)]
public sealed record TreasurySharesRetired(StockClass Class, Shares Shares, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The certificate of incorporation lets shares of one class be converted into, or exchanged for, shares of another.</summary>
/// <param name="From">Shares of which class.</param>
/// <param name="Into">Into shares of which class.</param>
/// <param name="Ratio">How many new shares for each.</param>
/// <param name="On">From when on; a later statement of the same classes takes its place.</param>
[FactName("conversion-right-stated")]
public sealed record ConversionRightStated(StockClass From, StockClass Into, Fraction Ratio, Moment On) : Fact
{
    public override Moment? Effective => On;
}
