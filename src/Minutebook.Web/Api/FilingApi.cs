namespace Minutebook.Web.Api;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minutebook.Books;
using Minutebook.Web.Access;
using Minutebook.Web.Filings;
using Minutebook.Web.Hosting;
using Minutebook.Web.Words;

/// <summary>What stockholders and Directors file, for programs that act for them: the same as the pages do.</summary>
static class FilingApi
{
    const int LongestKey = 100;

    public static void MapFilingApi(this IEndpointRouteBuilder one)
    {
        one.MapGet("/filings", Mine).May(Who.Filers, Scopes.Read).WithSummary("What you filed: entry, time, hash");
        one.MapGet("/filings/{number:long}", Receipt).May(Who.Filers, Scopes.Read).WithSummary("The receipt of one filing");
        one.MapGet("/filings/{filing}/form", Form).May(Who.Filers, Scopes.Read)
            .WithSummary("The fields of a filing, with what can be chosen; its subjects are named in the address");
        one.MapPost("/filings/{filing}/preview", Preview).May(Who.Filers, Scopes.Read)
            .WithSummary("The text that you would sign, its hash, and what it would mean; nothing is entered");
        one.MapPost("/filings/{filing}", File).May(Who.Filers, Scopes.Enter)
            .WithSummary("Files it for yourself; \"seal\" is the one of the preview that you read");
    }

    static IResult Mine(Seen seen) => Answers.Json(json =>
    {
        json.WriteStartArray();
        foreach (var entry in Filed.By(seen)) Answers.WriteEntry(json, seen.Corporation, entry, Capacity.Inspector);
        json.WriteEndArray();
    });

    static IResult Receipt(Seen seen, long number) => Filed.By(seen).FirstOrDefault(entry => entry.Number == number) is { } entry
        ? Answers.Json(json => Answers.WriteEntry(json, seen.Corporation, entry, Capacity.Inspector))
        : Answers.Problem(StatusCodes.Status404NotFound, "no-entry", "There is no such filing", $"You filed no entry {number}.");

    static IResult Form(Seen seen, string filing, HttpContext here)
    {
        var (found, filer, status) = FilingEndpoints.Found(seen, filing,
            here.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        return found is null ? Turned(status) : Answers.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("filing", found.Name);
            json.WriteString("about", found.About(filer));
            json.WriteStartArray("fields");
            foreach (var field in found.Fields(filer)) WriteField(json, field);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    static void WriteField(Utf8JsonWriter json, FilingField field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteString("label", field.Label);
        json.WriteBoolean("required", field.Required);
        json.WriteBoolean("several", field.Control == FilingControl.Several);
        json.WriteStartArray("choices");
        foreach (var choice in field.Choices)
        {
            json.WriteStartObject();
            json.WriteString("value", choice.Value);
            json.WriteString("label", choice.Label);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static async Task<IResult> Preview(Seen seen, string filing, HttpContext here)
    {
        var (found, filer, problem) = await ReadAsync(seen, filing, here).ConfigureAwait(false);
        if (found is null) return problem!;
        var (foreseen, unfinished) = Foreseen.Of(found, filer, here.User);
        return foreseen is null ? Unfinished(unfinished!) : Answers.Json(json =>
        {
            json.WriteStartObject();
            WriteForeseen(json, foreseen);
            json.WriteEndObject();
        });
    }

    static async Task<IResult> File(Seen seen, string filing, HttpContext here)
    {
        if (here.User.FindFirst(HowSignedIn.KeyClaim) is null)
            return Answers.Problem(StatusCodes.Status403Forbidden, "key-needed", "A key is needed",
                "A browser's session cannot file over the API: send a key of the scope \"enter\", or use the pages.");
        var key = here.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return ApiEndpoints.Wrong("Send an id of your own as \"Idempotency-Key\".");
        var (found, filer, problem) = await ReadAsync(seen, filing, here).ConfigureAwait(false);
        if (found is null) return problem!;
        var ruling = await Filed.EnterAsync(found, filer, Filed.ApiId(seen.Acting, key), filer.Of("seal"), here.User)
            .ConfigureAwait(false);
        if (ruling is null) return await ChangedAsync(found, filer, here).ConfigureAwait(false);
        return Entering.Told(seen, new(Filed.ApiId(seen.Acting, key), filer.Person, found.Who, []), ruling, dry: false);
    }

    /// <summary>What is not what was read, or was read when the books stood otherwise, is shown again.</summary>
    static async Task<IResult> ChangedAsync(Filing filing, Filer filer, HttpContext here)
    {
        var seen = filer.Seen with { Corporation = await filer.Seen.Place.ReadOnAsync().ConfigureAwait(false) };
        var (foreseen, unfinished) = Foreseen.Of(filing, new(seen, filer.Given), here.User);
        return foreseen is null ? Unfinished(unfinished!)
            : Answers.Problem(StatusCodes.Status412PreconditionFailed, "read-first", "Read it first",
                "\"seal\" is not that of what would be filed now: read it here, and send its seal.", json => WriteForeseen(json, foreseen));
    }

    static void WriteForeseen(Utf8JsonWriter json, Foreseen foreseen)
    {
        json.WriteString("text", foreseen.Says);
        json.WriteString("sha256", foreseen.Hash.ToString());
        json.WriteString("seal", foreseen.Seal);
        json.WriteString("ruling", foreseen.Ruling is Entered ? "entered" : foreseen.Ruling is Refused ? "refused" : "impossible");
        json.WriteString("question", foreseen.Asks);
        if (foreseen.Finding is { } finding) Answers.WriteMembers(json, finding);
    }

    static IResult Unfinished(Unfinished problem) => Answers.Problem(StatusCodes.Status400BadRequest, "wrong", Text.Of("file.unfinished"),
        problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}");

    static IResult Turned(int status) => status == StatusCodes.Status403Forbidden
        ? Answers.Problem(status, "not-yours", "Not for this capacity", Text.Of("file.not-yours"))
        : Answers.Problem(status, "no-filing", "There is no such filing", Text.Of("file.not-there"));

    static async Task<(Filing? Filing, Filer Filer, IResult? Problem)> ReadAsync(Seen seen, string filing, HttpContext here)
    {
        var nothing = new Filer(seen, new Dictionary<string, string>());
        JsonObject? body;
        try
        {
            body = await JsonNode.ParseAsync(here.Request.Body, cancellationToken: here.RequestAborted).ConfigureAwait(false) as JsonObject;
        }
        catch (JsonException bad)
        {
            return (null, nothing, ApiEndpoints.Wrong($"The body is not JSON: {bad.Message}"));
        }
        if (body is null) return (null, nothing, ApiEndpoints.Wrong("The body is an object with the fields of the filing."));
        var given = body.Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)));
        var (found, filer, status) = FilingEndpoints.Found(seen, filing, given);
        return (found, filer, found is null ? Turned(status) : null);
    }

    static string Plain(JsonNode? node) => node switch
    {
        null => "",
        JsonArray list => string.Join('\n', list.Select(Plain)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };
}
