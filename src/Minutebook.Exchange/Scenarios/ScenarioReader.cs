namespace Minutebook.Exchange.Scenarios;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Exchange.Facts;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Reads scenarios, in YAML or JSON; docs/scenarios.md describes them.</summary>
public sealed partial class ScenarioReader
{
    static readonly string[] TopMembers =
        ["scenario", "about", "by-laws", "certificate", "statute", "switches", "zone", "now", "facts", "questions"];
    static readonly string[] QuestionMembers = ["ask", "with", "now", "as-of", "known-at", "expect"];
    static readonly string[] ExpectMembers = ["answer", "standing", "figures", "section", "says", "because"];

    readonly LinedJson document;
    readonly JsonObject top;
    readonly string? folder;
    readonly List<Exception> problems = [];

    ScenarioReader(LinedJson document, JsonObject top, string? folder) => (this.document, this.top, this.folder) = (document, top, folder);

    /// <summary>Reads a scenario.</summary>
    /// <param name="folder">Where term sheets named by their file are looked for: the folder of the scenario.</param>
    /// <exception cref="AggregateException">Of <see cref="LinedException"/>: every problem, with file, line and field.</exception>
    public static Scenario Read(string text, string file, string? folder)
    {
        LinedJson document;
        try
        {
            document = LinedJson.Read(text, file);
        }
        catch (LinedException bad)
        {
            throw new AggregateException(bad);
        }
        if (document.Root is not JsonObject top)
            throw new AggregateException(
                document.Problem(document.Root, $"expected a scenario with the members {string.Join(", ", TopMembers)}"));
        var reader = new ScenarioReader(document, top, folder);
        var scenario = reader.Whole(file);
        return reader.problems.Count == 0 ? scenario : throw new AggregateException(reader.problems);
    }

    Scenario Whole(string file)
    {
        Known(top, TopMembers);
        var zone = Tried(() => Zone(top["zone"])) ?? DateTimeZone.Utc;
        var instruments = ReadInstruments();
        if (top["questions"] is not JsonArray { Count: > 0 })
            problems.Add(document.Problem(top, "the scenario asks nothing; give \"questions\", each with \"ask\" and \"with\""));
        return new(
            file,
            Text(top["scenario"]) ?? Path.GetFileNameWithoutExtension(file),
            Text(top["about"]),
            instruments,
            zone,
            Tried(() => Instant(top["now"], zone)),
            [.. List("facts").Select(fact => Tried(() => ReadFact(fact, zone))).OfType<ScenarioFact>()],
            [.. List("questions").Select(question => Tried(() => ReadQuestion(question, zone))).OfType<ScenarioQuestion>()]);
    }

    JsonArray List(string member)
    {
        if (top[member] is null) return [];
        if (top[member] is JsonArray list) return list;
        problems.Add(document.Problem(top[member], $"\"{member}\" is a list"));
        return [];
    }

    Instruments ReadInstruments()
    {
        var instruments = Instruments.None;
        if (Text(top["statute"]) is "none") instruments = Instruments.None;
        else if (top["statute"] is null || Text(top["statute"]) is "delaware") instruments = instruments.With(DelawareLaw.Sheet);
        else instruments = WithSheet(instruments, "statute", Instrument.Statute);
        instruments = WithSheet(instruments, "certificate", Instrument.Certificate);
        instruments = top["by-laws"] is null
            ? Missing(instruments)
            : WithSheet(instruments, "by-laws", Instrument.Bylaws);
        return Tried(() => WithSwitches(instruments)) ?? instruments;
    }

    Instruments Missing(Instruments instruments)
    {
        problems.Add(document.Problem(top, $"no by-laws are named; give \"by-laws\": one of {string.Join(", ", SampleSheets.Names)}, a " +
            "file, or a term sheet written out here"));
        return instruments;
    }

    Instruments WithSheet(Instruments instruments, string member, Instrument expected)
    {
        var (text, file) = Source(top[member], member);
        if (text is null) return instruments;
        var reading = Readings.GetOrAdd((text, file), static source => SheetReader.Read(source.Text, source.File));
        foreach (var problem in reading.Problems)
            problems.Add(new LinedException(problem.File, problem.Line,
                problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}"));
        if (reading.Sheet is not { } sheet) return instruments;
        if (sheet.Instrument != expected)
            problems.Add(document.Problem(top[member], $"this term sheet is of the {sheet.Instrument}; expected {member}"));
        return instruments.With(sheet);
    }

    // Many scenarios in one run name the same term sheet.
    static readonly ConcurrentDictionary<(string Text, string File), SheetReading> Readings = [];

    (string? Text, string File) Source(JsonNode? node, string member)
    {
        switch (node)
        {
            case null: return (null, "");
            case JsonObject inline: return (document.SourceOf(inline), document.File);
            case JsonValue value when value.TryGetValue<string>(out var name):
                if (SampleSheets.Find(name) is { } sample) return (sample, name);
                var path = Path.Combine(folder ?? ".", name);
                if (File.Exists(path)) return (File.ReadAllText(path), name);
                problems.Add(document.Problem(node, $"there is no term sheet \"{name}\"; expected one of " +
                    $"{string.Join(", ", SampleSheets.Names)}, the name of a file beside the scenario, or a term sheet written out"));
                return (null, "");
            default:
                problems.Add(document.Problem(node, $"\"{member}\" is a name, a file, or a term sheet written out"));
                return (null, "");
        }
    }

    Instruments WithSwitches(Instruments instruments)
    {
        if (top["switches"] is null) return instruments;
        if (top["switches"] is not JsonObject settings)
            throw document.Problem(top["switches"], "\"switches\" is a mapping of switches to settings");
        try
        {
            return instruments with { Switches =
                instruments.Switches.With(settings.ToImmutableSortedDictionary(one => one.Key, one => Plain(one.Value))) };
        }
        catch (FormatException bad)
        {
            throw document.Problem(settings, bad.Message);
        }
    }

    DateTimeZone? Zone(JsonNode? node) => node is null ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Plain(node))
        ?? throw document.Problem(node, $"\"{Plain(node)}\" is not a time zone; expected an IANA name such as America/Los_Angeles");

    Instant? Instant(JsonNode? node, DateTimeZone zone)
    {
        if (node is null) return null;
        try
        {
            var moment = Moment.Parse(Plain(node), zone);
            return moment.Instant ?? moment.Date.PlusDays(1).AtStartOfDayInZone(Moment.ZoneOf(moment.Zone))
                .ToInstant() - Duration.FromSeconds(1);
        }
        catch (FormatException bad)
        {
            throw document.Problem(node, bad.Message);
        }
    }

    void Known(JsonObject members, string[] known)
    {
        foreach (var (name, value) in members)
            if (!known.Contains(name))
                problems.Add(
                    document.Problem(value ?? members, $"there is no member \"{name}\" here; expected {string.Join(", ", known)}"));
    }

    T? Tried<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (LinedException problem)
        {
            problems.Add(problem);
            return default;
        }
        catch (AggregateException several)
        {
            problems.AddRange(several.InnerExceptions.OfType<LinedException>());
            return default;
        }
    }

    static string? Text(JsonNode? node) => node is null ? null : Plain(node);

    /// <summary>An argument: a list is written as its members, separated by commas.</summary>
    static string Argument(JsonNode? node) => node is JsonArray list ? string.Join(",", list.Select(Plain)) : Plain(node);

    static string Plain(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        null => "",
        _ => node.ToJsonString(),
    };
}
