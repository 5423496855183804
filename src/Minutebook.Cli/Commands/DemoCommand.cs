namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Exchange.Facts;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>minutebook demo: plays a whole annual meeting, step by step, on books of its own.</summary>
static class DemoCommand
{
    public static Command Make()
    {
        var folder = new Option<string>("--folder")
            { Description = "where the books are left", DefaultValueFactory = _ => Path.Combine("data", "demo") };
        var steps = new Option<string>("--steps")
            { Description = "the meeting to play",
                DefaultValueFactory = _ => Path.Combine("samples", "harbor-optics", "annual-meeting.yaml") };
        var ocf = new Option<string?>("--ocf") { Description = "play it on the ledger of this Open Cap Format package" };
        var json = Shared.Json();
        var command = new Command("demo", "Plays an annual meeting from the record date to the minutes, on fresh books, and leaves them " +
            "in a folder.\nExample: minutebook demo") { folder, steps, ocf, json };
        command.SetAction((parsed, _) =>
            Run(parsed.GetValue(folder)!, parsed.GetValue(steps)!, parsed.GetValue(ocf), parsed.GetValue(json)));
        return command;
    }

    /// <summary>A clock that the steps set: the demo gives the same books each time, salts aside.</summary>
    sealed class StepClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }

    sealed record Step(string Title, Instant At, List<Fact> Facts, List<(string Ask, Dictionary<string, string> With)> Questions);

    /// <summary>What came of a step.</summary>
    sealed record Played(
        Step Step, Ruling Ruling, List<(string Ask, Dictionary<string, string> With, Finding Finding)> Findings, List<DocketLine> Next)
    {
        public bool IsEntered => Ruling is Entered or Repeated;
    }

    static async Task<int> Run(string folder, string stepsFile, string? ocf, bool asJson)
    {
        // With --json the progress goes where it does not disturb the answer.
        var say = asJson ? Console.Error : Console.Out;
        var path = Path.Combine(folder, ocf is null ? "harbor-optics.minutebook" : "imported.minutebook");
        if (File.Exists(folder)) throw new UsageException($"{folder} is a file; name a folder for the books", ExitCodes.NoInput);
        _ = Shared.ReadSample(stepsFile);
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, Path.GetFileName(path) + "*")) File.Delete(old);
        if (ocf is not null) say.WriteLine($"The ledger of {ocf} is imported first.");
        if (ocf is null) await OpenCommand.MakeAsync(path, Path.Combine("samples", "harbor-optics", "facts.yaml")).ConfigureAwait(false);
        else stepsFile = await ImportCommand.MakeBooksAsync(path, ocf, stepsFile, say).ConfigureAwait(false);
        var clock = new StepClock { Now = SystemClock.Instance.GetCurrentInstant() };
        await using var books = OpenedBooks.Open(path, Shared.Law, clock);
        var steps = Read(stepsFile, books.Corporation.Zone, out var meeting);
        var played = new List<Played>();
        foreach (var step in steps)
        {
            played.Add(await PlayAsync(books, clock, step, played.Count + 1).ConfigureAwait(false));
            Write(say, played[^1], books.Corporation.Zone, played.Count, steps.Count);
            if (!played[^1].IsEntered) break;
        }
        string? minutes = null;
        if (played.TrueForAll(one => one.IsEntered)
            && books.Corporation.Stockholders.Meeting(new(meeting))?.Minutes.LastOrDefault().Fact?.Text?.Text is { } text)
            await File.WriteAllTextAsync(minutes = Path.Combine(folder, $"minutes-{meeting}.md"), text).ConfigureAwait(false);
        var isHeld = played[^1].IsEntered;
        if (isHeld) await PrintAsync(say, books, meeting, Path.Combine(folder, "documents")).ConfigureAwait(false);
        if (asJson) Shared.WriteJson(json => WriteJson(json, path, books.Corporation, meeting, minutes, played));
        if (!isHeld) return ExitCodes.No;
        say.WriteLine(
            $"The meeting was held. The books ({books.Corporation.Entries.Count} entries) are in {path}, the minutes in {minutes}.");
        say.WriteLine($"Look around: ./run ask meeting.in-order meeting={meeting} --books {path}");
        return ExitCodes.Yes;
    }

    /// <summary>The documents of the meeting; where PDF cannot be made on this machine, it says what is missing.</summary>
    static async Task PrintAsync(TextWriter say, OpenedBooks books, string meeting, string folder)
    {
        try
        {
            var printed = await PrintedDocuments.PrintAsync(books, new("meeting", meeting), new(folder, Person: "tomas"))
                .ConfigureAwait(false);
            say.WriteLine($"\nThe documents of the meeting ({printed.Files.Count} PDF files) are in {folder}.");
            foreach (var (document, reason) in printed.Left) say.WriteLine($"Not printed: {document}: {reason}");
        }
        catch (UsageException missing) when (missing.ExitCode == ExitCodes.Unavailable)
        {
            say.WriteLine($"\nThe documents of the meeting were not printed. {missing.Message}.");
        }
    }

    static async Task<Played> PlayAsync(OpenedBooks books, StepClock clock, Step step, int number)
    {
        clock.Now = step.At;
        var ruling = await books.Enter(new($"demo-{number}", new("tomas"), Capacity.Secretary, [.. step.Facts])).ConfigureAwait(false);
        var played = new Played(step, ruling, [], []);
        if (!played.IsEntered) return played;
        foreach (var (ask, with) in step.Questions)
            played.Findings.Add((ask, with, QuestionList.Ask(books.Corporation, ask, with, new(step.At))));
        played.Next.AddRange(Docket.Of(books.Corporation, new(step.At)).Where(line => line.Due is not null).Take(ShownNext));
        return played;
    }

    static void Write(TextWriter say, Played played, DateTimeZone zone, int number, int of)
    {
        say.WriteLine($"\n{Progress(say, number, of)} {TimeOf(played.Step, zone)}  {played.Step.Title}");
        var count = played.Step.Facts.Count;
        say.WriteLine(played.Ruling switch
        {
            Refused refused => $"    refused:\n{refused.Finding.ToText()}",
            Rejected rejected => $"    {rejected.Message}",
            _ => $"    {count} {(count == 1 ? "fact" : "facts")} entered",
        });
        foreach (var (_, _, finding) in played.Findings)
            foreach (var line in finding.ToText().Split('\n')) say.WriteLine($"    {line}");
        foreach (var next in played.Next)
            say.WriteLine($"    next: {next.What}, by {LocalDatePattern.Iso.Format(next.Due!.Value)}" +
                $"{(next.At.IsEmpty ? "" : $"  ({string.Join("; ", next.At)})")}");
    }

    static string TimeOf(Step step, DateTimeZone zone) => step.At.InZone(zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", null);

    static void WriteJson(
        Utf8JsonWriter json, string path, Corporation corporation, string meeting, string? minutes, List<Played> played)
    {
        json.WriteStartObject();
        json.WriteString("books", Path.GetFullPath(path));
        json.WriteNumber("entries", corporation.Entries.Count);
        json.WriteString("meeting", meeting);
        if (minutes is not null) json.WriteString("minutes", Path.GetFullPath(minutes));
        json.WriteStartArray("steps");
        foreach (var one in played) WriteJson(json, one, corporation.Zone);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteJson(Utf8JsonWriter json, Played played, DateTimeZone zone)
    {
        json.WriteStartObject();
        json.WriteString("title", played.Step.Title);
        json.WriteString("at", Moment.At(played.Step.At, zone).ToString());
        json.WriteNumber("facts", played.Step.Facts.Count);
        json.WriteString("ruling", played.Ruling.GetType().Name.ToLowerInvariant());
        if (played.Ruling is Refused refused) Shared.WriteMembers(json, refused.Finding);
        if (played.Ruling is Rejected rejected) json.WriteString("message", rejected.Message);
        json.WriteStartArray("findings");
        foreach (var (ask, with, finding) in played.Findings)
        {
            json.WriteStartObject();
            json.WriteString("ask", ask);
            json.WriteStartObject("with");
            foreach (var (name, value) in with) json.WriteString(name, value);
            json.WriteEndObject();
            Shared.WriteMembers(json, finding);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("next");
        DocketJson.Write(json, [.. played.Next]);
        json.WriteEndObject();
    }

    const int ShownNext = 3;
    const int BarLength = 20;

    /// <summary>A bar on a terminal; a plain count where the output goes elsewhere.</summary>
    static string Progress(TextWriter say, int number, int of) => say == Console.Error || Console.IsOutputRedirected
        ? $"[{number}/{of}]"
        : $"[{new string('█', BarLength * number / of)}{new string('·', BarLength - (BarLength * number / of))}] {number}/{of}";

    static List<Step> Read(string file, DateTimeZone zone, out string meeting)
    {
        var document = LinedJson.Read(Shared.ReadSample(file), file);
        if (document.Root is not JsonObject top || top["steps"] is not JsonArray steps || top["meeting"] is not { } named)
            throw new LinedException(file, 1, "expected \"meeting\" and \"steps\"");
        meeting = named.GetValue<string>();
        return [.. steps.Select(step => ReadStep(document, step!, zone))];
    }

    static Step ReadStep(LinedJson document, JsonNode step, DateTimeZone zone)
    {
        var facts = (step["facts"] as JsonArray ?? []).ToJsonString();
        var questions = (step["ask"] as JsonArray ?? []).Select(one => (
            one!["ask"]!.GetValue<string>(),
            (one["with"] as JsonObject ?? []).ToDictionary(member => member.Key, member => member.Value!.ToString()))).ToList();
        var at = Moment.Parse(step["at"]!.GetValue<string>(), zone).Instant ?? throw document.Problem(step, "a step has an hour");
        return new(step["title"]!.GetValue<string>(), at,
            [.. FactFile.Read(facts, document.File, zone).Select(one => one.Fact)], questions);
    }
}
