namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Particulars;
using Minutebook.Store;
using Minutebook.Store.Receipts;

/// <summary>minutebook verify: checks receipts, and books against them.</summary>
static class VerifyCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "one or two receipts, and the books, in any order; without books the receipts alone are checked",
            HelpName = "RECEIPT... BOOKS", Arity = ArgumentArity.OneOrMore,
        };
        var json = Shared.Json();
        var command = new Command("verify", "Checks a receipt, and books against it: that the entry, and all before it, are byte for " +
            "byte what they were when it was given. Of two receipts, that the books only grew in between. It needs no network and no " +
            "key. Exit code 0 when all holds, 1 when not.\nExample: minutebook verify receipt.json acme.minutebook") { files, json };
        command.SetAction((parsed, _) => Run(parsed.GetValue(files)!, parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string[] files, bool asJson)
    {
        var receipts = files.Where(IsReceipt).Select(Read).OrderBy(receipt => receipt.Head.Size).ToList();
        var books = files.Where(file => !IsReceipt(file)).ToList();
        if (receipts.Count == 0) throw new UsageException("give a receipt: minutebook verify receipt.json BOOKS");
        if (books.Count > 1) throw new UsageException($"{books[1]} is no receipt, and {books[0]} is taken for the books");
        var found = receipts.SelectMany(Verification.OfItself).ToList();
        if (books.Count == 1) found.AddRange(await AgainstAsync(Shared.Place(books[0]), receipts).ConfigureAwait(false));
        for (var at = 1; at < receipts.Count; at++)
            found.Add(Verification.Between(receipts[at - 1], receipts[at]) ?? Unlinked(receipts[at - 1], receipts[at], books.Count == 1,
                found));
        var holds = found.All(one => one.Holds);
        if (asJson) Write(found, holds);
        else
        {
            foreach (var one in found) Console.Out.WriteLine($"{(one.Holds ? "Yes" : "No")}: {one.What}.");
            Console.Out.WriteLine(!holds ? "Something does not hold."
                : books.Count == 1 ? "All holds: the books are what was signed for, and what came since."
                : "The receipts hold. To compare books with them, name the books too.");
        }
        return holds ? ExitCodes.Yes : ExitCodes.No;
    }

    /// <summary>Two receipts that are not linked: the books between them show it, where they are given.</summary>
    static Checked Unlinked(Receipt first, Receipt second, bool withBooks, List<Checked> found) => withBooks
        ? new(found.All(one => one.Holds), $"the books show both states: {first.Head.Size} entries, and {second.Head.Size}")
        : new(false, $"nothing here shows that the {second.Head.Size} entries begin with the {first.Head.Size}: name the books too, or ask "
            + $"for a receipt with --since {first.Head.Size} entries' receipt");

    static async Task<IReadOnlyList<Checked>> AgainstAsync(string path, List<Receipt> receipts)
    {
        using var file = BooksPlace.Open(path, readOnly: true);
        var plain = Verification.Against(file, receipts);
        if (plain.Any(one => !one.Holds)) return plain;
        try
        {
            await using var books = OpenedBooks.OpenToRead(path, Shared.Law);
            return Verification.Against(file, receipts,
                receipt => ReceiptKeys.Trusted(books.Corporation.Particulars, receipt.Key, receipt.Head.At));
        }
        catch (FormatException unread)
        {
            return [.. plain, new(false, $"the books cannot be read as facts: {unread.Message}")];
        }
    }

    static bool IsReceipt(string file)
    {
        if (BooksPlace.IsServer(file)) return false;
        if (!File.Exists(file)) throw new UsageException($"there is no file {file}", ExitCodes.NoInput);
        using var bytes = File.OpenRead(file);
        return bytes.ReadByte() == '{';
    }

    internal static Receipt Read(string file)
    {
        if (!File.Exists(file)) throw new UsageException($"there is no file {file}", ExitCodes.NoInput);
        try
        {
            return Receipt.Parse(File.ReadAllBytes(file));
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"{file}: {wrong.Message}", ExitCodes.BadData);
        }
    }

    static void Write(List<Checked> found, bool holds) => Shared.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("holds", holds);
        json.WriteStartArray("checked");
        foreach (var one in found)
        {
            json.WriteStartObject();
            json.WriteBoolean("holds", one.Holds);
            json.WriteString("what", one.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
