namespace Minutebook.Books;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Columns;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Opening books of many entries. What is stored need not be in memory: entries are read again when asked for. And what a fold of all
/// entries found can be kept as segments, and be gone on from; they are a cache, and never the truth.
/// </summary>
public sealed partial record Corporation
{
    const int EntriesTogether = 4_096;

    /// <summary>The entries that another room than the stock ledger keeps something of: few, beside those of many transfers.</summary>
    Grown<long> Beside { get; init; } = Grown.None<long>();

    /// <summary>The entries of amendments that made an edition.</summary>
    ImmutableSortedSet<long> Editions { get; init; } = [];

    /// <summary>Which amendments made an edition, where that was found by an earlier fold; null where it is to be found.</summary>
    ImmutableSortedSet<long>? KnownEditions { get; init; }

    bool MakesEdition(long entry, Func<Finding> judge) => KnownEditions?.Contains(entry) ?? Amendments.MakesEdition(judge());

    /// <summary>Notes an entry where it changed more than the ledger.</summary>
    Corporation Marked(Corporation before, long entry)
    {
        // As records they are compared room by room; a room that a fact does not change is the same object.
        var onlyStock = this with { Ledger = before.Ledger, LatestEffect = before.LatestEffect, Corrected = before.Corrected } == before;
        return onlyStock ? this : this with { Beside = Beside.With(entry) };
    }

    /// <summary>
    /// The corporation with more entries, all of which are in the store: they are folded and let go. Where some correct earlier ones, all
    /// is folded anew once, and not for each.
    /// </summary>
    /// <param name="stored">The entries of the store through one of them.</param>
    public Corporation WithStored(IEnumerable<Entry> entries, Func<Entry, StoredEntries> stored)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var (corporation, count, correction) = (this, 0, 0L);
        Entry? last = null;
        foreach (var entry in entries)
        {
            last = entry;
            if (IsCorrection(entry)) correction = entry.Number;
            if (correction > 0) continue;
            corporation = corporation.With(entry);
            if (++count % EntriesTogether == 0) corporation = corporation.LetGo(stored(entry));
        }
        if (last is null) return this;
        var all = stored(last);
        if (correction == 0) return corporation.LetGo(all);
        corporation = Folded(Grown.After(all).Through((int)correction));
        return all.From(correction + 1, last.Number).Aggregate(corporation, (longer, entry) => longer.With(entry)).LetGo(all);
    }

    Corporation LetGo(StoredEntries all) => this with { Entries = Grown.After(all), Ledger = Ledger.Compacted() };

    static bool IsCorrection(Entry entry) => entry.Fact is EntryCorrected or EntryWithdrawn;

    /// <summary>Adds what the fold through the last entry found. The same books give the same bytes.</summary>
    /// <exception cref="InvalidOperationException">Personal data of these books were never sealed: they are not stored books.</exception>
    public void AddTo(Segments segments, FactRows facts)
    {
        ArgumentNullException.ThrowIfNull(segments);
        Ledger.AddTo(segments, facts);
        segments.Add<long>("beside", [.. Beside]);
        segments.Add<long>("editions", [.. Editions]);
        segments.Add<long>("corrected", [.. Corrected.SelectMany(one => (long[])[one.Key, one.Value])]);
        var row = new RowWriter(new());
        row.Write(LatestEffect);
        segments.Add("latest", row.Written.ToArray());
    }

    /// <summary>
    /// The corporation as an earlier fold found it. The ledger is made of the segments; the entries that other rooms keep are read and
    /// folded again.
    /// </summary>
    /// <param name="given">The instruments under which it was folded, and <paramref name="zone"/> likewise.</param>
    /// <param name="stored">The entries through the one at which it was written.</param>
    /// <exception cref="FormatException">The segments are not those of a corporation, or an entry cannot be read.</exception>
    public static Corporation Of(Segments segments, FactRows facts, Instruments given, StoredEntries stored, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var corrected = segments.Column<long>("corrected").ToArray().Chunk(1 + 1)
            .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1]);
        var corporation = Under(given, zone) with
        {
            Ledger = Ledger.Elsewhere, KnownEditions = [.. segments.Column<long>("editions")], Corrected = corrected,
        };
        foreach (var number in segments.Column<long>("beside"))
        {
            var entry = stored[(int)(number - 1)];
            var by = corrected.GetValueOrDefault(number, number);
            var fact = by == number ? entry.Fact : (stored[(int)(by - 1)].Fact as EntryCorrected)?.Instead;
            if (fact is not null) corporation = corporation.Fold(by, entry.Recorded, fact);
            corporation = corporation with { Beside = corporation.Beside.With(number) };
        }
        var row = new RowReader(segments["latest"], new());
        return corporation with
        {
            Ledger = Ledger.Of(segments, facts), Entries = Grown.After(stored), KnownEditions = null, LatestEffect = row.Instant(),
        };
    }
}
