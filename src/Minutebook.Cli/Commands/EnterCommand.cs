namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Exchange.Facts;
using Minutebook.Stock;
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
        if (facts.Length == 0) throw new UsageException($"there is no fact in {file}; nothing was entered", ExitCodes.BadData);
        var request = RequestOf(who, [.. facts.Select(one => one.Fact)]);
        var before = books.Corporation.Ledger;
        var trial = dry ? Desk.Decide(books.Corporation, request, books.Now, Shared.TrialSealer()) : null;
        var ruling = trial?.Ruling ?? await books.Enter(request).ConfigureAwait(false);
        var code = new Telling(index => $"{file}:{facts[index].Line}", dry, asJson)
        {
            Warnings = LaterThanNow.Among(request.Facts, books.Now, books.Corporation.Zone),
        }.Tell(ruling);
        if (ruling is Entered) TellOverIssues(before, (trial?.Corporation ?? books.Corporation).Ledger);
        return code;
    }

    /// <summary>Stock issued beyond what is authorized is taken as history, and told.</summary>
    static void TellOverIssues(Ledger before, Ledger after)
    {
        foreach (var security in after.PutativeIssues.Where(security => !before.PutativeIssues.Contains(security)))
            Console.Error.WriteLine($"warning: {security} is an issue beyond what the certificate authorizes: its " +
                $"{after.Holdings[security].Shares} shares are putative and in no sum, until the number authorized is corrected, or the " +
                "issue is ratified or validated (DGCL §§ 204 and 205).");
        foreach (var (entry, split) in after.PutativeSplits.Where(one => !before.PutativeSplits.ContainsKey(one.Key)))
            Console.Error.WriteLine($"warning: the split of {split.Class}, entry {entry}, goes beyond what the certificate authorizes: " +
                "what it added is putative and in no sum, until the number authorized is corrected.");
    }

    static Request RequestOf(Who who, ImmutableArray<Fact> facts)
    {
        if (who.Person is { } name && !Identifier.IsWellFormed(name)) throw new UsageException($"\"{name}\" is not a short name");
        if (who.Request is { } id && string.IsNullOrWhiteSpace(id)) throw new UsageException("--request is empty; give it an id");
        if (who.Reason is not null && who.Person is null)
            throw new UsageException("an override needs --person: it shows for ever who made it");
        Capacity? capacity = who.Capacity is null ? null
            : Enum.GetValues<Capacity>().Where(one => ValueForms.Kebab(one.ToString()) == who.Capacity).Cast<Capacity?>().FirstOrDefault()
            ?? throw new UsageException(
                $"\"{who.Capacity}\" is no capacity; expected one of {string.Join(", ", ValueForms.Names(typeof(Capacity)))}");
        return new(who.Request ?? Guid.NewGuid().ToString("N"), who.Person is null ? null : new Person(who.Person), capacity, facts,
            who.Reason);
    }
}
