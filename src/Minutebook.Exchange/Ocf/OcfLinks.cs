namespace Minutebook.Exchange.Ocf;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

/// <summary>Looks where the links between the objects of a package lead.</summary>
static class OcfLinks
{
    const string Security = "";

    /// <summary>The fields that name other objects, with the kind of object; securities are named by their own ids.</summary>
    static readonly (string Field, string Kind)[] Links =
    [
        ("security_id", Security), ("security_ids", Security), ("resulting_security_id", Security), ("resulting_security_ids", Security),
        ("balance_security_id", Security), ("stakeholder_id", OcfKinds.Stakeholder), ("stock_class_id", OcfKinds.StockClass),
        ("stock_class_ids", OcfKinds.StockClass), ("stock_plan_id", "STOCK_PLAN"), ("vesting_terms_id", "VESTING_TERMS"),
        ("valuation_id", "VALUATION"), ("stock_legend_ids", "STOCK_LEGEND_TEMPLATE"), ("split_transaction_id", OcfKinds.Split),
    ];

    public static void Report(IReadOnlyList<OcfItem> items, OcfFindings found)
    {
        var known = items.Select(item => (item.Kind, item.Id)).ToHashSet();
        foreach (var item in items.Where(item => item.Kind.EndsWith("_ISSUANCE", StringComparison.Ordinal)))
            if (item.Value("security_id") is { } id && OcfItem.TextOf(id) is { } security) known.Add((Security, security));
        foreach (var item in items)
        {
            foreach (var (field, kind) in Links)
            {
                foreach (var id in Named(item, field).Where(id => !known.Contains((kind, id))))
                    found.Line(OcfTopic.Link, item, $"{field} names {id}, which is not in the package");
            }
        }
    }

    static IEnumerable<string> Named(OcfItem item, string field)
    {
        if (item.Value(field) is not { } value) return [];
        var named = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return named.Select(OcfItem.TextOf).OfType<string>().Where(id => id.Length > 0);
    }
}
