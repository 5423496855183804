namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Columns;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// The stock ledger: who a stockholder is. An entry takes effect when it is made on the books; every question takes a moment, and the
/// number of the last entry that it may know.
/// </summary>
public sealed partial record Ledger
{
    public static Ledger Empty { get; } = new();

    /// <summary>Every entry of the books: what is known today.</summary>
    public const long Today = long.MaxValue;

    public ImmutableSortedDictionary<StockClass, ClassOfStock> Classes { get; init; } = NameOrder.None<StockClass, ClassOfStock>();

    public Table<Holder, Account> Accounts { get; init; } = new(LedgerRows.Accounts(_ => null), FrozenRows.None);

    public Table<Security, Holding> Holdings { get; init; } = new(LedgerRows.Holdings, FrozenRows.None);

    public ImmutableSortedDictionary<ResolutionId, Recorded<IssueAuthorized>> Authorizations { get; init; } =
        NameOrder.None<ResolutionId, Recorded<IssueAuthorized>>();

    /// <summary>Every issue, with what had been issued before it.</summary>
    public Grown<IssueOnTheBooks> Issues { get; init; } = Grown.None<IssueOnTheBooks>();

    public Grown<Recorded<ForeignRecordKept>> Foreign { get; init; } = Grown.None<Recorded<ForeignRecordKept>>();

    public Grown<Recorded<StockClassSplit>> Splits { get; init; } = Grown.None<Recorded<StockClassSplit>>();

    public Grown<Recorded<OutstandingStated>> Statements { get; init; } = Grown.None<Recorded<OutstandingStated>>();

    /// <summary>Days on which an entry of a class was made whose hour is not known.</summary>
    public ImmutableHashSet<(StockClass Class, LocalDate Day)> DaysWithoutHour { get; init; } = [];

    /// <summary>Repurchased shares in the treasury, by class.</summary>
    public ImmutableSortedDictionary<StockClass, Shares> Treasury { get; init; } = NameOrder.None<StockClass, Shares>();

    /// <summary>How many units of the columns make one share: the common denominator of all fractions on the ledger.</summary>
    public long UnitsPerShare { get; private init; } = 1;

    public Postings Postings { get; private init; } = Postings.Empty;

    /// <summary>How many accounts were opened.</summary>
    internal int AccountCount => Numbered.Count;

    /// <summary>The few accounts that ever were the corporation's own or a subsidiary's: what is asked of every holder is quickly answered
    /// for the others.</summary>
    internal ImmutableHashSet<Holder> EverControlled { get; private init; } = [];

    /// <summary>The holders of accounts, by the numbers of these.</summary>
    Grown<Holder> Numbered { get; init; } = Grown.None<Holder>();

    /// <summary>The name in which a holder's shares stand; the short name where the books have no other.</summary>
    public string NameOf(Holder holder) => Accounts.TryGetValue(holder, out var account) ? account.Name.Text ?? holder.Value : holder.Value;

    /// <summary>The shares of one class that a holder has at a moment.</summary>
    public Shares HeldBy(Holder holder, StockClass stockClass, Instant moment, long knownAt = Today) =>
        Accounts.TryGetValue(holder, out var account) && Classes.TryGetValue(stockClass, out var of)
            && account.Number < Postings.HolderCount
            ? ToShares(Postings.HoldingOf(account.Number, At(moment, knownAt), of.Number))
            : Shares.Zero;

    /// <summary>When the last entry of a holder's shares took effect; null where there was none.</summary>
    public Instant? LastChangeOf(Holder holder) =>
        Accounts.TryGetValue(holder, out var account) && account.Number < Postings.HolderCount
            && Postings.HistoryOfHolder(account.Number, new(long.MaxValue, Today)) is { IsEmpty: false } rows
            ? Instant.FromUnixTimeTicks(rows[^1].Effective) : null;

    /// <summary>The shares of a class in the hands of holders at a moment: issued, and not in the treasury.</summary>
    public Shares Outstanding(StockClass stockClass, Instant moment, long knownAt = Today) =>
        Classes.TryGetValue(stockClass, out var of) ? ToShares(Postings.Outstanding(At(moment, knownAt), of.Number)) : Shares.Zero;

