namespace Minutebook.Tests.Exchange.TermSheets;

using System;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using Xunit;

public class SheetReaderTests
{
    const string Good = """
        instrument: by-laws
        name: small
        corporation: Small, Inc.
        switches: { QuorumUnit: Shares }
        editions:
          - in-force-from: 1992-07-14
            adopted: by the Board
            sections:
              - number: "2.4"
                heading: Notice of Meeting
                provision: NoticeOfMeeting
                terms:
                  notice.least-days: 10
                  notice.states: [place, day]
                  vote.required: { figure: more than 1/2 of present, note: "as read" }
              - number: "2.5"
                heading: Waiver of Notice
                nothing-to-decide: "its subsections decide"
        """;

    const string Statute = """
        instrument: statute
        name: law
        editions:
          - in-force-from: 1987-01-01
            sections:
              - number: "1"
                heading: One
                terms:
                  notice.least-days: { figure: 10, kind: mandatory, bound: floor, matters: [asset-sale, merger], certainty: K? }
        """;

    [Fact]
    public void Reads_a_sheet()
    {
        var sheet = SheetReader.Read(Good, "good.yaml").Sheet!;
        Assert.Equal((Instrument.Bylaws, "small", "Small, Inc."), (sheet.Instrument, sheet.Name, sheet.Corporation));
        Assert.Equal("Shares", sheet.Switches["QuorumUnit"]);
        var edition = Assert.Single(sheet.Editions);
        Assert.Equal((new LocalDate(1992, 7, 14), "by the Board"), (edition.InForceFrom, edition.Adopted));
        Assert.Equal(["2.4", "2.5"], edition.Sections.Select(section => section.Number));
        Assert.Equal(("NoticeOfMeeting", null), (edition.Sections[0].Provision, edition.Sections[0].NothingToDecide));
        Assert.Equal((null, "its subsections decide"), (edition.Sections[1].Provision, edition.Sections[1].NothingToDecide));
        Assert.Equal(
            ["10", "place, day", "more than 1/2 of present"],
            edition.Sections[0].Terms.Select(term => string.Join(", ", term.Figure)));
        Assert.Equal("as read", edition.Sections[0].Terms[2].Note);
    }

    [Fact]
    public void Reads_kind_bound_matters_and_certainty_of_a_statute()
    {
        var term = SheetReader.Read(Statute, "law.yaml").Sheet!.Editions[0].Sections[0].Terms[0];
        Assert.Equal((RuleKind.Mandatory, Bound.Floor, "K?", false), (term.Kind, term.Bound, term.Certainty, term.Floats));
        Assert.Equal([MatterKind.Merger, MatterKind.AssetSale], term.Matters);
    }

