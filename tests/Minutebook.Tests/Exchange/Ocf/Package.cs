namespace Minutebook.Tests.Exchange.Ocf;

using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Minutebook.Exchange.Ocf;

/// <summary>A package of the Open Cap Format that a test makes up, in a folder of its own.</summary>
sealed class Package : IDisposable
{
    readonly JsonArray transactions = [];
    readonly JsonArray classes = [];
    readonly JsonArray stakeholders = [];
    string? rawTransactions;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ocf-").FullName;

    public JsonObject Manifest { get; } = new()
    {
        ["ocf_version"] = "1.2.0",
        ["file_type"] = "OCF_MANIFEST_FILE",
        ["issuer"] = new JsonObject { ["id"] = "issuer", ["object_type"] = "ISSUER", ["legal_name"] = "Example Corporation",
            ["formation_date"] = "2020-01-01" },
        ["as_of"] = "2024-01-01",
    };

    /// <summary>Two classes, common and preferred, and two holders, ann and bob.</summary>
    public static Package Usual() => new Package().WithClass("common").WithClass("preferred").WithHolder("ann").WithHolder("bob");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public Package WithClass(string id, string authorized = "1000000")
    {
        classes.Add(new JsonObject { ["object_type"] = "STOCK_CLASS", ["id"] = id, ["name"] = id,
            ["initial_shares_authorized"] = authorized, ["votes_per_share"] = "1" });
        return this;
    }

    public Package WithHolder(string id, Action<JsonObject>? also = null)
    {
        var holder = new JsonObject { ["object_type"] = "STAKEHOLDER", ["id"] = id,
            ["name"] = new JsonObject { ["legal_name"] = $"Name of {id}" }, ["stakeholder_type"] = "INDIVIDUAL" };
        also?.Invoke(holder);
        stakeholders.Add(holder);
        return this;
    }

    public Package Issue(string security, string holder, string quantity, string date, string of = "common") => With(
        "TX_STOCK_ISSUANCE", $"issue-{security}", date,
        $$"""
        {"security_id":"{{security}}","custom_id":"C-{{security}}","stakeholder_id":"{{holder}}",
         "stock_class_id":"{{of}}","quantity":"{{quantity}}"}
        """);

    public Package Transfer(string id, string security, string quantity, string date, string to, string balance = "") => With(
        "TX_STOCK_TRANSFER", id, date,
        $$"""
        {"security_id":"{{security}}","quantity":"{{quantity}}","resulting_security_ids":["{{to}}"],"balance_security_id":"{{balance}}"}
        """);

    public Package With(string kind, string id, string date, string fields)
    {
        var transaction = JsonNode.Parse(fields)!.AsObject();
        transaction["object_type"] = kind;
        transaction["id"] = id;
        transaction["date"] = date;
        transactions.Add(transaction);
        return this;
    }

    public Package Raw(string text)
    {
        rawTransactions = text;
        return this;
    }

    public OcfReading Read(long largest = OcfSettings.UsualLargestFile)
    {
        List("stock_classes_files", "StockClasses.ocf.json", FileOf(classes));
        List("stakeholders_files", "Stakeholders.ocf.json", FileOf(stakeholders));
        List("transactions_files", "Transactions.ocf.json", rawTransactions ?? FileOf(transactions));
        File.WriteAllText(Path.Combine(Folder, "Manifest.ocf.json"), Manifest.ToJsonString());
        return OcfImport.Read(Folder, new(HistoryBooks.Zone, largest));
    }

    static string FileOf(JsonArray items) => new JsonObject { ["items"] = items.DeepClone() }.ToJsonString();

    void List(string list, string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
#pragma warning disable CA5351 // The format prescribes MD5.
        Manifest[list] = new JsonArray(new JsonObject { ["filepath"] = $"./{name}",
            ["md5"] = Convert.ToHexStringLower(MD5.HashData(bytes)) });
#pragma warning restore CA5351
    }

    /// <summary>The problems, one a line.</summary>
    public static string Problems(OcfReading reading) => string.Join('\n', reading.Problems.Select(problem => problem.ToString()));

    /// <summary>The lines on a topic.</summary>
    public static string Lines(OcfReading reading, OcfTopic topic) =>
        string.Join('\n', reading.Report.Where(line => line.Topic == topic).Select(line => line.Text));
}
