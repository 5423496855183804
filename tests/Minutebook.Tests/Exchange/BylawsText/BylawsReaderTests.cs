namespace Minutebook.Tests.Exchange.BylawsText;

using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Minutebook.Exchange.BylawsText;
using NodaTime;
using Xunit;

public sealed class BylawsReaderTests
{
    [Fact]
    public void Sections_that_restart_carry_the_number_of_their_article()
    {
        var bylaws = SampleTexts.Read("roman-articles.txt");
        Assert.Equal("HARBOUR LANTERN COMPANY", bylaws.Corporation);
        Assert.Equal(
            [
                "I | OFFICES", "I.1 | Registered Office", "I.2 | Other Offices", "II | STOCKHOLDERS", "II.1 | Annual Meeting",
                "II.2 | Special Meetings", "II.3 | Quorum", "III | DIRECTORS", "III.1 | Number", "III.2 | Vacancies", "IV | AMENDMENTS",
            ],
            SampleTexts.Outline(bylaws));
        Assert.Equal("There are five directors.", SampleTexts.TextOf(bylaws, "III.1"));
        Assert.Contains("the registered office merely because the founder", SampleTexts.TextOf(bylaws, "I.2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lettered_paragraphs_are_split_where_they_begin_a_line_and_nowhere_else()
    {
        var bylaws = SampleTexts.Read("roman-articles.txt");
        var meeting = bylaws.Sections.Single(section => section.Number == "II.1");
        Assert.Equal(["", "(a)", "(b)", "(c)"], meeting.Paragraphs.Select(paragraph => paragraph.Label));
        Assert.Equal("choose directors, each of whom must (as required by Section 3) own a lantern; and", meeting.Paragraphs[2].Text);
        Assert.Single(bylaws.Sections.Single(section => section.Number == "II.2").Paragraphs);
    }

    [Fact]
    public void A_certificate_and_its_signature_are_the_closing()
    {
        var bylaws = SampleTexts.Read("roman-articles.txt");
        Assert.Equal("Stockholders amend these Bylaws; directors may suggest.", SampleTexts.TextOf(bylaws, "IV"));
        Assert.StartsWith("IN WITNESS WHEREOF", bylaws.Closing, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_are_checked_against_the_body()
    {
        var bylaws = SampleTexts.Read("sections-with-contents.txt");
        Assert.Equal("SECOND AMENDED AND RESTATED BY-LAWS", bylaws.Title);
        Assert.Equal("COPPER KETTLE & SONS, INC.", bylaws.Corporation);
        Assert.Equal(10, bylaws.Contents.Length);
        Assert.Equal(
            [
                (DifferenceKind.ContentsLineWithoutNumber, "", 38), (DifferenceKind.HeadingDiffers, "1.02", 53),
                (DifferenceKind.OnlyInBody, "2.04", 80), (DifferenceKind.FurnitureRemoved, "", 0),
            ],
            bylaws.Differences.Select(difference => (difference.Kind, difference.Number, difference.Line)));
    }

    [Fact]
    public void A_heading_may_stand_on_two_lines_in_contents_and_body()
    {
        var bylaws = SampleTexts.Read("sections-with-contents.txt");
        const string Heading = "Suppers Called by a Tenth of the Guests and Suppers Called by the Cook";
        var listed = bylaws.Contents.Single(line => line.Number == "2.02");
        Assert.Equal((Heading, "2"), (listed.Heading, listed.Page));
        Assert.Equal(Heading, bylaws.Sections.Single(section => section.Number == "2.02").Heading);
        Assert.Equal("A tenth of the guests may ask for a supper. See § 2.01.", SampleTexts.TextOf(bylaws, "2.02"));
    }

    [Fact]
    public void The_day_of_adoption_is_read_from_closing_or_title()
    {
        Assert.Equal(new LocalDate(2011, 3, 9), SampleTexts.Read("sections-with-contents.txt").Adopted);
        Assert.Equal(new LocalDate(2019, 2, 14), SampleTexts.Read("articles.md").Adopted);
        Assert.Null(SampleTexts.Read("plain-numbers.txt").Adopted);
        Assert.Contains("June 31, 2003", SampleTexts.Read("plain-numbers.txt").AdoptionNote, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_headings_and_emphasis_mark_sections()
    {
        var bylaws = SampleTexts.Read("articles.md");
        Assert.Equal("Paper Boat Cooperative, Inc.", bylaws.Corporation);
        Assert.Equal(
            [
                "I | Harbour", "1.1 | Home port", "1.2 | Winter quarters", "II | Sailors", "2.1 | Members", "2.2 | Duties", "2.3 | Voting",
                "III | Repairs",
            ],
            SampleTexts.Outline(bylaws));
        Assert.Equal("A sailor folds at least one boat a year. Nobody may fold for another.", SampleTexts.TextOf(bylaws, "2.1"));
        Assert.Equal(["", "(a)", "(b)", "(c)"], bylaws.Sections[5].Paragraphs.Select(paragraph => paragraph.Label));
        Assert.Contains("The contents list nothing of level 2; the body has 5 headings of it.",
            bylaws.Differences.Select(each => each.Message));
    }

    [Fact]
    public void A_reference_that_begins_a_line_is_no_heading()
    {
        var bylaws = SampleTexts.Read("traps.txt");
        Assert.Equal(
            [
                "1 | NAME", "1.1 | Seal", "2 | KEEPERS", "2.1 | Keeping of the Seal", "2.2 | Lending", "2.2.1 | ", "2.2.2 | ",
                "4 | AMENDMENT",
            ],
            SampleTexts.Outline(bylaws));
        Assert.Contains("under subsection 2.2 and the custom of the quay", SampleTexts.TextOf(bylaws, "1.1"), StringComparison.Ordinal);
        Assert.Contains(
            ("4 follows 2.2.2: no heading with the number between them was found.", 49),
            bylaws.Differences.Select(difference => (difference.Message, difference.Line)));
    }

    [Theory]
    [InlineData("1", "attorney-in-fact"), InlineData("1", "seal of the corporation is"), InlineData("1", "one-third")]
    [InlineData("2.1", "may resign at"), InlineData("2.2", "in pursuance of a written request"), InlineData("2.2", "vice-president")]
    public void Divided_words_are_joined_and_compound_words_keep_their_hyphen(string number, string words) =>
        Assert.Contains(words, SampleTexts.TextOf(SampleTexts.Read("traps.txt"), number), StringComparison.Ordinal);

    [Fact]
    public void Double_spacing_divides_no_sentence()
    {
        var bylaws = SampleTexts.Read("double-spaced.txt");
        Assert.Equal(
            ["I | NAME", "II | BAKERS", "III | MEETINGS", "III.1 | Nightly Meeting", "III.2 | Yearly Meeting", "IV | CHANGES"],
            SampleTexts.Outline(bylaws));
        Assert.Equal([1, 2, 0, 1, 1, 1], bylaws.Sections.Select(section => section.Paragraphs.Length));
    }

    [Fact]
    public void Order_repeated_numbers_and_missing_sections_are_reported()
    {
        var bylaws = SampleTexts.Read("plain-numbers.txt");
        Assert.Equal(("AMENDED BYLAWS", "RIVER STONE MILL CORPORATION"), (bylaws.Title, bylaws.Corporation));
        Assert.Equal(
            [(DifferenceKind.OnlyInContents, "4"), (DifferenceKind.OrderDiffers, "2.1"), (DifferenceKind.NumberRepeated, "2.2")],
            bylaws.Differences.Select(difference => (difference.Kind, difference.Number)));
        Assert.Equal(
            [new("1.2", "Moved the wheel to the north bank", "May 1, 1999"), new("3", "Added", "June 2, 2003")],
            bylaws.Amendments);
    }

    [Theory]
    [InlineData("SECTION 2.4 -- NOTICE\n\nTold in time.", "2.4", "NOTICE")]
    [InlineData("§ 2.4 Notice. Told in time.", "2.4", "Notice")]
    [InlineData("Section 2.4. Notice. Told in time.", "2.4", "Notice")]
    [InlineData("Section 2.4 - Notice - Told in time.", "2.4", "Notice")]
    [InlineData("**2.4 Notice.** Told in time.", "2.4", "Notice")]
    [InlineData("### 2.4 Notice\nTold in time.", "2.4", "Notice")]
    [InlineData("ARTICLE FOUR\n\n  NOTICE\n\nTold in time.", "FOUR", "NOTICE")]
    [InlineData("Article IV: Notice\n\nTold in time.", "IV", "Notice")]
    [InlineData("2.4A\tNotice.\n\nTold in\ntime.", "2.4A", "Notice")]
    [InlineData("<B>2.4</B>&nbsp;&nbsp;<U>Notice</U>.\r\rTold in time.", "2.4", "Notice")]
    [InlineData("2.4 NOTICE\nTold in time.", "2.4", "NOTICE")]
    public void Headings_are_known_in_many_layouts(string text, string number, string heading)
    {
        var section = Assert.Single(BylawsReader.Read(text, "bylaws.txt").Sections);
        Assert.Equal((number, heading, "Told in time."), (section.Number, section.Heading, section.Text));
    }

    [Fact]
    public void Sections_need_no_blank_line_between_them()
    {
        const string Text = """
            BYLAWS OF TIN WHISTLE CORP.
                              ARTICLE I
                              WHISTLES
                 Section 1.1  Pitch.  Whistles are tuned to D, as
            Section 1.2 allows.
                 Section 1.2  Other pitches.  A whistle in C is allowed. The rule of
            Section 4.5 Bass Whistles is older.
                              ARTICLE II
                              DRUMS
                 None.
            """;
        var bylaws = BylawsReader.Read(Text, "bylaws.txt");
        Assert.Equal(["I | WHISTLES", "1.1 | Pitch", "1.2 | Other pitches", "II | DRUMS"], SampleTexts.Outline(bylaws));
        Assert.Equal("A whistle in C is allowed. The rule of Section 4.5 Bass Whistles is older.", bylaws.Sections[2].Text);
    }

    [Theory]
    [InlineData(""), InlineData("Dear shareholders,\n\nthe by-laws are being printed.\n"), InlineData("\uFEFF\f\f<PAGE>\n- 1 -\n")]
    public void A_text_without_sections_gives_one_error(string text)
    {
        var bylaws = BylawsReader.Read(text, "letter.txt");
        Assert.False(bylaws.IsReadable);
        var error = Assert.Single(bylaws.Differences);
        Assert.Equal(DifferenceKind.NoSections, error.Kind);
        Assert.StartsWith("No section was found in letter.txt. Expected were", error.Message, StringComparison.Ordinal);
        using var report = new StringWriter();
        BylawsReport.Write(bylaws, report);
        Assert.Equal(error.Message, report.ToString().Trim());
    }

    [Fact]
    public void The_json_names_kinds_and_fields_in_camel_case()
    {
        using var json = JsonDocument.Parse(BylawsJson.Write(SampleTexts.Read("plain-numbers.txt")));
        var root = json.RootElement;
        Assert.Equal(
            ["title", "corporation", "adopted", "contents", "sections", "amendments", "front", "closing", "differences"],
            root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("adopted").ValueKind);
        Assert.Equal("onlyInContents", root.GetProperty("differences")[0].GetProperty("kind").GetString());
        Assert.Equal("(i)", root.GetProperty("sections")[5].GetProperty("paragraphs")[1].GetProperty("label").GetString());
    }
}
