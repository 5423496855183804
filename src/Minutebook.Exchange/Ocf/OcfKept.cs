namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Stock;
using Minutebook.Values;

/// <summary>
/// What is kept of the objects that have a place in the books: each that the books alone could not write again just as it came. It is kept
/// whole, word for word; the record of a person so that it can be erased.
/// </summary>
static class OcfKept
{
    public const string Format = "OCF";
    public const string Issuer = "ISSUER";
    public const string Manifest = "OCF_MANIFEST_FILE";

    /// <summary>Parts of the manifest that are of the package, and not of the corporation: a new package has its own.</summary>
    static readonly string[] OfThePackage = ["ocf_version", "file_type", "issuer", "as_of", "generated_at"];

    /// <summary>Those of the objects that are to be kept beside the facts.</summary>
    public static IEnumerable<OcfItem> Of(OcfPackage package, Ledger ledger, IReadOnlyList<Fact> facts)
    {
        if (package.Issuer is { } issuer) yield return issuer;
        if (Besides(package.Manifest) is { } manifest) yield return manifest;
        var made = new OcfWriter(ledger, [.. facts.Select((fact, index) => ((long)index, fact))]).Objects
            .ToDictionary(one => (string)one["id"]!);
        foreach (var item in package.Items.Where(item => OcfKinds.HasPlace(item.Kind)))
            if (!made.TryGetValue(item.Id, out var one) || !JsonNode.DeepEquals(one, JsonObject.Create(item.Json))) yield return item;
    }

    static OcfItem? Besides(OcfItem? manifest)
    {
        if (manifest is null) return null;
        var besides = JsonObject.Create(manifest.Json)!;
        foreach (var part in OfThePackage.Concat(besides.Select(part => part.Key).Where(part => part.EndsWith("_files",
            System.StringComparison.Ordinal))).ToList()) besides.Remove(part);
        if (besides.Count == 0) return null;
        (besides["object_type"], besides["id"]) = (Manifest, OcfPackage.ManifestName);
        return manifest with { Kind = Manifest, Id = OcfPackage.ManifestName, Json = JsonSerializer.SerializeToElement(besides) };
    }

    public static ForeignRecordKept Record(OcfItem item) => item.Kind == OcfKinds.Stakeholder
        ? new(Format, item.Kind, item.Id, "", new Particular(JsonSerializer.Serialize(item.Json)))
        : new(Format, item.Kind, item.Id, item.Json.GetRawText());

    /// <summary>The object that was kept; null where it was erased, or is none of its kind and id: anything can be entered.</summary>
    public static JsonObject? Content(ForeignRecordKept kept)
    {
        if ((kept.Content.Length > 0 ? kept.Content : kept.Personal?.Text) is not { } text) return null;
        try
        {
            var one = JsonNode.Parse(text, null, new() { AllowDuplicateProperties = false }) as JsonObject;
            return Text(one, "object_type") == kept.Kind && Text(one, "id") == kept.Source ? one : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(JsonObject? one, string field) =>
        one?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A kept object as the importer reads it.</summary>
    public static OcfItem Item(JsonObject kept) =>
        new("", 0, (string)kept["object_type"]!, (string)kept["id"]!, JsonSerializer.SerializeToElement(kept));
}
