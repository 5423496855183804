namespace Minutebook.Columns;

/// <summary>One row of the stock ledger: what one holder gained or lost of one security, from when, and since which entry known.</summary>
/// <param name="Effective">The instant from which it counts, in Unix ticks (100 ns since 1970-01-01T00:00Z).</param>
/// <param name="Entry">The entry of the books that recorded it: 0 to 2,147,483,647, never less than that of the row before.</param>
/// <param name="Holder">The holder's small number, from 0.</param>
/// <param name="StockClass">The class or series, numbered from 0 to 65,535.</param>
/// <param name="Security">The lot or certificate, numbered from 0.</param>
/// <param name="Units">Shares gained, or lost where negative, in the fraction of a share that the caller has chosen as its unit.</param>
public readonly record struct Posting(long Effective, long Entry, int Holder, int StockClass, int Security, long Units);
