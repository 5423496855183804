namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Enters a package on an empty ledger, fact by fact. What the ledger cannot hold is a problem; what it can hold, but does not agree within
/// the package, goes into the report.
/// </summary>
sealed class OcfTrial(OcfTransactions transactions, OcfSplits splits, DateTimeZone zone, OcfFindings found)
{
    readonly TrialLedger trial = new(Ledger.Empty);
    readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();

    public ImmutableArray<Fact> Facts => facts.ToImmutable();

    public Ledger Ledger => trial.Ledger;

    public bool Enter(OcfItem item, Fact fact, string field = "", string besides = "")
    {
        if ((PlainText.ProblemOf(fact) ?? trial.Refusal(fact)) is { } refusal)
        {
            found.Problem(item, field, refusal + besides);
            return false;
        }
        facts.Add(fact);
        return true;
    }

    public void Enter(OcfEvent one)
    {
        if (one.Uses.Any(transactions.Lost.Contains) || !Entered(one)) transactions.Lost.UnionWith(one.Made.Select(made => made.Id));
    }

    bool Entered(OcfEvent one) => one.Item.Kind switch
    {
        OcfKinds.Issuance => Enter(one.Item, Issued(one.Makes[0]), "quantity"),
        OcfKinds.Split => EnterSplit(one),
        OcfKinds.Adjustment => one.Item.Quantity("new_shares_authorized", found) is { } authorized
            && Enter(one.Item, new AuthorizedSharesAdjusted(new(one.Item.Name("stock_class_id", found)!), authorized, On(one),
                one.Item.Id), "new_shares_authorized"),
        _ when OcfKinds.Surrenders(one.Item.Kind) => Surrendered(one),
        _ => Enter(one.Item, OcfKept.Record(one.Item)),
    };

    Moment On(OcfEvent one) => Moment.On(one.Date, zone);

    StockIssued Issued(OcfIssuance made) =>
        new(made.Security, made.Holder, made.Class, made.Shares, Moment.On(made.Date, zone), null, made.Price, made.Certificate,
            made.Item.Id);

    bool EnterSplit(OcfEvent one) => splits.RatioOf(one.Item) is { } ratio
        && Enter(one.Item, new StockClassSplit(new(one.Item.Name("stock_class_id", found)!), ratio, On(one), splits.IsCarriedOut(one.Item),
            one.Item.Id), "split_ratio");

    bool Surrendered(OcfEvent one)
    {
        var olds = new List<Holding>();
        foreach (var id in one.Uses)
        {
            var name = OcfName.Of(id);
            if (name is not null && Ledger.Holdings.TryGetValue(new(name), out var holding) && holding.Stands) olds.Add(holding);
            else
            {
                found.Problem(one.Item, one.Item.Kind == OcfKinds.Consolidation ? "security_ids" : "security_id",
                    NobodyHolds(id, name, one.Date));
                return false;
            }
        }
        return one.Item.Kind switch
        {
            OcfKinds.Transfer => Transferred(one, olds[0]),
            OcfKinds.Conversion => Converted(one, olds[0]),
            OcfKinds.Reissuance => Reissued(one, olds[0]),
            OcfKinds.Consolidation => Consolidated(one, olds),
            _ => Retired(one, olds[0]),
        };
    }

    string NobodyHolds(string id, string? name, LocalDate day)
    {
        if (name is not null && Ledger.Holdings.TryGetValue(new(name), out var gone))
            return $"found \"{id}\", which nobody holds on {day:uuuu-MM-dd}: it was surrendered on {gone.Surrendered?.InWords()}; "
                + "expected a security that stands";
        return transactions.Issuances.TryGetValue(id, out var later)
            ? $"found \"{id}\", which nobody holds on {day:uuuu-MM-dd}: {later.Item.Id} issues it on {later.Date:uuuu-MM-dd} or after; "
                + "expected a security that stands"
            : $"found \"{id}\", which nobody holds: the package has no issuance of stock with that security_id; expected a security that "
                + "stands";
    }

