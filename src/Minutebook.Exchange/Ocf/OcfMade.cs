namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json.Nodes;
using Minutebook.Values;

/// <summary>An object of a package as the books have it.</summary>
/// <param name="Said">The fields of which the books speak; null where they say that there is none.</param>
/// <param name="Fillers">Fields of which they do not speak.</param>
sealed record OcfMade(string Kind, string Id, JsonObject Said, params OcfFiller[] Fillers)
{
    /// <summary>The object on its own, where nothing of it was imported.</summary>
    public JsonObject Alone(Action<string> tell)
    {
        var one = New();
        foreach (var (field, value) in Said)
            if (value is not null) one[field] = value.DeepClone();
        foreach (var filler in Fillers.Where(filler => !one.ContainsKey(filler.Field))) Fill(one, filler, tell);
        return one;
    }

    /// <summary>
    /// The object as it was imported; where the books say otherwise since, as they say. What they do not speak of stays as it came.
    /// </summary>
    /// <param name="given">The imported object.</param>
    /// <param name="stands">Whether the books know the security of an id: links that led nowhere stay as they came.</param>
    public JsonObject Over(JsonObject given, Func<string, bool> stands, Action<string> tell)
    {
        var one = (JsonObject)given.DeepClone();
        foreach (var (field, value) in Said)
        {
            if (Same(field, value, given[field], stands)) continue;
            tell($"{Kind} {Id}: the package had {Shown(given[field])} for \"{field}\"; the books have {Shown(value)}, which was written");
            if (value is null) one.Remove(field);
            else one[field] = value.DeepClone();
        }
        foreach (var filler in Fillers.Where(filler => filler.IsRequired && !one.ContainsKey(filler.Field))) Fill(one, filler, tell);
        return one;
    }

    JsonObject New() => new() { ["id"] = Id, ["object_type"] = Kind };

    static void Fill(JsonObject one, OcfFiller filler, Action<string> tell)
    {
        one[filler.Field] = filler.Value.DeepClone();
        if (filler.Why is { } why) tell(why);
    }

    static string Shown(JsonNode? value) => IsNothing(value) ? "nothing" : value!.ToJsonString();

    static bool IsNothing(JsonNode? value) =>
        value is null || (value is JsonArray { Count: 0 } or JsonObject { Count: 0 }) || (value is JsonValue && TextOf(value) == "");

    static string? TextOf(JsonNode? value) => value is JsonValue one && one.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether two values say the same: "1000" and "1000.00", two to one and four to two, nothing and an empty text.</summary>
    static bool Same(string field, JsonNode? said, JsonNode? given, Func<string, bool> stands)
    {
        if (IsNothing(said) && IsNothing(given)) return true;
        if (field.Contains("security_id", StringComparison.Ordinal)) return Ids(said).SequenceEqual(Ids(given).Where(stands));
        if (field == "initial_shares_authorized" && TextOf(said) == "0" && OcfObjects.IsWithoutNumber(TextOf(given))) return true;
        return (said, given) switch
        {
            (JsonObject ratio, JsonObject other) when ratio.ContainsKey("numerator") => Ratio(ratio) is { } one && one == Ratio(other),
            (JsonObject name, JsonObject other) when field == "name" => TextOf(name["legal_name"]) == TextOf(other["legal_name"]),
            (JsonObject part, JsonObject other) =>
                part.Select(member => member.Key).Union(other.Select(member => member.Key))
                    .All(member => Same(member, part[member], other[member], stands)),
            (JsonArray, JsonArray) => JsonNode.DeepEquals(said, given),
            _ when TextOf(said) is { } text && TextOf(given) is { } other =>
                text == other
                || (Fraction.TryParse(text, out var one) && Fraction.TryParse(other.TrimStart('+'), out var two) && one == two),
            _ => false,
        };
    }

    static IEnumerable<string> Ids(JsonNode? value) => value is JsonArray list
        ? list.Select(TextOf).OfType<string>().Where(id => id.Length > 0)
        : TextOf(value) is { Length: > 0 } id ? [id] : [];

    static Fraction? Ratio(JsonObject ratio) => Fraction.TryParse(TextOf(ratio["numerator"])?.TrimStart('+'), out var above)
        && Fraction.TryParse(TextOf(ratio["denominator"])?.TrimStart('+'), out var below) && !below.IsZero ? above / below : null;

    public static JsonObject Amount(Money money) => new()
        { ["amount"] = money.Amount.ToString(CultureInfo.InvariantCulture), ["currency"] = money.Currency };

    const int MostPlaces = 10;

    /// <summary>A number with at most ten decimal places, exactly.</summary>
    /// <exception cref="FormatException">It has more.</exception>
    public static string Number(Fraction number)
    {
        var scaled = number * Fraction.Of(BigInteger.Pow(MostPlaces, MostPlaces), BigInteger.One);
        if (!scaled.IsWhole)
            throw new FormatException($"{number} has more than {MostPlaces} decimal places, and the format cannot write it exactly");
        var digits = BigInteger.Abs(scaled.Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(MostPlaces + 1, '0');
        var text = $"{digits[..^MostPlaces]}.{digits[^MostPlaces..]}".TrimEnd('0').TrimEnd('.');
        return number.IsNegative ? "-" + text : text;
    }
}

/// <summary>A field of which the books do not speak.</summary>
/// <param name="Why">What is to be told where it is filled in; null where there is nothing to tell.</param>
/// <param name="IsRequired">The format asks for it; otherwise an imported object may be without it.</param>
sealed record OcfFiller(string Field, JsonNode Value, string? Why = null, bool IsRequired = true);
