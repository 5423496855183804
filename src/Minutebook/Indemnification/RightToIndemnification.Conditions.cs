namespace Minutebook.Indemnification;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>What goes before payment: undertaking and determination; and what success entitles to without either.</summary>
public static partial class RightToIndemnification
{
    /// <summary>
    /// Is an undertaking to repay needed for the advancement? Only where the statute asks for one, of a present Director or officer, for
    /// service in that capacity; not of one who has left, nor for other service; of employees and agents where the Board requires it.
    /// </summary>
    public static Finding UndertakingNeeded(IndemnityFile file, Recorded<IndemnityClaimed> claim)
    {
        var (fact, day) = (claim.Fact, claim.Fact.Received.Date);
        var involved = file.Records.InvolvedIn(fact.Proceeding, fact.Person).ToList();
        if (involved.Count == 0)
            return Finding.NotShown($"the books do not show in which capacity {file.NameOf(fact.Person)} is involved",
                "record the involvement: \"person-involved\"");
        return Finding.Any($"an undertaking of {file.NameOf(fact.Person)} is needed",
            [.. involved.Select(one => Needed(file, one.Fact, day).RelyingOn(one.Entry))]);
    }

    static Finding Needed(IndemnityFile file, PersonInvolved involved, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var (term, name) = (terms.Find(TermNames.UndertakingFrom), file.NameOf(involved.Person));
        if (involved.Entity is { } entity) return Finding.No($"{name} served {entity}: that is another capacity", term);
        if (involved.Capacity is ServiceAs.Employee or ServiceAs.Agent)
            return EmployeesAndAgents.UndertakingRequired(file, involved.Person, day);
        var (word, present) = involved.Capacity == ServiceAs.Director
            ? ("current-directors", file.WasDirector(involved.Person, day, day))
            : ("current-officers", file.WasOfficer(involved.Person, day, day));
        if (term?.Figure.Contains(word) != true) return Finding.No($"no instrument asks it of {word.Replace('-', ' ')}", term);
        return present.Answer == Answer.Yes
            ? Finding.Yes($"{name} is a present {involved.Capacity.ToString().ToLowerInvariant()}, who expends in that capacity", term)
                .RelyingOn(present.Grounds[0].ReliedOn)
            : Finding.No($"{name} is no longer {(involved.Capacity == ServiceAs.Director ? "a Director" : "an officer")}", term);
    });

    /// <summary>Was the undertaking delivered, where one is needed?</summary>
    public static Finding Undertaken(IndemnityFile file, Recorded<IndemnityClaimed> claim)
    {
        var needed = UndertakingNeeded(file, claim);
        if (needed.Answer == Answer.No) return Finding.Not("no undertaking is needed", needed);
        var given = file.Records.Undertakings.FindLast(one =>
            one.Fact.Person == claim.Fact.Person && one.Fact.Proceeding == claim.Fact.Proceeding);
        var name = file.NameOf(claim.Fact.Person);
        var finding = given.Fact is { } fact
            ? Finding.Yes($"an undertaking of {name} was delivered on {fact.On.InWords()}").RelyingOn(given.Entry)
            : Finding.NotYet($"{name} has delivered no undertaking to repay",
                new(Wanting.NotYet, $"obtain the undertaking of {name}, or of another for {name}"));
        return Finding.All($"the undertaking of {name} is there", finding).Citing(
            file.Instruments.On(claim.Fact.Received.Date).Find(TermNames.UndertakingFrom));
    }

    /// <summary>
    /// Is there what must go before indemnity is paid: a determination that the standard of conduct was met? A court's order, or success,
    /// takes its place.
    /// </summary>
    public static Finding Determined(IndemnityFile file, Recorded<IndemnityClaimed> claim) =>
        Determined(file, claim.Fact.Person, claim.Fact.Proceeding, file.Today);

    static Finding Determined(IndemnityFile file, Person person, ProceedingId proceeding, LocalDate day) =>
        file.Instruments.Under(day, terms =>
        {
            var (term, by, name) = (terms.Find(TermNames.IndemnityDetermination), terms.Find(TermNames.IndemnityDeterminedBy),
                file.NameOf(person));
            if (term is not { Figure: true }) return Finding.Yes("no instrument asks for a determination", term);
            if (Ordered(file, person, proceeding) is { Fact: { Entitled: true } order, Entry: var entry } && order.On.Date <= day)
                return Finding.Yes($"a court ordered payment on {order.On.InWords()}: no determination is needed", term).RelyingOn(entry);
            var success = Success(file, person, proceeding);
            if (success.Answer == Answer.Yes) return Finding.Any("success takes the place of a determination", success).Citing(term);
            var made = file.Records.Determinations.FindLast(one =>
                one.Fact.Person == person && one.Fact.Proceeding == proceeding && one.Fact.On.Date <= day);
            if (made.Fact is not { } fact)
                return Finding.NotYet($"it is not determined whether {name} met the standard of conduct",
                    new(Wanting.NotYet, $"have it determined whether {name} met the standard of conduct"), term, by);
            var word = Determiner(fact.By);
            var grounds = new List<Finding>
            {
                Finding.That(by?.Figure.Contains(word) == true, $"{word.Replace('-', ' ')} determined it on {fact.On.InWords()}", by),
                Finding.That(fact.StandardMet, $"the standard of conduct was {(fact.StandardMet ? "" : "not ")}met", term)
                    .RelyingOn(made.Entry),
            };
            if (fact.Resolution is { } resolution) grounds.Add(file.ByBoard(resolution, day));
            return Finding.All($"it is determined that {name} met the standard of conduct", [.. grounds]);
        });

    static string Determiner(DeterminedBy by) => by switch
    {
        DeterminedBy.DirectorsNotParties => "directors-not-parties",
        DeterminedBy.CommitteeOfThem => "committee-of-them",
        DeterminedBy.IndependentCounsel => "independent-counsel",
        _ => "stockholders",
    };

    /// <summary>Was every payment on this claim made when what must go before it was there: determination or undertaking?</summary>
    public static Finding PaidInOrder(IndemnityFile file, Recorded<IndemnityClaimed> claim) => Finding.Each(
        $"each payment on {claim.Fact.Claim} was in order", file.Records.Paid.Where(one => one.Fact.Claim == claim.Fact.Claim), paid =>
        {
            var words = $"{paid.Fact.Amount} paid on {paid.Fact.On.InWords()}";
            if (!paid.Fact.InAdvance)
                return Finding.All(words, Determined(file, claim.Fact.Person, claim.Fact.Proceeding, paid.Fact.On.Date))
                    .RelyingOn(paid.Entry).WithBreach(Effect.Voidable);
            var given = Undertaken(file, claim);
            var last = file.Records.Undertakings.Find(one => one.Fact.Person == claim.Fact.Person
                && one.Fact.Proceeding == claim.Fact.Proceeding);
            return Finding.All(words, last.Fact is { } undertaking && UndertakingNeeded(file, claim).Answer != Answer.No
                ? Finding.That(undertaking.On.Date <= paid.Fact.On.Date, $"the undertaking was delivered on {undertaking.On.InWords()}")
                    .Citing(file.Instruments.On(paid.Fact.On.Date).Find(TermNames.UndertakingFrom)).RelyingOn(last.Entry)
                : given).RelyingOn(paid.Entry).WithBreach(Effect.Irregular);
        });

    /// <summary>
    /// Did this person succeed on the merits or otherwise, in the whole proceeding or in a part? Then expenses of that are due without a
    /// determination, to a Director or an officer, present or former. The figures "won" and "decided" count the parts.
    /// </summary>
    public static Finding Success(IndemnityFile file, Person person, ProceedingId proceeding)
    {
        var involved = file.Records.InvolvedIn(proceeding, person).LastOrDefault();
        var day = involved.Fact is { } fact ? EditionDay(fact) : file.Today;
        return file.Instruments.Under(day, terms =>
        {
            var term = terms.Find(TermNames.IndemnityOnSuccess);
            var decided = Final(file, person, proceeding);
            if (term is not { Figure: true }) return Finding.No("no instrument entitles on success", term);
            if (decided.IsEmpty)
                return Finding.NotYet($"{proceeding} is not decided for {file.NameOf(person)}",
                    new(Wanting.NotYet, $"record how {proceeding} ends for {file.NameOf(person)}"), term);
            var won = decided.Count(one => one.Fact.Outcome == ProceedingOutcome.Success);
            return Finding.All($"{file.NameOf(person)} succeeded in {proceeding}", Entitled(involved.Fact, terms),
                    Finding.That(won > 0, $"{won} of {decided.Length} {(decided.Length == 1 ? "decision was" : "decisions were")} a " +
                        "success", term)
                        .RelyingOn(decided.Select(one => one.Entry)))
                .WithFigure("won", won).WithFigure("decided", decided.Length).WithFigure("success", won == 0 ? "none"
                    : won == decided.Length ? "whole" : "part");
        });
    }

    /// <summary>The last decision on each part, or on the whole.</summary>
    static ImmutableArray<Recorded<ProceedingDecided>> Final(IndemnityFile file, Person person, ProceedingId proceeding) =>
        [.. file.Records.Decided.Where(one => one.Fact.Person == person && one.Fact.Proceeding == proceeding)
            .GroupBy(one => one.Fact.Part).Select(same => same.OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry).Last())
            .Where(one => one.Fact.Final)];

    /// <summary>The statute of 2021 entitles only officers who consent to service of process; the by-laws' contract right stays broader.
    /// </summary>
    static Finding Entitled(PersonInvolved? involved, Terms terms)
    {
        var officers = terms.Find(TermNames.IndemnitySuccessOfficers);
        return involved is null ? Finding.NotShown("the books do not show in which capacity", "record the involvement: \"person-involved\"")
            : involved.Capacity == ServiceAs.Director && involved.Entity is null
                ? Finding.Yes("a Director, present or former, is entitled", officers)
            : involved.Capacity == ServiceAs.Officer && involved.Entity is null && officers?.Figure != "consents-to-service"
                ? Finding.Yes("any officer, present or former, is entitled", officers)
            : involved.Capacity == ServiceAs.Officer && involved.Entity is null
                ? Finding.NotShown("an officer is entitled who is deemed to consent to service of process",
                    "record in which of such offices he or she served", officers)
            : Finding.No("success entitles Directors and officers of the corporation itself", officers);
    }
}
