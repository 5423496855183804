namespace Minutebook.Tests.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Committees of the Board.</summary>
public class CommitteesTests
{
    static CommitteeCreated Created(int number = 3, params int[] members) => new(Audit, "Audit Committee", On("2025-06-04T10:00"), number,
        members.Length == 0 ? Upto(3) : Ds(members), Resolution: Lease);

    /// <summary>Of seven fixed, five serve and come; so many vote for the committee.</summary>
    static Corporate Creating(int votesFor, BoardMatter matter = BoardMatter.CommitteeCreation, CommitteeCreated? created = null) =>
        Boardroom(7, 5, [.. Meets(5, 1, 2, 3, 4, 5), Votes(Enumerable.Range(1, votesFor), matter: matter), created ?? Created()]);

    [Theory, Requirement("3.16.1-1"), InlineData(3, Answer.No), InlineData(4, Answer.Yes)]
    public void By_a_majority_of_the_number_fixed_and_not_of_those_present(int votesFor, Answer answer)
    {
        foreach (var matter in new[] { BoardMatter.CommitteeCreation, BoardMatter.Ordinary })
            Creating(votesFor, matter).Ask("committee.created", "committee=audit").Is(answer).Saying("of the 7 Directors fixed")
                .Citing("By-laws 3.16.1");
    }

    [Fact, Requirement("3.16.1-1")]
    public void Of_one_or_more_each_a_Director()
    {
        Creating(4, created: Created(1, 1)).Ask("committee.created", "committee=audit").Yes();
        Creating(4, created: Created(0, [])).Ask("committee.created", "committee=audit").No();
        Creating(4, created: Created(2, 1, 2, 3)).Ask("committee.created", "committee=audit").No();
        Creating(4, created: Created(2, 1, 9)).Ask("committee.created", "committee=audit").No().Saying("d9 is no Director");
    }

    [Fact, Requirement("3.16.1-1")]
    public void Without_its_resolution_it_is_not_shown()
    {
        Creating(4, created: Created() with { Resolution = null }).Ask("committee.created", "committee=audit").NotShown();
        Creating(4, created: Created() with { Resolution = new("other") }).Ask("committee.created", "committee=audit").NotShown();
    }

    static Finding MayAct(string matter, string on = "2025-06-10", params Fact[] facts) =>
        Creating(4).And(facts).Ask("committee.may-act", "committee=audit", $"matter={matter}", $"on={on}");

    [Theory, Requirement("3.16.1-2"), InlineData("charter-amendment"), InlineData("merger"), InlineData("recommending-asset-sale")]
    [InlineData("recommending-dissolution"), InlineData("by-law-amendment"), InlineData("dividend"), InlineData("stock-issue")]
    public void Seven_things_no_committee_does(string matter) => MayAct(matter).No().Citing("By-laws 3.16.1").Standing("void");

    [Fact, Requirement("3.16.1-2")]
    public void Others_it_may_from_its_creation_to_its_end()
    {
        MayAct("ordinary").Yes();
        MayAct("ordinary", "2025-06-03").No();
        MayAct("ordinary", "2025-07-01", new CommitteeDissolved(Audit, On("2025-06-30"))).No();
        Creating(4, created: Created() with { Until = new LocalDate(2025, 6, 30) })
            .Ask("committee.may-act", "committee=audit", "matter=ordinary", "on=2025-07-01").No();
    }

    /// <summary>An Audit Committee of three that stands since 2024, and its meeting of June.</summary>
    static Corporate Meeting(params IEnumerable<Fact> facts) => Boardroom(7, 7,
        [new BoardResolved(new("audit"), On("2024-07-01"), "RESOLVED, that there is an Audit Committee.", null,
            BoardMatter.CommitteeCreation),
            new CommitteeCreated(Audit, "Audit Committee", On("2024-07-01"), 3, Upto(3), Ds(4), D(1), new("audit")),
            JuneMeeting(committee: Audit), Told(Upto(3)), .. facts]);

    [Fact, Requirement("3.16.1-2")]
    public void What_a_committee_does_beyond_its_power_is_void()
    {
        var books = Meeting([.. There(1, 2, 3), Votes([1, 2, 3], matter: BoardMatter.Dividend)]);
        books.OfLease("resolution.vote").Yes();
        books.OfLease("resolution.adopted").No().Standing("void").Citing("By-laws 3.16.1");
        Meeting([.. There(1, 2, 3), Votes([1, 2, 3])]).OfLease("resolution.adopted").Yes();
    }

