namespace Minutebook.Values;

using System;
using NodaTime;

/// <summary>
/// Days and times in the exact form in which books store them, read digit by digit: opening books reads two of them an entry, and general
/// patterns took most of that time. What is in any other form is refused here, and left to the patterns, which also judge this.
/// </summary>
static class Stamp
{
    const int Base = 10;
    const int DayLength = 10; // 2027-01-04
    const int ClockLength = 8; // 12:00:03

    /// <summary>"2027-01-04".</summary>
    public static bool TryDay(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _]) return false;
        var (year, month, date) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        if (year < Moment.EarliestYear || year > Moment.LatestYear || month is < 1 or > 12 || date < 1
            || date > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        day = new(year, month, date);
        return true;
    }

    /// <summary>"12:00:03".</summary>
    public static bool TryClock(ReadOnlySpan<char> text, out LocalTime clock)
    {
        clock = default;
        if (text is not [_, _, ':', _, _, ':', _, _]) return false;
        var (hour, minute, second) = (Number(text[..2]), Number(text[3..5]), Number(text[6..]));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        clock = new(hour, minute, second);
        return true;
    }

    /// <summary>"2027-01-04T12:00:03Z".</summary>
    public static bool TryInstant(ReadOnlySpan<char> text, out Instant instant)
    {
        instant = default;
        if (text.Length != DayLength + ClockLength + 2 || text[DayLength] != 'T' || text[^1] != 'Z') return false;
        if (!TryDay(text[..DayLength], out var day) || !TryClock(text[(DayLength + 1)..^1], out var clock)) return false;
        instant = (day + clock).InUtc().ToInstant();
        return true;
    }

    /// <summary>"2027-01-04T12:00:03-05" and what follows it.</summary>
    public static bool TryCivil(ReadOnlySpan<char> text, out LocalDate day, out LocalTime clock, out Offset offset)
    {
        (day, clock, offset) = (default, default, default);
        const int Sign = DayLength + 1 + ClockLength;
        if (text.Length != Sign + 3 || text[DayLength] != 'T' || text[Sign] is not ('+' or '-')) return false;
        if (!TryDay(text[..DayLength], out day) || !TryClock(text[(DayLength + 1)..Sign], out clock)) return false;
        var hours = Number(text[(Sign + 1)..]);
        if (hours is < 0 or > 18) return false;
        offset = Offset.FromHours(text[Sign] == '-' ? -hours : hours);
        return true;
    }

    /// <summary>A number written in digits alone; -1 where another character stands in it.</summary>
    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return -1;
            number = number * Base + (digit - '0');
        }
        return number;
    }
}
