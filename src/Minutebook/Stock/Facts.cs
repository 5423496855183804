namespace Minutebook.Stock;

using Minutebook.Values;
using NodaTime;

/// <summary>What kind of account a holder is. It decides who may act for it.</summary>
public enum HolderKind
{
    Individual,
    Joint,
    Trust,
    Estate,
    Custodian,
    Entity,
    Nominee,
}

/// <summary>An account was opened on the stock ledger.</summary>
/// <param name="Holder">The short name by which the books call it.</param>
/// <param name="Name">The name in which shares stand.</param>
/// <param name="Kind">Individual, joint owners, trust, estate, custodian, entity or nominee.</param>
/// <param name="Address">The post office address on the stock transfer books; omitted where the books have none.</param>
/// <param name="Email">The e-mail address on the books, where there is one.</param>
/// <param name="Persons">The natural persons who stand behind it: the owner, the joint owners, the trustees.</param>
[FactName("holder-opened")]
public sealed record HolderOpened(
    Holder Holder, Particular Name, HolderKind Kind, Particular? Address = null, Particular? Email = null, Many<Person> Persons = default)
        : Fact;

/// <summary>A holder's address on the stock transfer books changed.</summary>
/// <param name="Holder">Whose.</param>
/// <param name="Address">The new address.</param>
/// <param name="On">When it was changed on the books.</param>
[FactName("holder-address-changed")]
public sealed record HolderAddressChanged(Holder Holder, Particular Address, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The name in which a holder's shares stand changed.</summary>
/// <param name="Holder">Whose.</param>
/// <param name="Name">The new name.</param>
/// <param name="On">When it was changed on the books.</param>
[FactName("holder-name-changed")]
public sealed record HolderNameChanged(Holder Holder, Particular Name, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>
/// A holder came to be the corporation itself, or another corporation in whose election of directors this one holds a majority; or ceased
/// to be. Its shares neither vote nor count for a quorum.
/// </summary>
/// <param name="Holder">Whose shares.</param>
/// <param name="Controlled">True when it began, false when it ended.</param>
/// <param name="On">From when on.</param>
[FactName("holder-controlled")]
public sealed record HolderControlled(Holder Holder, bool Controlled, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The certificate of incorporation authorized a class or series of stock.</summary>
/// <param name="Class">The short name of the class.</param>
/// <param name="Name">Its name in the certificate.</param>
/// <param name="Authorized">The number of shares authorized.</param>
/// <param name="On">From when on.</param>
/// <param name="Par">The par value of a share; omitted for stock without par value.</param>
/// <param name="VotesPerShare">Where the certificate gives other than one vote: how many; 0 for a class without a vote.</param>
[FactName("stock-class-authorized")]
public sealed record StockClassAuthorized(
    StockClass Class, string Name, Shares Authorized, Moment On, Money? Par = null, Fraction? VotesPerShare = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An amendment of the certificate changed the number of shares authorized.</summary>
/// <param name="Class">Of which class.</param>
/// <param name="Authorized">The new number, in all.</param>
/// <param name="On">When the amendment took effect.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
[FactName("authorized-shares-adjusted")]
public sealed record AuthorizedSharesAdjusted(StockClass Class, Shares Authorized, Moment On, string? Source = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board, or someone in its place, authorized an issue of shares.</summary>
/// <param name="Resolution">The short name of the resolution.</param>
/// <param name="Class">Which class.</param>
/// <param name="On">When it was adopted.</param>
/// <param name="By">"board", or "committee", "officer" where someone else did it.</param>
/// <param name="Maximum">The greatest number of shares; omitted where the resolution does not say.</param>
/// <param name="Consideration">What is received for each share; omitted where the resolution does not say.</param>
/// <param name="Formula">The formula that fixes what is received for each share, where the resolution states one instead of an amount.
/// </param>
[FactName("issue-authorized")]
public sealed record IssueAuthorized(
    ResolutionId Resolution, StockClass Class, Moment On, AuthorizedBy By, Shares? Maximum = null, Money? Consideration = null,
    string? Formula = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Who authorized an issue.</summary>
public enum AuthorizedBy
{
    Board,
    Committee,
    Officer,
}

/// <summary>Shares were issued to a holder. After the opening of the books it is refused unless the Board authorized it.</summary>
/// <param name="Security">The short name of the holding that it makes: a certificate, or an uncertificated holding.</param>
/// <param name="Holder">In whose name.</param>
/// <param name="Class">Of which class.</param>
/// <param name="Shares">How many.</param>
/// <param name="On">When it was made on the stock transfer books.</param>
/// <param name="Resolution">The resolution that authorized it.</param>
/// <param name="Consideration">What was received for each share.</param>
/// <param name="Certificate">The number on the certificate, where there is one.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
[FactName("stock-issued", FactKind.Act)]
public sealed record StockIssued(
    Security Security,
    Holder Holder,
    StockClass Class,
    Shares Shares,
    Moment On,
    ResolutionId? Resolution = null,
    Money? Consideration = null,
    string? Certificate = null,
    string? Source = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A holding that results from a transfer, conversion or reissue.</summary>
/// <param name="Security">The short name of the new holding.</param>
/// <param name="Holder">In whose name.</param>
/// <param name="Shares">How many shares.</param>
/// <param name="Class">Of which class; omitted for that of the shares surrendered.</param>
/// <param name="Certificate">The number on the certificate, where there is one.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
public sealed record Resulting(
    Security Security, Holder Holder, Shares Shares, StockClass? Class = null, string? Certificate = null, string? Source = null);

/// <summary>On whose word shares are transferred.</summary>
public enum TransferAuthority
{
    HolderOfRecord,
    LegalRepresentative,
    AttorneyInFact,
}

/// <summary>
/// Shares were transferred on the stock transfer books: the old holding is surrendered and cancelled, the new ones are issued, and what is
/// left is issued anew to the old holder, all as one entry.
/// </summary>
/// <param name="Security">The holding that is surrendered, whole.</param>
/// <param name="To">The new holdings; the balance for the old holder is one of them. As many shares as were surrendered.</param>
/// <param name="On">When it was made on the books: not the date of the sale.</param>
/// <param name="Authority">On whose word; omitted where the books do not show it.</param>
/// <param name="Evidence">What a representative or an attorney furnished: the letters, the power of attorney on file.</param>
/// <param name="Deed">The date of the sale or deed, which decides nothing here.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
/// <param name="By">The persons who authorized it: the joint owners, the executor, the attorney; omitted where the books do not name them.
/// </param>
/// <param name="Surrendered">Whether the old certificate was surrendered; omitted where there is none, or the books show it otherwise.
/// </param>
[FactName("stock-transferred", FactKind.Act)]
public sealed record StockTransferred(
    Security Security,
    Many<Resulting> To,
    Moment On,
    TransferAuthority? Authority = null,
    string? Evidence = null,
    LocalDate? Deed = null,
    string? Source = null,
    Many<Person> By = default,
    bool? Surrendered = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Why shares ceased to be outstanding.</summary>
public enum Retired
{
    /// <summary>Cancelled: authorized and unissued again.</summary>
    Cancelled,

    /// <summary>The issue was taken back as if it had not been made.</summary>
    Retracted,

    /// <summary>Bought back by the corporation: they lie in the treasury, issued but not outstanding.</summary>
    Repurchased,

    /// <summary>Redeemed under the certificate: authorized and unissued again.</summary>
    Redeemed,
}

/// <summary>Shares ceased to be outstanding: they were cancelled, retracted, or repurchased to the treasury.</summary>
/// <param name="Security">The holding that is surrendered, whole.</param>
/// <param name="Cause">Cancelled, retracted or repurchased.</param>
/// <param name="On">When it was made on the books.</param>
/// <param name="Balance">The holding issued for the shares that remain; omitted where none remain.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
[FactName("stock-retired", FactKind.Act)]
public sealed record StockRetired(
    Security Security, Retired Cause, Moment On, Resulting? Balance = null, string? Reason = null, string? Source = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Shares were exchanged for others: converted to another class, or reissued in other pieces, or to carry out a split.</summary>
/// <param name="Security">The holding that is surrendered, whole.</param>
/// <param name="Into">The new holdings, with any balance of the old class.</param>
/// <param name="On">When it was made on the books.</param>
/// <param name="Cause">Conversion, reissue, or a split that it carries out.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
[FactName("stock-exchanged", FactKind.Act)]
public sealed record StockExchanged(Security Security, Many<Resulting> Into, Moment On, Exchange Cause, string? Source = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Why shares were exchanged.</summary>
public enum Exchange
{
    Conversion,
    Reissue,
    Split,
}

/// <summary>A class was split or combined: each share became so many.</summary>
/// <param name="Class">Which class.</param>
/// <param name="Ratio">How many new shares each old one became: 2 for two-for-one, 1/10 for one-for-ten.</param>
/// <param name="On">When it took effect, before all else on that day.</param>
/// <param name="CarriedOut">True where each holding is exchanged by an entry of its own; false to multiply every holding on the
/// ledger.</param>
/// <param name="Source">The id of the transaction in the file from which it was imported.</param>
/// <param name="Fractions">What became of fractions of a share, holder by holder; omitted where they were issued.</param>
/// <param name="CashPerShare">Of fractions paid in cash: what a whole new share is worth.</param>
[FactName("stock-class-split", FactKind.Act)]
public sealed record StockClassSplit(
    StockClass Class, Fraction Ratio, Moment On, bool CarriedOut = false, string? Source = null,
    FractionRule Fractions = FractionRule.Issued, Money? CashPerShare = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>
/// A record of another format that has no place in these books yet (an option, a vesting schedule, a plan), or of which they have only a
/// part (a class with its seniority). It is kept word for word, counted and listed.
/// </summary>
/// <param name="Format">Where it comes from: "OCF".</param>
/// <param name="Kind">Its kind there: "TX_EQUITY_COMPENSATION_ISSUANCE".</param>
/// <param name="Source">Its id there.</param>
/// <param name="Content">Its content, word for word.</param>
/// <param name="Personal">Its content where it is about a person, whose data may be erased; then the other is empty.</param>
[FactName("foreign-record-kept")]
public sealed record ForeignRecordKept(string Format, string Kind, string Source, string Content, Particular? Personal = null) : Fact;

/// <summary>The ledger was compared with a closing statement: so many shares of a class were outstanding.</summary>
/// <param name="Class">Which class.</param>
/// <param name="Outstanding">How many shares.</param>
/// <param name="On">At the end of which day.</param>
[FactName("outstanding-stated")]
public sealed record OutstandingStated(StockClass Class, Shares Outstanding, Moment On) : Fact
{
    public override Moment? Effective => On;
}
