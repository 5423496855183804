namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;

/// <summary>A heading found in the body.</summary>
/// <param name="At">The place of its line in the list of lines.</param>
/// <param name="Step">How its number stands to the one before.</param>
/// <param name="TextAt">The place of the line in which the section's text begins.</param>
/// <param name="TextColumn">The column in that line, where it is not the whole line.</param>
sealed record FoundHeading(SectionMark Mark, SectionNumber Number, string Heading, int At, Step Step, int TextAt, int TextColumn);

/// <summary>
/// Tells headings from references that happen to begin a line. A number is believed for what stands around it: whether the contents
/// list it, whether it is the next in sequence, whether a paragraph begins here, and whether the words after it read as a heading.
/// </summary>
sealed class Headings
{
    const int MostPassedOver = 3;
    const int MostRows = 6;
    const int FirstLineIndent = 2;
    const int Centred = 10;

    readonly List<SourceLine> lines;
    readonly NumberingScheme scheme;
    readonly int bodyStart;
    readonly Dictionary<string, string> listed = new(StringComparer.Ordinal);
    readonly HashSet<string> used = new(StringComparer.Ordinal);
    readonly List<FoundHeading> found = [];
    readonly Numbering numbering = new();

    Headings(List<SourceLine> lines, NumberingScheme scheme, ContentsTable contents)
    {
        (this.lines, this.scheme, bodyStart) = (lines, scheme, contents.End);
        foreach (var entry in contents.Entries)
            if (entry.Number is { } number) listed.TryAdd(number.Key, entry.Heading);
    }

    /// <summary>The headings of the body, in the order of the text.</summary>
    public static List<FoundHeading> Find(List<SourceLine> lines, NumberingScheme scheme, ContentsTable contents)
    {
        var headings = new Headings(lines, scheme, contents);
        for (var at = contents.End; at < lines.Count; at++)
            if (scheme.MarkOf(lines[at]) is { } mark) headings.Consider(mark, at);
        return headings.found;
    }

    void Consider(SectionMark mark, int at)
    {
        var number = numbering.Qualify(mark);
        var previous = found.Count > 0 ? found[^1] : null;
        if (previous is not null && at < previous.TextAt) return;
        var rows = Rows(mark, at);
        var heading = listed.GetValueOrDefault(number.Key, "");
        var asListed = HeadingCut.AsListed(rows, heading) is not null;
        if (mark.ReadsOn && !asListed) return;
        var step = number.StepFrom(previous?.Number);
        if (!IsBelieved(new(mark, number, step, Opening(at), asListed, lines[at].Depth > 0 || mark.EmphasisLength > 0), rows)) return;
        Accept(mark, number, at, step, rows, heading);
    }

    /// <summary>How a paragraph begins at a line.</summary>
    enum Start
    {
        /// <summary>It does not: the line goes on from the one above.</summary>
        Inside,

        /// <summary>Directly below words that end no sentence, but may be the last of a heading or of an unfinished one.</summary>
        Possible,

        /// <summary>Nothing but a page break or a whole sentence stands above.</summary>
        Likely,

        /// <summary>A blank line, or a heading, stands above.</summary>
        Clear,
    }

    readonly record struct Candidate(SectionMark Mark, SectionNumber Number, Step Step, Start Opening, bool AsListed, bool IsSetOff);

    bool IsBelieved(Candidate candidate, List<string> rows)
    {
        if (candidate.IsSetOff) return true;
        if (candidate.Opening == Start.Inside) return false;
        if (candidate.AsListed && (candidate.Opening == Start.Clear || candidate.Step == Step.Next)) return true;
        var heading = HeadingCut.Find(rows, "").Heading;
        var reads = rows[0].Length == 0 || heading.Length > 0;
        var isItem = candidate.Mark.Keyword is MarkWord.Plain or MarkWord.Letter;
        if (candidate.Opening == Start.Possible) return candidate.Step == Step.Next && !isItem && HeadingWords.IsTitle(heading);
        return candidate.Step switch
        {
            Step.Next => candidate.Opening == Start.Clear || reads,
            Step.Skip => candidate.Opening == Start.Clear && reads
                && (!isItem || IsNear(candidate.Number) || HeadingWords.IsTitle(heading)),
            _ => candidate.Opening == Start.Clear && reads && rows[0].Length > 0 && !isItem,
        };
    }

    /// <summary>A bare number or letter far ahead is rather an item of a list, unless nothing came before it, the contents know it, or
    /// a title follows it.</summary>
    bool IsNear(SectionNumber number) =>
        found.Count == 0 || listed.ContainsKey(number.Key) || number.PassedOver(found[^1].Number) <= MostPassedOver
        || ContinuesAnArticle(number);

    /// <summary>Sections may count on through all articles: II.6 after I.5.</summary>
    bool ContinuesAnArticle(SectionNumber number) =>
        number.Level == 2 && found.FindLast(heading => heading.Number.Level == 2) is { } last
        && new SectionNumber("", number.Parts[1..]).StepFrom(new("", last.Number.Parts[1..])) == Step.Next;

