namespace Minutebook.Tests.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Particulars;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The quorum of the Board, and adjourning without one.</summary>
public class BoardQuorumTests
{
    /// <summary>The formula written out plainly: of a full Board more than half of it; with vacancies more than half of those serving, but
    /// not less than a third of the Board.</summary>
    static int Plainly(int seats, int serving)
    {
        var needed = 0;
        while (true)
        {
            needed++;
            var enough = serving == seats ? needed * 2 > seats : needed * 2 > serving && needed * 3 >= seats;
            if (enough) return needed;
        }
    }

    public static TheoryData<int> Boards => [.. Enumerable.Range(1, 15)];

    [Theory, Requirement("3.9-1"), MemberData(nameof(Boards))]
    public void Of_every_Board_and_every_number_serving_it_is_what_the_formula_says(int seats)
    {
        for (var serving = 1; serving <= seats; serving++)
            Boardroom(seats, serving).Ask("board-quorum.needed", "on=2025-06-04").Yes()
                .Having("needed", Plainly(seats, serving)).Having("fixed", seats).Having("serving", serving);
    }

    [Theory, Requirement("3.9-1"), InlineData(5, 5, 2, Answer.No), InlineData(5, 5, 3, Answer.Yes), InlineData(6, 6, 3, Answer.No)]
    [InlineData(6, 6, 4, Answer.Yes), InlineData(9, 4, 2, Answer.No), InlineData(9, 4, 3, Answer.Yes), InlineData(9, 3, 3, Answer.Yes)]
    [InlineData(9, 2, 2, Answer.No)]
    public void So_many_present_are_or_are_no_quorum(int seats, int serving, int present, Answer answer)
    {
        var finding = Boardroom(seats, serving, Meets(serving, Enumerable.Range(1, present))).OfJune("board-meeting.quorum").Is(answer)
            .Having("present", present).Citing("By-laws 3.9");
        Assert.Equal(answer == Answer.Yes ? "valid" : "void", finding.Standing().Word);
    }

    [Fact, Requirement("3.9-1")]
    public void It_is_needed_at_each_vote_and_is_gone_when_one_leaves()
    {
        var books = Boardroom(5, 5, [.. Meets(5, 1, 2, 3), Votes([1, 2, 3]), new DirectorWent(June, D(3), On("2025-06-04T10:00")),
            Votes([1, 2], at: "2025-06-04T10:10", name: "sale")]);
        books.OfJune("board-meeting.quorum", "resolution=lease").Yes();
        books.OfJune("board-meeting.quorum", "resolution=sale").No();
        books.OfLease("resolution.adopted").Yes();
        books.Ask("resolution.adopted", "resolution=sale").No().Standing("void");
    }

    [Fact, Requirement("3.9-1")]
    public void One_who_comes_late_counts_from_then_and_one_who_comes_back_counts_again()
    {
        var late = Boardroom(5, 5, [.. Meets(5, 1, 2), Votes([1, 2]), new DirectorCame(June, D(3), On("2025-06-04T09:40")),
            Votes([1, 2, 3], at: "2025-06-04T09:50", name: "sale")]);
        late.OfJune("board-meeting.quorum", "resolution=lease").No();
        late.OfJune("board-meeting.quorum", "resolution=sale").Yes();
        var back = Boardroom(5, 5, [.. Meets(5, 1, 2, 3), new DirectorWent(June, D(3), On("2025-06-04T09:10")),
            new DirectorCame(June, D(3), On("2025-06-04T09:20")), Votes([1, 2])]);
        back.OfJune("board-meeting.quorum", "resolution=lease").Yes();
    }

    [Fact, Requirement("3.9-1")]
    public void One_who_came_only_to_object_is_no_part_of_it() =>
        Boardroom(3, 3, [JuneMeeting(), Told(Upto(3)), .. There(1),
            new DirectorCame(June, D(2), On("2025-06-04T09:00"), OnlyToObject: true)])
            .OfJune("board-meeting.quorum").No().Having("present", 1);

    [Fact, Requirement("3.9-1")]
    public void One_who_is_no_Director_is_no_part_of_it() =>
        Boardroom(3, 2, [JuneMeeting(), Told(Upto(2)), .. There(1, 9)]).OfJune("board-meeting.quorum").No().Having("present", 1);

