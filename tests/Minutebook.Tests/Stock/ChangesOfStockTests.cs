namespace Minutebook.Tests.Stock;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Splits, dividends in stock, conversions, the treasury: the sums agree after each, and what does not fit is refused.</summary>
public class ChangesOfStockTests
{
    static readonly StockClass Preferred = new("preferred");

    /// <summary>Ada holds 7 and 4, Bob 5 of 100 common; there are 20 preferred.</summary>
    static Corporate Books(params IEnumerable<Fact> facts) => Empty.And([
        Account(Ada), Account(Bob), new StockClassAuthorized(Common, "Common", Number(100), On("1992-08-03"), new Money(1m, "USD")),
        new StockClassAuthorized(Preferred, "Preferred", Number(20), On("1992-08-03")),
        Issued(Ada, 7, security: "a-1"), Issued(Ada, 4, security: "a-2"), Issued(Bob, 5, security: "b-1"),
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")),
        new BoardResolved(new("r-1"), On("2025-01-06"), "RESOLVED."), .. facts]);

    static Finding Held(Corporate books, string holder, string of = "common") =>
        books.Ask("shares.of-record", $"holder={holder}", $"class={of}", "on=2025-06-02");

    static Finding Sums(Corporate books) => books.Ask("shares.reconciled", "class=common").Yes();

    static StockClassSplit Split(int above, int below, FractionRule rule, decimal? price = null) => new(Common, Fraction.Of(above, below),
        On("2025-06-02"), Fractions: rule, CashPerShare: price is { } cash ? new(cash, "USD") : null);

    [Theory, Requirement("6-7")]
    [InlineData(FractionRule.Issued, "11/2", "5/2"), InlineData(FractionRule.Cash, "5", "2"), InlineData(FractionRule.Scrip, "5", "2")]
    [InlineData(FractionRule.RoundedUp, "6", "3")]
    public void A_reverse_split_deals_with_fractions_holder_by_holder_as_its_rule_says(FractionRule rule, string ada, string bob)
    {
        var books = Books(Split(1, 2, rule, 10.01m));
        Held(books, "ada").Having("shares", ada);
        Held(books, "bob").Having("shares", bob);
        Sums(books);
    }

    [Fact, Requirement("6-7")]
    public void A_fraction_in_cash_is_worth_its_part_of_a_share_to_the_cent_half_to_even()
    {
        var books = Books(Split(1, 2, FractionRule.Cash, 10.01m));
        books.Ask("shares.fraction", "holder=ada", "class=common").Yes().Having("fraction", "1/2").Having("cash", "5.00 USD");
        Assert.IsType<Refused>(Books().Trying(Split(1, 2, FractionRule.Cash)).LastRuling);
        Books(Split(2, 1, FractionRule.Cash, 1m)).Ask("shares.fraction", "holder=ada", "class=common").No();
    }

    [Theory, Requirement("6-7"), InlineData(6, true), InlineData(7, false)]
    public void A_split_stays_within_the_shares_authorized(int ratio, bool entered)
    {
        var ruling = Books().Trying(Split(ratio, 1, FractionRule.Issued)).LastRuling;
        if (entered) Assert.IsType<Entered>(ruling);
        else Assert.Contains("112 shares of common are then issued; 100 are authorized",
            Assert.IsType<Refused>(ruling).Finding.ToText(), System.StringComparison.Ordinal);
    }

    static StockDividendPaid Dividend(int above, int below, FractionRule rule = FractionRule.Issued, string? resolution = "r-1") => new(
        "D-1", Common, Fraction.Of(above, below), new(2025, 5, 12), On("2025-06-02T09:00"),
        resolution is null ? null : new(resolution), Fractions: rule);

    [Fact, Requirement("6-7")]
    public void A_dividend_in_stock_goes_to_those_who_held_on_the_record_date()
    {
        var moved = new StockTransferred(new("b-1"), [new(new("b-2"), Ada, Number(5))], On("2025-05-20T10:00"),
            TransferAuthority.HolderOfRecord);
        var free = new LegendExcused(LegendExcuse.CorporationSatisfied, On("2020-02-01"), "memo", Class: Common);
        var books = Books(free, moved, Dividend(1, 2, FractionRule.Scrip));
        Held(books, "ada").Having("shares", 21);
        Held(books, "bob").Having("shares", 2);
        books.Ask("shares.fraction", "holder=ada", "class=common").Yes().Having("fraction", "1/2").Saying("scrip");
        Sums(books);
    }

