namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Splits, dividends in stock, conversions, repurchases, and what the treasury does: within what the certificate
/// authorizes.</summary>
/// <seealso cref="IssuanceOfShares"/>
public static class ChangesOfStock
{
    /// <summary>May the class be split so: do the shares that are then issued stay within those authorized on that day?</summary>
    public static Finding SplitInOrder(StockFile file, StockClassSplit split) => file.Instruments.Under(split.On.Date, terms =>
    {
        var on = file.Ledger.Splits.Any(one => one.Fact == split) && !file.Ledger.PutativeSplits.ContainsValue(split);
        var issued = new Shares(file.Ledger.Issued(split.Class).Count * (on ? Fraction.One : split.Ratio));
        return Finding.All($"the split of {split.Class}, {split.Ratio} for one, is in order",
            Within(file, split.Class, issued, split.On, terms), FractionsPriced(split.Fractions, split.CashPerShare))
                .WithBreach(Effect.Void);
    });

    static Finding FractionsPriced(FractionRule rule, Money? price) => rule == FractionRule.Cash && price is null
        ? Finding.NotShown("fractions are paid in cash, and the price of a share is not recorded", "give \"cash-per-share\"")
        : Finding.Yes(rule switch
        {
            FractionRule.Cash => $"fractions of a share are paid in cash, at {price} a share, to the cent, half to even",
            FractionRule.Scrip => "for fractions of a share scrip is given, which has no vote",
            FractionRule.RoundedUp => "fractions of a share are rounded up, holder by holder",
            _ => "fractions of a share are issued",
        });

    static Finding Within(StockFile file, StockClass of, Shares issued, Moment on, Terms terms)
    {
        var term = terms.Find(TermNames.IssueWithinAuthorised);
        return file.Ledger.Classes[of].AuthorizedOn(on.Date) is { } authorized
            ? Finding.That(issued <= authorized.Shares,
                    $"{issued} shares of {of} are then issued; {authorized.Shares} are authorized", term)
                .WithFigure("issued", issued).WithFigure("authorized", authorized.Shares).RelyingOn(authorized.Entry)
            : Finding.NotShown($"the books do not show that the certificate authorized {of} on that day",
                "record the class as the certificate has it", term);
    }

    /// <summary>Was the dividend in stock declared by the Board itself, never by a committee, and are the new shares within those
    /// authorized?</summary>
    public static Finding DividendInOrder(StockFile file, StockDividendPaid dividend) => file.Instruments.Under(dividend.On.Date, terms =>
    {
        var into = dividend.Paid ?? dividend.Class;
        // On a copy of the ledger it is made, and counted.
        var after = file.Ledger.StockDividends.ContainsKey(dividend.Dividend) ? file.Ledger
            : file.Ledger.With(int.MaxValue, default, dividend);
        return Finding.All($"the dividend {dividend.Dividend} of {dividend.PerShare} a share of {dividend.Class} is in order",
            file.ByBoard(dividend.Resolution, dividend.On.Date, $"declared the dividend {dividend.Dividend}",
                terms.Find(TermNames.DividendDeclaredBy)),
            Within(file, into, after.Issued(into), dividend.On, terms), FractionsPriced(dividend.Fractions, dividend.CashPerShare))
            .WithBreach(Effect.Void);
    });

