namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Columns;
using Minutebook.Values;
using NodaTime;

/// <summary>How the facts of the room fold into the ledger.</summary>
public sealed partial record Ledger
{
    /// <summary>Rows of a ledger that is folded anew with corrections: they wait, because the columns take rows in the order of their
    /// entries.</summary>
    ImmutableList<Posting>? Deferred { get; init; }

    /// <summary>The ledger with one more fact; itself where the fact is another room's.</summary>
    public Ledger With(long entry, Instant recorded, Fact fact) => IsElsewhere ? this : fact switch
    {
        StockClassAuthorized authorized => WithClass(authorized, entry),
        AuthorizedSharesAdjusted adjusted =>
            WithClass(Classes[adjusted.Class]
                with { Authorized = Classes[adjusted.Class].Authorized.With(new(adjusted.Authorized, adjusted.On, entry)) })
                .Reexamined(adjusted.Class, entry),
        HolderOpened opened => WithAccount(opened),
        HolderAddressChanged changed =>
            WithAccount(Accounts[changed.Holder]
                with { Addresses = Accounts[changed.Holder].Addresses.With(new(changed.Address, changed.On)) }),
        HolderNameChanged changed => WithAccount(Accounts[changed.Holder] with { Name = changed.Name }),
        HolderControlled controlled =>
            WithAccount(Accounts[controlled.Holder] with { Controls = Accounts[controlled.Holder].Controls.With(controlled) })
                with { EverControlled = EverControlled.Add(controlled.Holder) },
        IssueAuthorized authorized =>
            this with { Authorizations = Authorizations.SetItem(authorized.Resolution, new(entry, recorded, authorized)) },
        StockIssued issued => Issued(issued, entry),
        StockTransferred transferred => Exchanged(transferred.Security, transferred.To, transferred.On, entry),
        StockExchanged exchanged => Exchanged(exchanged.Security, exchanged.Into, exchanged.On, entry),
        StockRetired retired => Retired(retired, entry),
        StockClassSplit split => Split(split, entry, recorded),
        CertificateReplaced replaced => Replaced(replaced, entry),
        CertificateIssued issued => Certificated(issued),
        CertificateSpoiled spoiled => WithNumber(spoiled.Class, spoiled.Certificate),
        IssueRatified { CertificateFiled: not false, StockholdersApproved: not false } ratified => Cured(ratified.Security, entry),
        IssueValidated validated => Cured(validated.Security, entry),
        StockDividendPaid dividend => Paid(dividend, entry, recorded),
        TreasurySharesReissued reissued => Reissued(reissued, entry),
        TreasurySharesRetired retired => Retired(retired),
        ConversionRightStated right => this with { ConversionRights = ConversionRights.Add(new(entry, recorded, right)) },
        ForeignRecordKept kept => this with { Foreign = Foreign.With(new(entry, recorded, kept)) },
        OutstandingStated stated => this with { Statements = Statements.With(new(entry, recorded, stated)) },
        _ => this,
    };

    /// <summary>Stands for a ledger that is known already while the other rooms are folded: it takes no fact.</summary>
    internal static Ledger Elsewhere { get; } = new() { IsElsewhere = true };

    bool IsElsewhere { get; init; }

    /// <summary>A ledger that will be folded from the beginning, with corrections: rows wait until <see cref="Settled"/>.</summary>
    public static Ledger Anew { get; } = new() { Deferred = [] };

    /// <summary>The ledger with the rows that waited, in the order of their entries.</summary>
    public Ledger Settled() => Deferred is null
        ? this
        : this with { Postings = Postings.Empty.With(Deferred.OrderBy(row => row.Entry).ToArray()), Deferred = null };

    /// <summary>
    /// The ledger in which an entry never took effect, as the correcting entry knows it: the rows are taken back, not removed, so that what
    /// was known before can still be asked.
    /// </summary>
    public Ledger Reversed(Ledger before, long entry, long correction)
    {
        if (Deferred is not { } rows) throw new InvalidOperationException("Entries are reversed only while the ledger is folded anew.");
        var reversals = rows.Where(row => row.Entry == entry).Select(row => row with { Entry = correction, Units = -row.Units }).ToList();
        return before with { Deferred = rows.AddRange(reversals), UnitsPerShare = UnitsPerShare, Accounts = Accounts, Numbered = Numbered };
    }

    /// <summary>The same ledger, its holdings frozen once enough have come or changed: folding many entries, they stay few objects, and
    /// cheap to change.</summary>
    public Ledger Compacted() => Holdings.SinceCount < Math.Max(FewSince, Holdings.Rows.Count / PartSince)
        ? this : this with { Holdings = Holdings.Frozen() };

    const int FewSince = 1 << 14;
    const int PartSince = 1 << 3;

    Ledger WithClass(StockClassAuthorized authorized, long entry) => WithClass(new ClassOfStock(
        authorized.Class,
        Classes.Count,
        authorized.Name,
        authorized.Par,
        authorized.VotesPerShare,
        Grown.None<AuthorizedFrom>().With(new(authorized.Authorized, authorized.On, entry))));

    Ledger WithClass(ClassOfStock of) => this with { Classes = Classes.SetItem(of.Class, of) };

    Ledger WithAccount(HolderOpened opened)
    {
        var addresses = opened.Address is { } address ? Grown.None<AddressFrom>().With(new(address, null)) : Grown.None<AddressFrom>();
        // A holder keeps its number, also where a correction opens the account anew: one number, one holder.
        var number = Accounts.TryGetValue(opened.Holder, out var before) ? before.Number : Numbered.Count;
        var account = new Account(
            opened.Holder, number, opened.Name, opened.Kind, opened.Email, opened.Persons, addresses, Grown.None<HolderControlled>());
        return this with
        {
            Accounts = Accounts.SetItem(opened.Holder, account),
            Numbered = number < Numbered.Count ? Numbered : Numbered.With(account.Holder),
        };
    }

