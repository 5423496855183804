namespace Minutebook.Tests.Officers;

using Minutebook.Board;
using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class OfficerVacanciesTests
{
    static Finding Filled(Corporate books) => books.Of("officers.vacancy-filled", "vera", "treasurer");

    static readonly OfficerElected Vacancy =
        Elected(Vera, Office.Treasurer, "2024-10-01", "r-2") with { Term = OfficeTerm.UnexpiredTerm };

    [Fact, Requirement("4.5-1")]
    public void The_Board_fills_a_vacancy_for_the_rest_of_the_term_or_a_new_one()
    {
        var vacant = Empty.And(Staffed).And(new OfficerLeft(Tia, Office.Treasurer, On("2024-09-02"), LeftBy.Death));
        Filled(vacant).NotShown();
        Filled(vacant.And(Vacancy)).NotShown().Citing("By-laws 4.5");
        var resolved = vacant.And(Resolved("r-2", "2024-10-01"));
        Filled(resolved.And(Vacancy)).Yes().Having("until", "next annual meeting of the Board");
        Filled(resolved.And(Vacancy with { Term = OfficeTerm.NewTerm, Expires = new(2026, 12, 31) })).Yes().Having("until", "2026-12-31");
        Filled(resolved.And(Vacancy with { Term = null })).Yes().Saying("read as the unexpired one");
        Filled(vacant.And(Voted("r-2", "2024-10-01T10:00", carried: false)).And(Vacancy)).No();
    }

    [Fact, Requirement("4.5-1")]
    public void The_unexpired_term_is_that_of_the_one_who_left() => Filled(
        Empty.And(Elected(Tia, Office.Treasurer) with { Expires = new(2025, 3, 31) }, Resolved("r-2", "2024-10-01"))
            .And(new OfficerLeft(Tia, Office.Treasurer, On("2024-09-02"), LeftBy.Death), Vacancy)).Having("until", "2025-03-31");

    [Fact, Requirement("4.5-1")]
    public void Where_someone_holds_the_office_there_is_no_vacancy()
    {
        Filled(Empty.And(Staffed).And(Resolved("r-2", "2024-10-01"), Vacancy)).No().Saying("there was no vacancy");
        var removed = Empty.And(Staffed).And(new OfficerRemoved(Tia, Office.Treasurer, On("2024-09-02")));
        Filled(removed.And(Resolved("r-2", "2024-10-01"), Vacancy)).NotShown();
        var created = Empty.And(Staffed).And(Resolved("r-2"), Elected(Wim, Office.VicePresident),
            Elected(Vera, Office.VicePresident, "2024-10-01", "r-2"));
        created.Of("officers.vacancy-filled", "vera", "vice-president").Yes();
    }
}
