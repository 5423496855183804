namespace Minutebook.Books;

using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;

/// <summary>The docket as JSON: what commands print and the web answers.</summary>
public static class DocketJson
{
    /// <summary>Writes the lines as an array.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<DocketLine> lines)
    {
        json.WriteStartArray();
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("what", line.What);
            json.WriteString("when", line.When);
            json.WriteString("whose", line.Whose);
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
    }
}
