namespace Minutebook.Tests.Board;

using System.Collections.Generic;
using Minutebook.Board;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The Directors who remain fill a seat.</summary>
public class VacanciesTests
{
    static readonly DirectorSeated New = Seated(9, "2025-06-04T09:40", ChosenBy.Board) with { Resolution = Lease };

    /// <summary>Of a Board of five so many remain, and so many of them vote to seat the ninth.</summary>
    static Corporate Filling(int remain, int present, int votesFor, int seats = 5) => Boardroom(seats, remain,
        [.. Meets(remain, System.Linq.Enumerable.Range(1, present)), Votes(System.Linq.Enumerable.Range(1, votesFor),
            matter: BoardMatter.Vacancy), New]);

    static Finding Filled(Corporate books) => books.Ask("vacancy.filled", "director=d9");

    [Theory, Requirement("3.15-1", "3.15-2")]
    [InlineData(4, 3, 3, Answer.Yes), InlineData(4, 3, 2, Answer.No), InlineData(3, 2, 2, Answer.Yes), InlineData(3, 2, 1, Answer.No)]
    [InlineData(2, 2, 2, Answer.Yes), InlineData(2, 2, 1, Answer.No), InlineData(1, 1, 1, Answer.Yes)]
    public void By_a_majority_of_the_Directors_in_office_though_less_than_a_quorum(int remain, int present, int votesFor, Answer answer) =>
        Filled(Filling(remain, present, votesFor)).Is(answer).Citing("By-laws 3.15");

    [Fact, Requirement("3.15-2")]
    public void It_needs_no_quorum_as_another_resolution_does()
    {
        // Of nine, two serve: a third of nine is three, which two can never be.
        Filled(Filling(2, 2, 2, 9)).Yes();
        Boardroom(9, 2, [.. Meets(2, 1, 2), Votes([1, 2])]).OfLease("resolution.adopted").No();
    }

    [Fact, Requirement("3.15-1")]
    public void A_full_Board_has_no_vacancy() => Filled(Filling(5, 5, 5)).No().Saying("5 of 5 seats");

    [Fact, Requirement("3.15-1")]
    public void A_new_seat_is_filled_as_a_vacancy_is() =>
        Filled(Boardroom(5, 5, [Fixed(6, on: "2025-02-03"), .. Meets(5, 1, 2, 3), Votes([1, 2, 3], matter: BoardMatter.Vacancy), New]))
            .Yes();

    [Fact, Requirement("3.15-1")]
    public void The_seat_of_a_class_is_filled_as_the_certificate_provides_which_must_be_shown() =>
        Filled(Boardroom(5, 4, [.. Meets(4, 1, 2, 3, 4), Votes([1, 2, 3, 4], matter: BoardMatter.Vacancy),
            New with { OfClass = new StockClass("class-a") }])).NotShown().Citing("By-laws 3.15");

    [Fact, Requirement("3.15-2")]
    public void By_consent_all_in_office_sign_though_fewer_than_the_quorum()
    {
        IEnumerable<Fact> Consent(params int[] signers) =>
        [
            new BoardConsentDrawn(Lease, On("2025-06-03"), "RESOLVED, that d9 is a Director.", BoardMatter.Vacancy),
            .. System.Linq.Enumerable.Select(signers, number =>
                new BoardConsentSigned(Lease, D(number), On("2025-06-04T09:00"), WrittenForm.Writing, true)), New,
        ];
        Filled(Boardroom(9, 2, Consent(1, 2))).Yes();
        Filled(Boardroom(9, 2, Consent(1))).NotYet();
    }

    [Fact, Requirement("3.15-1")]
    public void It_is_for_the_unexpired_term_of_the_predecessor() =>
        Filled(Empty.And([Fixed(3), Seated(1), Seated(2), Seated(3) with { Group = "I", Expires = new(2026, 6, 9) },
            new DirectorLeft(D(3), On("2025-03-03"), LeftBy.Death), .. Meets(2, 1, 2), Votes([1, 2], matter: BoardMatter.Vacancy),
            New with { Succeeds = D(3) }])).Yes().Having("until", "2026-06-09");

    [Fact, Requirement("3.15-1")]
    public void Without_the_resolution_it_is_not_shown_and_another_resolution_fills_no_seat()
    {
        Filled(Boardroom(5, 4, New with { Resolution = null })).NotShown();
        Filled(Boardroom(5, 4, [.. Meets(4, 1, 2, 3, 4), Votes([1, 2, 3, 4]), New])).No();
        Filled(Boardroom(5, 4)).NotShown();
    }
}