    /// <summary>Every holder of a class at a moment, with its shares, in no order.</summary>
    public IEnumerable<(Holder Holder, Shares Shares)> HoldersOf(StockClass stockClass, Instant moment, long knownAt = Today) =>
        NumberedHoldersOf(stockClass, moment, knownAt).Select(held => (held.Holder, held.Shares));

    /// <summary>The same, each with the number of its account: from 0, and less than <see cref="AccountCount"/>.</summary>
    internal IEnumerable<(int Number, Holder Holder, Shares Shares)> NumberedHoldersOf(
        StockClass stockClass, Instant moment, long knownAt = Today)
    {
        if (!Classes.TryGetValue(stockClass, out var of)) yield break;
        var units = Postings.HoldingsAt(At(moment, knownAt), of.Number);
        for (var number = 0; number < units.Length; number++)
            if (units[number] != 0) yield return (number, Numbered[number], ToShares(units[number]));
    }

    /// <summary>An issue as it stands on the books; null where the holding was not made by an issue.</summary>
    public IssueOnTheBooks? IssueOf(Security security) =>
        Holdings.TryGetValue(security, out var holding) && holding.Issue is { } index ? Issues[index] : null;

    /// <summary>The last instant before the close of business on a day: what is entered at the very hour comes too late.</summary>
    public static Instant CloseOf(LocalDate day, LocalTime closeOfBusiness, DateTimeZone office) =>
        (day + closeOfBusiness).InZoneLeniently(office).ToInstant().Minus(Duration.FromTicks(1));

    /// <summary>The shares authorized by a resolution that are issued already.</summary>
    public Shares IssuedUnder(ResolutionId resolution) => UnderResolution.GetValueOrDefault(resolution);

    /// <summary>The shares of a class that are issued today: outstanding, or in the treasury.</summary>
    public Shares Issued(StockClass stockClass) => Held.GetValueOrDefault(stockClass) + Treasury.GetValueOrDefault(stockClass);

    /// <summary>What had been issued before this issue, or is today, where it is not on the books.</summary>
    public IssuedBefore IssuedBefore(StockIssued issue) =>
        new(Issued(issue.Class), issue.Resolution is { } resolution ? IssuedUnder(resolution) : Shares.Zero);

    /// <summary>The shares in the hands of holders by class, running totals of all postings.</summary>
    ImmutableSortedDictionary<StockClass, Shares> Held { get; init; } = NameOrder.None<StockClass, Shares>();

    ImmutableSortedDictionary<ResolutionId, Shares> UnderResolution { get; init; } = NameOrder.None<ResolutionId, Shares>();

    /// <summary>Whether the columns can take so many more shares, with the fraction that they bring, without losing anything.</summary>
    public bool CanHold(Shares more)
    {
        var finer = UnitsPerShare * (more.Count * UnitsPerShare).Denominator;
        var most = Held.Values.Select(held => held.Count).DefaultIfEmpty().Max() + more.Count;
        return finer <= long.MaxValue && most * (long)finer <= Fraction.Of(long.MaxValue, MarginOfSums);
    }

    /// <summary>Sums of units are of many rows, some of which take back others; they stay this many times below the limit.</summary>
    const int MarginOfSums = 1 << 10;

    static AsOf At(Instant moment, long knownAt) => new(Effective(moment), knownAt);

    static long Effective(Instant moment) =>
        moment >= LastInstant ? long.MaxValue : moment <= FirstInstant ? long.MinValue : moment.ToUnixTimeTicks();

    static readonly Instant LastInstant = NodaConstants.BclEpoch.Plus(Duration.FromDays(3_652_058));

    static readonly Instant FirstInstant = NodaConstants.BclEpoch;

    Shares ToShares(long units) => new(Fraction.Of(units, UnitsPerShare));

    long ToUnits(Shares shares)
    {
        var units = shares.Count * UnitsPerShare;
        if (!units.IsWhole) throw new InvalidOperationException("The columns were not made fine enough for these shares.");
        return (long)units.Numerator;
    }
}