    [Fact, Requirement("3.9-1")]
    public void Where_the_number_or_the_members_are_not_recorded_it_is_not_shown()
    {
        Empty.And([Seated(1), .. Meets(1, 1)]).OfJune("board-meeting.quorum").NotShown();
        Empty.And([Fixed(3), .. Meets(1, 1)]).OfJune("board-meeting.quorum").NotShown();
        Boardroom(3, 3, JuneMeeting()).OfJune("board-meeting.quorum").NotShown();
        Boardroom(3, 3, JuneMeeting()).Asked("2025-06-01").OfJune("board-meeting.quorum").NotYet();
    }

    [Fact, Requirement("3.9-1")]
    public void Where_it_is_in_doubt_of_one_whether_he_serves_it_is_open_only_if_he_decides()
    {
        var doubt = new RemovalVoted(On("2025-03-03"), new(1000), [new(D(3), new(600), new(0))]);
        Boardroom(3, 3, [doubt, .. Meets(3, 1, 3)]).OfJune("board-meeting.quorum").NotShown();
        Boardroom(3, 3, [doubt, .. Meets(3, 1, 2)]).OfJune("board-meeting.quorum").Yes();
        Boardroom(3, 3, [doubt, .. Meets(3, 1)]).OfJune("board-meeting.quorum").No();
    }

    [Theory, Requirement("3.9-1"), InlineData(1, 2, Answer.No), InlineData(2, 3, Answer.Yes), InlineData(1, 1, Answer.Yes)]
    public void Without_it_a_majority_of_those_present_adjourns_without_notice(int votesFor, int present, Answer answer)
    {
        var adjourned = new BoardMeetingAdjourned(June, On("2025-06-04T09:10"), On("2025-06-05T09:00"), null, Upto(votesFor));
        Boardroom(9, 9, [.. Meets(9, Enumerable.Range(1, present)), adjourned]).OfJune("board-meeting.adjourned").Is(answer)
            .Having("present", present).Citing("By-laws 3.9");
    }

    [Fact, Requirement("3.9-1")]
    public void For_the_adjournment_each_has_one_vote_and_one_who_is_no_Director_none()
    {
        Corporate Adjourned(params int[] votesFor) => Boardroom(9, 8, [.. Meets(8, 1, 2, 3),
            new BoardMeetingAdjourned(June, On("2025-06-04T09:10"), On("2025-06-05T09:00"), null, Ds(votesFor))]);
        Adjourned(1, 1).OfJune("board-meeting.adjourned").No().Having("for", 1);
        Adjourned(1, 9).OfJune("board-meeting.adjourned").No().Having("for", 1);
        Adjourned(1, 2).OfJune("board-meeting.adjourned").Yes().Having("for", 2);
    }

    [Fact, Requirement("3.9-1")]
    public void Where_it_is_in_doubt_how_many_serve_the_greater_number_is_needed() =>
        Boardroom(9, 6, new RemovalVoted(On("2025-03-03"), new(1000), [new(D(6), new(600), new(0))]))
            .Ask("board-quorum.needed", "on=2025-06-04").Having("serving", 5).Having("needed", 4);

    /// <summary>Two of five meet, and adjourn to the 6th by these votes; then these meet and all vote for the lease.</summary>
    static Corporate Resumed(int[] votesFor, int[] against, int[] present, string at = "2025-06-06T09:30", params Fact[] more) =>
        Boardroom(5, 5, [.. Meets(5, 1, 2), new BoardMeetingAdjourned(June, On("2025-06-04T09:10"), On("2025-06-06T09:00"), null,
            Ds(votesFor), Ds(against)), .. more, .. present.Select(one => new DirectorCame(June, D(one), On("2025-06-06T09:00"))),
            Votes(present, at: at)]);

    [Fact, Requirement("3.9-1", "3.7-1")]
    public void A_session_to_which_it_was_not_rightly_adjourned_needs_all()
    {
        Resumed([1, 2], [], [1, 2, 3]).OfLease("resolution.adopted").Yes();
        Resumed([1], [2], [1, 2, 3]).OfLease("resolution.adopted").No().Standing("void").Saying("1 of 2 present voted to adjourn");
        Resumed([1], [2], [1, 2, 3, 4, 5]).OfLease("resolution.adopted").Yes();
        Resumed([1], [2], [1, 2, 3], "2025-06-06T09:30", [.. new[] { 4, 5 }.Select(one =>
            new BoardWaiverSigned(June, D(one), On("2025-06-07"), WrittenForm.Writing, true))]).OfLease("resolution.adopted").Yes();
        Resumed([], [], [1, 2, 3]).OfLease("resolution.adopted").NotShown();
    }

