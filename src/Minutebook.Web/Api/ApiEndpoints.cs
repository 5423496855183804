namespace Minutebook.Web.Api;

using System;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Stock;
using Minutebook.Web.Access;
using Minutebook.Web.Accounts;
using Minutebook.Web.Hosting;
using NodaTime;

/// <summary>The HTTP API: what the commands answer, under the same names.</summary>
static class ApiEndpoints
{
    const int MostEntries = 1_000;
    const int Entries = 100;

    public static void AddApi(this IServiceCollection services) =>
        services.AddOpenApi("v1", api => api.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Minutebook", Version = "1",
                Description = "The books of corporations: facts are entered, questions of order are answered with findings. "
                    + "Send a key as \"Authorization: Bearer KEY\"; keys are made on the page of one's account.",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", Health.Of).MayAnybody().WithSummary("Whether the server answers, and reads the books");
        app.MapGet("/metrics", Metrics.Of).MayAnybody().ExcludeFromDescription();
        app.MapOpenApi("/api/{documentName}/openapi.json").MayAnybody();

        var api = app.MapGroup("/api/v1");
        api.MapGet("/corporations", Corporations).May([], Scopes.Read).WithSummary("The corporations in which you have a capacity");
        api.MapGet("/questions", Questions).May([], Scopes.Read).WithSummary("Every question by name, with its arguments");
        api.MapGet("/facts", FactKinds.All).May([], Scopes.Read).WithSummary("Every kind of fact, with its fields");
        var one = api.MapGroup("/corporations/{corporation}");
        one.MapGet("", Corporation).May(Who.All, Scopes.Read).WithSummary("Name, zone, head of the books");
        one.MapGet("/entries", EntriesOf).May(Who.Readers, Scopes.Read).WithSummary("Entries in order, a page at a time");
        one.MapGet("/entries/{number:long}", EntryOf).May(Who.Readers, Scopes.Read).WithSummary("One entry");
        one.MapPost("/entries", Entering.Enter).May(Who.Writers, Scopes.Enter).WithSummary("Enters facts, all of them or none");
        one.MapPost("/preview", Entering.Preview).May(Who.Writers, Scopes.Read)
            .WithSummary("What would be decided on these facts; nothing is entered");
        one.MapGet("/questions/{question}", Ask).May(Who.Insiders, Scopes.Read).WithSummary("Puts a question to the books");
        one.MapGet("/docket", DocketOf).May(Who.Insiders, Scopes.Read).WithSummary("What is due, by when, under which section");
        one.MapGet("/docket/{secret}.ics", CalendarOf).May(Who.Insiders, Scopes.Calendar)
            .WithSummary("The docket as a calendar; the address holds the key");
        one.MapGet("/holdings", Holdings).May(Who.Readers, Scopes.Read).WithSummary("Shares by class and holder, as of any time");
        one.MapFilingApi();
        one.MapPost("/meetings/{meeting}/ballots", BallotStream.Take).May(Who.Writers, Scopes.Enter)
            .WithSummary("Takes ballots as a stream of lines of JSON, in batches").WithDescription(BallotStream.Description);
        one.MapGet("/documents", Printed).May(Who.Readers, Scopes.Read).WithSummary("Documents that were printed, with their hashes");
    }

