namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class VicePresidentTests
{
    /// <summary>Vera has been Vice President since 2020, Wim since 2022.</summary>
    static Corporate Two => Empty.And(Staffed).And(Elected(Vera, Office.VicePresident, "2020-06-09"))
        .And(Elected(Wim, Office.VicePresident, "2022-06-14"));

    static OfficerLeft Gone(LeftBy cause) => new(Ines, Office.President, On("2024-09-02"), cause);

    static OfficerDesignated Designated(Person person, string? resolution = "r-1", string on = "2023-06-13") =>
        new(person, DesignatedAs.SuccessorToPresident, On(on), resolution is null ? null : new ResolutionId(resolution));

    static Finding Acting(Corporate books, string on = "2024-09-03") => books.Ask("officers.acting-president", $"on={on}");

    [Fact, Requirement("4.8-1")]
    public void On_the_Presidents_death_the_sole_Vice_President() =>
        Acting(Empty.And(Staffed).And(Elected(Wim, Office.VicePresident), Gone(LeftBy.Death))).Yes().Having("acting", "wim")
            .Citing("By-laws 4.8");

    [Fact, Requirement("4.8-1")]
    public void Of_several_the_one_designated_and_else_the_one_first_elected()
    {
        var dead = Two.And(Gone(LeftBy.Death), Resolved("r-1", "2023-06-13"));
        Acting(dead).Yes().Having("acting", "vera").Having("first-elected", "2020-06-09");
        Acting(dead.And(Designated(Wim))).Yes().Having("acting", "wim");
        Acting(dead.And(Designated(Wim), Designated(Vera, on: "2024-01-09"))).Yes().Having("acting", "vera");
        Acting(dead.And(Designated(Hugo))).Yes().Having("acting", "vera");
        Acting(dead.And(Designated(Wim) with { Until = new(2024, 9, 2) })).Yes().Having("acting", "vera");
        Acting(dead.And(Designated(Wim, on: "2024-09-04"))).Yes().Having("acting", "vera");
    }

    [Fact, Requirement("4.8-1")]
    public void A_designation_without_its_resolution_is_not_shown_and_one_not_adopted_is_none()
    {
        var dead = Two.And(Gone(LeftBy.Death));
        Acting(dead.And(Designated(Wim, null))).NotShown();
        Acting(dead.And(Designated(Vera, null))).Yes().Having("acting", "vera");
        Acting(dead.And(Voted("r-1", "2023-06-13T10:00", carried: false)).And(Designated(Wim))).Yes().Having("acting", "vera");
    }

    [Theory, Requirement("4.8-1"), InlineData(LeftBy.Death, Answer.Yes), InlineData(LeftBy.Resignation, Answer.No),
        InlineData(LeftBy.Removal, Answer.No), InlineData(LeftBy.Disqualification, Answer.No)]
    public void Not_on_resignation_or_removal(LeftBy cause, Answer answer) => Acting(Two.And(Gone(cause))).Is(answer);

    [Fact, Requirement("4.8-1")]
    public void On_inability_to_act_for_as_long_as_it_lasts()
    {
        var unable = Two.And(new OfficerAbsent(Ines, Office.President, On("2024-09-02"), true));
        Acting(unable, "2024-09-01").No();
        Acting(unable).Yes().Having("acting", "vera");
        Acting(unable.And(new OfficerReturned(Ines, Office.President, On("2024-10-01"))), "2024-09-30").Yes();
        Acting(unable.And(new OfficerReturned(Ines, Office.President, On("2024-10-01"))), "2024-10-01").No();
        Acting(Two.And(new OfficerAbsent(Ines, Office.President, On("2024-09-02"), true, new(2024, 9, 30))), "2024-10-01").No();
        Acting(Two.And(new OfficerAbsent(Ines, Office.President, On("2024-09-02")))).No();
    }

    [Fact, Requirement("4.8-1")]
    public void Until_the_Board_elects_a_President() => Acting(
        Two.And(Gone(LeftBy.Death), Resolved("r-2", "2024-10-01"), Elected(Hugo, Office.President, "2024-10-01", "r-2")),
        "2024-10-01").No();

    [Fact, Requirement("4.8-1")]
    public void First_elected_is_who_is_in_the_office_longest_without_a_break()
    {
        var again = Two.And(Gone(LeftBy.Death));
        Acting(again.And(Elected(Vera, Office.VicePresident, "2024-06-11"))).Yes().Having("acting", "vera");
        var left = Two.And(new OfficerLeft(Vera, Office.VicePresident, On("2023-01-10"), LeftBy.Resignation))
            .And(Elected(Vera, Office.VicePresident, "2023-06-13"), Gone(LeftBy.Death));
        Acting(left).Yes().Having("acting", "wim");
    }

    [Fact, Requirement("4.8-1")]
    public void Of_two_elected_on_one_day_none_is_shown_to_be_the_first()
    {
        var together = Empty.And(Staffed).And(Elected(Vera, Office.VicePresident), Elected(Wim, Office.VicePresident), Gone(LeftBy.Death));
        Acting(together).NotShown();
        Acting(together.And(Resolved("r-1"), Designated(Wim))).Yes().Having("acting", "wim");
        Acting(Empty.And(Staffed).And(Elected(Vera, Office.VicePresident, "2024-06-11T10:05"), Elected(Wim, Office.VicePresident,
            "2024-06-11T10:02"), Gone(LeftBy.Death))).Yes().Having("acting", "wim");
    }

    [Fact, Requirement("4.8-1")]
    public void Without_a_Vice_President_nobody() => Acting(Empty.And(Staffed).And(Gone(LeftBy.Death))).No();

    [Fact, Requirement("4.8-1")]
    public void A_Vice_President_who_may_have_left_leaves_it_open() =>
        Acting(Two.And(new OfficerRemoved(Vera, Office.VicePresident, On("2024-08-01")), Gone(LeftBy.Death))).NotShown();

    [Fact, Requirement("4.8-1")]
    public void The_acting_power_is_limited_by_resolution_of_the_Board()
    {
        var limit = new ActingPowerLimited(On("2024-09-02"), "no contract above 50000 USD", new ResolutionId("r-3"));
        var dead = Two.And(Gone(LeftBy.Death));
        Acting(dead.And(Resolved("r-3", "2024-09-02"), limit)).Yes().Having("limited", "no contract above 50000 USD");
        Assert.DoesNotContain("limited", Acting(dead.And(Voted("r-3", "2024-09-02T10:00", carried: false)).And(limit)).Figures.Keys);
        Acting(dead.And(limit)).Saying("is not shown");
    }

    [Fact, Requirement("4.8-1")]
    public void Who_acts_as_President_calls_a_meeting_of_the_Board()
    {
        BoardMeetingCalled call = new(new("b-1"), BoardMeetingKind.Special, On("2024-09-03"), At("2024-09-10T10:00"),
            BoardCaller.President, [Vera], "1 Harbor Way");
        Two.And(call).Ask("board-meeting.called", "meeting=b-1").No();
        Two.And(Gone(LeftBy.Death), call).Ask("board-meeting.called", "meeting=b-1").Yes();
        Two.And(Gone(LeftBy.Resignation), call).Ask("board-meeting.called", "meeting=b-1").No();
    }

    [Fact, Requirement("4.8-2")]
    public void A_Vice_President_signs_certificates_with_the_Secretary_or_an_Assistant_Secretary()
    {
        var books = Two.And(Elected(Hugo, Office.AssistantSecretary));
        Signs(books, "vera", "certificates").NotShown();
        Signs(books, "vera", "certificates", "sam").Yes().Citing("By-laws 4.8");
        Signs(books, "vera", "certificates", "hugo").Yes();
        Signs(books, "vera", "certificates", "tia").No().Standing("voidable");
    }

    [Fact, Requirement("4.8-2")]
    public void Other_instruments_so_far_as_the_President_or_the_Board_authorized_it()
    {
        SigningAuthorized given = new(Vera, [SignedInstrument.Contracts], On("2024-09-01"), By: Ines);
        Signs(Two, "vera", "contracts").NotShown();
        Signs(Two.And(given), "vera", "contracts").Yes();
        Signs(Two.And(given), "vera", "deeds").NotShown();
        Signs(Two.And(given with { By = Tia }), "vera", "contracts").No();
        Signs(Two.And(given with { By = null }), "vera", "contracts").NotShown();
        Signs(Two.And(Resolved("r-1"), given with { By = null, Resolution = new ResolutionId("r-1") }), "vera", "contracts").Yes();
        Signs(Two.And(given with { Until = new(2024, 9, 2) }), "vera", "contracts").NotShown();
    }
}
