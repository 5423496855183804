namespace Minutebook.Books.Written;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>How each kind of value is written in a fact, in words that a person who must write one understands.</summary>
public static class ValueForms
{
    static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "text",
        [typeof(bool)] = "true or false",
        [typeof(int)] = "a whole number",
        [typeof(long)] = "a whole number",
        [typeof(Moment)] = "a day such as 2025-05-31, or a time such as 2025-05-31T09:00, with a zone where it is not that of the " +
            "principal office: 2025-05-31T09:00[America/New_York]",
        [typeof(LocalDate)] = "a day such as 2025-05-31",
        [typeof(LocalTime)] = "an hour such as 09:00",
        [typeof(Shares)] = "a number of shares, as a whole number or in quotes such as \"100\", \"12.5\" or \"100/3\"",
        [typeof(Votes)] = "a number of votes, as a whole number or in quotes such as \"100\", \"12.5\" or \"100/3\"",
        [typeof(Fraction)] = "an exact number, as a whole number or in quotes such as \"2\" or \"1/10\"",
        [typeof(Money)] = "an amount with its currency, such as \"0.01 USD\"",
        [typeof(Particular)] = "text, kept beside the chain",
        [typeof(BallotRows)] = "lines of text, each the short name of a holder, a space, and a sign F, A, B, W or - for each column",
        [typeof(Digest)] = "64 hexadecimal digits",
        [typeof(Fact)] = "a fact with all its fields",
    };

    /// <summary>"a whole number"; "one of board, stockholder"; "a list of short names".</summary>
    public static string Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Words.TryGetValue(plain, out var words)) return words;
        if (plain.IsEnum) return "one of " + string.Join(", ", Names(plain));
        if (typeof(IIdentifier).IsAssignableFrom(plain))
            return $"the short name of a {Kebab(plain.Name.Replace("Id", "", StringComparison.Ordinal)).Replace('-', ' ')}";
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Many<>))
            return "a list, each member " + Of(plain.GetGenericArguments()[0]);
        return "an object with the members "
            + string.Join(", ", plain.GetConstructors()[0].GetParameters().Select(member => Kebab(member.Name!)));
    }

    /// <summary>The settings of an enumeration as they are written.</summary>
    public static IEnumerable<string> Names(Type choice) => Enum.GetNames(choice).Select(Kebab);

    /// <summary>"OnlyToObject" is written "only-to-object".</summary>
    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>Term sheets say "by-law-amendment" and "by-laws"; facts have always been written with "bylaw". Both are read.</summary>
    public static string Joined(string word) => word.Replace("by-law", "bylaw", StringComparison.Ordinal);

    /// <summary>Reads "09:00" or "09:00:30".</summary>
    public static bool TryHour(string? text, out LocalTime hour)
    {
        foreach (var pattern in HourPatterns)
        {
            if (pattern.Parse(text ?? "") is not { Success: true, Value: var read }) continue;
            hour = read;
            return true;
        }
        hour = default;
        return false;
    }

    /// <summary>Reads "2025-05-31".</summary>
    internal static bool TryDay(string text, out LocalDate day) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day) && day.Year is >= Moment.EarliestYear and <= Moment.LatestYear;

    internal static string Day(object day) => LocalDatePattern.Iso.Format((LocalDate)day);

    internal static string Hour(object hour) => LocalTimePattern.ExtendedIso.Format((LocalTime)hour);

    static readonly LocalTimePattern[] HourPatterns = [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.ExtendedIso];
}
