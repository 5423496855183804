namespace Minutebook.Web.Api;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;

/// <summary>Facts over the API: entered once for each key, and only where the books stand as their reader saw them.</summary>
static class Entering
{
    const int LongestKey = 100;
    const int MostProblems = 50;

    /// <summary>The entity tag of the books: the number of their last entry.</summary>
    public static string TagOf(long entry) => $"\"{entry.ToString(CultureInfo.InvariantCulture)}\"";

    public static async Task<IResult> Enter(Seen seen, HttpContext here)
    {
        if (here.User.FindFirst(HowSignedIn.KeyClaim) is null)
            return Answers.Problem(StatusCodes.Status403Forbidden, "key-needed", "A key is needed",
                "A browser's session cannot enter over the API: send a key of the scope \"enter\", or use the pages.");
        var key = here.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey)
            return ApiEndpoints.Wrong($"Send an id of your own as \"Idempotency-Key\", of at most {LongestKey} characters: the same again "
                + "enters nothing twice.");
        if (!TryAfter(here, out var after)) return ApiEndpoints
            .Wrong("\"If-Match\" is the number of the last entry that you saw, in quotation marks, or *.");
        var (request, problem) = await ReadAsync(seen, here, $"api-{seen.Acting.Grant.Id}-{key}", after).ConfigureAwait(false);
        if (problem is not null) return problem;
        var ruling = await seen.Place.Books.Enter(request!).ConfigureAwait(false);
        here.Response.Headers.ETag = TagOf(seen.Place.Books.Corporation.LastEntry);
        return Told(seen, request!, ruling, dry: false);
    }

    public static async Task<IResult> Preview(Seen seen, HttpContext here)
    {
        var (request, problem) = await ReadAsync(seen, here, "preview", null).ConfigureAwait(false);
        if (problem is not null) return problem;
        return Told(seen, request!, Desk.Decide(seen.Corporation, request!, seen.Now, Trial()).Ruling, dry: true);
    }

    /// <summary>What is never stored needs no secret.</summary>
    public static Sealer Trial() => new(() => new byte[SealedParticular.ShortestSalt], _ => null);

    static bool TryAfter(HttpContext here, out long? after)
    {
        after = null;
        var tag = here.Request.Headers.IfMatch.ToString().Trim();
        if (tag is "" or "*") return true;
        var read = long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        after = number;
        return read;
    }

    /// <summary>A member given twice is a mistake: which of the two was meant is not guessed.</summary>
    static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    static async Task<(Request? Request, IResult? Problem)> ReadAsync(Seen seen, HttpContext here, string id, long? after)
    {
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(here.Request.Body, null, Once, here.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException bad)
        {
            return (null, ApiEndpoints.Wrong($"The body is not JSON: {bad.Message}"));
        }
        // A fact; a list of facts; or an object with the facts and the reason of an override.
        var whole = body as JsonObject;
        var isGroup = whole?["facts"] is not null && whole[FactJson.TypeMember] is null;
        var written = body is JsonArray list ? [.. list] : isGroup && whole!["facts"] is JsonArray inside ? inside.ToList() : [body];
        var reason = isGroup && whole!["override"] is JsonValue given && given.TryGetValue<string>(out var text) ? text : null;
        if (reason is not null && seen.Acting is not { Capacity: Capacity.Secretary, Person: not null })
            return (null, Answers.Problem(StatusCodes.Status403Forbidden, "not-yours", "Not for this capacity",
                "Only the Secretary overrides."));
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var problems = new List<(int Index, FactFormatException Problem)>();
        for (var index = 0; index < written.Count; index++)
        {
            if (FactJson.ForPeople(seen.Corporation.Zone).TryRead(written[index], out var wrong) is { } fact) facts.Add(fact);
            else problems.AddRange(wrong.Select(one => (index, one)));
        }
        if (problems.Count > 0) return (null, Unreadable(problems));
        if (facts.FirstOrDefault(fact => !Sight.MayEnter(seen.Acting.Capacity, FactCatalogue.Of(fact))) is { } notYours)
            return (null, Answers.Problem(StatusCodes.Status403Forbidden, "not-yours", "Not for this capacity",
                $"\"{FactCatalogue.Of(notYours).Name}\" is not entered by {Pages.Capacities.Of(seen.Acting.Capacity)}."));
        return (new(id, seen.Acting.Person, seen.Acting.Capacity, facts.ToImmutable(), reason, after), null);
    }

    static IResult Unreadable(List<(int Index, FactFormatException Problem)> problems) => Answers.Problem(
        StatusCodes.Status400BadRequest, "wrong", "A fact is written wrongly", problems[0].Problem.Message, json =>
        {
            json.WriteStartArray("problems");
            foreach (var (index, problem) in problems.Take(MostProblems))
            {
                json.WriteStartObject();
                json.WriteNumber("fact", index);
                json.WriteString("field", problem.Field);
                json.WriteString("message", problem.Message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    internal static IResult Told(Seen seen, Request request, Ruling ruling, bool dry) => ruling switch
    {
        Entered entered => Answers.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("ruling", "entered");
            json.WriteBoolean("dry-run", dry);
            Answers.WriteNumbers(json, "entries", dry ? [] : entered.Entries.Select(entry => entry.Number));
            json.WriteStartArray("findings");
            foreach (var finding in entered.Findings) finding.WriteJson(json);
            json.WriteEndArray();
            Answers.WriteWarnings(json, request.Facts, seen.Now, seen.Corporation.Zone, dry);
            json.WriteEndObject();
        }, dry ? StatusCodes.Status200OK : StatusCodes.Status201Created),
        Repeated repeated => Answers.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("ruling", "repeated");
            Answers.WriteNumbers(json, "entries", repeated.Entries.Select(entry => entry.Number));
            json.WriteEndObject();
        }),
        Refused refused => Answers.Problem(StatusCodes.Status422UnprocessableEntity, "refused", "The act is not in order",
            refused.Finding.Line(), json =>
            {
                json.WriteNumber("fact", refused.Index);
                Answers.WriteMembers(json, refused.Finding);
                WriteDone(json, refused.Finding);
            }),
        MovedOn moved => Answers.Problem(StatusCodes.Status412PreconditionFailed, "moved-on", "Somebody entered meanwhile",
            $"The books have gone on to entry {moved.LastEntry}. Read what was entered, and ask again.",
            json => json.WriteNumber("last-entry", moved.LastEntry)),
        Rejected rejected => Answers.Problem(StatusCodes.Status409Conflict, "impossible", "It cannot be entered", rejected.Message,
            json => json.WriteNumber("fact", rejected.Index)),
        _ => throw new InvalidOperationException($"A ruling that is not known: {ruling.GetType().Name}."),
    };

    /// <summary>What can be done now: what would settle the points that are open.</summary>
    static void WriteDone(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("can-be-done");
        foreach (var settles in finding.OpenLeaves().Select(leaf => leaf.Open?.Settles).OfType<string>().Distinct())
            json.WriteStringValue(settles);
        json.WriteEndArray();
    }
}
