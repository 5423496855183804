namespace Minutebook.Web.Api;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Values;
using Minutebook.Web.Access;
using NodaTime;
using NodaTime.Text;

/// <summary>Answers of the API: one JSON value each, written as the commands write it; and problems as RFC 9457 has them.</summary>
static class Answers
{
    const string Problems = "application/problem+json";

    static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Json(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK, string type = "application/json")
    {
        var whole = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(whole, Form)) write(json);
        return new Written(whole.WrittenMemory, status, type);
    }

    /// <summary>A problem, with what its kind adds.</summary>
    /// <param name="kind">The last part of its type: "refused".</param>
    public static IResult Problem(int status, string kind, string title, string detail,
        Action<Utf8JsonWriter>? besides = null) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", $"urn:minutebook:problem:{kind}");
        json.WriteString("title", title);
        json.WriteNumber("status", status);
        json.WriteString("detail", detail);
        besides?.Invoke(json);
        json.WriteEndObject();
    }, status, Problems);

    public static IResult Finding(Finding finding) => Json(json =>
    {
        json.WriteStartObject();
        WriteMembers(json, finding);
        json.WriteEndObject();
    });

    /// <summary>The members answer, standing and finding, as "ask --json" has them.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("answer", finding.Answer.ToString().ToLowerInvariant());
        json.WriteString("standing", finding.Standing().ToString());
        json.WritePropertyName("finding");
        finding.WriteJson(json);
    }

    /// <summary>An entry; of a fact that the capacity may not see, only that it is there.</summary>
    public static void WriteEntry(Utf8JsonWriter json, Corporation corporation, Entry entry, Capacity capacity)
    {
        json.WriteStartObject();
        json.WriteNumber("entry", entry.Number);
        json.WriteString("recorded", InstantPattern.General.Format(entry.Recorded));
        json.WriteString("request", entry.Request);
        if (entry.Person is { } person) json.WriteString("person", person.Value);
        if (entry.Capacity is { } acted) json.WriteString("capacity", ValueForms.Kebab(acted.ToString()));
        json.WriteString("kind", FactCatalogue.Of(entry.Fact).Name);
        if (entry.Fact.Effective is { } effective) json.WriteString("effective", effective.ToString());
        if (corporation.Corrected.TryGetValue(entry.Number, out var by)) json.WriteNumber("corrected-by", by);
        json.WriteStartArray("rests-on");
        foreach (var number in entry.RestsOn) json.WriteNumberValue(number);
        json.WriteEndArray();
        json.WriteString("hash", entry.Hash.ToString());
        if (Sight.Shows(capacity, entry.Fact))
        {
            json.WritePropertyName("fact");
            FactJson.ForPeople(corporation.Zone).Write(json, entry.Fact);
        }
        else json.WriteBoolean("withheld", true);
        json.WriteEndObject();
    }

    public static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<Fact> facts, Now now, DateTimeZone zone, bool dry)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in LaterThanNow.Among(facts, now, zone)) json.WriteStringValue(warning.InWords(dry));
        json.WriteEndArray();
    }

    public static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    /// <summary>Bytes with their type.</summary>
    sealed class Written(ReadOnlyMemory<byte> bytes, int status, string type) : IResult
    {
        public System.Threading.Tasks.Task ExecuteAsync(HttpContext httpContext)
        {
            (httpContext.Response.StatusCode, httpContext.Response.ContentType) = (status, type);
            httpContext.Response.ContentLength = bytes.Length;
            return httpContext.Response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
        }
    }
}
