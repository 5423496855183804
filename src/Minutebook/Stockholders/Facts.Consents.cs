namespace Minutebook.Stockholders;

using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>A fact about an action of the stockholders by written consent.</summary>
public abstract record ActionFact : Fact
{
    /// <summary>Which action it is about.</summary>
    public abstract ActionId About { get; }
}

/// <summary>Which election of Directors is held by consent.</summary>
public enum ElectionByConsent
{
    /// <summary>In place of the annual meeting.</summary>
    InLieuOfAnnualMeeting,

    /// <summary>To fill vacancies or new seats.</summary>
    Vacancies,
}

/// <summary>An action to be taken by written consent of the stockholders was drawn up: what the consents set forth.</summary>
/// <param name="Action">The short name of the action.</param>
/// <param name="Text">The resolution, or what else is consented to.</param>
/// <param name="Kind">Its kind, which decides which vote it needs, and whether the Board must act first.</param>
/// <param name="Elects">In an election: the persons elected.</param>
/// <param name="Election">In an election: in place of the annual meeting, or to fill vacancies.</param>
/// <param name="Classes">The classes that vote on it; omitted for all classes with a vote.</param>
/// <param name="ClassVotes">The classes that vote on it each by itself.</param>
[FactName("action-drawn")]
public sealed record ActionDrawn(
    ActionId Action, string Text, MatterKind Kind = MatterKind.Ordinary, Many<Person> Elects = default,
    ElectionByConsent? Election = null, Many<StockClass> Classes = default, Many<StockClass> ClassVotes = default) : ActionFact
{
    public override ActionId About => Action;
}

/// <summary>The Board took the action on the same matter that the statute asks for first: it adopted the amendment, the agreement of
/// merger, the sale, the dissolution.</summary>
/// <param name="Action">For which action of the stockholders.</param>
/// <param name="On">When the Board adopted its resolution.</param>
/// <param name="Resolution">The resolution; omitted where the books do not name it, and it is taken on the word of who entered
/// this.</param>
[FactName("prior-board-action-taken")]
public sealed record PriorBoardActionTaken(ActionId Action, Moment On, ResolutionId? Resolution = null) : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}

/// <summary>The Board fixed a record date for those entitled to consent.</summary>
/// <param name="Action">For which action.</param>
/// <param name="Date">The record date: the ledger at the close of business on it decides.</param>
/// <param name="Adopted">When the Board adopted the resolution.</param>
/// <param name="Resolution">The resolution.</param>
[FactName("consent-record-date-fixed")]
public sealed record ConsentRecordDateFixed(ActionId Action, LocalDate Date, Moment Adopted, ResolutionId? Resolution = null) : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => Adopted;
}

/// <summary>A stockholder, or its proxy, signed a consent. A later one of the same holder takes the place of the earlier.</summary>
/// <param name="Action">To which action.</param>
/// <param name="Holder">Whose shares.</param>
/// <param name="On">When it was signed, or transmitted.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
/// <param name="HasSignature">Whether it is signed by, or shown to come from, the stockholder or its proxy; omitted where the books do not
/// show it.</param>
/// <param name="Dated">The date of signature that it bears; omitted where it bears none, or the books do not show it.</param>
/// <param name="BearsNoDate">True where it bears no date of signature.</param>
/// <param name="SetsForth">Whether it sets forth the action; omitted where it is the form that was drawn up.</param>
/// <param name="Shares">How many of the holder's shares it is for; omitted for all.</param>
/// <param name="Proxy">The proxy under which it was signed; omitted where the stockholder signed.</param>
/// <param name="TakesEffect">A later time at which it states that it takes effect; omitted where it states none.</param>
/// <param name="Electronic">Made on the web: what was shown, and how the one who made it was signed in.</param>
/// <param name="Shown">Made on the web: the text that was shown; null where it is not kept.</param>
/// <param name="Class">Of which class the shares are, where it is for those of one class alone; omitted for all.</param>
[FactName("consent-signed")]
public sealed record ConsentSigned(
    ActionId Action, Holder Holder, Moment On, WrittenForm Form = WrittenForm.Writing, bool? HasSignature = null, LocalDate? Dated = null,
    bool BearsNoDate = false, bool? SetsForth = null, Shares? Shares = null, ProxyId? Proxy = null, Moment? TakesEffect = null,
    ElectronicSignature? Electronic = null, Particular? Shown = null, StockClass? Class = null)
    : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}

