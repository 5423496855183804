namespace Minutebook.Documents;

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Minutebook.Books;
using NodaTime;
using NodaTime.Text;

/// <summary>The docket as a calendar (RFC 5545): what is due on its last day, for the calendars that people look at.</summary>
public static class Calendar
{
    static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The lines that have a last day, each as an event of that day. The same docket gives the same bytes; a line keeps its id
    /// while its day moves, so that calendars move it too.</summary>
    /// <param name="at">When the docket was drawn.</param>
    public static string Of(string corporation, IEnumerable<DocketLine> docket, Instant at)
    {
        ArgumentNullException.ThrowIfNull(docket);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Minutebook//Docket//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"NAME:{Escaped($"Docket of {corporation}")}"); // RFC 7986
        foreach (var line in docket)
        {
            if (line.Due is not { } due) continue;
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Id(corporation, line)}@minutebook");
            Line(text, $"DTSTAMP:{Stamp.Format(at)}");
            Line(text, $"DTSTART;VALUE=DATE:{Day.Format(due)}");
            Line(text, $"DTEND;VALUE=DATE:{Day.Format(due.PlusDays(1))}");
            var about = line.About is { } name ? $" ({name})" : "";
            Line(text, $"SUMMARY:{Escaped($"{(line.IsOverdue ? "Overdue: " : "")}{line.What}{about}")}");
            Line(text, $"DESCRIPTION:{Escaped(Description(line))}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    static string Description(DocketLine line) => line.Because
        + (line.Opens is { } opens ? $"\nFrom {LocalDatePattern.Iso.Format(opens)} on." : "")
        + (line.At.IsEmpty ? "" : $"\n{string.Join("; ", line.At)}");

    static string Id(string corporation, DocketLine line) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{corporation}\n{line.About}\n{line.What}")))[..IdLength];

    const int IdLength = 32;

    /// <summary>Text of a value: backslash, semicolon, comma and line break are escaped (3.3.11).</summary>
    static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A content line, folded so that none is longer than 75 octets and no character is cut (3.1).</summary>
    static void Line(StringBuilder text, string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    const int LongestLine = 75;
}
