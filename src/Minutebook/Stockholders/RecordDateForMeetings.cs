namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>The record date of a meeting of stockholders: whose shares count.</summary>
public static class RecordDateForMeetings
{
    /// <summary>
    /// Is the record date that the Board fixed in order, or are both, where it fixed one for notice and another for voting? A date outside
    /// its window is a breach of statute, but does not of itself undo the vote (McKesson v. Derdiger): the act is irregular, and voidable
    /// where the ledger differs between the date fixed and the nearest lawful one.
    /// </summary>
    public static Finding InOrder(MeetingFile file, int session = 1)
    {
        var finding = Finding.All($"the record date of {file.Name} is in order", NotBeforeAdoption(file, session), InWindow(file, session),
            OneDate(file, session));
        return WithBreach(file, session, finding);
    }

    static Finding WithBreach(MeetingFile file, int session, Finding finding) => finding.Answer == Answer.Yes
        ? finding : finding.WithBreach(LedgerDiffers(file, session) ? Effect.Voidable : Effect.Irregular);

    /// <summary>The window alone: 10 to 60 days before the meeting, or before the adjourned meeting for which a new date is
    /// fixed.</summary>
    public static Finding InWindow(MeetingFile file, int session = 1) => WithBreach(file, session, OfFixed(file, session,
        (fixedDate, held) =>
        file.Instruments.Under(fixedDate.Fact.Adopted.DateIn(file.Office), terms =>
        {
            var (least, most) = WindowOf(file, fixedDate, terms);
            var window = new DayWindow(least?.Figure ?? 0, most?.Figure);
            var days = DayWindow.Days(fixedDate.Fact.Date, held.At.Date);
            return Finding.That(
                    window.Holds(days),
                    $"the record date{For(fixedDate.Fact)} {MeetingFile.Text(fixedDate.Fact.Date)} is " +
                        $"{MeetingFile.BeforeText(days, "the meeting")}; {window} are required",
                    least, most)
                .WithFigure("days", days).WithFigure("least", window.Least).WithFigure("most", (object?)window.Most ?? "none")
                .RelyingOn(fixedDate.Entry);
        })));

    /// <summary>Where two dates are allowed, the later one, for voting, need only not be after the meeting.</summary>
    static (Term<int>? Least, Term<int>? Most) WindowOf(MeetingFile file, Recorded<RecordDateFixed> own, Terms terms) => (
        own.Fact.For == RecordDatePurpose.Voting && SplitAllowed(file, own) ? null : terms.Find(TermNames.RecordDateLeastDays),
        terms.Find(TermNames.RecordDateMostDays));

    static string For(RecordDateFixed own) => own.For switch
    {
        RecordDatePurpose.Notice => " for notice",
        RecordDatePurpose.Voting => " for voting",
        _ => "",
    };

    /// <summary>Not before the day on which the resolution is adopted, at the principal office.</summary>
    public static Finding NotBeforeAdoption(MeetingFile file, int session = 1) => WithBreach(file, session, OfFixed(file, session,
        (fixedDate, _) =>
    {
        var adopted = fixedDate.Fact.Adopted.DateIn(file.Office);
        return file.Instruments.Under(adopted, terms =>
        {
            var term = terms.Find(TermNames.RecordDateNotBeforeAdoption);
            var days = DayWindow.Days(adopted, fixedDate.Fact.Date);
            return Finding.That(
                    days >= 0 || term is not { Figure: true },
                    $"the record date{For(fixedDate.Fact)} {MeetingFile.Text(fixedDate.Fact.Date)} is {AfterText(days)} the resolution " +
                        $"of {MeetingFile.Text(adopted)} was adopted",
                    term)
                .WithFigure("days", days).RelyingOn(fixedDate.Entry);
        });
    }));

    static string AfterText(int days) => days switch
    {
        0 => "the day on which",
        < 0 => $"{MeetingFile.DaysText(-days)} before",
        _ => $"{MeetingFile.DaysText(days)} after",
    };

