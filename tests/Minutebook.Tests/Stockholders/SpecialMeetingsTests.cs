namespace Minutebook.Tests.Stockholders;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>Who may call a special meeting, and what stockholders may demand of the Secretary.</summary>
public class SpecialMeetingsTests
{
    static readonly DemandId Spring = new("spring");
    static readonly Holder Dee = new("dee");

    static MeetingCalled CalledBy(Caller by, string? person = "ines", string on = "2025-03-03T12:00") =>
        Called(MeetingKind.Special, by, on: on) with { Person = person is null ? null : new Person(person) };

    static Finding CalledAfter(MeetingCalled called, params IEnumerable<Fact> facts) =>
        With(facts).And(called, RecordDate()).OfAnnual("meeting.called");

    [Theory, Requirement("2.2-1")]
    [InlineData(Caller.Chairman, Office.Chairman), InlineData(Caller.President, Office.President)]
    [InlineData(Caller.Secretary, Office.Secretary)]
    public void An_officer_calls_it_who_holds_the_office_on_the_day(Caller by, Office office)
    {
        var held = new OfficerElected(Ines, office, On("2025-01-06"));
        CalledAfter(CalledBy(by), held).Yes().Citing("By-laws 2.2");
        CalledAfter(CalledBy(by, "hugo"), held).No();
        CalledAfter(CalledBy(by, null), held).NotShown();
        CalledAfter(CalledBy(by), held, new OfficerLeft(Ines, office, On("2025-03-02"), LeftBy.Removal)).No().Standing("voidable");
        CalledAfter(CalledBy(by), held, new OfficerLeft(Ines, office, On("2025-03-04"), LeftBy.Removal)).Yes();
    }

    [Theory, Requirement("2.2-1"), InlineData("2025-03-03T11:59", Answer.No), InlineData("2025-03-03T12:01", Answer.Yes)]
    public void The_office_is_tested_at_the_hour_of_the_call(string left, Answer answer) => CalledAfter(CalledBy(Caller.President),
        new OfficerElected(Ines, Office.President, On("2025-01-06")),
        new OfficerLeft(Ines, Office.President, On(left), LeftBy.Removal)).Is(answer);

    [Fact, Requirement("2.2-1")]
    public void Where_the_books_have_nobody_in_the_office_it_is_not_shown_who_held_it() =>
        CalledAfter(CalledBy(Caller.President)).NotShown().Saying("record who was president then");

    [Theory, Requirement("2.2-1"), InlineData(Office.VicePresident, Office.President, Caller.President)]
    [InlineData(Office.AssistantSecretary, Office.Secretary, Caller.Secretary)]
    public void One_who_acts_in_the_office_may_call(Office deputy, Office office, Caller by)
    {
        Fact[] officers = [new OfficerElected(Hugo, office, On("2025-01-06")), new OfficerElected(Ines, deputy, On("2025-01-06"))];
        CalledAfter(CalledBy(by), officers).No();
        CalledAfter(CalledBy(by), [.. officers, new OfficerLeft(Hugo, office, On("2025-02-01"), LeftBy.Death)]).Yes();
    }

    [Fact, Requirement("2.2-1")]
    public void The_Board_calls_it_by_a_resolution_where_one_is_named()
    {
        CalledAfter(CalledBy(Caller.Board, null)).Yes();
        CalledAfter(CalledBy(Caller.Board, null) with { Resolution = new("r-1") }).NotShown();
    }

    [Fact, Requirement("2.2-1")]
    public void A_vice_president_as_such_may_not() =>
        CalledAfter(CalledBy(Caller.President), new OfficerElected(Ines, Office.VicePresident, On("2025-01-06")),
            new OfficerElected(Hugo, Office.President, On("2025-01-06"))).No();

    static Corporate Holders(params IEnumerable<(Holder, int)> held) => Holding(held);

    static MeetingCalled ByHolders(params Holder[] holders) =>
        Called(MeetingKind.Special, Caller.Stockholders) with { Holders = Many.From(holders) };

    [Theory, Requirement("2.2-1"), InlineData(20, Answer.Yes), InlineData(19, Answer.No), InlineData(21, Answer.Yes)]
    public void Exactly_a_fifth_of_the_outstanding_shares_suffices_and_one_share_less_does_not(int held, Answer answer) =>
        Holders((Ada, held), (Bob, 100 - held)).And(ByHolders(Ada), RecordDate(), Prepared(), Mailed(Before(20), Ada, Bob))
            .OfAnnual("meeting.called").Is(answer).Having("held", held).Having("outstanding", 100).Having("needed", "at least 20")
            .Citing("By-laws 2.2");

