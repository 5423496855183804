namespace Minutebook.Indemnification;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of proceedings, claims, payments and funding. It decides nothing.</summary>
/// <seealso cref="RightToIndemnification"/>
public sealed record IndemnityRecords
{
    public ImmutableList<Recorded<ProceedingBegun>> Proceedings { get; init; } = [];

    public ImmutableList<Recorded<ProceedingPartBegun>> Parts { get; init; } = [];

    public ImmutableList<Recorded<ProceedingAuthorized>> Authorized { get; init; } = [];

    public ImmutableList<Recorded<PersonInvolved>> Involved { get; init; } = [];

    public ImmutableList<Recorded<ServedElsewhere>> Elsewhere { get; init; } = [];

    public ImmutableList<Recorded<EmployeeEngaged>> Engaged { get; init; } = [];

    public ImmutableList<Recorded<IndemnityRightsGranted>> RightsGranted { get; init; } = [];

    public ImmutableList<Recorded<ProceedingDecided>> Decided { get; init; } = [];

    public ImmutableList<Recorded<IndemnityClaimed>> Claims { get; init; } = [];

    public ImmutableList<Recorded<UndertakingGiven>> Undertakings { get; init; } = [];

    public ImmutableList<Recorded<DeterminationMade>> Determinations { get; init; } = [];

    public ImmutableList<Recorded<ClaimPaid>> Paid { get; init; } = [];

    public ImmutableList<Recorded<EntitlementDecided>> Entitlements { get; init; } = [];

    public ImmutableList<Recorded<AdvancementRepaid>> Repaid { get; init; } = [];

    public ImmutableList<Recorded<IndemnitySuitBrought>> Suits { get; init; } = [];

    public ImmutableList<Recorded<IndemnitySuitDecided>> SuitsDecided { get; init; } = [];

    public ImmutableList<Recorded<IndemnityFunded>> Funded { get; init; } = [];

    public ImmutableList<Recorded<FundingPaid>> FundingPaid { get; init; } = [];

    public ImmutableList<Recorded<OtherRightRecorded>> OtherRights { get; init; } = [];

    public Recorded<ProceedingBegun>? Proceeding(ProceedingId proceeding) =>
        Some(Proceedings.Find(one => one.Fact.Proceeding == proceeding));

    public Recorded<IndemnityClaimed>? Claim(ClaimId claim) => Some(Claims.Find(one => one.Fact.Claim == claim));

    public Recorded<IndemnitySuitBrought>? Suit(SuitId suit) => Some(Suits.Find(one => one.Fact.Suit == suit));

    /// <summary>The involvements of a person in a proceeding, in the order in which they were entered.</summary>
    public IEnumerable<Recorded<PersonInvolved>> InvolvedIn(ProceedingId proceeding, Person person) =>
        Involved.Where(one => one.Fact.Proceeding == proceeding && one.Fact.Person == person);

    static Recorded<T>? Some<T>(Recorded<T> found)
        where T : Fact =>
        found.Fact is null ? null : found;

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public IndemnityRecords With(long entry, Instant at, Fact fact) => fact switch
    {
        ProceedingBegun begun => this with { Proceedings = Proceedings.Add(new(entry, at, begun)) },
        ProceedingPartBegun part => this with { Parts = Parts.Add(new(entry, at, part)) },
        ProceedingAuthorized authorized => this with { Authorized = Authorized.Add(new(entry, at, authorized)) },
        PersonInvolved involved => this with { Involved = Involved.Add(new(entry, at, involved)) },
        ServedElsewhere served => this with { Elsewhere = Elsewhere.Add(new(entry, at, served)) },
        EmployeeEngaged engaged => this with { Engaged = Engaged.Add(new(entry, at, engaged)) },
        IndemnityRightsGranted granted => this with { RightsGranted = RightsGranted.Add(new(entry, at, granted)) },
        ProceedingDecided decided => this with { Decided = Decided.Add(new(entry, at, decided)) },
        IndemnityClaimed claimed => this with { Claims = Claims.Add(new(entry, at, claimed)) },
        UndertakingGiven given => this with { Undertakings = Undertakings.Add(new(entry, at, given)) },
        DeterminationMade made => this with { Determinations = Determinations.Add(new(entry, at, made)) },
        ClaimPaid paid => this with { Paid = Paid.Add(new(entry, at, paid)) },
        EntitlementDecided decided => this with { Entitlements = Entitlements.Add(new(entry, at, decided)) },
        AdvancementRepaid repaid => this with { Repaid = Repaid.Add(new(entry, at, repaid)) },
        IndemnitySuitBrought brought => this with { Suits = Suits.Add(new(entry, at, brought)) },
        IndemnitySuitDecided decided => this with { SuitsDecided = SuitsDecided.Add(new(entry, at, decided)) },
        IndemnityFunded funded => this with { Funded = Funded.Add(new(entry, at, funded)) },
        FundingPaid paid => this with { FundingPaid = FundingPaid.Add(new(entry, at, paid)) },
        OtherRightRecorded recorded => this with { OtherRights = OtherRights.Add(new(entry, at, recorded)) },
        _ => this,
    };

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    public string? Impossible(Fact fact) => fact switch
    {
        ProceedingBegun begun when Proceeding(begun.Proceeding) is not null =>
            $"the proceeding {begun.Proceeding} is in the books already; choose another short name",
        ProceedingPartBegun part => Unknown(part.Proceeding),
        ProceedingAuthorized authorized => Unknown(authorized.Proceeding),
        PersonInvolved involved => Unknown(involved.Proceeding),
        IndemnityClaimed { Items.IsEmpty: true } => "a claim asks for something: give \"items\"",
        IndemnityClaimed claimed when Claim(claimed.Claim) is not null =>
            $"the claim {claimed.Claim} is in the books already; choose another short name",
        IndemnityClaimed claimed when claimed.Items.Select(item => item.Amount.Currency).Distinct().Count() > 1 =>
            "the amounts of a claim are of one currency; enter a claim for each",
        IndemnityClaimed claimed => Unknown(claimed.Proceeding),
        ClaimPaid paid => Unknown(paid.Claim) ?? OtherCurrency(paid.Claim, paid.Amount),
        FundingPaid paid => Unknown(paid.Claim) ?? OtherCurrency(paid.Claim, paid.Amount)
            ?? (Funded.Exists(one => one.Fact.Funding == paid.Funding) ? null
                : $"there is no \"{paid.Funding}\" in the books; enter \"indemnity-funded\" first"),
        IndemnitySuitBrought brought when Suit(brought.Suit) is not null =>
            $"the suit {brought.Suit} is in the books already; choose another short name",
        IndemnitySuitBrought brought => Unknown(brought.Claim),
        IndemnitySuitDecided decided when Suit(decided.Suit) is null =>
            $"there is no suit {decided.Suit} in the books; enter \"indemnity-suit-brought\" first",
        IndemnityRightsGranted { Persons.IsEmpty: true, Groups.IsEmpty: true } =>
            "rights are granted to someone: give \"persons\" or \"groups\"",
        _ => null,
    };

    string? Unknown(ProceedingId proceeding) => Proceeding(proceeding) is not null ? null
        : $"there is no proceeding {proceeding} in the books; enter \"proceeding-begun\" first";

    string? Unknown(ClaimId claim) =>
        Claim(claim) is not null ? null : $"there is no claim {claim} in the books; enter \"indemnity-claimed\" first";

    string? OtherCurrency(ClaimId claim, Money amount) => Claim(claim)!.Value.Fact.Items[0].Amount.Currency is var currency
        && currency == amount.Currency ? null : $"the claim {claim} is in {currency}; give the amount in it";
}