    [Theory, Requirement("3.16.3-1"), InlineData(1, Answer.No), InlineData(2, Answer.Yes)]
    public void Its_quorum_is_a_majority_of_its_number_as_fixed(int present, Answer answer) =>
        Meeting(There(Enumerable.Range(1, present))).OfJune("board-meeting.quorum").Is(answer).Citing("By-laws 3.16.3").Having("needed", 2);

    [Fact, Requirement("3.16.3-1")]
    public void Vacancies_count_against_it()
    {
        var gone = new[] { 2, 3 }.Select(number => new DirectorLeft(D(number), On("2025-03-03"), LeftBy.Death));
        Meeting([.. gone, .. There(1)]).OfJune("board-meeting.quorum").No().Having("serving", 1).Having("fixed", 3);
    }

    [Theory, Requirement("3.16.3-1"), InlineData(1, 2, Answer.No), InlineData(2, 3, Answer.Yes)]
    public void It_acts_by_a_majority_of_the_members_present(int votesFor, int present, Answer answer) =>
        Meeting([.. There(Enumerable.Range(1, present)), Votes(Enumerable.Range(1, votesFor), [votesFor + 1])]).OfLease("resolution.vote")
            .Is(answer).Citing("By-laws 3.16.3");

    [Fact, Requirement("3.16.3-1")]
    public void Fewer_may_adjourn() => Meeting([.. There(1), new BoardMeetingAdjourned(June, On("2025-06-04T09:10"), On("2025-06-05T09:00"),
        null, Ds(1))]).OfJune("board-meeting.adjourned").Yes().Citing("By-laws 3.16.3");

    static CommitteeSubstituteNamed Substitute(int member, int substitute, int[]? by = null, int[]? against = null) => new(
        June, On("2025-06-04T09:05"), D(member), D(substitute), false, Ds(by ?? []), Ds(against ?? []));

    [Fact, Requirement("3.16.1-3")]
    public void An_alternate_takes_the_place_of_an_absent_member()
    {
        var books = Meeting([.. There(1, 4), Substitute(2, 4), Votes([1, 4])]);
        books.OfJune("committee.substitute", "member=d2").Yes().Citing("By-laws 3.16.1");
        books.OfJune("board-meeting.quorum", "resolution=lease").Yes();
        books.OfLease("resolution.vote").Yes().Having("for", 2);
    }

    [Fact, Requirement("3.16.1-3")]
    public void Else_the_members_present_quorum_or_not_appoint_another_unanimously()
    {
        Meeting([.. There(1, 5), Substitute(2, 5, [1]), Votes([1, 5])]).OfJune("board-meeting.quorum", "resolution=lease").Yes();
        Meeting(Substitute(2, 5, [1])).OfJune("committee.substitute", "member=d2").Yes();
        Meeting(Substitute(2, 5, [1], [3])).OfJune("committee.substitute", "member=d2").No();
        Meeting(Substitute(2, 5)).OfJune("committee.substitute", "member=d2").No();
        Meeting(Substitute(2, 5, [2])).OfJune("committee.substitute", "member=d2").No();
        Meeting(Substitute(2, 9, [1])).OfJune("committee.substitute", "member=d2").No();
        Meeting(Substitute(6, 5, [1])).OfJune("committee.substitute", "member=d6").No();
    }

    static Finding Substituted(params IEnumerable<Fact> facts) => Meeting(facts).OfJune("committee.substitute", "member=d2");

    [Fact, Requirement("3.16.1-3")]
    public void Only_the_place_of_one_who_is_absent_or_disqualified_is_taken()
    {
        Substituted([.. There(1, 2, 3, 5), Substitute(2, 5, [1, 3])]).No().Saying("d2 is absent");
        Substituted([.. There(1, 2, 4), Substitute(2, 4)]).No();
        Substituted([.. There(1, 2, 3, 5), Substitute(2, 5, [1, 3]) with { Disqualified = true }]).Yes();
        Substituted([.. There(1, 2, 3), new DirectorWent(June, D(2), On("2025-06-04T09:02")), Substitute(2, 5, [1, 3])]).Yes();
        Substituted([.. There(1, 3), new DirectorCame(June, D(2), On("2025-06-04T09:00"), DirectorPresence.ByTelephone),
            Substitute(2, 5, [1, 3])]).NotShown();
    }

    [Fact, Requirement("3.16.1-3")]
    public void All_who_are_present_and_not_disqualified_appoint_and_none_who_is_absent()
    {
        Substituted([.. There(1, 3, 5), Substitute(2, 5, [1])]).No().Saying("d3");
        Substituted([.. There(1, 3, 5), Substitute(2, 5, [1, 3])]).Yes();
        Substituted([.. There(1, 3, 5), Substitute(3, 6, [1]) with { Disqualified = true }, Substitute(2, 5, [1])]).Yes();
        Substituted([.. There(5), Substitute(2, 5, [1])]).No();
        Substituted([.. There(1, 5), Substitute(2, 5, [1, 3])]).No();
    }