    Start Opening(int at)
    {
        var gap = Start.Inside;
        for (var above = at - 1; above >= bodyStart; above--)
        {
            if (lines[above].IsFurniture) gap = Start.Likely;
            else if (!lines[above].IsText || lines[above].IsRule) gap = gap == Start.Likely ? gap : Start.Clear;
            else if (found.Count > 0 && above < found[^1].TextAt) return Start.Clear;
            else if (gap == Start.Inside) return OpeningBelow(above, at);
            else return gap == Start.Clear ? gap : OpeningAfterPage(lines[above].Text);
        }
        return Start.Clear;
    }

    /// <summary>The last words of a page tell whether its sentence goes on: where they do not, a heading is at least likely.</summary>
    static Start OpeningAfterPage(string above) =>
        Sentence.EndsClause(above) ? Start.Clear : Sentence.GoesOn(above) ? Start.Inside : Start.Likely;

    /// <summary>Directly below other text: set in from it, or after a whole sentence.</summary>
    Start OpeningBelow(int above, int at)
    {
        var setIn = lines[at].Indent - lines[above].Indent;
        if (setIn >= Centred || (found.Count == 0 && HeadingWords.IsTitle(lines[above].Trimmed))) return Start.Clear;
        if (!Sentence.IsWhole(lines[above].Text)) return Sentence.GoesOn(lines[above].Text) ? Start.Inside : Start.Possible;
        return setIn >= FirstLineIndent ? Start.Clear : Start.Likely;
    }

    /// <summary>What follows the number, down to the next blank line.</summary>
    List<string> Rows(SectionMark mark, int at)
    {
        var rows = new List<string> { mark.Rest };
        for (var below = at + 1; below < lines.Count && rows.Count < MostRows && IsPlainText(below); below++)
            rows.Add(lines[below].Trimmed);
        return rows;
    }

    bool IsPlainText(int at) =>
        lines[at].IsText && lines[at].Depth == 0 && !lines[at].IsRule
        && scheme.MarkOf(lines[at]) is not { ReadsOn: false };

    void Accept(SectionMark mark, SectionNumber number, int at, Step step, List<string> rows, string listedHeading)
    {
        var heading = Cut(mark, at, rows, listedHeading);
        if (!used.Add(number.Key)) step = Step.Repeat;
        numbering.Accept(mark, number);
        found.Add(heading with { Number = number, Step = step });
    }

    FoundHeading Cut(SectionMark mark, int at, List<string> rows, string listedHeading)
    {
        var blank = new FoundHeading(mark, new("", []), "", at, Step.Next, at, lines[at].Text.Length - mark.Rest.Length);
        if (mark.Rest.Length == 0) return HeadingBelow(blank, at, rows, listedHeading);
        if (mark.EmphasisLength >= 0) return Emphasised(blank, mark, at);
        if (lines[at].Depth > 0) return blank with { Heading = HeadingWords.Clean(mark.Rest), TextAt = at + 1, TextColumn = 0 };
        return At(blank, at, HeadingCut.Find(rows, listedHeading), firstRowColumn: lines[at].Text.Length - mark.Rest.Length);
    }

    FoundHeading Emphasised(FoundHeading blank, SectionMark mark, int at)
    {
        var heading = HeadingWords.Clean(mark.Rest[..Math.Min(mark.EmphasisLength, mark.Rest.Length)]);
        var text = mark.Rest[Math.Min(mark.EmphasisLength, mark.Rest.Length)..].TrimStart();
        return text.Length == 0
            ? blank with { Heading = heading, TextAt = at + 1, TextColumn = 0 }
            : blank with { Heading = heading, TextColumn = lines[at].Text.Length - text.Length };
    }

    /// <summary>The cut counts columns in rows without their indentation.</summary>
    FoundHeading At(FoundHeading blank, int at, HeadingCut cut, int firstRowColumn)
    {
        var column = cut.Row == 0 ? firstRowColumn + cut.Column : cut.Column == 0 ? 0 : lines[at + cut.Row].Indent + cut.Column;
        return blank with { Heading = cut.Heading, TextAt = at + cut.Row, TextColumn = column };
    }

    /// <summary>A number alone on its line: the heading stands on the next lines, as far as they read as one.</summary>
    FoundHeading HeadingBelow(FoundHeading blank, int at, List<string> rows, string listedHeading)
    {
        var below = at + 1;
        while (below < lines.Count && !lines[below].IsText) below++;
        var none = blank with { TextAt = at + 1, TextColumn = 0 };
        if (below >= lines.Count || !IsPlainText(below)) return none;
        if (below > at + 1) rows = Rows(blank.Mark with { Rest = lines[below].Trimmed }, below);
        else rows = rows[1..];
        var cut = HeadingCut.Find(rows, listedHeading);
        return cut.Heading.Length == 0 ? none : At(none, below, cut, lines[below].Indent);
    }
}
