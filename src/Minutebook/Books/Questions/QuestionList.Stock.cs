namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Values;

/// <summary>Questions on certificates, their legends, their transfer and their loss.</summary>
public static partial class QuestionList
{
    static Argument OfSecurity => new("security", "the short name of the holding, or of its certificate");

    static Argument OfPresentation => new("presentation", "the short name of the transfer that was presented");

    static IEnumerable<Question> Certificates() =>
    [
        new("certificate.in-order",
            "Is the certificate of this holding in order: signed, countersigned once there are agents, numbered, with its restrictions " +
            "and its legend?", nameof(CertificatesForShares), [OfSecurity],
            asked => CertificatesForShares.InOrder(asked.Stock, asked.Holding)),
        new("certificate.signed",
            "Is the certificate signed by one of each list of officers, in office when they signed? The signatures alone.",
            nameof(CertificatesForShares), [OfSecurity], asked => CertificatesForShares.SignedByOfficers(asked.Stock, asked.Holding)),
        new("certificate.countersigned", "Once agents are appointed, is the certificate countersigned by a transfer agent and registered " +
            "by a registrar?", nameof(CertificatesForShares), [OfSecurity],
            asked => CertificatesForShares.Countersigned(asked.Stock, asked.Holding)),
        new("certificate.states-restrictions", "Does the face of the certificate tell of every restriction on the shares?",
            nameof(CertificatesForShares), [OfSecurity], asked => CertificatesForShares.StatesRestrictions(asked.Stock, asked.Holding)),
        new("certificate.numbered", "Does the certificate bear a number that no other of its class bears?",
            nameof(CertificatesForShares), [OfSecurity], asked => CertificatesForShares.Numbered(asked.Stock, asked.Holding)),
        new("certificate.next-number", "May the next certificate of a class bear this number? The figure \"next\" says which is next.",
            nameof(CertificatesForShares), [OfClass, new("number", "the number, such as C-18")],
            asked => CertificatesForShares.Next(asked.Stock, asked.Class, asked.Text("number"),
                asked.Corporation.Instruments.On(asked.Now.DateIn(asked.Corporation.Zone)))),
        new("certificate.consecutive",
            "Are the certificates of a class numbered consecutively, none left out and none used twice? The figures " +
            "\"gaps\" and \"twice\" tell.",
            nameof(CertificatesForShares), [OfClass], asked => CertificatesForShares.Consecutive(asked.Stock, asked.Class)),
        new("certificate.agent", "Was this bank or trust company appointed in order as transfer agent, or registrar, on a day?",
            nameof(CertificatesForShares), [new("agent", "the short name of the agent"), new("role", "transfer-agent or registrar"), On],
            asked => StockAgents.Appointed(asked.Stock, asked.Agent, asked.Choice<AgentRole>("role"), asked.EndOf("on"))),
        new("shares.uncertificated", "May the shares of this holding stand without a certificate?", nameof(CertificatesForShares),
            [OfSecurity], asked => CertificatesForShares.Uncertificated(asked.Stock, asked.Holding)),
        new("shares.uncertificated-notice", "Was the holder of uncertificated shares sent the notice in place of a certificate?",
            nameof(CertificatesForShares), [OfSecurity], asked => CertificatesForShares.NoticeSent(asked.Stock, asked.Holding)),
        new("certificate.legend", "Does the certificate bear the legend of the by-laws where it may stand, or is it excused?",
            nameof(RestrictionOnTransfer), [OfSecurity], asked => RestrictionOnTransfer.Legended(asked.Stock, asked.Holding)),
        new("certificate.legend-excused", "Is the legend excused on a day, by an opinion of counsel or the corporation's satisfaction?",
            nameof(RestrictionOnTransfer), [OfSecurity, On],
            asked => RestrictionOnTransfer.Excused(asked.Stock, asked.Holding, asked.Day("on"))),
        new("transfer.conditions", "Are the conditions of the legend met under which these shares may be transferred on a day?",
            nameof(RestrictionOnTransfer), [OfSecurity, On],
            asked => RestrictionOnTransfer.Conditions(asked.Stock, asked.Holding, asked.Day("on"))),
        new("restriction.binds", "Does this restriction bind this holder, or one who would take the shares, on a day?",
            nameof(RestrictionOnTransfer), [new("restriction", "the short name of the restriction"), OfSecurity, Holder, On],
            asked => RestrictionOnTransfer.Binds(asked.Stock, asked.Holding, asked.Restriction, asked.Holder, asked.Day("on"))),
    ];

