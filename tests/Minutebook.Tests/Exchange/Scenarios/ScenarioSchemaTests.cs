namespace Minutebook.Tests.Exchange.Scenarios;

using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books.Questions;
using Minutebook.Books.Written;
using Minutebook.Exchange.Scenarios;
using Xunit;

public class ScenarioSchemaTests
{
    const string Committed = "docs/scenario.schema.json";

    [Fact]
    public void The_committed_schema_is_up_to_date()
    {
        var file = Path.Combine(Repository.Root, Committed);
        var schema = ScenarioSchema.ToJson();
        if (Environment.GetEnvironmentVariable("MINUTEBOOK_REGENERATE") == "1") File.WriteAllText(file, schema);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == schema,
            $"{Committed} is out of date; run this test with MINUTEBOOK_REGENERATE=1 in the environment, and commit the file.");
    }

    [Fact]
    public void The_schema_knows_every_fact_and_every_question()
    {
        var definitions = JsonNode.Parse(ScenarioSchema.ToJson())!["definitions"]!;
        Assert.All(FactCatalogue.All, fact => Assert.NotNull(definitions[fact.Name]));
        var asked = definitions["question"]!["properties"]!["ask"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>());
        Assert.Equal(QuestionList.All.Select(question => question.Name), asked);
    }
}
