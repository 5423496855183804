namespace Minutebook.Tests.Board;

using Minutebook.Board;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Notice of a special meeting, which is on 4 June 2025 at 9:00 in Los Angeles.</summary>
public class BoardNoticeOfMeetingTests
{
    static Finding InTime(BoardNoticeGiven notice, BoardMeetingCalled? called = null) =>
        Boardroom(3, 3, called ?? JuneMeeting(), notice).OfJune("board-notice.in-time", "director=d1");

    [Theory, Requirement("3.7.1-1"), Vector("T70", "T71"), InlineData("2025-06-03T09:00", Answer.Yes)]
    [InlineData("2025-06-03T09:01", Answer.No)]
    public void Delivered_in_person_24_hours_before(string on, Answer answer) =>
        InTime(Told(Ds(1), on)).Is(answer).Citing("By-laws 3.7.1").Having("least", 24);

    [Fact, Requirement("3.7.1-1"), Vector("T72")]
    public void Noon_in_New_York_is_nine_in_Los_Angeles()
    {
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        InTime(Told(Ds(1)) with { On = Moment.Parse("2025-06-03T12:00", newYork) }).Yes().Having("hours", "24 hours");
        InTime(Told(Ds(1)) with { On = Moment.Parse("2025-06-03T12:01", newYork) }).No();
    }

    [Fact, Requirement("3.7.1-1"), Vector("T74")]
    public void Hours_elapse_also_over_a_change_of_the_clocks()
    {
        var called = JuneMeeting() with { At = At("2025-03-09T10:00"), On = On("2025-03-01") };
        InTime(Told(Ds(1), "2025-03-08T10:00"), called).No().Having("hours", "23 hours");
        InTime(Told(Ds(1), "2025-03-08T09:00"), called).Yes();
        InTime(Told(Ds(1), "2025-11-01T10:00"), called with { At = At("2025-11-02T10:00") }).Yes().Having("hours", "25 hours");
    }

    [Fact, Requirement("3.7.1-1")]
    public void An_hour_that_is_not_known_leaves_it_open_only_where_it_decides()
    {
        InTime(Told(Ds(1), "2025-06-02")).Yes();
        InTime(Told(Ds(1), "2025-06-03")).NotShown();
        InTime(Told(Ds(1), "2025-06-04")).No();
    }

    [Theory, Requirement("3.7.4-1"), InlineData("2025-06-03T09:00", true, Answer.Yes), InlineData("2025-06-03T09:01", true, Answer.No)]
    [InlineData("2025-06-03T09:00", false, Answer.No), InlineData("2025-06-03T09:00", null, Answer.Open)]
    public void By_word_of_mouth_to_the_Director_personally(string on, bool? personally, Answer answer) =>
        InTime(Told(Ds(1), on, BoardNoticeWay.Oral) with { ToDirectorPersonally = personally }).Is(answer).Citing("By-laws 3.7.4");

    [Theory, Requirement("3.7.2-1"), Vector("T80"), InlineData("2025-05-30T23:59", Answer.Yes), InlineData("2025-05-31T08:00", Answer.No)]
    public void By_mail_five_days_before(string on, Answer answer) =>
        InTime(Told(Ds(1), on, BoardNoticeWay.Mail) with { ToAddressOfRecord = true, PostagePrepaid = true }).Is(answer)
            .Citing("By-laws 3.7.2").Having("least", 5);

    [Theory, Requirement("3.7.2-1"), InlineData(false, true, Answer.No), InlineData(true, false, Answer.No)]
    [InlineData(null, true, Answer.Open), InlineData(true, null, Answer.Open)]
    public void To_the_right_address_with_postage(bool? address, bool? postage, Answer answer) =>
        InTime(Told(Ds(1), "2025-05-20", BoardNoticeWay.Mail) with { ToAddressOfRecord = address, PostagePrepaid = postage }).Is(answer);

