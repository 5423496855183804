namespace Minutebook.Indemnification;

using Minutebook.Values;
using NodaTime;

/// <summary>What is asked for.</summary>
public enum CoveredItem
{
    Expenses,
    AttorneysFees,
    Judgments,
    Fines,

    /// <summary>Excise taxes or penalties under ERISA.</summary>
    ErisaTaxes,
    Settlements,
}

/// <summary>One amount of a claim.</summary>
/// <param name="What">What it is for.</param>
/// <param name="Amount">How much.</param>
/// <param name="InAdvance">Whether it is asked for in advance of the final disposition.</param>
/// <param name="Part">For which part of the proceeding; omitted for the whole.</param>
/// <param name="Reasonable">Whether it was actually and reasonably incurred, where that was found; omitted where it was not, and it is
/// presumed.</param>
public sealed record ClaimedItem(
    CoveredItem What, Money Amount, bool InAdvance = false, PartId? Part = null, bool? Reasonable = null);

/// <summary>Who claims in the place of the person concerned.</summary>
public enum ClaimantAs
{
    Heir,
    Executor,
    Administrator,
}

/// <summary>The corporation received a claim for indemnification, for an advancement of expenses, or for both in one letter.</summary>
/// <param name="Claim">Its short name, chosen freely.</param>
/// <param name="Person">Whose right it is.</param>
/// <param name="Proceeding">For which proceeding.</param>
/// <param name="Received">When the corporation received it: at its principal office, or one of its officers.</param>
/// <param name="Items">What is asked for.</param>
/// <param name="Form">In what form.</param>
/// <param name="ReceivedBy">Who received it; omitted where it came to the principal office.</param>
/// <param name="Claimant">Who claims, where not the person himself or herself.</param>
/// <param name="ClaimantIs">As what the claimant claims.</param>
[FactName("indemnity-claimed")]
public sealed record IndemnityClaimed(
    ClaimId Claim, Person Person, ProceedingId Proceeding, Moment Received, Many<ClaimedItem> Items,
    WrittenForm Form = WrittenForm.Writing, Person? ReceivedBy = null, Person? Claimant = null, ClaimantAs? ClaimantIs = null) : Fact
{
    public override Moment? Effective => Received;
}

