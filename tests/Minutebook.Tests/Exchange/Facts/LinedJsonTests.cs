namespace Minutebook.Tests.Exchange.Facts;

using System;
using System.Linq;
using Minutebook.Exchange.Facts;
using Minutebook.Stock;
using Xunit;

/// <summary>What is written in a file is what is read from it.</summary>
public class LinedJsonTests
{
    [Theory]
    [InlineData("-05")]
    [InlineData("-0")]
    [InlineData("007")]
    [InlineData("+7")]
    [InlineData("1.50")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("12345678901234567890")]
    [InlineData("True")]
    [InlineData("yes")]
    [InlineData("10:00")]
    public void A_bare_word_that_is_no_plain_number_stays_as_it_is_written(string word) =>
        Assert.Equal(word, LinedJson.Read($"certificate: {word}", "a.yaml").Root!["certificate"]!.GetValue<string>());

    [Theory, InlineData("0"), InlineData("7"), InlineData("-7"), InlineData("100000")]
    public void A_plain_number_is_a_number(string word) =>
        Assert.Equal(word, LinedJson.Read($"shares: {word}", "a.yaml").Root!["shares"]!.GetValue<long>()
            .ToString(System.Globalization.CultureInfo.InvariantCulture));

    const string Issue = "{ fact: stock-issued, security: C-1, holder: ada, class: common, shares: 100, on: 2025-02-01, certificate: ";

    [Fact]
    public void A_text_of_digits_with_zeros_before_them_is_kept() =>
        Assert.Equal("007", Assert.IsType<StockIssued>(FactFile.Read(Issue + "007 }", "a.yaml", Corporate.Zone)[0].Fact).Certificate);

    [Theory]
    [InlineData("certificate: 7", "certificate", "7")]
    [InlineData("certificate: true", "certificate", "true")]
    [InlineData("source: 17", "source", "17")]
    public void A_number_where_text_is_expected_is_refused_with_the_way_to_write_it(string field, string name, string found)
    {
        var fact = Issue[..Issue.IndexOf("certificate", StringComparison.Ordinal)] + field + " }";
        var bad = Assert.Throws<AggregateException>(() => FactFile.Read(fact, "a.yaml", Corporate.Zone)).InnerExceptions.Single();
        Assert.Contains($"\"{name}\"", bad.Message, StringComparison.Ordinal);
        Assert.Contains($"found {found}, expected text; put it in quotation marks: \"{found}\"", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_name_of_digits_is_refused_with_the_way_to_write_it()
    {
        var bad = Assert.Throws<AggregateException>(() =>
            FactFile.Read("{ fact: holder-opened, holder: 17, name: Ada, kind: individual }", "a.yaml", Corporate.Zone));
        Assert.Contains("put it in quotation marks: \"17\"", bad.InnerExceptions.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_in_a_fact_is_told()
    {
        const string Fact = """
            - fact: stock-issued
              security: C-1
              holder: a b
              class: common
              shares: 1,000
              on: 3/1/2027
            """;
        var bad = Assert.Throws<AggregateException>(() => FactFile.Read(Fact, "a.yaml", Corporate.Zone));
        Assert.Equal([3, 5, 6], bad.InnerExceptions.Cast<LinedException>().Select(problem => problem.Line));
    }

    [Theory, InlineData("\\uD800"), InlineData("a\\uDC00b")]
    public void Half_a_character_is_a_mistake_of_the_file(string name)
    {
        var line = $$"""{ "fact": "holder-opened", "holder": "ada", "name": "{{name}}", "kind": "individual" }""";
        var bad = Assert.Throws<AggregateException>(() => FactFile.Read(line, "a.jsonl", Corporate.Zone)).InnerExceptions.Single();
        Assert.StartsWith("a.jsonl:1: field \"name\": the text has half of a surrogate pair", bad.Message, StringComparison.Ordinal);
    }

    static string SheetOf(string text)
    {
        var read = LinedJson.Read(text, "file.yaml");
        return read.SourceOf(read.Root!["sheet"]!).Trim('\n');
    }

    [Theory]
    [InlineData("sheet:\n  name: one\n  editions:\n    - day: 1\nzone: UTC\n", "name: one\neditions:\n  - day: 1")]
    [InlineData("sheet:\n  name: one\n  editions:\n    - day: 1", "name: one\neditions:\n  - day: 1")]
    [InlineData("sheet: { name: one,\n editions: [ 1,\n 2 ] }\nzone: UTC", "{ name: one,\n editions: [ 1,\n 2 ] }")]
    [InlineData("{ \"sheet\": { \"name\": { \"of\": 1 }\n} }", "{ \"name\": { \"of\": 1 }\n}")]
    [InlineData("sheet: { name: one }", "{ name: one }")]
    public void The_source_of_a_part_is_the_whole_part_and_no_more(string text, string part) => Assert.Equal(part, SheetOf(text));

    [Fact]
    public void It_keeps_the_numbers_of_its_lines()
    {
        var read = LinedJson.Read("title: x\nsheet:\n  name: one\n", "file.yaml");
        Assert.Equal("\n\nname: one", read.SourceOf(read.Root!["sheet"]!).TrimEnd('\n'));
    }
}
