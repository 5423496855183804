namespace Minutebook.Books.Questions;

using System;
using System.Collections.Generic;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>Questions on shares, on the annual meeting, and on acts that were entered.</summary>
public static partial class QuestionList
{
    static IEnumerable<Question> Offices() =>
    [
        new("shares.of-record",
            "How many shares of a class stand in this holder's name at the close of business on a day? The figure \"shares\" holds " +
            "it.", "StockRecords", [Holder, OfClass, On], OfRecord),
        new("shares.outstanding",
            "How many shares of a class are outstanding at the close of business on a day? The figure \"shares\" holds it.", "StockRecords",
            [OfClass, On], Outstanding),
        new("annual-meeting.not-overdue", "Is the annual meeting not overdue?", nameof(Stockholders.AnnualMeeting), [On],
            asked => AnnualMeetings.NotOverdue(asked.Corporation, asked.Day("on"))),
        new("annual-meeting.months", "Is the annual meeting not overdue by the months after the last? The months alone.",
            nameof(Stockholders.AnnualMeeting), [On], asked => AnnualMeetings.NotOverdueByMonths(asked.Corporation, asked.Day("on"))),
        new("annual-meeting.designated", "Is the annual meeting not overdue by the days after a day designated for it? The days alone.",
            nameof(Stockholders.AnnualMeeting), [On], asked => AnnualMeetings.NotOverdueAsDesignated(asked.Corporation, asked.Day("on"))),
        new("issue.in-order", "Would this issue of shares be in order? It is asked before it is entered.", nameof(IssuanceOfShares),
            [Holder, OfClass, new("shares", "how many"), On, new("resolution", "the resolution that authorizes it", ""),
                new("consideration", "what is received for each share, such as 1.25 USD", "")],
            asked => IssuanceOfShares.InOrder(asked.Stock, Proposed(asked))),
        new("act.in-order", "Is the act of this entry in order, on what is known? Its standing says what becomes of it if not.",
            nameof(Acts), [OfEntry], InOrder),
        new("act.stands",
            "Does the act of this entry stand: in order itself, and so is every act that it rests on, on what is known today? Its " +
            "standing says what becomes of it if not.",
            nameof(Acts), [OfEntry],
            asked => StandingOfActs.Stands(asked.Corporation, asked.Entry, asked.Now)),
        new("shares.statement-agrees",
            "Do the statements of the outstanding shares of a class that were entered agree with the ledger?", "StockRecords", [OfClass],
            asked => ClosingStatement.Agrees(asked.Corporation.Ledger, asked.Class, asked.KnownAt)),
    ];

    /// <summary>An issue as it would be entered, at the end of the day.</summary>
    static StockIssued Proposed(Asked asked) => new(
        new("proposed"), asked.Holder, asked.Class, asked.Shares, Moment.On(asked.Day("on"), asked.Corporation.Zone),
        asked.Text("resolution").Length == 0 ? null : new(asked.Text("resolution")), asked.Money("consideration"));

    static Finding OfRecord(Asked asked) => AtCloseOfBusiness(asked,
        (ledger, moment) => ledger.HeldBy(asked.Holder, asked.Class, moment, asked.KnownAt),
        (shares, day) => $"{asked.Holder} has {shares.InWords()} of {asked.Class} of record at the close of business on {day}");

    static Finding Outstanding(Asked asked)
    {
        var finding = AtCloseOfBusiness(asked,
            (ledger, moment) => ledger.Outstanding(asked.Class, moment, asked.KnownAt),
            (shares, day) => $"{shares.InWords()} of {asked.Class} are outstanding at the close of business on {day}");
        var close = Ledger.CloseOf(asked.Day("on"), asked.Corporation.Instruments.Switches.CloseOfBusiness, asked.Corporation.Zone);
        var putative = asked.Corporation.Ledger.PutativeShares(asked.Class, close);
        return putative.IsZero ? finding : finding.WithFigure("putative", putative).WithNote(
            $"{putative.InWords()} issued beyond what is authorized are putative, and not among these (question shares.none-putative).");
    }

    /// <summary>So many shares at the close of business. An entry of that day without an hour stands at its beginning: where it changes
    /// what is counted, the hour decides, and is not known.</summary>
    static Finding AtCloseOfBusiness(Asked asked, Func<Ledger, Instant, Shares> count, Func<Shares, string, string> words)
    {
        var day = asked.Day("on");
        var (corporation, ledger, named) = (asked.Corporation, asked.Corporation.Ledger, LocalDatePattern.Iso.Format(day));
        return corporation.Instruments.Under(day, terms =>
        {
            var shares = count(ledger, Ledger.CloseOf(day, terms.Switches.CloseOfBusiness, corporation.Zone));
            var beginning = day.AtStartOfDayInZone(corporation.Zone).ToInstant();
            if (ledger.DaysWithoutHour.Contains((asked.Class, day))
                && count(ledger, beginning) != count(ledger, beginning.Minus(Duration.Epsilon)))
                return Finding.NotShown($"an entry in the ledger of {asked.Class} was made on {named} at an hour not known: whether " +
                    "before the close of business decides", "correct that entry by one with its hour");
            return Finding.That(!shares.IsZero, words(shares, named), terms.Find(Minutebook.Instruments.TermNames.HolderOfRecordIsOwner))
                .WithFigure("shares", shares)
                .WithNote($"Close of business is {terms.Switches.CloseOfBusiness.ToString("HH:mm", null)} (switch CloseOfBusiness).");
        });
    }

    static Finding InOrder(Asked asked) => StandingOfActs.InOrder(asked.Corporation, asked.Entry, asked.Now)
        ?? Finding.Yes($"entry {asked.Entry.Number} is a fact of the world, or of the history before the books were opened: it is " +
            "recorded, not ruled on");
}
