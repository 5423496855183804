namespace Minutebook.Instruments;

using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>Terms on the Board: its number, the tenure, nomination, removal and replacement of Directors.</summary>
public static partial class TermNames
{
    public static readonly TermKey<bool> BoardManages =
        Stands("board.manages", "The business and affairs of the corporation are managed by, or under the direction of, the Board.");

    public static readonly TermKey<int> LeastDirectors =
        Whole("board.least-number", "Directors", "The fewest Directors that the Board may be composed of.");

    public static readonly TermKey<ImmutableArray<string>> NumberFixedBy =
        Names("board.number-fixed-by", "By what the number of Directors is set or changed.", "resolution", "by-law-amendment");

    public static readonly TermKey<bool> DecreaseSparesIncumbents =
        Stands("board.decrease-spares-incumbents", "A decrease of the number does not shorten the term of an incumbent.");

    public static readonly TermKey<bool> DirectorHoldsOver =
        Stands(
            "director.holds-over",
            "A Director holds office until the next annual meeting or until a successor is elected, whichever is later.");

    public static readonly TermKey<bool> DirectorNaturalPerson =
        Stands("director.natural-person", "Only a natural person can be a Director.");

    public static readonly TermKey<bool> DirectorMustHoldShares =
        Stands("director.must-be-stockholder", "A Director must be a stockholder.");

    public static readonly TermKey<bool> DirectorMustReside =
        Stands("director.must-be-resident", "A Director must be a resident of the state of incorporation.");

    public static readonly TermKey<ImmutableArray<string>> NominationBy =
        Names("nomination.by", "Who may nominate for election as Director.", "board", "stockholder-of-record");

    public static readonly TermKey<ImmutableArray<string>> NominationMeetings =
        Names("nomination.meetings", "For elections at which meetings stockholders nominate under this procedure.", "annual", "special");

    public static readonly TermKey<int> NominationLeastDays =
        Whole("nomination.least-days", "days", "The fewest days before the meeting on which a stockholder's nomination may be received.");

    public static readonly TermKey<int> NominationMostDays =
        Whole("nomination.most-days", "days", "The most days before the meeting on which a stockholder's nomination may be received.");

    public static readonly TermKey<bool> NominationInWriting =
        Stands("nomination.in-writing", "A stockholder's nomination is made in writing.");

    public static readonly TermKey<ImmutableArray<string>> NominationReceivedBy =
        Names("nomination.received-by", "Who receives a stockholder's nomination.", "secretary");

    public static readonly TermKey<ImmutableArray<string>> NominationStates =
        Names(
            "nomination.states", "What a stockholder's nomination sets forth.",
            "holder-name-and-address", "nominee-name-and-address", "nominee-consent");

    public static readonly TermKey<ImmutableArray<string>> NominationDefectDeclaredBy =
        Names("nomination.defect-declared-by", "Who determines and declares that a nomination was not in order.", "board");

    public static readonly TermKey<bool> NominationPreferredFirst =
        Stands(
            "nomination.preferred-rights-first",
            "The procedure is subject to the rights of classes or series preferred over the common stock.");

    public static readonly TermKey<ImmutableArray<string>> ConsentElectsDirectors =
        Names(
            "election.by-consent", "When Directors may be elected by consent in place of the annual meeting.",
            "unanimous", "all-seats-vacant");

    public static readonly TermKey<bool> BoardActionFirst =
        Stands("matter.board-action-first", "The stockholders can act on the matter only after the Board has.");

    public static readonly TermKey<ImmutableArray<string>> DirectorResignationTo =
        Names("director-resignation.to", "To whom a Director may resign.", "chairman", "president", "secretary", "board");

    public static readonly TermKey<bool> DirectorResignationInWriting =
        Stands("director-resignation.in-writing", "A Director resigns by written notice.");

    public static readonly TermKey<bool> DirectorResignationElectronic =
        Stands("director-resignation.electronic", "A resignation by electronic transmission serves as a written one.");

    public static readonly TermKey<ImmutableArray<string>> DirectorResignationEffective =
        Names("director-resignation.effective", "When a resignation takes effect.", "time-specified", "delivery", "event-specified");

    public static readonly TermKey<bool> DirectorResignationAccepted =
        Stands("director-resignation.acceptance-needed", "A resignation that does not ask for acceptance needs it all the same.");

    public static readonly TermKey<bool> RemovalWithoutCause =
        Stands("removal.without-cause", "Directors may be removed with or without cause.");

    public static readonly TermKey<bool> RemovalClassifiedForCause =
        Stands("removal.classified-for-cause", "Of a classified Board, Directors are removed for cause only.");

    public static readonly TermKey<bool> RemovalAtMeetingOnly =
        Stands("removal.at-meeting-only", "Directors are removed only at a meeting called expressly for it, not by written consent.");

    public static readonly TermKey<bool> RemovalMeetingCalledForIt =
        Stands("removal.meeting-called-for-it", "A meeting that removes Directors is called expressly for that purpose.");

    public static readonly TermKey<string> RemovalShield =
        OneOf(
            "removal.cumulative-shield", "Where voting is cumulative: which removals the votes against can prevent.",
            "with-or-without-cause", "without-cause");

    public static readonly TermKey<bool> RemovalByClass =
        Stands("removal.class-directors-by-class", "A Director elected by a class is removed without cause by that class alone.");

    public static readonly TermKey<Threshold> VacancyVote =
        Proportion("vacancy.vote", "The part of the Directors in office that fills a vacancy.");

    public static readonly TermKey<bool> VacancyWithoutQuorum =
        Stands("vacancy.without-quorum", "The remaining Directors may fill a vacancy though they are less than a quorum.");

    public static readonly TermKey<bool> VacancyNewSeats =
        Stands("vacancy.new-seats", "Newly created seats are filled as vacancies are.");

    public static readonly TermKey<bool> VacancyClassSeats =
        Stands(
            "vacancy.class-seats-by-certificate",
            "A vacancy in a seat that the certificate defines is filled as the certificate provides.");

    public static readonly TermKey<bool> VacancyUnexpiredTerm =
        Stands("vacancy.unexpired-term", "One elected to fill a vacancy serves for the unexpired term of the predecessor.");

    public static readonly TermKey<Threshold> VacancyCourtHolders =
        Proportion(
            "vacancy.court-holders",
            "The part of the outstanding voting shares whose holders may ask a court for an election, where few Directors remain.");

    public static readonly TermKey<ImmutableArray<string>> CompensationBy =
        Names("compensation.by", "Who sets the compensation of Directors and committee members.", "board");

    public static readonly TermKey<ImmutableArray<string>> CompensationForms =
        Names(
            "compensation.forms", "In what the compensation of Directors may consist, alone or together.",
            "expenses", "sum-per-meeting", "salary");

    public static readonly TermKey<bool> CompensationOtherService =
        Stands("compensation.other-service", "Payment is no bar to paid service of the corporation in another capacity.");
}
