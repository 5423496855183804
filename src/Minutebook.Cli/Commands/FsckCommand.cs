namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Store;
using Minutebook.Values;

/// <summary>minutebook fsck: checks the books from their bytes.</summary>
static class FsckCommand
{
    public static Command Make()
    {
        var books = Shared.Books();
        var entry = new Option<string[]>("--entry")
            { Description = "an entry's hash as it was written down elsewhere, as NUMBER=HASH; several may be given", HelpName = "N=HASH" };
        var json = Shared.Json();
        var command = new Command("fsck", "Checks the books: the chain of hashes, every entry, the particulars beside it, and that all " +
            "fold. That entries were cut off at the end, or all written anew, only a hash shows that was written down elsewhere: give it " +
            "with --entry. Exit code 0 when whole, 1 when not.\nExample: minutebook fsck --books acme.minutebook") { books, entry, json };
        command.SetAction((parsed, _) =>
            Run(Shared.PathOf(parsed.GetValue(books)), [.. (parsed.GetValue(entry) ?? []).Select(Noted)], parsed.GetValue(json)));
        return command;
    }

    static (long Number, Digest Hash) Noted(string text)
    {
        var parts = text.Split('=');
        return parts.Length == 1 + 1 && Digest.TryParse(parts[1].Trim().ToLowerInvariant(), out var hash)
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? (number, hash)
                : throw new UsageException($"--entry {text}: expected the number of an entry and its hash of 64 hexadecimal digits, as " +
                    "N=HASH; \"minutebook fsck\" tells those of the last entry");
    }

    /// <summary>The entries whose bytes do not hash to what was written down.</summary>
    static IEnumerable<Defect> Differing(IBooks file, IEnumerable<(long Number, Digest Hash)> noted)
    {
        foreach (var (number, hash) in noted)
        {
            var last = file.Head.Number;
            if (number > last)
                yield return new(number, $"entry {number} was noted with the hash {hash}, but the books end with entry {last}: entries "
                    + "were cut off, or these are other books");
            else if (file.Read(number, number).First().Hash is var found && found != hash)
                yield return new(number, $"entry {number} was noted with the hash {hash}, but has {found}: it, or an entry before it, was "
                    + "written anew, or these are other books");
        }
    }

    static async Task<int> Run(string path, IReadOnlyList<(long Number, Digest Hash)> noted, bool asJson)
    {
        try
        {
            using var file = BooksPlace.Open(path, readOnly: true);
            var defects = file.Check().ToList();
            if (defects.Count == 0) defects.AddRange(Differing(file, noted));
            if (defects.Count == 0) defects.AddRange(await FoldAsync(path).ConfigureAwait(false));
            return Tell(defects, file, noted, asJson);
        }
        catch (BooksFileException damaged) when (damaged.Damage is { } damage)
        {
            // Elsewhere the message sends to fsck; here it is what fsck found.
            return Tell([new(null, $"{damage} Go back to a good copy.")], null, noted, asJson);
        }
    }

    /// <param name="file">The books; null where they could not be read to their end, which is a defect.</param>
    static int Tell(List<Defect> defects, IBooks? file, IReadOnlyList<(long Number, Digest Hash)> noted, bool asJson)
    {
        if (asJson) Shared.WriteJson(json => Write(json, defects, defects.Count == 0 ? file?.Head : null));
        else if (file is not null && defects.Count == 0)
        {
            Console.Out.WriteLine(
                $"The books of {file.Corporation} are whole: {file.Head.Number} entries, the last with the hash {file.Head.Hash}.");
            Console.Out.WriteLine(noted.Count > 0 ? $"{Entries(noted.Count)} as noted."
                : $"Write this down elsewhere, and compare it one day: minutebook fsck --entry {file.Head.Number}={file.Head.Hash}");
        }
        else
            foreach (var defect in defects) Console.Out.WriteLine(defect.What);
        return defects.Count == 0 ? ExitCodes.Yes : ExitCodes.No;
    }

    static void Write(Utf8JsonWriter json, List<Defect> defects, Head? head)
    {
        json.WriteStartObject();
        if (head is { } sound)
        {
            json.WriteStartObject("head");
            json.WriteNumber("entry", sound.Number);
            json.WriteString("hash", sound.Hash.ToString());
            json.WriteEndObject();
        }
        json.WriteStartArray("defects");
        foreach (var defect in defects)
        {
            json.WriteStartObject();
            if (defect.Number is { } number) json.WriteNumber("entry", number);
            json.WriteString("what", defect.What);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Entries(int count) => count == 1 ? "1 entry is" : $"{count} entries are";

    static async Task<Defect[]> FoldAsync(string path)
    {
        try
        {
            await using var books = OpenedBooks.OpenToRead(path, Shared.Law, Checkpoints.Compared);
            return [.. books.CheckpointDefect is { } defect ? [defect] : (Defect[])[], .. books.MissingParticulars()];
        }
        catch (FormatException bad)
        {
            return [new(null, bad.Message)];
        }
    }
}
