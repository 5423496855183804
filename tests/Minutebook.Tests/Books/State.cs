namespace Minutebook.Tests.Books;

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Minutebook.Columns;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// All that an object knows, in words: every field, of every object behind it. What two books answer to any question follows from that, so
/// books of which this is the same answer alike.
/// </summary>
static class State
{
    static readonly ConditionalWeakTable<Sheet, string> Sheets = [];

    public static string Of(object? value) => value switch
    {
        null => "none",
        string text => $"\"{text}\"",
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        Digest digest => digest.ToString(),
        DateTimeZone zone => zone.Id,
        Delegate => "",
        Sheet sheet => Sheets.GetValue(sheet, one => Fields(one)),
        Postings postings => OfColumns(postings),
        _ when value.GetType() is var type
            && (type.IsPrimitive || type.IsEnum || type.Namespace is "NodaTime" or "System" or "System.Numerics")
            && !type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) => value.ToString()!,
        IEnumerable many => OfMany(many),
        _ => Fields(value),
    };

    static string OfMany(IEnumerable many)
    {
        if (many.GetType().GetProperty("IsDefault")?.GetValue(many) is true) return "[]";
        var all = many.Cast<object?>().Select(Of).ToList();
        // What has no order of its own is put in one.
        var ordered = many.GetType().GetInterfaces().Any(one => one.IsGenericType
            && (one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                || one.GetGenericTypeDefinition() == typeof(IReadOnlySet<>)))
            ? all.Order(StringComparer.Ordinal) : all.AsEnumerable();
        return $"[{string.Join(",\n", ordered)}]";
    }

    static string Fields(object value)
    {
        var fields = new List<string>();
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            fields.AddRange(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                // A field that may change is no knowledge, but what was found out of it and kept.
                .Where(field => field.IsInitOnly).Select(field => $"{field.Name}: {Of(field.GetValue(value))}"));
        return $"{value.GetType().Name}({string.Join("; ", fields)})";
    }

    static string OfColumns(Postings postings)
    {
        var segments = new Segments();
        postings.AddTo(segments);
        return string.Join(' ', segments.All.Select(part => $"{part.Key} {Convert.ToHexString(part.Value)}"));
    }
}