    [Theory, Requirement("3.7.3-1"), Vector("T78"), InlineData("2025-06-03T08:00", "2025-06-03T09:00", Answer.Yes)]
    [InlineData("2025-06-03T08:00", "2025-06-03T09:10", Answer.No), InlineData("2025-06-03T09:10", "2025-06-03T08:00", Answer.No)]
    [InlineData("2025-06-03T08:00", null, Answer.Open)]
    public void By_telecopy_from_the_later_of_sending_and_confirmation(string sent, string? confirmed, Answer answer) =>
        InTime(Told(Ds(1), sent, BoardNoticeWay.Telecopy) with
        {
            ToNumberGiven = true, Confirmed = confirmed is null ? null : On(confirmed),
        }).Is(answer).Citing("By-laws 3.7.3");

    [Fact, Requirement("3.7.3-1")]
    public void To_the_number_that_the_Director_gave() => InTime(Told(Ds(1), "2025-06-02T08:00", BoardNoticeWay.Telecopy) with
        { ToNumberGiven = false, Confirmed = On("2025-06-02T08:05") }).No();

    [Theory, Requirement("3.7-1")]
    [InlineData("AsPersonal", "2025-06-03T09:00", Answer.Yes), InlineData("AsPersonal", "2025-06-03T09:01", Answer.No)]
    [InlineData("AsMail", "2025-05-30T12:00", Answer.Yes), InlineData("AsMail", "2025-05-31T12:00", Answer.No)]
    [InlineData("NotAllowed", "2025-05-20T12:00", Answer.No)]
    public void How_email_counts_is_a_switch(string setting, string on, Answer answer) =>
        Boardroom(3, 3, JuneMeeting(), Told(Ds(1), on, BoardNoticeWay.Email)).Switched("EmailDirectorNotice", setting)
            .OfJune("board-notice.in-time", "director=d1").Is(answer).Saying($"EmailDirectorNotice = {setting}");

    [Fact, Requirement("3.7-1")]
    public void It_states_place_day_and_hour_and_needs_no_purpose()
    {
        Finding States(BoardNoticeGiven notice) => Boardroom(3, 3, JuneMeeting(), notice).OfJune("board-notice.states", "director=d1");
        States(Told(Ds(1))).Yes().Citing("By-laws 3.7");
        States(Told(Ds(1)) with { Day = new(2025, 6, 5) }).No();
        States(Told(Ds(1)) with { Hour = new(10, 0) }).No();
        States(Told(Ds(1)) with { Place = null }).NotShown();
        States(Told(Ds(1)) with { Day = null }).NotShown();
        States(Told(Ds(1)) with { Hour = null }).NotShown();
    }

    [Fact, Requirement("3.7-1", "3.8-3")]
    public void One_who_was_missed_makes_what_is_done_void_until_that_Directors_waiver()
    {
        var books = Boardroom(3, 3, [JuneMeeting(), Told(Upto(2)), .. There(1, 2), Votes([1, 2])]);
        books.OfJune("board-notice.to-all").Is(Answer.Open).Standing("void");
        books.OfLease("resolution.adopted").Is(Answer.Open).Standing("void");
        var waived = books.And(new BoardWaiverSigned(June, D(3), On("2025-06-20"), WrittenForm.Writing, true));
        waived.OfJune("board-notice.to-all").Yes();
        waived.OfLease("resolution.adopted").Yes().Standing("valid");
    }

    [Theory, Requirement("3.7-1"), InlineData("400 Quay Street", Answer.Yes), InlineData("Boardroom, 400 quay street", Answer.Yes)]
    [InlineData("Moon Hotel, Reno", Answer.No)]
    public void The_place_that_it_states_is_that_of_the_meeting(string place, Answer answer) =>
        Boardroom(3, 3, JuneMeeting(), Told(Upto(3)) with { Place = place }).OfJune("board-notice.states", "director=d1").Is(answer);

    [Fact, Requirement("3.7-1")]
    public void Of_two_notices_one_in_time_is_enough()
    {
        var books = Boardroom(3, 3, JuneMeeting(), Told(Ds(1), "2025-06-03T20:00"), Told(Ds(1), "2025-06-02T09:00"));
        books.OfJune("board-notice.in-time", "director=d1").Yes();
        books.OfJune("board-notice.in-order", "director=d1").Yes();
    }

