namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Stockholders;
using Minutebook.Values;

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
        var command = new Command("print", "Prints a document from the facts alone, as Markdown.\n" +
            "Example: minutebook print minutes --meeting annual-2027 --books acme.minutebook") { what, meeting, session, books };
        command.SetAction((parsed, _) =>
            Run(parsed.GetValue(what)!, parsed.GetValue(meeting)!, parsed.GetValue(session), parsed.GetValue(books)));
        return command;
    }

    static async Task<int> Run(string what, string meeting, int session, string? path)
    {
        await using var books = Shared.Open(path);
        var file = books.Corporation.File(new(meeting), books.Now)
            ?? throw new UsageException($"there is no meeting \"{meeting}\" in the books; \"minutebook list meetings\" lists them");
        if (what == "voting-list") return VotingListOf(file, session);
        var entered = file.Meeting.Minutes.FindLast(minutes => minutes.Fact is not null).Fact;
        Console.Out.WriteLine(entered?.Text?.Text
            ?? MinutesOfMeeting.Draw(file, books.Corporation.Opened?.Corporation ?? "The corporation"));
        return ExitCodes.Yes;
    }

    static int VotingListOf(MeetingFile file, int session)
    {
        var finding = Electorate.Listed(file, session, electorate =>
        {
            Console.Out.WriteLine($"# Stockholders entitled to vote at {file.Name}\n\n" +
                $"Of record at the close of business on {electorate.RecordDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.\n");
            Console.Out.WriteLine("| Name | Address | Shares |\n|---|---|---:|");
            var compare = CultureInfo.GetCultureInfo("en-US").CompareInfo;
            foreach (var holder in electorate.Holders.OrderBy(file.NameOf,
                System.Collections.Generic.Comparer<string>.Create(
                (left, right) => compare.Compare(left, right, CompareOptions.IgnoreCase))))
                Console.Out.WriteLine($"| {Cell(file.NameOf(holder))} | " +
                    $"{Cell(file.Ledger.Accounts[holder].AddressOn(electorate.RecordDate)?.Text ?? "")} | {electorate.SharesOf(holder)} |");
            Console.Out.WriteLine($"\n{electorate.Count} stockholders, {electorate.Total} votes.");
            return Finding.Yes("the list is complete");
        });
        if (finding.Answer == Answer.Yes) return ExitCodes.Yes;
        Shared.WriteFinding(finding, false);
        return ExitCodes.Of(finding.Answer);
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