    [Fact, Requirement("2.2-1", "2.2-2")]
    public void Neither_treasury_shares_nor_those_of_a_subsidiary_count()
    {
        var called = Holders((Ada, 16), (Bob, 64), (Cy, 20)).And(ByHolders(Ada), RecordDate(), Prepared(), Mailed(Before(20), Ada, Bob));
        called.OfAnnual("meeting.called").No();
        called.And(new HolderControlled(Cy, true, On("2025-01-06"))).OfAnnual("meeting.called").Yes().Having("outstanding", 80);
        called.And(new StockRetired(new("c-cy"), Retired.Repurchased, On("2025-01-06T10:00"))).OfAnnual("meeting.called").Yes();
    }

    [Fact, Requirement("2.2-2")]
    public void A_direct_call_is_judged_on_the_day_of_the_first_notice()
    {
        var called = Holders((Ada, 20), (Bob, 80)).And(ByHolders(Ada), RecordDate(), Prepared());
        Corporate Sold(string on) => called.And(Transferred(Ada, Bob, 20, on), Mailed(Before(20), Ada, Bob));
        Sold("2025-05-20T10:00").OfAnnual("meeting.called").No().Having("held", 0);
        Sold("2025-05-22T10:00").OfAnnual("meeting.called").Yes();
    }

    [Theory, Requirement("2.2-2"), InlineData("2025-05-20", Answer.No), InlineData("2025-05-22", Answer.Yes)]
    public void One_who_withdraws_from_the_call_before_the_first_notice_does_not_count(string withdrawn, Answer answer) =>
        Holders((Ada, 15), (Cy, 10), (Bob, 75)).And(ByHolders(Ada, Cy), RecordDate(), Prepared(), Mailed(Before(20), Ada, Bob, Cy),
            new MeetingDemandWithdrawn(Cy, On(withdrawn), Meeting: Annual)).OfAnnual("meeting.called").Is(answer);

    static MeetingDemanded Demanded(Holder holder, string on = "2025-04-01T10:00", string purpose = "to remove the Board",
        WrittenForm form = WrittenForm.Writing) => new(Spring, [holder], On(on), [purpose], form);

    static Finding ByEnough(Corporate corporate) => corporate.Ask("demand.by-enough", "demand=spring");

    [Theory, Requirement("2.2-2", "2.4-4"), InlineData(12, 8, Answer.Yes), InlineData(12, 7, Answer.No), InlineData(20, 1, Answer.Yes)]
    public void Requests_of_several_holders_add_up(int ada, int cy, Answer answer) =>
        ByEnough(Holders((Ada, ada), (Cy, cy), (Bob, 100 - ada - cy)).And(Demanded(Ada), Demanded(Cy, "2025-04-03T09:00"))).Is(answer);

    [Fact, Requirement("2.2-2")]
    public void The_last_request_needed_says_when_the_demand_was_received()
    {
        var books = Holders((Ada, 12), (Cy, 8), (Dee, 30), (Bob, 50))
            .And(Demanded(Ada), Demanded(Cy, "2025-04-03T09:00"), Demanded(Dee, "2025-04-09T09:00"));
        ByEnough(books).Yes().Having("received", "2025-04-03").Having("held", 20);
    }

    [Fact, Requirement("2.2-2")]
    public void Shares_are_counted_once_and_on_the_ledger_of_that_day()
    {
        ByEnough(Holders((Ada, 12), (Bob, 88)).And(Demanded(Ada), Demanded(Ada, "2025-04-02T10:00"))).No().Having("held", 12);
        var moved = Holders((Ada, 12), (Cy, 8), (Bob, 80));
        ByEnough(moved.And(Transferred(Ada, Bob, 12, "2025-04-02T10:00"), Demanded(Ada), Demanded(Cy, "2025-04-03T09:00"))).No()
            .Having("held", 8);
        ByEnough(moved.And(Transferred(Ada, Bob, 12, "2025-04-04T10:00"), Demanded(Ada), Demanded(Cy, "2025-04-03T09:00"))).Yes();
    }

    [Theory, Requirement("2.2-2"), InlineData("2025-04-10", Answer.No), InlineData("2025-04-20", Answer.Yes)]
    public void A_withdrawal_before_the_call_reduces_the_demand(string withdrawn, Answer answer) =>
        ByEnough(Holders((Ada, 12), (Cy, 8), (Bob, 80)).And(Demanded(Ada), Demanded(Cy),
            new MeetingDemandWithdrawn(Cy, On(withdrawn), Spring),
            CalledBy(Caller.Secretary, on: "2025-04-15") with { Demand = Spring })).Is(answer);

    [Fact, Requirement("2.2-2")]
    public void One_who_asks_again_after_withdrawing_counts_from_then_on() =>
        ByEnough(Holders((Ada, 12), (Cy, 8), (Bob, 80)).And(Demanded(Ada), Demanded(Cy), new MeetingDemandWithdrawn(Cy, On("2025-04-10"),
            Spring), Demanded(Cy, "2025-04-12T10:00"))).Yes().Having("received", "2025-04-12");

