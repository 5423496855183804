namespace Minutebook.Tests.Stock;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>Random acts on the stock: the ledger on its columns, and a plain one that keeps every lot with its history, say the same at
/// every date; and the sums agree after every act.</summary>
public class LedgersAgainstTheirTwin
{
    static readonly bool Long = Environment.GetEnvironmentVariable("MINUTEBOOK_LONG") == "1";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Long ? 400 : 40)];

    [Theory, Requirement("6-7"), Requirement("6-8"), MemberData(nameof(Seeds))]
    public void Random_acts_and_corrections_leave_what_a_plain_ledger_says(int seed)
    {
        var history = new RandomActs(seed, holders: 5);
        for (var act = 0; act < 120; act++)
        {
            history.Act();
            history.Sums();
        }
        for (var correction = 0; correction < 4; correction++) history.Correct();
        history.Sums();
        for (var question = 0; question < 30; question++) history.Compare();
        for (var question = 0; question < 6; question++) history.CompareAsKnown();
    }

    [Fact, Requirement("6-7")]
    public void A_hundred_thousand_acts_leave_what_a_plain_ledger_says()
    {
        var history = new RandomActs(1, holders: Long ? 400 : 40);
        var acts = Long ? 100_000 : 3_000;
        for (var act = 0; act < acts; act++)
        {
            history.Act(rare: 2_000);
            if (act % 1_000 == 0) history.Sums();
        }
        history.Sums();
        for (var question = 0; question < 60; question++) history.Compare();
        history.Correct();
        history.Sums();
        for (var question = 0; question < 20; question++) history.Compare();
    }
}

/// <summary>Acts as they come, and both ledgers after them.</summary>
sealed class RandomActs
{
    static readonly StockClass[] Classes = [new("common"), new("preferred")];
    static readonly DateTimeZone Zone = Corporate.Zone;
    static readonly LocalDate First = new(2001, 1, 2);
    static readonly Instant Beginning = First.At(new LocalTime(9, 0)).InZoneStrictly(Zone).ToInstant();

    readonly Random random;
    readonly List<Holder> holders;
    readonly List<(long Entry, Fact Fact)> facts = [];
    Corporation books = Corporation.Under(Minutebook.Instruments.Instruments.None, Zone);
    PlainLedger plain = new();
    int minutes, names;

    public RandomActs(int seed, int holders)
    {
        random = new(seed);
        this.holders = [.. Enumerable.Range(1, holders).Select(number => new Holder($"h{number}"))];
        foreach (var of in Classes)
            Enter(new StockClassAuthorized(of, $"{of}", new(1_000_000_000_000), Moment.On(First.PlusDays(-1), Zone)));
        foreach (var holder in this.holders) Enter(Corporate.Account(holder));
        for (var issue = 0; issue < holders; issue++) Enter(Issue());
    }

    /// <summary>All that was entered, corrections too.</summary>
    public IEnumerable<Fact> Entered => books.Entries.Select(entry => entry.Fact);

    T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    Moment Now() => Moment.At(Beginning.Plus(Duration.FromMinutes(minutes += random.Next(1, 400))), Zone);

    Security Name() => new($"s{++names}");

    StockIssued Issue() => new(Name(), Pick(holders), Pick(Classes), new(random.Next(1, 500)), Now());

    /// <summary>One act, of which one in so many is a split or a dividend.</summary>
    public void Act(int rare = 12)
    {
        if (random.Next(rare) == 0)
        {
            Enter(random.Next(2) == 0 ? Split() : Dividend());
            return;
        }
        var standing = plain.Standing.Count == 0 ? null : Pick(plain.Standing);
        Enter(standing is null ? Issue() : random.Next(10) switch
        {
            0 or 1 => Issue(),
            2 => Retire(standing),
            3 => Convert(standing),
            4 => Treasury(),
            _ => Transfer(standing),
        });
    }

    StockTransferred Transfer(PlainLedger.Lot lot) => new StockTransferred(lot.Name, Many.From(Parts(lot, lot.Now, null)), Now());

    /// <summary>The amount in up to three parts, each to somebody; what is left goes back to the holder.</summary>
    List<Resulting> Parts(PlainLedger.Lot lot, Fraction amount, StockClass? of)
    {
        var parts = new List<Resulting>();
        for (var part = random.Next(1, 4); part > 0 && amount > Fraction.One; part--)
        {
            Fraction some = random.Next(1, (int)Math.Min(1_000, (long)(amount.Numerator / amount.Denominator)) + 1);
            if (some >= amount) break;
            parts.Add(new(Name(), Pick(holders), new(some), of));
            amount -= some;
        }
        parts.Add(new(Name(), random.Next(2) == 0 ? lot.Holder : Pick(holders), new(amount), of));
        return parts;
    }

    StockRetired Retire(PlainLedger.Lot lot) => new StockRetired(lot.Name,
        Pick<Retired>([Retired.Cancelled, Retired.Redeemed, Retired.Repurchased]), Now(),
        random.Next(2) == 0 && lot.Now > Fraction.One ? new(Name(), lot.Holder, new(lot.Now - Fraction.One)) : null);

    StockExchanged Convert(PlainLedger.Lot lot) => new StockExchanged(lot.Name,
        [new(Name(), lot.Holder, new(lot.Now * random.Next(1, 3)), lot.Class == Classes[0] ? Classes[1] : Classes[0])], Now(),
        Exchange.Conversion);

    Fact Treasury()
    {
        var of = Pick(Classes);
        var lying = plain.Treasury.GetValueOrDefault(of);
        return lying < Fraction.One ? Issue()
            : random.Next(2) == 0 ? new TreasurySharesReissued(Name(), Pick(holders), of, new(Fraction.One), Now())
            : new TreasurySharesRetired(of, new(Fraction.One), Now());
    }

