namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>What became of the amounts of a dividend: paid, returned, delivered to a State. In columns by the number of the account.
/// </summary>
/// <seealso cref="RecordDateForDividends"/>
public sealed class DividendPayments
{
    readonly StockFile file;
    readonly DividendOnTheBooks dividend;
    readonly long[] due, paid, returned, delivered;

    DividendPayments(StockFile file, DividendOnTheBooks dividend, DividendRegister register)
    {
        (this.file, this.dividend, due) = (file, dividend, register.CentsByAccount());
        var accounts = file.Ledger.AccountCount;
        System.Array.Resize(ref due, accounts);
        (paid, returned, delivered) = (new long[accounts], new long[accounts], new long[accounts]);
        var registers = new Dictionary<long, long[]>();
        foreach (var payment in dividend.Payments) Fold(payment, registers);
    }

    string Currency => dividend.Declared.Fact.Amounts[0].PerShare.Currency;

    void Fold(Recorded<Fact> payment, Dictionary<long, long[]> registers)
    {
        switch (payment.Fact)
        {
            case DividendPaid batch:
                // What was due is what the last register drawn before said; where none was drawn, what was then known.
                var drawn = dividend.Drawn.FindLast(one => one.Entry < payment.Entry);
                var through = drawn.Fact?.Through ?? payment.Entry;
                if (!registers.TryGetValue(through, out var amounts))
                    registers[through] = amounts = Dividends.AsDrawn(file, dividend, through).CentsByAccount();
                var except = batch.Except.Select(NumberOf).ToHashSet();
                foreach (var number in batch.Holders.IsEmpty ? Enumerable.Range(0, amounts.Length) : batch.Holders.Select(NumberOf))
                    if (number < amounts.Length && !except.Contains(number)) Pay(number, amounts[number]);
                break;
            case DividendAmountPaid one: Pay(NumberOf(one.Holder), (long)Ledger.CentsOf(one.Amount).Numerator); break;
            case DividendReturned back: foreach (var number in back.Holders.Select(NumberOf)) Move(paid, returned, number); break;
            case UnclaimedDividendDelivered gone:
                foreach (var number in gone.Holders.Select(NumberOf))
                {
                    // What was never paid is delivered as well as what came back.
                    delivered[number] += due[number] - paid[number] - delivered[number];
                    returned[number] = 0;
                }
                break;
        }
    }

    int NumberOf(Holder holder) => file.Ledger.Accounts[holder].Number;

    void Pay(int number, long cents)
    {
        paid[number] += cents;
        returned[number] = System.Math.Max(0, returned[number] - cents);
    }

    static void Move(long[] from, long[] to, int number)
    {
        to[number] += from[number];
        from[number] = 0;
    }

    /// <summary>
    /// Was this holder paid what was due, or was it delivered to a State? The figures "due", "paid", "unclaimed" and "delivered" hold the
    /// amounts. Not yet, while it may still be paid; no, where too much was.
    /// </summary>
    public static Finding PaidTo(StockFile file, DividendOnTheBooks dividend, Holder holder) =>
        Dividends.OnRegister(file, dividend.Declared, register =>
        {
            var payments = new DividendPayments(file, dividend, register);
            return payments.ToHolder(payments.NumberOf(holder), holder);
        }, final: true).RelyingOn(dividend.Declared.Entry);

    Finding ToHolder(int number, Holder holder)
    {
        var (name, owed) = (file.NameOf(holder), due[number] - paid[number] - delivered[number]);
        var finding = due[number] == 0 && paid[number] == 0 ? Finding.No($"nothing is due to {name}")
            : owed < 0
                ? Finding.No($"{name} was paid {Text(paid[number])}; {Text(due[number])} were due: {Text(-owed)} are too much")
            : owed == 0 && delivered[number] == 0 ? Finding.Yes($"{name} was paid {Text(paid[number])}, which was due")
            : owed == 0 ? Finding.Yes($"{Text(delivered[number])} for {name} were delivered to a State as unclaimed")
            : returned[number] > 0 ? Finding.NotYet($"{Text(returned[number])} for {name} came back, and are unclaimed",
                new(Wanting.NotYet, $"find {name}, or deliver the dividend {dividend.Declared.Fact.Dividend} as unclaimed property"))
            : Unpaid($"{name} is to be paid {Text(owed)} of {Text(due[number])}");
        return finding.WithFigure("due", Text(due[number])).WithFigure("paid", Text(paid[number]))
            .WithFigure("unclaimed", Text(returned[number])).WithFigure("delivered", Text(delivered[number]));
    }

