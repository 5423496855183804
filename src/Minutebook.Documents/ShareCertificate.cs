namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Stock;
using Minutebook.Tenure;
using Minutebook.Values;
using NodaTime;

/// <summary>One who signs a certificate.</summary>
public sealed record SignerOnPaper(string Name, string Office);

/// <summary>What stands on the face of a share certificate.</summary>
/// <param name="InWords">"1,000 shares".</param>
public sealed record CertificateFace(
    string Number, string Shares, string InWords, string Class, string? Par, bool Paid, string Holder, string Issued,
    IReadOnlyList<string> Legends, IReadOnlyList<SignerOnPaper> Signers);

/// <summary>A share certificate, first form.</summary>
public sealed record ShareCertificate(Letterhead Corporation, LocalDate Dated, CertificateFace Certificate)
    : Document(Corporation, $"Share certificate {Certificate.Number}", Dated)
{
    static readonly Office[] First = [Office.Chairman, Office.ViceChairman, Office.President, Office.VicePresident];
    static readonly Office[] Second = [Office.Treasurer, Office.AssistantTreasurer, Office.Secretary, Office.AssistantSecretary];

    public override string Template => "share-certificate.typ";

    /// <summary>The certificate of a holding. One that is not in order is not printed; where that is open, as before it is signed, it is,
    /// so that it can be put in order.</summary>
    /// <exception cref="NothingToPrintException">There is no such holding, it stands no longer, it has no certificate, or its certificate
    /// is not in order.</exception>
    public static ShareCertificate Of(Corporation corporation, Security security, Now now)
    {
        if (!corporation.Ledger.Holdings.TryGetValue(security, out var holding))
            throw new NothingToPrintException($"there is no holding {security} in the books");
        if (holding.Surrendered is { } surrendered)
            throw new NothingToPrintException($"{security} was surrendered on {surrendered.InWords()} by entry {holding.SurrenderedBy}; " +
                "no certificate is printed for it");
        if (holding.Certificate is not { } number)
            throw new NothingToPrintException($"{security} is uncertificated; a certificate is printed only for a holding entered with a " +
                "\"certificate\" number");
        if (CertificatesForShares.InOrder(corporation.StockFile(now), holding) is { Answer: Answer.No } wrong)
            throw new NothingToPrintException($"the certificate {number} is not in order, and is not printed: " +
                string.Join("; ", Failing(wrong)));
        var of = corporation.Ledger.Classes[holding.Class];
        var day = holding.From.Date;
        var officers = corporation.OfficesHeld(day);
        var paid = corporation.Ledger.Issues.Any(issue => issue.Fact.Security == security && issue.Fact.Consideration is not null);
        return new(
            Letterhead.Of(corporation, day), day,
            new(number, holding.Shares.ToString(), holding.Shares.InWords(), of.Name, of.Par?.ToString(), paid,
                corporation.Ledger.Accounts[holding.Holder].Name.Text ?? holding.Holder.Value, Wording.Day(day), [],
                [Signer(corporation, officers, First, day, "President"), Signer(corporation, officers, Second, day, "Secretary")]));
    }

    /// <summary>The grounds that fail, at the leaves.</summary>
    static IEnumerable<string> Failing(Finding finding) => finding.Answer != Answer.No ? []
        : finding.Grounds.IsEmpty || finding.Joined == Joined.Not ? [finding.Words] : finding.Grounds.SelectMany(Failing);

    /// <summary>Who holds the first of these offices that is filled on the day; a line for the office alone where none is.</summary>
    static SignerOnPaper Signer(
        Corporation corporation, Tenure<Office> officers, Office[] offices, LocalDate day, string otherwise) =>
        offices.SelectMany(office => officers.On(office, day)).FirstOrDefault() is { } term
            ? new(corporation.NameOf(term.Person), OfficeNames.InWords(term.Seat)) : new("", otherwise);
}
