namespace Minutebook.Exchange.Facts;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

/// <summary>A file could not be understood at a place. The message says what was found and what was expected.</summary>
public sealed class LinedException(string file, int line, string message) : FormatException($"{file}:{line}: {message}")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    /// <summary>What is wrong there, without the place.</summary>
    public string What { get; } = message;
}

/// <summary>A document of JSON or YAML as JSON, which remembers on which line each value stands.</summary>
public sealed class LinedJson
{
    const int Deepest = 24;
    const int MostNodes = 2_000_000;

    readonly Dictionary<JsonNode, (int Start, int Column)> places = new(ReferenceEqualityComparer.Instance);
    readonly string[] lines;
    int nodes;

    LinedJson(string file, string text) => (File, lines) = (file, text.Split('\n'));

    public string File { get; }

    public JsonNode? Root { get; private set; }

    /// <summary>Reads YAML, of which JSON is a part.</summary>
    /// <exception cref="LinedException">It is not YAML, or holds several documents.</exception>
    public static LinedJson Read(string text, string file)
    {
        var read = new LinedJson(file, text);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0) throw new LinedException(file, 1, "the file is empty");
            if (stream.Documents.Count > 1)
                throw new LinedException(file, (int)stream.Documents[1].RootNode.Start.Line,
                    "a second document begins here; a file holds one");
            read.Root = read.Node(stream.Documents[0].RootNode, 0);
        }
        catch (YamlException broken)
        {
            throw new LinedException(file, (int)broken.Start.Line, "this is not YAML or JSON: " +
                $"{(broken.InnerException?.Message ?? broken.Message).TrimEnd('.')}; look at indentation, colons and quotation marks");
        }
        return read;
    }

    /// <summary>The line on which a value stands.</summary>
    public int LineOf(JsonNode? node) => node is not null && places.TryGetValue(node, out var place) ? place.Start : 1;

    /// <summary>The line of a member, of an object, or of the nearest thing on the path to it that has one.</summary>
    public int LineOf(JsonNode? from, string path)
    {
        var line = LineOf(from);
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            from = step.EndsWith(']') && from is JsonArray list && int.TryParse(step[..^1], out var index) && index < list.Count
                ? list[index]
                : from is JsonObject members ? members[step.Trim('\'', ']')] : null;
            if (from is null) return line;
            line = LineOf(from);
        }
        return line;
    }

    /// <summary>The source of a part of the file as a file of its own, with the same line numbers.</summary>
    public string SourceOf(JsonNode node)
    {
        var (start, column) = places[node];
        var (end, last) = EndOf(start, column);
        var part = lines[(start - 1)..end].ToArray();
        if (last is { } bracket) part[^1] = part[^1][..bracket];
        // Within brackets the indentation says nothing, and need not be that of the first line.
        for (var at = 0; at < (last is null ? part.Length : 1); at++)
            part[at] = part[at].Length >= column ? part[at][(column - 1)..] : part[at].Trim();
        return new string('\n', start - 1) + string.Join('\n', part);
    }

    /// <summary>
    /// The last line of the mapping or list that begins there, and, where it is in brackets, the column of the last. The tree keeps only
    /// where things begin; where lines are indented instead, one ends before the line on which the next begins.
    /// </summary>
    (int Line, int? Column) EndOf(int line, int column)
    {
        var parser = new Parser(new StringReader(string.Join('\n', lines)));
        var open = new Stack<(Mark From, bool Brackets)>();
        while (parser.MoveNext())
        {
            if (parser.Current is MappingStart mapping) open.Push((mapping.Start, mapping.Style == MappingStyle.Flow));
            if (parser.Current is SequenceStart list) open.Push((list.Start, list.Style == SequenceStyle.Flow));
            if (parser.Current is not (MappingEnd or SequenceEnd)) continue;
            var (from, brackets) = open.Pop();
            if (from.Line != line || from.Column != column) continue;
            var end = parser.Current.End;
            return brackets ? ((int)end.Line, (int)end.Column)
                : ((int)(end.Line > line && end.Column <= column ? end.Line - 1 : end.Line), null);
        }
        return (line, null);
    }

    public LinedException Problem(JsonNode? at, string message) => new(File, LineOf(at), message);

    JsonNode? Node(YamlNode node, int depth)
    {
        if (depth > Deepest || ++nodes > MostNodes)
            throw new LinedException(File, (int)node.Start.Line, "values are nested too deeply, or are too many");
        JsonNode? made = node switch
        {
            YamlMappingNode mapping => Members(mapping, depth),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(child => Node(child, depth + 1))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => throw new LinedException(File, (int)node.Start.Line, "this repeats another part of the file; write the value out"),
        };
        if (made is not null) places[made] = ((int)node.Start.Line, (int)node.Start.Column);
        return made;
    }

    JsonObject Members(YamlMappingNode mapping, int depth)
    {
        var members = new JsonObject();
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                throw new LinedException(File, (int)key.Start.Line, "expected the name of a field before the colon");
            if (!members.TryAdd(name, Node(value, depth + 1)))
                throw new LinedException(File, (int)key.Start.Line, $"the field \"{name}\" is given twice");
        }
        return members;
    }

    /// <summary>
    /// Bare words that look like numbers or truths are such; all else, and all that stands in quotes, is text. A number is one only where
    /// it is written as numbers are: -05 and 007 are text, or they would become -5 and 7.
    /// </summary>
    static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any)) return JsonValue.Create(text);
        if (text is "" or "null" or "~") return null;
        if (text is "true" or "false") return JsonValue.Create(text == "true");
        if (text.Length < MostDigits && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text)
            return JsonValue.Create(number);
        return JsonValue.Create(text);
    }

    const int MostDigits = 18;

    /// <summary>Reads one line of JSON.</summary>
    /// <exception cref="LinedException">It is not JSON.</exception>
    public static JsonNode? Line(string json, string file, int line)
    {
        try
        {
            return JsonNode.Parse(json, null, new() { MaxDepth = Deepest });
        }
        catch (JsonException broken)
        {
            throw new LinedException(file, line, $"this is not JSON: {broken.Message}");
        }
    }
}
