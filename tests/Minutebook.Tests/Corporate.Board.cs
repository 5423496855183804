namespace Minutebook.Tests;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;
using NodaTime;

/// <summary>Facts about the Board, short. The Directors are d1, d2 and so on, seated since 2024; the meeting is on 4 June 2025 at 9:00 in
/// Los Angeles.</summary>
public sealed partial class Corporate
{
    public static readonly BoardMeetingId June = new("june");
    public static readonly ResolutionId Lease = new("lease");
    public static readonly CommitteeId Audit = new("audit");

    /// <summary>The first, second or other Director.</summary>
    public static Person D(int number) => new($"d{number}");

    public static Many<Person> Ds(params IEnumerable<int> numbers) => Many.From(numbers.Select(D));

    /// <summary>The Directors from the first to this one.</summary>
    public static Many<Person> Upto(int number) => Ds(Enumerable.Range(1, number));

    public static NumberOfDirectorsFixed Fixed(int number, NumberFixedBy by = NumberFixedBy.Resolution, string on = "2024-01-08") =>
        new(number, by, On(on));

    public static DirectorSeated Seated(int number, string on = "2024-06-11T11:00", ChosenBy by = ChosenBy.Stockholders) =>
        new(D(number), On(on), by);

    /// <summary>A corporation with a Board of so many, of whom the first so many serve.</summary>
    public static Corporate Boardroom(int seats, int serving, params IEnumerable<Fact> facts) =>
        Empty.And([Fixed(seats), .. Enumerable.Range(1, serving).Select(number => Seated(number)), .. facts]);

    public static BoardMeetingCalled JuneMeeting(BoardCaller by = BoardCaller.Chairman, BoardMeetingKind kind = BoardMeetingKind.Special,
        CommitteeId? committee = null, params IEnumerable<Person> callers) => new(
        June, kind, On("2025-05-20T10:00"), On("2025-06-04T09:00"), by, Many.From(callers), "400 Quay Street", committee);

    public static BoardNoticeGiven Told(Many<Person> directors, string on = "2025-06-02T09:00",
        BoardNoticeWay way = BoardNoticeWay.Personal) => new(
        June, directors, way, On(on), new LocalDate(2025, 6, 4), new LocalTime(9, 0), "400 Quay Street");

    public static IEnumerable<Fact> There(params IEnumerable<int> numbers) =>
        numbers.Select(number => new DirectorCame(June, D(number), On("2025-06-04T09:00")));

    /// <summary>A special meeting in order, with these Directors present.</summary>
    public static IEnumerable<Fact> Meets(int serving, params IEnumerable<int> present) =>
        [JuneMeeting(), Told(Upto(serving)), .. There(present)];

    public static ResolutionVoted Votes(IEnumerable<int> votesFor, IEnumerable<int>? against = null, IEnumerable<int>? abstaining = null,
        BoardMatter matter = BoardMatter.Ordinary, string at = "2025-06-04T09:30", string name = "lease") => new(
        new(name), June, On(at), $"RESOLVED, {name}.", Ds(votesFor), Ds(against ?? []), Ds(abstaining ?? []), default, matter);

    /// <summary>Asks about the meeting of June.</summary>
    public Finding OfJune(string question, params string[] arguments) => Ask(question, ["meeting=june", .. arguments]);

    /// <summary>Asks about the resolution on the lease.</summary>
    public Finding OfLease(string question, params string[] arguments) => Ask(question, ["resolution=lease", .. arguments]);
}
