namespace Minutebook.Tests.Books;

using Minutebook.Books;
using Minutebook.Particulars;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The books as of a moment: what took effect later is left out.</summary>
public class AsOfTests
{
    static Instant Then(string time) => At(time).Instant!.Value;

    static bool IsCalled(Corporate books, string then) => books.Books.AsOf(Then(then)).Stockholders.Meeting(Annual)?.Called is not null;

    [Fact]
    public void A_corrected_fact_counts_from_the_time_that_the_correction_gives()
    {
        var called = With(Called(on: "2025-03-03"));
        var number = called.Books.LastEntry;
        var later = called.And(new EntryCorrected(number, Called(on: "2025-04-01"), "read wrongly"));
        Assert.False(IsCalled(later, "2025-03-15T12:00"));
        Assert.True(IsCalled(later, "2025-04-02T12:00"));
        var earlier = called.And(new EntryCorrected(number, Called(on: "2025-02-03"), "read wrongly"));
        Assert.True(IsCalled(earlier, "2025-02-15T12:00"));
        Assert.False(IsCalled(earlier, "2025-01-15T12:00"));
    }

    [Fact]
    public void A_withdrawn_fact_counts_at_no_time()
    {
        var called = With(Called(on: "2025-03-03"));
        var withdrawn = called.And(new EntryWithdrawn(called.Books.LastEntry, "there was no call"));
        Assert.False(IsCalled(withdrawn, "2025-03-15T12:00"));
    }

    [Fact]
    public void What_has_no_time_of_its_own_stays_but_for_a_meeting_that_was_called_only_later()
    {
        var books = With(Prepared(), Put()).Books;
        Assert.Single(books.AsOf(Then("1993-03-01T12:00")).Stockholders.Meeting(Annual)!.Matters);
        Assert.Null(With(Called(), Prepared(), Put()).Books.AsOf(Then("2025-03-01T12:00")).Stockholders.Meeting(Annual));
    }

    [Fact]
    public void Books_keep_their_name_and_zone_before_they_were_opened()
    {
        var opened = Empty.And(new BooksOpened("Quill, Inc.", "Delaware", "America/New_York", On("2025-01-06")));
        Assert.Equal("America/New_York", opened.Books.AsOf(Then("2020-01-01T12:00")).Zone.Id);
    }

    [Fact]
    public void What_stands_on_a_later_fact_is_left_out_with_it()
    {
        var books = Empty.And(new Minutebook.Stock.StockClassAuthorized(Common, "Common Stock", Number(1000), On("2020-01-06")),
            Account(Ada), Issued(Ada, 40, "2019-01-06T10:00"), new Minutebook.Stock.StockRetired(new("c-ada"),
                Minutebook.Stock.Retired.Cancelled, On("2019-06-01"))).Books;
        Assert.Empty(books.AsOf(Then("2019-12-01T12:00")).Ledger.Holdings);
        Assert.Single(books.AsOf(Then("2020-12-01T12:00")).Ledger.Holdings);
    }

    [Fact]
    public void Where_nothing_is_later_the_books_are_the_same()
    {
        var books = With(Called()).Books;
        Assert.Same(books, books.AsOf(Then("2030-01-01T12:00")));
    }
}
