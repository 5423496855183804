namespace Minutebook.Web.Filings;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Minutebook.Books;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;
using Minutebook.Web.Pages;

/// <summary>The pages on which stockholders and Directors file: what is filed is read first, with what it would mean, and then filed.
/// </summary>
static class FilingEndpoints
{
    const int LongestId = 64;

    public static void MapFilings(this IEndpointRouteBuilder one)
    {
        one.MapGet("/file/{filing}", Empty).May(Who.Filers);
        one.MapPost("/file/{filing}/preview", Preview).May(Who.Filers);
        one.MapPost("/file/{filing}", File).May(Who.Filers);
        one.MapGet("/filings", (Seen seen) => Page.Of<FilingsPage>(new { Seen = seen })).May(Who.Filers);
        one.MapGet("/filings/{number:long}", Receipt).May(Who.Filers);
    }

    /// <summary>The filing and who files it, where it is open; else what is answered instead.</summary>
    public static (Filing? Filing, Filer Filer, int Status) Found(Seen seen, string name, IEnumerable<KeyValuePair<string, string>> given)
    {
        var filer = new Filer(seen, given.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
        if (!Filing.All.TryGetValue(name, out var filing)) return (null, filer, StatusCodes.Status404NotFound);
        return filing.GateFor(filer) switch
        {
            Gate.Open => (filing, filer, StatusCodes.Status200OK),
            Gate.NotYours => (null, filer, StatusCodes.Status403Forbidden),
            _ => (null, filer, StatusCodes.Status404NotFound),
        };
    }

    static IResult Empty(Seen seen, string filing, HttpContext here)
    {
        var (found, filer, status) = Found(seen, filing, Read(here.Request.Query));
        return found is null ? Results.StatusCode(status)
            : Page.Of<FilingPage>(new { Filing = found, Filer = filer, Id = Guid.NewGuid().ToString("N") });
    }

    static IResult Preview(Seen seen, string filing, HttpContext here, IFormCollection form)
    {
        var (found, filer, status) = Found(seen, filing, Read(form));
        if (found is null) return Results.StatusCode(status);
        var (foreseen, problem) = Foreseen.Of(found, filer, here.User);
        return Page.With<FilingPage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            new { Filing = found, Filer = filer, Id = IdOf(form), Foreseen = foreseen, Problem = problem });
    }

    static async Task<IResult> File(Seen seen, string filing, HttpContext here, IFormCollection form)
    {
        var (found, filer, status) = Found(seen, filing, Read(form));
        if (found is null) return Results.StatusCode(status);
        var ruling = await Filed.EnterAsync(found, filer, Filed.WebId(seen.Acting, IdOf(form)), form["seal"].ToString(), here.User)
            .ConfigureAwait(false);
        var entries = ruling switch { Entered entered => entered.Entries, Repeated repeated => repeated.Entries, _ => [] };
        if (entries.Length > 0) return TypedResults.LocalRedirect($"{seen.Path}/filings/{entries[^1].Number}");
        filer = new(seen with { Corporation = seen.Place.Books.Corporation }, filer.Given);
        var (foreseen, problem) = Foreseen.Of(found, filer, here.User);
        return Page.With<FilingPage>(foreseen is not null && ruling is null ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity, new
            {
                Filing = found, Filer = filer, Id = IdOf(form), Foreseen = foreseen, Problem = problem,
                HasChanged = ruling is null && form["seal"].Count > 0,
            });
    }

    /// <summary>Of what others entered, not even that it is there.</summary>
    static IResult Receipt(Seen seen, long number) => Filed.By(seen).FirstOrDefault(entry => entry.Number == number) is { } entry
        ? Page.Of<ReceiptPage>(new { Seen = seen, Entry = entry }) : Results.NotFound();

    static IEnumerable<KeyValuePair<string, string>> Read(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> sent) =>
        sent.Select(pair => KeyValuePair.Create(pair.Key, string.Join('\n', pair.Value.ToArray()).ReplaceLineEndings("\n")));

    static string IdOf(IFormCollection form) =>
        form["request-id"].ToString() is { Length: > 0 and <= LongestId } id ? id : Guid.NewGuid().ToString("N");
}
