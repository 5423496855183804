namespace Minutebook.Web.Pages;

using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Books;
using Minutebook.Web.Access;
using Minutebook.Web.Accounts;
using Minutebook.Web.Filings;
using Minutebook.Web.Hosting;
using Minutebook.Web.Live;

/// <summary>The pages about corporations, each with who may see it.</summary>
static class PageEndpoints
{
    public static void AddPages(this IServiceCollection services, ServeSettings settings) => 
        services.AddSingleton<LiveParts>().AddRazorComponents();

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Start).MaySignedIn();
        var one = app.MapGroup("/c/{corporation}");
        one.MapGet("", Home).May(Who.All);
        one.MapPost("/act-as", ActAs).May(Who.All);
        one.MapGet("/entries", (Seen seen, string? search, long? before) =>
            Page.Of<EntriesPage>(new { Seen = seen, Search = search, Before = before })).May(Who.Readers);
        one.MapGet("/entries/{number:long}", (Seen seen, long number) => seen.Corporation.Numbered(number) is null
            ? Results.NotFound() : Page.Of<EntryPage>(new { Seen = seen, Number = number })).May(Who.Readers);
        one.MapGet("/ask", (Seen seen) => Page.Of<QuestionsPage>(new { Seen = seen })).May(Who.Insiders);
        one.MapGet("/ask/{question}", Ask).May(Who.Insiders);
        one.MapGet("/register", (Seen seen, string? on) => Page.Of<RegisterPage>(new { Seen = seen, On = on })).May(Who.Readers);
        one.MapGet("/holders/{holder}", (Seen seen, string holder) => seen.Corporation.Ledger.Accounts.ContainsKey(new(holder))
            ? Page.Of<HolderPage>(new { Seen = seen, Name = holder }) : Results.NotFound()).May(Who.Readers);
        one.MapGet("/meetings", (Seen seen) => Page.Of<MeetingsPage>(new { Seen = seen })).May(Who.Insiders);
        one.MapGet("/meetings/{meeting}", (Seen seen, string meeting) => seen.Corporation.File(new(meeting), seen.Now) is { } file
            ? Page.Of<MeetingPage>(new { Seen = seen, File = file }) : Results.NotFound()).May(Who.Insiders);
        one.MapGet("/board", (Seen seen, string? on) => Page.Of<BoardPage>(new { Seen = seen, On = on })).May(Who.Insiders);
        one.MapGet("/officers", (Seen seen, string? on) => Page.Of<OfficersPage>(new { Seen = seen, On = on })).May(Who.Insiders);
        one.MapGet("/by-laws", (Seen seen, string? on) => Page.Of<BylawsPage>(new { Seen = seen, On = on })).May(Who.All);
        one.MapGet("/by-laws/{section}", (Seen seen, string section, string? on) =>
            Page.Of<SectionPage>(new { Seen = seen, Section = section, On = on })).May(Who.All);
        one.MapEntering();
        one.MapFilings();
        one.MapLive();
    }

    /// <summary>Straight to the one corporation, where there is but one.</summary>
    static async Task<IResult> Start(HttpContext here, AccountsDb accounts, Places places)
    {
        var acting = Acting.Of(here)!;
        var grants = await accounts.Grants.AsNoTracking().Where(grant => grant.AccountId == acting.Account.Id && grant.Ended == null)
            .OrderBy(grant => grant.Id).ToListAsync(here.RequestAborted).ConfigureAwait(false);
        var names = grants.Select(grant => grant.Corporation).Where(name => places.Find(name) is not null).Distinct().ToList();
        return names is [var only] && grants.TrueForAll(grant => grant.Capacity != Capacity.Administrator)
            ? TypedResults.LocalRedirect($"/c/{only}") : Page.Of<StartPage>(new { Acting = acting, Grants = grants });
    }

    static IResult Home(Seen seen) => seen.Acting.Capacity switch
    {
        Capacity.Stockholder => Page.Of<StockholderPage>(new { Seen = seen }),
        Capacity.Director => Page.Of<DirectorPage>(new { Seen = seen }),
        Capacity.Officer => Page.Of<OfficerPage>(new { Seen = seen }),
        _ => Page.Of<HomePage>(new { Seen = seen }),
    };

    static IResult ActAs(Seen seen, HttpContext here, IFormCollection form)
    {
        if (int.TryParse(form["grant"], NumberStyles.None, CultureInfo.InvariantCulture, out var wished)
            && seen.Acting.Others.Any(grant => grant.Id == wished))
            here.Response.Cookies.Append(Acting.CookieOf(seen.Place.Name), wished.ToString(CultureInfo.InvariantCulture), new()
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, Secure = here.Request.IsHttps,
            });
        return TypedResults.LocalRedirect(seen.Path);
    }

    static IResult Ask(Seen seen, string question, HttpContext here)
    {
        if (Minutebook.Books.Questions.QuestionList.Find(question) is not { } found) return Results.NotFound();
        if (!Sight.MayAsk(seen.Acting.Capacity, question)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var given = here.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString().Trim(), StringComparer.Ordinal);
        return Page.Of<AskPage>(new { Seen = seen, Question = found, Given = given });
    }
}
