namespace Minutebook.Tests.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>When something earlier fails, nothing is deleted: the standing of what rests on it changes.</summary>
public class StandingOfActsTests
{
    static readonly Money Price = Money.TryParse("2.00 USD", out var price) ? price : default;

    static readonly IssueAuthorized Authorized = new(new("r-1"), Common, On("2025-02-03"), AuthorizedBy.Board, Number(500), Price);

    /// <summary>Books opened in 2020 with Ada's 40, Bob's 35 and Cy's 25 shares.</summary>
    static Corporate Open(params IEnumerable<Fact> facts) =>
        With([new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")),
            new BoardResolved(new("r-1"), On("2025-02-03"), "RESOLVED, that shares be issued."),
            new LegendExcused(LegendExcuse.OpinionOfCounsel, On("2019-03-01"), "opinion of counsel", Class: Common, Acceptable: true),
            .. facts]);

    static StockIssued Issue(Holder holder, int shares = 30) =>
        new(new("c-new"), holder, Common, Number(shares), On("2025-03-03T10:00"), new("r-1"), Price);

    static StockTransferred Onwards(string from, string to, Holder holder, int shares = 30, string on = "2025-03-10T10:00") =>
        new(new(from), [new(new(to), holder, Number(shares))], On(on), TransferAuthority.HolderOfRecord);

    static Finding Stands(Corporate books, long entry) => books.Ask("act.stands", $"entry={entry}");

    static long EntryOf<T>(Corporate books)
        where T : Fact => books.Books.Entries.Last(entry => entry.Fact is T).Number;

    [Fact]
    public void An_act_names_the_entries_that_it_rests_on()
    {
        var books = Open(Authorized, Issue(Bob), Onwards("c-new", "c-next", Cy), Onwards("c-next", "c-ada-2", Ada, on: "2025-03-11T10:00"));
        var entries = books.Books.Entries;
        var last = entries.Count - 1;
        Assert.Equal([entries[last - 3].Number], entries[last - 2].RestsOn);
        Assert.Equal([entries[last - 2].Number], entries[last - 1].RestsOn);
        Assert.Equal([entries[last - 1].Number], entries[last].RestsOn);
        Assert.All(entries.Take(last - 2), entry => Assert.Empty(entry.RestsOn));
        Assert.Equal("valid", Stands(books, entries[last].Number).Yes().Standing().Word);
    }

    [Fact]
    public void The_history_before_the_books_were_opened_rests_on_nothing_that_is_ruled_on()
    {
        var books = Open(Onwards("c-ada", "c-old", Bob, 40, "2019-03-04T10:00"));
        Assert.Empty(books.Books.Entries[^1].RestsOn);
        Stands(books, books.Books.LastEntry).Yes();
    }

    [Fact]
    public void When_the_authorization_is_withdrawn_the_issue_and_every_transfer_of_its_shares_may_be_void()
    {
        var books = Open(Authorized, Issue(Bob), Onwards("c-new", "c-next", Cy), Onwards("c-next", "c-ada-2", Ada, on: "2025-03-11T10:00"));
        var withdrawn = books.And(new EntryWithdrawn(EntryOf<IssueAuthorized>(books), "it was never adopted"));
        var stands = Stands(withdrawn, EntryOf<StockTransferred>(withdrawn));
        Assert.Equal(new(Effect.Valid, Effect.Void), stands.NotShown().Standing());
        Assert.Equal(new(Effect.Valid, Effect.Void), Stands(withdrawn, EntryOf<StockIssued>(withdrawn)).NotShown().Standing());
        // Nothing is deleted: the ledger shows what it showed.
        withdrawn.Ask("shares.of-record", "holder=ada", "class=common", "on=2025-03-12").Having("shares", 70);
    }

    [Fact]
    public void Shares_of_a_void_issue_are_not_transferred_but_on_an_override_which_changes_no_standing()
    {
        var books = Open(Authorized with { By = AuthorizedBy.Officer }).Trying(Issue(Bob), overriding: "the Board will ratify");
        Assert.IsType<Entered>(books.LastRuling);
        var before = books.Books.LastEntry;
        var refused = books.Trying(Onwards("c-new", "c-next", Cy));
        Assert.Contains("authorized by the officer", Assert.IsType<Refused>(refused.LastRuling).Finding.ToText(),
            System.StringComparison.Ordinal);
        Assert.Equal(before, refused.Books.LastEntry);
        var forced = books.Trying(Onwards("c-new", "c-next", Cy), overriding: "known");
        Assert.IsType<Entered>(forced.LastRuling);
        Assert.Equal("void", Stands(forced, forced.Books.LastEntry).No().Standing().Word);
    }

