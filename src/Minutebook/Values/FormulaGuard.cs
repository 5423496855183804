namespace Minutebook.Values;

using System;

/// <summary>
/// Cells of a table as text. A spreadsheet takes a cell for a formula that begins with = + - @, a tab or a carriage return, and may run it:
/// such a cell is written with an apostrophe before it, which is taken off again when the table is read. One more is written before
/// apostrophes that stand there already, so that every text comes back as it was.
/// </summary>
public static class FormulaGuard
{
    const char Guard = '\'';
    const string Begins = "=+-@\t\r";

    /// <summary>The text as it is written into a cell.</summary>
    public static string Guarded(string text) => IsFormula(text) ? Guard + text : text;

    /// <summary>The text of a cell that was written so.</summary>
    public static string Unguarded(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 0 && cell[0] == Guard && IsFormula(cell) ? cell[1..] : cell;
    }

    static bool IsFormula(string text)
    {
        var bare = text.AsSpan().TrimStart(Guard);
        return !bare.IsEmpty && Begins.Contains(bare[0], StringComparison.Ordinal);
    }
}
