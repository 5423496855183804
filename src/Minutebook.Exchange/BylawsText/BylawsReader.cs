namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>
/// Reads by-laws from the text in which companies file and keep them: with page breaks, contents and wrapped lines as on EDGAR, or as
/// Markdown.
/// Nothing in a text makes it throw; what is odd becomes a <see cref="Difference"/>.
/// </summary>
public static class BylawsReader
{
    /// <summary>Reads the by-laws.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="fileName">Its name, for messages; one that ends in .md says that the text is Markdown.</param>
    public static BylawsText Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        var markdown = SourceText.IsMarkdown(text, fileName);
        var lines = SourceText.Lines(text, markdown);
        PageFurniture.MarkNumbers(lines);
        // Only now: a page number "iv" between blank lines is no sentence that goes on.
        lines = DoubleSpacing.Remove(lines);
        PageFurniture.MarkRepeated(lines);
        var scheme = NumberingScheme.Of(lines);
        var contents = ContentsTable.Read(lines, scheme);
        var headings = Headings.Find(lines, scheme, contents);
        if (headings.Count == 0 && contents.Entries.Count > 0)
        {
            contents = ContentsTable.None(lines);
            headings = Headings.Find(lines, scheme, contents);
        }
        return headings.Count == 0 ? Unreadable(fileName) : new Reading(lines, contents, headings, markdown).Assemble();
    }

    static BylawsText Unreadable(string fileName) =>
        new("", "", [], [], null, "", [], "", "",
        [
            new(DifferenceKind.NoSections, "",
                $"No section was found in {fileName}. Expected were numbered headings at the beginning of lines, such as "
                + "\"SECTION 1. OFFICES\", \"ARTICLE II - STOCKHOLDERS\", \"2.4 Notice of Meeting.\", \"§ 2.4\" or \"## 1.1 Offices\". "
                + "Check that the file holds the by-laws as plain text or Markdown, not as PDF, HTML or a word processor's file.", 0),
        ]);

    sealed class Reading(List<SourceLine> lines, ContentsTable contents, List<FoundHeading> headings, bool markdown)
    {
        readonly Hyphenation hyphenation = new(lines);

        public BylawsText Assemble()
        {
            var front = FrontMatter.Read(lines, contents, headings[0].At);
            var closingStart = Closing.Start(lines, AfterHeadingLine(headings[^1]), lines.Count);
            var sections = Sections(closingStart);
            var closing = ParagraphsOf(lines.Skip(closingStart));
            var before = ParagraphsOf(front.Lines);
            var (note, adopted) = Adoption.In(closing.Concat(before).Select(paragraph => paragraph.Words));
            return new(
                front.Title,
                front.Corporation,
                [.. contents.Entries.Select(entry => new ContentsLine(entry.Number?.Printed ?? "", entry.Heading, entry.Page, entry.Line))],
                sections,
                adopted,
                note,
                front.Amendments,
                Joined(before),
                Joined(closing),
                Comparison.Of(lines, contents, headings, front));
        }

        static string Joined(ImmutableArray<LabelledParagraph> paragraphs) =>
            string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Words));

        ImmutableArray<BylawsSection> Sections(int end)
        {
            var sections = ImmutableArray.CreateBuilder<BylawsSection>(headings.Count);
            for (var at = 0; at < headings.Count; at++)
                sections.Add(Section(headings[at], at + 1 < headings.Count ? headings[at + 1].At : end));
            return sections.MoveToImmutable();
        }

        BylawsSection Section(FoundHeading heading, int end) =>
            new(heading.Number.Printed, heading.Heading, heading.Number.Level, lines[heading.At].Number, heading.Mark.Word,
                ParagraphsOf(TextOf(heading, end)));

        /// <summary>The lines of the section's own text; the first may begin behind its heading.</summary>
        IEnumerable<SourceLine> TextOf(FoundHeading heading, int end)
        {
            if (heading.TextAt >= end) yield break;
            var first = lines[heading.TextAt];
            if (heading.TextColumn > 0)
                first = first with { Text = new string(' ', first.Indent) + first.Text[heading.TextColumn..].TrimStart() };
            yield return first;
            for (var at = heading.TextAt + 1; at < end; at++) yield return lines[at];
        }

        static int AfterHeadingLine(FoundHeading last) => last.TextColumn > 0 ? last.TextAt + 1 : last.TextAt;

        ImmutableArray<LabelledParagraph> ParagraphsOf(IEnumerable<SourceLine> text) => Paragraphs.Of(text, hyphenation, markdown);
    }
}