    Ledger WithAccount(Account account) => this with { Accounts = Accounts.SetItem(account.Holder, account) };

    Ledger Opened(Resulting made, StockClass otherwise, Moment on, long entry, int? issue = null, Holding? before = null,
        bool putative = false)
    {
        var holding = new Holding(
            made.Security, Holdings.Count, made.Holder, made.Class ?? otherwise, made.Shares, on, entry, made.Certificate, made.Source,
            Issue: issue, Before: before?.Security, IsPutative: putative || before?.IsPutative == true,
            SplitBeyond: before?.SplitBeyond);
        var numbered = holding.Certificate is { } number ? WithNumber(holding.Class, number) : this;
        return (numbered with { Holdings = Holdings.SetItem(holding.Security, holding) }).Posted(holding, holding.Shares, on, entry);
    }

    Ledger Surrendered(Holding holding, Moment on, long entry) =>
        (this with { Holdings = Holdings.SetItem(holding.Security, holding with { Surrendered = on, SurrenderedBy = entry }) })
        .Posted(holding, Shares.Zero - holding.Shares, on, entry);

    Ledger Issued(StockIssued issued, long entry)
    {
        var (before, beyond) = (IssuedBefore(issued), IsBeyond(issued.Class, issued.On.Date, issued.Shares));
        var ledger = this with { Issues = Issues.With(new(entry, issued, before)) };
        if (beyond) ledger = ledger with { PutativeIssues = PutativeIssues.Add(issued.Security) };
        if (issued.Resolution is { } resolution)
            ledger = ledger with { UnderResolution = UnderResolution.SetItem(resolution, before.UnderResolution + issued.Shares) };
        return ledger.Opened(new(issued.Security, issued.Holder, issued.Shares, issued.Class, issued.Certificate, issued.Source),
            issued.Class, issued.On, entry, Issues.Count, putative: beyond);
    }

    Ledger Exchanged(Security security, Many<Resulting> into, Moment on, long entry)
    {
        var old = Holdings[security];
        var ledger = Surrendered(old, on, entry);
        foreach (var made in into)
        {
            // What is converted is beyond what is authorized of the other class as an issue would be.
            var beyond = made.Class is { } of && of != old.Class && !old.IsPutative && ledger.IsBeyond(of, on.Date, made.Shares);
            if (beyond) ledger = ledger with { PutativeIssues = ledger.PutativeIssues.Add(made.Security) };
            ledger = ledger.Opened(made, old.Class, on, entry, before: old, putative: beyond);
        }
        return ledger;
    }

    Ledger Retired(StockRetired retired, long entry)
    {
        var old = Holdings[retired.Security];
        var ledger = Surrendered(old, retired.On, entry);
        if (retired.Balance is { } balance) ledger = ledger.Opened(balance, old.Class, retired.On, entry, before: old);
        if (retired.Cause != Stock.Retired.Repurchased || old.IsPutative) return ledger;
        var bought = GoodOf(old, old.Shares - (retired.Balance?.Shares ?? Shares.Zero));
        return ledger with { Treasury = Treasury.SetItem(old.Class, Treasury.GetValueOrDefault(old.Class) + bought) };
    }

    Ledger Posted(Holding holding, Shares change, Moment on, long entry)
    {
        if (holding.IsPutative) return this with { PutativeTotals = Added(PutativeTotals, holding.Class, change) };
        var good = GoodOf(holding, change);
        if (good != change)
            return (this with { PutativeTotals = Added(PutativeTotals, holding.Class, change - good) })
                .PostedGood(holding, good, on, entry);
        return PostedGood(holding, change, on, entry);
    }

    Ledger PostedGood(Holding holding, Shares change, Moment on, long entry)
    {
        var fine = FineEnoughFor(change);
        var row = new Posting(
            Effective(on.SortKey), entry, fine.Accounts[holding.Holder].Number, fine.Classes[holding.Class].Number, holding.Number,
            fine.ToUnits(change));
        var held = fine.Held.SetItem(holding.Class, fine.Held.GetValueOrDefault(holding.Class) + change);
        var posted = fine.Deferred is { } deferred
            ? fine with { Deferred = deferred.Add(row), Held = held }
            : fine with { Postings = fine.Postings.With([row]), Held = held };
        return on.Time is null ? posted with { DaysWithoutHour = DaysWithoutHour.Add((holding.Class, on.Date)) } : posted;
    }

    /// <summary>Where a fraction does not fit the units, all rows are written anew in finer ones: rare, and exact.</summary>
    Ledger FineEnoughFor(Shares shares)
    {
        var units = shares.Count * UnitsPerShare;
        if (units.IsWhole) return this;
        var factor = (long)units.Denominator;
        var finer = this with { UnitsPerShare = UnitsPerShare * factor };
        if (Deferred is { } deferred) return finer with { Deferred = [.. deferred.Select(Finer)] };
        return finer with { Postings = Postings.Empty.With(AllRows().Select(Finer).ToArray()) };

        Posting Finer(Posting row) => row with { Units = row.Units * factor };
    }

    IEnumerable<Posting> AllRows() => Enumerable.Range(0, Postings.HolderCount)
        .SelectMany(holder => Postings.HistoryOfHolder(holder, AsOf.KnownNow(long.MaxValue))).OrderBy(row => row.Entry);
}
