namespace Minutebook.Web.Hosting;

using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Web.Access;

/// <summary>What a page about a corporation starts from: who asks, and the corporation as the books have it now.</summary>
public sealed record Seen(Acting Acting, Place Place, Corporation Corporation, Now Now)
{
    /// <summary>The start of the addresses of the corporation's pages.</summary>
    public string Path => $"/c/{Place.Name}";

    /// <summary>Asked for by name in every endpoint about a corporation.</summary>
    public static async ValueTask<Seen?> BindAsync(HttpContext context)
    {
        var acting = Acting.Of(context) ?? throw new InvalidOperationException("Nobody asks: the endpoint says nothing on who may use it.");
        var place = acting.Place ?? throw new InvalidOperationException("The address names no corporation.");
        return new(acting, place, await place.ReadOnAsync().ConfigureAwait(false), place.Now);
    }
}
