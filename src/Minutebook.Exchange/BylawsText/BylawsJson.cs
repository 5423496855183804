namespace Minutebook.Exchange.BylawsText;

using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

/// <summary>By-laws as JSON, for other programs. Numbers of sections are strings: 2.10 is not 2.1.</summary>
public static class BylawsJson
{
    static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the by-laws, indented.</summary>
    public static string Write(BylawsText bylaws)
    {
        ArgumentNullException.ThrowIfNull(bylaws);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("title", bylaws.Title);
            json.WriteString("corporation", bylaws.Corporation);
            json.WriteString("adopted", bylaws.Adopted is { } day ? LocalDatePattern.Iso.Format(day) : null);
            WriteEach(json, "contents", bylaws.Contents, WriteContentsLine);
            WriteEach(json, "sections", bylaws.Sections, WriteSection);
            WriteEach(json, "amendments", bylaws.Amendments, WriteAmendment);
            json.WriteString("front", bylaws.Front);
            json.WriteString("closing", bylaws.Closing);
            WriteEach(json, "differences", bylaws.Differences, WriteDifference);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteContentsLine(Utf8JsonWriter json, ContentsLine line)
    {
        json.WriteString("number", line.Number);
        json.WriteString("heading", line.Heading);
        json.WriteString("page", line.Page);
    }

    static void WriteSection(Utf8JsonWriter json, BylawsSection section)
    {
        json.WriteString("number", section.Number);
        json.WriteString("heading", section.Heading);
        json.WriteNumber("level", section.Level);
        json.WriteNumber("line", section.Line);
        json.WriteString("text", section.Text);
        WriteEach(json, "paragraphs", section.Paragraphs, WriteParagraph);
    }

    static void WriteParagraph(Utf8JsonWriter json, LabelledParagraph paragraph)
    {
        json.WriteString("label", paragraph.Label);
        json.WriteString("text", paragraph.Text);
    }

    static void WriteAmendment(Utf8JsonWriter json, AmendmentRow row)
    {
        json.WriteString("section", row.Section);
        json.WriteString("effect", row.Effect);
        json.WriteString("date", row.Date);
    }

    static void WriteDifference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(difference.Kind.ToString()));
        json.WriteString("number", difference.Number);
        json.WriteString("message", difference.Message);
        json.WriteNumber("line", difference.Line);
    }
}
