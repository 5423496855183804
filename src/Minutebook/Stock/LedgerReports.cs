namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>A line of one holder's ledger.</summary>
/// <param name="At">When it took effect.</param>
/// <param name="Entry">The entry that made it.</param>
/// <param name="Change">The shares that came, or went where it is negative.</param>
/// <param name="Balance">The shares of the class that the holder then had.</param>
public readonly record struct LedgerLine(
    Instant At, long Entry, StockClass Class, Security Security, string? Certificate, Shares Change, Shares Balance);

/// <summary>What one holder has of a class.</summary>
/// <param name="Part">The part of all outstanding shares of the class.</param>
public readonly record struct OwnershipLine(StockClass Class, Holder Holder, Shares Shares, Fraction Part);

/// <summary>The ledger as people read it: one holder's account, who owns what, where a certificate came from and what became of it. It
/// decides nothing.</summary>
/// <seealso cref="StockRecords"/>
public static class LedgerReports
{
    /// <summary>Every change of what a holder has, in the order in which it took effect, through a moment.</summary>
    /// <param name="knownAt">The last entry that it may know.</param>
    public static IEnumerable<LedgerLine> OfHolder(Ledger ledger, Holder holder, Instant through, long knownAt = Ledger.Today)
    {
        if (!ledger.Accounts.TryGetValue(holder, out var account) || account.Number >= ledger.Postings.HolderCount) yield break;
        var classes = ledger.Classes.Values.ToDictionary(of => of.Number, of => of.Class);
        var holdings = ledger.Holdings.Values.ToDictionary(holding => holding.Number);
        var balances = new Dictionary<int, long>();
        foreach (var row in ledger.Postings.HistoryOfHolder(account.Number, Ledger.BothTimes(through, knownAt)))
        {
            var balance = balances[row.StockClass] = balances.GetValueOrDefault(row.StockClass) + row.Units;
            holdings.TryGetValue(row.Security, out var holding);
            yield return new(Ledger.InstantOf(row.Effective), row.Entry, classes[row.StockClass], holding?.Security ?? default,
                holding?.Certificate, ledger.SharesIn(row.Units), ledger.SharesIn(balance));
        }
    }

    /// <summary>Who owns what at a moment: class by class, the greatest first.</summary>
    public static IEnumerable<OwnershipLine> Ownership(Ledger ledger, Instant moment, long knownAt = Ledger.Today) =>
        from of in ledger.Classes.Values.OrderBy(of => of.Number)
        let all = ledger.Outstanding(of.Class, moment, knownAt)
        from held in ledger.HoldersOf(of.Class, moment, knownAt)
            .OrderByDescending(one => one.Shares).ThenBy(one => one.Holder.Value, System.StringComparer.Ordinal)
        select new OwnershipLine(of.Class, held.Holder, held.Shares, held.Shares.Count / all.Count);

    /// <summary>The history of a holding, or of its certificate: those from which its shares came, the first issue first, it, and all that
    /// came of it.</summary>
    public static IEnumerable<Holding> HistoryOf(Ledger ledger, Holding holding)
    {
        var above = new Stack<Holding>();
        for (var at = holding; at.Before is { } before && ledger.Holdings.TryGetValue(before, out at); above.Push(at)) { }
        return [.. above, holding, .. Below(ledger, holding)];
    }

    static List<Holding> Below(Ledger ledger, Holding holding)
    {
        var found = new HashSet<Security> { holding.Security };
        return [.. ledger.Holdings.Values.OrderBy(one => one.Number)
            .Where(one => one.Before is { } before && found.Contains(before) && found.Add(one.Security))];
    }
}
