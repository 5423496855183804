namespace Minutebook.Board;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What the law of nominations must know of the election it is for; the room of the stockholders' meetings fills it.</summary>
/// <param name="Name">"the annual meeting of 1993".</param>
/// <param name="Held">The day of the meeting, at its place.</param>
/// <param name="IsAnnual">Whether it is an annual meeting: to others the window does not apply.</param>
/// <param name="Office">The zone of the principal office, where nominations are received.</param>
/// <param name="EntitledOn">Was this holder, on that day, a holder of record entitled to vote for Directors?</param>
/// <param name="EntitledAt">Was it so at that moment?</param>
/// <param name="RecordDate">The record date of the meeting; null while it is open.</param>
public sealed record ElectionAhead(
    string Name, LocalDate Held, bool IsAnnual, DateTimeZone Office, Func<Holder, LocalDate, Finding> EntitledOn,
    Func<Holder, Moment, Finding> EntitledAt, LocalDate? RecordDate);

/// <summary>The nomination and election of Directors: only who is nominated in accordance with it is eligible.</summary>
public static class NominationAndElection
{
    /// <summary>Was this nomination made in accordance with the by-laws? The window and the contents bind stockholders' nominations
    /// only.</summary>
    public static Finding InOrder(Recorded<NominationReceived> nomination, ElectionAhead election, Instruments instruments) =>
        nomination.Fact.By == NominatedBy.Board
        ? Finding.Yes($"{nomination.Fact.Nominee} was nominated by the Board").RelyingOn(nomination.Entry)
        : PreferredRight(nomination, election, instruments) is { } preferred
        ? Finding.All(
            $"the nomination of {nomination.Fact.Nominee} was made by right of {nomination.Fact.OfClass}",
            ByHolderOfRecord(nomination, election),
            Finding.Yes($"the rights of {nomination.Fact.OfClass}, as the certificate has them, come before the procedure for "
                + "stockholders' nominations", preferred))
        : FromTheFloor(nomination, election, instruments) is { } term
        ? Finding.All(
            $"the nomination of {nomination.Fact.Nominee} was made in accordance with the by-laws",
            ByHolderOfRecord(nomination, election),
            Finding.Yes("the procedure for stockholders' nominations is that of the annual meeting; "
                + "at a special one they are accepted from the floor", term))
        : Finding.All(
            $"the nomination of {nomination.Fact.Nominee} was made in accordance with the by-laws",
            ByHolderOfRecord(nomination, election),
            InWriting(nomination, instruments, election),
            Window(nomination, election, instruments),
            Contents(nomination, election, instruments));

    /// <summary>The term by which the rights of a preferred class come first; null where none is exercised.</summary>
    static Term<bool>? PreferredRight(Recorded<NominationReceived> nomination, ElectionAhead election, Instruments instruments)
    {
        var day = nomination.Fact.On.DateIn(election.Office);
        return nomination.Fact.OfClass is not null && instruments.Known(day)
            && instruments.On(day).Find(TermNames.NominationPreferredFirst) is { Figure: true } term ? term : null;
    }

    /// <summary>The term that confines the procedure to other meetings than this; null where it governs this one.</summary>
    static Term<ImmutableArray<string>>? FromTheFloor(Recorded<NominationReceived> nomination, ElectionAhead election,
        Instruments instruments)
    {
        var day = nomination.Fact.On.DateIn(election.Office);
        return instruments.Known(day) && instruments.On(day).Find(TermNames.NominationMeetings) is { } meetings
            && !meetings.Figure.Contains(election.IsAnnual ? "annual" : "special")
            ? meetings
            : null;
    }

    /// <summary>The window alone: received by the Secretary 7 to 30 days before the annual meeting. For a special meeting there is
    /// none.</summary>
    public static Finding Window(Recorded<NominationReceived> nomination, ElectionAhead election, Instruments instruments)
    {
        var received = nomination.Fact.On.DateIn(election.Office);
        return instruments.Under(received, terms =>
        {
            var (least, most) = (terms.Find(TermNames.NominationLeastDays), terms.Find(TermNames.NominationMostDays));
            var meetings = terms.Find(TermNames.NominationMeetings);
            if (meetings is not null && !meetings.Figure.Contains(election.IsAnnual ? "annual" : "special"))
                return Finding.Yes($"the window for nominations is for {string.Join(" and ", meetings.Figure)} meetings only", meetings);
            if (least is null && most is null) return Finding.Yes("no instrument sets a time for nominations");
            var window = new DayWindow(least?.Figure ?? 0, most?.Figure);
            var days = DayWindow.Days(received, election.Held);
            return Finding.That(window.Holds(days),
                $"the nomination of {nomination.Fact.Nominee} was received {Before(days)}; {window} are required", least, most)
                .WithFigure("days", days).WithFigure("least", window.Least).WithFigure("most", (object?)window.Most ?? "none")
                .RelyingOn(nomination.Entry);
        });
    }

    static string Before(int days) => days switch
    {
        1 => "1 day before the meeting",
        0 => "on the day of the meeting",
        < 0 => "after the meeting",
        _ => $"{days} days before the meeting",
    };

