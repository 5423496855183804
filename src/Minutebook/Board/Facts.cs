namespace Minutebook.Board;

using Minutebook.Values;
using NodaTime;

/// <summary>By what the number of Directors was fixed.</summary>
public enum NumberFixedBy
{
    Certificate,
    Bylaw,
    Resolution,
}

/// <summary>The number of Directors was fixed.</summary>
/// <param name="Number">How many.</param>
/// <param name="By">By the certificate, by a by-law, or by resolution of the Board.</param>
/// <param name="On">When it was adopted.</param>
/// <param name="Resolution">The resolution, where it was one.</param>
[FactName("number-of-directors-fixed")]
public sealed record NumberOfDirectorsFixed(int Number, NumberFixedBy By, Moment On, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Who chose a Director.</summary>
public enum ChosenBy
{
    Stockholders,
    Board,
    Incorporator,
    Court,
}

/// <summary>A Director took a seat.</summary>
/// <param name="Person">Who.</param>
/// <param name="On">From when on.</param>
/// <param name="By">Chosen by stockholders, Board, incorporator or court.</param>
/// <param name="Meeting">The meeting that elected, where one did.</param>
/// <param name="Succeeds">Whose seat it was, where the seat was another's.</param>
/// <param name="OfClass">The class of stock whose holders alone elect to the seat, where the certificate has such seats.</param>
/// <param name="Group">Of a classified Board: the class of Directors that the seat belongs to, such as "II".</param>
/// <param name="Expires">The day of the annual meeting at which the term ends; omitted where that is the next one.</param>
/// <param name="Resolution">The resolution by which the Board filled the seat, where it did.</param>
[FactName("director-seated")]
public sealed record DirectorSeated(
    Person Person, Moment On, ChosenBy By, MeetingId? Meeting = null, Person? Succeeds = null, StockClass? OfClass = null,
    string? Group = null, LocalDate? Expires = null, ResolutionId? Resolution = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>A Director ceased to be one.</summary>
/// <param name="Person">Who.</param>
/// <param name="On">From when on.</param>
/// <param name="Cause">Death, resignation, removal, succession, disqualification, or a decrease at the end of the term.</param>
[FactName("director-left")]
public sealed record DirectorLeft(Person Person, Moment On, LeftBy Cause) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Why a Director or officer left.</summary>
public enum LeftBy
{
    Death,
    Resignation,
    Removal,
    Succession,
    Disqualification,
    EndOfTerm,
}

/// <summary>It is on record that the Board, or a committee, adopted a resolution; how it voted is not.</summary>
/// <param name="Resolution">Its short name.</param>
/// <param name="On">When.</param>
/// <param name="Text">What it says.</param>
/// <param name="Committee">Which committee; omitted for the Board.</param>
/// <param name="Matter">What it is about, where it is one of the matters that need a vote or an authority of their own.</param>
[FactName("board-resolved")]
public sealed record BoardResolved(
    ResolutionId Resolution, Moment On, string Text, CommitteeId? Committee = null, BoardMatter? Matter = null) : Fact
{
    public override Moment? Effective => On;
}