/// <summary>An undertaking was delivered: to repay what is advanced, if it is finally decided that the person is not entitled.</summary>
/// <param name="Person">For whom.</param>
/// <param name="Proceeding">For which proceeding.</param>
/// <param name="On">When it was delivered.</param>
/// <param name="By">Who gave it on behalf of the person; omitted where the person did.</param>
[FactName("undertaking-given")]
public sealed record UndertakingGiven(Person Person, ProceedingId Proceeding, Moment On, Person? By = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Who determined whether the standard of conduct was met.</summary>
public enum DeterminedBy
{
    DirectorsNotParties,

    /// <summary>A committee of Directors who are not parties.</summary>
    CommitteeOfThem,
    IndependentCounsel,
    Stockholders,
}

/// <summary>It was determined whether the person met the standard of conduct: good faith, and a reasonable belief.</summary>
/// <param name="Person">Of whom.</param>
/// <param name="Proceeding">For which proceeding.</param>
/// <param name="By">Who determined it.</param>
/// <param name="StandardMet">Whether the standard was met.</param>
/// <param name="On">When.</param>
/// <param name="Resolution">The resolution, where the Board or a committee determined it.</param>
[FactName("determination-made")]
public sealed record DeterminationMade(
    Person Person, ProceedingId Proceeding, DeterminedBy By, bool StandardMet, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The corporation paid on a claim.</summary>
/// <param name="Claim">On which.</param>
/// <param name="Amount">How much.</param>
/// <param name="On">When.</param>
/// <param name="InAdvance">Whether it advanced expenses.</param>
[FactName("claim-paid")]
public sealed record ClaimPaid(ClaimId Claim, Money Amount, Moment On, bool InAdvance = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A court decided whether the person is entitled to be indemnified: it ordered payment, or found that there is no
/// right.</summary>
/// <param name="Person">Who.</param>
/// <param name="Proceeding">For which proceeding.</param>
/// <param name="Entitled">Whether entitled; of one adjudged liable to the corporation, that the court allows it all the same.</param>
/// <param name="On">When.</param>
/// <param name="Final">Whether no further appeal is left.</param>
[FactName("entitlement-decided")]
public sealed record EntitlementDecided(Person Person, ProceedingId Proceeding, bool Entitled, Moment On, bool Final = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An advancement was repaid.</summary>
/// <param name="Person">By whom.</param>
/// <param name="Proceeding">For which proceeding it had been advanced.</param>
/// <param name="Amount">How much.</param>
/// <param name="On">When.</param>
[FactName("advancement-repaid")]
public sealed record AdvancementRepaid(Person Person, ProceedingId Proceeding, Money Amount, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Who sues whom over a claim.</summary>
public enum SuitBy
{
    /// <summary>The indemnitee, for what is unpaid.</summary>
    Indemnitee,

    /// <summary>The corporation, to recover an advancement under an undertaking.</summary>
    Corporation,
}

/// <summary>A suit was brought over a claim.</summary>
/// <param name="Suit">Its short name, chosen freely.</param>
/// <param name="Claim">Over which claim.</param>
/// <param name="By">By whom.</param>
/// <param name="On">When.</param>
/// <param name="InAdvance">Of the indemnitee: whether for an advancement, not for indemnification.</param>
[FactName("indemnity-suit-brought")]
public sealed record IndemnitySuitBrought(SuitId Suit, ClaimId Claim, SuitBy By, Moment On, bool InAdvance = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>How far the indemnitee won.</summary>
public enum SuitSuccess
{
    Whole,
    Part,
    None,
}

/// <summary>A suit over a claim was decided.</summary>
/// <param name="Suit">Which.</param>
/// <param name="Success">How far the indemnitee won, as plaintiff or in defending.</param>
/// <param name="On">When.</param>
[FactName("indemnity-suit-decided")]
public sealed record IndemnitySuitDecided(SuitId Suit, SuitSuccess Success, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>By what the payment of indemnity is insured or secured.</summary>
public enum FundingKind
{
    Insurance,
    Contract,
    TrustFund,
    SecurityInterest,
    LetterOfCredit,
}

/// <summary>The corporation took out insurance, made a contract, or set up a fund or other security for indemnity.</summary>
/// <param name="Funding">Its short name, chosen freely.</param>
/// <param name="Kind">What it is.</param>
/// <param name="On">From when on.</param>
/// <param name="Persons">For whom; omitted where it is for all Directors, officers, employees and agents.</param>
/// <param name="Amount">Up to which amount; omitted where there is no limit.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("indemnity-funded")]
public sealed record IndemnityFunded(
    string Funding, FundingKind Kind, Moment On, Many<Person> Persons = default, Money? Amount = null, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An insurer, a fund or another paid on a claim.</summary>
/// <param name="Funding">Which insurance or fund.</param>
/// <param name="Claim">On which claim.</param>
/// <param name="Amount">How much.</param>
/// <param name="On">When.</param>
/// <param name="InAdvance">Whether it advanced expenses.</param>
[FactName("funding-paid")]
public sealed record FundingPaid(string Funding, ClaimId Claim, Money Amount, Moment On, bool InAdvance = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Where another right to indemnity comes from.</summary>
public enum OtherRight
{
    Statute,
    Agreement,
    StockholderVote,
    DirectorVote,
    Certificate,
    ByLaws,
    Otherwise,
}

/// <summary>A person has a right to indemnity besides that of the by-laws.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="On">From when on.</param>
/// <param name="Text">What it says.</param>
/// <param name="Until">The last day; omitted where there is none.</param>
[FactName("other-right-recorded")]
public sealed record OtherRightRecorded(Person Person, OtherRight From, Moment On, string Text, LocalDate? Until = null) : Fact
{
    public override Moment? Effective => On;
}
