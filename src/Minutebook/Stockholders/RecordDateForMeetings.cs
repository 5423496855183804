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
    /// Is the record date that the Board fixed in order? A date outside its window is a breach of statute, but does not of itself undo the
    /// vote (McKesson v. Derdiger): the act is irregular, and voidable where the ledger differs between the date fixed and the nearest
    /// lawful one.
    /// </summary>
    public static Finding InOrder(MeetingFile file, int session = 1)
    {
        var finding = Finding.All($"the record date of {file.Name} is in order", NotBeforeAdoption(file, session), InWindow(file, session),
            OneDate(file));
        return finding.Answer == Answer.Yes
            ? finding : finding.WithBreach(LedgerDiffers(file, session) ? Effect.Voidable : Effect.Irregular);
    }

    /// <summary>The window alone: 10 to 60 days before the meeting, or before the adjourned meeting for which a new date is
    /// fixed.</summary>
    public static Finding InWindow(MeetingFile file, int session = 1) => OfFixed(file, session, (fixedDate, held) =>
        file.Instruments.Under(fixedDate.Fact.Adopted.DateIn(file.Office), terms =>
        {
            var (least, most) = (terms.Find(TermNames.RecordDateLeastDays), terms.Find(TermNames.RecordDateMostDays));
            // Where two dates are allowed, the later one, for voting, need only not be after the meeting.
            var votingOnly = fixedDate.Fact.For == RecordDatePurpose.Voting
                && SplitAllowed(file, fixedDate.Fact.Adopted.DateIn(file.Office));
            var window = new DayWindow(votingOnly ? 0 : least?.Figure ?? 0, most?.Figure);
            var days = DayWindow.Days(fixedDate.Fact.Date, held.At.Date);
            return Finding.That(
                    window.Holds(days),
                    $"the record date {MeetingFile.Text(fixedDate.Fact.Date)} is {MeetingFile.BeforeText(days, "the meeting")}; " +
                        $"{window} are required",
                    least, most)
                .WithFigure("days", days).WithFigure("least", window.Least).WithFigure("most", (object?)window.Most ?? "none")
                .RelyingOn(fixedDate.Entry);
        }));

    /// <summary>Not before the day on which the resolution is adopted, at the principal office.</summary>
    public static Finding NotBeforeAdoption(MeetingFile file, int session = 1) => OfFixed(file, session, (fixedDate, _) =>
    {
        var adopted = fixedDate.Fact.Adopted.DateIn(file.Office);
        return file.Instruments.Under(adopted, terms =>
        {
            var term = terms.Find(TermNames.RecordDateNotBeforeAdoption);
            var days = DayWindow.Days(adopted, fixedDate.Fact.Date);
            return Finding.That(
                    days >= 0 || term is not { Figure: true },
                    $"the record date {MeetingFile.Text(fixedDate.Fact.Date)} is {AfterText(days)} the resolution of " +
                        $"{MeetingFile.Text(adopted)} was adopted",
                    term)
                .WithFigure("days", days).RelyingOn(fixedDate.Entry);
        });
    });

    static string AfterText(int days) => days switch
    {
        0 => "the day on which",
        < 0 => $"{MeetingFile.DaysText(-days)} before",
        _ => $"{MeetingFile.DaysText(days)} after",
    };

    /// <summary>One date serves for notice and for voting, unless the switch lets the Board use the statute's option of two.</summary>
    static Finding OneDate(MeetingFile file)
    {
        var split = file.Meeting.RecordDates.Exists(date => date.Fact.For != RecordDatePurpose.NoticeAndVoting);
        if (!split) return Finding.Yes("one record date serves for notice and for voting");
        return file.WithCall(called => file.Instruments.Under(called.On.Date, terms => Finding.That(
                SplitAllowed(file, called.On.Date),
                "separate record dates were fixed for notice and for voting",
                terms.Find(TermNames.RecordDateSplit))
            .WithNote("Arguable: whether the by-laws, which speak of one date, leave room for two (switch AllowSplitRecordDate = " +
                $"{(terms.Switches.AllowSplitRecordDate ? "true" : "false")}).")));
    }

    /// <summary>The statute's option, where it is in force and the switch reads the by-law as leaving it open.</summary>
    static bool SplitAllowed(MeetingFile file, LocalDate day) => file.Instruments.Switches.AllowSplitRecordDate
        && (file.Instruments with { Sheets = file.Instruments.Sheets.RemoveAll(sheet => sheet.Instrument == Instrument.Bylaws) })
            .On(day).Find(TermNames.RecordDateSplit) is { Figure: true };

    static Finding OfFixed(MeetingFile file, int session, System.Func<Recorded<RecordDateFixed>, Session, Finding> judge)
    {
        if (FixedFor(file.Meeting, session) is not { } own)
            return Finding.Yes(session == 1 ? $"the Board fixed no record date for {file.Name}; the by-laws supply one"
                : $"the Board fixed no new record date for session {session}");
        return file.WithSession(own.Fact.Session, held => judge(own, held));
    }

    /// <summary>The latest record date that the Board fixed for just this session.</summary>
    static Recorded<RecordDateFixed>? FixedFor(Meeting meeting, int session) =>
        meeting.RecordDates.FindLast(date => date.Fact.Session == session && date.Fact.For != RecordDatePurpose.Notice)
            is { Fact: not null } found ? found : null;

    /// <summary>Did the Board fix a new record date for voting at this session?</summary>
    public static bool IsNew(Meeting meeting, int session) => session > 1 && FixedFor(meeting, session) is not null;

    /// <summary>
    /// Which record date governs a session: the one that the Board fixed for it, or for the meeting before it, whose determination carries
    /// over; else the day before the first notice; or, where all waived notice, the day before the meeting. The figure "date" holds it.
    /// </summary>
    public static Finding Governing(MeetingFile file, int session = 1)
    {
        for (var before = session; before >= 1; before--)
            if (FixedFor(file.Meeting, before) is { } own)
                return Carried(file, own, before, session);
        return ByDefault(file);
    }

    static Finding Carried(MeetingFile file, Recorded<RecordDateFixed> own, int before, int session) =>
        file.Instruments.Under(own.Fact.Adopted.DateIn(file.Office), terms => Finding.Yes(
                before == session
                    ? $"the Board fixed {MeetingFile.Text(own.Fact.Date)} as the record date"
                    : $"the Board fixed {MeetingFile.Text(own.Fact.Date)} as the record date, which carries over to the adjournment",
                before == session ? terms.Find(TermNames.RecordDateMostDays) : terms.Find(TermNames.RecordDateCarriesOver))
            .WithFigure("date", own.Fact.Date).RelyingOn(own.Entry));

    static Finding ByDefault(MeetingFile file) => file.WithSession(1, held => file.Instruments.Under(held.At.Date, terms =>
    {
        if (terms.Find(TermNames.RecordDateDefault) is not { } rule)
            return Finding.NotShown("no record date was fixed, and no instrument supplies one", "record the date that the Board fixed");
        var first = file.Meeting.Notices.Where(notice => notice.Fact.Session == 1).OrderBy(notice => notice.Fact.On.SortKey)
            .FirstOrDefault();
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
        return Default(held.At.Date.PlusDays(-1),
            "the day before the meeting, since no notice was given and it is said to be waived", rule);
    }));

    static Finding Default(LocalDate date, string why, Term rule) =>
        Finding.Yes($"the record date is {MeetingFile.Text(date)}: {why}", rule).WithFigure("date", date);

    /// <summary>The last day that may still be fixed as the record date; null where no instrument sets one.</summary>
    public static LocalDate? LastDayToFix(MeetingFile file, Session held) =>
        file.Instruments.On(file.TodayThere).Find(TermNames.RecordDateLeastDays) is { } least ? held.At.Date.PlusDays(-least.Figure) : null;

    /// <summary>The record date of a session; null while it is open.</summary>
    public static LocalDate? DateOf(MeetingFile file, int session) =>
        Governing(file, session) is { Answer: Answer.Yes } governing && governing.Figures.TryGetValue("date", out var date)
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value
            : null;

    /// <summary>Did any holding change between the close of business on the date fixed and on the nearest lawful date?</summary>
    static bool LedgerDiffers(MeetingFile file, int session)
    {
        if (FixedFor(file.Meeting, session) is not { } own || file.Meeting.SessionOf(session) is not { } held) return false;
        var terms = file.Instruments.On(own.Fact.Adopted.DateIn(file.Office));
        var lawful = own.Fact.Date;
        if (terms.Find(TermNames.RecordDateMostDays) is { } most) lawful = LocalDate.Max(lawful, held.At.Date.PlusDays(-most.Figure));
        if (terms.Find(TermNames.RecordDateLeastDays) is { } least) lawful = LocalDate.Min(lawful, held.At.Date.PlusDays(-least.Figure));
        lawful = LocalDate.Max(lawful, own.Fact.Adopted.DateIn(file.Office));
        return lawful != own.Fact.Date
            && file.Ledger.Classes.Keys.Any(stockClass => Differ(file, terms, stockClass, own.Fact.Date, lawful));
    }

    static bool Differ(MeetingFile file, Terms terms, StockClass stockClass, LocalDate one, LocalDate other)
    {
        var holdings = file.Ledger.HoldersOf(stockClass, Ledger.CloseOf(one, terms.Switches.CloseOfBusiness, file.Office), file.KnownAt);
        var others = file.Ledger.HoldersOf(stockClass, Ledger.CloseOf(other, terms.Switches.CloseOfBusiness, file.Office), file.KnownAt);
        return !holdings.ToHashSet().SetEquals(others);
    }
}