    [Fact, Requirement("2.2-2")]
    public void Requests_for_other_purposes_do_not_add_up()
    {
        var books = Holders((Ada, 12), (Cy, 8), (Bob, 80)).And(Demanded(Ada), Demanded(Cy, purpose: "to adopt the plan"));
        ByEnough(books).No();
        ByEnough(books.And(Demanded(Cy, "2025-04-05T10:00"))).Yes().Having("purposes", "to remove the Board");
    }

    [Theory, Requirement("2.4-4"), InlineData(WrittenForm.Writing, Answer.Yes), InlineData(WrittenForm.Oral, Answer.No)]
    [InlineData(WrittenForm.Transmission, Answer.Yes)]
    public void The_request_is_in_writing(WrittenForm form, Answer answer) =>
        ByEnough(Holders((Ada, 20), (Bob, 80)).And(Demanded(Ada, form: form))).Is(answer);

    [Theory, Requirement("2.2-2"), InlineData(QuorumUnit.Votes, Answer.Yes), InlineData(QuorumUnit.Shares, Answer.No)]
    public void In_votes_or_in_shares_as_the_switch_says(QuorumUnit unit, Answer answer)
    {
        var founders = new StockClass("founders");
        ByEnough(Empty.Switched("QuorumUnit", unit.ToString()).And(
            new StockClassAuthorized(Common, "Common Stock", Number(1000), On("1992-08-03")),
            new StockClassAuthorized(founders, "Founders' Stock", Number(100), On("1992-08-03"), VotesPerShare: 10),
            Account(Ada), Account(Bob), Issued(Ada, 5, of: founders), Issued(Bob, 95), Demanded(Ada))).Is(answer);
    }

    static Corporate Demanding(int day = 1) => Holders((Ada, 20), (Bob, 80))
        .And(Demanded(Ada, $"2025-04-{day:00}T10:00"), new OfficerElected(Ines, Office.Secretary, On("2025-01-06")));

    static Corporate Answered(string held, string called = "2025-04-01T15:00", string? mailed = null) => Demanding().And(
        CalledBy(Caller.Secretary, on: called) with { Demand = Spring, At = At($"{held}T10:00"), Purposes = ["to remove the Board"] },
        RecordDate("2025-04-01", "2025-04-01"), Prepared("to remove the Board", held), Mailed(On(mailed ?? called), Ada, Bob));

    [Theory, Requirement("2.4-4"), Vector("T21"), InlineData("2025-04-11", 10, Answer.Yes), InlineData("2025-04-10", 9, Answer.No)]
    [InlineData("2025-05-06", 35, Answer.Yes)]
    public void The_Secretary_sets_it_ten_to_thirty_five_days_after_receipt(string held, int days, Answer answer) =>
        Answered(held).Ask("demand.meeting-day", "demand=spring").Is(answer).Having("days", days).Citing("By-laws 2.4");

    [Fact, Requirement("2.4-4"), Vector("T23")]
    public void Thirty_six_days_are_too_many_of_the_Secretary() =>
        Answered("2025-05-07").Ask("demand.meeting-day", "demand=spring").No().Having("days", 36);

    [Fact, Requirement("2.4-4")]
    public void The_notice_must_be_in_its_own_window_too()
    {
        Answered("2025-04-11").Ask("demand.met", "demand=spring").Yes();
        Answered("2025-04-12", mailed: "2025-04-03").Ask("demand.met", "demand=spring").No();
    }

    [Fact, Requirement("2.4-4")]
    public void While_there_is_time_the_duty_stands_on_the_docket_with_its_last_day()
    {
        var asked = Demanding().Asked("2025-04-20");
        asked.Ask("demand.met", "demand=spring").NotYet().Having("last-day", "2025-04-26");
        asked.Ask("demand.neglected", "demand=spring").No();
        Assert.Contains(Minutebook.Books.Docket.Of(asked.Books, new(At("2025-04-20T12:00").Instant!.Value)),
            line => line.Due == new NodaTime.LocalDate(2025, 4, 26) && line.What.Contains("spring", System.StringComparison.Ordinal));
    }

    [Theory, Requirement("2.4-4"), InlineData("2025-04-26", Answer.No), InlineData("2025-04-27", Answer.Yes)]
    public void Neglect_begins_when_no_notice_can_lead_to_a_meeting_in_the_window(string today, Answer answer) =>
        Demanding().Asked(today).Ask("demand.neglected", "demand=spring").Is(answer).Having("last-day", "2025-04-26");

