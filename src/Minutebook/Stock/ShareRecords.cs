namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of certificates, legends, transfers and losses beside the ledger. It decides nothing.</summary>
public sealed partial record ShareRecords
{
    ImmutableSortedDictionary<Security, ImmutableList<Recorded<Fact>>> OfSecurity { get; init; } =
        NameOrder.None<Security, ImmutableList<Recorded<Fact>>>();

    ImmutableList<Recorded<Fact>> Others { get; init; } = [];

    /// <summary>What is recorded of one holding, in the order of the entries.</summary>
    public IEnumerable<Recorded<T>> Of<T>(Security security)
        where T : Fact => Only<T>(OfSecurity.GetValueOrDefault(security) ?? []);

    /// <summary>What is recorded of no one holding, in the order of the entries.</summary>
    public IEnumerable<Recorded<T>> All<T>()
        where T : Fact => Only<T>(Others);

    /// <summary>The holdings of which something is recorded.</summary>
    public IEnumerable<Security> Securities => OfSecurity.Keys;

    static IEnumerable<Recorded<T>> Only<T>(ImmutableList<Recorded<Fact>> facts)
        where T : Fact =>
        from one in facts where one.Fact is T select new Recorded<T>(one.Entry, one.At, (T)one.Fact);

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public ShareRecords With(long entry, Instant at, Fact fact) => fact is DividendFact dividend ? With(entry, at, dividend)
        : About(fact) is { } security
        ? this with { OfSecurity = OfSecurity.SetItem(security,
            (OfSecurity.GetValueOrDefault(security) ?? []).Add(new(entry, at, fact))) }
        : IsOther(fact) ? this with { Others = Others.Add(new(entry, at, fact)) } : this;

    static Security? About(Fact fact) => fact switch
    {
        CertificateSigned signed => signed.Security,
        CertificateCountersigned countersigned => countersigned.Security,
        CertificateRegistered registered => registered.Security,
        UncertificatedNoticeSent sent => sent.Security,
        LegendPlaced placed => placed.Security,
        TransferConditionMet met => met.Security,
        CertificateSurrendered surrendered => surrendered.Security,
        ClaimAsserted claim => claim.Security,
        OwnershipOrdered ordered => ordered.Security,
        CertificateLossReported lost => lost.Security,
        CertificateStopped stopped => stopped.Security,
        CertificateStopLifted lifted => lifted.Security,
        CertificateIndemnityGiven given => given.Security,
        LostCertificateTermsMet met => met.Security,
        CertificateReplaced replaced => replaced.Security,
        OldCertificatePresented presented => presented.Security,
        IssueRatified ratified => ratified.Security,
        IssueValidated validated => validated.Security,
        _ => null,
    };

    static bool IsOther(Fact fact) => fact is CertificateSpoiled or StockAgentAppointed or StockAgentEnded or SharesUncertificated
        or LegendExcused or RestrictionImposed or RestrictionEnded or RestrictionKnown or TransferPresented or TransferRefused
        or PowerOfAttorneyFiled or PowerOfAttorneyRevoked or RepresentativeShown or HolderDied or JointTenancyStated or StockBooksKept
        or LostCertificateTermsSet;

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    public string? Impossible(Ledger ledger, Fact fact) => fact switch
    {
        StockAgentAppointed { Roles.IsEmpty: true } => "say what the agent does: give \"roles\", transfer-agent or registrar",
        StockAgentEnded ended when !All<StockAgentAppointed>().Any(one => one.Fact.Agent == ended.Agent) =>
            $"no agent {ended.Agent} is in the books; enter \"stock-agent-appointed\" first",
        LegendExcused { Securities.IsEmpty: true, Class: null } => "say for which shares: give \"securities\" or \"class\"",
        RestrictionImposed { Securities.IsEmpty: true, Class: null } => "say on which shares: give \"securities\" or \"class\"",
        RestrictionImposed imposed when Restriction(imposed.Restriction) is not null =>
            $"the restriction {imposed.Restriction} is in the books already; choose another short name",
        RestrictionEnded ended when Restriction(ended.Restriction) is null => NoRestriction(ended.Restriction),
        RestrictionKnown known when Restriction(known.Restriction) is null => NoRestriction(known.Restriction),
        TransferPresented presented when Presented(presented.Presentation) is not null =>
            $"the presentation {presented.Presentation} is in the books already; choose another short name",
        TransferPresented presented => !ledger.Holdings.ContainsKey(presented.Security)
            ? $"there is no holding {presented.Security} in the books" : Unknown(ledger, presented.To),
        TransferRefused refused when Presented(refused.Presentation) is null =>
            $"there is no presentation {refused.Presentation} in the books; enter \"transfer-presented\" first",
        PowerOfAttorneyFiled filed => Unknown(ledger, filed.Holder),
        RepresentativeShown shown => Unknown(ledger, shown.Holder),
        HolderDied died => Unknown(ledger, died.Holder),
        JointTenancyStated stated => Unknown(ledger, stated.Holder),
        OwnershipOrdered ordered => Unknown(ledger, ordered.Owner),
        DividendFact dividend => Impossible(ledger, dividend),
        _ => null,
    };

    /// <summary>The restriction of a short name; null where there is none.</summary>
    public Recorded<RestrictionImposed>? Restriction(string name) =>
        All<RestrictionImposed>().Where(one => one.Fact.Restriction == name).Cast<Recorded<RestrictionImposed>?>().FirstOrDefault();

    /// <summary>The transfer that was presented under a short name; null where there is none.</summary>
    public Recorded<TransferPresented>? Presented(Presentation name) =>
        All<TransferPresented>().Where(one => one.Fact.Presentation == name).Cast<Recorded<TransferPresented>?>().FirstOrDefault();

    static string NoRestriction(string name) => $"there is no restriction {name} in the books; enter \"restriction-imposed\" first";

    static string? Unknown(Ledger ledger, Holder holder) =>
        ledger.Accounts.ContainsKey(holder) ? null : $"there is no holder {holder} in the books; enter \"holder-opened\" first";
}
