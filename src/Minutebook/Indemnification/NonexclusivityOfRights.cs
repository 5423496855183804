namespace Minutebook.Indemnification;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The rights are not exclusive of others; they outlast the service, and later amendments.</summary>
public static class NonexclusivityOfRights
{
    /// <summary>Does this person keep, besides the right of the by-laws, every other that he or she has: by statute, agreement, vote, or
    /// otherwise? The figure "other-rights" counts those on record.</summary>
    public static Finding Kept(IndemnityFile file, Person person, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.IndemnityNotExclusive);
        var rights = file.Records.OtherRights.FindAll(one => one.Fact.Person == person && one.Fact.On.Date <= day
            && (one.Fact.Until is not { } until || day <= until));
        var words = rights.IsEmpty ? "no other right is on record"
            : $"{rights.Count} other {(rights.Count == 1 ? "right is" : "rights are")} on record: " +
                string.Join("; ", rights.Select(one => one.Fact.Text));
        var exclusive = term is { Figure: true } ? "not exclusive" : "exclusive";
        return Finding.That(term is { Figure: true }, $"the rights of {file.NameOf(person)} are {exclusive}; {words}", term)
            .WithFigure("other-rights", rights.Count).RelyingOn(rights.Select(one => one.Entry));
    });

    /// <summary>
    /// Does the right behind this claim last: although the service has ended, for heirs, executors and administrators, and although the
    /// by-laws were amended after the act or omission?
    /// </summary>
    public static Finding Lasts(IndemnityFile file, Recorded<IndemnityClaimed> claim)
    {
        var fact = claim.Fact;
        var involved = file.Records.InvolvedIn(fact.Proceeding, fact.Person).LastOrDefault();
        if (involved.Fact is null)
            return Finding.NotShown($"the books do not show how {file.NameOf(fact.Person)} is involved in {fact.Proceeding}",
                "record the involvement: \"person-involved\"");
        var (then, now) = (RightToIndemnification.EditionDay(involved.Fact), fact.Received.Date);
        return file.Instruments.Under(then, terms => Finding.All($"the right behind {fact.Claim} lasts",
            RightToIndemnification.Covers(file, fact.Person, fact.Proceeding), AfterOffice(file, fact, terms),
            Unimpaired(file, then, now, terms)).RelyingOn(claim.Entry));
    }

    static Finding AfterOffice(IndemnityFile file, IndemnityClaimed claim, Terms terms)
    {
        var term = terms.Find(TermNames.IndemnityAfterOffice);
        return claim is { Claimant: { } claimant }
            ? claim.ClaimantIs is { } heir
                ? Finding.That(term is { Figure: true }, $"{file.NameOf(claimant)} claims as {heir.ToString().ToLowerInvariant()} of " +
                    file.NameOf(claim.Person), term)
                : Finding.NotShown($"the books do not show by what right {file.NameOf(claimant)} claims",
                    "record whether as heir, executor or administrator", term)
            : Finding.That(term is { Figure: true }, "the right goes on after office", term);
    }

    /// <summary>What the by-laws of the day of the act gave is kept. Since 2009 the statute says so; for earlier amendments it follows from
    /// the by-law being a contract right, on which lawyers differed.</summary>
    static Finding Unimpaired(IndemnityFile file, LocalDate then, LocalDate now, Terms terms)
    {
        var (contract, later) = (terms.Find(TermNames.IndemnityContractRight), file.Instruments.On(now));
        if (later.Find(TermNames.IndemnityPersons) is { } left
            && left.Figure.SequenceEqual(terms.Find(TermNames.IndemnityPersons)?.Figure ?? []))
            return Finding.Yes("the by-laws give the same right now as then", contract);
        if (later.Find(TermNames.IndemnityLaterAmendment) is { Figure: true } kept)
            return Finding.Yes($"the by-laws gave the right on {Board.BoardFile.Text(then)}, and an amendment after the act takes " +
                "nothing from it",
                kept, contract);
        return Finding.That(contract is { Figure: true }, "the right is a contract right, from which a later amendment takes nothing",
            contract)
            .WithNote("For an amendment before the statute of 2009 this is arguable (Schoon v. Troy).");
    }
}
