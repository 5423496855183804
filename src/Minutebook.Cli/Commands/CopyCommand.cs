namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using Minutebook.Store;

/// <summary>minutebook copy: books from a file to a server, or back, with the same bytes.</summary>
static class CopyCommand
{
    public static Command Make()
    {
        var from = new Argument<string>("from")
            { Description = "the books to copy: a file, or postgresql://USER@HOST/DATABASE?corporation=NAME", HelpName = "FROM" };
        var to = new Argument<string>("to")
            { Description = "where to, in the same form; there must be no books yet, and they are written whole or not at all",
                HelpName = "TO" };
        var json = Shared.Json();
        var command = new Command("copy", "Copies books between a file and a PostgreSQL server, or between two of either: every entry " +
            "with the same bytes, verified on the way, and the personal data beside the chain.\n" +
            "Example: minutebook copy acme.minutebook 'postgresql://minutebook_app@localhost/minutebook?corporation=acme'")
        {
            from, to, json,
        };
        command.SetAction(parsed =>
            Run(Shared.Place(parsed.GetValue(from)!), Shared.Place(parsed.GetValue(to)!), parsed.GetValue(json)));
        return command;
    }

    static int Run(string from, string to, bool asJson)
    {
        var head = BooksPlace.Copy(from, to);
        if (asJson)
            Shared.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("from", Shared.Whole(from));
                json.WriteString("to", Shared.Whole(to));
                json.WriteNumber("entries", head.Number);
                json.WriteString("hash", head.Hash.ToString());
                json.WriteEndObject();
            });
        else
            Console.Out.WriteLine($"Copied to {Shared.Whole(to)}: {head.Number} entries, the last with the hash {head.Hash}.");
        return ExitCodes.Yes;
    }
}
