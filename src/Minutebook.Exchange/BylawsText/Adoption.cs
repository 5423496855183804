namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

/// <summary>The sentence that says when the by-laws were adopted, and the day if the sentence is complete.</summary>
static partial class Adoption
{
    static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>The first sentence that names the day; otherwise the first that speaks of adoption.</summary>
    public static (string Note, LocalDate? Date) In(IEnumerable<string> paragraphs)
    {
        var note = "";
        foreach (var paragraph in paragraphs)
        {
            if (!Speaks().IsMatch(paragraph)) continue;
            if (DateIn(paragraph) is { } date) return (paragraph, date);
            if (note.Length == 0) note = paragraph;
        }
        return (note, null);
    }

    static LocalDate? DateIn(string text)
    {
        if (MonthFirst().Match(text) is { Success: true } american) return Date(american);
        if (DayFirst().Match(text) is { Success: true } formal) return Date(formal);
        return null;
    }

    static LocalDate? Date(Match match)
    {
        var month = Array.FindIndex(Months, name => name.Equals(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var exists = year > 0 && day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return exists ? new LocalDate(year, month, day) : null;
    }

    const string Month = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex(@"\b(?:adopted|approved|effective|adoption|dated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\b" + Month + @" (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? " + Month + @",? (?<year>[0-9]{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DayFirst();
}
