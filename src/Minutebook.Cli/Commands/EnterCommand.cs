namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Values;

/// <summary>minutebook enter: enters facts, all or none.</summary>
static class EnterCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file")
            { Description = "a fact or a list of facts in YAML or JSON, or one a line as JSON Lines; - reads them from the input",
                HelpName = "FILE" };
        var books = Shared.Books();
        var request = new Option<string?>("--request")
            { Description = "an id of your own; the same request again enters nothing and tells what it made" };
        var person = new Option<string?>("--person") { Description = "who enters" };
        var capacity = new Option<string?>("--as")
            { Description = $"in which capacity: {string.Join(", ", ValueForms.Names(typeof(Capacity)))}" };
        var reason = new Option<string?>("--override")
            { Description = "enter an act that is not in order all the same, for this reason, which shows for ever" };
        var dry = new Option<bool>("--dry-run") { Description = "decide, and enter nothing" };
        var json = Shared.Json();
        var command = new Command("enter", "Enters facts, all of them or none. A fact of the world is always entered; an act of the " +
            "corporation only when it is in order.\nExample: minutebook enter --books acme.minutebook notices.jsonl")
        {
            file, books, request, person, capacity, reason, dry, json,
        };
        command.SetAction((parsed, _) =>
            Run(parsed.GetValue(file)!, parsed.GetValue(books),
                new(parsed.GetValue(request), parsed.GetValue(person), parsed.GetValue(capacity), parsed.GetValue(reason)),
                parsed.GetValue(dry), parsed.GetValue(json)));
        return command;
    }

    sealed record Who(string? Request, string? Person, string? Capacity, string? Reason);

    static async Task<int> Run(string file, string? path, Who who, bool dry, bool asJson)
    {
        await using var books = Shared.Open(path);
        var facts = FactFile.Read(Shared.ReadFile(file), file, books.Corporation.Zone);
        var request = RequestOf(who, [.. facts.Select(one => one.Fact)]);
        var ruling = dry
            ? Desk.Decide(books.Corporation, request, books.Now, Shared.TrialSealer()).Ruling
            : await books.Enter(request).ConfigureAwait(false);
        return Tell(ruling, index => $"{file}:{facts[index].Line}", dry, asJson);
    }

    static Request RequestOf(Who who, ImmutableArray<Fact> facts)
    {
        if (who.Person is { } name && !Identifier.IsWellFormed(name)) throw new UsageException($"\"{name}\" is not a short name");
        if (who.Reason is not null && who.Person is null)
            throw new UsageException("an override needs --person: it shows for ever who made it");
        Capacity? capacity = who.Capacity is null ? null
            : Enum.GetValues<Capacity>().Where(one => ValueForms.Kebab(one.ToString()) == who.Capacity).Cast<Capacity?>().FirstOrDefault()
            ?? throw new UsageException(
                $"\"{who.Capacity}\" is no capacity; expected one of {string.Join(", ", ValueForms.Names(typeof(Capacity)))}");
        return new(who.Request ?? Guid.NewGuid().ToString("N"), who.Person is null ? null : new Person(who.Person), capacity, facts,
            who.Reason);
    }

    /// <summary>Tells a ruling, and gives the exit code: a refusal is No or Open as its finding is.</summary>
    internal static int Tell(Ruling ruling, Func<int, string> where, bool dry, bool asJson)
    {
        if (asJson) Shared.WriteJson(json => WriteRuling(json, ruling));
        switch (ruling)
        {
            case Entered entered:
                if (!asJson)
                    Console.Out.WriteLine(dry ? $"{Count(entered.Entries.Length)} would be entered."
                        : $"Entered {Count(entered.Entries.Length)}: {Numbers(entered.Entries)}.");
                return ExitCodes.Yes;
            case Repeated repeated:
                if (!asJson)
                    Console.Out.WriteLine($"This request was entered before, as {Numbers(repeated.Entries)}; nothing was entered again.");
                return ExitCodes.Yes;
            case Refused refused:
                if (!asJson)
                    Console.Out.WriteLine(
                        $"{where(refused.Index)}: refused, nothing was entered: the act is not in order.\n{refused.Finding.ToText()}");
                return ExitCodes.Of(refused.Finding.Answer == Answer.Yes ? Answer.No : refused.Finding.Answer);
            default:
                Console.Error.WriteLine($"{where(((Rejected)ruling).Index)}: {((Rejected)ruling).Message}. Nothing was entered.");
                return ExitCodes.BadData;
        }
    }

    static string Count(int facts) => facts == 1 ? "1 fact" : $"{facts} facts";

    static string Numbers(ImmutableArray<Entry> entries) =>
        entries.Length == 1 ? $"entry {entries[0].Number}" : $"entries {entries[0].Number} to {entries[^1].Number}";

    static void WriteRuling(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteStartObject();
        json.WriteString("ruling", ruling.GetType().Name.ToLowerInvariant());
        var entries = ruling switch { Entered entered => entered.Entries, Repeated repeated => repeated.Entries, _ => [] };
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
        json.WriteEndObject();
    }
}
