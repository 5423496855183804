namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Store;
using Minutebook.Store.Receipts;

/// <summary>minutebook backup, and minutebook restore: a copy of the books at one moment, with a receipt, and back.</summary>
static class BackupCommand
{
    public static Command Make()
    {
        var books = Shared.Books();
        var to = new Argument<string>("file") { Description = "where to; it is not written over", HelpName = "FILE" };
        var key = ReceiptCommand.KeyOption();
        var json = Shared.Json();
        var command = new Command("backup", "Copies the books to a file, at one moment, while others may go on entering; checks the copy " +
            "from its bytes, and puts a receipt beside it, FILE.receipt.json. The key is not copied: keep it apart.\n" +
            "Example: minutebook backup monday.minutebook --books acme.minutebook") { to, books, key, json };
        command.SetAction((parsed, _) => BackUp(Shared.PathOf(parsed.GetValue(books)), parsed.GetValue(to)!, parsed.GetValue(key),
            parsed.GetValue(json)));
        return command;
    }

    public static Command MakeRestore()
    {
        var from = new Argument<string>("backup") { Description = "the backup, with its receipt beside it", HelpName = "FILE" };
        var to = new Argument<string>("books")
            { Description = "where the books are to be; there must be none yet", HelpName = "BOOKS" };
        var json = Shared.Json();
        var command = new Command("restore", "Makes books from a backup: checks the backup against its receipt, copies it, and checks " +
            "the copy.\nExample: minutebook restore monday.minutebook acme.minutebook") { from, to, json };
        command.SetAction(parsed => Restore(parsed.GetValue(from)!, Shared.Place(parsed.GetValue(to)!), parsed.GetValue(json)));
        return command;
    }

    static string ReceiptOf(string backup) => backup + ".receipt.json";

    static async Task<int> BackUp(string path, string file, string? key, bool asJson)
    {
        if (BooksPlace.IsServer(file))
            throw new UsageException("a backup is a file; to copy books to a server there is \"minutebook copy\"");
        // The receipt first: what is entered between the two is in the copy, and the copy begins with what was signed for.
        var receipt = await ReceiptCommand.GiveAsync(path, null, null, new(key)).ConfigureAwait(false);
        var head = BooksPlace.Copy(path, file);
        Shared.WriteFile(ReceiptOf(file), receipt.ToJson());
        return Told(file, file, head, receipt, asJson, "Backed up to");
    }

    static int Restore(string backup, string to, bool asJson)
    {
        if (BooksPlace.IsServer(backup)) throw new UsageException("a backup is a file");
        var receipt = VerifyCommand.Read(ReceiptOf(backup));
        if (Defects(backup, receipt) is { Length: > 0 } defects)
            throw new UsageException($"the backup is not sound, and nothing was restored: {defects}", ExitCodes.BadData);
        return Told(to, to, BooksPlace.Copy(backup, to), receipt, asJson, "Restored to");
    }

    /// <summary>Checks what was made, and tells.</summary>
    static int Told(string made, string shown, Head head, Receipt receipt, bool asJson, string what)
    {
        var defects = Defects(made, receipt);
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("to", Shared.Whole(shown));
                json.WriteNumber("entries", head.Number);
                json.WriteString("hash", head.Hash.ToString());
                json.WriteBoolean("holds", defects.Length == 0);
                json.WriteEndObject();
            });
        else
            Console.Out.WriteLine(defects.Length == 0
                ? $"{what} {Shared.Whole(shown)}: {head.Number} entries, checked from their bytes and against the receipt."
                : $"{what} {Shared.Whole(shown)}, but not sound: {defects}");
        return defects.Length == 0 ? ExitCodes.Yes : ExitCodes.No;
    }

    /// <summary>What does not hold, in words; empty where all does.</summary>
    static string Defects(string path, Receipt receipt)
    {
        if (!BooksPlace.IsServer(path) && !File.Exists(path)) throw new UsageException($"there is no file {path}", ExitCodes.NoInput);
        using var books = BooksPlace.Open(path, readOnly: true);
        return string.Join("; ", Verification.OfItself(receipt).Concat(Verification.Against(books, [receipt]))
            .Where(one => !one.Holds).Select(one => one.What));
    }
}
