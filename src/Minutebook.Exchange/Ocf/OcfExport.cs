namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>A package of the Open Cap Format, written.</summary>
/// <param name="Files">The files by their names.</param>
/// <param name="Lines">What the books have and the format has no place for, what the format asks for and the books do not have, and where
/// the books say otherwise than the package that was imported.</param>
public sealed record OcfWritten(ImmutableSortedDictionary<string, byte[]> Files, ImmutableArray<string> Lines);

/// <summary>
/// Writes the stock of these books as a package of the Open Cap Format: classes, stakeholders, and every transaction of stock as
/// corrections leave it; what was kept of an imported package goes out as it came. Read again, it gives the same holdings.
/// </summary>
public static class OcfExport
{
    const string Version = "1.2.1-alpha+main";

    /// <summary>The members of the manifest, each with its file and the kind of its objects; all others are transactions.</summary>
    static readonly (string Kind, string Member, string File)[] Kinds =
    [
        (OcfKinds.Stakeholder, "stakeholders", "Stakeholders"), (OcfKinds.StockClass, "stock_classes", "StockClasses"),
        ("STOCK_PLAN", "stock_plans", "StockPlans"), ("STOCK_LEGEND_TEMPLATE", "stock_legend_templates", "StockLegends"),
        ("VESTING_TERMS", "vesting_terms", "VestingTerms"), ("VALUATION", "valuations", "Valuations"),
        ("FINANCING", "financings", "Financings"), ("DOCUMENT", "documents", "Documents"),
        (Transactions, "transactions", "Transactions"),
    ];

    const string Transactions = "TX_";

    static readonly string[] Optional = ["financings", "documents"];

    /// <summary>The package of the books as they stand.</summary>
    /// <param name="now">When it is made.</param>
    /// <exception cref="FormatException">A number of shares has more than ten decimal places, which the format cannot write.</exception>
    public static OcfWritten Of(Corporation corporation, Instant now)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        List<(long, Fact)> facts = [.. from entry in corporation.Entries
                                       let fact = corporation.InForce(entry)
                                       where fact is not null
                                       select (entry.Number, fact)];
        var writer = new OcfWriter(corporation.Ledger, facts);
        if (!corporation.Corrected.IsEmpty) writer.Tell("entries are written as corrections leave them, without what stood there before");
        var objects = writer.Objects.Where(one => IsKnown(one, writer)).ToLookup(FileOf);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var manifest = new JsonObject
        {
            ["ocf_version"] = Version, ["file_type"] = OcfKept.Manifest, ["issuer"] = Aside(Issuer(corporation, writer), writer),
            ["as_of"] = LocalDatePattern.Iso.Format(now.InZone(corporation.Zone).Date),
            ["generated_at"] = InstantPattern.ExtendedIso.Format(now),
        };
        foreach (var (kind, member, file) in Kinds)
        {
            var items = objects[kind].Select(one => Aside(one, writer)).ToArray<JsonNode?>();
            var listed = new JsonArray();
            if (items.Length > 0)
            {
                var bytes = Bytes(new() { ["file_type"] = $"OCF_{member.ToUpperInvariant()}_FILE", ["items"] = new JsonArray(items) });
                files.Add($"{file}.ocf.json", bytes);
                listed.Add((JsonNode)new JsonObject { ["filepath"] = $"./{file}.ocf.json", ["md5"] = Md5(bytes) });
            }
            if (items.Length > 0 || !Optional.Contains(member)) manifest[$"{member}_files"] = listed;
        }
        foreach (var (part, value) in writer.KeptOf(OcfKept.Manifest) ?? [])
        {
            if (part == "comments") manifest[part] = value?.DeepClone();
            else if (part is not ("object_type" or "id"))
                writer.Tell($"the field \"{part}\" of the manifest has no place in the format, and is left out");
        }
        files.Add(OcfPackage.ManifestName, Bytes(manifest));
        return new(files.ToImmutable(), [.. writer.Lines]);
    }

    static string FileOf(JsonObject one)
    {
        var kind = (string)one["object_type"]!;
        return Kinds.Any(known => known.Kind == kind) ? kind : Transactions;
    }

    /// <summary>Whether a file of the format may have the object: what was kept may be of any kind.</summary>
    static bool IsKnown(JsonObject one, OcfWriter writer)
    {
        var kind = (string)one["object_type"]!;
        var known = OcfFields.Knows(kind) && (FileOf(one) != Transactions || kind.StartsWith(Transactions, StringComparison.Ordinal));
        if (!known) writer.Tell($"{kind} {one["id"]} was imported, but no file of the format may have such objects; it is left out");
        return known;
    }

    static JsonObject Aside(JsonObject one, OcfWriter writer)
    {
        foreach (var field in OcfFields.SetAside(one))
            writer.Tell($"{one["object_type"]} {one["id"]}: the format does not know the field {field}; it is written as a comment, and "
                + "read from it again");
        return one;
    }

    static JsonObject Issuer(Corporation corporation, OcfWriter writer)
    {
        var given = writer.KeptOf(OcfKept.Issuer);
        var first = corporation.Ledger.Classes.Values.Select(of => of.Authorized[0].On.Date).DefaultIfEmpty(new(1970, 1, 1)).Min();
        var formed = corporation.Opened?.Incorporated;
        var said = new JsonObject();
        if (corporation.Opened is not null || given is null) said["legal_name"] = corporation.Name;
        if (formed is { } day) said["formation_date"] = LocalDatePattern.Iso.Format(day);
        var made = new OcfMade(OcfKept.Issuer, (string?)given?["id"] ?? "issuer", said,
            new("formation_date", LocalDatePattern.Iso.Format(formed ?? first), 
                "the books do not show the day of incorporation; the first day of a class of stock was written for it"),
            new("country_of_formation", "US"),
            new("country_subdivision_name_of_formation", corporation.Opened?.State ?? "Delaware", IsRequired: false));
        var issuer = given is null ? made.Alone(writer.Tell) : made.Over(given, _ => true, writer.Tell);
        var from = (string?)issuer["formation_date"];
        foreach (var of in corporation.Ledger.Classes.Values.Where(of => LocalDatePattern.Iso.Format(of.Authorized[0].On.Date) != from))
            writer.Tell($"{of.Class} is authorized from {of.Authorized[0].On.Date:uuuu-MM-dd}; the format has no such day, and read again "
                + $"it is authorized from {from}");
        return issuer;
    }

    static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(Written) + "\n");

    static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

#pragma warning disable CA5351 // The format prescribes MD5; nothing is trusted because of it.
    static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
}
