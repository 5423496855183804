namespace Minutebook.Tests.Exchange.Tables;

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Minutebook.Documents;
using Minutebook.Exchange.Tables;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;

/// <summary>A workbook is read as the table that people see in it: text, numbers as stored, dates as days; and what is no value is
/// told.</summary>
public sealed class XlsxTableTests
{
    static readonly ImmutableArray<StockClassAuthorized> Common =
        [new(new("common"), "Common Stock", 1_000_000, Moment.On(new(2000, 1, 1), HistoryBooks.Zone))];

    static HoldingsReading Read(byte[] workbook, Ledger? books = null) =>
        HoldingsTable.ReadXlsx(new MemoryStream(workbook), "list.xlsx", new(HistoryBooks.Zone, books ?? Ledger.Empty, Common));

    static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };

    static Cell Shared(int number) => new() { DataType = CellValues.SharedString, CellValue = new($"{number}") };

    static Cell Number(string stored, uint style = 0) => new() { CellValue = new(stored), StyleIndex = style };

    const uint DateOfTheFormat = 1, DateOfOnesOwn = 2, Percent = 3;

    static byte[] Workbook(bool from1904, params Row[][] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var list = new Sheets();
            book.Workbook = new(new WorkbookProperties { Date1904 = from1904 }, list);
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new(
                new SharedStringItem(new Text("common")),
                new SharedStringItem(new Run(new Text("Ada ")), new Run(new Text("Example")),
                    new PhoneticRun(new Text("reading aid")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "[$-409]mmm\\ d\", year \"yyyy" },
                    new NumberingFormat { NumberFormatId = 171, FormatCode = "0\"days\"" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 170 },
                    new CellFormat { NumberFormatId = 171 }));
            foreach (var rows in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(rows));
                var number = (uint)list.ChildElements.Count + 1;
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = $"Sheet{number}" });
            }
        }
        return stream.ToArray();
    }

    static Row Header => new(new[] { "holder", "name", "class", "shares", "on", "certificate" }.Select(Text));

    [Theory, InlineData("43982", DateOfTheFormat, false, "2020-05-31"), InlineData("43982", DateOfOnesOwn, false, "2020-05-31")]
    [InlineData("42520", DateOfTheFormat, true, "2020-05-31"), InlineData("61", DateOfTheFormat, false, "1900-03-01")]
    [InlineData("59", DateOfTheFormat, false, "1900-02-28"), InlineData("1", DateOfTheFormat, false, "1900-01-01")]
    public void A_number_that_is_shown_as_a_date_is_that_day(string stored, uint style, bool from1904, string day)
    {
        var reading = Read(Workbook(from1904, [Header, new(Text("ada"), Shared(1), Shared(0), Number("1000"), Number(stored, style),
            Text("007"))]));
        // The class was authorized only in 2000, which is told of the holdings before it; their rows are read all the same.
        var row = Assert.Single(reading.Rows);
        Assert.Equal((2, "ada", "common", "1,000", day, "007"), (row.Line, row.Holder.Value, row.Class.Value, $"{row.Shares}",
            NodaTime.Text.LocalDatePattern.Iso.Format(row.On.Date), row.Certificate));
    }

    [Fact]
    public void A_shared_text_is_read_without_its_reading_aid_and_rows_and_cells_may_be_left_out()
    {
        var late = new Row(new Cell(Text("ada").InlineString!.CloneNode(true)) { DataType = CellValues.InlineString, CellReference = "A5" },
            new Cell { DataType = CellValues.SharedString, CellValue = new("1"), CellReference = "B5" },
            new Cell { DataType = CellValues.SharedString, CellValue = new("0"), CellReference = "C5" },
            new Cell { CellValue = new("33.5"), CellReference = "D5" },
            new Cell(Text("2020-05-31").InlineString!.CloneNode(true)) { DataType = CellValues.InlineString, CellReference = "E5" })
            { RowIndex = 5 };
        var reading = Read(Workbook(false, [Header, late], []));
        Assert.Empty(reading.Problems);
        Assert.Equal(5, Assert.Single(reading.Rows).Line);
        var books = HistoryBooks.With(reading.Facts);
        Assert.Equal("Ada Example", books.Ledger.Accounts[new("ada")].Name.Text);
        Assert.Equal("ada 33 1/2", books.Holdings("common", new(2020, 6, 1)));
    }

    [Fact]
    public void What_is_no_value_is_told_with_its_cell_and_nothing_is_taken()
    {
        void Told(string expected, params Row[][] sheets)
        {
            var reading = Read(Workbook(false, sheets));
            Assert.Contains(expected, string.Join('\n', reading.Problems), StringComparison.Ordinal);
            Assert.Empty(reading.Facts);
        }
        Row With(Cell shares, Cell? on = null) => new(Text("ada"), Text("Ada"), Text("common"), shares, on ?? Text("2020-05-31"));
        Told("list.xlsx:2", [Header, With(new() { CellFormula = new("1+1"), CellValue = new("2") })]);
        Told("a formula", [Header, With(new() { CellFormula = new("1+1"), CellValue = new("2") })]);
        Told("the error #N/A", [Header, With(new() { DataType = CellValues.Error, CellValue = new("#N/A") })]);
        Told("no whole day", [Header, With(Number("5"), Number("43982.5", DateOfTheFormat))]);
        Told("43982", [Header, With(Number("5"), Number("43982", Percent))]);
        Told("33.333333333333336", [Header, With(Number("33.333333333333336"))]);
        Told("\"Sheet2\" has cells", [Header, With(Number("5"))], [new Row(Text("more"))]);
        Told("there is no column \"hodler\"", [new Row(Text("hodler"), Text("name"), Text("class"), Text("shares"), Text("on"))]);
        Told("the sheet is empty", Array.Empty<Row>());
        Assert.Contains("no workbook", string.Join('\n', Read([1, 2, 3]).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var before = HistoryBooks.With(Read(Workbook(false, [Header,
            new(Text("ada"), Text("=Ada's, \"Example\""), Text("common"), Text("33 1/3"), Text("2019-05-31"), Text("007")),
            new(Text("bob"), Text("'Bob"), Text("common"), Number("1000"), Text("2020-01-31"), Text("12345678901234567890"))])).Facts);
        var rows = HoldingsTable.Write(before.Ledger, new(2024, 1, 1)).ToList();
        using var workbook = new MemoryStream();
        Spreadsheet.WriteXlsx(workbook, "Holdings", HoldingsTable.Columns, rows);
        var text = new StringWriter();
        Spreadsheet.WriteCsv(text, HoldingsTable.Columns, rows);
        foreach (var reading in new[] { Read(workbook.ToArray()), HoldingsTable.Read(new StringReader(text.ToString()), "list.csv",
            new(HistoryBooks.Zone, Ledger.Empty, Common)) })
        {
            Assert.Empty(reading.Problems);
            var after = HistoryBooks.With(reading.Facts);
            Assert.Equal(rows, HoldingsTable.Write(after.Ledger, new(2024, 1, 1)));
            Assert.Equal(["007", "12345678901234567890"], after.Ledger.Holdings.Values.Select(one => one.Certificate).Order());
            Assert.Equal(["'Bob", "=Ada's, \"Example\""], after.Ledger.Accounts.Values.Select(one => one.Name.Text).Order(
                StringComparer.Ordinal));
        }
    }
}
