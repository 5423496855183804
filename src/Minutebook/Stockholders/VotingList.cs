namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The list of the stockholders entitled to vote. A breach is irregular: it does not touch the votes.</summary>
public static partial class VotingList
{
    /// <summary>Was the list made in time, complete, open as it must be, and kept at the meeting?</summary>
    public static Finding InOrder(MeetingFile file, int session = 1) => Finding.All(
        $"the voting list of {file.Name} is in order",
        InTime(file, session),
        Complete(file, session),
        PlaceOf(file, session),
        OpenToStockholders(file),
        AtMeeting(file, session)).WithBreach(Effect.Irregular);

    /// <summary>The day alone: was it complete by the tenth day before the meeting?</summary>
    public static Finding InTime(MeetingFile file, int session = 1) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
        {
            if (terms.Find(TermNames.VotingListDays) is not { } least) return Finding.Yes("no instrument asks for a voting list");
            var last = held.At.Date.PlusDays(-least.Figure);
            if (ListOf(file, session) is not { Fact: { } list } made)
                return file.TodayThere <= last
                    ? Finding.NotYet("the voting list is not made yet",
                        new(Wanting.NotYet, "make the voting list", Opens(file, session, last), last), least)
                        .WithBreach(Effect.Irregular)
                    : Finding.NotShown("no voting list is in the books", "record when the voting list was complete", least)
                        .WithBreach(Effect.Irregular);
            var days = DayWindow.Days(list.On.Date, held.At.Date);
            return Finding.That(days >= least.Figure,
                $"the list was complete {MeetingFile.BeforeText(days, "the meeting")}; at least {least.Figure} days are required", least)
                .WithFigure("days", days).WithFigure("least", least.Figure).WithFigure("opens", list.On.Date)
                .WithFigure("closes", held.At.Date.PlusDays(-1))
                .WithBreach(Effect.Irregular).RelyingOn(made.Entry);
        }));

    /// <summary>The day from which it can be made: that as of which it shows the holders.</summary>
    static LocalDate? Opens(MeetingFile file, int session, LocalDate last) =>
        RecordDateForMeetings.DateOf(file, session) is { } date ? LocalDate.Min(date, last) : null;

    static Recorded<VotingListMade>? ListOf(MeetingFile file, int session)
    {
        // A list serves the sessions after it, until a new record date asks for a new one.
        for (var before = session; before >= 1; before--)
        {
            if (file.Meeting.Lists.FindLast(list => list.Fact.Session == before) is { Fact: not null } found) return found;
            if (RecordDateForMeetings.IsNew(file.Meeting, before)) return null;
        }
        return null;
    }

    /// <summary>Does it show every stockholder entitled to vote, in alphabetical order, with address and number of shares?</summary>
    public static Finding Complete(MeetingFile file, int session = 1)
    {
        if (ListOf(file, session) is not { Fact: { } list } made) return InTime(file, session);
        if (list.FromLedger is true) return AsOfRecordDate(file, list, session).RelyingOn(made.Entry)
            .WithBreach(Effect.Irregular);
        return file.Instruments.Under(list.On.Date, terms => Finding.All(
            "the list shows all that it must",
            EveryHolder(file, list, session),
            AsOfRecordDate(file, list, session),
            Alphabetical(file, list, terms),
            Shown(list.ShowsAddresses, "addresses", terms),
            Shown(list.ShowsShares, "numbers of shares", terms)).WithBreach(Effect.Irregular).RelyingOn(made.Entry));
    }

    /// <summary>No list shows the holders of a day that is still to come. The books hold every holder of record, with address and
    /// shares.</summary>
    static Finding AsOfRecordDate(MeetingFile file, VotingListMade list, int session) => Electorate.Listed(file, session, electorate =>
    {
        var early = list.On.Date < electorate.RecordDate
            && RecordDateForMeetings.HoldingsDiffer(file, list.On.Date, electorate.RecordDate);
        var day = MeetingFile.Text(electorate.RecordDate);
        return Finding.That(!early, early
            ? $"the list was made{(list.FromLedger is true ? " from these books" : "")} on {list.On.InWords()}, and holdings changed " +
                $"until the record date {day}"
            : list.FromLedger is true ? "the list was made from these books, which hold every holder of record with address and shares"
            : $"the list shows the holdings of the record date {day}");
    });

    static Finding EveryHolder(MeetingFile file, VotingListMade list, int session) => list.Holders.IsEmpty
        ? Finding.NotShown("the books do not show who is on the list", "record the holders on the list, in its order")
        : Electorate.Listed(file, session, electorate =>
        {
            var missing = electorate.Holders.Except(list.Holders).Select(file.NameOf).Order(System.StringComparer.Ordinal).ToList();
            return Finding.That(missing.Count == 0,
                missing.Count == 0 ? $"all {electorate.Count} holders are on it"
                : $"{missing.Count} of {electorate.Count} holders are not on it: {string.Join(", ", missing)}")
                .WithFigure("missing", missing.Count).WithFigure("as-of", electorate.RecordDate);
        });

    static Finding Alphabetical(MeetingFile file, VotingListMade list, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListShows);
        var names = list.Holders.Select(file.NameOf).ToList();
        var inOrder = names.Zip(names.Skip(1)).All(pair => Alphabet.Compare(pair.First, pair.Second) <= 0);
        return Finding.That(inOrder || term is null || !term.Figure.Contains("alphabetical"),
            inOrder ? "it is in alphabetical order" : "it is not in alphabetical order", term);
    }

    static Finding Shown(bool? shown, string what, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListShows);
        return shown switch
        {
            true => Finding.Yes($"it shows the {what}", term),
            false => Finding.No($"it does not show the {what}", term),
            null => Finding.NotShown($"the books do not say whether it shows the {what}", $"record whether it shows the {what}", term),
        };
    }

    /// <summary>Was it produced and kept at the meeting, open to the stockholders present? (The statute dropped this; these by-laws may
    /// keep it.)</summary>
    public static Finding AtMeeting(MeetingFile file, int session = 1) =>
        file.WithSession(session, held => file.Instruments.Under(held.At.Date, terms =>
        {
            if (terms.Find(TermNames.VotingListAtMeeting) is not { Figure: true } term)
                return Finding.Yes("no instrument asks that the list be kept at the meeting");
            if (file.Meeting.ListsProduced.FindLast(list => list.Fact.Session == session) is not { Fact: { } produced, Entry: var entry })
                return file.TodayThere <= held.At.Date
                    ? Finding.NotYet("the list is to be produced at the meeting",
                        new(Wanting.NotYet, "produce the list, and keep it open, at the meeting", held.At.Date, held.At.Date), term)
                        .WithBreach(Effect.Irregular)
                    : Finding.NotShown("the books do not show that the list was produced at the meeting",
                        "record whether the list was produced, and kept open, at the meeting", term)
                        .WithBreach(Effect.Irregular);
            return Finding.That(produced.KeptOpen,
                produced.KeptOpen ? "the list was produced and kept open at the meeting"
                : "the list was not kept open at the meeting", term)
                .WithBreach(Effect.Irregular).RelyingOn(entry);
        }));
}
