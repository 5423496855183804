namespace Minutebook.Stock;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Minutebook.Columns;
using Minutebook.Values;
using NodaTime;

/// <summary>How facts are written in rows, and personal data found again: the room above knows the form of facts.</summary>
/// <param name="Write">The stored form of a fact: personal data as digests.</param>
/// <param name="Read">Reads it.</param>
/// <param name="TextOf">The text of a digest; null where it was erased.</param>
public sealed record FactRows(Func<Fact, byte[]> Write, Func<ReadOnlyMemory<byte>, Fact> Read, Func<Digest, string?> TextOf);

/// <summary>
/// The whole ledger as columns and rows of bytes, and made of them again without folding a single fact. What is kept of a million entries
/// is large and lies in rows that are read when asked for; the rest is little.
/// </summary>
public sealed partial record Ledger
{
    /// <summary>Adds all that the ledger knows. The same ledger always gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">Rows wait to be put in order, or personal data were never sealed.</exception>
    internal void AddTo(Segments segments, FactRows facts)
    {
        if (Deferred is not null) throw new InvalidOperationException("This ledger is still being folded anew.");
        Postings.AddTo(segments);
        segments.Add("holdings", Holdings.Frozen(new()).Rows);
        // Only digests are written, so no text is looked up.
        segments.Add("accounts", Accounts.ReadBy(LedgerRows.Accounts(_ => null)).Frozen(new()).Rows);
        segments.Add("numbered", Rows(Numbered, (row, holder) => row.Text(holder.Value)));
        segments.Add("issues", Rows(Issues, (row, issue) => WriteIssue(row, issue, facts)));
        segments.Add("ledger", Rows([0], (row, _) => WriteRest(row, facts)));
    }

    static FrozenRows Rows<T>(IEnumerable<T> all, Action<RowWriter, T> write)
    {
        var row = new RowWriter(new());
        var rows = new FrozenRows.Builder(row.Words, named: false);
        foreach (var one in all)
        {
            row.Clear();
            write(row, one);
            rows.Add(row.Written);
        }
        return rows.Build();
    }

    /// <summary>The ledger that was added to the segments.</summary>
    /// <exception cref="FormatException">A part is missing, or does not fit the others.</exception>
    internal static Ledger Of(Segments segments, FactRows facts)
    {
        var (numbered, issues) = (segments.Rows("numbered"), segments.Rows("issues"));
        var rest = segments.Rows("ledger").Read(0);
        return ReadRest(ref rest, facts) with
        {
            Postings = Postings.Of(segments),
            Holdings = new(LedgerRows.Holdings, segments.Rows("holdings")),
            Accounts = new(LedgerRows.Accounts(facts.TextOf), segments.Rows("accounts")),
            Numbered = Grown.After(new RowList<Holder>(numbered, row => new(row.Text()))),
            Issues = Grown.After(new RowList<IssueOnTheBooks>(issues, row => ReadIssue(row, facts))),
        };
    }

    static void WriteIssue(RowWriter row, IssueOnTheBooks issue, FactRows facts)
    {
        row.Number(issue.Entry);
        row.Bytes(facts.Write(issue.Fact));
        row.Write(issue.Before.OfClass);
        row.Write(issue.Before.UnderResolution);
    }

    static IssueOnTheBooks ReadIssue(RowReader row, FactRows facts) =>
        new(row.Number(), (StockIssued)facts.Read(row.Bytes().ToArray()), new(row.Shares(), row.Shares()));

    void WriteRest(RowWriter row, FactRows facts)
    {
        row.Number(UnitsPerShare);
        row.Each([.. Classes.Values.OrderBy(of => of.Number)], WriteClass);
        row.Each(InOrder(Authorizations.Values), Recorded<IssueAuthorized>);
        row.Each(Foreign, Recorded<ForeignRecordKept>);
        row.Each(Splits, Recorded<StockClassSplit>);
        row.Each(Statements, Recorded<OutstandingStated>);
        row.Each(InOrder(StockDividends.Values), Recorded<StockDividendPaid>);
        row.Each(ConversionRights, Recorded<ConversionRightStated>);
        row.Each([.. DaysWithoutHour.OrderBy(one => one.Class.Value, StringComparer.Ordinal).ThenBy(one => one.Day)], WriteDay);
        foreach (var sums in (ImmutableSortedDictionary<StockClass, Shares>[])[Treasury, Held, PutativeTotals])
            row.Each([.. sums], (one, sum) => WriteSum(one, sum.Key.Value, sum.Value));
        row.Each([.. UnderResolution], (one, sum) => WriteSum(one, sum.Key.Value, sum.Value));
        row.Each([.. IssuedAtSplit], WriteAtSplit);
        row.Each([.. PutativeSplits], (one, split) =>
        {
            one.Number(split.Key);
            one.Bytes(facts.Write(split.Value));
        });
        row.Each(PutativeIssues, (one, security) => one.Text(security.Value));
        row.Each([.. EverControlled.Select(one => one.Value).Order(StringComparer.Ordinal)], (one, holder) => one.Text(holder));
        row.Each([.. GreatestNumbers.OrderBy(one => one.Key.Class.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Form, StringComparer.Ordinal)], WriteGreatest);
        row.Each(FractionsLeft, WriteLeft);

        void Recorded<T>(RowWriter one, Recorded<T> recorded)
            where T : Fact
        {
            one.Number(recorded.Entry);
            one.Write(recorded.At);
            one.Bytes(facts.Write(recorded.Fact));
        }
    }

