namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Exchange.Facts;
using Minutebook.Store;

/// <summary>What "./run" does without arguments: opens the sample corporation, made at the first start, and says what is due.</summary>
static class OpenCommand
{
    public static Command Make()
    {
        var books = new Option<string>("--books", "-b")
            { Description = "the books file", DefaultValueFactory = _ => Path.Combine("data", "sample.minutebook") };
        var facts = new Option<string>("--sample")
            { Description = "the facts of the sample corporation, from which the books are made where there are none",
                DefaultValueFactory = _ => Path.Combine("samples", "harbor-optics", "facts.yaml") };
        var command = new Command("open",
            "Opens books (the sample corporation's, made at the first start) and says what is due and what can be done next.")
            { books, facts };
        command.SetAction((parsed, _) => Run(parsed.GetValue(books)!, parsed.GetValue(facts)!));
        return command;
    }

    static async Task<int> Run(string path, string sample)
    {
        if (!File.Exists(path)) await MakeAsync(path, sample).ConfigureAwait(false);
        await using var books = OpenedBooks.Open(path, Shared.Law);
        var corporation = books.Corporation;
        Console.Out.WriteLine($"{corporation.Opened?.Corporation}: {corporation.Entries.Count} entries in {path}\n");
        Console.Out.WriteLine("The docket");
        DocketCommand.Write(corporation, books.Now, false);
        Console.Out.WriteLine($"""

            What you can do next
              ./run ask --list                                    every question, with its arguments
              ./run ask meeting.in-order meeting=annual-2026 -b {path}
              ./run list holdings -b {path}
              ./run enter FACTS.yaml -b {path}
              ./run demo                                          a whole annual meeting, step by step, on a fresh copy
            """);
        return ExitCodes.Yes;
    }

    internal static async Task MakeAsync(string path, string sample)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var facts = FactFile.Read(Shared.ReadFile(sample), sample, null);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var making = Path.Combine(folder, $".{Path.GetFileName(path)}.making");
        File.Delete(making);
        var sheet = new Minutebook.Books.InstrumentAdopted(NewCommand.ReadSheet("advanced-input-devices"));
        await NewCommand.CreateAsync(making, "Harbor Optics, Inc.", [.. facts.Select(one => one.Fact).Prepend(sheet)])
            .ConfigureAwait(false);
        File.Move(making, path);
    }
}
