namespace Minutebook.Tests.Exchange.Scenarios;

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Minutebook.Exchange.Scenarios;
using Xunit;

public class SampleScenarioTests
{
    static string Folder => Path.Combine(Repository.Root, "samples", "scenarios");

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(Path.GetRelativePath(Folder, file)));

    [Theory, MemberData(nameof(Files))]
    [Vector("T09", "T10", "T11", "T13", "T14", "T16", "T18", "T25", "T26", "T27", "T28", "T30", "T32", "T33", "T36", "T37")]
    [Vector("T46", "T47", "T48", "T50", "T62", "T63", "T64", "T66", "T68")]
    public void Every_sample_scenario_holds(string file)
    {
        var outcome = Play(file);
        foreach (var answer in outcome.Answers) answer.Finding.Approved(answer.Question.Ask);
        Assert.True(outcome.Holds, string.Join('\n', outcome.Failures.Concat(outcome.Answers.SelectMany(answer => answer.Failures))));
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_question_of_a_sample_scenario_says_what_it_expects(string file) =>
        Assert.All(Play(file).Answers, answer => Assert.True(answer.Question.Expected is not null, $"{file}:{answer.Question.Line}"));

    static ScenarioOutcome Play(string file)
    {
        var path = Path.Combine(Folder, file);
        return ScenarioRun.Of(ScenarioReader.Read(File.ReadAllText(path), file, Path.GetDirectoryName(path)));
    }
}
