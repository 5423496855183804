namespace Minutebook.Tests.Exchange.Tables;

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Minutebook.Exchange.Tables;
using Minutebook.Stock;
using Minutebook.Values;
using Xunit;

/// <summary>A table of holders and holdings becomes facts; or all that is wrong in it is listed, with line and column.</summary>
public sealed class HoldingsTableTests
{
    const string Header = "holder,name,kind,address,email,class,shares,certificate,on\n";

    static readonly ImmutableArray<StockClassAuthorized> Common =
        [new(new("common"), "Common Stock", 1_000_000, Moment.On(new(2000, 1, 1), HistoryBooks.Zone))];

    static HoldingsReading Read(string text, Ledger? books = null) =>
        HoldingsTable.Read(new StringReader(text), "list.csv", new(HistoryBooks.Zone, books ?? Ledger.Empty, books is null ? Common : []));

    static void Refused(string text, params string[] problems)
    {
        var reading = Read(text);
        Assert.Equal(problems, reading.Problems.Select(problem => problem.ToString()));
        Assert.Empty(reading.Facts);
    }

    static void Complains(string text, string expected)
    {
        var reading = Read(text);
        Assert.Contains(expected, string.Join('\n', reading.Problems), StringComparison.Ordinal);
        Assert.Empty(reading.Facts);
    }

    [Fact]
    public void A_row_is_a_holding()
    {
        var reading = Read(Header
            + "ada,Ada Example,individual,\"1 Main Street\nSmall Town\",ada@example.com,common,1000,C-1,2019-05-31\n"
            + "bob,\"Example, Bob\",trust,,,common,33 1/3,,2020-01-31\n"
            + "ada,,,,,common,500.5,C-2,2018-01-01\n");
        Assert.Empty(reading.Problems);
        Assert.Equal([2, 4, 5], reading.Rows.Select(row => row.Line));
        var books = HistoryBooks.With(reading.Facts);
        Assert.Equal("ada 1,500 1/2; bob 33 1/3", books.Holdings("common", new(2020, 1, 31)));
        Assert.Equal("ada 500 1/2", books.Holdings("common", new(2018, 1, 1)));
        Assert.Equal("1 Main Street\nSmall Town", books.Ledger.Accounts[new("ada")].AddressOn(new(2020, 1, 1))!.Text);
        Assert.Equal(HolderKind.Trust, books.Ledger.Accounts[new("bob")].Kind);
        Assert.Equal(("C-1", "list.csv:2"),
            (books.Ledger.Holdings[new("common/C-1")].Certificate, books.Ledger.Holdings[new("common/C-1")].Source));
        Assert.Contains(new Security("common/bob"), books.Ledger.Holdings.Keys);
    }

