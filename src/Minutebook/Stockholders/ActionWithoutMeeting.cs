namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Action by the stockholders without a meeting, by written consent.</summary>
public static partial class ActionWithoutMeeting
{
    /// <summary>
    /// Has the action taken effect: are consents allowed, were enough of them delivered in time, and does nothing else stand against it? It
    /// takes effect with the last consent needed, or at a later time that the consents state; the figure "effective" says when. The duty to
    /// tell the others is no condition of it.
    /// </summary>
    public static Finding InEffect(StockholderFile file, ConsentedAction action) => WithDrawn(action, drawn =>
    {
        var grounds = new List<Finding>
        {
            Allowed(file, action), Enough(file, action), InTime(file, action), BoardFirst(file, action), NotAhead(file, action),
        };
        if (drawn.Kind == MatterKind.Election) grounds.Add(MayElect(file, action));
        return Finding.All($"{action.Name} has taken effect by written consent", [.. grounds]).WithBreach(Effect.Void)
            .WithFigure("effective", EffectiveAt(file, action)?.At.InWords() ?? "not yet");
    });

    /// <summary>
    /// Is the action in order as a whole: in effect, by the by-law's own clock too, with the Secretary's determination where one was due,
    /// the others told, and the consents in the minute book? All but the effect are duties: their breach is irregular.
    /// </summary>
    public static Finding InOrder(StockholderFile file, ConsentedAction action) => WithDrawn(action, _ => Finding.All(
        $"{action.Name} is in order", InEffect(file, action), RecordDateForConsents.InOrder(file, action),
        InTimeByBylaw(file, action).WithBreach(Effect.Irregular), ProxiesDetermined(file, action), NoticeToOthers(file, action),
        InMinuteBook(file, action)));

    /// <summary>May the stockholders act by consent at all? Only the certificate may forbid it.</summary>
    public static Finding Allowed(StockholderFile file, ConsentedAction action) => file.Instruments.Under(DayOf(file, action), terms =>
        terms.Find(TermNames.ConsentAllowed) is { } term
            ? Finding.That(term.Figure,
                term.Figure ? "stockholders may act by written consent" : "stockholders may not act by written consent", term)
            : Finding.No("no instrument lets stockholders act by written consent"));

    /// <summary>Where the statute asks for action of the Board first: did the Board act before the consents took effect?</summary>
    public static Finding BoardFirst(StockholderFile file, ConsentedAction action) => WithDrawn(action, drawn =>
        file.Instruments.Under(DayOf(file, action), terms =>
        {
            var first = terms.Find(TermNames.BoardActionFirst, drawn.Kind);
            if (first is not { Figure: true }) return Finding.Yes("no action of the Board is needed first", first);
            if (action.BoardAction is { } acted)
            {
                var late = EffectiveAt(file, action) is { } effect && effect.IsBefore(new(acted.Fact.On, acted.Entry));
                var words = $"the Board acted on {acted.Fact.On.InWords()}, {(late ? "after" : "before")} the consents took effect";
                var own = Finding.That(!late, words, first).RelyingOn(acted.Entry);
                return acted.Fact.Resolution is { } resolution ? Finding.All(words, own,
                    file.Officers.ByBoard(resolution, acted.Fact.On.DateIn(file.Office), "took the action", first)) : own;
            }
            if (NeedsNoBoard(terms, drawn.Kind))
                return OfAll(file, action, "all stockholders consented, so that no action of the Board is needed",
                    terms.Find(TermNames.ConsentOfAllNeedsNoBoard, drawn.Kind));
            return Finding.NotShown($"{action.Name} needs action of the Board first, and the books show none",
                "record the action of the Board (\"prior-board-action-taken\")", first);
        })).WithBreach(Effect.Void);

    internal static bool NeedsNoBoard(Terms terms, MatterKind kind) =>
        terms.Find(TermNames.ConsentOfAllNeedsNoBoard, kind) is { Figure: true };

    /// <summary>
    /// May Directors be elected this way? To fill vacancies as any other action; in place of the annual meeting only by all, or where all
    /// seats are vacant and are filled. Where votes may be cumulated, all must consent: less would defeat the minority (arguable).
    /// </summary>
    public static Finding MayElect(StockholderFile file, ConsentedAction action) => WithDrawn(action, drawn =>
        file.Instruments.Under(DayOf(file, action), terms =>
        {
            if (drawn.Kind != MatterKind.Election) return Finding.Yes($"{action.Name} elects nobody");
            if (terms.Find(TermNames.CumulativeVoting) is { Figure: true } cumulative)
                return OfAll(file, action, "votes may be cumulated, and all stockholders consented", cumulative)
                    .WithNote("Arguable: whether a majority may elect by consent where votes may be cumulated.");
            if (drawn.Election == ElectionByConsent.Vacancies) return Finding.Yes("it fills vacancies, as any other action may");
            if (drawn.Election is null)
                return Finding.NotShown("the books do not show whether it fills vacancies or stands in place of the annual meeting",
                    "record which election it is");
            if (terms.Find(TermNames.ConsentElectsDirectors) is not { } rule)
                return Finding.Yes("no instrument limits elections by consent");
            var ways = new List<Finding>();
            if (rule.Figure.Contains("unanimous")) ways.Add(OfAll(file, action, "all stockholders consented", rule));
            if (rule.Figure.Contains("all-seats-vacant")) ways.Add(AllVacant(file, action, drawn, rule));
            return Finding.Any("Directors may be elected by this consent", [.. ways]);
        })).WithBreach(Effect.Void);

