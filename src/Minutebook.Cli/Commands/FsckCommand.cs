namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Store;

/// <summary>minutebook fsck: checks the books from their bytes.</summary>
static class FsckCommand
{
    public static Command Make()
    {
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command("fsck", "Checks the books: the chain of hashes, every entry, the particulars beside it, and that all " +
            "fold. Exit code 0 when whole, 1 when not.\nExample: minutebook fsck --books acme.minutebook") { books, json };
        command.SetAction((parsed, _) => Run(Shared.PathOf(parsed.GetValue(books)), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string path, bool asJson)
    {
        using var file = BooksPlace.Open(path, readOnly: true);
        var defects = file.Check().ToList();
        if (defects.Count == 0) defects.AddRange(await FoldAsync(path).ConfigureAwait(false));
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var defect in defects)
                {
                    json.WriteStartObject();
                    if (defect.Number is { } number) json.WriteNumber("entry", number);
                    json.WriteString("what", defect.What);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
        else if (defects.Count == 0)
            Console.Out.WriteLine(
                $"The books of {file.Corporation} are whole: {file.Head.Number} entries, the last with the hash {file.Head.Hash}.");
        else
            foreach (var defect in defects) Console.Out.WriteLine(defect.What);
        return defects.Count == 0 ? ExitCodes.Yes : ExitCodes.No;
    }

    static async Task<Defect[]> FoldAsync(string path)
    {
        try
        {
            await using var books = OpenedBooks.OpenToRead(path, Shared.Law);
            return [.. books.MissingParticulars()];
        }
        catch (FormatException bad)
        {
            return [new(null, bad.Message)];
        }
    }
}
