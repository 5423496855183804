namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Instruments;
using NodaTime;
using NodaTime.Text;

/// <summary>minutebook bylaws conflicts, diff and amendments: the instruments in layers, and over time.</summary>
static class BylawsEditions
{
    const string SheetHelp = "without books: the term sheet of the by-laws, a file or a sample's name";

    public static Command MakeConflicts()
    {
        var on = new Option<string?>("--on") { Description = "the day, such as 2027-03-01; left out, today" };
        var (books, json) = (Shared.Books(), Shared.Json());
        var sheet = new Option<string?>("--by-laws") { Description = SheetHelp };
        var all = new Option<bool>("--all") { Description = "every term, also where nothing conflicts" };
        var command = new Command("conflicts", "Lists where by-laws, certificate and statute conflict: what each says, which prevails, " +
            "and why.\n" +
            "Example: minutebook bylaws conflicts --by-laws advanced-input-devices --on 2025-01-01") { on, books, sheet, all, json };
        command.SetAction(async (parsed, _) =>
        {
            var (instruments, zone) = await Given(parsed.GetValue(sheet), parsed.GetValue(books)).ConfigureAwait(false);
            var day = DayOf(parsed.GetValue(on), zone);
            if (!instruments.Known(day))
                throw BylawsSection.NoneIn(day);
            return parsed.GetValue(all) ? WriteTerms(ConflictReport.Terms(instruments, day), parsed.GetValue(json))
                : WriteConflicts(ConflictReport.Conflicts(instruments, day), parsed.GetValue(json));
        });
        return command;
    }

    public static Command MakeDiff()
    {
        var before = new Argument<string>("before") { Description = "the earlier day" };
        var after = new Argument<string>("after") { Description = "the later day" };
        var (books, json) = (Shared.Books(), Shared.Json());
        var sheet = new Option<string?>("--by-laws") { Description = SheetHelp };
        var command = new Command("diff", "Shows side by side the figures that differ between the by-laws of two days.\n" +
            "Example: minutebook bylaws diff 2025-01-01 2026-01-01 --books acme.minutebook") { before, after, books, sheet, json };
        command.SetAction(async (parsed, _) =>
        {
            var (instruments, zone) = await Given(parsed.GetValue(sheet), parsed.GetValue(books)).ConfigureAwait(false);
            var rows = Amendments.Differences(instruments, DayOf(parsed.GetValue(before), zone), DayOf(parsed.GetValue(after), zone));
            return Table(["section", "term", "before", "after"], rows.Select(row => new[] { row.Section, row.Key, row.Before ?? "-",
                row.After ?? "-" }),
                parsed.GetValue(json));
        });
        return command;
    }

    public static Command MakeAmendments()
    {
        var (books, json) = (Shared.Books(), Shared.Json());
        var command = new Command("amendments", "Shows the table of amendments: section, effect, date, who adopted it, and whether in " +
            "order.\n" +
            "Example: minutebook bylaws amendments --books acme.minutebook") { books, json };
        command.SetAction(async (parsed, _) =>
        {
            await using var opened = Shared.OpenToRead(parsed.GetValue(books));
            var corporation = opened.Corporation;
            return Table(["section", "effect", "date", "by", "in order"], Amendments.Table(corporation).Select(row => new[]
            {
                row.Section, row.Effect, LocalDatePattern.Iso.Format(row.Date), ValueForms.Kebab(row.By.ToString()),
                Amendments.InOrder(corporation, corporation.ByLawAmendments.Find(one => one.Fact.Amendment == row.Amendment),
                    opened.Now).Heading(),
            }), parsed.GetValue(json));
        });
        return command;
    }

    static async Task<(Instruments Instruments, DateTimeZone Zone)> Given(string? sheet, string? path)
    {
        if (sheet is not null) return (Shared.Law.With(NewCommand.ReadSheet(sheet)), DateTimeZone.Utc);
        await using var books = Shared.OpenToRead(path);
        return (books.Corporation.Instruments, books.Corporation.Zone);
    }

    static LocalDate DayOf(string? text, DateTimeZone zone) => text is null
        ? SystemClock.Instance.GetCurrentInstant().InZone(zone).Date
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
            ? day : throw new UsageException($"\"{text}\" is not a day; expected one such as 2027-03-01");

    static int WriteConflicts(ImmutableArray<Conflict> conflicts, bool asJson)
    {
        if (asJson)
        {
            Shared.WriteJson(json => WriteList(json, conflicts, conflict =>
                Write(json, conflict.Name, conflict.Said, conflict.Prevails.ToString(), conflict.Why)));
            return ExitCodes.Yes;
        }
        for (var at = 0; at < conflicts.Length; at++)
        {
            Console.Out.WriteLine($"{at + 1}. {conflicts[at].Name}");
            foreach (var layer in conflicts[at].Said) Console.Out.WriteLine($"   {layer.At}: {layer.Key} = {layer.Figure}");
            Console.Out.WriteLine($"   {conflicts[at].Prevails} prevails: {conflicts[at].Why}.");
        }
        Console.Out.WriteLine(conflicts.Length == 1 ? "1 conflict." : $"{conflicts.Length} conflicts.");
        return ExitCodes.Yes;
    }

    static int WriteTerms(ImmutableArray<TermInLayers> terms, bool asJson)
    {
        if (asJson)
        {
            Shared.WriteJson(json => WriteList(json, terms, term =>
                Write(json, Named(term), term.Said, term.Prevails.ToString(), term.Why)));
            return ExitCodes.Yes;
        }
        foreach (var term in terms)
        {
            Console.Out.WriteLine($"{Named(term)} = {term.Figure}   {term.Prevails}: {term.Why}");
            if (!term.Differ) continue;
            foreach (var layer in term.Said) Console.Out.WriteLine($"    {layer.At}: {layer.Figure}");
        }
        return ExitCodes.Yes;
    }

    static string Named(TermInLayers term) =>
        term.Matter == MatterKind.Ordinary ? term.Key : $"{term.Key} ({ValueForms.Kebab(term.Matter.ToString())})";

    static void WriteList<T>(Utf8JsonWriter json, ImmutableArray<T> all, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var one in all) write(one);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, string name, ImmutableArray<Layer> said, string prevails, string why)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteStartArray("said");
        foreach (var layer in said)
        {
            json.WriteStartObject();
            json.WriteString("section", layer.At.ToString());
            json.WriteString("term", layer.Key);
            json.WriteString("figure", layer.Figure);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("prevails", prevails);
        json.WriteString("why", why);
        json.WriteEndObject();
    }

    static int Table(string[] heads, IEnumerable<string[]> rows, bool asJson)
    {
        var all = rows.ToList();
        if (asJson)
        {
            Shared.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var row in all)
                {
                    json.WriteStartObject();
                    for (var at = 0; at < heads.Length; at++) json.WriteString(heads[at], row[at]);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCodes.Yes;
        }
        if (all.Count == 0)
        {
            Console.Out.WriteLine("None.");
            return ExitCodes.Yes;
        }
        var widths = heads.Select((head, at) => all.Max(row => row[at].Length) is var widest ? Math.Max(widest, head.Length) : 0).ToList();
        foreach (var row in all.Prepend(heads))
            Console.Out.WriteLine(string.Join("  ", row.Select((cell, at) => cell.PadRight(widths[at]))).TrimEnd());
        return ExitCodes.Yes;
    }
}
