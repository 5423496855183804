namespace Minutebook.Acceptance.Commands;

using System.Diagnostics;
using System.IO;
using Minutebook.Tests;
using Xunit;

/// <summary>Holders and holdings as a table, there and back, by the commands.</summary>
public sealed class TableCommandTests : CommandFolder
{
    string WithHoldings(string name)
    {
        var books = NewBooks(name);
        Ended(0, Cli.Run("enter", Written("class.yaml", "{ fact: stock-class-authorized, class: common, name: Common Stock, " +
            "authorized: 10000, on: 2000-01-03 }"), "-b", books));
        return books;
    }

    static string Holdings(string books) => Cli.Run("list", "holdings", "-b", books).Output;

    [Theory, Requirement("6-7"), InlineData("csv"), InlineData("xlsx")]
    public void What_is_exported_is_imported_with_the_same_holdings_after_a_dry_run_that_enters_nothing(string form)
    {
        var (books, again) = (WithHoldings("books.minutebook"), WithHoldings("again.minutebook"));
        Ended(0, Cli.Run("import", "csv", Path.Combine("samples", "import", "holders.csv"), "-b", books));
        var table = In($"out.{form}");
        var told = Json(Cli.Run("export", form, table, "-b", books, "--json"));
        Assert.Equal((3, 0), (told.GetProperty("holdings").GetInt32(), told.GetProperty("notes").GetArrayLength()));
        Ended(66, Cli.Run("export", form, table, "-b", books)); // never written over
        var empty = Holdings(again);
        Ended(0, Cli.Run("import", form, table, "-b", again, "--dry-run"));
        Assert.Equal(empty, Holdings(again));
        Ended(0, Cli.Run("import", form, table, "-b", again));
        Assert.Equal(Holdings(books), Holdings(again));
        Assert.NotEqual(empty, Holdings(again));
    }

    [Fact, Requirement("6-7")]
    public void A_workbook_that_LibreOffice_saved_is_read_with_its_dates_and_numbers()
    {
        string[] arguments = [$"-env:UserInstallation=file://{In("profile")}", "--headless", "--convert-to", "xlsx", "--outdir", Folder,
            Cli.InRepository("samples", "import", "holders.csv")];
        var convert = new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(convert)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("soffice is missing: install libreoffice-calc-nogui with apt-get.");
        }
        var (books, other) = (WithHoldings("books.minutebook"), WithHoldings("other.minutebook"));
        Ended(0, Cli.Run("import", "xlsx", In("holders.xlsx"), "-b", books));
        Ended(0, Cli.Run("import", "csv", Path.Combine("samples", "import", "holders.csv"), "-b", other));
        Assert.Equal(Holdings(other), Holdings(books));
    }

    [Fact, Requirement("6-7")]
    public void What_is_no_workbook_is_refused_and_nothing_is_entered()
    {
        var books = WithHoldings("books.minutebook");
        var run = Cli.Run("import", "xlsx", Path.Combine("samples", "import", "holders.csv"), "-b", books);
        Ended(65, run);
        Assert.Contains("no workbook that can be read", run.Error, System.StringComparison.Ordinal);
        Ended(64, Cli.Run("export", "facts.jsonl", "csv", In("out.csv"), "-b", books));
    }
}
