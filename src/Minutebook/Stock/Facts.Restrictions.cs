namespace Minutebook.Stock;

using Minutebook.Values;

/// <summary>Where a legend stands.</summary>
public enum LegendPlace
{
    /// <summary>On the face, in full.</summary>
    Face,

    /// <summary>On the reverse, with a reference to it on the face.</summary>
    ReverseWithReference,

    /// <summary>On the reverse, with nothing on the face.</summary>
    ReverseOnly,
}

/// <summary>A legend was put on a certificate: the one of the by-laws on securities not registered, or that of another
/// restriction.</summary>
/// <param name="Security">The short name of the holding that the certificate stands for.</param>
/// <param name="Place">On the face, on the reverse with a reference on the face, or on the reverse only.</param>
/// <param name="On">When.</param>
/// <param name="Restriction">Of which other restriction; omitted for the legend that the by-laws prescribe.</param>
/// <param name="AsPrescribed">Whether it reads in substance as prescribed; omitted where the books do not show it.</param>
/// <param name="Conspicuous">Whether it is conspicuous; omitted where the books do not show it.</param>
[FactName("legend-placed")]
public sealed record LegendPlaced(
    Security Security, LegendPlace Place, Moment On, string? Restriction = null, bool? AsPrescribed = null, bool? Conspicuous = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Why no legend is needed.</summary>
public enum LegendExcuse
{
    OpinionOfCounsel,
    CorporationSatisfied,
}

/// <summary>The corporation obtained an opinion of counsel, or satisfied itself otherwise, that restrictions on transfer are not required.
/// </summary>
/// <param name="Ground">An opinion of counsel, or the corporation's own satisfaction.</param>
/// <param name="On">When.</param>
/// <param name="Record">What shows it: the opinion by date and author; the record of how the corporation satisfied itself.</param>
/// <param name="Securities">For which holdings, and those that come of them; omitted where it is for a class.</param>
/// <param name="Class">For which class.</param>
/// <param name="Acceptable">Whether the corporation accepts the opinion; omitted where the books do not show it.</param>
[FactName("legend-excused")]
public sealed record LegendExcused(
    LegendExcuse Ground, Moment On, string? Record = null, Many<Security> Securities = default, StockClass? Class = null,
    bool? Acceptable = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A restriction on the transfer of shares was imposed, beside that of the securities laws: by the certificate of incorporation,
/// the by-laws, or an agreement.</summary>
/// <param name="Restriction">Its short name.</param>
/// <param name="Text">What it says.</param>
/// <param name="On">From when on.</param>
/// <param name="Class">On which class; omitted where it is on certain holdings.</param>
/// <param name="Securities">On which holdings.</param>
/// <param name="AgreedBy">The holders who are parties to it or voted for it: shares issued before bind no other.</param>
[FactName("restriction-imposed")]
public sealed record RestrictionImposed(
    string Restriction, string Text, Moment On, StockClass? Class = null, Many<Security> Securities = default,
    Many<Holder> AgreedBy = default) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A restriction ended.</summary>
/// <param name="Restriction">Which.</param>
/// <param name="On">From when on.</param>
[FactName("restriction-ended")]
public sealed record RestrictionEnded(string Restriction, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A person came to know of a restriction: one with actual knowledge is bound although it is not noted.</summary>
/// <param name="Restriction">Of which.</param>
/// <param name="Holder">Who, by the account on the ledger.</param>
/// <param name="On">When.</param>
[FactName("restriction-known")]
public sealed record RestrictionKnown(string Restriction, Holder Holder, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Which condition of the legend was met.</summary>
public enum TransferCondition
{
    /// <summary>An effective registration statement, federal and under the laws of the states, covers the transfer.</summary>
    Registration,

    /// <summary>The holder's counsel gave an opinion that the transfer is exempt, and the corporation's counsel concurred.</summary>
    OpinionConcurred,

    /// <summary>The corporation otherwise satisfied itself that the transfer is exempt.</summary>
    CorporationSatisfied,
}

/// <summary>A condition was met, or the corporation was told that it was, under which restricted shares may be transferred.</summary>
/// <param name="Security">Of which holding.</param>
/// <param name="Condition">Registration, opinion of counsel, or the corporation's satisfaction.</param>
/// <param name="On">When.</param>
/// <param name="Federal">Of a registration: whether it is effective under the federal law.</param>
/// <param name="States">Of a registration: whether it is effective under the laws of the states that apply.</param>
/// <param name="Concurred">Of an opinion of the holder's counsel: whether the corporation's counsel concurred in it.</param>
/// <param name="Record">What shows it: the opinion by date and author; the record of how the corporation satisfied itself.</param>
/// <param name="Restriction">Of which other restriction; omitted for the legend that the by-laws prescribe.</param>
[FactName("transfer-condition-met")]
public sealed record TransferConditionMet(
    Security Security, TransferCondition Condition, Moment On, bool? Federal = null, bool? States = null, bool? Concurred = null,
    string? Record = null, string? Restriction = null) : Fact
{
    public override Moment? Effective => On;
}
