namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Linq;
using Minutebook.Exchange.BylawsText;
using Xunit;

/// <summary>Whatever the layout, the same by-laws are read.</summary>
public sealed class LayoutTests
{
    const int Layouts = 1500;

    [Fact]
    public void In_every_layout_the_same_headings_and_words_are_read()
    {
        for (var seed = 0; seed < Layouts; seed++)
        {
            var random = new Random(seed);
            var bylaws = MadeUpBylaws.Of(random);
            var layout = Layout.Of(random);
            var text = layout.Print(bylaws);
            var read = BylawsReader.Read(text, "made-up.txt");
            var found = read.Sections.Select(section => $"{section.Number} {section.Heading}: {Words(section.Text)}");
            var expected = layout.Expected(bylaws).Select(section => $"{section.Number} {section.Heading}: {Words(section.Words)}");
            Assert.True(expected.SequenceEqual(found), $"The layout {seed}, {layout}, was read as\n{string.Join('\n', found)}\n{text}");
            var lost = WordsKept.Lost(text, read);
            Assert.True(lost is [], $"Of the layout {seed} are lost: {string.Join(", ", lost)}");
        }
    }

    public static TheoryData<string> Samples => [.. SampleTexts.Names];

    [Theory, MemberData(nameof(Samples))]
    public void No_word_of_a_text_is_lost(string name) =>
        Assert.Empty(WordsKept.Lost(SampleTexts.Text(name), SampleTexts.Read(name)));

    [Fact]
    public void No_word_of_the_real_by_laws_is_lost()
    {
        var text = SampleTexts.RealText();
        Assert.Empty(WordsKept.Lost(text, BylawsReader.Read(text, "by-laws.txt")));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Form_feeds_carriage_returns_and_indentation_change_nothing(string name)
    {
        var text = SampleTexts.Text(name).ReplaceLineEndings("\n");
        var outline = SampleTexts.Outline(BylawsReader.Read(text, name));
        Assert.Equal(outline, SampleTexts.Outline(BylawsReader.Read(text.ReplaceLineEndings("\r\n"), name)));
        Assert.Equal(outline, SampleTexts.Outline(BylawsReader.Read(text.Replace("<PAGE>", "\f", StringComparison.Ordinal), name)));
        if (name.EndsWith(".md", StringComparison.Ordinal)) return;
        var indented = string.Join('\n', text.Split('\n').Select(line => line.StartsWith('<') ? line : $"     {line}"));
        Assert.Equal(outline, SampleTexts.Outline(BylawsReader.Read(indented, name)));
    }

    [Fact]
    public void A_page_break_before_the_body_takes_no_article_with_it()
    {
        var bylaws = SampleTexts.Read("page-breaks.txt");
        Assert.Equal(
            [
                "I | OFFICES", "1.01 | Registered Office", "1.02 | Other Offices", "II | STOCKHOLDERS", "2.01 | Annual Meeting",
                "2.04 | Quorum", "2.10 | Proxies", "VII | AMENDMENTS", "7.01 | By Whom",
            ],
            SampleTexts.Outline(bylaws));
        Assert.StartsWith("SECRETARY'S CERTIFICATE", bylaws.Closing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_the_numbers_is_reported_and_hides_no_section()
    {
        var bylaws = SampleTexts.Read("gaps.md");
        Assert.Equal(
            ["I | Dials", "1.1 | North", "1.9 | Shade", "IV | Clouds", "4.2 | Rain", "4.11 | Snow"], SampleTexts.Outline(bylaws));
        Assert.Equal(
            [
                "1.9 follows 1.1: no headings with the 7 numbers between them were found.",
                "IV follows 1.9: no headings with the 2 numbers between them were found.",
                "4.2 follows IV: no heading with the number between them was found.",
                "4.11 follows 4.2: no headings with the 8 numbers between them were found.",
            ],
            bylaws.Differences.Where(each => each.Kind == DifferenceKind.NumberOutOfSequence).Select(each => each.Message));
    }

    [Theory]
    [InlineData("lettered.txt", "A | OFFICES, A.1 | Registered office, A.2 | Other offices, B | READERS, B.1 | Joining, B.2 | Leaving, "
        + "C | PEBBLES, C.1 | Order, C.7 | Washing, D | CHANGES")]
    [InlineData("lettered-sections.txt", "A | OFFICES, A.1 | Registered office, A.2 | Other offices, B | WEAVERS, B.1 | Annual meeting, "
        + "B.3 | Quorum, C | CHANGES, C.1 | By vote")]
    [InlineData("signs-indented.txt", "1 | Salt, 1.1 | Where the Salt of the Company Is Kept When the Cellar Is Flooded, 1.4 | Weighing, "
        + "2 | Ladders, 2.4 | Height, 2.5 | Climbing")]
    [InlineData("tagged.txt", "I | BELLS, 1.1 | Casting, 1.2 | Ringing, II | RINGERS, 2.1 | Hands")]
    public void Letters_signs_and_tags_number_sections_too(string name, string outline) =>
        Assert.Equal(outline, string.Join(", ", SampleTexts.Outline(SampleTexts.Read(name))));

    static string Words(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
