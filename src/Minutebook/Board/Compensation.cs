namespace Minutebook.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The compensation of Directors and of members of committees.</summary>
public static class Compensation
{
    /// <summary>One part of what is due.</summary>
    /// <param name="For">For what, in words.</param>
    public sealed record Due(string For, Money Amount, long Entry);

    /// <summary>
    /// What is due to a Director for the days from the first to the last, both included? A sum for each meeting attended, a salary in
    /// proportion to the days served, and expenses shown, as the Board's resolutions then in force set them. The figure "due" holds the
    /// total; open where a resolution is.
    /// </summary>
    public static Finding Of(BoardFile file, Person director, LocalDate first, LocalDate last) => file.Instruments.Under(last, terms =>
    {
        var by = terms.Find(TermNames.CompensationBy);
        var name = file.NameOf(director);
        if (file.Records.Compensation.IsEmpty)
            return Finding.NotShown("the books show no resolution that set the compensation of Directors", "record the resolution", by);
        var grounds = new List<Finding>();
        var (due, refused) = (new List<Due>(), new List<string>());
        foreach (var set in file.Records.Compensation.Where(set => set.Fact.On.Date <= last))
        {
            var adopted = BoardMannerOfActing.Adopted(file, set.Fact.Resolution);
            if (adopted.Answer == Answer.No)
            {
                refused.Add($"{set.Fact.Resolution} sets nothing: it was not adopted.");
                continue;
            }
            var parts = Parts(file, set, director, first, last).ToList();
            if (parts.Count == 0) continue;
            grounds.Add(adopted.RelyingOn(set.Entry));
            due.AddRange(parts);
        }
        var totals = due.GroupBy(part => part.Amount.Currency)
            .Select(part => new Money(part.Sum(one => one.Amount.Amount), part.Key)).ToList();
        var words = $"due to {name} from {BoardFile.Text(first)} to {BoardFile.Text(last)}: " +
            (totals.Count == 0 ? "nothing" : string.Join(" and ", totals.Select(total => total.ToString())));
        var finding = grounds.Count == 0 ? Finding.Yes(words, by) : Finding.All(words, [.. grounds]).Citing(by);
        finding = due.Aggregate(finding, (noted, part) => noted.WithNote($"{part.For}: {part.Amount}."));
        finding = refused.Aggregate(finding, (noted, note) => noted.WithNote(note));
        return finding.WithFigure("due", string.Join(" and ", totals.Select(total => total.ToString())))
            .RelyingOn(due.Select(part => part.Entry).Distinct());
    });

    static IEnumerable<Due> Parts(
        BoardFile file, Recorded<CompensationSet> set, Person director, LocalDate first, LocalDate last)
    {
        if (!set.Fact.Persons.IsEmpty && !set.Fact.Persons.Contains(director)) yield break;
        foreach (var meeting in Attended(file, director, set.Fact.Committee, first, last))
        {
            if (InForceFor(file, set, meeting.At.Date) is false) continue;
            if (set.Fact.PerMeeting is { } sum) yield return new($"attending {file.NameOf(meeting.Meeting)}", sum, set.Entry);
            if (!set.Fact.Expenses) continue;
            foreach (var shown in meeting.Meeting.Expenses.Where(one => one.Fact.Director == director))
                yield return new($"expenses of {file.NameOf(meeting.Meeting)}", shown.Fact.Amount, shown.Entry);
        }
        if (set.Fact.PerYear is { } salary && DaysServed(file, set, director, first, last) is { Count: > 0 } days)
            yield return new($"{days.Values.Sum()} days of service", Proportion(salary, days), set.Entry);
    }

    /// <summary>The latest resolution for the same persons and the same committee is in force, until it is rescinded.</summary>
    static bool InForceFor(BoardFile file, Recorded<CompensationSet> set, LocalDate day) => set.Fact.On.Date <= day
        && BoardMannerOfActing.Rescission(file, set.Fact.Resolution, day) is null
        && !file.Records.Compensation.Exists(other => other.Entry != set.Entry && other.Fact.Committee == set.Fact.Committee
            && file.HasEffect(other.Entry, other.Fact.Resolution)
            && other.Fact.Persons == set.Fact.Persons && other.Fact.On.Date <= day
            && new Placed(set.Fact.On, set.Entry).IsBefore(new(other.Fact.On, other.Entry)));

    static IEnumerable<(BoardMeeting Meeting, Moment At)> Attended(
        BoardFile file, Person director, CommitteeId? committee, LocalDate first, LocalDate last) =>
        from meeting in file.Records.Meetings.Values
        where meeting.Called is { Fact: var called } && called.Committee == committee
            && called.At.Date >= first && called.At.Date <= last
            && meeting.Came.Exists(one => one.Fact.Director == director && Belongs(file, meeting, committee, one)
                && MeetingsByTelephone.IsPresence(file, one).Answer == Answer.Yes)
        select (meeting, meeting.Called!.Value.Fact.At);

    /// <summary>Who came as a Director, or as a member or one in a member's place, or became one there. A guest is paid nothing.</summary>
    static bool Belongs(BoardFile file, BoardMeeting meeting, CommitteeId? committee, Recorded<DirectorCame> came) =>
        Body.Of(file, committee, new(came.Fact.At, came.Entry), meeting).Has(came.Fact.Director)
        || Body.Of(file, committee, Placed.AtEndOf(Moment.On(came.Fact.At.Date, file.Office)), meeting).Has(came.Fact.Director);

    /// <summary>The days served under this resolution, of each year.</summary>
    static Dictionary<int, int> DaysServed(BoardFile file, Recorded<CompensationSet> set, Person director, LocalDate first, LocalDate last)
    {
        var days = new Dictionary<int, int>();
        for (var day = first; day <= last; day = day.PlusDays(1))
            if (InForceFor(file, set, day) && Serves(file, set.Fact.Committee, director, day))
                days[day.Year] = days.GetValueOrDefault(day.Year) + 1;
        return days;
    }

    static bool Serves(BoardFile file, CommitteeId? committee, Person director, LocalDate day) =>
        Body.Of(file, committee, Placed.AtEndOf(Moment.On(day, file.Office))).Has(director);

    /// <summary>So many days of each year, in proportion to the days of that year, rounded to the cent half to even: the rule is stated,
    /// and the amount exact but for that.</summary>
    static Money Proportion(Money salary, Dictionary<int, int> days) => salary with
    {
        Amount = decimal.Round(days.Sum(of => salary.Amount * of.Value / CalendarSystem.Iso.GetDaysInYear(of.Key)), Cents,
            System.MidpointRounding.ToEven),
    };

    const int Cents = 1 + 1;
}
