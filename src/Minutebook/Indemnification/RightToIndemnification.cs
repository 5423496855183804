namespace Minutebook.Indemnification;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The right to indemnification: who has it, in which proceedings, against what.</summary>
public static partial class RightToIndemnification
{
    /// <summary>
    /// Is this person an indemnitee in the proceeding: a party, threatened, or otherwise involved, as a witness too; by reason of being or
    /// having been a Director or officer, or of serving elsewhere at request; or one to whom the Board granted the same rights? What the
    /// person began is judged by itself. The edition in force at the act or omission judges it, since the right is a contract right.
    /// </summary>
    public static Finding Covers(IndemnityFile file, Person person, ProceedingId id)
    {
        var name = file.NameOf(person);
        if (file.Records.Proceeding(id) is not { } proceeding)
            return Finding.NotShown($"the proceeding {id} is not in the books", "record the proceeding");
        var involved = file.Records.InvolvedIn(id, person).ToList();
        return involved.Count == 0
            ? Finding.NotShown($"the books do not show how {name} is involved in {id}",
                "record the involvement: \"person-involved\"").RelyingOn(proceeding.Entry)
            : Finding.Any($"{name} is an indemnitee in {id}", [.. involved.Select(one => ByInvolvement(file, one, proceeding))]);
    }

    /// <summary>The day whose edition judges: of the act or omission; where that is not shown, of the involvement.</summary>
    internal static LocalDate EditionDay(PersonInvolved involved) => involved.ActOn ?? involved.On.Date;

    static Finding ByInvolvement(IndemnityFile file, Recorded<PersonInvolved> involved, Recorded<ProceedingBegun> proceeding) =>
        file.Instruments.Under(EditionDay(involved.Fact), terms =>
        {
            var fact = involved.Fact;
            var (how, kinds) = (terms.Find(TermNames.IndemnityInvolvement), terms.Find(TermNames.IndemnityProceedings));
            if (how is null && fact.Capacity is ServiceAs.Director or ServiceAs.Officer)
                return Finding.No("no instrument then in force gave a right to indemnification");
            var kind = proceeding.Fact.Kind.ToString().ToLowerInvariant();
            var word = fact.As.ToString().ToLowerInvariant();
            return Finding.All($"{file.NameOf(fact.Person)} is involved in {fact.Proceeding} as an indemnitee",
                Finding.That(how?.Figure.Contains(word) == true, $"{file.NameOf(fact.Person)} is involved as {word}", how),
                Finding.That(kinds?.Figure.Contains(kind) == true,
                    $"{(proceeding.Fact.Threatened ? "a threatened" : "an actual")} {kind} proceeding", kinds).RelyingOn(proceeding.Entry),
                Finding.That(fact.ByReason, fact.ByReason ? "by reason of the service" : "not by reason of any service", how),
                Service(file, fact, terms)).RelyingOn(involved.Entry);
        });

    /// <summary>By reason of which service.</summary>
    static Finding Service(IndemnityFile file, PersonInvolved fact, Terms terms)
    {
        var (term, day) = (terms.Find(TermNames.IndemnityPersons), fact.ActOn ?? fact.On.Date);
        if (fact.Entity is { } entity)
            return Finding.All($"service in {entity} at request",
                Finding.That(term?.Figure.Contains("serving-at-request") == true, "service elsewhere at request is covered", term),
                PersonsServingOtherEntities.AtRequest(file, fact.Person, entity, day));
        return fact.Capacity switch
        {
            ServiceAs.Director => Listed("director", file.WasDirector(fact.Person, fact.ActOn, day)),
            ServiceAs.Officer => Listed("officer", file.WasOfficer(fact.Person, fact.ActOn, day)),
            ServiceAs.Employee => Finding.All("an employee to whom the Board granted the right",
                file.WasEngaged(fact.Person, EngagedAs.Employee, fact.ActOn, day), EmployeesAndAgents.Granted(file, fact.Person, day)),
            ServiceAs.Agent => Finding.All("an agent to whom the Board granted the right",
                file.WasEngaged(fact.Person, EngagedAs.Agent, fact.ActOn, day), EmployeesAndAgents.Granted(file, fact.Person, day)),
            _ => Finding.NotShown("a manager serves in another enterprise", "record in which: \"entity\""),
        };

        Finding Listed(string word, Finding served) => Finding.All($"being or having been " +
            $"{(word == "officer" ? "an officer" : "a Director")}",
            served, Finding.That(term?.Figure.Contains(word) == true, $"a person who is or was {word} is covered", term));
    }

    /// <summary>
    /// Is the proceeding, or the part, covered as far as it turns on who began it? What the person began is covered only if the Board
    /// authorized or ratified it, save suits to enforce these rights; a counterclaim that had to be made is treated as defence.
    /// </summary>
    /// <param name="withParts">Where no part is named: whether each part is asked of as well, or the proceeding as it was begun
    /// alone.</param>
    public static Finding NotOwn(IndemnityFile file, Person person, ProceedingId id, PartId? part, bool withParts = true)
    {
        if (file.Records.Proceeding(id) is not { } proceeding)
            return Finding.NotShown($"the proceeding {id} is not in the books", "record the proceeding");
        var parts = file.Records.Parts.FindAll(one => one.Fact.Proceeding == id);
        if (part is { } asked)
            return parts.FindLast(one => one.Fact.Part == asked) is { Fact: not null } known
                ? Begun(file, person, id, asked, known.Fact.BegunBy, known.Fact.Nature, known.Fact.On).RelyingOn(known.Entry)
                : Finding.NotShown($"the part {asked} of {id} is not in the books", "record it: \"proceeding-part-begun\"");
        var whole = Begun(file, person, id, null, proceeding.Fact.BegunBy, proceeding.Fact.Nature, proceeding.Fact.On)
            .RelyingOn(proceeding.Entry);
        if (!withParts) return whole;
        return parts.IsEmpty ? whole : Finding.All($"{id} and each of its parts is covered, whoever began it",
            [whole, .. parts.Select(one => NotOwn(file, person, id, one.Fact.Part))]);
    }

    static Finding Begun(
        IndemnityFile file, Person person, ProceedingId id, PartId? part, Person? by, ProceedingNature nature, Moment on) =>
        file.Instruments.Under(on.Date, terms =>
        {
            var (term, name, what) = (terms.Find(TermNames.IndemnityOwnProceedings), file.NameOf(person), part is { } one
                ? $"{one} of {id}" : $"{id}");
            if (by != person) return Finding.Yes($"{name} did not begin {what}", term);
            if (term is not { Figure: true }) return Finding.Yes("no instrument excludes what the person began", term);
            if (nature == ProceedingNature.SuitToEnforce)
                return Finding.Yes($"{what} is a suit to enforce these rights", term, terms.Find(TermNames.IndemnityCostsOfSuit));
            if (nature == ProceedingNature.CompulsoryCounterclaim)
                return Finding.Yes($"{what} is a counterclaim that had to be made, and is treated as defence", term)
                    .WithNote("That a compulsory counterclaim is defence, and not begun by the person, is arguable.");
            var authorized = file.Records.Authorized.FindAll(one => one.Fact.Proceeding == id
                && (one.Fact.Part is not { } only || only == part));
            return authorized.IsEmpty
                ? Finding.No($"{name} began {what}, and the Board neither authorized nor ratified it", term)
                    .WithNote("The Board may still ratify it.")
                : Finding.Any($"the Board authorized or ratified {what}", [.. authorized.Select(one =>
                    file.ByBoard(one.Fact.Resolution, file.Today).Citing(term).RelyingOn(one.Entry))]);
        });
}
