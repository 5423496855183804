namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Indemnification;
using Minutebook.Values;

/// <summary>The letters about a claim for indemnification: the claim itself, the undertaking, the determination, the payment.</summary>
public static class IndemnityLetters
{
    /// <summary>The claim, as it was received.</summary>
    /// <exception cref="NothingToPrintException">There is no such claim.</exception>
    public static Letter OfClaim(Corporation corporation, ClaimId id)
    {
        var claim = Claim(corporation, id);
        var person = corporation.NameOf(claim.Person);
        return new(
            Letterhead.Of(corporation, claim.Received.Date), "Claim for indemnification", claim.Received.Date,
            [claim.ReceivedBy is { } officer ? corporation.NameOf(officer) : "At the principal office", corporation.Name],
            Wording.Day(claim.Received.Date),
            [
                claim.Claimant is { } other
                    ? $"As {claim.ClaimantIs?.ToString().ToLowerInvariant() ?? "representative"} of {person} I claim from the " +
                        $"corporation what is listed below, for {Proceeding(corporation, claim.Proceeding)}."
                    : $"I claim from the corporation what is listed below, for {Proceeding(corporation, claim.Proceeding)}.",
            ],
            [
                new(null, ["What", "Part of the proceeding", "Asked for", ">Amount"], [3, 3, 3, 2],
                [
                    .. claim.Items.Select(item => (IReadOnlyList<string>)[Wording.Capital(InWords(item.What)),
                        item.Part?.Value ?? "the whole", item.InAdvance ? "in advance" : "as indemnity", item.Amount.ToString()]),
                ]),
            ],
            [new(claim.Claimant is { } signer ? corporation.NameOf(signer) : person, "Claimant")]);
    }

    /// <summary>The undertaking to repay what is advanced on a claim: as it was delivered, or to be signed.</summary>
    /// <exception cref="NothingToPrintException">There is no such claim, or it asks for nothing in advance.</exception>
    public static Letter OfUndertaking(Corporation corporation, ClaimId id)
    {
        var claim = Claim(corporation, id);
        var given = corporation.Indemnity.Undertakings.FindLast(one => one.Fact.Person == claim.Person
            && one.Fact.Proceeding == claim.Proceeding).Fact;
        if (given is null && !claim.Items.Any(item => item.InAdvance))
            throw new NothingToPrintException($"the claim {id} asks for nothing in advance, and nothing needs to be undertaken");
        var dated = given?.On.Date ?? claim.Received.Date;
        var person = corporation.NameOf(claim.Person);
        return new(
            Letterhead.Of(corporation, dated), "Undertaking", dated, [corporation.Name], given is null ? "" : Wording.Day(dated),
            [
                $"{(given?.By is null ? "I undertake" : $"On behalf of {person} I undertake")} to repay all amounts that " +
                    $"{corporation.Name} advances for the expenses of " +
                    $"{Proceeding(corporation, claim.Proceeding)}, if it is finally decided that {person} is not entitled to be " +
                    "indemnified for them.",
            ],
            corporation.NameOf(given?.By ?? claim.Person), given?.By is null ? "Indemnitee" : $"For {person}");
    }

    /// <summary>What was determined about the conduct of the person who claims.</summary>
    /// <exception cref="NothingToPrintException">There is no such claim, or nothing was determined.</exception>
    public static Letter OfDetermination(Corporation corporation, ClaimId id)
    {
        var claim = Claim(corporation, id);
        if (corporation.Indemnity.Determinations.FindLast(one => one.Fact.Person == claim.Person
            && one.Fact.Proceeding == claim.Proceeding).Fact is not { } made)
            throw new NothingToPrintException(
                $"the books show no determination on {corporation.NameOf(claim.Person)} in {claim.Proceeding}; enter " +
                "\"determination-made\" first");
        return new(
            Letterhead.Of(corporation, made.On.Date), "Determination", made.On.Date, [corporation.NameOf(claim.Person)],
            Wording.Day(made.On.Date),
            [
                $"On the claim {id} for {Proceeding(corporation, claim.Proceeding)}: {By(made.By)} determined on " +
                    $"{Wording.Day(made.On.Date)} that the standard of conduct which indemnification asks for was " +
                    $"{(made.StandardMet ? "met" : "not met")}.",
                .. made.Resolution is { } resolution ? [$"The resolution is {resolution} in the minute book."] : Enumerable.Empty<string>(),
            ],
            Letterhead.SecretaryOn(corporation, made.On.Date) ?? "", "Secretary");
    }

    /// <summary>What the corporation paid on a claim, the last payment named.</summary>
    /// <exception cref="NothingToPrintException">There is no such claim, or nothing was paid.</exception>
    public static Letter OfPayment(Corporation corporation, ClaimId id)
    {
        var claim = Claim(corporation, id);
        var paid = corporation.Indemnity.Paid.Where(one => one.Fact.Claim == id).Select(one => one.Fact).ToList();
        if (paid.Count == 0)
            throw new NothingToPrintException($"the books show no payment on the claim {id}; enter \"claim-paid\" first");
        var last = paid.MaxBy(one => one.On.SortKey)!;
        return new(
            Letterhead.Of(corporation, last.On.Date), "Payment on a claim", last.On.Date, [corporation.NameOf(claim.Person)],
            Wording.Day(last.On.Date),
            [
                $"On your claim {id} for {Proceeding(corporation, claim.Proceeding)} we pay you {last.Amount}" +
                    $"{(last.InAdvance ? " in advance of the final disposition; it is to be repaid if it is finally decided that you are " +
                    "not entitled to it" : "")}.",
            ],
            [
                new(null, ["Paid on", "As", ">Amount"], [3, 3, 2],
                [
                    .. paid.OrderBy(one => one.On.SortKey).Select(one => (IReadOnlyList<string>)[Wording.Day(one.On.Date),
                        one.InAdvance ? "advancement" : "indemnity", one.Amount.ToString()]),
                ],
                $"Paid {new Money(paid.Sum(one => one.Amount.Amount), last.Amount.Currency)} of " +
                    $"{new Money(claim.Items.Sum(item => item.Amount.Amount), last.Amount.Currency)} claimed."),
            ],
            [new(Letterhead.SecretaryOn(corporation, last.On.Date) ?? "", "Secretary")]);
    }

    static IndemnityClaimed Claim(Corporation corporation, ClaimId id) => corporation.Indemnity.Claim(id)?.Fact
        ?? throw new NothingToPrintException($"there is no claim {id} in the books; enter \"indemnity-claimed\" first");

    static string Proceeding(Corporation corporation, ProceedingId id) =>
        corporation.Indemnity.Proceeding(id)?.Fact.Title is { } title ? title : $"the proceeding {id}";

    static string By(DeterminedBy by) => by switch
    {
        DeterminedBy.DirectorsNotParties => "the Directors who are not parties",
        DeterminedBy.CommitteeOfThem => "a committee of Directors who are not parties",
        DeterminedBy.IndependentCounsel => "independent legal counsel",
        _ => "the stockholders",
    };

    static string InWords(CoveredItem item) => item switch
    {
        CoveredItem.AttorneysFees => "attorneys' fees",
        CoveredItem.ErisaTaxes => "excise taxes or penalties under ERISA",
        _ => item.ToString().ToLowerInvariant(),
    };
}
