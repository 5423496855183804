namespace Minutebook.Web.Access;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Minutebook.Web.Accounts;

/// <summary>Signs programs in by their key: "Authorization: Bearer KEY"; for a calendar, which can send no such line, by its
/// address.</summary>
public sealed class KeySignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IDbContextFactory<AccountsDb> accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "key";

    const string Bearer = "Bearer ";

    /// <summary>The part of an address that holds the key of a calendar.</summary>
    public const string SecretPart = "secret";

    public static bool IsTried(HttpContext context) =>
        context is not null && (context.Request.Headers.Authorization.Count > 0 || context.Request.RouteValues.ContainsKey(SecretPart));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.RouteValues[SecretPart] as string;
        var line = Request.Headers.Authorization.ToString();
        var key = secret ?? (line.StartsWith(Bearer, StringComparison.Ordinal) ? line[Bearer.Length..].Trim() : null);
        if (string.IsNullOrEmpty(key)) return AuthenticateResult.NoResult();
        var (hash, now) = (Keys.HashOf(key), TimeProvider.GetUtcNow().UtcDateTime);
        await using var db = await accounts.CreateDbContextAsync(Context.RequestAborted).ConfigureAwait(false);
        var found = await db.ApiKeys.FirstOrDefaultAsync(one => one.KeyHash == hash, Context.RequestAborted).ConfigureAwait(false);
        if (found is null || !Keys.Fits(key, found.KeyHash) || found.Ended is not null || found.Expires < now) return AuthenticateResult
            .Fail("This key is not known, or no longer good.");
        var scopes = found.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The key of a calendar stands in an address, where many can read it: it opens nothing else, and no other key opens this.
        if (secret is not null != scopes is [Scopes.Calendar]) return AuthenticateResult.Fail("This key is not for this.");
        if (found.LastUsed is null || now - found.LastUsed > TimeSpan.FromMinutes(1))
        {
            found.LastUsed = now;
            await db.SaveChangesAsync(Context.RequestAborted).ConfigureAwait(false);
        }
        IEnumerable<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, found.AccountId),
            new(HowSignedIn.KeyClaim, found.GrantId.ToString(CultureInfo.InvariantCulture)),
            .. scopes.Select(scope => new Claim(HowSignedIn.ScopeClaim, scope)),
        ];
        return AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme.Name)), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
