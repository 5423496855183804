namespace Minutebook.Tests;

using System;

/// <summary>Which requirements of the specification a test proves: "2.4-1".</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirementAttribute(params string[] ids) : Attribute
{
    public string[] Ids { get; } = ids;
}

/// <summary>Which date vectors of the specification a test proves: "T09".</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class VectorAttribute(params string[] ids) : Attribute
{
    public string[] Ids { get; } = ids;
}
