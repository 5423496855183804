namespace Minutebook.Stockholders;

using Minutebook.Values;
using NodaTime;

/// <summary>What a proxy empowers its holder to do.</summary>
public enum ProxyPower
{
    /// <summary>To vote as the holder of the proxy thinks fit, save as directed.</summary>
    Discretion,

    /// <summary>To vote only as directed; without a direction, not to vote on that matter.</summary>
    Directed,

    /// <summary>To be present, and not to vote.</summary>
    PresenceOnly,
}

/// <summary>How a holder votes on a matter.</summary>
public enum Choice
{
    For,
    Against,
    Abstain,
}

/// <summary>A direction in a proxy.</summary>
/// <param name="Matter">On which matter.</param>
/// <param name="Choice">On a resolution: for, against or abstaining; omitted in an election.</param>
/// <param name="For">In an election: for whom; empty to withhold.</param>
public sealed record Direction(MatterId Matter, Choice? Choice = null, Many<VotesFor> For = default);

/// <summary>To whom a proxy was transmitted.</summary>
public enum Recipient
{
    /// <summary>To the one who is to hold it.</summary>
    ProxyHolder,

    /// <summary>To a solicitation firm, support service or agent that the one who is to hold it authorized to receive it.</summary>
    AgentOfProxyHolder,

    Other,
}

/// <summary>A stockholder authorized others to act by proxy.</summary>
/// <param name="Proxy">The short name of the proxy.</param>
/// <param name="Holder">The stockholder.</param>
/// <param name="To">The persons who hold the proxy.</param>
/// <param name="On">When it was executed, or transmitted.</param>
/// <param name="Form">In writing, or by electronic transmission.</param>
/// <param name="HasSignature">For a writing: whether it is signed by the stockholder or one authorized; omitted where the books do not show
/// it.</param>
/// <param name="ShowsAuthorization">For a transmission: whether it sets out, or comes with, information showing that the stockholder
/// authorized it.</param>
/// <param name="Meeting">The meeting it is for; omitted for a general proxy.</param>
/// <param name="PrintedDate">A date printed on it, where that differs from the day of execution.</param>
/// <param name="Until">The last day on which it says it may be used; omitted where it says nothing.</param>
/// <param name="Years">The number of years for which it says it lasts; omitted where it says nothing.</param>
/// <param name="Irrevocable">Whether it says that it is irrevocable.</param>
/// <param name="Interest">The interest that it is coupled with; omitted where there is none.</param>
/// <param name="Shares">How many of the shares it is for; omitted for all.</param>
/// <param name="Power">What it empowers to.</param>
/// <param name="Directions">How to vote on which matter, or in an election for whom.</param>
/// <param name="TransmittedTo">For a transmission: to whom; omitted for the holder of the proxy.</param>
/// <param name="Owner">Which of several joint owners or fiduciaries gives it, where each gives its own; omitted where the holder acts as
/// one.</param>
/// <param name="Rule">Which of several holders of the proxy bind them all, where the proxy says so; omitted where it is silent, and the
/// law of joint owners is taken.</param>
/// <param name="MaySubstitute">Whether it lets those who hold it put others in their place.</param>
/// <param name="Class">Of which class the shares are, where it is for those of one class alone; omitted for all.</param>
/// <param name="Electronic">Made on the web: what was shown, and how the one who made it was signed in.</param>
/// <param name="Shown">Made on the web: the text that was shown; null where it is not kept.</param>
[FactName("proxy-executed")]
public sealed record ProxyExecuted(
    ProxyId Proxy,
    Holder Holder,
    Many<Person> To,
    Moment On,
    WrittenForm Form,
    bool? HasSignature = null,
    bool? ShowsAuthorization = null,
    MeetingId? Meeting = null,
    LocalDate? PrintedDate = null,
    LocalDate? Until = null,
    int? Years = null,
    bool Irrevocable = false,
    string? Interest = null,
    Shares? Shares = null,
    ProxyPower Power = ProxyPower.Discretion,
    Many<Direction> Directions = default,
    Recipient? TransmittedTo = null,
    Person? Owner = null,
    JointRule? Rule = null,
    bool MaySubstitute = false,
    StockClass? Class = null,
    ElectronicSignature? Electronic = null,
    Particular? Shown = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What of a proxy was filed.</summary>
public enum Filed
{
    Original,
    CompleteReproduction,
    PartialReproduction,
}

/// <summary>A proxy was filed with the Secretary.</summary>
/// <param name="Proxy">Which proxy.</param>
/// <param name="On">When.</param>
/// <param name="As">The original, or a reproduction, complete or in part.</param>
[FactName("proxy-filed")]
public sealed record ProxyFiled(ProxyId Proxy, Moment On, Filed As) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A written revocation of a proxy was filed.</summary>
/// <param name="Proxy">Which proxy.</param>
/// <param name="On">When it was filed.</param>
[FactName("proxy-revoked")]
public sealed record ProxyRevoked(ProxyId Proxy, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>One who holds a proxy put another in his or her place.</summary>
/// <param name="Proxy">Which proxy.</param>
/// <param name="By">Who held it.</param>
/// <param name="To">Who acts under it from then on.</param>
/// <param name="On">When.</param>
[FactName("proxy-substituted")]
public sealed record ProxySubstituted(ProxyId Proxy, Person By, Person To, Moment On) : Fact
{
    public override Moment? Effective => On;
}
