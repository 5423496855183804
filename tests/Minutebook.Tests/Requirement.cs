namespace Minutebook.Tests;

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit.v3;

/// <summary>The requirements that a test proves, by their ids: "2.4-1". A test of the house counts them.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirementAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. Ids.Select(id => KeyValuePair.Create("Requirement", id))];
}

/// <summary>The date vectors that a test proves, by their ids: "T09".</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class VectorAttribute(params string[] ids) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ids { get; } = ids;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [.. Ids.Select(id => KeyValuePair.Create("Vector", id))];
}
