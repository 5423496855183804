namespace Minutebook.Tests.Columns;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Columns;

/// <summary>The slow twin of <see cref="Postings"/>: every row in order of arrival, and each question as one would say it aloud.</summary>
sealed record PlainPostings(IReadOnlyList<Posting> Rows)
{
    public static PlainPostings Empty { get; } = new([]);

    public PlainPostings With(IEnumerable<Posting> more) => new(Rows.Concat(more).ToList());

    public IEnumerable<Posting> Known(long effective, long entry) => Rows.Where(row => row.Effective <= effective && row.Entry <= entry);

    public long[] HoldingsAt(long effective, long entry, int stockClass)
    {
        var held = Known(effective, entry).Where(row => row.StockClass == stockClass).ToLookup(row => row.Holder, row => row.Units);
        var holders = Enumerable.Range(0, Rows.Select(row => row.Holder + 1).DefaultIfEmpty().Max());
        return holders.Select(holder => held[holder].Sum()).ToArray();
    }

    public long[] SecuritiesAt(long effective, long entry, int stockClass)
    {
        var held = Known(effective, entry).Where(row => row.StockClass == stockClass).ToLookup(row => row.Security, row => row.Units);
        var securities = Enumerable.Range(0, Rows.Select(row => row.Security + 1).DefaultIfEmpty().Max());
        return securities.Select(security => held[security].Sum()).ToArray();
    }

    public long Outstanding(long effective, long entry, int stockClass) =>
        Known(effective, entry).Where(row => row.StockClass == stockClass).Sum(row => row.Units);

    public long HoldingOf(int holder, long effective, long entry, int stockClass) =>
        Known(effective, entry).Where(row => row.Holder == holder && row.StockClass == stockClass).Sum(row => row.Units);

    public long UnitsOf(int security, long effective, long entry) =>
        Known(effective, entry).Where(row => row.Security == security).Sum(row => row.Units);

    public List<Posting> HistoryOfHolder(int holder, long effective, long entry) =>
        Known(effective, entry).Where(row => row.Holder == holder).OrderBy(row => row.Effective).ToList();

    public List<Posting> HistoryOfSecurity(int security, long effective, long entry) =>
        Known(effective, entry).Where(row => row.Security == security).OrderBy(row => row.Effective).ToList();
}
