namespace Minutebook.Stockholders;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The adjournment of a meeting of stockholders, which the section on the quorum governs.</summary>
/// <seealso cref="Quorum"/>
public static class Adjournment
{
    /// <summary>
    /// Was the session adjourned by a majority of the shares represented? One who abstains is not for it. With a quorum present the
    /// ordinary vote is the same. The chair alone cannot adjourn against the floor.
    /// </summary>
    public static Finding Carried(MeetingFile file, int session = 1) => OfAdjournment(file, session, (held, adjourned) =>
        Electorate.With(file, session, null, electorate => file.Instruments.Under(held.At.Date, terms =>
        {
            var term = terms.Find(TermNames.AdjournmentWithoutQuorum);
            if (adjourned.For is not { } votesFor)
                return Finding.NotShown("the books show no vote on the adjournment",
                    "record the shares voted for, against and abstaining", term);
            var counted = term is null ? electorate : electorate.CountedFor(term, terms.Switches);
            var represented = new Attendance(file, counted, session).Represented;
            var cast = votesFor.Count + (adjourned.Against?.Count ?? Fraction.Zero) + (adjourned.Abstaining?.Count ?? Fraction.Zero);
            if (cast > represented)
                return Finding.No(
                        $"{cast} shares are counted on the adjournment, and {represented} are represented: the count is wrong", term)
                    .WithFigure("for", votesFor).WithFigure("represented", represented);
            var threshold = term?.Figure ?? Threshold.Majority;
            return Finding.That(
                    threshold.MetBy(votesFor.Count, represented),
                    $"{votesFor.InWords()} of {represented} represented were voted for the adjournment; "
                        + $"{threshold.Of(represented)} are needed",
                    term)
                .WithFigure("for", votesFor).WithFigure("represented", represented);
        })));

    /// <summary>
    /// Needs the adjourned session no further notice? Not more than thirty days, time and place announced, and no new record date for
    /// voting: the by-law's "without further notice" yields to the statute.
    /// </summary>
    public static Finding WithoutNotice(MeetingFile file, int session = 1) => OfAdjournment(file, session, (_, _) => Finding.All(
        $"the session adjourned to needs no further notice",
        Allowed(file, session),
        ShortEnough(file, session),
        Announced(file, session),
        SameRecordDate(file, session)));

    static Finding Allowed(MeetingFile file, int session) =>
        OfAdjournment(file, session, (held, _) => file.Instruments.Under(held.At.Date, terms =>
        terms.Find(TermNames.AdjournmentWithoutNotice) is { } term
            ? Finding.That(term.Figure, term.Figure ? "an adjourned meeting needs no further notice of its own"
                : "every adjourned meeting needs notice", term)
            : Finding.No("no instrument lets an adjourned meeting be held without notice")));

    /// <summary>Each adjournment is measured from the session that adjourned; that they may add up is noted (arguable).</summary>
    public static Finding ShortEnough(MeetingFile file, int session = 1) =>
        OfAdjournment(file, session, (held, adjourned) => file.Instruments.Under(held.At.Date, terms =>
    {
        var term = terms.Find(TermNames.AdjournmentDaysWithoutNotice);
        // Once it came together again, the day on which it did is the one to which it was adjourned.
        var to = (file.Meeting.SessionOf(session + 1)?.Opened ?? adjourned.To).Date;
        var days = DayWindow.Days(adjourned.At.Date, to);
        if (term is null) return Finding.Yes("no instrument limits an adjournment without notice").WithFigure("days", days);
        var finding = Finding.That(days <= term.Figure,
            $"the adjournment is for {MeetingFile.DaysText(days)}; without notice it may be for {term.Figure} at most", term)
                .WithFigure("days", days);
        var inAll = file.Day(1) is { } first ? DayWindow.Days(first, to) : days;
        return session > 1 && inAll > term.Figure
            ? finding.WithNote($"Arguable: the adjournments come to {inAll} days in all; each is measured by itself here.") : finding;
    }));

