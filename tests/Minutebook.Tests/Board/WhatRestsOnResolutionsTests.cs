namespace Minutebook.Tests.Board;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Records that name a resolution take effect only where it was adopted.</summary>
public class WhatRestsOnResolutionsTests
{
    const string Ask = "on=2025-07-01";

    /// <summary>Of a Board of five three serve and meet in June; so many vote for the lease, the others against.</summary>
    static Corporate Voted(int votesFor, BoardMatter matter, params IEnumerable<Fact> facts) => Boardroom(5, 3,
        [.. Meets(3, 1, 2, 3), Votes(System.Linq.Enumerable.Range(1, votesFor),
            System.Linq.Enumerable.Range(votesFor + 1, 3 - votesFor), matter: matter), .. facts]);

    static DirectorSeated Ninth(int? succeeds = null) => Seated(9, "2025-06-04T09:40", ChosenBy.Board) with
        { Resolution = Lease, Succeeds = succeeds is { } number ? D(number) : null };

    [Theory, Requirement("3.15-1", "3.2-1"), InlineData(1, Answer.No, "3"), InlineData(2, Answer.Yes, "4")]
    public void Whom_the_Board_seated_by_a_vote_that_failed_does_not_sit(int votesFor, Answer serves, string serving)
    {
        var books = Voted(votesFor, BoardMatter.Vacancy, Ninth());
        books.Ask("directors.serves", "person=d9", Ask).Is(serves);
        books.Ask("directors.serving", Ask).Having("serving", serving);
    }

    [Fact, Requirement("3.15-1", "3.2-2")]
    public void The_Board_ends_nobodys_term()
    {
        // Three are fixed and three serve, one of them holding over: no seat is vacant.
        var books = Boardroom(3, 3, [.. Meets(3, 1, 2, 3), Votes([1, 2, 3], matter: BoardMatter.Vacancy), Ninth(3)]);
        books.Ask("vacancy.filled", "director=d9").No().Saying("3 of 3 seats");
        books.Ask("directors.serves", "person=d3", Ask).Yes();
        books.Ask("directors.serves", "person=d9", Ask).No();
        books.Ask("directors.serving", Ask).Having("serving", "3");
    }

    [Fact, Requirement("3.15-1")]
    public void Also_where_the_seat_was_entered_before_the_vote_of_the_same_day()
    {
        Fact[] after = [.. Meets(3, 1, 2, 3), Votes([1], [2, 3], matter: BoardMatter.Vacancy)];
        var books = Boardroom(5, 3, [Ninth() with { On = On("2025-06-04") }, .. after]);
        books.Ask("directors.serves", "person=d9", Ask).No();
        books.OfLease("resolution.adopted").No();
    }

    [Theory, Requirement("3.1-1"), InlineData("Valid", Answer.Yes, "valid"), InlineData("Voidable", Answer.No, "voidable")]
    [InlineData("Void", Answer.No, "void")]
    public void An_act_that_needed_one_seated_otherwise_than_in_order_is_what_the_switch_says(string acts, Answer answer, string standing)
    {
        // d9 was seated by one vote of three. Later d1 and d9 vote for a loan, d2 and d3 are not there: two of four, or one of three.
        BoardMeetingCalled later = JuneMeeting() with { Meeting = new("july"), On = On("2025-06-20T10:00"), At = On("2025-07-01T09:00") };
        var books = Voted(1, BoardMatter.Vacancy, Ninth(), later,
            Told(Ds(1, 2, 3, 9), "2025-06-29T09:00") with { Meeting = later.Meeting, Day = new(2025, 7, 1) },
            new DirectorCame(later.Meeting, D(1), later.At), new DirectorCame(later.Meeting, D(9), later.At),
            new DirectorCame(later.Meeting, D(2), later.At),
            Votes([1, 9], [2], at: "2025-07-01T09:30", name: "loan") with { Meeting = later.Meeting }).Switched("DeFactoActs", acts);
        books.Ask("resolution.adopted", "resolution=loan").Is(answer).Standing(standing).Saying($"DeFactoActs = {acts}");
    }

