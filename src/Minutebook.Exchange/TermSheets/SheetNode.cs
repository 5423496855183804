namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

/// <summary>A place in a YAML file, with its line.</summary>
abstract record SheetNode(int Line)
{
    /// <summary>Deeper than any term sheet goes.</summary>
    const int Deepest = 12;

    /// <summary>"a mapping", "a list", or the text itself, for messages.</summary>
    public string InWords => this switch
    {
        TextNode { Text.Length: 0 } => "nothing",
        TextNode text => $"\"{text.Text}\"",
        ListNode => "a list",
        _ => "a mapping",
    };

    /// <summary>
    /// Reads the one document of a file, by the parser's events, so that a key given twice, an alias or a depth that no term sheet has is
    /// met before anything is built of it. Null where the file cannot be read on; the problems say why.
    /// </summary>
    public static SheetNode? Read(string yaml, Problems problems)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(1, "", "found nothing; expected a term sheet. Begin with the line \"instrument: by-laws\".");
                return null;
            }
            var node = Next(parser, problems, 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                problems.Add(
                    (int)second.Start.Line, "",
                    "found a second document; expected one term sheet in a file. Write each sheet into a file of its own.");
            return node;
        }
        catch (YamlException broken)
        {
            problems.Add((int)broken.Start.Line, "", $"this is not YAML: {broken.Message.TrimEnd('.')}. {ToCorrect}");
        }
        catch (InvalidOperationException)
        {
            // The library's scanner gives up so on some broken lists in brackets; what it read last is the nearest place.
            problems.Add((int)(parser.Current?.End.Line ?? 1), "", $"this is not YAML: a bracket is not closed. {ToCorrect}");
        }
        return null;
    }

    const string ToCorrect = "Correct the line; look at indentation, colons, brackets and quotation marks.";

    static SheetNode Next(Parser parser, Problems problems, int depth)
    {
        if (parser.Current is not { } current || current is not (NodeEvent or AnchorAlias)) throw new YamlException("a value is missing.");
        var line = (int)current.Start.Line;
        if (depth > Deepest) throw new YamlException(current.Start, current.End, "values are nested too deeply for a term sheet.");
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(line, "", $"found \"*{alias.Value}\", which repeats another part of the file; expected the value. Write it out.");
            return new TextNode(line, "", false);
        }
        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
            problems.Add(line, "", $"found \"&{anchored.Anchor}\", the name of a part to be repeated; expected none. Take it out.");
        if (current is NodeEvent { Tag.IsEmpty: false } tagged && current is not Scalar { Tag.IsNonSpecific: true })
            problems.Add(line, "", $"found the YAML tag \"{tagged.Tag}\"; expected none. Take it out.");
        if (parser.TryConsume<Scalar>(out var scalar)) return new TextNode(line, scalar.Value, scalar.Style != ScalarStyle.Plain);
        return parser.TryConsume<SequenceStart>(out _) ? List(parser, problems, line, depth) : Mapping(parser, problems, line, depth);
    }

    static ListNode List(Parser parser, Problems problems, int line, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SheetNode>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Next(parser, problems, depth + 1));
        return new(line, items.ToImmutable());
    }

    static MappingNode Mapping(Parser parser, Problems problems, int line, int depth)
    {
        parser.Consume<MappingStart>();
        var fields = ImmutableArray.CreateBuilder<(TextNode Key, SheetNode Value)>();
        var lines = new Dictionary<string, int>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Next(parser, problems, depth + 1);
            var value = Next(parser, problems, depth + 1);
            if (key is not TextNode name) problems.Add(key.Line, "", $"found {key.InWords}; expected a name. Write \"name: value\".");
            else if (lines.TryGetValue(name.Text, out var first))
                problems.Add(name.Line, name.Text, $"\"{name.Text}\" is given twice, first on line {first}; expected once. Take one out.");
            else
            {
                lines.Add(name.Text, name.Line);
                fields.Add((name, value));
            }
        }
        return new(line, fields.ToImmutable());
    }
}

sealed record TextNode(int Line, string Text, bool Quoted) : SheetNode(Line);

sealed record ListNode(int Line, ImmutableArray<SheetNode> Items) : SheetNode(Line);

sealed record MappingNode(int Line, ImmutableArray<(TextNode Key, SheetNode Value)> Fields) : SheetNode(Line);
