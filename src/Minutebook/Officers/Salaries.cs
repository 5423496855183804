namespace Minutebook.Officers;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The salaries of officers.</summary>
public static class Salaries
{
    /// <summary>
    /// Is the salary of this officer, as it runs on a day, fixed in order: by the Board, or by one to whom it delegated that? That the
    /// officer is a Director too is no bar. The figure "per-year" holds the amount.
    /// </summary>
    public static Finding Fixed(OfficerFile file, Person person, Office office, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var by = terms.Find(TermNames.SalariesFixedBy);
        var (name, words) = (file.NameOf(person), OfficeNames.InWords(office));
        var all = file.Records.Salaries.Where(one => one.Fact.Person == person && one.Fact.Office == office && one.Fact.On.Date <= day)
            .OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry).ToList();
        // A resolution that was not adopted takes no salary away; where there is no other, it is the one that is told of.
        var last = all.FindLast(one => file.Board.HasEffect(one.Entry, one.Fact.Resolution)) is { Fact: not null } effective
            ? effective : all.LastOrDefault();
        if (last.Fact is not { } salary)
            return Finding.NotShown($"the books show no salary of {name} as {words}", "record the salary, and who fixed it", by);
        var grounds = new List<Finding>
        {
            ElectionAndTermOfOffice.InOffice(file, person, office, day),
            salary.By is { } other ? ByDelegate(file, last, other, by)
                : by?.Figure.Contains("board") == false ? Finding.No("the Board does not fix salaries", by)
                : file.ByBoard(salary.Resolution, day, $"fixed the salary of {name}", by),
        };
        if (NumberAndTenure.Serves(file.Board, person, day).Answer == Answer.Yes)
        {
            var bar = terms.Find(TermNames.SalariesOfDirectors);
            grounds.Add(Finding.That(bar is not { Figure: false },
                $"{name} is a Director too, which is {(bar is { Figure: false } ? "a" : "no")} bar", bar));
        }
        return Finding.All($"the salary of {name} as {words} is {salary.PerYear} a year since {salary.On.InWords()}", [.. grounds])
            .WithFigure("per-year", salary.PerYear).RelyingOn(last.Entry);
    });

    static Finding ByDelegate(OfficerFile file, Recorded<SalaryFixed> salary, Person by, Term<ImmutableArray<string>>? term)
    {
        var name = file.NameOf(by);
        if (term?.Figure.Contains("delegate") != true) return Finding.No($"{name} fixed it; the Board alone fixes salaries", term);
        var at = new Placed(salary.Fact.On, salary.Entry);
        var delegations = file.Delegations(by, DelegatedPower.FixSalaries, at).ToList();
        var finding = delegations.Count == 0
            ? Finding.NotShown($"the books show no power to fix salaries that the Board delegated to {name}",
                "record the delegation, and the resolution that made it", term)
            : Finding.Any($"the Board delegated to {name} the power to fix it",
                [.. delegations.Select(one => Delegated(file, one, salary.Fact, name, term))]);
        return by == salary.Fact.Person ? finding.WithNote($"Equity: {name} fixed a salary of his or her own.") : finding;
    }

    static Finding Delegated(OfficerFile file, Recorded<PowerDelegated> delegated, SalaryFixed salary, string name, Term term)
    {
        var offices = delegated.Fact.Offices;
        return Finding.All($"it did on {delegated.Fact.On.InWords()}",
            Finding.That(offices.IsEmpty || offices.Contains(salary.Office),
                offices.IsEmpty ? "for all offices" : $"for {string.Join(", ", offices.Select(OfficeNames.InWords))}", term),
            file.ByBoard(delegated.Fact.Resolution, salary.On.Date, $"delegated it to {name}", term)).RelyingOn(delegated.Entry);
    }
}
