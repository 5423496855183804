namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>A section of the by-laws on a day: its text where it was entered, its terms, and the rules that rest on it.</summary>
sealed record BylawsSection(Instruments Instruments, SheetSection Section, LocalDate Day, string? Text)
{
    const int ShownSections = 12;

    public static BylawsSection Of(Instruments instruments, IEnumerable<InstrumentTextEntered> texts, string number, LocalDate day)
    {
        if (!instruments.Known(day))
            throw NoneIn(day);
        var sections = instruments[Instrument.Bylaws]!.SectionsAt(day);
        if (sections.FirstOrDefault(one => one.Number == number) is not { } section)
            throw new UsageException($"there is no section {number}; there are " +
                $"{string.Join(", ", sections.Take(ShownSections).Select(one => one.Number))}, ...");
        var text = texts.Where(one => one.On.Date <= day).SelectMany(one => one.Sections).LastOrDefault(one => one.Number == number);
        // A later edition states only what it changes: the terms are those of all editions until then.
        var standing = section with { Terms = Amendment.TermsOf(instruments[Instrument.Bylaws]!, number, day) };
        return new(instruments, standing, day, text?.Text);
    }

    /// <summary>The day is before all editions that are known.</summary>
    public static UsageException NoneIn(LocalDate day) =>
        new($"no by-laws in force on {LocalDatePattern.Iso.Format(day)} are known; give a later day with --on");

    IEnumerable<Question> Rules => QuestionList.All.Where(question => question.Provision == Section.Provision);

    public void WriteText()
    {
        Console.Out.WriteLine($"{Section.Number}  {Section.Heading}   (on {LocalDatePattern.Iso.Format(Day)})");
        if (Text is not null) Console.Out.WriteLine($"\n{Text}");
        Console.Out.WriteLine("\nTerms");
        foreach (var line in TermText.Of(Instruments, Section, Day)) Console.Out.WriteLine($"  {line}");
        Console.Out.WriteLine("\nRules");
        if (Section.NothingToDecide is { } why) Console.Out.WriteLine($"  none: {why}");
        foreach (var question in Rules) Console.Out.WriteLine($"  {question.Name}: {question.Asks}");
        if (Section.Provision is { } provision && !Rules.Any())
            Console.Out.WriteLine($"  {provision}: not built yet, or asked as part of another question");
    }

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("section", Section.Number);
        json.WriteString("heading", Section.Heading);
        json.WriteString("on", LocalDatePattern.Iso.Format(Day));
        if (Text is not null) json.WriteString("text", Text);
        if (Section.Provision is { } provision) json.WriteString("provision", provision);
        if (Section.NothingToDecide is { } why) json.WriteString("nothing-to-decide", why);
        json.WriteStartArray("terms");
        foreach (var entry in Section.Terms) WriteTerm(json, entry);
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var question in Rules)
        {
            json.WriteStartObject();
            json.WriteString("name", question.Name);
            json.WriteString("asks", question.Asks);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    void WriteTerm(Utf8JsonWriter json, SheetTerm entry)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Key);
        WriteFigure(json, entry.Figure);
        if (TermText.Meaning(entry.Key) is { } meaning) json.WriteString("meaning", meaning);
        if (entry.Note is { } note) json.WriteString("note", note);
        json.WriteStartArray("statute");
        foreach (var (number, rule) in Instruments.StatuteBeside(entry, Day))
        {
            json.WriteStartObject();
            json.WriteString("section", $"DGCL § {number}");
            WriteFigure(json, rule.Figure);
            if (rule.Kind is { } kind) json.WriteString("kind", Lower(kind));
            if (rule.Kind == RuleKind.Mandatory) json.WriteString("bound", Lower(rule.Bound));
            json.WriteStartArray("matters");
            foreach (var matter in rule.Matters) json.WriteStringValue(Lower(matter));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteFigure(Utf8JsonWriter json, IEnumerable<string> figure)
    {
        json.WriteStartArray("figure");
        foreach (var part in figure) json.WriteStringValue(part);
        json.WriteEndArray();
    }

    static string Lower<T>(T word)
        where T : struct, Enum =>
        Minutebook.Books.Written.ValueForms.Kebab(word.ToString());
}
