namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Certificates that are lost, stolen, destroyed or mutilated: new ones in their place, and what becomes of the old.</summary>
public static class LostCertificates
{
    /// <summary>
    /// May a new certificate be issued for this one: was it lost, destroyed or mutilated (or stolen: the statute), did the Board prescribe
    /// terms and indemnity, for this case or by a standing regulation (reading 81), and are they met? The edition of that day judges it.
    /// </summary>
    public static Finding MayBeReplaced(StockFile file, Holding holding, Moment on) => file.Instruments.Under(on.Date, terms =>
    {
        var reported = file.By<CertificateLossReported>(holding.Security, on.Date).LastOrDefault();
        var causes = terms.Find(TermNames.LostCertificateCauses);
        if (reported.Fact is not { } loss)
            return Finding.NotShown($"the books do not show that the certificate of {holding.Security} was lost, destroyed or mutilated",
                "record \"certificate-loss-reported\"", causes).WithBreach(Effect.Voidable);
        return Finding.All($"a new certificate may be issued for {holding.Security}",
            Certificated(holding, causes), Cause(loss, terms).RelyingOn(reported.Entry), TermsMet(file, holding, loss, on, terms),
            Finding.Not("no protected purchaser has presented the old certificate", ToProtectedPurchaser(file, holding, on)))
            .WithBreach(Effect.Voidable);
    });

    /// <summary>Is this replacement in order, with the next number on the new certificate?</summary>
    public static Finding InOrder(StockFile file, CertificateReplaced replaced)
    {
        var holding = file.Ledger.Holdings[replaced.Security];
        return file.Instruments.Under(replaced.On.Date, terms => Finding.All(
            $"the certificate of {replaced.Security} is replaced in order", MayBeReplaced(file, holding, replaced.On),
            CertificatesForShares.NextOf(file, [new(replaced.New, holding.Class, replaced.Certificate)], terms)))
                .WithBreach(Effect.Voidable);
    }

    static Finding Certificated(Holding holding, Term? term) => holding.Certificate is { } number
        ? Finding.Yes($"the certificate {number} stands for {holding.Shares.InWords()} of {holding.Holder}", term)
        : Finding.No($"{holding.Security} has no certificate that could be lost", term);

    static Finding Cause(CertificateLossReported loss, Terms terms)
    {
        var (causes, stolen) = (terms.Find(TermNames.LostCertificateCauses), terms.Find(TermNames.LostCertificateStolen));
        var word = loss.Cause.ToString().ToLowerInvariant();
        return loss.Cause == CertificateLoss.Stolen && causes?.Figure.Contains(word) != true
            ? Finding.That(stolen is { Figure: true }, "a stolen certificate is treated as a lost one", stolen)
            : Finding.That(causes?.Figure.Contains(word) != false, $"it was {word}, as was told on {loss.On.InWords()}", causes);
    }

    /// <summary>The Board's terms for this certificate, or else its standing ones, with the indemnity and the oath that they ask
    /// for.</summary>
    static Finding TermsMet(StockFile file, Holding holding, CertificateLossReported loss, Moment on, Terms terms)
    {
        var by = terms.Find(TermNames.LostCertificateTermsBy);
        var set = file.Records.All<LostCertificateTermsSet>().Where(one => one.Fact.On.Date <= on.Date
            && (one.Fact.Security is not { } only || only == holding.Security)).ToList();
        var chosen = set.LastOrDefault(one => one.Fact.Security is not null) is { Fact: not null } own ? own : set.LastOrDefault();
        if (chosen.Fact is not { } prescribed)
            return Finding.NotShown("the books do not show the terms and indemnity that the Board prescribed",
                "have the Board prescribe them, for this certificate or for all, and record \"lost-certificate-terms-set\"", by);
        var grounds = new List<Finding>
        {
            file.ByBoard(prescribed.Resolution, prescribed.On.Date, "prescribed the terms", by),
        };
        if (prescribed.Indemnity is { } asked) grounds.Add(Indemnified(file, holding, asked, on, by));
        if (prescribed.Affidavit)
            grounds.Add(loss.Affidavit switch
            {
                true => Finding.Yes("the loss is sworn", by),
                false => Finding.No("the loss is not sworn", by),
                _ => Finding.NotShown("the books do not show that the loss is sworn", "have it sworn, or record it", by),
            });
        if (prescribed.Indemnity is null && !prescribed.Affidavit)
            grounds.Add(file.By<LostCertificateTermsMet>(holding.Security, on.Date).LastOrDefault() is { Fact: not null } met
                ? Finding.Yes($"the terms are met: {prescribed.Terms}", by).RelyingOn(met.Entry)
                : Finding.NotShown($"the books do not show that the terms are met: {prescribed.Terms}",
                    "record \"lost-certificate-terms-met\"", by));
        return Finding.All("the Board's terms are met", [.. grounds]).RelyingOn(chosen.Entry);
    }

    static Finding Indemnified(StockFile file, Holding holding, Money asked, Moment on, Term? by)
    {
        var given = file.By<CertificateIndemnityGiven>(holding.Security, on.Date).LastOrDefault();
        return given.Fact is not { } bond
            ? Finding.NotShown($"the Board asks for an indemnity of {asked}; the books show none", "obtain the indemnity, or record it", by)
            : Finding.That(bond.Amount.Currency == asked.Currency && bond.Amount.Amount >= asked.Amount,
                $"an indemnity of {bond.Amount} was given; {asked} is asked for", by)
                .WithFigure("given", bond.Amount).WithFigure("asked", asked).RelyingOn(given.Entry);
    }

