namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The record date of an action by written consent: whose consent counts.</summary>
public static class RecordDateForConsents
{
    /// <summary>
    /// Is the record date that the Board fixed in order: not before its adoption, and not too many days after it? As with meetings, a
    /// breach is irregular, and voidable where the ledger differs between the date fixed and the nearest lawful one.
    /// </summary>
    public static Finding InOrder(StockholderFile file, ConsentedAction action) => WithBreach(file, action, Finding.All(
        $"the record date of {action.Name} is in order", NotBeforeAdoption(file, action), InWindow(file, action)));

    static Finding WithBreach(StockholderFile file, ConsentedAction action, Finding finding) => finding.Answer == Answer.Yes
        ? finding : finding.WithBreach(LedgerDiffers(file, action) ? Effect.Voidable : Effect.Irregular);

    /// <summary>The days after adoption alone: at most ten, or as many as the law then allows.</summary>
    public static Finding InWindow(StockholderFile file, ConsentedAction action) => WithBreach(file, action, OfFixed(action, own =>
    {
        var adopted = own.Fact.Adopted.DateIn(file.Office);
        return file.Instruments.Under(adopted, terms =>
        {
            var most = terms.Find(TermNames.ConsentRecordDateMostDays);
            var days = DayWindow.Days(adopted, own.Fact.Date);
            return Finding.That(most is null || days <= most.Figure,
                    $"the record date {StockholderFile.Text(own.Fact.Date)} is {AfterText(days)} the resolution was adopted" +
                        (most is null ? "" : $"; at most {StockholderFile.DaysText(most.Figure)} after are allowed"), most)
                .WithFigure("days", days).WithFigure("most", (object?)most?.Figure ?? "none").RelyingOn(own.Entry);
        });
    }));

    /// <summary>Not before the day on which the resolution is adopted, at the principal office.</summary>
    public static Finding NotBeforeAdoption(StockholderFile file, ConsentedAction action) =>
        WithBreach(file, action, OfFixed(action, own =>
    {
        var adopted = own.Fact.Adopted.DateIn(file.Office);
        return file.Instruments.Under(adopted, terms =>
        {
            var term = terms.Find(TermNames.RecordDateNotBeforeAdoption);
            var days = DayWindow.Days(adopted, own.Fact.Date);
            return Finding.That(days >= 0 || term is not { Figure: true },
                    $"the record date {StockholderFile.Text(own.Fact.Date)} is {AfterText(days)} the resolution was adopted", term)
                .WithFigure("days", days).RelyingOn(own.Entry);
        });
    }));

    static string AfterText(int days) => days switch
    {
        0 => "the day on which",
        < 0 => $"{StockholderFile.DaysText(-days)} before",
        _ => $"{StockholderFile.DaysText(days)} after",
    };

    static Finding OfFixed(ConsentedAction action, System.Func<Recorded<ConsentRecordDateFixed>, Finding> judge) =>
        action.RecordDates.IsEmpty ? Finding.Yes($"the Board fixed no record date for {action.Name}; the by-laws supply one")
            : judge(action.RecordDates[^1]);

    /// <summary>
    /// Which record date governs: the one that the Board fixed; else, where the statute asks for action of the Board first, the day on
    /// which it acted, at the close of business; else the first day on which a signed consent was delivered as it must be. (The by-law does
    /// not say "close of business" of that day; the ledger at its close is taken: arguable.) The figure "date" holds it.
    /// </summary>
    public static Finding Governing(StockholderFile file, ConsentedAction action)
    {
        if (!action.RecordDates.IsEmpty) return Fixed(file, action);
        if (action.Drawn is not { Fact: var drawn, Entry: var entry }) return ActionWithoutMeeting.NotDrawn(action);
        return file.Instruments.Under(LastDay(file, action), terms =>
        {
            var rule = terms.Find(TermNames.ConsentRecordDateDefault);
            if (rule is null)
                return Finding.NotShown("no record date was fixed, and no instrument supplies one", "record the date that the Board fixed");
            var first = terms.Find(TermNames.BoardActionFirst, drawn.Kind);
            return first is { Figure: true } && !(ActionWithoutMeeting.NeedsNoBoard(terms, drawn.Kind) && action.BoardAction is null)
                ? OfBoardAction(file, action, rule, first) : OfFirstDelivery(file, action, rule);
        }).RelyingOn(entry);
    }

