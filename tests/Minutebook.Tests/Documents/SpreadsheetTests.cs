namespace Minutebook.Tests.Documents;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Minutebook.Documents;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>The voting list as a spreadsheet, read back by LibreOffice.</summary>
public class SpreadsheetTests
{
    static readonly ListOfStockholders List =
        new(Kestrel.Held.Books, Kestrel.Held.Books.File(Annual, new Now(Instant.FromUtc(2025, 7, 1, 12, 0)))!);

    static string Csv()
    {
        using var text = new StringWriter();
        Spreadsheet.WriteCsv(text, List.Columns, List.Rows());
        return text.ToString();
    }

    static List<string> Cells(string text)
    {
        using var csv = new CsvHelper.CsvParser(new StringReader(text), System.Globalization.CultureInfo.InvariantCulture);
        var cells = new List<string>();
        while (csv.Read()) cells.AddRange(csv.Record!);
        return cells;
    }

    [Fact]
    public void As_csv_each_cell_is_as_it_is_in_the_books()
    {
        Assert.StartsWith("Name,Address,Common Stock\r\n", Csv(), System.StringComparison.Ordinal);
        Assert.Contains("Seán O'Brien-Núñez,\"9 Rue de l'Église, Montréal, QC\",700\r\n", Csv(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void As_xlsx_it_opens_in_LibreOffice_with_the_same_cells()
    {
        var folder = Directory.CreateTempSubdirectory("minutebook-sheet-").FullName;
        try
        {
            using (var file = File.Create(Path.Combine(folder, "list.xlsx")))
                Spreadsheet.WriteXlsx(file, "Stockholders", [.. List.Columns], List.Rows());
            Programs.Run("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder, Path.Combine(folder, "list.xlsx"));
            Assert.Equal(Cells(Csv()), Cells(File.ReadAllText(Path.Combine(folder, "list.csv"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_stays_a_name()
    {
        using var file = new MemoryStream();
        Spreadsheet.WriteXlsx(file, "Stockholders", ["Name", "Address", "Shares"],
            [["=HYPERLINK(\"x\")", "-1", "1,000"], ["+1", "@x", "1/3"]]);
        file.Position = 0;
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var cells = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
        Assert.Equal("=HYPERLINK(\"x\")", cells[3].InnerText);
        Assert.Equal("1000", cells[5].InnerText);
    }
}
