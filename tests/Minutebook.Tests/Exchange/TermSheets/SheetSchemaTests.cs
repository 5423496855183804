namespace Minutebook.Tests.Exchange.TermSheets;

using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Xunit;

public class SheetSchemaTests
{
    const string Committed = "docs/term-sheet.schema.json";

    [Fact]
    public void The_committed_schema_is_up_to_date()
    {
        var file = Path.Combine(Repository.Root, Committed);
        var schema = SheetSchema.ToJson();
        if (Environment.GetEnvironmentVariable("MINUTEBOOK_REGENERATE") == "1") File.WriteAllText(file, schema);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == schema,
            $"{Committed} is out of date; run this test with MINUTEBOOK_REGENERATE=1 in the environment, and commit the file.");
    }

    [Fact]
    public void The_schema_knows_every_term_and_word()
    {
        var section = JsonNode.Parse(SheetSchema.ToJson())!["properties"]!["editions"]!["items"]!["properties"]!["sections"]!["items"]!;
        var terms = section["properties"]!["terms"]!["properties"]!.AsObject();
        Assert.Equal(TermNames.All.Keys.Order(StringComparer.Ordinal), terms.Select(term => term.Key).Order(StringComparer.Ordinal));
        foreach (var key in TermNames.All.Values)
            foreach (var word in key.Words)
            {
                Assert.True(key.Accepts([word]), $"{key.Name}: {word}");
                Assert.Contains($"\"{word}\"", terms[key.Name]!.ToJsonString(), StringComparison.Ordinal);
            }
    }
}
