namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>What is to be done once consents are delivered; a breach leaves the action standing.</summary>
public static partial class ActionWithoutMeeting
{
    /// <summary>Was prompt notice given to every stockholder who did not consent? A duty, and no condition of the action. The by-laws and
    /// the statute give no number of days: the figure "days" says how many passed until the last was told.</summary>
    public static Finding NoticeToOthers(StockholderFile file, ConsentedAction action) => Counted(file, action, count =>
    {
        if (count.Effect(count.Deciding) is not { } effect) return NotInEffect(action);
        var others = Others(count, effect).ToList();
        if (others.Count == 0)
            return Finding.Yes("all consented, so that nobody is to be told", count.Terms.Find(TermNames.ConsentPromptNotice));
        var finding = Finding.Each($"every stockholder who did not consent to {action.Name} had prompt notice of it", others,
            holder => Told(file, action, holder, effect, count.Terms));
        return finding.WithFigure("others", others.Count);
    }).WithBreach(Effect.Irregular);

    /// <summary>Was prompt notice given to this stockholder, who did not consent?</summary>
    public static Finding NoticeTo(StockholderFile file, ConsentedAction action, Holder holder) => Counted(file, action, count =>
    {
        if (count.Effect(count.Deciding) is not { } effect) return NotInEffect(action);
        return Others(count, effect).Contains(holder) ? Told(file, action, holder, effect, count.Terms)
            : Finding.Yes(count.Needed.Any(one => one.Electorate.Has(holder)) ? $"{file.NameOf(holder)} consented"
                : $"{file.NameOf(holder)} was not entitled to consent");
    }).WithBreach(Effect.Irregular);

    static Finding NotInEffect(ConsentedAction action) => Finding.NotYet($"{action.Name} has not taken effect",
        new(Wanting.NotYet, "obtain, and deliver, more consents"));

    /// <summary>Who was entitled to consent, and whose consent did not count when the action took effect.</summary>
    static IEnumerable<Holder> Others(ConsentCount count, Placed effect)
    {
        var consented = count.Consents.Where(one => one.Good.Answer == Answer.Yes && one.CountsAt(effect)).Select(one => one.Holder)
            .ToHashSet();
        return count.Needed.SelectMany(one => one.Electorate.Holders).Distinct().Where(holder => !consented.Contains(holder));
    }

    static Finding Told(StockholderFile file, ConsentedAction action, Holder holder, Placed effect, Terms terms)
    {
        var term = terms.Find(TermNames.ConsentPromptNotice);
        if (term is not { Figure: true }) return Finding.Yes("no instrument asks for notice to the others");
        var name = file.NameOf(holder);
        var told = action.Notices.FindAll(one => one.Fact.Holders.Contains(holder));
        if (told.IsEmpty)
            return Finding.NotYet($"{name} did not consent, and is not told that the action was taken on {effect.At.InWords()}",
                new(Wanting.NotYet, $"give {name} prompt notice that {action.Name} was taken", effect.At.Date), term);
        var given = told[0];
        var days = DayWindow.Days(effect.At.DateIn(file.Office), given.Fact.On.DateIn(file.Office));
        return Finding.Yes($"{name} was told on {given.Fact.On.InWords()}, {StockholderFile.DaysText(days)} after the action was taken",
            term)
            .WithFigure("days", days).RelyingOn(given.Entry);
    }

    /// <summary>Did the Secretary, or one at the Secretary's direction, determine the validity of each consent that was signed under a
    /// transmitted proxy, with a written record of what was relied on?</summary>
    public static Finding ProxiesDetermined(StockholderFile file, ConsentedAction action)
    {
        var transmitted = action.Consents.Select(consent => consent.Signature.Fact).Where(signed => signed?.Proxy is { } id
            && file.Records.Proxies.TryGetValue(id, out var proxy) && proxy.Executed.Fact.Form == WrittenForm.Transmission)
            .Select(signed => signed!.Proxy!.Value).Distinct();
        return Finding.Each("of every consent under a transmitted proxy the validity was determined", transmitted,
            proxy => Determined(file, action, proxy)).WithBreach(Effect.Irregular);
    }

    /// <summary>Was the validity of a consent under this transmitted proxy determined so?</summary>
    public static Finding Determined(StockholderFile file, ConsentedAction action, ProxyId proxy) =>
        file.Instruments.Under(DayOf(file, action), terms =>
        {
            if (terms.Find(TermNames.ConsentProxyDeterminedBy) is not { } by) return Finding.Yes("no instrument asks for a determination");
            var made = action.Determined.FindLast(one => one.Fact.Proxy == proxy);
            if (made.Fact is not { } determined)
                return Finding.NotShown($"the books show no determination of the consent under the transmitted proxy {proxy}",
                    "record the Secretary's determination, and what it relied on", by);
            var words = $"{determined.Person} determined on {determined.On.InWords()} that the consent under the proxy {proxy} is " +
                (determined.Valid ? "valid" : "not valid");
            var who = determined.AtDirection ? Finding.Yes($"{words}, at the direction of the Secretary", by)
                : Finding.All(words, by.Figure.Select(office => file.Officers.Held(determined.Person, office, determined.On)).ToArray());
            return Finding.All(words, who.Citing(by), Finding.That(determined.Record is not null, determined.Record is null
                ? "no record was made of the information relied on" : "a record was made of the information relied on", by))
                .RelyingOn(made.Entry);
        }).WithBreach(Effect.Irregular);

    /// <summary>Are the consents in the minute book, as minutes of a meeting would be?</summary>
    public static Finding InMinuteBook(StockholderFile file, ConsentedAction action) =>
        file.Instruments.Under(DayOf(file, action), terms =>
        {
            var term = terms.Find(TermNames.ConsentInMinuteBook);
            if (term is not { Figure: true }) return Finding.Yes("no instrument asks that consents go into the minute book");
            if (action.Inserted.IsEmpty)
                return Finding.NotYet($"the consents to {action.Name} are not in the minute book",
                    new(Wanting.NotYet, $"insert the consents to {action.Name} in the minute book"), term);
            return Finding.Yes($"the consents were inserted on {action.Inserted[^1].Fact.On.InWords()}", term)
                .RelyingOn(action.Inserted[^1].Entry);
        }).WithBreach(Effect.Irregular);

    /// <summary>The insertion with the effect and the persons elected, as the books have them.</summary>
    public static ConsentsInserted Completed(StockholderFile file, ConsentedAction action, ConsentsInserted inserted) => inserted with
    {
        Took = inserted.Took ?? EffectiveAt(file, action)?.At,
        Elected = inserted.Elected.IsEmpty && action.Drawn?.Fact is { Kind: MatterKind.Election } drawn ? drawn.Elects : inserted.Elected,
    };

    /// <summary>May the consents be inserted: has the action taken effect, and does the entry say so truly?</summary>
    public static Finding MayBeInserted(StockholderFile file, ConsentedAction action, ConsentsInserted inserted)
    {
        var effect = EffectiveAt(file, action);
        return Finding.All($"the consents to {action.Name} may be inserted in the minute book", InEffect(file, action),
            Finding.That(inserted.Took is null || effect is null || inserted.Took == effect.Value.At,
                $"the entry says that the action took effect on {inserted.Took?.InWords()}; it did on {effect?.At.InWords()}"),
            Finding.That(inserted.Elected.IsEmpty || inserted.Elected.ToHashSet().SetEquals(action.Drawn?.Fact.Elects ?? []),
                $"the entry says that {(inserted.Elected.IsEmpty ? "nobody was" : $"{inserted.Elected} were")} elected"));
    }
}
