namespace Minutebook.Web.Forms;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>A form for one kind of fact: what was typed, the fact that it makes, and what is wrong with it, field by field.</summary>
public sealed class FactForm
{
    const int EmptyRows = 2;
    const int MostRows = 200;
    const string HourPart = "@time";
    const string Now = "now";

    readonly Dictionary<string, string> typed;

    FactForm(FactType fact, Dictionary<string, string> typed) =>
        (Kind, this.typed, Fields) = (fact, typed, FormField.AllOf(fact.Type));

    public FactType Kind { get; }

    public ImmutableArray<FormField> Fields { get; }

    public string Label => FormField.Labelled(Kind.Name);

    public string Meaning => Documentation.SummaryOf(Kind.Type);

    /// <summary>The fact, where everything that is needed was typed and can be read.</summary>
    public Fact? Fact { get; private set; }

    /// <summary>What is wrong, by the field: "to[1].shares"; of the fact as a whole under "".</summary>
    public ILookup<string, string> Problems { get; private set; } = Array.Empty<string>().ToLookup(one => one);

    /// <summary>An empty form, or one that an address fills in: "?meeting=annual-2027".</summary>
    public static FactForm Of(FactType fact, IEnumerable<KeyValuePair<string, string>> given) =>
        new(fact, given.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>The same, where a moment may be given as "now": it is filled in to the second, since polls open and close by it.</summary>
    public static FactForm Of(FactType fact, IEnumerable<KeyValuePair<string, string>> given, LocalDateTime now)
    {
        var form = Of(fact, given);
        foreach (var field in form.Fields.Where(field => field.Control == Control.Moment && form.Typed(field.Name) == Now))
            (form.typed[field.Name], form.typed[HourOf(field.Name)]) = (LocalDatePattern.Iso.Format(now.Date),
                LocalTimePattern.GeneralIso.Format(now.TimeOfDay));
        return form;
    }

    /// <summary>What was typed, read as a fact.</summary>
    public static FactForm Read(FactType fact, IFormCollection form, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(form);
        var read = Of(fact, form.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString().ReplaceLineEndings("\n"))));
        var written = new JsonObject { [FactJson.TypeMember] = fact.Name };
        var problems = new List<FactFormatException>();
        foreach (var field in read.Fields)
            if (read.Written(field, field.Name, problems) is { } value) written[field.Name] = value;
        var made = FactJson.ForPeople(zone).TryRead(written, out var wrong);
        read.Fact = problems.Count == 0 ? made : null;
        read.Problems = problems.Concat(wrong).DistinctBy(one => one.Field).ToLookup(one => one.Field, one => one.Message);
        return read;
    }

    public string Typed(string path) => typed.GetValueOrDefault(path, "").Trim();

    /// <summary>Of a moment, the hour that was typed.</summary>
    public static string HourOf(string path) => path + HourPart;

    public IEnumerable<string> ProblemsAt(string path) => Problems[path];

    /// <summary>What is wrong and stands beside no field that the page has.</summary>
    public IEnumerable<string> OtherProblems(IEnumerable<string> shown)
    {
        var known = shown.ToHashSet(StringComparer.Ordinal);
        return Problems.Where(group => !known.Contains(group.Key)).SelectMany(group => group);
    }

    /// <summary>The paths of all inputs of a field.</summary>
    public IEnumerable<string> PathsOf(FormField field, string path) => field.Control switch
    {
        Control.Part => field.Parts.SelectMany(part => PathsOf(part, $"{path}.{part.Name}")).Prepend(path),
        Control.Parts => Enumerable.Range(0, Rows(path)).SelectMany(row =>
            field.Parts.SelectMany(part => PathsOf(part, $"{path}[{row}].{part.Name}"))).Prepend(path),
        _ => [path],
    };

    /// <summary>How many rows a list of objects shows: those that were typed, and two to go on.</summary>
    public int Rows(string path)
    {
        var last = -1;
        foreach (var (name, value) in typed)
            if (value.Length > 0 && name.StartsWith(path + "[", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(path.Length + 1, Math.Max(0, name.IndexOf(']', path.Length) - path.Length - 1)),
                    NumberStyles.None, CultureInfo.InvariantCulture, out var row)) last = Math.Max(last, row);
        return Math.Min(MostRows, last + 1 + EmptyRows);
    }

    JsonNode? Written(FormField field, string path, List<FactFormatException> problems) => field.Control switch
    {
        Control.Moment => MomentOf(path),
        Control.Part => Part(field, path, problems),
        Control.Parts => Parts(field, path, problems),
        _ when Typed(path).Length == 0 => null,
        Control.List => new JsonArray([.. Typed(path).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Plain(line, field.Of))]),
        Control.YesOrNo => Typed(path) is "true" or "false" ? JsonValue.Create(Typed(path) == "true") : JsonValue.Create(Typed(path)),
        Control.Json => FromJson(path, problems),
        _ => Plain(Typed(path), field.Of),
    };

    static JsonNode Plain(string text, Type of) => (of == typeof(int) || of == typeof(long))
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? JsonValue.Create(number) : JsonValue.Create(text);

    JsonValue? MomentOf(string path)
    {
        var (day, hour) = (Typed(path), Typed(HourOf(path)));
        return day.Length == 0 && hour.Length == 0 ? null : JsonValue.Create(hour.Length == 0 ? day : $"{day}T{hour}");
    }

    JsonObject? Part(FormField field, string path, List<FactFormatException> problems)
    {
        var part = new JsonObject();
        foreach (var inner in field.Parts)
            if (Written(inner, $"{path}.{inner.Name}", problems) is { } value) part[inner.Name] = value;
        return part.Count == 0 ? null : part;
    }

    JsonArray? Parts(FormField field, string path, List<FactFormatException> problems)
    {
        var rows = Enumerable.Range(0, Rows(path)).Select(row => Part(field, $"{path}[{row}]", problems)).OfType<JsonNode>().ToArray();
        return rows.Length == 0 ? null : new(rows);
    }

    JsonNode? FromJson(string path, List<FactFormatException> problems)
    {
        try
        {
            return JsonNode.Parse(Typed(path));
        }
        catch (JsonException bad)
        {
            problems.Add(new(path, $"this is not JSON: {bad.Message}"));
            return null;
        }
    }
}
