namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>minutebook print: minutes and the voting list, as Markdown until documents exist.</summary>
static class PrintCommand
{
    public static Command Make()
    {
        var what = new Argument<string>("what") { Description = "minutes, or voting-list" };
        what.AcceptOnlyFromAmong("minutes", "voting-list");
        var meeting = new Option<string>("--meeting", "-m") { Description = "of which meeting", Required = true };
        var session = new Option<int>("--session") { Description = "for which session", DefaultValueFactory = _ => 1 };
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command("print", "Prints a document from the facts alone, as Markdown.\n" +
            "Example: minutebook print minutes --meeting annual-2027 --books acme.minutebook") { what, meeting, session, books, json };
        command.SetAction((parsed, _) => Run(parsed.GetValue(what)!, parsed.GetValue(meeting)!, parsed.GetValue(session),
            parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string what, string meeting, int session, string? path, bool asJson)
    {
        await using var books = Shared.Open(path);
        var file = books.Corporation.File(new(meeting), books.Now)
            ?? throw new UsageException($"there is no meeting \"{meeting}\" in the books; \"minutebook list meetings\" lists them");
        if (session < 1 || (session > 1 && file.Meeting.SessionOf(session) is null))
            throw new UsageException($"there is no session {session} of {file.Name}; the meeting itself is session 1, its first " +
                "adjournment 2");
        if (what == "voting-list") return VotingListOf(file, session, asJson);
        var entered = file.Meeting.Minutes.FindLast(minutes => minutes.Fact is not null).Fact;
        if (entered is null && MinutesOfMeeting.MayBeDrawn(file) is { Answer: not Answer.Yes } finding)
            return NotPrinted(what, file, finding, asJson);
        var text = entered?.Text?.Text ?? MinutesOfMeeting.Draw(file, books.Corporation.Opened?.Corporation ?? "The corporation");
        if (!asJson) Console.Out.WriteLine(text);
        else
            Shared.WriteJson(json =>
            {
                Begin(json, what, file);
                json.WriteBoolean("entered", entered is not null);
                json.WriteString("text", text);
                json.WriteEndObject();
            });
        return ExitCodes.Yes;
    }

    static void Begin(Utf8JsonWriter json, string what, MeetingFile file)
    {
        json.WriteStartObject();
        json.WriteString("document", what);
        json.WriteString("meeting", file.Meeting.Id.Value);
    }

    /// <summary>The output is for the document alone; why there is none is told beside it.</summary>
    static int NotPrinted(string what, MeetingFile file, Finding finding, bool asJson)
    {
        Shared.WriteFinding(Console.Error, finding, markdown: false);
        if (asJson)
            Shared.WriteJson(json =>
            {
                Begin(json, what, file);
                Shared.WriteMembers(json, finding);
                json.WriteEndObject();
            });
        return ExitCodes.Of(finding.Answer);
    }

    static int VotingListOf(MeetingFile file, int session, bool asJson)
    {
        Electorate? found = null;
        var finding = Electorate.With(file, session, null, electorate =>
        {
            found = electorate;
            return Finding.Yes("the list is complete");
        });
        if (finding.Answer != Answer.Yes || found is null) return NotPrinted("voting-list", file, finding, asJson);
        var compare = CultureInfo.GetCultureInfo("en-US").CompareInfo;
        var holders = found.Holders.OrderBy(file.NameOf,
            Comparer<string>.Create((left, right) => compare.Compare(left, right, CompareOptions.IgnoreCase))).ToList();
        if (asJson) Shared.WriteJson(json => WriteList(json, file, session, found, holders));
        else WriteList(file, found, holders);
        return ExitCodes.Yes;
    }

    static string AddressOf(MeetingFile file, Electorate electorate, Holder holder) =>
        file.Ledger.Accounts[holder].AddressOn(electorate.RecordDate)?.Text ?? "";

    static void WriteList(Utf8JsonWriter json, MeetingFile file, int session, Electorate electorate, List<Holder> holders)
    {
        Begin(json, "voting-list", file);
        json.WriteNumber("session", session);
        json.WriteString("record-date", LocalDatePattern.Iso.Format(electorate.RecordDate));
        json.WriteStartArray("holders");
        foreach (var holder in holders)
        {
            json.WriteStartObject();
            json.WriteString("holder", holder.Value);
            json.WriteString("name", file.NameOf(holder));
            json.WriteString("address", AddressOf(file, electorate, holder));
            json.WriteString("shares", electorate.SharesOf(holder).ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("stockholders", electorate.Count);
        json.WriteString("votes", electorate.Total.ToString());
        json.WriteEndObject();
    }

    static void WriteList(MeetingFile file, Electorate electorate, List<Holder> holders)
    {
        Console.Out.WriteLine($"# Stockholders entitled to vote at {file.Name}\n\n" +
            $"Of record at the close of business on {LocalDatePattern.Iso.Format(electorate.RecordDate)}.\n");
        Console.Out.WriteLine("| Name | Address | Shares |\n|---|---|---:|");
        foreach (var holder in holders)
            Console.Out.WriteLine($"| {Cell(file.NameOf(holder))} | {Cell(AddressOf(file, electorate, holder))} " +
                $"| {electorate.SharesOf(holder)} |");
        Console.Out.WriteLine($"\n{Counted(holders.Count, "stockholder")}, {electorate.Total} " +
            $"{(electorate.Total == Fraction.One ? "vote" : "votes")}.");
    }

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
