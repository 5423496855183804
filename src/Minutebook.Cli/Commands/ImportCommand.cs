namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Authority;
using Minutebook.Books;
using Minutebook.Exchange.Tables;
using Minutebook.Exchange.Ocf;
using Minutebook.Particulars;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

/// <summary>minutebook import: brings a ledger in from elsewhere, whole or not at all.</summary>
static class ImportCommand
{
    /// <summary>The zone of the books that the demo makes for an imported ledger, and the day on which it opens them.</summary>
    const string DemoZone = "America/New_York";

    static readonly LocalDate DemoOpened = new(2023, 7, 1);

    public static Command Make() => new("import", "Brings a ledger in from elsewhere, whole or not at all.\n" +
        "Example: minutebook import csv holders.csv --books acme.minutebook --dry-run") { MakeOcf(), MakeCsv(), MakeXlsx(), MakeChecks() };

    static Command MakeOcf()
    {
        var folder = new Argument<string>("dir") { Description = "the folder of the Open Cap Format package", HelpName = "DIR" };
        var (books, dry, json) = (Shared.Books(), DryRun(), Shared.Json());
        var command = new Command(
            "ocf",
            "Imports an Open Cap Format package. What has no place in these books is kept word for word, and listed.\n"
                + "Example: minutebook import ocf package/ --books acme.minutebook --dry-run")
        {
            folder, books, dry, json,
        };
        command.SetAction((parsed, _) =>
            Ocf(parsed.GetValue(folder)!, parsed.GetValue(books), parsed.GetValue(dry), parsed.GetValue(json)));
        return command;
    }

    static Command MakeCsv() => OfTable(
        "csv", "Imports holders and holdings from a table. Every problem of the whole file is told at once.", "holders.csv",
        "a table of holders and holdings, as docs/importing.md describes it",
        (file, path, dry, asJson) => Holdings(file, path, dry, asJson, settings =>
        {
            using var text = new StringReader(Shared.ReadFile(file));
            return HoldingsTable.Read(text, file, settings);
        }));

    static Command MakeXlsx() => OfTable(
        "xlsx", "Imports holders and holdings from a workbook with one sheet. Every problem of the whole file is told at once.",
        "holders.xlsx", "a workbook of holders and holdings, with the columns that docs/importing.md describes",
        (file, path, dry, asJson) => Holdings(file, path, dry, asJson, settings =>
        {
            using var workbook = new MemoryStream(Shared.ReadBytes(file));
            return HoldingsTable.ReadXlsx(workbook, file, settings);
        }));

    static Command MakeChecks() => OfTable(
        "checks", "Imports a check register from a table, and tells every check that was signed outside authority.", "register.csv",
        "a table with account, number, on, amount, signers, and payee and kind where known", Checks);

