namespace Minutebook.Cli.Commands;

using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Values;

/// <summary>The papers of the stock books.</summary>
static partial class PrintedDocuments
{
    static string[] OfTheStock =>
    [
        "stock-register", "holder-ledger", "certificate-history", "capital", "ownership", "proof-of-holdings", "completeness",
    ];

    static StockPaper OfStock(Corporation corporation, ToPrint wanted, Now now)
    {
        var day = Day(corporation, wanted, now);
        return wanted.What switch
        {
            "stock-register" => StockPapers.RegisterOfStockholders(corporation, day),
            "holder-ledger" => StockPapers.LedgerOf(corporation, HolderOf(wanted), day),
            "certificate-history" => StockPapers.HistoryOf(corporation,
                new(wanted.Security ?? throw new UsageException("give the holding: --security C-1")), day),
            "capital" => StockPapers.Capital(corporation, day),
            "ownership" => StockPapers.Ownership(corporation, day),
            "proof-of-holdings" => StockPapers.ProofOfHoldings(corporation, HolderOf(wanted), day),
            _ => StockPapers.Completeness(corporation, day, now),
        };
    }

    static Holder HolderOf(ToPrint wanted) =>
        new(wanted.Holder ?? throw new UsageException($"{wanted.What} is of a holder: give --holder"));
}
