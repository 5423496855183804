namespace Minutebook.Tests.Exchange.BylawsText;

using System.Linq;
using Minutebook.Exchange.BylawsText;
using Xunit;

/// <summary>By-laws set line upon line, without blank lines between sections.</summary>
public sealed class CloselySetTests
{
    const string Close = """
        BY-LAWS OF EXAMPLE WIDGETS, INC.

        SECTION 1. OFFICES
        1.1 Registered Office
        The registered office is in the city of Dover.
        1.2 Other Offices
        The corporation may have offices elsewhere as the Board
        may from time to time determine
        1.3 Books
        The books may be kept outside of Delaware, as is said in Section
        1.4 Seal and elsewhere of the custody hereunder
        1.4 and of nothing more.
        1.4 Seal
        1.5 Year
        The year ends in June.
        """;

    [Fact]
    public void A_section_begins_where_the_next_number_and_a_title_stand_though_no_stop_stands_above()
    {
        var bylaws = BylawsReader.Read(Close, "close.txt");
        Assert.Equal(
            ["1 | OFFICES", "1.1 | Registered Office", "1.2 | Other Offices", "1.3 | Books", "1.4 | Seal", "1.5 | Year"],
            SampleTexts.Outline(bylaws));
        Assert.EndsWith("from time to time determine", SampleTexts.TextOf(bylaws, "1.2"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_begins_a_line_is_no_heading()
    {
        var books = SampleTexts.TextOf(BylawsReader.Read(Close, "close.txt"), "1.3");
        Assert.Contains("Section 1.4 Seal and elsewhere", books, System.StringComparison.Ordinal);
        Assert.EndsWith("1.4 and of nothing more.", books, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.1 PLACE OF MEETINGS OF THE\nSTOCKHOLDERS. Meetings are held here.", "PLACE OF MEETINGS OF THE STOCKHOLDERS")]
    [InlineData("2.1 PLACE OF MEETINGS OF THE\nSTOCKHOLDERS\nMeetings are held here.", "PLACE OF MEETINGS OF THE STOCKHOLDERS")]
    [InlineData("2.1 PLACE OF MEETINGS. Meetings are held\nhere.", "PLACE OF MEETINGS")]
    [InlineData("2.1 PLACE\nMeetings are held here.", "PLACE")]
    public void A_heading_in_capitals_may_wrap_and_its_text_follow_on_the_same_line(string lines, string heading)
    {
        var bylaws = BylawsReader.Read("BY-LAWS OF EXAMPLE WIDGETS, INC.\n\nSECTION 2. STOCKHOLDERS\n\n" + lines + "\n", "wrapped.txt");
        Assert.Equal(heading, bylaws.Sections.Single(section => section.Number == "2.1").Heading);
        Assert.Equal("Meetings are held here.", SampleTexts.TextOf(bylaws, "2.1"));
    }
}