/// <summary>Where consents are delivered.</summary>
public enum DeliveryPoint
{
    /// <summary>The registered office in the state of incorporation.</summary>
    RegisteredOffice,

    /// <summary>The principal place of business.</summary>
    PrincipalPlace,

    /// <summary>An officer or agent who has custody of the book of the stockholders' proceedings.</summary>
    CustodianOfMinutes,

    /// <summary>An information processing system that the corporation designated for it.</summary>
    Electronic,

    /// <summary>Any other place or person.</summary>
    Other,
}

/// <summary>By what means consents were delivered.</summary>
public enum DeliveryMeans
{
    Hand,
    CertifiedMail,
    RegisteredMail,
    OrdinaryMail,
    Courier,
    Transmission,
}

/// <summary>Consents were delivered to the corporation.</summary>
/// <param name="Action">To which action.</param>
/// <param name="Holders">Whose consents.</param>
/// <param name="On">When they were delivered.</param>
/// <param name="To">To which place or person.</param>
/// <param name="Means">By hand, certified, registered or ordinary mail, courier, or transmission; omitted where the books do not show
/// it.</param>
/// <param name="ReturnReceipt">For mail: whether a return receipt was requested; omitted where the books do not show it.</param>
[FactName("consent-delivered")]
public sealed record ConsentDelivered(
    ActionId Action, Many<Holder> Holders, Moment On, DeliveryPoint To, DeliveryMeans? Means = null, bool? ReturnReceipt = null)
    : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}

/// <summary>A stockholder revoked its consent.</summary>
/// <param name="Action">To which action.</param>
/// <param name="Holder">Who.</param>
/// <param name="On">When the revocation reached the corporation.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
[FactName("consent-revoked")]
public sealed record ConsentRevoked(ActionId Action, Holder Holder, Moment On, WrittenForm Form = WrittenForm.Writing) : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}

/// <summary>The Secretary, or someone at the Secretary's direction, determined whether a consent signed under a transmitted proxy is valid.
/// </summary>
/// <param name="Action">To which action.</param>
/// <param name="Proxy">The proxy under which it was signed.</param>
/// <param name="Person">Who determined it.</param>
/// <param name="On">When.</param>
/// <param name="Valid">Whether it was determined to be valid.</param>
/// <param name="AtDirection">True where the person acted at the direction of the Secretary.</param>
/// <param name="Record">The written record of the information relied on; omitted where the books have none.</param>
[FactName("consent-proxy-determined")]
public sealed record ConsentProxyDetermined(
    ActionId Action, ProxyId Proxy, Person Person, Moment On, bool Valid, bool AtDirection = false, string? Record = null) : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}

/// <summary>Notice that the action was taken by consent was given to stockholders who had not consented.</summary>
/// <param name="Action">Of which action.</param>
/// <param name="Holders">To whom.</param>
/// <param name="On">When.</param>
[FactName("action-notice-given")]
public sealed record ActionNoticeGiven(ActionId Action, Many<Holder> Holders, Moment On) : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}

/// <summary>
/// The consents were inserted in the minute book as minutes of a meeting would be. It is refused while the action has not taken effect. The
/// effect and the persons elected are filled in from the books; the elected then take their seats.
/// </summary>
/// <param name="Action">To which action.</param>
/// <param name="On">When they were inserted.</param>
/// <param name="Took">When the action took effect; left out, it is taken from the books.</param>
/// <param name="Elected">In an election: who was elected; left out, taken from the books.</param>
[FactName("consents-inserted", FactKind.Act)]
public sealed record ConsentsInserted(ActionId Action, Moment On, Moment? Took = null, Many<Person> Elected = default) : ActionFact
{
    public override ActionId About => Action;

    public override Moment? Effective => On;
}
