namespace Minutebook.Instruments;

using System.Collections.Immutable;

/// <summary>Terms on shares, their certificates and their transfer.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> IssueAuthorisedBy =
        Names("issue.authorised-by", "Who authorises the issue of shares.", "board");

    public static readonly TermKey<bool> IssueDelegable =
        Stands("issue.delegable", "The Board may delegate the issue within a maximum number, a period and a minimum consideration.");

    public static readonly TermKey<ImmutableArray<string>> IssueStates =
        Names("issue.authorisation-states", "What the authorisation of an issue includes.", "maximum-number", "consideration");

    public static readonly TermKey<bool> IssueNotUnderPar =
        Stands("issue.not-under-par", "Shares with par value are issued for no less than par.");

    public static readonly TermKey<bool> TreasurySharesUnderPar =
        Stands("issue.treasury-under-par", "Treasury shares may be disposed of for less than par.");

    public static readonly TermKey<bool> IssueWithinAuthorised =
        Stands("issue.within-authorised", "No more shares are issued than the certificate authorises.");

    public static readonly TermKey<ImmutableArray<string>> CertificateFirstSigners =
        Names(
            "certificate.first-signer", "Who may sign a certificate for shares first.",
            "chairman", "vice-chairman", "president", "vice-president");

    public static readonly TermKey<ImmutableArray<string>> CertificateSecondSigners =
        Names(
            "certificate.second-signer", "Who may sign it second.",
            "treasurer", "assistant-treasurer", "secretary", "assistant-secretary");

    public static readonly TermKey<int> CertificateSignatures =
        Whole("certificate.signatures", "signatures", "The fewest signatures of officers on a certificate.");

    public static readonly TermKey<bool> CertificateFacsimile =
        Stands("certificate.facsimile", "Any of the signatures may be a facsimile.");

    public static readonly TermKey<bool> CertificateFormerSigner =
        Stands("certificate.former-signer", "A certificate is good though a signer has left office before it is issued.");

    public static readonly TermKey<ImmutableArray<string>> TransferAgentsBy =
        Names("transfer-agents.appointed-by", "Who may appoint transfer agents and registrars.", "board");

    public static readonly TermKey<bool> CertificateCountersigned =
        Stands(
            "certificate.countersigned",
            "Once they are appointed no certificate is valid until countersigned by one and registered by one.");

    public static readonly TermKey<bool> CertificateStatesRestrictions =
        Stands("certificate.states-restrictions", "The face of a certificate gives written notice of restrictions on transfer.");

    public static readonly TermKey<bool> CertificateNumbered =
        Stands("certificate.numbered", "Certificates are consecutively numbered or otherwise identified.");

    public static readonly TermKey<bool> UncertificatedByResolution =
        Stands("certificate.none-by-resolution", "The Board may resolve that shares of a class or series are uncertificated.");

    public static readonly TermKey<ImmutableArray<string>> StockBooksKeptAt =
        Names(
            "stock-books.kept-at", "Where the stock transfer books may be kept.",
            "registered-office", "principal-place", "agent-office");

    public static readonly TermKey<ImmutableArray<string>> StockBooksShow =
        Names(
            "stock-books.show", "What the stock transfer books show of each certificate.",
            "name", "address", "class", "number", "date");

    public static readonly TermKey<bool> HolderOfRecordIsOwner =
        Stands("stock-books.holder-is-owner", "The person in whose name shares stand is the owner for all purposes.");

    public static readonly TermKey<bool> StockLedgerDecidesVote =
        Stands("stock-books.decide-who-votes", "The stock ledger is the evidence of who may vote and examine the list.");

    public static readonly TermKey<bool> LegendRequired =
        Stands("legend.required", "Certificates bear the legend on restriction of transfer.");

    public static readonly TermKey<ImmutableArray<string>> LegendPlace =
        Names("legend.place", "Where the legend stands.", "face", "reverse-with-reference");

    public static readonly TermKey<ImmutableArray<string>> LegendExcusedBy =
        Names("legend.excused-by", "What makes the legend unnecessary.", "opinion-of-counsel", "corporation-satisfied");

    public static readonly TermKey<bool> LegendConspicuous =
        Stands("legend.conspicuous", "A restriction not noted conspicuously binds only those with actual knowledge of it.");

    public static readonly TermKey<ImmutableArray<string>> TransferConditions =
        Names(
            "transfer.conditions", "Under which of these conditions shares with the legend may be transferred.",
            "registration", "opinion-concurred", "corporation-satisfied");

    public static readonly TermKey<bool> TransferOnBooksOnly =
        Stands("transfer.on-books-only", "Shares are transferred only on the stock transfer books.");

    public static readonly TermKey<ImmutableArray<string>> TransferAuthorisedBy =
        Names("transfer.authorised-by", "By whom a transfer is authorised.", "holder", "legal-representative", "attorney");

    public static readonly TermKey<bool> TransferRepresentativeProof =
        Stands("transfer.representative-proof", "A legal representative furnishes evidence of authority.");

    public static readonly TermKey<bool> TransferPowerFiled =
        Stands("transfer.power-filed", "The power of an attorney is executed and filed with the Secretary.");

    public static readonly TermKey<bool> TransferOldCertificateFirst =
        Stands(
            "transfer.old-certificate-first",
            "No new certificate is issued until those for a like number of shares are surrendered and cancelled.");

    public static readonly TermKey<bool> TransferMustRegister =
        Stands(
            "transfer.must-register",
            "When all conditions are met the corporation must register the transfer without unreasonable delay.");

    public static readonly TermKey<ImmutableArray<string>> LostCertificateTermsBy =
        Names("lost-certificate.terms-by", "Who prescribes the terms and the indemnity for a new certificate.", "board");

    public static readonly TermKey<ImmutableArray<string>> LostCertificateCauses =
        Names("lost-certificate.causes", "In which cases a new certificate may be issued.", "lost", "destroyed", "mutilated");

    public static readonly TermKey<bool> LostCertificateStolen =
        Stands("lost-certificate.stolen", "A stolen certificate is treated as a lost one.");

    public static readonly TermKey<ImmutableArray<string>> DividendSources =
        Names("dividend.sources", "Out of what a dividend may be paid.", "surplus", "net-profits");

    public static readonly TermKey<ImmutableArray<string>> DividendDeclaredBy =
        Names("dividend.declared-by", "Who declares dividends.", "board");

    public static readonly TermKey<bool> UncertificatedNotice =
        Stands(
            "certificate.notice-instead",
            "Who holds shares without a certificate is sent a notice of what a certificate would state, within a reasonable time.");

    public static readonly TermKey<ImmutableArray<string>> DefectiveActsRatifiedBy =
        Names(
            "defective-act.ratified-by", "Who may ratify a defective corporate act, such as an issue of shares beyond those authorised.",
            "board", "stockholders");

    public static readonly TermKey<bool> DefectiveActsValidated =
        Stands("defective-act.validated-by-court", "A court may validate a defective corporate act.");
}
