namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Minutebook.Values;
using NodaTime;

/// <summary>The fraction of a share that a split or a dividend left to a holder.</summary>
/// <param name="Entry">The entry of the split or dividend.</param>
/// <param name="Fraction">The fraction, less than one share.</param>
/// <param name="Rule">What became of it.</param>
/// <param name="Cash">What was paid for it, to the cent; null where nothing was, or the price is not known.</param>
public sealed record FractionLeft(long Entry, Holder Holder, StockClass Class, Fraction Fraction, FractionRule Rule, Money? Cash);

/// <summary>Splits, dividends in stock, and the treasury.</summary>
/// <seealso cref="IssuanceOfShares"/>
public sealed partial record Ledger
{
    /// <summary>What splits and dividends left over, in the order of the entries.</summary>
    public ImmutableList<FractionLeft> FractionsLeft { get; private init; } = [];

    /// <summary>The dividends in stock, by their short names.</summary>
    public ImmutableSortedDictionary<string, Recorded<StockDividendPaid>> StockDividends { get; private init; } =
        ImmutableSortedDictionary.Create<string, Recorded<StockDividendPaid>>(StringComparer.Ordinal);

    /// <summary>Every right to convert that the certificate gives, in the order of the entries.</summary>
    public ImmutableList<Recorded<ConversionRightStated>> ConversionRights { get; private init; } = [];

    /// <summary>
    /// Every holding of the class becomes so many shares, at the beginning of the day; where each is exchanged by an entry of its own,
    /// those entries do it. Where fractions are not issued, each holder keeps whole shares, and what is left follows the rule.
    /// </summary>
    Ledger Split(StockClassSplit split, long entry, Instant recorded)
    {
        var on = Moment.On(split.On.Date, Moment.ZoneOf(split.On.Zone));
        var ledger = this with { Splits = Splits.With(new(entry, recorded, split)) };
        if (split.CarriedOut) return ledger;
        if (IsBeyond(split.Class, split.On.Date, new(Issued(split.Class).Count * (split.Ratio - Fraction.One))))
            return ledger.SplitBeyond(split, entry);
        foreach (var own in Holdings.Values.Where(holding => holding.Stands && holding.Class == split.Class)
            .OrderBy(holding => holding.Number).GroupBy(holding => (holding.Holder, holding.IsPutative)))
        {
            List<Holding> holdings = [.. own];
            var after = holdings.ConvertAll(holding => holding.Shares.Count * split.Ratio);
            if (split.Fractions != FractionRule.Issued && !own.Key.IsPutative)
                ledger = ledger.Left(Wholes(after, split.Fractions), new(entry, own.Key.Holder, split.Class, default, split.Fractions,
                    null),
                    split.CashPerShare);
            for (var at = 0; at < holdings.Count; at++) ledger = ledger.Resized(holdings[at], new(after[at]), on, entry);
        }
        var treasury = Treasury.GetValueOrDefault(split.Class).Count * split.Ratio;
        var kept = split.Fractions == FractionRule.Issued ? treasury : Floor(treasury);
        // That a split comes first on its day is the rule, not an hour that is missing.
        return ledger with { Treasury = Treasury.SetItem(split.Class, new(kept)), DaysWithoutHour = DaysWithoutHour };
    }

    Ledger Resized(Holding holding, Shares after, Moment on, long entry)
    {
        var resized = after.IsZero ? holding with { Surrendered = on, SurrenderedBy = entry } : holding with { Shares = after };
        return (this with { Holdings = Holdings.SetItem(holding.Security, resized) }).Posted(holding, after - holding.Shares, on, entry);
    }

    Ledger Left(Fraction fraction, FractionLeft left, Money? perShare) => fraction.IsZero ? this
        : this with { FractionsLeft = FractionsLeft.Add(left with { Fraction = fraction, Cash = InCash(fraction, left.Rule, perShare) }) };

    /// <summary>What a fraction is worth, rounded to the cent, half to even.</summary>
    static Money? InCash(Fraction fraction, FractionRule rule, Money? perShare) => rule == FractionRule.Cash && perShare is { } price
        ? new Money(decimal.Round(price.Amount * (decimal)fraction.Numerator / (decimal)fraction.Denominator, Cents), price.Currency)
            : null;

    const int Cents = 2;

