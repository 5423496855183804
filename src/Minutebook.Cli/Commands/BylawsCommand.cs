namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Exchange.BylawsText;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>minutebook bylaws: reads a by-laws text; shows a section with its terms and rules.</summary>
static class BylawsCommand
{
    public static Command Make() =>
        new("bylaws", "Reads by-laws, and shows their sections with the terms in force.") { MakeRead(), MakeShow(), MakeEnter() };

    static Command MakeRead()
    {
        var file = new Argument<string>("file") { Description = "the by-laws as filed: plain text or Markdown", HelpName = "FILE" };
        var json = Shared.Json();
        var command = new Command("read", "Reads a by-laws text: title, contents, every section whole; checks the contents against the " +
            "body.\nExample: minutebook bylaws read by-laws.txt --json") { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var bylaws = BylawsReader.Read(Shared.ReadFile(path), path);
            if (parsed.GetValue(json)) Console.Out.WriteLine(BylawsJson.Write(bylaws));
            else BylawsReport.Write(bylaws, Console.Out);
            return bylaws.IsReadable ? ExitCodes.Yes : ExitCodes.BadData;
        });
        return command;
    }

    static Command MakeShow()
    {
        var section = new Argument<string>("section") { Description = "the number of the section, such as 2.4" };
        var on = new Option<string?>("--on") { Description = "the day, such as 2027-03-01; left out, today" };
        var books = Shared.Books();
        var sheet = new Option<string?>("--by-laws") { Description = "without books: the term sheet, a file or a sample's name" };
        var command = new Command("show", "Shows a section: heading, text where it was entered, terms in force, and the rules that rest " +
            "on it.\nExample: minutebook bylaws show 2.4 --on 2027-03-01 --by-laws advanced-input-devices") { section, on, books, sheet };
        command.SetAction((parsed, _) =>
            Show(parsed.GetValue(section)!, parsed.GetValue(on), parsed.GetValue(books), parsed.GetValue(sheet)));
        return command;
    }

    static Command MakeEnter()
    {
        var file = new Argument<string>("file") { Description = "the by-laws as filed", HelpName = "FILE" };
        var on = new Option<string>("--on") { Description = "from which day this text is in force", Required = true };
        var books = Shared.Books();
        var command = new Command("enter", "Enters the text of the by-laws into the books, so that it is shown beside the rules.")
            { file, on, books };
        command.SetAction((parsed, _) => Enter(parsed.GetValue(file)!, parsed.GetValue(on)!, parsed.GetValue(books)));
        return command;
    }

    static async Task<int> Enter(string file, string on, string? path)
    {
        await using var books = Shared.Open(path);
        var text = Shared.ReadFile(file);
        var bylaws = BylawsReader.Read(text, file);
        if (!bylaws.IsReadable) throw new UsageException(bylaws.Differences[0].Message, ExitCodes.BadData);
        var sections = Many.From(bylaws.Sections.Select(section => new TextSection(section.Number, section.Heading, section.Text)));
        var from = Moment.Parse(on, books.Corporation.Zone);
        var digest = Digest.Of(System.Text.Encoding.UTF8.GetBytes(text));
        var ruling =
            await books.Enter(new($"text-{digest}", null, null,
                [new InstrumentTextEntered(Instrument.Bylaws, bylaws.Title, from, sections, digest)])).ConfigureAwait(false);
        return EnterCommand.Tell(ruling, _ => file, false, false);
    }

    static async Task<int> Show(string number, string? on, string? path, string? sheetName)
    {
        if (sheetName is not null)
        {
            var instruments = Shared.Law.With(NewCommand.ReadSheet(sheetName));
            return Write(instruments, [], number, DayOf(on, DateTimeZone.Utc));
        }
        await using var books = Shared.Open(path);
        return Write(books.Corporation.Instruments, books.Corporation.Texts.Select(text => text.Fact), number,
            DayOf(on, books.Corporation.Zone));
    }

    static LocalDate DayOf(string? text, DateTimeZone zone) => text is null
        ? SystemClock.Instance.GetCurrentInstant().InZone(zone).Date
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
            ? day : throw new UsageException($"\"{text}\" is not a day; expected one such as 2027-03-01");

    static int Write(Instruments instruments, IEnumerable<InstrumentTextEntered> texts, string number, LocalDate day)
    {
        if (!instruments.Known(day))
            throw new UsageException($"no by-laws in force on {LocalDatePattern.Iso.Format(day)} are known", ExitCodes.No);
        var sections = instruments[Instrument.Bylaws]!.SectionsAt(day);
        if (sections.FirstOrDefault(one => one.Number == number) is not { } section)
            throw new UsageException($"there is no section {number}; there are " +
                $"{string.Join(", ", sections.Take(ShownSections).Select(one => one.Number))}, ...");
        Console.Out.WriteLine($"{section.Number}  {section.Heading}   (on {LocalDatePattern.Iso.Format(day)})");
        var text = texts.Where(one => one.On.Date <= day).SelectMany(one => one.Sections).LastOrDefault(one => one.Number == number);
        if (text is not null) Console.Out.WriteLine($"\n{text.Text}");
        Console.Out.WriteLine("\nTerms");
        foreach (var line in TermText.Of(instruments, section, day)) Console.Out.WriteLine($"  {line}");
        Console.Out.WriteLine("\nRules");
        if (section.NothingToDecide is { } why) Console.Out.WriteLine($"  none: {why}");
        foreach (var question in QuestionList.All.Where(question => question.Provision == section.Provision))
            Console.Out.WriteLine($"  {question.Name}: {question.Asks}");
        if (section.Provision is { } provision && !QuestionList.All.Any(question => question.Provision == provision))
            Console.Out.WriteLine($"  {provision}: not built yet, or asked as part of another question");
        return ExitCodes.Yes;
    }

    const int ShownSections = 12;
}
