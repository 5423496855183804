namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>
/// Which fields the format knows, by the table ocf-fields.json, which is drawn from its schemas (tests/node/ocf-fields.mjs). Packages have
/// others too, and their schemas forbid them: what is written has such fields as a comment of the object, and what is read takes them out
/// of it again.
/// </summary>
static class OcfFields
{
    const string Mark = "Fields that the format does not know: ";
    const string Comments = "comments";

    static readonly FrozenDictionary<string, FrozenDictionary<string, string[]>> Objects;
    static readonly FrozenDictionary<string, FrozenDictionary<string, string[]>> Types;

    static OcfFields()
    {
        using var stream = typeof(OcfFields).Assembly.GetManifestResourceStream("Minutebook.Exchange.Ocf.ocf-fields.json")!;
        using var table = JsonDocument.Parse(stream);
        Objects = Read(table.RootElement.GetProperty("objects"));
        Types = Read(table.RootElement.GetProperty("types"));
    }

    static FrozenDictionary<string, FrozenDictionary<string, string[]>> Read(JsonElement kinds) =>
        kinds.EnumerateObject().ToFrozenDictionary(kind => kind.Name, kind => kind.Value.EnumerateObject().ToFrozenDictionary(
            field => field.Name, field => field.Value.GetString()!.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Whether the format has objects of this kind.</summary>
    public static bool Knows(string kind) => Objects.ContainsKey(kind);

    /// <summary>Takes what the format does not know out of an object of a kind that it knows, and writes it into a comment.</summary>
    /// <returns>The fields, each with its way from the object: "/vesting_conditions/1/cliff_condition".</returns>
    public static IReadOnlyList<string> SetAside(JsonObject one)
    {
        var aside = new JsonObject();
        Take(one, Objects[(string)one["object_type"]!], "", aside);
        if (aside.Count == 0) return [];
        List<string> named = [.. aside.Select(field => field.Key)];
        if (one[Comments] is not JsonArray comments)
        {
            aside[$"/{Comments}"] = one[Comments]?.DeepClone();
            one[Comments] = comments = [];
        }
        comments.Add(Mark + aside.ToJsonString());
        return named;
    }

    static void Take(JsonObject one, FrozenDictionary<string, string[]> known, string way, JsonObject aside)
    {
        foreach (var (field, value) in one.ToList())
        {
            var at = $"{way}/{field.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!known.TryGetValue(field, out var types))
            {
                one.Remove(field);
                aside[at] = value;
            }
            else if (types.Length > 0) TakeFrom(value, types, at, aside);
        }
    }

    static void TakeFrom(JsonNode? value, string[] types, string way, JsonObject aside)
    {
        if (value is JsonArray list)
            for (var index = 0; index < list.Count; index++) TakeFrom(list[index], types, $"{way}/{index}", aside);
        else if (value is JsonObject part)
            Take(part, types.SelectMany(type => Types[type]).DistinctBy(field => field.Key).ToFrozenDictionary(), way, aside);
    }

    /// <summary>An object with the fields that <see cref="SetAside"/> wrote into its comment; itself where there is no such
    /// comment, or it is not as it was written.</summary>
    public static JsonElement Restored(JsonElement one)
    {
        if (OcfItem.Part(one, Comments) is not { ValueKind: JsonValueKind.Array } comments) return one;
        var index = comments.EnumerateArray().Select(OcfItem.TextOf).ToList()
            .FindIndex(text => text?.StartsWith(Mark, StringComparison.Ordinal) == true);
        if (index < 0) return one;
        try
        {
            var whole = JsonObject.Create(one)!;
            var list = (JsonArray)whole[Comments]!;
            var aside = (JsonObject)JsonNode.Parse(((string)list[index]!)[Mark.Length..])!;
            list.RemoveAt(index);
            foreach (var (way, value) in aside) Put(whole, way, value);
            return JsonSerializer.SerializeToElement(whole);
        }
        catch (Exception other) when (other is JsonException or InvalidCastException or InvalidOperationException or ArgumentException
            or FormatException or InvalidDataException)
        {
            return one;
        }
    }

    static void Put(JsonObject whole, string way, JsonNode? value)
    {
        var steps = way.Split('/')[1..].Select(step => step.Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal)).ToList();
        JsonNode at = whole;
        foreach (var step in steps.SkipLast(1))
            at = (at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at[step])
                ?? throw new InvalidDataException(way);
        var last = ((JsonObject)at, steps[^1]);
        if (value is null && last is (_, Comments)) last.Item1.Remove(Comments);
        else last.Item1[last.Item2] = value?.DeepClone();
    }
}
