namespace Minutebook.Values;

using System;
using System.Text;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// The written form (RFC 9557): 2025-05-31[America/Los_Angeles] or 2025-05-31T23:59:00-07:00[America/Los_Angeles][_tzdb=2025b].
/// On entry the zone, the offset and the seconds may be left out.
/// </summary>
public sealed partial record Moment
{
    const string RulesTag = "_tzdb=";
    const string Expected = "expected a day such as 2025-05-31 or a time such as 2025-05-31T09:00, with an optional offset and zone: " +
        "2025-05-31T09:00-07:00[America/Los_Angeles]";
    const int LongestForm = 120;

    /// <summary>Reads the written form. Where it names no zone, the given zone is taken.</summary>
    /// <exception cref="FormatException">It says what was found and what was expected.</exception>
    public static Moment Parse(string text, DateTimeZone? zoneIfNone)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Stored(text) ?? ParseWritten(text, zoneIfNone);
    }

    /// <summary>The form that <see cref="ToString"/> gives to most moments, read without patterns; null for any other text.</summary>
    static Moment? Stored(string text)
    {
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0 || text.Length > LongestForm) return null;
        var tags = text.AsSpan(bracket);
        var next = tags.IndexOf("][" + RulesTag);
        if (next < 0 || tags[^1] != ']' || tags.Count('[') != 1 + 1 || tags.Count(']') != 1 + 1) return null;
        if (!Stamp.TryCivil(text.AsSpan(0, bracket), out var day, out var clock, out var offset)) return null;
        // Two texts are the same in nearly all moments of the books: they are kept once.
        var rules = tags[(next + "][".Length + RulesTag.Length)..^1];
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(tags[1..next].ToString()) is { } zone
            ? new(day, clock, offset, zone.Id, rules.SequenceEqual(CurrentRules) ? CurrentRules : rules.ToString())
            : null;
    }

    /// <summary>Any form that people write, that of the books among them.</summary>
    static Moment ParseWritten(string text, DateTimeZone? zoneIfNone)
    {
        if (text.Length > LongestForm) throw Bad(text[..LongestForm] + "…", Expected);
        if (SpaceForT(text.Trim()) is { } written) throw Bad(text, $"a \"T\" stands between the day and the hour, not a space: {written}");
        var (body, zoneName, rules) = Split(text.Trim());
        var zone = zoneName is null
            ? zoneIfNone ?? throw Bad(text, "no zone is named and none is known here; add one, as in 2025-05-31[America/Los_Angeles]")
            : NamedZone(zoneName, text);
        var clock = body.IndexOf('T', StringComparison.Ordinal);
        var day = LocalDatePattern.Iso.Parse(clock < 0 ? body : body[..clock]);
        if (!day.Success) throw Bad(text, Expected);
        if (day.Value.Year is < EarliestYear or > LatestYear)
            throw Bad(text, $"a year from {EarliestYear} to {LatestYear}");
        return clock < 0 ? new(day.Value, null, null, zone.Id, rules ?? CurrentRules)
            : WithClock(text, day.Value, body[(clock + 1)..], zone, rules);
    }

    /// <summary>The years of which books speak: rules count days from both ends of them without leaving the calendar.</summary>
    public const int EarliestYear = 1600;

    /// <inheritdoc cref="EarliestYear"/>
    public const int LatestYear = 2999;

    static Moment WithClock(string text, LocalDate day, string clock, DateTimeZone zone, string? rules)
    {
        var sign = clock.AsSpan().IndexOfAny("+-Z");
        var time = ParseTime(sign < 0 ? clock : clock[..sign]) ?? throw Bad(text, Expected);
        if (sign < 0) return new(day, time, OffsetOf(day + time, zone, text), zone.Id, rules ?? CurrentRules);
        var offset = OffsetPattern.GeneralInvariantWithZ.Parse(clock[sign..]);
        if (!offset.Success) throw Bad(text, Expected);
        // A stored moment keeps the offset that it was given then; a new one must agree with the zone, or one of the two is a mistake.
        if (rules is null && zone.GetUtcOffset((day + time).WithOffset(offset.Value).ToInstant()) != offset.Value)
            throw Bad(text, $"the offset {clock[sign..]} is not that of {zone.Id} at that time; leave one of them out, or correct it");
        return new(day, time, offset.Value, zone.Id, rules ?? CurrentRules);
    }

    static Offset OffsetOf(LocalDateTime time, DateTimeZone zone, string text)
    {
        var found = zone.MapLocal(time);
        return found.Count switch
        {
            0 => throw Bad(text, $"this time did not exist in {zone.Id}: the clocks were put forward over it"),
            1 => found.Single().Offset,
            _ => throw Bad(text, $"this time came twice in {zone.Id}: the clocks were put back; say which by its offset, " +
                $"{found.First().Offset} or {found.Last().Offset}"),
        };
    }

    static LocalTime? ParseTime(string text)
    {
        foreach (var pattern in TimePatterns)
            if (pattern.Parse(text) is { Success: true, Value: var time }) return time;
        return null;
    }

    static readonly LocalTimePattern[] TimePatterns = [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.ExtendedIso];

    /// <summary>How a time is written whose hour follows the day after a space; null where none does. A zone may stand so, and begins with
    /// a letter.</summary>
    static string? SpaceForT(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && space + 1 < text.Length && char.IsAsciiDigit(text[space + 1])
            && LocalDatePattern.Iso.Parse(text[..space]).Success
            ? $"{text[..space]}T{text[(space + 1)..]}" : null;
    }

    static (string Body, string? Zone, string? Rules) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && !text.Contains('[', StringComparison.Ordinal)) return (text[..space], text[(space + 1)..].Trim(), null);
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0) return (text, null, null);
        if (!text.EndsWith(']')) throw Bad(text, Expected);
        var tags = text[(bracket + 1)..^1].Split("][");
        if (tags.Length > 1 && !tags[1].StartsWith(RulesTag, StringComparison.Ordinal)) throw Bad(text, Expected);
        return (text[..bracket].TrimEnd(), tags[0], tags.Length > 1 ? tags[1][RulesTag.Length..] : null);
    }

    static DateTimeZone NamedZone(string name, string text) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw Bad(text, $"\"{name}\" is not a time zone; expected an IANA name such as America/Los_Angeles");

    static FormatException Bad(string found, string expected) => new($"\"{found}\": {expected}");

    /// <summary>The whole form, as stored.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(LocalDatePattern.Iso.Format(Date));
        if (Time is { } time && Offset is { } offset)
            text.Append('T').Append(LocalTimePattern.ExtendedIso.Format(time)).Append(OffsetPattern.GeneralInvariant.Format(offset));
        text.Append('[').Append(Zone).Append(']');
        if (Time is not null) text.Append('[').Append(RulesTag).Append(Rules).Append(']');
        return text.ToString();
    }
}
