namespace Minutebook.Web.Access;

using System.Collections.Generic;
using Microsoft.AspNetCore.Builder;
using Minutebook.Books;

/// <summary>Who may: the groups that pages and endpoints name.</summary>
public static class Who
{
    /// <summary>Whoever may read the books whole.</summary>
    public static readonly Capacity[] Readers = [Capacity.Secretary, Capacity.Director, Capacity.Inspector, Capacity.Auditor];

    /// <summary>Whoever has something to do in the corporation, and so sees how it is run, but not its books.</summary>
    public static readonly Capacity[] Insiders = [.. Readers, Capacity.Officer];

    /// <summary>Everybody with a capacity in the corporation.</summary>
    public static readonly Capacity[] All = [.. Insiders, Capacity.Stockholder];

    /// <summary>Whoever may enter facts.</summary>
    public static readonly Capacity[] Writers = [Capacity.Secretary, Capacity.Inspector];

    /// <summary>Whoever files for himself or herself, and for nobody else.</summary>
    public static readonly Capacity[] Filers = [Capacity.Stockholder, Capacity.Director];

    public static T May<T>(this T endpoint, IEnumerable<Capacity> capacities, string? scope = null)
        where T : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new ActingAttribute([.. capacities]) { Scope = scope });

    public static T MayOnly<T>(this T endpoint, Capacity capacity)
        where T : IEndpointConventionBuilder => endpoint.May([capacity]);

    /// <summary>Every signed-in person.</summary>
    public static T MaySignedIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.May([]);

    /// <summary>Everybody, signed in or not.</summary>
    public static T MayAnybody<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.AllowAnonymous();
}
