namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class NoticeOfMeetingTests
{
    static Corporate Noticed(params IEnumerable<Fact> facts) => With([.. Meeting(), Prepared(), .. facts]);

    static Finding Window(Corporate corporate) => corporate.OfAnnual("notice.window", "holder=ada");

    [Theory, Requirement("2.4-1"), Vector("T09", "T10", "T11")]
    [InlineData(61, Answer.No), InlineData(60, Answer.Yes), InlineData(10, Answer.Yes), InlineData(9, Answer.No), InlineData(0, Answer.No)]
    public void Mailed_not_less_than_ten_nor_more_than_sixty_days_before(int days, Answer answer) =>
        Window(Noticed(Mailed(Before(days)))).Is(answer).Having("days", days).Citing("By-laws 2.4");

    [Theory, Requirement("2.4-1"), Vector("T14", "T16")]
    [InlineData("2024-02-29", "2024-03-10T09:00", 10), InlineData("2023-02-28", "2023-03-10T09:00", 10)]
    [InlineData("2023-03-01", "2023-03-10T09:00", 9)]
    public void February_has_the_days_of_its_year(string on, string meeting, int days) =>
        Window(With(Called(at: meeting, on: "2023-01-09"), Mailed(On(on)))).Is(Answers.Of(days >= 10)).Having("days", days);

    [Fact, Requirement("2.4-1"), Vector("T13")]
    public void The_hours_within_a_day_are_not_counted() => Window(Noticed(Mailed(At("2025-05-31T23:59")))).Yes().Having("days", 10);

    [Fact, Requirement("2.4-1")]
    public void A_minute_to_midnight_at_the_place_of_deposit_counts_there()
    {
        // It is already the first of June in New York, where the notice was posted two minutes later.
        Window(Noticed(Mailed(At("2025-05-31T21:01[America/Los_Angeles]")))).Yes().Having("days", 10);
        Window(Noticed(Mailed(At("2025-06-01T00:01[America/New_York]")))).No().Having("days", 9);
        Window(Noticed(Mailed(At("2025-05-31T23:59[America/New_York]")))).Yes().Having("days", 10);
    }

    [Theory, Requirement("2.4-5"), Vector("T18", "T19")]
    [InlineData(MatterKind.Merger, 20, Answer.Yes, "DGCL § 251(c)"), InlineData(MatterKind.Merger, 19, Answer.No, "DGCL § 251(c)")]
    [InlineData(MatterKind.AssetSale, 20, Answer.Yes, "DGCL § 271(a)"), InlineData(MatterKind.AssetSale, 19, Answer.No, "DGCL § 271(a)")]
    [InlineData(MatterKind.Conversion, 20, Answer.Yes, "DGCL § 266(b)"), InlineData(MatterKind.Conversion, 19, Answer.No, "DGCL § 266(b)")]
    [InlineData(MatterKind.Transfer, 19, Answer.No, "DGCL § 390"), InlineData(MatterKind.Ordinary, 19, Answer.Yes, "By-laws 2.4")]
    public void The_statute_asks_longer_notice_for_some_purposes(MatterKind kind, int days, Answer answer, string section) =>
        Window(Noticed(Put(kind), Mailed(Before(days)))).Is(answer).Citing(section);

    [Fact, Requirement("2.4-1")]
    public void The_finding_lists_each_stockholder_not_served_served_early_served_late()
    {
        var all = Noticed(Mailed(Before(61), Ada), Mailed(Before(9), Bob)).OfAnnual("notice.to-all").Standing("voidable");
        all.Having("yes", 0);
        Assert.Equal(3, all.Grounds.Length);
        all.Saying("61 days before").Saying("9 days before").Saying("no notice to Cy Stone is in the books, while others' notices are");
    }

    [Fact, Requirement("2.4-1")]
    public void One_stockholder_missed_makes_a_defect_of_the_whole_meeting_until_it_waives()
    {
        var missed = Noticed(Mailed(Before(20), Ada, Bob));
        missed.OfAnnual("notice.to-all").NotYet().Standing("voidable");
        missed.And(new WaiverSigned(Annual, Cy, On("2025-07-01"), WrittenForm.Writing, true)).OfAnnual("notice.to-all").Yes()
            .Standing("valid");
    }

    [Fact, Requirement("2.4-2")]
    public void It_states_place_day_and_hour()
    {
        Noticed(Mailed(Before(20))).OfAnnual("notice.states", "holder=ada").Yes().Citing("By-laws 2.4");
        States(Prepared() with { Place = null }).No().Saying("it states no place");
        States(Prepared() with { Day = null }).No().Saying("it states no day");
        States(Prepared() with { Hour = null }).No().Saying("it states no hour");
        States(Prepared(day: "2025-06-11")).No();
        States(Prepared() with { Hour = new(11, 0) }).No();
        States(Prepared() with { Place = "9 Mill Road" }).No().Saying("the meeting is at 1 Harbor Way");

        static Finding States(NoticePrepared form) =>
            With([.. Meeting(), form, Mailed(Before(20))]).OfAnnual("notice.states", "holder=ada");
    }

    [Fact, Requirement("2.4-2")]
    public void Of_a_special_meeting_it_states_the_purposes()
    {
        With([.. Meeting(MeetingKind.Special), Prepared(), Mailed(Before(20))]).OfAnnual("notice.states", "holder=ada").No()
            .Saying("it states no purpose");
        With([.. Meeting(MeetingKind.Special), Prepared("merger"), Mailed(Before(20))]).OfAnnual("notice.states", "holder=ada").Yes();
    }

    [Fact, Requirement("2.4-2")]
    public void What_an_unknown_form_of_notice_stated_is_not_shown() =>
        With([.. Meeting(), Mailed(Before(20)) with { Notice = null }]).OfAnnual("notice.states", "holder=ada").NotShown();

    [Theory, Requirement("2.4-3")]
    [InlineData(Addressed.AsOnTheBooks, Postage.Prepaid, Answer.Yes), InlineData(Addressed.Elsewhere, Postage.Prepaid, Answer.No)]
    [InlineData(Addressed.AsOnTheBooks, Postage.Unpaid, Answer.No), InlineData(Addressed.AsOnTheBooks, null, Answer.Open)]
    [InlineData(null, Postage.Prepaid, Answer.Open), InlineData(null, Postage.Unpaid, Answer.No)]
    public void Mail_is_rightly_addressed_and_prepaid(Addressed? addressed, Postage? postage, Answer answer)
    {
        var way = Noticed(Mailed(Before(20)) with { Addressed = addressed, Postage = postage }).OfAnnual("notice.way", "holder=ada")
            .Is(answer);
        if (answer == Answer.Open) way.NotShown();
    }

    [Theory, Requirement("2.4-3")]
    [InlineData("1 ada Street, Kent", Answer.Yes), InlineData("1 Ada Street,  KENT.", Answer.Yes)]
    [InlineData("2 ada Street, Kent", Answer.No)]
    public void An_address_written_out_is_compared_with_the_stock_transfer_books(string address, Answer answer) =>
        Noticed(Mailed(Before(20), Ada) with { Addressed = null, Address = new(address) }).OfAnnual("notice.way", "holder=ada").Is(answer);

    [Fact, Requirement("2.4-3")]
    public void Mail_to_the_address_that_the_books_had_on_that_day_is_good_though_the_holder_had_moved()
    {
        var old = Mailed(Before(20), Ada) with { Addressed = null, Address = new("1 ada Street, Kent") };
        var moved = new Minutebook.Stock.HolderAddressChanged(Ada, new("7 Elm Road, Kent"), On("2025-05-25"));
        Noticed(moved, old).OfAnnual("notice.way", "holder=ada").Yes();
        Noticed(moved, old with { On = On("2025-05-26") }).OfAnnual("notice.way", "holder=ada").No();
    }

    [Fact, Requirement("2.4-3")]
    public void A_remailing_counts_for_that_holder_from_its_own_day()
    {
        var wrong = Mailed(Before(30), Ada) with { Addressed = Addressed.Elsewhere };
        Noticed(wrong, Mailed(Before(12), Ada)).OfAnnual("notice.deemed-given", "holder=ada").Yes().Having("day", "2025-05-29");
        Noticed(wrong, Mailed(Before(9), Ada)).OfAnnual("notice.in-order", "holder=ada").No();
        Noticed(wrong, Mailed(Before(12), Ada)).OfAnnual("notice.in-order", "holder=ada").Yes();
    }

    [Fact, Requirement("2.4-3")]
    public void The_day_on_which_mail_is_deemed_delivered_is_that_of_its_deposit() =>
        Noticed(Mailed(At("2025-05-30T18:30"))).OfAnnual("notice.deemed-given", "holder=ada").Yes().Having("day", "2025-05-30")
            .Citing("By-laws 2.4");

    [Fact, Requirement("2.4-3")]
    public void Telegraph_and_personal_delivery_are_ways_of_the_bylaw()
    {
        Noticed(new NoticeTelegraphed(Annual, [Ada], Before(10), Form)).OfAnnual("notice.deemed-given", "holder=ada").Yes()
            .Having("day", "2025-05-31");
        Noticed(new NoticeDelivered(Annual, [Ada], Before(10), Form)).OfAnnual("notice.deemed-given", "holder=ada").Yes()
            .Having("day", "2025-05-31");
    }

    static Finding Emailed(string meeting, string on, params Fact[] before) => With(
            [Called(at: meeting + "T10:00", on: "1993-01-04"), .. before,
                new NoticeTransmitted(Annual, [Ada], On(on), TransmittedBy.Email)])
        .OfAnnual("notice.way", "holder=ada");

    static ElectronicNoticeChoice Choice(bool consents, string on) => new(Ada, consents, On(on));

    [Fact, Requirement("2.4-3")]
    public void Email_needs_a_statute_then_consent_then_only_the_want_of_an_objection()
    {
        Emailed("1999-06-10", "1999-05-10", Choice(true, "1999-01-04")).No();
        Emailed("2005-06-10", "2005-05-10").NotShown();
        Emailed("2005-06-10", "2005-05-10", Choice(true, "2005-01-04")).Yes().Citing("DGCL § 232");
        Emailed("2005-06-10", "2005-05-10", Choice(true, "2005-01-04"), Choice(false, "2005-05-01")).No();
        Emailed("2021-06-10", "2021-05-10").Yes().Citing("DGCL § 232");
        Emailed("2021-06-10", "2021-05-10", Choice(false, "2021-05-10")).No();
        Emailed("2021-06-10", "2021-05-10", Choice(false, "2021-05-11")).Yes();
    }

    [Fact, Requirement("2.4-3")]
    public void A_facsimile_needs_consent_still() =>
        Noticed(new NoticeTransmitted(Annual, [Ada], Before(20), TransmittedBy.Facsimile)).OfAnnual("notice.way", "holder=ada").NotShown();

    [Fact, Requirement("2.4-3")]
    public void Two_failures_in_a_row_end_electronic_notice()
    {
        var (spring, autumn) = (new MeetingId("spring"), new MeetingId("autumn"));
        var one = new NoticeReturned(Ada, On("2024-03-04"), spring, true);
        var two = new NoticeReturned(Ada, On("2024-09-02"), autumn, true);
        Emailed("2025-06-10", "2025-05-12", one).Yes();
        Emailed("2025-06-10", "2025-05-12", one, two).No().Citing("DGCL § 232");
        var between = new NoticeTransmitted(new("summer"), [Ada], On("2024-06-03"), TransmittedBy.Email);
        Emailed("2025-06-10", "2025-05-12", one, between, two).Yes();
    }

    [Fact, Requirement("2.4-3")]
    public void A_failure_answers_one_transmission_and_not_those_that_arrived_before_it()
    {
        var (spring, autumn) = (new MeetingId("spring"), new MeetingId("autumn"));
        NoticeTransmitted Sent(MeetingId meeting, string on) => new(meeting, [Ada], On(on), TransmittedBy.Email);
        NoticeReturned Back(MeetingId meeting, string on) => new(Ada, On(on), meeting, true);
        Emailed("2025-06-10", "2025-05-12", Back(spring, "2024-03-04"), Sent(autumn, "2024-09-02"), Sent(autumn, "2024-09-09"),
            Back(autumn, "2024-09-10")).Yes();
        Emailed("2025-06-10", "2025-05-12", Back(spring, "2024-03-04"), Sent(autumn, "2024-09-02"), Back(autumn, "2024-09-03"),
            Sent(autumn, "2024-09-09"), Back(autumn, "2024-09-10")).No().Having("failed", 3);
    }

    [Fact]
    public void An_annual_notice_that_came_back_time_after_time_is_excused()
    {
        Fact[] returned = [.. new[] { "2023", "2024" }.SelectMany(year => (Fact[])
            [new MeetingCalled(new(year), MeetingKind.Annual, Caller.Board, On($"{year}-01-09"), At($"{year}-06-05T10:00")),
                new NoticeReturned(Cy, On($"{year}-05-20"), new(year), false)])];
        Noticed([.. returned, Mailed(Before(20), Ada, Bob)]).OfAnnual("notice.to-all").Yes();
    }

    static Corporate WithSilent(MatterPut put, params IEnumerable<Fact> facts)
    {
        var (silent, dee) = (new StockClass("silent"), new Holder("dee"));
        return With([new Minutebook.Stock.StockClassAuthorized(silent, "Class S", Number(10), On("2020-01-06"), VotesPerShare: 0),
            Account(dee), Issued(dee, 5, "2020-01-07T10:00", "s-dee", silent), .. Meeting(), Prepared(), put, .. facts]);
    }

    [Theory, Requirement("2.4-1", "2.4-5"), InlineData(MatterKind.Merger, Answer.Open), InlineData(MatterKind.Conversion, Answer.Open)]
    [InlineData(MatterKind.AssetSale, Answer.Yes), InlineData(MatterKind.Ordinary, Answer.Yes)]
    public void Where_the_statute_gives_notice_to_holders_without_a_vote_they_are_among_all(MatterKind kind, Answer answer)
    {
        WithSilent(Put(kind), Mailed(Before(25))).OfAnnual("notice.to-all").Is(answer);
        WithSilent(Put(kind), Mailed(Before(25), Ada, Bob, Cy, new("dee"))).OfAnnual("notice.to-all").Yes();
        WithSilent(Put(kind), Mailed(Before(25))).OfAnnual("votes.entitled").Having("entitled", 100);
    }

    [Fact, Requirement("2.4-1", "2.9-3")]
    public void A_class_without_a_vote_of_its_own_that_votes_on_a_matter_by_itself_is_among_all() =>
        WithSilent(Put(MatterKind.CharterAmendment) with { ClassVotes = [new("silent")] }, Mailed(Before(25))).OfAnnual("notice.to-all")
            .Is(Answer.Open);

    [Fact, Requirement("2.4-1")]
    public void While_there_is_time_notice_is_not_yet_given()
    {
        var ahead = With(Meeting()).Asked("2025-05-20");
        ahead.OfAnnual("notice.window", "holder=ada").NotYet().Saying("there is time until 2025-05-31");
        ahead.Asked("2025-06-01").OfAnnual("notice.window", "holder=ada").NotShown();
    }

    [Fact, Requirement("2.4-1")]
    public void Notice_of_a_meeting_before_the_first_edition_known_is_open()
    {
        var old = With(Called(at: "1992-07-20T10:00", on: "1992-06-01"), Mailed(On("1992-07-01")));
        Window(old).NotShown().Saying("the by-laws in force on 1992-07-01 are not in the books");
    }

    [Fact]
    public void An_affidavit_proves_that_notice_was_given()
    {
        var mailed = Noticed(Mailed(Before(20)));
        mailed.OfAnnual("notice.proven", "holder=ada").NotYet();
        mailed.And(new AffidavitOfNoticeMade(Annual, new("sam"), On("2025-05-22"), AffiantCapacity.Secretary))
            .OfAnnual("notice.proven", "holder=ada").Yes();
    }
}
