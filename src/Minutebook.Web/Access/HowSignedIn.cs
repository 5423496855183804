namespace Minutebook.Web.Access;

using System.Security.Claims;

/// <summary>How a session was signed in, as its claims say.</summary>
public static class HowSignedIn
{
    /// <summary>The claim that ASP.NET Core Identity uses: "pwd", "mfa"; ours are "link" and "passkey".</summary>
    public const string Claim = "amr";

    public const string Link = "link";

    public const string Passkey = "passkey";

    /// <summary>Of a key of the API: the number of the capacity in which it acts.</summary>
    public const string KeyClaim = "minutebook-grant";

    public const string ScopeClaim = "minutebook-scope";

    const string TwoFactors = "mfa";

    /// <summary>With more than a password: an authenticator too, a passkey, or a link that was given out for this once.</summary>
    public static bool IsStrong(ClaimsPrincipal user) => user?.FindFirstValue(Claim) is TwoFactors or Link or Passkey;
}
