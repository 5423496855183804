namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

/// <summary>
/// The files of a package, as the manifest lists them. The sums in it are those of the format: MD5 guards against mishaps only.
/// </summary>
sealed class OcfPackage : IDisposable
{
    public const string ManifestName = "Manifest.ocf.json";
    const string FilePattern = "*.ocf.json";
    const string ListSuffix = "_files";
    const int Deepest = 64;

    readonly string directory;
    readonly OcfSettings settings;
    readonly OcfFindings found;
    readonly List<JsonDocument> documents = [];
    readonly List<OcfItem> items = [];
    readonly HashSet<string> listed = new(StringComparer.Ordinal);
    ReadOnlyMemory<byte> parsed;

    OcfPackage(string directory, OcfSettings settings, OcfFindings found) =>
        (this.directory, this.settings, this.found) = (directory, settings, found);

    /// <summary>The manifest as an object, with the issuer in it.</summary>
    public OcfItem? Manifest { get; private set; }

    public OcfItem? Issuer { get; private set; }

    /// <summary>All objects of all files, in the order of the manifest.</summary>
    public IReadOnlyList<OcfItem> Items => items;

    public static OcfPackage Read(string directory, OcfSettings settings, OcfFindings found)
    {
        var package = new OcfPackage(directory, settings, found);
        try
        {
            package.Read();
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            found.Problem(directory, $"the package cannot be read: {bad.Message}");
        }
        return package;
    }

    public void Dispose() => documents.ForEach(document => document.Dispose());

    void Read()
    {
        if (!Directory.Exists(directory))
        {
            found.Problem(directory, File.Exists(directory)
                ? "this is a file; expected the folder of an OCF package. Unpack the archive, and name the folder."
                : "there is no such folder; expected the folder of an OCF package");
            return;
        }
        var present = Directory.EnumerateFiles(directory, FilePattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .ToList();
        if (present.Find(name => name.Equals(ManifestName, StringComparison.OrdinalIgnoreCase)) is not { } manifest)
        {
            found.Problem(directory, $"there is no {ManifestName} in this folder; an OCF package has one, which lists its files");
            return;
        }
        if (Parsed(manifest) is not { } root) return;
        Manifest = new(manifest, 0, "MANIFEST", "", root);
        if (Manifest.Value("issuer") is { ValueKind: JsonValueKind.Object } issuer)
            Issuer = new(manifest, 0, OcfKept.Issuer, OcfItem.Part(issuer, "id") is { } id ? OcfItem.TextOf(id) ?? "" : "",
                OcfFields.Restored(issuer));
        else found.Problem(manifest, "the manifest names no \"issuer\"; expected an object with \"legal_name\"");
        foreach (var list in root.EnumerateObject().Where(member => member.Name.EndsWith(ListSuffix, StringComparison.Ordinal)))
            ReadList(manifest, list);
        foreach (var name in present.Where(name => name != manifest && !listed.Contains(Path.GetFullPath(Path.Combine(directory, name)))))
            found.Line(OcfTopic.File, $"{name} lies in the folder, but the manifest does not list it; it was not read");
    }

    void ReadList(string manifest, JsonProperty list)
    {
        if (list.Value.ValueKind != JsonValueKind.Array)
        {
            found.Problem(Manifest!, list.Name, $"found {OcfItem.Shown(list.Value)}; expected a list of files");
            return;
        }
        foreach (var file in list.Value.EnumerateArray())
        {
            var path = OcfItem.Part(file, "filepath") is { } given ? OcfItem.TextOf(given) : null;
            if (path is null)
                found.Problem(manifest, $"{list.Name}: found {OcfItem.Shown(file)}; expected an object with \"filepath\" and \"md5\"");
            else ReadFile(list.Name, path.Replace('\\', '/'), OcfItem.Part(file, "md5") is { } md5 ? OcfItem.TextOf(md5) : null);
        }
    }

    void ReadFile(string list, string path, string? md5)
    {
        var name = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Split('/').Contains(".."))
        {
            found.Problem(Manifest!, list,
                $"the manifest lists \"{path}\", which is not within the package; expected a path such as \"./Transactions.ocf.json\"");
            return;
        }
        if (!listed.Add(Path.GetFullPath(Path.Combine(directory, name))))
        {
            found.Problem(Manifest!, list, $"the manifest lists {name} twice; every file is listed once");
            return;
        }
        if (Parsed(name, md5 ?? "") is not { } root) return;
        if (OcfItem.Part(root, "items") is { ValueKind: JsonValueKind.Array } objects)
        {
            var lines = OcfLines.OfItems(parsed.Span);
            foreach (var (one, index) in objects.EnumerateArray().Select((one, index) => (one, index)))
                AddItem(name, one, index, lines.ElementAtOrDefault(index));
        }
        else if (!root.TryGetProperty("items", out var none) || none.ValueKind != JsonValueKind.Array)
            found.Problem(name, "there is no list \"items\" in this file; every OCF file but the manifest has one");
    }

