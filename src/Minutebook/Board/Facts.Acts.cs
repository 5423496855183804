namespace Minutebook.Board;

using Minutebook.Values;

/// <summary>What a resolution of the Board is about, as far as that decides the vote that it needs, or who has the power.</summary>
public enum BoardMatter
{
    /// <summary>Any matter that no instrument singles out.</summary>
    Ordinary,

    /// <summary>The filling of a vacancy, or of a new seat, on the Board.</summary>
    Vacancy,

    /// <summary>The appointment of a committee.</summary>
    CommitteeCreation,

    /// <summary>The removal of a member of a committee.</summary>
    CommitteeRemoval,

    /// <summary>The amendment of the certificate of incorporation.</summary>
    CharterAmendment,

    /// <summary>The adoption of an agreement of merger or consolidation.</summary>
    Merger,

    /// <summary>Recommending to the stockholders a disposition of all or substantially all assets outside the usual course.</summary>
    RecommendingAssetSale,

    /// <summary>Recommending to the stockholders a dissolution, or the revocation of one.</summary>
    RecommendingDissolution,

    /// <summary>The amendment of the by-laws.</summary>
    ByLawAmendment,

    /// <summary>The declaration of a dividend.</summary>
    Dividend,

    /// <summary>The authorization of an issue of stock.</summary>
    StockIssue,
}

/// <summary>The Board, or a committee, voted on a resolution at a meeting.</summary>
/// <param name="Resolution">The short name of the resolution.</param>
/// <param name="Meeting">At which meeting.</param>
/// <param name="At">When the vote was taken.</param>
/// <param name="Text">What it says.</param>
/// <param name="For">Who voted for it.</param>
/// <param name="Against">Who voted against it.</param>
/// <param name="Abstaining">Who was present and abstained.</param>
/// <param name="Recused">Who was present and took no part, being interested or disqualified. One who left the room has gone.</param>
/// <param name="Matter">What it is about, where it is one of the matters that need a vote or an authority of their own.</param>
/// <param name="Mover">Who moved it.</param>
/// <param name="Seconder">Who seconded it.</param>
[FactName("resolution-voted")]
public sealed record ResolutionVoted(
    ResolutionId Resolution, BoardMeetingId Meeting, Moment At, string Text, Many<Person> For = default, Many<Person> Against = default,
    Many<Person> Abstaining = default, Many<Person> Recused = default, BoardMatter Matter = BoardMatter.Ordinary, Person? Mover = null,
    Person? Seconder = null) : BoardMeetingFact
{
    public override Moment? Effective => At;

    public override BoardMeetingId About => Meeting;
}

/// <summary>A resolution of the Board was rescinded.</summary>
/// <param name="Resolution">Which.</param>
/// <param name="By">The resolution that rescinds it.</param>
/// <param name="On">From when on.</param>
[FactName("resolution-rescinded")]
public sealed record ResolutionRescinded(ResolutionId Resolution, ResolutionId By, Moment On) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>How a Director showed dissent.</summary>
public enum DissentWay
{
    /// <summary>It was entered in the minutes of the meeting.</summary>
    InMinutes,

    /// <summary>It was filed in writing with the person who acted as secretary of the meeting.</summary>
    FiledWithSecretaryOfMeeting,

    /// <summary>It was forwarded by registered mail to the Secretary of the corporation.</summary>
    RegisteredMail,

    /// <summary>In any other way.</summary>
    Otherwise,
}

/// <summary>A Director dissented from a resolution.</summary>
/// <param name="Resolution">From which.</param>
/// <param name="Director">Who.</param>
/// <param name="On">When it was entered, filed or posted.</param>
/// <param name="Way">In the minutes, filed with the secretary of the meeting, by registered mail, or otherwise.</param>
[FactName("dissent-made")]
public sealed record DissentMade(ResolutionId Resolution, Person Director, Moment On, DissentWay Way) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A resolution was drawn up for the written consent of all Directors, or of all members of a committee.</summary>
/// <param name="Resolution">The short name of the resolution.</param>
/// <param name="On">When.</param>
/// <param name="Text">What it says.</param>
/// <param name="Matter">What it is about, where it is one of the matters that need a vote or an authority of their own.</param>
/// <param name="Committee">Of which committee; omitted for the Board.</param>
[FactName("board-consent-drawn")]
public sealed record BoardConsentDrawn(
    ResolutionId Resolution, Moment On, string Text, BoardMatter Matter = BoardMatter.Ordinary, CommitteeId? Committee = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A Director, or a member of a committee, signed the consent to a resolution.</summary>
/// <param name="Resolution">To which.</param>
/// <param name="Director">Who.</param>
/// <param name="On">When.</param>
/// <param name="Form">In writing, or by electronic transmission.</param>
/// <param name="HasSignature">Whether it is signed, or shown to come from the Director; omitted where the books do not show it.</param>
/// <param name="TakesEffect">The later time at which it states that it takes effect; omitted where it states none.</param>
/// <param name="Electronic">Made on the web: what was shown, and how the one who made it was signed in.</param>
/// <param name="Shown">Made on the web: the text that was shown; null where it is not kept.</param>
[FactName("board-consent-signed")]
public sealed record BoardConsentSigned(
    ResolutionId Resolution, Person Director, Moment On, WrittenForm Form, bool? HasSignature = null, Moment? TakesEffect = null,
    ElectronicSignature? Electronic = null, Particular? Shown = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A Director revoked a consent before it had taken effect.</summary>
/// <param name="Resolution">To which resolution.</param>
/// <param name="Director">Who.</param>
/// <param name="On">When.</param>
[FactName("board-consent-revoked")]
public sealed record BoardConsentRevoked(ResolutionId Resolution, Person Director, Moment On) : Fact
{
    public override Moment? Effective => On;
}
