namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The list of the stockholders entitled to vote. A breach is irregular: it does not touch the votes.</summary>
public static class VotingList
{
    /// <summary>Was the list made in time, complete, open as it must be, and kept at the meeting?</summary>
    public static Finding InOrder(MeetingFile file, int session = 1) => Finding.All(
        $"the voting list of {file.Name} is in order",
        InTime(file, session),
        Complete(file, session),
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
                        new(Wanting.NotYet, "make the voting list", RecordDateForMeetings.DateOf(file, session), last), least)
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
        if (list.FromLedger is true)
            return Finding.Yes("the list was made from these books, which hold every holder of record with address and shares")
                .RelyingOn(made.Entry);
        return file.Instruments.Under(list.On.Date, terms => Finding.All(
            "the list shows all that it must",
            EveryHolder(file, list, session),
            Alphabetical(file, list, terms),
            Shown(list.ShowsAddresses, "addresses", terms),
            Shown(list.ShowsShares, "numbers of shares", terms)).WithBreach(Effect.Irregular).RelyingOn(made.Entry));
    }

    static Finding EveryHolder(MeetingFile file, VotingListMade list, int session) => list.Holders.IsEmpty
        ? Finding.NotShown("the books do not show who is on the list", "record the holders on the list, in its order")
        : Electorate.With(file, session, null, electorate =>
        {
            var missing = electorate.Holders.Except(list.Holders).Select(file.NameOf).Order(System.StringComparer.Ordinal).ToList();
            return Finding.That(missing.Count == 0,
                missing.Count == 0 ? $"all {electorate.Count} holders are on it"
                : $"{missing.Count} of {electorate.Count} holders are not on it: {string.Join(", ", missing)}")
                .WithFigure("missing", missing.Count);
        });

    static Finding Alphabetical(MeetingFile file, VotingListMade list, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListShows);
        var names = list.Holders.Select(file.NameOf).ToList();
        var compare = System.Globalization.CultureInfo.GetCultureInfo("en-US").CompareInfo;
        var inOrder = names.Zip(names.Skip(1))
            .All(pair => compare.Compare(pair.First, pair.Second, System.Globalization.CompareOptions.IgnoreCase) <= 0);
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

    static Finding OpenToStockholders(MeetingFile file) => Finding.Each(
        "every request to examine the list was rightly decided",
        file.Meeting.Inspections,
        request => Decided(file, request.Fact.Request));

    /// <summary>
    /// Must this request to examine the list be granted? To any stockholder, for a purpose germane to the meeting, in ordinary business
    /// hours of the ten days before. Whether a purpose is germane is the Secretary's judgment, which is recorded.
    /// </summary>
    public static Finding OpenTo(MeetingFile file, string request) =>
        OfRequest(file, request, asked => file.WithSession(1, held => file.Instruments.Under(asked.On.Date, terms => Finding.All(
            $"the list is open to the one who made the request {request}",
            ByStockholder(file, asked),
            Germane(asked, terms),
            InTheDays(asked, held, terms),
            InHours(asked)))));

    static Finding ByStockholder(MeetingFile file, ListInspectionRequested asked) => asked.Holder is not { } holder
        ? Finding.No("the one who asks is not a stockholder")
        : Finding.That(
            file.Ledger.Classes.Keys.Any(
                stockClass => !file.Ledger.HeldBy(holder, stockClass, asked.On.Instant ?? asked.On.SortKey.Plus(Duration.FromDays(1)),
                    file.KnownAt).IsZero),
            $"{file.NameOf(holder)} {file.Verb(holder, "is", "are")} " +
            (file.Ledger.Accounts.ContainsKey(holder) ? "on the stock ledger" : "not known to the ledger"));

    static Finding Germane(ListInspectionRequested asked, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListGermanePurpose);
        return term is not { Figure: true } ? Finding.Yes("no purpose need be given")
            : string.IsNullOrWhiteSpace(asked.Purpose) ? Finding.No("no purpose was given", term)
            : asked.Germane switch
            {
                true => Finding.Yes($"the purpose \"{asked.Purpose}\" is judged germane to the meeting", term),
                false => Finding.No($"the purpose \"{asked.Purpose}\" is judged not germane to the meeting", term),
                null => Finding.NotYet($"the Secretary has not judged whether \"{asked.Purpose}\" is germane",
                    new(Wanting.NotYet, $"record whether the Secretary judges the purpose of the request {asked.Request} germane"), term),
            };
    }

    static Finding InTheDays(ListInspectionRequested asked, Session held, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListOpenDays);
        if (term is null) return Finding.Yes("no instrument limits the days");
        var days = DayWindow.Days(asked.On.Date, held.At.Date);
        return Finding.That(days >= 1 && days <= term.Figure,
            $"it was asked for {MeetingFile.BeforeText(days, "the meeting")}; the list is open on the {term.Figure} days before it", term)
            .WithFigure("days", days);
    }

    static Finding InHours(ListInspectionRequested asked) => asked.InBusinessHours switch
    {
        true => Finding.Yes("it was in ordinary business hours"),
        false => Finding.No("it was not in ordinary business hours"),
        null => Finding.NotShown("the books do not show whether it was in ordinary business hours",
            $"record whether the request {asked.Request} was made in ordinary business hours"),
    };

    static Finding Decided(MeetingFile file, string request)
    {
        var open = OpenTo(file, request);
        var decided = file.Meeting.InspectionsDecided.FindLast(made => made.Fact.Request == request).Fact;
        return decided switch
        {
            null => Finding.NotYet($"the request {request} is not decided",
                new(Wanting.NotYet, $"show the list, or refuse the request {request} with the reason")),
            { Granted: true } => Finding.Yes($"the list was shown on the request {request}"),
            { Reason: null } => Finding.No($"the request {request} was refused without a reason"),
            _ => Finding.Not($"the request {request} was rightly refused: {decided.Reason}", open).WithBreach(Effect.Irregular),
        };
    }

    static Finding OfRequest(MeetingFile file, string request, System.Func<ListInspectionRequested, Finding> judge) =>
        file.Meeting.Inspections.Find(asked => asked.Fact.Request == request) is { Fact: { } found, Entry: var entry }
            ? judge(found).RelyingOn(entry)
            : Finding.NotShown($"the request {request} is not in the books", $"record the request {request}");

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