    /// <summary>Is this exchange in order: a conversion as the certificate gives it, or as many shares of the same class; within those
    /// authorized; the old certificate surrendered?</summary>
    public static Finding ExchangeInOrder(StockFile file, StockExchanged exchanged) => file.Instruments.Under(exchanged.On.Date, terms =>
    {
        var old = file.Ledger.Holdings[exchanged.Security];
        var made = exchanged.Into.Where(one => (one.Class ?? old.Class) != old.Class).ToList();
        var balance = exchanged.Into.Except(made).Aggregate(Shares.Zero, (sum, one) => sum + one.Shares);
        var given = old.Shares - balance;
        var on = exchanged.Into.Count > 0 && file.Ledger.Holdings.ContainsKey(exchanged.Into[0].Security);
        var grounds = new List<Finding>();
        if (exchanged.Cause == Exchange.Reissue || (exchanged.Cause == Exchange.Conversion && made.Count == 0))
            grounds.Add(Finding.That(given.IsZero && made.Count == 0,
                $"{old.Shares.InWords()} are surrendered, and {balance} of the same class issued for them"));
        foreach (var into in made.GroupBy(one => one.Class!.Value))
        {
            var issued = into.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares);
            grounds.Add(AsConverted(file, old.Class, into.Key, given, issued, exchanged));
            grounds.Add(Within(file, into.Key, file.Ledger.Issued(into.Key) + (on ? Shares.Zero : issued), exchanged.On, terms));
        }
        return Finding.All($"the exchange of {exchanged.Security} is in order", [.. grounds,
            Finding.Not("the certificate is not stopped", LostCertificates.Stopped(file, old.Security, exchanged.On)),
            CertificatesForShares.NextOf(file, exchanged.Into.Select(one =>
                new CertificateMade(one.Security, one.Class ?? old.Class, one.Certificate)), terms)]).WithBreach(Effect.Voidable);
    });

    static Finding AsConverted(StockFile file, StockClass from, StockClass into, Shares given, Shares issued, StockExchanged exchanged)
    {
        var right = file.Ledger.ConversionRights.Where(one => one.Fact.From == from && one.Fact.Into == into
            && one.Fact.On.Date <= exchanged.On.Date).OrderBy(one => one.Fact.On.SortKey).LastOrDefault();
        if (right.Fact is not { } stated)
            return Finding.NotShown($"the books show no right to convert {from} into {into}",
                "record \"conversion-right-stated\", as the certificate has it");
        var due = new Shares(given.Count * stated.Ratio);
        return Finding.That(due == issued,
            $"for {given.InWords()} of {from}, {issued} of {into} are issued; at {stated.Ratio} for one, {due} " +
            "are due").WithFigure("given", given).WithFigure("due", due).WithFigure("issued", issued).RelyingOn(right.Entry);
    }

    /// <summary>Is this cancellation, redemption or repurchase in order: is the certificate not stopped, and surrendered where there is
    /// one?</summary>
    public static Finding RetirementInOrder(StockFile file, StockRetired retired)
    {
        var old = file.Ledger.Holdings[retired.Security];
        var left = old.Shares - (retired.Balance?.Shares ?? Shares.Zero);
        return Finding.All($"{left.InWords()} of {retired.Security} cease to be outstanding in order",
            Finding.Not("the certificate is not stopped", LostCertificates.Stopped(file, old.Security, retired.On)),
            Finding.Yes($"{old.Shares} are surrendered; {left} cease to be outstanding, and {retired.Balance?.Shares ?? Shares.Zero} " +
                "remain"))
            .WithBreach(Effect.Voidable);
    }

    /// <summary>May these treasury shares be issued again: by the Board's resolution, for what it fixed, and not under par unless the
    /// statute lets it?</summary>
    public static Finding ReissueInOrder(StockFile file, TreasurySharesReissued reissued) =>
        file.Instruments.Under(reissued.On.Date, terms =>
        {
            var by = terms.Find(TermNames.IssueAuthorisedBy);
            var (under, par) = (terms.Find(TermNames.TreasurySharesUnderPar), file.Ledger.Classes[reissued.Class].Par);
            var price = reissued.Consideration is not { } received
                ? Finding.NotShown("the books do not show the consideration received for each share", "record it", by)
                : par is not { } least || least.Currency != received.Currency || received.Amount >= least.Amount
                    ? Finding.Yes($"{received} a share were received", by)
                    : Finding.That(under is { Figure: true }, $"{received} a share were received; par is {least}",
                        under is not null ? under : terms.Find(TermNames.IssueNotUnderPar));
            return Finding.All($"the reissue of {reissued.Shares.InWords()} of {reissued.Class} from the treasury is in order",
                file.ByBoard(reissued.Resolution, reissued.On.Date, "authorized the reissue", by), price).WithBreach(Effect.Void);
        });

    /// <summary>Did the Board resolve to retire these treasury shares?</summary>
    public static Finding TreasuryRetirementInOrder(StockFile file, TreasurySharesRetired retired) =>
        file.Instruments.Under(retired.On.Date, terms => Finding.All(
            $"the retirement of {retired.Shares.InWords()} of {retired.Class} is in order",
            file.ByBoard(retired.Resolution, retired.On.Date, "retired them", terms.Find(TermNames.IssueAuthorisedBy)))
            .WithBreach(Effect.Voidable));

    /// <summary>
    /// Do the sums of a class agree: what stands in the holders' names is what is outstanding; that and the treasury are what is issued;
    /// and no more is issued than authorized? The figures hold them, with what may still be issued.
    /// </summary>
    public static Finding Reconciled(StockFile file, StockClass of)
    {
        var (ledger, day) = (file.Ledger, file.Today);
        var held = ledger.Holdings.Values.Where(holding => holding.Stands && holding.Class == of && !holding.IsPutative)
            .Aggregate(Shares.Zero, (sum, holding) => sum + ledger.GoodOf(holding, holding.Shares));
        var outstanding = ledger.Outstanding(of, NodaTime.Instant.MaxValue);
        var treasury = ledger.Treasury.GetValueOrDefault(of);
        var issued = ledger.Issued(of);
        var authorized = ledger.Classes[of].AuthorizedOn(day)?.Shares ?? Shares.Zero;
        return Finding.All($"the sums of {of} agree",
            Finding.That(held == outstanding, $"the holdings that stand come to {held}; {outstanding} are outstanding"),
            Finding.That(outstanding + treasury == issued, $"{outstanding} outstanding and {treasury} in the treasury are {issued} issued"),
            Finding.That(issued <= authorized, $"{issued} are issued of {authorized} authorized"),
            Finding.That(held >= Shares.Zero && treasury >= Shares.Zero, "no holding and no treasury is less than nothing"))
            .WithFigure("authorized", authorized).WithFigure("issued", issued).WithFigure("outstanding", outstanding)
            .WithFigure("treasury", treasury).WithFigure("unissued", authorized - issued)
            .WithFigure("putative", ledger.PutativeShares(of));
    }

    /// <summary>
    /// Does a dividend in stock, as it was paid, agree with the holdings of its record date as they are known today? An entry made late,
    /// of a history, may change them. The figure "changed" says for how many holders it does not.
    /// </summary>
    public static Finding DividendStands(StockFile file, Recorded<StockDividendPaid> paid)
    {
        var (ledger, dividend) = (file.Ledger, paid.Fact);
        var due = ledger.OfRecordFor(dividend).ToDictionary(one => one.Holder, one => ledger.DueOf(dividend, one.Units));
        var given = ledger.GivenBy(paid);
        var changed = due.Keys.Union(given.Keys)
            .Where(holder => due.GetValueOrDefault(holder) != given.GetValueOrDefault(holder)).ToList();
        return Finding.That(changed.Count == 0, changed.Count == 0
                ? $"the dividend {dividend.Dividend} went to those who held on {StockFile.Text(dividend.RecordDate)}"
                : $"on what is known today the dividend {dividend.Dividend} would differ for {file.NamesOf(changed)}: " +
                    string.Join(", ", changed.Take(1).Select(holder =>
                        $"{due.GetValueOrDefault(holder).InWords()} due to {file.NameOf(holder)}, " +
                        $"{given.GetValueOrDefault(holder)} given")))
            .WithFigure("changed", changed.Count).RelyingOn(paid.Entry).WithBreach(Effect.Irregular);
    }

    /// <summary>What became of the fraction of a share that splits and dividends of a class left to a holder? The figures "fraction" and
    /// "cash" hold the last.</summary>
    public static Finding FractionOf(StockFile file, StockClass of, Holder holder)
    {
        var left = file.Ledger.FractionsLeft.FindLast(one => one.Class == of && one.Holder == holder);
        if (left is null) return Finding.No($"no split or dividend of {of} left {file.NameOf(holder)} a fraction of a share");
        var words = $"entry {left.Entry} left {file.NameOf(holder)} {left.Fraction} of a share of {of}: ";
        var finding = (left.Rule, left.Cash) switch
        {
            (FractionRule.Cash, { } cash) => Finding.Yes($"{words}{cash} in cash").WithFigure("cash", cash),
            (FractionRule.Cash, null) => Finding.NotShown($"{words}to be paid in cash, at a price not recorded",
                "correct the entry by one with \"cash-per-share\""),
            (FractionRule.Scrip, _) => Finding.Yes($"{words}scrip, which has no vote"),
            _ => Finding.Yes($"{words}rounded up to a whole share"),
        };
        return finding.WithFigure("fraction", left.Fraction).RelyingOn(left.Entry);
    }
}
