namespace Minutebook.Exchange.BylawsText;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

/// <summary>The table in front of the by-laws that lists their amendments: section, effect, date.</summary>
static partial class AmendmentTable
{
    const int Columns = 3;

    public static ImmutableArray<AmendmentRow> Read(IReadOnlyList<SourceLine> front)
    {
        var rows = ImmutableArray.CreateBuilder<AmendmentRow>();
        var at = 0;
        while (at < front.Count && !IsTitle(front[at])) at++;
        var headPassed = false;
        for (at++; at < front.Count && front[at].Kind != LineKind.PageMark; at++)
        {
            if (front[at].IsRule) headPassed = true;
            else if (headPassed && front[at].IsText) Add(rows, Wide().Split(front[at].Trimmed));
        }
        return rows.ToImmutable();
    }

    static bool IsTitle(SourceLine line) => line.IsText && HeadingWords.Essence(line.Text) is "amendments" or "listofamendments" or "tableofamendments";

    /// <summary>A line with fewer columns goes on with the effect of the row above.</summary>
    static void Add(ImmutableArray<AmendmentRow>.Builder rows, string[] cells)
    {
        if (cells.Length >= Columns) rows.Add(new(cells[0], string.Join(' ', cells[1..^1]), cells[^1]));
        else if (rows.Count > 0) rows[^1] = rows[^1] with { Effect = $"{rows[^1].Effect} {string.Join(' ', cells)}" };
    }

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wide();
}
