namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>Where the heading ends in the block of lines that begins after a number, and the section's text begins.</summary>
/// <param name="Heading">Empty for a numbered paragraph.</param>
/// <param name="Row">The row of the block in which the text begins; the count of rows where the block is all heading.</param>
/// <param name="Column">The column in that row.</param>
readonly record struct HeadingCut(string Heading, int Row, int Column)
{
    const int LongestHeading = 200;
    const int MostRows = 4;

    /// <summary>Finds the cut.</summary>
    /// <param name="rows">The rest of the line after the number, and the lines that follow without a blank.</param>
    /// <param name="listed">The heading in the contents; empty where there is none.</param>
    public static HeadingCut Find(IReadOnlyList<string> rows, string listed) =>
        AsListed(rows, listed) ?? UpperSentence(rows) ?? UpperRows(rows) ?? FirstSentence(rows)
        ?? WholeBlock(rows) ?? FirstRow(rows) ?? new("", 0, 0);

    /// <summary>The block begins with the heading of the contents, whatever its case and punctuation.</summary>
    public static HeadingCut? AsListed(IReadOnlyList<string> rows, string listed)
    {
        var essence = HeadingWords.Essence(listed);
        if (essence.Length == 0) return null;
        var matched = 0;
        for (var row = 0; row < rows.Count && row < MostRows; row++)
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (!char.IsLetterOrDigit(rows[row][column])) continue;
                if (char.ToLowerInvariant(rows[row][column]) != essence[matched]) return null;
                if (++matched == essence.Length) return EndsWord(rows[row], column + 1) ? After(rows, row, column + 1) : null;
            }
        return null;
    }

    static bool EndsWord(string row, int column) => column == row.Length || !char.IsLetterOrDigit(row[column]);

    /// <summary>Rows all in capitals are the heading, if other rows follow or none.</summary>
    static HeadingCut? UpperRows(IReadOnlyList<string> rows)
    {
        var upper = 0;
        while (upper < rows.Count && upper < MostRows && HeadingWords.IsUpper(rows[upper])) upper++;
        if (upper == 0 || (upper == 1 && rows[0].Length < 2)) return null;
        var words = string.Join(' ', rows.Take(upper));
        return HeadingWords.IsTitle(words) && (rows.Count == upper || !InnerStop(words)) ? new(HeadingWords.Clean(words), upper, 0) : null;
    }

    /// <summary>A heading in capitals that wraps, and the text behind its stop: "PLACE OF MEETINGS OF THE", "STOCKHOLDERS. Meetings ...".
    /// </summary>
    static HeadingCut? UpperSentence(IReadOnlyList<string> rows)
    {
        var upper = rows.TakeWhile(HeadingWords.IsUpper).Count();
        return upper > 0 && FirstSentence(rows) is { } cut && HeadingWords.IsUpper(cut.Heading) && cut.Row >= upper && cut.Row < rows.Count
            && cut.Column > 0 ? cut : null;
    }

    static bool InnerStop(string words) => words.TrimEnd('.').Contains(". ", StringComparison.Ordinal);

    /// <summary>An inline heading: "Annual Meeting. The annual meeting ..." or "Annual Meeting - The annual meeting ...".</summary>
    static HeadingCut? FirstSentence(IReadOnlyList<string> rows)
    {
        var words = "";
        for (var row = 0; row < rows.Count && row < MostRows && words.Length < LongestHeading; row++)
        {
            if (words.Length > 0) words += " ";
            for (var column = 0; column < rows[row].Length && words.Length < LongestHeading; column++)
            {
                var stop = StopAt(rows, row, column);
                if (stop > 0 && words.Length > 0) return HeadingWords.IsHeading(words) ? After(rows, row, column + stop) : null;
                words += rows[row][column];
            }
        }
        return null;
    }

    /// <summary>The length of the stop that may end an inline heading here; 0 for none.</summary>
    static int StopAt(IReadOnlyList<string> rows, int row, int column)
    {
        var text = rows[row].AsSpan(column);
        var length = text[0] is '.' or ':' or '—' ? 1
            : text.StartsWith(" - ") || text.StartsWith(" – ") ? 3
            : text.StartsWith("--") ? 2 : 0;
        if (length == 0) return 0;
        if (text[0] == '.' && column > 0 && IsInitial(rows[row], column)) return 0;
        var next = text[length..].TrimStart();
        if (next.IsEmpty) return row + 1 < rows.Count && BeginsSentence(rows[row + 1]) ? length : 0;
        return (text[0] is not ('.' or ':') || text[length] == ' ') && BeginsSentence(next) ? length : 0;
    }

    /// <summary>The point of "U.S." ends no heading.</summary>
    static bool IsInitial(string row, int column) =>
        char.IsUpper(row[column - 1]) && (column == 1 || row[column - 2] == '.');

    static bool BeginsSentence(ReadOnlySpan<char> text)
    {
        var first = text.TrimStart(" \"“([");
        return !first.IsEmpty && (char.IsUpper(first[0]) || char.IsDigit(first[0]) || text.TrimStart()[0] == '(');
    }

    static HeadingCut? WholeBlock(IReadOnlyList<string> rows)
    {
        if (rows.Count > 2) return null;
        var words = string.Join(' ', rows);
        var isHeading = rows.Count == 1 ? HeadingWords.IsHeading(words) : HeadingWords.IsTitle(words);
        return isHeading ? new(HeadingWords.Clean(words), rows.Count, 0) : null;
    }

    /// <summary>A short first row in title case, and a sentence that begins on the next.</summary>
    static HeadingCut? FirstRow(IReadOnlyList<string> rows) =>
        rows.Count > 1 && rows[0].Length < rows[1].Length && HeadingWords.IsTitle(rows[0]) && BeginsSentence(rows[1])
            ? new(HeadingWords.Clean(rows[0]), 1, 0)
            : null;

    /// <summary>The heading is all before this place; stops and emphasis after it belong to neither heading nor text.</summary>
    static HeadingCut After(IReadOnlyList<string> rows, int row, int column)
    {
        var words = string.Join(' ', rows.Take(row).Append(rows[row][..column]));
        while (column < rows[row].Length && " .:-–—*_".Contains(rows[row][column], StringComparison.Ordinal)) column++;
        return column < rows[row].Length ? new(HeadingWords.Clean(words), row, column) : new(HeadingWords.Clean(words), row + 1, 0);
    }
}