    bool Transferred(OcfEvent one, Holding old)
    {
        var moved = Sum(one.Makes);
        if (Quantity(one, "quantity", old) is not { } quantity) return false;
        var missing = one.Missing.IsEmpty ? "" : $"; it names {string.Join(", ", one.Missing)}, of which the package has no issuance";
        if (one.Made.IsEmpty)
        {
            found.Problem(one.Item, "resulting_security_ids",
                $"no holding results, so that {old.Shares.InWords()} would vanish{missing}; expected as many shares as are surrendered");
            return false;
        }
        if (one.Made.FirstOrDefault(made => made.Class != old.Class) is { } other)
        {
            found.Problem(one.Item, "resulting_security_ids",
                $"found {other.Id} of the class {other.Class}; expected {old.Class}, which is transferred");
            return false;
        }
        if (quantity != moved) Differs(one, "quantity", quantity, moved, "the new holdings have");
        if (one.Balance is { } balance && balance.Holder != old.Holder)
            found.Line(OcfTopic.Difference, one.Item,
                $"the balance {balance.Id} stands in the name of {balance.Holder}, not of {old.Holder}, who transferred");
        return Enter(one.Item, new StockTransferred(old.Security, Into(one.Made, old), On(one), Source: one.Item.Id),
            "resulting_security_ids", missing);
    }

    bool Converted(OcfEvent one, Holding old)
    {
        if (Quantity(one, "quantity_converted", old) is not { } quantity) return false;
        if (one.Balance is { } left && left.Shares > old.Shares)
        {
            found.Problem(one.Item, "balance_security_id",
                $"found {left.Id} of {left.Shares}; expected less than {old.Shares}, which is what {one.Uses[0]} has");
            return false;
        }
        Agrees(one, "quantity_converted", quantity, old);
        if (one.Balance is { } balance && balance.Class != old.Class)
            found.Line(OcfTopic.Difference, one.Item, $"the balance {balance.Id} is of the class {balance.Class}, not of {old.Class}");
        return Exchanged(one, old, Exchange.Conversion);
    }

    bool Reissued(OcfEvent one, Holding old)
    {
        var ratio = splits.RatioCarriedOutBy(one.Item);
        var expected = new Shares(old.Shares.Count * (ratio ?? Fraction.One));
        if (Sum(one.Made) != expected)
            Differs(one, "resulting_security_ids", Sum(one.Made), expected,
                ratio is null ? "the old holding has" : $"the old holding of {old.Shares}, split {ratio} for 1, gives");
        return Exchanged(one, old, ratio is null ? Exchange.Reissue : Exchange.Split);
    }

    /// <summary>Where the package has none of the new issuances the shares have ended, and the report says so.</summary>
    bool Exchanged(OcfEvent one, Holding old, Exchange cause)
    {
        if (!one.Made.IsEmpty)
            return Enter(one.Item, new StockExchanged(old.Security, Into(one.Made, old), On(one), cause, one.Item.Id),
                "resulting_security_ids");
        found.Line(OcfTopic.Difference, one.Item,
            $"the package has no issuance of what it makes; {old.Shares.InWords()} of {old.Class} were entered as cancelled");
        return Enter(one.Item, new StockRetired(old.Security, Stock.Retired.Cancelled, On(one), null,
            $"{one.Item.Kind} into nothing that the package has", one.Item.Id));
    }

    /// <summary>All holdings but the last are cancelled, and the last exchanged for one of as many shares as all had.</summary>
    bool Consolidated(OcfEvent one, List<Holding> olds)
    {
        var total = olds.Aggregate(Shares.Zero, (sum, old) => sum + old.Shares);
        if (one.Makes.Length != 1 || one.Makes[0].Shares != total)
        {
            found.Problem(one.Item, "resulting_security_id",
                $"found {(one.Makes.IsEmpty ? "no issuance of it" : $"one of {one.Makes[0].Shares.InWords()}")}; expected one of "
                + $"{total.InWords()}, as many as are consolidated");
            return false;
        }
        if (olds.Find(old => old.Class != one.Makes[0].Class || old.Holder != one.Makes[0].Holder) is { } other)
        {
            found.Problem(one.Item, "security_ids",
                $"found {OcfName.IdOf(other.Security.Value)}, {other.Class} of {other.Holder}; expected {one.Makes[0].Class} of "
                + $"{one.Makes[0].Holder}, like the holding that results");
            return false;
        }
        var last = olds[^1];
        foreach (var old in olds.Take(olds.Count - 1))
        {
            var into = $"consolidated into {one.Makes[0].Security}";
            if (!Enter(one.Item, new StockRetired(old.Security, Stock.Retired.Cancelled, On(one), null, into, one.Item.Id))) return false;
        }
        return Enter(one.Item, new StockExchanged(last.Security, Into(one.Makes, last), On(one), Exchange.Reissue, one.Item.Id),
            "resulting_security_id");
    }

