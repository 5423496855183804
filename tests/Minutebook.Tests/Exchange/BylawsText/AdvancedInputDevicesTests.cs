namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Minutebook.Exchange.BylawsText;
using NodaTime;
using Xunit;

/// <summary>The real by-laws, held against what plain regular expressions find in the same file.</summary>
public sealed class AdvancedInputDevicesTests
{
    readonly string file = SampleTexts.RealText();
    readonly BylawsText bylaws;

    public AdvancedInputDevicesTests() => bylaws = BylawsReader.Read(file, "advanced-input-devices.txt");

    [Fact]
    public void The_title_names_the_corporation()
    {
        Assert.Equal("AMENDED AND RESTATED BY-LAWS", bylaws.Title);
        Assert.Equal("ADVANCED INPUT DEVICES, INC.", bylaws.Corporation);
    }

    [Fact]
    public void All_85_headings_of_the_contents_are_sections()
    {
        var listed = ListedHeadings();
        Assert.Equal(85, listed.Count);
        Assert.Equal(12, listed.Count(line => !line.Number.Contains('.', StringComparison.Ordinal)));
        Assert.Equal(listed, bylaws.Contents.Select(line => (line.Number, Letters(line.Heading), line.Page)));
        foreach (var (number, heading, _) in listed)
            Assert.Equal(heading, Letters(Assert.Single(bylaws.Sections, section => section.Number == number).Heading));
    }

    [Fact]
    public void Only_the_two_numbered_paragraphs_are_missing_in_the_contents()
    {
        var missing = bylaws.Differences.Where(difference => difference.Kind == DifferenceKind.OnlyInBody);
        Assert.Equal(["2.5.1", "2.5.2"], missing.Select(difference => difference.Number));
        Assert.Equal(87, bylaws.Sections.Length);
        Assert.All(["2.5.1", "2.5.2"], number => Assert.Equal("", bylaws.Sections.Single(section => section.Number == number).Heading));
        var other = Assert.Single(bylaws.Differences, difference => difference.Kind != DifferenceKind.OnlyInBody);
        Assert.Equal(DifferenceKind.FurnitureRemoved, other.Kind);
    }

    [Fact]
    public void Sections_stand_in_the_order_and_on_the_lines_of_the_file()
    {
        var lines = file.Split('\n');
        Assert.Equal(bylaws.Sections.OrderBy(section => section.Line), bylaws.Sections);
        Assert.All(bylaws.Sections, section => Assert.Contains($"{section.Number}", lines[section.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_go_on_over_page_breaks()
    {
        foreach (var (before, after) in BrokenSentences())
            Assert.Contains(bylaws.Sections, section => section.Text.Contains($"{before} {after}", StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_furniture_is_left() =>
        Assert.All(
            bylaws.Sections,
            section => Assert.DoesNotMatch(@"<[A-Z/]+>|\bPage \w+|EXHIBIT|[\f\r\n]{3}|\n(?!\n)(?<!\n\n)|  ", section.Text));

    /// <summary>The words of the body, in order, none lost and none added.</summary>
    [Fact]
    public void Every_word_of_the_body_is_kept()
    {
        var start = file.LastIndexOf("SECTION 1. ", StringComparison.Ordinal);
        var body = Regex.Replace(file[start..], @"(?m)^ *(Page \d+|<PAGE>|-{5,}) *$", "");
        var read = bylaws.Sections.Select(section => $"{section.Mark} {section.Number} {section.Heading} {section.Text}")
            .Append(bylaws.Closing);
        Assert.Equal(Words(body), Words(string.Join(' ', read)));
    }

    [Fact]
    public void The_legend_of_6_4_is_a_paragraph_of_its_own()
    {
        var paragraphs = bylaws.Sections.Single(section => section.Number == "6.4").Paragraphs;
        Assert.Equal(2, paragraphs.Length);
        Assert.StartsWith("\"", paragraphs[1].Text, StringComparison.Ordinal);
        Assert.EndsWith("\"", paragraphs[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_within_a_sentence_make_no_paragraphs() =>
        Assert.All(bylaws.Sections, section => Assert.All(section.Paragraphs, paragraph => Assert.Equal("", paragraph.Label)));

    [Fact]
    public void The_closing_gives_the_day_of_adoption()
    {
        Assert.Equal(new LocalDate(1992, 7, 14), bylaws.Adopted);
        Assert.Contains("/s/", bylaws.Closing, StringComparison.Ordinal);
        Assert.DoesNotContain("/s/", bylaws.Sections[^1].Text, StringComparison.Ordinal);
        Assert.Empty(bylaws.Amendments);
    }

    [Fact]
    public void In_the_json_every_section_has_its_number_as_a_string()
    {
        using var json = JsonDocument.Parse(BylawsJson.Write(bylaws));
        var numbers = json.RootElement.GetProperty("sections").EnumerateArray()
            .Select(section => section.GetProperty("number").GetString());
        Assert.Equal(bylaws.Sections.Select(section => section.Number), numbers);
        Assert.Equal("1992-07-14", json.RootElement.GetProperty("adopted").GetString());
    }

    [Fact]
    public void The_report_counts_and_names_the_omitted_paragraphs()
    {
        using var report = new StringWriter();
        BylawsReport.Write(bylaws, report);
        Assert.Contains("12 sections, 75 subsections (85 headings in the contents)", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("line 302: 2.5.1 is in the body but not in the contents.", report.ToString(), StringComparison.Ordinal);
    }

    List<(string Number, string Heading, string Page)> ListedHeadings() =>
        [
            .. Regex.Matches(file, @"(?m)^(?:SECTION|) *(\d+(?:\.\d+)*)\.? +(.*?)\.{5,} *(\d+)\r?$")
                .Select(line => (line.Groups[1].Value, Letters(line.Groups[2].Value), line.Groups[3].Value)),
        ];

    /// <summary>The last words of a page that ends within a sentence, and the first of the next.</summary>
    List<(string Before, string After)> BrokenSentences()
    {
        var broken = Regex.Matches(file, @"(\S+ \S*[a-z,])\n\n(?: *Page \d+\n\n)?<PAGE>\n\n *(\(?[a-z]\S* \S+)")
            .Select(gap => (gap.Groups[1].Value, gap.Groups[2].Value)).ToList();
        Assert.True(broken.Count >= 12, $"Only {broken.Count} sentences were found that a page break divides.");
        return broken;
    }

    static string Letters(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    static string[] Words(string text) =>
        [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('.'))];
}
