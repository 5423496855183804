namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of one dividend in money.</summary>
/// <param name="Declared">Its declaration.</param>
/// <param name="Drawn">The registers drawn for it, in the order of the entries.</param>
/// <param name="Payments">Its payments, and what became of them, in the order of the entries.</param>
public sealed record DividendOnTheBooks(
    Recorded<DividendDeclared> Declared, ImmutableList<Recorded<DividendRegisterDrawn>> Drawn, ImmutableList<Recorded<Fact>> Payments);

/// <summary>The dividends in money.</summary>
/// <seealso cref="RecordDateForDividends"/>
public sealed partial record ShareRecords
{
    /// <summary>Every dividend in money, by its short name.</summary>
    public ImmutableSortedDictionary<string, DividendOnTheBooks> Dividends { get; private init; } =
        ImmutableSortedDictionary.Create<string, DividendOnTheBooks>(System.StringComparer.Ordinal);

    ShareRecords With(long entry, Instant at, DividendFact fact) => fact switch
    {
        DividendDeclared declared =>
            this with { Dividends = Dividends.SetItem(declared.Dividend, new(new(entry, at, declared), [], [])) },
        DividendRegisterDrawn drawn => With(drawn.Dividend, of => of with { Drawn = of.Drawn.Add(new(entry, at, drawn)) }),
        _ => With(fact.About, of => of with { Payments = of.Payments.Add(new(entry, at, fact)) }),
    };

    ShareRecords With(string dividend, System.Func<DividendOnTheBooks, DividendOnTheBooks> change) =>
        this with { Dividends = Dividends.SetItem(dividend, change(Dividends[dividend])) };

    string? Impossible(Ledger ledger, DividendFact fact) => fact switch
    {
        DividendDeclared declared when Dividends.ContainsKey(declared.Dividend) =>
            $"the dividend {declared.Dividend} is in the books already; choose another short name",
        DividendDeclared declared => Undeclarable(ledger, declared),
        _ when !Dividends.ContainsKey(fact.About) =>
            $"there is no dividend {fact.About} in the books; enter \"dividend-declared\" first",
        DividendPaid paid => Unknown(ledger, paid.Holders) ?? Unknown(ledger, paid.Except),
        DividendAmountPaid paid => Unknown(ledger, paid.Holder) ?? Uncountable(paid.Amount, CurrencyOf(fact)),
        DividendReturned { Holders.IsEmpty: true } or UnclaimedDividendDelivered { Holders.IsEmpty: true } =>
            "say whose payments: give \"holders\"",
        DividendReturned returned => Unknown(ledger, returned.Holders),
        UnclaimedDividendDelivered delivered => Unknown(ledger, delivered.Holders),
        _ => null,
    };

    string CurrencyOf(DividendFact fact) => Dividends[fact.About].Declared.Fact.Amounts[0].PerShare.Currency;

    static string? Unknown(Ledger ledger, IEnumerable<Holder> holders) =>
        holders.Select(holder => Unknown(ledger, holder)).FirstOrDefault(problem => problem is not null);

    static string? Uncountable(Money amount, string currency) =>
        amount.Currency != currency ? $"the dividend is in {currency}, and {amount} is not"
        : Ledger.CentsOf(amount) is { IsWhole: true } ? null : $"{amount} is not a whole number of cents";

    static string? Undeclarable(Ledger ledger, DividendDeclared declared)
    {
        if (declared.Amounts.IsEmpty) return "say how much on each share: give \"amounts\", each with \"class\" and \"per-share\"";
        foreach (var one in declared.Amounts)
        {
            if (!ledger.Classes.ContainsKey(one.Class))
                return $"there is no class {one.Class} in the books; enter \"stock-class-authorized\" first";
            if (one.PerShare.Amount <= 0) return $"a dividend on {one.Class} is of more than nothing";
            if (one.PerShare.Currency != declared.Amounts[0].PerShare.Currency) return "a dividend is in one currency; declare two";
            if (Ledger.CentsOf(one.PerShare) is var cents && (cents.Numerator > long.MaxValue || cents.Denominator > long.MaxValue))
                return $"{one.PerShare} a share is more than can be counted";
        }
        return declared.Amounts.Select(one => one.Class).Distinct().Count() == declared.Amounts.Count
            ? null : "each class has one amount a share";
    }
}
