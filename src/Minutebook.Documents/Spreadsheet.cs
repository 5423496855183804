namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Minutebook.Values;

/// <summary>Rows as a spreadsheet, written as they come: memory does not grow with their number.</summary>
public static class Spreadsheet
{
    /// <summary>A sheet of the format ends here; more rows go on to another sheet.</summary>
    const int RowsOfSheet = 1_048_576;

    /// <summary>As comma-separated values, RFC 4180, UTF-8. What a spreadsheet would take for a formula is guarded.</summary>
    /// <seealso cref="FormulaGuard"/>
    public static void WriteCsv(TextWriter to, IEnumerable<string> columns, IEnumerable<string[]> rows)
    {
        using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var row in rows.Prepend([.. columns]))
        {
            foreach (var cell in row) csv.WriteField(FormulaGuard.Guarded(cell));
            csv.NextRecord();
        }
    }

    /// <summary>As an Office Open XML workbook. Every cell is text, but whole numbers in the columns after the second, which can be summed;
    /// no cell is ever a formula.</summary>
    public static void WriteXlsx(Stream to, string sheet, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheets = new List<(string Id, string Name)>();
        using (var each = rows.GetEnumerator())
        {
            var more = each.MoveNext();
            do
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                sheets.Add((workbook.GetIdOfPart(part), sheets.Count == 0 ? sheet : $"{sheet} {sheets.Count + 1}"));
                more = WriteSheet(part, columns, each, more);
            }
            while (more);
        }
        using var writer = OpenXmlWriter.Create(workbook);
        writer.WriteStartElement(new Workbook());
        writer.WriteStartElement(new Sheets());
        for (var number = 0; number < sheets.Count; number++)
            writer.WriteElement(new Sheet { Id = sheets[number].Id, SheetId = (uint)number + 1, Name = sheets[number].Name });
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static bool WriteSheet(WorksheetPart part, IReadOnlyList<string> columns, IEnumerator<string[]> each, bool more)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = 2, Width = WideColumn, CustomWidth = true }));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [.. columns], numbers: false);
        for (var row = 1; more && row < RowsOfSheet; row++)
        {
            WriteRow(writer, each.Current, numbers: true);
            more = each.MoveNext();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
        return more;
    }

    const int WideColumn = 42;
    const int ColumnsOfText = 2;
    const long MostExactly = 999_999_999_999_999;

    static void WriteRow(OpenXmlWriter writer, string[] cells, bool numbers)
    {
        writer.WriteStartElement(new Row());
        for (var column = 0; column < cells.Length; column++)
        {
            var plain = cells[column].Replace(",", "", System.StringComparison.Ordinal);
            // Nothing is a number that would lose a digit: a certificate "007", or more digits than a spreadsheet keeps.
            if (numbers && column >= ColumnsOfText && long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= MostExactly && number.ToString(CultureInfo.InvariantCulture) == plain)
                writer.WriteElement(new Cell { DataType = CellValues.Number, CellValue = new(plain) });
            else
                writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new(new Text(Allowed(cells[column]))
                    { Space = SpaceProcessingModeValues.Preserve }) });
        }
        writer.WriteEndElement();
    }

    /// <summary>XML has no place for control characters; a mark stands where one was.</summary>
    static string Allowed(string text) =>
        string.Concat(text.Select(one => char.IsControl(one) && one is not ('\t' or '\n' or '\r') ? '\uFFFD' : one));
}
