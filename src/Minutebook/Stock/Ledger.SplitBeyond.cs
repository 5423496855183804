namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Columns;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// A split that would issue more shares than are authorized, in a history. The holdings show what it made of them, since later transfers
/// speak of that; in the sums they stay as they were, and what the split added is putative, until a greater number authorized is shown.
/// </summary>
/// <seealso cref="IssuanceOfShares"/>
public sealed partial record Ledger
{
    /// <summary>The splits beyond what was authorized that are not cured, by their entries.</summary>
    public ImmutableSortedDictionary<long, StockClassSplit> PutativeSplits { get; private init; } =
        ImmutableSortedDictionary<long, StockClassSplit>.Empty;

    /// <summary>What was issued before each of them.</summary>
    ImmutableSortedDictionary<long, Shares> IssuedAtSplit { get; init; } = ImmutableSortedDictionary<long, Shares>.Empty;

    bool IsSplitBeyond(Holding holding) => holding.SplitBeyond is { } split && PutativeSplits.ContainsKey(split);

    /// <summary>How many of the shares that a holding shows count: those that it would have without the split.</summary>
    internal Shares GoodOf(Holding holding, Shares shares) => holding.SplitBeyond is { } split
        && PutativeSplits.TryGetValue(split, out var fact) ? new(shares.Count / fact.Ratio) : shares;

    /// <summary>Every holding shows what the split made of it; what it added is putative. A second such split, before the first is cured,
    /// is taken together with it, and cured with it.</summary>
    Ledger SplitBeyond(StockClassSplit split, long entry)
    {
        var earlier = PutativeSplits.Where(one => one.Value.Class == split.Class)
            .Select(one => KeyValuePair.Create(one.Key, one.Value with { Ratio = one.Value.Ratio * split.Ratio }));
        var ledger = this with
        {
            PutativeSplits = PutativeSplits.SetItems(earlier).SetItem(entry, split),
            IssuedAtSplit = IssuedAtSplit.SetItem(entry, Issued(split.Class)),
        };
        foreach (var holding in Holdings.Values.Where(one => one.Stands && one.Class == split.Class).OrderBy(one => one.Number))
        {
            var after = new Shares(holding.Shares.Count * split.Ratio);
            ledger = ledger with
            {
                Holdings = ledger.Holdings.SetItem(holding.Security, holding with
                {
                    Shares = after, SplitBeyond = holding.IsPutative || IsSplitBeyond(holding) ? holding.SplitBeyond : entry,
                }),
                PutativeTotals = Added(ledger.PutativeTotals, split.Class, after - holding.Shares),
            };
        }
        return ledger;
    }

    /// <summary>The split counts after all, from its own day on, as known since the entry that cured it: what was posted of each holding
    /// since is multiplied, and what stood on the day of the split.</summary>
    Ledger SplitCured(long split, StockClassSplit fact, long entry)
    {
        var (day, more) = (Moment.On(fact.On.Date, Moment.ZoneOf(fact.On.Zone)), fact.Ratio - Fraction.One);
        var ledger = this with { PutativeSplits = PutativeSplits.Remove(split), IssuedAtSplit = IssuedAtSplit.Remove(split) };
        foreach (var holding in Holdings.Values.Where(one => one.SplitBeyond == split && !one.IsPutative).OrderBy(one => one.Number))
        {
            var rows = RowsOf(holding);
            var stood = rows.Where(row => row.Entry < split).Aggregate(0L, (sum, row) => sum + row.Units);
            var added = Shares.Zero;
            foreach (var (units, on) in rows.Where(row => row.Entry > split)
                .Select(row => (row.Units, On: MomentOf(row, holding))).Prepend((stood, day)))
            {
                var change = new Shares(ToShares(units).Count * more);
                if (change.IsZero) continue;
                ledger = ledger.PostedGood(holding, change, on, entry);
                added += change;
            }
            ledger = ledger with
            {
                Holdings = ledger.Holdings.SetItem(holding.Security, ledger.Holdings[holding.Security] with { SplitBeyond = null }),
                PutativeTotals = Added(ledger.PutativeTotals, holding.Class, Shares.Zero - added),
            };
        }
        // The day of a split is no hour that is missing.
        return ledger with
        {
            DaysWithoutHour = DaysWithoutHour,
            Treasury = ledger.Treasury.SetItem(fact.Class, new(ledger.Treasury.GetValueOrDefault(fact.Class).Count * fact.Ratio)),
        };
    }

    static Moment MomentOf(Posting row, Holding holding) =>
        holding.Surrendered is { } gone && Effective(gone.SortKey) == row.Effective ? gone : holding.From.SortKey is var made
            && Effective(made) == row.Effective ? holding.From
            : Moment.At(Instant.FromUnixTimeTicks(row.Effective), Moment.ZoneOf(holding.From.Zone));

    IReadOnlyList<Posting> RowsOf(Holding holding) => Deferred is { } rows ? rows.FindAll(row => row.Security == holding.Number)
        : Postings.HistoryOfSecurity(holding.Number, AsOf.KnownNow(long.MaxValue));

    /// <summary>The putative shares of a class at a moment: what the holdings showed then, less what counted.</summary>
    public Shares PutativeShares(StockClass of, Instant moment)
    {
        var sum = Shares.Zero;
        if (PutativeIssues.IsEmpty && PutativeSplits.IsEmpty) return sum;
        foreach (var holding in Holdings.Values.Where(one => one.Class == of && (one.IsPutative || IsSplitBeyond(one))
            && one.From.SortKey <= moment && !(one.Surrendered?.SortKey <= moment)))
        {
            var shown = SplitsOf(holding).Where(split => split.Fact.On.Date.AtStartOfDayInZone(Moment.ZoneOf(split.Fact.On.Zone))
                .ToInstant() <= moment).Aggregate(WhenMade(holding).Count, (count, split) => count * split.Fact.Ratio);
            sum += new Shares(shown) - ToShares(Postings.UnitsOf(holding.Number, At(moment, Today)));
        }
        return sum;
    }
}
