namespace Minutebook.Board;

using Minutebook.Values;
using NodaTime;

/// <summary>What kind of meeting of the Board, or of a committee, it is.</summary>
public enum BoardMeetingKind
{
    Annual,
    Regular,
    Special,
}

/// <summary>Who calls a special meeting of the Board or of a committee.</summary>
public enum BoardCaller
{
    Chairman,
    President,
    Secretary,

    /// <summary>Several Directors together.</summary>
    Directors,

    CommitteeChairman,
}

/// <summary>A fact about one meeting of the Board, or of one of its committees.</summary>
public abstract record BoardMeetingFact : Fact
{
    /// <summary>Which meeting.</summary>
    public abstract BoardMeetingId About { get; }
}

/// <summary>A meeting of the Board, or of a committee, was called, or is held as a resolution fixed it.</summary>
/// <param name="Meeting">The short name of the meeting.</param>
/// <param name="Kind">Annual, regular or special.</param>
/// <param name="On">When it was called.</param>
/// <param name="At">When it is to be held, in the zone of the place.</param>
/// <param name="By">Of a special meeting: who called it.</param>
/// <param name="Persons">The officer, or the Directors, who called it.</param>
/// <param name="Place">Where.</param>
/// <param name="Committee">Of which committee; omitted for the Board.</param>
/// <param name="Resolution">Of an annual or regular meeting: the resolution that fixed its time and place.</param>
[FactName("board-meeting-called")]
public sealed record BoardMeetingCalled(
    BoardMeetingId Meeting, BoardMeetingKind Kind, Moment On, Moment At, BoardCaller? By = null, Many<Person> Persons = default,
    string? Place = null, CommitteeId? Committee = null, ResolutionId? Resolution = null) : BoardMeetingFact
{
    public override Moment? Effective => On;

    public override BoardMeetingId About => Meeting;
}

/// <summary>The agenda of a meeting was set. What was not on it may be taken up all the same, unless an instrument forbids it.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="On">When. The latest agenda counts.</param>
/// <param name="Business">The items of business, in order.</param>
[FactName("board-agenda-set")]
public sealed record BoardAgendaSet(BoardMeetingId Meeting, Moment On, Many<string> Business) : BoardMeetingFact
{
    public override Moment? Effective => On;

    public override BoardMeetingId About => Meeting;
}

/// <summary>How a Director was given notice.</summary>
public enum BoardNoticeWay
{
    /// <summary>A writing delivered to the Director in person.</summary>
    Personal,

    Mail,

    /// <summary>By telecopy, confirmed by telephone.</summary>
    Telecopy,

    /// <summary>By word of mouth, in person or by telephone.</summary>
    Oral,

    Email,
}

/// <summary>Directors, or members of a committee, were given notice of a meeting.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Directors">To whom.</param>
/// <param name="Way">In person, by mail, telecopy, word of mouth or e-mail.</param>
/// <param name="On">When it was delivered, deposited in the mail, sent, or spoken.</param>
/// <param name="Day">The day that it states; omitted where the books do not show it.</param>
/// <param name="Hour">The hour that it states; omitted where the books do not show it.</param>
/// <param name="Place">The place that it states; omitted where the books do not show it.</param>
/// <param name="Confirmed">Of a telecopy: when the operator of the receiving equipment confirmed it by telephone.</param>
/// <param name="ToNumberGiven">Of a telecopy: whether it went to the number that the Director gave.</param>
/// <param name="ToAddressOfRecord">By mail: whether it was addressed as the books have the Director's address.</param>
/// <param name="PostagePrepaid">By mail: whether postage was prepaid.</param>
/// <param name="ToDirectorPersonally">By word of mouth: whether it was said to the Director personally.</param>
[FactName("board-notice-given")]
public sealed record BoardNoticeGiven(
    BoardMeetingId Meeting, Many<Person> Directors, BoardNoticeWay Way, Moment On, LocalDate? Day = null, LocalTime? Hour = null,
    string? Place = null, Moment? Confirmed = null, bool? ToNumberGiven = null, bool? ToAddressOfRecord = null, bool? PostagePrepaid = null,
    bool? ToDirectorPersonally = null) : BoardMeetingFact
{
    public override Moment? Effective => On;

    public override BoardMeetingId About => Meeting;
}

/// <summary>A Director waived notice of a meeting.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="Director">Who.</param>
/// <param name="On">When.</param>
/// <param name="Form">In writing, by electronic transmission, or by word of mouth.</param>
/// <param name="HasSignature">Whether it is signed by, or shown to come from, the Director; omitted where the books do not show it.</param>
[FactName("board-waiver-signed")]
public sealed record BoardWaiverSigned(
    BoardMeetingId Meeting, Person Director, Moment On, WrittenForm Form, bool? HasSignature = null) : BoardMeetingFact
{
    public override Moment? Effective => On;

    public override BoardMeetingId About => Meeting;
}

/// <summary>The meeting was opened.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
/// <param name="Chair">Who presided.</param>
/// <param name="Secretary">Who acted as its secretary.</param>
[FactName("board-meeting-opened")]
public sealed record BoardMeetingOpened(BoardMeetingId Meeting, Moment At, Person? Chair = null, Person? Secretary = null)
    : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>In which way a Director takes part.</summary>
public enum DirectorPresence
{
    InPerson,

    /// <summary>By telephone or similar means.</summary>
    ByTelephone,
}

/// <summary>A Director, or a member of a committee, came to the meeting.</summary>
/// <param name="Meeting">To which meeting.</param>
/// <param name="Director">Who.</param>
/// <param name="At">When.</param>
/// <param name="Manner">In person, or by telephone or similar means.</param>
/// <param name="AllHear">By telephone: whether all who take part hear each other; omitted where the books do not show it.</param>
/// <param name="OnlyToObject">True where the Director came for the express purpose of objecting that the meeting is not lawfully called or
/// convened.</param>
[FactName("director-came")]
public sealed record DirectorCame(
    BoardMeetingId Meeting, Person Director, Moment At, DirectorPresence Manner = DirectorPresence.InPerson, bool? AllHear = null,
    bool OnlyToObject = false) : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>A Director left the meeting.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Director">Who.</param>
/// <param name="At">When.</param>
[FactName("director-went")]
public sealed record DirectorWent(BoardMeetingId Meeting, Person Director, Moment At) : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>A Director objected to the transaction of business because the meeting was not lawfully called or convened.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Director">Who.</param>
/// <param name="At">When.</param>
/// <param name="AtBeginning">Whether it was at the beginning, before other business.</param>
[FactName("director-objected")]
public sealed record DirectorObjected(BoardMeetingId Meeting, Person Director, Moment At, bool AtBeginning) : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>The meeting was adjourned to another time or place.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
/// <param name="To">To when.</param>
/// <param name="Place">To where; omitted for the same place.</param>
/// <param name="For">Who voted for the adjournment.</param>
/// <param name="Against">Who voted against it.</param>
[FactName("board-meeting-adjourned")]
public sealed record BoardMeetingAdjourned(
    BoardMeetingId Meeting, Moment At, Moment To, string? Place = null, Many<Person> For = default, Many<Person> Against = default)
    : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>The meeting was finally adjourned.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
[FactName("board-meeting-closed")]
public sealed record BoardMeetingClosed(BoardMeetingId Meeting, Moment At) : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}