    /// <summary>Of a key, the one corporation that it was made for; of a person, all.</summary>
    static async Task<IResult> Corporations(HttpContext here, Places places, AccountsDb accounts)
    {
        var acting = Acting.Of(here)!;
        var key = here.User.FindFirstValue(HowSignedIn.KeyClaim);
        var grants = await accounts.Grants.AsNoTracking().Where(grant => grant.AccountId == acting.Account.Id && grant.Ended == null)
            .OrderBy(grant => grant.Id).ToListAsync(here.RequestAborted).ConfigureAwait(false);
        return Answers.Json(json =>
        {
            json.WriteStartArray();
            foreach (var grant in grants.Where(one => key is null || one.Id.ToString(CultureInfo.InvariantCulture) == key))
            {
                if (places.Find(grant.Corporation) is not { } place) continue;
                json.WriteStartObject();
                json.WriteString("corporation", place.Name);
                json.WriteString("name", place.Books.Corporation.Name);
                json.WriteString("capacity", ValueForms.Kebab(grant.Capacity.ToString()));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    static IResult Questions(HttpContext here) => Answers.Json(QuestionJson.WriteAll);

    static IResult Corporation(Seen seen) => Answers.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("corporation", seen.Place.Name);
        json.WriteString("name", seen.Corporation.Name);
        json.WriteString("zone", seen.Corporation.Zone.Id);
        json.WriteNumber("last-entry", seen.Corporation.LastEntry);
        json.WriteString("hash", seen.Corporation.HeadHash.ToString());
        json.WriteEndObject();
    });

    /// <param name="after">The number after which the page begins.</param>
    /// <param name="limit">How many entries, 1,000 at most.</param>
    static IResult EntriesOf(Seen seen, HttpContext here, long after = 0, int limit = Entries)
    {
        if (after < 0 || limit is < 1 or > MostEntries)
            return Wrong($"\"after\" is a number from 0, \"limit\" one from 1 to {MostEntries}");
        var page = seen.Corporation.EntriesAfter(after).Take(limit + 1).ToList();
        here.Response.Headers.ETag = Entering.TagOf(seen.Corporation.LastEntry);
        var next = page.Count > limit ? page[limit - 1].Number : (long?)null;
        if (next is not null) here.Response.Headers.Link = $"<{here.Request.Path}?after={next}&limit={limit}>; rel=\"next\"";
        return Answers.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("last-entry", seen.Corporation.LastEntry);
            if (next is { } number) json.WriteNumber("next-after", number);
            json.WriteStartArray("entries");
            foreach (var entry in page.Take(limit)) Answers.WriteEntry(json, seen.Corporation, entry, seen.Acting.Capacity);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    static IResult EntryOf(Seen seen, long number) => seen.Corporation.Numbered(number) is { } entry
        ? Answers.Json(json => Answers.WriteEntry(json, seen.Corporation, entry, seen.Acting.Capacity))
        : Answers.Problem(StatusCodes.Status404NotFound, "no-entry", "There is no such entry",
            $"There is no entry {number}; the last is {seen.Corporation.LastEntry}.");

    static IResult Ask(Seen seen, string question, HttpContext here)
    {
        if (!Sight.MayAsk(seen.Acting.Capacity, question))
            return Answers.Problem(StatusCodes.Status403Forbidden, "not-yours", "Not for this capacity",
                "Who voted how is for the inspectors of election alone.");
        var query = here.Request.Query;
        var named = query.Where(pair => pair.Key is not ("as-of" or "known-at" or "now"))
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        try
        {
            var zone = seen.Corporation.Zone;
            var (asOf, now) = (Times.EndOf(query["as-of"], zone), Times.EndOf(query["now"], zone));
            return Answers.Finding(QuestionList.Ask(seen.Corporation, question, named, (now ?? asOf) is { } then ? new(then) : seen.Now,
                asOf ?? now, KnownAt(seen, query["known-at"])));
        }
        catch (Exception bad) when (bad is QuestionException or FormatException)
        {
            return Wrong(bad.Message);
        }
    }

    /// <exception cref="FormatException">It is not the number of an entry.</exception>
    static long? KnownAt(Seen seen, string? text) => string.IsNullOrEmpty(text) ? null
        : long.TryParse(text, CultureInfo.InvariantCulture, out var entry) && entry >= 1
            && entry <= seen.Corporation.LastEntry
            ? entry : throw new FormatException($"\"known-at\" is the number of an entry, from 1 to {seen.Corporation.LastEntry}");

    static IResult DocketOf(Seen seen) => Answers.Json(json => DocketJson.Write(json, seen.Place.Docket(seen.Corporation)));

    /// <summary>What is due from the person, for officers and Directors; for the others the docket, since they watch over it.</summary>
    static IResult CalendarOf(Seen seen, string secret)
    {
        var lines = seen.Place.Docket(seen.Corporation);
        if (seen.Acting is { Capacity: Capacity.Officer or Capacity.Director, Person: { } person })
            lines = lines.OfPerson(seen.Corporation, seen.Now, person);
        return Results.Text(Documents.Calendar.Of(seen.Corporation.Name, lines, seen.Now.Instant), "text/calendar", Encoding.UTF8);
    }

    static IResult Holdings(Seen seen, HttpContext here)
    {
        try
        {
            var query = here.Request.Query;
            var corporation = KnownAt(seen, query["known-at"]) is { } entry ? seen.Corporation.AsKnownAt(entry) : seen.Corporation;
            var at = Times.EndOf(query["on"], corporation.Zone) ?? Instant.MaxValue;
            var of = query["class"].ToString();
            if (of.Length > 0 && !corporation.Ledger.Classes.ContainsKey(new(of))) return Wrong($"there is no class \"{of}\" in the books");
            return Answers.Json(json => WriteHoldings(json, corporation.Ledger, at, of));
        }
        catch (FormatException bad)
        {
            return Wrong(bad.Message);
        }
    }

    static void WriteHoldings(Utf8JsonWriter json, Ledger ledger, Instant at, string only)
    {
        json.WriteStartArray();
        foreach (var of in ledger.Classes.Values.OrderBy(of => of.Number).Where(of => only.Length == 0 || of.Class.Value == only))
        {
            json.WriteStartObject();
            json.WriteString("class", of.Class.Value);
            json.WriteString("name", of.Name);
            json.WriteString("outstanding", ledger.Outstanding(of.Class, at).ToString());
            json.WriteStartArray("holders");
            foreach (var held in ledger.HoldersOf(of.Class, at).OrderBy(held => held.Holder.Value, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("holder", held.Holder.Value);
                json.WriteString("name", ledger.Accounts[held.Holder].Name.ToString());
                json.WriteString("shares", held.Shares.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static IResult Printed(Seen seen) => Answers.Json(json =>
    {
        json.WriteStartArray();
        foreach (var printed in seen.Corporation.Printed)
        {
            json.WriteStartObject();
            json.WriteNumber("entry", printed.Entry);
            json.WriteString("document", printed.Fact.Document);
            json.WriteString("on", printed.Fact.On.ToString());
            json.WriteString("sha256", printed.Fact.Digest.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    public static IResult Wrong(string message) =>
        Answers.Problem(StatusCodes.Status400BadRequest, "wrong", "The request is written wrongly", message);
}
