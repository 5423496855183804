namespace Minutebook.Particulars;

using System;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What the books show of one record that must be kept; Books fills it.</summary>
/// <param name="Of">Which record.</param>
/// <param name="Finding">Whether it is there and complete.</param>
public sealed record ShownRecord(KeptRecord Of, Finding Finding);

/// <summary>All that a question about offices, years, the seal, and books and records is judged by.</summary>
/// <param name="opened">The opening of the books, with the name, the state and the year of incorporation; null where they were not opened.
/// </param>
/// <param name="shown">What the other rooms show of minutes and registers, found when it is asked for.</param>
public sealed class ParticularsFile(
    ParticularsRecords records, BooksOpened? opened, StockFile stock, BoardFile board, Func<ImmutableArray<ShownRecord>> shown)
{
    public ParticularsRecords Records { get; } = records;

    public BooksOpened? Opened { get; } = opened;

    /// <summary>The name of the corporation on a day.</summary>
    public string NameOn(LocalDate day) =>
        Records.By<CorporationRenamed>(day).LastOrDefault().Fact?.Name ?? Opened?.Corporation ?? "the corporation";

    public StockFile Stock { get; } = stock;

    public BoardFile Board { get; } = board;

    public Instruments Instruments => Stock.Instruments;

    public DateTimeZone Office => Stock.Office;

    public LocalDate Today => Stock.Today;

    /// <summary>What the books show of the records that must be kept.</summary>
    public ImmutableArray<ShownRecord> Shown() => shown();

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
