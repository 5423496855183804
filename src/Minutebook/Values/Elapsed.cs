namespace Minutebook.Values;

using System;
using NodaTime;

/// <summary>
/// The time that passed between two moments, as hours elapse: across zones, and over a change of the clocks. Where an hour is not known,
/// the day may have been any hour long gone: then there are two ends.
/// </summary>
/// <param name="Least">The least time that can have passed.</param>
/// <param name="Most">The most.</param>
public readonly record struct Elapsed(Duration Least, Duration Most)
{
    public static Elapsed Between(Moment from, Moment to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return new(Earliest(to) - Latest(from), Latest(to) - Earliest(from));
    }

    /// <summary>Did at least so many hours pass? Open where an hour that is not known decides.</summary>
    public Answer AtLeast(int hours)
    {
        var needed = Duration.FromHours(hours);
        return Least >= needed ? Answer.Yes : Most < needed ? Answer.No : Answer.Open;
    }

    static Instant Earliest(Moment moment) => moment.Instant ?? moment.SortKey;

    static Instant Latest(Moment moment) =>
        moment.Instant ?? (moment with { Date = moment.Date.PlusDays(1) }).SortKey.Minus(Duration.FromTicks(1));

    /// <summary>"24 hours", "23 hours 59 minutes", or "19 to 43 hours" where an hour is not known.</summary>
    public override string ToString() => Least == Most ? Words(Least) : $"{Words(Least)} to {Words(Most)}";

    static string Words(Duration time)
    {
        var (hours, minutes) = ((long)time.TotalHours, Math.Abs(time.Minutes));
        var whole = hours == 1 ? "1 hour" : $"{hours} hours";
        return minutes == 0 ? whole : $"{whole} {minutes} {(minutes == 1 ? "minute" : "minutes")}";
    }
}
