namespace Minutebook.Exchange.TermSheets;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Reads the terms of the sections of one edition.</summary>
sealed class TermReader(Instrument? instrument, Problems problems)
{
    internal static readonly string[] TermFields = ["figure", "kind", "bound", "matters", "floats", "repealed", "certainty", "note"];

    static readonly string[] StatuteOnly = ["kind", "bound", "certainty"];

    readonly Dictionary<(string Key, string Matters, RuleKind? Kind, bool Repealed), string> seen = [];

    public ImmutableArray<SheetTerm> Read(Fields section)
    {
        if (section.Node("terms") is not { } node) return [];
        if (node is not MappingNode mapping)
        {
            section.Problem("terms", $"found {node.InWords}; expected terms. Write each as \"notice.least-days: 10\", a line each.");
            return [];
        }
        var terms = ImmutableArray.CreateBuilder<SheetTerm>();
        foreach (var (name, value) in mapping.Fields)
        {
            var path = Fields.Join(section.At("terms"), name.Text);
            if (TermNames.All.TryGetValue(name.Text, out var key)) terms.AddRange(Entries(key, value, path));
            else problems.Add(name.Line, path, $"\"{name.Text}\" is not a term.{Near(name.Text)}");
        }
        return terms.ToImmutable();
    }

    static string Near(string name) => NearestName.Question(name, TermNames.All.Keys) is { Length: > 0 } question
        ? question
        : " docs/term-sheet.schema.json lists all terms; take one of them.";

    IEnumerable<SheetTerm> Entries(TermKey key, SheetNode value, string path)
    {
        if (value is ListNode { Items: [MappingNode, ..] } several)
        {
            foreach (var (item, index) in several.Items.Select((item, index) => (item, index)))
                if (Entry(key, item, $"{path}[{index + 1}]") is { } one) yield return one;
        }
        else if (Entry(key, value, path) is { } one) yield return one;
    }

    SheetTerm? Entry(TermKey key, SheetNode value, string path)
    {
        if (value is not MappingNode)
        {
            if (instrument == Instrument.Statute)
                problems.Add(
                    value.Line, path,
                    $"found {value.InWords} without its kind; expected one in a statute. Write {{ figure: ..., kind: mandatory }}.");
            return Once(new(key.Name, Figure(key, value, path), []), value.Line, path);
        }
        if (Fields.Of(value, path, problems, TermFields) is not { } fields) return null;
        var repealed = fields.Truth("repealed");
        var figure = ImmutableArray<string>.Empty;
        if (fields.Node("figure") is { } written)
        {
            figure = Figure(key, written, fields.At("figure"));
            if (repealed) fields.Problem("repealed", "found a figure and repealed: true; expected one of them. Take one out.");
        }
        else if (!repealed) fields.Problem("figure", $"found nothing; expected {key.Expected}. Add \"figure: ...\" or \"repealed: true\".");
        var kind = fields.Word("kind", SheetWords.Kinds);
        var bound = fields.Word("bound", SheetWords.Bounds);
        CheckKind(key, fields, kind, bound, repealed);
        var certainty = fields.Text("certainty", "V, K or K?");
        if (certainty is not null && !SheetWords.Certainties.Contains(certainty))
            fields.Problem(
                "certainty", $"found \"{certainty}\"; expected V, K or K?. Write V if verified, K if generally known, K? if uncertain.");
        var floats = fields.Truth("floats");
        var note = fields.Text("note", "a sentence");
        return Once(new(key.Name, figure, Matters(fields), kind, bound ?? Bound.Fixed, floats, certainty, note), fields.Line, path);
    }

    void CheckKind(TermKey key, Fields fields, RuleKind? kind, Bound? bound, bool repealed)
    {
        if (instrument == Instrument.Statute)
        {
            if (!fields.Has("kind") && !repealed)
                fields.Problem("kind", $"found nothing; expected one of {string.Join(", ", SheetWords.Kinds.Keys)}. Add the kind of rule.");
            if (fields.Has("floats"))
                fields.Problem("floats", "found floats in a statute; only a lower instrument floats with the law. Take it out.");
        }
        else
        {
            foreach (var field in StatuteOnly.Where(fields.Has))
                fields.Problem(field, $"found {field} outside a statute; only a statute's terms have it. Take it out.");
        }
        if (bound is null or Bound.Fixed) return;
        if (kind is not null and not RuleKind.Mandatory)
            fields.Problem("bound", "found a bound on a rule that is not mandatory; expected none. Write kind: mandatory, or take it out.");
        else if (!(bound == Bound.Floor ? key.HasFloor : key.HasCeiling))
            fields.Problem("bound", $"found a bound; expected none, for figures of {key.Name} have no such order. Take it out.");
    }

    ImmutableArray<string> Figure(TermKey key, SheetNode value, string path)
    {
        var figure = value switch
        {
            TextNode { Text: var text } => ImmutableArray.Create(text),
            ListNode { Items: var items } when items.All(item => item is TextNode) => [.. items.Select(item => ((TextNode)item).Text)],
            _ => [],
        };
        if (figure.IsEmpty || !key.Accepts(figure))
            problems.Add(value.Line, path, $"found {Found(value, figure)}; expected {key.Expected}. {key.Meaning} Write such a figure.");
        return figure;
    }

    static string Found(SheetNode value, ImmutableArray<string> figure) =>
        value is ListNode && !figure.IsEmpty ? $"the list {string.Join(", ", figure)}" : value.InWords;

    static readonly string AllMatters = string.Join(", ", SheetWords.Matters.Keys);

    ImmutableArray<MatterKind> Matters(Fields fields)
    {
        if (!fields.Has("matters")) return [];
        var matters = ImmutableSortedSet.CreateBuilder<MatterKind>();
        foreach (var item in fields.Items("matters", AllMatters))
        {
            if (item is TextNode { Text: var word } && SheetWords.TryMatter(word, out var matter)) matters.Add(matter);
            else
            {
                var near = item is TextNode text ? NearestName.Question(text.Text, SheetWords.Matters.Keys) : "";
                problems.Add(item.Line, fields.At("matters"), $"found {item.InWords}; expected one of {AllMatters}.{near}");
            }
        }
        return [.. matters];
    }

    /// <summary>In one edition a term says one thing of the same matters; but a statute may set a default, and a bound besides.</summary>
    SheetTerm Once(SheetTerm term, int line, string path)
    {
        var place = (term.Key, string.Join(",", term.Matters), term.Kind, term.Figure.IsEmpty);
        if (!seen.TryAdd(place, path))
            problems.Add(
                line, path,
                $"found the term again for the same matters, first at {seen[place]}; expected once in an edition. Take one out.");
        return term;
    }
}
