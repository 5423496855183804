namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books.Written;
using Minutebook.Documents;
using Minutebook.Exchange.Ocf;
using Minutebook.Exchange.Tables;
using Minutebook.Stock;

/// <summary>minutebook export: all facts, one a line, as "enter" reads them; or the stock, as a package of another format.</summary>
static class ExportCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "where to; it is not written over", HelpName = "FILE" };
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command("export", "Writes all facts as JSON Lines, one a line, as \"enter\" reads them.\n" +
            "Example: minutebook export facts.jsonl --books acme.minutebook")
            { file, books, json, MakeOcf(file), MakeTable("csv", file), MakeTable("xlsx", file) };
        command.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static Command MakeOcf(Argument<string> file)
    {
        var folder = new Argument<string>("dir") { Description = "the folder of the package; it is made, and must be empty",
            HelpName = "DIR" };
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command("ocf", "Writes the stock as a package of the Open Cap Format, and tells what has no place in it.\n" +
            "Example: minutebook export ocf package --books acme.minutebook") { folder, books, json };
        command.SetAction((parsed, _) => parsed.GetResult(file) is { Tokens.Count: > 0 }
            ? throw new UsageException("export ocf takes one folder, and no file before it")
            : RunOcf(parsed.GetValue(folder)!, parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static Command MakeTable(string form, Argument<string> before)
    {
        var file = new Argument<string>("file") { Description = "the table; it is not written over", HelpName = "FILE" };
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command(form, $"Writes the holdings that stand today as a table, as \"import {form}\" reads it.\n" +
            $"Example: minutebook export {form} holders.{form} --books acme.minutebook") { file, books, json };
        command.SetAction((parsed, _) => parsed.GetResult(before) is { Tokens.Count: > 0 }
            ? throw new UsageException($"export {form} takes one file, and no file before it")
            : RunTable(form, parsed.GetValue(file)!, parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> RunTable(string form, string file, string? path, bool asJson)
    {
        await using var books = Shared.OpenToRead(path);
        MayBeMade(file);
        var (ledger, today) = (books.Corporation.Ledger, books.Now.DateIn(books.Corporation.Zone));
        var rows = HoldingsTable.Write(ledger, today).ToList();
        var made = false;
        try
        {
            await using var output = new FileStream(file, FileMode.CreateNew);
            made = true;
            if (form == "xlsx") Spreadsheet.WriteXlsx(output, "Holdings", HoldingsTable.Columns, rows);
            else
            {
                await using var text = new StreamWriter(output);
                Spreadsheet.WriteCsv(text, HoldingsTable.Columns, rows);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // Half a table is none; but a file that somebody else made in between stays.
            if (made) File.Delete(file);
            throw new UsageException($"{file} cannot be written: {failed.Message}", ExitCodes.CannotCreate);
        }
        string[] notes = [.. Left(ledger)];
        foreach (var note in notes.Where(_ => !asJson)) Console.Error.WriteLine($"note: {note}");
        if (!asJson) Console.Out.WriteLine($"{rows.Count} {(rows.Count == 1 ? "holding is" : "holdings are")} in {file}.");
        else
            Shared.WriteJson(written =>
            {
                written.WriteStartObject();
                written.WriteString("file", Path.GetFullPath(file));
                written.WriteNumber("holdings", rows.Count);
                written.WriteStartArray("notes");
                foreach (var note in notes) written.WriteStringValue(note);
                written.WriteEndArray();
                written.WriteEndObject();
            });
        return ExitCodes.Yes;
    }

    /// <summary>What such a table has no place for.</summary>
    static IEnumerable<string> Left(Ledger ledger)
    {
        var putative = ledger.Holdings.Values.Count(holding => holding.Stands && holding.IsPutative);
        if (putative > 0) yield return $"holdings of putative shares, which are left out: {putative}";
        var gone = ledger.Holdings.Values.Count(holding => !holding.Stands);
        if (gone > 0) yield return $"holdings that were surrendered, which are left out: {gone}";
        foreach (var (of, shares) in ledger.Treasury.Where(one => !one.Value.IsZero))
            yield return $"the treasury of {of} is left out: {shares.InWords()}";
        var erased = ledger.Accounts.Values.Count(account => account.Name.Text is null);
        if (erased > 0) yield return $"names that were erased, in whose place the short name stands: {erased}";
    }

    static void MayBeMade(string file)
    {
        if (Directory.Exists(file)) throw new UsageException($"{file} is a folder; name a file in it", ExitCodes.NoInput);
        Shared.InAFolder(file);
        if (File.Exists(file)) throw new UsageException($"{file} is there already; name another file", ExitCodes.NoInput);
    }

    static async Task<int> RunOcf(string folder, string? path, bool asJson)
    {
        await using var books = Shared.OpenToRead(path);
        if (File.Exists(folder)) throw new UsageException($"{folder} is a file; name a folder", ExitCodes.CannotCreate);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{folder} is not empty; name another folder", ExitCodes.CannotCreate);
        Shared.InAFolder(Path.TrimEndingDirectorySeparator(folder));
        OcfWritten package;
        try
        {
            package = OcfFolder.Write(books.Corporation, folder, books.Now.Instant);
        }
        catch (FormatException cannot)
        {
            throw new UsageException(cannot.Message, ExitCodes.BadData);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder} cannot be written: {failed.Message}", ExitCodes.CannotCreate);
        }
        if (!asJson)
        {
            foreach (var line in package.Lines) Console.Error.WriteLine($"note: {line}");
            Console.Out.WriteLine($"{package.Files.Count} files are in {folder}.");
            return ExitCodes.Yes;
        }
        Shared.WriteJson(written =>
        {
            written.WriteStartObject();
            written.WriteString("folder", Path.GetFullPath(folder));
            written.WriteStartArray("files");
            foreach (var name in package.Files.Keys) written.WriteStringValue(name);
            written.WriteEndArray();
            written.WriteStartArray("notes");
            foreach (var line in package.Lines) written.WriteStringValue(line);
            written.WriteEndArray();
            written.WriteEndObject();
        });
        return ExitCodes.Yes;
    }

    static async Task<int> Run(string file, string? path, bool asJson)
    {
        await using var books = Shared.OpenToRead(path);
        MayBeMade(file);
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
