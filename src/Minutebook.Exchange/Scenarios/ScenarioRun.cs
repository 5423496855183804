namespace Minutebook.Exchange.Scenarios;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Values;
using NodaTime;

/// <summary>What came of one question.</summary>
/// <param name="Failures">What was expected and did not hold.</param>
public sealed record Answered(ScenarioQuestion Question, Finding Finding, ImmutableArray<string> Failures);

/// <summary>What came of one scenario.</summary>
/// <param name="Rulings">The findings on acts that were refused, by the line of the fact.</param>
/// <param name="Failures">What was expected of facts and did not hold, or was put wrongly.</param>
public sealed record ScenarioOutcome(
    Scenario Scenario, ImmutableArray<(int Line, string Words)> Rulings, ImmutableArray<Answered> Answers, ImmutableArray<string> Failures)
{
    public bool Holds => Failures.IsEmpty && Answers.All(answer => answer.Failures.IsEmpty);
}

/// <summary>
/// Plays a scenario: enters its facts at a desk of its own, and puts its questions. Unless it opens books, all its facts are history, so
/// that no approvals are demanded of shares that it issues only to have holders.
/// </summary>
public static class ScenarioRun
{
    const int SaltLength = 16;

    // What is never stored needs no secret: a scenario gives the same findings each time. One for each thread, since making one is dear.
    static readonly ThreadLocal<Sealer> Sealer = new(() => new(() => new byte[SaltLength], _ => null));

    public static ScenarioOutcome Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var corporation = Corporation.Under(scenario.Instruments, scenario.Zone);
        var rulings = new List<(int, string)>();
        var failures = new List<string>();
        foreach (var (fact, index) in scenario.Facts.Select((fact, index) => (fact, index)))
        {
            var now = new Now(scenario.Now ?? LastMoment(scenario));
            var decision = Desk.Decide(corporation, new($"fact-{index + 1}", new("scenario"), null, [fact.Fact], fact.Override),
                now, Sealer.Value!);
            corporation = decision.Corporation;
            Note(scenario, fact, decision.Ruling, rulings, failures);
        }
        var answers = scenario.Questions.Select(question => Ask(scenario, corporation, question)).ToImmutableArray();
        return new(scenario, [.. rulings], answers, [.. failures]);
    }

    static void Note(Scenario scenario, ScenarioFact fact, Ruling ruling, List<(int, string)> rulings, List<string> failures)
    {
        var (got, words) = ruling switch
        {
            Refused refused => (ExpectedRuling.Refused, refused.Finding.ToText()),
            Rejected rejected => (ExpectedRuling.Rejected, rejected.Message),
            _ => (ExpectedRuling.Entered, ""),
        };
        if (got != ExpectedRuling.Entered) rulings.Add((fact.Line, words));
        if (got != fact.Expected)
            failures.Add($"{scenario.File}:{fact.Line}: expected the fact to be {Word(fact.Expected)}, but it is " +
                $"{Word(got)}{(words.Length == 0 ? "" : ": " + words)}");
    }

    static string Word(ExpectedRuling ruling) => ruling.ToString().ToLowerInvariant();

    static Answered Ask(Scenario scenario, Corporation corporation, ScenarioQuestion question)
    {
        try
        {
            // Of the two times of a question either stands for the other; only where neither is given, that of the scenario counts.
            var finding = QuestionList.Ask(corporation, question.Ask, question.Arguments,
                new(question.Now ?? question.AsOf ?? scenario.Now ?? LastMoment(scenario)),
                question.AsOf ?? question.Now ?? scenario.Now, question.KnownAt);
            return new(question, finding,
                question.Expected is { } expected
                ? [.. Unmet(expected, finding).Select(unmet => $"{scenario.File}:{question.Line}: {question.Ask}: {unmet}")] : []);
        }
        catch (QuestionException bad)
        {
            return new(question, Finding.NotShown(bad.Message, "correct the question"),
                [$"{scenario.File}:{question.Line}: {question.Ask}: {bad.Message}"]);
        }
    }

    static IEnumerable<string> Unmet(Expectation expected, Finding finding)
    {
        if (expected.Answer is { } answer && finding.Answer != answer)
            yield return $"expected {answer}, found {finding.Answer}: {finding.Words}";
        var standing = finding.Standing();
        if (expected.Standing is { } word && word != standing.Word && word != standing.ToString())
            yield return $"expected the standing {word}, found {standing}";
        foreach (var (name, figure) in expected.Figures)
        {
            var found = FiguresNamed(finding, name);
            if (found.IsEmpty)
                yield return $"expected the figure {name} = {figure}; "
                    + $"the finding has {(finding.Figures.IsEmpty ? "no figures" : string.Join(", ", finding.Figures.Keys))}";
            else if (!found.Any(one =>
                Same(one, figure))) yield return $"expected the figure {name} = {figure}, found {string.Join(", ", found.Distinct())}";
        }
        if (expected.Section is { } section && !All(finding)
            .Any(one => one.At.Any(at => Bare(at.ToString()) == Bare(section)))) yield return $"expected it to cite {section}";
        if (expected.Says is { } says && !finding.ToText()
            .Contains(says, StringComparison.Ordinal)) yield return $"expected it to say \"{says}\"; it says: {finding.ToText()}";
        if (expected.Wanting is { } because
            && Because(finding) != because) yield return $"expected it to be open because {because}, found {Because(finding)}";
    }

    static bool Same(string found, string expected) =>
        found == expected || (Fraction.TryParse(found, out var left) && Fraction.TryParse(expected, out var right) && left == right);

    /// <summary>The finding's own figure of that name; where it has none, those of the findings that it rests on.</summary>
    static ImmutableArray<string> FiguresNamed(Finding finding, string name) => finding.Figures.TryGetValue(name, out var own)
        ? [own]
        : [.. finding.Grounds.SelectMany(ground => FiguresNamed(ground, name))];

    /// <summary>"DGCL § 222(c)" and "DGCL 222(c)" are one section.</summary>
    static string Bare(string section) => section.Replace("§", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    static string Because(Finding finding) => finding.Answer != Answer.Open ? "nothing" : finding.OnlyNotYet ? "not-yet" : "not-shown";

    static IEnumerable<Finding> All(Finding finding) => finding.Grounds.SelectMany(All).Prepend(finding);

    /// <summary>Where a scenario names no now: the end of the last day on which anything in it took effect.</summary>
    static Instant LastMoment(Scenario scenario) => scenario.Facts.Select(fact => fact.Fact.Effective).OfType<Moment>()
        .Select(moment => moment.Instant ?? moment.Date.PlusDays(1).AtStartOfDayInZone(Moment.ZoneOf(moment.Zone))
            .ToInstant() - Duration.FromSeconds(1))
        .DefaultIfEmpty(Instant.FromUtc(FirstYear, 1, 1, 0, 0)).Max();

    const int FirstYear = 2000;
}
