namespace Minutebook.Tests.Stock;

using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>The stock ledger as one would say it aloud: lots, each with what it was from when on. It shares nothing with the ledger but the
/// facts and exact fractions.</summary>
sealed class PlainLedger
{
    /// <summary>Shares in one name under one short name, with every change.</summary>
    public sealed class Lot(Security name, Holder holder, StockClass of)
    {
        public Security Name { get; } = name;

        public Holder Holder { get; } = holder;

        public StockClass Class { get; } = of;

        /// <summary>Where it stands in the list of those that stand.</summary>
        public int Place { get; set; }

        public List<(Instant From, Fraction Amount)> History { get; } = [];

        public Fraction Now => History[^1].Amount;

        public Fraction At(Instant moment)
        {
            var amount = Fraction.Zero;
            foreach (var (from, then) in History)
                if (from <= moment) amount = then;
            return amount;
        }
    }

    readonly List<Lot> lots = [];
    readonly Dictionary<Security, Lot> standing = [];
    readonly List<Lot> standingList = [];

    public IReadOnlyList<Lot> Standing => standingList;

    public Dictionary<StockClass, Fraction> Treasury { get; } = [];

    /// <summary>The times at which something changed.</summary>
    public List<Instant> Times { get; } = [];

    public Dictionary<Holder, Fraction> HoldersOf(StockClass of, Instant moment)
    {
        var held = new Dictionary<Holder, Fraction>();
        foreach (var lot in lots.Where(lot => lot.Class == of))
            if (lot.At(moment) is { IsZero: false } amount) held[lot.Holder] = held.GetValueOrDefault(lot.Holder) + amount;
        return held;
    }

    public void Play(Fact fact)
    {
        switch (fact)
        {
            case StockIssued issued: Make(issued.Security, issued.Holder, issued.Class, issued.Shares.Count, issued.On); break;
            case StockTransferred transferred: Exchange(transferred.Security, transferred.To, transferred.On); break;
            case StockExchanged exchanged: Exchange(exchanged.Security, exchanged.Into, exchanged.On); break;
            case StockRetired retired: Retire(retired); break;
            case TreasurySharesReissued reissued:
                Treasury[reissued.Class] -= reissued.Shares.Count;
                Make(reissued.Security, reissued.Holder, reissued.Class, reissued.Shares.Count, reissued.On);
                break;
            case TreasurySharesRetired retired: Treasury[retired.Class] -= retired.Shares.Count; break;
            case StockClassSplit split: Split(split); break;
            case StockDividendPaid dividend: Pay(dividend); break;
        }
    }

    void Make(Security name, Holder holder, StockClass of, Fraction amount, Moment on)
    {
        var lot = new Lot(name, holder, of);
        lots.Add(lot);
        standing.Add(name, lot);
        lot.Place = standingList.Count;
        standingList.Add(lot);
        Change(lot, amount, on.SortKey);
    }

    void Change(Lot lot, Fraction amount, Instant when)
    {
        lot.History.Add((when, amount));
        Times.Add(when);
        if (!amount.IsZero) return;
        standing.Remove(lot.Name);
        // The last takes its place.
        (standingList[lot.Place], standingList[^1].Place) = (standingList[^1], lot.Place);
        standingList.RemoveAt(standingList.Count - 1);
    }

    void Exchange(Security name, Many<Resulting> into, Moment on)
    {
        var old = standing[name];
        Change(old, Fraction.Zero, on.SortKey);
        foreach (var made in into) Make(made.Security, made.Holder, made.Class ?? old.Class, made.Shares.Count, on);
    }

    void Retire(StockRetired retired)
    {
        var old = standing[retired.Security];
        var gone = old.Now - (retired.Balance?.Shares.Count ?? Fraction.Zero);
        Change(old, Fraction.Zero, retired.On.SortKey);
        if (retired.Balance is { } balance) Make(balance.Security, balance.Holder, old.Class, balance.Shares.Count, retired.On);
        if (retired.Cause == Retired.Repurchased) Treasury[old.Class] = Treasury.GetValueOrDefault(old.Class) + gone;
    }

    static Fraction Floor(Fraction amount) => Fraction.Of(BigInteger.Divide(amount.Numerator, amount.Denominator), 1);

    /// <summary>The whole shares of a sum, as the rule has it.</summary>
    static Fraction Whole(Fraction sum, FractionRule rule) =>
        rule == FractionRule.RoundedUp && Floor(sum) != sum ? Floor(sum) + Fraction.One : Floor(sum);

    void Split(StockClassSplit split)
    {
        var when = split.On.Date.AtStartOfDayInZone(Moment.ZoneOf(split.On.Zone)).ToInstant();
        foreach (var own in lots.Where(lot => lot.Class == split.Class && !lot.Now.IsZero).GroupBy(lot => lot.Holder).ToList())
        {
            var after = own.ToDictionary(lot => lot, lot => lot.Now * split.Ratio);
            if (split.Fractions != FractionRule.Issued)
            {
                var whole = Whole(after.Values.Aggregate(Fraction.Zero, (sum, one) => sum + one), split.Fractions);
                var floors = after.Values.Aggregate(Fraction.Zero, (sum, one) => sum + Floor(one));
                foreach (var (lot, amount) in own.Select(lot => (lot, after[lot]))
                    .OrderByDescending(one => one.Item2 - Floor(one.Item2)).ToList())
                {
                    // The greatest fractions are filled first, as long as there are whole shares left beside the floors of the others.
                    var others = floors - Floor(amount);
                    after[lot] = whole - others > Floor(amount) ? Floor(amount) + Fraction.One : Floor(amount);
                    floors = others + after[lot];
                }
            }
            foreach (var (lot, amount) in after) Change(lot, amount, when);
        }
        if (!Treasury.TryGetValue(split.Class, out var lying)) return;
        Treasury[split.Class] = split.Fractions == FractionRule.Issued ? lying * split.Ratio : Floor(lying * split.Ratio);
    }

    void Pay(StockDividendPaid dividend)
    {
        var zone = Moment.ZoneOf(dividend.On.Zone);
        var before = dividend.Close is { } close ? dividend.RecordDate.At(close).InZoneLeniently(zone).ToInstant()
            : dividend.RecordDate.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
        foreach (var (holder, held) in HoldersOf(dividend.Class, before.Minus(Duration.FromTicks(1))))
        {
            var due = held * dividend.PerShare;
            if (dividend.Fractions != FractionRule.Issued) due = Whole(due, dividend.Fractions);
            if (!due.IsZero) Make(new($"{dividend.Dividend}:{holder}"), holder, dividend.Paid ?? dividend.Class, due, dividend.On);
        }
    }
}