    void AddItem(string file, JsonElement one, int index, int line)
    {
        var kind = OcfItem.Part(one, "object_type") is { } type ? OcfItem.TextOf(type) : null;
        var id = OcfItem.Part(one, "id") is { } given ? OcfItem.TextOf(given) : null;
        if (kind is null || id is null)
            found.Problem(file, $"items[{index}]: found {OcfItem.Shown(one)}; expected an object with the texts \"object_type\" and "
                + $"\"id\"", line);
        else items.Add(new(file, items.Count, kind, id, OcfFields.Restored(one), line));
    }

    /// <summary>The object in a file; null, with a problem, where there is none.</summary>
    JsonElement? Parsed(string name, string? md5 = null)
    {
        var file = new FileInfo(Path.Combine(directory, name));
        if (!file.Exists)
        {
            found.Problem(name, "the manifest lists this file, but it is not in the package");
            return null;
        }
        if (file.Length > settings.LargestFile)
        {
            found.Problem(name, $"the file has {file.Length} bytes; at most {settings.LargestFile} are read. Split it into several, and "
                + "list them in the manifest.");
            return null;
        }
        var bytes = File.ReadAllBytes(file.FullName);
        if (md5 is not null) Compare(name, bytes, md5);
        ReadOnlyMemory<byte> text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory("\uFEFF"u8.Length) : bytes;
        return Json(name, text);
    }

    JsonElement? Json(string name, ReadOnlyMemory<byte> text)
    {
        if (!Utf8.IsValid(text.Span))
        {
            found.Problem(name, "this is not text in UTF-8; write the file in UTF-8");
            return null;
        }
        try
        {
            if (!NamesAreText(text.Span))
            {
                found.Problem(name, "the name of a field is half of a surrogate pair, which is no text; correct the name");
                return null;
            }
            var document = JsonDocument.Parse(text, new() { MaxDepth = Deepest, AllowDuplicateProperties = false });
            documents.Add(document);
            parsed = text;
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document.RootElement;
            found.Problem(name, "found no object; expected a JSON object with \"file_type\"", 1);
        }
        catch (JsonException bad)
        {
            found.Problem(name, $"this is not JSON: {bad.Message.Split(" LineNumber:")[0]}",
                bad.LineNumber is { } line ? (int)line + 1 : null);
        }
        return null;
    }

    static bool NamesAreText(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new() { MaxDepth = Deepest });
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    void Compare(string name, byte[] bytes, string md5)
    {
#pragma warning disable CA5351 // The format prescribes MD5; nothing is trusted because of it.
        var sum = Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
        if (!sum.Equals(md5, StringComparison.OrdinalIgnoreCase))
            found.Line(OcfTopic.File, $"{name} has the MD5 sum {sum}, but the manifest says {(md5.Length == 0 ? "none" : md5)}: "
                + "the file was changed after the manifest was written, or the manifest was not made with care");
    }
}
