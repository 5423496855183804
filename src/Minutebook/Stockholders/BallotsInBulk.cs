namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Columns;
using Minutebook.Values;

/// <summary>The ballots of a meeting that came in batches, on columns. This is a view: a batch makes another and leaves this as it is.
/// </summary>
/// <seealso cref="MannerOfActing"/>
public sealed class BallotsInBulk
{
    readonly HolderNumbers numbers;

    BallotsInBulk(HolderNumbers numbers) => this.numbers = numbers;

    /// <summary>No batch yet.</summary>
    public static BallotsInBulk None { get; } = new(new());

    /// <summary>The batches, in the order of the books.</summary>
    public ImmutableList<Recorded<BallotBatchReceived>> Batches { get; private init; } = [];

    /// <summary>What the marks are about, in the order of their places.</summary>
    public ImmutableList<BallotColumn> Columns { get; private init; } = [];

    /// <summary>The ballots: their keys are the numbers of the holders, their marks the columns.</summary>
    public MarkRows Rows { get; private init; } = MarkRows.None;

    public bool IsEmpty => Batches.IsEmpty;

    /// <summary>The holders of whom there may be rows, by their numbers.</summary>
    public ReadOnlySpan<Holder> Holders => numbers.First(Rows.KeyCount);

    internal int? NumberOf(Holder holder) => numbers.Find(holder) is { } number && number < Rows.KeyCount ? number : null;

    /// <summary>With one batch more.</summary>
    internal BallotsInBulk With(Recorded<BallotBatchReceived> batch)
    {
        var (columns, ballots) = (Columns, batch.Fact.Ballots);
        foreach (var column in batch.Fact.Columns)
            if (!columns.Contains(column)) columns = columns.Add(column);
        var places = batch.Fact.Columns.Select(column => columns.IndexOf(column)).ToArray();
        // Views share the numbers from the first batch on; the empty view is everybody's, and gives none.
        var own = IsEmpty ? new HolderNumbers() : numbers;
        return new(own)
        {
            Batches = Batches.Add(batch),
            Columns = columns,
            Rows = Rows.With(ballots.NumbersIn(own), places.SequenceEqual(Enumerable.Range(0, places.Length)) ? ballots.Marks
                : Moved(ballots.Marks, places)),
        };
    }

    static ulong[] Moved(ReadOnlySpan<ulong> marks, int[] places)
    {
        var moved = new ulong[marks.Length];
        for (var row = 0; row < moved.Length; row++)
            for (var column = 0; column < places.Length; column++)
                moved[row] |= MarkRows.At(places[column], MarkRows.Of(marks[row], column));
        return moved;
    }

    /// <summary>How many columns there are with those of one batch more.</summary>
    internal int ColumnsWith(BallotBatchReceived batch) => Columns.Union(batch.Columns).Count();

    /// <summary>The marks of a matter: one, or in an election one for each nominee.</summary>
    internal ulong MaskOf(MatterId matter) => Columns.Select((column, place) => column.Matter == matter ? MarkRows.MaskOf(place) : 0)
        .Aggregate(0UL, (all, mask) => all | mask);

    /// <summary>The batches in which a ballot on the matter was cast.</summary>
    public IEnumerable<Recorded<BallotBatchReceived>> On(MatterId matter)
    {
        var mask = MaskOf(matter);
        return Batches.Where((_, number) => (Rows.MarkedIn(number) & mask) != 0);
    }

    /// <summary>The ballots of one holder, as if each had been entered singly: of a batch the last on each matter.</summary>
    internal IEnumerable<Recorded<BallotCast>> Of(Holder holder)
    {
        if (NumberOf(holder) is not { } number) yield break;
        var matters = Columns.Select(column => column.Matter).Distinct().Select(matter => (Matter: matter, Mask: MaskOf(matter))).ToList();
        foreach (var rows in Rows.RowsOf(number).GroupBy(row => row.Batch, row => row.Marks))
        {
            var (entry, at, batch) = (Batches[rows.Key].Entry, Batches[rows.Key].At, Batches[rows.Key].Fact);
            foreach (var (matter, mask) in matters)
                if (rows.LastOrDefault(row => (row & mask) != 0) is not 0 and var marks)
                    yield return new(entry, at, Single(batch, matter, holder, marks));
        }
    }

    BallotCast Single(BallotBatchReceived batch, MatterId matter, Holder holder, ulong marks)
    {
        var places = Columns.Select((column, place) => (Column: column, Mark: MarkRows.Of(marks, place)))
            .Where(one => one.Column.Matter == matter).ToList();
        return new(batch.Meeting, matter, holder, batch.At, Presence.InPerson,
            places[0].Column.Nominee is null ? ChoiceOf(places[0].Mark) : null,
            Many.From(places.Where(one => one is { Column.Nominee: not null, Mark: MarkRows.First })
                .Select(one => new VotesFor(one.Column.Nominee!.Value))));
    }

    /// <summary>Who cast a ballot in one of these batches on one of these columns.</summary>
    internal List<Holder> HoldersWhere(Func<Recorded<BallotBatchReceived>, bool> batches, Func<BallotColumn, bool> columns)
    {
        if (IsEmpty) return [];
        var mask = Columns.Select((column, place) => columns(column) ? MarkRows.MaskOf(place) : 0).Aggregate(0UL, (all, one) => all | one);
        var found = new List<Holder>();
        var holders = Holders;
        foreach (var number in Rows.KeysWith([.. Enumerable.Range(0, Batches.Count).Where(number => batches(Batches[number]))
            .Select(number => new CountedBatch(number, mask))])) found.Add(holders[number]);
        return found;
    }

    static Choice ChoiceOf(int mark) =>
        mark == MarkRows.First ? Choice.For : mark == MarkRows.Second ? Choice.Against : Choice.Abstain;

    /// <summary>Why a batch cannot be kept; null where it can.</summary>
    /// <param name="meeting">The meeting as the books have it, with all its matters.</param>
    public static string? Impossible(Meeting meeting, BallotBatchReceived batch)
    {
        if (batch.Columns.Count != batch.Ballots.Width)
            return $"the batch has {batch.Columns.Count} columns, and its lines have {batch.Ballots.Width} signs";
        if (batch.Columns.Distinct().Count() < batch.Columns.Count) return "two columns of the batch are about the same";
        if (meeting.Bulk.ColumnsWith(batch) > MarkRows.Most)
            return $"the batches of a meeting have room for {MarkRows.Most} columns; cast the other ballots singly";
        for (var column = 0; column < batch.Columns.Count; column++)
            if (NotOfItsKind(meeting, batch, column) is { } problem) return problem;
        return null;
    }

    static string? NotOfItsKind(Meeting meeting, BallotBatchReceived batch, int number)
    {
        var (column, mask) = (batch.Columns[number], MarkRows.MaskOf(number));
        var election = meeting.Matter(column.Matter)?.Kind == Instruments.MatterKind.Election;
        return election && column.Nominee is null ? $"{column.Matter} is an election: name the nominee of each of its columns"
            : !election && column.Nominee is not null ? $"{column.Matter} is no election: its column names no nominee"
            : election && (batch.Ballots.OnlyOnResolutions & mask) != 0
                ? $"the column of {column.Nominee} has A or B; in an election it is F, W or -"
            : !election && (batch.Ballots.OnlyInElections & mask) != 0
                ? $"the column of {column.Matter} has W; on a resolution it is F, A, B or -" : null;
    }
}
