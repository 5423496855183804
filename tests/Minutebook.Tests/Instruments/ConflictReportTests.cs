namespace Minutebook.Tests.Instruments;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using Xunit;

public class ConflictReportTests
{
    static readonly LocalDate Day = new(2025, 6, 10);

    static string[] Names(LocalDate day) => [.. ConflictReport.Conflicts(Corporate.Empty.Books.Instruments, day).Select(one => one.Name)];

    [Fact, Requirement("12-3")]
    public void The_by_laws_of_1992_have_the_fourteen_conflicts_of_the_decision_list() => Assert.Equal(
    [
        "Adjournment without further notice", "Dates and clock of written consents", "Protection of cumulative voting on removal for cause",
        "Removal at a meeting called expressly", "The Board's own grant of power over by-laws", "The voting list at the meeting",
        "Notice of a merger or sale of assets", "Ways of giving notice", "What is written", "Undertaking for an advancement",
        "Who signs certificates", "Dividends and issues of stock by committees", "One record date for notice and vote",
        "Nominations at special meetings",
    ], Names(Day));

    [Fact]
    public void A_conflict_begins_with_the_law_that_makes_it()
    {
        Assert.DoesNotContain("Dates and clock of written consents", Names(new(2017, 7, 31)));
        Assert.Contains("Dates and clock of written consents", Names(new(2017, 8, 1)));
        Assert.DoesNotContain("The voting list at the meeting", Names(new(2022, 7, 31)));
        Assert.Contains("The voting list at the meeting", Names(new(2022, 8, 1)));
    }

    [Theory, InlineData("Adjournment without further notice", Instrument.Statute), InlineData("The voting list at the meeting",
        Instrument.Bylaws),
        InlineData("One record date for notice and vote", Instrument.Bylaws), InlineData("Notice of a merger or sale of assets",
            Instrument.Statute)]
    public void It_says_which_prevails(string name, Instrument instrument) => Assert.Equal(instrument,
        ConflictReport.Conflicts(Corporate.Empty.Books.Instruments, Day).Single(one => one.Name == name).Prevails.Instrument);

    [Theory, InlineData(1992), InlineData(2001), InlineData(2018), InlineData(2025)]
    public void No_term_is_without_one_that_prevails(int year)
    {
        var instruments = Corporate.Empty.Books.Instruments;
        var terms = ConflictReport.Terms(instruments, new(year, 12, 1));
        Assert.NotEmpty(terms);
        Assert.All(terms, term => Assert.Contains(term.Prevails, term.Said.Select(layer => layer.At)));
        Assert.All(terms, term => Assert.NotEmpty(term.Why));
        var keys = instruments[Instrument.Bylaws]!.SectionsAt(new(year, 12, 1)).SelectMany(section => section.Terms).Select(term =>
            term.Key);
        Assert.Empty(keys.Except(terms.Select(term => term.Key)));
    }
}
