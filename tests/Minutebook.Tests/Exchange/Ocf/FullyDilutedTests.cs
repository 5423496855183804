namespace Minutebook.Tests.Exchange.Ocf;

using System.IO;
using System.Linq;
using Minutebook.Exchange.Ocf;
using Minutebook.Values;
using NodaTime;
using Xunit;

/// <summary>The fully diluted table of the sample of the format: what is outstanding, and what its options and the like would
/// add.</summary>
public sealed class FullyDilutedTests
{
    [Fact, Requirement("6-7")]
    public void Options_that_were_exercised_or_cancelled_count_no_more()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "ocf", "acme_holdings_limited"));
        if (!Directory.Exists(folder)) Assert.Skip($"{folder} is not here.");
        var books = HistoryBooks.With(OcfImport.Read(folder, new(HistoryBooks.Zone)).Facts);
        var all = FullyDiluted.Of(books.Ledger, Instant.MaxValue);
        Assert.Equal(books.Ledger.Classes.Count, all.Count(line => line.Kind == "outstanding"));
        Assert.All(all, line => Assert.True(line.Shares is null || line.Shares >= Shares.Zero));
        // 36,127 + 48,000 + 24,000 were granted, and 2,000 of the first exercised.
        Assert.Equal(new(106_127), Assert.Single(all, line => line.Kind == "options").Shares);
        var early = FullyDiluted.Of(books.Ledger, Instant.FromUtc(2019, 5, 31, 0, 0));
        Assert.DoesNotContain(early, line => line.Kind is "options" or "warrants" or "convertible");
    }
}
