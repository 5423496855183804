namespace Minutebook.Books.Written;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// How the values of one type are written in a fact, and read. It deals in objects, not in T: the runtime compiles generic code anew for
/// each type of value, at every start, which took most of the time of a command.
/// </summary>
abstract class Form
{
    static readonly ConcurrentDictionary<Type, Form> Known = new();

    /// <summary>The form of a type; that of a value which may be left out is the form of the value.</summary>
    public static Form Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Make);

    /// <summary>Reads the value at which the reader stands.</summary>
    /// <exception cref="FormatException">It says what was found, and what was expected.</exception>
    public abstract object Read(ref Utf8JsonReader reader, FactJson json);

    public abstract void Write(Utf8JsonWriter writer, object value, FactJson json);

    /// <summary>Reads what a person wrote; or tells all that is wrong in it, and gives null.</summary>
    /// <param name="path">Where it stands in the fact: "to[1].shares".</param>
    public abstract object? ReadWritten(JsonNode written, string path, FactJson json, List<FactFormatException> problems);

    static Form Make(Type type)
    {
        if (type == typeof(Fact)) return new AnyFactForm();
        if (type.IsEnum) return new ChoiceForm(type);
        if (Plain(type) is { } plain) return plain;
        if (type.IsValueType && typeof(IIdentifier).IsAssignableFrom(type)) return new IdentifierForm(type);
        if (type == typeof(ImmutableSortedDictionary<string, string>)) return new TextsByNameForm();
        var open = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return open == typeof(Many<>) || open == typeof(ImmutableArray<>) ? new ListForm(type) : new RecordForm(type);
    }

    static Form? Plain(Type type) =>
        type == typeof(string) ? new WordsForm()
        : type == typeof(Particular) ? new ParticularForm()
        : type == typeof(bool) ? new TruthForm()
        : type == typeof(int) ? new NumberForm(typeof(int))
        : type == typeof(long) ? new NumberForm(typeof(long))
        : type == typeof(Moment) ? new TextForm(type, (text, json) => Moment.Parse(text, json.Zone))
        : type == typeof(LocalDate) ? new TextForm(type, (text, _) => ValueForms.TryDay(text, out var day) ? day : null, ValueForms.Day)
        : type == typeof(LocalTime) ? new TextForm(type, (text, _) => ValueForms.TryHour(text, out var hour) ? hour : null, ValueForms.Hour)
        : type == typeof(Fraction) ? new TextForm(type, (text, _) => Fraction.TryParse(text, out var number) ? number : null,
            number => ((Fraction)number).ToCanonical())
        : type == typeof(Shares) ? new TextForm(type, (text, _) => Fraction.TryParse(text, out var number) ? new Shares(number) : null,
            shares => ((Shares)shares).Count.ToCanonical())
        : type == typeof(Votes) ? new TextForm(type, (text, _) => Fraction.TryParse(text, out var number) ? new Votes(number) : null,
            votes => ((Votes)votes).Count.ToCanonical())
        : type == typeof(Money) ? new TextForm(type, (text, _) => Money.TryParse(text, out var money) ? money : null)
        : type == typeof(BallotRows) ? new TextForm(type, (text, _) => BallotRows.Parse(text))
        : type == typeof(Digest) ? new TextForm(type, (text, _) => Digest.TryParse(text, out var digest) ? digest : null)
        : null;
}
