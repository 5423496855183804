namespace Minutebook.Web.Access;

using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Minutebook.Books;

/// <summary>Says in which capacities a page or an endpoint may be used. One that says nothing is for nobody.</summary>
/// <param name="capacities">In any of these; none means that every signed-in person may, whatever the capacity.</param>
public sealed class ActingAttribute(params Capacity[] capacities)
    : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public ImmutableArray<Capacity> Capacities { get; } = [.. capacities];

    /// <summary>What a key must have been made for; null where keys may not be used.</summary>
    public string? Scope { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>What keys may be used for.</summary>
public static class Scopes
{
    /// <summary>To read what the capacity may see.</summary>
    public const string Read = "read";

    /// <summary>To enter facts.</summary>
    public const string Enter = "enter";

    /// <summary>For the calendar of the docket alone, whose address holds the key.</summary>
    public const string Calendar = "calendar";
}
