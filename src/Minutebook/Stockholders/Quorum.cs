namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The quorum of a meeting of stockholders.</summary>
public static class Quorum
{
    /// <summary>
    /// Was a majority of the outstanding shares entitled to vote present in person or by proxy at this session? Once present it is not
    /// broken by withdrawals; at a reconvened session it is counted afresh.
    /// </summary>
    public static Finding Present(MeetingFile file, int session = 1) => Present(file, session, null);

    static Finding Present(MeetingFile file, int session, MatterId? matter) =>
        file.WithSession(session, held => Electorate.With(file, session, null, electorate =>
        Of(file, held, electorate, TermNames.Quorum, $"a quorum was present at {file.Name}", matter), UntimedEntries.SameAnswer));

    /// <summary>
    /// The quorum for a matter: that of the meeting, and beside it that of each class that votes on the matter by itself. Where only some
    /// classes vote on it at all, theirs alone is needed. Who came only after the polls had closed is no part of it.
    /// </summary>
    public static Finding PresentFor(MeetingFile file, MatterPut matter, int session = 1)
    {
        var grounds = new List<Finding> { IsSeparate(file, matter)
            ? OfClasses(file, matter.Classes, session, matter.Matter) : Present(file, session, matter.Matter) };
        grounds.AddRange(matter.ClassVotes.Select(stockClass => OfClass(file, stockClass, session, matter.Matter)));
        return grounds.Count == 1 ? grounds[0] : Finding.All($"a quorum was present for {matter.Matter}", [.. grounds]);
    }

    /// <summary>Whether a matter is for some classes only, of all that have a vote.</summary>
    static bool IsSeparate(MeetingFile file, MatterPut matter) => !matter.Classes.IsEmpty && file.Day(1) is { } day
        && file.Instruments.Known(day) && file.Ledger.Classes.Values.Any(of => !matter.Classes.Contains(of.Class)
            && !Electorate.VotesOfShare(of, file.Instruments.On(day)).IsZero);

    /// <summary>A majority of the class, for a matter on which it votes by itself.</summary>
    public static Finding OfClass(MeetingFile file, StockClass stockClass, int session = 1, MatterId? matter = null) =>
        OfClasses(file, [stockClass], session, matter);

    static Finding OfClasses(MeetingFile file, Many<StockClass> classes, int session, MatterId? matter) =>
        file.WithSession(session, held => Electorate.With(file, session, classes, electorate =>
            Of(file, held, electorate, TermNames.ClassQuorum, $"a quorum of {classes} was present at {file.Name}", matter),
                UntimedEntries.SameAnswer));

    static Finding Of(MeetingFile file, Session held, Electorate electorate, TermKey<Threshold> key, string words, MatterId? matter) =>
        file.Instruments.Under(held.At.Date, terms =>
        {
            if (terms.Find(key) is not { } quorum) return Finding.Yes("no instrument asks for a quorum");
            var counted = electorate.CountedFor(quorum, terms.Switches);
            var attendance = new Attendance(file, counted, held.Number, matter);
            var continues = terms.Find(TermNames.QuorumContinues) is { Figure: true } rule ? rule : null;
            var certain = continues is null ? attendance.Represented : attendance.Greatest;
            var answer = quorum.Figure.MetBy(certain, counted.Total) ? Answer.Yes
                : quorum.Figure.MetBy(attendance.GreatestPossible, counted.Total) ? Answer.Open
                : Answer.No;
            return Counted(file, held, attendance, counted, certain, quorum, answer, words, continues);
        });

    static Finding Counted(
        MeetingFile file, Session held, Attendance attendance, Electorate electorate, Fraction certain, Term<Threshold> quorum,
        Answer answer, string words, Term? continues)
    {
        var found = $"{words}: {certain} of {electorate.Total} are represented; {quorum.Figure.Of(electorate.Total)} are needed";
        var withdrawn = attendance.Represented < attendance.Greatest ? continues : null;
        var finding = answer switch
        {
            Answer.Yes => Finding.Yes(found, quorum, withdrawn),
            Answer.No when attendance.Entries.Count == 0 && NotHeldYet(file, held) =>
                Finding.NotYet(found, new(Wanting.NotYet, "take the attendance at the meeting", held.At.Date, held.At.Date), quorum),
            // Where the books show nobody who came, they show no attendance: not that nobody came.
            Answer.No when attendance.Entries.Count == 0 => Finding.NotShown(
                $"the books show no attendance at {file.Name}; {quorum.Figure.Of(electorate.Total)} of {electorate.Total} are needed",
                "record the opening of the meeting, and who came", quorum),
            Answer.No => Finding.No(found, quorum),
            _ => Finding.NotShown(found, "settle whether the doubtful proxies are good", quorum),
        };
        var unit = Electorate.UnitOf(quorum, file.Instruments.Switches);
        var noted = unit == QuorumUnit.Shares || electorate.Total != SumOfShares(electorate)
            ? finding.WithNote($"Counted in {unit.ToString().ToLowerInvariant()} (switch QuorumUnit).") : finding;
        return noted.WithBreach(Effect.Void).WithFigure("present", certain).WithFigure("entitled", electorate.Total)
            .WithFigure("needed", quorum.Figure.Of(electorate.Total)).WithFigure("record-date", electorate.RecordDate)
            .RelyingOn(attendance.Entries);
    }

    static Fraction SumOfShares(Electorate electorate) =>
        electorate.Holders.Aggregate(Fraction.Zero, (sum, holder) => sum + electorate.SharesOf(holder).Count);

    static bool NotHeldYet(MeetingFile file, Session held) =>
        held.Opened is null && file.TodayThere <= held.At.Date && file.Meeting.Closed is null;
}
