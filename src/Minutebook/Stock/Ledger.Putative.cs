namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Stock issued beyond what the certificate authorizes. It is putative: it stands on the ledger in its holder's name, and is in no sum,
/// neither outstanding nor issued, until the number authorized is corrected, or the issue is ratified or validated (statute 204, 205);
/// then it counts from its own time on, as known since. Of an issue that goes beyond in part, which shares are good cannot be told: all are
/// putative.
/// </summary>
/// <seealso cref="IssuanceOfShares"/>
public sealed partial record Ledger
{
    /// <summary>The putative holdings that stand, in the order in which they were made.</summary>
    public IEnumerable<Holding> PutativeHoldings =>
        PutativeIssues.SelectMany(Descent).Select(security => Holdings[security])
            .Concat(PutativeSplits.IsEmpty ? [] : Holdings.Values.Where(holding => !holding.IsPutative && IsSplitBeyond(holding)))
            .Where(holding => holding.Stands).OrderBy(holding => holding.Number);

    /// <summary>The putative shares of a class that stand today.</summary>
    public Shares PutativeShares(StockClass of) => PutativeTotals.GetValueOrDefault(of);

    ImmutableSortedDictionary<StockClass, Shares> PutativeTotals { get; init; } = NameOrder.None<StockClass, Shares>();

    static ImmutableSortedDictionary<StockClass, Shares> Added(
        ImmutableSortedDictionary<StockClass, Shares> totals, StockClass of, Shares change) =>
        totals.SetItem(of, totals.GetValueOrDefault(of) + change);

    /// <summary>The holdings made by issues that went beyond what was authorized, and are not cured.</summary>
    public ImmutableList<Security> PutativeIssues { get; private init; } = [];

    /// <summary>Whether so many shares more go beyond those authorized on a day. Where the books do not know of any authorized on that day,
    /// or before, the certificate's history is not there to compare with.</summary>
    bool IsBeyond(StockClass of, LocalDate day, Shares more) =>
        more > Shares.Zero && Classes[of].AuthorizedOn(day) is { } authorized && Issued(of) + more > authorized.Shares;

    /// <summary>The holding and all that came of it.</summary>
    IEnumerable<Security> Descent(Security first)
    {
        var found = new HashSet<Security> { first };
        // What came of another was made later: one way through the holdings in their order finds all.
        foreach (var holding in Holdings.Values.Where(holding => holding.IsPutative).OrderBy(holding => holding.Number))
            if (holding.Before is { } before && found.Contains(before)) found.Add(holding.Security);
        return found;
    }

    /// <summary>The number authorized changed: issues that were beyond the old one are measured again, the earliest first.</summary>
    Ledger Reexamined(StockClass of, long entry)
    {
        var ledger = this;
        foreach (var security in PutativeIssues.Where(security => Holdings[security].Class == of))
            if (Holdings[security] is var made && !ledger.IsBeyond(of, made.From.Date, ledger.WhenMade(made)))
                ledger = ledger.Cured(security, entry);
        foreach (var (split, fact) in PutativeSplits.Where(one => one.Value.Class == of))
            if (!ledger.IsBeyond(of, fact.On.Date, new(ledger.IssuedAtSplit[split].Count * fact.Ratio - ledger.Issued(of).Count)))
                ledger = ledger.SplitCured(split, fact, entry);
        return ledger;
    }

    /// <summary>The putative shares of an issue become shares, from the time of the issue on, as known since the entry that cured it.
    /// </summary>
    Ledger Cured(Security security, long entry)
    {
        if (!PutativeIssues.Contains(security)) return this;
        var ledger = this with { PutativeIssues = PutativeIssues.Remove(security) };
        foreach (var name in Descent(security).OrderBy(name => Holdings[name].Number))
        {
            var holding = ledger.Holdings[name] with { IsPutative = false };
            var standing = holding.Stands ? holding.Shares : Shares.Zero;
            ledger = (ledger with
            {
                Holdings = ledger.Holdings.SetItem(name, holding),
                PutativeTotals = Added(ledger.PutativeTotals, holding.Class, Shares.Zero - standing),
            }).PostedAnew(holding, entry);
        }
        return ledger;
    }

    /// <summary>Posts what a holding was from its beginning: as it was made, through the splits while it stood, to its surrender.</summary>
    Ledger PostedAnew(Holding holding, long entry)
    {
        var splits = SplitsOf(holding).ToList();
        var shares = WhenMade(holding);
        var ledger = Posted(holding, shares, holding.From, entry);
        foreach (var split in splits)
        {
            var after = new Shares(shares.Count * split.Fact.Ratio);
            ledger = ledger.Posted(holding, after - shares, Moment.On(split.Fact.On.Date, Moment.ZoneOf(split.Fact.On.Zone)), entry);
            shares = after;
        }
        return holding.Surrendered is { } surrendered
            ? ledger.Posted(holding, Shares.Zero - holding.Shares, surrendered, entry) : ledger;
    }

    /// <summary>The splits that a holding went through, in the order of their entries.</summary>
    IEnumerable<Recorded<StockClassSplit>> SplitsOf(Holding holding) => Splits.Where(split => !split.Fact.CarriedOut
        && split.Fact.Class == holding.Class && split.Entry > holding.Entry
        && (holding.SurrenderedBy is not { } by || split.Entry < by));

    /// <summary>The shares of a holding when it was made.</summary>
    Shares WhenMade(Holding holding) =>
        new(SplitsOf(holding).Aggregate(holding.Shares.Count, (count, split) => count / split.Fact.Ratio));
}
