namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Exchange.Facts;
using Minutebook.Store;

/// <summary>minutebook ask: puts a question to the books.</summary>
static class AskCommand
{
    public static Command Make()
    {
        var question = new Argument<string?>("question")
            { Description = "the name of the question, such as notice.given", Arity = ArgumentArity.ZeroOrOne };
        question.CompletionSources.Add([.. QuestionList.All.Select(one => one.Name)]);
        var arguments = new Argument<string[]>("arguments")
            { Description = "its arguments, as name=value: meeting=annual holder=ada", Arity = ArgumentArity.ZeroOrMore };
        var books = Shared.Books();
        var list = new Option<bool>("--list") { Description = "list every question with its arguments" };
        var asOf = new Option<string?>("--as-of")
            { Description = "ask as of a day or time: what took effect later is left out; alone, it is the time of asking too" };
        var knownAt = new Option<long?>("--known-at") { Description = "ask as the books knew it through this entry" };
        var now = new Option<string?>("--now")
            { Description = "take this as the time of asking: what took effect later is not known, unless --as-of says otherwise" };
        var with = new Option<string?>("--with")
            { Description = "what if: ask on a copy of the books with the facts of this file added; the books stay as they are" };
        var (json, markdown) = (Shared.Json(), Shared.Markdown());
        var command = new Command("ask", "Asks whether something is in order. Exit code 0 yes, 1 no, 2 open.\n" +
            "Example: minutebook ask notice.given meeting=annual-2027 holder=ada --books acme.minutebook")
        {
            question, arguments, books, list, asOf, knownAt, now, with, json, markdown,
        };
        command.SetAction((parsed, _) => parsed.GetValue(list)
            ? Task.FromResult(List(parsed.GetValue(json)))
            : Run(parsed.GetValue(question), parsed.GetValue(arguments) ?? [], parsed.GetValue(books), parsed.GetValue(with),
                (parsed.GetValue(asOf), parsed.GetValue(knownAt), parsed.GetValue(now)),
                Shared.FormOf(parsed.GetValue(json), parsed.GetValue(markdown))));
        return command;
    }

    static int List(bool asJson)
    {
        if (asJson) Shared.WriteJson(QuestionJson.WriteAll);
        else
            foreach (var question in QuestionList.All)
            {
                var names = question.Arguments.Select(argument => argument.Required ? argument.Name : $"[{argument.Name}]");
                Console.Out.WriteLine($"{question.Name}  {string.Join(' ', names)}\n    {question.Asks}");
            }
        return ExitCodes.Yes;
    }

    static async Task<int> Run(
        string? question, string[] arguments, string? path, string? with, (string? AsOf, long? KnownAt, string? Now) times, Form form)
    {
        if (question is null) throw new UsageException("which question? \"minutebook ask --list\" lists all");
        await using var books = Shared.OpenToRead(path);
        var corporation = with is null ? books.Corporation : WithFacts(books, with);
        var zone = corporation.Zone;
        var (now, asOf) = (Shared.Moment(times.Now, zone), Shared.Moment(times.AsOf, zone));
        try
        {
            var finding = QuestionList.Ask(corporation, question, Named(arguments), (now ?? asOf) is { } then ? new(then) : books.Now,
                asOf ?? now, Shared.Known(times.KnownAt, corporation));
            Shared.WriteFinding(finding, form);
            return ExitCodes.Of(finding.Answer);
        }
        catch (QuestionException bad)
        {
            throw new UsageException(bad.Message);
        }
    }

    /// <summary>A copy of the books with the facts of a file added as the desk would add them; nothing is written.</summary>
    static Corporation WithFacts(OpenedBooks books, string file)
    {
        var facts = FactFile.Read(Shared.ReadFile(file), file, books.Corporation.Zone);
        var decision = Desk.Decide(books.Corporation, new("what-if", null, null, [.. facts.Select(one => one.Fact)]), books.Now,
            Shared.TrialSealer());
        return decision.Ruling switch
        {
            Rejected rejected => throw new UsageException($"{file}:{facts[rejected.Index].Line}: {rejected.Message}", ExitCodes.BadData),
            Refused refused => throw new UsageException($"{file}:{facts[refused.Index].Line}: refused\n{refused.Finding.ToText()}",
                ExitCodes.No),
            _ => decision.Corporation,
        };
    }

    internal static Dictionary<string, string> Named(IEnumerable<string> arguments)
    {
        var named = new Dictionary<string, string>();
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new UsageException($"\"{argument}\" is not an argument; expected name=value, such as holder=ada");
            if (!named.TryAdd(argument[..equals], argument[(equals + 1)..]))
                throw new UsageException($"the argument \"{argument[..equals]}\" is given twice");
        }
        return named;
    }
}
