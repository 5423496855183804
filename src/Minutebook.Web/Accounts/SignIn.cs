namespace Minutebook.Web.Accounts;

using System;
using System.Linq;
using System.Security.Claims;
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

/// <summary>Signing in: with a passkey, with a password and a code, with a recovery code, by a link; and by an invitation.</summary>
static class SignIn
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/sign-in").MayAnybody();
        pages.MapGet("", (string? returnUrl) => Form(returnUrl, null));
        pages.MapGet("/code", (string? returnUrl) => Page.Of<CodePage>(new { Back = returnUrl, Recovery = false }));
        pages.MapGet("/recovery", (string? returnUrl) => Page.Of<CodePage>(new { Back = returnUrl, Recovery = true }));
        pages.MapGet("/link", (string? key) => Page.Of<LinkPage>(new { Key = key ?? "" }));
        var tries = pages.MapGroup("").RequireRateLimiting(Setup.SignInLimit);
        tries.MapPost("", WithPassword);
        tries.MapPost("/code", WithCode);
        tries.MapPost("/recovery", WithRecoveryCode);
        tries.MapPost("/link", ByLink);
        tries.MapPost("/passkey/options", PasskeyOptions);
        tries.MapPost("/passkey", WithPasskey);
        app.MapGet("/invitation", (string? key) => Page.Of<InvitationPage>(new { Key = key ?? "" })).MayAnybody();
        app.MapPost("/invitation", Accept).MayAnybody().RequireRateLimiting(Setup.SignInLimit);
        app.MapPost("/sign-out", async (SignInManager<Account> signIn, IFormCollection form) =>
        {
            await signIn.SignOutAsync().ConfigureAwait(false);
            return TypedResults.LocalRedirect("/sign-in");
        }).MaySignedIn();
    }

    static IResult Form(string? back, string? trouble) => Page.Of<SignInPage>(new { Back = back, Trouble = trouble }, trouble);

    static string Back(IFormCollection form) => SecurityHeaders.LocalOr(form["back"], "/");

    static async Task<IResult> WithPassword(SignInManager<Account> signIn, UserManager<Account> users, IFormCollection form)
    {
        var account = await users.FindByEmailAsync(form["email"].ToString()).ConfigureAwait(false);
        if (account is null)
        {
            // As long as for an account that is there: the time must not tell which addresses have one.
            users.PasswordHasher.HashPassword(new(), form["password"].ToString());
            return Form(Back(form), Text.Of("sign-in.wrong"));
        }
        var result = await signIn.PasswordSignInAsync(account, form["password"].ToString(), isPersistent: false, lockoutOnFailure: true)
            .ConfigureAwait(false);
        if (result.RequiresTwoFactor) return TypedResults.LocalRedirect($"/sign-in/code?returnUrl={Uri.EscapeDataString(Back(form))}");
        if (result.IsLockedOut) return Form(Back(form), Text.Of("sign-in.locked"));
        return result.Succeeded ? TypedResults.LocalRedirect("/account/authenticator") : Form(Back(form), Text.Of("sign-in.wrong"));
    }

    static async Task<IResult> WithCode(SignInManager<Account> signIn, IFormCollection form)
    {
        var code = new string([.. form["code"].ToString().Where(char.IsAsciiDigit)]);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false).ConfigureAwait(false);
        return result.Succeeded ? TypedResults.LocalRedirect(Back(form)) : Again(form, false, result);
    }

    static async Task<IResult> WithRecoveryCode(SignInManager<Account> signIn, IFormCollection form)
    {
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(form["code"].ToString().Trim()).ConfigureAwait(false);
        return result.Succeeded ? TypedResults.LocalRedirect(Back(form)) : Again(form, true, result);
    }

    static IResult Again(IFormCollection form, bool recovery, SignInResult result)
    {
        var trouble = Text.Of(result.IsLockedOut ? "sign-in.locked" : "sign-in.wrong-code");
        return Page.Of<CodePage>(new { Back = Back(form), Recovery = recovery, Trouble = trouble }, trouble);
    }

    static async Task<IResult> ByLink(AccountsDb db, SignInManager<Account> signIn, TimeProvider clock, IFormCollection form)
    {
        var (hash, now) = (Keys.HashOf(form["key"].ToString()), clock.GetUtcNow().UtcDateTime);
        // One statement takes it: of two who come at once, one is signed in.
        var taken = await db.SignInLinks.Where(link => link.KeyHash == hash && link.Used == null && link.Expires > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.Used, now)).ConfigureAwait(false);
        var found = taken == 1 ? await db.SignInLinks.AsNoTracking().FirstAsync(link => link.KeyHash == hash).ConfigureAwait(false) : null;
        if (found is null || await db.Users.FirstOrDefaultAsync(one => one.Id == found.AccountId).ConfigureAwait(false) is not { } account)
            return Page.Of<LinkPage>(new { Key = "", Trouble = Text.Of("link.used") }, "used");
        await In(signIn, account, HowSignedIn.Link).ConfigureAwait(false);
        return TypedResults.LocalRedirect("/");
    }

    static Task In(SignInManager<Account> signIn, Account account, string how) =>
        signIn.SignInWithClaimsAsync(account, new AuthenticationProperties { IsPersistent = false }, [new Claim(HowSignedIn.Claim, how)]);

    static async Task<IResult> PasskeyOptions(SignInManager<Account> signIn, IFormCollection form) =>
        TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null).ConfigureAwait(false), "application/json");

    static async Task<IResult> WithPasskey(SignInManager<Account> signIn, UserManager<Account> users, IFormCollection form)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(form["credential"].ToString()).ConfigureAwait(false);
        if (!assertion.Succeeded || await users.IsLockedOutAsync(assertion.User).ConfigureAwait(false))
            return Form(Back(form), Text.Of("sign-in.wrong-passkey"));
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey).ConfigureAwait(false);
        await In(signIn, assertion.User, HowSignedIn.Passkey).ConfigureAwait(false);
        return TypedResults.LocalRedirect(Back(form));
    }

    static async Task<IResult> Accept(
        AccountsDb db, SignInManager<Account> signIn, UserManager<Account> users, TimeProvider clock, IFormCollection form)
    {
        var (key, now) = (form["key"].ToString(), clock.GetUtcNow().UtcDateTime);
        var hash = Keys.HashOf(key);
        var invitation = await db.Invitations.AsNoTracking()
            .FirstOrDefaultAsync(one => one.KeyHash == hash && one.Used == null && one.Expires > now).ConfigureAwait(false);
        if (invitation is null) return Page.Of<InvitationPage>(new { Key = "", Trouble = Text.Of("invitation.used") }, "used");
        await using var transaction = await db.Database.BeginTransactionAsync().ConfigureAwait(false);
        var account = await users.FindByEmailAsync(invitation.Email).ConfigureAwait(false);
        var result = account is not null
            ? await Known(users, account, form["password"].ToString()).ConfigureAwait(false)
            : await users.CreateAsync(account = new()
            {
                Id = Guid.NewGuid().ToString("N"), UserName = invitation.Email, Email = invitation.Email, EmailConfirmed = true,
                Name = form["name"].ToString() is { Length: > 0 and <= MostOfName } name ? name : invitation.Email,
            }, form["password"].ToString()).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            var trouble = string.Join(" ", result.Errors.Select(error => error.Description));
            return Page.Of<InvitationPage>(new { Key = key, Trouble = trouble }, trouble);
        }
        var taken = await db.Invitations.Where(one => one.Id == invitation.Id && one.Used == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Used, now)).ConfigureAwait(false);
        if (taken != 1) return Page.Of<InvitationPage>(new { Key = "", Trouble = Text.Of("invitation.used") }, "used");
        db.Grants.Add(new()
        {
            AccountId = account.Id, Corporation = invitation.Corporation, Capacity = invitation.Capacity, Person = invitation.Person,
            Holder = invitation.Holder, Given = now, GivenBy = invitation.MadeBy,
        });
        await db.SaveChangesAsync().ConfigureAwait(false);
        await transaction.CommitAsync().ConfigureAwait(false);
        // From here on as with any password: the second factor is set up, or asked for.
        var signedIn = await signIn.PasswordSignInAsync(account, form["password"].ToString(), false, false).ConfigureAwait(false);
        return TypedResults.LocalRedirect(signedIn.RequiresTwoFactor ? "/sign-in/code" : "/account/authenticator");
    }

    const int MostOfName = 100;

    /// <summary>Somebody who has an account shows by its password that it is the same person.</summary>
    static async Task<IdentityResult> Known(UserManager<Account> users, Account account, string password)
    {
        if (!await users.IsLockedOutAsync(account).ConfigureAwait(false) && await users.CheckPasswordAsync(account,
            password).ConfigureAwait(false))
            return IdentityResult.Success;
        await users.AccessFailedAsync(account).ConfigureAwait(false);
        return IdentityResult.Failed(new IdentityError { Description = Text.Of("invitation.known") });
    }
}
