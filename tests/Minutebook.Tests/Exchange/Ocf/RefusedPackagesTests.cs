namespace Minutebook.Tests.Exchange.Ocf;

using System;
using System.IO;
using System.Text.Json.Nodes;
using Minutebook.Exchange.Ocf;
using Xunit;

/// <summary>Packages that cannot be true, or cannot be read: refused whole, with the transaction and the field named.</summary>
public sealed class RefusedPackagesTests : IDisposable
{
    readonly Package package = Package.Usual();

    public void Dispose() => package.Dispose();

    void Refused(string expected, OcfReading? read = null)
    {
        var reading = read ?? package.Read();
        Assert.Contains(expected, Package.Problems(reading), StringComparison.Ordinal);
        Assert.Empty(reading.Facts);
    }

    [Fact]
    public void A_name_that_cannot_be_printed()
    {
        package.WithHolder("eve", holder => holder["name"] = new JsonObject { ["legal_name"] = "E\u202Eve" });
        Refused("Stakeholders.ocf.json:1: eve: the field \"name\" has U+202E as its character 2");
    }

    [Fact]
    public void A_transfer_of_what_nobody_holds()
    {
        package.Transfer("t1", "nowhere", "10", "2021-01-01", "s2").Issue("s2", "bob", "10", "2021-01-01");
        Refused("Transactions.ocf.json:1: t1: security_id: found \"nowhere\", which nobody holds");
        Assert.Single(package.Read().Problems);
    }

    [Fact]
    public void A_transfer_before_the_issue()
    {
        package.Issue("s1", "ann", "10", "2021-01-02").Transfer("t1", "s1", "10", "2021-01-01", "s2")
            .Issue("s2", "bob", "10", "2021-01-01");
        Refused("t1: security_id: found \"s1\", which nobody holds on 2021-01-01: issue-s1 issues it on 2021-01-02 or after");
    }

