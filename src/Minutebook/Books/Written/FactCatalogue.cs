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

    public static FactType Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return ByType[fact.GetType()];
    }

    /// <summary>The name most like a mistaken one; null where none is like it.</summary>
    public static string? Nearest(string mistaken, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(mistaken);
        var nearest = names.Select(name => (name, distance: Distance(mistaken, name))).OrderBy(found => found.distance).FirstOrDefault();
        return nearest.name is not null && nearest.distance <= Math.Max(mistaken.Length, nearest.name.Length) / LikeWithin
            ? nearest.name : null;
    }

    const int LikeWithin = 3;

    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var before = row[0]++;
            for (var j = 0; j < right.Length; j++)
                (before, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j], row[j + 1]) + 1, before + (left[i] == right[j] ? 0 : 1)));
        }
        return row[^1];
    }
}