    bool Retired(OcfEvent one, Holding old)
    {
        var cause = one.Item.Kind switch
        {
            OcfKinds.Repurchase => Stock.Retired.Repurchased,
            OcfKinds.Retraction => Stock.Retired.Retracted,
            _ => Stock.Retired.Cancelled,
        };
        if (cause != Stock.Retired.Retracted)
        {
            if (Quantity(one, "quantity", old) is not { } quantity) return false;
            Agrees(one, "quantity", quantity, old);
        }
        if (one.Balance is { } balance && balance.Class != old.Class)
        {
            found.Problem(one.Item, "balance_security_id", $"found {balance.Id} of the class {balance.Class}; expected {old.Class}");
            return false;
        }
        var rest = one.Balance is null ? null : Into([one.Balance], old)[0];
        return Enter(one.Item, new StockRetired(old.Security, cause, On(one), rest, one.Item.Text("reason_text", found), one.Item.Id),
            "balance_security_id");
    }

    /// <summary>The quantity of a transaction; null, with a problem, where it is none, or more than the security has.</summary>
    Shares? Quantity(OcfEvent one, string field, Holding old)
    {
        if (one.Item.Quantity(field, found) is not { } quantity) return null;
        if (quantity <= old.Shares) return quantity;
        found.Problem(one.Item, field, $"found {quantity}; expected at most {old.Shares}, which is what {one.Uses[0]} has");
        return null;
    }

    /// <summary>What ends and the balance are together what was surrendered.</summary>
    void Agrees(OcfEvent one, string field, Shares quantity, Holding old)
    {
        var ended = old.Shares - (one.Balance?.Shares ?? Shares.Zero);
        if (quantity != ended) Differs(one, field, quantity, ended, "the old holding without the balance has");
    }

    void Differs(OcfEvent one, string field, Shares stated, Shares counted, string where)
    {
        var missing = one.Missing.IsEmpty ? "" : $" (it names {string.Join(", ", one.Missing)}, of which the package has no issuance)";
        found.Line(OcfTopic.Difference, one.Item,
            $"{field} says {stated}, but {where} {counted}: they differ by {stated - counted}{missing}; the holdings were entered");
    }

    static Shares Sum(ImmutableArray<OcfIssuance> made) => made.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares);

    static Many<Resulting> Into(ImmutableArray<OcfIssuance> made, Holding old) => Many.From(made.Select(one =>
        new Resulting(one.Security, one.Holder, one.Shares, one.Class == old.Class ? null : one.Class, one.Certificate, one.Item.Id)));

    /// <summary>What a split that was carried out left as it was, and the shares of each class at the end.</summary>
    public void Report(IEnumerable<OcfEvent> events)
    {
        if (trial.Overfull() is { } overfull) found.Problem(events.FirstOrDefault()?.Item.File ?? "", overfull);
        foreach (var over in trial.OverIssues) found.Line(OcfTopic.Difference, $"{over}");
        foreach (var split in events.Where(one => one.Item.Kind == OcfKinds.Split && splits.IsCarriedOut(one.Item)))
        {
            var of = new StockClass(split.Item.Name("stock_class_id", found)!);
            foreach (var left in Ledger.Holdings.Values.Where(one => one.Class == of && one.From.Date < split.Date
                && !(one.Surrendered?.Date <= split.Date)).OrderBy(one => one.Number))
                found.Line(OcfTopic.Difference, split.Item,
                    $"reissuances carry it out, but none reissues {left.Security} of {left.Shares.InWords()}, which stays as it was");
        }
        foreach (var of in Ledger.Classes.Values.OrderBy(of => of.Number))
        {
            var standing = Ledger.Holdings.Values.Where(holding => holding.Stands && holding.Class == of.Class).ToList();
            var outstanding = standing.Aggregate(Shares.Zero, (sum, holding) => sum + holding.Shares);
            var treasury = Ledger.Treasury.GetValueOrDefault(of.Class);
            found.Line(OcfTopic.Total,
                $"{of.Name} ({of.Class}): {outstanding} shares outstanding in {standing.Count} holdings of "
                + $"{standing.Select(one => one.Holder).Distinct().Count()} holders"
                + (treasury.IsZero ? "" : $", and {treasury} repurchased shares in the treasury"));
        }
    }
}