    static Finding Fixed(StockholderFile file, ConsentedAction action)
    {
        var own = action.RecordDates[^1];
        return file.Instruments.Under(own.Fact.Adopted.DateIn(file.Office), terms =>
        {
            var found = Finding.Yes($"the Board fixed {StockholderFile.Text(own.Fact.Date)} as the record date",
                    terms.Find(TermNames.ConsentRecordDateMostDays))
                .WithFigure("date", own.Fact.Date).RelyingOn(own.Entry);
            return action.Delivered.Exists(one => one.Fact.On.IsBefore(own.Fact.Adopted) == Answer.Yes)
                ? found.WithNote("Arguable: whether the Board may still fix a record date once consents are delivered.") : found;
        });
    }

    static Finding OfBoardAction(StockholderFile file, ConsentedAction action, Term rule, Term first) => action.BoardAction is { } acted
        ? Finding.Yes($"the record date is {StockholderFile.Text(acted.Fact.On.DateIn(file.Office))}, on which the Board took the " +
            "action that the statute asks for first", rule, first)
            .WithFigure("date", acted.Fact.On.DateIn(file.Office)).RelyingOn(acted.Entry)
        : Finding.NotShown($"{action.Name} needs action of the Board first, and the books show none",
            "record the action of the Board (\"prior-board-action-taken\"), or the record date that it fixed", rule, first);

    static Finding OfFirstDelivery(StockholderFile file, ConsentedAction action, Term rule)
    {
        var doubtful = Finding.Yes("");
        foreach (var consent in action.Consents)
        {
            var day = consent.At.At.DateIn(file.Office);
            var good = Finding.All("a signed consent was delivered by one who was then of record",
                ActionWithoutMeeting.InForm(file, action, consent), OfRecord(file, consent.Holder, day));
            if (good.Answer == Answer.Open) doubtful = good;
            if (good.Answer != Answer.Yes) continue;
            return doubtful.Answer == Answer.Open ? Finding.All("it is known when the first signed consent was delivered", doubtful)
                : Finding.Yes($"the record date is {StockholderFile.Text(day)}: the first day on which a signed consent was delivered",
                    rule)
                    .WithFigure("date", day).RelyingOn(consent.Signature.Entry, consent.Delivered.Entry)
                    .WithNote("Arguable: the ledger at the close of business on that day is taken.");
        }
        return doubtful.Answer == Answer.Open ? Finding.All("it is known when the first signed consent was delivered", doubtful)
            : Finding.NotYet(action.Consents.IsEmpty ? "no record date was fixed, and no signed consent is delivered yet"
                    : "no record date was fixed, and no consent delivered so far is good in form and of one who was then of record",
                new(Wanting.NotYet, "deliver a signed consent, or have the Board fix a record date"), rule);
    }

    static Finding OfRecord(StockholderFile file, Holder holder, LocalDate day) => VotingOfShares.EntitledOn(file, holder, day);

    /// <summary>The day that picks the edition while no date is fixed: that of the first delivery, or of the Board's action; else
    /// today.</summary>
    static LocalDate LastDay(StockholderFile file, ConsentedAction action) => action.BoardAction is { } acted
        ? acted.Fact.On.DateIn(file.Office)
        : action.Delivered.Select(one => one.Fact.On.DateIn(file.Office)).DefaultIfEmpty(file.Today).Min();

    /// <summary>The record date; null while it is open.</summary>
    public static LocalDate? DateOf(StockholderFile file, ConsentedAction action) =>
        Governing(file, action) is { Answer: Answer.Yes } governing && governing.Figures.TryGetValue("date", out var date)
            ? NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value : null;

    static bool LedgerDiffers(StockholderFile file, ConsentedAction action)
    {
        if (action.RecordDates.IsEmpty) return false;
        var own = action.RecordDates[^1];
        var adopted = own.Fact.Adopted.DateIn(file.Office);
        var lawful = LocalDate.Max(own.Fact.Date, adopted);
        if (file.Instruments.On(adopted).Find(TermNames.ConsentRecordDateMostDays) is { } most)
            lawful = LocalDate.Min(lawful, adopted.PlusDays(most.Figure));
        return lawful != own.Fact.Date && RecordDateForMeetings.HoldingsDiffer(file, own.Fact.Date, lawful);
    }
}
