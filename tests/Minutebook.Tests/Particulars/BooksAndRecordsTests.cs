namespace Minutebook.Tests.Particulars;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What must be in the books, and demands to inspect it.</summary>
public class BooksAndRecordsTests
{
    static Corporate Books(params IEnumerable<Fact> facts) => With([
        new StockBooksKept(StockBooksPlace.PrincipalPlace, On("2020-01-02")), .. facts]);

    static readonly RecordKept Accounts = new(KeptRecord.Accounts, "Tia, Treasurer", "1 Harbor Way", On("2020-01-02"));

    [Fact, Requirement("7-1")]
    public void The_books_of_account_are_kept_elsewhere_by_a_custodian_on_record()
    {
        Books().Ask("books.kept", "record=accounts", "on=2025-06-10").NotShown().Citing("By-laws 7");
        Books(Accounts).Ask("books.kept", "record=accounts", "on=2025-06-10").Yes().Having("custodian", "Tia, Treasurer");
        Books(Accounts).Ask("books.complete", "on=2025-06-10").Yes();
    }

    [Fact, Requirement("7-1")]
    public void Minutes_of_a_meeting_that_was_held_are_missing_until_they_are_entered()
    {
        var held = Books([Accounts, .. Meeting(), Final()]);
        held.Ask("books.kept", "record=stockholder-minutes", "on=2025-06-12").NotShown().Saying("no minutes");
        held.Ask("books.complete", "on=2025-06-12").NotShown();
        held.Ask("books.kept", "record=board-minutes", "on=2025-06-12").Yes();
    }

    [Fact, Requirement("7-1")]
    public void What_was_found_missing_is_missing_until_it_is_supplied()
    {
        var missing = Books(Accounts, new RecordFoundMissing(KeptRecord.Accounts, "the ledger of 2023", On("2025-02-03")));
        missing.Ask("books.kept", "record=accounts", "on=2025-02-03").No().Standing("irregular").Saying("the ledger of 2023");
        missing.Ask("books.kept", "record=accounts", "on=2025-02-02").Yes();
        missing.And(new RecordSupplied(KeptRecord.Accounts, "the ledger of 2023", On("2025-03-03")))
            .Ask("books.kept", "record=accounts", "on=2025-03-03").Yes();
    }

    static InspectionDemanded Demand(string on = "2025-06-27", bool? writing = true, bool? oath = true, bool? proper = true,
        bool? particular = true, Holder? holder = null, string? purpose = "to value the shares") => new(
        "d-1", "Ada Quill", Inspector.HolderOfRecord, On(on), holder ?? Ada, InWriting: writing, UnderOath: oath, Purpose: purpose,
        Proper: proper, Records: "the minutes of 2024", Particular: particular);

    static Finding Allowed(InspectionDemanded demand) => Books(demand).Ask("inspection.allowed", "demand=d-1");

    [Fact, Requirement("7-3")]
    public void A_stockholder_inspects_on_a_written_demand_under_oath_with_a_proper_purpose()
    {
        Allowed(Demand()).Yes().Citing("DGCL § 220").Having("shares", 40);
        Allowed(Demand(writing: false)).No();
        Allowed(Demand(oath: false)).No();
        Allowed(Demand(oath: null)).NotShown();
        Allowed(Demand(proper: false)).No();
        Allowed(Demand(proper: null)).NotShown();
        Allowed(Demand(purpose: null)).No();
        Allowed(Demand() with { As = Inspector.Other }).No();
        Allowed(Demand() with { As = Inspector.BeneficialOwner }).NotShown();
        Allowed(Demand() with { As = Inspector.BeneficialOwner, Evidence = "a statement of the broker" }).Yes();
    }

    [Theory, Requirement("7-3"), InlineData("2025-03-24", Answer.Yes), InlineData("2025-03-25", Answer.No)]
    public void Since_2025_it_describes_purpose_and_records_with_particularity(string on, Answer answer) =>
        Allowed(Demand(on, particular: false)).Is(answer);

    [Fact, Requirement("7-3")]
    public void A_Director_inspects_for_a_purpose_of_that_position()
    {
        var demand = Demand() with { As = Inspector.Director, Director = D(1), InWriting = null, UnderOath = null };
        Boardroom(3, 3, demand with { Holder = null }).Ask("inspection.allowed", "demand=d-1").Yes();
        Boardroom(3, 3, demand with { Holder = null, Director = D(9) }).Ask("inspection.allowed", "demand=d-1").No();
    }

    // Received on Friday 27 June 2025: without a holiday the fifth business day is Friday 4 July; with it, Monday 7 July.
    [Theory, Requirement("7-3"), InlineData(false, "2025-07-04", "2025-07-05"), InlineData(true, "2025-07-07", "2025-07-08")]
    public void The_answer_is_due_in_five_business_days_by_the_corporations_calendar(bool holiday, string last, string court)
    {
        var books = Books([Demand(), .. holiday ? (Fact[])[new HolidayEntered(new LocalDate(2025, 7, 4), "Independence Day")] : []]);
        var late = books.And(new InspectionAnswered("d-1", On("2025-07-08"), true));
        late.Ask("inspection.answered-in-time", "demand=d-1").No().Having("last-day", last).Having("court-from", court);
        books.And(new InspectionAnswered("d-1", On(last), true)).Ask("inspection.answered-in-time", "demand=d-1").Yes();
        books.Ask("inspection.court", "demand=d-1", $"on={last}").No();
        books.Ask("inspection.court", "demand=d-1", $"on={court}").Yes();
        books.Asked("2025-07-03").Ask("inspection.answered-in-time", "demand=d-1").NotYet();
        books.Asked("2025-07-09").Ask("inspection.answered-in-time", "demand=d-1").No();
        Assert.Contains(Docket.Of(books.Books, new(On("2025-07-01T10:00").Instant!.Value)),
            line => line.What.StartsWith("answer the demand of Ada Quill", System.StringComparison.Ordinal) && line.When == $"by {last}");
    }

    [Fact, Requirement("7-3")]
    public void A_refusal_opens_the_court_at_once() => Books(Demand(), new InspectionAnswered("d-1", On("2025-06-30"), false, "no purpose"))
        .Ask("inspection.court", "demand=d-1", "on=2025-06-30").Yes().Saying("no purpose");
}
