namespace Minutebook.Exchange.Tables;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Minutebook.Exchange.TermSheets;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// Reads the rows of an Office Open XML workbook with one sheet and a header. A cell that the workbook shows as a date is read as its day;
/// every other number as it is stored, never rounded.
/// </summary>
static class XlsxTable
{
    /// <summary>The parts of a workbook may unpack to so many characters each.</summary>
    const long MostCharacters = 1L << 29;

    public static List<TableRow> Read(Stream workbook, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required,
        int mostRows, Problems problems)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(workbook, isEditable: false, new() { MaxCharactersInPart = MostCharacters });
            if (document.WorkbookPart is { } book) return new Reading(book, problems).Rows(columns, required, mostRows);
            problems.Add(1, "", "the file has no workbook; save it as \"Excel workbook (.xlsx)\"");
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or FileFormatException or InvalidDataException
            or IOException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            problems.Add(1, "", $"the file is no workbook that can be read: {unreadable.Message.Split('\n')[0].Trim()} Save it as " +
                "\"Excel workbook (.xlsx)\"");
        }
        return [];
    }

    const int LongestCell = 10_000;

    sealed class Reading
    {
        readonly WorkbookPart book;
        readonly Problems problems;
        readonly string[] texts;
        readonly bool[] dates;
        readonly LocalDate dayNought;

        public Reading(WorkbookPart book, Problems problems)
        {
            (this.book, this.problems) = (book, problems);
            texts = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf) ?? []];
            dates = DateStyles();
            var from1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value == true;
            dayNought = from1904 ? new(1904, 1, 1) : new(1899, 12, 30);
        }

        public List<TableRow> Rows(IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required, int mostRows)
        {
            var rows = new List<TableRow>();
            var sheets = book.Workbook?.Sheets?.Elements<Sheet>().Select(sheet => (Name: sheet.Name?.Value ?? "",
                Rows: Sheet((WorksheetPart)book.GetPartById(sheet.Id!.Value!)))).ToList() ?? [];
            if (sheets.Count == 0)
            {
                problems.Add(1, "", "the workbook has no sheet");
                return rows;
            }
            foreach (var (name, others) in sheets.Skip(1).Where(sheet => sheet.Rows.Any()))
                problems.Add(1, "", $"the sheet \"{name}\" has cells too; expected one sheet. Take it out, or save it " +
                    "as a file of its own");
            string[]? header = null;
            foreach (var (line, cells) in sheets[0].Rows)
            {
                if (header is null)
                {
                    header = [.. cells.Select(cell => cell.Trim())];
                    if (!TableHeader.IsGood(header, columns, required, problems)) return rows;
                    continue;
                }
                if (rows.Count == mostRows)
                {
                    problems.Add(line, "", $"there are more than {mostRows} rows; split the file");
                    return rows;
                }
                if (cells.Count > header.Length)
                    problems.Add(line, "", $"found {cells.Count} cells; expected {header.Length}, as in the header");
                else if (cells.Find(cell => cell.Length > LongestCell) is not null)
                    problems.Add(line, "", $"a cell has more than {LongestCell} characters");
                else rows.Add(new(line, header.Zip(cells).Where(cell => cell.Second.Length > 0)
                    .ToDictionary(cell => cell.First, cell => cell.Second)));
            }
            if (header is null) problems.Add(1, "", $"the sheet is empty; expected a header with {string.Join(", ", columns)}");
            return rows;
        }

        /// <summary>The rows that have anything in them, with their number in the sheet.</summary>
        IEnumerable<(int Line, List<string> Cells)> Sheet(WorksheetPart part)
        {
            using var reader = OpenXmlReader.Create(part);
            var before = 0;
            while (reader.Read())
            {
                if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
                var row = (Row)reader.LoadCurrentElement()!;
                var line = before = (int?)row.RowIndex?.Value ?? before + 1;
                var cells = new List<string>();
                foreach (var cell in row.Elements<Cell>())
                {
                    var at = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
                    while (cells.Count < at) cells.Add("");
                    cells.Add(Text(cell, line).Trim());
                }
                while (cells.Count > 0 && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
                if (cells.Count > 0) yield return (line, cells);
            }
        }

        string Text(Cell cell, int line)
        {
            var place = cell.CellReference?.Value ?? "";
            if (cell.CellFormula is not null)
            {
                problems.Add(line, place, "found a formula; expected its value. Paste the column as values");
                return "";
            }
            var stored = cell.CellValue?.Text ?? "";
            if (cell.DataType is not { } type || type.Value == CellValues.Number)
                return stored.Length > 0 && cell.StyleIndex?.Value is { } style && style < dates.Length && dates[style]
                    ? Day(stored, line, place) : stored;
            if (type.Value == CellValues.SharedString)
                return texts[int.Parse(stored, NumberStyles.None, CultureInfo.InvariantCulture)];
            if (type.Value == CellValues.InlineString) return cell.InlineString is { } inline ? TextOf(inline) : "";
            if (type.Value == CellValues.Error)
            {
                problems.Add(line, place, $"found the error {stored}; expected a value");
                return "";
            }
            return stored;
        }

        string Day(string stored, int line, string place)
        {
            // The format counts 1900 as a leap year: days before its 29 February that never was are counted from one day later.
            if (decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days == decimal.Truncate(days)
                && days is > 0 and < LatestDay and not NoSuchDay)
                return LocalDatePattern.Iso.Format(dayNought.PlusDays((int)days + (days < NoSuchDay && dayNought.Year < 1900 ? 1 : 0)));
            problems.Add(line, place, $"found the date {stored}, which is no whole day; expected a day without an hour");
            return "";
        }

        // Of the formats that every workbook has, these show a date or an hour; an hour is no day, and is told.
        const uint FirstOfDates = 14, LastOfDates = 22;
        const int NoSuchDay = 60, LatestDay = 2_958_466;

        /// <summary>Which of the styles of cells show a number as a date.</summary>
        bool[] DateStyles()
        {
            var own = book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
                .ToDictionary(format => format.NumberFormatId?.Value ?? 0, format => format.FormatCode?.Value ?? "") ?? [];
            return [.. book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().Select(format =>
                format.NumberFormatId?.Value is { } id
                && (own.TryGetValue(id, out var code) ? ShowsDay(code) : id is >= FirstOfDates and <= LastOfDates))
                ?? []];
        }

        /// <summary>Whether the code of a format, apart from what it quotes, has a day or a year.</summary>
        static bool ShowsDay(string code)
        {
            var (quoted, escaped) = (false, false);
            foreach (var one in code)
            {
                if (escaped) escaped = false;
                else if (one == '\\') escaped = true;
                else if (one is '"') quoted = !quoted;
                else if (one == '[') quoted = true;
                else if (one == ']') quoted = false;
                else if (!quoted && one is 'd' or 'D' or 'y' or 'Y') return true;
            }
            return false;
        }

        /// <summary>The text of a cell, without the reading aids that stand over it in some scripts.</summary>
        static string TextOf(OpenXmlElement of) => string.Concat(of.ChildElements.Select(child => child switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text ?? "",
            _ => "",
        }));

        /// <summary>"C7" stands in the third column, which is 2.</summary>
        static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter)
            .Aggregate(0, (column, letter) => (column * Letters) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;

        const int Letters = 'Z' - 'A' + 1;
    }
}