    /// <summary>Were time and place made known: announced at the meeting, or, where a statute allows it, shown on the network by which it
    /// was joined, or set forth in its notice?</summary>
    public static Finding Announced(MeetingFile file, int session = 1) =>
        OfAdjournment(file, session, (held, adjourned) => file.Instruments.Under(adjourned.At.Date, terms =>
    {
        var term = terms.Find(TermNames.AdjournmentAnnounced);
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks that time and place be announced");
        if (file.Meeting.SessionOf(session + 1) is { } next && Sessions.OpenedOtherwise(next) is { } otherwise)
            return Finding.No($"session {next.Number} was not held as it was announced: {otherwise}", term);
        if (adjourned.Announced is true) return Finding.Yes("time and place were announced at the meeting", term);
        if (adjourned.Otherwise is { } known)
        {
            var other = terms.Find(TermNames.AdjournmentTechnicalFailure);
            var how = known == MadeKnown.OnTheNetwork
                ? "shown on the network by which the meeting was to be joined" : "set forth in the notice of the meeting";
            return Finding.That(other is { Figure: true },
                $"time and place were {how}" + (other is null ? ", which no instrument in force takes for an announcement" : ""),
                other ?? term);
        }
        return adjourned.Announced is false
            ? Finding.No("time and place were not announced at the meeting", term)
            : Finding.NotShown("the books do not show whether time and place were announced at the meeting",
                "record whether they were announced", term);
    }));

    /// <summary>Is the record date for voting still that of the meeting? A new one for the session adjourned to needs notice.</summary>
    public static Finding SameRecordDate(MeetingFile file, int session = 1) =>
        OfAdjournment(file, session, (held, _) => file.Instruments.Under(held.At.Date, terms =>
    {
        var term = terms.Find(TermNames.AdjournmentNewRecordDate);
        var isNew = RecordDateForMeetings.IsNew(file.Meeting, session + 1);
        return Finding.That(!isNew || term is not { Figure: true }, isNew ? "a new record date for voting was fixed"
            : "the record date stays as it was", term);
    }));

    /// <summary>May the reconvened session do any business of the original meeting? With a quorum of its own, and with notice where
    /// notice is due.</summary>
    public static Finding AnyBusiness(MeetingFile file, int session) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms => Finding.All(
        $"session {session} of {file.Name} may do any business of the meeting",
        Quorum.Present(file, session).Citing(terms.Find(TermNames.ReconvenedBusiness)),
        Finding.Any("the session was held without notice lawfully, or with notice", WithoutNotice(file, session - 1),
            NoticeOfMeeting.ToAll(file, session))
            .WithBreach(Effect.Voidable))));

    /// <summary>
    /// Was the meeting put off, or moved, before it was opened? That is no adjournment: notice and record date run from the new day, and a
    /// notice that states the old day is none of the meeting on the new.
    /// </summary>
    public static Finding Postponed(MeetingFile file)
    {
        if (file.Meeting.Postponements.IsEmpty) return Finding.No($"{file.Name} was not put off");
        var (entry, _, last) = file.Meeting.Postponements[^1];
        var opened = file.Meeting.Opened is { } open && new Placed(open.Fact.At, open.Entry).IsBefore(new(last.On, entry));
        return Finding.That(!opened, $"{file.Name} was put off on {last.On.InWords()} to {last.To.InWords()}, " +
            $"{(opened ? "after" : "before")} it was opened").WithFigure("to", last.To.Date).RelyingOn(entry)
            .WithNote(opened ? "A meeting that was opened is adjourned by a vote of the stockholders."
                : "Notice and record date run anew.");
    }

    /// <summary>One who presides cannot adjourn alone against the floor: the meeting goes on.</summary>
    static Finding? ByChairAlone(MeetingFile file, int session)
    {
        var left = file.Meeting.ChairsLeft.Find(one => one.Fact.DeclaredAdjourned
            && Sessions.Of(file.Meeting, one.Fact.At, one.Entry) == session);
        return left.Fact is null ? null : Finding.No($"the one who presided declared session {session} of {file.Name} adjourned alone on " +
            $"{left.Fact.At.InWords()}; without a vote it goes on").RelyingOn(left.Entry);
    }

    static Finding OfAdjournment(MeetingFile file, int session, System.Func<Session, MeetingAdjourned, Finding> judge) =>
        file.WithSession(session, held =>
        held.Adjourned is { Fact: var adjourned, Entry: var entry }
            ? judge(held, adjourned).RelyingOn(entry)
            : ByChairAlone(file, session) ?? Finding.NotShown($"the books show no adjournment of session {session} of {file.Name}",
                "record the adjournment"));
}
