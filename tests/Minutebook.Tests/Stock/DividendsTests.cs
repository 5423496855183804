namespace Minutebook.Tests.Stock;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Dividends in money: who declares them, out of what, and what each holder of the record date gets, to the cent.</summary>
public class DividendsTests
{
    static readonly StockClass Preferred = new("preferred");

    /// <summary>Ada holds 40 common, Bob 35, Cy 25 and 3 1/3 preferred; the Board resolved r-1 on 5 May 2025.</summary>
    static Corporate Books(params IEnumerable<Fact> facts) => Empty.And([
        Account(Ada), Account(Bob), Account(Cy),
        new StockClassAuthorized(Common, "Common", Number(1000), On("1992-08-03")),
        new StockClassAuthorized(Preferred, "Preferred", Number(20), On("1992-08-03")),
        Issued(Ada, 40), Issued(Bob, 35), Issued(Cy, 25),
        new StockIssued(new("p-1"), Cy, Preferred, new(Fraction.Of(10, 3)), On("1992-08-03T11:00")),
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")),
        new BoardResolved(new("r-1"), On("2025-05-05"), "RESOLVED."), .. facts]);

    static DividendDeclared Declared(decimal perShare = 0.25m, CentRule rule = CentRule.HalfEven, string? record = "2025-05-12") => new(
        "D-1", [new(Common, new(perShare, "USD"))], On("2025-05-05"), new("r-1"),
        record is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(record).Value, new(2025, 6, 2), DividendSource.Surplus,
        new Money(1000m, "USD"), Rounding: rule);

    static readonly DividendRegisterDrawn Drawn = new("D-1", On("2025-05-13"));

    static Finding Of(Corporate books, string question, string? holder = null) =>
        books.Ask($"dividend.{question}", holder is null ? ["dividend=D-1"] : ["dividend=D-1", $"holder={holder}"]);

    static void Amount(Corporate books, string holder, string amount) => Of(books, "of-holder", holder).Having("amount", amount);

    [Fact, Requirement("2.6.3-2")]
    public void It_brings_each_holder_of_the_record_date_so_much_a_share()
    {
        var books = Books(Declared());
        Amount(books, "ada", "10.00 USD");
        Of(books, "of-holder", "bob").Yes().Having("amount", "8.75 USD").Having("shares", 35).Citing("By-laws 2.6.3");
        Of(books, "reconciled").Yes().Having("total", "25.00 USD").Having("exact", 2500).Having("rounding", 0).Having("holders", 3)
            .Having("shares", 100);
        Of(books, "in-order").Yes();
        books.Trying(Drawn);
    }

    [Theory, Requirement("2.6.3-2")]
    [InlineData("2025-05-12T16:59", "18.75 USD", "0.00 USD"), InlineData("2025-05-12T17:00", "10.00 USD", "8.75 USD")]
    public void The_close_of_business_on_the_record_date_decides(string on, string ada, string bob)
    {
        var free = new LegendExcused(LegendExcuse.CorporationSatisfied, On("2020-02-01"), "memo", Class: Common);
        var moved = Books(free, Declared(), new StockTransferred(new("c-bob"), [new(new("b-2"), Ada, Number(35))], On(on),
            TransferAuthority.HolderOfRecord));
        Amount(moved, "ada", ada);
        Amount(moved, "bob", bob);
        Of(moved, "reconciled").Yes().Having("total", "25.00 USD");
    }

    [Fact, Requirement("2.6.3-2")]
    public void Where_the_hour_of_that_day_is_not_known_it_is_open_if_it_matters()
    {
        var free = new LegendExcused(LegendExcuse.CorporationSatisfied, On("2020-02-01"), "memo", Class: Common);
        var books = Books(free, Declared(), new StockTransferred(new("c-bob"), [new(new("b-2"), Ada, Number(35))], On("2025-05-12"),
            TransferAuthority.HolderOfRecord));
        Of(books, "of-holder", "ada").NotShown().Saying("at an hour not known");
        Of(books, "of-holder", "cy").Yes().Having("amount", "6.25 USD");
    }

    [Fact, Requirement("2.6.3-2")]
    public void Without_a_record_date_the_day_of_the_resolution_is_one()
    {
        var books = Books(Declared(record: null));
        Of(books, "record-date-governing").Yes().Having("date", "2025-05-05");
        Of(books.Asked("2025-05-05T16:59"), "of-holder", "ada").NotYet();
        Of(books.Asked("2025-05-05T17:00"), "of-holder", "ada").Yes();
    }

