namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The transfer of shares on the stock transfer books.</summary>
public static class TransferOfShares
{
    /// <summary>
    /// Is this transfer in order: on the word of the holder of record, of a legal representative with evidence, or of an attorney under a
    /// power on file; the certificate surrendered and cancelled before new ones issue, for as many shares; and the conditions of its legend
    /// met? The edition in force when it is made on the books judges it.
    /// </summary>
    public static Finding InOrder(StockFile file, StockTransferred transfer) => file.Instruments.Under(transfer.On.Date, terms =>
    {
        if (!file.Ledger.Holdings.TryGetValue(transfer.Security, out var holding))
            return Finding.No($"nobody holds {transfer.Security}", terms.Find(TermNames.TransferOnBooksOnly)).WithBreach(Effect.Void);
        var asked = new TransferAsked(holding, transfer.On, transfer.Authority, transfer.By, transfer.Evidence, transfer.Surrendered);
        return Finding.All($"the transfer of {transfer.Security} is in order",
            TransferAuthorized.By(file, asked, terms),
            Surrendered(file, asked, terms),
            LikeNumber(holding, transfer, terms),
            Unrestricted(file, asked),
            NotStopped(file, holding, transfer.On),
            CertificatesForShares.NextOf(file, transfer.To.Select(made =>
                new CertificateMade(made.Security, made.Class ?? holding.Class, made.Certificate)), terms))
            .WithBreach(Effect.Voidable);
    });

    /// <summary>Was the old certificate surrendered and cancelled by then? Shares without a certificate have none to surrender.</summary>
    public static Finding Surrendered(StockFile file, TransferAsked asked, Terms terms)
    {
        var (holding, term) = (asked.Holding, terms.Find(TermNames.TransferOldCertificateFirst));
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks for the old certificate");
        if (holding.Certificate is not { } number) return Finding.Yes($"{holding.Security} has no certificate to surrender", term);
        var recorded = file.Records.Of<CertificateSurrendered>(holding.Security).Where(one => one.Fact.On.Date <= asked.On.Date).ToList();
        if (recorded.Count > 0)
            return (recorded[^1].Fact.Cancelled switch
            {
                true => Finding.Yes($"the certificate {number} was surrendered and cancelled", term),
                false => Finding.No($"the certificate {number} was surrendered, and is not cancelled", term),
                _ => Finding.Yes($"the certificate {number} was surrendered; it is cancelled by the entry of the transfer", term),
            }).RelyingOn(recorded[^1].Entry);
        return asked.Surrendered switch
        {
            true => Finding.Yes($"the certificate {number} was surrendered, and is cancelled by the entry", term),
            false => Finding.No($"the certificate {number} was not surrendered", term),
            _ => Finding.NotShown($"the books do not show that the certificate {number} was surrendered",
                "have it surrendered and cancelled, or record that it was", term),
        };
    }

    static Finding LikeNumber(Holding holding, StockTransferred transfer, Terms terms)
    {
        var issued = transfer.To.Aggregate(Shares.Zero, (sum, made) => sum + made.Shares);
        return Finding.That(issued == holding.Shares,
            $"{holding.Shares.InWords()} are surrendered and cancelled, and {issued} issued in their place",
            terms.Find(TermNames.TransferOldCertificateFirst))
            .WithFigure("surrendered", holding.Shares).WithFigure("issued", issued);
    }

    /// <summary>Do neither the conditions of the legend nor another restriction stand against it?</summary>
    public static Finding Unrestricted(StockFile file, TransferAsked asked)
    {
        var day = asked.On.Date;
        var others = RestrictionOnTransfer.On(file, asked.Holding, day).ToList();
        var conditions = RestrictionOnTransfer.Conditions(file, asked.Holding, day);
        return others.Count == 0 ? conditions
            : Finding.All("no restriction stands against the transfer", [conditions, .. others.Select(one =>
                RestrictionOnTransfer.Satisfied(file, asked.Holding, one, day).RelyingOn(one.Entry))]).WithBreach(Effect.Voidable);
    }

    static Finding NotStopped(StockFile file, Holding holding, Moment at) =>
        Finding.Not("the certificate is not stopped", LostCertificates.Stopped(file, holding.Security, at));

    /// <summary>
    /// Must the corporation register the transfer that was presented, without unreasonable delay? When it comes from one who may authorize
    /// it, with reasonable assurance that it is genuine, taxes complied with, the certificate surrendered, nothing restricting it, no
    /// demand of an appropriate person against it, and it is rightful (Uniform Commercial Code 8-401).
    /// </summary>
    public static Finding MustBeRegistered(StockFile file, Recorded<TransferPresented> presented) =>
        file.Instruments.Under(presented.Fact.On.Date, terms =>
        {
            var (fact, duty) = (presented.Fact, terms.Find(TermNames.TransferMustRegister));
            if (duty is not { Figure: true }) return Finding.No("no instrument obliges the corporation to register a transfer");
            var holding = file.Ledger.Holdings[fact.Security];
            var asked = new TransferAsked(holding, fact.On, fact.Authority, fact.By, fact.Evidence, fact.Surrendered);
            return Finding.All($"all conditions are met to register the transfer of {fact.Security} to {file.NameOf(fact.To)}",
                TransferAuthorized.By(file, asked, terms), Surrendered(file, asked, terms),
                Known(fact.Assured, "there is reasonable assurance that the transfer is genuine and authorized", duty),
                Known(fact.TaxComplied, "the law on the collection of taxes is complied with", duty),
                Unrestricted(file, asked), NotStopped(file, holding, fact.On), NoDemand(file, holding, fact.On, duty),
                Known(fact.Rightful, "the transfer is rightful, or to a protected purchaser", duty),
                Within(holding, fact, duty)).Citing(duty).RelyingOn(presented.Entry);
        });