    /// <summary>Is the certificate stopped: reported lost and replaced, or stopped by an order that was not lifted? Nothing is registered
    /// on it then.</summary>
    public static Finding Stopped(StockFile file, Security security, Moment at)
    {
        var stopped = file.By<CertificateStopped>(security, at.Date).LastOrDefault();
        var lifted = file.By<CertificateStopLifted>(security, at.Date).LastOrDefault();
        if (Replacement(file, security) is { } replaced && replaced.On.Date <= at.Date)
            return Finding.Yes($"{security} was replaced by {replaced.New} on {replaced.On.InWords()}");
        if (stopped.Fact is { } order && (lifted.Fact is null || lifted.Entry < stopped.Entry))
            return Finding.Yes($"the certificate of {security} was stopped on {order.On.InWords()}").RelyingOn(stopped.Entry);
        return Finding.No($"the certificate of {security} is not stopped");
    }

    /// <summary>Was the old certificate stopped once its loss was told, so that it is not honoured twice? A certificate that was mutilated
    /// and surrendered needs no stop.</summary>
    public static Finding StopPlaced(StockFile file, Holding holding, Moment at)
    {
        var reported = file.By<CertificateLossReported>(holding.Security, at.Date).LastOrDefault();
        if (reported.Fact is not { } loss) return Finding.Yes($"no loss of the certificate of {holding.Security} was told");
        var stopped = Stopped(file, holding.Security, at);
        if (stopped.Answer == Answer.Yes) return stopped.RelyingOn(reported.Entry);
        return file.By<CertificateSurrendered>(holding.Security, at.Date).Any()
            ? Finding.Yes($"the certificate of {holding.Security} was surrendered")
            : Finding.NotYet($"the certificate of {holding.Security} was told {loss.Cause.ToString().ToLowerInvariant()} on " +
                $"{loss.On.InWords()}, and is not stopped", new(Wanting.NotYet, $"stop the certificate of {holding.Security}"))
                .RelyingOn(reported.Entry);
    }

    static CertificateReplaced? Replacement(StockFile file, Security security) =>
        file.Records.Of<CertificateReplaced>(security).Select(one => one.Fact).LastOrDefault();

    /// <summary>
    /// Is this certificate honoured when it is presented? Not when it was cancelled, nor when another was issued in its place: it is not
    /// honoured twice. A protected purchaser may have a claim all the same (Uniform Commercial Code 8-405); the indemnity answers for it.
    /// </summary>
    public static Finding Honoured(StockFile file, Holding holding, Moment at) => file.Instruments.Under(at.Date, terms =>
    {
        var term = terms.Find(TermNames.LostCertificateTermsBy);
        var purchaser = ToProtectedPurchaser(file, holding, at);
        if (Replacement(file, holding.Security) is { } replaced && replaced.On.Date <= at.Date)
        {
            var finding = Finding.No($"another was issued in its place on {replaced.On.InWords()}: {replaced.New}", term);
            return purchaser.Answer == Answer.Yes
                ? finding.WithNote("It is held by a protected purchaser, who may ask for registration unless that is an over-issue; the " +
                    "corporation then turns to the indemnity, and to the one who got the new certificate.").RelyingOn(purchaser.ReliedOn)
                : finding;
        }
        if (holding.Surrendered is { } surrendered && surrendered.Date <= at.Date)
            return Finding.No($"it was surrendered and cancelled on {surrendered.InWords()} by entry {holding.SurrenderedBy}", term);
        return Finding.Not($"the certificate of {holding.Security} stands for {holding.Shares.InWords()}, and is not stopped",
            Stopped(file, holding.Security, at)).Citing(term);
    });

    static Finding ToProtectedPurchaser(StockFile file, Holding holding, Moment at)
    {
        var presented = file.By<OldCertificatePresented>(holding.Security, at.Date).Where(one => one.Fact.ProtectedPurchaser != false)
            .ToList();
        if (presented.Count == 0) return Finding.No("no protected purchaser is shown to have presented it");
        var fact = presented[^1].Fact;
        return (fact.ProtectedPurchaser == true
            ? Finding.Yes($"{fact.By}, a protected purchaser, presented it on {fact.On.InWords()}")
            : Finding.NotShown($"{fact.By} presented it on {fact.On.InWords()}; the books do not show whether he or she is a protected " +
                "purchaser", "record whether the one who presented it gave value, in good faith, without notice of a claim"))
            .RelyingOn(presented[^1].Entry);
    }

    /// <summary>
    /// May the owner still claim a new certificate: did he or she tell of the loss within a reasonable time after notice of it, and before
    /// a transfer was registered (Uniform Commercial Code 8-406)? How long is reasonable is for those who ask: the days are a figure.
    /// </summary>
    public static Finding ToldInTime(StockFile file, Holding holding)
    {
        var reported = file.Records.Of<CertificateLossReported>(holding.Security).FirstOrDefault();
        if (reported.Fact is not { } loss) return Finding.NotShown($"the books show no loss of the certificate of {holding.Security}",
            "record \"certificate-loss-reported\"");
        if (holding.Surrendered is { } moved && moved.IsBefore(loss.On) == Answer.Yes)
            return Finding.No($"a transfer was registered on {moved.InWords()}, before the corporation was told on {loss.On.InWords()}")
                .RelyingOn(reported.Entry, holding.SurrenderedBy ?? holding.Entry);
        var finding = Finding.Yes($"the corporation was told on {loss.On.InWords()}, before any transfer was registered")
            .RelyingOn(reported.Entry);
        return loss.Noticed is { } noticed ? finding.WithFigure("days", DayWindow.Days(noticed.Date, loss.On.Date)) : finding;
    }
}