    [Fact, Requirement("3.9-1")]
    public void Between_its_sessions_a_meeting_votes_nothing() =>
        Resumed([1, 2], [], [1, 2, 3], "2025-06-05T09:30").OfLease("resolution.adopted").No().Saying("was adjourned to");

    [Fact, Requirement("3.9-1")]
    public void At_the_adjourned_meeting_it_is_taken_afresh_who_is_there()
    {
        var adjourned = new BoardMeetingAdjourned(June, On("2025-06-04T09:10"), On("2025-06-05T09:00"), null, Upto(2));
        DirectorCame[] next = [.. new[] { 1, 3, 4 }.Select(number => new DirectorCame(June, D(number), On("2025-06-05T09:00")))];
        var books = Boardroom(5, 5, [.. Meets(5, 1, 2), adjourned, .. next, Votes([1, 3], at: "2025-06-05T09:30")]);
        books.OfJune("board-meeting.quorum", "resolution=lease").Yes().Having("present", 3);
        books.OfLease("resolution.vote").Yes().Having("present", 3);
    }
}

/// <summary>What makes a vote the act of the Board.</summary>
public class BoardMannerOfActingTests
{
    static Corporate Voted(int present, int votesFor, int against = 0, int abstaining = 0, int seats = 7) =>
        Boardroom(seats, seats, [.. Meets(seats, Enumerable.Range(1, present)), Votes(Enumerable.Range(1, votesFor),
            Enumerable.Range(votesFor + 1, against), Enumerable.Range(votesFor + against + 1, abstaining))]);

    [Theory, Requirement("3.10-1"), InlineData(4, 2, 2, 0, Answer.No), InlineData(4, 3, 1, 0, Answer.Yes)]
    [InlineData(5, 2, 0, 3, Answer.No), InlineData(5, 3, 0, 2, Answer.Yes), InlineData(5, 2, 1, 0, Answer.No)]
    [InlineData(7, 4, 3, 0, Answer.Yes), InlineData(6, 3, 0, 0, Answer.No)]
    public void More_than_half_of_those_present_so_that_one_who_abstains_counts_against(
        int present, int votesFor, int against, int abstaining, Answer answer) =>
        Voted(present, votesFor, against, abstaining).OfLease("resolution.vote").Is(answer).Citing("By-laws 3.10")
            .Having("for", votesFor).Having("present", present);

    [Fact, Requirement("3.10-1")]
    public void One_who_is_recused_and_stays_counts_as_present_and_one_who_leaves_does_not()
    {
        var stays = Boardroom(7, 7, [.. Meets(7, 1, 2, 3, 4), Votes([1, 2]) with { Recused = Ds(3, 4) }]);
        stays.OfLease("resolution.vote").No().Having("present", 4);
        var leaves = Boardroom(7, 7, [.. Meets(7, 1, 2, 3, 4, 5), new DirectorWent(June, D(5), On("2025-06-04T09:20")),
            Votes([1, 2, 3])]);
        leaves.OfLease("resolution.vote").Yes().Having("present", 4);
    }

    [Theory, Requirement("3.10-1"), InlineData("2025-06-04T08:59", Answer.No), InlineData("2025-06-04T09:00", Answer.Yes)]
    [InlineData("2025-06-04T11:00", Answer.Yes), InlineData("2025-06-04T11:01", Answer.No)]
    public void A_vote_before_the_hour_or_after_the_end_is_none_at_the_meeting(string at, Answer answer)
    {
        var finding = Boardroom(3, 3, [.. Meets(3, 1, 2, 3), new BoardMeetingClosed(June, On("2025-06-04T11:00")),
            Votes([1, 2, 3], at: at)]).OfLease("resolution.adopted").Is(answer);
        Assert.Equal(answer == Answer.Yes ? "valid" : "void", finding.Standing().Word);
    }

