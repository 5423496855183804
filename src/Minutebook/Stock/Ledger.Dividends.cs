namespace Minutebook.Stock;

using System.Globalization;
using Minutebook.Columns;
using Minutebook.Values;
using NodaTime;

/// <summary>What a dividend reads of the columns.</summary>
/// <seealso cref="RecordDateForDividends"/>
public sealed partial record Ledger
{
    /// <summary>What each account holds of a class at a moment, by its number, in units; accounts opened since may be missing at the end.
    /// </summary>
    internal long[] UnitsAt(StockClass of, Instant moment, long knownAt) => Postings.HoldingsAt(At(moment, knownAt), Classes[of].Number);

    /// <summary>The two times of a question, as the columns take them.</summary>
    internal static AsOf BothTimes(Instant moment, long knownAt) => At(moment, knownAt);

    /// <summary>The instant of a row.</summary>
    internal static Instant InstantOf(long effective) => Instant.FromUnixTimeTicks(effective);

    internal Holder HolderNumbered(int number) => Numbered[number];

    internal Shares SharesIn(long units) => ToShares(units);

    /// <summary>An amount in hundredths of its unit.</summary>
    internal static Fraction CentsOf(Money amount) =>
        Fraction.TryParse(amount.Amount.ToString(CultureInfo.InvariantCulture), out var exact) ? exact * CentsToTheUnit : default;

    /// <summary>An amount of so many hundredths, with both its places: "10.00 USD".</summary>
    internal static Money Money(long cents, string currency) => new(cents * Cent, currency);

    const int CentsToTheUnit = 100;
    const decimal Cent = 0.01m;
}
