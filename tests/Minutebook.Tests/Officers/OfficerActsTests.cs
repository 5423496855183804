namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

/// <summary>Acts of officers whose election falls.</summary>
public class OfficerActsTests
{
    static Corporate Fallen => Empty.And(Staffed).And(Voted("r-1", "2024-09-02T10:00", carried: false))
        .And(Elected(Vera, Office.VicePresident, "2024-09-02", "r-1"));

    static Finding Acts(Corporate books, string person = "vera") => books.Of("officers.may-act", person, "vice-president", "on=2024-09-03");

    [Theory, Requirement("4.2-1"), InlineData(DeFactoActs.Valid, "valid"), InlineData(DeFactoActs.Voidable, "voidable"),
        InlineData(DeFactoActs.Void, "void")]
    public void Of_one_whose_election_was_not_in_order_the_switch_says_what_becomes_of_the_acts(DeFactoActs acts, string standing) =>
        Acts(Fallen.Switched("DeFactoActs", acts.ToString())).Is(acts == DeFactoActs.Valid ? Answer.Yes : Answer.No).Standing(standing)
            .Saying($"DeFactoActs = {acts}");

    [Fact, Requirement("4.2-1")]
    public void They_are_voidable_unless_the_switch_says_otherwise() => Acts(Fallen).No().Standing("voidable");

    [Theory, Requirement("4.2-1"), InlineData(DeFactoActs.Valid, "valid")]
    [InlineData(DeFactoActs.Voidable, "undetermined (valid to voidable)")]
    [InlineData(DeFactoActs.Void, "undetermined (valid to void)")]
    public void Of_one_whose_election_is_not_shown_they_are_at_worst_what_the_switch_says(DeFactoActs acts, string standing) =>
        Assert.Equal(standing, Acts(Empty.And(Staffed).And(Elected(Vera, Office.VicePresident, by: "r-9"))
            .Switched("DeFactoActs", acts.ToString())).Standing().ToString());

    [Fact, Requirement("4.2-1")]
    public void Of_one_in_office_they_stand_and_of_one_never_elected_they_are_without_authority()
    {
        Acts(Empty.And(Staffed).And(Resolved("r-1"), Elected(Vera, Office.VicePresident, by: "r-1"))).Yes().Standing("valid");
        Acts(Empty.And(Staffed).And(Elected(Vera, Office.VicePresident))).Yes();
        Acts(Fallen.Switched("DeFactoActs", "Valid"), "wim").No().Standing("voidable");
        Acts(Fallen.Switched("DeFactoActs", "Void"), "wim").No().Standing("voidable");
    }

    [Theory, InlineData(DeFactoActs.Valid, "valid"), InlineData(DeFactoActs.Voidable, "voidable"),
        InlineData(DeFactoActs.Void, "void")]
    public void So_it_is_with_a_Director_whose_seat_was_not_filled_in_order(DeFactoActs acts, string standing)
    {
        DirectorSeated seated = new(Wim, On("2024-09-02"), ChosenBy.Board, Succeeds: Wei, Resolution: new ResolutionId("r-1"));
        var left = new DirectorLeft(Wei, On("2024-09-02T11:00"), LeftBy.Death);
        Corporate Seated(bool carried) => Empty.And(Staffed).And(Voted("r-1", "2024-09-02T10:00", carried)).And(left, seated)
            .Switched("DeFactoActs", acts.ToString());
        Seated(false).Ask("directors.may-act", "person=wim", "on=2024-09-03").Is(acts == DeFactoActs.Valid ? Answer.Yes : Answer.No)
            .Standing(standing).Saying($"DeFactoActs = {acts}");
        Seated(false).Ask("directors.may-act", "person=ines", "on=2024-09-03").Yes();
        Seated(false).Ask("directors.may-act", "person=tia", "on=2024-09-03").No().Standing("voidable");
    }

    [Theory, Requirement("4.2-1"), InlineData(DeFactoActs.Valid, Answer.Yes), InlineData(DeFactoActs.Voidable, Answer.No)]
    public void A_meeting_that_a_Secretary_in_fact_called_is_as_good_as_the_switch_says(DeFactoActs acts, Answer answer)
    {
        BoardMeetingCalled call = new(new("b-1"), BoardMeetingKind.Special, On("2024-09-03"), At("2024-09-10T10:00"),
            BoardCaller.Secretary, [Vera], "1 Harbor Way");
        var called = Fallen.And(Elected(Vera, Office.Secretary, "2024-09-02", "r-1"), call).Switched("DeFactoActs", acts.ToString())
            .Ask("board-meeting.called", "meeting=b-1").Is(answer);
        if (answer == Answer.No) called.Standing("voidable");
    }
}
