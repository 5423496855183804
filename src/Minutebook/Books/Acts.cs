namespace Minutebook.Books;

using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>For each act of the corporation, the finding on which it is entered or refused.</summary>
public static class Acts
{
    /// <summary>Is this act in order on these books? Facts of the world, and acts of the history before the books were opened, are not
    /// ruled on: null.</summary>
    public static Finding? InOrder(Corporation corporation, Fact fact, Now now)
    {
        if (corporation.IsHistory(fact.Effective) && fact is not ParticularsErased) return null;
        return fact switch
        {
            StockIssued issued => IssuanceOfShares.InOrder(corporation.Ledger, issued, corporation.Instruments),
            StockTransferred transferred => TransferOfShares.InOrder(corporation.Ledger, transferred, corporation.Instruments),
            StockRetired or StockExchanged or StockClassSplit =>
                Finding.Yes("the surrender balances; its other conditions are not ruled on yet"),
            ResultCertified certified =>
                corporation.File(certified.Meeting, now) is { } file ? Certification.InOrder(file, certified) : null,
            MinutesEntered minutes => corporation.File(minutes.Meeting, now) is { } file ? MinutesOfMeeting.MayBeEntered(file) : null,
            ParticularsErased erased => Erasure.Allowed(corporation, erased),
            _ => null,
        };
    }
}
