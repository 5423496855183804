namespace Minutebook.Particulars;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>The books and records of the corporation: what must be there, and who may inspect it.</summary>
public static partial class BooksAndRecords
{
    /// <summary>Are all the books and records there that the by-laws name, complete so far as these books can tell?</summary>
    public static Finding Complete(ParticularsFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        if (terms.Find(TermNames.BooksKept) is not { } term) return Finding.Yes("no instrument names books to be kept");
        return Finding.All("the corporation keeps correct and complete books and records, so far as they can be seen here",
            [.. System.Enum.GetValues<KeptRecord>().Where(record => term.Figure.Contains(Word(record)))
                .Select(record => Kept(file, record, day))]).Citing(term);
    });

    /// <summary>Is this record kept, and nothing known to be missing of it?</summary>
    public static Finding Kept(ParticularsFile file, KeptRecord record, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.BooksKept);
        var missing = file.Records.By<RecordFoundMissing>(day).Where(one => one.Fact.Record == record
            && !file.Records.By<RecordSupplied>(day).Any(other => other.Fact.Record == record && other.Fact.What == one.Fact.What))
                .ToList();
        var there = record switch
        {
            KeptRecord.Accounts => Elsewhere(file, record, day, term),
            KeptRecord.StockTransferBooks => Finding.All("the stock transfer books are complete, and kept where they may be",
                StockRecords.Complete(file.Stock), StockRecords.KeptAt(file.Stock, day)),
            _ => Here(file, record, term),
        };
        return (missing.Count == 0 ? there : Finding.All($"the {InWords(record)} are complete", there, Finding.No(
                $"found missing: {string.Join("; ", missing.Select(one => one.Fact.What))}", term).RelyingOn(missing.Select(one =>
                    one.Entry))))
            .WithBreach(Effect.Irregular);
    });

    /// <summary>The books of account are kept elsewhere: that they exist, and who keeps them, is on record here.</summary>
    static Finding Elsewhere(ParticularsFile file, KeptRecord record, LocalDate day, Term? term)
    {
        var kept = file.Records.By<RecordKept>(day).LastOrDefault(one => one.Fact.Record == record);
        return kept.Fact is { } fact
            ? Finding.Yes($"the {InWords(record)} are kept by {fact.Custodian} at {fact.Place}", term)
                .WithFigure("custodian", fact.Custodian).WithFigure("place", fact.Place).RelyingOn(kept.Entry)
            : Finding.NotShown($"the books do not show who keeps the {InWords(record)}, and where",
                $"record \"record-kept\" with record: {Word(record)}", term);
    }

    static Finding Here(ParticularsFile file, KeptRecord record, Term? term)
    {
        var parts = file.Shown().Where(part => part.Of == record).ToList();
        return parts.Count == 0 ? Finding.Yes($"nothing is known that the {InWords(record)} should have", term)
            : Finding.Each($"the {InWords(record)} have what they should", parts, part => part.Finding).Citing(term);
    }

    internal static string InWords(KeptRecord record) => record switch
    {
        KeptRecord.Accounts => "books of account",
        KeptRecord.StockTransferBooks => "stock transfer books",
        KeptRecord.StockholderMinutes => "minutes of stockholders",
        KeptRecord.BoardMinutes => "minutes of the Board and its committees",
        _ => "other records",
    };

    static string Word(KeptRecord record) => record switch
    {
        KeptRecord.Accounts => "accounts",
        KeptRecord.StockTransferBooks => "stock-transfer-books",
        KeptRecord.StockholderMinutes => "stockholder-minutes",
        KeptRecord.BoardMinutes => "board-minutes",
        _ => "other-records",
    };
}
