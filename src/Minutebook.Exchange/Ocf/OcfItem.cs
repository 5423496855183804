namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>One object of a package. What is missing or of another form becomes a problem, and reading goes on.</summary>
/// <param name="Number">Its place in the order of the files.</param>
/// <param name="Line">The line on which it begins, counted from 1; null where that is not known.</param>
sealed partial record OcfItem(string File, int Number, string Kind, string Id, JsonElement Json, int? Line = null)
{
    const int LongestShown = 60;
    const int EarliestYear = 1600;
    const int LatestYear = 9000;

    const string NumberForm = "a number in quotation marks, such as \"1000\" or \"33.3333333333\", of at most 18 digits and 10 decimal "
        + "places";

    [GeneratedRegex(@"^[+-]?[0-9]{1,18}(\.[0-9]{1,10})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric { get; }

    /// <summary>
    /// The value of a field; null where it is absent, null, an empty text or an empty list: OCF writes all of these for "none".
    /// </summary>
    public JsonElement? Value(string field) => Part(Json, field);

    public static JsonElement? Part(JsonElement whole, string field)
    {
        if (whole.ValueKind != JsonValueKind.Object || !whole.TryGetProperty(field, out var value)) return null;
        return IsNothing(value) ? null : value;
    }

    static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };

    /// <summary>The names of the fields that say anything.</summary>
    public IEnumerable<string> Fields() => Json.EnumerateObject().Where(field => !IsNothing(field.Value)).Select(field => field.Name);

    /// <summary>The text of a JSON string; null for anything else, also for half of a surrogate pair.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string Shown(JsonElement value)
    {
        var raw = value.GetRawText();
        return raw.Length <= LongestShown ? raw : raw[..LongestShown] + "…";
    }

    /// <summary>A text, where there is one.</summary>
    public string? Text(string field, OcfFindings found)
    {
        if (Value(field) is not { } value) return null;
        var text = TextOf(value);
        if (text is null) found.Problem(this, field, $"found {Shown(value)}; expected a text");
        return text;
    }

    /// <summary>A text that must be there.</summary>
    public string? Required(string field, OcfFindings found)
    {
        if (Value(field) is not null) return Text(field, found);
        found.Problem(this, field, "found nothing; expected a text");
        return null;
    }

    public LocalDate? Date(string field, OcfFindings found)
    {
        if (Value(field) is not { } value)
        {
            found.Problem(this, field, "found nothing; expected a date such as \"2022-01-28\"");
            return null;
        }
        if (DateOf(value) is { } date) return date;
        found.Problem(this, field, $"found {Shown(value)}; expected a date such as \"2022-01-28\"");
        return null;
    }

    public static LocalDate? DateOf(JsonElement? value) =>
        value is { } given && TextOf(given) is { } text
            && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: > EarliestYear and < LatestYear } date }
            ? date
            : null;

    /// <summary>A number that is not negative; null where it is absent or, with a problem, no such number.</summary>
    public Fraction? Number10(string field, OcfFindings found) => Value(field) is { } value ? Number10(field, value, found) : null;

    Fraction? Number10(string field, JsonElement value, OcfFindings found)
    {
        var text = TextOf(value);
        if (text is null || !Numeric.IsMatch(text) || !Fraction.TryParse(text.TrimStart('+'), out var number))
            found.Problem(this, field, $"found {Shown(value)}; expected {NumberForm}");
        else if (number.IsNegative) found.Problem(this, field, $"found {Shown(value)}; expected a number that is not negative");
        else return number;
        return null;
    }

    /// <summary>A number of shares that must be there.</summary>
    public Shares? Quantity(string field, OcfFindings found)
    {
        if (Value(field) is null) found.Problem(this, field, $"found nothing; expected {NumberForm}");
        return Number10(field, found) is { } number ? new Shares(number) : null;
    }

    /// <summary>A ratio above zero that must be there.</summary>
    public Fraction? Ratio(string field, OcfFindings found)
    {
        if (Value(field) is not { } ratio || Part(ratio, "numerator") is not { } above || Part(ratio, "denominator") is not { } below)
        {
            found.Problem(this, field, "found no ratio; expected an object with \"numerator\" and \"denominator\"");
            return null;
        }
        var numerator = Number10($"{field}.numerator", above, found);
        var denominator = Number10($"{field}.denominator", below, found);
        if (numerator is not { } n || denominator is not { } d) return null;
        if (!n.IsZero && !d.IsZero) return n / d;
        found.Problem(this, field, $"found {n} to {d}; expected two numbers above zero");
        return null;
    }

    public Money? Money(string field, OcfFindings found)
    {
        if (Value(field) is not { } value) return null;
        var amount = Part(value, "amount") is { } given ? TextOf(given)?.TrimStart('+') : null;
        var currency = Part(value, "currency") is { } code ? TextOf(code) : null;
        if (amount is not null && amount.Contains('.', StringComparison.Ordinal)) amount = amount.TrimEnd('0').TrimEnd('.');
        if (Values.Money.TryParse($"{amount} {currency}", out var money)) return money;
        found.Problem(this, field,
            $"found {Shown(value)}; expected an amount such as \"0.0001\", not negative, and a currency such as \"USD\"");
        return null;
    }

    /// <summary>A list of ids; empty texts in it are none.</summary>
    public ImmutableArray<string> Ids(string field, OcfFindings found)
    {
        if (Value(field) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(one => TextOf(one) is null))
        {
            found.Problem(this, field, $"found {Shown(value)}; expected a list of ids");
            return [];
        }
        return [.. value.EnumerateArray().Select(one => TextOf(one)!).Where(id => id.Length > 0)];
    }

    /// <summary>A short name of these books for an id that is named in a field.</summary>
    public string? Name(string field, OcfFindings found)
    {
        if (Required(field, found) is not { } id) return null;
        if (OcfName.Of(id) is { } name) return name;
        found.Problem(this, field,
            $"found {Shown(Json.GetProperty(field))}; expected an id of at most {Identifier.Longest} signs without control "
            + "characters. Give the object another id, here and wherever the package names it.");
        return null;
    }
}
