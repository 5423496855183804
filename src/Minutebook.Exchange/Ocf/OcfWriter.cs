namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Books.Written;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime.Text;

/// <summary>Makes the objects of a package from the facts, one after another, over what was kept of an imported one.</summary>
sealed partial class OcfWriter
{
    readonly Ledger ledger;
    readonly Dictionary<string, JsonObject> kept = [];
    readonly Dictionary<string, JsonObject> ofPackage = [];
    readonly HashSet<string> reserved = [];
    readonly HashSet<string> used = [];
    readonly Dictionary<string, int> without = [];
    readonly List<string> told = [];
    readonly Dictionary<StockClass, string> splits = [];

    /// <param name="ledger">The ledger that the facts make.</param>
    /// <param name="facts">The facts as corrections leave them, each with the number of its entry.</param>
    public OcfWriter(Ledger ledger, IReadOnlyCollection<(long Entry, Fact Fact)> facts)
    {
        this.ledger = ledger;
        foreach (var (_, fact) in facts)
        {
            foreach (var id in IdsIn(fact)) reserved.Add(id);
            if (fact is ForeignRecordKept { Format: OcfKept.Format } one) Keep(one);
        }
        foreach (var (entry, fact) in facts)
        {
            try
            {
                Add(entry, fact);
            }
            catch (FormatException cannot)
            {
                throw new FormatException($"entry {entry}: {cannot.Message}", cannot);
            }
        }
        foreach (var (id, given) in kept)
            if (!used.Contains(id))
                Tell($"{KindOf(given)} {id} was imported, and no entry of these books stands for it any longer; it is left out");
    }

    /// <summary>All objects but the issuer, in the order of the entries.</summary>
    public List<JsonObject> Objects { get; } = [];

    /// <summary>What is to be known of the package: told once each, and how many facts of each kind have no place in it.</summary>
    public IEnumerable<string> Lines => told.Distinct().Concat(without.OrderBy(one => one.Key, StringComparer.Ordinal)
        .Select(one => $"{one.Key}: {one.Value} in the books, for which the format has no place"));

    public void Tell(string line) => told.Add(line);

    /// <summary>What was kept of the issuer, or of the manifest.</summary>
    public JsonObject? KeptOf(string kind) => ofPackage.GetValueOrDefault(kind);

    static string KindOf(JsonObject one) => (string)one["object_type"]!;

    void Keep(ForeignRecordKept one)
    {
        if (OcfKept.Content(one) is not { } content)
            Tell($"{one.Kind} {one.Source}: what was kept of it was erased, or is no object of the format; it is left out");
        else if (one.Kind is OcfKept.Issuer or OcfKept.Manifest
            ? !ofPackage.TryAdd(one.Kind, content) : !kept.TryAdd(one.Source, content))
            Tell($"{one.Kind} {one.Source}: another object that was imported has its place; the second is left out");
        reserved.Add(one.Source);
    }

    static IEnumerable<string> IdsIn(Fact fact) => fact switch
    {
        StockClassAuthorized of => [OcfName.IdOf(of.Class.Value)],
        HolderOpened opened => [OcfName.IdOf(opened.Holder.Value)],
        StockIssued { Source: { } source } => [source],
        StockTransferred moved => Sources(moved.To, moved.Source),
        StockExchanged exchanged => Sources(exchanged.Into, exchanged.Source),
        StockRetired retired => Sources(retired.Balance is { } balance ? [balance] : [], retired.Source),
        StockClassSplit { Source: { } source } => [source],
        AuthorizedSharesAdjusted { Source: { } source } => [source],
        _ => [],
    };

    static IEnumerable<string> Sources(IEnumerable<Resulting> made, string? source) =>
        made.Select(one => one.Source).Append(source).OfType<string>();

    void Add(long entry, Fact fact)
    {
        switch (fact)
        {
            case StockClassAuthorized of: Class(of); break;
            case HolderOpened opened: Stakeholder(opened); break;
            case HolderAddressChanged or HolderNameChanged:
                Tell("a holder is written with the name and the address of today; earlier ones have no place in the format");
                break;
            case AuthorizedSharesAdjusted adjusted:
                Put(new(OcfKinds.Adjustment, Id(adjusted.Source, entry), new()
                {
                    ["date"] = Day(adjusted.On), ["stock_class_id"] = OcfName.IdOf(adjusted.Class.Value),
                    ["new_shares_authorized"] = OcfMade.Number(adjusted.Authorized.Count),
                }));
                break;
            case ForeignRecordKept { Format: OcfKept.Format } one: Foreign(one); break;
            default:
                if (Transaction(entry, fact)) break;
                var name = FactCatalogue.Of(fact).Name;
                without[name] = without.GetValueOrDefault(name) + 1;
                break;
        }
    }

