namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.Linq;
using Minutebook.Exchange.BylawsText;
using Xunit;

/// <summary>Page numbers, with words and without, go; what only looks like one stays.</summary>
public sealed class PageNumbersTests
{
    const string Centre = "                                 ";

    static readonly string[] Parts =
    [
        "1. Kites\n\nNo kite flies above the mill while the", "miller sleeps in it.\n\n2. Strings\n\nA string is of hemp, and of the",
        "length that the wind asks for on a", "windy day.\n\n3. Tails\n\nTails are red.",
        "4. Colours\n\nOther colours are for holidays and the", "days before them.",
    ];

    static readonly string[] Romans = ["i", "ii", "iii", "iv", "v"];

    /// <summary>The parts with a line between them, # in it for the page's number.</summary>
    static BylawsText Printed(string between, Func<int, string> number) =>
        BylawsReader.Read("BYLAWS OF PAPER KITE CORP.\n\n" + Parts[0]
            + string.Concat(Parts.Skip(1).Select((part, at) => between.Replace("#", number(at), StringComparison.Ordinal) + part)),
            "kites.txt");

    static void AssertClean(BylawsText bylaws)
    {
        Assert.Equal(["1 | Kites", "2 | Strings", "3 | Tails", "4 | Colours"], SampleTexts.Outline(bylaws));
        Assert.Equal(
            [
                "No kite flies above the mill while the miller sleeps in it.",
                "A string is of hemp, and of the length that the wind asks for on a windy day.", "Tails are red.",
                "Other colours are for holidays and the days before them.",
            ],
            bylaws.Sections.Select(section => section.Text));
    }

    [Theory]
    [InlineData("\n\nBYLAWS OF PAPER KITE CORP.                  Page # of 5\n<PAGE>\n\n")]
    [InlineData("\n\nBYLAWS OF PAPER KITE CORP.                  Page # of 5\n\n\n")]
    [InlineData("\n\nPaper Kite Corp. Bylaws - #\n\f\n")]
    [InlineData("\n\nPaper Kite Corp. Bylaws - #\n\n")]
    [InlineData("\nPaper Kite # Corp.\n\n")]
    [InlineData("\n\n#    Paper Kite\n\n")]
    [InlineData("\n\nKites, p. #, as amended 2001\n\n")]
    [InlineData("\n\f  Paper Kite | #\n")]
    [InlineData("\n\n- # -\n\n"), InlineData("\n\n~ # ~\n\n"), InlineData("\n\nPage # of 5\n\n")]
    [InlineData("\n\n" + Centre + "#\n\n"), InlineData("\n" + Centre + "#\n\n"), InlineData("\n\n#\n\n"), InlineData("\n#\n\f\n")]
    public void A_line_with_the_pages_number_is_left_out(string between)
    {
        AssertClean(Printed(between, at => $"{at + 1}"));
        AssertClean(Printed(between, at => $"{at + 17}"));
        if (!between.Contains(" of ", StringComparison.Ordinal)) AssertClean(Printed(between, at => Romans[at]));
    }

    [Fact]
    public void Even_and_odd_pages_may_bear_it_on_different_sides() =>
        AssertClean(Printed("\n\n#\n\n", at => at % 2 == 0 ? $"Paper Kite   {at + 1}" : $"{at + 1}   Paper Kite"));

    [Theory]
    [InlineData(Centre + "#"), InlineData("#"), InlineData("Paper Kite Corp. Bylaws - #"), InlineData("Paper Kite     Page # of 9")]
    public void In_double_spacing_too_it_is_left_out(string line)
    {
        var text = string.Join("\n\n", Birds.SelectMany((bird, page) =>
            (string[])[$"Section {page + 1}. Kites. {Rows(bird)[0]}", Rows(bird)[1],
                line.Replace("#", $"{page + 1}", StringComparison.Ordinal), .. Rows(bird)[2..]]));
        var bylaws = BylawsReader.Read("BYLAWS OF PAPER KITE CORP.\n\n" + text + "\n", "kites.txt");
        Assert.Equal(Birds.Select(bird => string.Join(' ', Rows(bird))), bylaws.Sections.Select(section => section.Text));
    }

    static readonly string[] Birds = ["heron", "wren", "owl", "lark"];

    static string[] Rows(string bird) =>
        [$"A kite that a {bird} flies", $"over the {bird} mill or", $"beside the {bird} on a", $"{bird} day without much",
            $"of the {bird} wind."];

