namespace Minutebook.Tests.Board;

using System.Linq;
using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Which meetings are held as a resolution fixed them.</summary>
public class RegularMeetingsTests
{
    static readonly BoardMeetingCalled Regular = JuneMeeting(kind: BoardMeetingKind.Regular) with { By = null, Resolution = Lease };

    [Theory, Requirement("3.4-1"), InlineData(BoardMeetingKind.Annual), InlineData(BoardMeetingKind.Regular)]
    public void Time_and_place_fixed_by_resolution_are_notice_enough(BoardMeetingKind kind)
    {
        var books = Boardroom(3, 3, new BoardResolved(Lease, On("2025-01-06"), "RESOLVED, that the Board meets on the first Wednesday."),
            Regular with { Kind = kind });
        books.OfJune("board-meeting.regular").Yes().Citing("By-laws 3.4");
        books.OfJune("board-notice.to-all").Yes();
        books.OfJune("board-meeting.in-order").Yes();
    }

    [Fact, Requirement("3.4-1")]
    public void Without_the_resolution_each_must_be_told()
    {
        Boardroom(3, 3, Regular).OfJune("board-meeting.regular").NotShown();
        Boardroom(3, 3, Regular with { Resolution = null }).OfJune("board-meeting.regular").NotShown();
        Boardroom(3, 3, Regular with { Resolution = null }, Told(Upto(2))).OfJune("board-notice.to-all").Is(Answer.Open);
        Boardroom(3, 3, Regular with { Resolution = null }, Told(Upto(3))).OfJune("board-notice.to-all").Yes();
    }

    [Fact, Requirement("3.4-1")]
    public void A_resolution_adopted_only_afterwards_fixed_nothing() =>
        Boardroom(3, 3, new BoardResolved(Lease, On("2025-06-05"), "RESOLVED, that the Board meets."), Regular)
            .OfJune("board-meeting.regular").No();

    [Fact, Requirement("3.4-1")]
    public void A_special_meeting_is_not_fixed_by_resolution() => Boardroom(3, 3, JuneMeeting()).OfJune("board-meeting.regular").No();
}

/// <summary>Who calls a special meeting.</summary>
public class BoardSpecialMeetingsTests
{
    [Theory, Requirement("3.5-1"), InlineData(BoardCaller.Chairman, Answer.Yes), InlineData(BoardCaller.President, Answer.Yes)]
    [InlineData(BoardCaller.Secretary, Answer.Yes), InlineData(BoardCaller.CommitteeChairman, Answer.No)]
    public void An_officer_calls_that_of_the_Board(BoardCaller caller, Answer answer) =>
        Boardroom(5, 5, JuneMeeting(caller)).OfJune("board-meeting.called").Is(answer).Citing("By-laws 3.5");

    [Theory, Requirement("3.5-1"), InlineData(2, Answer.No), InlineData(3, Answer.Yes), InlineData(4, Answer.Yes)]
    public void Or_any_three_Directors(int callers, Answer answer) =>
        Boardroom(5, 5, JuneMeeting(BoardCaller.Directors, callers: Upto(callers))).OfJune("board-meeting.called").Is(answer)
            .Having("directors", callers).Having("needed", 3);

    [Fact, Requirement("3.5-1")]
    public void Three_names_are_not_three_Directors()
    {
        Boardroom(5, 5, JuneMeeting(BoardCaller.Directors, callers: Ds(1, 1, 2))).OfJune("board-meeting.called").No();
        Boardroom(5, 2, JuneMeeting(BoardCaller.Directors, callers: Ds(1, 2, 3))).OfJune("board-meeting.called").No();
        Boardroom(5, 5, JuneMeeting(BoardCaller.Directors)).OfJune("board-meeting.called").NotShown();
    }

    [Fact, Requirement("3.5-1")]
    public void The_officer_named_must_hold_the_office()
    {
        var secretary = new OfficerElected(D(1), Office.Secretary, On("2024-06-11"));
        Boardroom(3, 3, secretary, JuneMeeting(BoardCaller.Secretary, callers: D(1))).OfJune("board-meeting.called").Yes();
        Boardroom(3, 3, secretary, JuneMeeting(BoardCaller.Secretary, callers: D(2))).OfJune("board-meeting.called").No()
            .Standing("voidable");
    }

