namespace Minutebook.Web.Pages;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Web.Access;
using Minutebook.Web.Forms;
using Minutebook.Web.Hosting;

/// <summary>Entering facts by forms: what would follow is shown first, and shown again where somebody entered meanwhile.</summary>
static class EnterEndpoints
{
    const int LongestId = 64;

    public static void MapEntering(this IEndpointRouteBuilder one)
    {
        one.MapGet("/enter", (Seen seen, string? search) => Page.Of<KindsPage>(new { Seen = seen, Search = search })).May(Who.Writers);
        one.MapGet("/enter/{fact}", Empty).May(Who.Writers);
        one.MapPost("/enter/{fact}/preview", Preview).May(Who.Writers);
        one.MapPost("/enter/{fact}", Enter).May(Who.Writers);
    }

    static FactType? Kind(Seen seen, string fact) =>
        FactCatalogue.Find(fact) is { } found && Sight.MayEnter(seen.Acting.Capacity, found) ? found : null;

    static IResult Empty(Seen seen, string fact, HttpContext here) => Kind(seen, fact) is not { } kind ? Results.NotFound()
        : Page.Of<FactPage>(new
        {
            Seen = seen,
            Form = FactForm.Of(kind, here.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())),
                seen.Now.Instant.InZone(seen.Corporation.Zone).LocalDateTime),
            Id = Guid.NewGuid().ToString("N"),
        });

    /// <summary>To a page that has scripts, the finding alone; else the whole page with it.</summary>
    static IResult Preview(Seen seen, string fact, HttpContext here, IFormCollection form)
    {
        if (Kind(seen, fact) is not { } kind) return Results.NotFound();
        var read = FactForm.Read(kind, form, seen.Corporation.Zone);
        var outlook = read.Fact is null ? null : Outlook.Of(seen, Request(seen, read, form, null));
        return here.Request.Headers["HX-Request"] == "true"
            ? Page.Of<OutlookPart>(new { Seen = seen, Form = read, Outlook = outlook, Quiet = true })
            : Page.Of<FactPage>(new { Seen = seen, Form = read, Outlook = outlook, Id = IdOf(form), WasRead = true });
    }

    static async Task<IResult> Enter(Seen seen, string fact, IFormCollection form)
    {
        if (Kind(seen, fact) is not { } kind) return Results.NotFound();
        var read = FactForm.Read(kind, form, seen.Corporation.Zone);
        if (read.Fact is null) return Again(seen, read, form, null);
        var request = Request(seen, read, form, form["override"].ToString().Trim() is { Length: > 0 } reason ? reason : null);
        var ruling = await seen.Place.Books.Enter(request).ConfigureAwait(false);
        return ruling switch
        {
            Entered entered => TypedResults.LocalRedirect($"{seen.Path}/entries/{entered.Entries[^1].Number}"),
            Repeated repeated => TypedResults.LocalRedirect($"{seen.Path}/entries/{repeated.Entries[^1].Number}"),
            _ => Again(seen with { Corporation = seen.Place.Books.Corporation }, read, form, ruling),
        };
    }

    static IResult Again(Seen seen, FactForm read, IFormCollection form, Ruling? ruling)
    {
        var outlook = read.Fact is null ? null : Outlook.Of(seen, Request(seen, read, form, null));
        return Page.With<FactPage>(ruling is MovedOn ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
            new { Seen = seen, Form = read, Outlook = outlook, Id = IdOf(form), WasRead = true, SeenBefore = After(form),
                Ruling = ruling });
    }

    static string IdOf(IFormCollection form) =>
        form["request-id"].ToString() is { Length: > 0 and <= LongestId } id ? id : Guid.NewGuid().ToString("N");

    static long? After(IFormCollection form) =>
        long.TryParse(form["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null;

    static Request Request(Seen seen, FactForm read, IFormCollection form, string? reason) =>
        new($"web-{seen.Acting.Account.Id}-{IdOf(form)}", seen.Acting.Person, seen.Acting.Capacity, [read.Fact!],
            seen.Acting.Is(Capacity.Secretary) ? reason : null, After(form));
}
