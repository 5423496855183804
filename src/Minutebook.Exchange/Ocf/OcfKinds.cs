namespace Minutebook.Exchange.Ocf;

using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

/// <summary>The kinds of objects that have a place in these books, with the fields that are taken from each.</summary>
static class OcfKinds
{
    public const string StockClass = "STOCK_CLASS";
    public const string Stakeholder = "STAKEHOLDER";
    public const string Issuance = "TX_STOCK_ISSUANCE";
    public const string Transfer = "TX_STOCK_TRANSFER";
    public const string Conversion = "TX_STOCK_CONVERSION";
    public const string Reissuance = "TX_STOCK_REISSUANCE";
    public const string Consolidation = "TX_STOCK_CONSOLIDATION";
    public const string Cancellation = "TX_STOCK_CANCELLATION";
    public const string Repurchase = "TX_STOCK_REPURCHASE";
    public const string Retraction = "TX_STOCK_RETRACTION";
    public const string Split = "TX_STOCK_CLASS_SPLIT";
    public const string Adjustment = "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT";

    static readonly FrozenDictionary<string, FrozenSet<string>> Taken = new Dictionary<string, string[]>
    {
        ["ISSUER"] = ["legal_name", "formation_date"],
        [StockClass] = ["name", "initial_shares_authorized", "votes_per_share", "par_value"],
        [Stakeholder] = ["name", "stakeholder_type", "addresses", "contact_info", "primary_contact"],
        [Issuance] = ["date", "security_id", "custom_id", "stakeholder_id", "stock_class_id", "share_price", "quantity"],
        [Transfer] = ["date", "security_id", "quantity", "resulting_security_ids", "balance_security_id"],
        [Conversion] = ["date", "security_id", "quantity_converted", "resulting_security_ids", "balance_security_id"],
        [Reissuance] = ["date", "security_id", "resulting_security_ids", "split_transaction_id"],
        [Consolidation] = ["date", "security_ids", "resulting_security_id"],
        [Cancellation] = ["date", "security_id", "quantity", "balance_security_id", "reason_text"],
        [Repurchase] = ["date", "security_id", "quantity", "balance_security_id"],
        [Retraction] = ["date", "security_id", "reason_text"],
        [Split] = ["date", "stock_class_id", "split_ratio"],
        [Adjustment] = ["date", "stock_class_id", "new_shares_authorized"],
    }.ToFrozenDictionary(kind => kind.Key, kind => kind.Value.Append("id").Append("object_type").ToFrozenSet());

    /// <summary>Those that surrender a holding, or several.</summary>
    static readonly FrozenSet<string> Surrendering =
        FrozenSet.Create(Transfer, Conversion, Reissuance, Consolidation, Cancellation, Repurchase, Retraction);

    public static bool HasPlace(string kind) => Taken.ContainsKey(kind);

    public static bool Surrenders(string kind) => Surrendering.Contains(kind);

    /// <summary>What was read, what has no place and is kept, and which fields of the rest stay in the records that are kept.</summary>
    public static void Report(IEnumerable<OcfItem> items, OcfFindings found)
    {
        foreach (var kind in items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key, System.StringComparer.Ordinal))
        {
            var ids = kind.ToList();
            if (!HasPlace(kind.Key))
                found.Line(OcfTopic.NoPlace, kind.Key, ids, $"{ids.Count} with no place in these books yet, kept word for word");
            else ReportTaken(kind.Key, ids, found);
        }
    }

    public static void ReportTaken(string kind, IReadOnlyCollection<OcfItem> items, OcfFindings found)
    {
        found.Line(OcfTopic.Read, kind, items, $"{items.Count} read");
        var left = from item in items
                   from field in item.Fields()
                   where !Taken[kind].Contains(field)
                   group item by field into byField
                   orderby byField.Key
                   select byField;
        foreach (var field in left)
            found.Line(OcfTopic.LeftOut, kind, field,
                $"the field \"{field.Key}\" has no place in these books; the record is kept word for word");
    }
}
