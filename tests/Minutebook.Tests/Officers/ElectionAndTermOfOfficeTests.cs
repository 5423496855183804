namespace Minutebook.Tests.Officers;

using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class ElectionAndTermOfOfficeTests
{
    static Corporate Held => Empty.And(Staffed).And(AnnualHeld());

    static Finding Annually(Corporate books, string on = "2025-12-31") => books.Ask("officers.annual-election", $"on={on}");

    static Corporate ElectedAnew(Corporate books, string on) => books.And(
        Elected(Ines, Office.President, on), Elected(Sam, Office.Secretary, on), Elected(Tia, Office.Treasurer, on));

    [Fact, Requirement("4.2-1")]
    public void Elected_by_a_resolution_that_is_adopted_when_the_term_begins()
    {
        var books = Empty.And(Staffed);
        books.Of("officers.elected", "ines", "president").NotShown().Saying("record the resolution").Citing("By-laws 4.1");
        books.And(Elected(Vera, Office.VicePresident, by: "r-9")).Of("officers.elected", "vera", "vice-president").NotShown();
        books.And(Voted("r-1", "2024-09-02T10:00")).And(Elected(Vera, Office.VicePresident, "2024-09-02", "r-1"))
            .Of("officers.elected", "vera", "vice-president").Yes();
        books.And(Voted("r-1", "2024-09-02T10:00", carried: false)).And(Elected(Vera, Office.VicePresident, "2024-09-02", "r-1"))
            .Of("officers.elected", "vera", "vice-president").No();
        books.And(Resolved("r-1", "2024-09-03"), Elected(Vera, Office.VicePresident, "2024-09-02", "r-1"))
            .Of("officers.elected", "vera", "vice-president").No();
    }

    [Fact, Requirement("4.2-1")]
    public void An_officer_holds_over_until_a_successor_is_elected()
    {
        var books = Held.And(BoardMet("b-1", "2025-06-12T10:00"));
        books.InOffice("ines", "president", "2025-06-11").Yes();
        Assert.DoesNotContain("holds-over-since", books.InOffice("ines", "president", "2025-06-11").Figures.Keys);
        books.InOffice("ines", "president", "2025-06-12").Yes().Having("holds-over-since", "2025-06-12").Citing("By-laws 4.2");
        var succeeded = books.And(Elected(Vera, Office.President, "2025-07-01"));
        succeeded.InOffice("ines", "president", "2025-06-30").Yes();
        succeeded.InOffice("ines", "president", "2025-07-01").No().Saying("vera was elected President");
        succeeded.InOffice("vera", "president", "2025-07-01").Yes();
    }

    [Fact, Requirement("4.2-1")]
    public void An_annual_meeting_of_the_Board_ends_the_term_without_one_of_the_stockholders() =>
        Empty.And(Staffed).And(BoardMet("b-1", "2025-06-12T10:00", kind: BoardMeetingKind.Annual))
            .InOffice("sam", "secretary", "2025-06-12").Having("holds-over-since", "2025-06-12");

    [Theory, Requirement("4.2-1"), InlineData("2025-03-31", false), InlineData("2025-04-01", true)]
    public void A_term_with_a_last_day_of_its_own_is_held_over_from_the_day_after(string on, bool over) => Assert.Equal(over,
        Empty.And(Staffed).And(Elected(Vera, Office.VicePresident) with { Expires = new(2025, 3, 31) })
            .InOffice("vera", "vice-president", on).Yes().Figures.ContainsKey("holds-over-since"));

    [Fact, Requirement("4.2-1")]
    public void Several_are_Vice_Presidents_at_once_unless_one_takes_the_place_of_another()
    {
        var books = Empty.And(Staffed).And(Elected(Vera, Office.VicePresident), Elected(Wim, Office.VicePresident, "2024-08-01"));
        books.InOffice("vera", "vice-president", "2024-08-02").Yes();
        books.And(Elected(Hugo, Office.VicePresident, "2024-09-01") with { Succeeds = Vera })
            .InOffice("vera", "vice-president", "2024-09-02").No();
    }

    [Fact, Requirement("4.2-1")]
    public void One_elected_again_is_in_office_also_where_the_second_election_is_not_shown()
    {
        Empty.And(Staffed).And(Elected(Ines, Office.President, "2025-06-11", "r-9")).InOffice("ines", "president", "2025-06-12").Yes();
        Empty.And(Staffed).And(Voted("r-1", "2025-06-11T10:00", carried: false))
            .And(Elected(Ines, Office.President, "2025-06-11", "r-1")).InOffice("ines", "president", "2025-06-12").Yes();
    }

    [Theory, Requirement("4.2-1"), InlineData(LeftBy.Death), InlineData(LeftBy.Disqualification)]
    public void Death_ends_the_term(LeftBy cause)
    {
        var books = Empty.And(Staffed).And(new OfficerLeft(Sam, Office.Secretary, On("2024-09-02"), cause));
        books.InOffice("sam", "secretary", "2024-09-01").Yes();
        books.InOffice("sam", "secretary", "2024-09-02").No();
    }

    [Fact, Requirement("4.2-1")]
    public void A_successor_whose_election_is_not_shown_puts_the_term_in_doubt_and_one_not_elected_does_not_end_it()
    {
        Empty.And(Staffed).And(Elected(Vera, Office.President, "2024-09-02", "r-9")).InOffice("ines", "president", "2024-09-03").NotShown();
        var rejected = Empty.And(Staffed).And(Voted("r-1", "2024-09-02T10:00", carried: false))
            .And(Elected(Vera, Office.President, "2024-09-02", "r-1"));
        rejected.InOffice("ines", "president", "2024-09-03").Yes();
        rejected.InOffice("vera", "president", "2024-09-03").No();
    }

    [Fact, Requirement("4.2-1")]
    public void Elected_at_the_Board_meeting_after_the_annual_meeting_of_stockholders()
    {
        Annually(Empty.And(Staffed)).NotShown();
        Annually(ElectedAnew(Held.And(BoardMet("b-1", "2025-06-10T14:00")), "2025-06-10")).Yes().Citing("By-laws 4.2");
        Annually(ElectedAnew(Held, "2025-06-09")).NotShown().Saying("no election of president, secretary, treasurer");
        Annually(Held.And(Elected(Ines, Office.President, "2025-06-10"))).NotShown().Saying("no election of secretary, treasurer");
    }

    [Fact, Requirement("4.2-1")]
    public void Else_at_the_next_meeting_of_the_Board()
    {
        var books = Held.And(BoardMet("b-1", "2025-06-12T10:00")).And(BoardMet("b-2", "2025-07-10T10:00"));
        Annually(ElectedAnew(books, "2025-06-12")).Yes();
        Annually(ElectedAnew(books, "2025-07-10")).Yes().Saying("did not hold the election");
        Annually(ElectedAnew(books.And(BoardMet("b-3", "2025-08-14T10:00")), "2025-08-14")).No().Standing("irregular");
    }

    [Fact, Requirement("4.2-1")]
    public void Until_the_Board_meets_it_is_docketed_for_its_meeting_and_then_as_soon_as_may_be()
    {
        var ahead = Held.And(BoardCalled("b-1", "2025-06-12T10:00")).Asked("2025-06-11");
        Annually(ahead, "2025-06-11").NotYet();
        var line = Docket.Of(ahead.Books, new(At("2025-06-11T12:00").Instant!.Value))
            .Single(line => line.What.StartsWith("have the Board elect", System.StringComparison.Ordinal));
        Assert.Equal(new(2025, 6, 12), line.Due);
        Annually(ahead.Asked("2025-06-13"), "2025-06-13").NotShown();
        Assert.Contains(Docket.Of(ahead.Books, new(At("2025-06-13T12:00").Instant!.Value)), one => one.IsNow
            && one.What.Contains("as soon as it conveniently may meet", System.StringComparison.Ordinal));
        Assert.DoesNotContain(Docket.Of(ElectedAnew(Held, "2025-06-10").Books, new(At("2025-06-13T12:00").Instant!.Value)),
            one => one.What.Contains("have the Board elect", System.StringComparison.Ordinal));
    }

    [Fact, Requirement("4.2-1")]
    public void A_Secretary_whose_election_turns_on_a_meeting_that_he_called_is_judged_without_going_round()
    {
        var call = new BoardMeetingCalled(new("b-1"), BoardMeetingKind.Special, On("2024-09-02"), At("2024-09-02T10:00"),
            BoardCaller.Secretary, [Vera], "1 Harbor Way");
        var books = Empty.And(Staffed.Where(fact => fact is not OfficerElected)).And(call)
            .And(new[] { Ines, Hugo, Wei }.Select(person => new DirectorCame(new("b-1"), person, At("2024-09-02T10:00"))))
            .And(new ResolutionVoted(new("r-1"), new("b-1"), At("2024-09-02T10:20"), "RESOLVED, to elect.", For: [Ines, Hugo, Wei]))
            .And(Elected(Vera, Office.Secretary, "2024-09-02", "r-1"));
        books.InOffice("vera", "secretary", "2024-09-03").No();
    }
}
