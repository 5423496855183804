namespace Minutebook.Exchange.Scenarios;

using System.Collections.Immutable;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>What ruling on a fact a scenario expects.</summary>
public enum ExpectedRuling
{
    /// <summary>It is entered.</summary>
    Entered,

    /// <summary>It is an act that is not in order.</summary>
    Refused,

    /// <summary>It is impossible: it names what is not there, or shares that nobody held.</summary>
    Rejected,
}

/// <summary>A fact of a scenario.</summary>
public sealed record ScenarioFact(int Line, Fact Fact, ExpectedRuling Expected, string? Override);

/// <summary>What a scenario expects of a finding. What is null is not looked at.</summary>
/// <param name="Figures">Figures by name, as the finding writes them, or one that it rests on where it has none of that name.</param>
/// <param name="Section">A section that it must cite, somewhere in its tree: "By-laws 2.4".</param>
/// <param name="Says">Words that must stand somewhere in its tree.</param>
public sealed record Expectation(Answer? Answer, string? Standing, ImmutableSortedDictionary<string, string> Figures, string? Section, string? Says, string? Wanting);

/// <summary>A question of a scenario.</summary>
public sealed record ScenarioQuestion(
    int Line, string Ask, ImmutableSortedDictionary<string, string> Arguments, Instant? Now, Instant? AsOf, long? KnownAt, Expectation? Expected);

/// <summary>"What if": instruments, facts, questions. It touches no books.</summary>
public sealed record Scenario(
    string File, string Title, string? About, Instruments Instruments, DateTimeZone Zone, Instant? Now, ImmutableArray<ScenarioFact> Facts, ImmutableArray<ScenarioQuestion> Questions);
