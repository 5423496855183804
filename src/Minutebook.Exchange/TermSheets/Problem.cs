namespace Minutebook.Exchange.TermSheets;

using System.Collections.Generic;
using System.Collections.Immutable;
using Minutebook.Instruments;

/// <summary>What is wrong in a file, and where: what was found, what was expected, what to do.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Field">The path of the field: "editions[1].sections[2.4].terms.notice.least-days".</param>
public sealed record Problem(string File, int Line, string Field, string Message)
{
    /// <summary>"by-laws.yaml:12: editions[1].name: ...", as editors and people find places.</summary>
    public override string ToString() => Field.Length == 0 ? $"{File}:{Line}: {Message}" : $"{File}:{Line}: {Field}: {Message}";
}

/// <summary>A term sheet as read, or all the problems that kept it from being read.</summary>
public sealed record SheetReading(Sheet? Sheet, ImmutableArray<Problem> Problems);

/// <summary>The problems of one file, collected as they are met.</summary>
sealed class Problems(string file)
{
    readonly List<Problem> found = [];

    public bool None => found.Count == 0;

    public ImmutableArray<Problem> All => [.. found];

    public void Add(int line, string field, string message) => found.Add(new(file, line, field, message));
}