    [Theory, Requirement("3.1-1", "4.2-1"), InlineData("Voidable", "voidable"), InlineData("Void", "void")]
    public void So_it_is_with_a_consent_of_one_whose_election_fell(string acts, string standing)
    {
        // Of five two serve and sign; of one alone that would be less than a quorum.
        var books = Boardroom(5, 2, new BoardConsentDrawn(Lease, On("2025-03-01"), "RESOLVED, lease."),
            new BoardConsentSigned(Lease, D(1), On("2025-03-02"), WrittenForm.Writing, true),
            new BoardConsentSigned(Lease, D(2), On("2025-03-03"), WrittenForm.Writing, true));
        books.OfLease("resolution.adopted").Yes();
        books.And(new ElectionSetAside(D(2), new(2024, 6, 11), On("2025-06-02"))).Switched("DeFactoActs", acts)
            .OfLease("resolution.adopted").No().Standing(standing);
    }

    [Theory, Requirement("3.2-1"), InlineData(1, "5"), InlineData(2, "7")]
    public void A_number_fixed_by_a_vote_that_failed_changes_nothing(int votesFor, string number) =>
        Voted(votesFor, BoardMatter.Ordinary, new NumberOfDirectorsFixed(7, NumberFixedBy.Resolution, On("2025-06-05"), Lease))
            .Ask("directors.number", Ask).Having("number", number);

    [Fact, Requirement("3.2-2")]
    public void More_who_serve_than_are_fixed_are_told_of() =>
        Boardroom(3, 4).Ask("directors.serving", Ask).Saying("3 are fixed, and more serve");

    [Theory, Requirement("3.16.1-1"), InlineData(1, Answer.No), InlineData(3, Answer.Yes)]
    public void A_member_named_by_a_vote_that_failed_is_none(int votesFor, Answer serves)
    {
        var members = Voted(votesFor, BoardMatter.Ordinary, new CommitteeCreated(Audit, "Audit Committee", On("2025-01-07"), 4, Ds(1, 2)),
            new CommitteeMemberNamed(Audit, D(3), On("2025-06-05"), Resolution: Lease));
        members.Ask("committee.serves", "committee=audit", "person=d3", Ask).Is(serves);
    }

    [Theory, Requirement("3.16.1-1"), InlineData(1, Answer.Yes), InlineData(3, Answer.No)]
    public void A_committee_dissolved_by_a_vote_that_failed_goes_on(int votesFor, Answer mayAct) => Voted(votesFor, BoardMatter.Ordinary,
            new BoardResolved(new("made"), On("2025-01-07"), "RESOLVED."),
            new CommitteeCreated(Audit, "Audit Committee", On("2025-01-07"), 2, Ds(1, 2), Resolution: new("made")),
            new CommitteeDissolved(Audit, On("2025-06-05"), Lease))
        .Ask("committee.may-act", "committee=audit", "matter=ordinary", Ask).Is(mayAct);

    [Theory, Requirement("3.15-1", "3.16.1-1", "3.16.5-1")]
    [InlineData(BoardMatter.Vacancy), InlineData(BoardMatter.CommitteeCreation), InlineData(BoardMatter.CommitteeRemoval)]
    public void No_committee_votes_in_the_place_of_the_Board(BoardMatter matter) => Boardroom(3, 3,
            [new BoardResolved(new("made"), On("2025-01-07"), "RESOLVED."),
            new CommitteeCreated(Audit, "Audit Committee", On("2025-01-07"), 2, Ds(1, 2), Resolution: new("made")),
            JuneMeeting(committee: Audit), Told(Upto(2)), .. There(1, 2), Votes([1, 2], matter: matter)])
        .OfLease("resolution.adopted").No().Standing("void").Saying("no committee has the power of the Board");

    [Fact, Requirement("3.16.1-2")]
    public void A_committee_acts_on_its_last_day() => Boardroom(3, 3, new BoardResolved(new("made"), On("2025-01-07"), "RESOLVED."),
            new CommitteeCreated(Audit, "Audit Committee", On("2025-01-07"), 2, Ds(1, 2), Resolution: new("made"),
                Until: new(2025, 7, 1)))
        .Ask("committee.may-act", "committee=audit", "matter=ordinary", Ask).Yes();

