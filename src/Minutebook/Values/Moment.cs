namespace Minutebook.Values;

using System;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// When a fact took effect: a day, or a minute of a day, in the zone of the place where the act had to happen. The civil date, the offset
/// and the release of the time-zone rules are kept as they were then; later releases never change them. Law counts in civil days, so the
/// date is what most rules ask for; a rule that turns on the hour is open where the hour is not known.
/// </summary>
/// <param name="Date">The civil date in <paramref name="Zone"/>.</param>
/// <param name="Time">The civil time; null where only the day is known.</param>
/// <param name="Offset">The offset from UTC then; null just where <paramref name="Time"/> is.</param>
/// <param name="Zone">The IANA zone, such as "America/Los_Angeles".</param>
/// <param name="Rules">The tzdb release by which the offset was found, such as "2025b".</param>
public sealed partial record Moment(LocalDate Date, LocalTime? Time, Offset? Offset, string Zone, string Rules)
{
    /// <summary>The instant; null where only the day is known.</summary>
    public Instant? Instant => Time is { } time && Offset is { } offset ? (Date + time).WithOffset(offset).ToInstant() : null;

    /// <summary>A day, of which the hour is not known.</summary>
    public static Moment On(LocalDate date, DateTimeZone zone) => new(date, null, null, zone.Id, CurrentRules);

    /// <summary>An instant, seen in a zone.</summary>
    public static Moment At(Instant instant, DateTimeZone zone)
    {
        var there = instant.InZone(zone);
        return new(there.Date, there.TimeOfDay, there.Offset, zone.Id, CurrentRules);
    }

    /// <summary>A civil time in a zone.</summary>
    /// <exception cref="SkippedTimeException">The clocks were put forward over it.</exception>
    /// <exception cref="AmbiguousTimeException">The clocks were put back, so that it came twice.</exception>
    public static Moment At(LocalDateTime time, DateTimeZone zone) => At(time.InZoneStrictly(zone).ToInstant(), zone);

    /// <summary>
    /// The civil date of this moment at another place. A day whose hour is unknown keeps its date: there is nothing to convert.
    /// </summary>
    public LocalDate DateIn(DateTimeZone place) => Instant is { } instant ? instant.InZone(place).Date : Date;

    /// <summary>Is this before the other moment? Open where it falls on the same day and an hour is not known.</summary>
    public Answer IsBefore(Moment other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Instant is { } here && other.Instant is { } there) return Answers.Of(here < there);
        return Date == other.Date ? Answer.Open : Answers.Of(Date < other.Date);
    }

    /// <summary>Is this at or before that instant? A day without its hour is taken whole: open on the day itself.</summary>
    public Answer IsNotAfter(Instant instant, DateTimeZone place)
    {
        if (Instant is { } here) return Answers.Of(here <= instant);
        var day = instant.InZone(place).Date;
        return Date == day ? Answer.Open : Answers.Of(Date < day);
    }

    /// <summary>A key by which facts can be put in order of effect: a day without its hour stands at the day's beginning.</summary>
    public Instant SortKey => Instant ?? Date.AtStartOfDayInZone(ZoneOf(Zone)).ToInstant();

    /// <summary>The zone by its name.</summary>
    /// <exception cref="ArgumentException">There is no such zone in the tzdb.</exception>
    public static DateTimeZone ZoneOf(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
        ?? throw new ArgumentException($"\"{zone}\" is not a time zone; expected an IANA name such as America/Los_Angeles.", nameof(zone));

    /// <summary>The release of the time-zone rules that is used now.</summary>
    public static string CurrentRules { get; } = DateTimeZoneProviders.Tzdb.VersionId["TZDB: ".Length..].Split(' ')[0];

    /// <summary>"2025-05-31" or "2025-05-31 at 23:59", for people.</summary>
    public string InWords() =>
        Time is { } time ? $"{LocalDatePattern.Iso.Format(Date)} at {ClockPattern.Format(time)}" : LocalDatePattern.Iso.Format(Date);

    static readonly LocalTimePattern ClockPattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
}
