namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>A paper of the stock books: some sentences, and tables.</summary>
/// <param name="Signer">Who signs it; null where nobody does.</param>
public sealed record StockPaper(
    Letterhead Corporation, string Title, LocalDate Dated, IReadOnlyList<string> Paragraphs, IReadOnlyList<TableOnPaper> Tables,
    string? Signer = null, string? Capacity = null, bool WithSeal = false)
    : Document(Corporation, Title, Dated)
{
    public override string Template => "stock-paper.typ";
}

/// <summary>The stock books as papers: the register of stockholders, the ledger of one holder, the history of a certificate, the capital
/// reconciled, who owns what, a letter that proves a holding, and what is missing of the books.</summary>
public static class StockPapers
{
    static Instant EndOf(Corporation corporation, LocalDate day) =>
        day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant().Minus(Duration.FromTicks(1));

    /// <summary>Every holder of record on a day, with address, certificates and shares, class by class, by name.</summary>
    public static StockPaper RegisterOfStockholders(Corporation corporation, LocalDate day)
    {
        var (ledger, end) = (corporation.Ledger, EndOf(corporation, day));
        var certificates = ledger.Holdings.Values.Where(one => !one.IsPutative && one.From.SortKey <= end
            && !(one.Surrendered?.SortKey <= end)).ToLookup(one => (one.Holder, one.Class));
        var tables = ledger.Classes.Values.OrderBy(of => of.Number).Select(of => new TableOnPaper(of.Name,
            ["Name", "Address", "Certificates and holdings", ">Shares"], [3, 4, 3, 2],
            [
                .. ledger.HoldersOf(of.Class, end).OrderBy(one => Name(corporation, one.Holder), System.StringComparer.OrdinalIgnoreCase)
                    .Select(one => (IReadOnlyList<string>)[Name(corporation, one.Holder), ledger.Accounts[one.Holder].AddressOn(day)?.Text
                        ?? "",
                        string.Join(", ", certificates[(one.Holder, of.Class)].OrderBy(held => held.Number)
                            .Select(held => held.Certificate ?? held.Security.Value)), one.Shares.ToString()]),
            ], $"{ledger.Outstanding(of.Class, end).InWords()} outstanding.")).ToList();
        return new(Letterhead.Of(corporation, day), "Register of stockholders", day,
            [$"The holders of record at the end of {Wording.Day(day)}, as the stock transfer books show them."], tables);
    }

    /// <summary>Every change of what one holder has.</summary>
    /// <exception cref="NothingToPrintException">There is no such holder.</exception>
    public static StockPaper LedgerOf(Corporation corporation, Holder holder, LocalDate day)
    {
        Known(corporation, holder);
        var lines = LedgerReports.OfHolder(corporation.Ledger, holder, EndOf(corporation, day)).ToList();
        return new(Letterhead.Of(corporation, day), $"Stock ledger of {Name(corporation, holder)}", day,
            [lines.Count == 0 ? "Nothing stands or stood in this name." : $"Every entry in this name through {Wording.Day(day)}."],
            [
                .. lines.GroupBy(line => line.Class).Select(of => new TableOnPaper(corporation.Ledger.Classes[of.Key].Name,
                    ["Date", "Holding", "Certificate", ">Change", ">Balance", ">Entry"], [3, 3, 2, 2, 2, 1],
                    [
                        .. of.Select(line => (IReadOnlyList<string>)[Wording.Day(line.At.InZone(corporation.Zone).Date),
                            line.Security.Value,
                            line.Certificate ?? "", line.Change.ToString(), line.Balance.ToString(), $"{line.Entry}"]),
                    ])),
            ]);
    }

    /// <summary>Where a certificate came from, and what became of it.</summary>
    /// <exception cref="NothingToPrintException">There is no such holding.</exception>
    public static StockPaper HistoryOf(Corporation corporation, Security security, LocalDate day)
    {
        var holding = corporation.Ledger.Holdings.GetValueOrDefault(security)
            ?? throw new NothingToPrintException($"there is no holding {security} in the books; \"minutebook list entries\" shows them");
        return new(Letterhead.Of(corporation, day), $"History of certificate {holding.Certificate ?? security.Value}", day,
            ["From the issue of the shares to now: what it came of, itself, and what came of it."],
            [
                new(null, ["Holding", "Certificate", "In the name of", ">Shares", "Made", "Surrendered"], [3, 2, 4, 2, 3, 3],
                [
                    .. LedgerReports.HistoryOf(corporation.Ledger, holding).Select(one => (IReadOnlyList<string>)[one.Security.Value,
                        one.Certificate ?? "none", Name(corporation, one.Holder), one.Shares.ToString(),
                        $"{Wording.Day(one.From.Date)}, entry {one.Entry}",
                        one.Surrendered is { } gone ? $"{Wording.Day(gone.Date)}, entry {one.SurrenderedBy}" : "stands"]),
                ]),
            ]);
    }

