namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>A line of the fully diluted table.</summary>
/// <param name="Kind">"outstanding", "options", "warrants", "available under plan" or "convertible".</param>
/// <param name="What">The class, the plan, or the security.</param>
/// <param name="Shares">How many shares; null where the record gives no number, as for a note that converts at a price to come.</param>
/// <param name="Note">What is to be known of it.</param>
public sealed record DilutedLine(string Kind, string What, Shares? Shares, string Note = "");

/// <summary>
/// The fully diluted table: the outstanding shares, and what options, warrants, plans and convertibles of an imported package would add.
/// These are kept as they were imported, and are read, never written.
/// </summary>
public static class FullyDiluted
{
    static readonly string[] Options = ["TX_EQUITY_COMPENSATION", "TX_PLAN_SECURITY"];

    /// <summary>The table at a moment.</summary>
    public static IReadOnlyList<DilutedLine> Of(Ledger ledger, Instant moment)
    {
        var records = ledger.Foreign.Where(kept => kept.Fact.Format == OcfKept.Format && !OcfKinds.HasPlace(kept.Fact.Kind))
            .Select(kept => new Record(kept.Fact))
            .Where(one => one.Day is not { } day || day.AtMidnight().InUtc().ToInstant() <= moment).ToList();
        var lines = new List<DilutedLine>();
        foreach (var of in ledger.Classes.Values.OrderBy(of => of.Number))
            lines.Add(new("outstanding", of.Name, ledger.Outstanding(of.Class, moment)));
        var options = Options.SelectMany(kind => Outstanding(records, kind)).ToList();
        lines.AddRange(options.GroupBy(one => one.Issued.Text("stock_plan_id") ?? "no plan")
            .Select(plan => new DilutedLine("options", plan.Key, Sum(plan.Select(one => one.Left)), $"{plan.Count()} grants")));
        lines.AddRange(Outstanding(records, "TX_WARRANT").GroupBy(_ => "warrants")
            .Select(all => new DilutedLine("warrants", all.Key, Sum(all.Select(one => one.Left)), $"{all.Count()} warrants")));
        lines.AddRange(records.Where(one => one.Kind == "STOCK_PLAN").Select(plan => Available(records, plan, options)));
        lines.AddRange(Outstanding(records, "TX_CONVERTIBLE").Select(one =>
            new DilutedLine("convertible", one.Issued.Text("custom_id") ?? one.Issued.Id, null, one.Issued.Amount("investment_amount"))));
        return lines;
    }

    static Shares Sum(IEnumerable<Fraction> parts) => new(parts.Aggregate(Fraction.Zero, (sum, one) => sum + one));

    /// <summary>What is left of each issuance of a kind: what was exercised is gone, what was cancelled, transferred or retracted too; a
    /// balance has an issuance of its own.</summary>
    static IEnumerable<(Record Issued, Fraction Left)> Outstanding(List<Record> records, string kind)
    {
        var ends = records.Where(one => one.Kind.StartsWith(kind + "_", StringComparison.Ordinal) && !one.IsIssuance)
            .ToLookup(one => one.Text("security_id"));
        foreach (var issued in records.Where(one => one.Kind == kind + "_ISSUANCE"))
        {
            var left = issued.Number("quantity") ?? Fraction.Zero;
            foreach (var end in ends[issued.Text("security_id")])
                left = end.Kind[(kind.Length + 1)..] switch
                {
                    "EXERCISE" or "RELEASE" => left - (end.Number("quantity") ?? left),
                    "CANCELLATION" when end.Text("balance_security_id") is null => left - (end.Number("quantity") ?? left),
                    "CANCELLATION" or "TRANSFER" or "RETRACTION" or "CONVERSION" => Fraction.Zero,
                    _ => left,
                };
            if (left > Fraction.Zero || (kind == "TX_CONVERTIBLE" && !ends[issued.Text("security_id")]
                .Any(end => end.Kind.EndsWith("CONVERSION", StringComparison.Ordinal)
                    || end.Kind.EndsWith("CANCELLATION", StringComparison.Ordinal)
                    || end.Kind.EndsWith("RETRACTION", StringComparison.Ordinal)))) yield return (issued, left);
        }
    }

    static DilutedLine Available(List<Record> records, Record plan, List<(Record Issued, Fraction Left)> options)
    {
        var reserved = records.Where(one => one.Kind == "TX_STOCK_PLAN_POOL_ADJUSTMENT" && one.Text("stock_plan_id") == plan.Id)
            .OrderBy(one => one.Day).LastOrDefault()?.Number("shares_reserved")
            ?? plan.Number("initial_shares_reserved") ?? Fraction.Zero;
        var granted = options.Where(one => one.Issued.Text("stock_plan_id") == plan.Id)
            .Aggregate(Fraction.Zero, (sum, one) => sum + one.Left);
        var exercised = records.Where(one => Options.Any(kind => one.Kind == kind + "_EXERCISE")
                && records.Any(issued => issued.IsIssuance && issued.Text("security_id") == one.Text("security_id")
                    && issued.Text("stock_plan_id") == plan.Id))
            .Aggregate(Fraction.Zero, (sum, one) => sum + (one.Number("quantity") ?? Fraction.Zero));
        var left = reserved - granted - exercised;
        return new("available under plan", plan.Text("plan_name") ?? plan.Id, new(left > Fraction.Zero ? left : Fraction.Zero),
            $"{new Shares(reserved)} reserved");
    }

    sealed class Record(ForeignRecordKept kept)
    {
        readonly JsonElement json = JsonDocument.Parse(kept.Content).RootElement;

        public string Kind { get; } = kept.Kind;

        public string Id { get; } = kept.Source;

        public bool IsIssuance => Kind.EndsWith("_ISSUANCE", StringComparison.Ordinal);

        public LocalDate? Day => OcfItem.DateOf(OcfItem.Part(json, "date"));

        public string? Text(string field) => OcfItem.Part(json, field) is { } value ? OcfItem.TextOf(value) : null;

        public Fraction? Number(string field) => Fraction.TryParse(Text(field), out var number) ? number : null;

        public string Amount(string field) => OcfItem.Part(json, field) is { } money
            ? string.Join(' ', ((string[])["amount", "currency"]).Select(part => OcfItem.TextOf(OcfItem.Part(money, part) ?? default)))
                : "";
    }
}
