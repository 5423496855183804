namespace Minutebook.Tests.Exchange.Ocf;

using System;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Exchange.Ocf;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>Histories that are entered: in which order, and what becomes of what does not agree.</summary>
public sealed class MadeUpPackagesTests : IDisposable
{
    readonly Package package = Package.Usual();

    public void Dispose() => package.Dispose();

    string Common(LocalDate? day = null) => Entered().Holdings("common", day ?? new(2023, 12, 31));

    Minutebook.Books.Corporation Entered()
    {
        var reading = package.Read();
        Assert.True(reading.Problems.IsEmpty, Package.Problems(reading));
        return HistoryBooks.With(reading.Facts);
    }

    string Differences() => Package.Lines(package.Read(), OcfTopic.Difference);

    [Fact]
    public void More_shares_than_were_authorized_are_entered_and_reported()
    {
        package.WithClass("series", "100").Issue("s1", "ann", "80", "2021-01-01", "series")
            .Issue("s2", "bob", "50", "2021-02-01", "series");
        Assert.Contains("over-issue of series from 2021-02-01 on: 130 shares are issued and 100 are authorized, 30 too many.",
            Differences(), StringComparison.Ordinal);
        Assert.Equal(2, package.Read().Facts.OfType<StockIssued>().Count());
    }

    [Fact]
    public void Nothing_issued_is_nothing_held() => Assert.Equal("", Common());

    [Fact]
    public void A_transfer_with_its_balance_is_one_entry()
    {
        package.Issue("s1", "ann", "100", "2021-01-01").Transfer("t1", "s1", "30", "2021-02-01", "s2", "s3")
            .Issue("s2", "bob", "30", "2021-02-01").Issue("s3", "ann", "70", "2021-02-01");
        Assert.Equal("ann 70; bob 30", Common());
        var transfer = Assert.Single(package.Read().Facts.OfType<StockTransferred>());
        Assert.Equal(("t1", 2), (transfer.Source, transfer.To.Count));
    }

    [Fact]
    public void On_one_day_the_issue_goes_before_the_use_though_the_file_has_them_reversed()
    {
        package.Transfer("t2", "s2", "100", "2021-01-01", "s3").Transfer("t1", "s1", "100", "2021-01-01", "s2")
            .Issue("s3", "ann", "100", "2021-01-01").Issue("s2", "bob", "100", "2021-01-01").Issue("s1", "ann", "100", "2021-01-01");
        Assert.Equal("ann 100", Common());
        Assert.Equal(["t1", "t2"], package.Read().Facts.OfType<StockTransferred>().Select(transfer => transfer.Source));
    }

    [Fact]
    public void A_split_that_nothing_carries_out_multiplies_every_holding_before_all_else_on_its_day()
    {
        package.Issue("s2", "bob", "7", "2021-05-01").Split("2", "1").Issue("s1", "ann", "100", "2021-01-01")
            .Issue("p", "ann", "5", "2021-01-01", "preferred");
        Assert.Equal("ann 200; bob 7", Common());
        Assert.Equal("ann 100", Common(new(2021, 4, 30)));
        Assert.Equal("ann 5", Entered().Holdings("preferred", new(2023, 1, 1)));
    }

    [Fact]
    public void What_is_issued_before_a_split_of_the_same_day_where_linked_is_judged_after_it()
    {
        package.Issue("s1", "ann", "100", "2021-01-01").Split("1", "10").Transfer("t1", "s1", "10", "2021-05-01", "s2")
            .Issue("s2", "bob", "10", "2021-05-01");
        Assert.Equal("bob 10", Common());
    }

    [Theory, InlineData("\"split_transaction_id\":\"split\","), InlineData("")]
    public void A_split_that_reissuances_carry_out_is_not_made_twice(string named)
    {
        package.Issue("s1", "ann", "100", "2021-01-01").Issue("s3", "bob", "10", "2021-01-01").Split("3", "1")
            .With("TX_STOCK_REISSUANCE", "r1", "2021-05-01", $$"""{"security_id":"s1",{{named}}"resulting_security_ids":["s2"]}""")
            .Issue("s2", "ann", "300", "2021-05-01");
        Assert.Equal("ann 300; bob 10", Common());
        Assert.Contains("reissuances carry it out, but none reissues s3 of 10 shares, which stays as it was", Differences(),
            StringComparison.Ordinal);
        Assert.Equal(Exchange.Split, Assert.Single(package.Read().Facts.OfType<StockExchanged>()).Cause);
    }

