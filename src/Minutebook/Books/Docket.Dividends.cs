namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Stock;
using NodaTime;

/// <summary>What is due about dividends.</summary>
public static partial class Docket
{
    /// <summary>Declarations that are not in order, registers to be drawn anew, payments to be made, amounts that are unclaimed.</summary>
    static IEnumerable<DocketLine> OfDividends(StockFile file, LocalDate today) => file.Records.Dividends.Values
        .Where(dividend => !file.IsHistory(dividend.Declared.Fact.On)).SelectMany(dividend =>
        {
            var name = dividend.Declared.Fact.Dividend;
            var lines = Lines(Dividends.InOrder(file, dividend.Declared), name, today,
                failure => $"settle what becomes of the dividend {name}: {failure.Words}");
            if (!dividend.Drawn.IsEmpty)
                lines = lines.Concat(Lines(Dividends.RegisterStands(file, dividend), name, today,
                    failure => $"draw the register of {name} anew, and settle the difference: {failure.Words}"));
            return lines.Concat(Lines(DividendPayments.AllPaid(file, dividend), name, today,
                failure => $"claim back what was overpaid: {failure.Words}"));
        });
}
