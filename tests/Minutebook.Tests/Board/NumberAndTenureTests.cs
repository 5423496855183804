namespace Minutebook.Tests.Board;

using Minutebook.Board;
using Minutebook.Stockholders;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>How many Directors there are, and who they are.</summary>
public class NumberAndTenureTests
{
    static Finding Number(Corporate books, string on = "2025-06-04") => books.Ask("directors.number", $"on={on}");

    static Finding Serves(Corporate books, int number, string on) => books.Ask("directors.serves", $"person=d{number}", $"on={on}");

    [Fact, Requirement("3.2-1")]
    public void The_latest_act_fixes_the_number_and_each_day_has_its_own()
    {
        var books = Empty.And(Fixed(5, on: "2020-01-06"), Fixed(7, on: "2023-01-09"));
        Number(books, "2020-01-05").NotShown();
        Number(books, "2020-01-06").Yes().Having("number", 5).Citing("By-laws 3.2");
        Number(books, "2023-01-08").Having("number", 5);
        Number(books, "2023-01-09").Having("number", 7);
    }

    [Fact, Requirement("3.2-1")]
    public void Before_the_first_edition_known_it_is_open() => Number(Empty.And(Fixed(3, on: "1990-01-02")), "1991-01-02").NotShown()
        .Saying("the by-laws in force on 1991-01-02 are not in the books");

    [Fact, Requirement("3.2-1")]
    public void A_number_in_the_by_laws_is_changed_only_by_amending_them() =>
        Number(Empty.And(Fixed(5, NumberFixedBy.Bylaw, "2020-01-06"), Fixed(7, on: "2023-01-09"))).Having("number", 5);

    [Fact, Requirement("3.2-1")]
    public void A_number_in_the_certificate_prevails() => Number(Empty.And(
        Fixed(9, NumberFixedBy.Certificate, "2019-01-07"), Fixed(5, NumberFixedBy.Bylaw, "2020-01-06"), Fixed(7, on: "2023-01-09")))
        .Having("number", 9);

    [Theory, Requirement("3.2-1"), InlineData("LatestAct", "5"), InlineData("Resolution", "7"), InlineData("Bylaw", "5")]
    public void By_which_acts_the_number_is_found_is_a_switch(string setting, string number) =>
        Number(Empty.And(Fixed(5, NumberFixedBy.Bylaw, "2020-01-06"), Fixed(7, on: "2023-01-09")).Switched("NumberBy", setting))
            .Having("number", number).Saying($"NumberBy = {setting}");

    [Fact, Requirement("3.2-1")]
    public void Of_resolutions_alone_the_setting_Bylaw_knows_nothing() =>
        Number(Empty.And(Fixed(7)).Switched("NumberBy", "Bylaw")).NotShown();

    [Theory, Requirement("3.2-1"), InlineData(0, Answer.No), InlineData(1, Answer.Yes)]
    public void The_Board_is_of_one_at_least(int number, Answer answer) =>
        Number(Empty.And(Fixed(number))).Is(answer).Citing("By-laws 3.2");

    [Fact, Requirement("3.2-1")]
    public void A_decrease_shortens_no_term_and_those_above_it_count_until_their_terms_end()
    {
        var books = Boardroom(7, 7, Fixed(5, on: "2025-02-03"));
        for (var number = 1; number <= 7; number++) Serves(books, number, "2025-06-04").Yes();
        books.Ask("board-quorum.needed", "on=2025-06-04").Having("fixed", 7).Having("needed", 4);
        books.And(new DirectorLeft(D(7), On("2025-03-03"), LeftBy.Resignation), new DirectorLeft(D(6), On("2025-03-03"), LeftBy.Death))
            .Ask("board-quorum.needed", "on=2025-06-04").Having("fixed", 5).Having("needed", 3);
    }

