namespace Minutebook.Stockholders;

using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Annual or special.</summary>
public enum MeetingKind
{
    Annual,
    Special,
}

/// <summary>Who called a meeting, or caused its notice.</summary>
public enum Caller
{
    Board,
    Chairman,
    President,
    Secretary,
    Stockholders,

    /// <summary>A court, by its order.</summary>
    Court,
}

/// <summary>A meeting of stockholders was called: its day, hour and place were fixed.</summary>
/// <param name="Meeting">The short name of the meeting.</param>
/// <param name="Kind">Annual or special.</param>
/// <param name="By">Who called it, and so fixed its date, place and hour.</param>
/// <param name="On">When it was called.</param>
/// <param name="At">When it is to be held, in the zone of the place of meeting.</param>
/// <param name="Place">Where: the address; omitted for the principal office, or for a meeting by remote communication alone.</param>
/// <param name="City">In which city; omitted where the place is.</param>
/// <param name="Remote">True for a meeting by remote communication alone.</param>
/// <param name="Person">The officer who called it.</param>
/// <param name="Holders">The stockholders who called it.</param>
/// <param name="Purposes">Its purposes.</param>
/// <param name="Demand">The demand of stockholders on which it was called; omitted where there was none.</param>
/// <param name="Resolution">The resolution by which the Board called it; omitted where the books do not name one, and take it on the
/// word of the one who entered it.</param>
[FactName("meeting-called")]
public sealed record MeetingCalled(
    MeetingId Meeting,
    MeetingKind Kind,
    Caller By,
    Moment On,
    Moment At,
    string? Place = null,
    string? City = null,
    bool Remote = false,
    Person? Person = null,
    Many<Holder> Holders = default,
    Many<string> Purposes = default,
    DemandId? Demand = null,
    ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>For what a record date was fixed.</summary>
public enum RecordDatePurpose
{
    NoticeAndVoting,
    Notice,
    Voting,
}

/// <summary>The Board fixed a record date for a meeting, or a new one for its adjournment.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Date">The record date: the ledger at the close of business on it decides.</param>
/// <param name="Adopted">When the Board adopted the resolution.</param>
/// <param name="For">For notice and voting, or, where the instruments allow two dates, for one of them.</param>
/// <param name="Session">The first session that it is for: 1 for the meeting, 2 for its first adjournment.</param>
/// <param name="Resolution">The resolution.</param>
[FactName("record-date-fixed")]
public sealed record RecordDateFixed(
    MeetingId Meeting,
    LocalDate Date,
    Moment Adopted,
    RecordDatePurpose For = RecordDatePurpose.NoticeAndVoting,
    int Session = 1,
    ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => Adopted;
}

/// <summary>A matter was put, or is to be put, to the meeting.</summary>
/// <param name="Meeting">To which meeting.</param>
/// <param name="Matter">The short name of the matter.</param>
/// <param name="Kind">Its kind, which decides which notice and which vote it needs.</param>
/// <param name="Text">The resolution, or what is elected.</param>
/// <param name="Seats">For an election: how many Directors are to be elected.</param>
/// <param name="Classes">The classes that vote on it; omitted for all classes with a vote.</param>
/// <param name="ClassVotes">The classes that vote on it each by itself.</param>
/// <param name="Purpose">The purpose in the notice that it falls under, word for word; omitted where it falls under none.</param>
[FactName("matter-put")]
public sealed record MatterPut(
    MeetingId Meeting,
    MatterId Matter,
    MatterKind Kind,
    string Text,
    int? Seats = null,
    Many<StockClass> Classes = default,
    Many<StockClass> ClassVotes = default,
    string? Purpose = null) : Fact;

/// <summary>The voting list was made.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="On">When it was complete.</param>
/// <param name="FromLedger">True where it was printed from these books, so that it shows every holder of record; omitted where it was made
/// elsewhere.</param>
/// <param name="Holders">The holders on it, in its order, where it was made elsewhere.</param>
/// <param name="ShowsAddresses">Whether it shows each address; omitted where the books do not say.</param>
/// <param name="ShowsShares">Whether it shows the number of shares of each; omitted where the books do not say.</param>
/// <param name="Place">Where it is open to examination; omitted for the place of meeting.</param>
/// <param name="Session">For which session: a new record date at an adjournment needs a new list.</param>
/// <param name="City">In which city that place lies; omitted where the place names it, or the books do not show it.</param>
/// <param name="Network">True where it is open on an electronic network instead.</param>
[FactName("voting-list-made")]
public sealed record VotingListMade(
    MeetingId Meeting,
    Moment On,
    bool? FromLedger = null,
    Many<Holder> Holders = default,
    bool? ShowsAddresses = null,
    bool? ShowsShares = null,
    string? Place = null,
    int Session = 1,
    string? City = null,
    bool Network = false) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Someone asked to examine the voting list.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Request">The short name of the request.</param>
/// <param name="On">When.</param>
/// <param name="Holder">The stockholder who asks; omitted for one who is none.</param>
/// <param name="Purpose">The purpose given; omitted where none was.</param>
/// <param name="Germane">The Secretary's judgment whether the purpose is germane to the meeting; omitted until it is made.</param>
/// <param name="InBusinessHours">Whether it was in ordinary business hours; omitted where not known.</param>
[FactName("list-inspection-requested")]
public sealed record ListInspectionRequested(
    MeetingId Meeting, string Request, Moment On, Holder? Holder = null, string? Purpose = null, bool? Germane = null,
    bool? InBusinessHours = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A request to examine the voting list was granted or refused.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Request">Which request.</param>
/// <param name="On">When.</param>
/// <param name="Granted">Whether the list was shown.</param>
/// <param name="Reason">The reason of a refusal.</param>
[FactName("list-inspection-decided")]
public sealed record ListInspectionDecided(MeetingId Meeting, string Request, Moment On, bool Granted, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The voting list was, or was not, produced and kept at the meeting.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="On">When.</param>
/// <param name="KeptOpen">Whether every stockholder present could inspect it throughout.</param>
/// <param name="Session">At which session.</param>
[FactName("voting-list-produced")]
public sealed record VotingListProduced(MeetingId Meeting, Moment On, bool KeptOpen, int Session = 1) : Fact
{
    public override Moment? Effective => On;
}
