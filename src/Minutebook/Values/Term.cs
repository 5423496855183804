namespace Minutebook.Values;

using System.Collections.Immutable;

/// <summary>What any figure of an instrument has: where it stands, and what it prevails over. Findings cite through it.</summary>
public abstract record Term(Citation At)
{
    /// <summary>The terms of other instruments that this one prevails over, each as a sentence.</summary>
    public ImmutableArray<string> DisplacedInWords { get; init; } = [];

    /// <summary>Which reading or switch chose this term, where lawyers differ.</summary>
    public string? Note { get; init; }
}

/// <summary>A figure that an instrument fixes, where, and the terms of other instruments that it prevails over.</summary>
public sealed record Term<T>(T Figure, Citation At, ImmutableArray<Term<T>> Displaced) : Term(At)
{
    public override string ToString() => $"{Figure} ({At})";
}