    /// <summary>A line of the good sheet is exchanged for a bad one; line, field and expectation must be told.</summary>
    [Theory]
    [InlineData("instrument: by-laws", "instrument: bylaws", 1, "instrument",
        "expected one of by-laws, certificate, resolutions, statute. Did you mean \"by-laws\"?")]
    [InlineData("instrument: by-laws", "", 2, "instrument", "found nothing; expected one of by-laws")]
    [InlineData("name: small", "name: Small Inc", 2, "name", "found \"Small Inc\"; expected small letters, digits and hyphens")]
    [InlineData("name: small", "nmae: small", 2, "nmae", "is not a field here. Did you mean \"name\"?")]
    [InlineData("name: small", "name: [small]", 2, "name", "found a list; expected a short name")]
    [InlineData("corporation: Small, Inc.", "", 1, "corporation", "found nothing; expected the name of the corporation")]
    [InlineData("QuorumUnit: Shares", "QuorumUnits: Shares", 4, "switches.QuorumUnits", "Did you mean \"QuorumUnit\"?")]
    [InlineData("QuorumUnit: Shares", "QuorumUnit: Heads", 4, "switches.QuorumUnit", "cannot be \"Heads\"; expected Votes or Shares")]
    [InlineData("1992-07-14", "14 July 1992", 6, "editions[1].in-force-from", "found \"14 July 1992\"; expected a day such as 1992-07-14")]
    [InlineData("1992-07-14", "1992-02-30", 6, "editions[1].in-force-from", "expected a day such as 1992-07-14")]
    [InlineData("number: \"2.4\"", "number: 2.4", 9, "editions[1].sections[2.4].number", "found 2.4 without quotation marks; expected")]
    [InlineData("number: \"2.4\"", "number: \"\"", 9, "editions[1].sections[no. 1].number", "found nothing; expected a section number")]
    [InlineData("number: \"2.5\"", "number: \"2.4\"", 16, "editions[1].sections[2.4].number", "section 2.4 is given twice in this edition")]
    [InlineData("heading: Notice of Meeting", "", 9, "editions[1].sections[2.4].heading", "found nothing; expected the section's heading")]
    [InlineData("provision: NoticeOfMeeting", "provision: notice of meeting", 11, "editions[1].sections[2.4].provision",
        "expected a name such as NoticeOfMeeting")]
    [InlineData("provision: NoticeOfMeeting", "", 9, "editions[1].sections[2.4].provision",
        "found neither provision nor nothing-to-decide")]
    [InlineData("nothing-to-decide:", "provision: Waiver\n        nothing-to-decide:", 18, "editions[1].sections[2.5].provision",
        "found both provision and nothing-to-decide")]
    [InlineData("notice.least-days: 10", "notice.least-day: 10", 13, "editions[1].sections[2.4].terms.notice.least-day",
        "is not a term. Did you mean \"notice.least-days\"?")]
    [InlineData("notice.least-days: 10", "quorum.moon: 10", 13, "editions[1].sections[2.4].terms.quorum.moon", "is not a term.")]
    [InlineData("notice.least-days: 10", "notice.least-days: ten", 13, "editions[1].sections[2.4].terms.notice.least-days",
        "found \"ten\"; expected a whole number of days")]
    [InlineData("notice.least-days: 10", "notice.least-days: -1", 13, "editions[1].sections[2.4].terms.notice.least-days",
        "expected a whole number of days")]
    [InlineData("notice.least-days: 10", "notice.least-days:", 13, "editions[1].sections[2.4].terms.notice.least-days",
        "found nothing; expected a whole number of days")]
    [InlineData("[place, day]", "[place, daytime]", 14, "editions[1].sections[2.4].terms.notice.states",
        "found the list place, daytime; expected a list of place, day")]
    [InlineData("[place, day]", "[place, place]", 14, "editions[1].sections[2.4].terms.notice.states", "expected a list of place, day")]
    [InlineData("more than 1/2 of present", "half", 15, "editions[1].sections[2.4].terms.vote.required.figure",
        "found \"half\"; expected a vote such as")]
    [InlineData("note: \"as read\"", "matters: [mergers]", 15, "editions[1].sections[2.4].terms.vote.required.matters",
        "Did you mean \"merger\"?")]
    [InlineData("note: \"as read\"", "kind: mandatory", 15, "editions[1].sections[2.4].terms.vote.required.kind",
        "found kind outside a statute")]
    [InlineData("note: \"as read\"", "repealed: true", 15, "editions[1].sections[2.4].terms.vote.required.repealed",
        "found a figure and repealed: true")]
    [InlineData("note: \"as read\"", "floats: perhaps", 15, "editions[1].sections[2.4].terms.vote.required.floats",
        "expected true or false")]
    [InlineData("note: \"as read\"", "note: as read, or not", 15, "editions[1].sections[2.4].terms.vote.required.or not",
        "put the text in quotation marks")]
    [InlineData("figure: more than 1/2 of present, ", "", 15, "editions[1].sections[2.4].terms.vote.required.figure",
        "found nothing; expected a vote")]
    [InlineData("notice.states: [place, day]", "notice.least-days: 11", 14, "notice.least-days", "is given twice, first on line 13")]
    [InlineData("[place, day]", "&x [place, day]", 14, "", "the name of a part to be repeated")]
    [InlineData("[place, day]", "*x", 14, "", "repeats another part of the file")]
    [InlineData("[place, day]", "!!binary place", 14, "", "found the YAML tag")]
    [InlineData("[place, day]", "[place, day", 14, "", "this is not YAML")]
    [InlineData("[place, day]", "[[[[[[[[[[[[[place]]]]]]]]]]]]]", 14, "", "nested too deeply")]
    public void Says_line_field_and_expectation_of_a_mistake(string good, string bad, int line, string field, string message) =>
        Told(Changed(Good, good, bad), line, field, message);

