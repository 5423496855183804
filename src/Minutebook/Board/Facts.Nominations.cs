namespace Minutebook.Board;

using Minutebook.Values;

/// <summary>A nomination for Director was received by the Secretary.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Nominee">Who is nominated.</param>
/// <param name="By">The Board, or a stockholder.</param>
/// <param name="On">When the Secretary received it.</param>
/// <param name="Holder">The stockholder who nominates.</param>
/// <param name="InWriting">Whether it is in writing; omitted where the books do not show it.</param>
/// <param name="States">What it sets forth; omitted where the books do not show it.</param>
/// <param name="OfClass">The class of stock preferred over the common stock whose own right to nominate it exercises, where it does.
/// </param>
[FactName("nomination-received")]
public sealed record NominationReceived(
    MeetingId Meeting, Person Nominee, NominatedBy By, Moment On, Holder? Holder = null, bool? InWriting = null,
    Many<NominationPart>? States = null, StockClass? OfClass = null) : Fact
{
    public override Moment? Effective => On;
}

/// <summary>Who nominates.</summary>
public enum NominatedBy
{
    Board,
    Stockholder,
}

/// <summary>What a stockholder's nomination sets forth.</summary>
public enum NominationPart
{
    HolderNameAndAddress,
    NomineeNameAndAddress,
    NomineeConsent,
}

/// <summary>The Board determined and declared that a nomination was not made in accordance with the by-laws.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Nominee">Whose nomination.</param>
/// <param name="On">When it was declared.</param>
/// <param name="Reason">Why.</param>
[FactName("nomination-declared-defective")]
public sealed record NominationDeclaredDefective(MeetingId Meeting, Person Nominee, Moment On, string? Reason = null) : Fact
{
    public override Moment? Effective => On;
}
