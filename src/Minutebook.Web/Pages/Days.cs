namespace Minutebook.Web.Pages;

using System;
using System.Globalization;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>Days and times as pages show them: with the month as a word, so that nobody takes one for the other.</summary>
static class Days
{
    static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("d MMM uuuu, HH:mm");

    public static string Of(LocalDate day) => Day.Format(day);

    public static string Of(Instant at, DateTimeZone zone) => Time.Format(at.InZone(zone).LocalDateTime);

    public static string Of(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return moment.Time is { } clock ? Time.Format(moment.Date + clock) : Of(moment.Date);
    }

    public static string Of(DateTime utc) => Of(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
        DateTimeZone.Utc) + " UTC";

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
