namespace Minutebook.Web.Forms;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;
using NodaTime;

/// <summary>How a field of a fact is asked for on a page.</summary>
public enum Control
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>A list, one member a line.</summary>
    List,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesOrNo,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day, and the hour where it is known.</summary>
    Moment,

    /// <summary>An object with fields of its own.</summary>
    Part,

    /// <summary>Several such objects.</summary>
    Parts,

    /// <summary>What has no form of its own is written as JSON.</summary>
    Json,
}

/// <summary>A field of a form, drawn from the catalogue of facts.</summary>
/// <param name="Name">As the fact writes it: "record-date".</param>
/// <param name="Meaning">What the documentation says of it.</param>
/// <param name="Of">For lists, the type of a member.</param>
/// <param name="Parts">For objects, their fields.</param>
public sealed record FormField(
    string Name, string Meaning, bool Required, string? Default, Control Control, Type Of, ImmutableArray<FormField> Parts)
{
    /// <summary>"record-date" as a label: "Record date".</summary>
    public string Label => Labelled(Name);

    public static string Labelled(string kebab)
    {
        ArgumentException.ThrowIfNullOrEmpty(kebab);
        return char.ToUpperInvariant(kebab[0]) + kebab[1..].Replace('-', ' ');
    }

    /// <summary>The words of a choice.</summary>
    public IEnumerable<string> Choices => ValueForms.Names(Of);

    static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, ImmutableArray<FormField>> OfTypes = [];

    /// <summary>The fields of a fact, or of an object within one.</summary>
    public static ImmutableArray<FormField> AllOf(Type type) => OfTypes.GetOrAdd(type,
        static one => [.. Documentation.FieldsOf(one).Select(Drawn)]);

    static FormField Drawn(Field field)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        var isMany = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Many<>);
        var of = isMany ? type.GetGenericArguments()[0] : type;
        var control = ControlFor(of, field.Member, isMany);
        return new(field.Name, field.Meaning, field.Required && !isMany, DefaultOf(field), control, of,
            control is Control.Part or Control.Parts ? AllOf(of) : []);
    }

    static string? DefaultOf(Field field) => field.Default switch
    {
        bool given => given ? "true" : "false",
        Enum given => ValueForms.Kebab(given.ToString()),
        int given => given.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    static readonly Dictionary<Type, Control> Plain = new()
    {
        [typeof(bool)] = Control.YesOrNo, [typeof(int)] = Control.Number, [typeof(long)] = Control.Number,
            [typeof(Shares)] = Control.Number,
        [typeof(Votes)] = Control.Number, [typeof(Fraction)] = Control.Number, [typeof(LocalDate)] = Control.Day,
            [typeof(LocalTime)] = Control.Hour,
        [typeof(Moment)] = Control.Moment, [typeof(string)] = Control.Line, [typeof(Particular)] = Control.Line,
            [typeof(Money)] = Control.Line,
        [typeof(Digest)] = Control.Line, [typeof(Minutebook.Stockholders.BallotRows)] = Control.Lines,
    };

    static Control ControlFor(Type type, string member, bool isMany)
    {
        var isName = typeof(IIdentifier).IsAssignableFrom(type);
        if (type.IsEnum) return isMany ? Control.List : Control.Choice;
        if (isName || Plain.ContainsKey(type)) return isMany ? Control.List : Long.Contains(member) ? Control.Lines
            : Plain.GetValueOrDefault(type, Control.Line);
        if (type == typeof(Fact) || type.Namespace == typeof(Minutebook.Instruments.Sheet).Namespace
            || !type.IsAssignableTo(typeof(object)))
            return Control.Json;
        // An object within an object has no row of its own on a page.
        var isDeep = type.GetConstructors() is [{ } only, ..] && only.GetParameters().Any(part => IsObject(part.ParameterType));
        return isDeep ? Control.Json : isMany ? Control.Parts : Control.Part;
    }

    static bool IsObject(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Many<>)) plain = plain.GetGenericArguments()[0];
        return !plain.IsEnum && !Plain.ContainsKey(plain) && !typeof(IIdentifier).IsAssignableFrom(plain);
    }

    static readonly HashSet<string> Long = ["Text", "Reason", "Address", "Words", "Statement", "Purpose", "Purposes"];
}
