namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Minutebook.Exchange.BylawsText;
using Xunit;

/// <summary>Nothing in a text may make the reader throw, or keep it long.</summary>
public sealed class HostileTextTests
{
    static readonly string[] Scraps =
    [
        "", "<PAGE>", "\f", "ARTICLE", "ARTICLE I", "SECTION 1.", "2.2 and", "2.2", "(a)", "CONTENTS", "....... 4", "**", "**1.1", "§",
        "-", "—", "#", "## ", "1.1.1.1.1.1.1", "\u00AD", "&#0;", "&#10;", "<", "Page 3", "AMENDMENTS", "-----", "/s/ X",
        "IN WITNESS WHEREOF", "adopted on February 30, 0000",
        "ARTICLE MMMMM", "999.999.999", "\uD800", "By-laws of", "Section 2.04A.", "- 1 -", "\"",
    ];

    public static TheoryData<string> Samples => [.. SampleTexts.Names];

    [Theory, MemberData(nameof(Samples))]
    public void Mutilated_texts_are_read_without_an_exception(string name)
    {
        var lines = SampleTexts.Text(name).Split('\n');
        for (var seed = 0; seed < 300; seed++)
        {
            var bylaws = BylawsReader.Read(Mutilated(lines, new Random(seed)), name);
            Assert.NotEmpty(BylawsJson.Write(bylaws));
            Assert.Equal(bylaws.Sections.OrderBy(section => section.Line), bylaws.Sections);
        }
    }

    [Theory]
    [InlineData("1."), InlineData("\n# "), InlineData("ARTICLE I "), InlineData("2.2 A"), InlineData("( "), InlineData("[a](b")]
    [InlineData("- "), InlineData("<B "), InlineData(". "), InlineData("**1 "), InlineData("I, the undersigned ")]
    [InlineData("SECTION 1.1 X\n"), InlineData("CONTENTS\n1. A ... 1\n"), InlineData("ARTICLE I\n\n"), InlineData("  A\n\n")]
    [InlineData("<PAGE>\n7\nA\n\n"), InlineData("corpora-\n")]
    public void Repetition_takes_no_long_time(string scrap)
    {
        var text = "SECTION 1. NAME\n" + string.Concat(Enumerable.Repeat(scrap, 1_000_000 / scrap.Length));
        var watch = Stopwatch.StartNew();
        BylawsReader.Read(text, "hostile.txt");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Five_megabytes_are_read_in_seconds()
    {
        var sample = SampleTexts.Text("roman-articles.txt");
        var text = string.Concat(Enumerable.Repeat(sample, 5_000_000 / sample.Length));
        BylawsReader.Read(sample, "small.txt");
        var watch = Stopwatch.StartNew();
        Assert.True(BylawsReader.Read(text, "large.txt").Sections.Length > 10_000);
        // Alone it takes a second, beside other work on two cores it took twelve; were it quadratic, it would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    static string Mutilated(string[] sample, Random random)
    {
        var lines = new List<string>(sample);
        for (var times = random.Next(1, 20); times > 0 && lines.Count > 0; times--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[random.Next(lines.Count)]); break;
                case 2: lines[at] = lines[at][..random.Next(lines[at].Length + 1)]; break;
                case 3: lines.Insert(at, Scraps[random.Next(Scraps.Length)]); break;
                case 4: lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Scraps[random.Next(Scraps.Length)]); break;
                default: (lines[at], lines[^1]) = (lines[^1], lines[at]); break;
            }
        }
        return string.Join(random.Next(4) switch { 0 => "\r\n", 1 => "\r", 2 => "\n\n", _ => "\n" }, lines);
    }
}