    [Theory, Requirement("2.6.3-2"), InlineData("2025-04-03", Answer.No), InlineData("2025-05-05", Answer.Yes)]
    [InlineData("2025-05-04", Answer.No)]
    public void Its_record_date_is_judged(string record, Answer answer) => Of(Books(Declared(record: record)), "record-date").Is(answer);

    /// <summary>40, 35 and 25 shares: at 0.0125 they are 50, 43 3/4 and 31 1/4 cents; at 0.005 they are 20, 17 1/2 and 12 1/2.</summary>
    [Theory, Requirement("2.6.3-2")]
    [InlineData(0.0125, CentRule.HalfEven, "0.50", "0.44", "0.31"), InlineData(0.0125, CentRule.Down, "0.50", "0.43", "0.31")]
    [InlineData(0.005, CentRule.HalfEven, "0.20", "0.18", "0.12"), InlineData(0.005, CentRule.HalfUp, "0.20", "0.18", "0.13")]
    [InlineData(0.005, CentRule.Down, "0.20", "0.17", "0.12"), InlineData(0.005, CentRule.LargestRemainder, "0.20", "0.18", "0.12")]
    [InlineData(0.0125, CentRule.LargestRemainder, "0.50", "0.44", "0.31")]
    public void Parts_of_a_cent_follow_the_rule_and_the_total_is_reconciled(double a, CentRule rule, string ada, string bob, string cy)
    {
        var books = Books(Declared((decimal)a, rule));
        Amount(books, "ada", $"{ada} USD");
        Amount(books, "bob", $"{bob} USD");
        Amount(books, "cy", $"{cy} USD");
        var total = new[] { ada, bob, cy }.Sum(text => decimal.Parse(text, CultureInfo.InvariantCulture));
        Of(books, "reconciled").Yes().Having("total", string.Create(CultureInfo.InvariantCulture, $"{total:0.00} USD"));
    }

    [Fact, Requirement("2.6.3-2")]
    public void Each_class_has_its_own_amount_and_a_fraction_of_a_share_its_part()
    {
        var both = Declared() with { Amounts = [new(Common, new(0.25m, "USD")), new(Preferred, new(1m, "USD"))] };
        var books = Books(both);
        Amount(books, "ada", "10.00 USD");
        Of(books, "of-holder", "cy").Yes().Having("amount", "9.58 USD").Saying("3 1/3 shares of preferred");
        Of(books, "reconciled").Yes().Having("total", "28.33 USD").Having("rounding", "-1/3");
    }

    [Fact, Requirement("2.6.3-2")]
    public void Treasury_shares_and_putative_stock_take_no_part()
    {
        var over = new StockIssued(new("over"), Bob, Common, Number(950), On("2019-03-04T10:00"));
        var books = Books(over, new StockRetired(new("c-cy"), Retired.Repurchased, On("2025-02-03T10:00")), Declared());
        Of(books, "of-holder", "cy").No().Having("amount", "0.00 USD");
        Of(books, "reconciled").Yes().Having("total", "18.75 USD").Having("shares", 75);
    }

    [Fact, Requirement("2.6.3-2")]
    public void The_Board_declares_it_and_never_a_committee()
    {
        Of(Books(Declared()), "declared").Yes();
        Of(Books(Declared() with { Resolution = null }), "declared").NotShown();
        Of(Books(Declared() with { By = AuthorizedBy.Committee }), "declared").No().Standing("void").Citing("DGCL § 170");
        var committee = Books(new CommitteeCreated(Audit, "Audit Committee", On("2025-01-06"), 1, Ds(1)),
            new BoardResolved(new("r-2"), On("2025-05-05"), "RESOLVED.", Audit), Declared() with { Resolution = new("r-2") });
        Of(committee, "declared").No().Standing("void");
        Assert.IsType<Refused>(committee.Trying(Drawn).LastRuling);
    }

