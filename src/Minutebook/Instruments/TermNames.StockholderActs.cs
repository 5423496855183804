namespace Minutebook.Instruments;

using System.Collections.Immutable;
using Minutebook.Values;

/// <summary>More terms on stockholders: statutory votes by class, notices to a household, what is recorded of consents.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> ConsentProxyDeterminedBy =
        Names("consent.proxy-determined-by", "Who judges whether a consent by an electronically authorised proxy is valid.", "secretary");

    public static readonly TermKey<bool> ConsentInMinuteBook =
        Stands("consent.in-minute-book", "The consent goes into the minute book as minutes would.");

    public static readonly TermKey<bool> ConsentHolderOnRecordDate =
        Stands("consent.holder-on-record-date", "One who signs a consent must be a holder as of the record date, not yet when signing.");

    public static readonly TermKey<bool> AdjournmentTechnicalFailure =
        Stands(
            "adjournment.technical-failure",
            "After technical failure of a remote meeting, time and place may be shown where the meeting was to be joined.");

    public static readonly TermKey<Threshold> ClassVoteOfOutstanding = Proportion(
        "vote.class-of-outstanding", "The part of all outstanding shares of a class that adopts a matter on which law gives it a vote.");

    public static readonly TermKey<bool> NoticeToHousehold =
        Stands("notice.householding", "One notice may serve the holders at one address.");

    public static readonly TermKey<int> NoticeToHouseholdDays = Whole(
        "notice.householding-objection-days", "days", "Days after notice of that intention within which a holder may object to it.");
}
