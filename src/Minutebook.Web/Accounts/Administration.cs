namespace Minutebook.Web.Accounts;

using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;
using Minutebook.Web.Pages;
using Minutebook.Web.Words;

/// <summary>The administrator's places: invitations, capacities, sessions. No books.</summary>
static class Administration
{
    const int DaysOfInvitation = 7;
    const int MostOfEmail = 200;

    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/administration").MayOnly(Capacity.Administrator);
        pages.MapGet("", (HttpContext here) => Page.Of<AdministrationPage>(new { Acting = Acting.Of(here) }));
        pages.MapPost("/invitations", Invite);
        pages.MapPost("/invitations/{id:int}/end", EndInvitation);
        pages.MapPost("/grants/{id:int}/end", EndGrant);
        pages.MapPost("/sessions/{id:int}/end", EndSession);
    }

    static async Task<IResult> Invite(HttpContext here, AccountsDb db, Places places, TimeProvider clock, IFormCollection form)
    {
        var acting = Acting.Of(here)!;
        var (email, person, holder) = (form["email"].ToString().Trim(), form["person"].ToString().Trim(), form["holder"].ToString().Trim());
        var isKnown = Enum.TryParse<Capacity>(form["capacity"], out var capacity) && Enum.IsDefined(capacity);
        var corporation = capacity == Capacity.Administrator ? "" : form["corporation"].ToString();
        var trouble = !isKnown ? "administration.no-capacity"
            : !email.Contains('@', StringComparison.Ordinal) || email.Length > MostOfEmail ? "administration.no-email"
            : capacity != Capacity.Administrator && places.Find(corporation) is null ? "administration.no-corporation"
            : !Identifier.IsWellFormed(person) && capacity is not (Capacity.Stockholder or Capacity.Administrator or Capacity.Auditor)
                ? "administration.no-person"
            : capacity == Capacity.Stockholder && !IsHolder(places, corporation, holder) ? "administration.no-holder" : null;
        if (trouble is not null)
            return Page.Of<AdministrationPage>(new { Acting = acting, Trouble = Text.Of(trouble), Typed = form }, trouble);
        var (key, now) = (Keys.New(), clock.GetUtcNow().UtcDateTime);
        db.Invitations.Add(new()
        {
            KeyHash = Keys.HashOf(key), Email = email, Corporation = corporation, Capacity = capacity, Person = person,
            Holder = capacity == Capacity.Stockholder ? holder : null, Made = now, Expires = now.AddDays(DaysOfInvitation),
            MadeBy = acting.Account.Id,
        });
        await db.SaveChangesAsync().ConfigureAwait(false);
        var link = $"{here.Request.Scheme}://{here.Request.Host}/invitation?key={key}";
        return Page.Of<AdministrationPage>(new { Acting = acting, Link = link });
    }

    static bool IsHolder(Places places, string corporation, string holder) =>
        Identifier.IsWellFormed(holder) && places.Find(corporation)?.Books.Corporation.Ledger.Accounts.ContainsKey(new(holder)) == true;

    static async Task<IResult> EndInvitation(int id, AccountsDb db, TimeProvider clock, IFormCollection form)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Invitations.Where(one => one.Id == id && one.Used == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Expires, now)).ConfigureAwait(false);
        return TypedResults.LocalRedirect("/administration");
    }

    /// <summary>The last administrator stays: nobody could give the capacity again.</summary>
    static async Task<IResult> EndGrant(int id, HttpContext here, AccountsDb db, TimeProvider clock, IFormCollection form)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var last = await db.Grants.CountAsync(grant => grant.Ended == null && grant.Capacity == Capacity.Administrator)
            .ConfigureAwait(false) == 1;
        var taken = await db.Grants.Where(grant => grant.Id == id && grant.Ended == null
                && (!last || grant.Capacity != Capacity.Administrator))
            .ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Ended, now)).ConfigureAwait(false);
        var trouble = taken == 1 ? null : Text.Of("administration.last");
        return trouble is null ? TypedResults.LocalRedirect("/administration")
            : Page.Of<AdministrationPage>(new { Acting = Acting.Of(here), Trouble = trouble }, trouble);
    }

    static async Task<IResult> EndSession(int id, AccountsDb db, IFormCollection form)
    {
        await db.Sessions.Where(session => session.Id == id).ExecuteDeleteAsync().ConfigureAwait(false);
        return TypedResults.LocalRedirect("/administration");
    }
}
