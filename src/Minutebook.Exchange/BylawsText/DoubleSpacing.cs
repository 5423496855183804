namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;

/// <summary>Takes the blank line out from between the lines of a text that is typed with double spacing.</summary>
static class DoubleSpacing
{
    public static List<SourceLine> Remove(List<SourceLine> lines) => IsDoubleSpaced(lines) ? SingleSpaced(lines) : lines;

    /// <summary>
    /// Lines hardly ever touch, and many go on in lower case after one blank line. Where each paragraph is one long line, as in Markdown,
    /// lines do not touch either, but paragraphs begin with a capital.
    /// </summary>
    static bool IsDoubleSpaced(List<SourceLine> lines)
    {
        int touching = 0, spaced = 0, goingOn = 0;
        for (var at = 1; at < lines.Count; at++)
        {
            if (!lines[at].IsText) continue;
            if (lines[at - 1].IsText) touching++;
            else if (at > 1 && lines[at - 1].Kind == LineKind.Blank && lines[at - 2].IsText)
            {
                spaced++;
                if (char.IsLower(lines[at].Trimmed[0])) goingOn++;
            }
        }
        return goingOn > 5 && touching * 10 < spaced && goingOn * 4 > spaced;
    }

    static List<SourceLine> SingleSpaced(List<SourceLine> lines)
    {
        var kept = new List<SourceLine>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
        {
            var afterText = at > 0 && lines[at - 1].IsText;
            if (lines[at].Kind == LineKind.Blank && afterText && at + 1 < lines.Count && lines[at + 1].IsText
                && IsContinuedBy(lines[at - 1], lines[at + 1])) continue;
            kept.Add(lines[at]);
        }
        return kept;
    }

    /// <summary>An indented line after a whole sentence begins a paragraph, even in double spacing.</summary>
    static bool IsContinuedBy(SourceLine line, SourceLine next) =>
        SectionMark.Parse(next) is null or { ReadsOn: true } && SectionMark.Parse(line)?.IsTop is not true
        && (next.Indent <= line.Indent || !Sentence.IsWhole(line.Text));
}
