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
                    electorate.Has(holder)
                        ? $"{file.NameOf(holder)} {file.Verb(holder, "has", "have")} {electorate[holder]} votes by " +
                            $"{electorate.SharesOf(holder).InWords()} {OfRecordOn(electorate)}"
                        : $"{file.NameOf(holder)} {file.Verb(holder, "has", "have")} no share that votes {OfRecordOn(electorate)}",
                    one is null ? terms.Find(TermNames.VotesPerShare) : null)
                .WithFigure("votes", electorate[holder]).WithFigure("shares", electorate.SharesOf(holder))
                .WithFigure("record-date", electorate.RecordDate)
                .WithNote($"Close of business is {terms.Switches.CloseOfBusiness.ToString("HH:mm", null)} in the zone of the principal " +
                    "office (switch CloseOfBusiness).");
        }), UntimedEntries.SameFigures);
    }

    static string OfRecordOn(Electorate electorate) =>
        $"of record at the close of business on {MeetingFile.Text(electorate.RecordDate)}";

    /// <summary>All votes that could be cast at a session: the figure "entitled".</summary>
    public static Finding Entitled(MeetingFile file, int session = 1) => Electorate.With(file, session, null, electorate =>
        Finding.Yes($"{electorate.Total} votes in {electorate.Count} names are entitled at {file.Name}, of record on " +
            $"{MeetingFile.Text(electorate.RecordDate)}")
            .WithFigure("entitled", electorate.Total).WithFigure("holders", electorate.Count)
                .WithFigure("record-date", electorate.RecordDate));

    /// <summary>
    /// Was this holder, at the close of business on a day, of record for shares that vote? The person in whose name they stand is the
    /// owner; the corporation itself, and its subsidiary, vote no shares of it.
    /// </summary>
    public static Finding EntitledOn(StockholderFile file, Holder holder, LocalDate day) => file.Instruments.Under(day, terms =>
        Entitled(file, holder, day, Ledger.CloseOf(day, terms.Switches.CloseOfBusiness, file.Office), false, terms));

    /// <summary>Was this holder of record for shares that vote at a moment? Of a day without its hour, at the close of business.</summary>
    public static Finding EntitledAt(StockholderFile file, Holder holder, Moment moment) => moment.Instant is not { } instant
        ? EntitledOn(file, holder, moment.DateIn(file.Office))
        : file.Instruments.Under(moment.DateIn(file.Office), terms =>
            Entitled(file, holder, moment.DateIn(file.Office), instant, true, terms));

    static Finding Entitled(StockholderFile file, Holder holder, LocalDate day, Instant moment, bool atHour, Terms terms)
    {
        var name = file.NameOf(holder);
        var rule = terms.Find(TermNames.SharesNotVoting);
        if (rule is { Figure: true } && file.Ledger.Accounts.TryGetValue(holder, out var account) && account.IsControlledOn(day))
            return Finding.No($"the shares of {name} belonged to the corporation or its subsidiary on {MeetingFile.Text(day)}", rule);
        var votes = Votes(file, holder, moment, terms, day);
        // Entries of that day without an hour stand at its beginning: where they give or take the vote, the hour decides.
        var beginning = day.AtStartOfDayInZone(file.Office).ToInstant();
        if (file.Ledger.DaysWithoutHour.Any(made => made.Day == day)
            && Votes(file, holder, beginning, terms, day).IsZero
                != Votes(file, holder, beginning.Minus(Duration.Epsilon), terms, day).IsZero)
            return Finding.NotShown(
                $"an entry in the ledger was made on {MeetingFile.Text(day)} at an hour not known: it decides whether {name} " +
                    $"{file.Verb(holder, "was", "were")} then of record", "correct that entry by one with its hour");
        return Finding.That(votes > Fraction.Zero,
                $"{name} had {votes} votes of record on {MeetingFile.Text(day)}{(atHour ? " at that hour" : "")}",
                terms.Find(TermNames.HolderOfRecordIsOwner))
            .WithFigure("votes", votes);
    }

    static Fraction Votes(StockholderFile file, Holder holder, Instant moment, Terms terms, LocalDate day) =>
        file.Ledger.Classes.Values.Aggregate(Fraction.Zero, (sum, of) => sum + Electorate.VotesOfShare(of, terms)
            * (file.Ledger.HeldBy(holder, of.Class, moment, file.KnownAt).Count + Pledges.Net(file, holder, of, day, moment, terms)));
}
