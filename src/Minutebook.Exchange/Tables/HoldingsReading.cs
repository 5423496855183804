namespace Minutebook.Exchange.Tables;

using System.Collections.Immutable;
using Minutebook.Exchange.TermSheets;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>How a table of holdings is to be read.</summary>
/// <param name="Zone">The zone of the corporation's principal office: the dates of the table are days there.</param>
/// <param name="Books">The ledger to which the holdings will be added.</param>
/// <param name="Classes">Classes that the ledger has not yet; they are entered before the holdings.</param>
/// <param name="MostRows">The greatest number of rows that are read.</param>
public sealed record TableSettings(DateTimeZone Zone, Ledger Books, ImmutableArray<StockClassAuthorized> Classes = default,
    int MostRows = TableSettings.UsualMostRows)
{
    public const int UsualMostRows = 1_000_000;
}

/// <summary>A row of the table that was read: one holding.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
public sealed record HoldingRow(int Line, Security Security, Holder Holder, StockClass Class, Shares Shares, string? Certificate,
    Moment On);

/// <summary>A table of holdings as read.</summary>
/// <param name="Facts">The facts in the order in which they are to be entered; none where there is any problem.</param>
/// <param name="Rows">The rows that could be read.</param>
/// <param name="Problems">Every problem of the whole file.</param>
/// <param name="OverIssues">Where the table issues more shares than are authorized; it is taken all the same.</param>
public sealed record HoldingsReading(
    ImmutableArray<Fact> Facts, ImmutableArray<HoldingRow> Rows, ImmutableArray<Problem> Problems, ImmutableArray<OverIssue> OverIssues);