    [Theory, Requirement("2.4-4"), InlineData("2025-04-16", Answer.No), InlineData("2025-04-17", Answer.Yes)]
    public void A_merger_needs_longer_notice_so_that_the_last_day_comes_sooner(string today, Answer answer) =>
        Holders((Ada, 20), (Bob, 80)).And(Demanded(Ada) with { Kinds = [MatterKind.Merger] }).Asked(today)
            .Ask("demand.neglected", "demand=spring").Is(answer).Having("last-day", "2025-04-16");

    [Theory, Requirement("2.4-4"), InlineData("2025-04-11", Answer.No), InlineData("2025-04-12", Answer.Yes)]
    public void The_switch_sets_another_number_of_days(string today, Answer answer) =>
        Demanding().Switched("SecretaryNeglectDays", "10").Asked(today).Ask("demand.neglected", "demand=spring").Is(answer);

    [Theory, Requirement("2.4-4"), InlineData("1", "2025-04-02", "2025-04-03"), InlineData("10", "2025-04-11", "2025-04-12")]
    [InlineData("25", "2025-04-26", "2025-04-27"), InlineData("35", "2025-05-06", "2025-05-07")]
    public void Every_setting_of_the_switch_moves_the_last_day_and_what_follows_from_it(string days, string last, string next)
    {
        var books = Demanding().Switched("SecretaryNeglectDays", days);
        books.Asked(last).Ask("demand.neglected", "demand=spring").No().Having("last-day", last)
            .Saying($"SecretaryNeglectDays = {days}");
        books.Asked(last).Ask("demand.met", "demand=spring").NotYet().Having("last-day", last);
        books.Asked(next).Ask("demand.neglected", "demand=spring").Yes().Having("since", next);
        books.Asked(next).Ask("demand.met", "demand=spring").No();
        GivenByRequesters(next, "2025-06-03").Switched("SecretaryNeglectDays", days).OfAnnual("meeting.called").Yes();
        GivenByRequesters(last, "2025-06-03").Switched("SecretaryNeglectDays", days).OfAnnual("meeting.called").No();
    }

    [Fact, Requirement("2.4-4")]
    public void An_express_refusal_is_neglect_at_once() =>
        Demanding().And(new MeetingDemandRefused(Spring, On("2025-04-03"))).Asked("2025-04-04").Ask("demand.neglected", "demand=spring")
            .Yes().Having("since", "2025-04-03");

    static Corporate GivenByRequesters(string on, string held, params IEnumerable<Fact> before) => Demanding().And(before)
        .And(Transferred(Ada, Bob, 20, "2025-04-02T10:00"), ByHolders(Ada) with { Demand = Spring, At = At($"{held}T10:00"), On = On(on) },
            RecordDate("2025-04-01", "2025-04-01"), Prepared(day: held), Mailed(On(on), Ada, Bob));

    [Theory, Requirement("2.4-4"), InlineData("2025-04-27", Answer.Yes), InlineData("2025-04-26", Answer.No)]
    public void After_neglect_those_who_demanded_it_may_give_the_notice(string on, Answer answer) =>
        GivenByRequesters(on, "2025-06-10").OfAnnual("meeting.called").Is(answer);

    [Fact, Requirement("2.4-4")]
    public void The_thirty_five_days_do_not_bind_them_and_the_ten_to_sixty_do()
    {
        var refused = new MeetingDemandRefused(Spring, On("2025-04-03"));
        var late = GivenByRequesters("2025-04-10", "2025-06-09", refused);
        late.OfAnnual("meeting.called").Yes();
        late.OfAnnual("notice.window", "holder=bob").Yes().Having("days", 60);
        GivenByRequesters("2025-04-10", "2025-06-10", refused).OfAnnual("notice.window", "holder=bob").No().Having("days", 61);
    }

    [Fact, Requirement("2.4-4")]
    public void One_who_did_not_demand_it_may_not_give_the_notice() => Demanding().And(
        new MeetingDemandRefused(Spring, On("2025-04-03")), ByHolders(Cy) with { Demand = Spring }, RecordDate(), Prepared(),
        Mailed(Before(20), Ada, Bob)).OfAnnual("meeting.called").No();

    [Fact, Requirement("2.2-3")]
    public void Only_business_within_the_purposes_that_the_notice_stated_is_done()
    {
        var called = With(new OfficerElected(Ines, Office.President, On("2025-01-06"))).And(CalledBy(Caller.President), RecordDate(),
            Prepared("to adopt the plan"));
        called.And(Put(purpose: "to adopt the plan")).OfAnnual("business.within-purposes", "matter=plan").Yes();
        called.And(Put(purpose: "to remove the Board")).OfAnnual("business.within-purposes", "matter=plan").No().Standing("voidable");
        called.And(Put()).OfAnnual("business.within-purposes", "matter=plan").No();
    }
}