    [Theory, Requirement("3.10-1"), InlineData(3, Answer.Yes), InlineData(2, Answer.No)]
    public void Before_the_hour_it_sits_where_it_was_opened_and_all_are_there(int present, Answer answer) =>
        Boardroom(3, 3, [JuneMeeting(), Told(Upto(3)), new BoardMeetingOpened(June, On("2025-06-04T08:30")),
            .. Enumerable.Range(1, present).Select(one => new DirectorCame(June, D(one), On("2025-06-04T08:30"))),
            Votes([1, 2], at: "2025-06-04T08:45")]).OfLease("resolution.adopted").Is(answer);

    [Fact, Requirement("3.10-1")]
    public void One_vote_each_and_none_for_who_is_no_Director()
    {
        Boardroom(5, 5, [.. Meets(5, 1, 2, 3), Votes([1, 1, 2])]).OfLease("resolution.vote").Having("for", 2);
        Boardroom(5, 4, [.. Meets(4, 1, 2, 3), Votes([1, 9])]).OfLease("resolution.vote").No().Having("for", 1).Saying("d9 do not count");
    }

    [Theory, Requirement("3.10-1"), InlineData(3, Answer.Open), InlineData(4, Answer.Yes), InlineData(2, Answer.No)]
    public void One_who_is_recorded_in_two_ways_counts_for_it_only_where_that_does_not_decide(int votesFor, Answer answer) =>
        Boardroom(5, 5, [.. Meets(5, 1, 2, 3, 4, 5), Votes(Enumerable.Range(1, votesFor), [1, 5])]).OfLease("resolution.vote").Is(answer);

    [Fact, Requirement("3.10-1")]
    public void Who_voted_how_must_be_recorded()
    {
        Boardroom(3, 3, [.. Meets(3, 1, 2, 3), Votes([])]).OfLease("resolution.vote").NotShown();
        Boardroom(3, 3, new BoardResolved(Lease, On("2025-01-06"), "RESOLVED.")).OfLease("resolution.vote").NotShown();
        Boardroom(3, 3, new BoardResolved(Lease, On("2025-01-06"), "RESOLVED.")).OfLease("resolution.adopted").Yes();
    }

    [Fact, Requirement("3.10-1")]
    public void It_turns_on_one_of_whom_it_is_in_doubt_whether_he_serves_only_where_he_decides()
    {
        var doubt = new RemovalVoted(On("2025-03-03"), new(1000), [new(D(5), new(600), new(0))]);
        Corporate Of(params int[] votesFor) => Boardroom(5, 5, [doubt, .. Meets(5, 1, 2, 3, 5), Votes(votesFor)]);
        Of(1, 2, 5).OfLease("resolution.vote").NotShown();
        Of(1, 2, 3).OfLease("resolution.vote").Yes();
        Of(1, 5).OfLease("resolution.vote").No();
    }

    [Fact, Requirement("3.1-1", "3.10-1")]
    public void A_resolution_is_in_force_from_its_adoption_until_it_is_rescinded()
    {
        var books = Boardroom(3, 3, [.. Meets(3, 1, 2, 3), Votes([1, 2, 3]), Votes([1, 2], at: "2025-06-04T09:40", name: "undo"),
            new ResolutionRescinded(Lease, new("undo"), On("2025-07-01"))]);
        books.OfLease("resolution.in-force", "on=2025-06-03").No();
        books.OfLease("resolution.in-force", "on=2025-06-04").Yes().Citing("By-laws 3.1");
        books.OfLease("resolution.in-force", "on=2025-06-30").Yes();
        books.OfLease("resolution.in-force", "on=2025-07-01").No();
    }

    [Fact]
    public void Nothing_is_named_twice()
    {
        var books = Boardroom(3, 3, [.. Meets(3, 1, 2, 3), Votes([1, 2, 3])]);
        foreach (Fact again in new Fact[]
        {
            Votes([1]), new BoardResolved(Lease, On("2025-06-04"), "RESOLVED."), JuneMeeting(),
            new BoardConsentDrawn(Lease, On("2025-06-04"), "RESOLVED."), new RemovalVoted(On("2025-06-04"), new(10), []),
        })
            Assert.IsType<Minutebook.Books.Rejected>(books.Trying(again).LastRuling);
    }
}

