namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The legend on certificates, restrictions on the transfer of shares, and the conditions under which they may be transferred.
/// </summary>
public static class RestrictionOnTransfer
{
    /// <summary>
    /// Does the certificate bear the legend that the by-laws prescribe, on its face, or on the reverse with a reference on the face; unless
    /// it is excused? The edition in force when the certificate was issued judges it.
    /// </summary>
    public static Finding Legended(StockFile file, Holding holding) => file.Instruments.Under(holding.From.Date, terms =>
    {
        var required = terms.Find(TermNames.LegendRequired);
        if (required is not { Figure: true }) return Finding.Yes("no instrument asks for a legend");
        if (holding.Certificate is null) return Finding.Yes($"{holding.Security} has no certificate that could bear a legend", required);
        var placed = file.Records.Of<LegendPlaced>(holding.Security).Where(one => one.Fact.Restriction is null).ToList();
        var bears = placed.Count == 0
            ? Finding.NotShown($"the books show no legend on the certificate of {holding.Security}",
                "put the legend on it, or record it; or record why it is not required", required)
            : Finding.Any($"the certificate of {holding.Security} bears the legend", [.. placed.Select(one => Bears(one, terms))]);
        return Finding.Any($"the certificate of {holding.Security} bears the legend, or is excused from it", bears,
            Excused(file, holding, holding.From.Date)).WithBreach(Effect.Irregular);
    });

    static Finding Bears(Recorded<LegendPlaced> placed, Terms terms)
    {
        var (place, required) = (terms.Find(TermNames.LegendPlace), terms.Find(TermNames.LegendRequired));
        var where = placed.Fact.Place switch
        {
            LegendPlace.Face => "face",
            LegendPlace.ReverseWithReference => "reverse-with-reference",
            _ => "reverse",
        };
        var words = placed.Fact.AsPrescribed switch
        {
            true => Finding.Yes("it reads in substance as prescribed", required),
            false => Finding.No("it does not read in substance as prescribed", required),
            _ => Finding.NotShown("the books do not show that it reads in substance as prescribed", "record whether it does", required),
        };
        return Finding.All($"it stands on the {InWords(placed.Fact.Place)}",
            Finding.That(place?.Figure.Contains(where) != false, $"the place is the {InWords(placed.Fact.Place)}", place), words)
            .RelyingOn(placed.Entry);
    }

    static string InWords(LegendPlace place) => place switch
    {
        LegendPlace.Face => "face",
        LegendPlace.ReverseWithReference => "reverse, with a reference on the face",
        _ => "reverse, with nothing on the face",
    };

