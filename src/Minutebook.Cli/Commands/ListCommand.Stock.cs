namespace Minutebook.Cli.Commands;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Minutebook.Books;
using Minutebook.Exchange.Ocf;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What the books hold of shares besides holders and holdings.</summary>
static partial class ListCommand
{
    static string[] OfStock =>
        ["ownership", "top-holders", "holder-ledger", "certificate", "reconciliation", "fully-diluted", "dividends", "dividend-payments"];

    static IEnumerable<List<(string, string)>> Stock(string what, string? of, Corporation corporation, Instant moment)
    {
        var file = corporation.StockFile(new(moment));
        return what switch
        {
            "ownership" => LedgerReports.Ownership(file.Ledger, moment).Select(line => Owner(file, line)),
            "top-holders" => LedgerReports.Ownership(file.Ledger, moment).GroupBy(line => line.Class)
                .SelectMany(one => one.Take(Top)).Select(line => Owner(file, line)),
            "holder-ledger" => HolderLedger(file, of, moment),
            "certificate" => Certificate(file, of),
            "reconciliation" => file.Ledger.Classes.Values.OrderBy(one => one.Number).Select(one => Reconciliation(file, one.Class)),
            "fully-diluted" => FullyDiluted.Of(file.Ledger, moment).Select(line => Row(("kind", line.Kind), ("what", line.What),
                ("shares", line.Shares?.ToString() ?? ""), ("note", line.Note))),
            "dividends" => Dividends(file),
            _ => Payments(file, of),
        };
    }

    const int Top = 10;

    static List<(string, string)> Owner(StockFile file, OwnershipLine line) => Row(("class", line.Class.Value),
        ("holder", line.Holder.Value), ("name", file.NameOf(line.Holder)), ("shares", line.Shares.ToString()), ("part", Part(line.Part)));

    /// <summary>A part of a whole in hundredths, to two places; the shares beside it are exact.</summary>
    static string Part(Fraction part) => string.Create(CultureInfo.InvariantCulture,
        $"{(decimal)(part * Hundred * Hundred).Numerator / (decimal)(part * Hundred * Hundred).Denominator / Hundred:0.00} %");

    const int Hundred = 100;

    static IEnumerable<List<(string, string)>> HolderLedger(StockFile file, string? of, Instant moment)
    {
        var holder = new Holder(of ?? throw new UsageException("give the holder: --of ada"));
        if (!file.Ledger.Accounts.ContainsKey(holder))
            throw new UsageException($"there is no holder \"{of}\" in the books; \"minutebook list holders\" lists them");
        return LedgerReports.OfHolder(file.Ledger, holder, moment).Select(line => Row(
            ("at", LocalDatePattern.Iso.Format(line.At.InZone(file.Office).Date)), ("entry", $"{line.Entry}"),
            ("class", line.Class.Value), ("security", line.Security.Value), ("certificate", line.Certificate ?? ""),
            ("change", line.Change.ToString()), ("balance", line.Balance.ToString())));
    }

    static IEnumerable<List<(string, string)>> Certificate(StockFile file, string? of)
    {
        var holding = file.Ledger.Holdings.GetValueOrDefault(new(of ?? throw new UsageException("give the holding: --of C-1")))
            ?? file.Ledger.Holdings.Values.FirstOrDefault(one => one.Certificate == of)
            ?? throw new UsageException($"there is no holding or certificate \"{of}\" in the books");
        return LedgerReports.HistoryOf(file.Ledger, holding).Select(one => Row(("security", one.Security.Value),
            ("certificate", one.Certificate ?? ""), ("class", one.Class.Value), ("holder", file.NameOf(one.Holder)),
            ("shares", one.Shares.ToString()), ("from", one.From.InWords()), ("entry", $"{one.Entry}"),
            ("surrendered", one.Surrendered?.InWords() ?? ""), ("by entry", one.SurrenderedBy is { } by ? $"{by}" : ""),
            ("came of", one.Before?.Value ?? ""), ("putative", one.IsPutative ? "yes" : "")));
    }

    static List<(string, string)> Reconciliation(StockFile file, StockClass of)
    {
        var finding = ChangesOfStock.Reconciled(file, of);
        string Figure(string name) => finding.Figures.GetValueOrDefault(name, "");
        return Row(("class", of.Value), ("authorized", Figure("authorized")), ("issued", Figure("issued")),
            ("outstanding", Figure("outstanding")), ("treasury", Figure("treasury")), ("unissued", Figure("unissued")),
            ("putative", Figure("putative")), ("agrees", finding.Answer == Answer.Yes ? "yes" : "no"));
    }

    static IEnumerable<List<(string, string)>> Dividends(StockFile file) =>
        from dividend in file.Records.Dividends.Values
        let fact = dividend.Declared.Fact
        let total = Minutebook.Stock.Dividends.Reconciled(file, dividend.Declared)
        select Row(("dividend", fact.Dividend), ("declared", fact.On.InWords()),
            ("a share", string.Join(", ", fact.Amounts.Select(one => $"{one.PerShare} on {one.Class}"))),
            ("record date", Minutebook.Stock.Dividends.GoverningDate(file, dividend.Declared).Figures.GetValueOrDefault("date", "")),
            ("payable", fact.Payable is { } day ? LocalDatePattern.Iso.Format(day) : ""),
            ("total", total.Figures.GetValueOrDefault("total", "not yet")),
            ("paid", DividendPayments.AllPaid(file, dividend).Figures.GetValueOrDefault("paid", "")));

    /// <summary>The register of payments: every holder to whom something is due.</summary>
    static IEnumerable<List<(string, string)>> Payments(StockFile file, string? of)
    {
        if (of is null || !file.Records.Dividends.TryGetValue(of, out var dividend))
            throw new UsageException(of is null ? "give the dividend: --of D-1"
                : $"there is no dividend \"{of}\" in the books; \"minutebook list dividends\" lists them");
        return DividendPayments.Register(file, dividend).Select(line => Row(("holder", line.Holder.Value),
            ("name", file.NameOf(line.Holder)), ("due", line.Due.ToString()), ("paid", line.Paid.ToString()),
            ("unclaimed", line.Unclaimed.ToString()), ("delivered", line.Delivered.ToString())));
    }
}
