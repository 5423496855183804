namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.Text.Json;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>How the ruling on a request is told, as text or as JSON.</summary>
/// <param name="Where">The place of a fact of the request: "facts.yaml:3".</param>
sealed record Telling(Func<int, string> Where, bool Dry, bool AsJson)
{
    public ImmutableArray<LaterThanNow> Warnings { get; init; } = [];

    /// <summary>What a command adds to the JSON of the ruling.</summary>
    public Action<Utf8JsonWriter>? Besides { get; init; }

    /// <summary>Tells it, and gives the exit code: a refusal is No or Open as its finding is.</summary>
    public int Tell(Ruling ruling)
    {
        if (AsJson) Shared.WriteJson(json => WriteRuling(json, ruling));
        if (ruling is Entered)
            foreach (var warning in Warnings) Console.Error.WriteLine($"{Where(warning.Index)}: warning: {warning.InWords(Dry)}.");
        switch (ruling)
        {
            case Entered entered:
                Say(Dry ? $"{Count(entered.Entries.Length)} would be entered."
                    : $"Entered {Count(entered.Entries.Length)}: {Numbers(entered.Entries)}.");
                return ExitCodes.Yes;
            case Repeated repeated:
                Say($"This request was entered before, as {Numbers(repeated.Entries)}; nothing was entered again.");
                return ExitCodes.Yes;
            case Refused refused:
                Say($"{Where(refused.Index)}: refused, nothing was entered: the act is not in order.\n{refused.Finding.ToText()}");
                return ExitCodes.Of(refused.Finding.Answer == Answer.Yes ? Answer.No : refused.Finding.Answer);
            default:
                Console.Error.WriteLine($"{Where(((Rejected)ruling).Index)}: {((Rejected)ruling).Message}. Nothing was entered.");
                return ExitCodes.BadData;
        }
    }

    void Say(string words)
    {
        if (!AsJson) Console.Out.WriteLine(words);
    }

    static string Count(int facts) => facts == 1 ? "1 fact" : $"{facts} facts";

    static string Numbers(ImmutableArray<Entry> entries) =>
        entries.Length == 1 ? $"entry {entries[0].Number}" : $"entries {entries[0].Number} to {entries[^1].Number}";

    void WriteRuling(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteStartObject();
        json.WriteString("ruling", ruling.GetType().Name.ToLowerInvariant());
        json.WriteBoolean("dry-run", Dry);
        var entries = ruling switch { Entered entered when !Dry => entered.Entries, Repeated repeated => repeated.Entries, _ => [] };
        json.WriteStartArray("entries");
        foreach (var entry in entries) json.WriteNumberValue(entry.Number);
        json.WriteEndArray();
        if (ruling is Refused refused)
        {
            json.WriteNumber("fact", refused.Index);
            json.WritePropertyName("finding");
            refused.Finding.WriteJson(json);
        }
        if (ruling is Rejected rejected)
        {
            json.WriteNumber("fact", rejected.Index);
            json.WriteString("message", rejected.Message);
        }
        WriteWarnings(json, ruling is Entered ? Warnings : []);
        Besides?.Invoke(json);
        json.WriteEndObject();
    }

    void WriteWarnings(Utf8JsonWriter json, ImmutableArray<LaterThanNow> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteNumber("fact", warning.Index);
            json.WriteString("kind", warning.Kind);
            json.WriteString("dated", warning.Dated.ToString());
            json.WriteString("now", InstantPattern.General.Format(warning.Now));
            json.WriteString("message", warning.InWords(Dry));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