    static Command OfTable(
        string name, string does, string example, string table, Func<string, string?, bool, bool, Task<int>> import)
    {
        var file = new Argument<string>("file") { Description = table, HelpName = "FILE" };
        var (books, dry, json) = (Shared.Books(), DryRun(), Shared.Json());
        var command = new Command(name, $"{does}\nExample: minutebook import {name} {example} --books acme.minutebook --dry-run")
            { file, books, dry, json };
        command.SetAction((parsed, _) =>
            import(parsed.GetValue(file)!, parsed.GetValue(books), parsed.GetValue(dry), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Checks(string file, string? path, bool dry, bool asJson)
    {
        await using var books = Shared.Open(path);
        using var text = new StringReader(Shared.ReadFile(file));
        var corporation = books.Corporation;
        var reading = ChecksTable.Read(text, file, corporation.Zone, corporation.Authority);
        if (!reading.Problems.IsEmpty)
            throw Refused(file, [.. reading.Problems.Select(problem => new Mistake(problem.File, problem.Line,
                problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}"))]);
        var judge = corporation.AuthorityFile(books.Now);
        // They are judged as they will stand in the books: after all that is there.
        var checks = reading.Checks.Select((check, index) => new Recorded<CheckSigned>(corporation.LastEntry + index + 1,
            books.Now.Instant, check));
        var outside = ChecksAndDrafts.Outside(judge, checks).ToList();
        ImmutableArray<string> report =
        [
            $"{reading.Checks.Length} checks were read; {outside.Count} {(outside.Count == 1 ? "is" : "are")} outside authority.",
            .. outside.Select(one => $"{one.Check.Name} for {one.Check.Amount}: {one.Finding.Heading()}, {one.Finding.Words}"),
        ];
        foreach (var line in report) (asJson ? Console.Error : Console.Out).WriteLine(line);
        return await EnterAsync(books, [.. reading.Checks], report, file, dry, asJson).ConfigureAwait(false);
    }

    static Option<bool> DryRun() => new("--dry-run") { Description = "tell what would be entered, and every problem, and enter nothing" };

    static async Task<int> Ocf(string folder, string? path, bool dry, bool asJson)
    {
        await using var books = Shared.Open(path);
        var (facts, report) = ReadOcf(folder, books.Corporation.Zone, asJson ? Console.Error : Console.Out);
        return await EnterAsync(books, facts, report, folder, dry, asJson).ConfigureAwait(false);
    }

    static (ImmutableArray<Fact> Facts, ImmutableArray<string> Report) ReadOcf(string folder, DateTimeZone zone, TextWriter say)
    {
        if (File.Exists(folder)) throw new UsageException($"{folder} is a file; name the folder of the package", ExitCodes.NoInput);
        if (!Directory.Exists(folder)) throw new UsageException($"there is no folder {folder}", ExitCodes.NoInput);
        var reading = OcfImport.Read(folder, new(zone));
        foreach (var line in reading.Report) say.WriteLine(line);
        return reading.Problems.IsEmpty ? (reading.Facts, [.. reading.Report.Select(line => $"{line}")])
            : throw Refused(folder, [.. reading.Problems.Select(problem => new Mistake(problem.File, problem.Line, problem.Message)
                { Id = problem.Id, Field = problem.Field })]);
    }

    static async Task<int> Holdings(
        string file, string? path, bool dry, bool asJson, Func<TableSettings, HoldingsReading> read)
    {
        await using var books = Shared.Open(path);
        var reading = read(new(books.Corporation.Zone, books.Corporation.Ledger));
        if (!reading.Problems.IsEmpty)
            throw Refused(file, [.. reading.Problems.Select(problem => new Mistake(problem.File, problem.Line,
                problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}"))]);
        var names = reading.Rows.Select(row => row.Holder).Distinct().Count();
        ImmutableArray<string> report =
            [$"{reading.Rows.Length} holdings in {names} names were read.", .. reading.OverIssues.Select(over => $"{over}")];
        foreach (var line in report) (asJson ? Console.Error : Console.Out).WriteLine(line);
        return await EnterAsync(books, reading.Facts, report, file, dry, asJson).ConfigureAwait(false);
    }

    static UsageException Refused(string what, ImmutableArray<Mistake> problems) =>
        new($"{what} has {Trouble.Count(problems.Length)}; nothing was entered", ExitCodes.BadData, problems);

    static async Task<int> EnterAsync(
        OpenedBooks books, ImmutableArray<Fact> facts, ImmutableArray<string> report, string what, bool dry, bool asJson)
    {
        var request = new Request($"import-{Guid.NewGuid():N}", null, null, facts);
        var ruling = dry
            ? Desk.Decide(books.Corporation, request, books.Now, Shared.TrialSealer()).Ruling
            : await books.Enter(request).ConfigureAwait(false);
        return new Telling(index => $"{what}: the fact {index + 1} of {facts.Length}", dry, asJson)
        {
            Warnings = LaterThanNow.Among(facts, books.Now, books.Corporation.Zone),
            Besides = json =>
            {
                json.WriteNumber("facts", facts.Length);
                json.WriteStartArray("report");
                foreach (var line in report) json.WriteStringValue(line);
                json.WriteEndArray();
            },
        }.Tell(ruling);
    }

    /// <summary>Makes books for the demo, opened on a fixed day, with the ledger of a package as their history.</summary>
    /// <returns>The steps to play.</returns>
    internal static async Task<string> MakeBooksAsync(string path, string folder, string steps, TextWriter say)
    {
        var zone = Moment.ZoneOf(DemoZone);
        var (facts, _) = ReadOcf(folder, zone, say);
        ImmutableArray<Fact> first =
        [
            new BooksOpened("The imported corporation", "Delaware", DemoZone, Moment.On(DemoOpened, zone)),
            new InstrumentAdopted(NewCommand.ReadSheet("advanced-input-devices")),
            .. facts,
        ];
        await NewCommand.CreateAsync(path, "The imported corporation", first).ConfigureAwait(false);
        return steps.Contains("harbor-optics", StringComparison.Ordinal)
            ? Path.Combine("samples", "imported-ledger", "annual-meeting.yaml") : steps;
    }
}