    static IEnumerable<Question> Transfers() =>
    [
        new("transfer.in-order", "Would this transfer be in order on a day? It is asked before it is entered.", nameof(TransferOfShares),
            [OfSecurity, new("to", "the short name of the holder to whom"), On,
                new("authority", "holder-of-record, legal-representative or attorney-in-fact", ""),
                new("by", "who authorizes it: short names of persons, parted by commas", ""),
                new("evidence", "what a representative or an attorney furnishes", ""),
                new("surrendered", "whether the certificate is surrendered: yes or no", ""),
                new("shares", "how many, where not all", "")],
            asked => TransferOfShares.InOrder(asked.Stock, ProposedTransfer(asked))),
        new("transfer.must-be-registered",
            "Are all conditions met, so that the corporation must register the transfer that was presented without unreasonable delay?",
            nameof(TransferOfShares), [OfPresentation], asked => TransferOfShares.MustBeRegistered(asked.Stock, asked.Presented)),
        new("transfer.registered",
            "Was the transfer that was presented registered, or is it due? The figure \"days\" says how long it took.",
            nameof(TransferOfShares), [OfPresentation], asked => TransferOfShares.Registered(asked.Stock, asked.Presented)),
        new("transfer.refused-rightly", "Was the corporation right to refuse the transfer that was presented?",
            nameof(TransferOfShares), [OfPresentation], asked => TransferOfShares.RefusedRightly(asked.Stock, asked.Presented)),
        new("shares.owner", "Whom does the corporation treat as the owner of these shares on a day? The figure \"owner\" names the holder.",
            nameof(StockRecords), [OfSecurity, On], asked => StockRecords.Owner(asked.Stock, asked.Holding, asked.Day("on"))),
        new("stock-books.kept-at", "Are the stock transfer books kept on a day where they may be? The figure \"place\" says where.",
            nameof(StockRecords), [On], asked => StockRecords.KeptAt(asked.Stock, asked.Day("on"))),
        new("stock-books.complete", "Do the stock transfer books show of every certificate what they must?", nameof(StockRecords), [],
            asked => StockRecords.Complete(asked.Stock)),
        new("stock-books.entered", "Do the stock transfer books show of this certificate what they must?", nameof(StockRecords),
            [OfSecurity], asked => StockRecords.Entered(asked.Stock, asked.Holding)),
        new("certificate.may-be-replaced",
            "May a new certificate be issued on a day for one that was lost, stolen, destroyed or mutilated?",
            nameof(LostCertificates), [OfSecurity, On],
            asked => LostCertificates.MayBeReplaced(asked.Stock, asked.Holding, asked.EndOf("on"))),
        new("certificate.stopped", "Is the certificate stopped on a day, so that nothing is registered on it?", nameof(LostCertificates),
            [OfSecurity, On], asked => LostCertificates.Stopped(asked.Stock, asked.Holding.Security, asked.EndOf("on"))),
        new("certificate.stop-placed", "Was the certificate stopped once its loss was told?", nameof(LostCertificates),
            [OfSecurity, On], asked => LostCertificates.StopPlaced(asked.Stock, asked.Holding, asked.EndOf("on"))),
        new("certificate.honoured", "Is this certificate honoured when it is presented on a day: not cancelled, replaced or stopped?",
            nameof(LostCertificates), [OfSecurity, On],
            asked => LostCertificates.Honoured(asked.Stock, asked.Holding, asked.EndOf("on"))),
        new("certificate.loss-told-in-time",
            "Did the owner tell of the loss before a transfer was registered? The figure \"days\" says how " +
            "long after notice of it.", nameof(LostCertificates), [OfSecurity],
            asked => LostCertificates.ToldInTime(asked.Stock, asked.Holding)),
        new("shares.none-putative",
            "Are the shares of a class on the ledger all within what the certificate authorizes? The figure \"putative\" says how many " +
            "are not.", nameof(IssuanceOfShares), [OfClass], asked => PutativeStock.None(asked.Stock, asked.Class)),
        new("shares.reconciled",
            "Do the sums of a class agree: held, outstanding, treasury, issued, authorized? The figures hold them.",
            nameof(IssuanceOfShares), [OfClass], asked => ChangesOfStock.Reconciled(asked.Stock, asked.Class)),
        new("shares.fraction", "What became of the fraction that splits and dividends of a class left to a holder? The figures " +
            "\"fraction\" and \"cash\" hold it.", nameof(IssuanceOfShares), [Holder, OfClass],
            asked => ChangesOfStock.FractionOf(asked.Stock, asked.Class, asked.Holder)),
        new("stock-dividend.stands", "Did a dividend in stock go to those who held on its record date, on what is known today? The " +
            "figure \"changed\" counts those for whom it would differ.", nameof(IssuanceOfShares), [OfDividend],
            asked => ChangesOfStock.DividendStands(asked.Stock, asked.StockDividend)),
        new("issue.cured", "Was this defective issue ratified, or validated by a court?", nameof(IssuanceOfShares), [OfSecurity],
            asked => PutativeStock.Cured(asked.Stock, asked.Holding)),
    ];

    static StockTransferred ProposedTransfer(Asked asked)
    {
        var (holding, to) = (asked.Holding, new Holder(asked.Text("to")));
        var shares = asked.Text("shares").Length == 0 ? holding.Shares : asked.Shares;
        var made = new List<Resulting> { new(new("proposed"), to, shares) };
        if (shares < holding.Shares) made.Add(new(new("balance"), holding.Holder, holding.Shares - shares));
        return new(holding.Security, Many.From(made), asked.EndOf("on"),
            asked.Text("authority").Length == 0 ? null : asked.Choice<TransferAuthority>("authority"),
            asked.Text("evidence").Length == 0 ? null : asked.Text("evidence"), By: asked.Persons("by"),
                Surrendered: asked.Truth("surrendered"));
    }
}