    [Fact, Requirement("3.5-1")]
    public void A_chairman_who_left_the_committee_calls_none_of_its_meetings()
    {
        Fact[] committee = [new CommitteeCreated(Audit, "Audit Committee", On("2025-01-07"), 3, Upto(3), Chairman: D(1)),
            JuneMeeting(BoardCaller.CommitteeChairman, committee: Audit, callers: D(1))];
        Boardroom(3, 3, committee).OfJune("board-meeting.called").Yes();
        Boardroom(3, 3, [.. committee, new CommitteeMemberLeft(Audit, D(1), On("2025-03-03"), LeftBy.Resignation)])
            .OfJune("board-meeting.called").No();
    }

    [Fact, Requirement("3.15-1")]
    public void The_seat_that_a_class_filled_is_the_classs_though_the_successors_record_does_not_say_so() => Empty.And(
        [Fixed(3), Seated(1), Seated(2), Seated(3) with { OfClass = new StockClass("a") }, new DirectorLeft(D(3), On("2025-01-02"),
            LeftBy.Death), .. Meets(2, 1, 2), Votes([1, 2], matter: BoardMatter.Vacancy), Ninth(3)])
        .Ask("vacancy.filled", "director=d9").NotShown().Citing("By-laws 3.15");

    [Fact, Requirement("3.1-1")]
    public void A_rescission_that_failed_gives_nothing_back()
    {
        Fact[] facts = [new BoardResolved(Lease, On("2025-01-07"), "RESOLVED, lease."),
            new BoardResolved(new("end"), On("2025-03-03"), "RESOLVED, no lease."),
            new ResolutionRescinded(Lease, new("end"), On("2025-03-03")),
            .. Meets(3, 1, 2, 3), Votes([1], [2, 3], name: "again"), new ResolutionRescinded(Lease, new("again"), On("2025-06-04"))];
        Boardroom(3, 3, facts).OfLease("resolution.in-force", Ask).No();
        Boardroom(3, 3, facts[..1]).OfLease("resolution.in-force", Ask).Yes();
    }

    [Fact, Requirement("3.4-1")]
    public void A_meeting_is_not_fixed_by_a_resolution_that_was_rescinded_or_is_a_committees()
    {
        var called = JuneMeeting(kind: BoardMeetingKind.Regular) with { Resolution = Lease };
        Fact[] fixing = [new BoardResolved(Lease, On("2025-01-07"), "RESOLVED."), called];
        Boardroom(3, 3, fixing).OfJune("board-meeting.regular").Yes();
        Boardroom(3, 3, [.. fixing, new BoardResolved(new("end"), On("2025-03-03"), "RESOLVED."),
            new ResolutionRescinded(Lease, new("end"), On("2025-03-03"))]).OfJune("board-meeting.regular").No().Saying("rescinded");
        Boardroom(3, 3, new CommitteeCreated(Audit, "Audit Committee", On("2025-01-06"), 2, Ds(1, 2)),
            new BoardResolved(Lease, On("2025-01-07"), "RESOLVED.", Audit), called).OfJune("board-meeting.regular").No();
    }

    [Theory, Requirement("3.17-1"), InlineData(1, "1000 USD"), InlineData(3, "5000 USD")]
    public void Pay_set_by_a_vote_that_failed_takes_the_place_of_none(int votesFor, string due) => Voted(votesFor, BoardMatter.Ordinary,
            new BoardResolved(new("pay"), On("2025-01-07"), "RESOLVED."), new CompensationSet(new("pay"), On("2025-01-07"), Usd("1000")),
            new CompensationSet(Lease, On("2025-06-04"), Usd("5000")))
        .Ask("directors.compensation", "director=d1", "from=2025-06-01", "to=2025-06-30").Having("due", due);

    [Fact, Requirement("3.17-1")]
    public void Rescinded_pay_is_paid_no_more() => Boardroom(3, 3, [new BoardResolved(new("pay"), On("2025-01-07"), "RESOLVED."),
            new CompensationSet(new("pay"), On("2025-01-07"), Usd("1000")), new BoardResolved(new("end"), On("2025-03-03"), "RESOLVED."),
            new ResolutionRescinded(new("pay"), new("end"), On("2025-03-03")), .. Meets(3, 1, 2, 3)])
        .Ask("directors.compensation", "director=d1", "from=2025-06-01", "to=2025-06-30").Having("due", "");

    static Money Usd(string amount) => new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "USD");
}
