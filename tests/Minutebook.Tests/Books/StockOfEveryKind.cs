namespace Minutebook.Tests.Books;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>A history with a fact of every kind that the ledger keeps: issues and a split beyond what is authorized, and their cures,
/// certificates, days without an hour, fractions, the treasury, and corrections of some of it.</summary>
static class StockOfEveryKind
{
    static readonly StockClass Common = new("common"), Preferred = new("preferred");
    static readonly LocalDate First = new(2001, 1, 2);

    static readonly Instant Nine = First.At(new LocalTime(9, 0)).InZoneStrictly(Corporate.Zone).ToInstant();

    static Moment At(int minute) => Moment.At(Nine.Plus(Duration.FromMinutes(minute)), Corporate.Zone);

    static Moment Day(int day) => Moment.On(First.PlusDays(day), Corporate.Zone);

    public static IEnumerable<Fact> Facts(int seed)
    {
        var (random, facts) = (new Random(seed), new List<Fact>(Opening()));
        int Some() => random.Next(10, 90);
        var (first, second) = (Some(), Some());
        facts.AddRange([
            new IssueAuthorized(new("r-1"), Common, At(1), AuthorizedBy.Board, 500, new(12.50m, "USD")),
            new StockIssued(new("c-1"), new("ada"), Common, first, At(2), new("r-1"), new(12.50m, "USD"), "C-1", "tx-1"),
            new StockIssued(new("c-2"), new("bob"), Common, second, Day(1), new("r-1"), Certificate: "C-0002"),
            new StockIssued(new("p-1"), new("cy"), Preferred, Some(), At(2_000)),
            new CertificateIssued(new("p-1"), "P 7", At(2_001)),
            new CertificateSpoiled(Preferred, "P 8", At(2_002), "torn"),
            new CertificateReplaced(new("c-1"), new("c-3"), At(2_003), "C-3"),
            new ConversionRightStated(Preferred, Common, Fraction.Of(3, 2), At(2_004)),
            new ForeignRecordKept("OCF", "VALUATION", "v-1", "{}"),
            new ForeignRecordKept("OCF", "STAKEHOLDER", "s-1", "", new("{\"name\":\"Ada\"}")),
            new OutstandingStated(Common, first + second, Day(3)),
            new HolderAddressChanged(new("ada"), new("2 Side Street, Łódź"), Day(4)),
            new HolderNameChanged(new("bob"), new("Robert Rowe"), At(6_000)),
            new HolderControlled(new("cy"), true, Day(4)),
            new HolderControlled(new("cy"), false, Day(6)),
            new StockTransferred(new("c-3"),
                [new(new("c-4"), new("bob"), 4, Source: "tx-2"), new(new("c-5"), new("ada"), first - 4)], At(7_000)),
            new StockRetired(new("c-4"), Retired.Repurchased, At(7_100), new(new("c-6"), new("bob"), 1)),
            new TreasurySharesReissued(new("c-7"), new("cy"), Common, 1, At(7_200)),
            new TreasurySharesRetired(Common, 1, At(7_300)),
            new StockDividendPaid("d-1", Common, Fraction.Of(1, 7), First.PlusDays(5), At(7_400), Fractions: FractionRule.Cash,
                CashPerShare: new(3.33m, "USD")),
            new StockClassSplit(Preferred, Fraction.Of(1, 3), Day(6), Fractions: FractionRule.Scrip),
            new StockClassSplit(Common, Fraction.Of(7, 5), Day(7)),
            new StockIssued(new("c-8"), new("cy"), Common, 5_000, At(11_000)),
            new StockIssued(new("c-9"), new("ada"), Common, 6_000, At(11_001)),
            new StockTransferred(new("c-8"), [new(new("c-10"), new("ada"), 2_000), new(new("c-11"), new("cy"), 3_000)], At(11_002)),
            new StockClassSplit(Common, 20, Day(9)),
            new StockTransferred(new("c-6"), [new(new("c-12"), new("ada"), 28)], At(14_000)),
        ]);
        var rest = new List<Fact>
        {
            new IssueValidated(new("c-8"), At(15_000), "Court of Chancery"),
            new IssueRatified(new("c-9"), At(15_001), StockholdersApproved: true, CertificateFiled: true),
            new AuthorizedSharesAdjusted(Common, 1_000_000, At(15_002)),
            new EntryCorrected(facts.FindIndex(fact => fact is StockIssued { Security.Value: "p-1" }) + 1,
                new StockIssued(new("p-1"), new("cy"), Preferred, Some(), At(2_000)), "misread"),
            new EntryWithdrawn(facts.FindIndex(fact => fact is OutstandingStated) + 1, "of another corporation"),
        };
        return facts.Concat(rest.OrderBy(_ => random.Next()));
    }

    static IEnumerable<Fact> Opening() =>
    [
        new StockClassAuthorized(Common, "Common Stock", 1_000, Day(0), new(0.0001m, "USD")),
        new StockClassAuthorized(Preferred, "Preferred Stock", 1_000, At(0), VotesPerShare: Fraction.Of(1, 3)),
        new HolderOpened(new("ada"), new("Ada Quill"), HolderKind.Individual, new("1 High Street"), new("ada@example.com"), [new("ada-q")]),
        new HolderOpened(new("bob"), new("Bob Rowe & Cy Stone"), HolderKind.Joint, Persons: [new("bob-r"), new("cy-s")]),
        new HolderOpened(new("cy"), new("Holding, Inc."), HolderKind.Entity),
    ];
}
