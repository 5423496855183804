namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class NumberOfOfficersTests
{
    static PowerDelegated Delegated(string? resolution = "delegation", params Office[] offices) => new(
        Ines, DelegatedPower.Appoint, On("2024-07-01"), resolution is null ? null : new ResolutionId(resolution), Many.From(offices));

    static OfficerElected Appointed(Office office = Office.AssistantSecretary, string on = "2024-09-02") =>
        new(Vera, office, On(on), By: Ines);

    static Finding Traced(Corporate books, string office = "assistant-secretary") => books.Of("officers.appointed", "vera", office);

    [Fact, Requirement("4.1-1")]
    public void President_Secretary_and_Treasurer_are_required_and_a_gap_is_shown()
    {
        var books = Empty.And(Elected(Ines, Office.President), Elected(Sam, Office.Secretary));
        books.Ask("officers.required", "on=2024-06-12").No().Having("office", "treasurer").Citing("By-laws 4.1");
        books.And(Elected(Tia, Office.Treasurer)).Ask("officers.required", "on=2024-06-12").Yes();
    }

    [Fact, Requirement("4.1-1")]
    public void An_office_whose_holder_may_have_left_is_not_shown_to_be_filled() =>
        Empty.And(Staffed).And(new OfficerRemoved(Tia, Office.Treasurer, On("2024-09-02")))
            .Ask("officers.required", "on=2024-09-03").NotShown().Having("office", "treasurer");

    [Fact, Requirement("4.1-1")]
    public void Two_offices_are_held_by_one_person()
    {
        var books = Empty.And(Elected(Ines, Office.President), Elected(Ines, Office.Secretary), Elected(Ines, Office.Treasurer));
        books.Ask("officers.required", "on=2024-06-12").Yes();
        books.Of("officers.elected", "ines", "treasurer").NotShown().Saying("President and Secretary too").Citing("By-laws 4.1");
    }

    [Theory, Requirement("4.1-1"), InlineData("vice-president"), InlineData("chairman"), InlineData("assistant-treasurer")]
    public void Other_offices_are_filled_at_the_will_of_the_Board(string office)
    {
        var named = System.Enum.Parse<Office>(office.Replace("-", ""), true);
        Empty.And(Staffed).And(Resolved("r-1"), Elected(Vera, named, by: "r-1")).Of("officers.elected", "vera", office).Yes();
    }

    [Fact, Requirement("4.1-1")]
    public void An_office_of_another_name_has_its_title()
    {
        var books = Empty.And(Staffed).And(Resolved("r-1"));
        var other = new OfficerElected(Vera, Office.Other, On("2024-06-11"), new ResolutionId("r-1"));
        Assert.IsType<Rejected>(books.Trying(other).LastRuling);
        books.And(other with { Title = "Controller" }).InOffice("vera", "other", "2024-06-12").Yes().Saying("Controller");
    }

    [Fact, Requirement("4.1-1")]
    public void An_additional_title_is_the_Boards_to_give()
    {
        var given = new AdditionalTitleGiven(Sam, Office.Secretary, "General Counsel", On("2024-07-01"));
        var books = Empty.And(Staffed).And(Resolved("r-1", "2024-07-01"));
        string[] asked = ["person=sam", "title=General Counsel", "on=2024-07-02"];
        books.Ask("officers.titled", asked).No();
        books.And(given).Ask("officers.titled", asked).NotShown();
        var titled = books.And(given with { Resolution = new ResolutionId("r-1") });
        titled.Ask("officers.titled", asked).Yes().Citing("By-laws 4.1");
        titled.Ask("officers.titled", "person=sam", "title=General Counsel", "on=2024-06-30").No();
    }

    [Fact, Requirement("4.1-1")]
    public void An_appointment_is_traced_to_the_resolution_that_delegated_the_power()
    {
        var books = Empty.And(Staffed);
        Traced(books.And(Appointed())).NotShown().Saying("no power to appoint");
        Traced(books.And(Delegated(), Appointed())).NotShown().Saying("delegation is not in the books");
        Traced(books.And(Delegated(null), Appointed())).NotShown();
        Traced(books.And(Resolved("delegation"), Delegated(), Appointed())).Yes().Saying("delegated it to ines").Citing("By-laws 4.1");
    }

    [Fact, Requirement("4.1-1")]
    public void The_delegation_is_by_a_resolution_that_was_adopted_and_not_rescinded_when_the_officer_was_appointed()
    {
        var books = Empty.And(Staffed);
        Traced(books.And(Voted("delegation", "2024-06-20T10:00", carried: false)).And(Delegated(), Appointed())).No();
        Traced(books.And(Voted("delegation", "2024-06-20T10:00")).And(Delegated(), Appointed())).Yes();
        var rescinded = books.And(Resolved("delegation"), Resolved("end", "2024-09-02"),
            new ResolutionRescinded(new("delegation"), new("end"), On("2024-09-02")), Delegated());
        Traced(rescinded.And(Appointed(on: "2024-09-01"))).Yes();
        Traced(rescinded.And(Appointed(on: "2024-09-02"))).No();
        Traced(books.And(Resolved("delegation", "2024-09-03"), Delegated(), Appointed())).No().Saying("adopted only on 2024-09-03");
    }

    [Theory, Requirement("4.1-1"), InlineData("2024-06-30", Answer.Open), InlineData("2024-07-01", Answer.Yes),
        InlineData("2024-12-31", Answer.Yes), InlineData("2025-01-01", Answer.Open)]
    public void The_power_lasts_from_the_delegation_to_its_last_day(string on, Answer answer) =>
        Traced(Empty.And(Staffed)
            .And(Resolved("delegation"), Delegated() with { Until = new(2024, 12, 31) }, Appointed(on: on))).Is(answer);

    [Fact, Requirement("4.1-1")]
    public void The_power_is_for_the_offices_that_it_names() => Traced(Empty.And(Staffed)
        .And(Resolved("delegation"), Delegated("delegation", Office.AssistantTreasurer), Appointed())).No().Saying("for other offices");

    [Theory, Requirement("4.1-1"), InlineData(Office.Secretary, "secretary"), InlineData(Office.Chairman, "chairman")]
    public void A_required_office_and_the_chair_are_not_filled_by_a_delegate(Office office, string name) =>
        Traced(Empty.And(Staffed).And(Resolved("delegation"), Delegated(), Appointed(office)), name).No().Saying("no subordinate");

    [Fact]
    public void The_Board_elects_or_a_delegate_appoints_and_not_both() =>
        Assert.IsType<Rejected>(Empty.And(Staffed).Trying(Appointed() with { Resolution = new ResolutionId("r-1") }).LastRuling);

    [Fact]
    public void An_office_that_is_none_is_named_in_the_error() => Assert.Contains("assistant-secretary",
        Assert.Throws<Minutebook.Books.Questions.QuestionException>(() => Empty.InOffice("ines", "king", "2024-06-12")).Message,
        System.StringComparison.Ordinal);
}
