namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Exchange.Facts;
using Minutebook.Store;

/// <summary>What "./run" does without arguments: opens the sample corporation, made at the first start, and says what is due.</summary>
static class OpenCommand
{
    public static Command Make()
    {
        var books = new Option<string>("--books", "-b")
            { Description = "the books: a file or an address of a server",
                DefaultValueFactory = _ => Path.Combine("data", "sample.minutebook") };
        var facts = new Option<string>("--sample")
            { Description = "the facts of the sample corporation, from which the books are made where there are none",
                DefaultValueFactory = _ => Path.Combine("samples", "harbor-optics", "facts.yaml") };
        var json = Shared.Json();
        var command = new Command("open",
            "Opens books (the sample corporation's, made at the first start) and says what is due and what can be done next.\n" +
            "Example: minutebook open --books acme.minutebook")
            { books, facts, json };
        command.SetAction((parsed, _) => Run(Shared.Place(parsed.GetValue(books)!), parsed.GetValue(facts)!, parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string path, string sample, bool asJson)
    {
        if (!BooksPlace.IsServer(path) && !File.Exists(path) && !Directory.Exists(path))
            await MakeAsync(path, sample).ConfigureAwait(false);
        await using var books = Shared.OpenToRead(path);
        var corporation = books.Corporation;
        var lines = Docket.Of(corporation, books.Now);
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("corporation", corporation.Opened?.Corporation);
                json.WriteString("books", Shared.Whole(path));
                json.WriteNumber("entries", corporation.Entries.Count);
                json.WritePropertyName("docket");
                DocketJson.Write(json, lines);
                json.WriteEndObject();
            });
        else Write(BooksPlace.IsServer(path) ? $"'{Shared.Whole(path)}'" : path, corporation, lines);
        return ExitCodes.Yes;
    }

    static void Write(string path, Corporation corporation, ImmutableArray<DocketLine> lines)
    {
        Console.Out.WriteLine($"{corporation.Opened?.Corporation}: {corporation.Entries.Count} entries in {path}\n");
        Console.Out.WriteLine("The docket");
        DocketCommand.Write(Console.Out, lines);
        var question = corporation.Stockholders.Meetings.Keys.Order(StringComparer.Ordinal).FirstOrDefault() is { } meeting
            ? $"./run ask meeting.in-order meeting={meeting} -b {path}" : $"./run ask officers.required -b {path}";
        Console.Out.WriteLine($"""

            What you can do next
              ./run ask --list                                    every question, with its arguments
              {question}
              ./run list holdings -b {path}
              ./run enter FACTS.yaml -b {path}
              ./run demo                                          a whole annual meeting, step by step, on a fresh copy
            """);
    }

    internal static async Task MakeAsync(string path, string sample)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var facts = FactFile.Read(Shared.ReadSample(sample), sample, null);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var making = Path.Combine(folder, $".{Path.GetFileName(path)}.making");
        File.Delete(making);
        var sheet = new Minutebook.Books.InstrumentAdopted(NewCommand.ReadSheet("advanced-input-devices"));
        await NewCommand.CreateAsync(making, "Harbor Optics, Inc.", [.. facts.Select(one => one.Fact).Prepend(sheet)])
            .ConfigureAwait(false);
        File.Move(making, path);
    }
}