    /// <summary>Makes the parts of one holder whole, together as many as the whole shares of their sum: the greatest fractions are filled
    /// first. Gives the fraction that is left, of less than a share.</summary>
    static Fraction Wholes(List<Fraction> parts, FractionRule rule)
    {
        var sum = parts.Aggregate(Fraction.Zero, (sum, part) => sum + part);
        var left = sum - Floor(sum);
        var whole = rule == FractionRule.RoundedUp && !left.IsZero ? Floor(sum) + Fraction.One : Floor(sum);
        var missing = whole - parts.Aggregate(Fraction.Zero, (floors, part) => floors + Floor(part));
        var order = Enumerable.Range(0, parts.Count).OrderByDescending(at => parts[at] - Floor(parts[at])).ThenBy(at => at).ToList();
        for (var rank = 0; rank < order.Count; rank++)
            parts[order[rank]] = Floor(parts[order[rank]]) + (rank < missing ? Fraction.One : Fraction.Zero);
        return left;
    }

    static Fraction Floor(Fraction value) => Fraction.Of(
        BigInteger.Divide(value.Numerator - (value.IsNegative ? value.Denominator - BigInteger.One : BigInteger.Zero), value.Denominator),
        BigInteger.One);

    /// <summary>Each holder of the record date gets a new holding of so many shares for each that stood in its name then.</summary>
    Ledger Paid(StockDividendPaid dividend, long entry, Instant recorded)
    {
        var ledger = this with { StockDividends = StockDividends.SetItem(dividend.Dividend, new(entry, recorded, dividend)) };
        var into = dividend.Paid ?? dividend.Class;
        foreach (var (holder, units) in OfRecordFor(dividend))
        {
            List<Fraction> due = [ToShares(units).Count * dividend.PerShare];
            if (dividend.Fractions != FractionRule.Issued)
                ledger = ledger.Left(Wholes(due, dividend.Fractions), new(entry, holder, into, default, dividend.Fractions, null),
                    dividend.CashPerShare);
            if (!due[0].IsZero)
                ledger = ledger.Opened(new(DividendHolding(dividend, holder), holder, new(due[0])), into, dividend.On, entry);
        }
        return ledger;
    }

    /// <summary>What each holder held on the record date of a dividend in stock, whatever became of it since.</summary>
    internal IEnumerable<(Holder Holder, long Units)> OfRecordFor(StockDividendPaid dividend)
    {
        var zone = Moment.ZoneOf(dividend.On.Zone);
        var moment = dividend.Close is { } close ? CloseOf(dividend.RecordDate, close, zone)
            : dividend.RecordDate.PlusDays(1).AtStartOfDayInZone(zone).ToInstant().Minus(Duration.FromTicks(1));
        var units = UnitsStanding(dividend.Class, moment);
        for (var number = 0; number < units.Length; number++)
            if (units[number] != 0) yield return (Numbered[number], units[number]);
    }

    /// <summary>What each account holds of a class at a moment, by its number; also while the ledger is folded anew and rows
    /// wait.</summary>
    long[] UnitsStanding(StockClass of, Instant moment)
    {
        if (Deferred is not { } rows) return UnitsAt(of, moment, Today);
        var (units, number, until) = (new long[Numbered.Count], Classes[of].Number, Effective(moment));
        foreach (var row in rows)
            if (row.StockClass == number && row.Effective <= until) units[row.Holder] += row.Units;
        return units;
    }

    /// <summary>The shares that a dividend in stock brings a holder of so many units.</summary>
    internal Shares DueOf(StockDividendPaid dividend, long units)
    {
        List<Fraction> due = [ToShares(units).Count * dividend.PerShare];
        if (dividend.Fractions != FractionRule.Issued) Wholes(due, dividend.Fractions);
        return new(due[0]);
    }

    /// <summary>The shares that a dividend in stock brought each holder when it was paid.</summary>
    internal Dictionary<Holder, Shares> GivenBy(Recorded<StockDividendPaid> paid) => Holdings.Values
        .Where(holding => holding.Entry == paid.Entry)
        .ToDictionary(holding => holding.Holder,
            holding => IsSplitBeyond(holding) ? GoodOf(holding, WhenMade(holding)) : WhenMade(holding));

    internal static Security DividendHolding(StockDividendPaid dividend, Holder holder) => new($"{dividend.Dividend}:{holder}");

    Ledger Reissued(TreasurySharesReissued reissued, long entry) => (this with
    {
        Treasury = Treasury.SetItem(reissued.Class, Treasury.GetValueOrDefault(reissued.Class) - reissued.Shares),
    }).Opened(new(reissued.Security, reissued.Holder, reissued.Shares, reissued.Class, reissued.Certificate), reissued.Class, reissued.On,
        entry);

    Ledger Retired(TreasurySharesRetired retired) =>
        this with { Treasury = Treasury.SetItem(retired.Class, Treasury.GetValueOrDefault(retired.Class) - retired.Shares) };
}