    [Fact, Requirement("2.6.3-2")]
    public void It_is_paid_out_of_lawful_funds_of_which_there_are_enough()
    {
        Of(Books(Declared() with { Source = null }), "funds").NotShown();
        Of(Books(Declared() with { Available = null }), "funds").NotShown();
        Of(Books(Declared() with { Source = DividendSource.Other }), "funds").No().Standing("void").Citing("DGCL § 170");
        Of(Books(Declared() with { Available = new Money(25m, "USD") }), "funds").Yes().Having("total", "25.00 USD");
        Of(Books(Declared() with { Available = new Money(24.99m, "USD") }), "funds").No();
        Of(Books(Declared() with { Available = new Money(25m, "EUR") }), "funds").NotShown();
    }

    /// <summary>The accounting year ends on 31 October.</summary>
    [Theory, Requirement("2.6.3-2"), InlineData("2024-10-31", Answer.Yes), InlineData("2025-10-31", Answer.Yes)]
    [InlineData("2023-10-31", Answer.No), InlineData(null, Answer.Open)]
    public void Net_profits_are_those_of_the_current_year_or_the_one_before(string? ended, Answer answer) =>
        Of(Books(Declared() with { Source = DividendSource.NetProfits,
            YearEnded = ended is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(ended).Value }), "funds").Is(answer);

    [Fact, Requirement("2.6.3-2")]
    public void The_register_is_drawn_once_the_record_date_has_closed_and_knows_through_which_entry()
    {
        var books = Books(Declared());
        Assert.IsType<Refused>(books.Asked("2025-05-12T16:00").Trying(Drawn with { On = On("2025-05-12") }).LastRuling);
        var drawn = Assert.IsType<DividendRegisterDrawn>(books.And(Drawn).Books.Entries[^1].Fact);
        Assert.Equal((books.Books.LastEntry, 3, new Money(25.00m, "USD")), (drawn.Through, drawn.Holders, drawn.Total));
        Assert.IsType<Rejected>(books.Trying(Drawn with { Dividend = "D-2" }).LastRuling);
    }

    [Fact, Requirement("2.6.3-2")]
    public void A_correction_shows_what_the_register_would_be_today()
    {
        var books = Books(Declared(), Drawn, new DividendPaid("D-1", On("2025-06-02")));
        Of(books, "register-stands").Yes().Having("changed", 0);
        var issue = books.Books.Entries.Single(entry => entry.Fact is StockIssued { Holder.Value: "bob" }).Number;
        var corrected = books.And(new EntryCorrected(issue, Issued(Bob, 37), "misread"));
        Of(corrected, "register-stands").No().Having("changed", 1).Having("difference", "0.50 USD").Saying("Bob Rowe");
        Of(corrected, "paid-to", "bob").NotYet().Having("due", "9.25 USD").Having("paid", "8.75 USD");
        Of(corrected.And(new DividendAmountPaid("D-1", Bob, new(0.50m, "USD"), On("2025-07-01"))), "paid-to", "bob").Yes();
        Of(corrected.And(new DividendAmountPaid("D-1", Bob, new(0.51m, "USD"), On("2025-07-01"))), "paid").No().Saying("Bob Rowe");
    }

    [Fact, Requirement("2.6.3-2")]
    public void Payments_are_kept_returned_ones_are_unclaimed_and_a_State_may_get_them()
    {
        var books = Books(Declared(), Drawn);
        Of(books.Asked("2025-05-20"), "paid").NotYet().Having("unpaid", "25.00 USD").Having("open", 3);
        Assert.Contains(Docket.Of(books.Books, new(On("2025-06-03T10:00").Instant!.Value)),
            line => line is { IsOverdue: true, About: "D-1" } && line.What.StartsWith("pay the dividend", StringComparison.Ordinal));
        var paid = books.And(new DividendPaid("D-1", On("2025-06-02"), Except: [Cy]));
        Of(paid, "paid").NotYet().Having("paid", "18.75 USD").Having("unpaid", "6.25 USD").Saying("Cy Stone");
        Of(paid, "paid-to", "ada").Yes();
        var all = paid.And(new DividendPaid("D-1", On("2025-06-04"), [Cy]));
        Of(all, "paid").Yes();
        var back = all.And(new DividendReturned("D-1", [Bob], On("2025-07-01"), "moved"));
        Of(back, "paid-to", "bob").NotYet().Having("unclaimed", "8.75 USD").Having("paid", "0.00 USD");
        Of(back, "none-unclaimed").No().Having("unclaimed", "8.75 USD").Having("holders", 1);
        Assert.Contains(Docket.Of(back.Books, new(On("2025-08-01T10:00").Instant!.Value)),
            line => line.What.StartsWith("find Bob Rowe", StringComparison.Ordinal));
        Of(back.And(new DividendPaid("D-1", On("2025-09-01"), [Bob])), "paid").Yes();
        var delivered = back.And(new UnclaimedDividendDelivered("D-1", [Bob], On("2030-11-01"), "Delaware"));
        Of(delivered, "paid").Yes().Having("delivered", "8.75 USD");
        Of(delivered, "none-unclaimed").Yes();
    }