    /// <summary>
    /// One date serves for notice and for voting, unless the switch lets the Board use the statute's option of two: then that for voting is
    /// not before that for notice.
    /// </summary>
    public static Finding OneDate(MeetingFile file, int session = 1)
    {
        var (notice, voting) = Pair(file.Meeting, session);
        if (voting.Fact is null || notice.Fact is null || notice.Entry == voting.Entry || notice.Fact.Date == voting.Fact.Date)
            return Finding.Yes("one record date serves for notice and for voting");
        var term = SplitTerm(file, voting);
        var allowed = file.Instruments.Switches.AllowSplitRecordDate;
        return Finding.All("separate record dates may be fixed so for notice and for voting",
            Finding.That(allowed && term is { Figure: true },
                    "separate record dates were fixed for notice and for voting", term)
                .WithNote("Arguable: whether the by-laws, which speak of one date, leave room for two (switch AllowSplitRecordDate = " +
                    $"{(allowed ? "true" : "false")})."),
            Finding.That(notice.Fact.Date <= voting.Fact.Date,
                $"the record date for voting, {MeetingFile.Text(voting.Fact.Date)}, is " +
                    $"{(notice.Fact.Date <= voting.Fact.Date ? "not " : "")}before that for notice, {MeetingFile.Text(notice.Fact.Date)}",
                term),
            Finding.That(notice.Fact.Adopted.DateIn(file.Office) == voting.Fact.Adopted.DateIn(file.Office),
                $"the record date for notice was fixed on {notice.Fact.Adopted.InWords()}, that for voting on " +
                    $"{voting.Fact.Adopted.InWords()}; the second is fixed at the time of the first", term))
            .RelyingOn(notice.Entry, voting.Entry);
    }

    /// <summary>The statute's option, where it is in force on the day of the resolution.</summary>
    static Term<bool>? SplitTerm(MeetingFile file, Recorded<RecordDateFixed> own) =>
        (file.Instruments with { Sheets = file.Instruments.Sheets.RemoveAll(sheet => sheet.Instrument == Instrument.Bylaws) })
            .On(own.Fact.Adopted.DateIn(file.Office)).Find(TermNames.RecordDateSplit);

    /// <summary>Whether the switch reads the by-law as leaving the statute's option open.</summary>
    static bool SplitAllowed(MeetingFile file, Recorded<RecordDateFixed> own) =>
        file.Instruments.Switches.AllowSplitRecordDate && SplitTerm(file, own) is { Figure: true };

    static Finding OfFixed(MeetingFile file, int session, System.Func<Recorded<RecordDateFixed>, Session, Finding> judge)
    {
        var (notice, voting) = Pair(file.Meeting, session);
        var own = new[] { notice, voting }.Where(date => date.Fact is not null).DistinctBy(date => date.Entry).ToList();
        return own.Count switch
        {
            0 => Finding.Yes(session == 1 ? $"the Board fixed no record date for {file.Name}; the by-laws supply one"
                : $"the Board fixed no new record date for session {session}"),
            1 => file.WithSession(session, held => judge(own[0], held)),
            _ => file.WithSession(session, held => Finding.All(
                "both record dates, for notice and for voting", judge(own[0], held), judge(own[^1], held))),
        };
    }

    /// <summary>The latest dates that the Board fixed for just this session: for notice, and for voting.</summary>
    static (Recorded<RecordDateFixed> Notice, Recorded<RecordDateFixed> Voting) Pair(Meeting meeting, int session)
    {
        var own = meeting.RecordDates.FindAll(date => date.Fact.Session == session);
        return (
            own.FindLast(date => date.Fact.For != RecordDatePurpose.Voting),
            own.FindLast(date => date.Fact.For != RecordDatePurpose.Notice));
    }

    /// <summary>
    /// The date fixed for this session that governs notice, or voting. A date for notice serves for voting too where none was fixed for it;
    /// where two are not allowed, the one for voting is that of the meeting.
    /// </summary>
    static Recorded<RecordDateFixed>? FixedFor(MeetingFile file, int session, RecordDatePurpose purpose)
    {
        var (notice, voting) = Pair(file.Meeting, session);
        if (voting.Fact is null) return notice.Fact is null ? null : notice;
        if (purpose != RecordDatePurpose.Notice || !SplitAllowed(file, voting)) return voting;
        return notice.Fact is null ? null : notice;
    }

