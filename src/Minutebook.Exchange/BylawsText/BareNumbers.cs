namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

/// <summary>Finds page numbers that stand on a line without other words.</summary>
static partial class BareNumbers
{
    const int LongestLine = 100;
    const int SetIn = 10;
    const int NumbersThatCountOn = 3;
    const int MostPagesBetween = 2;

    readonly record struct Bare(int At, int Number, bool IsRoman);

    /// <summary>Marks those that stand where only a page's number can stand.</summary>
    public static void Mark(List<SourceLine> lines)
    {
        MarkAtEdges(lines);
        MarkSequences(lines);
        MarkLone(lines);
    }

    /// <summary>A bare number is a label at the edge of a page, or alone where it counts on from the label before.</summary>
    static void MarkAtEdges(List<SourceLine> lines)
    {
        var previous = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsText || lines[at].Text.Length > LongestLine || !Label().IsMatch(lines[at].Text)) continue;
            var isNumber = int.TryParse(lines[at].Trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var countsOn = isNumber && (number == previous + 1 || (previous == 0 && number == 2)) && PagePlace.IsAlone(lines, at);
            if (!countsOn && !PagePlace.IsAtPageMark(lines, at)) continue;
            Become(lines, at, LineKind.PageLabel);
            if (isNumber) previous = number;
        }
    }

    /// <summary>Three that count on, i, ii, iii or 12, 13, 14, are labels where one divides a sentence, or all are set far in.</summary>
    static void MarkSequences(List<SourceLine> lines)
    {
        var margin = Margin(lines);
        foreach (var kind in Found(lines).GroupBy(bare => bare.IsRoman))
            foreach (var run in Runs([.. kind]))
                if (run.Count >= NumbersThatCountOn && (run.Exists(bare => PagePlace.BreaksSentence(lines, bare.At))
                    || run.TrueForAll(bare => IsSetIn(lines, bare, margin))))
                    run.ForEach(bare => Become(lines, bare.At, LineKind.PageLabel));
    }

    static List<List<Bare>> Runs(List<Bare> numbers)
    {
        var runs = new List<List<Bare>>();
        foreach (var bare in numbers)
            if (runs.Count > 0 && bare.Number == runs[^1][^1].Number + 1) runs[^1].Add(bare);
            else runs.Add([bare]);
        return runs;
    }

    /// <summary>
    /// One that is left, set far in, is a page's number if the text around it needs none. Where several are left, they must count on as
    /// pages do; else they are figures of the text. It is a guess, so the report names the number.
    /// </summary>
    static void MarkLone(List<SourceLine> lines)
    {
        var margin = Margin(lines);
        var lone = Found(lines).FindAll(bare => IsSetIn(lines, bare, margin) && (!bare.IsRoman || lines[bare.At].Trimmed.Length > 1));
        if (!lone.TrueForAll(bare => !IsNeeded(lines, bare.At, margin))) return;
        for (var at = 1; at < lone.Count; at++)
            if (lone[at].Number - lone[at - 1].Number is < 1 or > MostPagesBetween) return;
        lone.ForEach(bare => Become(lines, bare.At, LineKind.RunningLabel));
    }

    /// <summary>The text may need the number: "ARTICLE", "shall be" or a colon stands above, or it heads centred words below.</summary>
    static bool IsNeeded(List<SourceLine> lines, int at, int margin)
    {
        if (PagePlace.TextBeyond(lines, at, -1) is not { } above) return true;
        if (PagePlace.TextBeyond(lines, at, 1) is not { } below) return true;
        if (Sentence.GoesOn(above.Text) || above.Text.EndsWith(':')) return true;
        if (!Sentence.EndsClause(above.Text)) return !char.IsLower(below.Trimmed[0]);
        return below.Indent >= margin + SetIn && SectionMark.Parse(below) is null;
    }

    static List<Bare> Found(List<SourceLine> lines)
    {
        var found = new List<Bare>();
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].IsText && lines[at].Text.Length <= LongestLine && Label().IsMatch(lines[at].Text) && PagePlace.IsAtGap(lines, at)
                && Numeral.OfPage(lines[at].Trimmed) is { } number)
                found.Add(new(at, number, char.IsAsciiLetter(lines[at].Trimmed[0])));
        return found;
    }

    static bool IsSetIn(List<SourceLine> lines, Bare bare, int margin) => lines[bare.At].Indent >= margin + SetIn;

    /// <summary>The indentation that most lines have.</summary>
    static int Margin(List<SourceLine> lines) =>
        lines.Where(line => line.IsText).CountBy(line => line.Indent).OrderByDescending(indent => indent.Value).FirstOrDefault().Key;

    static void Become(List<SourceLine> lines, int at, LineKind kind) => lines[at] = lines[at] with { Kind = kind };

    [GeneratedRegex(@"^\s*(?:\d{1,3}|[ivxlc]{1,7}|[A-Z]{1,2}-\d{1,3}|\[\d{1,3}\])$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();
}
