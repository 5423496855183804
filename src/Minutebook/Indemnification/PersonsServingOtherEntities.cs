namespace Minutebook.Indemnification;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Persons serving other entities: who serves there at the request of the corporation, or is deemed to.</summary>
public static class PersonsServingOtherEntities
{
    /// <summary>
    /// Does this person, being or having been a Director, officer or employee, serve in the entity at the request of the corporation: by a
    /// request that is recorded; as director or officer of a corporation whose director-electing shares it directly holds a majority of;
    /// or in the management of another enterprise of which it, or a subsidiary that it owns wholly, is general partner or majority owner?
    /// </summary>
    /// <param name="day">On which day.</param>
    public static Finding AtRequest(IndemnityFile file, Person person, EntityId entity, LocalDate day) =>
        file.Instruments.Under(day, terms =>
        {
            var name = file.NameOf(person);
            var served = file.Records.Elsewhere.FindAll(one => one.Fact.Person == person && one.Fact.Entity == entity
                && one.Fact.On.Date <= day && (one.Fact.Until is not { } until || day <= until));
            if (served.IsEmpty)
                return Finding.No($"the books do not show that {name} served {entity} on {Board.BoardFile.Text(day)}");
            return Finding.All($"{name} serves {entity} at the request of the corporation, or is deemed to",
                Finding.Any($"{name} is or was a Director, officer or employee", file.WasDirector(person, null, day),
                    file.WasOfficer(person, null, day), file.WasEngaged(person, EngagedAs.Employee, null, day)),
                Finding.Any("at request, or deemed so", [.. served.SelectMany(one => Ways(file, one, day, terms))]));
        });

    static IEnumerable<Finding> Ways(IndemnityFile file, Recorded<ServedElsewhere> served, LocalDate day, Terms terms)
    {
        var (fact, name) = (served.Fact, file.NameOf(served.Fact.Person));
        if (fact.AtRequest == true)
            yield return Finding.Yes($"the corporation asked {name} to serve {fact.Entity}", terms.Find(TermNames.IndemnityPersons))
                .RelyingOn(served.Entry);
        var interests = file.Interests(fact.Entity, day);
        if (interests.IsEmpty)
        {
            yield return fact.AtRequest is null
                ? Finding.NotShown($"the books show neither a request to serve {fact.Entity} nor an interest held in it",
                    "record the request, or the interest: \"interest-held\"",
                        terms.Find(TermNames.IndemnityPersons)).RelyingOn(served.Entry)
                : Finding.No($"no interest in {fact.Entity} is held", terms.Find(TermNames.IndemnitySubsidiary)).RelyingOn(served.Entry);
            yield break;
        }
        foreach (var interest in interests)
            yield return (interest.IsCorporation ? Subsidiary(fact, interest, terms) : Enterprise(file, fact, interest, day, terms))
                .RelyingOn(served.Entry, interest.Entry);
    }

    /// <summary>A corporation of whose director-electing shares this one itself holds a majority: what a subsidiary holds does not count.
    /// </summary>
    static Finding Subsidiary(ServedElsewhere served, Interest interest, Terms terms)
    {
        if (terms.Find(TermNames.IndemnitySubsidiary) is not { } term)
            return Finding.No("no instrument deems service in a subsidiary to be at request");
        var inRole = Finding.That(served.As is ServiceAs.Director or ServiceAs.Officer,
            $"service as {served.As.ToString().ToLowerInvariant()}; as director or officer is needed", term);
        if (interest.Through is { } subsidiary)
            return Finding.No($"the shares of {served.Entity} are held by {subsidiary}, and those held directly count alone", term);
        if (interest is not { Held: { } held, Of: { } of })
            return Finding.NotShown($"the books do not show how many shares of {served.Entity} are held, and of how many",
                "record the holding: \"shares\" and \"of\"", term);
        return Finding.All($"{served.Entity} is a subsidiary", inRole, Finding.That(term.Figure.MetBy(held.Count, of.Count),
            $"{held.InWords()} of {of.InWords()} are held; {term.Figure.Of(of.Count)} are needed", term)
            .WithFigure("held", held).WithFigure("needed", term.Figure.Of(of.Count)));
    }

    /// <summary>A partnership, joint venture, trust or other enterprise.</summary>
    static Finding Enterprise(IndemnityFile file, ServedElsewhere served, Interest interest, LocalDate day, Terms terms)
    {
        if (terms.Find(TermNames.IndemnityEnterprise) is not { } term)
            return Finding.No("no instrument deems service in an enterprise to be at request");
        var inRole = Finding.That(served.As is ServiceAs.Manager or ServiceAs.Director or ServiceAs.Officer,
            $"service as {served.As.ToString().ToLowerInvariant()}; an executive or management capacity is needed", term);
        var partner = Finding.That(interest.GeneralPartner && term.Figure.Contains("general-partner"),
            interest.GeneralPartner ? "the holder is a general partner" : "the holder is no general partner", term);
        var owner = interest.Ownership is { } part
            ? Finding.That(term.Figure.Contains("majority-owner") && Threshold.Majority.MetBy(part, Fraction.One),
                $"{part} of the ownership is held; more than half is needed", term).WithFigure("ownership", part)
            : interest.GeneralPartner ? Finding.No("no majority of the ownership is shown", term)
            : Finding.NotShown($"the books do not show what part of {served.Entity} is owned", "record it: \"ownership\"", term);
        return Finding.All($"{served.Entity} is an enterprise of the corporation", inRole, OwnHolder(file, interest, day, term),
            Finding.Any("general partner or majority owner", partner, owner));
    }

    static Finding OwnHolder(IndemnityFile file, Interest interest, LocalDate day, Term term)
    {
        if (interest.Through is not { } subsidiary) return Finding.Yes("the corporation holds the interest itself", term);
        var own = file.Interests(subsidiary, day).FirstOrDefault(one => one.Through is null);
        return own is { Held: { } held, Of: { } of }
            ? Finding.That(held == of && !of.IsZero, $"{held.InWords()} of the {of.InWords()} of {subsidiary} are held; all are needed",
                term)
                .RelyingOn(own.Entry)
            : own is { Ownership: { } part }
                ? Finding.That(part == Fraction.One, $"{part} of {subsidiary} is owned; all is needed", term).RelyingOn(own.Entry)
                : Finding.NotShown($"the books do not show how much of {subsidiary} is held", "record the interest: \"interest-held\"",
                    term);
    }
}
