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

        From every section to the file that reads like it and the files beside it, the questions that ask it, the tests that prove it,
        and its state: proven where every requirement of the section has a test that runs; partly, with those that have none, which
        stand in [not-proven.txt](not-proven.txt); or nothing to decide. A section without requirements of its own has those of the
        section above it. This page is made from the term sheet, the code and the tests, and a test fails where it is stale.

        | section | heading | file | questions | tests | state |
        |---|---|---|---|---|---|

        """;

    const string Closing = """

        ## What serves many sections

        Facts, and what the rules of a room stand on, by room:


        """;

    [Fact]
    public void The_map_leads_from_every_section_to_its_file_and_tests()
    {
        var carried = Proofs.Carried("Requirement").ToList();
        var proofs = carried.ToLookup(proof => proof.Id.Split('-')[0], proof => proof.File);
        HashSet<string> proven = [.. carried.Select(proof => proof.Id)];
        // ProofsTests holds that these and the list are together all requirements.
        var unproven = Repository.Read("docs/not-proven.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        foreach (var section in TermSheet.Sections.DistinctBy(section => section.Number))
            text.Append("| ")
                .AppendJoin(" | ", section.Number, section.Heading, Files(section), Questions(section), Links(proofs[section.Number]),
                    State(section, proven, unproven))
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

    [Theory]
    [InlineData("2.4", "", "2.4-1 2.4-2", "", "proven")]
    [InlineData("2.4", "", "2.4-1", "2.4-10 2.4-2", "partly: not proven are 2.4-2, 2.4-10")]
    [InlineData("2.4", "", "", "2.4-1", "not proven: 2.4-1")]
    [InlineData("2.4", "", "2.4.1-1 2.41-1", "", "no requirement")]
    [InlineData("2.5.1", "", "2.5-1", "", "proven, as 2.5")]
    [InlineData("2.5.1", "", "2.5-1", "2.5-2", "partly, as 2.5: not proven are 2.5-2")]
    [InlineData("2.5", "its subsections decide", "2.5-1", "", "proven")]
    [InlineData("2", "its subsections decide", "2.5-1", "2.6-1", "nothing to decide")]
    [InlineData("2.10.3", "as said above", "2.10-1", "", "nothing to decide")]
    public void The_state_of_a_section_is_that_of_its_requirements(
        string number, string nothing, string proven, string unproven, string state) =>
        Assert.Equal(state, State(new(number, "", null, nothing.Length == 0 ? null : nothing, []), Ids(proven), Ids(unproven)));

    static string[] Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static string State(SheetSection section, IReadOnlyCollection<string> proven, IReadOnlyCollection<string> unproven)
    {
        var above = section.Number;
        while (section.NothingToDecide is null && !Of(above, proven.Concat(unproven)).Any()
            && above.Contains('.', StringComparison.Ordinal))
            above = above[..above.LastIndexOf('.')];
        var (good, bad) = (Of(above, proven).Any(), Of(above, unproven).ToList());
        var like = above == section.Number ? "" : $", as {above}";
        return (good, bad.Count) switch
        {
            (false, 0) => section.NothingToDecide is null ? "no requirement" : "nothing to decide",
            (true, 0) => $"proven{like}",
            (true, _) => $"partly{like}: not proven are {string.Join(", ", bad)}",
            _ => $"not proven{like}: {string.Join(", ", bad)}",
        };
    }

    static IEnumerable<string> Of(string number, IEnumerable<string> ids) =>
        ids.Where(id => id.Split('-')[0] == number).OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal);

    static string Files(SheetSection section)
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
