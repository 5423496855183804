namespace Minutebook.Instruments;

using System.Collections.Immutable;

/// <summary>Terms on what is recorded of consents of stockholders, and on adjournments by technical failure.</summary>
public static partial class TermNames
{
    public static readonly TermKey<ImmutableArray<string>> ConsentProxyDeterminedBy =
        Names("consent.proxy-determined-by", "Who determines whether a consent by an electronically authorised proxy is valid.", "secretary");

    public static readonly TermKey<bool> ConsentInMinuteBook =
        Stands("consent.in-minute-book", "The consent goes into the minute book as minutes would.");

    public static readonly TermKey<bool> ConsentHolderOnRecordDate =
        Stands("consent.holder-on-record-date", "One who signs a consent must be a holder as of the record date, not yet when signing.");

    public static readonly TermKey<bool> AdjournmentTechnicalFailure =
        Stands("adjournment.technical-failure", "After technical failure of a remote meeting, time and place may be shown where the meeting was to be joined.");
}
