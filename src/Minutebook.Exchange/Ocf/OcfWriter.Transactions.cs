namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Minutebook.Stock;
using Minutebook.Values;

/// <summary>The transactions of stock.</summary>
sealed partial class OcfWriter
{
    static readonly string[] Reissuing = [OcfKinds.Reissuance, OcfKinds.Consolidation];

    /// <summary>Makes the objects of a fact of stock; false for any other fact.</summary>
    bool Transaction(long entry, Fact fact)
    {
        switch (fact)
        {
            case StockIssued issued:
                Issuance(entry, new(issued.Security, issued.Holder, issued.Shares, issued.Class, issued.Certificate, issued.Source),
                    issued.Class, issued.On, issued.Consideration);
                break;
            case TreasurySharesReissued again:
                Tell("treasury shares that were issued again are written as issues: the format has no treasury");
                Issuance(entry, new(again.Security, again.Holder, again.Shares, again.Class, again.Certificate), again.Class, again.On,
                    again.Consideration);
                break;
            case StockDividendPaid dividend:
                Tell("the new holdings of a dividend in stock are written as issues");
                foreach (var made in ledger.Holdings.Values.Where(one => one.Entry == entry).OrderBy(one => one.Number))
                    Issuance(entry, new(made.Security, made.Holder, WhenMade(made), made.Class), made.Class, dividend.On, null);
                break;
            case StockTransferred moved: Surrender(entry, OcfKinds.Transfer, moved.Security, moved.To, moved.On, moved.Source); break;
            case StockExchanged exchanged: Exchanged(entry, exchanged); break;
            case CertificateReplaced replaced:
                Tell("certificates that replace others are written as reissuances");
                var old = ledger.Holdings[replaced.Security];
                Surrender(entry, OcfKinds.Reissuance, replaced.Security,
                    [new(replaced.New, old.Holder, old.Shares, Certificate: replaced.Certificate)], replaced.On, null,
                    new OcfFiller("reason_text", "a certificate in the place of another", IsRequired: false));
                break;
            case StockRetired retired: Retired(entry, retired); break;
            case StockClassSplit one: Split(entry, one); break;
            case CertificateIssued:
                Tell("a holding that got its certificate later is written with it from the beginning");
                break;
            default: return false;
        }
        return true;
    }

    /// <summary>The issuance of a holding.</summary>
    void Issuance(long entry, Resulting made, StockClass of, Moment on, Money? price)
    {
        var said = new JsonObject
        {
            ["date"] = Day(on), ["security_id"] = OcfName.IdOf(made.Security.Value),
            ["custom_id"] = made.Certificate ?? ledger.Holdings.GetValueOrDefault(made.Security)?.Certificate ?? "",
            ["stakeholder_id"] = OcfName.IdOf(made.Holder.Value), ["stock_class_id"] = OcfName.IdOf((made.Class ?? of).Value),
            ["quantity"] = OcfMade.Number(made.Shares.Count),
        };
        if (price is { } paid) said["share_price"] = OcfMade.Amount(paid);
        Put(new(OcfKinds.Issuance, Id(made.Source, entry, $"-{made.Security}"), said,
            new("security_law_exemptions", new JsonArray()), new("stock_legend_ids", new JsonArray()),
            new("share_price", OcfMade.Amount(new(0, "USD")),
                "the format asks for a price of every issuance; 0 USD was written where the books have none")));
    }

    /// <summary>The shares of a holding before the splits that it went through.</summary>
    Shares WhenMade(Holding made) => new(ledger.Splits.Where(one => !one.Fact.CarriedOut && one.Fact.Class == made.Class
            && one.Entry > made.Entry && (made.SurrenderedBy is not { } by || one.Entry < by))
        .Aggregate(made.Shares.Count, (count, one) => count / one.Fact.Ratio));

    void Exchanged(long entry, StockExchanged exchanged)
    {
        if (CameAs(exchanged.Source, OcfKinds.Consolidation))
        {
            foreach (var made in exchanged.Into) Issuance(entry, made, ledger.Holdings[exchanged.Security].Class, exchanged.On, null);
            AsItCame(exchanged.Source!);
            return;
        }
        var conversion = exchanged.Cause == Exchange.Conversion;
        var of = ledger.Holdings[exchanged.Security].Class;
        Surrender(entry, conversion ? OcfKinds.Conversion : OcfKinds.Reissuance, exchanged.Security, exchanged.Into, exchanged.On,
            exchanged.Source, exchanged.Cause == Exchange.Split && splits.TryGetValue(of, out var split)
                ? [new OcfFiller("split_transaction_id", split, IsRequired: false)] : []);
    }

    bool CameAs(string? source, params string[] kinds) =>
        source is not null && kept.TryGetValue(source, out var given) && kinds.Contains(KindOf(given));

