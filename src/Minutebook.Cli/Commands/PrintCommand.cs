namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>minutebook print: documents from the facts alone; minutes and the voting list as text too.</summary>
static class PrintCommand
{
    static readonly string[] AsText = ["minutes", "voting-list"];

    public static Command Make()
    {
        var what = new Argument<string>("what") { Description = $"one of {string.Join(", ", PrintedDocuments.Kinds)}" };
        what.AcceptOnlyFromAmong(PrintedDocuments.Kinds);
        var meeting = new Option<string?>("--meeting", "-m") { Description = "of which meeting" };
        var session = new Option<int>("--session") { Description = "for which session", DefaultValueFactory = _ => 1 };
        var holder = new Option<string?>("--holder") { Description = "for this holder of record alone" };
        var matter = new Option<string?>("--matter") { Description = "the matter of a ballot or tally sheet" };
        var security = new Option<string?>("--security") { Description = "the holding of a share certificate" };
        var resolution = new Option<string[]>("--resolution")
            { Description = "a Board resolution, or meeting/matter, that the Secretary certifies; several may be given" };
        var question = new Option<string?>("--question") { Description = "for a finding: \"notice.to-all meeting=annual-2027\"" };
        var on = new Option<string?>("--on") { Description = "the day of a certificate, register, charter or picture; left out, today" };
        var director = new Option<string?>("--director") { Description = "whose dissent or resignation it is" };
        var office = new Option<string?>("--office") { Description = "the office that is resigned" };
        var committee = new Option<string?>("--committee") { Description = "the committee of a charter or resignation" };
        var search = new Option<string?>("--search") { Description = "for a resolution book: only those that contain this" };
        var demand = new Option<string?>("--demand") { Description = "the demand for a special meeting" };
        var proxy = new Option<string?>("--proxy") { Description = "the proxy that is revoked" };
        var action = new Option<string?>("--action") { Description = "the action by written consent" };
        var claim = new Option<string?>("--claim") { Description = "the claim for indemnification" };
        var year = new Option<int?>("--year") { Description = "the year whose documents are all printed" };
        var output = new Option<string?>("--out", "-o")
            { Description = "the file: .pdf, and for a voting list .csv or .xlsx too, of a picture .svg; a folder for meeting and year" };
        var archive = new Option<bool>("--archive") { Description = "PDF/A-2b for archives, in place of PDF/UA-1" };
        var templates = new Option<string?>("--templates") { Description = "a folder of templates of your own" };
        var person = new Option<string?>("--person", "-p") { Description = "who prints" };
        var (books, json) = (Shared.Books(), Shared.Json());
        var command = new Command("print", "Prints documents from the facts alone. What is printed to a file is recorded in the books, " +
            "with its hash.\nExamples: minutebook print minutes --meeting annual-2027\n" +
            "          minutebook print notice --meeting annual-2027 --out notice.pdf\n" +
            "          minutebook print meeting --meeting annual-2027 --out papers")
        {
            what, meeting, session, holder, matter, security, resolution, question, on, year, director, office, committee, search, demand,
            proxy, action, claim, output,
            archive, templates, person, books, json,
        };
        command.SetAction((parsed, _) => Run(
            new(parsed.GetValue(what)!, parsed.GetValue(meeting), parsed.GetValue(session), parsed.GetValue(holder),
                parsed.GetValue(matter), parsed.GetValue(security), parsed.GetValue(resolution) ?? [], parsed.GetValue(question),
                parsed.GetValue(on), parsed.GetValue(year), parsed.GetValue(director), parsed.GetValue(office), parsed.GetValue(committee),
                parsed.GetValue(search), parsed.GetValue(demand), parsed.GetValue(proxy), parsed.GetValue(action),
                parsed.GetValue(claim)),
            new(parsed.GetValue(output), parsed.GetValue(archive), parsed.GetValue(templates), parsed.GetValue(person)),
            parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(ToPrint wanted, ToFile to, string? path, bool asJson)
    {
        if (to.Out is null && AsText.Contains(wanted.What)) return await Text(wanted, path, asJson).ConfigureAwait(false);
        if (to.Out is null)
            throw new UsageException($"{wanted.What} is printed to a file: give --out {wanted.What}.pdf, or a folder for meeting and year");
        await using var books = Shared.Open(path);
        var printed = await PrintedDocuments.PrintAsync(books, wanted, to).ConfigureAwait(false);
        if (asJson) Shared.WriteJson(json => PrintedDocuments.Write(json, printed));
        else PrintedDocuments.Write(printed);
        return printed.Files.Count > 0 ? ExitCodes.Yes : ExitCodes.Open;
    }

    static async Task<int> Text(ToPrint wanted, string? path, bool asJson)
    {
        var (what, session) = (wanted.What, wanted.Session);
        var meeting = wanted.Meeting ?? throw new UsageException($"{what} is of a meeting: give --meeting");
        await using var books = Shared.OpenToRead(path);
        var file = books.Corporation.File(new(meeting), books.Now)
            ?? throw new UsageException($"there is no meeting \"{meeting}\" in the books; \"minutebook list meetings\" lists them");
        if (session < 1 || (session > 1 && file.Meeting.SessionOf(session) is null))
            throw new UsageException($"there is no session {session} of {file.Name}; the meeting itself is session 1, its first " +
                "adjournment 2");
        if (what == "voting-list") return VotingListOf(file, session, asJson);
        var entered = file.Meeting.Minutes.FindLast(minutes => minutes.Fact is not null).Fact;
        if (entered is null && MinutesOfMeeting.MayBeDrawn(file) is { Answer: not Answer.Yes } finding)
            return NotPrinted(what, file, finding, asJson);
        var text = entered?.Text?.Text ?? MinutesOfMeeting.Draw(file, books.Corporation.Name, books.Corporation.NameOf);
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
        var finding = Electorate.Listed(file, session, electorate =>
        {
            found = electorate;
            return Finding.Yes("the list is complete");
        });
        if (finding.Answer != Answer.Yes || found is null) return NotPrinted("voting-list", file, finding, asJson);
        var holders = found.Holders.InAlphabet(file.NameOf).ToList();
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