    /// <summary>Did the Board fix a new record date for voting at this session?</summary>
    public static bool IsNew(Meeting meeting, int session) =>
        session > 1 && meeting.RecordDates.Exists(date => date.Fact.Session == session);

    /// <summary>
    /// Which record date governs a session: the one that the Board fixed for it, or for the meeting before it, whose determination carries
    /// over; else the day before the first notice; or, where all waived notice, the day before the meeting. The figure "date" holds it.
    /// </summary>
    public static Finding Governing(MeetingFile file, int session = 1, RecordDatePurpose purpose = RecordDatePurpose.Voting)
    {
        for (var before = session; before >= 1; before--)
        {
            if (FixedFor(file, before, purpose) is { } own) return Carried(file, own, before, session);
            // A new date for voting alone needs a notice of its own, from whose day the date for notice follows.
            if (IsNew(file.Meeting, before)) return ByDefault(file, before);
        }
        return ByDefault(file, 1);
    }

    static Finding Carried(MeetingFile file, Recorded<RecordDateFixed> own, int before, int session) =>
        file.Instruments.Under(own.Fact.Adopted.DateIn(file.Office), terms => Finding.Yes(
                before == session
                    ? $"the Board fixed {MeetingFile.Text(own.Fact.Date)} as the record date"
                    : $"the Board fixed {MeetingFile.Text(own.Fact.Date)} as the record date, which carries over to the adjournment",
                before == session ? terms.Find(TermNames.RecordDateMostDays) : terms.Find(TermNames.RecordDateCarriesOver))
            .WithFigure("date", own.Fact.Date).RelyingOn(own.Entry));

