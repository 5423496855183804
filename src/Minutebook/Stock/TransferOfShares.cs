namespace Minutebook.Stock;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>
/// The transfer of shares on the stock transfer books. (Legend conditions, and the duty to register, come with the complete ledger.)
/// </summary>
public static class TransferOfShares
{
    /// <summary>
    /// Is this transfer in order: on the word of the holder of record, of a legal representative with evidence, or of an attorney under a
    /// power on file, and for as many shares as are surrendered?
    /// </summary>
    public static Finding InOrder(Ledger ledger, StockTransferred transfer, Instruments instruments) =>
        instruments.Under(transfer.On.Date, terms => Finding.All(
            $"the transfer of {transfer.Security} is in order",
            OnAuthority(transfer, terms),
            LikeNumber(ledger, transfer, terms)).WithBreach(Effect.Voidable));

    static Finding OnAuthority(StockTransferred transfer, Terms terms)
    {
        var term = terms.Find(TermNames.TransferAuthorisedBy);
        return transfer.Authority switch
        {
            null => Finding.NotShown("the books do not show on whose word the shares are transferred",
                "record the authority: holder of record, legal representative or attorney-in-fact", term),
            TransferAuthority.HolderOfRecord => Finding.Yes("the holder of record authorized the transfer", term),
            _ when string.IsNullOrWhiteSpace(transfer.Evidence) =>
                Finding.NotShown("the books do not show the evidence of authority",
                    "record the letters, or the power of attorney on file", term),
            TransferAuthority.LegalRepresentative =>
                Finding.Yes($"a legal representative authorized it on proper evidence: {transfer.Evidence}", term),
            _ => Finding.Yes($"an attorney authorized it under a power on file: {transfer.Evidence}", term),
        };
    }

    static Finding LikeNumber(Ledger ledger, StockTransferred transfer, Terms terms)
    {
        var surrendered = ledger.Holdings.TryGetValue(transfer.Security, out var holding) ? holding.Shares : Shares.Zero;
        var issued = transfer.To.Aggregate(Shares.Zero, (sum, made) => sum + made.Shares);
        return Finding.That(issued == surrendered,
            $"{surrendered.InWords()} are surrendered and cancelled, and {issued} issued in their place",
            terms.Find(TermNames.TransferOldCertificateFirst))
            .WithFigure("surrendered", surrendered).WithFigure("issued", issued);
    }
}
