namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Holdings at a moment of a day on which entries were made at an hour not known: as if these were made before it, or after. They open an
/// answer only where it turns on them.
/// </summary>
/// <param name="moment">The moment: the close of business of the day, where no other is asked for.</param>
/// <param name="after">Whether the entries without an hour are taken to come after it.</param>
/// <seealso cref="VotingOfShares"/>
sealed class UntimedEntries(StockholderFile file, LocalDate day, Instant moment, bool after)
{
    public Instant Moment { get; } = moment;

    /// <summary>Entries without an hour stand at the beginning of the day: what changed there is what they did.</summary>
    public IEnumerable<(int Number, Holder Holder, Shares Shares)> Of(ClassOfStock of)
    {
        var held = file.Ledger.NumberedHoldersOf(of.Class, Moment, file.KnownAt);
        if (!after || !file.Ledger.DaysWithoutHour.Contains((of.Class, day))) return held;
        var beginning = day.AtStartOfDayInZone(file.Office).ToInstant();
        var shares = held.ToDictionary(one => one.Number);
        foreach (var one in file.Ledger.NumberedHoldersOf(of.Class, beginning, file.KnownAt)) Add(one, -one.Shares.Count);
        foreach (var one in file.Ledger.NumberedHoldersOf(of.Class, beginning.Minus(Duration.FromTicks(1)), file.KnownAt))
            Add(one, one.Shares.Count);
        return shares.Values.Where(one => !one.Shares.IsZero);

        void Add((int Number, Holder Holder, Shares Shares) one, Fraction change) => shares[one.Number] =
            one with { Shares = new(shares.GetValueOrDefault(one.Number).Shares.Count + change) };
    }

    /// <summary>Judges with these entries and without them. (Several of one day are taken to be all before, or all after.)</summary>
    public static Finding Judge(
        StockholderFile file, ClassOfStock of, LocalDate day, Electorate with, Func<Electorate> without, Func<Electorate, Finding> judge,
        Func<Finding, Finding, bool>? same)
    {
        // A split stands at the beginning of its day too, so that its own change cannot be told from theirs.
        if (!file.Ledger.Splits.Any(split => split.Fact.On.Date == day))
        {
            var other = without();
            if (with.IsAs(other)) return judge(with);
            if (same is not null && (judge(with), judge(other)) is var (one, two) && same(one, two))
                return one.Figures.SequenceEqual(two.Figures) ? one
                    : one.WithNote($"An entry of {StockholderFile.Text(day)} has no hour. If it came after the close: {two.Words}.");
        }
        return Finding.NotShown(
            $"an entry in the ledger of {of.Name} was made on the record date {StockholderFile.Text(day)} at an hour not known: whether " +
                "before the close of business decides", "correct that entry by one with its hour");
    }

    /// <summary>The answer alone decides.</summary>
    public static bool SameAnswer(Finding one, Finding other) => one.Answer == other.Answer;

    /// <summary>The figures decide too.</summary>
    public static bool SameFigures(Finding one, Finding other) => one.Answer == other.Answer && one.Figures.SequenceEqual(other.Figures);
}
