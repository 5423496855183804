namespace Minutebook.Tests.Documents;

using System;
using System.Linq;
using Minutebook.Board;
using Minutebook.Documents;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The papers of the stock books say what the ledger says, as of the day that is asked.</summary>
public class StockPapersTests
{
    static readonly Now Now = new(On("2025-07-01T12:00").Instant!.Value);

    /// <summary>Ada's 40 become 15 for Bob, on certificate 3, and 25 for her; Cy's 25 are bought back.</summary>
    static readonly Corporate Books = Empty.And(
        Account(Ada), Account(Bob), Account(Cy), new StockClassAuthorized(Common, "Common Stock", Number(1000), On("1992-08-03")),
        new StockIssued(new("a-1"), Ada, Common, Number(40), On("1992-08-03T10:00"), Certificate: "1"),
        new StockIssued(new("c-1"), Cy, Common, Number(25), On("1992-08-03T10:00"), Certificate: "2"),
        new StockTransferred(new("a-1"), [new(new("b-1"), Bob, Number(15), Certificate: "3"), new(new("a-2"), Ada, Number(25))],
            On("2010-03-01T11:00")),
        new StockRetired(new("c-1"), Retired.Repurchased, On("2015-06-01T10:00")),
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01"), new(1992, 7, 14)),
        new Minutebook.Officers.OfficerElected(Hugo, Minutebook.Officers.Office.Secretary, On("2024-06-11")));

    static string[] Row(StockPaper paper, int row, int table = 0) => [.. paper.Tables[table].Rows[row]];

    [Fact, Requirement("6.3-1")]
    public void The_register_has_every_holder_of_the_day_by_name()
    {
        var today = StockPapers.RegisterOfStockholders(Books.Books, new(2025, 7, 1));
        Assert.Equal(["Ada Quill", "1 ada Street, Kent", "a-2", "25"], Row(today, 0));
        Assert.Equal(["Bob Rowe", "1 bob Street, Kent", "3", "15"], Row(today, 1));
        Assert.Equal("40 shares outstanding.", today.Tables[0].Under);
        var before = StockPapers.RegisterOfStockholders(Books.Books, new(2010, 2, 28));
        Assert.Equal(["Ada Quill", "Cy Stone"], before.Tables[0].Rows.Select(row => row[0]));
        Assert.Equal("1", Row(before, 0)[2]);
    }

    [Fact, Requirement("6.3-1")]
    public void The_ledger_of_one_holder_has_each_change_with_its_balance()
    {
        var ada = StockPapers.LedgerOf(Books.Books, Ada, new(2025, 7, 1));
        Assert.Equal(["40", "-40", "25"], ada.Tables[0].Rows.Select(row => row[3]));
        Assert.Equal(["40", "0", "25"], ada.Tables[0].Rows.Select(row => row[4]));
        Assert.Single(StockPapers.LedgerOf(Books.Books, Ada, new(2010, 2, 28)).Tables[0].Rows);
        Assert.Throws<NothingToPrintException>(() => StockPapers.LedgerOf(Books.Books, new("zed"), new(2025, 7, 1)));
    }

    [Fact, Requirement("6.3-1")]
    public void A_certificate_is_followed_from_the_issue_to_now()
    {
        Assert.Equal(["a-1", "b-1"], StockPapers.HistoryOf(Books.Books, new("b-1"), new(2025, 7, 1)).Tables[0].Rows.Select(row => row[0]));
        var first = StockPapers.HistoryOf(Books.Books, new("a-1"), new(2025, 7, 1));
        Assert.Equal(["a-1", "b-1", "a-2"], first.Tables[0].Rows.Select(row => row[0]));
        Assert.Equal("stands", Row(first, 1)[5]);
    }

    [Fact, Requirement("6-7")]
    public void The_capital_is_reconciled_and_the_parts_come_to_all()
    {
        Assert.Equal(["Common Stock", "1,000", "65", "40", "25", "935", "0"], Row(StockPapers.Capital(Books.Books, new(2025, 7, 1)), 0));
        var owned = StockPapers.Ownership(Books.Books, new(2025, 7, 1));
        Assert.Equal(["Ada Quill", "25", "62.50 %"], Row(owned, 0));
        Assert.Equal(["Bob Rowe", "15", "37.50 %"], Row(owned, 1));
        var picture = OwnershipPicture.Of(Books.Books, new(2025, 7, 1));
        Assert.Contains("62.50 % · 25", picture, StringComparison.Ordinal);
        Assert.Equal(picture, OwnershipPicture.Of(Books.Books, new(2025, 7, 1)));
    }

    [Fact, Requirement("6.3-1")]
    public void A_proof_of_holdings_is_for_one_who_holds()
    {
        var proof = StockPapers.ProofOfHoldings(Books.Books, Bob, new(2025, 7, 1));
        Assert.Equal(["Common Stock", "b-1", "3", "15"], Row(proof, 0));
        Assert.Equal("15 shares of Common Stock in all.", proof.Tables[0].Under);
        Assert.Throws<NothingToPrintException>(() => StockPapers.ProofOfHoldings(Books.Books, Cy, new(2025, 7, 1)));
    }

    [Fact, Requirement("7-1")]
    public void What_is_missing_of_the_books_is_listed_with_what_to_do()
    {
        var missing = StockPapers.Completeness(Books.Books, new(2025, 7, 1), Now);
        Assert.Contains(missing.Tables[0].Rows, row => row[1].Contains("record-kept", StringComparison.Ordinal));
    }

    [Fact, Requirement("7-1")]
    public void The_minute_book_of_a_year_has_its_meetings_resolutions_registers_and_documents()
    {
        var books = Books.And(new BoardResolved(new("r-1"), On("2025-02-03"), "RESOLVED, that the lease is signed."),
            new BoardResolved(new("r-0"), On("2024-02-03"), "RESOLVED, of the year before."),
            new Minutebook.Books.DocumentPrinted("notice annual", Digest.Of("notice"u8), On("2025-03-03")));
        var book = MinuteBook.Of(books.Books, 2025, Now);
        Assert.Equal(7, book.Chapters.Count);
        Assert.Equal(["Resolution r-1"], book.Chapters[2].Sections.Select(section => section.Heading));
        Assert.Equal("notice annual", book.Chapters[5].Sections[0].Tables[0].Rows.Single()[0]);
        Assert.Equal("July 1, 2025", book.AsOf);
    }
}
