namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

/// <summary>Joins the issuances of a package to the transactions that made them.</summary>
sealed class OcfTransactions
{
    readonly OcfFindings found;
    readonly Dictionary<string, OcfIssuance> issuances = [];
    readonly Dictionary<string, OcfItem> claimed = [];
    readonly HashSet<string> lost = [];
    readonly List<OcfEvent> events = [];

    OcfTransactions(OcfFindings found) => this.found = found;

    /// <summary>The events of the package, in no order.</summary>
    public IReadOnlyList<OcfEvent> Events => events;

    /// <summary>The issuances by the ids of their securities.</summary>
    public IReadOnlyDictionary<string, OcfIssuance> Issuances => issuances;

    /// <summary>Securities that have a problem of their own: what uses them is not complained of once more.</summary>
    public ISet<string> Lost => lost;

    public static OcfTransactions Read(IReadOnlyList<OcfItem> items, OcfFindings found)
    {
        var transactions = new OcfTransactions(found);
        var classes = Ids(items, OcfKinds.StockClass);
        var holders = Ids(items, OcfKinds.Stakeholder);
        foreach (var item in items.Where(item => item.Kind == OcfKinds.Issuance)) transactions.AddIssuance(item, classes, holders);
        foreach (var item in items.Where(item => OcfKinds.Surrenders(item.Kind))) transactions.AddSurrender(item);
        foreach (var issuance in transactions.issuances.Values.Where(one => !transactions.claimed.ContainsKey(one.Id)))
            transactions.events.Add(new(issuance.Item, issuance.Date, [], [issuance], null, []));
        foreach (var item in items.Where(item => item.Kind is OcfKinds.Split or OcfKinds.Adjustment))
            transactions.AddOfClass(item, classes);
        foreach (var item in items.Where(item => !OcfKinds.HasPlace(item.Kind)))
            if (OcfItem.DateOf(item.Value("date")) is { } date) transactions.events.Add(new(item, date, [], [], null, []));
        return transactions;
    }

    static HashSet<string> Ids(IEnumerable<OcfItem> items, string kind) =>
        [.. items.Where(item => item.Kind == kind).Select(item => item.Id)];

    void AddIssuance(OcfItem item, HashSet<string> classes, HashSet<string> holders)
    {
        var id = item.Text("security_id", found);
        var security = item.Name("security_id", found);
        var holder = Linked(item, "stakeholder_id", holders, "a stakeholder");
        var of = Linked(item, "stock_class_id", classes, "a stock class");
        var quantity = item.Quantity("quantity", found);
        var date = item.Date("date", found);
        var certificate = item.Text("custom_id", found);
        var price = item.Money("share_price", found);
        if (id is null) return;
        if (quantity is { IsZero: true }) found.Problem(item, "quantity", "found \"0\"; expected a number above zero");
        if (issuances.TryGetValue(id, out var other))
        {
            found.Problem(item, "security_id", $"found \"{id}\", which {other.Item.Id} issues already; expected an id of its own");
            lost.Add(id);
        }
        else if (security is null || holder is null || of is null || quantity is not { IsZero: false } shares || date is not { } on)
            lost.Add(id);
        else
        {
            OcfObjects.Renamed(item with { Id = id }, security, found);
            issuances[id] = new(item, id, new(security), new(holder), new(of), shares, on, certificate, price);
        }
    }

    /// <summary>The short name of an object that the package must have.</summary>
    string? Linked(OcfItem item, string field, HashSet<string> known, string what)
    {
        if (item.Required(field, found) is not { } id) return null;
        if (known.Contains(id)) return OcfName.Of(id);
        found.Problem(item, field, $"found \"{id}\"; expected the id of {what} of the package");
        return null;
    }

    void AddSurrender(OcfItem item)
    {
        ImmutableArray<string> uses = item.Kind == OcfKinds.Consolidation
            ? item.Ids("security_ids", found)
            : item.Text("security_id", found) is { } one ? [one] : [];
        if (uses.IsEmpty)
            found.Problem(item, item.Kind == OcfKinds.Consolidation ? "security_ids" : "security_id",
                "found nothing; expected the security that is surrendered");
        if (uses.Distinct().Count() < uses.Length) found.Problem(item, "security_ids", "found the same security twice; expected each once");
        var date = item.Date("date", found);
        var results = item.Kind == OcfKinds.Consolidation
            ? item.Text("resulting_security_id", found) is { } result ? [result] : []
            : item.Ids("resulting_security_ids", found);
        var balance = item.Kind == OcfKinds.Retraction ? null : item.Text("balance_security_id", found);
        var named = balance is null ? results : results.Add(balance);
        if (!Claim(item, named) || date is not { } on || uses.IsEmpty || uses.Distinct().Count() < uses.Length)
        {
            lost.UnionWith(named);
            return;
        }
        if (named.FirstOrDefault(lost.Contains) is not null)
        {
            // The issuance has a problem, which stands in the list; without it this transaction cannot be judged.
            lost.UnionWith(named);
            return;
        }
        foreach (var made in named.Select(issuances.GetValueOrDefault).OfType<OcfIssuance>().Where(made => made.Date != on))
            found.Line(OcfTopic.Difference, item,
                $"it is of {on:uuuu-MM-dd}, but the issuance {made.Item.Id} that it makes is of {made.Date:uuuu-MM-dd}; the first date "
                + "was taken");
        events.Add(new(
            item,
            on,
            uses,
            [.. results.Select(issuances.GetValueOrDefault).OfType<OcfIssuance>()],
            balance is null ? null : issuances.GetValueOrDefault(balance),
            [.. named.Where(id => !issuances.ContainsKey(id))]));
    }

    /// <summary>An issuance is made by one transaction only, and once.</summary>
    bool Claim(OcfItem item, ImmutableArray<string> named)
    {
        var good = true;
        foreach (var id in named)
        {
            if (claimed.TryAdd(id, item)) continue;
            found.Problem(item, "resulting_security_ids", claimed[id] == item
                ? $"found \"{id}\" twice; expected each security once"
                : $"found \"{id}\", which {claimed[id].Id} makes already; expected a security of its own");
            good = false;
        }
        return good;
    }

    void AddOfClass(OcfItem item, HashSet<string> classes)
    {
        var of = Linked(item, "stock_class_id", classes, "a stock class");
        if (item.Date("date", found) is { } date && of is not null) events.Add(new(item, date, [], [], null, []));
    }
}
