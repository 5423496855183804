namespace Minutebook.Exchange;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// A ledger on which the facts of a file are tried in their order, before any of them is entered: by the ledger's own arithmetic, so that a
/// file that was read can be entered whole.
/// </summary>
sealed class TrialLedger(Ledger books)
{
    /// <summary>The books take entries in rising numbers; those of a trial lie beyond those of any books, and below 2^31.</summary>
    const long Beyond = 1L << 30;

    long entry = Beyond;

    readonly Dictionary<StockClass, OverIssue> overIssues = [];

    public Ledger Ledger { get; private set; } = books;

    /// <summary>For each class from when on too many shares were issued, and how many at the worst.</summary>
    public IEnumerable<OverIssue> OverIssues => overIssues.Values.OrderBy(over => over.On);

    /// <summary>Takes the fact up; or says why no ledger can hold it, and stays as it is.</summary>
    public string? Refusal(Fact fact)
    {
        if (Arithmetic.Impossible(Ledger, fact) is { } impossible) return impossible;
        try
        {
            Ledger = Ledger.With(++entry, NodaConstants.UnixEpoch, fact);
            foreach (var of in Touched(fact)) Compare(of, fact.Effective!.Date);
            return null;
        }
        catch (OverflowException)
        {
            return TooMany;
        }
    }

    /// <summary>The classes of which a fact makes shares, or authorizes another number of them.</summary>
    static IEnumerable<StockClass> Touched(Fact fact) => fact switch
    {
        StockIssued issued => [issued.Class],
        StockExchanged exchanged => exchanged.Into.Select(one => one.Class).OfType<StockClass>().Distinct(),
        StockClassSplit split => [split.Class],
        AuthorizedSharesAdjusted adjusted => [adjusted.Class],
        _ => [],
    };

    void Compare(StockClass of, LocalDate on)
    {
        if (OverIssue.Of(Ledger, of, on) is not { } over) return;
        if (!overIssues.TryGetValue(of, out var before)) overIssues[of] = over;
        else if (over.Excess > before.Excess) overIssues[of] = over with { On = before.On };
    }

    /// <summary>The columns count in whole units of 64 bits: all shares that were ever issued must fit together.</summary>
    public string? Overfull()
    {
        var units = Ledger.Holdings.Values.Aggregate(Fraction.Zero, (sum, holding) => sum + holding.Shares.Count) * Ledger.UnitsPerShare;
        return units > long.MaxValue ? TooMany : null;
    }

    const string TooMany =
        "these are more shares, with their decimal places, than the ledger can count (2^63 units); check the numbers, and write fewer "
            + "decimal places";
}
