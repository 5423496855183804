namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Notice of a meeting of stockholders.</summary>
public static partial class NoticeOfMeeting
{
    /// <summary>Was every stockholder entitled to it told of the meeting, or is the telling excused? One who was missed makes a defect of
    /// the whole meeting.</summary>
    public static Finding ToAll(MeetingFile file, int session = 1) => Electorate.Noticed(file, session, electorate =>
    {
        var inOrder = new Dictionary<long, bool>();
        return Finding.Each($"every stockholder entitled to notice of {file.Name} had it, or waived it", electorate.Holders,
            holder => file.Meeting.NoticesTo(holder, session).Any(InOrderForAll) ? Told : Given(file, holder, session))
            .WithBreach(Effect.Voidable);

        // A notice to many is judged once, where nothing in it differs from one holder to the next.
        bool InOrderForAll(Recorded<NoticeFact> notice)
        {
            if (notice.Fact is NoticeTransmitted or NoticeMailed { Address: not null }) return false;
            if (inOrder.TryGetValue(notice.Entry, out var known)) return known;
            return inOrder[notice.Entry] = OneInOrder(file, notice.Fact.Holders[0], notice).Answer == Answer.Yes;
        }
    });

    static readonly Finding Told = Finding.Yes("notice was given in order");

    /// <summary>Was this stockholder told of the meeting, or is the telling excused?</summary>
    public static Finding Given(MeetingFile file, Holder holder, int session = 1) =>
        Finding.Any(
            $"{file.NameOf(holder)} had notice of {file.Name}, or waived it",
            [
                InOrder(file, holder, session),
                WaiverOfNotice.InWriting(file, holder, session),
                .. WaiverOfNotice.StillPossible(file, holder, session),
                WaiverOfNotice.ByAttendance(file, holder, session),
                ToHousehold(file, holder, session),
                Excused(file, holder),
            ])
        .WithBreach(Effect.Voidable);

    /// <summary>Was a notice given to this holder that is in order: in a way allowed, in time, and stating what it must? One such notice is
    /// enough.</summary>
    public static Finding InOrder(MeetingFile file, Holder holder, int session = 1) =>
        OfNotices(file, holder, session, $"{file.NameOf(holder)} {file.Verb(holder, "was", "were")} given notice in order", notice =>
            OneInOrder(file, holder, notice));

    static Finding OneInOrder(MeetingFile file, Holder holder, Recorded<NoticeFact> notice) =>
        Finding.All(Described(file, notice), Way(file, holder, notice), InTime(file, notice), States(file, notice));

    /// <summary>The window alone: 10 to 60 days before the meeting, counted for this holder from the day its notice is deemed given. A
    /// notice that went astray counts only where there is no other.</summary>
    public static Finding Window(MeetingFile file, Holder holder, int session = 1) =>
        OfNotices(file, holder, session, $"notice to {file.NameOf(holder)} was given in time", notice => InTime(file, notice),
            unless: notice => Way(file, holder, notice).Answer == Answer.No)
            .WithBreach(Effect.Voidable);

    /// <summary>The way alone: was notice given in a way that the instruments allow, so that it is deemed given at all?</summary>
    public static Finding Way(MeetingFile file, Holder holder, int session = 1) =>
        OfNotices(file, holder, session, $"notice to {file.NameOf(holder)} was given in a way allowed",
            notice => Way(file, holder, notice));

    /// <summary>The content alone: does the notice state what it must?</summary>
    public static Finding States(MeetingFile file, Holder holder, int session = 1) =>
        OfNotices(file, holder, session, $"the notice to {file.NameOf(holder)} states what it must", notice => States(file, notice));

    /// <summary>The day on which notice to this holder is deemed given: the figure "day" of the earliest notice given in a way
    /// allowed.</summary>
    public static Finding DeemedGiven(MeetingFile file, Holder holder, int session = 1) =>
        OfNotices(file, holder, session, $"notice to {file.NameOf(holder)} is deemed given", notice =>
        {
            var way = Way(file, holder, notice);
            var day = notice.Fact.On.Date;
            return way.Answer == Answer.Yes
                ? way with { Words = $"{way.Words}: notice is deemed given on {MeetingFile.Text(day)}",
                    Figures = way.WithFigure("day", day).Figures }
                : way;
        });

