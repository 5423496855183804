namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using Minutebook.Indemnification;
using Minutebook.Values;

/// <summary>Questions on indemnification: who is covered, claims and their clocks, advancement, determination, suits, funding.</summary>
public static partial class QuestionList
{
    static Argument OfProceeding => new("proceeding", "the short name of the proceeding");

    static Argument OfClaim => new("claim", "the short name of the claim");

    static Argument OfSuit => new("suit", "the short name of the suit");

    static Argument OfItem => new("of", "of what is asked for: indemnity, or advancement", "indemnity");

    static IEnumerable<Question> OnIndemnity() =>
    [
        new("indemnity.person-covered", "Is this person an indemnitee in the proceeding?", nameof(RightToIndemnification),
            [OfPerson, OfProceeding], asked => OfAnyName(asked, "is an indemnitee", person =>
                RightToIndemnification.Covers(asked.Indemnity, person, Proceeding(asked)))),
        new("indemnity.own-proceeding",
            "Is the proceeding, or a part of it, covered as far as it turns on who began it: not this person, or with the Board's " +
                "authority?",
            nameof(RightToIndemnification), [OfPerson, OfProceeding, new("part", "which part; left out, the whole with its parts", "")],
            asked => OfAnyName(asked, "did not begin it", person => RightToIndemnification.NotOwn(asked.Indemnity, person,
                Proceeding(asked),
                asked.Text("part").Length == 0 ? null : new PartId(asked.Text("part"))))),
        new("indemnity.covered",
            "Is all that this claim asks for covered? The figures \"covered\" and \"not-covered\" hold the sums.",
            nameof(RightToIndemnification), [OfClaim], asked => RightToIndemnification.Amounts(asked.Indemnity, Claim(asked))),
        new("indemnity.determined",
            "Is there what goes before indemnity is paid on this claim: a determination, a court's order, or success?",
            nameof(RightToIndemnification), [OfClaim], asked => RightToIndemnification.Determined(asked.Indemnity, Claim(asked))),
        new("indemnity.success", "Did this person succeed in the proceeding, in whole or part? The figure \"success\" says which.",
            nameof(RightToIndemnification), [OfPerson, OfProceeding], asked => OfAnyName(asked, "succeeded", person =>
                RightToIndemnification.Success(asked.Indemnity, person, Proceeding(asked)))),
        new("indemnity.may-be-paid", "May this claim be paid? The figure \"payable\" holds the sum.", nameof(RightToIndemnification),
            [OfClaim], asked => RightToIndemnification.MayBePaid(asked.Indemnity, Claim(asked))),
        new("indemnity.paid-in-order", "Was every payment on this claim made when what goes before it was there?",
            nameof(RightToIndemnification), [OfClaim], asked => RightToIndemnification.PaidInOrder(asked.Indemnity, Claim(asked))),
        new("advancement.undertaking-needed", "Is an undertaking to repay needed for the advancement that this claim asks for?",
            nameof(RightToIndemnification), [OfClaim], asked => RightToIndemnification.UndertakingNeeded(asked.Indemnity, Claim(asked))),
        new("advancement.undertaken", "Was the undertaking delivered, where one is needed?", nameof(RightToIndemnification), [OfClaim],
            asked => RightToIndemnification.Undertaken(asked.Indemnity, Claim(asked))),
    ];