    [Theory, Requirement("6-7"), InlineData("2025-05-12T16:59", 12, 0), InlineData("2025-05-12T17:00", 11, 1)]
    public void The_close_of_business_on_the_record_date_decides_it(string on, int ada, int bob)
    {
        var free = new LegendExcused(LegendExcuse.CorporationSatisfied, On("2020-02-01"), "memo", Class: Common);
        var books = Books(free, new StockTransferred(new("b-1"), [new(new("b-2"), Ada, Number(4)), new(new("b-3"), Bob, Number(1))], On(on),
            TransferAuthority.HolderOfRecord), Dividend(1, 5, FractionRule.Cash) with { CashPerShare = new Money(10m, "USD") });
        // Of 15 or 11 shares, three or two are due to Ada; of one or five, none or one to Bob.
        Held(books, "ada").Having("shares", 15 + (ada == 12 ? 3 : 2));
        Held(books, "bob").Having("shares", 1 + bob);
    }

    [Fact, Requirement("6-7")]
    public void It_reads_the_holdings_of_the_record_date_though_they_were_split_or_retired_since()
    {
        var books = Books(new StockRetired(new("b-1"), Retired.Redeemed, On("2025-05-20T10:00")),
            Split(2, 1, FractionRule.Issued) with { On = On("2025-05-21") }, Dividend(1, 1));
        Held(books, "ada").Having("shares", 22 + 11);
        Held(books, "bob").Having("shares", 5);
        Sums(books);
        books.Ask("stock-dividend.stands", "dividend=D-1").Yes();
    }

    [Fact, Requirement("6-7"), Requirement("6-8")]
    public void A_correction_of_a_holding_of_the_record_date_corrects_the_dividend()
    {
        var books = Books(Dividend(1, 1));
        var mistaken = books.Books.Entries[^1].Number;
        var corrected = books.And(new EntryCorrected(books.Books.Entries[6].Number, Issued(Bob, 7, security: "b-1"), "misread"));
        Held(corrected, "bob").Having("shares", 14);
        Held(corrected, "ada").Having("shares", 22);
        corrected.AskThen("shares.of-record", null, mistaken, "holder=bob", "class=common", "on=2025-06-02").Having("shares", 10);
    }

    [Fact, Requirement("6-7")]
    public void What_is_entered_late_of_a_history_shows_that_the_dividend_would_differ()
    {
        var late = new StockIssued(new("late"), Bob, Common, Number(3), On("2019-03-04T10:00"));
        Books(Dividend(1, 1), late).Ask("stock-dividend.stands", "dividend=D-1").No().Having("changed", 1)
            .Saying("8 shares due to Bob Rowe");
    }

    [Fact, Requirement("6-7")]
    public void It_is_declared_by_the_Board_and_stays_within_the_shares_authorized()
    {
        Assert.IsType<Refused>(Books().Trying(Dividend(1, 1, resolution: null)).LastRuling);
        Assert.IsType<Refused>(Books().Trying(Dividend(6, 1)).LastRuling);
        Assert.IsType<Entered>(Books().Trying(Dividend(5, 1)).LastRuling);
    }

    static StockExchanged Conversion(int preferred, string balance = "") => new(new("b-1"), balance.Length == 0
        ? [new(new("p-1"), Bob, Number(preferred), Preferred)]
        : [new(new("p-1"), Bob, Number(preferred), Preferred), new(new("b-2"), Bob, Number(1))], On("2025-06-02T10:00"),
            Exchange.Conversion);

    [Fact, Requirement("6-7")]
    public void A_conversion_is_at_the_rate_that_the_certificate_gives()
    {
        Assert.IsType<Refused>(Books().Trying(Conversion(10)).LastRuling);
        var right = Books(new ConversionRightStated(Common, Preferred, Fraction.Of(2, 1), On("1992-08-03")));
        Assert.IsType<Refused>(right.Trying(Conversion(9)).LastRuling);
        var converted = right.And(Conversion(10));
        Held(converted, "bob", "preferred").Having("shares", 10);
        Sums(converted).Having("issued", 11);
        Assert.IsType<Entered>(right.Trying(Conversion(8, "b-2")).LastRuling);
    }

