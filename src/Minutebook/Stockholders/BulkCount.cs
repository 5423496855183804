namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Minutebook.Columns;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>
/// What the ballots in batches come to, of those who did nothing else at the meeting. Who also cast ballots singly, gave a proxy, came,
/// left or objected is counted one by one, with these ballots among the others.
/// </summary>
/// <seealso cref="MannerOfActing"/>
sealed class BulkCount
{
    readonly MeetingFile file;
    readonly BallotsInBulk bulk;
    readonly BigInteger unit = BigInteger.One;
    readonly long[] weights;
    readonly long[] strangers;
    readonly ImmutableArray<int> inOrder;

    /// <param name="electorate">Whose votes are counted, with their weight.</param>
    /// <param name="about">A holder who is counted one by one because it is asked about; null for none.</param>
    public BulkCount(MeetingFile file, Electorate electorate, Holder? about = null)
    {
        (this.file, bulk) = (file, file.Meeting.Bulk);
        (weights, strangers) = (new long[bulk.Rows.KeyCount], new long[bulk.Rows.KeyCount]);
        inOrder = [.. Enumerable.Range(0, bulk.Batches.Count).OrderBy(batch => bulk.Batches[batch].Fact.At.SortKey)
            .ThenBy(batch => bulk.Batches[batch].Entry)];
        if (bulk.IsEmpty) return;
        var apart = new HashSet<Holder>(OneByOne(file).Where(holder => bulk.NumberOf(holder) is not null));
        if (about is { } asked && bulk.NumberOf(asked) is not null) apart.Add(asked);
        // Shares whose fractions have no common unit that fits are counted one by one all.
        if (UnitOf(electorate) is { } common) Weigh(electorate, unit = common, apart);
        else apart.UnionWith(bulk.Holders.ToArray());
        Apart = [.. apart.SelectMany(bulk.Of)];
    }

    /// <summary>The ballots in batches of those who are counted one by one.</summary>
    public ImmutableArray<Recorded<BallotCast>> Apart { get; } = [];

    static IEnumerable<Holder> OneByOne(MeetingFile file) => file.Meeting.Ballots.Select(ballot => ballot.Fact.Holder)
        .Concat(file.Meeting.Came.Select(came => came.Fact.Holder)).Concat(file.Meeting.Left.Select(left => left.Fact.Holder))
        .Concat(file.Meeting.Objections.Select(made => made.Fact.Holder)).Concat(file.Records.ProxiesOf.Keys);

    /// <summary>The fraction of a vote in which all weights are whole; null where they are too many.</summary>
    static BigInteger? UnitOf(Electorate electorate)
    {
        var common = BigInteger.One;
        foreach (var holder in electorate.Holders)
        {
            var denominator = electorate[holder].Denominator;
            if (denominator.IsOne) continue;
            common *= denominator / BigInteger.GreatestCommonDivisor(common, denominator);
            if (common > int.MaxValue) return null;
        }
        return electorate.Total * Fraction.Of(common, BigInteger.One) <= long.MaxValue ? common : null;
    }

    void Weigh(Electorate electorate, BigInteger common, HashSet<Holder> apart)
    {
        var holders = bulk.Holders;
        for (var number = 0; number < holders.Length; number++)
        {
            if (apart.Count > 0 && apart.Contains(holders[number])) continue;
            var votes = electorate[holders[number]];
            weights[number] = (long)(votes.Numerator * (common / votes.Denominator));
            if (weights[number] == 0 && !electorate.Has(holders[number])) strangers[number]++;
        }
    }

    Fraction Votes(BigInteger weight) => Fraction.Of(weight, unit);

    bool IsOpenAt(int batch, MatterId matter) => ProxyDuration.End(file, 1, matter) is not var (at, entry, _)
        || !Tally.IsAfter(at, entry, bulk.Batches[batch].Fact.At, bulk.Batches[batch].Entry);

    /// <summary>The ballots on a matter that were cast while its polls were open, the later over the earlier.</summary>
    CountedBatch[] CastOn(MatterPut put)
    {
        var mask = MaskOf(put);
        return [.. inOrder.Where(batch => IsOpenAt(batch, put.Matter)).Select(batch => new CountedBatch(batch, mask))];
    }

    /// <summary>Its marks; none where the matter was put again as one of another kind than the ballots are about.</summary>
    ulong MaskOf(MatterPut put) => bulk.Columns.Exists(column => column.Matter == put.Matter
        && (column.Nominee is null) == (put.Kind == MatterKind.Election)) ? 0 : bulk.MaskOf(put.Matter);

