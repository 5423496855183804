namespace Minutebook.Stockholders;

using Minutebook.Values;
using NodaTime;

/// <summary>For what a record date was fixed, where it is no meeting and no consent.</summary>
public enum RightsKind
{
    Dividend,
    Distribution,
    AllotmentOfRights,
    ChangeConversionOrExchange,
    Other,
}

/// <summary>The Board resolved on a distribution, an allotment of rights, an exchange of stock, or another action that holders of record
/// take part in, and fixed a record date for it or none.</summary>
/// <param name="Rights">A short name for what is resolved on.</param>
/// <param name="Kind">Dividend, distribution, rights, change, conversion or exchange, or another action.</param>
/// <param name="Adopted">When the Board adopted the resolution.</param>
/// <param name="Date">The record date; omitted where the resolution fixes none.</param>
/// <param name="Action">The day of the payment, distribution or effect; omitted while it is not fixed.</param>
/// <param name="Resolution">The resolution; omitted where the books do not name one, and take it on the word of who entered this.</param>
[FactName("rights-record-date-fixed")]
public sealed record RightsRecordDateFixed(
    string Rights, RightsKind Kind, Moment Adopted, LocalDate? Date = null, LocalDate? Action = null, ResolutionId? Resolution = null)
    : Fact
{
    public override Moment? Effective => Adopted;
}

/// <summary>Which of several owners or fiduciaries bind them all, where an instrument says other than the law.</summary>
public enum JointRule
{
    /// <summary>Each alone, the later vote in the place of the earlier.</summary>
    Any,

    /// <summary>The majority of all of them, not just of those who vote.</summary>
    MajorityOfAll,

    /// <summary>Only all of them together.</summary>
    All,
}

/// <summary>The interest of one of several owners.</summary>
/// <param name="Person">Which owner.</param>
/// <param name="Part">The part of the shares: 1/3.</param>
public sealed record OwnersInterest(Person Person, Fraction Part);

/// <summary>
/// The Secretary was given written notice, with a copy of the instrument or order, of how the shares of joint owners or fiduciaries are
/// voted, or of unequal interests in them.
/// </summary>
/// <param name="Holder">In whose name the shares stand.</param>
/// <param name="On">When the Secretary had it.</param>
/// <param name="Rule">Who binds all; omitted where the instrument says nothing of it, and the law decides.</param>
/// <param name="Only">Those of them who alone may vote; omitted for all.</param>
/// <param name="Interests">Their interests, where they are unequal.</param>
[FactName("joint-voting-filed")]
public sealed record JointVotingFiled(
    Holder Holder, Moment On, JointRule? Rule = null, Many<Person> Only = default, Many<OwnersInterest> Interests = default) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Shares stand in the name of a pledgee: they were transferred on the books to secure a debt.</summary>
/// <param name="Pledgee">The holder in whose name they stand.</param>
/// <param name="Pledgor">The account of the one who pledged them.</param>
/// <param name="Class">Of which class.</param>
/// <param name="Shares">How many.</param>
/// <param name="On">From when on.</param>
/// <param name="PledgeeMayVote">True where the pledgor, in the transfer on the books, expressly empowered the pledgee to vote them.</param>
[FactName("stock-pledged")]
public sealed record StockPledged(
    Holder Pledgee, Holder Pledgor, StockClass Class, Shares Shares, Moment On, bool PledgeeMayVote = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A pledge of shares that stand in the pledgee's name ended.</summary>
/// <param name="Pledgee">The holder in whose name they stand.</param>
/// <param name="Pledgor">The account of the one who pledged them.</param>
/// <param name="Class">Of which class.</param>
/// <param name="On">From when on.</param>
[FactName("pledge-released")]
public sealed record PledgeReleased(Holder Pledgee, Holder Pledgor, StockClass Class, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A class of stock came to be listed on a national securities exchange or quoted by dealers, or ceased to be.</summary>
/// <param name="Class">Which class.</param>
/// <param name="On">From when on.</param>
/// <param name="Listed">True when it began, false when it ended.</param>
[FactName("stock-listed")]
public sealed record StockListed(StockClass Class, Moment On, bool Listed = true) : Fact
{
    public override Moment? Effective => On;
}
