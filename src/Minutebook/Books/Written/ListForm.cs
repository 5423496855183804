namespace Minutebook.Books.Written;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Values;

/// <summary>A list: of a fact, or of a term sheet.</summary>
sealed class ListForm : Form
{
    readonly Type type;
    readonly Lazy<Form> member;
    readonly bool isOfFact;
    readonly Func<List<object>, bool, object> make;

    public ListForm(Type type)
    {
        this.type = type;
        var of = type.GetGenericArguments()[0];
        member = new(() => Form.Of(of));
        isOfFact = type.GetGenericTypeDefinition() == typeof(Many<>);
        make = typeof(ListForm).GetMethod(nameof(Made), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(of)
            .CreateDelegate<Func<List<object>, bool, object>>();
    }

    static object Made<T>(List<object> members, bool isOfFact) =>
        isOfFact ? Many.From(members.Cast<T>()) : members.Cast<T>().ToImmutableArray();

    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new FormatException($"expected {ValueForms.Of(type)}");
        var members = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) members.Add(member.Value.Read(ref reader, json));
        return make(members, isOfFact);
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json)
    {
        writer.WriteStartArray();
        foreach (var one in (IEnumerable)value) member.Value.Write(writer, one, json);
        writer.WriteEndArray();
    }

    public override object? ReadWritten(JsonNode written, string path, FactJson json, List<FactFormatException> problems)
    {
        if (written is not JsonArray list)
        {
            problems.Add(new(path, $"found {FactJson.Shown(written)}, expected {ValueForms.Of(type)}"));
            return null;
        }
        var members = new List<object>(list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            var within = $"{path}[{index}]";
            if (list[index] is not { } one)
                problems.Add(new(within, $"found null, expected {ValueForms.Of(type.GetGenericArguments()[0])}"));
            else if (member.Value.ReadWritten(one, within, json, problems) is { } read) members.Add(read);
        }
        return members.Count == list.Count ? make(members, isOfFact) : null;
    }
}

/// <summary>Texts by their names: the switches of a term sheet.</summary>
sealed class TextsByNameForm : Form
{
    public override object Read(ref Utf8JsonReader reader, FactJson json)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException("expected an object with texts");
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            texts[name] = (string)Of(typeof(string)).Read(ref reader, json);
        }
        return texts.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, object value, FactJson json)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in (ImmutableSortedDictionary<string, string>)value) writer.WriteString(name, text);
        writer.WriteEndObject();
    }

    public override object? ReadWritten(JsonNode written, string path, FactJson json, List<FactFormatException> problems)
    {
        if (written is not JsonObject members)
        {
            problems.Add(new(path, $"found {FactJson.Shown(written)}, expected an object with texts"));
            return null;
        }
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var (name, text) in members)
            if (text is null) problems.Add(new(FactJson.Join(path, name), "found null, expected text"));
            else if (Of(typeof(string)).ReadWritten(text, FactJson.Join(path, name), json, problems) is string read) texts[name] = read;
        return texts.Count == members.Count ? texts.ToImmutable() : null;
    }
}
