namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using Minutebook.Exchange.Scenarios;
using Minutebook.Values;

/// <summary>minutebook try: plays scenarios, which touch no books.</summary>
static class TryCommand
{
    public static Command Make()
    {
        var files = new Argument<string[]>("files")
            { Description = "scenarios in YAML or JSON, or folders of them", Arity = ArgumentArity.OneOrMore, HelpName = "FILE" };
        var (json, markdown) = (Shared.Json(), Shared.Markdown());
        var quiet = new Option<bool>("--quiet", "-q") { Description = "tell only what does not hold" };
        var command = new Command("try", "Plays a scenario (instruments, facts, questions) and prints the findings; it touches no " +
            "books. Exit code 0 when every expectation holds, 1 when one fails.\n" +
            "Example: minutebook try samples/scenarios/vectors/T09-notice-on-the-tenth-day.yaml")
        {
            files, json, markdown, quiet,
        };
        command.SetAction(parsed => Run(parsed.GetValue(files)!,
            Shared.FormOf(parsed.GetValue(json), parsed.GetValue(markdown)), parsed.GetValue(quiet)));
        return command;
    }

    static int Run(string[] named, Form form, bool quiet)
    {
        var asJson = form == Form.Json;
        var files = named.SelectMany(name => Directory.Exists(name)
            ? Directory.EnumerateFiles(name, "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal)
            : (System.Collections.Generic.IEnumerable<string>)[name]).ToList();
        if (files.Count == 0) throw new UsageException($"there are no scenarios in {string.Join(", ", named)}", ExitCodes.NoInput);
        var outcomes = files.Select(file =>
            ScenarioRun.Of(ScenarioReader.Read(Shared.ReadFile(file), file, Path.GetDirectoryName(Path.GetFullPath(file))))).ToList();
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var outcome in outcomes) WriteJson(json, outcome);
                json.WriteEndArray();
            });
        else
            foreach (var outcome in outcomes) Write(outcome, quiet, form == Form.Markdown);
        if (!asJson && files.Count > 1)
            Console.Out.WriteLine($"{outcomes.Count(outcome => outcome.Holds)} of {outcomes.Count} scenarios hold.");
        return outcomes.All(outcome => outcome.Holds) ? ExitCodes.Yes : ExitCodes.No;
    }

    static void Write(ScenarioOutcome outcome, bool quiet, bool markdown)
    {
        if (!quiet)
        {
            Console.Out.WriteLine($"# {outcome.Scenario.Title}");
            foreach (var (line, words) in outcome.Rulings)
                Console.Out.WriteLine($"\nThe fact at line {line} is not entered: {(markdown ? Finding.Escaped(words) : words)}");
            foreach (var answer in outcome.Answers)
            {
                var asked = string.Join(' ', answer.Question.Arguments.Select(argument => $"{argument.Key}={argument.Value}")
                    .Prepend(answer.Question.Ask));
                Console.Out.WriteLine(markdown ? $"\n## `{asked}`\n" : $"\n{asked}");
                Shared.WriteFinding(Console.Out, answer.Finding, markdown);
            }
            Console.Out.WriteLine();
        }
        foreach (var failure in outcome.Failures.Concat(outcome.Answers.SelectMany(answer => answer.Failures)))
            Console.Out.WriteLine(markdown ? $"- Does not hold: {Finding.Escaped(failure)}" : $"Does not hold: {failure}");
    }

    static void WriteJson(Utf8JsonWriter json, ScenarioOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("scenario", outcome.Scenario.Title);
        json.WriteString("file", outcome.Scenario.File);
        json.WriteBoolean("holds", outcome.Holds);
        json.WriteStartArray("failures");
        foreach (var failure in outcome.Failures) json.WriteStringValue(failure);
        json.WriteEndArray();
        json.WriteStartArray("answers");
        foreach (var answer in outcome.Answers)
        {
            json.WriteStartObject();
            json.WriteString("ask", answer.Question.Ask);
            json.WriteStartObject("with");
            foreach (var (name, value) in answer.Question.Arguments) json.WriteString(name, value);
            json.WriteEndObject();
            Shared.WriteMembers(json, answer.Finding);
            json.WriteStartArray("failures");
            foreach (var failure in answer.Failures) json.WriteStringValue(failure);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
