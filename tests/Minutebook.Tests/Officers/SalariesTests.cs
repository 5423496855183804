namespace Minutebook.Tests.Officers;

using Minutebook.Officers;
using Minutebook.Values;
using Xunit;
using static Minutebook.Tests.Corporate;
using static Minutebook.Tests.Officers.OfficerFacts;

public class SalariesTests
{
    static readonly SalaryFixed OfInes = new(Ines, Office.President, new(180000, "USD"), On("2024-07-01"), new ResolutionId("r-1"));

    static Finding Salary(Corporate books, string person = "ines", string office = "president", string on = "2024-09-03") =>
        books.Of("officers.salary", person, office, $"on={on}");

    [Fact, Requirement("4.11-1")]
    public void Fixed_by_the_Board()
    {
        var books = Empty.And(Staffed);
        Salary(books).NotShown();
        Salary(books.And(OfInes with { Resolution = null })).NotShown();
        Salary(books.And(Voted("r-1", "2024-07-01T10:00", carried: false)).And(OfInes)).No();
        var resolved = books.And(Resolved("r-1"), OfInes);
        Salary(resolved).Yes().Having("per-year", "180000 USD").Citing("By-laws 4.11");
        Salary(resolved, on: "2024-06-30").NotShown();
        Salary(resolved.And(Resolved("r-2", "2024-08-01"), OfInes with { PerYear = new(190000, "USD"), On = On("2024-08-01"),
            Resolution = new ResolutionId("r-2") })).Yes().Having("per-year", "190000 USD");
    }

    [Fact, Requirement("4.11-1")]
    public void Or_by_one_to_whom_the_Board_delegated_it()
    {
        SalaryFixed ofSam = new(Sam, Office.Secretary, new(90000, "USD"), On("2024-08-01"), By: Ines);
        PowerDelegated power = new(Ines, DelegatedPower.FixSalaries, On("2024-07-01"), new ResolutionId("d"));
        var books = Empty.And(Staffed).And(Resolved("d"));
        Salary(books.And(ofSam), "sam", "secretary").NotShown();
        Salary(books.And(power, ofSam), "sam", "secretary").Yes();
        Salary(books.And(power with { Power = DelegatedPower.Appoint }, ofSam), "sam", "secretary").NotShown();
        Salary(books.And(power with { Offices = [Office.Treasurer] }, ofSam), "sam", "secretary").No();
        Salary(books.And(power with { Until = new(2024, 7, 31) }, ofSam), "sam", "secretary").NotShown();
        Salary(books.And(power, OfInes with { Resolution = null, By = Ines })).Yes().Saying("Equity");
    }

    [Fact, Requirement("4.11-1")]
    public void To_be_a_Director_is_no_bar()
    {
        Salary(Empty.And(Staffed).And(Resolved("r-1"), OfInes)).Yes().Saying("is a Director too, which is no bar");
        Salary(Empty.And(Staffed).And(Resolved("r-1"), OfInes with { Person = Tia, Office = Office.Treasurer }), "tia", "treasurer").Yes();
    }
}
