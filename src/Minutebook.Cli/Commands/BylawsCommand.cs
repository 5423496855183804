namespace Minutebook.Cli.Commands;

using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Exchange.BylawsText;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>minutebook bylaws: reads a by-laws text; shows a section with its terms and rules.</summary>
static class BylawsCommand
{
    public static Command Make() =>
        new("bylaws", "Reads by-laws, and shows their sections with the terms in force.\n" +
            "Example: minutebook bylaws show 2.4 --by-laws advanced-input-devices") { MakeRead(), MakeShow(), MakeEnter(),
                BylawsEditions.MakeConflicts(),
            BylawsEditions.MakeDiff(), BylawsEditions.MakeAmendments() };

    static Command MakeRead()
    {
        var file = new Argument<string>("file") { Description = "the by-laws as filed: plain text or Markdown", HelpName = "FILE" };
        var json = Shared.Json();
        var command = new Command("read", "Reads a by-laws text: title, contents, every section whole; checks the contents against the " +
            "body.\nExample: minutebook bylaws read by-laws.txt --json") { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var bylaws = BylawsReader.Read(Shared.ReadFiledText(path), path);
            if (!bylaws.IsReadable)
                throw new UsageException("nothing was read", ExitCodes.BadData, new Mistake(path, null, bylaws.Differences[0].Message));
            if (parsed.GetValue(json)) Console.Out.WriteLine(BylawsJson.Write(bylaws));
            else BylawsReport.Write(bylaws, Console.Out);
            return ExitCodes.Yes;
        });
        return command;
    }

    static Command MakeShow()
    {
        var section = new Argument<string>("section") { Description = "the number of the section, such as 2.4" };
        var on = new Option<string?>("--on") { Description = "the day, such as 2027-03-01; left out, today" };
        var books = Shared.Books();
        var sheet = new Option<string?>("--by-laws") { Description = "without books: the term sheet, a file or a sample's name" };
        var json = Shared.Json();
        var command = new Command("show", "Shows a section: heading, text where it was entered, terms in force, and the rules that rest " +
            "on it.\nExample: minutebook bylaws show 2.4 --on 2027-03-01 --by-laws advanced-input-devices") { section, on, books, sheet,
            json };
        command.SetAction((parsed, _) => Show(parsed.GetValue(section)!, parsed.GetValue(on), parsed.GetValue(books),
            parsed.GetValue(sheet), parsed.GetValue(json)));
        return command;
    }

    static Command MakeEnter()
    {
        var file = new Argument<string>("file") { Description = "the by-laws as filed", HelpName = "FILE" };
        var on = new Option<string>("--on") { Description = "from which day this text is in force", Required = true };
        var books = Shared.Books();
        var json = Shared.Json();
        var command = new Command("enter", "Enters the text of the by-laws into the books, so that it is shown beside the rules.\n" +
            "Example: minutebook bylaws enter by-laws.txt --on 2019-05-06 --books acme.minutebook") { file, on, books, json };
        command.SetAction((parsed, _) =>
            Enter(parsed.GetValue(file)!, parsed.GetValue(on)!, parsed.GetValue(books), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Enter(string file, string on, string? path, bool asJson)
    {
        await using var books = Shared.Open(path);
        var text = Shared.ReadFiledText(file);
        var bylaws = BylawsReader.Read(text, file);
        if (!bylaws.IsReadable) throw new UsageException(bylaws.Differences[0].Message, ExitCodes.BadData);
        var sections = Many.From(bylaws.Sections.Select(section => new TextSection(section.Number, section.Heading, section.Text)));
        var from = Shared.ParsedMoment(on, books.Corporation.Zone);
        var digest = Digest.Of(System.Text.Encoding.UTF8.GetBytes(text));
        var entered = new InstrumentTextEntered(Instrument.Bylaws, bylaws.Title, from, sections, digest);
        var ruling = await books.Enter(new($"text-{digest}", null, null, [entered])).ConfigureAwait(false);
        return new Telling(_ => file, false, asJson)
        {
            Warnings = LaterThanNow.Among([entered], books.Now, books.Corporation.Zone),
            Besides = json => json.WriteNumber("sections", bylaws.Sections.Length),
        }.Tell(ruling);
    }

    static async Task<int> Show(string number, string? on, string? path, string? sheetName, bool asJson)
    {
        if (sheetName is not null)
        {
            var instruments = Shared.Law.With(NewCommand.ReadSheet(sheetName));
            return Write(BylawsSection.Of(instruments, [], number, DayOf(on, DateTimeZone.Utc)), asJson);
        }
        await using var books = Shared.OpenToRead(path);
        return Write(BylawsSection.Of(books.Corporation.Instruments, books.Corporation.Texts.Select(text => text.Fact), number,
            DayOf(on, books.Corporation.Zone)), asJson);
    }

    static LocalDate DayOf(string? text, DateTimeZone zone) => text is null
        ? SystemClock.Instance.GetCurrentInstant().InZone(zone).Date
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
            ? day : throw new UsageException($"\"{text}\" is not a day; expected one such as 2027-03-01");

    static int Write(BylawsSection section, bool asJson)
    {
        if (asJson) Shared.WriteJson(section.WriteJson);
        else section.WriteText();
        return ExitCodes.Yes;
    }
}
