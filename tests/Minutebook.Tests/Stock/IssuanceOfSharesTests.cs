namespace Minutebook.Tests.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>After the opening of the books an issue of shares is refused unless it is in order.</summary>
public class IssuanceOfSharesTests
{
    static readonly Money Price = Usd("2.00");

    static Money Usd(string amount) => Money.TryParse($"{amount} USD", out var money) ? money : throw new System.FormatException(amount);

    static Corporate Open(params IEnumerable<Fact> facts) => Empty.And(
    [
        Account(Ada), Account(Bob), new StockClassAuthorized(Common, "Common Stock", Number(100), On("1992-08-03"), Usd("1.00")),
            Issued(Ada, 60),
        new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")), Resolved, .. facts,
    ]);

    static readonly BoardResolved Resolved = new(new("r-1"), On("2025-02-03"), "RESOLVED, that shares be issued.");

    static IssueAuthorized Authorized(int? maximum = 30, string on = "2025-02-03", AuthorizedBy by = AuthorizedBy.Board) =>
        new(new("r-1"), Common, On(on), by, maximum is { } most ? Number(most) : null, Price);

    static StockIssued Issue(int shares = 30, string? price = "2.00", string security = "c-2") =>
        new(new(security), Bob, Common, Number(shares), On("2025-03-03T10:00"), new("r-1"), price is null ? null : Usd(price));

    static Finding Refusal(Corporate books, StockIssued issue)
    {
        var refused = Assert.IsType<Refused>(books.Trying(issue).LastRuling);
        Assert.Equal("void", refused.Finding.Standing().Word == "undetermined" ? "void" : refused.Finding.Standing().Word);
        return refused.Finding;
    }

    [Fact, Requirement("6.1-1")]
    public void With_the_Boards_authorization_it_is_entered() => Assert.IsType<Entered>(Open(Authorized()).Trying(Issue()).LastRuling);

    [Theory, Requirement("6.1-1"), InlineData("30", "2.00 USD", Answer.Yes), InlineData("31", "2.00 USD", Answer.No)]
    [InlineData("30", "1.99 USD", Answer.No), InlineData("30", "", Answer.Open)]
    public void It_can_be_asked_before_it_is_entered(string shares, string consideration, Answer answer) => Open(Authorized())
        .Ask("issue.in-order", "holder=bob", "class=common", $"shares={shares}", "on=2025-03-03", "resolution=r-1",
            $"consideration={consideration}").Is(answer);

    [Fact, Requirement("6.1-1")]
    public void Without_it_it_is_refused()
    {
        Refusal(Open(), Issue()).NotShown().Citing("By-laws 6.1");
        Refusal(Open(), Issue() with { Resolution = null }).NotShown();
        Refusal(Open(Authorized(by: AuthorizedBy.Committee)), Issue()).No();
        Refusal(Open(Authorized(on: "2025-03-04")), Issue()).No();
    }

    [Fact, Requirement("6.1-1")]
    public void The_authorization_states_the_maximum_and_the_consideration_for_each_share()
    {
        Refusal(Open(Authorized(null)), Issue()).No().Saying("it states no maximum number of shares");
        Refusal(Open(Authorized() with { Consideration = null }), Issue()).No();
    }

    [Fact, Requirement("6.1-1")]
    public void It_keeps_within_the_maximum_all_issues_together()
    {
        Refusal(Open(Authorized()), Issue(31)).No().Saying("31 of 30");
        var twice = Open(Authorized(), Issue(20));
        Assert.IsType<Entered>(twice.Trying(Issue(10, security: "c-3")).LastRuling);
        Refusal(twice, Issue(11, security: "c-3")).No();
    }

    [Fact, Requirement("6.1-1")]
    public void It_keeps_within_the_shares_that_the_certificate_authorizes()
    {
        Refusal(Open(Authorized(50)), Issue(41)).No().Citing("DGCL § 161");
        Assert.IsType<Entered>(Open(Authorized(50),
            new AuthorizedSharesAdjusted(Common, Number(200), On("2025-02-10"))).Trying(Issue(41)).LastRuling);
    }

    [Fact, Requirement("6.1-1")]
    public void It_is_paid_for_as_authorized_and_not_under_par()
    {
        Refusal(Open(Authorized()), Issue(price: "1.99")).No();
        Refusal(Open(Authorized()), Issue(price: null)).NotShown();
        Refusal(Open(Authorized() with { Consideration = Usd("0.50") }), Issue(price: "0.50")).No().Citing("DGCL § 153");
    }

    [Fact]
    public void An_override_of_the_Secretary_is_recorded_shows_for_ever_and_changes_no_standing()
    {
        var books = Open().Trying(Issue(), overriding: "the minute of the Board is being looked for");
        Assert.IsType<Entered>(books.LastRuling);
        var overridden = Assert.Single(books.Books.Overrides);
        Assert.Equal(new("sam"), overridden.Fact.By);
        Assert.Contains("r-1", overridden.Fact.Finding, System.StringComparison.Ordinal);
        var entry = books.Books.Entries.Single(one => one.Fact is StockIssued { Security.Value: "c-2" }).Number;
        Assert.NotEqual(Effect.Valid, books.Ask("act.in-order", $"entry={entry}").Is(Answer.Open).Standing().AtWorst);
    }

    [Fact]
    public void The_history_before_the_books_were_opened_is_recorded_and_never_ruled_on() =>
        Assert.IsType<Entered>(Open().Trying(Issue() with { On = On("2019-03-04T10:00"), Resolution = null }).LastRuling);
}
