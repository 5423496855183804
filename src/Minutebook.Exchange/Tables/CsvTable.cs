namespace Minutebook.Exchange.Tables;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using Minutebook.Exchange.TermSheets;
using Minutebook.Values;

/// <summary>A row with its cells by column; a cell with nothing in it is absent.</summary>
sealed record TableRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string column] => Cells.GetValueOrDefault(column);
}

/// <summary>Reads the rows of a table with a header, in commas. Cells are text, whatever they look like.</summary>
static class CsvTable
{
    const int LongestCell = 10_000;
    const char ByteOrderMark = '\uFEFF';

    public static List<TableRow> Read(TextReader text, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required,
        int mostRows, Problems problems)
    {
        if (text.Peek() == ByteOrderMark) text.Read();
        var rows = new List<TableRow>();
        var badData = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            DetectDelimiter = false,
            IgnoreBlankLines = true,
            TrimOptions = TrimOptions.Trim,
            MaxFieldSize = LongestCell,
            BadDataFound = _ => badData = true,
        };
        using var parser = new CsvParser(text, configuration, leaveOpen: true);
        try
        {
            if (!parser.Read())
            {
                problems.Add(1, "", $"the file is empty; expected a header with {string.Join(", ", columns)}");
                return rows;
            }
            if (Header(parser, columns, required, problems) is not { } header) return rows;
            while (parser.Read())
            {
                if (rows.Count == mostRows)
                {
                    problems.Add(FirstLine(parser), "", $"there are more than {mostRows} rows; split the file");
                    return rows;
                }
                badData = false;
                var cells = parser.Record!; // only now are the cells looked into
                if (Row(parser, cells, header, badData, problems) is { } row) rows.Add(row);
            }
        }
        catch (Exception unreadable) when (unreadable is CsvHelperException or IOException or InvalidDataException)
        {
            problems.Add(parser.RawRow, "",
                $"the file cannot be read on here: {unreadable.Message.Split('\n')[0].Trim()} (a cell has at most {LongestCell} "
                + "characters)");
        }
        return rows;
    }

    static string[]? Header(CsvParser parser, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required, Problems problems)
    {
        var header = parser.Record!;
        if (header.Length == 1 && header[0].AsSpan().ContainsAny(";\t"))
        {
            var sign = header[0].Contains(';', StringComparison.Ordinal) ? "semicolons" : "tabs";
            problems.Add(1, "", $"the columns are separated by {sign}; expected commas. Save the file as \"CSV, comma separated\".");
            return null;
        }
        return TableHeader.IsGood(header, columns, required, problems) ? header : null;
    }

    static TableRow? Row(CsvParser parser, string[] cells, string[] header, bool badData, Problems problems)
    {
        if (cells.All(string.IsNullOrEmpty)) return null;
        var open = parser.RawRecord.AsSpan().Count('"') % (1 + 1) != 0;
        var line = FirstLine(parser, open);
        if (badData || open)
        {
            problems.Add(line, "", "a quotation mark does not match; put the whole cell in quotation marks, and write one within it twice");
            return null;
        }
        if (cells.Length == header.Length)
            return new(line, header.Zip(cells).Where(cell => cell.Second.Length > 0)
                .ToDictionary(cell => cell.First, cell => FormulaGuard.Unguarded(cell.Second)));
        problems.Add(line, "", $"found {cells.Length} cells; expected {header.Length}, as in the header. Put a cell that has a comma in "
            + "quotation marks.");
        return null;
    }

    /// <summary>The parser counts to the last line of a row; cells may have line breaks.</summary>
    static int FirstLine(CsvParser parser, bool open = false) =>
        parser.RawRow - (open ? parser.RawRecord : parser.RawRecord.AsSpan().TrimEnd("\r\n")).Count('\n');
}
