namespace Minutebook.Officers;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Tenure;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>The number of officers, and who they are.</summary>
public static class NumberOfOfficers
{
    /// <summary>Does this person hold this office on a day? Two or more offices may be held by one person.</summary>
    public static Finding Holds(Tenure<Office> officers, Person person, Office office, LocalDate day, Instruments instruments) =>
        instruments.Under(day, terms =>
        {
            var held = officers.On(office, day).FirstOrDefault(term => term.Person == person);
            return held is null
                ? Finding.No($"the books do not show {person} as {office} on {LocalDatePattern.Iso.Format(day)}",
                    terms.Find(TermNames.OfficersRequired))
                : Finding.Yes($"{person} has been {office} since {held.From.InWords()}", terms.Find(TermNames.OfficersRequired))
                    .RelyingOn(held.Entry);
        });

    /// <summary>Are the required offices filled on a day? A gap is shown.</summary>
    public static Finding RequiredFilled(Tenure<Office> officers, LocalDate day, Instruments instruments) => instruments.Under(day, terms =>
        terms.Find(TermNames.OfficersRequired) is not { } required
            ? Finding.Yes("no instrument requires an office")
            : Finding.All($"every required office is filled on {LocalDatePattern.Iso.Format(day)}", [.. required.Figure.Select(name =>
            {
                var held = officers.On(day)
                    .FirstOrDefault(term => term.Seat.ToString().Equals(name, System.StringComparison.OrdinalIgnoreCase));
                return held is null
                    ? Finding.No($"no {name} is in the books", required).WithFigure("office", name)
                    : Finding.Yes($"{held.Person} is {name}", required).RelyingOn(held.Entry);
            })]));
}
