namespace Minutebook.Stockholders;

using Minutebook.Values;
using NodaTime;

/// <summary>A notice of a meeting was drawn up: what it says. That it was given to a holder is another fact.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Notice">The short name of this form of notice.</param>
/// <param name="By">Who causes it to be given.</param>
/// <param name="Place">The place it states; omitted where it states none.</param>
/// <param name="Day">The day it states; omitted where it states none.</param>
/// <param name="Hour">The hour it states, such as 09:00; omitted where it states none.</param>
/// <param name="Remote">True where it states the means of remote communication.</param>
/// <param name="Purposes">The purposes it states.</param>
/// <param name="ListPlace">The place that it names for the examination of the voting list.</param>
/// <param name="Session">For which session: 1 for the meeting, 2 for its first adjournment.</param>
/// <param name="VotingRecordDate">The record date for voting that it states; omitted where it states none.</param>
/// <param name="ListAccess">True where it tells how to reach the voting list on a network.</param>
[FactName("notice-prepared")]
public sealed record NoticePrepared(
    MeetingId Meeting,
    NoticeId Notice,
    Caller By,
    string? Place = null,
    LocalDate? Day = null,
    LocalTime? Hour = null,
    bool Remote = false,
    Many<string> Purposes = default,
    string? ListPlace = null,
    int Session = 1,
    LocalDate? VotingRecordDate = null,
    bool ListAccess = false) : Fact;

/// <summary>Notice of a meeting was given, in some way, to holders.</summary>
public abstract record NoticeFact(MeetingId Meeting, Many<Holder> Holders, Moment On, NoticeId? Notice, int Session) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Written notice was delivered personally.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Holders">To whom.</param>
/// <param name="On">When it was delivered.</param>
/// <param name="Notice">Which form of notice; omitted where the books do not have it.</param>
/// <param name="Session">For which session.</param>
[FactName("notice-delivered")]
public sealed record NoticeDelivered(MeetingId Meeting, Many<Holder> Holders, Moment On, NoticeId? Notice = null, int Session = 1)
    : NoticeFact(Meeting, Holders, On, Notice, Session);

/// <summary>To which address a notice was mailed.</summary>
public enum Addressed
{
    /// <summary>To the address on the stock transfer books.</summary>
    AsOnTheBooks,

    /// <summary>To some other address.</summary>
    Elsewhere,
}

/// <summary>Whether postage was prepaid.</summary>
public enum Postage
{
    Prepaid,
    Unpaid,
}

/// <summary>Written notice was deposited in the official government mail.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Holders">To whom.</param>
/// <param name="On">When it was deposited, at the place of deposit.</param>
/// <param name="Addressed">As on the stock transfer books, or elsewhere; omitted where the books do not show it.</param>
/// <param name="Postage">Prepaid or unpaid; omitted where the books do not show it.</param>
/// <param name="Address">The address written on it, where one holder was written to; it is compared with the books.</param>
/// <param name="Notice">Which form of notice; omitted where the books do not have it.</param>
/// <param name="Session">For which session.</param>
[FactName("notice-mailed")]
public sealed record NoticeMailed(
    MeetingId Meeting,
    Many<Holder> Holders,
    Moment On,
    Addressed? Addressed = null,
    Postage? Postage = null,
    Particular? Address = null,
    NoticeId? Notice = null,
    int Session = 1) : NoticeFact(Meeting, Holders, On, Notice, Session);

/// <summary>The content of a notice by telegram was delivered to the telegraph company.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Holders">To whom.</param>
/// <param name="On">When the company had it.</param>
/// <param name="Notice">Which form of notice; omitted where the books do not have it.</param>
/// <param name="Session">For which session.</param>
[FactName("notice-telegraphed")]
public sealed record NoticeTelegraphed(MeetingId Meeting, Many<Holder> Holders, Moment On, NoticeId? Notice = null, int Session = 1)
    : NoticeFact(Meeting, Holders, On, Notice, Session);

/// <summary>By what means a notice was transmitted.</summary>
public enum TransmittedBy
{
    Email,
    Facsimile,
    Posting,
    Other,
}

/// <summary>Notice was given by electronic transmission.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Holders">To whom.</param>
/// <param name="On">When it was directed to the holder's address.</param>
/// <param name="Means">By e-mail, facsimile, posting with separate notice of it, or otherwise.</param>
/// <param name="Notice">Which form of notice; omitted where the books do not have it.</param>
/// <param name="Session">For which session.</param>
[FactName("notice-transmitted")]
public sealed record NoticeTransmitted(
    MeetingId Meeting, Many<Holder> Holders, Moment On, TransmittedBy Means, NoticeId? Notice = null, int Session = 1)
    : NoticeFact(Meeting, Holders, On, Notice, Session);

/// <summary>A notice came back: it could not be delivered.</summary>
/// <param name="Holder">Whose.</param>
/// <param name="On">When it came back.</param>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Electronic">True for a transmission that failed, false for mail returned.</param>
[FactName("notice-returned")]
public sealed record NoticeReturned(Holder Holder, Moment On, MeetingId Meeting, bool Electronic) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A holder consented to electronic notice, or objected to it.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Consents">True for consent, false for an objection or a consent revoked.</param>
/// <param name="On">When it reached the corporation.</param>
[FactName("electronic-notice-choice")]
public sealed record ElectronicNoticeChoice(Holder Holder, bool Consents, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An affidavit was made that a notice was given.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Person">Who swore it.</param>
/// <param name="On">When.</param>
/// <param name="Capacity">As Secretary, Assistant Secretary, or agent of the corporation.</param>
/// <param name="Holders">For which holders; omitted for all to whom these books say that it was given.</param>
[FactName("affidavit-of-notice-made")]
public sealed record AffidavitOfNoticeMade(
    MeetingId Meeting, Person Person, Moment On, AffiantCapacity Capacity, Many<Holder> Holders = default) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>In which capacity an affidavit was sworn.</summary>
public enum AffiantCapacity
{
    Secretary,
    AssistantSecretary,
    TransferAgent,
    Other,
}

/// <summary>A holder waived notice of a meeting.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Holder">Who waives.</param>
/// <param name="On">When.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
/// <param name="HasSignature">Whether it is signed by, or shown to come from, the one entitled to notice; omitted where the books do not
/// show it.</param>
/// <param name="Place">The place of meeting that the waiver designates, where it does.</param>
/// <param name="Session">Notice of which session.</param>
[FactName("waiver-signed")]
public sealed record WaiverSigned(
    MeetingId Meeting, Holder Holder, Moment On, WrittenForm Form, bool? HasSignature = null, string? Place = null, int Session = 1) : Fact
{
    public override Moment? Effective => On;
}
