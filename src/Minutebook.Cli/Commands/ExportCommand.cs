namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using Minutebook.Books.Written;

/// <summary>minutebook export: all facts, one a line, as "enter" reads them.</summary>
static class ExportCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "where to; it is not written over", HelpName = "FILE" };
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command("export", "Writes all facts as JSON Lines, one a line, as \"enter\" reads them.\n" +
            "Example: minutebook export facts.jsonl --books acme.minutebook") { file, books, json };
        command.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string file, string? path, bool asJson)
    {
        await using var books = Shared.OpenToRead(path);
        if (Directory.Exists(file)) throw new UsageException($"{file} is a folder; name a file in it", ExitCodes.NoInput);
        Shared.InAFolder(file);
        if (File.Exists(file)) throw new UsageException($"{file} is there already; name another file", ExitCodes.NoInput);
        var json = FactJson.ForPeople(books.Corporation.Zone);
        await using var output = new StreamWriter(file);
        foreach (var entry in books.Corporation.Entries)
            await output.WriteLineAsync(json.Text(entry.Fact)).ConfigureAwait(false);
        var count = books.Corporation.Entries.Count;
        if (!asJson) Console.Out.WriteLine($"{count} facts are in {file}.");
        else
            Shared.WriteJson(written =>
            {
                written.WriteStartObject();
                written.WriteString("file", Path.GetFullPath(file));
                written.WriteNumber("facts", count);
                written.WriteEndObject();
            });
        return ExitCodes.Yes;
    }
}