    /// <summary>The votes for, against and abstaining on a resolution.</summary>
    public ImmutableSortedDictionary<Choice, Fraction> On(MatterPut put)
    {
        if (bulk.IsEmpty || put.Kind == MatterKind.Election) return ImmutableSortedDictionary<Choice, Fraction>.Empty;
        var place = bulk.Columns.FindIndex(column => column.Matter == put.Matter);
        if (place < 0) return ImmutableSortedDictionary<Choice, Fraction>.Empty;
        var sums = bulk.Rows.Sums(weights, CastOn(put), [], []).AsSpan(place * (MarkRows.Third + 1));
        return ImmutableSortedDictionary<Choice, Fraction>.Empty.Add(Choice.For, Votes(sums[MarkRows.First]))
            .Add(Choice.Against, Votes(sums[MarkRows.Second])).Add(Choice.Abstain, Votes(sums[MarkRows.Third]));
    }

    /// <summary>The votes for each nominee, and those of ballots that name more than there are seats, which give nobody any.</summary>
    public (List<(Person Nominee, Fraction Votes)> Votes, Fraction OverVoted) For(MatterPut put)
    {
        if (bulk.IsEmpty || put.Kind != MatterKind.Election) return ([], Fraction.Zero);
        var overVoted = new long[1];
        var sums = bulk.Rows.Sums(weights, CastOn(put), [new(MaskOf(put), put.Seats ?? 0)], overVoted);
        return ([.. bulk.Columns.Select((column, place) => (column, Sum: sums[(place * (MarkRows.Third + 1)) + MarkRows.First]))
            .Where(one => one.column.Matter == put.Matter && one.Sum > 0)
            .Select(one => (one.column.Nominee!.Value, Votes(one.Sum)))], Votes(overVoted[0]));
    }

    /// <summary>What is present of a session by these ballots until the polls on the matter closed, or was cast on the matter in any.
    /// </summary>
    public Fraction PresentOn(MatterPut put, int session)
    {
        if (bulk.IsEmpty) return Fraction.Zero;
        var (own, there) = (MaskOf(put), PresenceMask());
        return Votes(Sum(bulk.Rows.Newcomers(weights, [.. inOrder.Select(batch => new CountedBatch(batch,
            (IsOpenAt(batch, put.Matter) ? own : 0) | (IsThere(batch, session, put.Matter) ? there : 0)))])));
    }

    /// <summary>What came to a session batch by batch, by ballots of those who had cast none in it before.</summary>
    public IEnumerable<(Moment At, long Entry, Fraction Votes)> Arrivals(int session, MatterId? matter)
    {
        if (bulk.IsEmpty) return [];
        var (batches, mask) = (inOrder.Where(batch => IsThere(batch, session, matter)).ToList(), PresenceMask());
        var added = bulk.Rows.Newcomers(weights, [.. batches.Select(batch => new CountedBatch(batch, mask))]);
        return batches.Zip(added, (batch, weight) => (bulk.Batches[batch].Fact.At, bulk.Batches[batch].Entry, Votes(weight)));
    }

    /// <summary>To vote on adjournment alone is no presence.</summary>
    ulong PresenceMask() => bulk.Columns.Select((column, place) =>
            file.Meeting.Matter(column.Matter)?.Kind == MatterKind.Adjournment ? 0 : MarkRows.MaskOf(place))
        .Aggregate(0UL, (all, mask) => all | mask);

    bool IsThere(int batch, int session, MatterId? matter)
    {
        var (at, entry) = (bulk.Batches[batch].Fact.At, bulk.Batches[batch].Entry);
        return Sessions.Of(file.Meeting, at, entry) == session && !Attendance.IsAfterPolls(file.Meeting, matter, at, entry)
            && !Attendance.IsAfterTheEnd(file.Meeting, at);
    }

    static BigInteger Sum(long[] weights) => weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);

    /// <summary>How many ballots on the matter came in batches.</summary>
    public long CountOn(MatterPut put) => bulk.IsEmpty ? 0 : inOrder.Sum(batch => (long)bulk.Rows.CountIn(batch, MaskOf(put)));

    /// <summary>Ballots in batches that do not count: of those not entitled, and those cast too late.</summary>
    public IEnumerable<Finding> Refused(MatterPut put)
    {
        if (bulk.IsEmpty) yield break;
        var mask = MaskOf(put);
        var (none, own) = (Sum(bulk.Rows.Newcomers(strangers, [.. inOrder.Select(batch => new CountedBatch(batch, mask))])),
            bulk.MaskOf(put.Matter));
        if (!none.IsZero) yield return Finding.No($"{none} who cast ballots on {put.Matter} in batches were not entitled to vote on it");
        if (mask != own) yield return Finding.No($"the ballots in batches on {put.Matter} are not of its kind");
        foreach (var batch in inOrder.Where(batch => !IsOpenAt(batch, put.Matter)))
            if (bulk.Rows.CountIn(batch, mask) is > 0 and var late)
                yield return Finding.No($"{late} ballots on {put.Matter} came in a batch of {bulk.Batches[batch].Fact.At.InWords()}, " +
                    "after the polls had closed").RelyingOn(bulk.Batches[batch].Entry);
    }
}
