namespace Minutebook.Exchange.Facts;

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books.Written;
using Minutebook.Values;
using NodaTime;

/// <summary>A fact with the line of the file on which it stands.</summary>
public readonly record struct LinedFact(int Line, Fact Fact);

/// <summary>Facts from a file: one fact, or a list of them, as JSON or YAML, or one a line as JSON Lines.</summary>
public static class FactFile
{
    /// <summary>Reads all facts of a file. Every problem is told, not only the first.</summary>
    /// <exception cref="AggregateException">Of <see cref="LinedException"/>: file, line, field, what was found and what was
    /// expected.</exception>
    public static ImmutableArray<LinedFact> Read(string text, string file, DateTimeZone? zone)
    {
        var json = FactJson.ForPeople(zone);
        return IsLines(text, file) ? Lines(text, file, json) : Document(text, file, json);
    }

    static bool IsLines(string text, string file) =>
        file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || (text.TrimStart().StartsWith('{') && text.Split('\n').Count(line => line.TrimStart().StartsWith('{')) > 1 && text.Split('\n')
            .All(line => line.Trim().Length == 0 || (line.TrimStart().StartsWith('{') && line.TrimEnd().EndsWith('}'))));

    static ImmutableArray<LinedFact> Lines(string text, string file, FactJson json)
    {
        var facts = ImmutableArray.CreateBuilder<LinedFact>();
        var problems = ImmutableArray.CreateBuilder<Exception>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0) continue;
            Try(problems, () => facts.Add(new(number, Fact(json, LinedJson.Line(line, file, number), file, _ => number))));
        }
        return problems.Count == 0 ? facts.ToImmutable() : throw new AggregateException(problems);
    }

    static ImmutableArray<LinedFact> Document(string text, string file, FactJson json)
    {
        var document = LinedJson.Read(text, file);
        var written = document.Root is JsonArray list ? list.ToList()
            : document.Root is JsonObject root && root["facts"] is JsonArray facts && root.Count == 1 ? [.. facts] : [document.Root];
        var read = ImmutableArray.CreateBuilder<LinedFact>();
        var problems = ImmutableArray.CreateBuilder<Exception>();
        foreach (var one in written)
            Try(problems, () => read.Add(new(document.LineOf(one), Fact(json, one, file, field => document.LineOf(one, field)))));
        return problems.Count == 0 ? read.ToImmutable() : throw new AggregateException(problems);
    }

    static void Try(ImmutableArray<Exception>.Builder problems, Action read)
    {
        try
        {
            read();
        }
        catch (LinedException problem)
        {
            problems.Add(problem);
        }
        catch (AggregateException several)
        {
            problems.AddRange(several.InnerExceptions);
        }
    }

    /// <exception cref="AggregateException">Of <see cref="LinedException"/>: all that is wrong in the fact.</exception>
    internal static Fact Fact(FactJson json, JsonNode? written, string file, Func<string, int> lineOf)
    {
        if (json.TryRead(written, out var problems) is { } fact) return fact;
        throw new AggregateException(problems.Select(bad =>
        {
            var field = bad.Field.Length == 0 || bad.Message.Contains($"\"{bad.Field}\"", StringComparison.Ordinal)
                ? "" : $"field \"{bad.Field}\": ";
            return new LinedException(file, lineOf(bad.Field), field + bad.Message);
        }));
    }
}