    Finding Unpaid(string words) => Finding.NotYet(words, new(Wanting.NotYet,
        $"pay the dividend {dividend.Declared.Fact.Dividend}, or record its payment", null, dividend.Declared.Fact.Payable));

    string Text(long cents) => Ledger.Money(cents, Currency).ToString();

    /// <summary>
    /// Was every holder paid what was due, or was it delivered to a State? The figures "due", "paid", "unclaimed", "delivered" and "unpaid"
    /// hold the amounts, "open" how many holders wait.
    /// </summary>
    public static Finding AllPaid(StockFile file, DividendOnTheBooks dividend) =>
        Dividends.OnRegister(file, dividend.Declared, register => new DividendPayments(file, dividend, register).All(), final: true)
            .RelyingOn(dividend.Declared.Entry);

    Finding All()
    {
        var (waiting, over, unclaimed) = (new List<int>(), new List<int>(), new List<int>());
        for (var number = 0; number < due.Length; number++)
        {
            var owed = due[number] - paid[number] - delivered[number];
            if (owed < 0) over.Add(number);
            else if (returned[number] > 0) unclaimed.Add(number);
            else if (owed > 0) waiting.Add(number);
        }
        var (all, back) = (due.Sum(), returned.Sum());
        var unpaid = waiting.Sum(number => due[number] - paid[number] - delivered[number]);
        var name = dividend.Declared.Fact.Dividend;
        return Finding.All($"the dividend {name} of {Text(all)} is paid",
                waiting.Count == 0 ? Finding.Yes("nobody waits for a first payment")
                    : Unpaid($"{Names(waiting)} {(waiting.Count == 1 ? "is" : "are")} to be paid {Text(unpaid)}"),
                unclaimed.Count == 0 ? Finding.Yes("nothing came back")
                    : Finding.NotYet($"{Text(back)} for {Names(unclaimed)} came back, and are unclaimed",
                        new(Wanting.NotYet, $"find {Names(unclaimed)}, or deliver the dividend {name} as unclaimed property")),
                Finding.That(over.Count == 0, over.Count == 0 ? "nobody was paid too much" : $"{Names(over)} got more than was due"))
            .WithFigure("due", Text(all)).WithFigure("paid", Text(paid.Sum())).WithFigure("unclaimed", Text(back))
            .WithFigure("delivered", Text(delivered.Sum())).WithFigure("unpaid", Text(unpaid))
            .WithFigure("open", waiting.Count + unclaimed.Count);
    }

    /// <summary>Is nothing of the dividend unclaimed? The figures "unclaimed" and "holders" say how much of how many is.</summary>
    public static Finding NoneUnclaimed(StockFile file, DividendOnTheBooks dividend) =>
        Dividends.OnRegister(file, dividend.Declared, register =>
        {
            var payments = new DividendPayments(file, dividend, register);
            var open = Enumerable.Range(0, payments.due.Length).Where(number => payments.returned[number] > 0).ToList();
            var sum = payments.Text(payments.returned.Sum());
            return (open.Count == 0 ? Finding.Yes($"nothing of the dividend {dividend.Declared.Fact.Dividend} is unclaimed")
                    : Finding.No($"{sum} of the dividend {dividend.Declared.Fact.Dividend} are unclaimed: those of {payments.Names(open)}"))
                .WithFigure("unclaimed", sum).WithFigure("holders", open.Count);
        }, final: true).RelyingOn(dividend.Payments.Select(one => one.Entry));

    string Names(List<int> numbers) => file.NamesOf(numbers.ConvertAll(file.Ledger.HolderNumbered));

    /// <summary>Every line of the register of payments: the holder, what is due, what was paid, what is unclaimed and what was delivered.
    /// Empty where the record date is not known.</summary>
    public static IEnumerable<(Holder Holder, Money Due, Money Paid, Money Unclaimed, Money Delivered)> Register(
        StockFile file, DividendOnTheBooks dividend)
    {
        if (Dividends.GoverningDate(file, dividend.Declared).Answer != Answer.Yes) return [];
        var payments = new DividendPayments(file, dividend, Dividends.AsDrawn(file, dividend, Ledger.Today));
        return Enumerable.Range(0, payments.due.Length).Where(number => payments.due[number] != 0 || payments.paid[number] != 0)
            .Select(number => (file.Ledger.HolderNumbered(number), payments.Cents(payments.due, number),
                payments.Cents(payments.paid, number), payments.Cents(payments.returned, number),
                payments.Cents(payments.delivered, number)));
    }

    Money Cents(long[] column, int number) => Ledger.Money(column[number], Currency);
}
