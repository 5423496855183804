namespace Minutebook.Tests.Board;

using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

public class NumberAndTenureTests
{
    static NumberOfDirectorsFixed Fixed(int number, NumberFixedBy by, string on) => new(number, by, On(on));

    static Finding Number(Corporate corporate, string on = "2025-06-10") => corporate.Ask("directors.number", $"on={on}");

    [Fact, Requirement("3.2-1")]
    public void Its_history_is_kept_by_date()
    {
        var history = Empty.And(
            Fixed(3, NumberFixedBy.Resolution, "1992-08-03"), Fixed(5, NumberFixedBy.Resolution, "1999-02-01"),
                Fixed(4, NumberFixedBy.Resolution, "2020-03-02"));
        Number(history, "1998-12-31").Yes().Having("number", 3).Citing("By-laws 3.2");
        Number(history, "1999-02-01").Having("number", 5);
        Number(history, "2019-01-01").Having("number", 5);
        Number(history, "2020-03-02").Having("number", 4);
        Number(history, "1992-08-02").NotShown();
    }

    [Fact, Requirement("3.2-1")]
    public void Before_the_first_edition_known_it_is_open() =>
        Number(Empty.And(Fixed(3, NumberFixedBy.Resolution, "1990-01-02")), "1991-01-02").NotShown()
            .Saying("the by-laws in force on 1991-01-02 are not in the books");

    [Theory, Requirement("3.2-1"), InlineData("LatestAct", 5), InlineData("Bylaw", 5), InlineData("Resolution", 7)]
    public void A_number_in_the_bylaws_is_changed_only_by_amending_them(string setting, int number) =>
        Number(Empty.And(
                Fixed(3, NumberFixedBy.Resolution, "1993-01-04"), Fixed(5, NumberFixedBy.Bylaw, "1995-01-03"),
                    Fixed(7, NumberFixedBy.Resolution, "1997-01-06"))
            .Switched("NumberBy", setting)).Yes().Having("number", number).Saying($"NumberBy = {setting}");

    [Theory, Requirement("3.2-1"), InlineData("LatestAct", Answer.Yes), InlineData("Resolution", Answer.Yes)]
    [InlineData("Bylaw", Answer.Open)]
    public void Without_one_in_the_bylaws_the_latest_resolution_fixes_it(string setting, Answer answer) =>
        Number(Empty.And(Fixed(3, NumberFixedBy.Resolution, "1993-01-04"),
            Fixed(4, NumberFixedBy.Resolution, "1994-01-04")).Switched("NumberBy", setting)).Is(answer);

    [Fact, Requirement("3.2-1")]
    public void The_certificates_number_prevails() =>
        Number(Empty.And(Fixed(9, NumberFixedBy.Certificate, "1993-01-04"), Fixed(3, NumberFixedBy.Bylaw, "1994-01-04"))).Yes()
            .Having("number", 9);

    [Fact, Requirement("3.2-1")]
    public void What_is_not_recorded_is_not_shown() => Number(Empty).NotShown();

    [Fact, Requirement("3.2-1", "3.2-2")]
    public void A_decrease_shortens_no_term_and_a_Director_holds_over()
    {
        var seated = Empty.And(
            new DirectorSeated(Ines, On("2020-06-09"), ChosenBy.Stockholders),
                new DirectorSeated(Hugo, On("2020-06-09"), ChosenBy.Stockholders),
            Fixed(2, NumberFixedBy.Resolution, "2020-06-09"), Fixed(1, NumberFixedBy.Resolution, "2021-01-05"));
        seated.Ask("directors.serves", "person=hugo", "on=2024-01-01").Yes();
        seated.And(new DirectorLeft(Hugo, On("2023-01-03"), LeftBy.Resignation)).Ask("directors.serves", "person=hugo", "on=2024-01-01")
            .No();
        seated.Ask("directors.serves", "person=hugo", "on=2020-06-08").No();
    }
}
