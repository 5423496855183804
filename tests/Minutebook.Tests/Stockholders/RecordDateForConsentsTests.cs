namespace Minutebook.Tests.Stockholders;

using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Stockholders.ActionWithoutMeetingTests;

/// <summary>Whose consent counts, and who takes part in dividends, rights and exchanges.</summary>
public class RecordDateForConsentsTests
{
    static LocalDate Parsed(string day) => LocalDatePattern.Iso.Parse(day).Value;

    static Finding Fixed(string adopted, string date, string question = "consent-record-date.in-order") =>
        With(Drawn(), new ConsentRecordDateFixed(Act, Parsed(date), On(adopted))).Ask(question, "action=act");

    [Theory, Requirement("2.6.2-1"), Vector("T40", "T41", "T42")]
    [InlineData("2025-01-31", "2025-02-10", 10, Answer.Yes), InlineData("2025-01-31", "2025-02-11", 11, Answer.No)]
    [InlineData("2024-02-20", "2024-03-01", 10, Answer.Yes), InlineData("2025-02-20", "2025-03-02", 10, Answer.Yes)]
    [InlineData("2025-01-31", "2025-01-31", 0, Answer.Yes)]
    public void At_most_ten_days_after_its_adoption(string adopted, string date, int days, Answer answer) =>
        Fixed(adopted, date).Is(answer).Having("days", days).Citing("By-laws 2.6.2").Standing(answer == Answer.Yes ? "valid" : "irregular");

    [Fact, Requirement("2.6.2-1")]
    public void Not_before_its_adoption() => Fixed("2025-01-31", "2025-01-30", "consent-record-date.adoption").No().Having("days", -1);

    [Fact, Requirement("2.6.2-1")]
    public void The_ledger_at_the_close_of_business_on_it_decides()
    {
        var books = With(Drawn(), new ConsentRecordDateFixed(Act, new(2024, 2, 20), On("2024-02-20")),
            Transferred(Ada, Bob, 40, "2024-02-20T16:59")).And(Consent(Bob, "2024-03-01"));
        books.Ask("consent.enough", "action=act").Yes().Having("for", 75);
        books.Switched("CloseOfBusiness", "12:00").Ask("consent.enough", "action=act").Is(Answer.Open).Having("for", 35);
    }

    [Fact, Requirement("2.6.2-2")]
    public void Without_one_the_first_day_on_which_a_signed_consent_is_delivered()
    {
        var books = With(Drawn()).And([.. Consent(Ada, "2024-03-01", "2024-03-04"), .. Consent(Bob, "2024-03-02", "2024-03-03")]);
        books.Ask("consent-record-date.governing", "action=act").Yes().Having("date", "2024-03-03").Citing("By-laws 2.6.2");
        books.And(new ConsentRecordDateFixed(Act, new(2024, 3, 8), On("2024-03-01"))).Ask("consent-record-date.governing", "action=act")
            .Having("date", "2024-03-08");
    }

    [Fact, Requirement("2.6.2-2")]
    public void A_delivery_to_another_place_or_of_an_unsigned_consent_fixes_none()
    {
        With(Drawn()).And([.. Consent(Ada, "2024-03-01", null, DeliveryPoint.Other), .. Consent(Bob, "2024-03-09")])
            .Ask("consent-record-date.governing", "action=act").Having("date", "2024-03-09");
        With(Drawn()).And([.. Consent(Ada, "2024-03-01", null, DeliveryPoint.RegisteredOffice, DeliveryMeans.OrdinaryMail),
            .. Consent(Bob, "2024-03-09", null, DeliveryPoint.RegisteredOffice, DeliveryMeans.Hand)])
            .Ask("consent-record-date.governing", "action=act").Having("date", "2024-03-09");
        With(Drawn()).Ask("consent-record-date.governing", "action=act").NotYet();
    }

    [Theory, Requirement("2.6.2-3"), InlineData(MatterKind.CharterAmendment), InlineData(MatterKind.Merger)]
    [InlineData(MatterKind.AssetSale), InlineData(MatterKind.Dissolution), InlineData(MatterKind.Conversion)]
    public void Where_the_Board_must_act_first_the_day_on_which_it_does(MatterKind kind)
    {
        var books = With(Drawn(kind), new PriorBoardActionTaken(Act, On("2024-02-20"))).And(Consent(Ada, "2024-03-01"));
        books.Ask("consent-record-date.governing", "action=act").Yes().Having("date", "2024-02-20").Citing("By-laws 2.6.2");
    }

    [Theory, Requirement("2.6.2-3"), InlineData(MatterKind.BylawAmendment), InlineData(MatterKind.Removal)]
    public void By_law_amendments_and_removals_need_no_action_of_the_Board(MatterKind kind) =>
        With(Drawn(kind), new PriorBoardActionTaken(Act, On("2024-02-20"))).And(Consent(Ada, "2024-03-01"))
            .Ask("consent-record-date.governing", "action=act").Having("date", "2024-03-01");

    [Fact, Requirement("2.6.2-3")]
    public void Where_that_is_not_in_the_books_the_date_is_not_shown() =>
        With(Drawn(MatterKind.Merger)).And(Consent(Ada, "2024-03-01")).Ask("consent-record-date.governing", "action=act").NotShown();

    static RightsRecordDateFixed Rights(string adopted, string? date, string? action) => new("rights", RightsKind.AllotmentOfRights,
        On(adopted), date is null ? null : Parsed(date), action is null ? null : Parsed(action));

    [Theory, Requirement("2.6.3-1"), Vector("T44")]
    [InlineData("2024-12-31", "2025-03-01", 60, Answer.Yes), InlineData("2024-12-30", "2025-03-01", 61, Answer.No)]
    [InlineData("2025-03-01", "2025-03-01", 0, Answer.Yes), InlineData("2025-03-02", "2025-03-01", -1, Answer.No)]
    public void At_most_sixty_days_before_the_action(string date, string action, int days, Answer answer)
    {
        With(Rights("2024-12-02", date, action)).Ask("rights-record-date.in-order", "rights=rights").Is(answer).Having("days", days)
            .Citing("By-laws 2.6.3");
        With().Ask("record-date.of-days", "adopted=2024-12-02", $"date={date}", $"action={action}").Is(answer);
    }

    [Theory, Requirement("2.6.3-1"), InlineData("2024-12-01", Answer.No), InlineData("2024-12-02", Answer.Yes)]
    public void Not_before_the_resolution_is_adopted(string date, Answer answer) =>
        With(Rights("2024-12-02", date, "2024-12-20")).Ask("rights-record-date.in-order", "rights=rights").Is(answer);

    [Fact, Requirement("2.6.3-1")]
    public void Without_one_the_day_of_the_resolution()
    {
        With(Rights("2024-12-02", null, "2025-01-02")).Ask("rights-record-date.governing", "rights=rights").Having("date", "2024-12-02");
        With(Rights("2024-12-02", "2024-12-10", "2025-01-02")).Ask("rights-record-date.governing", "rights=rights")
            .Having("date", "2024-12-10");
    }
}
