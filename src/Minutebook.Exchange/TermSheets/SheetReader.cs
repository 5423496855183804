namespace Minutebook.Exchange.TermSheets;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>
/// Reads a term sheet: the figures of one governing instrument, by edition and section. All that is wrong is collected, nothing is thrown.
/// docs/term-sheets.md describes the format.
/// </summary>
public static class SheetReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1 << 20;

    internal static readonly string[] SheetFields = ["instrument", "name", "corporation", "switches", "editions"];
    internal static readonly string[] EditionFields = ["in-force-from", "adopted", "sections"];
    internal static readonly string[] SectionFields = ["number", "heading", "provision", "nothing-to-decide", "terms"];

    /// <summary>Reads one file's text.</summary>
    /// <param name="fileName">For the problems; nothing is opened.</param>
    public static SheetReading Read(string yaml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);
        var problems = new Problems(fileName);
        if (Encoding.UTF8.GetByteCount(yaml) > LargestFile)
        {
            problems.Add(1, "", $"found more than {LargestFile} bytes; expected at most that. Leave the text of the instrument out.");
            return new(null, problems.All);
        }
        var sheet = SheetNode.Read(yaml, problems) is { } root ? ReadSheet(root, problems) : null;
        return new(problems.None ? sheet : null, problems.All);
    }

    static Sheet? ReadSheet(SheetNode root, Problems problems)
    {
        if (Fields.Of(root, "", problems, SheetFields) is not { } fields) return null;
        if (!fields.Has("instrument")) fields.Required("instrument", "one of " + string.Join(", ", SheetWords.Instruments.Keys));
        var instrument = fields.Word("instrument", SheetWords.Instruments);
        var name = fields.Required("name", "a short name such as advanced-input-devices");
        if (name is not null && !IsShortName(name))
            fields.Problem("name", $"found \"{name}\"; expected small letters, digits and hyphens. Write it like advanced-input-devices.");
        var corporation = instrument == Instrument.Statute
            ? fields.Text("corporation", "nothing")
            : fields.Required("corporation", "the name of the corporation");
        if (instrument == Instrument.Statute && corporation is not null)
            fields.Problem("corporation", "found a corporation; a statute belongs to none. Take the line out.");
        var editions = ReadEditions(fields, instrument, problems);
        var switches = ReadSwitches(fields, problems);
        return instrument is { } rank && name is not null ? new(rank, name, corporation, editions, switches) : null;
    }

    static bool IsShortName(string name) =>
        name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    static ImmutableSortedDictionary<string, string> ReadSwitches(Fields sheet, Problems problems)
    {
        var none = ImmutableSortedDictionary<string, string>.Empty;
        if (sheet.Node("switches") is not { } node) return none;
        if (Fields.Of(node, "switches", problems, Switches.Names) is not { } fields) return none;
        var switches = none.ToBuilder();
        foreach (var name in Switches.Names)
        {
            if (fields.Text(name, "a setting") is not { } setting) continue;
            switches.Add(name, setting);
            try
            {
                Switches.Defaults.With(none.Add(name, setting));
            }
            catch (FormatException refused)
            {
                fields.Problem(name, $"{refused.Message} Write one of those, or take the line out for the default.");
            }
        }
        return switches.ToImmutable();
    }

    static ImmutableArray<SheetEdition> ReadEditions(Fields sheet, Instrument? instrument, Problems problems)
    {
        var editions = ImmutableArray.CreateBuilder<SheetEdition>();
        LocalDate? last = null;
        foreach (var (node, index) in sheet.Items("editions", "editions").Select((node, index) => (node, index)))
        {
            var path = $"editions[{index + 1}]";
            if (Fields.Of(node, path, problems, EditionFields) is not { } fields) continue;
            var from = ReadDay(fields);
            if (from is { } day && last is { } before && before >= day)
                fields.Problem(
                    "in-force-from",
                    $"found {Iso(day)} after {Iso(before)}; expected a later day. Put the editions in the order of their days.");
            last = from ?? last;
            var adopted = fields.Text("adopted", "by whom and how it was adopted");
            var sections = ReadSections(fields, instrument, problems);
            editions.Add(new(from ?? LocalDate.MaxIsoValue, adopted, sections));
        }
        return editions.ToImmutable();
    }

    static LocalDate? ReadDay(Fields edition)
    {
        const string Expected = "a day such as 1992-07-14";
        if (edition.Required("in-force-from", Expected) is not { } text) return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }) return day;
        edition.Problem("in-force-from", $"found \"{text}\"; expected {Expected}. Write year, month and day with hyphens.");
        return null;
    }

    static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    static ImmutableArray<SheetSection> ReadSections(Fields edition, Instrument? instrument, Problems problems)
    {
        var sections = ImmutableArray.CreateBuilder<SheetSection>();
        var seen = new HashSet<string>();
        var terms = new TermReader(instrument, problems);
        foreach (var (node, index) in edition.Items("sections", "sections").Select((node, index) => (node, index)))
        {
            var number = NumberOf(node);
            var path = $"{edition.Path}.sections[{number ?? "no. " + (index + 1)}]";
            if (Fields.Of(node, path, problems, SectionFields) is not { } fields) continue;
            CheckNumber(fields);
            if (number is not null && !seen.Add(number))
                fields.Problem("number", $"section {number} is given twice in this edition; expected once. Put its terms together.");
            var heading = fields.Required("heading", "the section's heading");
            var provision = ReadProvision(fields, instrument);
            var nothing = fields.Text("nothing-to-decide", "the reason");
            sections.Add(new(number ?? "", heading ?? "", provision, nothing, terms.Read(fields)));
        }
        return sections.ToImmutable();
    }

    static string? NumberOf(SheetNode node) =>
        node is MappingNode section
        && section.Fields.FirstOrDefault(field => field.Key.Text == "number").Value is TextNode { Text.Length: > 0 } number
            ? number.Text
            : null;

    /// <summary>Without quotation marks YAML tools take 2.10 for the number 2.1, so they are asked for always.</summary>
    static void CheckNumber(Fields section)
    {
        const string Expected = "a section number in quotation marks, such as \"2.10\"";
        if (section.Required("number", Expected) is { } number && section.Node("number") is TextNode { Quoted: false })
            section.Problem(
                "number",
                $"found {number} without quotation marks; expected {Expected}, for 2.10 without them reads as 2.1. Write \"{number}\".");
    }

    static string? ReadProvision(Fields section, Instrument? instrument)
    {
        var provision = section.Text("provision", "the name of a provision, such as NoticeOfMeeting");
        if (provision is not null && !(char.IsAsciiLetterUpper(provision[0]) && provision.All(char.IsAsciiLetterOrDigit)))
            section.Problem(
                "provision", $"found \"{provision}\"; expected a name such as NoticeOfMeeting. Write it with capitals and without spaces.");
        var nothing = section.Has("nothing-to-decide");
        if (section.Has("provision") && nothing)
            section.Problem("provision", "found both provision and nothing-to-decide; expected one of them. Take one out.");
        if (instrument == Instrument.Bylaws && !section.Has("provision") && !nothing)
            section.Problem(
                "provision",
                "found neither provision nor nothing-to-decide; expected one of them. Name the provision, or say why none is needed.");
        return provision;
    }
}
