namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>minutebook docket: what is due, and by when.</summary>
static class DocketCommand
{
    public static Command Make()
    {
        var books = Shared.Books();
        var now = new Option<string?>("--now") { Description = "take this as the time of asking" };
        var json = Shared.Json();
        var command = new Command("docket",
            "Lists what is due, by when, and under which section.\nExample: minutebook docket --books acme.minutebook")
            { books, now, json };
        command.SetAction((parsed, _) => Run(parsed.GetValue(books), parsed.GetValue(now), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string? path, string? now, bool asJson)
    {
        await using var books = Shared.Open(path);
        Write(books.Corporation, Shared.Moment(now, books.Corporation.Zone) is { } given ? new(given) : books.Now, asJson);
        return ExitCodes.Yes;
    }

    internal static void Write(Corporation corporation, Now now, bool asJson)
    {
        var lines = Docket.Of(corporation, now);
        if (asJson)
        {
            Shared.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var line in lines)
                {
                    json.WriteStartObject();
                    json.WriteString("what", line.What);
                    if (line.About is { } about) json.WriteString("about", about);
                    if (line.Opens is { } opens) json.WriteString("opens", LocalDatePattern.Iso.Format(opens));
                    if (line.Due is { } due) json.WriteString("due", LocalDatePattern.Iso.Format(due));
                    json.WriteBoolean("overdue", line.IsOverdue);
                    json.WriteString("because", line.Because);
                    json.WriteStartArray("sections");
                    foreach (var at in line.At) json.WriteStringValue(at.ToString());
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return;
        }
        if (lines.IsEmpty) Console.Out.WriteLine("Nothing is due.");
        foreach (var line in lines) Console.Out.WriteLine(Text(line));
    }

    static string Text(DocketLine line)
    {
        var days = (line.Opens, line.Due) switch
        {
            ({ } opens, { } due) when opens == due => LocalDatePattern.Iso.Format(due),
            ({ } opens, { } due) => $"{LocalDatePattern.Iso.Format(opens)} to {LocalDatePattern.Iso.Format(due)}",
            (null, { } due) => $"by {LocalDatePattern.Iso.Format(due)}",
            _ => line.IsOverdue ? "now" : "open",
        };
        var at = line.At.IsEmpty ? "" : $"  ({string.Join("; ", line.At)})";
        return $"{days,-26}{(line.IsOverdue ? "! " : "")}{line.What}{(line.About is { } about ? $" [{about}]" : "")}{at}";
    }
}