    [Theory]
    [InlineData("name: law", "name: law\ncorporation: Small", 3, "corporation", "a statute belongs to none")]
    [InlineData("kind: mandatory, bound: floor, ", "", 9, ".kind",
        "found nothing; expected one of charter-only, default, enabling, mandatory")]
    [InlineData("mandatory", "mandatry", 9, ".kind", "Did you mean \"mandatory\"?")]
    [InlineData("kind: mandatory", "kind: default", 9, ".bound", "found a bound on a rule that is not mandatory")]
    [InlineData("certainty: K?", "certainty: sure", 9, ".certainty", "expected V, K or K?")]
    [InlineData("certainty: K?", "floats: true", 9, ".floats", "found floats in a statute")]
    [InlineData("{ figure: 10, kind: mandatory, bound: floor, matters: [asset-sale, merger], certainty: K? }", "10", 9, "",
        "without its kind")]
    [InlineData("notice.least-days: { figure: 10", "notice.mail: { figure: true", 9, "notice.mail.bound", "have no such order")]
    [InlineData("{ figure: 10, kind: mandatory, bound: floor, matters: [asset-sale, merger], certainty: K? }",
        "[{ figure: 10, kind: default }, { figure: 11, kind: default }]", 9, "notice.least-days[2]",
        "found the term again for the same matters")]
    public void Says_what_is_wrong_in_a_statute(string good, string bad, int line, string field, string message)
    {
        var reading = SheetReader.Read(Changed(Statute, good, bad), "law.yaml");
        Assert.Null(reading.Sheet);
        Assert.Contains(reading.Problems, problem => problem.Line == line && problem.Field.EndsWith(field, StringComparison.Ordinal)
            && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Editions_stand_in_the_order_of_their_days()
    {
        var earlier = Good.Replace("\r", "", StringComparison.Ordinal) + "\n  - in-force-from: 1990-01-01\n    sections:\n"
            + "      - number: \"9\"\n        heading: Seal\n        provision: Seal\n";
        Told(earlier, 19, "editions[2].in-force-from", "found 1990-01-01 after 1992-07-14; expected a later day");
    }

    [Theory]
    [InlineData("", "found nothing; expected a term sheet")]
    [InlineData("# nothing\n", "found nothing; expected a term sheet")]
    [InlineData("just words", "found \"just words\"; expected a mapping")]
    [InlineData("- a\n- b", "found a list; expected a mapping")]
    [InlineData("a: b\n---\nc: d", "found a second document")]
    [InlineData("a: \"b", "this is not YAML")]
    [InlineData("a: [b\n", "this is not YAML")]
    public void Says_what_is_wrong_with_a_file_that_is_no_sheet(string text, string message) =>
        Assert.Contains(
            SheetReader.Read(text, "bad.yaml").Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Refuses_a_file_that_is_too_large() =>
        Told(Good + "\n" + new string('#', SheetReader.LargestFile), 1, "", $"found more than {SheetReader.LargestFile} bytes");

    [Fact]
    public void Collects_all_problems_of_a_file()
    {
        var bad = Good.Replace("by-laws", "bye-laws", StringComparison.Ordinal)
            .Replace("least-days: 10", "least-days: x", StringComparison.Ordinal)
            .Replace("heading: Waiver of Notice", "heading:", StringComparison.Ordinal);
        Assert.Equal(
            ["instrument", "editions[1].sections[2.4].terms.notice.least-days", "editions[1].sections[2.5].heading"],
            SheetReader.Read(bad, "bad.yaml").Problems.OrderBy(problem => problem.Line).Select(problem => problem.Field));
    }

    [Fact]
    public void A_problem_reads_as_file_line_field_and_message()
    {
        var problem = Assert.Single(SheetReader.Read(Changed(Good, "least-days: 10", "least-days: ten"), "dir/by-laws.yaml").Problems);
        Assert.StartsWith(
            "dir/by-laws.yaml:13: editions[1].sections[2.4].terms.notice.least-days: found \"ten\"",
            problem.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Whatever stands in a file, reading it says so and does not throw.</summary>
    [Fact]
    public void Never_throws()
    {
        const int Rounds = 3000;
        const string Signs = "{}[]:,-\"'#&*!|>%@`?\t\n 0a\0\u2028\ud800";
        var random = new Random(20250601);
        for (var round = 0; round < Rounds; round++)
        {
            var text = (round % 2 == 0 ? Good : Statute).ToCharArray().ToImmutableArray().ToBuilder();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Count);
                if (random.Next(3) == 0) text.RemoveAt(at);
                else if (random.Next(2) == 0) text.Insert(at, Signs[random.Next(Signs.Length)]);
                else text[at] = Signs[random.Next(Signs.Length)];
            }
            var reading = SheetReader.Read(new string(text.ToArray()), "random.yaml");
            Assert.Equal(reading.Sheet is null, !reading.Problems.IsEmpty);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: {")]
    [InlineData("- a\n")]
    [InlineData("a: [b, c]\n")]
    [InlineData("!")]
    [InlineData("'")]
    [InlineData("x ")]
    [InlineData("&a [*a, ")]
    public void Refuses_a_file_made_to_exhaust_it(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, SheetReader.LargestFile / part.Length));
        Assert.NotEmpty(SheetReader.Read(text, "hostile.yaml").Problems);
    }

    static string Changed(string sheet, string good, string bad)
    {
        var at = sheet.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        // A field taken out leaves an empty line, so that the lines below keep their numbers.
        return sheet[..at] + bad + sheet[(at + good.Length)..];
    }

    static void Told(string text, int line, string field, string message)
    {
        var reading = SheetReader.Read(text, "bad.yaml");
        Assert.Null(reading.Sheet);
        Assert.True(
            reading.Problems.Any(problem => problem.Line == line && problem.Field == field
                && problem.Message.Contains(message, StringComparison.Ordinal)),
            $"not told; instead:\n{string.Join('\n', reading.Problems)}");
    }
}
