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
            else if (headPassed && front[at].IsText) Add(rows, front[at]);
        }
        return rows.ToImmutable();
    }

    static bool IsTitle(SourceLine line) =>
        line.IsText && HeadingWords.Essence(line.Text) is "amendments" or "listofamendments" or "tableofamendments";

    /// <summary>A line that is indented, or holds one column, goes on with the row above; its last column may be the date.</summary>
    static void Add(ImmutableArray<AmendmentRow>.Builder rows, SourceLine line)
    {
        var cells = Wide().Split(line.Trimmed);
        var goesOn = rows.Count > 0 && (cells.Length == 1 || (line.Indent > 0 && cells.Length < Columns));
        var dated = cells.Length >= Columns || (goesOn && cells.Length > 1 && rows[^1].Date.Length == 0);
        var date = dated ? cells[^1] : "";
        var effect = string.Join(' ', cells[(goesOn ? 0 : 1)..(dated ? ^1 : ^0)]);
        if (!goesOn) rows.Add(new(cells[0], effect, date));
        else rows[^1] = rows[^1] with { Effect = $"{rows[^1].Effect} {effect}", Date = dated ? date : rows[^1].Date };
    }

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wide();
}
