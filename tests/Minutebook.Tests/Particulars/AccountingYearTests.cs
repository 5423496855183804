namespace Minutebook.Tests.Particulars;

using Minutebook.Particulars;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The accounting year ends on 31 October until another is selected for taxes.</summary>
public class AccountingYearTests
{
    static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    static readonly Corporate Books = Empty.And(
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01"), new LocalDate(1992, 7, 14)));

    static void Lies(Corporate books, string on, string begins, string ends, string isShort = "no") =>
        books.Ask("accounting-year.of", $"on={on}").Yes().Citing("By-laws 8").Having("begins", begins).Having("ends", ends)
            .Having("short", isShort);

    [Theory, Requirement("8-1"), InlineData("2025-10-31", "2024-11-01", "2025-10-31"), InlineData("2025-11-01", "2025-11-01", "2026-10-31")]
    [InlineData("2024-02-29", "2023-11-01", "2024-10-31")]
    public void Twelve_months_end_on_the_day_of_the_by_laws(string on, string begins, string ends) => Lies(Books, on, begins, ends);

    [Fact, Requirement("8-1")]
    public void The_first_year_begins_with_the_incorporation()
    {
        Lies(Books, "1992-08-01", "1992-07-14", "1992-10-31", "yes");
        Lies(Books, "1992-11-01", "1992-11-01", "1993-10-31");
    }

    [Fact, Requirement("8-1")]
    public void A_year_selected_for_taxes_governs_from_its_first_and_leaves_a_short_one()
    {
        var selected = Books.And(new TaxYearSelected(Day("2026-01-01"), Day("2026-12-31"), On("2026-03-15")));
        Lies(selected, "2025-10-31", "2024-11-01", "2025-10-31");
        Lies(selected, "2025-12-31", "2025-11-01", "2025-12-31", "yes");
        selected.Ask("accounting-year.of", "on=2025-12-31").Having("days", 61);
        Lies(selected, "2026-01-01", "2026-01-01", "2026-12-31");
        Lies(selected, "2027-06-30", "2027-01-01", "2027-12-31");
        selected.Ask("accounting-year.full", "on=2025-12-01").No();
        selected.Ask("accounting-year.full", "on=2026-12-01").Yes();
    }

    [Fact, Requirement("8-1")]
    public void The_first_year_selected_may_itself_be_short_and_be_followed_by_another_selection()
    {
        var selected = Books.And(new TaxYearSelected(Day("2025-11-01"), Day("2025-12-31"), On("2025-12-01")),
            new TaxYearSelected(Day("2027-07-01"), Day("2028-06-30"), On("2027-07-01")));
        Lies(selected, "2025-11-15", "2025-11-01", "2025-12-31", "yes");
        Lies(selected, "2026-05-05", "2026-01-01", "2026-12-31");
        Lies(selected, "2027-05-05", "2027-01-01", "2027-06-30", "yes");
        Lies(selected, "2028-05-05", "2027-07-01", "2028-06-30");
    }
}
