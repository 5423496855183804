namespace Minutebook.Books.Written;

using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Minutebook.Values;

/// <summary>A kind of fact: its name in the books, whether it is always recorded, and its version.</summary>
public sealed record FactType(string Name, FactKind Kind, int Version, Type Type)
{
    /// <summary>The room that keeps it: "Stockholders".</summary>
    public string Room => Type.Namespace![(Type.Namespace!.LastIndexOf('.') + 1)..];
}

/// <summary>Every fact that the books can hold.</summary>
public static class FactCatalogue
{
    /// <summary>All facts, by room and name.</summary>
    public static ImmutableArray<FactType> All { get; } =
        [.. from type in typeof(Fact).Assembly.GetTypes()
            let named = type.GetCustomAttribute<FactNameAttribute>()
            where named is not null
            orderby type.Namespace, named.Name
            select new FactType(named.Name, named.Kind, named.Version, type)];

    static readonly FrozenDictionary<string, FactType> ByName = All.ToFrozenDictionary(fact => fact.Name);

    static readonly FrozenDictionary<Type, FactType> ByType = All.ToFrozenDictionary(fact => fact.Type);

    public static FactType? Find(string name) => ByName.GetValueOrDefault(name);

    public static FactType? Find(Type type) => ByType.GetValueOrDefault(type);

    public static FactType Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return ByType[fact.GetType()];
    }
}