/// <summary>Who is taken to have assented.</summary>
public class PresumptionOfAssentTests
{
    /// <summary>On Wednesday 4 June 2025 d1 and d2 vote for, d3 against, d4 abstains, d5 is away; at 11:00 the meeting ends.</summary>
    static Corporate Voted(params IEnumerable<Fact> facts) => Boardroom(5, 5, [.. Meets(5, 1, 2, 3, 4), Votes([1, 2, 4], [3]), .. facts,
        new BoardMeetingClosed(June, On("2025-06-04T11:00"))]);

    static Finding Assent(Corporate books, int director) => books.OfLease("resolution.assent", $"director=d{director}");

    [Fact, Requirement("3.11-1")]
    public void One_who_was_present_is_unless_the_dissent_is_shown()
    {
        Assent(Voted(), 1).Yes();
        Assent(Voted(), 3).Yes().Citing("By-laws 3.11");
        Assent(Voted(), 5).No();
    }

    [Theory, Requirement("3.11-1"), InlineData(DissentWay.InMinutes, "2025-06-04T09:31", Answer.No)]
    [InlineData(DissentWay.FiledWithSecretaryOfMeeting, "2025-06-04T10:59", Answer.No)]
    [InlineData(DissentWay.FiledWithSecretaryOfMeeting, "2025-06-04T11:01", Answer.Yes)]
    [InlineData(DissentWay.RegisteredMail, "2025-06-04T18:00", Answer.No), InlineData(DissentWay.RegisteredMail, "2025-06-05", Answer.No)]
    [InlineData(DissentWay.RegisteredMail, "2025-06-01", Answer.Yes), InlineData(DissentWay.RegisteredMail, "2025-06-04T10:59", Answer.Yes)]
    [InlineData(DissentWay.RegisteredMail, "2025-06-06", Answer.Yes), InlineData(DissentWay.Otherwise, "2025-06-04T09:31", Answer.Yes)]
    public void In_the_minutes_or_filed_before_adjournment_or_mailed_immediately(DissentWay way, string on, Answer assented) =>
        Assent(Voted(new DissentMade(Lease, D(3), On(on), way)), 3).Is(assented);

    [Theory, Requirement("3.11-1"), InlineData("2025-06-09", false, Answer.No), InlineData("2025-06-10", false, Answer.Yes)]
    [InlineData("2025-06-10", true, Answer.No), InlineData("2025-06-11", true, Answer.Yes)]
    public void Immediately_is_the_same_or_the_next_business_day(string on, bool mondayIsHoliday, Answer assented) =>
        Assent(Boardroom(3, 3, [.. mondayIsHoliday ? [new HolidayEntered(new(2025, 6, 9), "Founders' Day")] : System.Array.Empty<Fact>(),
            JuneMeeting() with { At = On("2025-06-06T09:00") }, Told(Upto(3), "2025-05-20"),
            .. new[] { 1, 2, 3 }.Select(number => new DirectorCame(June, D(number), On("2025-06-06T09:00"))),
            Votes([1, 2], [3], at: "2025-06-06T09:30"), new DissentMade(Lease, D(3), On(on), DissentWay.RegisteredMail),
            new BoardMeetingClosed(June, On("2025-06-06T11:00"))]), 3).Is(assented);

    [Fact, Requirement("3.11-1")]
    public void One_who_voted_for_it_cannot_dissent_and_one_who_abstained_is_presumed_to_assent()
    {
        Assent(Voted(new DissentMade(Lease, D(1), On("2025-06-04T09:31"), DissentWay.InMinutes)), 1).Yes();
        var abstained = Boardroom(3, 3, [.. Meets(3, 1, 2, 3), Votes([1, 2], abstaining: [3])]);
        Assent(abstained, 3).Yes();
        Assent(abstained.And(new DissentMade(Lease, D(3), On("2025-06-04T09:31"), DissentWay.InMinutes)), 3).No();
    }

    [Fact, Requirement("3.11-1")]
    public void Who_assented_is_asked_in_one()
    {
        var books = Voted(new DissentMade(Lease, D(3), On("2025-06-04T09:31"), DissentWay.InMinutes));
        books.OfLease("resolution.assented").Yes().Having("assented", "d1, d2, d4").Having("not-assented", "d3, d5");
        books.OfLease("resolution.vote").Yes();
    }
}
