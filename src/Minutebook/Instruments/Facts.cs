namespace Minutebook.Instruments;

using Minutebook.Values;
using NodaTime;

/// <summary>Who adopts by-laws.</summary>
public enum AdoptingBody
{
    Board,
    Stockholders,
}

/// <summary>What becomes of a section.</summary>
public enum AmendmentEffect
{
    /// <summary>It is new.</summary>
    Adopted,

    /// <summary>It is changed.</summary>
    Amended,

    /// <summary>It is repealed.</summary>
    Repealed,
}

/// <summary>A figure that an amendment sets.</summary>
/// <param name="Key">The name of the term, such as "notice.least-days".</param>
/// <param name="Figure">The figure as a term sheet writes it; several for a list; none where the term is taken out.</param>
/// <param name="Matters">The kinds of matter that it is for; omitted for all.</param>
public sealed record AmendedTerm(string Key, Many<string> Figure = default, Many<MatterKind> Matters = default);

/// <summary>A section that an amendment concerns.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Effect">What becomes of it.</param>
/// <param name="Terms">The figures that it has from now on; those that are not named stay as they are.</param>
/// <param name="Heading">Its heading; omitted where it stays.</param>
/// <param name="Text">Its words; omitted where the books do not show them.</param>
public sealed record AmendedSection(
    string Number, AmendmentEffect Effect, Many<AmendedTerm> Terms = default, string? Heading = null, string? Text = null);

/// <summary>
/// By-laws were adopted, amended or repealed. The amendment is a new edition, from its first day; what was done before is judged by the
/// edition of its own day.
/// </summary>
/// <param name="Amendment">The short name of the amendment, chosen freely.</param>
/// <param name="By">By the Board, or by the stockholders.</param>
/// <param name="On">When it was adopted.</param>
/// <param name="Effect">What it does, in a few words, as the table of amendments shows it.</param>
/// <param name="Sections">The sections that it concerns.</param>
/// <param name="Resolution">By the Board: the resolution.</param>
/// <param name="Meeting">By the stockholders: the meeting.</param>
/// <param name="Matter">By the stockholders: the matter that was put to the meeting.</param>
/// <param name="InForceFrom">The first day of the edition; omitted where it is the day of adoption.</param>
/// <param name="BoardMayNotChange">By the stockholders: whether it says that the Board may not change it.</param>
/// <param name="HigherVote">A greater vote that it asks for to change the sections it protects: "at least 2/3 of outstanding".</param>
/// <param name="Protects">The sections that the greater vote protects; itself only if it names itself.</param>
/// <param name="Action">By the stockholders without a meeting: the action by written consent.</param>
[FactName("by-laws-amended", FactKind.Act)]
public sealed record ByLawsAmended(
    AmendmentId Amendment, AdoptingBody By, Moment On, string Effect, Many<AmendedSection> Sections, ResolutionId? Resolution = null,
    MeetingId? Meeting = null, MatterId? Matter = null, LocalDate? InForceFrom = null, bool BoardMayNotChange = false,
    string? HigherVote = null, Many<string> Protects = default, ActionId? Action = null) : Fact
{
    public override Moment? Effective => On;

    /// <summary>The first day of the edition that it makes.</summary>
    public LocalDate From => InForceFrom ?? On.Date;
}

/// <summary>The certificate of incorporation was amended: its amendment was filed.</summary>
/// <param name="Amendment">The short name of the amendment, chosen freely.</param>
/// <param name="On">When it was filed, and took effect.</param>
/// <param name="Effect">What it does, in a few words.</param>
/// <param name="Sections">The articles that it concerns.</param>
/// <param name="Resolution">The first step: the resolution of the Board that sets it forth and declares it advisable.</param>
/// <param name="Meeting">The second step: the meeting of stockholders that voted on it.</param>
/// <param name="Matter">The matter that was put to that meeting.</param>
/// <param name="Action">The second step without a meeting: the action by written consent.</param>
[FactName("certificate-amended", FactKind.Act)]
public sealed record CertificateAmended(
    AmendmentId Amendment, Moment On, string Effect, Many<AmendedSection> Sections, ResolutionId? Resolution = null,
    MeetingId? Meeting = null, MatterId? Matter = null, ActionId? Action = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>It was found what the certificate of incorporation says of the Board's power over by-laws.</summary>
/// <param name="Conferred">Whether it confers on the Board the power to adopt, amend and repeal by-laws.</param>
/// <param name="On">From when on it says so.</param>
/// <param name="Section">The article that says so.</param>
/// <param name="Unconditional">Whether the power is given without condition, also over by-laws of the stockholders.</param>
[FactName("by-law-power-recorded")]
public sealed record ByLawPowerRecorded(bool Conferred, Moment On, string? Section = null, bool Unconditional = false) : Fact
{
    public override Moment? Effective => On;
}
