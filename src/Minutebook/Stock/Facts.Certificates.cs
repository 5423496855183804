namespace Minutebook.Stock;

using Minutebook.Values;

/// <summary>In which office, or in whose place, someone signed a certificate.</summary>
public enum SignedAs
{
    Chairman,
    ViceChairman,
    President,
    VicePresident,
    Treasurer,
    AssistantTreasurer,
    Secretary,
    AssistantSecretary,

    /// <summary>In any other office, or in none.</summary>
    Other,
}

/// <summary>Someone signed a certificate for shares, or had a facsimile of the signature placed on it; before or after it was issued.
/// </summary>
/// <param name="Security">The short name of the holding that the certificate stands for.</param>
/// <param name="By">Who signed.</param>
/// <param name="As">In which office. One who signs in two offices signs twice.</param>
/// <param name="On">When it was signed.</param>
/// <param name="Facsimile">Whether the signature is a facsimile.</param>
[FactName("certificate-signed")]
public sealed record CertificateSigned(Security Security, Person By, SignedAs As, Moment On, bool Facsimile = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A transfer agent countersigned a certificate.</summary>
/// <param name="Security">The short name of the holding that the certificate stands for.</param>
/// <param name="By">The transfer agent.</param>
/// <param name="On">When.</param>
[FactName("certificate-countersigned")]
public sealed record CertificateCountersigned(Security Security, StockAgent By, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A registrar registered a certificate.</summary>
/// <param name="Security">The short name of the holding that the certificate stands for.</param>
/// <param name="By">The registrar.</param>
/// <param name="On">When.</param>
[FactName("certificate-registered")]
public sealed record CertificateRegistered(Security Security, StockAgent By, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A certificate was issued for shares that stood without one, or for which none was recorded. After the opening of the books it
/// is refused unless the certificate is in order: signed, countersigned, numbered, with its legends.</summary>
/// <param name="Security">The holding.</param>
/// <param name="Certificate">The number on the certificate.</param>
/// <param name="On">When.</param>
[FactName("certificate-issued", FactKind.Act)]
public sealed record CertificateIssued(Security Security, string Certificate, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A numbered form was spoiled before it was issued, so that its number is used for no certificate.</summary>
/// <param name="Class">Of which class.</param>
/// <param name="Certificate">The number.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why.</param>
[FactName("certificate-spoiled")]
public sealed record CertificateSpoiled(StockClass Class, string Certificate, Moment On, string Reason) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>What an agent for the stock does.</summary>
public enum AgentRole
{
    TransferAgent,
    Registrar,
}

/// <summary>A transfer agent or registrar was appointed.</summary>
/// <param name="Agent">The short name of the agent.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roles">As transfer agent, as registrar, or both.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
/// <param name="BankOrTrustCompany">Whether it is a responsible bank or trust company; omitted where the books do not show it.</param>
/// <param name="Office">The address of its office, where the stock transfer books may be kept.</param>
/// <param name="Class">For which class; omitted for all.</param>
[FactName("stock-agent-appointed")]
public sealed record StockAgentAppointed(
    StockAgent Agent, string Name, Many<AgentRole> Roles, Moment On, ResolutionId? Resolution = null, bool? BankOrTrustCompany = null,
    string? Office = null, StockClass? Class = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A transfer agent or registrar ceased to be one.</summary>
/// <param name="Agent">Which.</param>
/// <param name="On">From when on.</param>
/// <param name="Roles">In which roles; omitted for all.</param>
[FactName("stock-agent-ended")]
public sealed record StockAgentEnded(StockAgent Agent, Moment On, Many<AgentRole> Roles = default) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The Board resolved that the shares of a class are uncertificated.</summary>
/// <param name="Class">Which class.</param>
/// <param name="On">From when on.</param>
/// <param name="Resolution">The resolution of the Board; omitted where the books do not show it.</param>
[FactName("shares-uncertificated")]
public sealed record SharesUncertificated(StockClass Class, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The holder of uncertificated shares was sent the notice that has what a certificate would state, with its
/// restrictions.</summary>
/// <param name="Security">For which holding.</param>
/// <param name="On">When it was sent.</param>
/// <param name="StatesRestrictions">Whether it states the restrictions on transfer; omitted where the books do not show it.</param>
[FactName("uncertificated-notice-sent")]
public sealed record UncertificatedNoticeSent(Security Security, Moment On, bool? StatesRestrictions = null) : Fact
{
    public override Moment? Effective => On;
}
