namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;

/// <summary>The named fields of one mapping. What is unknown, missing or of another shape becomes a problem, and reading goes on.</summary>
sealed class Fields
{
    readonly ImmutableDictionary<string, SheetNode> values;
    readonly Problems problems;

    Fields(string path, int line, ImmutableDictionary<string, SheetNode> values, Problems problems)
    {
        Path = path;
        Line = line;
        this.values = values;
        this.problems = problems;
    }

    public string Path { get; }

    public int Line { get; }

    /// <summary>The fields of a mapping, of which only these are known; null where the value is no mapping.</summary>
    public static Fields? Of(SheetNode node, string path, Problems problems, params IReadOnlyCollection<string> known)
    {
        if (node is not MappingNode mapping)
        {
            problems.Add(node.Line, path,
                $"found {node.InWords}; expected a mapping of {string.Join(", ", known)}. Write each as \"name: value\", a line each.");
            return null;
        }
        foreach (var (key, value) in mapping.Fields.Where(field => !known.Contains(field.Key.Text)))
        {
            var comma = value is TextNode { Text: "" } ? " If it is the rest of a text with a comma, put the text in quotation marks." : "";
            problems.Add(key.Line, Join(path, key.Text),
                $"\"{key.Text}\" is not a field here.{NearestName.QuestionOrList(key.Text, known)}{comma}");
        }
        return new(path, mapping.Line, mapping.Fields.ToImmutableDictionary(field => field.Key.Text, field => field.Value), problems);
    }

    public static string Join(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    public string At(string field) => Join(Path, field);

    public bool Has(string field) => values.ContainsKey(field);

    public SheetNode? Node(string field) => values.GetValueOrDefault(field);

    public void Problem(string field, string message) => problems.Add(Node(field)?.Line ?? Line, At(field), message);

    /// <summary>A text that must be there.</summary>
    public string? Required(string field, string expected)
    {
        if (Has(field)) return Text(field, expected);
        Problem(field, $"found nothing; expected {expected}. Add \"{field}: ...\".");
        return null;
    }

    /// <summary>A text, where there is one.</summary>
    public string? Text(string field, string expected)
    {
        switch (Node(field))
        {
            case null:
                return null;
            case TextNode { Text: var text } when !string.IsNullOrWhiteSpace(text):
                return text;
            case { } other:
                Problem(field, $"found {other.InWords}; expected {expected}. Write it after \"{field}:\" on the same line.");
                return null;
        }
    }

    /// <summary>A word of a known list; null where there is none or the word is not known.</summary>
    public T? Word<T>(string field, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var expected = "one of " + string.Join(", ", words.Keys);
        if (Text(field, expected) is not { } word) return null;
        if (words.TryGetValue(word, out var value)) return value;
        Problem(field, $"found \"{word}\"; expected {expected}.{NearestName.Question(word, words.Keys)}");
        return null;
    }

    /// <summary>A provision that stands or does not; false where nothing is said.</summary>
    public bool Truth(string field)
    {
        if (Text(field, "true or false") is not { } text) return false;
        if (text is not ("true" or "false")) Problem(field, $"found \"{text}\"; expected true or false. Write one of the two.");
        return text == "true";
    }

    /// <summary>The items of a list that must be there and must not be empty.</summary>
    public IEnumerable<SheetNode> Items(string field, string expected)
    {
        if (Node(field) is ListNode { Items.IsEmpty: false } list) return list.Items;
        var found = Node(field)?.InWords ?? "nothing";
        Problem(field, $"found {found}; expected a list of {expected}. Begin each with \"- \" below \"{field}:\".");
        return [];
    }
}