    [Fact, Requirement("2.6.3-2")]
    public void What_cannot_be_declared_or_paid_is_rejected()
    {
        foreach (var fact in (Fact[])[Declared() with { Amounts = [] }, Declared(0m),
            Declared() with { Amounts = [new(new("none"), new(1m, "USD"))] },
            Declared() with { Amounts = [new(Common, new(1m, "USD")), new(Preferred, new(1m, "EUR"))] },
            Declared() with { Amounts = [new(Common, new(1m, "USD")), new(Common, new(2m, "USD"))] },
            new DividendPaid("D-1", On("2025-06-02"))])
            Assert.IsType<Rejected>(Books().Trying(fact).LastRuling);
        var books = Books(Declared());
        foreach (var fact in (Fact[])[Declared(), new DividendAmountPaid("D-1", Ada, new(1m, "EUR"), On("2025-06-02")),
            new DividendAmountPaid("D-1", Ada, new(0.001m, "USD"), On("2025-06-02")),
            new DividendReturned("D-1", [], On("2025-06-02")), new DividendPaid("D-1", On("2025-06-02"), [new("zed")])])
            Assert.IsType<Rejected>(books.Trying(fact).LastRuling);
    }

    /// <summary>The plain twin: each holder's shares times the amount, rounded as one would by hand.</summary>
    [Theory, Requirement("2.6.3-2"), InlineData(CentRule.HalfEven), InlineData(CentRule.HalfUp), InlineData(CentRule.Down)]
    [InlineData(CentRule.LargestRemainder)]
    public void Many_holders_agree_with_a_plain_count(CentRule rule)
    {
        var random = new Random(17);
        var holders = Enumerable.Range(1, 60).Select(number => new Holder($"h{number}")).ToList();
        var shares = holders.ToDictionary(one => one, _ => Fraction.Of(random.Next(1, 900), random.Next(1, 4)));
        var perShare = random.Next(1, 99_999) / 1_000_000m;
        var books = Empty.And([new StockClassAuthorized(Common, "Common", Number(100_000), On("1992-08-03")),
            .. holders.SelectMany(one => (Fact[])[Account(one),
                new StockIssued(new($"c-{one}"), one, Common, new(shares[one]), On("1992-08-03T10:00"))]),
            new BoardResolved(new("r-1"), On("2025-05-05"), "RESOLVED."), Declared(perShare, rule)]);
        Assert.True(Fraction.TryParse(perShare.ToString(CultureInfo.InvariantCulture), out var each));
        var exact = holders.ToDictionary(one => one, one => shares[one] * each * 100);
        var plain = holders.ToDictionary(one => one, one => Rounded(exact[one], rule));
        if (rule == CentRule.LargestRemainder)
        {
            var total = Rounded(exact.Values.Aggregate(Fraction.Zero, (sum, one) => sum + one), CentRule.HalfEven);
            foreach (var one in holders.OrderByDescending(one => exact[one] - plain[one]).Take((int)(total - plain.Values.Sum())))
                plain[one]++;
        }
        foreach (var one in holders)
            Amount(books, one.Value, string.Create(CultureInfo.InvariantCulture, $"{plain[one] / 100m:0.00} USD"));
        Of(books, "reconciled").Yes().Having("total", string.Create(CultureInfo.InvariantCulture, $"{plain.Values.Sum() / 100m:0.00} USD"));
    }

    static long Rounded(Fraction cents, CentRule rule)
    {
        var whole = (long)(cents.Numerator / cents.Denominator);
        var rest = cents - whole;
        return rule switch
        {
            CentRule.HalfUp => rest >= Fraction.Half ? whole + 1 : whole,
            CentRule.HalfEven => rest > Fraction.Half || (rest == Fraction.Half && whole % 2 == 1) ? whole + 1 : whole,
            _ => whole,
        };
    }
}