    [Fact, Requirement("3.16.1-3")]
    public void One_who_sits_there_already_takes_no_second_place()
    {
        Substituted([.. There(1, 3), Substitute(2, 3, [1, 3])]).No().Saying("d3 is a member");
        Meeting([.. There(1, 5), Substitute(2, 5, [1]), Substitute(3, 5, [1, 5])]).OfJune("committee.substitute", "member=d3").No();
    }

    [Theory, Requirement("3.16.1-3"), InlineData("2025-06-03", Answer.Yes), InlineData("2025-06-05", Answer.No)]
    public void An_alternate_is_one_whom_the_Board_had_designated_by_then(string on, Answer answer) =>
        Substituted([.. There(1, 6), new CommitteeMemberNamed(Audit, D(6), On(on), AsAlternate: true), Substitute(2, 6)]).Is(answer);

    [Fact, Requirement("3.16.1-3")]
    public void Without_that_another_Director_is_no_member_there() =>
        Meeting([.. There(1, 5), Votes([1, 5])]).OfJune("board-meeting.quorum", "resolution=lease").No();

    [Fact, Requirement("3.16.2-1")]
    public void Its_meetings_have_minutes_in_a_book_of_its_own()
    {
        var closed = new BoardMeetingClosed(June, On("2025-06-04T11:00"));
        Meeting(closed, new BoardMinutesEntered(June, On("2025-06-06"))).OfJune("board-meeting.minutes").Yes().Citing("By-laws 3.16.2");
        Meeting(closed).OfJune("board-meeting.minutes").NotShown();
        Meeting().OfJune("board-meeting.minutes").NotYet();
    }

    static Finding Serves(Corporate books, int person, string on = "2025-06-04") =>
        books.Ask("committee.serves", "committee=audit", $"person=d{person}", $"on={on}");

    [Theory, Requirement("3.16.4-1"), InlineData(ResignationTo.CommitteeChairman, Answer.No)]
    [InlineData(ResignationTo.Secretary, Answer.No), InlineData(ResignationTo.Other, Answer.Yes)]
    public void A_member_resigns_also_to_the_chairman_of_the_committee(ResignationTo to, Answer serves)
    {
        var books = Meeting(new DirectorResigned(D(2), On("2025-03-03"), to, WrittenForm.Writing, Committee: Audit));
        Serves(books, 2).Is(serves);
        books.Ask("directors.serves", "person=d2", "on=2025-06-04").Yes();
    }

    [Theory, Requirement("3.16.5-1"), InlineData(3, Answer.Yes), InlineData(4, Answer.No)]
    public void The_Board_removes_a_member_by_a_majority_of_the_number_fixed(int votesFor, Answer serves)
    {
        var april = new BoardMeetingId("april");
        var removed = Meeting(
            new BoardMeetingCalled(april, BoardMeetingKind.Special, On("2025-03-20"), On("2025-04-02T09:00"), BoardCaller.President),
            new BoardNoticeGiven(april, Upto(7), BoardNoticeWay.Personal, On("2025-03-28"), new(2025, 4, 2), new(9, 0), "400 Quay Street"),
            new ResolutionVoted(Lease, april, On("2025-04-02T09:30"), "RESOLVED, that d2 leaves the committee.",
                Upto(votesFor), Matter: BoardMatter.CommitteeRemoval, Abstaining: Ds(5)),
            new CommitteeMemberLeft(Audit, D(2), On("2025-04-02T10:00"), LeftBy.Removal, Lease));
        Serves(removed, 2).Is(serves);
        Serves(removed, 2, "2025-04-01").Yes();
    }

    [Fact, Requirement("3.16.5-1")]
    public void Who_is_no_Director_any_longer_is_no_member_and_a_removal_without_resolution_is_in_doubt()
    {
        Serves(Meeting(new DirectorLeft(D(2), On("2025-03-03"), LeftBy.Death)), 2).No();
        Serves(Meeting(new CommitteeMemberLeft(Audit, D(2), On("2025-03-03"), LeftBy.Removal)), 2).NotShown();
        Serves(Meeting(new CommitteeMemberNamed(Audit, D(5), On("2025-03-03"))), 5).Yes();
        Serves(Meeting(), 5).No();
    }
}