    static Finding ByDefault(MeetingFile file, int session) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
    {
        if (terms.Find(TermNames.RecordDateDefault) is not { } rule)
            return Finding.NotShown("no record date was fixed, and no instrument supplies one", "record the date that the Board fixed");
        // A notice that was not given in a way allowed, to a wrong address for example, is no notice from whose day a date follows.
        // Nor is one that was given before the meeting was put off a notice of the meeting on its new day.
        var since = file.Meeting.Postponements.IsEmpty ? 0 : file.Meeting.Postponements[^1].Entry;
        var first = file.Meeting.Notices.Where(notice => notice.Fact.Session == session && notice.Entry > since).OrderBy(notice =>
            notice.Fact.On.SortKey)
            .FirstOrDefault(notice => notice.Fact.Holders.Any(holder => NoticeOfMeeting.Way(file, holder, notice).Answer != Answer.No));
        if (first.Fact is { } notice)
            return Default(notice.On.Date.PlusDays(-1), $"the day before notice was first given, on {MeetingFile.Text(notice.On.Date)}",
                rule).RelyingOn(first.Entry);
        if (file.Meeting.Waivers.IsEmpty && file.Meeting.Came.IsEmpty && file.TodayThere > held.At.Date)
            return Finding.NotShown(
                "the books show no record date that the Board fixed, and no notice from whose day one follows",
                    "record the record date that was fixed, or how notice was given", rule);
        if (file.Meeting.Waivers.IsEmpty && file.Meeting.Came.IsEmpty)
            return Finding.NotYet(
                "the Board has fixed no record date, and no notice is given yet",
                new(Wanting.NotYet, "have the Board fix a record date, or give notice", null, LastDayToFix(file, held)), rule);
        return WhereWaived(file, held, terms, rule);
    }));

    /// <summary>Where all waived notice, the day before the meeting: every holder who then has a vote signed a waiver, or came and did not
    /// only object.</summary>
    static Finding WhereWaived(MeetingFile file, Session held, Terms terms, Term rule)
    {
        var day = held.At.Date.PlusDays(-1);
        var close = Ledger.CloseOf(day, terms.Switches.CloseOfBusiness, file.Office);
        var waived = WaiverOfNotice.AllWhoDid(file, held.Number, terms);
        var others = file.Ledger.Classes.Values.Where(of => Electorate.MayVote(file, of, terms))
            .SelectMany(of => file.Ledger.HoldersOf(of.Class, close, file.KnownAt)).Select(one => one.Holder).Distinct()
            .Where(holder => !waived.Contains(holder)).Select(file.NameOf).Order(System.StringComparer.Ordinal).ToList();
        if (others.Count == 0) return Default(day, "the day before the meeting, since no notice was given and all waived it", rule);
        var words = $"the Board fixed no record date, no notice is in the books, and not all waived it: {string.Join(", ", others)}";
        return file.TodayThere <= held.At.Date
            ? Finding.NotYet(words, new(Wanting.NotYet, "give notice, or obtain the waiver of every stockholder"), rule)
            : Finding.NotShown(words, "record the record date that was fixed, how notice was given, or who else waived it", rule);
    }

    static Finding Default(LocalDate date, string why, Term rule) =>
        Finding.Yes($"the record date is {MeetingFile.Text(date)}: {why}", rule).WithFigure("date", date);

    /// <summary>The last day that may still be fixed as the record date; null where no instrument sets one.</summary>
    public static LocalDate? LastDayToFix(MeetingFile file, Session held) =>
        file.Instruments.On(file.TodayThere).Find(TermNames.RecordDateLeastDays) is { } least ? held.At.Date.PlusDays(-least.Figure) : null;

    /// <summary>The record date of a session; null while it is open.</summary>
    public static LocalDate? DateOf(MeetingFile file, int session, RecordDatePurpose purpose = RecordDatePurpose.Voting) =>
        Governing(file, session, purpose) is { Answer: Answer.Yes } governing && governing.Figures.TryGetValue("date", out var date)
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value
            : null;

    /// <summary>Did any holding change between the close of business on a date fixed and on the nearest lawful date?</summary>
    static bool LedgerDiffers(MeetingFile file, int session)
    {
        var (notice, voting) = Pair(file.Meeting, session);
        return file.Meeting.SessionOf(session) is { } held
            && (Differs(file, notice, held) || (voting.Entry != notice.Entry && Differs(file, voting, held)));
    }

    static bool Differs(MeetingFile file, Recorded<RecordDateFixed> own, Session held)
    {
        if (own.Fact is null) return false;
        var terms = file.Instruments.On(own.Fact.Adopted.DateIn(file.Office));
        var (least, most) = WindowOf(file, own, terms);
        var lawful = own.Fact.Date;
        if (most is not null) lawful = LocalDate.Max(lawful, held.At.Date.PlusDays(-most.Figure));
        lawful = LocalDate.Min(lawful, held.At.Date.PlusDays(-(least?.Figure ?? 0)));
        lawful = LocalDate.Max(lawful, own.Fact.Adopted.DateIn(file.Office));
        return lawful != own.Fact.Date
            && file.Ledger.Classes.Keys.Any(stockClass => Differ(file, terms, stockClass, own.Fact.Date, lawful));
    }

    /// <summary>Did any holding change between the close of business on two days?</summary>
    internal static bool HoldingsDiffer(StockholderFile file, LocalDate one, LocalDate other) => file.Instruments.Known(one)
        && file.Ledger.Classes.Keys.Any(stockClass => Differ(file, file.Instruments.On(one), stockClass, one, other));

    static bool Differ(StockholderFile file, Terms terms, StockClass stockClass, LocalDate one, LocalDate other)
    {
        var holdings = file.Ledger.HoldersOf(stockClass, Ledger.CloseOf(one, terms.Switches.CloseOfBusiness, file.Office), file.KnownAt);
        var others = file.Ledger.HoldersOf(stockClass, Ledger.CloseOf(other, terms.Switches.CloseOfBusiness, file.Office), file.KnownAt);
        return !holdings.ToHashSet().SetEquals(others);
    }
}
