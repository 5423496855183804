namespace Minutebook.Books.Written;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Values;

/// <summary>A value that is one text, one number, or true or false.</summary>
abstract class PlainForm(Type type) : Form
{
    protected Type Type { get; } = type;

    protected virtual string Expected => ValueForms.Of(Type);

    /// <summary>A bare 7 may have been meant as "7" or as "007": where words are expected, nothing is guessed.</summary>
    protected virtual bool IsWords => false;

    public override object? ReadWritten(JsonNode written, string path, FactJson json, List<FactFormatException> problems)
    {
        if (IsWords && written.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        {
            var bare = written.ToJsonString();
            problems.Add(new(path, $"found {bare}, expected text; put it in quotation marks: \"{bare}\""));
            return null;
        }
        try
        {
            var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(written));
            reader.Read();
            return Read(ref reader, json);
        }
        catch (FormatException bad)
        {
            problems.Add(new(path, bad.Message));
        }
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException or JsonException)
        {
            problems.Add(new(path, "the text has half of a surrogate pair (U+D800 to U+DFFF), which is no character; correct it"));
        }
        return null;
    }

    protected FormatException Wrong(in Utf8JsonReader reader) => new($"found {Shown(reader)}, expected {Expected}");

    static string Shown(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => $"\"{reader.GetString()}\"",
        _ => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
    };
}

/// <summary>A value that is written as one text, or on entry also as a bare number.</summary>
/// <param name="read">Gives null where the text is none of this type; a FormatException says more.</param>
sealed class TextForm(Type type, Func<string, FactJson, object?> read, Func<object, string>? write = null) : PlainForm(type)
{
    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()
            : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture)
            : throw Wrong(reader);
        return read(text!, json) ?? throw Wrong(reader);
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) =>
        writer.WriteStringValue(write is null ? value.ToString() : write(value));
}

/// <summary>Words: what they say is nobody's business here.</summary>
sealed class WordsForm() : PlainForm(typeof(string))
{
    protected override bool IsWords => true;

    public override object Read(ref Utf8JsonReader reader, FactJson json) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Wrong(reader);

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) => writer.WriteStringValue((string)value);
}

/// <summary>Personal data: the text itself where people write and read it; in the chain the digest alone.</summary>
sealed class ParticularForm() : PlainForm(typeof(Particular))
{
    protected override bool IsWords => true;

    public override object Read(ref Utf8JsonReader reader, FactJson json) =>
        reader.TokenType == JsonTokenType.String ? json.Open(reader.GetString()!) : throw Wrong(reader);

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) =>
        writer.WriteStringValue(json.Close((Particular)value));
}

/// <summary>Short names, checked for what a short name may look like.</summary>
sealed class IdentifierForm(Type type) : PlainForm(type)
{
    readonly ConstructorInvoker make = ConstructorInvoker.Create(type.GetConstructor([typeof(string)])!);

    protected override bool IsWords => true;

    protected override string Expected =>
        $"a short name: a letter or digit, then letters, digits and . _ - : / # +, at most {Identifier.Longest}";

    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return Identifier.IsWellFormed(text) ? make.Invoke(text) : throw Wrong(reader);
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) =>
        writer.WriteStringValue(((IIdentifier)value).Value);
}

/// <summary>The settings of an enumeration by their names in kebab-case; numbers are not taken.</summary>
sealed class ChoiceForm(Type type) : PlainForm(type)
{
    readonly Dictionary<string, object> byName =
        Enum.GetValues(type).Cast<object>().ToDictionary(value => ValueForms.Kebab(value.ToString()!));

    protected override string Expected => ValueForms.Of(Type);

    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && (byName.TryGetValue(text, out var value) || byName.TryGetValue(ValueForms.Joined(text), out value))
            ? value : throw Wrong(reader);
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) =>
        writer.WriteStringValue(ValueForms.Kebab(value.ToString()!));
}

sealed class TruthForm() : PlainForm(typeof(bool))
{
    public override object Read(ref Utf8JsonReader reader, FactJson json) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : throw Wrong(reader);

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) => writer.WriteBooleanValue((bool)value);
}

/// <summary>A whole number of 32 or 64 bits.</summary>
sealed class NumberForm(Type type) : PlainForm(type)
{
    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number)) throw Wrong(reader);
        if (Type == typeof(long)) return number;
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Wrong(reader);
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json) =>
        writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
