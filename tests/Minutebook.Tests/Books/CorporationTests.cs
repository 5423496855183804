namespace Minutebook.Tests.Books;

using System.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The books in two times: what took effect when, and what was known when.</summary>
public class CorporationTests
{
    static Finding AdasShares(Corporate books, string? asOf = null, long? knownAt = null, string on = "2025-05-12") =>
        books.AskThen("shares.of-record", asOf, knownAt, "holder=ada", "class=common", $"on={on}");

    [Fact, Requirement("2.6-9")]
    public void A_correction_changes_todays_answer_and_not_the_answer_known_before()
    {
        var books = With(Meeting());
        var issue = books.Books.Entries.Single(entry => entry.Fact is StockIssued { Holder.Value: "ada" }).Number;
        var before = books.Books.LastEntry;
        var corrected = books.And(new EntryCorrected(issue, Issued(Ada, 44), "misread"));
        AdasShares(corrected).Having("shares", 44);
        AdasShares(corrected, knownAt: before).Having("shares", 40);
        corrected.OfAnnual("votes.of", "holder=ada").Having("votes", 44);
        corrected.AskThen("votes.of", null, before, "meeting=annual", "holder=ada").Having("votes", 40);
    }

    [Fact, Requirement("2.6-9")]
    public void A_correction_speaks_from_the_original_instant()
    {
        var moved = With(Transferred(Ada, Bob, 40, "2025-05-01T10:00"));
        var corrected = moved.And(new EntryCorrected(moved.Books.LastEntry, Transferred(Ada, Bob, 40, "2025-05-20T10:00"), "wrong day"));
        AdasShares(moved).No();
        AdasShares(corrected).Having("shares", 40);
        AdasShares(corrected, on: "2025-05-20").No();
    }

    [Fact, Requirement("2.6-9")]
    public void A_withdrawn_entry_counts_for_nothing_and_stays_readable()
    {
        var moved = With(Transferred(Ada, Bob, 40, "2025-05-01T10:00"));
        var entry = moved.Books.LastEntry;
        var withdrawn = moved.And(new EntryWithdrawn(entry, "never made"));
        AdasShares(withdrawn).Having("shares", 40);
        AdasShares(withdrawn, knownAt: entry).No();
        Assert.IsType<StockTransferred>(withdrawn.Books.Entries.Single(one => one.Number == entry).Fact);
    }

    [Fact]
    public void An_entry_of_the_day_whose_hour_is_not_known_leaves_open_how_many_shares_the_holder_had_at_its_close()
    {
        var moved = With(Transferred(Ada, Bob, 40, "2025-05-12"));
        AdasShares(moved).NotShown();
        AdasShares(moved, on: "2025-05-13").No();
        moved.Ask("shares.of-record", "holder=cy", "class=common", "on=2025-05-12").Having("shares", 25);
        moved.Ask("shares.outstanding", "class=common", "on=2025-05-12").Having("shares", 100);
    }

    [Fact]
    public void A_split_comes_before_all_else_on_its_day()
    {
        var split = With([.. Meeting(), new StockClassSplit(Common, 2, On("2025-05-12"))]);
        AdasShares(split, on: "2025-05-11").Having("shares", 40);
        AdasShares(split).Having("shares", 80);
        split.OfAnnual("votes.of", "holder=ada").Having("votes", 80);
    }

    [Fact]
    public void A_withdrawn_account_is_unknown_again_unless_shares_stand_in_it()
    {
        var opened = With(Account(new("dee")));
        var withdrawn = opened.And(new EntryWithdrawn(opened.Books.LastEntry, "mistaken"));
        Assert.False(withdrawn.Books.Ledger.Accounts.ContainsKey(new("dee")));
        Assert.True(withdrawn.And(Account(new("dee")), Issued(new("dee"), 5)).Books.Ledger.Accounts.ContainsKey(new("dee")));
        var renamed = opened.And(new EntryCorrected(opened.Books.LastEntry, Account(new("dan")), "misread"));
        Assert.False(renamed.Books.Ledger.Accounts.ContainsKey(new("dee")));
        Assert.True(renamed.Books.Ledger.Accounts.ContainsKey(new("dan")));
        var ada = With().Books.Entries.Single(entry => entry.Fact is HolderOpened { Holder.Value: "ada" }).Number;
        Assert.IsType<Rejected>(With().Trying(new EntryWithdrawn(ada, "mistaken")).LastRuling);
    }

