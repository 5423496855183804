namespace Minutebook.Documents;

using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

/// <summary>
/// A document as it is to be laid out: what it says, drawn from facts and findings alone. It decides nothing. The template that lays it out
/// gets every field, in kebab-case, as <c>document.json</c>.
/// </summary>
/// <param name="Corporation">The corporation at the head of the page.</param>
/// <param name="Title">The title, as PDF readers show it.</param>
/// <param name="Dated">The day that the document bears; never the day of printing, so that the same facts give the same bytes.</param>
public abstract record Document(Letterhead Corporation, string Title, LocalDate Dated)
{
    /// <summary>The file name of the template: "notice.typ".</summary>
    [JsonIgnore]
    public abstract string Template { get; }

    static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Converters = { new DayConverter() },
    };

    /// <summary>The fields of the document as the template reads them.</summary>
    internal JsonElement ToJson() => JsonSerializer.SerializeToElement(this, GetType(), Form);

    sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) =>
            throw new System.NotSupportedException("Documents are written, never read.");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", value.Year);
            writer.WriteNumber("month", value.Month);
            writer.WriteNumber("day", value.Day);
            writer.WriteEndObject();
        }
    }
}
