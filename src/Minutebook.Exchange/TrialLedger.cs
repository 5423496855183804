namespace Minutebook.Exchange;

using System;
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

    public Ledger Ledger { get; private set; } = books;

    /// <summary>Takes the fact up; or says why no ledger can hold it, and stays as it is.</summary>
    public string? Refusal(Fact fact)
    {
        if (Arithmetic.Impossible(Ledger, fact) is { } impossible) return impossible;
        try
        {
            Ledger = Ledger.With(++entry, NodaConstants.UnixEpoch, fact);
            return null;
        }
        catch (OverflowException)
        {
            return TooMany;
        }
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
