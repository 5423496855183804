namespace Minutebook.Instruments;

using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>Terms on the meetings of the Board, its acts, and its committees.</summary>
public static partial class TermNames
{
    public static readonly TermKey<bool> RegularMeetingsByResolution =
        Stands(
            "board-meeting.regular-by-resolution",
            "A resolution fixes time and place of annual and regular meetings, without other notice.");

    public static readonly TermKey<ImmutableArray<string>> BoardMeetingCallers =
        Names(
            "board-meeting.callers", "Who may call a special meeting of the Board, beside enough Directors.",
            "chairman", "president", "secretary");

    public static readonly TermKey<int> BoardMeetingDirectors =
        Whole("board-meeting.calling-directors", "Directors", "How many Directors together may call a special meeting of the Board.");

    public static readonly TermKey<ImmutableArray<string>> CommitteeMeetingCallers =
        Names(
            "committee-meeting.callers", "Who may call a special meeting of a committee.",
            "chairman", "president", "secretary", "committee-chairman");

    public static readonly TermKey<ImmutableArray<string>> BoardMeetingPlaceBy =
        Names("board-meeting.place-by", "Who fixes the place of a special meeting.", "callers");

    public static readonly TermKey<bool> BoardMeetingByTelephone =
        Stands("board-meeting.by-telephone", "Taking part by telephone or the like, where all hear each other, is presence in person.");

    public static readonly TermKey<ImmutableArray<string>> BoardNoticeStates =
        Names("board-notice.states", "What the notice of a special meeting of the Board or a committee states.", "place", "day", "hour");

    public static readonly TermKey<bool> BoardNoticePurpose =
        Stands("board-notice.purpose-needed", "The notice, or its waiver, states the business or purpose of the meeting.");

    public static readonly TermKey<ImmutableArray<string>> BoardNoticeWays =
        Names("board-notice.ways", "The ways in which a Director may be given notice.", "personal", "mail", "telecopy", "oral");

    public static readonly TermKey<int> BoardNoticePersonalHours =
        Whole("board-notice.personal-hours", "hours", "The fewest hours before the meeting at which notice is delivered in person.");

    public static readonly TermKey<int> BoardNoticeMailDays =
        Whole("board-notice.mail-days", "days", "The fewest days before the meeting on which notice is deposited in the mail.");

    public static readonly TermKey<int> BoardNoticeTelecopyHours =
        Whole(
            "board-notice.telecopy-hours", "hours",
            "The fewest hours before the meeting at which notice is sent by telecopy and confirmed.");

    public static readonly TermKey<bool> BoardNoticeTelecopyConfirmed =
        Stands("board-notice.telecopy-confirmed", "A telecopy is confirmed by telephone with the operator of the receiving equipment.");

    public static readonly TermKey<int> BoardNoticeOralHours =
        Whole(
            "board-notice.oral-hours", "hours",
            "The fewest hours before the meeting at which notice is given orally to the Director personally.");

    public static readonly TermKey<bool> BoardWaiverInWriting =
        Stands("board-waiver.in-writing", "A signed written waiver by a Director, before or after the meeting, equals notice.");

    public static readonly TermKey<bool> BoardWaiverElectronic =
        Stands("board-waiver.electronic", "A Director's waiver by electronic transmission serves as a written one.");

    public static readonly TermKey<bool> BoardWaiverByAttendance =
        Stands("board-waiver.by-attendance", "Attendance of a Director waives notice, save attendance to object at the beginning.");

    public static readonly TermKey<Threshold> BoardQuorum =
        Proportion("quorum.board", "The part of the number of Directors fixed that is a quorum of the Board.");

    public static readonly TermKey<Threshold> BoardQuorumOfServing =
        Proportion("quorum.board-of-serving", "With vacancies on the Board, the part of the Directors then serving that is a quorum.");

    public static readonly TermKey<Threshold> BoardQuorumLeast =
        Proportion("quorum.board-least", "The part of the number of Directors fixed below which no quorum of the Board can lie.");

    public static readonly TermKey<Threshold> BoardAdjournment =
        Proportion("board-adjournment.without-quorum", "The part of the Directors present that may adjourn where there is no quorum.");

    public static readonly TermKey<bool> BoardAdjournmentWithoutNotice =
        Stands("board-adjournment.without-notice", "An adjourned meeting of the Board needs no further notice.");