    /// <summary>The contents alone: name and address of the nominating stockholder and of the nominee, and the nominee's consent to
    /// serve.</summary>
    public static Finding Contents(Recorded<NominationReceived> nomination, ElectionAhead election, Instruments instruments) =>
        instruments.Under(nomination.Fact.On.DateIn(election.Office), terms =>
        {
            if (terms.Find(TermNames.NominationStates) is not { } states)
                return Finding.Yes("no instrument says what a nomination sets forth");
            if (nomination.Fact.States is not { } stated)
                return Finding.NotShown($"the books do not show what the nomination of {nomination.Fact.Nominee} sets forth",
                    "record what it sets forth", states).RelyingOn(nomination.Entry);
            var missing = states.Figure.Where(part => !stated.Any(given => KebabOf(given) == part)).ToList();
            return Finding.That(
                    missing.Count == 0,
                    missing.Count == 0 ? "the nomination sets forth all that it must"
                        : $"the nomination does not set forth: {string.Join(", ", missing).Replace('-', ' ')}",
                    states)
                .RelyingOn(nomination.Entry);
        });

    static string KebabOf(NominationPart part) => part switch
    {
        NominationPart.HolderNameAndAddress => "holder-name-and-address",
        NominationPart.NomineeNameAndAddress => "nominee-name-and-address",
        _ => "nominee-consent",
    };

    static Finding InWriting(Recorded<NominationReceived> nomination, Instruments instruments, ElectionAhead election) =>
        instruments.Under(nomination.Fact.On.DateIn(election.Office), terms =>
        {
            var term = terms.Find(TermNames.NominationInWriting);
            if (term is not { Figure: true }) return Finding.Yes("no instrument asks for a nomination in writing");
            return nomination.Fact.InWriting switch
            {
                true => Finding.Yes("the nomination is in writing", term),
                false => Finding.No("the nomination is not in writing", term),
                null =>
                    Finding.NotShown("the books do not show whether the nomination is in writing", "record whether it is in writing", term),
            };
        });

    /// <summary>
    /// Made by a holder of record entitled to vote for Directors: at receipt, and at the record date of the meeting.
    /// </summary>
    public static Finding ByHolderOfRecord(Recorded<NominationReceived> nomination, ElectionAhead election)
    {
        if (nomination.Fact.Holder is not { } holder)
            return Finding.NotShown("the books do not show which stockholder made the nomination", "record the stockholder")
                .RelyingOn(nomination.Entry);
        var atReceipt = election.EntitledAt(holder, nomination.Fact.On);
        return election.RecordDate is not { } recordDate
            ? Finding.All($"{holder} was entitled to nominate", atReceipt,
                Finding.NotYet("the record date is not known yet", new(Wanting.NotYet, "fix the record date")))
            : Finding.All($"{holder} was entitled to nominate", atReceipt, election.EntitledOn(holder, recordDate));
    }

    /// <summary>
    /// Was the Board's declaration that a nomination is defective warranted by the facts? A declaration against a finding of yes is itself
    /// not met.
    /// </summary>
    public static Finding DeclarationWarranted(Recorded<NominationReceived> nomination, ElectionAhead election, Instruments instruments) =>
        Finding.Not($"the facts warrant declaring the nomination of {nomination.Fact.Nominee} defective",
            InOrder(nomination, election, instruments));

    /// <summary>
    /// Do votes for this nominee count? In good order, yes. Defective and declared so by the Board, they are disregarded; defective and not
    /// declared, they are tallied and the election is voidable.
    /// </summary>
    public static Finding VotesCount(
        Person nominee, IEnumerable<Recorded<NominationReceived>> nominations,
        ImmutableList<Recorded<NominationDeclaredDefective>> declarations, ElectionAhead election, Instruments instruments)
    {
        var own = nominations.Where(nomination => nomination.Fact.Nominee == nominee).ToList();
        if (own.Count == 0)
            return nominations.Any()
                ? Finding.No($"{nominee} was not nominated; only who is nominated is eligible", Eligibility(election, instruments))
                : Finding.NotShown(
                    $"the books show no nomination for {election.Name}", $"record the nomination of {nominee}, if there was one",
                        Eligibility(election, instruments));
        var inOrder = own.Count == 1
            ? InOrder(own[0], election, instruments)
            : Finding.Any($"{nominee} was nominated in accordance with the by-laws",
                [.. own.Select(nomination => InOrder(nomination, election, instruments))]);
        if (inOrder.Answer == Answer.Yes) return inOrder;
        var declared = declarations.FindLast(made => made.Fact.Nominee == nominee);
        return declared.Fact is not null
            ? Finding.No(
                    $"the Board declared the nomination of {nominee} defective on {declared.Fact.On.InWords()}, "
                        + "so that its votes are disregarded",
                    Eligibility(election, instruments))
                .RelyingOn(declared.Entry)
            : Finding.All($"the votes for {nominee} are tallied, since the Board has not declared the nomination defective",
                inOrder.WithBreach(Effect.Voidable))
                with { Answer = Answer.Yes };
    }

    static Term<ImmutableArray<string>>? Eligibility(ElectionAhead election, Instruments instruments) =>
        instruments.On(election.Held).Find(TermNames.NominationBy);

    /// <summary>The first and the last day on which the Secretary may receive a stockholder's nomination; null where no instrument sets
    /// one.</summary>
    public static (LocalDate? First, LocalDate? Last) Days(LocalDate held, Terms terms) =>
        (terms.Find(TermNames.NominationMostDays) is { } most ? held.PlusDays(-most.Figure) : null,
            terms.Find(TermNames.NominationLeastDays) is { } least ? held.PlusDays(-least.Figure) : null);

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
