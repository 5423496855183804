namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What a dividend brings one holder on one class.</summary>
public readonly record struct DividendLine(Holder Holder, StockClass Class, Shares Shares, Money Amount);

/// <summary>
/// The amounts of a dividend for all holders of its record date, to the cent. They lie in columns by the number of the account: no object
/// is made for a holder until somebody asks for its line.
/// </summary>
/// <seealso cref="RecordDateForDividends"/>
public sealed class DividendRegister
{
    readonly Ledger ledger;
    readonly List<(DividendOfClass Of, long[] Units, long[] Cents)> classes = [];

    /// <param name="moment">The last instant that counts: that before the close of business on the record date.</param>
    /// <param name="knownAt">The last entry of the books that it may know.</param>
    /// <param name="untimedOn">A day whose entries without an hour are taken to come after the moment; null where they come before.</param>
    DividendRegister(Ledger ledger, DividendDeclared declared, Instant moment, long knownAt, (LocalDate Day, DateTimeZone Zone)? untimedOn)
    {
        (this.ledger, Currency) = (ledger, declared.Amounts[0].PerShare.Currency);
        foreach (var of in declared.Amounts)
        {
            var units = ledger.UnitsAt(of.Class, moment, knownAt);
            if (untimedOn is { } untimed && ledger.DaysWithoutHour.Contains((of.Class, untimed.Day)))
            {
                var beginning = untimed.Day.AtStartOfDayInZone(untimed.Zone).ToInstant();
                Add(units, ledger.UnitsAt(of.Class, beginning, knownAt), -1);
                Add(units, ledger.UnitsAt(of.Class, beginning.Minus(Duration.FromTicks(1)), knownAt), 1);
            }
            classes.Add((of, units, InCents(units, Ledger.CentsOf(of.PerShare) / ledger.UnitsPerShare, declared.Rounding)));
        }
    }

    public string Currency { get; }

    public static DividendRegister Of(Ledger ledger, DividendDeclared declared, Instant moment, long knownAt) =>
        new(ledger, declared, moment, knownAt, null);

    internal static DividendRegister WithoutUntimed(
        Ledger ledger, DividendDeclared declared, Instant moment, LocalDate day, DateTimeZone zone) =>
        new(ledger, declared, moment, Ledger.Today, (day, zone));

    /// <summary>How many cents the dividend brings each account, by its number.</summary>
    public long[] CentsByAccount()
    {
        var sums = new long[classes.Max(one => one.Cents.Length)];
        foreach (var (_, _, cents) in classes) Add(sums, cents, 1);
        return sums;
    }

    /// <summary>How many holders get something.</summary>
    public int Holders => CentsByAccount().Count(cents => cents > 0);

    /// <summary>What all get together, in cents.</summary>
    public long TotalCents => classes.Sum(one => one.Cents.Sum());

    public Money Total => Ledger.Money(TotalCents, Currency);

    /// <summary>What the dividend comes to without any rounding, in cents: shares times the amount a share.</summary>
    public Fraction ExactCents => classes.Aggregate(Fraction.Zero, (sum, one) =>
        sum + ledger.SharesIn(one.Units.Sum()).Count * Ledger.CentsOf(one.Of.PerShare));

    /// <summary>The shares of a class that take part.</summary>
    public Shares SharesOf(StockClass of) => ledger.SharesIn(classes.Find(one => one.Of.Class == of).Units.Sum());

    /// <summary>The lines of one holder, class by class; none where it holds nothing.</summary>
    public IEnumerable<DividendLine> LinesOf(Holder holder) =>
        ledger.Accounts.TryGetValue(holder, out var account) ? LinesOf(account.Number) : [];

    /// <summary>Every line, by the number of the account.</summary>
    public IEnumerable<DividendLine> Lines() => Enumerable.Range(0, classes.Max(one => one.Units.Length)).SelectMany(LinesOf);

    IEnumerable<DividendLine> LinesOf(int number) =>
        from one in classes
        where number < one.Units.Length && one.Units[number] != 0
        select new DividendLine(ledger.HolderNumbered(number), one.Of.Class, ledger.SharesIn(one.Units[number]),
            Ledger.Money(one.Cents[number], Currency));

    /// <summary>The accounts to which this register and another bring different amounts.</summary>
    public IEnumerable<Holder> DifferingFrom(DividendRegister other)
    {
        var (here, there) = (CentsByAccount(), other.CentsByAccount());
        for (var number = 0; number < Math.Max(here.Length, there.Length); number++)
            if (here.ElementAtOrDefault(number) != there.ElementAtOrDefault(number)) yield return ledger.HolderNumbered(number);
    }

    static void Add(long[] to, long[] from, long times)
    {
        for (var number = 0; number < Math.Min(to.Length, from.Length); number++) to[number] += from[number] * times;
    }

    /// <summary>Units times cents a unit, each rounded. The product of two longs fits into 128 bits.</summary>
    static long[] InCents(long[] units, Fraction perUnit, CentRule rule)
    {
        var (cents, rests) = (new long[units.Length], new Int128[units.Length]);
        var (above, below) = ((Int128)perUnit.Numerator, (Int128)perUnit.Denominator);
        var exact = Int128.Zero;
        for (var number = 0; number < units.Length; number++)
        {
            if (units[number] == 0) continue;
            var product = units[number] * above;
            exact += product;
            (var whole, rests[number]) = Int128.DivRem(product, below);
            cents[number] = (long)whole + (IsUp(rule, rests[number], below, Int128.IsOddInteger(whole)) ? 1 : 0);
        }
        if (rule == CentRule.LargestRemainder) Distribute(cents, rests, exact, below);
        return cents;
    }

    /// <summary>Whether a rest is rounded up to a cent.</summary>
    static bool IsUp(CentRule rule, Int128 rest, Int128 whole, bool odd)
    {
        var half = (rest + rest).CompareTo(whole);
        return rule switch
        {
            CentRule.HalfUp => half >= 0,
            CentRule.HalfEven => half > 0 || (half == 0 && odd),
            _ => false,
        };
    }

    /// <summary>The total of the class is rounded to the nearest cent, half to the even one; what the holders lack of it goes to those who
    /// lost most.</summary>
    static void Distribute(long[] cents, Int128[] rests, Int128 exact, Int128 below)
    {
        var (whole, rest) = Int128.DivRem(exact, below);
        var total = (long)whole + (IsUp(CentRule.HalfEven, rest, below, Int128.IsOddInteger(whole)) ? 1 : 0);
        var missing = (int)(total - cents.Sum());
        var order = Enumerable.Range(0, rests.Length).Where(number => rests[number] > 0).ToArray();
        Array.Sort(order, (left, right) => rests[right].CompareTo(rests[left]) is var by && by != 0 ? by : left.CompareTo(right));
        foreach (var number in order.Take(missing)) cents[number]++;
    }
}