    [Fact]
    public void A_second_transfer_of_the_same_holding()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Transfer("t1", "s1", "10", "2021-01-02", "s2").Issue("s2", "bob", "10", "2021-01-02")
            .Transfer("t2", "s1", "10", "2021-01-03", "s3").Issue("s3", "bob", "10", "2021-01-03");
        Refused("t2: security_id: found \"s1\", which nobody holds on 2021-01-03: it was surrendered on 2021-01-02");
    }

    [Theory, InlineData("11"), InlineData("9")]
    public void A_transfer_of_more_or_fewer_shares_than_there_are(string made)
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Transfer("t1", "s1", "10", "2021-01-02", "s2")
            .Issue("s2", "bob", made, "2021-01-02");
        Refused($"t1: resulting_security_ids: s1 is of 10 shares, but {made} would result");
    }

    [Fact]
    public void A_transfer_whose_result_is_not_in_the_package()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Transfer("t1", "s1", "10", "2021-01-02", "gone");
        Refused("t1: resulting_security_ids: no holding results, so that 10 shares would vanish; it names gone, of which the package has "
            + "no issuance");
    }

    [Fact]
    public void A_transfer_into_another_class()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Transfer("t1", "s1", "10", "2021-01-02", "s2")
            .Issue("s2", "bob", "10", "2021-01-02", "preferred");
        Refused("t1: resulting_security_ids: found s2 of the class preferred; expected common, which is transferred");
    }

    [Fact]
    public void Transfers_in_a_circle()
    {
        package.Transfer("t1", "s1", "10", "2021-01-01", "s2").Transfer("t2", "s2", "10", "2021-01-01", "s1")
            .Issue("s1", "ann", "10", "2021-01-01").Issue("s2", "bob", "10", "2021-01-01");
        Refused("t1: security_id: found \"s1\", which nobody holds");
    }

    [Fact]
    public void One_security_from_two_transactions()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Issue("s2", "ann", "10", "2021-01-01").Issue("s3", "bob", "10", "2021-01-02")
            .Transfer("t1", "s1", "10", "2021-01-02", "s3").Transfer("t2", "s2", "10", "2021-01-02", "s3");
        Refused("t2: resulting_security_ids: found \"s3\", which t1 makes already");
    }

    [Fact]
    public void One_security_id_for_two_issuances()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").With(
            "TX_STOCK_ISSUANCE", "again", "2021-01-01",
                """{"security_id":"s1","stakeholder_id":"bob","stock_class_id":"common","quantity":"5"}""");
        Refused("again: security_id: found \"s1\", which issue-s1 issues already");
    }

    [Fact]
    public void One_id_for_two_objects()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Issue("s1", "ann", "10", "2021-01-01");
        Refused("issue-s1: id: found \"issue-s1\", which a TX_STOCK_ISSUANCE in Transactions.ocf.json has already");
    }

    [Fact]
    public void More_cancelled_than_there_is()
    {
        package.Issue("s1", "ann", "10", "2021-01-01")
            .With("TX_STOCK_CANCELLATION", "c1", "2021-02-01", """{"security_id":"s1","quantity":"11"}""");
        Refused("c1: quantity: found 11; expected at most 10, which is what s1 has");
    }

    [Fact]
    public void A_transfer_that_states_more_than_there_is_though_its_holdings_add_up()
    {
        package.Issue("s1", "ann", "400000", "2021-01-01").Transfer("t1", "s1", "99999999", "2021-02-01", "s2", "s3")
            .Issue("s2", "bob", "300000", "2021-02-01").Issue("s3", "ann", "100000", "2021-02-01");
        Refused("Transactions.ocf.json:1: t1: quantity: found 99,999,999; expected at most 400,000, which is what s1 has");
    }

    [Theory]
    [InlineData("TX_STOCK_CONVERSION", "quantity_converted", "101", true)]
    [InlineData("TX_STOCK_CONVERSION", "quantity_converted", "100", false)]
    [InlineData("TX_STOCK_REPURCHASE", "quantity", "101", true)]
    [InlineData("TX_STOCK_REPURCHASE", "quantity", "100", false)]
    [InlineData("TX_STOCK_CANCELLATION", "quantity", "101", true)]
    [InlineData("TX_STOCK_CANCELLATION", "quantity", "100", false)]
    public void More_than_there_is_stated_of_what_ends(string kind, string field, string quantity, bool refused)
    {
        package.Issue("s1", "ann", "100", "2021-01-01").Issue("s2", "ann", "70", "2021-02-01").With(kind, "x1", "2021-02-01",
            $$"""{"security_id":"s1","{{field}}":"{{quantity}}","resulting_security_ids":[],"balance_security_id":"s2"}""");
        if (refused) Refused($"x1: {field}: found 101; expected at most 100, which is what s1 has");
        else Assert.Contains("they differ by 70", Package.Lines(package.Read(), OcfTopic.Difference), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversion_that_leaves_more_than_there_was()
    {
        package.Issue("p1", "ann", "100", "2021-01-01", "preferred").Issue("p2", "ann", "101", "2021-02-01", "preferred").With(
            "TX_STOCK_CONVERSION", "c1", "2021-02-01",
                """{"security_id":"p1","quantity_converted":"5","resulting_security_ids":[],"balance_security_id":"p2"}""");
        Refused("c1: balance_security_id: found p2 of 101; expected less than 100, which is what p1 has");
    }

    [Fact]
    public void A_balance_for_another_holder()
    {
        package.Issue("s1", "ann", "10", "2021-01-01").Issue("s2", "bob", "4", "2021-02-01")
            .With("TX_STOCK_CANCELLATION", "c1", "2021-02-01", """{"security_id":"s1","quantity":"6","balance_security_id":"s2"}""");
        Refused("c1: balance_security_id: the balance of s1 belongs to ann, not to bob");
    }

    [Theory]
    [InlineData("-5", "found \"-5\"; expected a number that is not negative")]
    [InlineData("1e5", "found \"1e5\"; expected a number in quotation marks")]
    [InlineData("1,000", "found \"1,000\"; expected a number in quotation marks")]
    [InlineData("0", "found \"0\"; expected a number above zero")]
    [InlineData("9999999999999999999", "expected a number in quotation marks, such as \"1000\" or \"33.3333333333\", of at most 18 digits")]
    [InlineData("", "found nothing; expected a number")]
    [InlineData("999999999999999999.9999999999", "more shares, with their decimal places, than the ledger can count")]
    public void A_quantity_that_is_none(string quantity, string expected)
    {
        package.Issue("s1", "ann", quantity, "2021-01-01");
        Refused(expected);
    }

    [Theory]
    [InlineData("""{"security_id":7,"stakeholder_id":"ann","stock_class_id":"common","quantity":"5"}""",
        "security_id: found 7; expected a text")]
    [InlineData("""{"security_id":"s","stakeholder_id":"who","stock_class_id":"common","quantity":"5"}""",
        "stakeholder_id: found \"who\"; expected the id of a stakeholder of the package")]
    [InlineData("""{"security_id":"s","stakeholder_id":"ann","stock_class_id":"none","quantity":"5"}""",
        "stock_class_id: found \"none\"; expected the id of a stock class")]
    [InlineData("""{"security_id":"s","stakeholder_id":"ann","stock_class_id":"common","quantity":5}""",
        "quantity: found 5; expected a number in quotation marks")]
    [InlineData("""{"security_id":"s","stakeholder_id":"ann","stock_class_id":"common"}""", "quantity: found nothing")]
    [InlineData("""{"security_id":"s","stakeholder_id":"ann","stock_class_id":"common","quantity":"5","share_price":{"amount":"-1"}}""",
        "share_price: found")]
    [InlineData("""{"security_id":"s","stakeholder_id":"ann","stock_class_id":"common","quantity":"5","share_price":3}""",
        "share_price: found 3")]
    [InlineData("""{"security_id":"\ud800","stakeholder_id":"ann","stock_class_id":"common","quantity":"5"}""", "expected a text")]
    [InlineData("""{"security_id":"a\u0007b","stakeholder_id":"ann","stock_class_id":"common","quantity":"5"}""",
        "without control characters")]
    public void An_issuance_with_a_wrong_field(string fields, string expected)
    {
        package.Raw($$"""{"items":[{"object_type":"TX_STOCK_ISSUANCE","id":"wrong","date":"2021-01-01",{{fields[1..]}}]}""");
        Refused($"Transactions.ocf.json:1: wrong: ");
        Refused(expected);
    }

    [Theory, InlineData("2021-02-30"), InlineData("0001-01-01"), InlineData("yesterday"), InlineData("")]
    public void A_date_that_is_none(string date)
    {
        package.Issue("s1", "ann", "5", date).Transfer("t1", "s1", "5", "2021-03-01", "s2").Issue("s2", "bob", "5", "2021-03-01");
        Refused("issue-s1: date: found");
        Assert.Single(package.Read().Problems);
    }

    [Theory]
    [InlineData("{\n \"items\": [\n  {\"id\": }\n ]\n}", "Transactions.ocf.json:3: this is not JSON: ")]
    [InlineData("", "this is not JSON")]
    [InlineData("[]", "found no object")]
    [InlineData("{}", "there is no list \"items\"")]
    [InlineData("{\"items\":{}}", "there is no list \"items\"")]
    [InlineData("{\"items\":[7]}", "items[0]: found 7; expected an object with the texts \"object_type\" and \"id\"")]
    [InlineData("{\"items\":[{\"object_type\":\"TX_STOCK_ISSUANCE\"}]}", "items[0]: found")]
    [InlineData("{\"items\":[], \"items\":[]}", "this is not JSON")]
    [InlineData("{\"items\":[{\"\\ud800\":1}]}", "half of a surrogate pair")]
    public void A_file_that_is_not_of_the_format(string text, string expected)
    {
        package.Raw(text);
        Refused(expected);
    }

    [Fact]
    public void Lists_within_lists_without_end()
    {
        package.Raw(new string('[', 100_000));
        Refused("this is not JSON");
    }

    [Fact]
    public void A_file_that_is_too_large()
    {
        package.Issue("s1", "ann", "5", "2021-01-01");
        Refused("bytes; at most 100 are read", package.Read(100));
    }

    [Theory]
    [InlineData("./Missing.ocf.json", "Missing.ocf.json: the manifest lists this file, but it is not in the package")]
    [InlineData("../secret.json", "which is not within the package")]
    [InlineData("/etc/passwd", "which is not within the package")]
    [InlineData("./Transactions.ocf.json", "the manifest lists Transactions.ocf.json twice")]
    public void A_manifest_that_lists_what_is_not_there(string path, string expected)
    {
        package.Manifest["valuations_files"] = new JsonArray(new JsonObject { ["filepath"] = path, ["md5"] = "00" });
        Refused(expected);
    }

    [Fact]
    public void A_folder_without_a_manifest()
    {
        Refused("there is no Manifest.ocf.json in this folder", OcfImport.Read(package.Folder, new(HistoryBooks.Zone)));
        Refused("there is no such folder", OcfImport.Read(Path.Combine(package.Folder, "nowhere"), new(HistoryBooks.Zone)));
        File.WriteAllText(Path.Combine(package.Folder, "x.zip"), "");
        Refused("this is a file; expected the folder", OcfImport.Read(Path.Combine(package.Folder, "x.zip"), new(HistoryBooks.Zone)));
    }

    [Fact]
    public void A_manifest_without_an_issuer()
    {
        package.Manifest.Remove("issuer");
        Refused("the manifest names no \"issuer\"");
    }

    [Fact]
    public void A_class_that_is_wrong_is_complained_of_once()
    {
        package.WithClass("third", "many").Issue("s1", "ann", "5", "2021-01-01", "third");
        Refused("third: initial_shares_authorized: found \"many\"");
        Assert.Single(package.Read().Problems);
    }
}
