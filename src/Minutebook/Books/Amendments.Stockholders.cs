namespace Minutebook.Books;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>How the stockholders adopt an amendment: by vote at a meeting, or by written consent.</summary>
public static partial class Amendments
{
    /// <summary>Where the stockholders acted: at a meeting, on a matter; or without one, by an action that they consented to.</summary>
    /// <param name="On">When the amendment was adopted.</param>
    sealed record Adopting(MeetingId? Meeting, MatterId? Matter, ActionId? Action, Moment On);

    static Finding ByStockholders(Corporation corporation, Adopting adopting, MatterKind kind, StockholderFile all) =>
        adopting.Action is { } action && adopting.Meeting is null ? ByConsent(corporation, action, adopting.On, kind, all)
            : ByVote(corporation, adopting.Meeting, adopting.Matter, kind, all);

    /// <summary>By written consent: in effect when the amendment was adopted, and for an amendment of that kind.</summary>
    static Finding ByConsent(Corporation corporation, ActionId id, Moment on, MatterKind kind, StockholderFile all)
    {
        if (corporation.Stockholders.Action(id) is not { Drawn: { Fact: var drawn } } action)
            return Finding.NotShown($"the action {id} is not in the books", $"record the action {id} (\"action-drawn\"), and its consents");
        var file = corporation.FileOf(id, all);
        return Finding.All($"the stockholders adopted it by written consent, {id}",
            ActionWithoutMeeting.InEffect(file, action).WithBreach(Effect.Void),
            Finding.That(drawn.Kind == kind, $"{id} was drawn as {Kind(drawn.Kind)}; {Kind(kind)} is needed").WithBreach(Effect.Void),
            ActionWithoutMeeting.EffectiveAt(file, action) is { } effect
                ? Finding.That(effect.At.DateIn(file.Office) <= on.DateIn(file.Office),
                    $"the consents took effect on {effect.At.InWords()}; the amendment is of {on.InWords()}").WithBreach(Effect.Void)
                : Finding.Yes("when the consents take effect is told above"));
    }

    /// <summary>By vote of the stockholders at a meeting: an annual one, or a special one whose notice states the purpose.</summary>
    static Finding ByVote(Corporation corporation, MeetingId? meeting, MatterId? matter, MatterKind kind, StockholderFile all)
    {
        if (meeting is not { } id || matter is not { } put)
            return Finding.NotShown("the books do not show by which vote the stockholders adopted it",
                "name the meeting and the matter, or the action by written consent");
        if (corporation.File(id, all) is not { } file)
            return Finding.NotShown($"the meeting {id} is not in the books", $"record the meeting {id}");
        var asked = file.Meeting.Matter(put);
        return Finding.All($"the stockholders adopted {put} at {file.Name}", MannerOfActing.Adopted(file, put).WithBreach(Effect.Void),
            Finding.That(asked is null || asked.Kind == kind, $"{put} was put as {Kind(asked?.Kind ?? kind)}; {Kind(kind)} is needed")
                .WithBreach(Effect.Void),
            MeetingInOrder.Of(file));
    }

    static string Kind(MatterKind kind) => Written.ValueForms.Kebab(kind.ToString());

    /// <summary>A greater vote that an earlier amendment asks for protects only the sections that it names, and itself only if it says so.
    /// </summary>
    static Finding HigherVote(Corporation corporation, Recorded<ByLawsAmended> amended, StockholderFile all)
    {
        var protecting = corporation.ByLawAmendments.Where(one => one.Entry != amended.Entry && one.Fact.HigherVote is not null
            && !new Placed(amended.Fact.On, Counted(amended)).IsBefore(new(one.Fact.On, one.Entry))
            && one.Fact.Protects.Any(number => amended.Fact.Sections.Any(section => section.Number == number))).ToList();
        return Finding.Each("the greater votes that earlier by-laws ask for were cast", protecting, one =>
        {
            if (!VoteRequired.TryParse(one.Fact.HigherVote, out var required) || Cast(corporation, amended.Fact, all) is not { } figures)
                return Finding.NotShown($"the amendment {one.Fact.Amendment} asks for {one.Fact.HigherVote}",
                    "name the meeting and the matter, or the action by consent");
            // At the meeting that consents stand for all would be present.
            var of = required.Base == VoteBase.Outstanding || amended.Fact.Meeting is null ? "outstanding" : "present";
            return figures.TryGetValue("for", out var votesFor) && figures.TryGetValue(of, out var votes)
                && Fraction.TryParse(votesFor, out var cast) && Fraction.TryParse(votes, out var whole)
                ? Finding.That(required.Threshold.MetBy(cast, whole), $"{cast} were cast for it of {whole}; {required} is needed, as " +
                    $"{one.Fact.Amendment} asks").RelyingOn(one.Entry).WithBreach(Effect.Void)
                : Finding.NotShown("the books do not show the vote on it", "record the votes");
        });
    }

