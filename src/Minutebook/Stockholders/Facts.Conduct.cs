namespace Minutebook.Stockholders;

using Minutebook.Values;

/// <summary>The meeting was opened.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
/// <param name="Chair">Who presided.</param>
/// <param name="Secretary">Who acted as its secretary.</param>
[FactName("meeting-opened")]
public sealed record MeetingOpened(MeetingId Meeting, Moment At, Person? Chair = null, Person? Secretary = null) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>In which way a holder is present, or votes.</summary>
public enum Presence
{
    InPerson,
    ByProxy,
}

/// <summary>A stockholder came to the meeting, in person or by proxy.</summary>
/// <param name="Meeting">To which meeting.</param>
/// <param name="Holder">Whose shares are represented.</param>
/// <param name="At">When.</param>
/// <param name="Manner">In person or by proxy.</param>
/// <param name="Proxy">Under which proxy.</param>
/// <param name="OnlyToObject">True where the holder came for the express purpose of objecting that the meeting is not lawfully called or
/// convened.</param>
[FactName("stockholder-came")]
public sealed record StockholderCame(
    MeetingId Meeting, Holder Holder, Moment At, Presence Manner, ProxyId? Proxy = null, bool OnlyToObject = false) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>A stockholder, or the one who held its proxy, left the meeting.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Holder">Who.</param>
/// <param name="At">When.</param>
[FactName("stockholder-left")]
public sealed record StockholderLeft(MeetingId Meeting, Holder Holder, Moment At) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>A stockholder objected to the transaction of business because the meeting was not lawfully called or convened.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Holder">Who.</param>
/// <param name="At">When.</param>
/// <param name="AtBeginning">Whether it was at the beginning, before other business.</param>
[FactName("objection-made")]
public sealed record ObjectionMade(MeetingId Meeting, Holder Holder, Moment At, bool AtBeginning) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>A person was appointed inspector of election.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Person">Who.</param>
/// <param name="On">When.</param>
[FactName("inspector-appointed")]
public sealed record InspectorAppointed(MeetingId Meeting, Person Person, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>An inspector took and signed the oath.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Person">Who.</param>
/// <param name="On">When.</param>
[FactName("inspector-sworn")]
public sealed record InspectorSworn(MeetingId Meeting, Person Person, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The polls on a matter were opened.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="At">When.</param>
[FactName("polls-opened")]
public sealed record PollsOpened(MeetingId Meeting, MatterId Matter, Moment At) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>The polls on a matter were closed.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="At">When.</param>
[FactName("polls-closed")]
public sealed record PollsClosed(MeetingId Meeting, MatterId Matter, Moment At) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>Votes for one nominee.</summary>
/// <param name="Nominee">For whom.</param>
/// <param name="Votes">How many; omitted for all the votes of the shares that the ballot casts.</param>
public sealed record VotesFor(Person Nominee, Votes? Votes = null);

/// <summary>
/// A ballot was cast. A later ballot of the same holder on the same matter takes its place; where both say for how many shares, and the
/// shares suffice for both, they stand beside each other.
/// </summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="Holder">Whose shares.</param>
/// <param name="At">When.</param>
/// <param name="Manner">In person or by proxy.</param>
/// <param name="Choice">On a resolution: for, against or abstaining.</param>
/// <param name="For">In an election: for whom; empty to withhold.</param>
/// <param name="Proxy">Under which proxy.</param>
/// <param name="Shares">How many of the holder's shares; omitted for all of them.</param>
/// <param name="UnderProtest">Whether it was cast under protest that the meeting is not lawfully called or convened.</param>
/// <param name="Part">A short name of the part of the shares that it casts, where the holder votes them in parts: a later ballot that names
/// the same part takes its place.</param>
/// <param name="Owner">Which of several joint owners or fiduciaries casts it, where each votes; omitted where the holder acts as
/// one.</param>
/// <param name="By">By proxy: which of several holders of the proxy casts it, where each votes, or who was put in their place; omitted
/// where they act as one.</param>
/// <param name="Class">Of which class the shares are, where it casts those of one class alone; omitted for all.</param>
[FactName("ballot-cast")]
public sealed record BallotCast(
    MeetingId Meeting,
    MatterId Matter,
    Holder Holder,
    Moment At,
    Presence Manner,
    Choice? Choice = null,
    Many<VotesFor> For = default,
    ProxyId? Proxy = null,
    Shares? Shares = null,
    bool UnderProtest = false,
    string? Part = null,
    Person? Owner = null,
    Person? By = null,
    StockClass? Class = null) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>How time and place of an adjourned meeting were made known, other than by announcement at the meeting.</summary>
public enum MadeKnown
{
    /// <summary>Shown, in the time for which the meeting was set, on the network by which it was to be joined.</summary>
    OnTheNetwork,

    /// <summary>Set forth in the notice of the meeting.</summary>
    InTheNotice,
}

/// <summary>The meeting was adjourned to another day or place.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
/// <param name="To">To when, in the zone of the place.</param>
/// <param name="Place">To where; omitted for the same place.</param>
/// <param name="Announced">Whether time and place were announced at the meeting; omitted where the books do not show it.</param>
/// <param name="For">Shares voted for the adjournment, or votes where a class has other than one a share; omitted where no vote was
/// taken.</param>
/// <param name="Against">Shares voted against it.</param>
/// <param name="Abstaining">Shares abstaining.</param>
/// <param name="Otherwise">How else time and place were made known; omitted where they were not.</param>
[FactName("meeting-adjourned")]
public sealed record MeetingAdjourned(
    MeetingId Meeting, Moment At, Moment To, string? Place = null, bool? Announced = null, Shares? For = null, Shares? Against = null,
    Shares? Abstaining = null, MadeKnown? Otherwise = null) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>An adjourned meeting came together again.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
/// <param name="Chair">Who presided.</param>
[FactName("meeting-reconvened")]
public sealed record MeetingReconvened(MeetingId Meeting, Moment At, Person? Chair = null) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>The meeting was finally adjourned.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="At">When.</param>
[FactName("meeting-closed")]
public sealed record MeetingClosed(MeetingId Meeting, Moment At) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>The votes for one nominee, or for one choice, in a certified result.</summary>
public sealed record Counted(string Of, Votes Votes);

/// <summary>
/// The result of the vote on a matter was certified. It is refused while the count is open or the certificate would not be true. The result
/// stays a fact; a finding about it may change later, and says so.
/// </summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="At">When.</param>
/// <param name="By">The inspectors, or the secretary of the meeting where there are none.</param>
/// <param name="Adopted">On a resolution: whether it was adopted.</param>
/// <param name="Elected">In an election: who was elected.</param>
/// <param name="Count">The votes as counted.</param>
/// <param name="RecordDate">The record date by which they were counted.</param>
/// <param name="KnownAt">The last entry of the books that the count knew.</param>
[FactName("result-certified", FactKind.Act)]
public sealed record ResultCertified(
    MeetingId Meeting,
    MatterId Matter,
    Moment At,
    Many<Person> By,
    bool? Adopted = null,
    Many<Person> Elected = default,
    Many<Counted> Count = default,
    NodaTime.LocalDate? RecordDate = null,
    long? KnownAt = null) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>The minutes of a meeting went into the minute book.</summary>
/// <param name="Meeting">Of which meeting.</param>
/// <param name="On">When.</param>
/// <param name="Text">The minutes; left out, they are drawn up from the books.</param>
[FactName("minutes-entered", FactKind.Act)]
public sealed record MinutesEntered(MeetingId Meeting, Moment On, Particular? Text = null) : Fact
{
    public override Moment? Effective => On;
}