    [Fact, Requirement("3.2-2")]
    public void A_Director_serves_until_a_successor_is_elected_and_holding_over_is_shown()
    {
        var held = new MeetingOpened(Annual, Hour("10:00"));
        var books = Boardroom(2, 2, Called(), held);
        Serves(books, 1, "2025-06-09").Yes().Citing("By-laws 3.2");
        Assert.False(Serves(books, 1, "2025-06-09").Figures.ContainsKey("holds-over-since"));
        Serves(books, 1, "2025-06-10").Yes().Having("holds-over-since", "2025-06-10").Saying("holds over");
        var elected = books.And(new DirectorSeated(D(1), Hour("10:50"), ChosenBy.Stockholders, Annual));
        Assert.False(Serves(elected, 1, "2025-06-11").Figures.ContainsKey("holds-over-since"));
        Serves(elected, 2, "2025-06-11").Having("holds-over-since", "2025-06-10");
    }

    [Fact, Requirement("3.2-2")]
    public void A_successor_ends_the_term()
    {
        var books = Boardroom(1, 1, new DirectorSeated(D(2), On("2025-06-10T11:00"), ChosenBy.Stockholders, Annual, D(1)));
        Serves(books, 1, "2025-06-09").Yes();
        Serves(books, 1, "2025-06-10").No().Saying("d2 was seated");
        Serves(books, 2, "2025-06-10").Yes();
    }

    [Theory, Requirement("3.2-2"), InlineData(LeftBy.Death), InlineData(LeftBy.Disqualification)]
    public void Death_ends_it_and_what_ended_it_is_said(LeftBy cause) =>
        Serves(Boardroom(1, 1, new DirectorLeft(D(1), On("2025-03-03"), cause)), 1, "2025-03-03").No()
            .Saying(cause.ToString().ToLowerInvariant());

    [Fact, Requirement("3.2-2")]
    public void Of_a_classified_Board_a_Director_holds_over_only_from_the_meeting_at_which_the_term_ends()
    {
        var books = Empty.And(Fixed(1), Seated(1) with { Group = "II", Expires = new(2026, 6, 9) }, Called(),
            new MeetingOpened(Annual, Hour("10:00")));
        Assert.False(Serves(books, 1, "2025-06-11").Figures.ContainsKey("holds-over-since"));
    }

    [Fact, Requirement("3.2-3")]
    public void A_Director_is_a_natural_person_and_need_be_neither_stockholder_nor_resident()
    {
        Finding Qualified(Corporate books) => books.Ask("directors.qualified", "person=d1", "on=2025-06-04");
        var known = Empty.And(new Minutebook.Particulars.PersonEntered(D(1), new("Dora One")));
        Qualified(known).Yes().Citing("DGCL § 141(b)").Citing("By-laws 3.2");
        Qualified(Empty).NotShown();
        var strict = known.Under("""
            instrument: by-laws
            name: strict
            corporation: Sample, Inc.
            editions:
              - in-force-from: 1992-08-03
                adopted: by the incorporator
                sections:
                  - number: "3.2"
                    heading: Number and Tenure
                    provision: NumberAndTenure
                    terms:
                      director.must-be-stockholder: true
            """);
        Qualified(strict).No().Saying("no shares of record");
        Qualified(strict.And(new Minutebook.Stock.StockClassAuthorized(Common, "Common", new Shares(100), On("1993-01-04")),
            Account(Ada) with { Persons = [D(1)] }, Issued(Ada, 10))).Yes();
    }

    [Fact, Requirement("3.2-1")]
    public void How_many_serve_and_how_many_seats_are_vacant_is_asked_in_one()
    {
        Boardroom(5, 3).Ask("directors.serving", "on=2025-06-04").Yes().Having("serving", 3).Having("fixed", 5).Having("vacant", 2)
            .Having("directors", "d1, d2, d3");
        Empty.Ask("directors.serving", "on=2025-06-04").No();
        var doubtful = new DirectorResigned(D(3), On("2025-05-01"), ResignationTo.Secretary, WrittenForm.Writing, AsksAcceptance: false);
        Boardroom(5, 3, doubtful).Ask("directors.serving", "on=2025-06-04").Having("serving", 2);
    }
}
