namespace Minutebook.Stock;

using Minutebook.Values;
using NodaTime;

/// <summary>A transfer was presented to the corporation for registration, with a request to register it.</summary>
/// <param name="Presentation">The short name of the request.</param>
/// <param name="Security">The holding that is to be transferred.</param>
/// <param name="To">To whom, by the account on the ledger.</param>
/// <param name="On">When it was presented.</param>
/// <param name="Shares">How many shares; omitted for all of the holding.</param>
/// <param name="Authority">On whose word; omitted where it is not shown.</param>
/// <param name="By">The persons who authorized it.</param>
/// <param name="Evidence">What a representative or an attorney furnished.</param>
/// <param name="Surrendered">Whether the certificate came with it; omitted where it is not shown, or there is none.</param>
/// <param name="Assured">Whether there is reasonable assurance that the indorsement is genuine and authorized, such as a signature
/// guarantee.</param>
/// <param name="TaxComplied">Whether the law on the collection of taxes is complied with; omitted where it is not shown.</param>
/// <param name="Rightful">Whether the transfer is in fact rightful, or to a protected purchaser; omitted where it is not shown.</param>
[FactName("transfer-presented")]
public sealed record TransferPresented(
    Presentation Presentation, Security Security, Holder To, Moment On, Shares? Shares = null, TransferAuthority? Authority = null,
    Many<Person> By = default, string? Evidence = null, bool? Surrendered = null, bool? Assured = null, bool? TaxComplied = null,
    bool? Rightful = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The corporation refused to register a transfer.</summary>
/// <param name="Presentation">Which request.</param>
/// <param name="On">When.</param>
/// <param name="Reason">The reason that it gave.</param>
[FactName("transfer-refused")]
public sealed record TransferRefused(Presentation Presentation, Moment On, string Reason) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A certificate was surrendered to the corporation.</summary>
/// <param name="Security">The holding that it stands for.</param>
/// <param name="On">When.</param>
/// <param name="Cancelled">Whether it was cancelled; omitted where the books do not show it.</param>
[FactName("certificate-surrendered")]
public sealed record CertificateSurrendered(Security Security, Moment On, bool? Cancelled = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A power of attorney to transfer shares was filed with the Secretary.</summary>
/// <param name="Holder">Whose shares.</param>
/// <param name="Attorney">Who may act.</param>
/// <param name="On">When it was filed.</param>
/// <param name="Executed">When it was executed; omitted where the books do not show it.</param>
/// <param name="DulyExecuted">Whether it is duly executed; omitted where the books do not show it.</param>
/// <param name="Until">The last day on which it holds, where it says so.</param>
[FactName("power-of-attorney-filed")]
public sealed record PowerOfAttorneyFiled(
    Holder Holder, Person Attorney, Moment On, LocalDate? Executed = null, bool? DulyExecuted = null, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A power of attorney to transfer shares was revoked.</summary>
/// <param name="Holder">Whose shares.</param>
/// <param name="Attorney">Whose power.</param>
/// <param name="On">When the corporation was told.</param>
[FactName("power-of-attorney-revoked")]
public sealed record PowerOfAttorneyRevoked(Holder Holder, Person Attorney, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>In which capacity a legal representative acts.</summary>
public enum RepresentativeCapacity
{
    Executor,
    Administrator,
    Guardian,
    Conservator,
    Trustee,
    Custodian,
    Receiver,
    Officer,
    Other,
}

/// <summary>A legal representative of a holder furnished evidence of authority to transfer.</summary>
/// <param name="Holder">Of which holder.</param>
/// <param name="Person">Who.</param>
/// <param name="Capacity">As executor, guardian, trustee and so on.</param>
/// <param name="On">When the evidence was furnished.</param>
/// <param name="Evidence">Which: letters testamentary, the order of a court; omitted where there was none.</param>
/// <param name="Proper">Whether the corporation found the evidence proper; omitted where it did not decide.</param>
/// <param name="Until">The last day of the authority, where it ends.</param>
[FactName("representative-shown")]
public sealed record RepresentativeShown(
    Holder Holder, Person Person, RepresentativeCapacity Capacity, Moment On, string? Evidence = null, bool? Proper = null,
    LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A person in whose name, alone or with others, shares stand has died.</summary>
/// <param name="Holder">The account on the ledger.</param>
/// <param name="On">When.</param>
/// <param name="Person">Which of the joint owners; omitted for an account of one.</param>
[FactName("holder-died")]
public sealed record HolderDied(Holder Holder, Moment On, Person? Person = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>How joint owners hold.</summary>
public enum JointTenancy
{
    /// <summary>As joint tenants, or by the entirety: the survivors take.</summary>
    WithSurvivorship,

    /// <summary>In common: the share of one who dies goes to the estate.</summary>
    InCommon,
}

/// <summary>The books show how the joint owners of an account hold.</summary>
/// <param name="Holder">The account.</param>
/// <param name="Tenancy">With right of survivorship, or in common.</param>
/// <param name="On">From when on.</param>
[FactName("joint-tenancy-stated")]
public sealed record JointTenancyStated(Holder Holder, JointTenancy Tenancy, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Someone other than the holder of record claims to own shares, or has an interest in them.</summary>
/// <param name="Security">Which holding.</param>
/// <param name="By">Who, in words.</param>
/// <param name="On">When the corporation was told.</param>
/// <param name="Claim">What is claimed: a purchase, a trust, a pledge.</param>
/// <param name="DemandsNoRegistration">Whether it is a demand of an appropriate person that no transfer be registered.</param>
[FactName("claim-asserted")]
public sealed record ClaimAsserted(Security Security, string By, Moment On, string Claim, bool DemandsNoRegistration = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A court ordered who is to be treated as the owner of shares.</summary>
/// <param name="Security">Which holding.</param>
/// <param name="Owner">Who, by the account on the ledger.</param>
/// <param name="On">When.</param>
/// <param name="Court">Which court, and in which case.</param>
[FactName("ownership-ordered")]
public sealed record OwnershipOrdered(Security Security, Holder Owner, Moment On, string Court) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Where the stock transfer books are kept.</summary>
public enum StockBooksPlace
{
    RegisteredOffice,
    PrincipalPlace,

    /// <summary>At the office of the transfer agent or of the registrar.</summary>
    AgentOffice,
    Elsewhere,
}

/// <summary>The stock transfer books came to be kept at a place.</summary>
/// <param name="At">At the registered office, the principal place of business, the office of an agent, or elsewhere.</param>
/// <param name="On">From when on.</param>
/// <param name="Agent">Of an agent's office: whose.</param>
/// <param name="Address">The address.</param>
[FactName("stock-books-kept")]
public sealed record StockBooksKept(StockBooksPlace At, Moment On, StockAgent? Agent = null, string? Address = null) : Fact
{
    public override Moment? Effective => On;
}
