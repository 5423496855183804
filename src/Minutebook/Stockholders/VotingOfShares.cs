namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>The votes that shares carry.</summary>
public static class VotingOfShares
{
    /// <summary>
    /// How many votes a holder has at a session, on a matter or at all: one for each share unless the certificate says otherwise of the
    /// class. The figures "votes", "shares" and "record-date" hold it. No: the holder has none.
    /// </summary>
    public static Finding VotesOf(MeetingFile file, Holder holder, MatterId? matter = null, int session = 1)
    {
        var classes = matter is { } of && file.Meeting.Matter(of) is { } put ? put.Classes : default;
        return Electorate.With(file, session, classes, electorate => file.Instruments.Under(electorate.RecordDate, terms =>
        {
            var one = file.Ledger.Classes.Values.FirstOrDefault(ofClass => ofClass.VotesPerShare is not null);
            return Finding.That(
                    electorate.Has(holder),
                    $"{file.NameOf(holder)} {file.Verb(holder, "has", "have")} {electorate[holder]} votes by " +
                    $"{electorate.SharesOf(holder).InWords()} of record at the " +
                        $"close of business on {MeetingFile.Text(electorate.RecordDate)}",
                    one is null ? terms.Find(TermNames.VotesPerShare) : null)
                .WithFigure("votes", electorate[holder]).WithFigure("shares", electorate.SharesOf(holder))
                .WithFigure("record-date", electorate.RecordDate)
                .WithNote($"Close of business is {terms.Switches.CloseOfBusiness.ToString("HH:mm", null)} in the zone of the principal " +
                    "office (switch CloseOfBusiness).");
        }));
    }

    /// <summary>All votes that could be cast at a session: the figure "entitled".</summary>
    public static Finding Entitled(MeetingFile file, int session = 1) => Electorate.With(file, session, null, electorate =>
        Finding.Yes($"{electorate.Total} votes in {electorate.Count} names are entitled at {file.Name}, of record on " +
            $"{MeetingFile.Text(electorate.RecordDate)}")
            .WithFigure("entitled", electorate.Total).WithFigure("holders", electorate.Count)
                .WithFigure("record-date", electorate.RecordDate));

    /// <summary>Was this holder, at the close of business on a day, of record for shares that vote? The person in whose name they stand is
    /// the owner.</summary>
    public static Finding EntitledOn(MeetingFile file, Holder holder, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var close = Ledger.CloseOf(day, terms.Switches.CloseOfBusiness, file.Office);
        var votes = file.Ledger.Classes.Values.Aggregate(
            Fraction.Zero, (sum, of) =>
                sum + file.Ledger.HeldBy(holder, of.Class, close, file.KnownAt).Count * Electorate.WeightOfShare(of, terms));
        return Finding.That(votes > Fraction.Zero, $"{file.NameOf(holder)} had {votes} votes of record on {MeetingFile.Text(day)}",
            terms.Find(TermNames.HolderOfRecordIsOwner))
            .WithFigure("votes", votes);
    });
}
