namespace Minutebook.Tests.Stock;

using System.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Stock.Certified;

/// <summary>The stock transfer books: where they are, what they show, whom they make the owner; and their corrections.</summary>
public class StockRecordsTests
{
    [Theory, Requirement("6.3-1"), InlineData(StockBooksPlace.RegisteredOffice, Answer.Yes), InlineData(StockBooksPlace.PrincipalPlace,
        Answer.Yes)]
    [InlineData(StockBooksPlace.Elsewhere, Answer.No), InlineData(StockBooksPlace.AgentOffice, Answer.Open)]
    public void They_are_kept_at_the_registered_office_the_principal_place_or_an_agents(StockBooksPlace place, Answer answer) =>
        Books(new StockBooksKept(place, On("2025-01-02"))).Ask("stock-books.kept-at", "on=2025-04-01").Is(answer).Citing("By-laws 6.3");

    [Fact, Requirement("6.3-1")]
    public void An_agents_office_is_that_of_one_appointed()
    {
        var kept = Books(Resolved(on: "2025-01-10"), new StockBooksKept(StockBooksPlace.AgentOffice, On("2025-02-01"), new("trust")));
        kept.Ask("stock-books.kept-at", "on=2025-04-01").No();
        kept.And(new StockAgentAppointed(new("trust"), "Trust", [AgentRole.Registrar], On("2025-01-15"), new("r-1"), true))
            .Ask("stock-books.kept-at", "on=2025-04-01").Yes();
        Books().Ask("stock-books.kept-at", "on=2025-04-01").NotShown();
    }

    [Fact, Requirement("6.3-1")]
    public void They_show_name_address_class_number_and_date()
    {
        Books().Of("stock-books.entered").Yes().Citing("By-laws 6.3");
        var bare = new Holder("bare");
        var without = Books(new HolderOpened(bare, new("Bare"), HolderKind.Individual),
            new StockIssued(new("C-2"), bare, Common, Number(1), On("2025-03-04T10:00"), Certificate: "C-2"));
        without.Ask("stock-books.complete").NotShown().Saying("no address");
        without.And(new HolderAddressChanged(bare, new("2 Lane, Kent"), On("2025-03-05"))).Ask("stock-books.complete").Yes();
    }

    [Fact, Requirement("6.3-1")]
    public void The_holder_of_record_is_the_owner_also_against_claims_until_a_court_orders_otherwise()
    {
        var claimed = Books(new ClaimAsserted(C1, "Lumen Glass", On("2025-03-10"), "a sale"));
        Assert.NotEmpty(claimed.Of("shares.owner", "on=2025-04-01").Yes().Having("owner", "ada").Notes);
        var ordered = claimed.And(new OwnershipOrdered(C1, Bob, On("2025-03-20"), "Court of Chancery"));
        ordered.Of("shares.owner", "on=2025-03-19").Having("owner", "ada");
        ordered.Of("shares.owner", "on=2025-03-20").Having("owner", "bob");
        Books().Of("shares.owner", "on=2025-03-02").No();
    }

    [Fact, Requirement("6-8")]
    public void A_correction_supersedes_and_both_can_be_asked()
    {
        var books = Books();
        var entry = books.Books.Entries.Single(one => one.Fact is StockIssued).Number;
        var corrected = books.And(new EntryCorrected(entry,
            new StockIssued(C1, Ada, Common, Number(50), On("2025-03-03T10:00"), Certificate: "C-1"), "misread"));
        corrected.Ask("shares.of-record", "holder=ada", "class=common", "on=2025-03-10").Having("shares", 50);
        corrected.AskThen("shares.of-record", null, entry, "holder=ada", "class=common", "on=2025-03-10").Having("shares", 60);
        corrected.Ask("shares.of-record", "holder=ada", "class=common", "on=2025-03-02").No().Having("shares", 0);
        Assert.Equal(60, (int)((StockIssued)corrected.Books.Numbered(entry)!.Fact).Shares.Count.Numerator);
    }
}