    /// <summary>Authorized, issued, outstanding, treasury, unissued: class by class.</summary>
    public static StockPaper Capital(Corporation corporation, LocalDate day)
    {
        var file = corporation.StockFile(new(EndOf(corporation, day)));
        string[] figures = ["authorized", "issued", "outstanding", "treasury", "unissued", "putative"];
        var findings = file.Ledger.Classes.Values.OrderBy(of => of.Number)
            .Select(of => (of.Name, Finding: ChangesOfStock.Reconciled(file, of.Class))).ToList();
        return new(Letterhead.Of(corporation, day), "Capital reconciliation", day,
            [
                findings.All(one => one.Finding.Answer == Answer.Yes)
                    ? $"At the end of {Wording.Day(day)} the sums agree: what stands in names is outstanding; that and the treasury are " +
                        "issued; no more is issued than authorized."
                    : $"At the end of {Wording.Day(day)} the sums do not agree.",
                .. findings.Where(one => one.Finding.Answer != Answer.Yes).Select(one => one.Finding.ToText()),
            ],
            [
                new(null, ["Class", .. figures.Select(figure => $">{Wording.Capital(figure)}")], [3, 2, 2, 2, 2, 2, 2],
                    [.. findings.Select(one => (IReadOnlyList<string>)[one.Name,
                        .. figures.Select(figure => Shown(one.Finding.Figures.GetValueOrDefault(figure, "")))])]),
            ]);
    }

    static string Shown(string figure) => Fraction.TryParse(figure, out var number) ? number.ToString() : figure;

    /// <summary>Who owns how much of each class, the greatest first.</summary>
    public static StockPaper Ownership(Corporation corporation, LocalDate day) => new(Letterhead.Of(corporation, day), "Ownership", day,
        [$"Of record at the end of {Wording.Day(day)}. Hundredths are rounded to two places; the shares are exact."],
        [
            .. LedgerReports.Ownership(corporation.Ledger, EndOf(corporation, day)).GroupBy(line => line.Class)
                .Select(of => new TableOnPaper(corporation.Ledger.Classes[of.Key].Name, ["Holder", ">Shares", ">Part"], [5, 2, 2],
                    [.. of.Select(line => (IReadOnlyList<string>)[Name(corporation, line.Holder), line.Shares.ToString(),
                        Part(line.Part)])])),
        ]);

    internal static string Part(Fraction part)
    {
        var hundredths = part * Hundred * Hundred;
        return string.Create(CultureInfo.InvariantCulture,
            $"{decimal.Round((decimal)hundredths.Numerator / (decimal)hundredths.Denominator, 0) / Hundred:0.00} %");
    }

    const int Hundred = 100;

    /// <summary>A letter of the Secretary on what stands in a name.</summary>
    /// <exception cref="NothingToPrintException">There is no such holder, or nothing stands in the name.</exception>
    public static StockPaper ProofOfHoldings(Corporation corporation, Holder holder, LocalDate day)
    {
        Known(corporation, holder);
        var (ledger, end) = (corporation.Ledger, EndOf(corporation, day));
        var held = ledger.Classes.Values.OrderBy(of => of.Number).Select(of => (of, Shares: ledger.HeldBy(holder, of.Class, end)))
            .Where(one => !one.Shares.IsZero).ToList();
        if (held.Count == 0)
            throw new NothingToPrintException($"nothing stands in the name of {holder} on {day:uuuu-MM-dd}; no letter is printed");
        return new(Letterhead.Of(corporation, day), "Proof of holdings", day,
            [
                Wording.Day(day), Name(corporation, holder) + (ledger.Accounts[holder].AddressOn(day)?.Text is { } address
                    ? $"\n{address}" : ""),
                $"The stock transfer books of {corporation.Name} show that at the end of {Wording.Day(day)} these shares stood in the " +
                    $"name of {Name(corporation, holder)}, whom the corporation treats as their owner:",
            ],
            [
                new(null, ["Class", "Holding", "Certificate", ">Shares"], [4, 3, 2, 2],
                [
                    .. held.SelectMany(one => ledger.Holdings.Values.Where(holding => holding.Holder == holder
                        && holding.Class == one.of.Class
                            && !holding.IsPutative && holding.From.SortKey <= end && !(holding.Surrendered?.SortKey <= end))
                        .OrderBy(holding => holding.Number).Select(holding => (IReadOnlyList<string>)[one.of.Name, holding.Security.Value,
                            holding.Certificate ?? "none", holding.Shares.ToString()])),
                ], string.Join("; ", held.Select(one => $"{one.Shares.InWords()} of {one.of.Name}")) + " in all."),
            ], Letterhead.SecretaryOn(corporation, day) ?? "", "Secretary", true);
    }

    /// <summary>What should be in the books and is not.</summary>
    public static StockPaper Completeness(Corporation corporation, LocalDate day, Now now)
    {
        var file = corporation.ParticularsFile(now);
        var finding = BooksAndRecords.Complete(file, day);
        var missing = Leaves(finding).ToList();
        return new(Letterhead.Of(corporation, day), "Completeness of the books", day,
            [
                finding.Answer == Answer.Yes
                    ? $"On {Wording.Day(day)} nothing is known to be missing of the books and records that the by-laws name."
                    : $"On {Wording.Day(day)} these books and records should be there, and are not, or are not shown to be.",
            ],
            missing.Count == 0 ? [] :
            [
                new(null, ["What", "What to do"], [4, 4],
                    [.. missing.Select(one => (IReadOnlyList<string>)[Wording.Capital(one.Words), one.Open?.Settles ?? "supply it"])]),
            ]);
    }

    static IEnumerable<Finding> Leaves(Finding finding) => finding.Answer == Answer.Yes ? []
        : finding.Grounds.IsEmpty ? [finding] : finding.Grounds.SelectMany(Leaves);

    static void Known(Corporation corporation, Holder holder)
    {
        if (!corporation.Ledger.Accounts.ContainsKey(holder))
            throw new NothingToPrintException($"there is no holder \"{holder}\" in the books; \"minutebook list holders\" lists them");
    }

    static string Name(Corporation corporation, Holder holder) => corporation.Ledger.NameOf(holder);
}
