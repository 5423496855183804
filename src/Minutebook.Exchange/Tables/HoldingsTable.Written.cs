namespace Minutebook.Exchange.Tables;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Stock;
using NodaTime;
using NodaTime.Text;

/// <summary>The holdings that stand, as rows that <see cref="Read(System.IO.TextReader, string, TableSettings)"/> reads again.</summary>
public static partial class HoldingsTable
{
    /// <summary>One row a holding, class by class, in the order in which they were made, with the columns of <see cref="Columns"/>.
    /// </summary>
    /// <param name="today">The day whose addresses are written.</param>
    public static IEnumerable<string[]> Write(Ledger ledger, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return from holding in ledger.Holdings.Values
               where holding.Stands && !holding.IsPutative
               orderby ledger.Classes[holding.Class].Number, holding.Number
               let account = ledger.Accounts[holding.Holder]
               select (string[])[
                   holding.Holder.Value, account.Name.Text ?? holding.Holder.Value, account.Kind.ToString().ToLowerInvariant(),
                   account.AddressOn(today)?.Text ?? "", account.Email?.Text ?? "", holding.Class.Value,
                   holding.Shares.ToString().Replace(",", "", StringComparison.Ordinal), holding.Certificate ?? "",
                   LocalDatePattern.Iso.Format(holding.From.Date)];
    }
}
