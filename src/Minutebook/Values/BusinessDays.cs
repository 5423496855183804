namespace Minutebook.Values;

using System.Collections.Immutable;
using NodaTime;

/// <summary>
/// The corporation's calendar: Saturdays, Sundays and its holidays are no business days. Only where a text speaks of business days does it
/// count; it moves no other time.
/// </summary>
/// <param name="Holidays">The holidays that the corporation has entered; the law of no state is assumed.</param>
public sealed record BusinessDays(ImmutableHashSet<LocalDate> Holidays)
{
    /// <summary>The last of so many business days after a day; the day itself for none.</summary>
    public LocalDate After(LocalDate day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.PlusDays(1);
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !Holidays.Contains(day)) left--;
        }
        return day;
    }
}
