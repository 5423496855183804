namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Store;
using Minutebook.Store.Receipts;
using Minutebook.Values;

/// <summary>minutebook receipt: a signed receipt for an entry, by which anybody can check the books later.</summary>
static class ReceiptCommand
{
    public static Command Make()
    {
        var books = Shared.Books();
        var entry = new Option<long?>("--entry") { Description = "for which entry; left out, the last", HelpName = "N" };
        var output = new Option<string>("--out", "-o") { Description = "the file of the receipt", Required = true };
        var since = new Option<string?>("--since")
            { Description = "an earlier receipt: the new one then shows that the books only grew since", HelpName = "RECEIPT" };
        var key = KeyOption();
        var newKey = new Option<bool>("--new-key")
            { Description = "adopt a new key in the place of the old, which is kept under another name" };
        var person = new Option<string?>("--person", "-p") { Description = "who adopts a key" };
        var json = Shared.Json();
        var command = new Command("receipt", "Gives a receipt for an entry: the state of all the books, signed, with the proof that the " +
            "entry is part of it. Give it to somebody who keeps it elsewhere; \"minutebook verify\" checks books against it. The first " +
            "receipt adopts the key beside the books, or makes one.\n" +
            "Example: minutebook receipt --entry 17 --out receipt.json --books acme.minutebook")
        {
            books, entry, output, since, key, newKey, person, json,
        };
        command.SetAction((parsed, _) => Run(Shared.PathOf(parsed.GetValue(books)), parsed.GetValue(entry), parsed.GetValue(output)!,
            parsed.GetValue(since), new(parsed.GetValue(key), parsed.GetValue(newKey), parsed.GetValue(person)), parsed.GetValue(json)));
        return command;
    }

    internal static Option<string?> KeyOption() => new("--key")
        { Description = "the file of the key that signs; left out, BOOKS.key beside the file of the books", HelpName = "FILE" };

    /// <summary>Which key signs.</summary>
    internal sealed record Signing(string? Key, bool Anew = false, string? Person = null);

    static async Task<int> Run(string path, long? entry, string output, string? since, Signing signing, bool asJson)
    {
        var earlier = since is null ? null : VerifyCommand.Read(since);
        var receipt = await GiveAsync(path, entry, earlier?.Head.Size, signing).ConfigureAwait(false);
        Shared.WriteFile(output, receipt.ToJson());
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("receipt", Path.GetFullPath(output));
                json.WriteNumber("entry", receipt.Entry);
                json.WriteNumber("entries", receipt.Head.Size);
                json.WriteString("root", receipt.Head.Root.ToString());
                json.WriteString("key", receipt.Key.ToString());
                json.WriteEndObject();
            });
        else
            Console.Out.WriteLine($"{output}: a receipt for entry {receipt.Entry} of {receipt.Head.Size}. Give it to somebody who keeps " +
                $"it elsewhere. To check: minutebook verify {output} {Shared.Whole(path)}");
        return ExitCodes.Yes;
    }

    /// <summary>Gives a receipt; where the books have adopted no key yet, they adopt the one beside them.</summary>
    internal static async Task<Receipt> GiveAsync(string path, long? entry, long? since, Signing signing)
    {
        using var key = await KeyAsync(path, signing).ConfigureAwait(false);
        using var books = BooksPlace.OpenToRead(path);
        var last = books.Head.Number;
        if (last == 0) throw new UsageException("nothing is entered in these books yet", ExitCodes.BadData);
        if (entry is < 1 || entry > last) throw new UsageException($"there is no entry {entry}; the last is {last}");
        return Receipt.For(books, entry ?? last, key, NodaTime.SystemClock.Instance.GetCurrentInstant(), since);
    }

    static async Task<ReceiptKey> KeyAsync(string path, Signing signing)
    {
        var file = signing.Key ?? ReceiptKey.PlaceFor(path)
            ?? throw new UsageException("books on a server have no place for a key beside them; give --key FILE");
        Recorded<ReceiptKeyAdopted>? adopted;
        Digest? lost;
        await using (var books = Shared.OpenToRead(path))
        {
            var records = books.Corporation.Particulars;
            adopted = records.All<ReceiptKeyAdopted>().Cast<Recorded<ReceiptKeyAdopted>?>().LastOrDefault();
            lost = records.All<ReceiptKeyLost>().Select(one => (Digest?)one.Fact.Key).FirstOrDefault(one => one == adopted?.Fact.Key);
        }
        if (signing.Anew && File.Exists(file)) File.Move(file, $"{file}.{Named(file)}");
        if (!File.Exists(file) && adopted is not null && !signing.Anew)
            throw new UsageException($"the key that these books adopted is not at {file}; give --key FILE, or, where it is lost, enter " +
                "\"receipt-key-lost\" and adopt another with --new-key", ExitCodes.NoInput);
        var key = File.Exists(file) ? ReceiptKey.Read(file) : ReceiptKey.Make(file);
        if (adopted?.Fact.Key == key.Name && lost is null) return key;
        try
        {
            if (adopted?.Fact.Key == key.Name)
                throw new UsageException($"the key at {file} was lost, as the books have it; adopt another with --new-key",
                    ExitCodes.BadData);
            if (adopted is not null && !signing.Anew)
                throw new UsageException($"the key at {file} is not the one that these books adopted; give that one with --key, or adopt " +
                    "another with --new-key", ExitCodes.BadData);
            await AdoptAsync(path, key, adopted?.Fact.Key, signing.Person).ConfigureAwait(false);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    static string Named(string file)
    {
        using var old = ReceiptKey.Read(file);
        return old.Name.ToString()[..ShortName];
    }

    const int ShortName = 8;

    static async Task AdoptAsync(string path, ReceiptKey key, Digest? before, string? person)
    {
        await using var books = Shared.Open(path);
        var on = Moment.At(books.Now.Instant, books.Corporation.Zone);
        var ruling = await books.Enter(new($"key-{key.Name}", person is null ? null : new(person), null,
            [new ReceiptKeyAdopted(key.Name, Convert.ToBase64String(key.Public), on, before)])).ConfigureAwait(false);
        if (ruling is Rejected rejected) throw new UsageException(rejected.Message, ExitCodes.BadData);
    }
}
