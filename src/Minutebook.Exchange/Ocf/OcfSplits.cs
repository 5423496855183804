namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>
/// Which splits of a package are carried out by reissuances, so that nothing is split twice: those that name the split, and those of the
/// same day and class that name none, but multiply their shares by its ratio.
/// </summary>
sealed class OcfSplits
{
    readonly Dictionary<string, (OcfEvent Split, Fraction Ratio)> ratios = [];
    readonly Dictionary<OcfItem, string> carrying = [];
    readonly HashSet<string> carriedOut = [];

    public OcfSplits(OcfTransactions transactions, OcfFindings found)
    {
        foreach (var split in transactions.Events.Where(one => one.Item.Kind == OcfKinds.Split))
            if (split.Item.Ratio("split_ratio", found) is { } ratio) ratios[split.Item.Id] = (split, ratio);
        foreach (var reissuance in transactions.Events.Where(one => one.Item.Kind == OcfKinds.Reissuance))
        {
            if (Carried(reissuance, transactions, found) is not { } id) continue;
            carrying[reissuance.Item] = id;
            if (!carriedOut.Add(id) || ratios[id].Split.Date == reissuance.Date) continue;
            found.Line(OcfTopic.Difference, reissuance.Item,
                $"it carries out the split {id} of another day, {ratios[id].Split.Date:uuuu-MM-dd}");
        }
    }

    string? Carried(OcfEvent reissuance, OcfTransactions transactions, OcfFindings found)
    {
        if (reissuance.Item.Text("split_transaction_id", found) is { } named) return ratios.ContainsKey(named) ? named : null;
        if (transactions.Issuances.GetValueOrDefault(reissuance.Uses[0]) is not { } old) return null;
        var made = reissuance.Made.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares);
        return ratios.Values.Where(one => one.Split.Date == reissuance.Date && one.Ratio != Fraction.One)
            .Where(one => OcfItem.TextOf(one.Split.Item.Json.GetProperty("stock_class_id")) is { } of && OcfName.Of(of) == old.Class.Value)
            .FirstOrDefault(one => new Shares(old.Shares.Count * one.Ratio) == made).Split?.Item.Id;
    }

    public Fraction? RatioOf(OcfItem split) => ratios.TryGetValue(split.Id, out var known) ? known.Ratio : null;

    public bool IsCarriedOut(OcfItem split) => carriedOut.Contains(split.Id);

    /// <summary>The ratio of the split that a reissuance carries out; null where it carries out none.</summary>
    public Fraction? RatioCarriedOutBy(OcfItem reissuance) => carrying.TryGetValue(reissuance, out var id) ? ratios[id].Ratio : null;
}