/// <summary>What Directors are paid.</summary>
public class CompensationTests
{
    static readonly CompensationSet Set = new(new("pay"), On("2025-01-01"), Usd("1500"), Usd("36500"), true);

    static Money Usd(string amount) => Money.TryParse($"{amount} USD", out var money) ? money : throw new System.FormatException(amount);

    static Corporate Paid(params IEnumerable<Fact> facts) => Boardroom(3, 3,
        [new BoardResolved(new("pay"), On("2024-12-16"), "RESOLVED, that Directors are paid."), JuneMeeting(), Told(Upto(3)),
            .. There(1, 2), new DirectorExpensesShown(June, D(1), On("2025-06-05"), Usd("240.50")), .. facts]);

    static Finding Due(Corporate books, int director, string from = "2025-06-01", string to = "2025-06-30") =>
        books.Ask("directors.compensation", $"director=d{director}", $"from={from}", $"to={to}");

    [Fact, Requirement("3.17-1")]
    public void A_sum_for_each_meeting_attended_a_salary_by_the_day_and_expenses()
    {
        Due(Paid(Set), 1).Yes().Having("due", "4740.50 USD").Citing("By-laws 3.17").Saying("30 days of service");
        Due(Paid(Set), 2).Having("due", "4500 USD");
        Due(Paid(Set), 3).Having("due", "3000 USD");
        Due(Paid(Set with { PerYear = null, Expenses = false }), 1).Having("due", "1500 USD");
        Due(Paid(Set), 1, "2025-05-01", "2025-05-31").Having("due", "3100 USD");
    }

    [Fact, Requirement("3.17-1")]
    public void Only_for_days_served_and_as_the_resolution_then_in_force_has_it()
    {
        Due(Paid(Set, new DirectorLeft(D(3), On("2025-06-11"), LeftBy.Death)), 3).Having("due", "1000 USD");
        var raised = new CompensationSet(new("raise"), On("2025-06-16"), null, Usd("73000"));
        Due(Paid(Set, new BoardResolved(new("raise"), On("2025-06-10"), "RESOLVED."), raised), 3).Having("due", "4500 USD");
    }

    [Fact, Requirement("3.17-1")]
    public void Of_each_year_in_proportion_to_its_own_days()
    {
        var salary = Set with { On = On("2024-06-11"), PerMeeting = null, Expenses = false };
        var books = Boardroom(3, 3, new BoardResolved(new("pay"), On("2024-01-10"), "RESOLVED."), salary);
        Due(books, 1, "2024-07-01", "2025-06-30").Having("due", "36449.73 USD").Saying("365 days of service");
        Due(books, 1, "2025-01-01", "2025-12-31").Having("due", "36500 USD");
        Due(books, 1, "2024-07-01", "2024-12-31").Having("due", "18349.73 USD");
    }

    [Fact, Requirement("3.17-1")]
    public void A_guest_is_paid_nothing_and_one_in_the_place_of_a_member_is()
    {
        Due(Paid(Set with { PerYear = null }, There(9).Single()), 9).Having("due", "");
        var books = Boardroom(5, 5, [new BoardResolved(new("pay"), On("2024-12-16"), "RESOLVED."),
            new CommitteeCreated(Audit, "Audit Committee", On("2024-07-01"), 2, Upto(2)), JuneMeeting(committee: Audit), .. There(1, 3, 4),
            new CommitteeSubstituteNamed(June, On("2025-06-04T09:05"), D(2), D(3), By: Ds(1)),
            new CompensationSet(new("pay"), On("2025-01-01"), Usd("800"), Committee: Audit)]);
        Due(books, 3).Having("due", "800 USD");
        Due(books, 4).Having("due", "");
    }

    [Fact, Requirement("3.17-1")]
    public void By_resolution_of_the_Board()
    {
        Due(Boardroom(3, 3), 1).NotShown();
        Due(Paid(Set with { Resolution = new("other") }), 1).NotShown();
        Due(Paid(Set with { Persons = Ds(2) }), 1).Yes().Having("due", "");
    }

    [Fact, Requirement("3.17-1")]
    public void Members_of_a_committee_are_paid_for_its_meetings()
    {
        var books = Boardroom(3, 3, [new BoardResolved(new("pay"), On("2024-12-16"), "RESOLVED."),
            new CommitteeCreated(Audit, "Audit Committee", On("2024-07-01"), 2, Upto(2)), JuneMeeting(committee: Audit), .. There(1),
            new CompensationSet(new("pay"), On("2025-01-01"), Usd("800"), Committee: Audit)]);
        Due(books, 1).Having("due", "800 USD");
        Due(books, 2).Having("due", "");
    }
}
