namespace Minutebook.Web.Accounts;

using System;
using System.IO;
using System.Security.Claims;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Minutebook.Web.Access;
using NodaTime;

/// <summary>Sign-in: ASP.NET Core Identity with passwords, authenticators, recovery codes and passkeys; sessions that can be ended.
/// </summary>
static class Setup
{
    /// <summary>The policy on how often somebody may try to sign in.</summary>
    public const string SignInLimit = "sign-in";

    const string Chooser = "minutebook";

    const int ShortestPassword = 12;
    const int TriesBeforeLockout = 5;
    static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);
    static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    public static void AddAccounts(this IServiceCollection services, ServeSettings settings)
    {
        var file = Path.GetFullPath(settings.Accounts);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        services.AddSingleton<TimeProvider>(new ClockTime(settings.Clock));
        services.AddHttpContextAccessor();
        services.AddDbContextFactory<AccountsDb>(db => db.UseSqlite($"Data Source={file}"));
        services.AddDataProtection().SetApplicationName("minutebook").PersistKeysToFileSystem(new(file + ".keys"));
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<AccountsDb>().AddSignInManager().AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.OnRefreshingPrincipal = KeepHowSignedIn);
        AddSchemes(services);
        services.AddScoped<IAuthorizationHandler, ActingRule>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddRateLimiter(limiter => Limit(limiter, settings));
        services.AddHostFiltering(filter => filter.AllowedHosts = HostsOf(settings.Url));
    }

    static void Configure(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout;
        var password = identity.Password;
        password.RequiredLength = ShortestPassword;
        // Length is what counts; rules on signs make people write them down.
        (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) =
            (false, false, false, false);
    }

    static void AddSchemes(IServiceCollection services)
    {
        var schemes = services.AddAuthentication(Chooser)
            .AddPolicyScheme(Chooser, Chooser, choice => choice.ForwardDefaultSelector = context =>
                KeySignIn.IsTried(context) ? KeySignIn.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, KeySignIn>(KeySignIn.SchemeName, null);
        schemes.AddIdentityCookies();
        services.AddSingleton<SessionTickets>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionTickets>((cookie, tickets) =>
        {
            cookie.SessionStore = tickets;
            cookie.Cookie.Name = "minutebook";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration, cookie.LoginPath) = (SessionLasts, true, "/sign-in");
            cookie.Events.OnRedirectToAccessDenied = context => Told(context.HttpContext,
                context.HttpContext.GetEndpoint() is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
            var toSignIn = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                ? Told(context.HttpContext, StatusCodes.Status401Unauthorized) : toSignIn(context);
        });
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "minutebook-form";
            form.Cookie.HttpOnly = true;
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.SuppressXFrameOptionsHeader = true; // the content security policy says so, and for all answers
        });
    }

    static Task Told(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>When Identity looks at the account again it makes the claims anew, and knows nothing of ours.</summary>
    static Task KeepHowSignedIn(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(HowSignedIn.Claim) is { } how
            && context.NewPrincipal?.HasClaim(one => one.Type == how.Type) == false)
            ((ClaimsIdentity)context.NewPrincipal.Identity!).AddClaim(how.Clone());
        return Task.CompletedTask;
    }

    static void Limit(RateLimiterOptions limiter, ServeSettings settings)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SignInLimit, context => Window(context.Connection.RemoteIpAddress?.ToString() ?? "", settings.SignInsAMinute));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Window(context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
                ? $"{account} {context.User.FindFirstValue(HowSignedIn.KeyClaim)}"
                : context.Connection.RemoteIpAddress?.ToString() ?? "", settings.RequestsAMinute));
    }

    static RateLimitPartition<string> Window(string who, int times) => RateLimitPartition.GetFixedWindowLimiter(who,
        _ => new() { PermitLimit = times, Window = TimeSpan.FromMinutes(1), AutoReplenishment = true });

    /// <summary>A page of another name could point that name at this computer; so only our own is answered, unless all are to be.</summary>
    static string[] HostsOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host is not ("0.0.0.0" or "[::]" or "localhost")
            ? [address.Host] : url.Contains("//localhost", StringComparison.Ordinal) ? ["localhost", "127.0.0.1", "[::1]"] : ["*"];

    /// <summary>One clock for all.</summary>
    sealed class ClockTime(IClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
    }
}