    FractionRule Rule() => Pick<FractionRule>([FractionRule.Cash, FractionRule.Scrip, FractionRule.RoundedUp]);

    /// <summary>A split stands at the beginning of its day: nothing else happened on that day before.</summary>
    StockClassSplit Split()
    {
        var day = Now().Date.PlusDays(1);
        minutes = (int)(day.At(new LocalTime(9, 0)).InZoneStrictly(Zone).ToInstant() - Beginning).TotalMinutes;
        var of = Pick(Classes);
        var grown = plain.Standing.Where(lot => lot.Class == of).Sum(lot => (long)(lot.Now.Numerator / lot.Now.Denominator)) > 1_000_000;
        return grown || random.Next(2) == 0
            ? new StockClassSplit(of, Fraction.Of(1, random.Next(2, 5)), Moment.On(day, Zone), Fractions: Rule())
            : new StockClassSplit(of, random.Next(2, 4), Moment.On(day, Zone));
    }

    StockDividendPaid Dividend()
    {
        var now = Now();
        var back = random.Next(0, Math.Max(1, Period.Between(First, now.Date, PeriodUnits.Days).Days));
        return new StockDividendPaid($"d{++names}", Pick(Classes), Fraction.Of(1, random.Next(5, 20)), now.Date.PlusDays(-back - 1), now,
            Paid: random.Next(3) == 0 ? Pick(Classes) : null, Fractions: Rule(),
            Close: random.Next(2) == 0 ? new LocalTime(17, 0) : null);
    }

    void Enter(Fact fact)
    {
        Assert.Null(Arithmetic.Impossible(books.Ledger, fact));
        facts.Add((books.LastEntry + 1, fact));
        plain.Play(fact);
        books = After(fact);
    }

    Corporation After(Fact fact) => books.With(new Entry(books.LastEntry + 1, Instant.FromUtc(2026, 1, 1, 0, 0), $"r{books.LastEntry}",
        null, null, fact, Digest.Zero, Digest.Zero));

    /// <summary>An issue is found to have been of another number, or never made. Where later acts stand on it so that they could not have
    /// been made, the books say so, and nothing is corrected.</summary>
    public void Correct()
    {
        var index = Pick(facts.Index().Where(one => one.Item.Fact is StockIssued).Select(one => one.Index).ToList());
        var (entry, issue) = (facts[index].Entry, (StockIssued)facts[index].Fact);
        var instead = random.Next(3) == 0 ? null : issue with { Shares = new(random.Next(1, 500)) };
        Fact correction = instead is null ? new EntryWithdrawn(entry, "never made") : new EntryCorrected(entry, instead, "misread");
        if (books.BrokenBy(correction) is not null) return;
        books = After(correction);
        if (instead is null) facts.RemoveAt(index);
        else facts[index] = (entry, instead);
        plain = new();
        foreach (var (_, fact) in facts) plain.Play(fact);
    }

    /// <summary>After every act: what is held is outstanding, that and the treasury are issued, and nothing is negative.</summary>
    public void Sums()
    {
        foreach (var of in Classes)
        {
            var ledger = books.Ledger;
            var held = plain.Standing.Where(lot => lot.Class == of).Aggregate(Fraction.Zero, (sum, lot) => sum + lot.Now);
            var treasury = ledger.Treasury.GetValueOrDefault(of);
            Assert.Equal(new(held), ledger.Outstanding(of, Instant.MaxValue));
            Assert.Equal(new(plain.Treasury.GetValueOrDefault(of)), treasury);
            Assert.Equal(new Shares(held) + treasury, ledger.Issued(of));
            Assert.True(treasury >= Shares.Zero && ledger.Issued(of) <= ledger.Classes[of].AuthorizedOn(First)!.Shares);
            Assert.All(ledger.HoldersOf(of, Instant.MaxValue), one => Assert.True(one.Shares > Shares.Zero));
        }
    }

    Instant AnyTime() => Pick(plain.Times);

    public void Compare() => Compare(books, plain);

    void Compare(Corporation books, PlainLedger plain)
    {
        var (moment, of) = (AnyTime().Plus(Duration.FromMinutes(random.Next(-1, 2))), Pick(Classes));
        var expected = plain.HoldersOf(of, moment);
        var found = books.Ledger.HoldersOf(of, moment).ToDictionary(one => one.Holder, one => one.Shares.Count);
        Assert.Equal(expected.OrderBy(one => one.Key.Value), found.OrderBy(one => one.Key.Value));
        Assert.Equal(expected.Values.Aggregate(Fraction.Zero, (sum, one) => sum + one), books.Ledger.Outstanding(of, moment).Count);
        var holder = Pick(holders);
        Assert.Equal(expected.GetValueOrDefault(holder), books.Ledger.HeldBy(holder, of, moment).Count);
    }

    /// <summary>What the books showed through an entry is what a plain ledger shows of the facts through it, as they then stood.</summary>
    public void CompareAsKnown()
    {
        var through = random.Next(20, (int)books.LastEntry + 1);
        var then = new List<Fact?>();
        foreach (var entry in books.Entries.Take(through))
        {
            then.Add(entry.Fact is EntryCorrected or EntryWithdrawn ? null : entry.Fact);
            if (entry.Fact is EntryCorrected corrected) then[(int)corrected.Entry - 1] = corrected.Instead;
            if (entry.Fact is EntryWithdrawn withdrawn) then[(int)withdrawn.Entry - 1] = null;
        }
        var known = new PlainLedger();
        foreach (var fact in then.OfType<Fact>()) known.Play(fact);
        Compare(books.AsKnownAt(through), known);
    }
}
