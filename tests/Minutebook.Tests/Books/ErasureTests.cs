namespace Minutebook.Tests.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What of personal data may be erased, and what is kept, why and until when.</summary>
public class ErasureTests
{
    static readonly Holder Dora = new("dora");

    static Corporate Books(params IEnumerable<Fact> facts) => With(
        [new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")), Account(Dora), .. facts]);

    static Finding Erasable(Corporate books, Holder holder) => books.Ask("particulars.erasable",
        $"entry={books.Books.Entries.First(entry => entry.Fact is HolderOpened opened && opened.Holder == holder).Number}");

    [Fact, Requirement("X-0")]
    public void The_name_of_a_holder_of_record_is_kept_and_that_of_another_may_be_erased()
    {
        Erasable(Books(), Ada).No().Saying("holder of record");
        Erasable(Books(), Dora).Yes();
    }

    [Fact, Requirement("X-0")]
    public void The_name_of_one_who_serves_is_kept()
    {
        var seated = Books(new PersonEntered(new("eve"), new("Eve Stone")),
            new NumberOfDirectorsFixed(1, NumberFixedBy.Bylaw, On("2025-01-06")),
            new DirectorSeated(new("eve"), On("2025-01-06"), ChosenBy.Stockholders));
        var entry = seated.Books.Entries.Single(one => one.Fact is PersonEntered).Number;
        seated.Ask("particulars.erasable", $"entry={entry}").No().Saying("Director");
        seated.And(new DirectorLeft(new("eve"), On("2026-01-06"), LeftBy.Death)).Ask("particulars.erasable", $"entry={entry}").Yes();
    }

    [Theory, Requirement("X-0"), InlineData("dora", Answer.No), InlineData(null, Answer.No), InlineData("eve", Answer.Yes)]
    public void A_legal_hold_keeps_what_it_covers_until_it_is_lifted(string? about, Answer erasable)
    {
        var held = Books(new LegalHoldPlaced("suit-1", "the suit of 2026", On("2026-01-06"), about));
        Erasable(held, Dora).Is(erasable);
        Erasable(held.And(new LegalHoldLifted("suit-1", On("2026-03-06"))), Dora).Yes();
    }

    [Theory, Requirement("X-0"), InlineData("2026-06-10", Answer.No), InlineData("2026-06-11", Answer.Yes)]
    public void A_period_of_retention_begins_with_the_last_day_on_which_the_data_were_needed(string today, Answer erasable)
    {
        var books = Books(Issued(Dora, 5), Transferred(Dora, Ada, 5, "2019-06-10"),
            new RetentionSet("holder-opened", 7, On("2025-01-06"), "the policy of the Board"));
        Erasable(books.Asked(today), Dora).Is(erasable).Having("until", "2026-06-10");
    }

    [Fact, Requirement("X-0")]
    public void The_desk_refuses_to_erase_what_is_kept()
    {
        var books = Books();
        long Of(Holder holder) => books.Books.Entries.First(one => one.Fact is HolderOpened opened && opened.Holder == holder).Number;
        Assert.IsType<Refused>(books.Trying(new ParticularsErased(Of(Ada), "name", "asked")).LastRuling);
        Assert.IsType<Entered>(books.Trying(new ParticularsErased(Of(Dora), "name", "asked")).LastRuling);
        Assert.IsType<Refused>(books.And(new LegalHoldPlaced("suit-1", "the suit of 2026", On("2026-01-06")))
            .Trying(new ParticularsErased(Of(Dora), "name", "asked")).LastRuling);
    }

    [Fact]
    public void Books_are_handed_over_with_the_hash_of_their_last_entry()
    {
        var books = Books();
        var head = books.Books.Entries[^1];
        Fact HandedOver(Digest hash) => new BooksHandedOver(new("sam"), new("eve"), On("2026-01-06"), head.Number, hash);
        books.Ask("books.handed-over", "to=eve").NotShown();
        books.And(HandedOver(head.Hash)).Ask("books.handed-over", "to=eve").No().Saying("Secretary");
        books.And(HandedOver(Digest.Zero)).Ask("books.handed-over", "to=eve").No().Saying("not the hash");
    }
}
