namespace Minutebook.Officers;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>All that a question about officers is judged by.</summary>
/// <param name="records">What the books know of the officers.</param>
/// <param name="board">What a question about the Board is judged by: officers are the Board's to elect and remove.</param>
/// <seealso cref="NumberOfOfficers"/>
public sealed class OfficerFile(OfficerRecords records, BoardFile board)
{
    OfficerHistory? history;
    ImmutableArray<(LocalDate Day, BoardMeeting Meeting)>? boardMeetings;
    ImmutableArray<LocalDate>? annualMeetingsOfBoard;

    public OfficerRecords Records { get; } = records;

    public BoardFile Board { get; } = board;

    public Instruments Instruments => Board.Instruments;

    public LocalDate Today => Board.Today;

    /// <summary>Who held which office when, found once.</summary>
    public OfficerHistory History
    {
        get
        {
            if (history is not null) return history;
            // It is there before it is read: what it turns on may ask for its earlier part.
            history = new();
            history.Read(this);
            return history;
        }
    }

    /// <summary>The meetings that the Board itself held, the earliest first, found once.</summary>
    internal ImmutableArray<(LocalDate Day, BoardMeeting Meeting)> BoardMeetings =>
        boardMeetings ??= ElectionAndTermOfOffice.HeldByBoard(this);

    /// <summary>The days of the annual meetings of the Board, the earliest first, found once.</summary>
    internal ImmutableArray<LocalDate> AnnualMeetingsOfBoard =>
        annualMeetingsOfBoard ??= ElectionAndTermOfOffice.AnnualMeetingsOfBoard(this);

    public string NameOf(Person person) => Board.NameOf(person);

    public string NamesOf(IEnumerable<Person> persons) => Board.NamesOf(persons);

    /// <summary>After all that the books have of a day.</summary>
    public Placed EndOf(LocalDate day) => Placed.AtEndOf(Moment.On(day, Board.Office));

    /// <summary>The absence of an officer, or inability to act, that lasts at a point of the books; null where none is recorded.</summary>
    /// <param name="unable">Whether only an inability to act counts.</param>
    public Recorded<OfficerAbsent>? Absence(Person person, Office office, Placed at, bool unable = false)
    {
        var absent = Records.Absent.FindLast(one => one.Fact.Person == person && one.Fact.Office == office
            && (one.Fact.Unable || !unable) && !at.IsBefore(new(one.Fact.On, one.Entry))
            && (one.Fact.Until is not { } until || at.At.Date <= until));
        if (absent.Fact is null) return null;
        var since = new Placed(absent.Fact.On, absent.Entry);
        return Records.Returned.Exists(one => one.Fact.Person == person && one.Fact.Office == office
            && new Placed(one.Fact.On, one.Entry) is var back && since.IsBefore(back) && !at.IsBefore(back)) ? null : absent;
    }

    /// <summary>Did the Board so resolve: is the resolution that is named in force on a day? Where none is named, not shown.</summary>
    /// <param name="what">What it did: "elected Ines Okafor President".</param>
    internal Finding ByBoard(ResolutionId? resolution, LocalDate day, string what, Term? term) => resolution is { } id
        ? GeneralPowers.Resolved(Board, id, day).Citing(term)
        : Finding.NotShown($"the books do not show by which resolution the Board {what}", "record the resolution, and name it", term);

    /// <summary>
    /// Did this person hold an office, such as "secretary", at a moment; or act for the one who holds it, in a case in which he or she may?
    /// </summary>
    public Finding Held(Person person, string office, Moment at)
    {
        if (OfficeNames.Named(office) is not { } named)
            return Finding.No($"the books do not show {NameOf(person)} as {office} on {at.InWords()}");
        var point = Placed.AtEndOf(at);
        var holds = ElectionAndTermOfOffice.InOffice(this, person, named, point);
        if (holds.Answer == Answer.Yes) return holds;
        var acts = named switch
        {
            Office.President => VicePresident.ActsAsPresident(this, person, point),
            Office.Secretary => Secretary.ActsFor(this, person, point),
            Office.Treasurer => Treasurer.ActsFor(this, person, point),
            _ => null,
        };
        return acts is null || acts.Answer == Answer.No ? OfficerActs.DeFacto(this, person, named, point) ?? holds
            : Finding.Any($"{NameOf(person)} was {OfficeNames.InWords(named)}, or acted in the office, on {at.InWords()}", holds, acts);
    }

    /// <summary>The delegations of a power to a person that are recorded at a point, the latest last.</summary>
    internal IEnumerable<Recorded<PowerDelegated>> Delegations(Person person, DelegatedPower power, Placed at) =>
        Records.Delegated.Where(one => one.Fact.Person == person && one.Fact.Power == power
            && !at.IsBefore(new(one.Fact.On, one.Entry)) && (one.Fact.Until is not { } until || at.At.Date <= until));
}
