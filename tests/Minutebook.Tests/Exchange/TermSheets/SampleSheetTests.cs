namespace Minutebook.Tests.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Values;
using Xunit;

public partial class SampleSheetTests
{
    static readonly Sheet Bylaws =
        SheetReader.Read(Repository.Read("samples", "advanced-input-devices", "by-laws.yaml"), "by-laws.yaml").Sheet!;

    /// <summary>Sections without a heading of their own, which the contents of the by-laws therefore do not list.</summary>
    static readonly ImmutableArray<string> Unlisted = ["2.5.1", "2.5.2"];

    [Fact]
    public void Has_every_section_of_the_contents_with_its_heading()
    {
        var contents = Contents(Repository.ReadShared("bylaws", "advanced-input-devices.txt"));
        Assert.Equal(85, contents.Length);
        var sheet = Bylaws.Editions[0].Sections.Where(section => !Unlisted.Contains(section.Number));
        // The contents run a heading's own full stop into their dots, and set the headings of whole sections in capitals.
        var headings = sheet.Select(section => $"{section.Number} {section.Heading.TrimEnd('.')}");
        Assert.Equal(contents, headings, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Has_the_two_subsections_without_headings() =>
        Assert.Equal(Unlisted, Bylaws.Editions[0].Sections.Select(section => section.Number).Where(Unlisted.Contains));

    [Fact]
    public void Every_section_has_terms_or_nothing_to_decide()
    {
        foreach (var section in Bylaws.Editions[0].Sections)
            Assert.True(section.Terms.IsEmpty == (section.NothingToDecide is not null), section.Number);
    }

    /// <summary>Terms that neither these by-laws nor the statute fix, with the reason why they are there.</summary>
    static readonly ImmutableDictionary<string, string> Unused = ImmutableDictionary<string, string>.Empty;

    [Fact]
    public void Every_term_is_used_or_its_reason_given()
    {
        var used = new[] { Bylaws, DelawareLaw.Sheet }
            .SelectMany(sheet => sheet.Editions).SelectMany(edition => edition.Sections).SelectMany(section => section.Terms)
            .Select(term => term.Key).ToHashSet();
        Assert.Equal(Unused.Keys.Order(), TermNames.All.Keys.Where(name => !used.Contains(name)));
    }

    [Fact]
    public void Every_floating_limit_is_a_limit_of_the_statute_too()
    {
        var floating = Bylaws.Editions[0].Sections.SelectMany(section => section.Terms).Where(term => term.Floats).Select(term => term.Key);
        var statutory = DelawareLaw.Sheet.Editions.SelectMany(edition => edition.Sections).SelectMany(section => section.Terms)
            .Select(term => term.Key).ToHashSet();
        Assert.All(floating, key => Assert.Contains(key, statutory));
    }

    [Fact]
    public void Copies_no_sentence_of_the_by_laws()
    {
        // Eight words in a row are a sentence of the by-laws, not a heading or a term of art.
        const int Run = 8;
        var text = WordsOf(Repository.ReadShared("bylaws", "advanced-input-devices.txt"));
        var runs = Runs(text, Run).ToHashSet();
        var sheet = Repository.Read("samples", "advanced-input-devices", "by-laws.yaml");
        var headings = Bylaws.Editions[0].Sections.Select(section => string.Join(' ', WordsOf(section.Heading))).ToList();
        var copied = sheet.Split('\n').SelectMany(line => Runs(WordsOf(line), Run))
            .Where(run => runs.Contains(run) && !headings.Exists(heading => heading.Contains(run, StringComparison.Ordinal)));
        Assert.Empty(copied);
    }

    static IEnumerable<string> Runs(string[] words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(at => string.Join(' ', words[at..(at + length)]));

    static string[] WordsOf(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    static ImmutableArray<string> Contents(string bylaws)
    {
        var pages = bylaws[bylaws.IndexOf("CONTENTS", StringComparison.Ordinal)..];
        return
        [
            .. Entry().Matches(pages).Select(match =>
                $"{match.Groups["number"].Value.TrimEnd('.')} {match.Groups["heading"].Value.Trim()}"),
        ];
    }

    [GeneratedRegex(@"^\s*(?:SECTION )?(?<number>[0-9]+(\.[0-9]+)*\.?)\s+(?<heading>[A-Z].*?)(?<!\.)\.{3,}\s+[0-9]+$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
