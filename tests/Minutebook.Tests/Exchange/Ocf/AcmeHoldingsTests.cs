namespace Minutebook.Tests.Exchange.Ocf;

using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Minutebook.Exchange.Ocf;
using Minutebook.Stock;
using NodaTime.Text;
using Xunit;

/// <summary>The coherent sample of the format, with its 39 transactions in no order of time.</summary>
public sealed class AcmeHoldingsTests
{
    readonly OcfReading reading = OcfImport.Read(Folder("acme_holdings_limited"), new(HistoryBooks.Zone));

    static string Folder(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "ocf", name));
        if (!Directory.Exists(folder))
            Assert.Skip($"{folder} is not here; the samples of the Open Cap Format are not part of the repository.");
        return folder;
    }

    [Fact]
    public void No_problem_is_found() => Assert.Empty(reading.Problems);

    [Theory]
    [InlineData("2021-12-31", "", "", "")]
    [InlineData("2022-01-01", "charlieCofounder 400,000; fionaFounder 600,000", "", "")]
    [InlineData("2022-06-14", "charlieCofounder 400,000; fionaFounder 600,000", "", "")]
    [InlineData("2022-06-15", "charlieCofounder 100,000; fionaFounder 900,000", "", "")]
    [InlineData("2022-06-29", "charlieCofounder 100,000; fionaFounder 900,000", "", "")]
    [InlineData("2022-06-30", "charlieCofounder 100,000; fionaFounder 730,000", "", "")]
    [InlineData("2022-07-01", "charlieCofounder 100,000; fionaFounder 680,000", "", "")]
    [InlineData("2022-08-31", "charlieCofounder 100,000; fionaFounder 680,000", "", "")]
    [InlineData("2022-09-01", "fionaFounder 680,000", "", "")]
    [InlineData("2022-12-31", "fionaFounder 680,000", "", "")]
    [InlineData("2023-01-01", "charlieCofounder 25,000; fionaFounder 680,000", "janeCTO 25,000", "fionaFounder 35,000")]
    [InlineData("2023-01-14", "charlieCofounder 25,000; fionaFounder 680,000", "janeCTO 25,000", "fionaFounder 35,000")]
    [InlineData("2023-01-15", "charlieCofounder 25,000; fionaFounder 80,000", "janeCTO 25,000", "fionaFounder 35,000")]
    [InlineData("2023-02-01", "charlieCofounder 25,000; fionaFounder 80,000", "janeCTO 25,000", "fionaFounder 35,000")]
    [InlineData("2023-02-28", "charlieCofounder 25,000; fionaFounder 80,000", "janeCTO 25,000", "fionaFounder 35,000")]
    [InlineData("2023-03-01", "charlieCofounder 25,000; fionaFounder 80,000", "janeCTO 50,000", "fionaFounder 35,000")]
    [InlineData("2023-05-31", "charlieCofounder 25,000; fionaFounder 80,000", "janeCTO 50,000", "fionaFounder 35,000")]
    [InlineData("2023-06-01", "charlieCofounder 25,000; fionaFounder 120,000", "janeCTO 50,000", "fionaFounder 15,000")]
    [InlineData("2024-01-01", "charlieCofounder 25,000; fionaFounder 120,000", "janeCTO 50,000", "fionaFounder 15,000")]
    public void Holdings_at_the_end_of_each_day(string day, string ordinaryA, string ordinaryB, string preferred)
    {
        var corporation = HistoryBooks.With(reading.Facts);
        var date = LocalDatePattern.Iso.Parse(day).Value;
        Assert.Equal(ordinaryA, corporation.Holdings("ordinaryA", date));
        Assert.Equal(ordinaryB, corporation.Holdings("ordinaryB", date));
        Assert.Equal(preferred, corporation.Holdings("preferred", date));
    }

    [Fact]
    public void The_split_that_reissuances_carry_out_is_not_made_twice()
    {
        Assert.True(Assert.Single(reading.Facts.OfType<StockClassSplit>()).CarriedOut);
        Assert.Equal(2, reading.Facts.OfType<StockExchanged>().Count(exchanged => exchanged.Cause == Exchange.Split));
    }

    [Fact]
    public void Repurchased_shares_lie_in_the_treasury()
    {
        var ledger = HistoryBooks.With(reading.Facts).Ledger;
        Assert.Equal(600_000, ledger.Treasury[new("ordinaryA")]);
        Assert.Contains(reading.Report,
            line => line.Topic == OcfTopic.Total
            && line.Text.StartsWith("Ordinary A (ordinaryA): 145,000 shares outstanding", StringComparison.Ordinal));
    }

    [Fact]
    public void The_four_exercises_that_lead_nowhere_are_reported()
    {
        var links = reading.Report.Where(line => line.Topic == OcfTopic.Link && line.Kind == "TX_EQUITY_COMPENSATION_EXERCISE").ToList();
        Assert.Equal(["EXERCISE_01", "EXERCISE_02", "EXERCISE_03", "EXERCISE_04"], links.SelectMany(line => line.Ids));
        Assert.Equal("TX_EQUITY_COMPENSATION_EXERCISE EXERCISE_01: resulting_security_ids names share_issuance_01, which is not in the "
            + "package", links[0].Text);
        Assert.Contains("TX_EQUITY_COMPENSATION_ISSUANCE eci_01: stock_plan_id names stock_plan_01, which is not in the package",
            Package.Lines(reading, OcfTopic.Link), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sum_of_the_manifest_is_compared()
    {
        var sums = Package.Lines(reading, OcfTopic.File).Split('\n');
        Assert.Equal(5, sums.Length);
        Assert.Contains(sums, line =>
            line.StartsWith("Transactions.ocf.json has the MD5 sum 67f747e8906733d65f8ce20e70f1ef15, but the manifest says "
            + "ab35839164924530cac5eecbb19f2c4d", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TX_EQUITY_COMPENSATION_ISSUANCE", 3)]
    [InlineData("TX_EQUITY_COMPENSATION_EXERCISE", 4)]
    [InlineData("TX_VESTING_START", 3)]
    [InlineData("TX_STOCK_ACCEPTANCE", 1)]
    [InlineData("VESTING_TERMS", 1)]
    [InlineData("VALUATION", 3)]
    public void What_has_no_place_is_counted_and_kept_word_for_word(string kind, int count)
    {
        Assert.Equal(count, Assert.Single(reading.Report, line => line.Topic == OcfTopic.NoPlace && line.Kind == kind).Ids.Length);
        var kept = HistoryBooks.With(reading.Facts).Ledger.Foreign.Where(one => one.Fact.Kind == kind).ToList();
        Assert.Equal(count, kept.Count);
        foreach (var one in kept)
            Assert.Equal(one.Fact.Source, JsonDocument.Parse(one.Fact.Content).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Every_transaction_is_in_the_facts_by_its_id()
    {
        var text = string.Join('\n', reading.Facts.Select(fact => fact.ToString()));
        var items = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder("acme_holdings_limited"), "Transactions.ocf.json")))
            .RootElement.GetProperty("items");
        Assert.Equal(39, items.GetArrayLength());
        Assert.All(items.EnumerateArray(),
            item => Assert.Contains($"Source = {item.GetProperty("id").GetString()} ", text.Replace(",", " ", StringComparison.Ordinal),
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_corporation_is_named_and_what_lies_before_it_reported()
    {
        Assert.Contains("Acme Holdings Limited, formed on 2022-01-01; the package is of 2023-06-29",
            Package.Lines(reading, OcfTopic.Package), StringComparison.Ordinal);
        Assert.Contains("2 dated before the corporation was formed: EXERCISE_01, EXERCISE_02", Package.Lines(reading, OcfTopic.Difference),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_samples_of_the_format_are_read_without_an_exception_and_every_kind_is_accounted_for()
    {
        var folder = Folder("format-samples");
        var samples = OcfImport.Read(folder, new(HistoryBooks.Zone));
        Assert.NotEmpty(samples.Problems);
        Assert.Empty(samples.Facts);
        var listed = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "Manifest.ocf.json"))).RootElement.EnumerateObject()
            .Where(list => list.Name.EndsWith("_files", StringComparison.Ordinal))
            .SelectMany(list => list.Value.EnumerateArray().Select(file => file.GetProperty("filepath").GetString()!));
        foreach (var file in listed)
        {
            foreach (var item in JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file))).RootElement.GetProperty("items")
                .EnumerateArray())
            {
                var (kind, id) = (item.GetProperty("object_type").GetString(), item.GetProperty("id").GetString()!);
                Assert.Contains(samples.Report,
                    line => line.Topic is OcfTopic.Read or OcfTopic.NoPlace && line.Kind == kind && line.Ids.Contains(id));
            }
        }
        Assert.Contains("Documents.ocf.json lies in the folder, but the manifest does not list it", Package.Lines(samples, OcfTopic.File),
            StringComparison.Ordinal);
    }
}
