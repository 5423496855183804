namespace Minutebook.Documents;

using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What the seal bears.</summary>
public sealed record SealFace(string Name, string State, string Year);

/// <summary>The corporation as it stands at the head of its documents.</summary>
/// <param name="Office">The address of the principal office; null where the books do not have it.</param>
/// <param name="Seal">What its seal bears; null where the books do not show all of it.</param>
public sealed record Letterhead(string Name, string State, string? Office, SealFace? Seal = null)
{
    /// <summary>As the books have it on a day.</summary>
    public static Letterhead Of(Corporation corporation, LocalDate day)
    {
        var now = new Now(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant());
        return new(corporation.Name, corporation.Opened?.State ?? "Delaware",
            corporation.PrincipalOffice(now, day) is { } office ? $"{office.Place}, {office.City}" : null, SealOf(corporation, now, day));
    }

    /// <summary>The name of the Secretary in office on a day; null where there was none.</summary>
    public static string? SecretaryOn(Corporation corporation, LocalDate day) =>
        corporation.OfficesHeld(day).On(Officers.Office.Secretary, day).FirstOrDefault() is { } held
            ? corporation.NameOf(held.Person) : null;

    static SealFace? SealOf(Corporation corporation, Now now, LocalDate day)
    {
        // Without the year of incorporation there is nothing to ask.
        if (corporation.Opened?.Incorporated is null || !corporation.Instruments.Known(day)) return null;
        var bears = Particulars.Seal.Bears(corporation.ParticularsFile(now), day);
        return bears.Answer == Answer.Yes ? new(bears.Figures.GetValueOrDefault("name", ""), bears.Figures.GetValueOrDefault("state", ""),
            bears.Figures.GetValueOrDefault("year", "")) : null;
    }
}

/// <summary>A meeting as documents speak of it.</summary>
/// <param name="Name">"the annual meeting of 2027".</param>
public sealed record MeetingHead(string Name, string Day, string Hour, string Place)
{
    /// <summary>A session of a meeting; null where the books know no such session.</summary>
    public static MeetingHead? Of(MeetingFile file, int session = 1)
    {
        if (file.Meeting.Called is not { Fact: var called } || file.Meeting.SessionOf(session) is not { } held) return null;
        // A session keeps the place of the one before it, unless it was adjourned to another.
        return new(file.Name, Wording.LongDay(held.At.Date), Wording.Hour(held.At), held.Place is { } other && other != called.Place
            ? other : PlaceOf(called.Place, called.City, called.Remote, file.PrincipalOffice));
    }

    static string PlaceOf(string? place, string? city, bool remote, string? office) =>
        remote ? "no place: by remote communication alone"
        : place is null ? office is null ? "the principal office of the corporation" : $"the principal office, {office}"
        : city is null ? place : $"{place}, {city}";
}

/// <summary>How documents write days, hours and numbers.</summary>
static class Wording
{
    static readonly LocalDatePattern Long = LocalDatePattern.Create("dddd, MMMM d, uuuu", CultureInfo.InvariantCulture);
    static readonly LocalDatePattern Plain = LocalDatePattern.Create("MMMM d, uuuu", CultureInfo.InvariantCulture);
    static readonly LocalTimePattern Clock = LocalTimePattern.Create("h:mm", CultureInfo.InvariantCulture);

    /// <summary>"Thursday, May 20, 2027".</summary>
    public static string LongDay(LocalDate day) => Long.Format(day);

    /// <summary>"May 20, 2027".</summary>
    public static string Day(LocalDate day) => Plain.Format(day);

    /// <summary>"10:00 a.m. (America/Los_Angeles)".</summary>
    public static string Hour(Moment at) => at.Time is { } time ? $"{Hour(time)} ({at.Zone})" : "an hour not stated";

    /// <summary>"10:00 a.m.".</summary>
    public static string Hour(LocalTime time) => $"{Clock.Format(time)} {(time.Hour < HoursOfMorning ? "a.m." : "p.m.")}";

    const int HoursOfMorning = 12;

    /// <summary>"May 20, 2027, 10:00 a.m.", or the day alone where the hour is not known.</summary>
    public static string DayAndHour(Moment at) => at.Time is { } time ? $"{Day(at.Date)}, {Hour(time)}" : Day(at.Date);

    /// <summary>The lines of a postal address, as commas part it.</summary>
    public static string[] Lines(Particular? address) =>
        address?.Text?.Split([',', '\n'], System.StringSplitOptions.TrimEntries | System.StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>"the Board of Directors".</summary>
    public static string Caller(Caller by) => by switch
    {
        Stockholders.Caller.Board => "the Board of Directors",
        Stockholders.Caller.Stockholders => "the stockholders who called the meeting",
        Stockholders.Caller.Court => "the court",
        _ => $"the {by}",
    };

    /// <summary>A sentence with its full stop, one only, also after "a.m." and "Inc.".</summary>
    public static string Stop(string sentence) => sentence.EndsWith('.') ? sentence : $"{sentence}.";

    public static string Capital(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
