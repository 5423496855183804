namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Documents;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>minutebook list: shows what the books hold.</summary>
static partial class ListCommand
{
    static readonly string[] Kinds =
        ["entries", "holders", "holdings", "classes", "meetings", "directors", "officers", "resolutions", "foreign", "personal-data",
            .. OfStock];

    public static Command Make()
    {
        var what = new Argument<string>("what") { Description = $"one of {string.Join(", ", Kinds)}" };
        what.AcceptOnlyFromAmong(Kinds);
        var books = Shared.Books();
        var on = new Option<string?>("--on") { Description = "as of the end of this day, or this time; left out, all that is entered" };
        var knownAt = new Option<long?>("--known-at") { Description = "as the books knew it through this entry" };
        var search = new Option<string?>("--search") { Description = "of resolutions, only those that contain this" };
        var of = new Option<string?>("--of") 
            { Description = "of which: the dividend of dividend-payments, the holder of holder-ledger, the holding of certificate" };
        var json = Shared.Json();
        var command = new Command("list",
            "Lists what the books hold.\nExample: minutebook list holdings --on 2022-09-01 --books acme.minutebook")
            { what, books, on, knownAt, search, of, json };
        command.SetAction((parsed, _) =>
            Run(parsed.GetValue(what)!, parsed.GetValue(books), parsed.GetValue(on), parsed.GetValue(knownAt), parsed.GetValue(search),
                parsed.GetValue(of), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string what, string? path, string? on, long? knownAt, string? search, string? of, bool asJson)
    {
        if (search is not null && what != "resolutions") throw new UsageException("--search is for resolutions");
        await using var books = Shared.OpenToRead(path);
        var corporation = Shared.Known(knownAt, books.Corporation) is { } entry ? books.Corporation.AsKnownAt(entry) : books.Corporation;
        var moment = Shared.Moment(on, corporation.Zone) ?? Instant.MaxValue;
        // The ledger itself answers at any moment; the others know only how things stand at the end.
        if (on is not null && what is not "holdings") corporation = corporation.AsOf(moment);
        if (of is not null && !OfStock.Contains(what)) throw new UsageException("--of is for a dividend, a holder or a holding");
        var rows = what switch
        {
            "entries" => Entries(corporation),
            "holders" => corporation.Ledger.Accounts.Values.OrderBy(account => account.Number)
                .Select(account => Row(("holder", account.Holder.Value), ("name", account.Name.ToString()),
                    ("kind", ValueForms.Kebab(account.Kind.ToString())))),
            "holdings" => Holdings(corporation, moment, new(SystemClock.Instance.GetCurrentInstant())),
            "classes" => corporation.Ledger.Classes.Values.OrderBy(of => of.Number)
                .Select(of => Row(("class", of.Class.Value), ("name", of.Name), ("authorized", of.Authorized[^1].Shares.ToString()),
                    ("issued", corporation.Ledger.Issued(of.Class).ToString()),
                    ("outstanding", corporation.Ledger.Outstanding(of.Class, moment).ToString()),
                    ("putative", corporation.Ledger.PutativeShares(of.Class).ToString()))),
            "meetings" =>
                corporation.Stockholders.Meetings.Values.Select(
                    meeting => Row(("meeting", meeting.Id.Value), ("at", meeting.Called?.Fact.At.InWords() ?? "not called"),
                        ("state", meeting.Closed is not null ? "closed" : meeting.Opened is not null ? "open" : "called"))),
            "directors" => corporation.BoardFile(new(on is null ? SystemClock.Instance.GetCurrentInstant() : moment)).Terms.Select(
                term => Row(("person", term.Person.Value), ("from", term.From.At.InWords()), ("until", term.Ended?.At.At.InWords() ?? ""),
                    ("why", term.Ended?.Why.Words ?? ""))),
            "officers" =>
                corporation.OfficerFile(new(on is null ? SystemClock.Instance.GetCurrentInstant() : moment)).History.Tenure.Terms.Select(
                    term => Row(("office", ValueForms.Kebab(term.Seat.ToString())), ("person", term.Person.Value),
                        ("from", term.From.InWords()), ("until", term.Until?.InWords() ?? ""))),
            "personal-data" => PersonalData(corporation, new(on is null ? SystemClock.Instance.GetCurrentInstant() : moment)),
            "resolutions" => Resolutions(corporation, on is null ? SystemClock.Instance.GetCurrentInstant() : moment, search),
            _ when OfStock.Contains(what) =>
                Stock(what, of, corporation, on is null ? SystemClock.Instance.GetCurrentInstant() : moment),
            _ => corporation.Ledger.Foreign.Select(
                kept => Row(("format", kept.Fact.Format), ("kind", kept.Fact.Kind), ("source", kept.Fact.Source))),
        };
        Write([.. rows], asJson);
        return ExitCodes.Yes;
    }

    static IEnumerable<List<(string, string)>> Resolutions(Corporation corporation, Instant moment, string? search) =>
        ResolutionBook.Of(corporation, moment.InZone(corporation.Zone).Date, search).Resolutions
            .Select(one => Row(("resolution", one.Name), ("body", one.Body), ("how", one.How), ("state", one.State), ("text", one.Text)));

    static List<(string, string)> Row(params (string, string)[] cells) => [.. cells];

    static IEnumerable<List<(string, string)>> Entries(Corporation corporation)
    {
        var json = FactJson.ForPeople(corporation.Zone);
        foreach (var entry in corporation.Entries)
            yield return Row(
                ("entry", $"{entry.Number}"),
                ("recorded", InstantPattern.General.Format(entry.Recorded)),
                ("kind", FactCatalogue.Of(entry.Fact).Name
                    + (corporation.Corrected.TryGetValue(entry.Number, out var by) ? $" (corrected by {by})" : "")),
                ("rests on", entry.RestsOn.ToString()),
                ("fact", json.Text(entry.Fact) is var text && text.Length > LongestFact ? $"{text[..LongestFact]}..." : text));
    }

    /// <summary>What of personal data is kept beside the chain, whether it may be erased, and if not why and until when.</summary>
    static IEnumerable<List<(string, string)>> PersonalData(Corporation corporation, Now now)
    {
        var officers = corporation.OfficerFile(now);
        return from entry in corporation.Entries
               let fields = Erasure.PersonalData(entry.Fact).ToList()
               where fields.Count > 0
               let finding = Erasure.Of(corporation, entry, now, officers)
               from one in fields
               select Row(("entry", $"{entry.Number}"), ("kind", FactCatalogue.Of(entry.Fact).Name), ("field", one.Field),
                   ("state", one.Text.Text is null ? "erased" : "kept"),
                   ("may be erased", one.Text.Text is null ? "" : finding.Answer == Answer.Yes ? "yes" : "no"),
                   ("why", one.Text.Text is null ? "" : string.Join("; ", Reasons(finding))));
    }

    static IEnumerable<string> Reasons(Finding finding) => finding.Answer == Answer.Yes ? []
        : finding.Grounds.IsEmpty ? [finding.Words] : finding.Grounds.SelectMany(Reasons);

    const int LongestFact = 4_000;

    /// <summary>Where an issue may be void, a column says how many of the shares are putative for it.</summary>
    static IEnumerable<List<(string, string)>> Holdings(Corporation corporation, Instant moment, Now now)
    {
        var good = StandingOfActs.WithoutPutativeShares(corporation, now)?.Ledger;
        return from of in corporation.Ledger.Classes.Values.OrderBy(of => of.Number)
               from held in corporation.Ledger.HoldersOf(of.Class, moment).OrderBy(held => held.Holder.Value, StringComparer.Ordinal)
               let row = Row(("class", of.Class.Value), ("holder", held.Holder.Value), ("shares", held.Shares.ToString()))
               select good is null ? row
                   : [.. row, ("putative", (held.Shares - good.HeldBy(held.Holder, of.Class, moment)).ToString())];
    }

    static void Write(List<List<(string Name, string Value)>> rows, bool asJson)
    {
        if (asJson)
        {
            Shared.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var row in rows)
                {
                    json.WriteStartObject();
                    foreach (var (name, value) in row) json.WriteString(name, value);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return;
        }
        if (rows.Count == 0)
        {
            Console.Out.WriteLine("None.");
            return;
        }
        var widths = Enumerable.Range(0, rows[0].Count)
            .Select(column => Math.Min(Widest, rows.Max(row => Math.Max(row[column].Name.Length, row[column].Value.Length)))).ToList();
        Console.Out.WriteLine(string.Join("  ", rows[0].Select((cell, column) => cell.Name.PadRight(widths[column]))).TrimEnd());
        foreach (var row in rows)
            Console.Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.Value.PadRight(widths[column]))).TrimEnd());
    }

    const int Widest = 60;
}
