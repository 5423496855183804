namespace Minutebook.Books.Written;

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Values;
using NodaTime;

/// <summary>A fact was written wrongly. The message says which field, what was found, what was expected.</summary>
public sealed class FactFormatException(string field, string message) : FormatException(message)
{
    /// <summary>The path of the field within the fact, such as "to[1].shares"; empty for the fact as a whole.</summary>
    public string Field { get; } = field;
}

/// <summary>Facts as JSON: as people write them, or as the books store them.</summary>
public sealed class FactJson
{
    /// <summary>The member that names the kind of fact.</summary>
    public const string TypeMember = "fact";

    internal static readonly JsonEncodedText EncodedTypeMember = JsonEncodedText.Encode(TypeMember);

    /// <summary>Letters stand as they are, not as escapes.</summary>
    internal static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly Form AnyFact = Form.Of(typeof(Fact));

    readonly Func<string, Particular> open;
    readonly Func<Particular, string?> close;

    FactJson(DateTimeZone? zone, Func<string, Particular> open, Func<Particular, string?> close) =>
        (Zone, this.open, this.close) = (zone, open, close);

    /// <summary>The form that people write: personal data as text; a moment without a zone is in the given one.</summary>
    public static FactJson ForPeople(DateTimeZone? zone) =>
        new(zone, text => new(text), particular => particular.Text);

    /// <summary>The stored form: personal data as digests, whose texts are found beside the chain.</summary>
    /// <param name="seal">Gives a text that is stored for the first time its digest.</param>
    /// <param name="textOf">The text of a digest; null where it was erased.</param>
    public static FactJson Stored(Func<string, Digest> seal, Func<Digest, string?> textOf) => new(null,
        text => Digest.TryParse(text, out var digest)
            ? new(textOf(digest), digest) : throw new FormatException("expected the digest of a text"),
        particular => (particular.Digest ?? seal(particular.Text ?? "")).ToString());

    internal DateTimeZone? Zone { get; }

    internal Particular Open(string written) => open(written);

    internal string? Close(Particular particular) => close(particular);

    public JsonNode Write(Fact fact) => JsonNode.Parse(Text(fact))!;

    /// <summary>The fact as one line of JSON, its letters as they are.</summary>
    public string Text(Fact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed)) Write(writer, fact);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Write(Utf8JsonWriter writer, Fact fact) => AnyFact.Write(writer, fact, this);

    /// <summary>Reads a stored fact, quickly and without advice: what the books hold was checked when it was entered.</summary>
    /// <exception cref="FormatException">The bytes are not a fact that this version knows.</exception>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public Fact ReadStored(ref Utf8JsonReader reader) => (Fact)AnyFact.Read(ref reader, this);

    /// <summary>Reads a fact that a person wrote.</summary>
    /// <exception cref="FactFormatException">It says which field is wrong, and what was expected.</exception>
    public Fact Read(JsonNode? node) => TryRead(node, out var problems) ?? throw problems[0];

    /// <summary>Reads a fact that a person wrote; or tells all that is wrong in it, and gives null.</summary>
    public Fact? TryRead(JsonNode? node, out IReadOnlyList<FactFormatException> problems)
    {
        var found = new List<FactFormatException>();
        problems = found;
        return (Fact?)AnyFact.ReadWritten(node ?? JsonValue.Create(""), "", this, found);
    }

    internal static string Shown(JsonNode value) =>
        value is JsonValue ? value.ToJsonString() : value is JsonArray ? "a list" : "an object";

    internal static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
