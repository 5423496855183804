namespace Minutebook.Exchange.Scenarios;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>
/// The JSON Schema (draft-07) of scenarios, for editors that complete and check YAML. It is made from the catalogue of facts and the list
/// of questions, so that it knows every one; what it cannot say, such as that a holder is in the books, the desk says.
/// </summary>
public static class ScenarioSchema
{
    static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly NullabilityInfoContext Nullability = new();

    static readonly string[] Figures = ["integer", "string", "boolean"];

    /// <summary>The schema as it is committed in docs/scenario.schema.json.</summary>
    public static string ToJson() => Whole().ToJsonString(Written) + "\n";

    static JsonObject Whole()
    {
        var schema = Mapping(
            ["by-laws", "questions"],
            ("scenario", Text("What is asked, in a line.")),
            ("about", Text("Why, and what the answer turns on.")),
            ("by-laws", Instruments("The by-laws.")),
            ("certificate", Instruments("The certificate of incorporation.")),
            ("statute", Instruments("\"delaware\" where it is left out, or \"none\".")),
            ("switches", Mapping([], [.. Switches.Names.Select(name => (name, Typed(Figures)))])),
            ("zone", Text("The IANA zone of the principal office, such as America/Los_Angeles; UTC where it is left out.")),
            ("now", Text("When the questions are asked; the end of the last day of the facts where it is left out.")),
            ("facts", List(Reference("fact"))),
            ("questions", List(Reference("question"), 1)));
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Minutebook scenario");
        schema.Add("definitions", Definitions());
        return schema;
    }

    static JsonObject Definitions()
    {
        var definitions = new JsonObject
        {
            ["sheet"] = new JsonObject { ["type"] = "object",
                ["description"] = "A term sheet written out; docs/term-sheet.schema.json is its schema." },
            ["fact"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("fact"),
                ["properties"] = new JsonObject { ["fact"] = Words(FactCatalogue.All.Select(fact => fact.Name)) },
                ["allOf"] = new JsonArray([.. FactCatalogue.All.Select(fact => When("fact", fact.Name, Reference(fact.Name)))]),
            },
            ["question"] = Question(),
            ["expectation"] = Expectation(),
        };
        foreach (var fact in FactCatalogue.All) definitions.Add(fact.Name, Members(fact.Type, ("fact", new() { ["const"] = fact.Name })));
        return definitions;
    }

    static JsonObject Question()
    {
        var question = Mapping(
            ["ask"],
            ("ask", Words(QuestionList.All.Select(one => one.Name))),
            ("with", Typed(["object"])),
            ("now", Text("When this one question is asked.")),
            ("as-of", Text("Only facts that took effect by then.")),
            ("known-at", new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = "Only the first so many entries of the books." }),
            ("expect", Reference("expectation")));
        question.Add("allOf", new JsonArray([.. QuestionList.All.Select(one => When("ask", one.Name, Arguments(one)))]));
        return question;
    }

    static JsonObject Arguments(Question question)
    {
        var required = question.Arguments.Where(argument => argument.Required).Select(argument => argument.Name).ToList();
        var with = Mapping(required, [.. question.Arguments.Select(argument => (argument.Name, Typed(Figures, argument.Meaning)))]);
        var asked = new JsonObject { ["description"] = question.Asks, ["properties"] = new JsonObject { ["with"] = with } };
        if (required.Count > 0) asked.Add("required", new JsonArray("with"));
        return asked;
    }

    static JsonObject Expectation() => new()
    {
        ["anyOf"] = new JsonArray(
            AnswerWords(),
            Mapping(
                [],
                ("answer", AnswerWords()),
                ("because", Words(["not-shown", "not-yet"])),
                ("standing", Text(
                    "valid, irregular, voidable, void or undetermined; or with both ends, \"undetermined (valid to void)\".")),
                ("figures", new() { ["type"] = "object", ["additionalProperties"] = Typed(Figures) }),
                ("section", Text("A section cited anywhere in the finding: \"By-laws 2.4\", \"DGCL 222(c)\".")),
                ("says", Text("Words that stand anywhere in the finding.")))),
    };

    static JsonObject AnswerWords() => new() { ["enum"] = new JsonArray("yes", "no", "open", true, false) };

    static JsonObject When(string member, string name, JsonObject then) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [member] = new JsonObject { ["const"] = name } } },
        ["then"] = then,
    };

    /// <summary>The fields of a fact, or of a part of one, as its constructor has them.</summary>
    static JsonObject Members(Type type, params IEnumerable<(string Name, JsonObject Schema)> besides)
    {
        var fields = type.GetConstructors()[0].GetParameters();
        var mapping = Mapping(
            [.. besides.Select(one => one.Name), .. fields.Where(IsRequired).Select(field => ValueForms.Kebab(field.Name!))],
            [.. besides, .. fields.Select(field => (ValueForms.Kebab(field.Name!), Value(field.ParameterType)))]);
        if (typeof(Fact).IsAssignableFrom(type))
        {
            var members = mapping["properties"]!.AsObject();
            members.Add(ScenarioReader.ExpectMember, Words(["entered", "refused", "rejected"]));
            members.Add(ScenarioReader.OverrideMember, Text("Why an act that is not in order is entered all the same."));
        }
        return mapping;
    }

    static bool IsRequired(ParameterInfo field) =>
        !field.HasDefaultValue && Nullable.GetUnderlyingType(field.ParameterType) is null && Nullability.Create(field)
            .ReadState != NullabilityState.Nullable;

    static JsonObject Value(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Fact)) return Reference("fact");
        if (plain == typeof(Sheet)) return Reference("sheet");
        if (plain.IsEnum) return Words(ValueForms.Names(plain));
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Many<>)) return List(Value(plain.GetGenericArguments()[0]));
        var words = ValueForms.Of(plain);
        if (plain == typeof(bool)) return Typed(["boolean"]);
        if (plain == typeof(int) || plain == typeof(long)) return Typed(["integer"], words);
        if (plain == typeof(Shares) || plain == typeof(Votes) || plain == typeof(Fraction)) return Typed(["integer", "string"], words);
        // A short name may be written as a bare number nowhere: in YAML such a one stands in quotes.
        return words.StartsWith("an object", StringComparison.Ordinal) ? Members(plain) : Typed(["string"], words);
    }

    static JsonObject Instruments(string description) => new()
    {
        ["description"] = description + " The name of a sheet that comes with Minutebook ("
            + string.Join(", ", SampleSheets.Names) + "), a file beside the scenario, or a term sheet written out.",
        ["anyOf"] = new JsonArray(Typed(["string"]), Reference("sheet")),
    };

    static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    static JsonObject Mapping(IEnumerable<string> required, params IEnumerable<(string Name, JsonObject Schema)> members)
    {
        var mapping = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        var names = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        if (names.Count > 0) mapping.Add("required", names);
        mapping.Add("properties", new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))));
        return mapping;
    }

    static JsonObject List(JsonObject items, int least = 0) => new() { ["type"] = "array", ["minItems"] = least, ["items"] = items };

    static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    static JsonObject Text(string description) => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };

    static JsonObject Typed(string[] types, string? description = null)
    {
        var typed = new JsonObject { ["type"] = types.Length == 1 ? types[0] : new JsonArray(
            [.. types.Select(type => JsonValue.Create(type))]) };
        if (description is not null) typed.Add("description", description);
        return typed;
    }
}
