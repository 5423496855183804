namespace Minutebook.Web.Hosting;

using System;
using Minutebook.Values;
using NodaTime;

/// <summary>Days and times as they are typed into addresses and forms.</summary>
public static class Times
{
    /// <summary>The moment that is written; a day means its end. Null where nothing is.</summary>
    /// <exception cref="FormatException">It says what was found and what was expected.</exception>
    public static Instant? EndOf(string? text, DateTimeZone zone)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var moment = Moment.Parse(text, zone);
        return moment.Instant ?? moment.Date.PlusDays(1).AtStartOfDayInZone(Moment.ZoneOf(moment.Zone)).ToInstant() - Duration
            .FromSeconds(1);
    }

    /// <summary>The day that is written, else the one given.</summary>
    /// <exception cref="FormatException">It is not a day.</exception>
    public static LocalDate DayOr(string? text, LocalDate otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise : Moment.Parse(text, DateTimeZone.Utc).Date;
}
