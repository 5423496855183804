namespace Minutebook.Stockholders;

using System;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Where, when and to whom the voting list is open before the meeting.</summary>
public static partial class VotingList
{
    /// <summary>
    /// Is the place where the list is open a lawful one? A place in the city of the meeting that the notice states; where it states none,
    /// the place of the meeting. A statute may let it be open on a network, with what gives access to it in the notice.
    /// </summary>
    public static Finding PlaceOf(MeetingFile file, int session = 1) => file.WithSession(session, held =>
    {
        if (ListOf(file, session) is not { Fact: { } list } made) return InTime(file, session);
        return file.Instruments.Under(list.On.Date, terms => (list.Network ? OnNetwork(file, terms) : AtPlace(file, list, held, terms))
            .WithBreach(Effect.Irregular).RelyingOn(made.Entry));
    });

    static Finding OnNetwork(MeetingFile file, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListOnNetwork);
        return Finding.All("the list is open on a network, and the notice tells how to reach it",
            Finding.That(term is { Figure: true },
                term is { Figure: true } ? "the list may be open on a network"
                : "no instrument in force lets the list be open on a network", term),
            file.Meeting.Forms.Exists(form => form.Fact.ListAccess)
                ? Finding.Yes("the notice tells how to reach it", term)
                : file.Meeting.Forms.IsEmpty
                    ? Finding.NotShown("the books do not show what the notice stated", "record the form of notice that was used", term)
                    : Finding.No("the notice does not tell how to reach it", term));
    }

    static Finding AtPlace(MeetingFile file, VotingListMade list, Session held, Terms terms)
    {
        var term = terms.Find(TermNames.VotingListPlace);
        var stated = file.Meeting.Forms.Select(form => form.Fact.ListPlace).LastOrDefault(place => place is not null);
        var place = list.Place ?? held.Place ?? file.PrincipalOffice;
        var there = list.Place is null || (place is not null && held.Place is { } meeting && IsSame(place, meeting));
        if (term is null) return Finding.Yes("no instrument says where the list is open");
        if (term.Figure.Contains("principal-office") && place is not null && file.PrincipalOffice is { } office && IsSame(place, office))
            return Finding.Yes($"the list is open at the principal office, {office}", term);
        if (stated is not null && place is not null && !IsSame(place, stated))
            return Finding.No($"the notice states {stated} as the place of the list; it is open at {place}", term);
        if (there) return Finding.That(term.Figure.Contains("meeting-place") || stated is not null,
            "the list is open at the place of the meeting", term);
        if (file.Meeting.Forms.IsEmpty)
            return Finding.NotShown("the books do not show what the notice stated as the place of the list",
                "record the form of notice that was used", term);
        return stated is null
            ? Finding.No($"the list is open at {place}, which the notice does not state", term)
            : InCity(file, list, place!, term);
    }

    static Finding InCity(MeetingFile file, VotingListMade list, string place, Term term) => file.WithCall(called =>
    {
        var city = called.City;
        var same = city is null ? (bool?)null
            : list.City is { } own ? IsSame(own, city)
            : place.Contains(city, StringComparison.OrdinalIgnoreCase) ? true : null;
        return same switch
        {
            null => Finding.NotShown(
                $"the notice states {place} as the place of the list; the books do not show whether it lies in the city of the meeting",
                "record the city of the meeting, and that of the place of the list", term),
            true => Finding.Yes($"the list is open at {place}, as the notice states, in the city of the meeting, {city}", term),
            false => Finding.No($"the list is open at {place} in {list.City}; the meeting is held in {city}", term),
        };
    });

    static bool IsSame(string left, string right) => left.Contains(right, StringComparison.OrdinalIgnoreCase)
        || right.Contains(left, StringComparison.OrdinalIgnoreCase);

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

    /// <summary>Was this request rightly decided: granted, or refused with a reason to one to whom the list is not open?</summary>
    public static Finding Decided(MeetingFile file, string request) => OfRequest(file, request, _ =>
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
    });

    static Finding OfRequest(MeetingFile file, string request, System.Func<ListInspectionRequested, Finding> judge) =>
        file.Meeting.Inspections.Find(asked => asked.Fact.Request == request) is { Fact: { } found, Entry: var entry }
            ? judge(found).RelyingOn(entry)
            : Finding.NotShown($"the request {request} is not in the books", $"record the request {request}");
}
