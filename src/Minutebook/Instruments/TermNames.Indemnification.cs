namespace Minutebook.Instruments;

using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>Terms on indemnification.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> IndemnityPersons =
        Names("indemnity.persons", "Who is indemnified, as being or having been.", "director", "officer", "serving-at-request");

    public static readonly TermKey<ImmutableArray<string>> IndemnityInvolvement =
        Names("indemnity.involvement", "By what involvement in a proceeding.", "party", "threatened", "witness", "otherwise");

    public static readonly TermKey<ImmutableArray<string>> IndemnityProceedings =
        Names(
            "indemnity.proceedings", "In which proceedings, actual or threatened.",
            "civil", "criminal", "administrative", "investigative");

    public static readonly TermKey<ImmutableArray<string>> IndemnityCovers =
        Names(
            "indemnity.covers", "What is paid, actually and reasonably incurred.",
            "expenses", "attorneys-fees", "judgments", "fines", "erisa-taxes", "settlements");

    public static readonly TermKey<ImmutableArray<string>> IndemnityDerivativeCovers =
        Names("indemnity.derivative-covers", "What can be paid in a proceeding by or in the right of the corporation.", "expenses");

    public static readonly TermKey<bool> IndemnityFullExtent =
        Stands("indemnity.full-extent", "Indemnity goes to the full extent of the law; a later law counts only so far as it is broader.");

    public static readonly TermKey<bool> IndemnityAfterOffice =
        Stands("indemnity.after-office", "Rights continue after office ends and run to heirs, executors and administrators.");

    public static readonly TermKey<bool> IndemnityOwnProceedings =
        Stands(
            "indemnity.own-proceedings-need-board",
            "A proceeding that the person began is covered only if the Board authorised or ratified it.");

    public static readonly TermKey<bool> IndemnityContractRight =
        Stands("indemnity.contract-right", "The right is a contract right.");

    public static readonly TermKey<bool> IndemnityLaterAmendment =
        Stands("indemnity.no-later-impairment", "An amendment after the act or omission takes nothing from the right.");

    public static readonly TermKey<bool> IndemnityOnSuccess =
        Stands("indemnity.on-success", "Success on the merits or otherwise entitles to expenses without any determination.");

    public static readonly TermKey<string> IndemnitySuccessOfficers =
        OneOf("indemnity.success-officers", "Which officers success entitles.", "any-officer", "consents-to-service");

    public static readonly TermKey<bool> IndemnityDetermination =
        Stands("indemnity.determination-needed", "A determination that the standard of conduct was met comes before payment.");

    public static readonly TermKey<ImmutableArray<string>> IndemnityDeterminedBy =
        Names(
            "indemnity.determined-by", "Who may make the determination.",
            "directors-not-parties", "committee-of-them", "independent-counsel", "stockholders");

    public static readonly TermKey<bool> AdvancementRight =
        Stands("advancement.right", "Expenses of defending are paid in advance of the final disposition.");

    public static readonly TermKey<ImmutableArray<string>> UndertakingFrom =
        Names(
            "advancement.undertaking-from", "Who must undertake, in that capacity, to repay an advancement if finally found not entitled.",
            "current-directors", "current-officers");

    public static readonly TermKey<int> IndemnityClaimDays =
        Whole(
            "indemnity.claim-days", "days",
            "Days after receipt of a written claim for indemnity, after which suit may be brought for what is unpaid.");

    public static readonly TermKey<int> AdvancementClaimDays =
        Whole(
            "advancement.claim-days", "days",
            "Days after receipt of a written claim for an advancement, after which suit may be brought for what is unpaid.");

    public static readonly TermKey<bool> IndemnityCostsOfSuit =
        Stands(
            "indemnity.costs-of-suit",
            "One who succeeds in whole or in part recovers the expense of the suit, or of defending against recovery of an advancement.");

    public static readonly TermKey<bool> IndemnityPresumed =
        Stands(
            "indemnity.presumed",
            "On a written claim the person is presumed entitled, and the corporation bears the burden of proof.");

    public static readonly TermKey<bool> IndemnityDeterminationNoDefence =
        Stands("indemnity.determination-no-defence", "Neither the lack of a determination nor an adverse one is a defence.");

    public static readonly TermKey<bool> IndemnityNotExclusive =
        Stands("indemnity.not-exclusive", "The rights are not exclusive of others.");

    public static readonly TermKey<bool> IndemnityInsurance =
        Stands("indemnity.insurance", "The corporation may insure, also against what it could not indemnify.");

    public static readonly TermKey<ImmutableArray<string>> IndemnityFunding =
        Names(
            "indemnity.funding", "By what the payment may be secured without the stockholders.",
            "contract", "trust-fund", "security-interest", "letter-of-credit");

    public static readonly TermKey<ImmutableArray<string>> IndemnityEmployeesBy =
        Names("indemnity.employees-by", "By whose action employees and agents may be given the same rights.", "board");

    public static readonly TermKey<string> IndemnityEmployeeUndertaking =
        OneOf("indemnity.employee-undertaking", "When an employee or agent gives an undertaking.", "if-board-requires");

    public static readonly TermKey<Threshold> IndemnitySubsidiary =
        Proportion(
            "indemnity.subsidiary",
            "The part of the director-electing shares of another corporation that makes service there service at request.");

    public static readonly TermKey<ImmutableArray<string>> IndemnityEnterprise =
        Names(
            "indemnity.enterprise", "What makes service in the management of another enterprise service at request.",
            "general-partner", "majority-owner");
}
