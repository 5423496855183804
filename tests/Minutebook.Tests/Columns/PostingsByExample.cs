namespace Minutebook.Tests.Columns;

using System;
using System.Linq;
using Minutebook.Columns;
using Xunit;

/// <summary>The two times, the bounds and the refusals, one by one.</summary>
public sealed class PostingsByExample
{
    const int Ada = 0, Bert = 1, Common = 0, Preferred = 1;

    /// <summary>
    /// Ada is issued 100 of lot 0 on day 10 and sells 40 to Bert as lot 1 on day 20. Entry 4 tells late: on day 15 she bought 7, lot 2.
    /// </summary>
    static readonly Postings Ledger = Postings.Empty.With(
    [
        new(10, 1, Ada, Common, 0, 100),
        new(20, 2, Ada, Common, 0, -40),
        new(20, 2, Bert, Common, 1, 40),
        new(30, 3, Bert, Preferred, 3, 9),
        new(15, 4, Ada, Common, 2, 7),
    ]);

    [Theory]
    [InlineData(9, 4, 0), InlineData(10, 4, 100), InlineData(14, 4, 100), InlineData(15, 4, 107), InlineData(15, 3, 100)]
    [InlineData(20, 1, 100), InlineData(20, 2, 60), InlineData(20, 4, 67), InlineData(99, 0, 0)]
    public void A_row_counts_from_its_instant_on_and_is_known_from_its_entry_on(long effective, long entry, long held)
    {
        Assert.Equal(held, Ledger.HoldingOf(Ada, new(effective, entry), Common));
        Assert.Equal(held, Ledger.HoldingsAt(new(effective, entry), Common)[Ada]);
    }

    [Fact]
    public void Classes_and_securities_are_kept_apart()
    {
        var now = AsOf.KnownNow(30);
        Assert.Equal((107, 9, 0), (Ledger.Outstanding(now, Common), Ledger.Outstanding(now, Preferred), Ledger.Outstanding(now, 2)));
        Assert.Equal([60, 40, 7, 0], Ledger.SecuritiesAt(now, Common));
        Assert.Equal((60, 9), (Ledger.UnitsOf(0, now), Ledger.UnitsOf(3, now)));
    }

    [Fact]
    public void A_history_lies_in_effective_order_whenever_its_rows_arrived() =>
        Assert.Equal([1, 4, 2], Ledger.HistoryOfHolder(Ada, AsOf.KnownNow(30)).Select(row => row.Entry));

    [Fact]
    public void An_empty_table_answers_with_nothing()
    {
        var now = AsOf.KnownNow(long.MaxValue);
        Assert.Empty(Postings.Empty.HoldingsAt(now, Common));
        Assert.Empty(Postings.Empty.HistoryOfHolder(Ada, now));
        Assert.Equal(0, Postings.Empty.Outstanding(now, Common));
        Assert.Same(Postings.Empty, Postings.Empty.With([]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_total_that_a_long_cannot_hold_throws(bool late)
    {
        var view = Postings.Empty.With(10, 1, Ada, Common, 0, long.MaxValue).With(late ? 5 : 10, 2, Ada, Common, 0, 1);
        var now = AsOf.KnownNow(10);
        Assert.Throws<OverflowException>(() => view.Outstanding(now, Common));
        Assert.Throws<OverflowException>(() => view.HoldingsAt(now, Common));
        Assert.Throws<OverflowException>(() => view.HoldingOf(Ada, now, Common));
        Assert.Throws<OverflowException>(() => view.Outstanding(now with { Entry = 2 }, Common));
    }

    [Theory]
    [InlineData(3, 0, 0, 0)]
    [InlineData(int.MaxValue + 1L, 0, 0, 0)]
    [InlineData(4, -1, 0, 0)]
    [InlineData(4, int.MaxValue, 0, 0)]
    [InlineData(4, 0, -1, 0)]
    [InlineData(4, 0, ushort.MaxValue + 1, 0)]
    [InlineData(4, 0, 0, -1)]
    [InlineData(4, 0, 0, int.MaxValue)]
    public void A_row_out_of_bounds_is_refused(long entry, int holder, int stockClass, int security) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.With(40, entry, holder, stockClass, security, 1));

    [Fact]
    public void The_outermost_row_is_kept()
    {
        var view = Ledger.With(long.MaxValue, int.MaxValue, Ada, ushort.MaxValue, 0, long.MinValue);
        Assert.Equal(long.MinValue, view.HoldingOf(Ada, AsOf.KnownNow(long.MaxValue), ushort.MaxValue));
        Assert.Equal(0, view.HoldingOf(Ada, new(long.MaxValue, int.MaxValue - 1), ushort.MaxValue));
    }

    [Fact]
    public void Too_little_room_for_the_answer_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ledger.SumByHolder(AsOf.KnownNow(30), Common, new long[1]));
}
