namespace Minutebook.Tests.Exchange.Scenarios;

using System;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Exchange.Scenarios;
using Xunit;

/// <summary>The example in docs/scenarios.md is read out of it, so that it stays true.</summary>
public partial class ScenarioGuideTests
{
    static string Guide => Repository.Read("docs", "scenarios.md").Replace("\r", "", StringComparison.Ordinal);

    [Fact]
    public void The_example_holds()
    {
        const string Opens = "```yaml\nscenario:";
        var from = Guide.IndexOf(Opens, StringComparison.Ordinal);
        Assert.True(from >= 0, "docs/scenarios.md has no example");
        var body = Guide[(Guide.IndexOf('\n', from) + 1)..];
        var outcome = ScenarioRun.Of(ScenarioReader.Read(body[..body.IndexOf("```", StringComparison.Ordinal)], "scenarios.md", null));
        Assert.True(outcome.Holds, string.Join('\n', outcome.Failures.Concat(outcome.Answers.SelectMany(answer => answer.Failures))));
        Assert.All(outcome.Answers, answer => Assert.NotNull(answer.Question.Expected));
    }

    [Fact]
    public void Every_question_that_the_guide_names_exists() => Assert.All(
        QuestionNames().Matches(Guide).Select(match => match.Groups[1].Value)
            .Where(name => !name.EndsWith(".md", StringComparison.Ordinal)),
        name => Assert.True(QuestionList.Find(name) is not null, name));

    [Fact]
    public void Every_fact_that_its_examples_name_exists() =>
        Assert.All(FactNames().Matches(Guide).Select(match => match.Groups[1].Value),
            name => Assert.True(FactCatalogue.Find(name) is not null, name));

    [GeneratedRegex(@"`((?:meeting|notice|waiver|record-date|list|quorum|votes?|adjournment|election|proxy|nomination)\.[a-z-]+)`")]
    private static partial Regex QuestionNames();

    [GeneratedRegex(@"fact: ([a-z-]+)")]
    private static partial Regex FactNames();
}
