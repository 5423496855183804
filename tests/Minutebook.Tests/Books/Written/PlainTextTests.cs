namespace Minutebook.Tests.Books.Written;

using System;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>What is entered can be printed one day.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Ada\u0007", "U+0007 as its character 4, a control character")]
    [InlineData("\u009BAda", "U+009B as its character 1, a control character")]
    [InlineData("A\u202Eda", "U+202E as its character 2, which turns the direction of what follows it")]
    [InlineData("Ada\u2066", "U+2066 as its character 4, which turns the direction")]
    [InlineData("Ada\uFFFE", "U+FFFE as its character 4, which is no character")]
    [InlineData("\U0001FFFF", "U+1FFFF as its character 1, which is no character")]
    [InlineData("\uFEFFAda", "U+FEFF as its character 1, which is no character")]
    [InlineData("Ada\u2028", "U+2028 as its character 4, a separator of lines")]
    [InlineData("Ada\nExample", "U+000A as its character 4, a line break or tab, where one line is expected")]
    public void A_name_that_cannot_be_printed_is_not_entered(string name, string says)
    {
        var problem = PlainText.ProblemOf(new HolderOpened(new("ada"), new(name), HolderKind.Individual));
        Assert.StartsWith("the field \"name\" has ", problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.EndsWith("; take it out", problem, StringComparison.Ordinal);
    }

    /// <summary>Not as a row above: what is no text cannot stand in an attribute.</summary>
    [Fact]
    public void Half_a_character_is_not_entered()
    {
        Assert.Contains("U+D800 as its character 4, half of a surrogate pair", PlainText.Problem("name", "Ada" + '\uD800', false),
            StringComparison.Ordinal);
        Assert.Contains("U+DC00 as its character 2, half of a surrogate pair", PlainText.Problem("name", "😀" + '\uDC00' + "a", false),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seán O'Brien-Núñez"), InlineData("大田 花子"), InlineData("ʻOkina 👩‍👩‍👧"), InlineData("عَلِيّ\u200F"), InlineData("")]
    public void Names_of_all_scripts_are_plain(string name) =>
        Assert.Null(PlainText.ProblemOf(new HolderOpened(new("ada"), new(name), HolderKind.Individual)));

    [Fact]
    public void An_address_may_have_lines_and_tabs()
    {
        var ada = new HolderOpened(new("ada"), new("Ada"), HolderKind.Individual, new("1 Mill Street\r\nSmall\tTown\nEngland"));
        Assert.Null(PlainText.ProblemOf(ada));
        Assert.Contains("\"address\" has U+000D as its character 2, a control", PlainText.ProblemOf(ada with { Address = new("1\rMill") }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_fact_and_the_fact_in_a_correction_are_looked_into()
    {
        var day = Moment.On(new(2020, 1, 1), DateTimeZone.Utc);
        Resulting good = new(new("C-2"), new("ada"), 5), bad = new(new("C-3"), new("bob"), 5, Certificate: "\u0001");
        var moved = new StockTransferred(new("C-1"), [good, bad], day);
        Assert.Contains("\"to[1].certificate\"", PlainText.ProblemOf(moved), StringComparison.Ordinal);
        Assert.Contains("\"instead.to[1].certificate\"", PlainText.ProblemOf(new EntryCorrected(1, moved, "")), StringComparison.Ordinal);
        var notice = new MeetingCalled(new("m"), MeetingKind.Special, Caller.Board, day, day, Purposes: ["to vote", "to\u0000 dine"]);
        Assert.Contains("\"purposes[1]\" has U+0000", PlainText.ProblemOf(notice), StringComparison.Ordinal);
        Assert.Null(PlainText.ProblemOf(new ForeignRecordKept("OCF", "K", "t", "word for word \u0007")));
    }

    [Theory]
    [InlineData("enter\u0007", null, "\"request\" has U+0007"), InlineData("enter", "because\u202E", "\"override\" has U+202E")]
    public void Nor_does_the_request_bring_such_text_in(string id, string? reason, string says)
    {
        var request = new Request(id, new("ada"), null, [new HolderOpened(new("ada"), new("Ada"), HolderKind.Individual)], reason);
        var books = Corporation.Under(Minutebook.Instruments.Instruments.None);
        var ruling = Desk.Decide(books, request, default, new(() => new byte[16], _ => null)).Ruling;
        Assert.Contains(says, Assert.IsType<Rejected>(ruling).Message, StringComparison.Ordinal);
    }
}
