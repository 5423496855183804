namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Exchange.Scenarios;
using Minutebook.Exchange.TermSheets;
using Minutebook.Particulars;
using Minutebook.Store;
using Minutebook.Store.Receipts;
using Minutebook.Values;
using NodaTime;

/// <summary>minutebook new: makes the books of a corporation.</summary>
static class NewCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("books")
            { Description = "the books to make: a file, or postgresql://USER@HOST/DATABASE?corporation=NAME", HelpName = "BOOKS" };
        var corporation = new Option<string>("--corporation", "-c")
            { Description = "the name of the corporation, as in its certificate", Required = true };
        var zone = new Option<string>("--zone", "-z")
            { Description = "the time zone of the principal office, such as America/Los_Angeles", Required = true };
        var bylaws = new Option<string>("--by-laws")
            { Description = $"the term sheet of its by-laws: a file, or one of {string.Join(", ", SampleSheets.Names)}", Required = true };
        var certificate = new Option<string?>("--certificate")
            { Description = "the term sheet of its certificate of incorporation: a file; left out, the certificate says nothing" };
        var opened = new Option<string?>("--opened")
            { Description = "the day from which acts must be in order to be entered; left out, today" };
        var state = new Option<string>("--state") { Description = "the state of incorporation", DefaultValueFactory = _ => "Delaware" };
        var json = Shared.Json();
        var command = new Command("new", "Makes the books of a corporation.\nExample: minutebook new acme.minutebook -c \"Acme, Inc.\" " +
            "-z America/New_York --by-laws advanced-input-devices")
        {
            file, corporation, zone, bylaws, certificate, opened, state, json,
        };
        command.SetAction((parsed, _) => Run(Shared.Place(parsed.GetValue(file)!), parsed.GetValue(corporation)!, parsed.GetValue(state)!,
            parsed.GetValue(zone)!, new(parsed.GetValue(bylaws)!, parsed.GetValue(certificate)), parsed.GetValue(opened),
            parsed.GetValue(json)));
        return command;
    }

    /// <summary>The term sheets that the books begin with.</summary>
    sealed record Sheets(string Bylaws, string? Certificate)
    {
        public ImmutableArray<Fact> Adopted() =>
        [
            new InstrumentAdopted(Of(Bylaws, Instrument.Bylaws, "--by-laws")),
            .. Certificate is { } certificate
                ? (Fact[])[new InstrumentAdopted(Of(certificate, Instrument.Certificate, "--certificate"))] : [],
        ];

        static Minutebook.Instruments.Sheet Of(string name, Instrument expected, string option) =>
            ReadSheet(name) is var sheet && sheet.Instrument == expected ? sheet
                : throw new UsageException($"the term sheet {name} is of the {sheet.Instrument}; {option} takes one of the {expected}",
                    ExitCodes.BadData);
    }

    static async Task<int> Run(string file, string corporation, string state, string zoneName, Sheets sheets, string? opened, bool asJson)
    {
        if (string.IsNullOrWhiteSpace(corporation)) throw new UsageException("--corporation is empty; give the name of the corporation");
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneName)
            ?? throw new UsageException($"\"{zoneName}\" is not a time zone; expected an IANA name such as America/Los_Angeles");
        var adopted = sheets.Adopted();
        var on = opened is null
            ? Moment.On(SystemClock.Instance.GetCurrentInstant().InZone(zone).Date, zone) : Shared.ParsedMoment(opened, zone);
        ImmutableArray<Fact> first = [new BooksOpened(corporation, state, zone.Id, on), .. adopted];
        await CreateAsync(file, corporation, first).ConfigureAwait(false);
        var key = MadeKey(file);
        if (asJson)
        {
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("books", Shared.Whole(file));
                json.WriteString("corporation", corporation);
                json.WriteString("state", state);
                json.WriteString("zone", zone.Id);
                json.WriteString("opened", on.InWords());
                json.WriteNumber("entries", first.Length);
                json.WriteEndObject();
            });
            return ExitCodes.Yes;
        }
        Console.Out.WriteLine($"The books of {corporation} are open in {Shared.Whole(file)}.");
        if (key is not null) Console.Out.WriteLine($"The key that signs receipts is in {key}: keep a copy of it elsewhere.");
        var shown = BooksPlace.IsServer(file) ? $"'{Shared.Whole(file)}'" : file;
        Console.Out.WriteLine($"Next: minutebook enter --books {shown} FACTS.yaml, or minutebook import ocf DIR --books {shown}");
        return ExitCodes.Yes;
    }

    /// <summary>The key for receipts, beside a file; on a server there is no such place, and the first receipt asks for one.</summary>
    static string? MadeKey(string file)
    {
        if (ReceiptKey.PlaceFor(file) is not { } place || System.IO.File.Exists(place)) return null;
        ReceiptKey.Make(place).Dispose();
        return place;
    }

    /// <summary>Makes the books with their first facts; where these cannot be entered, nothing is left.</summary>
    internal static async Task CreateAsync(string file, string corporation, ImmutableArray<Fact> first)
    {
        BooksPlace.Create(file, corporation).Dispose();
        try
        {
            await using var books = OpenedBooks.Open(file, Shared.Law);
            var ruling = await books.Enter(new("opening", null, null, first)).ConfigureAwait(false);
            if (ruling is Rejected rejected) throw new UsageException(rejected.Message, ExitCodes.BadData);
        }
        catch
        {
            BooksPlace.TakeBack(file);
            throw;
        }
    }

    internal static Minutebook.Instruments.Sheet ReadSheet(string name)
    {
        var yaml = SampleSheets.Find(name) ?? Shared.ReadFile(name);
        var reading = SheetReader.Read(yaml, name);
        return reading.Sheet
            ?? throw new UsageException($"the term sheet {name} has {Trouble.Count(reading.Problems.Length)}; nothing was made",
                ExitCodes.BadData, reading.Problems.Select(problem => new Mistake(problem.File, problem.Line,
                    problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}")));
    }
}