    [Fact]
    public void Columns_stand_in_any_order_and_lines_end_as_they_like()
    {
        var text = "on,shares,class,name,holder\r\n2020-01-01,5,common,Ada,ada\r\n\r\n2020-01-02,7,common,Ada,ada\r\n";
        Assert.Equal(["common/ada", "common/ada#2"], Read(text).Rows.Select(row => row.Security.Value));
        Assert.Equal("ada 12", HistoryBooks.With(Read(text).Facts).Holdings("common", new(2020, 1, 2)));
        using var marked = new StreamReader(new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Empty(HoldingsTable.Read(marked, "list.csv", new(HistoryBooks.Zone, Ledger.Empty, Common)).Problems);
        Assert.Empty(Read('\uFEFF' + text).Problems);
        Assert.Empty(Read("\uFEFF\"on\"" + text[2..]).Problems);
    }

    [Fact]
    public void Cells_that_look_like_formulas_are_text()
    {
        var reading = Read(Header + "ada,\"=HYPERLINK(\"\"http://x\"\")\",,+1 Main Street,@ada,common,5,-7,2020-01-01\n");
        var ada = Assert.Single(reading.Facts.OfType<HolderOpened>());
        Assert.Equal(("=HYPERLINK(\"http://x\")", "+1 Main Street", "@ada"), (ada.Name.Text, ada.Address!.Text, ada.Email!.Text));
        Complains(Header + "ada,Ada,,,,common,=5,,2020-01-01\n",
            "list.csv:2: shares: found \"=5\"; expected a number of shares above zero");
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+Ada"), InlineData("-Ada"), InlineData("@ada"), InlineData("'=Ada"), InlineData("''@Ada")]
    [InlineData("'Ada"), InlineData("Ada"), InlineData("O'Hara"), InlineData("'")]
    public void A_cell_that_was_guarded_against_formulas_reads_as_it_was(string name)
    {
        Assert.Equal(name, FormulaGuard.Unguarded(FormulaGuard.Guarded(name)));
        using var list = new StringWriter();
        Minutebook.Documents.Spreadsheet.WriteCsv(list, HoldingsTable.RequiredColumns, [["ada", name, "common", "5", "2020-01-01"]]);
        Assert.DoesNotContain(list.ToString().Split(',', '\n'), cell => cell.TrimStart('"').IndexOfAny(['=', '+', '-', '@']) == 0);
        Assert.Equal(name, Assert.Single(Read(list.ToString()).Facts.OfType<HolderOpened>()).Name.Text);
    }

    [Fact]
    public void More_shares_than_are_authorized_are_taken_and_told()
    {
        var reading = Read(Header
            + "ada,Ada,,,,common,999999,,2020-01-31\nbob,Bob,,,,common,5,,2021-03-01\ncal,Cal,,,,common,1/2,,2019-01-01\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(3, reading.Facts.OfType<StockIssued>().Count());
        Assert.StartsWith("over-issue of common from 2021-03-01 on: 1,000,004 1/2 shares are issued and 1,000,000 are authorized, "
            + "4 1/2 too many.", Assert.Single(reading.OverIssues).ToString(), StringComparison.Ordinal);
        Assert.Empty(Read(Header + "ada,Ada,,,,common,1000000,,2020-01-31\n").OverIssues);
    }

    [Fact]
    public void All_cells_of_a_row_that_are_wrong_are_told() => Refused(
        Header + "a b,A\u0007da,person,,,comon,0,,2020-13-01\n",
        "list.csv:2: holder: found \"a b\"; expected a short name of at most 80 letters, digits and . _ - : / # +, first a letter or digit",
        "list.csv:2: kind: found \"person\"; expected a kind of holder. Use one of custodian, entity, estate, individual, joint, nominee, "
            + "trust.",
        "list.csv:2: class: there is no class \"comon\" in the books. Did you mean \"common\"? Enter \"stock-class-authorized\" first.",
        "list.csv:2: shares: found \"0\"; expected a number of shares above zero, such as 1000, 33.5 or 33 1/3",
        "list.csv:2: on: found \"2020-13-01\"; expected a day such as 2020-01-31: year, month, day",
        "list.csv:2: name: the field \"name\" has U+0007 as its character 2, a control character; take it out");

    [Fact]
    public void Every_problem_of_the_file_is_listed_at_once() => Refused(
        Header
        + "a b,Ada,person,,,common,1000,C-1,31.12.2020\n"
        + "bob,Bob,,,,comon,\"1,000\",C-1,2020-01-01\n"
        + "bob,Robert,,,,common,-5,,2020-01-01\n"
        + ",,,,,,,,\n"
        + "cal,Cal,,,,common,5,C-9,2020-01-01\n"
        + "cal,Cal,,,,common,6,C-9,2020-01-01\n"
        + "dan,,,,,common,5,,2020-01-01\n"
        + "eve,Eve,common,5,2020-01-01\n",
        "list.csv:2: holder: found \"a b\"; expected a short name of at most 80 letters, digits and . _ - : / # +, first a letter or digit",
        "list.csv:2: kind: found \"person\"; expected a kind of holder. Use one of custodian, entity, estate, individual, joint, nominee, "
            + "trust.",
        "list.csv:2: on: found \"31.12.2020\"; expected a day such as 2020-01-31: year, month, day",
        "list.csv:3: class: there is no class \"comon\" in the books. Did you mean \"common\"? Enter \"stock-class-authorized\" first.",
        "list.csv:3: shares: found \"1,000\", which may have thousands separators; write the number without them; expected a number of "
            + "shares above zero, such as 1000, 33.5 or 33 1/3",
        "list.csv:4: name: found \"Robert\" for bob, but line 3 has \"Bob\"; one holder has one name",
        "list.csv:4: shares: found \"-5\"; expected a number of shares above zero, such as 1000, 33.5 or 33 1/3",
        "list.csv:7: certificate: found \"C-9\" of common, which stands on line 6 already; no certificate is issued twice",
        "list.csv:8: name: found nothing on any row of dan; expected the name in which the shares stand",
        "list.csv:9: found 5 cells; expected 9, as in the header. Put a cell that has a comma in quotation marks.");

    [Theory]
    [InlineData("", "list.csv:1: the file is empty")]
    [InlineData("holder;name;class;shares;on\n", "list.csv:1: the columns are separated by semicolons; expected commas")]
    [InlineData("holder\tname\n", "the columns are separated by tabs")]
    [InlineData("holder,nme,class,shares,on\n", "there is no column \"nme\". Did you mean \"name\"?")]
    [InlineData("holder,name,class,on\nada,Ada,common,2020-01-01\n", "the column \"shares\" is missing")]
    [InlineData("holder,name,class,shares,on,on\n", "this column stands twice")]
    [InlineData(Header, "there is no row under the header")]
    [InlineData(Header + "ada,Ada,common\n", "list.csv:2: found 3 cells; expected 9, as in the header")]
    [InlineData(Header + "ada,\"Ada,,,,common,5,,2020-01-01\n", "list.csv:2: a quotation mark does not match")]
    [InlineData(Header + "ada,Ada \"the\" Example,,,,common,5,,2020-01-01\n", "list.csv:2: a quotation mark does not match")]
    [InlineData(Header + "ada,Ada,person,,,common,5,,2020-01-01\n", "list.csv:2: kind: found \"person\"; expected a kind of holder.")]
    [InlineData(Header + "ada,Ada,,,,common,1.000,,2020-01-01\n", "or with one decimal place more if the point is a decimal point")]
    [InlineData(Header + "ada,Ada,,,,common,1'000,,2020-01-01\n", "may have thousands separators")]
    [InlineData(Header + "ada,Ada,,,,common,0,,2020-01-01\n", "found \"0\"; expected a number of shares above zero")]
    [InlineData(Header + "ada,Ada,,,,common,1e5,,2020-01-01\n", "found \"1e5\"")]
    [InlineData(Header + "ada,Ada,,,,common,5%,,2020-01-01\n", "found \"5%\"")]
    [InlineData(Header + "ada,Ada,,,,common,1/0,,2020-01-01\n", "found \"1/0\"")]
    [InlineData(Header + "ada,Ada,,,,common,999999999999999999.9999999999,,2020-01-01\n", "than the ledger can count")]
    public void A_file_that_cannot_be_taken(string text, string expected) => Complains(text, expected);

    [Fact]
    public void A_cell_without_end_is_refused() =>
        Complains(Header + "ada,\"" + new string('x', 100_000), "a cell has at most 10000 characters");

    [Fact]
    public void Holders_and_classes_may_be_in_the_books_already()
    {
        var books = HistoryBooks.With(Read(Header + "ada,Ada,,,,common,5,,2020-01-01\n").Facts);
        var more = Read(Header + "ada,Ada,,,,common,7,,2020-02-01\n", books.Ledger);
        Assert.Empty(more.Problems);
        Assert.Equal("ada 12", HistoryBooks.With(more.Facts, books).Holdings("common", new(2020, 2, 1)));
        var other = Read(Header + "ada,Adam,,,,common,7,,2020-02-01\n", books.Ledger);
        Assert.Equal("list.csv:2: name: found \"Adam\", but the books have the holder ada as \"Ada\"; choose another short name, or "
            + "correct the name", Assert.Single(other.Problems).ToString());
    }

    [Fact]
    public void No_more_rows_are_read_than_are_allowed()
    {
        var reading = HoldingsTable.Read(
            new StringReader(Header + "ada,Ada,,,,common,5,,2020-01-01\nada,Ada,,,,common,5,,2020-01-01\n"), "list.csv",
                new(HistoryBooks.Zone, Ledger.Empty, Common, 1));
        Assert.Equal("list.csv:3: there are more than 1 rows; split the file", Assert.Single(reading.Problems).ToString());
    }
}
