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

    public static readonly TermKey<bool> NoticeToHoldersWithoutVote = Stands(
        "notice.to-holders-without-vote", "Notice of a meeting on the matter goes to every holder of stock, with a vote or without.");

    public static readonly TermKey<bool> NoticeVotingRecordDate = Stands(
        "notice.voting-record-date", "The notice states the record date for voting where that is another than the one for notice.");

    public static readonly TermKey<int> VotingListAsOfDays = Whole(
        "voting-list.as-of-days", "days",
        "Where the record date for voting is fewer days than these before the meeting, the list shows the holders of so many days before.");

    public static readonly TermKey<ImmutableArray<string>> VotingListPlace = Names(
        "voting-list.place",
        "Where the list may be open: at a place in the city of the meeting that the notice states; where that states none, at the place " +
            "of the meeting; or at the principal office.",
        "city-place-in-notice", "meeting-place", "principal-office");

    public static readonly TermKey<bool> VotingListOnNetwork = Stands(
        "voting-list.network", "The list may be open on a network instead, with what gives access to it in the notice.");
}
