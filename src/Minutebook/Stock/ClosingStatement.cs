namespace Minutebook.Stock;

using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>A closing statement that someone drew up elsewhere, set beside the ledger.</summary>
public static class ClosingStatement
{
    /// <summary>Do the statements on this class agree with the ledger, each at the end of its day? A statement is a fact: where it
    /// disagrees, it says so and changes nothing.</summary>
    public static Finding Agrees(Ledger ledger, StockClass of, long knownAt = Ledger.Today)
    {
        var statements = ledger.Statements.Where(stated => stated.Fact.Class == of).ToList();
        return statements.Count == 0
            ? Finding.NotShown($"no statement of the outstanding shares of {of} is in the books", "enter \"outstanding-stated\"")
            : Finding.All($"what was stated of the outstanding shares of {of} agrees with the ledger",
                [.. statements.Select(stated => Agrees(ledger, stated, knownAt))]);
    }

    static Finding Agrees(Ledger ledger, Recorded<OutstandingStated> statement, long knownAt)
    {
        var stated = statement.Fact;
        var end = stated.On.Date.PlusDays(1).AtStartOfDayInZone(Moment.ZoneOf(stated.On.Zone)).ToInstant().Minus(Duration.Epsilon);
        var outstanding = ledger.Outstanding(stated.Class, end, knownAt);
        return Finding.That(stated.Outstanding == outstanding,
                $"the statement of {stated.On.InWords()} says {stated.Outstanding.InWords()} of {stated.Class}, and the ledger has " +
                    $"{outstanding}" + (stated.Outstanding == outstanding ? "" : $": they differ by {stated.Outstanding - outstanding}"))
            .WithFigure("stated", stated.Outstanding).WithFigure("outstanding", outstanding).RelyingOn(statement.Entry);
    }
}