    [Fact, Requirement("6-7")]
    public void Repurchased_shares_lie_in_the_treasury_and_are_issued_again_or_retired()
    {
        var bought = Books(new StockRetired(new("b-1"), Retired.Repurchased, On("2025-02-03T10:00")));
        Sums(bought).Having("outstanding", 11).Having("treasury", 5).Having("issued", 16);
        var again = new TreasurySharesReissued(new("t-1"), Ada, Common, Number(3), On("2025-03-03T10:00"), new("r-1"), new Money(0.5m,
            "USD"));
        var reissued = bought.And(again);
        Sums(reissued).Having("outstanding", 14).Having("treasury", 2).Having("issued", 16);
        Assert.IsType<Refused>(bought.Trying(again with { Resolution = null }).LastRuling);
        Assert.Contains("5 lie there", Assert.IsType<Rejected>(bought.Trying(again with { Shares = Number(6) }).LastRuling).Message,
            System.StringComparison.Ordinal);
        Sums(reissued.And(new TreasurySharesRetired(Common, Number(2), On("2025-04-01"), new("r-1")))).Having("treasury", 0)
            .Having("issued", 14).Having("unissued", 86);
    }

    [Theory, Requirement("6-7"), InlineData("2023-07-31", Answer.No), InlineData("2023-08-01", Answer.Yes)]
    public void Treasury_shares_go_under_par_since_the_statute_lets_them(string on, Answer answer)
    {
        var books = Books(new BoardResolved(new("r-0"), On("2021-01-04"), "RESOLVED."),
            new StockRetired(new("b-1"), Retired.Repurchased, On("2021-02-03T10:00")));
        var ruling = books.Trying(new TreasurySharesReissued(new("t-1"), Ada, Common, Number(3), On(on), new("r-0"),
            new Money(0.5m, "USD"))).LastRuling;
        Assert.Equal(answer == Answer.Yes, ruling is Entered);
    }

    [Fact, Requirement("6-7")]
    public void Redeemed_and_cancelled_shares_are_authorized_and_unissued_again() =>
        Sums(Books(new StockRetired(new("b-1"), Retired.Redeemed, On("2025-02-03T10:00")))).Having("issued", 11).Having("unissued", 89);

    [Fact, Requirement("6-7")]
    public void An_over_issue_of_the_history_is_putative_and_in_no_sum_until_it_is_cured()
    {
        var over = new StockIssued(new("over"), Bob, Common, Number(90), On("2019-03-04T10:00"));
        var books = Books(over);
        books.Ask("shares.none-putative", "class=common").No().Having("putative", 90).Having("excess", 6).Standing("void");
        Held(books, "bob").Having("shares", 5);
        books.Ask("shares.outstanding", "class=common", "on=2025-06-02").Having("shares", 16).Having("putative", 90);
        Sums(books).Having("issued", 16).Having("putative", 90);
        Assert.Contains(Docket.Of(books.Books, new(On("2025-06-02T10:00").Instant!.Value)),
            line => line.What.StartsWith("have the issue ratified", System.StringComparison.Ordinal));
        var ratified = books.And(new IssueRatified(new("over"), On("2025-05-05"), new("r-1"), true, true));
        ratified.Ask("issue.cured", "security=over").Yes().Citing("DGCL § 204");
        ratified.Ask("shares.of-record", "holder=bob", "class=common", "on=2019-03-05").Having("shares", 95);
        ratified.Ask("shares.none-putative", "class=common").Yes();
        var entry = ratified.Books.LastEntry;
        ratified.AskThen("shares.of-record", null, entry - 1, "holder=bob", "class=common", "on=2019-03-05").Having("shares", 5);
    }

    [Fact, Requirement("6-7")]
    public void A_court_validates_it_or_a_greater_number_authorized_then_shows_that_there_was_none()
    {
        var over = new StockIssued(new("over"), Bob, Common, Number(90), On("2019-03-04T10:00"));
        var onwards = new StockTransferred(new("over"), [new(new("over-2"), Ada, Number(90))], On("2019-04-01T10:00"));
        var books = Books(over, onwards);
        Held(books, "ada").Having("shares", 11);
        foreach (var cure in (Fact[])[new IssueValidated(new("over"), On("2025-05-05"), "Court of Chancery"),
            new AuthorizedSharesAdjusted(Common, Number(200), On("2019-01-01"))])
        {
            var cured = books.And(cure);
            Held(cured, "ada").Having("shares", 101);
            cured.Ask("shares.of-record", "holder=bob", "class=common", "on=2019-03-05").Having("shares", 95);
        }
        books.And(new AuthorizedSharesAdjusted(Common, Number(200), On("2019-03-05"))).Ask("shares.none-putative", "class=common").No();
    }

