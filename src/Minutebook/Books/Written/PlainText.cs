namespace Minutebook.Books.Written;

using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using Minutebook.Values;

/// <summary>
/// Text that can be printed and reads as it is stored: without control characters, marks that turn the direction of what follows, and code
/// points that are no characters. Every fact is asked for it before it is entered, for what is in the books can never be printed away.
/// </summary>
public static class PlainText
{
    /// <summary>Fields of one line. All other texts, such as addresses and resolutions, may have several lines and tabs.</summary>
    static readonly ImmutableHashSet<string> OneLine =
    [
        "Name", "Email", "Corporation", "State", "City", "Zone", "Title", "Heading", "Number", "Certificate", "Source", "Format", "Kind",
        "Document", "Field", "Of", "Part", "Request",
    ];

    /// <summary>Kept word for word, and never printed.</summary>
    const string WordForWord = "Content";

    /// <summary>The first text of a fact that is not plain, in words; null where all are.</summary>
    public static string? ProblemOf(Fact fact) => Problems(fact, "").FirstOrDefault();

    /// <summary>What is not plain in a text, and where; null where it is plain.</summary>
    /// <param name="field">Its name, for the words.</param>
    /// <param name="severalLines">Whether line breaks and tabs may stand in it.</param>
    public static string? Problem(string field, string text, bool severalLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return null;
        var position = 0;
        for (var at = 0; at < text.Length;)
        {
            position++;
            var whole = Rune.TryGetRuneAt(text, at, out var rune);
            if (!whole) return Words(field, text[at], position, "half of a surrogate pair, which is no character");
            if (Fault(text, at, rune, severalLines) is { } fault) return Words(field, rune.Value, position, fault);
            at += rune.Utf16SequenceLength;
        }
        return null;
    }

    static string Words(string field, int code, int position, string fault) =>
        $"the field \"{field}\" has U+{code:X4} as its character {position}, {fault}; take it out";

    static string? Fault(string text, int at, Rune rune, bool severalLines)
    {
        var isBreak = rune.Value is '\n' or '\t' || (rune.Value == '\r' && at + 1 < text.Length && text[at + 1] == '\n');
        if (isBreak) return severalLines ? null : "a line break or tab, where one line is expected";
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control) return "a control character";
        return rune.Value switch
        {
            '\u2028' or '\u2029' => "a separator of lines that few programs know",
            (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "which turns the direction of what follows it",
            '\uFEFF' or (>= '\uFDD0' and <= '\uFDEF') => "which is no character",
            _ => (rune.Value & NotCharacter) == NotCharacter ? "which is no character" : null,
        };
    }

    /// <summary>The last two code points of every plane, U+FFFE and U+FFFF and so on, are no characters.</summary>
    const int NotCharacter = '\uFFFE';

    static IEnumerable<string> Problems(object holder, string path)
    {
        foreach (var (property, severalLines) in OfType.GetOrAdd(holder.GetType(), Members))
        {
            if (property.GetValue(holder) is not { } value) continue;
            var name = path + ValueForms.Kebab(property.Name);
            if (value is IEnumerable list and not string)
            {
                var index = 0;
                foreach (var member in list)
                    foreach (var problem in Of(member, $"{name}[{index++}]", severalLines)) yield return problem;
            }
            else foreach (var problem in Of(value, name, severalLines)) yield return problem;
        }
    }

    static IEnumerable<string> Of(object? value, string name, bool severalLines)
    {
        if (value is Particular { Text: var inside }) value = inside;
        if (value is null) return [];
        if (value is not string text) return Problems(value, $"{name}.");
        return Problem(name, text, severalLines) is { } problem ? [problem] : [];
    }

    static readonly ConcurrentDictionary<Type, ImmutableArray<(PropertyInfo Property, bool SeveralLines)>> OfType = [];

    static ImmutableArray<(PropertyInfo Property, bool SeveralLines)> Members(Type type) =>
        [.. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.Name != WordForWord && MayHoldText(property.PropertyType)
            select (property, !OneLine.Contains(property.Name))];

    static bool MayHoldText(Type type)
    {
        if (type == typeof(string) || type == typeof(Particular) || type == typeof(Fact)) return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Many<>)) return MayHoldText(type.GetGenericArguments()[0]);
        return IsPart(type) && type.GetProperties().Any(property => MayHoldText(property.PropertyType));
    }

    /// <summary>A record of a room that is part of a fact. Values are checked where they are read, and so are term sheets.</summary>
    static bool IsPart(Type type) => type.IsClass && type.Assembly == typeof(Fact).Assembly && type.Namespace != typeof(Fact).Namespace
        && type.Namespace != typeof(Minutebook.Instruments.Sheet).Namespace;
}