    public static readonly TermKey<Threshold> BoardVote =
        Proportion("board-vote.required", "The part of the Directors present, with a quorum, whose vote is the act of the Board.");

    public static readonly TermKey<int> BoardVotesEach =
        Whole("board-vote.each", "votes", "The votes of each Director.");

    public static readonly TermKey<bool> AssentPresumed =
        Stands("assent.presumed", "A Director present is presumed to have assented unless the dissent is shown.");

    public static readonly TermKey<ImmutableArray<string>> DissentWays =
        Names("dissent.ways", "How a Director shows dissent.", "minutes", "filed-before-adjournment", "registered-mail");

    public static readonly TermKey<int> DissentMailDays =
        Whole(
            "dissent.mail-business-days", "business days",
            "The business days after adjournment within which a mailed dissent is forwarded immediately.");

    public static readonly TermKey<bool> DissentAfterAssent =
        Stands("dissent.after-voting-for", "A Director who voted in favour may dissent afterwards.");

    public static readonly TermKey<Threshold> BoardConsent =
        Proportion(
            "board-consent.required",
            "The part of the Directors, or committee members, in office that must sign a written consent.");

    public static readonly TermKey<bool> BoardConsentElectronic =
        Stands("board-consent.electronic", "A consent of a Director by electronic transmission serves as a signed one.");

    public static readonly TermKey<int> BoardConsentFutureDays =
        Whole(
            "board-consent.future-days", "days",
            "The longest time after the instruction at which a consent of a Director may state that it takes effect.");

    public static readonly TermKey<bool> BoardConsentInMinuteBook =
        Stands("board-consent.in-minute-book", "The written consent goes into the minute book as minutes would.");

    public static readonly TermKey<Threshold> CommitteeCreated =
        Proportion("committee.created-by", "The part of the number of Directors fixed whose vote appoints a committee.");

    public static readonly TermKey<int> CommitteeLeastMembers =
        Whole("committee.least-members", "Directors", "The fewest Directors that a committee may consist of.");

    public static readonly TermKey<ImmutableArray<string>> CommitteeNever =
        Names(
            "committee.never", "The matters in which no committee has the power of the Board.",
            "charter-amendment", "merger", "recommending-asset-sale", "recommending-dissolution",
            "by-law-amendment", "dividend", "stock-issue");

    public static readonly TermKey<bool> CommitteeAlternates =
        Stands("committee.alternates", "The Board may designate alternates, who replace absent or disqualified members.");

    public static readonly TermKey<bool> CommitteeSubstitutes =
        Stands(
            "committee.substitutes",
            "Members present and not disqualified, quorum or not, may unanimously appoint another Director for the meeting.");

    public static readonly TermKey<bool> CommitteeMinutes =
        Stands("committee.minutes", "Committees keep minutes of their meetings in books kept for that purpose.");

    public static readonly TermKey<Threshold> CommitteeQuorum =
        Proportion("quorum.committee", "The part of the committee's number as fixed that is its quorum.");

    public static readonly TermKey<Threshold> CommitteeAdjournment =
        Proportion("committee-adjournment.without-quorum", "The part of the members present that may adjourn where there is no quorum.");

    public static readonly TermKey<bool> CommitteeAdjournmentWithoutNotice =
        Stands("committee-adjournment.without-notice", "An adjourned meeting of a committee needs no further notice.");

    public static readonly TermKey<Threshold> CommitteeVote =
        Proportion("committee-vote.required", "The part of the members present, with a quorum, whose vote is the act of the committee.");

    public static readonly TermKey<ImmutableArray<string>> CommitteeResignationTo =
        Names(
            "committee-resignation.to", "To whom a member of a committee may resign.",
            "chairman", "president", "secretary", "board", "committee-chairman");

    public static readonly TermKey<bool> CommitteeResignationInWriting =
        Stands("committee-resignation.in-writing", "A member of a committee resigns by written notice.");

    public static readonly TermKey<ImmutableArray<string>> CommitteeResignationEffective =
        Names("committee-resignation.effective", "When the resignation of a member takes effect.", "time-specified", "delivery");

    public static readonly TermKey<bool> CommitteeResignationAccepted =
        Stands("committee-resignation.acceptance-needed", "A resignation that does not ask for acceptance needs it all the same.");

    public static readonly TermKey<Threshold> CommitteeRemoval =
        Proportion("committee.removal-vote", "The part of the number of Directors fixed whose vote removes a member of a committee.");
}