    [Fact, Requirement("6-7")]
    public void A_conversion_of_the_history_beyond_what_is_authorized_is_putative_until_it_is_cured()
    {
        var converted = new StockExchanged(new("b-1"), [new(new("p-9"), Bob, Number(25), Preferred)], On("2019-03-04T10:00"),
            Exchange.Conversion);
        var onwards = new StockTransferred(new("p-9"), [new(new("p-10"), Ada, Number(25))], On("2019-04-01T10:00"));
        var books = Books(converted, onwards);
        books.Ask("shares.none-putative", "class=preferred").No().Having("putative", 25).Having("excess", 5);
        Held(books, "ada", "preferred").No().Having("shares", 0);
        Sums(books).Having("issued", 11);
        Books(converted with { Into = [new(new("p-9"), Bob, Number(20), Preferred)] }).Ask("shares.none-putative", "class=preferred").Yes();
        books.Ask("issue.cured", "security=p-9").NotShown();
        foreach (var cure in (Fact[])[new IssueRatified(new("p-9"), On("2025-05-05"), new("r-1"), true, true),
            new AuthorizedSharesAdjusted(Preferred, Number(30), On("2019-01-01"))])
        {
            var cured = books.And(cure);
            Held(cured, "ada", "preferred").Yes().Having("shares", 25);
            cured.Ask("shares.of-record", "holder=bob", "class=preferred", "on=2019-03-05").Having("shares", 25);
            cured.Ask("shares.reconciled", "class=preferred").Having("issued", 25);
        }
    }

    [Fact, Requirement("6-7")]
    public void A_split_of_the_history_beyond_what_is_authorized_adds_putative_shares_until_it_is_cured()
    {
        var split = new StockClassSplit(Common, Fraction.Of(10, 1), On("2019-03-04"));
        var onwards = new StockTransferred(new("b-1"), [new(new("b-2"), Ada, Number(20)), new(new("b-3"), Bob, Number(30))],
            On("2019-04-01T10:00"));
        var books = Books(split, onwards);
        Held(books, "ada").Having("shares", 13);
        Held(books, "bob").Having("shares", 3);
        books.Ask("shares.none-putative", "class=common").No().Having("putative", 144).Having("excess", 60);
        Sums(books).Having("issued", 16).Having("putative", 144);
        var entry = books.Books.LastEntry;
        var cured = books.And(new AuthorizedSharesAdjusted(Common, Number(160), On("2019-01-01")));
        Held(cured, "ada").Having("shares", 130);
        Held(cured, "bob").Having("shares", 30);
        cured.Ask("shares.of-record", "holder=bob", "class=common", "on=2019-03-05").Having("shares", 50);
        cured.Ask("shares.of-record", "holder=bob", "class=common", "on=2019-03-01").Having("shares", 5);
        cured.Ask("shares.none-putative", "class=common").Yes();
        Sums(cured).Having("issued", 160).Having("putative", 0);
        cured.AskThen("shares.of-record", null, entry, "holder=bob", "class=common", "on=2019-03-05").Having("shares", 5);
        Held(books.And(new AuthorizedSharesAdjusted(Common, Number(159), On("2019-01-01"))), "ada").Having("shares", 13);
    }

    [Fact, Requirement("6-7")]
    public void Putative_shares_are_those_of_the_day_that_is_asked()
    {
        var books = Books(new StockIssued(new("over"), Bob, Common, Number(90), On("2019-03-04T10:00")),
            new StockClassSplit(Common, Fraction.Of(2, 1), On("2019-06-03")),
            new StockRetired(new("over"), Retired.Cancelled, On("2019-09-02T10:00")));
        foreach (var (on, putative) in ((string, int?)[])[("2019-03-03", null), ("2019-03-04", 90), ("2019-06-02", 90), ("2019-06-03", 180),
            ("2019-09-01", 180), ("2019-09-02", null)])
        {
            var finding = books.Ask("shares.outstanding", "class=common", $"on={on}");
            Assert.Equal(putative is { } some ? $"{some}" : null, finding.Figures.GetValueOrDefault("putative"));
        }
    }

    [Fact, Requirement("6.1-1")]
    public void Ratification_is_there_since_the_statute_has_it() => Books(new StockIssued(new("over"), Bob, Common, Number(90),
            On("2012-03-05T10:00")), new IssueRatified(new("over"), On("2014-03-31"), new("r-1")))
        .Ask("issue.cured", "security=over").No();

    [Fact, Requirement("6-7")]
    public void Shares_are_never_negative() => Assert.IsType<Rejected>(Books(new StockRetired(new("b-1"), Retired.Cancelled,
        On("2025-02-03T10:00"))).Trying(Transferred(Bob, Ada, 5, "2025-02-04T10:00") with { Security = new("b-1") }).LastRuling);
}