    /// <summary>One notice in time is enough; where none is in the books, it matters whether there is still time for one.</summary>
    /// <param name="unless">Notices that are passed over where there are others; none where it is null.</param>
    static Finding OfNotices(MeetingFile file, Holder holder, int session, string words, System.Func<Recorded<NoticeFact>, Finding> judge,
        System.Predicate<Recorded<NoticeFact>>? unless = null)
    {
        var notices = file.Meeting.NoticesTo(holder, session).ToList();
        if (unless is not null && notices.Count > 1 && !notices.TrueForAll(unless)) notices.RemoveAll(unless);
        return notices.Count switch
        {
            0 => NoneGiven(file, holder, session),
            1 => judge(notices[0]).RelyingOn(notices[0].Entry),
            _ => OfSeveral(words,
                [.. notices.OrderBy(notice => notice.Fact.On.SortKey).Select(notice => judge(notice).RelyingOn(notice.Entry))]),
        };
    }

    /// <summary>The figures are those of the earliest that is in order; where none is, of the last.</summary>
    static Finding OfSeveral(string words, ImmutableArray<Finding> judged)
    {
        var deciding = judged.FirstOrDefault(finding => finding.Answer == Answer.Yes) ?? judged[^1];
        return Finding.Any(words, [.. judged]) with { Figures = deciding.Figures };
    }

    static Finding NoneGiven(MeetingFile file, Holder holder, int session) => file.WithSession(session, held =>
    {
        var name = file.NameOf(holder);
        return file.Instruments.Under(file.TodayThere, terms =>
        {
            var (least, most) = WindowFor(file, terms);
            var window = new DayWindow(least?.Figure ?? 0, most?.Figure);
            var last = window.LastDayBefore(held.At.Date);
            if (file.TodayThere <= last)
                return Finding.NotYet($"no notice to {name} is in the books; there is time until {MeetingFile.Text(last)}",
                    new(Wanting.NotYet, $"give notice to {name}", window.FirstDayBefore(held.At.Date), last), least, most);
            // Where other holders' notices of this meeting are in the books, the one that is not there was not given. Where none is there,
            // the books say nothing about how this meeting was noticed.
            return file.Meeting.Notices.Any(notice => notice.Fact.Session == session)
                ? Finding.No(
                    $"no notice to {name} is in the books, while others' notices are; the last day for it was " +
                    $"{MeetingFile.Text(last)}", least, most)
                : Finding.NotShown($"no notice of {file.Name} is in the books",
                    $"record how and when notice was given to {name}, if it was", least, most);
        });
    });

    static string Described(MeetingFile file, Recorded<NoticeFact> notice) =>
        $"the notice {Verb(notice.Fact)} on {notice.Fact.On.InWords()} was notice of {file.Name}";

    static string Verb(NoticeFact notice) => notice switch
    {
        NoticeMailed => "mailed",
        NoticeTelegraphed => "telegraphed",
        NoticeTransmitted => "transmitted",
        _ => "delivered",
    };

    /// <summary>
    /// The days are counted from the day on which this notice was given, at the place where it was given, to the day of the meeting at its
    /// place. The edition in force on the day of giving judges it.
    /// </summary>
    static Finding InTime(MeetingFile file, Recorded<NoticeFact> notice) => file.WithSession(notice.Fact.Session, held =>
        file.Instruments.Under(notice.Fact.On.Date, terms =>
        {
            var (least, most) = WindowFor(file, terms);
            if (least is null && most is null) return Finding.Yes("no instrument sets a time for notice");
            var window = new DayWindow(least?.Figure ?? 0, most?.Figure);
            var days = DayWindow.Days(notice.Fact.On.Date, held.At.Date);
            var finding = Finding.That(
                window.Holds(days),
                $"the notice was {Verb(notice.Fact)} {MeetingFile.BeforeText(days, "the meeting")}; {window} are required",
                least, most);
            return finding.WithFigure("days", days).WithFigure("least", window.Least).WithFigure("most", (object?)window.Most ?? "none")
                .WithFigure("given", notice.Fact.On.Date).WithFigure("meeting", held.At.Date);
        }));

    /// <summary>Of all matters put to the meeting, the one that needs the longest notice decides.</summary>
    static (Term<int>? Least, Term<int>? Most) WindowFor(MeetingFile file, Terms terms)
    {
        var least = file.Kinds.Select(kind => terms.Find(TermNames.NoticeLeastDays, kind)).OfType<Term<int>>().MaxBy(term => term.Figure);
        var most = file.Kinds.Select(kind => terms.Find(TermNames.NoticeMostDays, kind)).OfType<Term<int>>().MinBy(term => term.Figure);
        return (least, most);
    }

    /// <summary>The last day on which notice can be given, and the first; null where no instrument sets them.</summary>
    public static (LocalDate? First, LocalDate? Last) Days(MeetingFile file, Session held)
    {
        var (least, most) = WindowFor(file, file.Instruments.On(file.TodayThere));
        return (most is null ? null : held.At.Date.PlusDays(-most.Figure), least is null ? null : held.At.Date.PlusDays(-least.Figure));
    }
}