    static Finding AllVacant(StockholderFile file, ConsentedAction action, ActionDrawn drawn, Term rule)
    {
        var at = EffectiveAt(file, action) ?? file.Present;
        var serving = file.Officers.Board.History.At(at).Length;
        var number = Board.NumberAndTenure.Number(file.Officers.Board, at.At.Date);
        if (serving > 0) return Finding.No($"{serving} Directors serve, so that not all seats are vacant", rule);
        if (number.Answer != Answer.Yes) return number;
        var seats = int.Parse(number.Figures["number"], System.Globalization.CultureInfo.InvariantCulture);
        return Finding.That(drawn.Elects.Count >= seats,
            $"all {seats} seats are vacant, and {drawn.Elects.Count} are filled by it", rule);
    }

    static Finding OfAll(StockholderFile file, ConsentedAction action, string words, Term? term) => Counted(file, action, count =>
    {
        var (given, total) = count.OfAll();
        return given >= total ? Finding.Yes($"{words}: {given} of {total}", term)
            : Finding.NotYet($"{given} of {total} votes consented; all are needed",
                new(Wanting.NotYet, "obtain the consents of the others"), term);
    });

    static Finding NotAhead(StockholderFile file, ConsentedAction action) =>
        EffectiveAt(file, action) is { } effect && file.Present.IsBefore(effect)
            ? Finding.NotYet($"the consents take effect on {effect.At.InWords()}",
                new(Wanting.NotYet, "wait for that day", effect.At.Date, effect.At.Date))
            : Finding.Yes("no later time is stated that is still to come");

    /// <summary>When the action took, or takes, effect by the clock that decides; null while it does not.</summary>
    public static Placed? EffectiveAt(StockholderFile file, ConsentedAction action)
    {
        Placed? effect = null;
        if (action.Drawn is not null)
            Counted(file, action, count =>
            {
                effect = count.Effect(count.Deciding);
                return Finding.Yes("");
            });
        return effect;
    }

    /// <summary>Judges with the count of the consents; where the record date, or who is of record, is open, so is the answer.</summary>
    internal static Finding Counted(StockholderFile file, ConsentedAction action, Func<ConsentCount, Finding> judge) =>
        WithDrawn(action, drawn =>
        {
            var governing = RecordDateForConsents.Governing(file, action);
            if (RecordDateForConsents.DateOf(file, action) is not { } date) return governing;
            var day = DayOf(file, action);
            return file.Instruments.Under(day, terms => Electorate.Of(file, Moment.On(date, file.Office), drawn.Classes, all =>
                WithClasses(file, date, new(drawn.ClassVotes), classes =>
                    judge(new(file, action, drawn, terms, all, classes)))));
        });

    static Finding WithClasses(StockholderFile file, LocalDate date, Queue<StockClass> left, Func<List<(StockClass, Electorate)>,
        Finding> judge)
    {
        var made = new List<(StockClass, Electorate)>();
        return Next();

        Finding Next()
        {
            if (!left.TryDequeue(out var of)) return judge(made);
            return Electorate.Of(file, Moment.On(date, file.Office), [of], electorate =>
            {
                made.Add((of, electorate));
                return Next();
            });
        }
    }

    /// <summary>The day that picks the edition: that on which the last consent was delivered; before any was, today.</summary>
    internal static LocalDate DayOf(StockholderFile file, ConsentedAction action) =>
        action.Delivered.Select(one => one.Fact.On.DateIn(file.Office)).DefaultIfEmpty(file.Today).Max();

    internal static Finding WithDrawn(ConsentedAction action, Func<ActionDrawn, Finding> judge) =>
        action.Drawn is { Fact: var drawn, Entry: var entry } ? judge(drawn).RelyingOn(entry) : NotDrawn(action);

    internal static Finding NotDrawn(ConsentedAction action) => Finding.NotShown(
        $"the books do not show what the consents to {action.Id} set forth", "record the action that is consented to (\"action-drawn\")");
}
