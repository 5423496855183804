namespace Minutebook.Stock;

using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// The record date of a dividend, another distribution, an allotment of rights, a change, conversion or exchange of stock, or any other
/// lawful action: which holders take part.
/// </summary>
public static class RecordDateForDividends
{
    /// <summary>
    /// Is the date in order: not before the day on which the resolution that fixes it is adopted, and at most so many days before the
    /// action? The action is the payment, the distribution, or the effect of the exchange. A breach is irregular.
    /// </summary>
    /// <param name="adopted">The day on which the resolution was adopted, at the principal office.</param>
    /// <param name="date">The date fixed; null where none was: the by-laws then supply one.</param>
    /// <param name="action">The day of the action; null while it is not fixed.</param>
    public static Finding InOrder(Instruments instruments, LocalDate adopted, LocalDate? date, LocalDate? action) =>
        instruments.Under(adopted, terms => Finding.All("the record date is in order", NotBeforeAdoption(terms, adopted, date),
            InWindow(terms, adopted, date, action)).WithBreach(Effect.Irregular));

    static Finding NotBeforeAdoption(Terms terms, LocalDate adopted, LocalDate? date)
    {
        if (date is not { } on) return Finding.Yes("no record date was fixed; the by-laws supply one");
        var term = terms.Find(TermNames.RecordDateNotBeforeAdoption);
        var days = DayWindow.Days(adopted, on);
        return Finding.That(days >= 0 || term is not { Figure: true },
                $"the record date {Text(on)} is {(days < 0 ? "" : "not ")}before the resolution of {Text(adopted)}", term)
            .WithFigure("after-adoption", days);
    }

    static Finding InWindow(Terms terms, LocalDate adopted, LocalDate? date, LocalDate? action)
    {
        var most = terms.Find(TermNames.DividendRecordDateMostDays);
        if (most is null) return Finding.Yes("no instrument sets how long before the action the record date may lie");
        if (action is not { } done)
            return Finding.NotYet("the day of the payment, or other action, is not fixed", new(Wanting.NotYet, "fix the day", null,
                (date ?? adopted).PlusDays(most.Figure)), most);
        var days = DayWindow.Days(date ?? adopted, done);
        return Finding.That(days <= most.Figure && days >= 0,
                $"the record date {Text(date ?? adopted)} is {(days < 0 ? $"{-days} days after" : $"{days} days before")} the action on " +
                    $"{Text(done)}; at most {most.Figure} before are allowed", most)
            .WithFigure("days", days).WithFigure("most", most.Figure);
    }

    /// <summary>Which record date governs: the one that was fixed, else the day on which the Board adopted the resolution; each at the
    /// close of business. The figure "date" holds it.</summary>
    public static Finding Governing(Instruments instruments, LocalDate adopted, LocalDate? date) => instruments.Under(adopted, terms =>
    {
        if (date is { } on)
            return Finding.Yes($"the Board fixed {Text(on)} as the record date", terms.Find(TermNames.DividendRecordDateMostDays))
                .WithFigure("date", on);
        return terms.Find(TermNames.DividendRecordDateDefault) is { } rule
            ? Finding.Yes($"the record date is {Text(adopted)}: the day on which the resolution was adopted", rule)
                .WithFigure("date", adopted)
            : Finding.NotShown("no record date was fixed, and no instrument supplies one", "record the date that the Board fixed");
    });

    static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
