namespace Minutebook.Web.Access;

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minutebook.Web.Accounts;
using Minutebook.Web.Hosting;

/// <summary>May this person, in the capacity chosen, use this page? What is not allowed here is not allowed.</summary>
public sealed class ActingRule(IDbContextFactory<AccountsDb> accounts, Places places) : AuthorizationHandler<ActingAttribute>
{
    /// <summary>The part of an address that names the corporation.</summary>
    public const string Corporation = "corporation";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ActingAttribute requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (context.Resource is not HttpContext here) return;
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { Length: > 0 } id) return;
        var key = context.User.FindFirstValue(HowSignedIn.KeyClaim);
        if (key is not null && !KeyFits(context.User, requirement)) return;
        // A password alone opens nothing but the page on which the second factor is set up.
        if (key is null && !HowSignedIn.IsStrong(context.User) && !requirement.Capacities.IsEmpty) return;

        await using var db = await accounts.CreateDbContextAsync(here.RequestAborted).ConfigureAwait(false);
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, here.RequestAborted).ConfigureAwait(false)
            is not { } account) return;
        var name = here.GetRouteValue(Corporation) as string;
        var place = places.Find(name);
        if (name is not null && place is null) return;
        var grants = await db.Grants.AsNoTracking().Where(grant => grant.AccountId == id && grant.Ended == null)
            .OrderBy(grant => grant.Id).ToListAsync(here.RequestAborted).ConfigureAwait(false);
        var there = grants.Where(grant => grant.Corporation == (name ?? "")).OrderBy(grant => grant.Capacity).ToImmutableArray();
        var chosen = Chosen(here, there, key, name);
        new Acting(account, chosen ?? new(), place, there).Put(here);
        if (requirement.Capacities.IsEmpty || (chosen is not null && requirement.Capacities.Contains(chosen.Capacity)))
            context.Succeed(requirement);
    }

    /// <summary>A key acts in the one capacity that it was made for; a person in the one chosen, else in the first.</summary>
    static Grant? Chosen(HttpContext here, ImmutableArray<Grant> there, string? key, string? name)
    {
        if (key is not null) return there.FirstOrDefault(grant => grant.Id.ToString(CultureInfo.InvariantCulture) == key);
        var wished = name is null ? null : here.Request.Cookies[Acting.CookieOf(name)];
        return there.FirstOrDefault(grant => grant.Id.ToString(CultureInfo.InvariantCulture) == wished) ?? there.FirstOrDefault();
    }

    static bool KeyFits(ClaimsPrincipal user, ActingAttribute requirement) => requirement.Scope is { } scope
        && user.FindAll(HowSignedIn.ScopeClaim).Any(claim => claim.Value == scope);
}