    static Ledger ReadRest(ref RowReader row, FactRows facts)
    {
        var units = row.Number();
        var ledger = Empty with
        {
            UnitsPerShare = units,
            Classes = Empty.Classes.AddRange(row.Each(ReadClass).Select(of => KeyValuePair.Create(of.Class, of))),
            Authorizations = Empty.Authorizations.AddRange(
                row.Each(Recorded<IssueAuthorized>).Select(one => KeyValuePair.Create(one.Fact.Resolution, one))),
            Foreign = Listed(row.Each(Recorded<ForeignRecordKept>)),
            Splits = Listed(row.Each(Recorded<StockClassSplit>)),
            Statements = Listed(row.Each(Recorded<OutstandingStated>)),
            StockDividends = Empty.StockDividends.AddRange(
                row.Each(Recorded<StockDividendPaid>).Select(one => KeyValuePair.Create(one.Fact.Dividend, one))),
            ConversionRights = [.. row.Each(Recorded<ConversionRightStated>)],
            DaysWithoutHour = [.. row.Each((ref RowReader one) => (new StockClass(one.Text()), one.Day()))],
            Treasury = ReadSums(ref row),
            Held = ReadSums(ref row),
            PutativeTotals = ReadSums(ref row),
            UnderResolution = Empty.UnderResolution.AddRange(
                row.Each(ReadSum).Select(one => KeyValuePair.Create(new ResolutionId(one.Name), one.Sum))),
            IssuedAtSplit = row.Each((ref RowReader one) => (Entry: one.Number(), Sum: one.Shares()))
                .ToImmutableSortedDictionary(one => one.Entry, one => one.Sum),
            PutativeSplits = row.Each((ref RowReader one) => (Entry: one.Number(), Fact: facts.Read(one.Bytes().ToArray())))
                .ToImmutableSortedDictionary(one => one.Entry, one => (StockClassSplit)one.Fact),
            PutativeIssues = [.. row.Each((ref RowReader one) => new Security(one.Text()))],
            EverControlled = [.. row.Each((ref RowReader one) => new Holder(one.Text()))],
            GreatestNumbers = row.Each(ReadGreatest).ToImmutableDictionary(one => (one.Class, one.Form), one => one.Number),
            FractionsLeft = [.. row.Each(ReadLeft)],
        };
        return row.IsAtEnd ? ledger : throw new FormatException("More was written of this ledger than is read.");

        Recorded<T> Recorded<T>(ref RowReader one)
            where T : Fact => new(one.Number(), one.Instant(), (T)facts.Read(one.Bytes().ToArray()));
    }

    static Grown<T> Listed<T>(IReadOnlyList<T> all) => Grown.After(all);

    static List<Recorded<T>> InOrder<T>(IEnumerable<Recorded<T>> all)
        where T : Fact => [.. all.OrderBy(one => one.Entry)];

    static void WriteSum(RowWriter row, string name, Shares sum)
    {
        row.Text(name);
        row.Write(sum);
    }

    static ImmutableSortedDictionary<StockClass, Shares> ReadSums(ref RowReader row) => Empty.Held.AddRange(
        row.Each(ReadSum).Select(one => KeyValuePair.Create(new StockClass(one.Name), one.Sum)));

    static (string Name, Shares Sum) ReadSum(ref RowReader row) => (row.Text(), row.Shares());

    static void WriteAtSplit(RowWriter row, KeyValuePair<long, Shares> issued)
    {
        row.Number(issued.Key);
        row.Write(issued.Value);
    }

    static void WriteDay(RowWriter row, (StockClass Class, LocalDate Day) day)
    {
        row.Text(day.Class.Value);
        row.Write(day.Day);
    }

    static void WriteClass(RowWriter row, ClassOfStock of)
    {
        row.Text(of.Class.Value);
        row.Number(of.Number);
        row.Text(of.Name);
        row.Flag(of.Par is not null);
        if (of.Par is { } par) row.Write(par);
        row.Flag(of.VotesPerShare is not null);
        if (of.VotesPerShare is { } votes) row.Write(votes);
        row.Each(of.Authorized, (one, from) =>
        {
            one.Write(from.Shares);
            one.Write(from.On);
            one.Number(from.Entry);
        });
    }

    static ClassOfStock ReadClass(ref RowReader row) => new(
        new(row.Text()), row.Small(), row.Text(), row.Flag() ? row.Money() : null, row.Flag() ? row.Fraction() : null,
        Listed(row.Each((ref RowReader one) => new AuthorizedFrom(one.Shares(), one.Moment(), one.Number()))));

    static void WriteGreatest(RowWriter row, KeyValuePair<(StockClass Class, string Form), BigInteger> greatest)
    {
        row.Text(greatest.Key.Class.Value);
        row.Text(greatest.Key.Form);
        row.Bytes(greatest.Value.ToByteArray());
    }

    static (StockClass Class, string Form, BigInteger Number) ReadGreatest(ref RowReader row) =>
        (new(row.Text()), row.Text(), new(row.Bytes()));

    static void WriteLeft(RowWriter row, FractionLeft left)
    {
        row.Number(left.Entry);
        row.Text(left.Holder.Value);
        row.Text(left.Class.Value);
        row.Write(left.Fraction);
        row.Number((int)left.Rule);
        row.Flag(left.Cash is not null);
        if (left.Cash is { } cash) row.Write(cash);
    }

    static FractionLeft ReadLeft(ref RowReader row) => new(
        row.Number(), new(row.Text()), new(row.Text()), row.Fraction(), (FractionRule)row.Small(), row.Flag() ? row.Money() : null);
}
