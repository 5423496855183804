namespace Minutebook.Books.Written;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>A value that is written as one text, or on entry also as a bare number.</summary>
sealed class TextConverter<T>(Func<string, (bool Ok, T Value)> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
            _ => throw new JsonException($"expected {ValueForms.Of(typeof(T))}"),
        };
        try
        {
            return read(text) is (true, var value)
                ? value : throw new JsonException($"found \"{text}\", expected {ValueForms.Of(typeof(T))}");
        }
        catch (FormatException bad)
        {
            throw new JsonException(bad.Message, bad);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

/// <summary>Short names, checked for what a short name may look like.</summary>
sealed class IdentifierConverter<T>(Func<string, T> make) : JsonConverter<T>
    where T : IIdentifier
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Identifier.IsWellFormed(text)
            ? make(text!)
            : throw new JsonException($"found {(text is null ? "something that is no text" : $"\"{text}\"")}, expected a short name: a " +
                $"letter or digit, then letters, digits and . _ - : / # +, at most {Identifier.Longest}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Enumerations by their names in kebab-case; numbers are not taken.</summary>
sealed class ChoiceConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    static readonly Dictionary<string, T> ByName = Enum.GetValues<T>().ToDictionary(value => ValueForms.Kebab(value.ToString()));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && (ByName.TryGetValue(text, out var value) || ByName.TryGetValue(ValueForms.Joined(text), out value))
            ? value
            : throw new JsonException(
                $"found {(text is null ? "something that is no text" : $"\"{text}\"")}, expected one of {string.Join(", ", ByName.Keys)}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ValueForms.Kebab(value.ToString()));
}

sealed class ManyConverter<T> : JsonConverter<Many<T>>
{
    public override Many<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"expected {ValueForms.Of(typeof(Many<T>))}");
        return Many.From(JsonSerializer.Deserialize<List<T>>(ref reader, options)!);
    }

    public override void Write(Utf8JsonWriter writer, Many<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var member in value) JsonSerializer.Serialize(writer, member, options);
        writer.WriteEndArray();
    }
}

/// <summary>Makes the converters of short names, enumerations and lists.</summary>
sealed class FamilyConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsEnum || IsMany(typeToConvert) || (typeToConvert.IsValueType && typeof(IIdentifier).IsAssignableFrom(typeToConvert));

    static bool IsMany(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Many<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert.IsEnum) return Make(typeof(ChoiceConverter<>), typeToConvert);
        if (IsMany(typeToConvert)) return Make(typeof(ManyConverter<>), typeToConvert.GetGenericArguments()[0]);
        var text = System.Linq.Expressions.Expression.Parameter(typeof(string));
        var make = System.Linq.Expressions.Expression.Lambda(
            System.Linq.Expressions.Expression.New(typeToConvert.GetConstructor([typeof(string)])!, text), text).Compile();
        return Make(typeof(IdentifierConverter<>), typeToConvert, make);
    }

    static JsonConverter Make(Type open, Type argument, params object[] arguments) =>
        (JsonConverter)Activator.CreateInstance(open.MakeGenericType(argument), arguments)!;
}

/// <summary>The values that every form of a fact writes alike.</summary>
static class ValueConverters
{
    public static IEnumerable<JsonConverter> All(DateTimeZone? zone) =>
    [
        new FamilyConverters(),
        new TextConverter<Moment>(text => (true, Moment.Parse(text, zone)), moment => moment.ToString()),
        new TextConverter<LocalDate>(text => Parsed(LocalDatePattern.Iso.Parse(text)), LocalDatePattern.Iso.Format),
        new TextConverter<LocalTime>(text => (ValueForms.TryHour(text, out var hour), hour), LocalTimePattern.ExtendedIso.Format),
        new TextConverter<Fraction>(text => (Fraction.TryParse(text, out var value), value), value => value.ToCanonical()),
        new TextConverter<Shares>(text => (Fraction.TryParse(text, out var value), new(value)), shares => shares.Count.ToCanonical()),
        new TextConverter<Votes>(text => (Fraction.TryParse(text, out var value), new(value)), votes => votes.Count.ToCanonical()),
        new TextConverter<Money>(text => (Money.TryParse(text, out var value), value), money => money.ToString()),
        new TextConverter<Digest>(text => (Digest.TryParse(text, out var value), value), digest => digest.ToString()),
    ];

    static (bool, LocalDate) Parsed(ParseResult<LocalDate> parsed) =>
        parsed is { Success: true, Value: { Year: >= Moment.EarliestYear and <= Moment.LatestYear } day } ? (true, day) : (false, default);
}

/// <summary>Personal data as people write and read them: the text itself.</summary>
sealed class OpenParticulars : JsonConverter<Particular>
{
    public override Particular Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new(reader.GetString()) : throw new JsonException("expected text");

    public override void Write(Utf8JsonWriter writer, Particular value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

/// <summary>Personal data as the chain holds them: the digest alone.</summary>
sealed class SealedParticulars(Func<string, Digest> seal, Func<Digest, string?> textOf) : JsonConverter<Particular>
{
    public override Particular Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Digest.TryParse(reader.GetString(), out var digest)
            ? new(textOf(digest), digest) : throw new JsonException("expected the digest of a text");

    public override void Write(Utf8JsonWriter writer, Particular value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value.Digest ?? seal(value.Text ?? "")).ToString());
}
