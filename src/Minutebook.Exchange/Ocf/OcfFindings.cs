namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>What is found while a package is read: lines of the report, and problems.</summary>
sealed class OcfFindings
{
    const int NamedInText = 10;

    readonly List<OcfLine> lines = [];
    readonly List<OcfProblem> problems = [];

    public bool NoProblem => problems.Count == 0;

    public ImmutableArray<OcfLine> Lines => [.. lines.OrderBy(line => line.Topic)];

    public ImmutableArray<OcfProblem> Problems => [.. problems];

    public void Problem(string file, string message, int? line = null) => problems.Add(new(file, line, "", "", message));

    public void Problem(OcfItem item, string field, string message) => problems.Add(new(item.File, item.Line, item.Id, field, message));

    public void Line(OcfTopic topic, string text) => lines.Add(new(topic, "", [], text));

    public void Line(OcfTopic topic, OcfItem item, string text) =>
        lines.Add(new(topic, item.Kind, [item.Id], $"{item.Kind} {item.Id}: {text}"));

    /// <summary>A line about several objects of a kind, with the ids of the first of them.</summary>
    public void Line(OcfTopic topic, string kind, IEnumerable<OcfItem> items, string text)
    {
        ImmutableArray<string> ids = [.. items.Select(item => item.Id)];
        var named = string.Join(", ", ids.Take(NamedInText));
        var more = ids.Length > NamedInText ? $" and {ids.Length - NamedInText} more" : "";
        lines.Add(new(topic, kind, ids, $"{kind}: {text}: {named}{more}"));
    }
}
