namespace Minutebook.Tests.House;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Minutebook.Books.Questions;
using Minutebook.Instruments;
using Xunit;

/// <summary>The pages that are made from the code are as the code is.</summary>
public class MapTests
{
    const string Opening = """
        # Map of the by-laws

        From every section to the file that reads like it, the questions that ask it and the tests that prove it. This page is made
        from the term sheet, the code and the tests, and a test fails where it is stale.

        | section | heading | file | questions | tests |
        |---|---|---|---|---|

        """;

    [Fact]
    public void The_map_leads_from_every_section_to_its_file_and_tests()
    {
        var proofs = Proofs.Carried("Requirement").ToLookup(proof => proof.Id.Split('-')[0], proof => proof.File);
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var section in TermSheet.Sections.DistinctBy(section => section.Number))
            text.Append("| ")
                .AppendJoin(" | ", section.Number, section.Heading, State(section), Questions(section), Links(proofs[section.Number]))
                .Append(" |\n");
        Committed.Is("docs/map.md", text.ToString());
    }

    [Fact]
    public void The_reference_has_every_fact_and_question() => Committed.Is("docs/reference.md", ReferenceText.Draw());

    static string State(SheetSection section)
    {
        if (section.Provision is not { } provision) return $"nothing to decide: {section.NothingToDecide}";
        var files = TermSheet.FilesOf(provision);
        return files.IsEmpty ? $"{provision}: not built" : Links(files);
    }

    static string Questions(SheetSection section) => string.Join(", ", QuestionList.All
        .Where(question => section.Provision is not null && question.Provision == section.Provision)
        .Select(question => $"[`{question.Name}`](reference.md#{question.Name.Replace(".", "", StringComparison.Ordinal)})"));

    static string Links(IEnumerable<Source> files) =>
        string.Join(", ", files.DistinctBy(file => file.Path).Select(file => $"[{file.Name}](../{file.Path})"));
}
