namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Exchange.Facts;
using Minutebook.Store;
using Minutebook.Values;
using NodaTime;

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
        var command = new Command("demo", "Plays an annual meeting from the record date to the minutes, on fresh books, and leaves them " +
            "in a folder.\nExample: minutebook demo") { folder, steps, ocf };
        command.SetAction((parsed, _) => Run(parsed.GetValue(folder)!, parsed.GetValue(steps)!, parsed.GetValue(ocf)));
        return command;
    }

    /// <summary>A clock that the steps set: the demo gives the same books each time, salts aside.</summary>
    sealed class StepClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }

    sealed record Step(string Title, Instant At, List<Fact> Facts, List<(string Ask, Dictionary<string, string> With)> Questions);

    static async Task<int> Run(string folder, string stepsFile, string? ocf)
    {
        var path = Path.Combine(folder, ocf is null ? "harbor-optics.minutebook" : "imported.minutebook");
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, Path.GetFileName(path) + "*")) File.Delete(old);
        if (ocf is not null) Console.Out.WriteLine($"The ledger of {ocf} is imported first.");
        if (ocf is null) await OpenCommand.MakeAsync(path, Path.Combine("samples", "harbor-optics", "facts.yaml")).ConfigureAwait(false);
        else stepsFile = await ImportCommand.MakeBooksAsync(path, ocf, stepsFile).ConfigureAwait(false);
        var clock = new StepClock { Now = SystemClock.Instance.GetCurrentInstant() };
        await using (var books = OpenedBooks.Open(path, Shared.Law, clock))
        {
            var steps = Read(stepsFile, books.Corporation.Zone, out var meeting);
            for (var number = 1; number <= steps.Count; number++)
                if (!await PlayAsync(books, clock, steps[number - 1], number, steps.Count).ConfigureAwait(false)) return ExitCodes.No;
            var minutes = Path.Combine(folder, $"minutes-{meeting}.md");
            if (books.Corporation.Stockholders.Meeting(new(meeting))?.Minutes.LastOrDefault().Fact?.Text?.Text is { } text)
                await File.WriteAllTextAsync(minutes, text).ConfigureAwait(false);
            Console.Out.WriteLine(
                $"\nThe meeting was held. The books ({books.Corporation.Entries.Count} entries) are in {path}, the minutes in {minutes}.");
            Console.Out.WriteLine($"Look around: ./run ask meeting.in-order meeting={meeting} --books {path}");
        }
        return ExitCodes.Yes;
    }

    static async Task<bool> PlayAsync(OpenedBooks books, StepClock clock, Step step, int number, int of)
    {
        clock.Now = step.At;
        Console.Out.WriteLine($"\n{Progress(number, of)} " +
            $"{step.At.InZone(books.Corporation.Zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", null)}  {step.Title}");
        var ruling = await books.Enter(new($"demo-{number}", new("tomas"), Capacity.Secretary, [.. step.Facts])).ConfigureAwait(false);
        if (ruling is Entered or Repeated)
            Console.Out.WriteLine($"    {step.Facts.Count} {(step.Facts.Count == 1 ? "fact" : "facts")} entered");
        else
        {
            Console.Out.WriteLine(ruling is Refused refused
                ? $"    refused:\n{refused.Finding.ToText()}" : $"    {((Rejected)ruling).Message}");
            return false;
        }
        foreach (var (ask, with) in step.Questions)
        {
            var finding = QuestionList.Ask(books.Corporation, ask, with, new(step.At));
            foreach (var line in finding.ToText().Split('\n')) Console.Out.WriteLine($"    {line}");
        }
        foreach (var next in Docket.Of(books.Corporation, new(step.At)).Where(line => line.Due is not null).Take(ShownNext))
            Console.Out.WriteLine($"    next: {next.What}, by " +
                $"{next.Due!.Value.ToString("uuuu-MM-dd", null)}{(next.At.IsEmpty ? "" : $"  ({string.Join("; ", next.At)})")}");
        return true;
    }

    const int ShownNext = 3;
    const int BarLength = 20;

    /// <summary>A bar on a terminal; a plain count where the output goes elsewhere.</summary>
    static string Progress(int number, int of) => Console.IsOutputRedirected
        ? $"[{number}/{of}]"
        : $"[{new string('█', BarLength * number / of)}{new string('·', BarLength - (BarLength * number / of))}] {number}/{of}";

    static List<Step> Read(string file, DateTimeZone zone, out string meeting)
    {
        var document = LinedJson.Read(Shared.ReadFile(file), file);
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
