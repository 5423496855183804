namespace Minutebook.Stockholders;

using Minutebook.Values;

/// <summary>A ballot, or a proxy, was challenged before the inspectors.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Challenge">The short name of the challenge.</param>
/// <param name="On">When.</param>
/// <param name="Ground">Why it is said not to count.</param>
/// <param name="Proxy">The proxy that is challenged; omitted for a ballot.</param>
/// <param name="Matter">Of a ballot: on which matter.</param>
/// <param name="Holder">Of a ballot: whose.</param>
/// <param name="By">Who challenged it.</param>
[FactName("challenge-made")]
public sealed record ChallengeMade(
    MeetingId Meeting, string Challenge, Moment On, string Ground, ProxyId? Proxy = null, MatterId? Matter = null, Holder? Holder = null,
    Person? By = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The inspectors ruled on a challenge.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Challenge">On which challenge.</param>
/// <param name="On">When.</param>
/// <param name="By">The inspectors who ruled.</param>
/// <param name="Upheld">True where the ballot or proxy was rejected, false where it was let in.</param>
/// <param name="Reason">The reason that they gave.</param>
[FactName("challenge-ruled")]
public sealed record ChallengeRuled(MeetingId Meeting, string Challenge, Moment On, Many<Person> By, bool Upheld, string? Reason = null)
    : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The ballots on a matter were counted again.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="On">When.</param>
/// <param name="By">Who counted.</param>
/// <param name="Count">The votes for each nominee, or for, against and abstain.</param>
[FactName("recount-made")]
public sealed record RecountMade(MeetingId Meeting, MatterId Matter, Moment On, Many<Person> By, Many<Counted> Count) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A ballot on paper was keyed a second time, by another hand than the one who entered it.</summary>
/// <param name="Meeting">At which meeting.</param>
/// <param name="Matter">On which matter.</param>
/// <param name="Holder">Whose ballot.</param>
/// <param name="On">When it was keyed.</param>
/// <param name="By">Who keyed it.</param>
/// <param name="Choice">On a resolution: for, against or abstaining.</param>
/// <param name="For">In an election: for whom; empty to withhold.</param>
/// <param name="Shares">For how many shares; omitted for all.</param>
/// <param name="Part">The part of the shares that it names.</param>
/// <param name="Class">The class that it names; omitted where it names none.</param>
/// <param name="Owner">Which of several joint owners or fiduciaries cast it, where each votes.</param>
[FactName("ballot-keyed-again")]
public sealed record BallotKeyedAgain(
    MeetingId Meeting, MatterId Matter, Holder Holder, Moment On, Person By, Choice? Choice = null, Many<VotesFor> For = default,
    Shares? Shares = null, string? Part = null, StockClass? Class = null, Person? Owner = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A meeting that had not been opened was put off, or moved: it is not adjourned.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="On">When that was decided.</param>
/// <param name="To">When it is to be held now, in the zone of the place.</param>
/// <param name="By">Who put it off.</param>
/// <param name="Place">To where; omitted for the same place.</param>
/// <param name="Person">The officer who did.</param>
[FactName("meeting-postponed")]
public sealed record MeetingPostponed(
    MeetingId Meeting, Moment On, Moment To, Caller By, string? Place = null, Person? Person = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>The one who presided left the chair, or another took it, while the meeting went on.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="At">When.</param>
/// <param name="Chair">Who presides from then on; omitted while nobody does.</param>
/// <param name="DeclaredAdjourned">True where the one who left declared the meeting adjourned alone, without a vote.</param>
[FactName("chair-left")]
public sealed record ChairLeft(MeetingId Meeting, Moment At, Person? Chair = null, bool DeclaredAdjourned = false) : Fact
{
    public override Moment? Effective => At;
}

/// <summary>The corporation told holders of one address that it will send one notice to all of them.</summary>
/// <param name="Holders">Whom it told.</param>
/// <param name="On">When.</param>
[FactName("householding-announced")]
public sealed record HouseholdingAnnounced(Many<Holder> Holders, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A holder consented to one notice for the holders of its address, or objected to it, or revoked the consent.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Consents">True for consent, false for an objection or a consent revoked.</param>
/// <param name="On">When it reached the corporation.</param>
[FactName("householding-choice")]
public sealed record HouseholdingChoice(Holder Holder, bool Consents, Moment On) : Fact
{
    public override Moment? Effective => On;
}