    /// <summary>What the books have no place for goes out as it came; the others came out with their facts.</summary>
    void Foreign(ForeignRecordKept one)
    {
        if (one.Kind != OcfKept.Manifest && !OcfKinds.HasPlace(one.Kind) && kept.ContainsKey(one.Source)) AsItCame(one.Source);
    }

    void Put(OcfMade made)
    {
        if (kept.TryGetValue(made.Id, out var given) && KindOf(given) == made.Kind) Objects.Add(made.Over(given, IsHere, Tell));
        else Objects.Add(made.Alone(Tell));
    }

    bool IsHere(string security) => OcfName.Of(security) is { } name && ledger.Holdings.ContainsKey(new(name));

    /// <summary>The id that an imported object had, where it is still free.</summary>
    string Id(string? source, long entry, string besides = "")
    {
        if (source is { Length: > 0 } && used.Add(source)) return source;
        var id = $"entry-{entry}{besides}";
        for (var again = 1; reserved.Contains(id) || !used.Add(id); again++) id = $"entry-{entry}{besides}-{again}";
        return id;
    }

    static string Day(Moment on) => LocalDatePattern.Iso.Format(on.Date);

    void Class(StockClassAuthorized of)
    {
        var preferred = of.Name.Contains("preferred", StringComparison.OrdinalIgnoreCase)
            || of.Name.Contains("preference", StringComparison.OrdinalIgnoreCase);
        const string Why = "the books have no class type, prefix and seniority of a class: one that is called preferred was written as "
            + "such, others as common; the prefix is the short name, and the seniority the order in which it was entered";
        var id = OcfName.IdOf(of.Class.Value);
        used.Add(id);
        Put(new(OcfKinds.StockClass, id, new()
        {
            ["name"] = of.Name, ["initial_shares_authorized"] = OcfMade.Number(of.Authorized.Count),
            ["votes_per_share"] = OcfMade.Number(of.VotesPerShare ?? Fraction.One),
            ["par_value"] = of.Par is { } par ? OcfMade.Amount(par) : null,
        },
            new("class_type", preferred ? "PREFERRED" : "COMMON", Why), new("default_id_prefix", $"{of.Class}-", Why),
            new("seniority", OcfMade.Number(ledger.Classes[of.Class].Number + 1), Why)));
    }

    void Stakeholder(HolderOpened opened)
    {
        var id = OcfName.IdOf(opened.Holder.Value);
        used.Add(id);
        var account = ledger.Accounts[opened.Holder];
        if (opened.Kind is not (HolderKind.Individual or HolderKind.Entity))
            Tell("joint owners, trusts and the like are written as institutions, which is all that the format has");
        if (account.Name.Text is null) Tell($"the name of {opened.Holder} was erased; the short name was written for it");
        var said = new JsonObject
        {
            ["name"] = new JsonObject { ["legal_name"] = account.Name.Text ?? opened.Holder.Value },
            ["stakeholder_type"] = opened.Kind == HolderKind.Individual ? "INDIVIDUAL" : "INSTITUTION",
        };
        var (address, email) = (account.Addresses.Count == 0 ? null : account.Addresses[^1].Address.Text, account.Email?.Text);
        var given = kept.TryGetValue(id, out var before) && KindOf(before) == OcfKinds.Stakeholder ? OcfKept.Item(before) : null;
        if (given is null || OcfObjects.Address(given, new()) != address) Address(said, opened.Holder, address);
        if (given is null || OcfObjects.Contact(given, new()) != email)
        {
            said["contact_info"] = email is null ? null : new JsonObject
                { ["emails"] = new JsonArray(new JsonObject { ["email_type"] = "BUSINESS", ["email_address"] = email }) };
            if (given is not null) said["primary_contact"] = null;
        }
        Put(new(OcfKinds.Stakeholder, id, said));
    }

    void Address(JsonObject said, Holder holder, string? address)
    {
        var parts = address is null ? null : OcfAddress.Parts(address);
        if (address is not null && parts is null)
            Tell($"the address of {holder} names no country by its two letters, as the format asks, and is left out");
        said["addresses"] = parts is null ? null : new JsonArray(parts);
    }
}
