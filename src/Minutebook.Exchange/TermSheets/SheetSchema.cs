namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>
/// The JSON Schema (draft-07) of term sheets, for editors that complete and check YAML. It is made from <see cref="TermNames"/>, so that it
/// knows every term; what it cannot say, such as the order of editions, the reader checks.
/// </summary>
public static class SheetSchema
{
    static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as it is committed in docs/term-sheet.schema.json, with a line for each term.</summary>
    public static string ToJson()
    {
        var json = new StringBuilder(Sheet().ToJsonString(Written)).Append('\n');
        foreach (var key in TermNames.All.Values) json.Replace($"\"{Place(key)}\"", Term(key).ToJsonString(OnOneLine));
        return json.ToString();
    }

    static string Place(TermKey key) => $"<{key.Name}>";

    static JsonObject Sheet()
    {
        var schema = Mapping(
            ["instrument", "name", "editions"],
            ("instrument", Words(SheetWords.Instruments.Keys)),
            ("name", new() { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+$" }),
            ("corporation", Text("Whose instrument it is; not for a statute.")),
            ("switches", Mapping([], [.. Switches.Names.Select(name => (name, new JsonObject { ["type"] = Scalar() }))])),
            ("editions", List(Edition())));
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Minutebook term sheet");
        schema.Add("definitions", Definitions());
        schema.Add("allOf", new JsonArray(ForBylaws(), ForStatute()));
        return schema;
    }

    /// <summary>By-laws have a corporation, and a provision or a reason for every section.</summary>
    static JsonObject ForBylaws() => new()
    {
        ["if"] = InstrumentIs(Instrument.Bylaws),
        ["then"] = new JsonObject
        {
            ["required"] = new JsonArray("corporation"),
            ["properties"] = Editions(Reference("bylaws-section")),
        },
    };

    static JsonObject ForStatute() => new()
    {
        ["if"] = InstrumentIs(Instrument.Statute),
        ["then"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray("corporation") } },
        ["else"] = new JsonObject { ["required"] = new JsonArray("corporation") },
    };

    static JsonObject InstrumentIs(Instrument instrument) => new()
    {
        ["properties"] = new JsonObject
        {
            ["instrument"] = new JsonObject { ["const"] = SheetWords.Instruments.First(word => word.Value == instrument).Key },
        },
    };

    static JsonObject Editions(JsonObject section) => new()
    {
        ["editions"] = new JsonObject
        {
            ["items"] = new JsonObject { ["properties"] = new JsonObject { ["sections"] = new JsonObject { ["items"] = section } } },
        },
    };

    static JsonObject BylawsSection() => new()
    {
        ["oneOf"] = new JsonArray(
            new JsonObject { ["required"] = new JsonArray("provision") },
            new JsonObject { ["required"] = new JsonArray("nothing-to-decide") }),
    };

    static JsonObject Edition() => Mapping(
        ["in-force-from", "sections"],
        ("in-force-from", new() { ["type"] = "string", ["format"] = "date", ["description"] = "The first day: 1992-07-14." }),
        ("adopted", Text("By whom and how it was adopted.")),
        ("sections", List(Section())));

    static JsonObject Section() => Mapping(
        ["number", "heading"],
        ("number", Text("The section's number, always in quotation marks.")),
        ("heading", Text("The section's heading.")),
        ("provision", new() { ["type"] = "string", ["pattern"] = "^[A-Z][A-Za-z0-9]*$", ["description"] = "The rule that reads like it." }),
        ("nothing-to-decide", Text("Why no rule is needed.")),
        ("terms", Terms()));

    /// <summary>The terms, each of them by its place only.</summary>
    static JsonObject Terms() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(TermNames.All.Values.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Place(key)))),
    };

    /// <summary>The terms of a shape that many share refer to it; those whose figures are words have a shape of their own.</summary>
    static JsonObject Term(TermKey key)
    {
        var term = new JsonObject { ["description"] = $"{key.Meaning} Expected: {key.Expected}." };
        if (key.Words.IsEmpty) term.Add("allOf", new JsonArray(Reference(ShapeOf(key))));
        else term.Add("anyOf", Shape(() => key is TermKey<string> ? Words(key.Words) : OneOrMore(key.Words)));
        return term;
    }

    /// <summary>A figure by itself, a mapping with it, or a list of such mappings.</summary>
    static JsonArray Shape(Func<JsonObject> figure)
    {
        JsonObject Entry() => new()
        {
            ["allOf"] = new JsonArray(
                Reference("entry"), new JsonObject { ["properties"] = new JsonObject { ["figure"] = figure() } }),
        };
        return [figure(), Entry(), List(Entry())];
    }

    static JsonObject Definitions() => new()
    {
        ["bylaws-section"] = BylawsSection(),
        ["entry"] = Entry(),
        ["whole-number"] = new JsonObject { ["anyOf"] = Shape(() => new() { ["type"] = "integer", ["minimum"] = 0 }) },
        ["truth"] = new JsonObject { ["anyOf"] = Shape(() => new() { ["type"] = "boolean" }) },
        ["text"] = new JsonObject { ["anyOf"] = Shape(() => new() { ["type"] = "string", ["minLength"] = 1 }) },
    };

    static string ShapeOf(TermKey key) => key switch
    {
        TermKey<int> => "whole-number",
        TermKey<bool> => "truth",
        _ => "text",
    };

    static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    static JsonObject Entry() => Mapping(
        [],
        ("figure", []),
        ("kind", Words(SheetWords.Kinds.Keys)),
        ("bound", Words(SheetWords.Bounds.Keys)),
        ("matters", List(Words(SheetWords.Matters.Keys))),
        ("floats", new() { ["type"] = "boolean" }),
        ("repealed", new() { ["type"] = "boolean" }),
        ("certainty", Words(SheetWords.Certainties)),
        ("note", Text("Which reading was taken.")));

    static JsonObject OneOrMore(IEnumerable<string> words) =>
        new() { ["anyOf"] = new JsonArray(Words(words), WithUnique(List(Words(words)))) };

    static JsonObject WithUnique(JsonObject list)
    {
        list.Add("uniqueItems", true);
        return list;
    }

    static JsonObject Mapping(IEnumerable<string> required, params IEnumerable<(string Name, JsonObject Schema)> properties)
    {
        var mapping = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        var names = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        if (names.Count > 0) mapping.Add("required", names);
        mapping.Add(
            "properties", new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))));
        return mapping;
    }

    static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["minItems"] = 1, ["items"] = items };

    static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    static JsonObject Text(string description) => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };

    static JsonArray Scalar() => ["string", "boolean", "integer"];
}
