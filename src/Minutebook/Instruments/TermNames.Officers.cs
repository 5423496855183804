namespace Minutebook.Instruments;

using System.Collections.Immutable;

/// <summary>Terms on officers.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> OfficersRequired =
        Names("officers.required", "The offices that must be filled.", "president", "secretary", "treasurer");

    public static readonly TermKey<ImmutableArray<string>> OfficersOptional =
        Names("officers.optional", "The offices that may be filled.", "vice-president", "chairman", "assistant", "other");

    public static readonly TermKey<ImmutableArray<string>> OfficersElectedBy =
        Names("officers.elected-by", "Who elects or appoints officers.", "board");

    public static readonly TermKey<bool> OfficersAdditionalTitles =
        Stands("officers.additional-titles", "The Board may assign an officer any additional title.");

    public static readonly TermKey<bool> OfficersSubordinateDelegated =
        Stands(
            "officers.subordinate-appointment-delegated",
            "The Board may delegate the power to appoint subordinate officers and agents.");

    public static readonly TermKey<bool> OfficersSeveralOffices =
        Stands("officers.several-offices", "Any two or more offices may be held by the same person.");

    public static readonly TermKey<string> OfficersElectedAt =
        OneOf("officers.elected-at", "At which meeting officers are elected.", "board-meeting-after-annual-meeting");

    public static readonly TermKey<bool> OfficersElectedLater =
        Stands("officers.elected-later", "Not elected there, they are elected at a Board meeting as soon as conveniently may be.");

    public static readonly TermKey<bool> OfficerHoldsOver =
        Stands(
            "officers.hold-over",
            "An officer holds office until the next annual meeting of the Board or until a successor is elected, whichever is later.");

    public static readonly TermKey<ImmutableArray<string>> OfficerResignationTo =
        Names("officer-resignation.to", "To whom an officer may resign.", "chairman", "president", "secretary", "board");

    public static readonly TermKey<bool> OfficerResignationInWriting =
        Stands("officer-resignation.in-writing", "An officer resigns by written notice.");

    public static readonly TermKey<bool> OfficerResignationElectronic =
        Stands("officer-resignation.electronic", "An officer may resign by electronic transmission.");

    public static readonly TermKey<ImmutableArray<string>> OfficerResignationEffective =
        Names("officer-resignation.effective", "When the resignation of an officer takes effect.", "time-specified", "delivery");

    public static readonly TermKey<bool> OfficerResignationAccepted =
        Stands("officer-resignation.acceptance-needed", "A resignation that does not ask for acceptance needs it all the same.");

    public static readonly TermKey<ImmutableArray<string>> OfficerRemovalBy =
        Names("officer-removal.by", "Who may remove officers and agents that the Board elected or appointed.", "board");

    public static readonly TermKey<bool> OfficerRemovalWithoutCause =
        Stands("officer-removal.without-cause", "Officers and agents may be removed with or without cause.");

    public static readonly TermKey<bool> OfficerRemovalContractRights =
        Stands("officer-removal.contract-rights-kept", "Removal is without prejudice to contract rights.");

    public static readonly TermKey<ImmutableArray<string>> OfficerVacancyBy =
        Names("officer-vacancy.by", "Who fills a vacancy in an office.", "board");

    public static readonly TermKey<ImmutableArray<string>> OfficerVacancyTerm =
        Names("officer-vacancy.term", "For which term a vacancy in an office is filled.", "unexpired-term", "new-term");

    public static readonly TermKey<ImmutableArray<string>> ChairmanPresides =
        Names("chairman.presides", "Over which meetings the Chairman of the Board presides.", "board", "stockholders");

    public static readonly TermKey<bool> ChairmanYields =
        Stands("chairman.yields-to-designated", "The Chairman yields to another officer whom the Board designates for the meeting.");

    public static readonly TermKey<bool> PresidentChief =
        Stands("president.chief-executive", "The President is the chief executive officer unless the Board designates another.");

    public static readonly TermKey<ImmutableArray<string>> PresidentPresides =
        Names("president.presides", "Over which meetings the President presides.", "board-without-chairman", "stockholders");

    public static readonly TermKey<ImmutableArray<string>> PresidentSigns =
        Names(
            "president.signs", "What the President may sign where signing is not delegated elsewhere.",
            "certificates", "deeds", "mortgages", "bonds", "contracts", "other-instruments");

    public static readonly TermKey<ImmutableArray<string>> SuccessionOn =
        Names("succession.on", "When a Vice President performs the duties of the President.", "death", "inability");

    public static readonly TermKey<ImmutableArray<string>> SuccessionOrder =
        Names("succession.order", "Which Vice President does, in this order.", "designated", "first-elected");

    public static readonly TermKey<ImmutableArray<string>> SuccessionLimitedBy =
        Names("succession.limited-by", "By what the acting power of the Vice President may be limited.", "board-resolution");

    public static readonly TermKey<ImmutableArray<string>> VicePresidentSignsCertificatesWith =
        Names(
            "vice-president.signs-certificates-with", "With whom any Vice President signs certificates for shares.",
            "secretary", "assistant-secretary");

    public static readonly TermKey<ImmutableArray<string>> VicePresidentAuthorisedBy =
        Names(
            "vice-president.signs-as-authorised-by", "Who may authorise Vice Presidents to sign other instruments as the President does.",
            "president", "board");

    public static readonly TermKey<ImmutableArray<string>> SecretaryDuties =
        Names(
            "secretary.duties", "The duties of the Secretary.",
            "stockholder-minutes", "board-minutes", "notices", "records", "seal",
            "address-registers", "certificates", "stock-transfer-books", "instruments");

    public static readonly TermKey<ImmutableArray<string>> SecretarySignsWith =
        Names("secretary.signs-with", "With whom the Secretary signs instruments.", "president", "authorised-officer");

    public static readonly TermKey<ImmutableArray<string>> SecretaryDeputy =
        Names("secretary.in-absence", "Who may perform the duties of the Secretary in absence.", "assistant-secretary");

    public static readonly TermKey<string> TreasurerBond =
        OneOf("treasurer.bond", "When the Treasurer gives a bond.", "if-board-requires");

    public static readonly TermKey<ImmutableArray<string>> TreasurerDuties =
        Names("treasurer.duties", "The duties of the Treasurer.", "custody", "receipts", "deposits", "certificates");

    public static readonly TermKey<ImmutableArray<string>> TreasurerDeputy =
        Names("treasurer.in-absence", "Who may perform the duties of the Treasurer in absence.", "assistant-treasurer");

    public static readonly TermKey<ImmutableArray<string>> SalariesFixedBy =
        Names("salaries.fixed-by", "Who fixes the salaries of officers.", "board", "delegate");

    public static readonly TermKey<bool> SalariesOfDirectors =
        Stands("salaries.director-no-bar", "Being a Director is no bar to the salary of an officer.");
}
