namespace Minutebook.Web.Accounts;

using System;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Minutebook.Web.Access;
using Minutebook.Web.Pages;
using Minutebook.Web.Words;

/// <summary>One's own account: the second factor, passkeys, sessions, keys of the API.</summary>
static class AccountPages
{
    const int RecoveryCodes = 10;
    const int MostDaysOfKey = 365;

    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/account").MaySignedIn();
        pages.MapGet("", (HttpContext here) => Page.Of<AccountPage>(new { Acting = Acting.Of(here) }));
        pages.MapGet("/authenticator", (HttpContext here) => Page.Of<AuthenticatorPage>(new { Acting = Acting.Of(here) }));
        pages.MapPost("/authenticator", Authenticator).RequireRateLimiting(Setup.SignInLimit);
        pages.MapPost("/sessions/{id:int}/end", EndSession);
        pages.MapPost("/passkeys/options", PasskeyOptions);
        pages.MapPost("/passkeys", AddPasskey);
        pages.MapPost("/passkeys/remove", RemovePasskey);
        pages.MapPost("/keys", MakeKey);
        pages.MapPost("/keys/{id:int}/end", EndKey);
    }

    static Acting Of(HttpContext here) => Acting.Of(here) ?? throw new InvalidOperationException("Nobody asks.");

    static async Task<IResult> Authenticator(HttpContext here, UserManager<Account> users, SignInManager<Account> signIn,
        IFormCollection form)
    {
        var account = (await users.GetUserAsync(here.User).ConfigureAwait(false))!;
        var code = new string([.. form["code"].ToString().Where(char.IsAsciiDigit)]);
        // Whoever has a second factor changes it only after having signed in with one.
        var allowed = !account.TwoFactorEnabled || HowSignedIn.IsStrong(here.User);
        if (!allowed || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider,
            code).ConfigureAwait(false))
        {
            var trouble = Text.Of("sign-in.wrong-code");
            return Page.Of<AuthenticatorPage>(new { Acting = Acting.Of(here), Trouble = trouble }, trouble);
        }
        await users.SetTwoFactorEnabledAsync(account, true).ConfigureAwait(false);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes).ConfigureAwait(false);
        await signIn.SignInWithClaimsAsync(account, new AuthenticationProperties(), [new Claim(HowSignedIn.Claim, "mfa")])
            .ConfigureAwait(false);
        return Page.Of<AuthenticatorPage>(new { Acting = Acting.Of(here), Codes = codes?.ToList() });
    }

    static async Task<IResult> EndSession(int id, HttpContext here, AccountsDb db, IFormCollection form)
    {
        var account = Of(here).Account.Id;
        await db.Sessions.Where(session => session.Id == id && session.AccountId == account).ExecuteDeleteAsync().ConfigureAwait(false);
        return TypedResults.LocalRedirect("/account");
    }

    static async Task<IResult> PasskeyOptions(HttpContext here, SignInManager<Account> signIn, IFormCollection form)
    {
        if (!HowSignedIn.IsStrong(here.User)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var account = Of(here).Account;
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = account.Id, Name = account.Email ?? account.Id, DisplayName = account.Name }).ConfigureAwait(false);
        return TypedResults.Content(options, "application/json");
    }

    static async Task<IResult> AddPasskey(HttpContext here, SignInManager<Account> signIn, UserManager<Account> users, IFormCollection form)
    {
        if (!HowSignedIn.IsStrong(here.User)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var attestation = await signIn.PerformPasskeyAttestationAsync(form["credential"].ToString()).ConfigureAwait(false);
        var account = (await users.GetUserAsync(here.User).ConfigureAwait(false))!;
        if (attestation.Succeeded && attestation.UserEntity.Id == account.Id)
        {
            attestation.Passkey.Name = $"Passkey of {DateTime.UtcNow.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
            await users.AddOrUpdatePasskeyAsync(account, attestation.Passkey).ConfigureAwait(false);
            return TypedResults.LocalRedirect("/account");
        }
        var trouble = Text.Of("passkey.not-made", attestation.Failure?.Message);
        return Page.Of<AccountPage>(new { Acting = Acting.Of(here), Trouble = trouble }, trouble);
    }

    static async Task<IResult> RemovePasskey(HttpContext here, UserManager<Account> users, IFormCollection form)
    {
        var account = (await users.GetUserAsync(here.User).ConfigureAwait(false))!;
        if (HowSignedIn.IsStrong(here.User) && TryId(form["id"].ToString(), out var id))
            await users.RemovePasskeyAsync(account, id).ConfigureAwait(false);
        return TypedResults.LocalRedirect("/account");
    }

    static bool TryId(string text, out byte[] id)
    {
        var buffer = new byte[Encoding.ASCII.GetByteCount(text)];
        var isHex = Convert.FromHexString(text, buffer, out _, out var written) == System.Buffers.OperationStatus.Done;
        id = isHex ? buffer[..written] : [];
        return isHex && written > 0;
    }

    static async Task<IResult> MakeKey(HttpContext here, AccountsDb db, TimeProvider clock, IFormCollection form)
    {
        var (account, now) = (Of(here).Account.Id, clock.GetUtcNow().UtcDateTime);
        var scopes = form["scope"].ToString() switch
        {
            "enter" => $"{Scopes.Read} {Scopes.Enter}",
            "calendar" => Scopes.Calendar,
            _ => Scopes.Read,
        };
        var days = int.TryParse(form["days"], CultureInfo.InvariantCulture, out var wished) ? Math.Clamp(wished, 1,
            MostDaysOfKey) : MostDaysOfKey;
        if (!HowSignedIn.IsStrong(here.User) || !int.TryParse(form["grant"], CultureInfo.InvariantCulture, out var number)
            || await db.Grants.FirstOrDefaultAsync(grant => grant.Id == number && grant.AccountId == account && grant.Ended == null)
                .ConfigureAwait(false) is not { } grant
            || (scopes == Scopes.Calendar && !Who.Insiders.Contains(grant.Capacity)))
            return TypedResults.LocalRedirect("/account");
        var key = Keys.New();
        db.ApiKeys.Add(new()
        {
            KeyHash = Keys.HashOf(key), AccountId = account, GrantId = grant.Id, Name = Shortened(form["name"].ToString()), Scopes = scopes,
            Made = now, Expires = now.AddDays(days),
        });
        await db.SaveChangesAsync().ConfigureAwait(false);
        var shown = scopes == Scopes.Calendar
            ? $"{here.Request.Scheme}://{here.Request.Host}/api/v1/corporations/{grant.Corporation}/docket/{key}.ics" : key;
        return Page.Of<AccountPage>(new { Acting = Acting.Of(here), NewKey = shown });
    }

    const int MostOfName = 100;

    static string Shortened(string text) => text.Length > MostOfName ? text[..MostOfName] : text;

    static async Task<IResult> EndKey(int id, HttpContext here, AccountsDb db, TimeProvider clock, IFormCollection form)
    {
        var (account, now) = (Of(here).Account.Id, clock.GetUtcNow().UtcDateTime);
        await db.ApiKeys.Where(key => key.Id == id && key.AccountId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.Ended, now)).ConfigureAwait(false);
        return TypedResults.LocalRedirect("/account");
    }
}