    [Fact]
    public void The_report_names_the_words_left_out_once()
    {
        var bylaws = Printed("\n\nPaper Kite - #\n\n", at => $"{at + 1}");
        var left = bylaws.Differences.Single(difference => difference.Kind == DifferenceKind.FurnitureRemoved);
        Assert.Equal("Left out as page furniture: 5 running lines with a page number (\"Paper Kite - #\").", left.Message);
    }

    [Theory]
    [InlineData("1. Kites\n\nA majority\n" + Centre + "1\n\nof the kites is a quorum.")]
    [InlineData("1. Kites\n\nA majority\n\n" + Centre + "14\n\nof the kites is a quorum.")]
    [InlineData("1. Kites\n\nA majority\n\n" + Centre + "iv\n\nof the kites is a quorum.")]
    [InlineData("1. Kites\n\nA majority\n\nPaper Kite     Page 13 of 40\n\nof the kites is a quorum.")]
    [InlineData("1. Kites\n\nA majority of the kites is a quorum.\n\n" + Centre + "12\n\n2. Tails\n\nNone.")]
    public void One_lone_number_set_far_in_is_left_out_and_named(string text)
    {
        var bylaws = BylawsReader.Read("BYLAWS OF PAPER KITE CORP.\n\n" + text + "\n", "kites.txt");
        Assert.Equal("A majority of the kites is a quorum.", SampleTexts.TextOf(bylaws, "1"));
        Assert.Contains(bylaws.Differences, difference => difference.Message.Contains("1 running line with a page number (\"",
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The classes are:\n\nClass I\n\nwhose kites are red;\n\nClass II\n\nwhose kites are blue;\n\nClass III\n\nwithout kites.")]
    [InlineData("Of each class:\n\nSeat 1\n\nA miller.\n\nSeat 2\n\nA baker.\n\nSeat 3\n\nA sailor.")]
    [InlineData("The kites must\n\n(1)\n\nfly,\n\n(2)\n\nbe red, and\n\n(3)\n\ncome down.")]
    [InlineData("The number of kites shall be\n\n" + Centre + "7\n\nunless the wind falls.")]
    [InlineData("The number of kites is this:\n\n" + Centre + "7\n\nMore are not flown.")]
    [InlineData("A kite costs pennies.\n\n" + Centre + "50\n\nA string costs pennies.\n\n" + Centre + "100\n\nTails are free.")]
    [InlineData("Here ends the law of kites.\n\nPART\n\n" + Centre + "7\n\nSTRINGS\n\nOf these another time.")]
    [InlineData("Here ends the law of kites.\n\n" + Centre + "7\n\n" + Centre + "STRINGS\n\nOf these another time.")]
    [InlineData("Kites of 2001\n\nfly high, kites of\n2002\n\nfly low.")]
    public void A_number_of_the_text_stays(string text)
    {
        var bylaws = BylawsReader.Read(
            $"BYLAWS OF PAPER KITE CORP.\n\nSection 1. Kites.\n\n{text}\n\nSection 2. Tails.\n\nNone.\n", "kites.txt");
        Assert.Equal(Words(text), Words(bylaws.Sections[0].Text));
        Assert.DoesNotContain(bylaws.Differences, difference => difference.Kind == DifferenceKind.FurnitureRemoved);
    }

    [Theory]
    [InlineData("§ 2. Strings\n\nHemp.\n\n§ 2a. Tails\n\nRed.\n\n§ 3. Wind\n\nWest.", "2, 2a, 3")]
    [InlineData("Section 2.1 Strings. Hemp.\n\nSection 2.1a Tails. Red, as\n2.1a says.\n\nSection 2.1b Wind. West.", "2.1, 2.1a, 2.1b")]
    [InlineData("2. Strings\n\nHemp.\n\n2a. Tails\n\nRed.\n\n3. Wind\n\nWest.", "2, 2a, 3")]
    [InlineData("Article 2 - Strings\n\nHemp.\n\nArticle 2a - Tails\n\nRed.\n\nArticle 3 - Wind\n\nWest.", "2, 2a, 3")]
    public void A_number_may_carry_a_small_letter(string text, string numbers)
    {
        var bylaws = BylawsReader.Read("BYLAWS OF PAPER KITE CORP.\n\n" + text + "\n", "kites.txt");
        Assert.Equal(numbers, string.Join(", ", bylaws.Sections.Select(section => section.Number)));
        Assert.Equal("Tails", bylaws.Sections[1].Heading);
        Assert.Equal("West.", bylaws.Sections[2].Text);
    }

    static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
