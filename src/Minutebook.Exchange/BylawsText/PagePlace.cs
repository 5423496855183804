namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;

/// <summary>Where a line stands on its page, and what it stands between.</summary>
static class PagePlace
{
    /// <summary>No text touches the line.</summary>
    public static bool IsAlone(List<SourceLine> lines, int at) => IsFree(lines, at - 1) && IsFree(lines, at + 1);

    /// <summary>No text touches the line above, or none below.</summary>
    public static bool IsAtGap(List<SourceLine> lines, int at) => IsFree(lines, at - 1) || IsFree(lines, at + 1);

    static bool IsFree(List<SourceLine> lines, int at) => at < 0 || at >= lines.Count || !lines[at].IsText;

    /// <summary>A page mark, or the end of the text, stands next to the line or beyond blank lines.</summary>
    public static bool IsAtPageMark(List<SourceLine> lines, int at) =>
        IsPageMarkBeyondBlanks(lines, at, -1) || IsPageMarkBeyondBlanks(lines, at, 1);

    static bool IsPageMarkBeyondBlanks(List<SourceLine> lines, int at, int step)
    {
        for (at += step; at >= 0 && at < lines.Count; at += step)
        {
            if (lines[at].Kind == LineKind.PageMark) return true;
            if (lines[at].IsText) return false;
        }
        return step > 0;
    }

    /// <summary>The nearest line of text in a direction; null where there is none.</summary>
    public static SourceLine? TextBeyond(List<SourceLine> lines, int at, int step)
    {
        for (at += step; at >= 0 && at < lines.Count; at += step)
            if (lines[at].IsText) return lines[at];
        return null;
    }

    /// <summary>A sentence stops above the line and goes on below it in lower case: only what is foreign to it stands so.</summary>
    public static bool BreaksSentence(List<SourceLine> lines, int at) =>
        TextBeyond(lines, at, -1) is { } above && TextBeyond(lines, at, 1) is { } below
        && char.IsLower(below.Trimmed[0]) && !Sentence.EndsClause(above.Text) && !HeadingWords.IsHeading(above.Trimmed);
}