    [Fact]
    public void An_act_that_rests_on_a_voidable_one_is_entered_all_the_same()
    {
        var unproven = Onwards("c-ada", "c-cy-2", Cy, 40) with { Authority = null };
        var books = Open().Trying(unproven, overriding: "the power is on its way");
        var onwards = books.Trying(Onwards("c-cy-2", "c-bob-2", Bob, 40, "2025-03-11T10:00"));
        Assert.IsType<Entered>(onwards.LastRuling);
        Assert.Equal(new(Effect.Valid, Effect.Voidable), Stands(onwards, onwards.Books.LastEntry).NotShown().Standing());
    }

    [Fact]
    public void An_issue_is_judged_by_what_was_issued_before_it_also_when_more_was_issued_since()
    {
        var first = Issue(Bob, 300);
        var second = first with { Security = new("c-more"), Shares = Number(200), On = On("2025-03-04T10:00") };
        var books = Open(Authorized, first, second);
        foreach (var issue in books.Books.Ledger.Issues.TakeLast(2)) Stands(books, issue.Entry).Yes();
        var smaller = books.And(new EntryCorrected(EntryOf<IssueAuthorized>(books), Authorized with { Maximum = Number(300) }, "misread"));
        var issues = smaller.Books.Ledger.Issues.TakeLast(2).ToList();
        Stands(smaller, issues[0].Entry).Yes();
        Stands(smaller, issues[1].Entry).No().Saying("they come to 500 of 300");
    }

    [Fact]
    public void A_withdrawn_act_counts_for_nothing()
    {
        var books = Open(Authorized, Issue(Bob));
        Stands(books.And(new EntryWithdrawn(EntryOf<StockIssued>(books), "never made")), EntryOf<StockIssued>(books)).No()
            .Saying("was withdrawn");
    }

    /// <summary>Ada votes her 40 shares for the plan, Bob his 35 and the new ones against it.</summary>
    static Corporate Voted(int newShares) => Open([
        Authorized, Issue(Bob, newShares), .. Meeting(), Put(), Came(Ada), Came(Bob), Vote(Ada, Choice.For), Vote(Bob, Choice.Against),
        Polls(Plan)]);

    static ResultCertified Result => new(Annual, Plan, Hour("10:50"), [new("sam")]);

    [Theory]
    [InlineData(4, "adopted", Answer.Yes)]       // 40 of 79; without the new shares 40 of 75
    [InlineData(5, "not adopted", Answer.Open)]  // 40 of 80 are not more than half
    public void Votes_are_counted_with_and_without_putative_shares_and_only_another_outcome_touches_the_result(
        int shares, string outcome, Answer onGoodShares)
    {
        var books = Voted(shares).And(Result);
        Assert.Equal(outcome == "adopted", ((ResultCertified)books.Books.Entries[^1].Fact).Adopted);
        Assert.True(StandingOfActs.OnGoodShares(books.Books, Result, default).Answer == Answer.Yes);
        var withdrawn = books.And(new EntryWithdrawn(EntryOf<IssueAuthorized>(books), "it was never adopted"));
        var finding = StandingOfActs.OnGoodShares(withdrawn.Books, Result, default);
        Assert.Equal(onGoodShares, finding.Answer);
        Assert.Equal(onGoodShares == Answer.Yes ? Effect.Valid : Effect.Void, finding.Standing().AtWorst);
    }

    [Theory, InlineData(4, Answer.Yes), InlineData(5, Answer.Open)]
    public void A_count_that_would_come_out_otherwise_without_putative_shares_is_not_shown(int shares, Answer carried)
    {
        var voted = Voted(shares);
        var books = voted.And(new EntryWithdrawn(EntryOf<IssueAuthorized>(voted), "it was never adopted"));
        foreach (var question in new[] { "vote.carried", "vote.adopted" })
            books.OfAnnual(question, "matter=plan").Is(carried).Saying($"entry {EntryOf<StockIssued>(books)}");
        books.OfAnnual("quorum.present").Yes();
    }

    [Fact]
    public void A_result_that_only_putative_shares_bring_about_is_not_certified()
    {
        var books = Open([Authorized with { By = AuthorizedBy.Officer }]).Trying(Issue(Bob, 5), overriding: "the Board will ratify")
            .And([.. Meeting(), Put(), Came(Ada), Came(Bob), Vote(Ada, Choice.For), Vote(Bob, Choice.Against), Polls(Plan)]);
        Assert.Contains("without the putative shares", Assert.IsType<Refused>(books.Trying(Result).LastRuling).Finding.ToText(),
            System.StringComparison.Ordinal);
    }
}
