namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Documents;
using Minutebook.Values;

/// <summary>minutebook docket: what is due, and by when.</summary>
static class DocketCommand
{
    public static Command Make()
    {
        var books = Shared.Books();
        var now = new Option<string?>("--now")
            { Description = "take this as the time of asking: what took effect later is not known" };
        var calendar = new Option<string?>("--calendar") { Description = "write it to this file as a calendar (.ics) too" };
        var office = new Option<string?>("--office") { Description = "only what is for this office to do: secretary, treasurer, or board" };
        var person = new Option<string?>("--person") { Description = "only what is for this person to do, by the offices held" };
        var (json, markdown) = (Shared.Json(), Shared.Markdown());
        var command = new Command("docket",
            "Lists what is due, by when, and under which section.\nExample: minutebook docket --books acme.minutebook")
            { books, now, calendar, office, person, json, markdown };
        command.SetAction((parsed, _) => Run(parsed.GetValue(books), parsed.GetValue(now), parsed.GetValue(calendar),
            new(parsed.GetValue(office), parsed.GetValue(person)), Shared.FormOf(parsed.GetValue(json), parsed.GetValue(markdown))));
        return command;
    }

    /// <summary>Whose part of the docket is shown; all of it where neither is given.</summary>
    sealed record Whose(string? Office, string? Person);

    static async Task<int> Run(string? path, string? now, string? calendar, Whose whose, Form form)
    {
        await using var books = Shared.OpenToRead(path);
        var then = Shared.Moment(now, books.Corporation.Zone);
        var (corporation, at) = then is { } moment ? (books.Corporation.AsOf(moment), new Now(moment)) : (books.Corporation, books.Now);
        var lines = Of(corporation, at, whose);
        if (calendar is not null)
            Shared.WriteFile(calendar, Encoding.UTF8.GetBytes(
                Calendar.Of(books.Corporation.Opened?.Corporation ?? "the corporation", lines, then ?? books.Now.Instant)));
        if (form == Form.Json) Shared.WriteJson(json => DocketJson.Write(json, lines));
        else if (form == Form.Markdown) WriteMarkdown(lines);
        else Write(Console.Out, lines);
        return ExitCodes.Yes;
    }

    static ImmutableArray<DocketLine> Of(Corporation corporation, Now now, Whose whose)
    {
        var lines = Docket.Of(corporation, now);
        if (whose.Office is { } office)
        {
            string[] known = [Docket.OfSecretary, Docket.OfTreasurer, Docket.OfBoardItself];
            lines = Array.IndexOf(known, office) >= 0 ? lines.OfOffice(office)
                : throw new UsageException($"the docket has nothing for \"{office}\"; expected one of {string.Join(", ", known)}");
        }
        return whose.Person is { } person ? lines.OfPerson(corporation, now, new(person)) : lines;
    }

    static void WriteMarkdown(ImmutableArray<DocketLine> lines)
    {
        Console.Out.WriteLine("| By when | What to do | About | Under |\n|---|---|---|---|");
        foreach (var line in lines)
            Console.Out.WriteLine($"| {line.When}{(line.IsOverdue ? " **!**" : "")} | {Cell(line.What)} | {Cell(line.About ?? "")} " +
                $"| {string.Join("; ", line.At)} |");
    }

    static string Cell(string text) =>
        Finding.Escaped(text).Replace("|", "\\|", StringComparison.Ordinal);

    internal static void Write(TextWriter output, ImmutableArray<DocketLine> lines)
    {
        if (lines.IsEmpty) output.WriteLine("Nothing is due.");
        foreach (var line in lines)
            output.WriteLine($"{line.When,-DaysWidth}{(line.IsOverdue ? "! " : "")}{line.What}" +
                $"{(line.About is { } about ? $" [{about}]" : "")}{(line.At.IsEmpty ? "" : $"  ({string.Join("; ", line.At)})")}");
    }

    const int DaysWidth = 26;
}