    [Fact, Requirement("3.7-1")]
    public void Before_the_meeting_there_is_time_and_after_it_the_books_may_be_silent()
    {
        var ahead = Boardroom(3, 3, JuneMeeting()).Asked("2025-06-01");
        ahead.OfJune("board-notice.to-all").NotYet();
        Boardroom(3, 3, JuneMeeting()).OfJune("board-notice.in-time", "director=d1").NotShown();
        Boardroom(3, 3, JuneMeeting(), Told(Ds(2))).OfJune("board-notice.in-time", "director=d1").No();
    }

    [Fact, Requirement("3.7-1")]
    public void Members_of_a_committee_are_told_of_its_meetings_and_others_need_not_be()
    {
        var audit = new CommitteeCreated(Audit, "Audit Committee", On("2024-07-01"), 2, Upto(2));
        Boardroom(5, 5, audit, JuneMeeting(committee: Audit), Told(Upto(2))).OfJune("board-notice.to-all").Yes();
        Boardroom(5, 5, audit, JuneMeeting(committee: Audit), Told(Ds(1, 3))).OfJune("board-notice.to-all").Is(Answer.Open)
            .Saying("d2");
    }
}

/// <summary>A Director who was not told, or not in time, waives notice.</summary>
public class BoardWaiverOfNoticeTests
{
    static Finding Written(WrittenForm form, bool? signed, string on = "2025-06-20") =>
        Boardroom(3, 3, JuneMeeting(), new BoardWaiverSigned(June, D(1), On(on), form, signed))
            .OfJune("board-waiver.written", "director=d1");

    [Theory, Requirement("3.8.1-1"), InlineData("2025-06-01"), InlineData("2025-06-20")]
    public void In_a_signed_writing_before_or_after(string on) => Written(WrittenForm.Writing, true, on).Yes().Citing("By-laws 3.8.1");

    [Fact, Requirement("3.8.1-1")]
    public void Not_unsigned_nor_by_word_of_mouth()
    {
        Written(WrittenForm.Writing, false).No();
        Written(WrittenForm.Writing, null).NotShown();
        Written(WrittenForm.Oral, true).No();
        Boardroom(3, 3, JuneMeeting()).OfJune("board-waiver.written", "director=d1").NotYet();
    }

    [Theory, Requirement("3.8.1-1"), InlineData("2025-06-20", Answer.Yes), InlineData("1999-06-20", Answer.No)]
    public void Electronically_since_the_statute_allows_it(string on, Answer answer) =>
        Written(WrittenForm.Transmission, true, on).Is(answer);

    static Finding Attended(params Fact[] facts) =>
        Boardroom(3, 3, [JuneMeeting(), .. facts]).OfJune("board-waiver.attendance", "director=d1");

    static readonly DirectorCame ToObject = new(June, D(1), On("2025-06-04T09:00"), OnlyToObject: true);

    static DirectorObjected Objected(bool atBeginning = true) => new(June, D(1), On("2025-06-04T09:01"), atBeginning);

    [Fact, Requirement("3.8.2-1")]
    public void By_attending_save_to_object_at_the_beginning()
    {
        Attended([.. There(1)]).Yes().Citing("By-laws 3.8.2");
        Attended(ToObject, Objected()).No();
        Attended(ToObject).Yes();
        Attended(ToObject, Objected(false)).Yes();
        Attended(ToObject, Objected(), Votes([1])).Yes();
        Attended([.. There(2)]).No();
        Boardroom(3, 3, JuneMeeting()).Asked("2025-06-01").OfJune("board-waiver.attendance", "director=d1").NotYet();
    }

    [Theory, Requirement("3.8.2-1"), InlineData("true", Answer.No), InlineData("false", Answer.Yes)]
    public void A_switch_says_whether_a_vote_under_protest_gives_up_the_objection(string setting, Answer answer) =>
        Boardroom(3, 3, [JuneMeeting(), Told(Ds(2, 3)), .. There(1, 2, 3), Objected(), Votes([2, 3], [1])])
            .Switched("ObjectorMayVoteUnderProtest", setting).OfJune("board-waiver.attendance", "director=d1").Is(answer)
            .Saying($"ObjectorMayVoteUnderProtest = {setting}");
}