    /// <summary>An imported object for which no entry stands, or several, goes out once, as it came.</summary>
    void AsItCame(string source)
    {
        if (used.Add(source)) Objects.Add((JsonObject)kept[source].DeepClone());
    }

    /// <summary>A holding is surrendered for others: the issuances of these, and what made them.</summary>
    void Surrender(
        long entry, string kind, Security security, Many<Resulting> into, Moment on, string? source, params OcfFiller[] fillers)
    {
        var old = ledger.Holdings[security];
        foreach (var made in into) Issuance(entry, made, old.Class, on, null);
        var balance = BalanceOf(kind, into, old, source);
        List<Resulting> results = [.. into.Where(one => one != balance)];
        var said = new JsonObject
        {
            ["date"] = Day(on), ["security_id"] = OcfName.IdOf(security.Value),
            ["resulting_security_ids"] = new JsonArray([.. results.Select(one => JsonValue.Create(OcfName.IdOf(one.Security.Value)))]),
        };
        if (kind != OcfKinds.Reissuance) said["balance_security_id"] = balance is null ? null : OcfName.IdOf(balance.Security.Value);
        var moved = results.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares);
        if (kind == OcfKinds.Transfer) said["quantity"] = OcfMade.Number(moved.Count);
        if (kind == OcfKinds.Conversion)
            said["quantity_converted"] = OcfMade.Number((old.Shares - (balance?.Shares ?? Shares.Zero)).Count);
        Put(new(kind, Id(source, entry), said, fillers));
    }

    /// <summary>What remained with the old holder: as it was imported, else the last holding, where it is of the same holder and
    /// class.</summary>
    Resulting? BalanceOf(string kind, Many<Resulting> into, Holding old, string? source)
    {
        if (CameAs(source, kind))
            return into.FirstOrDefault(one =>
                OcfName.IdOf(one.Security.Value) == (kept[source!]["balance_security_id"] as JsonValue)?.ToString());
        var last = into[^1];
        return kind != OcfKinds.Reissuance && into.Count > 1 && last.Holder == old.Holder && (last.Class ?? old.Class) == old.Class
            ? last : null;
    }

    void Retired(long entry, StockRetired retired)
    {
        var old = ledger.Holdings[retired.Security];
        if (retired.Balance is { } rest) Issuance(entry, rest, old.Class, retired.On, null);
        if (CameAs(retired.Source, [OcfKinds.Conversion, .. Reissuing]))
        {
            AsItCame(retired.Source!);
            return;
        }
        if (retired.Cause == Stock.Retired.Redeemed) Tell("redemptions are written as cancellations, which is what the format has");
        var kind = retired.Cause switch
        {
            Stock.Retired.Repurchased => OcfKinds.Repurchase, Stock.Retired.Retracted => OcfKinds.Retraction, _ => OcfKinds.Cancellation,
        };
        var said = new JsonObject { ["date"] = Day(retired.On), ["security_id"] = OcfName.IdOf(retired.Security.Value) };
        if (kind != OcfKinds.Retraction)
        {
            said["balance_security_id"] = retired.Balance is { } balance ? OcfName.IdOf(balance.Security.Value) : null;
            said["quantity"] = OcfMade.Number((old.Shares - (retired.Balance?.Shares ?? Shares.Zero)).Count);
        }
        List<OcfFiller> fillers = [];
        if (kind == OcfKinds.Repurchase)
        {
            if (retired.Reason is { } why) fillers.Add(new("consideration_text", why, "the reason of a repurchase is written as its "
                + "consideration_text, which is not read as a reason again", IsRequired: false));
            fillers.Add(new("price", OcfMade.Amount(new(0, "USD")),
                "the format asks for the price of a repurchase, which the books do not have; 0 USD was written"));
        }
        else if (retired.Reason is { } reason) said["reason_text"] = reason;
        else fillers.Add(new("reason_text", ""));
        Put(new(kind, Id(retired.Source, entry), said, [.. fillers]));
    }

    void Split(long entry, StockClassSplit one)
    {
        if (one.Fractions != FractionRule.Issued) Tell("that fractions of a split were not issued has no place in the format");
        var id = Id(one.Source, entry);
        if (one.CarriedOut) splits[one.Class] = id;
        Put(new(OcfKinds.Split, id, new()
        {
            ["date"] = Day(one.On), ["stock_class_id"] = OcfName.IdOf(one.Class.Value),
            ["split_ratio"] = new JsonObject
            {
                ["numerator"] = one.Ratio.Numerator.ToString(CultureInfo.InvariantCulture),
                ["denominator"] = one.Ratio.Denominator.ToString(CultureInfo.InvariantCulture),
            },
        }));
    }
}