    /// <summary>The figures of the vote, or of the consents: for, and of how many; null where the amendment names neither.</summary>
    static ImmutableSortedDictionary<string, string>? Cast(Corporation corporation, ByLawsAmended amended, StockholderFile all) =>
        amended switch
    {
        { Meeting: { } id, Matter: { } matter } when corporation.File(id, all) is { } file => MannerOfActing.Vote(file, matter).Figures,
        { Meeting: null, Action: { } id } when corporation.Stockholders.Action(id) is { } action =>
            ActionWithoutMeeting.Enough(corporation.FileOf(id, all), action).Figures,
        _ => null,
    };

    /// <summary>
    /// Was the certificate amended in its two steps: first a resolution of the Board, not of a committee, that declares it advisable; then
    /// the vote of the stockholders that the statute asks for?
    /// </summary>
    public static Finding OfCertificate(Corporation corporation, Recorded<CertificateAmended> amended, Now now) =>
        corporation.Instruments.Under(amended.Fact.On.Date, terms =>
        {
            var (fact, all) = (amended.Fact, corporation.StockholderFile(now));
            var file = all.Officers.Board;
            var first = terms.Find(TermNames.BoardActionFirst, MatterKind.CharterAmendment);
            var grounds = new List<Finding>();
            if (fact.Resolution is not { } id)
                grounds.Add(Finding.NotShown("the books do not show the Board's resolution that declares the amendment advisable",
                    "record the resolution, and name it", first));
            else
            {
                grounds.Add(GeneralPowers.Resolved(file, id, fact.On.Date).Citing(first));
                if (file.Records.Resolution(id) is { } resolution && BoardMannerOfActing.CommitteeOf(file, resolution) is { } committee)
                    grounds.Add(Finding.No($"the resolution {id} is one of {file.BodyName(committee)}; no committee amends the certificate",
                        terms.Find(TermNames.CommitteeNever)));
                if (BoardMannerOfActing.AdoptedAt(file, id) is { } adopted && fact.Meeting is { } meeting
                    && corporation.File(meeting, all)?.Meeting.Opened is { } opened)
                    grounds.Add(Finding.That(adopted.IsBefore(new(opened.Fact.At, opened.Entry)),
                        $"the Board resolved on {adopted.At.InWords()}, the stockholders met on {opened.Fact.At.InWords()}: the Board " +
                            "comes first",
                        first));
            }
            grounds.Add(ByStockholders(corporation, new(fact.Meeting, fact.Matter, fact.Action, fact.On), MatterKind.CharterAmendment,
                all));
            return Finding.All($"the certificate was amended in its two steps by {fact.Amendment}", [.. grounds]);
        }).WithBreach(Effect.Void);

    /// <summary>How an edition says by whom it was adopted.</summary>
    internal static string AdoptedBy(ByLawsAmended amended) => $"by the {amended.By.ToString().ToLowerInvariant()}, {amended.Amendment}";

    /// <summary>
    /// The instruments by which the vote, or the consents, that adopted an amendment are judged: an amendment does not judge its own
    /// adoption, and for that counts from the day after.
    /// </summary>
    internal static Instruments FromTheDayAfter(Corporation corporation, System.Func<ByLawsAmended, bool> adopted)
    {
        var own = corporation.ByLawAmendments.Where(one => adopted(one.Fact) && one.Fact.From == one.Fact.On.Date)
            .Select(one => AdoptedBy(one.Fact)).ToHashSet();
        if (own.Count == 0 || corporation.Instruments[Instrument.Bylaws] is not { } sheet) return corporation.Instruments;
        var later = sheet with
        {
            Editions = [.. sheet.Editions.Select(edition => edition.Adopted is { } by && own.Contains(by)
                ? edition with { InForceFrom = edition.InForceFrom.PlusDays(1) } : edition).OrderBy(edition => edition.InForceFrom)],
        };
        return corporation.Instruments with
            { Sheets = [.. corporation.Instruments.Sheets.Select(one => one.Instrument == Instrument.Bylaws ? later : one)] };
    }
}
