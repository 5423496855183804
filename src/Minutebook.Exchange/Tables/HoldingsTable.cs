namespace Minutebook.Exchange.Tables;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Minutebook.Books.Written;
using Minutebook.Exchange.TermSheets;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>
/// Reads a table of holders and their holdings, one row a holding, into facts. All that is wrong in the file is listed, and then there are
/// no facts. docs/importing.md describes the columns.
/// </summary>
public static partial class HoldingsTable
{
    const int EarliestYear = 1600;
    const int LatestYear = 9000;

    /// <summary>The columns, in the order in which docs/importing.md describes them; in a file they stand in any order.</summary>
    public static ImmutableArray<string> Columns { get; } = ["holder", "name", "kind", "address", "email", "class", "shares",
        "certificate", "on"];

    /// <summary>The columns that every file has.</summary>
    public static ImmutableArray<string> RequiredColumns { get; } = ["holder", "name", "class", "shares", "on"];

    static readonly string[] OfHolder = ["name", "kind", "address", "email"];

    static readonly ImmutableSortedDictionary<string, HolderKind> Kinds =
        Enum.GetValues<HolderKind>()
            .ToImmutableSortedDictionary(kind => kind.ToString().ToLowerInvariant(), kind => kind, StringComparer.Ordinal);

    [GeneratedRegex(@"^([0-9]{1,18}(\.[0-9]{1,10})?|([0-9]{1,18} )?[0-9]{1,9}/[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^[1-9][0-9]{0,2}([,.' \u00A0\u202F_][0-9]{3})+([,.][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Separated { get; }

    /// <summary>Reads comma-separated values.</summary>
    /// <param name="fileName">For the problems, and for the source of each holding; nothing is opened.</param>
    public static HoldingsReading Read(TextReader text, string fileName, TableSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Read(fileName, settings, problems => CsvTable.Read(text, Columns, RequiredColumns, settings.MostRows, problems));
    }

    /// <summary>Reads an Office Open XML workbook.</summary>
    /// <param name="fileName">For the problems, and for the source of each holding; nothing is opened.</param>
    public static HoldingsReading ReadXlsx(Stream workbook, string fileName, TableSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Read(fileName, settings, problems => XlsxTable.Read(workbook, Columns, RequiredColumns, settings.MostRows, problems));
    }

    static HoldingsReading Read(string fileName, TableSettings settings, Func<Problems, List<TableRow>> read)
    {
        var problems = new Problems(fileName);
        var reading = new Reading(settings, problems, fileName);
        var table = read(problems);
        reading.Begin();
        foreach (var row in table) reading.Take(row);
        if (table.Count == 0 && problems.None) problems.Add(1, "", "there is no row under the header; expected one row a holding");
        reading.End();
        return new(problems.None ? reading.Facts : [], reading.Rows, [.. problems.All.OrderBy(problem => problem.Line)],
            reading.OverIssues);
    }

    sealed class Reading(TableSettings settings, Problems problems, string fileName)
    {
        readonly TrialLedger trial = new(settings.Books);
        readonly Dictionary<string, (int Line, Dictionary<string, (int Line, string Text)> Cells)> holders = [];
        readonly Dictionary<(string Class, string Certificate), int> certificates = [];
        readonly HashSet<string> securities = [];
        readonly List<HoldingRow> rows = [];
        readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();

        public ImmutableArray<Fact> Facts => facts.ToImmutable();

        public ImmutableArray<HoldingRow> Rows => [.. rows];

        public ImmutableArray<OverIssue> OverIssues => [.. trial.OverIssues];

        public void Begin()
        {
            if (settings.Classes.IsDefaultOrEmpty) return;
            foreach (var of in settings.Classes) Enter(1, "class", of);
        }

        public void Take(TableRow row)
        {
            var holder = ShortName(row, "holder");
            if (holder is not null) TakeHolder(row, holder);
            if (row["kind"] is { } kind && !Kinds.ContainsKey(kind))
                problems.Add(row.Line, "kind",
                    $"found \"{kind}\"; expected a kind of holder.{NearestName.QuestionOrList(kind, [.. Kinds.Keys])}");
            var of = ShortName(row, "class");
            if (of is not null && !trial.Ledger.Classes.ContainsKey(new(of)))
            {
                problems.Add(row.Line, "class",
                    $"there is no class \"{of}\" in the books.{Near(of)} "
                    + "Enter \"stock-class-authorized\" first.");
                of = null;
            }
            var shares = SharesOf(row);
            var on = Day(row);
            if (of is not null && row["certificate"] is { } certificate && !certificates.TryAdd((of, certificate), row.Line))
                problems.Add(row.Line, "certificate",
                    $"found \"{certificate}\" of {of}, which stands on line {certificates[(of, certificate)]} already; no certificate is "
                    + "issued twice");
            foreach (var (column, cell) in row.Cells)
                if (PlainText.Problem(column, cell, severalLines: column == "address") is { } unplain)
                    problems.Add(row.Line, column, unplain);
            if (holder is null || of is null || shares is not { } number || on is null) return;
            rows.Add(new(row.Line, Named(of, holder, row["certificate"]), new(holder), new(of), number, row["certificate"], on));
        }

        string Near(string of) => NearestName.Question(of, trial.Ledger.Classes.Keys.Select(known => known.Value));

        /// <summary>"common/C-12" for a certificate, else "common/ada", and "common/ada#2" for the second holding.</summary>
        Security Named(string of, string holder, string? certificate)
        {
            var name = certificate is not null && Identifier.IsWellFormed($"{of}/{certificate}") ? $"{of}/{certificate}" : $"{of}/{holder}";
            var free = name;
            for (var i = 1 + 1; !securities.Add(free) || trial.Ledger.Holdings.ContainsKey(new(free)); i++) free = $"{name}#{i}";
            return new(free);
        }

        void TakeHolder(TableRow row, string holder)
        {
            if (!holders.TryGetValue(holder, out var known)) holders[holder] = known = (row.Line, []);
            foreach (var column in OfHolder)
            {
                if (row[column] is not { } cell) continue;
                if (!known.Cells.TryAdd(column, (row.Line, cell)) && known.Cells[column].Text != cell)
                    problems.Add(row.Line, column,
                        $"found \"{cell}\" for {holder}, but line {known.Cells[column].Line} has \"{known.Cells[column].Text}\"; one "
                        + $"holder has one {column}");
            }
        }

        string? ShortName(TableRow row, string column)
        {
            if (row[column] is not { } name) problems.Add(row.Line, column, "found nothing; expected a short name, such as ada");
            else if (!Identifier.IsWellFormed(name))
                problems.Add(row.Line, column,
                    $"found \"{name}\"; expected a short name of at most {Identifier.Longest} letters, digits and . _ - : / # +, first a "
                    + "letter or digit");
            else return name;
            return null;
        }

        Shares? SharesOf(TableRow row)
        {
            const string expected = "expected a number of shares above zero, such as 1000, 33.5 or 33 1/3";
            if (row["shares"] is not { } cell) problems.Add(row.Line, "shares", $"found nothing; {expected}");
            else if (Separated.IsMatch(cell))
                problems.Add(row.Line, "shares", $"found \"{cell}\", which may have thousands separators; write the number without them"
                    + (cell.Contains('.', StringComparison.Ordinal) ? ", or with one decimal place more if the point is a decimal point"
                        : "") + $"; {expected}");
            else if (!Number.IsMatch(cell) || !Fraction.TryParse(cell, out var number) || number <= Fraction.Zero)
                problems.Add(row.Line, "shares", $"found \"{cell}\"; {expected}");
            else return new(number);
            return null;
        }

        Moment? Day(TableRow row)
        {
            if (row["on"] is not { } cell) problems.Add(row.Line, "on", "found nothing; expected the day of issue, such as 2020-01-31");
            else if (LocalDatePattern.Iso.Parse(cell) is { Success: true, Value: { Year: > EarliestYear and < LatestYear } day })
                return Moment.On(day, settings.Zone);
            else problems.Add(row.Line, "on", $"found \"{cell}\"; expected a day such as 2020-01-31: year, month, day");
            return null;
        }

        public void End()
        {
            foreach (var (holder, (line, cells)) in holders) Open(holder, line, cells);
            if (!problems.None) return;
            foreach (var row in rows.OrderBy(row => row.On.Date))
                Enter(row.Line, "", new StockIssued(row.Security, row.Holder, row.Class, row.Shares, row.On, null, null, row.Certificate,
                    $"{fileName}:{row.Line}"));
            if (trial.Overfull() is { } overfull) problems.Add(1, "shares", overfull);
        }

        void Open(string holder, int line, Dictionary<string, (int Line, string Text)> cells)
        {
            if (!cells.TryGetValue("name", out var name))
            {
                problems.Add(line, "name", $"found nothing on any row of {holder}; expected the name in which the shares stand");
                return;
            }
            if (settings.Books.Accounts.TryGetValue(new(holder), out var account))
            {
                if (account.Name.Text is { } known && known != name.Text)
                    problems.Add(name.Line, "name",
                        $"found \"{name.Text}\", but the books have the holder {holder} as \"{known}\"; choose another short name, or "
                        + "correct the name");
                return;
            }
            var kind = cells.TryGetValue("kind", out var written) && Kinds.TryGetValue(written.Text, out var one) ? one
                : HolderKind.Individual;
            Enter(line, "holder", new HolderOpened(new(holder), new(name.Text), kind, Text("address"), Text("email")));

            Particular? Text(string column) => cells.TryGetValue(column, out var cell) ? new(cell.Text) : null;
        }

        void Enter(int line, string field, Fact fact)
        {
            if (trial.Refusal(fact) is { } refusal) problems.Add(line, field, refusal);
            else facts.Add(fact);
        }
    }
}
