namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;

/// <summary>Draws docs/reference.md: every fact, question, capacity and choice, from the code and its documentation.</summary>
static class ReferenceText
{
    const string Opening = """
        # Reference

        Everything that can be written in a facts file or a scenario, and every question that can be asked. This page is made from the
        program itself, and a test fails where it is stale.

        - [Facts](#facts): what happened, by the room that keeps it
        - [Objects within facts](#objects-within-facts)
        - [Questions](#questions): what may be asked, with arguments and sections
        - [Choices](#choices): the words that a field or argument may have
        - [Capacities](#capacities): in which capacity one acts

        A **fact of the world** is always recorded, also when it shows that something went wrong: a notice mailed late was mailed all
        the same, and the findings say that it was late. An **act of the corporation** is refused unless it is in order, or overridden
        with a reason that shows for ever.

        Leave out an optional field where the books do not show it. That is not the same as writing `false`: what is left out is *not
        shown*, and a finding that depends on it is open. Where the table says "Left out: ...", that is taken instead.

        A **short name** is one that you choose (`annual-2027`, `adams`, `C-1`): a letter or digit first, then letters, digits and
        `. _ - : / # +`, at most 80. Use the same one wherever you mean the same thing. A **day or time** is `2027-05-20` or
        `2027-05-20T10:00`; where it is not in the zone of the principal office, say so: `2027-05-20T10:00[America/New_York]`.

        """;

    public static string Draw()
    {
        var text = new StringBuilder(Opening);
        Facts(text);
        Objects(text);
        Questions(text);
        Choices(text);
        Capacities(text);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    static void Facts(StringBuilder text)
    {
        Line(text, "\n## Facts");
        foreach (var room in FactCatalogue.All.GroupBy(fact => fact.Room).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            Line(text, $"\n### {room.Key}");
            foreach (var fact in room)
            {
                Line(text, $"\n#### `{fact.Name}`\n\n{Documentation.SummaryOf(fact.Type)}\n");
                Line(text, fact.Kind == FactKind.World
                    ? "*A fact of the world: always recorded.*\n" : "*An act of the corporation: refused unless in order.*\n");
                Fields(text, fact.Type);
            }
        }
    }

    static void Fields(StringBuilder text, Type type)
    {
        Line(text, "| field | | form | meaning |\n|---|---|---|---|");
        foreach (var field in Documentation.FieldsOf(type))
            Line(text, $"| `{field.Name}` | {(field.Required ? "required" : "optional")} | {Form(field.Type)} | {Cell(Meaning(field))} |");
    }

    static string Meaning(Field field) => field.Default switch
    {
        bool given => $"{field.Meaning} Left out: {(given ? "true" : "false")}.",
        int given => $"{field.Meaning} Left out: {given}.",
        Enum given => $"{field.Meaning} Left out: {ValueForms.Kebab(given.ToString())}.",
        _ => field.Meaning,
    };

    static string Form(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Moment)) return "a day or a time";
        if (plain.IsGenericType)
            return plain.GetGenericArguments() is [var member] ? $"a list, each {Form(member)}" : "names, each with its setting";
        if (plain.IsEnum)
            return $"one of the [choices](#{Anchor(plain)}): {string.Join(", ", ValueForms.Names(plain).Select(one => $"`{one}`"))}";
        return IsObject(plain) ? $"an [object](#{Anchor(plain)})" : Cell(ValueForms.Of(plain));
    }

    /// <summary>Whether a value of this type has fields of its own, and is no fact.</summary>
    public static bool IsObject(Type type) =>
        type.Assembly == typeof(Fact).Assembly && !type.IsEnum && type != typeof(Fact) && !typeof(IIdentifier).IsAssignableFrom(type)
        && ValueForms.Of(type).StartsWith("an object", StringComparison.Ordinal);

    static void Objects(StringBuilder text)
    {
        Line(text, "\n## Objects within facts");
        foreach (var type in Inside(IsObject))
        {
            Line(text, $"\n### {Title(type)}\n\n{Documentation.SummaryOf(type)}\n");
            Fields(text, type);
        }
    }

    static void Questions(StringBuilder text)
    {
        Line(text,
            "\n## Questions\n\nEvery answer is yes, no or open, with its grounds. The sections are those of the by-laws of the sample.");
        foreach (var question in QuestionList.All)
        {
            var sections = TermSheet.Sections.Where(section => section.Provision == question.Provision).Select(section => section.Number)
                .Distinct().ToList();
            Line(text,
                $"\n### `{question.Name}`\n\n{question.Asks}{(sections.Count == 0 ? "" : $" (By-laws {string.Join(", ", sections)})")}");
            if (question.Arguments.IsEmpty) continue;
            Line(text, "\n| argument | | meaning |\n|---|---|---|");
            foreach (var argument in question.Arguments)
                Line(text, $"| `{argument.Name}` | {Needed(argument)} | {Cell(argument.Meaning)} |");
        }
    }

    static string Needed(Argument argument) => argument.Default switch
    {
        null => "required",
        "" => "optional",
        var given => $"optional; left out: `{given}`",
    };

    static void Choices(StringBuilder text)
    {
        Line(text, "\n## Choices");
        foreach (var choice in Inside(type => type.IsEnum))
        {
            Line(text, $"\n### {Title(choice)}\n\n{Documentation.SummaryOf(choice)}\n");
            Settings(text, choice);
        }
    }

    static void Capacities(StringBuilder text)
    {
        Line(text, $"\n## Capacities\n\n{Documentation.SummaryOf(typeof(Capacity))}\n");
        Settings(text, typeof(Capacity));
    }

    static void Settings(StringBuilder text, Type choice)
    {
        foreach (var setting in Enum.GetNames(choice))
        {
            var words = Documentation.SummaryOf(choice, setting);
            Line(text, $"- `{ValueForms.Kebab(setting)}`{(words.Length == 0 ? "" : ": " + words)}");
        }
    }

    /// <summary>The types that fields of facts have, and of objects within them, by title.</summary>
    static IEnumerable<Type> Inside(Func<Type, bool> which)
    {
        var found = new HashSet<Type>();
        foreach (var fact in FactCatalogue.All) Gather(fact.Type, found);
        return found.Where(which).OrderBy(Title, StringComparer.Ordinal);
    }

    static void Gather(Type type, HashSet<Type> found)
    {
        foreach (var field in Documentation.FieldsOf(type))
        {
            var plain = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
            if (plain.IsGenericType) plain = plain.GetGenericArguments()[0];
            if (found.Add(plain) && IsObject(plain)) Gather(plain, found);
        }
    }

    static string Title(Type type)
    {
        var words = ValueForms.Kebab(type.Name).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    static string Anchor(Type type) => ValueForms.Kebab(type.Name);

    static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);

    static void Line(StringBuilder text, string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