    [Fact]
    public void A_class_is_authorized_once_and_then_adjusted()
    {
        var again = new StockClassAuthorized(Common, "Common", Number(2000), On("2024-01-02"));
        Assert.Contains("authorized-shares-adjusted", Assert.IsType<Rejected>(With().Trying(again).LastRuling).Message,
            System.StringComparison.Ordinal);
        With().And(new AuthorizedSharesAdjusted(Common, Number(2000), On("2024-01-02")));
    }

    [Theory]
    [InlineData(100, Answer.Yes)]
    [InlineData(101, Answer.No)]
    public void A_closing_statement_is_entered_also_where_it_disagrees_and_a_finding_says_by_how_much(int stated, Answer answer)
    {
        var books = With(new OutstandingStated(Common, Number(stated), On("2025-05-12")));
        books.Ask("shares.statement-agrees", "class=common").Is(answer).Having("stated", stated);
        if (answer == Answer.No) books.Ask("shares.statement-agrees", "class=common").Saying("they differ by 1");
    }

    [Fact]
    public void The_opening_of_the_books_is_not_withdrawn_nor_moved_to_another_day()
    {
        var opening = new Minutebook.Particulars.BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01"));
        var books = With(opening);
        var entry = books.Books.LastEntry;
        foreach (Fact fact in new Fact[] { new EntryWithdrawn(entry, "x"), new EntryCorrected(entry, Issued(Ada, 1), "x"),
            new EntryCorrected(entry, opening with { On = On("2030-01-01") }, "x") })
            Assert.IsType<Rejected>(books.Trying(fact).LastRuling);
        Assert.IsType<Entered>(books.Trying(
            new EntryCorrected(entry, opening with { Corporation = "Sample Instruments, Inc." }, "misread")).LastRuling);
    }

    [Fact]
    public void What_cannot_be_is_not_entered()
    {
        var called = With(Meeting());
        foreach (Fact fact in new Fact[]
        {
            new HolderOpened(new("dan"), new("  "), HolderKind.Individual), Adjourned("2025-06-01T10:00", 40),
        })
            Assert.IsType<Rejected>(called.Trying(fact).LastRuling);
    }

    [Theory]
    [InlineData("9999-12-31T23:00")]
    [InlineData("3000-01-01")]
    [InlineData("1599-12-31")]
    public void A_year_of_which_no_books_speak_is_told(string moment) =>
        Assert.Contains("a year from 1600 to 2999", Assert.Throws<System.FormatException>(() => At(moment)).Message,
            System.StringComparison.Ordinal);

    [Fact]
    public void Two_short_names_of_one_person_are_one_person()
    {
        var books = With(new Minutebook.Board.DirectorSeated(Ines, On("2025-01-02"), Minutebook.Board.ChosenBy.Stockholders));
        books.Ask("directors.serves", $"person={Wei}", "on=2025-02-03").No();
        var one = books.And(new Minutebook.Particulars.PersonsAreOne(Ines, Wei));
        one.Ask("directors.serves", $"person={Wei}", "on=2025-02-03").Yes();
        one.Ask("directors.serves", $"person={Ines}", "on=2025-02-03").Yes();
    }

    [Fact]
    public void A_question_may_be_asked_as_of_a_moment()
    {
        var noticed = With([.. Meeting(), Prepared(), Mailed(Before(20))]);
        noticed.AskThen("notice.to-all", "2025-05-15T12:00", null, "meeting=annual").NotYet();
        noticed.AskThen("notice.to-all", "2025-05-22T12:00", null, "meeting=annual").Yes();
    }

    [Fact]
    public void Shares_that_nobody_held_cannot_be_transferred_whoever_says_so()
    {
        Assert.IsType<Rejected>(With().Trying(Transferred(Ada, Bob, 41, "2025-05-01T10:00")).LastRuling);
        Assert.IsType<Rejected>(With().Trying(Transferred(new("dee"), Bob, 1, "2025-05-01T10:00")).LastRuling);
        Assert.IsType<Rejected>(With(Transferred(Ada, Bob, 40, "2025-05-01T10:00")).Trying(Transferred(Ada, Cy, 40,
            "2025-05-02T10:00")).LastRuling);
    }

    [Fact, Requirement("2.4-1")]
    public void Acts_before_the_first_edition_known_are_open()
    {
        var old = With(Called(at: "1992-07-20T10:00", on: "1992-06-01"), RecordDate("1992-07-01", "1992-06-15"));
        old.OfAnnual("record-date.window").NotShown();
        old.OfAnnual("meeting.fixed").NotShown();
    }
}