    static IEnumerable<Question> OnSuitsAndFunding() =>
    [
        new("indemnity.may-sue",
            "May suit be brought on a day for what is unpaid of this claim? The figures due, suit-from, claimed, paid and unpaid hold " +
                "the count.", nameof(RightToBringSuit), [OfClaim, OfItem, On],
            asked => RightToBringSuit.MayBring(asked.Indemnity, Claim(asked), InAdvance(asked), asked.Day("on"))),
        new("indemnity.presumed",
            "Is the person presumed entitled, so that the corporation bears the burden of proof? The figure \"burden\" names who bears it.",
            nameof(RightToBringSuit), [OfClaim], asked => RightToBringSuit.Presumed(asked.Indemnity, Claim(asked))),
        new("indemnity.no-defence", "Is it no defence to the suit that there is no determination, or an adverse one?",
            nameof(RightToBringSuit), [OfClaim], asked => RightToBringSuit.NoDefence(asked.Indemnity, Claim(asked))),
        new("indemnity-suit.timely", "Was this suit brought when it might be, not too early?", nameof(RightToBringSuit), [OfSuit],
            asked => RightToBringSuit.Timely(asked.Indemnity, Suit(asked))),
        new("indemnity-suit.costs", "Does the indemnitee recover the expense of this suit?", nameof(RightToBringSuit), [OfSuit],
            asked => RightToBringSuit.Costs(asked.Indemnity, Suit(asked))),
        new("advancement.to-repay",
            "Must this person repay what was advanced? The figures advanced, repaid and owed hold the count.", nameof(RightToBringSuit),
            [OfPerson, OfProceeding], asked => RightToBringSuit.Repayment(asked.Indemnity, asked.Person("person"), Proceeding(asked))),
        new("indemnity.other-rights", "Does this person keep every other right to indemnity?", nameof(NonexclusivityOfRights),
            [OfPerson, On], asked => NonexclusivityOfRights.Kept(asked.Indemnity, asked.Person("person"), asked.Day("on"))),
        new("indemnity.lasts", "Does the right behind this claim last: after office, for heirs, and after later amendments?",
            nameof(NonexclusivityOfRights), [OfClaim], asked => NonexclusivityOfRights.Lasts(asked.Indemnity, Claim(asked))),
        new("indemnity.funding",
            "Is there insurance, a contract or a fund for this claim? The figures funds, paid-by-funds and unpaid hold the count.",
            nameof(InsuranceAndFunding), [OfClaim], asked => InsuranceAndFunding.ForClaim(asked.Indemnity, Claim(asked))),
        new("indemnity.funding-allowed", "May the corporation maintain this insurance, contract or fund?", nameof(InsuranceAndFunding),
            [new("funding", "the short name of the insurance or fund")],
            asked => InsuranceAndFunding.Allowed(asked.Indemnity,
                asked.Known("funding", asked.Corporation.Indemnity.Funded, one => one.Funding))),
        new("indemnity.employee-granted", "Did the Board grant this employee or agent the same rights, in force on a day?",
            nameof(EmployeesAndAgents), [OfPerson, On], asked => OfAnyName(asked, "has the rights", person =>
                EmployeesAndAgents.Granted(asked.Indemnity, person, asked.Day("on")))),
        new("indemnity.at-request", "Does this person serve in that entity at the request of the corporation, or is deemed to?",
            nameof(PersonsServingOtherEntities), [OfPerson, OfEntity, On], asked => OfAnyName(asked, "serves at request", person =>
                PersonsServingOtherEntities.AtRequest(asked.Indemnity, person, new(asked.Text("entity")), asked.Day("on")))),
    ];

    static ProceedingId Proceeding(Asked asked) =>
        asked.Known("proceeding", asked.Corporation.Indemnity.Proceedings, one => one.Proceeding.Value).Fact.Proceeding;

    static Recorded<IndemnityClaimed> Claim(Asked asked) =>
        asked.Known("claim", asked.Corporation.Indemnity.Claims, one => one.Claim.Value);

    static Recorded<IndemnitySuitBrought> Suit(Asked asked) =>
        asked.Known("suit", asked.Corporation.Indemnity.Suits, one => one.Suit.Value);

    static bool InAdvance(Asked asked) => asked.Text("of") switch
    {
        "indemnity" => false,
        "advancement" => true,
        var other => throw new QuestionException("of", $"\"{other}\" is not among indemnity, advancement"),
    };
}
