namespace Minutebook.Tests.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books;
using Minutebook.Exchange.Ocf;
using Minutebook.Stock;
using Minutebook.Tests.Documents;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>What is written as a package of the Open Cap Format keeps its schemas, and read again gives the same books.</summary>
public sealed class OcfExportTests : IDisposable
{
    static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);

    static string Shared => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "ocf"));

    static string Sample => Path.Combine(Shared, "acme_holdings_limited");

    readonly string parent = Directory.CreateTempSubdirectory("minutebook-ocf-").FullName;

    string Folder => Path.Combine(parent, "package");

    public void Dispose() => Directory.Delete(parent, recursive: true);

    OcfWritten Write(Corporation books) => OcfFolder.Write(books, Folder, Now);

    static OcfReading Read(string folder)
    {
        var reading = OcfImport.Read(folder, new(HistoryBooks.Zone));
        Assert.Empty(reading.Problems);
        return reading;
    }

    static ImmutableArray<Fact> Facts(bool sample)
    {
        if (!sample) return ByHand();
        Assert.SkipUnless(Directory.Exists(Shared), $"{Shared} is not here; the samples are not part of the repository.");
        return Read(Sample).Facts;
    }

    /// <summary>Histories made by hand: every act that the format has.</summary>
    static ImmutableArray<Fact> ByHand() =>
    [
        new StockClassAuthorized(Common, "Common Stock", Number(1000), On("2020-01-06"), new Money(0.01m, "USD")),
        new StockClassAuthorized(new("pref"), "Preferred Stock", Number(100), On("2020-01-06"), null, 10),
        new HolderOpened(Ada, new("Ada Quill"), HolderKind.Individual, new("12 Larch Street\nKent, WA 98032\nUS"), new("ada@example.org")),
        new HolderOpened(Bob, new("Bob Rowe, Inc."), HolderKind.Entity),
        new StockIssued(new("s-1"), Ada, Common, Number(100), On("2020-01-07"), null, new Money(1.5m, "USD"), "1"),
        new AuthorizedSharesAdjusted(Common, Number(5000), On("2020-02-03")),
        new StockTransferred(new("s-1"), [new(new("s-2"), Bob, Number(30)), new(new("s-3"), Ada, Number(70))], On("2020-03-02")),
        new StockClassSplit(Common, Fraction.Of(3, 2), On("2020-04-01")),
        new StockRetired(new("s-3"), Retired.Repurchased, On("2020-05-04"), new(new("s-4"), Ada, Number(5))),
        new StockExchanged(new("s-2"), [new(new("p-1"), Bob, Number(9), new("pref"))], On("2020-06-01"), Exchange.Conversion),
        new StockRetired(new("p-1"), Retired.Cancelled, On("2020-07-01"), null, "given up"),
        new StockExchanged(new("s-4"), [new(new("s-5"), Ada, Number(2)), new(new("s-6"), Ada, Number(3))], On("2020-07-02"),
            Exchange.Reissue),
        new StockRetired(new("s-6"), Retired.Retracted, On("2020-07-03")),
        new CertificateReplaced(new("s-5"), new("s-7"), On("2020-07-06"), "7"),
    ];

    [Theory, Requirement("6-7"), InlineData(true), InlineData(false)]
    public void What_is_written_and_read_again_is_the_same_books(bool sample)
    {
        var facts = Facts(sample);
        var package = Write(HistoryBooks.With(facts));
        Assert.DoesNotContain(package.Lines, line => line.Contains("read again;", StringComparison.Ordinal));
        var again = Read(Folder);
        Assert.Equal(State(HistoryBooks.With(facts)), State(HistoryBooks.With(again.Facts)));
        if (!sample) return;
        Assert.Equal(Kept(facts), Kept(again.Facts));
        // Of what the books have whole nothing is kept beside it.
        Assert.DoesNotContain(facts.OfType<ForeignRecordKept>(), one => one.Source is "si_01" or "st_01" or "janeCTO");
        Assert.Empty(Directory.GetFileSystemEntries(parent).Except([Folder]));
    }

    /// <summary>Classes, holders, and every holding with its beginning and end.</summary>
    static string State(Corporation books) => string.Join('\n',
    [
        .. books.Ledger.Classes.Values.OrderBy(of => of.Number).Select(of => $"{of.Class} {of.Name} {of.Par} {of.VotesPerShare} " +
            string.Join(", ", of.Authorized.Select(one => $"{one.Shares} from {one.On.Date}"))),
        .. books.Ledger.Accounts.Values.OrderBy(one => one.Holder.Value, StringComparer.Ordinal).Select(one => $"{one.Holder} {one.Name} " +
            $"{one.Kind} {one.Email} {(one.Addresses.Count == 0 ? null : one.Addresses[^1].Address)}"),
        .. books.Ledger.Holdings.Values.OrderBy(one => one.Security.Value, StringComparer.Ordinal).Select(one => $"{one.Security} " +
            $"{one.Holder} {one.Class} {one.Shares} {one.Certificate} {one.From.Date} {one.Surrendered?.Date} {one.Before} " +
            $"{PriceOf(books, one) ?? 0m}"),
        .. books.Ledger.Treasury.OrderBy(one => one.Key.Value, StringComparer.Ordinal).Select(one => $"treasury {one.Key} {one.Value}"),
    ]);

    /// <summary>What was paid for a share of an issue; nothing paid and nothing said are one in the format.</summary>
    static decimal? PriceOf(Corporation books, Holding one) => books.Ledger.IssueOf(one.Security)?.Fact.Consideration?.Amount;

    /// <summary>All records that are kept, in words that do not depend on the order of members.</summary>
    static string Kept(ImmutableArray<Fact> facts) => string.Join('\n', facts.OfType<ForeignRecordKept>()
        .Select(one => $"{one.Kind} {one.Source} {Sorted(JsonNode.Parse(one.Personal?.Text ?? one.Content))}")
        .Order(StringComparer.Ordinal));

    static string Sorted(JsonNode? node) => node switch
    {
        JsonObject one => $"{{{string.Join(',', one.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{part.Key}:{Sorted(part.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Sorted))}]",
        _ => node?.ToJsonString() ?? "null",
    };

    /// <summary>The fields that the sample has and the schemas of the format forbid: they are written as comments.</summary>
    static readonly Dictionary<string, string> Forbidden = new()
    {
        ["sib_4"] = "/split_transaction_id", ["eci_01"] = "/valuation_id", ["eci_02"] = "/valuation_id", ["eci_03"] = "/valuation_id",
        ["four_year_monthly_one_year_cliff_cumulative_round_down"] = "/vesting_conditions/1/cliff_condition",
    };

    [Fact, Requirement("6-7")]
    public void Every_object_of_the_sample_is_written_as_it_came_but_for_what_the_schemas_forbid()
    {
        var package = Write(HistoryBooks.With(Facts(sample: true)));
        var (came, written) = (Objects(Sample), Objects(Folder));
        Assert.Equal(came.Keys.Order(), written.Keys.Order());
        Assert.Equal(1 + 3 + 4 + 39 + 3 + 1, written.Count);
        foreach (var (id, one) in came)
        {
            if (!Forbidden.TryGetValue(id, out var field))
            {
                Assert.Equal(Sorted(one), Sorted(written[id]));
                continue;
            }
            Assert.Single(package.Lines,
                line => line.Contains($" {id}: the format does not know the field {field};", StringComparison.Ordinal));
            Assert.Contains(field, (string)Assert.Single(written[id]["comments"]!.AsArray())!, StringComparison.Ordinal);
            written[id].Remove("comments");
            var steps = field.Split('/')[1..];
            var at = steps.SkipLast(1).Aggregate((JsonNode)one, (part, step) =>
                part is JsonArray list ? list[int.Parse(step, null)]! : part[step]!);
            ((JsonObject)at).Remove(steps[^1]);
            Assert.Equal(Sorted(one), Sorted(written[id]));
        }
        Assert.Equal("This is an optional comment", (string?)Manifest(Folder)["comments"]![0]);
        Assert.Equal(Forbidden.Count, package.Lines.Count(line => line.Contains("the format does not know", StringComparison.Ordinal)));
    }

    static JsonObject Manifest(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "Manifest.ocf.json")))!.AsObject();

    static Dictionary<string, JsonObject> Objects(string folder) => Directory.GetFiles(folder, "*.ocf.json")
        .Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
        .SelectMany(file => file["items"] is JsonArray items ? items.Select(one => one!.AsObject()) : [file["issuer"]!.AsObject()])
        .ToDictionary(one => (string)one["id"]!);

    [Theory, Requirement("6-7"), InlineData(true), InlineData(false)]
    public void The_package_keeps_the_schemas_of_the_format(bool sample)
    {
        Write(HistoryBooks.With(Facts(sample)));
        Assert.Equal("", Node("validate-ocf.mjs", Folder));
    }

    [Fact]
    public void The_validator_finds_what_the_schemas_forbid_in_the_sample()
    {
        var found = Node("validate-ocf.mjs", Sample);
        Assert.All(Forbidden, field => Assert.Contains(field.Value.Split('/')[^1], found, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_fields_is_that_of_the_schemas() => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "Minutebook.Exchange", "Ocf", "ocf-fields.json")).Trim(),
        Node("ocf-fields.mjs"));

    static string Node(string program, params string[] arguments)
    {
        var node = Path.Combine(Repository.Root, "tests", "node");
        Assert.SkipUnless(Directory.Exists(Path.Combine(node, "node_modules", "ajv")), "tests/node is not installed; ./test installs it.");
        Assert.SkipUnless(Directory.Exists(Shared), $"{Shared} is not here; the schemas are not part of the repository.");
        return Programs.Run("node", [Path.Combine(node, program), Path.Combine(Shared, "schema"), .. arguments]).Trim();
    }

    [Fact, Requirement("6-7")]
    public void What_the_format_has_no_place_for_is_told_and_what_it_cannot_write_exactly_is_refused()
    {
        var package = Write(HistoryBooks.With([.. ByHand(), new CertificateSpoiled(Common, "9", On("2020-08-03"), "torn")]));
        Assert.Contains(package.Lines, line => line.StartsWith("certificate-spoiled: 1", StringComparison.Ordinal));
        Assert.Contains(package.Lines, line => line.Contains("class type", StringComparison.Ordinal));
        Directory.Delete(Folder, recursive: true);
        var third = new StockIssued(new("s-9"), Ada, Common, new(Fraction.Of(1, 3)), On("2020-09-01"));
        Assert.Throws<FormatException>(() => Write(HistoryBooks.With([.. ByHand(), third])));
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Fact, Requirement("6-7")]
    public void A_folder_with_files_in_it_is_left_as_it_is()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "mine.txt"), "mine");
        Assert.ThrowsAny<IOException>(() => Write(HistoryBooks.With(ByHand())));
        Assert.Equal([Path.Combine(Folder, "mine.txt")], Directory.GetFileSystemEntries(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(parent));
        File.Delete(Path.Combine(Folder, "mine.txt"));
        Write(HistoryBooks.With(ByHand()));
        Assert.True(File.Exists(Path.Combine(Folder, "Manifest.ocf.json")));
    }

    [Fact, Requirement("6-7")]
    public void What_the_package_read_again_would_not_have_is_told()
    {
        var package = Write(HistoryBooks.With([.. ByHand(),
            new TreasurySharesReissued(new("s-8"), Bob, Common, Number(40), On("2020-08-03"))]));
        Assert.Contains(package.Lines,
            line => line.StartsWith("treasury shares: common is 60 in the books, and 100", StringComparison.Ordinal));
    }

    [Fact, Requirement("6-7")]
    public void What_the_books_say_since_is_written_over_what_was_imported()
    {
        using var made = Package.Usual().WithHolder("cal", holder =>
        {
            holder["addresses"] = JsonNode.Parse("""[{"address_type":"LEGAL","city":"Kent","country":"US"}]""");
            holder["tax_ids"] = JsonNode.Parse("""[{"tax_id":"1","country":"US"}]""");
        }).Issue("s1", "cal", "30.00", "2021-01-01").Issue("s2", "cal", "70", "2021-01-01").Issue("s3", "cal", "100", "2021-02-01")
            .With("TX_STOCK_CONSOLIDATION", "c", "2021-02-01", """{"security_ids":["s1","s2"],"resulting_security_id":"s3"}""")
            .WithClass("many", "UNLIMITED");
        var facts = made.Read().Facts;
        Write(HistoryBooks.With(facts));
        var (came, written) = (Objects(made.Folder), Objects(Folder));
        Assert.Equal(came.Keys.Order(), written.Keys.Order());
        Assert.All(["cal", "c", "issue-s1"], id => Assert.Equal("", Missing(came[id], written[id])));
        Assert.Equal("UNLIMITED", (string?)written["many"]["initial_shares_authorized"]);
        Directory.Delete(Folder, recursive: true);
        var later = Write(HistoryBooks.With([.. facts,
            new HolderAddressChanged(new("cal"), new("1 Elm Street\nOslo\nNO"), On("2024-01-02")),
            new HolderNameChanged(new("cal"), new("Cal Moss"), On("2024-01-02"))]));
        var cal = Objects(Folder)["cal"];
        Assert.Equal(("Cal Moss", "Oslo", "1"), ((string?)cal["name"]!["legal_name"], (string?)cal["addresses"]![0]!["city"],
            (string?)cal["tax_ids"]![0]!["tax_id"]));
        Assert.Contains(later.Lines, line => line.StartsWith("STAKEHOLDER cal: the package had", StringComparison.Ordinal));
    }

    /// <summary>The fields of an object that another has not, or has otherwise.</summary>
    static string Missing(JsonObject of, JsonObject other) =>
        string.Join(' ', of.Where(part => Sorted(part.Value) != Sorted(other[part.Key])).Select(part => part.Key));

    [Fact, Requirement("X-0")]
    public void What_was_kept_of_a_person_can_be_erased()
    {
        using var made = Package.Usual().WithHolder("cal",
            holder => holder["tax_ids"] = JsonNode.Parse("""[{"tax_id":"1","country":"US"}]"""));
        var kept = Assert.Single(made.Read().Facts.OfType<ForeignRecordKept>(), one => one.Source == "cal");
        Assert.Equal("", kept.Content);
        Assert.Contains("tax_ids", Assert.Single(Erasure.PersonalData(kept)).Text.Text, StringComparison.Ordinal);
    }
}
