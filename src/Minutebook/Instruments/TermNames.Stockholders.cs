namespace Minutebook.Instruments;

using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>Terms on stockholders, their meetings and their votes.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> AnnualMeetingFixedBy =
        Names("annual-meeting.fixed-by", "Who fixes the date, place and hour of the annual meeting.", "board");

    public static readonly TermKey<int> AnnualMeetingDaysAfterDesignated =
        Whole("annual-meeting.days-after-designated", "days",
            "Days after a designated date on which no meeting was held until a court may order one.");

    public static readonly TermKey<int> AnnualMeetingMonthsAfterLast =
        Whole("annual-meeting.months-after-last", "months", "Months after the last annual meeting until a court may order one.");

    public static readonly TermKey<ImmutableArray<string>> SpecialMeetingCallers =
        Names("special-meeting.callers", "Who may call a special meeting, beside the holders of enough shares.", "chairman", "president",
            "secretary", "board");

    public static readonly TermKey<Threshold> SpecialMeetingHolders =
        Proportion("special-meeting.holders",
            "The part of all outstanding shares entitled to vote at the meeting whose holders may call or demand it.");

    public static readonly TermKey<ImmutableArray<string>> SpecialMeetingBusiness =
        Names("special-meeting.business", "To what the business of a special meeting is confined.", "purposes-in-notice");

    public static readonly TermKey<ImmutableArray<string>> PlaceDesignatedBy =
        Names("place.designated-by", "Who may designate a place other than the principal office.", "board", "callers", "waiver-of-all");

    public static readonly TermKey<bool> RemoteMeetingAllowed =
        Stands("place.remote-allowed", "Whether the Board may hold the meeting by remote communication alone.");

    public static readonly TermKey<int> NoticeLeastDays =
        Whole("notice.least-days", "days", "The fewest days before the meeting on which notice may be given.");

    public static readonly TermKey<int> NoticeMostDays =
        Whole("notice.most-days", "days", "The most days before the meeting on which notice may be given.");

    public static readonly TermKey<ImmutableArray<string>> NoticeStates =
        Names("notice.states", "What the notice of any meeting states.", "place", "day", "hour", "voting-record-date");

    public static readonly TermKey<ImmutableArray<string>> SpecialNoticeStates =
        Names("notice.special-states", "What the notice of a special meeting states besides.", "purposes");

    public static readonly TermKey<ImmutableArray<string>> NoticeCausedBy =
        Names("notice.caused-by", "Who causes the notice to be given.", "chairman", "president", "secretary", "board", "stockholders");

    public static readonly TermKey<bool> NoticePersonal =
        Stands("notice.personal", "Notice may be delivered personally, and is given on delivery.");

    public static readonly TermKey<bool> NoticeByMail =
        Stands("notice.mail",
            "Notice may be mailed, and is given on deposit in the mail, to the address on the stock transfer books, postage prepaid.");

    public static readonly TermKey<bool> NoticeByTelegraph =
        Stands("notice.telegraph", "Notice may be telegraphed, and is given when the telegraph company has the content.");

    public static readonly TermKey<string> NoticeByTransmission =
        OneOf("notice.electronic", "On what electronic notice depends: on the holder's consent, or only on the holder not having objected.",
            "consent", "no-objection");

    public static readonly TermKey<int> NoticeBounces =
        Whole("notice.electronic-bounces", "failures",
            "Consecutive failures of delivery after which electronic notice can no longer be given to a holder.");

    public static readonly TermKey<int> NoticeUndeliverable =
        Whole("notice.undeliverable-annual", "notices",
            "Consecutive annual notices returned undeliverable after which notice to a holder is excused.");

    public static readonly TermKey<bool> NoticeAffidavit =
        Stands("notice.affidavit", "An affidavit of the Secretary, an Assistant Secretary or an agent that notice was given is evidence " +
            "of it in the absence of fraud.");

    public static readonly TermKey<int> DemandedMeetingLeastDays =
        Whole("demanded-meeting.least-days", "days",
            "The fewest days after receipt of a demand on which the Secretary may set the meeting.");

    public static readonly TermKey<int> DemandedMeetingMostDays =
        Whole("demanded-meeting.most-days", "days", "The most days after receipt of a demand on which the Secretary may set the meeting.");

    public static readonly TermKey<bool> WaiverInWriting =
        Stands("waiver.in-writing", "A signed written waiver, before or after the meeting, equals notice to its signer.");

    public static readonly TermKey<bool> WaiverByTransmission =
        Stands("waiver.electronic", "A waiver by electronic transmission serves as a written one.");

    public static readonly TermKey<bool> WaiverByAttendance =
        Stands("waiver.by-attendance", "Attendance waives notice, save attendance to object at the beginning.");

    public static readonly TermKey<int> RecordDateLeastDays =
        Whole("record-date.meeting.least-days", "days", "The fewest days before the meeting on which its record date may lie.");

    public static readonly TermKey<int> RecordDateMostDays =
        Whole("record-date.meeting.most-days", "days", "The most days before the meeting on which its record date may lie.");

    public static readonly TermKey<bool> RecordDateNotBeforeAdoption =
        Stands("record-date.not-before-adoption", "A record date does not precede the day on which the resolution fixing it is adopted.");

    public static readonly TermKey<string> RecordDateDefault =
        OneOf("record-date.meeting.default", "The record date where the Board fixes none.", "day-before-notice");

    public static readonly TermKey<bool> RecordDateCarriesOver =
        Stands("record-date.carries-over", "The determination of holders applies to adjournments, unless the Board fixes a new date.");

    public static readonly TermKey<bool> RecordDateSplit =
        Stands("record-date.split", "The Board may fix a later date for voting than for notice.");

    public static readonly TermKey<int> ConsentRecordDateMostDays =
        Whole("record-date.consent.most-days", "days",
            "The most days after adoption of the resolution on which the record date for consents may lie.");

    public static readonly TermKey<ImmutableArray<string>> ConsentRecordDateDefault =
        Names("record-date.consent.default", "The record date for consents where the Board fixes none.", "first-delivery", "board-action");

    public static readonly TermKey<int> DividendRecordDateMostDays =
        Whole("record-date.dividend.most-days", "days",
            "The most days before the payment or other action on which its record date may lie.");

    public static readonly TermKey<string> DividendRecordDateDefault =
        OneOf("record-date.dividend.default", "The record date for dividends and the like where the Board fixes none.",
            "day-of-resolution");

    public static readonly TermKey<int> VotingListDays =
        Whole("voting-list.days", "days", "The days before the meeting by which the voting list is complete.");

    public static readonly TermKey<int> VotingListOpenDays =
        Whole("voting-list.open-days", "days", "The days before the meeting during which the list is open to stockholders.");

    public static readonly TermKey<ImmutableArray<string>> VotingListShows =
        Names("voting-list.shows", "What the list shows of each stockholder.", "alphabetical", "address", "shares");

    public static readonly TermKey<bool> VotingListGermanePurpose =
        Stands("voting-list.germane-purpose", "The list is open to any stockholder for a purpose germane to the meeting.");

    public static readonly TermKey<bool> VotingListAtMeeting =
        Stands("voting-list.at-meeting", "The list is produced and kept at the meeting.");

    public static readonly TermKey<Threshold> Quorum =
        Proportion("quorum.stockholders",
            "The part of the outstanding shares entitled to vote that must be present in person or by proxy.");

    public static readonly TermKey<Threshold> ClassQuorum =
        Proportion("quorum.class", "The part of a class that must be present where the class votes by itself.");

    public static readonly TermKey<bool> QuorumContinues =
        Stands("quorum.continues", "A quorum once present is not broken by withdrawals until adjournment.");

    public static readonly TermKey<bool> SharesNotVoting =
        Stands("quorum.own-shares-excluded",
            "Shares of the corporation held by itself or by a subsidiary neither vote nor count for a quorum.");

    public static readonly TermKey<Threshold> AdjournmentWithoutQuorum =
        Proportion("adjournment.without-quorum", "The part of the shares represented that may adjourn where there is no quorum.");

    public static readonly TermKey<bool> AdjournmentWithoutNotice =
        Stands("adjournment.without-notice", "An adjourned meeting needs no further notice.");

    public static readonly TermKey<bool> AdjournmentAnnounced =
        Stands("adjournment.announced", "It needs none only if time and place were announced at the meeting that adjourned.");

    public static readonly TermKey<int> AdjournmentDaysWithoutNotice =
        Whole("adjournment.days-without-notice", "days", "The longest adjournment, in days, that needs no notice.");

    public static readonly TermKey<bool> AdjournmentNewRecordDate =
        Stands("adjournment.new-record-date-needs-notice", "A new record date for voting needs notice of the adjourned meeting.");

    public static readonly TermKey<bool> ReconvenedBusiness =
        Stands("adjournment.any-business", "At a reconvened meeting with a quorum any business of the original meeting may be done.");

    public static readonly TermKey<VoteRequired> VoteOnMatter =
        Vote("vote.required", "The affirmative vote that adopts a matter.");

    public static readonly TermKey<Threshold> ClassVote =
        Proportion("vote.class", "The part of the shares of a class present that adopts a matter for the class.");

    public static readonly TermKey<string> ElectionBy =
        OneOf("vote.directors", "How Directors are elected.", "plurality");

    public static readonly TermKey<ImmutableArray<string>> ProxyForms =
        Names("proxy.forms", "The forms in which a proxy may be given.", "writing", "transmission");

    public static readonly TermKey<bool> ProxyCompleteReproduction =
        Stands("proxy.complete-reproduction", "A copy serves as the original only if it is a complete reproduction.");

    public static readonly TermKey<bool> ProxyFiled =
        Stands("proxy.filed", "A proxy is filed with the Secretary before or at the meeting, or with the consent.");

    public static readonly TermKey<int> ProxyYears =
        Whole("proxy.years", "years", "Years after its execution at which a proxy becomes invalid unless it says otherwise.");

    public static readonly TermKey<bool> ProxyForMeeting =
        Stands("proxy.for-meeting", "A proxy for a named meeting lasts through its adjournments and ends at final adjournment.");

    public static readonly TermKey<bool> ProxyIrrevocable =
        Stands("proxy.irrevocable", "A proxy is irrevocable only if it says so and is coupled with an interest.");

    public static readonly TermKey<int> VotesPerShare =
        Whole("votes.per-share", "votes", "The votes of one share, where the certificate does not say otherwise of its class.");

    public static readonly TermKey<bool> StraightVoting =
        Stands("votes.straight", "Each holder may vote its shares for as many persons as there are Directors to be elected.");

    public static readonly TermKey<bool> CumulativeVoting =
        Stands("votes.cumulative", "Each holder may cumulate: shares times seats, spread as the holder likes.");

    public static readonly TermKey<bool> ConsentAllowed =
        Stands("consent.allowed", "Stockholders may act by written consent without a meeting.");

    public static readonly TermKey<bool> ConsentDated =
        Stands("consent.dated", "Each signature on a written consent bears its date.");

    public static readonly TermKey<int> ConsentDays =
        Whole("consent.days", "days", "Days within which enough consents must be delivered.");

    public static readonly TermKey<string> ConsentClockFrom =
        OneOf("consent.clock", "From when the days of the consents are counted.", "earliest-date", "first-delivery");

    public static readonly TermKey<ImmutableArray<string>> ConsentDelivery =
        Names("consent.delivery", "Where consents are delivered.", "registered-office", "principal-place", "custodian-of-minutes",
            "electronic");

    public static readonly TermKey<int> ConsentFutureDays =
        Whole("consent.future-days", "days", "The longest time after the instruction at which a consent may state that it takes effect.");

    public static readonly TermKey<bool> ConsentPromptNotice =
        Stands("consent.prompt-notice", "Prompt notice goes to the stockholders who did not consent.");

    public static readonly TermKey<int> InspectorsAboveHolders =
        Whole("inspectors.above-holders", "holders of record",
            "The number of holders of record above which inspectors of election must be appointed.");
}
