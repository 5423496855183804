namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Certificates for shares: who signs them, who countersigns and registers them, and what stands on them.</summary>
public static partial class CertificatesForShares
{
    /// <summary>
    /// Is the certificate of this holding in order: signed by two officers, countersigned and registered once there are agents, numbered,
    /// and with the restrictions on its face? The edition in force when it was issued judges it. A certificate that is not shows nothing;
    /// the shares stand without it.
    /// </summary>
    public static Finding InOrder(StockFile file, Holding holding) => Finding.All(
        $"the certificate {holding.Certificate ?? "of " + holding.Security} is in order",
        SignedByOfficers(file, holding), Countersigned(file, holding), Numbered(file, holding), StatesRestrictions(file, holding),
        RestrictionOnTransfer.Legended(file, holding));

    /// <summary>May this certificate be issued: is it in order, and its number the next?</summary>
    public static Finding MayBeIssued(StockFile file, CertificateIssued issued)
    {
        var holding = file.Ledger.Holdings[issued.Security];
        var numbered = holding with { Certificate = issued.Certificate, From = issued.On };
        if (holding.Certificate == issued.Certificate) return InOrder(file, numbered);
        return file.Instruments.Under(issued.On.Date, terms => Finding.All($"the certificate {issued.Certificate} may be issued",
            InOrder(file, numbered), Next(file, numbered.Class, issued.Certificate, terms)));
    }

