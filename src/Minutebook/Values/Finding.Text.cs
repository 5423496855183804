namespace Minutebook.Values;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

/// <summary>Findings read aloud: as text, as Markdown, as JSON.</summary>
public sealed partial record Finding
{
    /// <summary>How many failing cases of a finding about many are written out before the rest are only counted.</summary>
    const int CasesWritten = 50;

    /// <summary>The finding as indented lines, one sentence each.</summary>
    public string ToText() =>
        Written(new StringBuilder(), "", (text, finding, depth) => text.Append(' ', 2 * depth).Append(finding.Line()));

    /// <summary>The finding as a nested Markdown list; what it says of open points and of readings stands below each point.</summary>
    public string ToMarkdown() => Written(new StringBuilder(), "  ", (text, finding, depth) =>
        text.Append(' ', 2 * depth).Append("- **").Append(finding.Heading()).Append(":** ").Append(Escaped(finding.Sentence())));

    /// <summary>Words as Markdown shows them: what would be a sign of Markdown in a name or an address stays a sign of the name.</summary>
    public static string Escaped(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder();
        foreach (var sign in words.ReplaceLineEndings(" "))
        {
            if ("\\`*_<[]".Contains(sign, StringComparison.Ordinal)) text.Append('\\');
            text.Append(sign);
        }
        return text.ToString();
    }

    public override string ToString() => ToText();

    string Written(StringBuilder text, string noteIndent, Action<StringBuilder, Finding, int> line)
    {
        Write(this, 0);
        return text.ToString().TrimEnd('\n');

        void Write(Finding finding, int depth)
        {
            line(text, finding, depth);
            text.Append('\n');
            foreach (var note in finding.Remarks())
                text.Append(' ', 2 * depth).Append(noteIndent).Append(noteIndent.Length > 0 ? "*" : "  ")
                    .Append(noteIndent.Length > 0 ? Escaped(note) : note)
                    .Append(noteIndent.Length > 0 ? "*\n" : "\n");
            foreach (var ground in finding.Grounds.Take(CasesWritten)) Write(ground, depth + 1);
            if (finding.Grounds.Length > CasesWritten)
                text.Append(' ', 2 * (depth + 1)).Append(noteIndent.Length > 0 ? "- " : "")
                    .Append(CultureInfo.InvariantCulture, $"and {finding.Grounds.Length - CasesWritten} more\n");
        }
    }

    /// <summary>"No: the notice was mailed 9 days before the meeting; 10 to 60 are required  (By-laws 2.4)".</summary>
    public string Line() => $"{Heading()}: {Sentence()}";

    /// <summary>"Yes", "No", "Open", "Not shown" or "Not yet".</summary>
    public string Heading() => Answer switch
    {
        Answer.Yes => "Yes",
        Answer.No => "No",
        _ => Open?.Wanting switch { Wanting.NotShown => "Not shown", Wanting.NotYet => "Not yet", _ => "Open" },
    };

    string Sentence()
    {
        var counted = Joined == Joined.Each ? $"{Words} ({Figures["yes"]} yes, {Figures["open"]} open, {Figures["no"]} no)" : Words;
        return At.IsEmpty ? counted : $"{counted}  ({string.Join("; ", At)})";
    }

    IEnumerable<string> Remarks()
    {
        if (Answer == Answer.Open && Open is { } open) yield return "To settle it: " + open.Settles + Days(open) + ".";
        foreach (var displaced in Displaced) yield return "Prevailing over " + displaced + ".";
        foreach (var note in Notes) yield return note;
    }

    static string Days(Openness open) => (open.Opens, open.Until) switch
    {
        ({ } opens, { } until) when opens == until => $", on {LocalDatePattern.Iso.Format(until)}",
        ({ } opens, { } until) => $", from {LocalDatePattern.Iso.Format(opens)} to {LocalDatePattern.Iso.Format(until)}",
        ({ } opens, null) => $", from {LocalDatePattern.Iso.Format(opens)}",
        (null, { } until) => $", by {LocalDatePattern.Iso.Format(until)}",
        _ => "",
    };

    /// <summary>Writes the finding as a JSON object; docs/scenarios.md describes its members.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("answer", Lower(Answer.ToString()));
        json.WriteString("words", Words);
        WriteStrings(json, "sections", At.Select(at => at.ToString()));
        if (Open is { } open) WriteOpenness(json, open);
        if (Breach is { } breach) json.WriteString("breach", Lower(breach.ToString()));
        if (!Figures.IsEmpty)
        {
            json.WriteStartObject("figures");
            foreach (var (name, figure) in Figures) json.WriteString(name, figure);
            json.WriteEndObject();
        }
        if (!ReliedOn.IsEmpty)
        {
            json.WriteStartArray("entries");
            foreach (var entry in ReliedOn) json.WriteNumberValue(entry);
            json.WriteEndArray();
        }
        WriteStrings(json, "displaced", Displaced);
        WriteStrings(json, "notes", Notes);
        if (!Grounds.IsEmpty)
        {
            json.WriteString("joined", Lower(Joined.ToString()));
            json.WriteStartArray("grounds");
            foreach (var ground in Grounds) ground.WriteJson(json);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    static void WriteOpenness(Utf8JsonWriter json, Openness open)
    {
        json.WriteStartObject("open");
        json.WriteString("because", open.Wanting == Wanting.NotShown ? "not-shown" : "not-yet");
        json.WriteString("settles", open.Settles);
        if (open.Opens is { } opens) json.WriteString("opens", LocalDatePattern.Iso.Format(opens));
        if (open.Until is { } until) json.WriteString("until", LocalDatePattern.Iso.Format(until));
        json.WriteEndObject();
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        if (!values.Any()) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    static string Lower(string word) => word.ToLowerInvariant();
}