    static Finding Within(Holding holding, TransferPresented presented, Term duty)
    {
        var shares = presented.Shares ?? holding.Shares;
        return Finding.That(shares <= holding.Shares && shares > Shares.Zero,
            $"{shares.InWords()} of the {holding.Shares} of {holding.Security} are to be transferred", duty)
            .WithFigure("balance", holding.Shares - shares);
    }

    static Finding Known(bool? known, string words, Term term) => known switch
    {
        true => Finding.Yes(words, term),
        false => Finding.No($"not so: {words}", term),
        _ => Finding.NotShown($"the books do not show that {words}", "record whether it is so", term),
    };

    static Finding NoDemand(StockFile file, Holding holding, Moment at, Term term)
    {
        var demands = file.By<ClaimAsserted>(holding.Security, at.Date).Where(one => one.Fact.DemandsNoRegistration).ToList();
        return Finding.That(demands.Count == 0, demands.Count == 0 ? "nobody demanded that no transfer be registered"
            : $"{demands[0].Fact.By} demanded on {demands[0].Fact.On.InWords()} that no transfer be registered", term)
            .RelyingOn(demands.Select(one => one.Entry));
    }

    /// <summary>
    /// Was the transfer that was presented registered, or is it still due, or is it not due at all? Once all conditions are met it is due
    /// without unreasonable delay; a refusal then is a breach of the duty.
    /// </summary>
    public static Finding Registered(StockFile file, Recorded<TransferPresented> presented)
    {
        var (fact, due) = (presented.Fact, MustBeRegistered(file, presented));
        var holding = file.Ledger.Holdings[fact.Security];
        var made = file.Ledger.Holdings.Values.Where(one => one.Before == fact.Security && one.Holder == fact.To)
            .OrderBy(one => one.Number).FirstOrDefault();
        if (made is not null)
            return Finding.Yes($"the transfer was registered on {made.From.InWords()}, " +
                $"{DayWindow.Days(fact.On.Date, made.From.Date)} days after it was presented")
                .WithFigure("days", DayWindow.Days(fact.On.Date, made.From.Date)).RelyingOn(made.Entry);
        if (holding.Surrendered is not null)
            return Finding.No($"the shares of {fact.Security} went elsewhere by entry {holding.SurrenderedBy}");
        var refused = Refusal(file, fact.Presentation);
        if (refused is { Fact: var refusal, Entry: var entry } && due.Answer == Answer.Yes)
            return Finding.All("the transfer is registered", due, Finding.No($"the corporation refused it on {refusal.On.InWords()}: " +
                refusal.Reason)).RelyingOn(entry).WithBreach(Effect.Irregular);
        return due.Answer == Answer.Yes
            ? Finding.NotYet($"the transfer of {fact.Security} to {file.NameOf(fact.To)} is due, and not registered", new(Wanting.NotYet,
                $"register the transfer of {fact.Security} to {file.NameOf(fact.To)} without unreasonable delay"), Duty(file, fact))
            : Finding.All("the transfer is to be registered", due);
    }

    static Term<bool>? Duty(StockFile file, TransferPresented presented) =>
        file.Instruments.On(presented.On.Date).Find(TermNames.TransferMustRegister);

    static Recorded<TransferRefused>? Refusal(StockFile file, Presentation presentation) => file.Records.All<TransferRefused>()
        .Where(one => one.Fact.Presentation == presentation).Cast<Recorded<TransferRefused>?>().LastOrDefault();

    /// <summary>Was a refusal to register right: is a condition shown not to be met? While it is only not shown, it is open.</summary>
    public static Finding RefusedRightly(StockFile file, Recorded<TransferPresented> presented) =>
        Refusal(file, presented.Fact.Presentation) is { Fact: var refused, Entry: var entry }
            ? Finding.Not($"the corporation was right to refuse on {refused.On.InWords()}, for the reason \"{refused.Reason}\"",
                MustBeRegistered(file, presented)).RelyingOn(entry).WithBreach(Effect.Irregular)
            : Finding.No($"the books do not show that the presentation {presented.Fact.Presentation} was refused");

    /// <summary>The transfers that were presented and are neither registered nor refused.</summary>
    public static IEnumerable<Recorded<TransferPresented>> Pending(StockFile file) =>
        file.Records.All<TransferPresented>().Where(one => file.Ledger.Holdings.TryGetValue(one.Fact.Security, out var holding)
            && holding.Stands && Refusal(file, one.Fact.Presentation) is null);
}
