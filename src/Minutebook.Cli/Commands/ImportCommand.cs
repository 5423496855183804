namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Exchange.Csv;
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

    public static Command Make() => new("import", "Brings a ledger in from elsewhere, whole or not at all.") { MakeOcf(), MakeCsv() };

    static Command MakeOcf()
    {
        var folder = new Argument<string>("dir") { Description = "the folder of the Open Cap Format package", HelpName = "DIR" };
        var (books, dry) = (Shared.Books(), DryRun());
        var command = new Command(
            "ocf",
            "Imports an Open Cap Format package. What has no place in these books is kept word for word, and listed.\n"
                + "Example: minutebook import ocf package/ --books acme.minutebook --dry-run")
        {
            folder, books, dry,
        };
        command.SetAction((parsed, _) => Ocf(parsed.GetValue(folder)!, parsed.GetValue(books), parsed.GetValue(dry)));
        return command;
    }

    static Command MakeCsv()
    {
        var file = new Argument<string>("file") { Description =
            "a table of holders and holdings, as docs/importing.md describes it", HelpName = "FILE" };
        var (books, dry) = (Shared.Books(), DryRun());
        var command = new Command(
            "csv",
            "Imports holders and holdings from a table. Every problem of the whole file is told at once.\n"
                + "Example: minutebook import csv holders.csv --books acme.minutebook --dry-run")
        {
            file, books, dry,
        };
        command.SetAction((parsed, _) => Csv(parsed.GetValue(file)!, parsed.GetValue(books), parsed.GetValue(dry)));
        return command;
    }

    static Option<bool> DryRun() => new("--dry-run") { Description = "tell what would be entered, and every problem, and enter nothing" };

    static async Task<int> Ocf(string folder, string? path, bool dry)
    {
        await using var books = Shared.Open(path);
        return await EnterAsync(books, ReadOcf(folder, books.Corporation.Zone), folder, dry).ConfigureAwait(false);
    }

    static ImmutableArray<Fact> ReadOcf(string folder, DateTimeZone zone)
    {
        var reading = OcfImport.Read(folder, new(zone));
        foreach (var line in reading.Report) Console.Out.WriteLine(line);
        foreach (var problem in reading.Problems) Console.Error.WriteLine(problem);
        return reading.Problems.IsEmpty ? reading.Facts : throw Refused(reading.Problems.Length, folder);
    }

    static async Task<int> Csv(string file, string? path, bool dry)
    {
        await using var books = Shared.Open(path);
        using var text = new StringReader(Shared.ReadFile(file));
        var reading = HoldingsCsv.Read(text, file, new(books.Corporation.Zone, books.Corporation.Ledger));
        foreach (var problem in reading.Problems) Console.Error.WriteLine(problem);
        if (!reading.Problems.IsEmpty) throw Refused(reading.Problems.Length, file);
        var names = reading.Rows.Select(row => row.Holder).Distinct().Count();
        Console.Out.WriteLine($"{reading.Rows.Length} holdings in {names} names were read.");
        return await EnterAsync(books, reading.Facts, file, dry).ConfigureAwait(false);
    }

    static UsageException Refused(int problems, string what) =>
        new($"{what} has {(problems == 1 ? "1 problem" : $"{problems} problems")}; nothing was entered", ExitCodes.BadData);

    static async Task<int> EnterAsync(OpenedBooks books, ImmutableArray<Fact> facts, string what, bool dry)
    {
        var request = new Request($"import-{Guid.NewGuid():N}", null, null, facts);
        var ruling = dry
            ? Desk.Decide(books.Corporation, request, books.Now, Shared.TrialSealer()).Ruling
            : await books.Enter(request).ConfigureAwait(false);
        return EnterCommand.Tell(ruling, index => $"{what}: the fact {index + 1} of {facts.Length}", dry, false);
    }

    /// <summary>Makes books for the demo, opened on a fixed day, with the ledger of a package as their history.</summary>
    /// <returns>The steps to play.</returns>
    internal static async Task<string> MakeBooksAsync(string path, string folder, string steps)
    {
        var zone = Moment.ZoneOf(DemoZone);
        var facts = ReadOcf(folder, zone);
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
