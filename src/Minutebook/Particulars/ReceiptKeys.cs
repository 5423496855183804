namespace Minutebook.Particulars;

using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>The keys with which receipts for entries of the books are signed: which is in use, and which was lost.</summary>
/// <seealso cref="BooksAndRecords"/>
public static class ReceiptKeys
{
    /// <summary>Which key signs receipts on a day? The last that was adopted, unless it was lost. The figure "key" names it.</summary>
    public static Finding InUse(ParticularsFile file, LocalDate day)
    {
        var adopted = file.Records.By<ReceiptKeyAdopted>(day).LastOrDefault();
        if (adopted.Fact is not { } key)
            return Finding.NotShown("the books know of no key for receipts", "make a receipt: \"minutebook receipt\" adopts the key that " +
                "lies beside the books, or makes one");
        var lost = file.Records.By<ReceiptKeyLost>(day).LastOrDefault(one => one.Fact.Key == key.Key);
        return lost.Fact is { } loss
            ? Finding.No($"the key {key.Key} was lost on {loss.On.InWords()}, and no other adopted since").WithFigure("key", key.Key)
                .RelyingOn(adopted.Entry, lost.Entry)
            : Finding.Yes($"receipts are signed with the key {key.Key}, adopted on {key.On.InWords()}").WithFigure("key", key.Key)
                .RelyingOn(adopted.Entry);
    }

    /// <summary>Is this key one of the books', and was what it signed at an instant signed while it was to be trusted?</summary>
    public static Finding Trusted(ParticularsRecords records, Digest key, Instant at)
    {
        var adopted = records.All<ReceiptKeyAdopted>().FirstOrDefault(one => one.Fact.Key == key);
        if (adopted.Fact is null) return Finding.No($"the books never adopted the key {key}");
        var lost = records.All<ReceiptKeyLost>().FirstOrDefault(one => one.Fact.Key == key);
        return lost.Fact is { } loss
            ? Finding.That(loss.On.SortKey > at, $"the key {key} was lost on {loss.On.InWords()}; the receipt was signed " +
                (loss.On.SortKey > at ? "before" : "after")).RelyingOn(adopted.Entry, lost.Entry)
            : Finding.Yes($"the books adopted the key {key} on {adopted.Fact.On.InWords()}").RelyingOn(adopted.Entry);
    }
}