    /// <summary>
    /// Is the legend excused on a day: by an opinion of counsel that the corporation accepts, or because the corporation satisfied itself
    /// otherwise, with a record of it? An excuse goes with the shares to those that come of them.
    /// </summary>
    public static Finding Excused(StockFile file, Holding holding, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var by = terms.Find(TermNames.LegendExcusedBy);
        var given = file.Records.All<LegendExcused>().Where(one => one.Fact.On.Date <= day && Covers(file, one.Fact, holding)).ToList();
        return given.Count == 0
            ? Finding.No($"the books show no opinion of counsel, nor that the corporation satisfied itself, for {holding.Security}", by)
            : Finding.Any($"restrictions on {holding.Security} are shown not to be required", [.. given.Select(one => Excuse(one, by))]);
    });

    static Finding Excuse(Recorded<LegendExcused> excused, Term<System.Collections.Immutable.ImmutableArray<string>>? by)
    {
        var (fact, opinion) = (excused.Fact, excused.Fact.Ground == LegendExcuse.OpinionOfCounsel);
        var way = Finding.That(by?.Figure.Contains(opinion ? "opinion-of-counsel" : "corporation-satisfied") == true,
            opinion ? $"counsel gave an opinion on {fact.On.InWords()}" : $"the corporation satisfied itself on {fact.On.InWords()}", by);
        var shown = (opinion, fact.Acceptable, fact.Record) switch
        {
            (true, false, _) => Finding.No("the corporation does not accept the opinion", by),
            (true, null, _) => Finding.NotShown("the books do not show that the corporation accepts the opinion", "record whether it does",
                by),
            (false, _, null) => Finding.NotShown("the books have no record of how the corporation satisfied itself", "record it", by),
            _ => Finding.Yes(fact.Record ?? "the corporation accepts it", by),
        };
        return Finding.All("the restrictions are not required", way, shown).RelyingOn(excused.Entry);
    }

    static bool Covers(StockFile file, LegendExcused excused, Holding holding) =>
        excused.Securities.IsEmpty ? excused.Class == holding.Class : Lineage(file, holding).Any(excused.Securities.Contains);

    /// <summary>The holding, and those from which its shares came, the latest first.</summary>
    internal static IEnumerable<Security> Lineage(StockFile file, Holding holding)
    {
        for (var at = holding; ; at = file.Ledger.Holdings[at.Before!.Value])
        {
            yield return at.Security;
            if (at.Before is not { } before || !file.Ledger.Holdings.ContainsKey(before)) yield break;
        }
    }

    /// <summary>
    /// Are the conditions met under which shares with the legend are transferred: an effective registration, federal and state; or an
    /// opinion of the holder's counsel in which the corporation's counsel concurs; or the corporation's own satisfaction, on record? Where
    /// the legend is excused there is no condition.
    /// </summary>
    public static Finding Conditions(StockFile file, Holding holding, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var conditions = terms.Find(TermNames.TransferConditions);
        if (conditions is null || terms.Find(TermNames.LegendRequired) is not { Figure: true })
            return Finding.Yes("no instrument makes a transfer conditional");
        var met = file.Records.Of<TransferConditionMet>(holding.Security)
            .Where(one => one.Fact.Restriction is null && one.Fact.On.Date <= day).ToList();
        var ways = met.Select(one => Met(one, conditions)).Append(Excused(file, holding, day)).ToList();
        if (met.Count == 0)
            ways.Add(Finding.NotShown($"the books show no registration, opinion or satisfaction for a transfer of {holding.Security}",
                "record the condition that is met: registration, opinion-concurred or corporation-satisfied", conditions));
        return Finding.Any($"the conditions of the legend for a transfer of {holding.Security} are met", [.. ways])
            .WithBreach(Effect.Voidable);
    });

    static Finding Met(Recorded<TransferConditionMet> met, Term<System.Collections.Immutable.ImmutableArray<string>> conditions)
    {
        var fact = met.Fact;
        var (word, finding) = fact.Condition switch
        {
            TransferCondition.Registration => ("registration", Finding.All("the transfer is registered",
                Shown(fact.Federal, "a registration statement is effective under the federal law", conditions),
                Shown(fact.States, "it is effective under the laws of the states that apply", conditions))),
            TransferCondition.OpinionConcurred => ("opinion-concurred",
                Shown(fact.Concurred, "counsel for the corporation concurs in the opinion of the holder's counsel", conditions)),
            _ => ("corporation-satisfied", fact.Record is { } record
                ? Finding.Yes($"the corporation satisfied itself: {record}", conditions)
                : Finding.NotShown("the books have no record of how the corporation satisfied itself", "record it", conditions)),
        };
        return Finding.All($"the condition {word} is met",
            Finding.That(conditions.Figure.Contains(word), $"{word} is one of {string.Join(", ", conditions.Figure)}", conditions), finding)
            .RelyingOn(met.Entry);
    }

    static Finding Shown(bool? known, string words, Term term) => known switch
    {
        true => Finding.Yes(words, term),
        false => Finding.No($"not so: {words}", term),
        _ => Finding.NotShown($"the books do not show that {words}", "record whether it is so", term),
    };

    /// <summary>The restrictions on a holding on a day, beside the legend of the by-laws.</summary>
    public static IEnumerable<Recorded<RestrictionImposed>> On(StockFile file, Holding holding, LocalDate day) =>
        file.Records.All<RestrictionImposed>().Where(one => one.Fact.On.Date <= day
            && (one.Fact.Securities.IsEmpty ? one.Fact.Class == holding.Class : Lineage(file, holding).Any(one.Fact.Securities.Contains))
            && !file.Records.All<RestrictionEnded>().Any(end => end.Fact.Restriction == one.Fact.Restriction && end.Fact.On.Date <= day));

    /// <summary>Is this restriction noted on the certificate: on the face, or on the reverse with a reference on the face? Of shares
    /// without one: in the notice sent to the holder.</summary>
    public static Finding Noted(StockFile file, Holding holding, string restriction, Term? term)
    {
        if (holding.Certificate is null)
            return file.Records.Of<UncertificatedNoticeSent>(holding.Security).LastOrDefault() is { Fact: { } sent, Entry: var entry }
                ? Shown(sent.StatesRestrictions, "the notice to the holder states the restrictions", term!).RelyingOn(entry)
                : Finding.NotShown($"the books show no notice to the holder of {holding.Security}", "record the notice", term);
        var placed = file.Records.Of<LegendPlaced>(holding.Security).Where(one => one.Fact.Restriction == restriction).ToList();
        return placed.Count == 0
            ? Finding.NotShown($"the books do not show {restriction} noted on the certificate of {holding.Security}",
                "note it on the certificate, or record that it is", term)
            : Finding.Any($"{restriction} is noted on the certificate of {holding.Security}", [.. placed.Select(one =>
                Finding.That(one.Fact.Place != LegendPlace.ReverseOnly, $"it stands on the {InWords(one.Fact.Place)}", term)
                    .RelyingOn(one.Entry))]);
    }

    /// <summary>
    /// Does a restriction bind one who holds, or would hold, these shares? It binds who is a party to it or voted for it, if it came after
    /// the shares; others if it is noted conspicuously, or they actually know of it (statute 202).
    /// </summary>
    public static Finding Binds(StockFile file, Holding holding, Recorded<RestrictionImposed> restriction, Holder holder, LocalDate day) =>
        file.Instruments.Under(day, terms =>
        {
            var (fact, term) = (restriction.Fact, terms.Find(TermNames.LegendConspicuous));
            var name = file.NameOf(holder);
            var earlier = Lineage(file, holding).Select(security => file.Ledger.Holdings[security])
                .Any(one => one.Holder == holder && one.From.IsBefore(fact.On) == Answer.Yes);
            if (fact.AgreedBy.Contains(holder))
                return Finding.Yes($"{name} is a party to {fact.Restriction}, or voted for it", term).RelyingOn(restriction.Entry);
            if (earlier)
                return Finding.No($"{name} held the shares before {fact.Restriction} was imposed, and neither agreed to it nor voted for " +
                    "it",
                    term).RelyingOn(restriction.Entry);
            var knew = file.Records.All<RestrictionKnown>().Where(one => one.Fact.Restriction == fact.Restriction
                && one.Fact.Holder == holder && one.Fact.On.Date <= day).ToList();
            return Finding.Any($"{name} is bound by {fact.Restriction}", Conspicuous(file, holding, fact.Restriction, term),
                Finding.That(knew.Count > 0, $"{name} {(knew.Count > 0 ? "actually knows" : "is not shown to know")} of it", term)
                    .RelyingOn(knew.Select(one => one.Entry))).RelyingOn(restriction.Entry);
        });

    static Finding Conspicuous(StockFile file, Holding holding, string restriction, Term? term)
    {
        if (holding.Certificate is null) return Noted(file, holding, restriction, term);
        var placed = file.Records.Of<LegendPlaced>(holding.Security).Where(one => one.Fact.Restriction == restriction).ToList();
        return placed.Count == 0
            ? Finding.No($"{restriction} is not noted on the certificate of {holding.Security}, so far as the books show", term)
            : Finding.Any($"{restriction} is noted conspicuously", [.. placed.Select(one =>
                Shown(one.Fact.Conspicuous, $"it is noted conspicuously on the {InWords(one.Fact.Place)}", term!).RelyingOn(one.Entry))]);
    }

    /// <summary>Was a restriction that binds the holder complied with, so far as that is recorded?</summary>
    internal static Finding Satisfied(StockFile file, Holding holding, Recorded<RestrictionImposed> restriction, LocalDate day)
    {
        var binds = Binds(file, holding, restriction, holding.Holder, day);
        var met = file.Records.Of<TransferConditionMet>(holding.Security)
            .Where(one => one.Fact.Restriction == restriction.Fact.Restriction && one.Fact.On.Date <= day).ToList();
        return Finding.Any($"{restriction.Fact.Restriction} does not stand against it",
            Finding.Not($"{restriction.Fact.Restriction} does not bind {file.NameOf(holding.Holder)}", binds),
            met.Count > 0 ? Finding.Yes($"its condition was met on {met[0].Fact.On.InWords()}").RelyingOn(met[0].Entry)
                : Finding.NotShown($"the books do not show that {restriction.Fact.Restriction} is complied with",
                    "record \"transfer-condition-met\" for it"));
    }
}
