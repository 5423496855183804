namespace Minutebook.Tests.Exchange;

using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using Minutebook.Books;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>Books into which a history is entered before they are opened, whole, as one request.</summary>
static class HistoryBooks
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    public static Corporation With(ImmutableArray<Fact> facts, Corporation? books = null)
    {
        var request = new Request("import", null, null, facts);
        var decision = Desk.Decide(
            books ?? Corporation.Under(Instruments.None), request, new(Instant.FromUtc(2026, 1, 1, 0, 0)),
                new Sealer(() => RandomNumberGenerator.GetBytes(16), _ => null));
        Assert.True(decision.Ruling is Entered, decision.Ruling.ToString());
        return decision.Corporation;
    }

    /// <summary>Who holds what of a class at the end of a day, in order of the short names.</summary>
    public static string Holdings(this Corporation corporation, string of, LocalDate day)
    {
        var end = day.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant() - Duration.Epsilon;
        var held = corporation.Ledger.HoldersOf(new(of), end).OrderBy(one => one.Holder.Value, System.StringComparer.Ordinal).ToList();
        Assert.Equal(corporation.Ledger.Outstanding(new(of), end), held.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares));
        return string.Join("; ", held.Select(one => $"{one.Holder} {one.Shares}"));
    }
}