    [Fact]
    public void Fractions_are_exact()
    {
        package.Issue("s1", "ann", "33.3333333333", "2021-01-01").Issue("s2", "ann", "66.6666666667", "2021-01-01")
            .Issue("s3", "bob", "0.5", "2021-02-01");
        Assert.Equal("ann 100; bob 1/2", Common());
    }

    [Fact]
    public void Consolidated_holdings_are_one_afterwards()
    {
        package.Issue("s1", "ann", "30", "2021-01-01").Issue("s2", "ann", "70", "2021-01-01").Issue("s3", "ann", "100", "2021-02-01")
            .With("TX_STOCK_CONSOLIDATION", "c", "2021-02-01", """{"security_ids":["s1","s2"],"resulting_security_id":"s3"}""");
        var ledger = Entered().Ledger;
        Assert.Equal("ann 100", Common());
        Assert.Equal("s3", Assert.Single(ledger.Holdings.Values, holding => holding.Stands).Security.Value);
    }

    [Fact]
    public void A_cancellation_whose_quantity_does_not_agree_is_entered_and_reported()
    {
        package.Issue("s1", "ann", "100", "2021-01-01").Issue("s2", "ann", "70", "2021-02-01")
            .With("TX_STOCK_CANCELLATION", "c1", "2021-02-01",
                """{"security_id":"s1","quantity":"20","balance_security_id":"s2","reason_text":"agreed"}""");
        Assert.Equal("ann 70", Common());
        Assert.Contains("c1: quantity says 20, but the old holding without the balance has 30: they differ by -10", Differences(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_transfer_whose_quantity_does_not_agree_but_could_be_is_entered_and_reported()
    {
        package.Issue("s1", "ann", "100", "2021-01-01").Transfer("t1", "s1", "40", "2021-02-01", "s2", "s3")
            .Issue("s2", "bob", "30", "2021-02-01").Issue("s3", "ann", "70", "2021-02-01");
        Assert.Equal("ann 70; bob 30", Common());
        Assert.Contains("t1: quantity says 40, but the new holdings have 30: they differ by 10", Differences(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_balance_that_the_package_does_not_issue_is_reported()
    {
        package.Issue("s1", "ann", "100", "2021-01-01")
            .With("TX_STOCK_REPURCHASE", "r1", "2021-02-01",
                """{"security_id":"s1","quantity":"20","balance_security_id":"gone","price":{"amount":"1","currency":"USD"}}""");
        Assert.Equal("", Common());
        Assert.Contains("they differ by -80 (it names gone, of which the package has no issuance)", Differences(),
            StringComparison.Ordinal);
        Assert.Contains("TX_STOCK_REPURCHASE r1: balance_security_id names gone, which is not in the package",
            Package.Lines(package.Read(), OcfTopic.Link), StringComparison.Ordinal);
        Assert.Contains("TX_STOCK_REPURCHASE: the field \"price\" has no place in these books; the record is kept word for word: r1",
            Package.Lines(package.Read(), OcfTopic.LeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversion_into_nothing_ends_the_shares_and_says_so()
    {
        package.Issue("p1", "ann", "100", "2021-01-01", "preferred")
            .With("TX_STOCK_CONVERSION", "c1", "2021-02-01",
                """{"security_id":"p1","quantity_converted":"100","resulting_security_ids":["gone"]}""");
        Assert.Equal("", Entered().Holdings("preferred", new(2021, 2, 1)));
        Assert.Contains("100 shares of preferred were entered as cancelled", Differences(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exercise_that_leads_to_shares_issues_them()
    {
        package.With("TX_WARRANT_EXERCISE", "w", "2021-01-01", """{"security_id":"warrant","resulting_security_ids":["s1"]}""")
            .Issue("s1", "ann", "5", "2021-01-01");
        Assert.Equal("ann 5", Common());
    }

    [Fact]
    public void The_number_authorized_changes_and_none_is_none()
    {
        package.WithClass("unlimited", "UNLIMITED")
            .With("TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT", "a1", "2021-06-01",
                """{"stock_class_id":"common","new_shares_authorized":"500.00"}""");
        var classes = Entered().Ledger.Classes;
        Assert.Equal(1_000_000, classes[new("common")].AuthorizedOn(new(2021, 5, 31))!.Shares);
        Assert.Equal(500, classes[new("common")].AuthorizedOn(new(2021, 6, 1))!.Shares);
        Assert.Null(classes[new("common")].AuthorizedOn(new(2019, 12, 31)));
        Assert.Equal(0, classes[new("unlimited")].AuthorizedOn(new(2021, 6, 1))!.Shares);
        Assert.Contains("the package gives no number of authorized shares; 0 was entered", Differences(), StringComparison.Ordinal);
        Assert.Contains(package.Read().Facts.OfType<ForeignRecordKept>(), one => one.Source == "unlimited");
    }

    [Fact]
    public void Ids_with_signs_that_short_names_may_not_have_are_written_otherwise_and_back()
    {
        package.WithHolder("Zoë & Max (joint)").Issue("[1]", "Zoë & Max (joint)", "5", "2021-01-01")
            .Transfer("t", "[1]", "5", "2021-01-02", "{2}").Issue("{2}", "ann", "5", "2021-01-02");
        var name = OcfName.Of("Zoë & Max (joint)")!;
        Assert.Equal("Zoë+0020+0026+0020Max+0020+0028joint+0029", name);
        Assert.Equal("ann 5", Common());
        Assert.Equal($"{name} 5", Common(new(2021, 1, 1)));
        Assert.Contains("the id \"Zoë & Max (joint)\" has signs that short names may not have",
            Package.Lines(package.Read(), OcfTopic.Name), StringComparison.Ordinal);
    }

    [Theory, InlineData("plain"), InlineData("a+b"), InlineData("a+0020b"), InlineData("_x"), InlineData("+002B"), InlineData("0+0000x"),
        InlineData("💰"), InlineData("a b+0020")]
    public void Short_names_lead_back_to_their_ids(string id)
    {
        Assert.True(Identifier.IsWellFormed(OcfName.Of(id)));
        Assert.Equal(id, OcfName.IdOf(OcfName.Of(id)!));
    }

    [Fact]
    public void A_holder_has_the_address_for_contact_and_the_business_mail()
    {
        package.WithHolder("cal", holder =>
        {
            holder["addresses"] = JsonNode.Parse("""
                [{"address_type":"LEGAL","country":"US"},
                 {"address_type":"CONTACT","street_suite":"P.O. Box 404","city":"Cityville",
                  "country_subdivision":"TX","postal_code":"12345","country":"US"}]
                """);
            holder["contact_info"] = JsonNode.Parse("""
                {"emails":[{"email_type":"PERSONAL","email_address":"p@x"},{"email_type":"BUSINESS","email_address":"b@x"}],
                 "phone_numbers":[{"phone_number":"1"}]}
                """);
        });
        var cal = package.Read().Facts.OfType<HolderOpened>().Single(opened => opened.Holder.Value == "cal");
        Assert.Equal("P.O. Box 404\nCityville, TX 12345\nUS", cal.Address!.Text);
        Assert.Equal("b@x", cal.Email!.Text);
        Assert.Equal(3, Package.Lines(package.Read(), OcfTopic.LeftOut).Split('\n')
            .Count(line => line.StartsWith("STAKEHOLDER cal", StringComparison.Ordinal)));
        Assert.Contains("STAKEHOLDER: 2 without an address", Differences(), StringComparison.Ordinal);
    }
}

static class Splits
{
    public static Package Split(this Package package, string numerator, string denominator) => package.With(
        "TX_STOCK_CLASS_SPLIT", "split", "2021-05-01",
        $$$"""{"stock_class_id":"common","split_ratio":{"numerator":"{{{numerator}}}","denominator":"{{{denominator}}}"}}""");
}
