namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class ChairmanOfTheBoardTests
{
    static Corporate WithChairman => Empty.And(Staffed).And(Elected(Hugo, Office.Chairman));

    static Finding Presides(Corporate books, string over) => books.Ask("officers.presides", $"over={over}", "on=2025-06-10");

    [Theory, Requirement("4.6-1", "4.7-1"), InlineData("board"), InlineData("stockholders")]
    public void The_Chairman_presides_and_where_there_is_none_or_none_is_there_the_President(string over)
    {
        Presides(WithChairman, over).Yes().Having("chair", "hugo").Citing("By-laws 4.6");
        Presides(Empty.And(Staffed), over).Yes().Having("chair", "ines").Citing("By-laws 4.7");
        Presides(WithChairman.And(new OfficerAbsent(Hugo, Office.Chairman, On("2025-06-09"), Until: new(2025, 6, 10))), over).Yes()
            .Having("chair", "ines");
        Presides(WithChairman.And(new OfficerAbsent(Hugo, Office.Chairman, On("2025-06-01"), Until: new(2025, 6, 9))), over).Yes()
            .Having("chair", "hugo");
        Presides(WithChairman.And(new OfficerRemoved(Hugo, Office.Chairman, On("2025-06-01"))), over).NotShown();
        Presides(Empty, over).No();
    }

    [Fact, Requirement("4.6-1")]
    public void In_the_place_of_a_President_who_died_presides_who_performs_the_duties() =>
        Presides(Empty.And(Staffed).And(Elected(Vera, Office.VicePresident))
            .And(new OfficerLeft(Ines, Office.President, On("2025-06-01"), LeftBy.Death)), "stockholders").Yes().Having("chair", "vera");

    [Fact, Requirement("4.6-1")]
    public void The_Board_designates_another_officer()
    {
        OfficerDesignated designated = new(Sam, DesignatedAs.Chair, On("2025-06-01"), new ResolutionId("r-1"));
        var books = WithChairman.And(Resolved("r-1", "2025-06-01"));
        Presides(books.And(designated), "board").Yes().Having("chair", "sam");
        Presides(books.And(designated with { Person = Wim }), "board").Yes().Having("chair", "hugo");
        Presides(books.And(designated with { Until = new(2025, 6, 9) }), "board").Yes().Having("chair", "hugo");
        Presides(books.And(designated with { Resolution = null }), "board").NotShown();
        Presides(books.And(designated with { Meeting = Annual }), "stockholders").Yes().Having("chair", "hugo");
        books.And(AnnualHeld(Sam)).And(designated with { Meeting = Annual }).OfAnnual("officers.presided").Yes().Having("chair", "sam");
    }

    [Fact, Requirement("4.6-1")]
    public void The_wrong_chair_does_not_void_the_meeting()
    {
        WithChairman.And(AnnualHeld(Hugo)).OfAnnual("officers.presided").Yes();
        WithChairman.And(AnnualHeld()).OfAnnual("officers.presided").NotShown();
        WithChairman.And(AnnualHeld(Ines)).OfAnnual("officers.presided").NotShown().Standing("undetermined").Saying("does not void");
        Assert.Equal(Effect.Irregular, WithChairman.And(AnnualHeld(Ines)).OfAnnual("officers.presided").Standing().AtWorst);
    }

    [Fact, Requirement("4.6-1")]
    public void Of_a_meeting_of_the_Board_the_attendance_says_whether_the_Chairman_was_there()
    {
        const string Asked = "board-meeting.presided";
        WithChairman.And(BoardMet("b-1", "2025-06-10T14:00", Hugo)).Ask(Asked, "meeting=b-1").Yes();
        WithChairman.And(BoardMet("b-1", "2025-06-10T14:00", Ines)).Ask(Asked, "meeting=b-1").No().Standing("irregular");
        WithChairman.And(BoardMet("b-1", "2025-06-10T14:00", Ines, came: [Ines, Wei])).Ask(Asked, "meeting=b-1").Yes();
    }
}
