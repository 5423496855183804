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

        From every section to the file that reads like it and the files beside it, the questions that ask it and the tests that prove
        it. This page is made from the term sheet, the code and the tests, and a test fails where it is stale.

        | section | heading | file | questions | tests |
        |---|---|---|---|---|

        """;

    const string Closing = """

        ## What serves many sections

        Facts, and what the rules of a room stand on, by room:


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
        text.Append(Closing.ReplaceLineEndings("\n"));
        foreach (var room in TermSheet.OfNoOneSection.GroupBy(file => file.Room))
            text.Append("- ").Append(room.Key).Append(": ").Append(Links(room)).Append('\n');
        Committed.Is("docs/map.md", text.ToString());
    }

    [Theory]
    [InlineData("Adjournment", "Quorum")]
    [InlineData("Tally", "MannerOfActing")]
    [InlineData("Certification", "MannerOfActing")]
    public void The_map_leads_to_the_files_beside_that_of_a_provision(string file, string provision) =>
        Assert.Contains(TermSheet.Beside(provision), beside => beside.Name == file);

    [Fact]
    public void Every_file_of_the_rooms_of_law_stands_on_the_map()
    {
        var map = Repository.Read("docs/map.md");
        Failures.None(Source.Pure.Where(file => file.Room is "Stock" or "Board" or "Officers" or "Stockholders" or "Particulars"
                or "Authority" or "Indemnification")
            .Where(file => !map.Contains($"(../{file.Path})", StringComparison.Ordinal)).Select(file => $"{file.Path} is not on it."));
    }

    [Fact]
    public void The_reference_has_every_fact_and_question() => Committed.Is("docs/reference.md", ReferenceText.Draw());

    static string State(SheetSection section)
    {
        if (section.Provision is not { } provision) return $"nothing to decide: {section.NothingToDecide}";
        var files = TermSheet.FilesOf(provision);
        return files.IsEmpty ? $"{provision}: not built" : Links(files.Concat(TermSheet.Beside(provision)));
    }

    static string Questions(SheetSection section) => string.Join(", ", QuestionList.All
        .Where(question => section.Provision is not null && question.Provision == section.Provision)
        .Select(question => $"[`{question.Name}`](reference.md#{question.Name.Replace(".", "", StringComparison.Ordinal)})"));

    static string Links(IEnumerable<Source> files) =>
        string.Join(", ", files.DistinctBy(file => file.Path).Select(file => $"[{file.Name}](../{file.Path})"));
}
