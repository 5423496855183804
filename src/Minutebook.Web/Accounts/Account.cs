namespace Minutebook.Web.Accounts;

using Microsoft.AspNetCore.Identity;

/// <summary>A person's sign-in: the name to be shown, and what ASP.NET Core Identity keeps of password, authenticator and
/// passkeys.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The name by which pages call the person.</summary>
    public string Name { get; set; } = "";
}
