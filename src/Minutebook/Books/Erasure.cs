namespace Minutebook.Books;

using System.Linq;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>When personal data may be erased: where no law needs them any longer.</summary>
public static class Erasure
{
    /// <summary>Not for one who holds shares of record, whose name and address the stock transfer books must show; and not for
    /// minutes.</summary>
    public static Finding Allowed(Corporation corporation, ParticularsErased erased)
    {
        if (corporation.Entries.FirstOrDefault(entry => entry.Number == erased.Entry) is not { } entry)
            return Finding.No($"there is no entry {erased.Entry}");
        return entry.Fact switch
        {
            MinutesEntered => Finding.No("minutes are kept for good"),
            HolderOpened opened => OfHolder(corporation, opened.Holder),
            HolderAddressChanged changed => OfHolder(corporation, changed.Holder),
            HolderNameChanged changed => OfHolder(corporation, changed.Holder),
            _ => Finding.Yes("no law known to these books needs it any longer"),
        };
    }

    static Finding OfHolder(Corporation corporation, Holder holder)
    {
        var held = corporation.Ledger.Classes.Keys.Where(of => !corporation.Ledger.HeldBy(holder, of, Instant.MaxValue).IsZero).ToList();
        return Finding.That(held.Count == 0,
            held.Count == 0 ? $"{holder} is no longer a holder of record"
            : $"{holder} is a holder of record; the stock transfer books must show name and address");
    }
}
