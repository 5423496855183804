namespace Minutebook.Web.Access;

using System.Collections.Immutable;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Web.Accounts;
using Minutebook.Web.Hosting;

/// <summary>Who asks: the account, the capacity that it chose, and the corporation; null where the page is about none.</summary>
/// <param name="Others">All capacities that the account has there, the chosen one among them.</param>
public sealed record Acting(Account Account, Grant Grant, Place? Place, ImmutableArray<Grant> Others)
{
    public Capacity Capacity => Grant.Capacity;

    /// <summary>The person as entries name whoever made them; null where the account has no short name in these books.</summary>
    public Person? Person => Identifier.IsWellFormed(Grant.Person) ? new(Grant.Person) : null;

    public bool Is(params Capacity[] any) => any.Contains(Capacity);

    /// <summary>Whoever asks, as the rule on access found it.</summary>
    public static Acting? Of(HttpContext context) => context?.Items[typeof(Acting)] as Acting;

    internal void Put(HttpContext context) => context.Items[typeof(Acting)] = this;

    /// <summary>The name of the cookie that keeps the chosen capacity in a corporation.</summary>
    public static string CookieOf(string corporation) => $"minutebook-as-{corporation}";
}
