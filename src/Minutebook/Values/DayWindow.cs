namespace Minutebook.Values;

using NodaTime;

/// <summary>
/// "Not less than ten nor more than sixty days before": calendar days, midnight to midnight, the first day out and the last day in, so that
/// the number of days is the difference of the two dates (no clear days: Santow v. Ullman; counted to the day: McKesson v. Derdiger).
/// Weekends and holidays do not move it.
/// </summary>
/// <param name="Least">The least number of days, itself enough.</param>
/// <param name="Most">The greatest number of days, itself not too many; null where there is no limit.</param>
public readonly record struct DayWindow(int Least, int? Most)
{
    /// <summary>The days from one date to the other: 10 from 31 May to 10 June; negative where the second is earlier.</summary>
    public static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    public bool Holds(int days) => days >= Least && (Most is not { } most || days <= most);

    /// <summary>The last date from which at least <see cref="Least"/> days remain before the event.</summary>
    public LocalDate LastDayBefore(LocalDate date) => date.PlusDays(-Least);

    /// <summary>The first date that is not too early before the event; null where there is no limit.</summary>
    public LocalDate? FirstDayBefore(LocalDate date) => Most is { } most ? date.PlusDays(-most) : null;

    /// <summary>"10 to 60 days", "at least 10 days".</summary>
    public override string ToString() => Most is { } most ? $"{Least} to {most} days" : $"at least {Least} days";
}
