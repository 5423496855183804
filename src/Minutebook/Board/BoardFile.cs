namespace Minutebook.Board;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What the qualification of a Director may turn on; Books fills it from other rooms.</summary>
/// <param name="IsNatural">Is this a natural person?</param>
/// <param name="HoldsShares">Did this person, on a day, hold shares of record?</param>
public sealed record PersonQualities(Func<Person, Finding> IsNatural, Func<Person, LocalDate, Finding> HoldsShares);

/// <summary>All that a question about the Board is judged by. What lies in higher rooms is given as functions, which Books fills.</summary>
/// <param name="records">What the books know of the Board.</param>
/// <param name="office">The zone of the principal office.</param>
/// <param name="annualMeetings">The days on which annual meetings of stockholders were held.</param>
/// <param name="holdsOffice">Did this person hold this office, such as "secretary", at a moment?</param>
/// <param name="nameOf">The full name of a person.</param>
/// <param name="qualities">What else the books know of a person.</param>
/// <param name="businessDays">The corporation's calendar.</param>
/// <seealso cref="GeneralPowers"/>
public sealed class BoardFile(
    BoardRecords records, Instruments instruments, DateTimeZone office, Now now, ImmutableArray<LocalDate> annualMeetings,
    Func<Person, string, Moment, Finding> holdsOffice, Func<Person, string> nameOf, PersonQualities qualities,
    BusinessDays businessDays)
{
    readonly Dictionary<BoardMeetingId, Finding> meetings = [];
    readonly Dictionary<ResolutionId, Finding> resolutions = [];
    readonly Dictionary<Placed, Body> boards = [];
    readonly Dictionary<long, bool> effects = [];
    readonly HashSet<long> asked = [];
    bool turnedBack;
    BoardHistory? history;
    BoardFile? inFact;
    Instant latestOfficeAsked = Instant.MinValue;

    /// <summary>The same, in which those sit too whom the Board seated otherwise than in order.</summary>
    internal BoardFile InFact => inFact ??= new(
        Records, Instruments, Office, now, AnnualMeetings, holdsOffice, nameOf, Qualities, BusinessDays) { CountsThoseInFact = true };

    internal bool CountsThoseInFact { get; private init; }

    /// <summary>The same, as if these entries had seated nobody.</summary>
    public BoardFile Without(ImmutableArray<long> seatings) => new(
        Records with { Seated = Records.Seated.RemoveAll(seated => seatings.Contains(seated.Entry)) }, Instruments, Office, now,
        AnnualMeetings, holdsOffice, nameOf, Qualities, BusinessDays) { CountsThoseInFact = CountsThoseInFact };

    public BoardRecords Records { get; } = records;

    public Instruments Instruments { get; } = instruments;

    public DateTimeZone Office { get; } = office;

    public ImmutableArray<LocalDate> AnnualMeetings { get; } = annualMeetings;

    /// <summary>Who sat when, found once.</summary>
    public BoardHistory History => history ??= BoardHistory.Of(this);

    /// <summary>All terms of those who sat, in the order in which they began; one whom the Board seated otherwise than in order never sat.
    /// </summary>
    public IEnumerable<DirectorTerm> Terms => History.Terms.Where(Sits);

    /// <summary>Whether this is the term of one who sits, and not of one whom the Board seated otherwise than in order.</summary>
    public bool Sits(DirectorTerm term) => Vacancies.HasEffect(this, term);

    /// <summary>Who sits at a point of the books, each Director once.</summary>
    public ImmutableArray<DirectorTerm> SittingAt(Placed at) =>
        [.. History.At(at).Where(Sits)];

    /// <summary>Who sits on a day, each Director once.</summary>
    public ImmutableArray<DirectorTerm> SittingOn(LocalDate day) =>
        [.. History.On(day).Where(Sits)];

    public PersonQualities Qualities { get; } = qualities;

    public BusinessDays BusinessDays { get; } = businessDays;

    public LocalDate Today => now.DateIn(Office);

    /// <summary>The instant of asking, as a moment at the principal office after all that is entered.</summary>
    public Placed Present => Placed.AtEndOf(Moment.At(now.Instant, Office));

    /// <summary>Whether a meeting was in order, found once: a meeting that elects all the officers would be judged anew with each of them.
    /// </summary>
    internal Finding FoundOnce(BoardMeeting meeting, Func<Finding> find) =>
        meetings.TryGetValue(meeting.Id, out var found) ? found : meetings[meeting.Id] = find();

    /// <summary>Whether a resolution was adopted, found once: a grant that rests on it is asked about with every check that was signed.
    /// </summary>
    internal Finding FoundOnce(ResolutionId resolution, Func<Finding> find) =>
        resolutions.TryGetValue(resolution, out var found) ? found : resolutions[resolution] = find();

    /// <summary>The Board as it stood at a point, found once: its quorum there and each vote there are of the same Board.</summary>
    internal Body FoundOnce(Placed at, Func<Body> find) => boards.TryGetValue(at, out var found) ? found : boards[at] = find();

    /// <summary>
    /// The history of the officers has grown. What was found on meetings is found anew where it turned on who held an office at or after
    /// the time to which that history was written; what happens later changes no answer about an earlier time.
    /// </summary>
    internal void OfficersGrew(Instant writtenTo)
    {
        if (latestOfficeAsked < writtenTo) return;
        latestOfficeAsked = Instant.MinValue;
        effects.Clear();
        FindAnew();
    }

    void FindAnew()
    {
        meetings.Clear();
        resolutions.Clear();
        boards.Clear();
        inFact = null;
    }

    /// <summary>
    /// Whether a record takes effect: not where the act behind it was not in order. Where that is open the word of the books is taken. Who
    /// sat, and how many there were, may turn on the vote behind a record, and that vote on who sat: while it is judged the record counts.
    /// </summary>
    /// <param name="entry">The entry of the record.</param>
    /// <param name="act">The finding on the act behind it.</param>
    internal bool HasEffect(long entry, Func<Finding> act)
    {
        if (effects.TryGetValue(entry, out var known)) return known;
        if (!asked.Add(entry))
        {
            turnedBack = true;
            return true;
        }
        var effect = act().Answer != Answer.No;
        asked.Remove(entry);
        if (asked.Count > 0) return effect;
        // What was found while the record counted is found anew, now that it is known whether it does.
        if (turnedBack) FindAnew();
        turnedBack = false;
        return effects[entry] = effect;
    }

    /// <summary>Whether a record takes effect that names the resolution behind it; one that names none does.</summary>
    internal bool HasEffect(long entry, ResolutionId? resolution) =>
        resolution is not { } id || HasEffect(entry, () => BoardMannerOfActing.Adopted(this, id));

    /// <summary>Whether something is still to come.</summary>
    public bool IsAhead(Moment at) => (at.Instant ?? at.SortKey) > now.Instant;

    public string NameOf(Person person) => nameOf(person);

    public string NamesOf(IEnumerable<Person> persons) =>
        string.Join(", ", persons.Select(nameOf));

    public Finding HoldsOffice(Person person, string office, Moment at)
    {
        latestOfficeAsked = Instant.Max(latestOfficeAsked, at.Instant ?? at.Date.PlusDays(1)
            .AtStartOfDayInZone(Moment.ZoneOf(at.Zone)).ToInstant());
        return holdsOffice(person, office, at);
    }

    /// <summary>"the Board", or the name of a committee.</summary>
    public string BodyName(CommitteeId? committee) => committee is not { } id ? "the Board"
        : Records.Committee(id)?.Created?.Fact.Name is { } name ? $"the {name}" : $"the committee {id}";

    /// <summary>"the special meeting of the Board of 2025-06-04".</summary>
    public string NameOf(BoardMeeting meeting) => meeting.Called is { Fact: var called }
        ? $"the {called.Kind.ToString().ToLowerInvariant()} meeting of {BodyName(called.Committee)} of {Text(called.At.Date)}"
        : $"the meeting {meeting.Id}";

    /// <summary>Judges what needs a called meeting; without one the answer is open.</summary>
    public Finding WithCall(BoardMeeting meeting, Func<BoardMeetingCalled, Finding> judge) =>
        meeting.Called is { Fact: var called, Entry: var entry } ? judge(called).RelyingOn(entry)
        : Finding.NotShown($"the books do not show that {NameOf(meeting)} was called",
            "record the meeting: its kind, its day, hour and place, and who called it");

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
