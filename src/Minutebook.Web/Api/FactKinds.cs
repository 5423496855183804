namespace Minutebook.Web.Api;

using System;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;

/// <summary>The catalogue of facts, with what each field means.</summary>
static class FactKinds
{
    static readonly Lazy<IResult> Listed = new(() => Answers.Json(Write));

    public static IResult All(HttpContext here) => Listed.Value;

    static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var fact in FactCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("room", fact.Room);
            json.WriteString("kind", fact.Kind == FactKind.Act ? "act" : "world");
            json.WriteString("meaning", Documentation.SummaryOf(fact.Type));
            json.WriteStartArray("fields");
            foreach (var field in Documentation.FieldsOf(fact.Type))
            {
                json.WriteStartObject();
                json.WriteString("name", field.Name);
                json.WriteString("form", ValueForms.Of(field.Type));
                json.WriteBoolean("required", field.Required);
                json.WriteString("meaning", field.Meaning);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