    /// <summary>
    /// Is it signed by one of the first list of officers and by one of the second, each in office when he or she signed? One person with an
    /// office of each list may sign once in each (reading 77).
    /// </summary>
    public static Finding SignedByOfficers(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var signatures = file.Records.Of<CertificateSigned>(holding.Security).ToList();
        var least = terms.Find(TermNames.CertificateSignatures);
        var first = Signature(file, holding, signatures, terms.Find(TermNames.CertificateFirstSigners), terms);
        var second = Signature(file, holding, signatures, terms.Find(TermNames.CertificateSecondSigners), terms);
        var finding = Finding.All($"the certificate of {holding.Security} is signed by two officers who may sign it", first, second)
            .Citing(least).WithFigure("signatures", signatures.Count).WithBreach(Effect.Void);
        return signatures.Select(one => one.Fact.By).Distinct().Count() < signatures.Count && finding.Answer == Answer.Yes
            ? finding.WithNote("One person signed in two offices: it is read as allowed, since one may hold both (arguable).") : finding;
    });

    static Finding Signature(
        StockFile file, Holding holding, List<Recorded<CertificateSigned>> signatures, Term<ImmutableArray<string>>? list, Terms terms)
    {
        if (list is null) return Finding.Yes("no instrument says who signs");
        var named = string.Join(", ", list.Figure);
        var own = signatures.Where(one => list.Figure.Contains(Word(one.Fact.As))).ToList();
        if (own.Count > 0)
            return Finding.Any($"one of {named} signed it", [.. own.Select(one => Good(file, holding, one, terms))]).Citing(list);
        // Two signatures are what a certificate bears; with fewer, the rest may only be missing from the books.
        return signatures.Count > 1
            ? Finding.No($"it is signed by {string.Join(" and ", signatures.Select(one => InWords(file, one.Fact)))}, and by none " +
                $"of {named}",
                list).RelyingOn(signatures.Select(one => one.Entry))
            : Finding.NotShown($"the books show no signature of one of {named}", "record who signed it, and in which office", list);
    }

    /// <summary>In office when signed; one who has left before it is issued need not be in office still.</summary>
    static Finding Good(StockFile file, Holding holding, Recorded<CertificateSigned> signed, Terms terms)
    {
        var (fact, former) = (signed.Fact, terms.Find(TermNames.CertificateFormerSigner));
        var grounds = new List<Finding> { file.HeldOffice(fact.By, Word(fact.As), fact.On) };
        if (fact.Facsimile)
            grounds.Add(terms.Find(TermNames.CertificateFacsimile) is { } facsimile
                ? Finding.That(facsimile.Figure, "the signature is a facsimile", facsimile)
                : Finding.No("the signature is a facsimile, and no instrument allows one"));
        if (fact.On.Date < holding.From.Date && file.HeldOffice(fact.By, Word(fact.As), holding.From) is { Answer: not Answer.Yes } later)
            grounds.Add(former is { Figure: true }
                ? Finding.Yes($"{file.NameOf(fact.By)} has left before it was issued, which takes nothing from it", former)
                : later);
        return Finding.All(InWords(file, fact), [.. grounds]).RelyingOn(signed.Entry);
    }

    static string InWords(StockFile file, CertificateSigned signed) =>
        $"{file.NameOf(signed.By)} as {Word(signed.As)} on {signed.On.InWords()}";

    static string Word(SignedAs office) => office switch
    {
        SignedAs.ViceChairman => "vice-chairman",
        SignedAs.VicePresident => "vice-president",
        SignedAs.AssistantTreasurer => "assistant-treasurer",
        SignedAs.AssistantSecretary => "assistant-secretary",
        _ => office.ToString().ToLowerInvariant(),
    };

    /// <summary>
    /// Once transfer agents or registrars are appointed, is the certificate countersigned by one of the agents and registered by one of the
    /// registrars, each appointed when it did so? One that has ceased since does no harm.
    /// </summary>
    public static Finding Countersigned(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var term = terms.Find(TermNames.CertificateCountersigned);
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks for a countersignature");
        var countersigned = file.Records.Of<CertificateCountersigned>(holding.Security)
            .Select(one => (one.Fact.By, one.Fact.On, one.Entry)).ToList();
        var registered = file.Records.Of<CertificateRegistered>(holding.Security)
            .Select(one => (one.Fact.By, one.Fact.On, one.Entry)).ToList();
        return Finding.All($"the certificate of {holding.Security} is countersigned and registered, so far as there are agents",
            ByAgent(file, holding, AgentRole.TransferAgent, countersigned, "countersigned", term),
            ByAgent(file, holding, AgentRole.Registrar, registered, "registered", term)).WithBreach(Effect.Void);
    });

    static Finding ByAgent(
        StockFile file, Holding holding, AgentRole role, List<(StockAgent By, Moment On, long Entry)> acts, string done, Term term)
    {
        var appointed = StockAgents.InRole(file, role, holding.Class, holding.From).ToList();
        var who = StockAgents.InWords(role);
        if (appointed.Count == 0) return Finding.Yes($"no {who} was appointed when it was issued", term);
        var good = acts.Where(act => StockAgents.InRole(file, role, holding.Class, act.On).Any(one => one.Fact.Agent == act.By)).ToList();
        if (good.Count > 0)
            return Finding.Yes($"it was {done} by {good[0].By} on {good[0].On.InWords()}", term).RelyingOn(good[0].Entry);
        return acts.Count > 0
            ? Finding.No($"it was {done} by {acts[0].By} on {acts[0].On.InWords()}, who was no {who} then", term).RelyingOn(acts[0].Entry)
            : Finding.NotShown($"a {who} was appointed on {appointed[0].Fact.On.InWords()}, and the books do not show that the " +
                $"certificate was {done}", $"have the certificate {done}, or record it", term).RelyingOn(appointed[0].Entry);
    }

    /// <summary>Does the face of the certificate tell of every restriction on the shares, itself or by a reference to the reverse? (Reading
    /// 78.)</summary>
    public static Finding StatesRestrictions(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var term = terms.Find(TermNames.CertificateStatesRestrictions);
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks for restrictions on the face");
        var restrictions = RestrictionOnTransfer.On(file, holding, holding.From.Date).ToList();
        return restrictions.Count == 0 ? Finding.Yes($"the books show no other restriction on {holding.Security}", term)
            : Finding.Each("the face tells of every restriction", restrictions, one =>
                RestrictionOnTransfer.Noted(file, holding, one.Fact.Restriction, term).RelyingOn(one.Entry)).WithBreach(Effect.Irregular);
    });
}
