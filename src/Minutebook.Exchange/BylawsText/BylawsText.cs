namespace Minutebook.Exchange.BylawsText;

using System.Collections.Immutable;
using System.Linq;
using NodaTime;

/// <summary>By-laws as their text states them, and what the reader found odd in it.</summary>
/// <param name="Title">The words of the title up to "By-laws": "AMENDED AND RESTATED BY-LAWS". Empty where there is none.</param>
/// <param name="Corporation">The name on the title. Empty where there is none.</param>
/// <param name="Contents">The lines of the table of contents, as printed.</param>
/// <param name="Sections">Every section, of all levels, in the order of the document.</param>
/// <param name="Adopted">The day of adoption, where the text states one that is complete.</param>
/// <param name="AdoptionNote">The sentence that speaks of the adoption. Empty where there is none.</param>
/// <param name="Amendments">The rows of the table of amendments in front of the by-laws.</param>
/// <param name="Front">All that stands before the first section, but the contents: the title, and any text besides.</param>
/// <param name="Closing">What follows the last section: note of adoption, certificate, signatures.</param>
/// <param name="Differences">What a person should look at, in the order of the document.</param>
public sealed record BylawsText(
    string Title,
    string Corporation,
    ImmutableArray<ContentsLine> Contents,
    ImmutableArray<BylawsSection> Sections,
    LocalDate? Adopted,
    string AdoptionNote,
    ImmutableArray<AmendmentRow> Amendments,
    string Front,
    string Closing,
    ImmutableArray<Difference> Differences)
{
    /// <summary>False where no section was found; then the one difference says what was expected.</summary>
    public bool IsReadable => !Sections.IsEmpty;
}

/// <summary>A line of the table of contents.</summary>
/// <param name="Number">As it is in <see cref="BylawsSection.Number"/>; empty for a line without number.</param>
/// <param name="Heading">The heading, without leader dots.</param>
/// <param name="Page">The label of the page: "7", "iv". Empty where none is printed.</param>
/// <param name="Line">The number of the line in the file, from 1.</param>
public sealed record ContentsLine(string Number, string Heading, string Page, int Line);

/// <summary>A section, subsection or numbered paragraph: its own text, without that of the sections below it.</summary>
/// <param name="Number">As the company numbers it; a section that restarts in its article carries the article's number: "II.1".</param>
/// <param name="Heading">Empty for a numbered paragraph that has none.</param>
/// <param name="Level">1 for an article or section, 2 and more for what stands below it.</param>
/// <param name="Line">The line of the heading in the file, from 1.</param>
/// <param name="Mark">The word printed before the number: "ARTICLE", "SECTION", "§", or none.</param>
/// <param name="Paragraphs">The text, paragraph by paragraph.</param>
public sealed record BylawsSection(
    string Number, string Heading, int Level, int Line, string Mark, ImmutableArray<LabelledParagraph> Paragraphs)
{
    /// <summary>The paragraphs, separated by a blank line.</summary>
    public string Text => string.Join("\n\n", Paragraphs.Select(paragraph => paragraph.Words));
}

/// <summary>A paragraph and the letter that begins it.</summary>
/// <param name="Label">The letter or number within its marks, "(a)"; empty for a plain paragraph.</param>
/// <param name="Text">The text that follows the label.</param>
public sealed record LabelledParagraph(string Label, string Text)
{
    /// <summary>The whole paragraph as it stands in the by-laws.</summary>
    public string Words => Label.Length == 0 ? Text : Text.Length == 0 ? Label : $"{Label} {Text}";
}

/// <summary>A row of the table that lists amendments.</summary>
/// <param name="Section">The section amended.</param>
/// <param name="Effect">What the amendment did.</param>
/// <param name="Date">The date as printed.</param>
public sealed record AmendmentRow(string Section, string Effect, string Date);