    [Fact, Requirement("3.5-1")]
    public void That_of_a_committee_is_called_by_its_chairman_too_and_not_by_three_Directors()
    {
        var audit = new CommitteeCreated(Audit, "Audit Committee", On("2024-07-01"), 3, Upto(3), Chairman: D(1));
        Boardroom(5, 5, audit, JuneMeeting(BoardCaller.CommitteeChairman, committee: Audit, callers: D(1))).OfJune("board-meeting.called")
            .Yes();
        Boardroom(5, 5, audit, JuneMeeting(BoardCaller.CommitteeChairman, committee: Audit, callers: D(2))).OfJune("board-meeting.called")
            .No();
        Boardroom(5, 5, audit, JuneMeeting(BoardCaller.President, committee: Audit)).OfJune("board-meeting.called").Yes();
        Boardroom(5, 5, audit, JuneMeeting(BoardCaller.Directors, committee: Audit, callers: Upto(3))).OfJune("board-meeting.called").No();
    }

    [Fact, Requirement("3.5-1")]
    public void A_meeting_whose_caller_is_not_recorded_is_not_shown() =>
        Boardroom(3, 3, JuneMeeting() with { By = null }).OfJune("board-meeting.called").NotShown();
}

/// <summary>Taking part by telephone.</summary>
public class MeetingsByTelephoneTests
{
    [Theory, Requirement("3.6-1"), InlineData(true, Answer.Yes), InlineData(false, Answer.No), InlineData(null, Answer.Open)]
    public void It_is_presence_where_all_hear_each_other(bool? allHear, Answer answer)
    {
        var books = Boardroom(3, 3, JuneMeeting(), Told(Upto(3)), new DirectorCame(June, D(1), On("2025-06-04T09:00"),
            DirectorPresence.ByTelephone, allHear), There(2).Single());
        books.OfJune("board-meeting.present", "director=d1").Is(answer).Citing("By-laws 3.6");
        books.OfJune("board-meeting.quorum").Is(answer);
    }

    static DirectorCame Calls(int director, bool? allHear) =>
        new(June, D(director), On("2025-06-04T09:00"), DirectorPresence.ByTelephone, allHear);

    [Theory, Requirement("3.6-1", "3.9-1"), InlineData(true, Answer.Yes), InlineData(false, Answer.No), InlineData(null, Answer.Open)]
    public void One_who_votes_by_telephone_is_present_only_where_all_hear_each_other(bool? allHear, Answer answer)
    {
        var books = Boardroom(3, 3, [JuneMeeting(), Told(Upto(3)), .. There(1), Calls(2, allHear), Votes([1, 2])]);
        books.OfJune("board-meeting.quorum", "resolution=lease").Is(answer).Citing("By-laws 3.9");
        books.OfLease("resolution.adopted").Is(answer);
    }

    [Theory, Requirement("3.6-1", "3.10-1"), InlineData(true, Answer.Yes), InlineData(false, Answer.No), InlineData(null, Answer.Open)]
    public void And_the_vote_of_one_who_does_not_hear_the_others_is_none(bool? allHear, Answer answer)
    {
        var books = Boardroom(5, 5, [JuneMeeting(), Told(Upto(5)), .. There(1, 2, 3, 4), Calls(5, allHear), Votes([1, 2, 5], [3, 4])]);
        books.OfJune("board-meeting.quorum", "resolution=lease").Yes();
        books.OfLease("resolution.vote").Is(answer);
    }

    [Theory, Requirement("3.6-1", "3.16.1-1"), InlineData(true, Answer.Yes), InlineData(false, Answer.No), InlineData(null, Answer.Open)]
    public void Nor_does_it_count_among_the_votes_of_the_number_fixed(bool? allHear, Answer answer) =>
        Boardroom(5, 5, [JuneMeeting(), Told(Upto(5)), .. There(1, 2, 3, 4), Calls(5, allHear),
            Votes([1, 2, 5], [3], [4], BoardMatter.CommitteeCreation)]).OfLease("resolution.vote").Is(answer);

    [Fact, Requirement("3.9-1")]
    public void One_of_whom_nothing_but_the_vote_is_recorded_is_present_and_one_who_had_gone_is_not_shown_to_be()
    {
        Boardroom(3, 3, [.. Meets(3, 1), Votes([1, 2])]).OfLease("resolution.adopted").Yes();
        var gone = new DirectorWent(June, D(2), On("2025-06-04T09:10"));
        Boardroom(3, 3, [.. Meets(3, 1, 2), gone, Votes([1, 2])]).OfLease("resolution.adopted").NotShown();
        Boardroom(3, 3, [.. Meets(3, 1, 2), gone, Votes([1]) with { Recused = Ds(2) }]).OfLease("resolution.adopted").No();
    }
}
