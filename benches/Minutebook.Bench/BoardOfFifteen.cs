namespace Minutebook.Bench;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Books.Questions;
using Minutebook.Exchange.Law;
using Minutebook.Exchange.Scenarios;
using Minutebook.Exchange.TermSheets;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>How long a Director waits for an answer, where fifteen have sat for forty years: each question is asked anew, of the whole
/// history.</summary>
static class BoardOfFifteen
{
    const int Seats = 15, Years = 40, Last = 2024, QuickYears = 2, Rounds = 7, Monthly = 12, Resolutions = 5, Leaving = 3, Hour = 10;
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(50);
    static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    public static Bench Bench { get; } = new("Findings for a Board of fifteen", Prepare);

    static Prepared Prepare(bool quick)
    {
        var years = quick ? QuickYears : Years;
        var start = Stopwatch.GetTimestamp();
        var corporation = Books(years);
        var built = Stopwatch.GetElapsedTime(start);
        var day = new LocalDate(Last, Monthly, 28);
        var now = new Now(day.AtStartOfDayInZone(Zone).ToInstant());
        var (meeting, resolution, person) = ($"board-{Last}-{Monthly}", $"r-{Last}-{Monthly}-{Resolutions}", "director-1");
        return new(
            string.Create(CultureInfo.InvariantCulture,
                $"the fold of {corporation.Entries.Count:#,0} entries, {years} years, in {built.TotalMilliseconds:#,0} ms; " +
                $"no answer is kept"),
            Rounds,
            [
                Asked("directors.serving", ("on", Text(day))),
                Asked("directors.serves", ("person", person), ("on", Text(day))),
                Asked("board-meeting.in-order", ("meeting", meeting)),
                Asked("board-notice.to-all", ("meeting", meeting)),
                Asked("resolution.adopted", ("resolution", resolution)),
                Asked("resolution.assented", ("resolution", resolution)),
                Asked("officers.required", ("on", Text(day))),
                Asked("officers.in-office", ("person", "director-1"), ("office", "president"), ("on", Text(day))),
                Docket(),
            ]);

        Work Asked(string question, params (string Name, string Value)[] with)
        {
            Finding? found = null;
            var arguments = with.ToDictionary(one => one.Name, one => one.Value);
            return new(question, _ => found = QuestionList.Ask(corporation, question, arguments, now), _ =>
            {
                if (found!.Answer != Answer.Yes) throw new WrongResultException(found.ToText());
            }, Goal);
        }

        Work Docket()
        {
            var due = 0;
            return new("the whole docket", _ => due = Minutebook.Books.Docket.Of(corporation, now).Length, _ =>
            {
                if (due == 0) throw new WrongResultException("nothing is due");
            }, Goal);
        }
    }

    static Corporation Books(int years)
    {
        var law = Instruments.None.With(DelawareLaw.Sheet)
            .With(SheetReader.Read(SampleSheets.Find("advanced-input-devices")!, "by-laws.yaml").Sheet!);
        var corporation = Corporation.Under(law, Zone);
        foreach (var fact in Facts(years))
        {
            corporation = corporation.With(new Entry(
                corporation.LastEntry + 1, fact.Effective!.SortKey, "bench", null, null, fact, Digest.Zero, Digest.Zero));
        }
        return corporation;
    }

    static IEnumerable<Fact> Facts(int years)
    {
        ImmutableArray<Person> board = [.. Enumerable.Range(1, Seats).Select(Director)];
        var (next, first) = (Seats, Last - years + 1);
        yield return new NumberOfDirectorsFixed(Seats, NumberFixedBy.Bylaw, On(new(first, 1, 2)));
        foreach (var person in board) yield return new DirectorSeated(person, On(new(first, 1, 2)), ChosenBy.Incorporator);
        for (var year = first; year <= Last; year++)
        {
            for (var month = 1; month <= Monthly; month++)
                foreach (var fact in Meeting(year, month, board)) yield return fact;
            // One resigns every few years, and the Board fills the seat; the first Director stays, and is President.
            if (year % Leaving != 0) continue;
            var (gone, taken) = (board[^1], Director(++next));
            board = board.RemoveAt(Seats - 1).Insert(1, taken);
            yield return new DirectorLeft(gone, On(new(year, Monthly, 20)), LeftBy.Death);
            yield return new DirectorSeated(taken, On(new(year, Monthly, 21)), ChosenBy.Board, Succeeds: gone);
        }
    }

    /// <summary>A meeting of the Board that all attend; in January it elects the officers, who are the first four Directors.</summary>
    public static IEnumerable<Fact> Meeting(int year, int month, ImmutableArray<Person> board)
    {
        var (id, day) = (new BoardMeetingId($"board-{year}-{month}"), new LocalDate(year, month, 14));
        yield return new BoardMeetingCalled(
            id, BoardMeetingKind.Special, On(day.PlusDays(-9)), At(day, Hour), BoardCaller.Directors, [.. board], "1 Harbor Way");
        yield return new BoardNoticeGiven(
            id, [.. board], BoardNoticeWay.Personal, At(day.PlusDays(-9), Hour), day, new(Hour, 0), "1 Harbor Way");
        yield return new BoardMeetingOpened(id, At(day, Hour), board[0], board[1]);
        foreach (var person in board) yield return new DirectorCame(id, person, At(day, Hour));
        for (var number = 1; number <= Resolutions; number++)
        {
            var resolution = new ResolutionId($"r-{year}-{month}-{number}");
            yield return new ResolutionVoted(resolution, id, At(day, Hour + 1), "RESOLVED, that the lease is renewed.", [.. board[..^2]],
                [.. board[^2..]]);
            if (month != 1) continue;
            var office = number switch { 1 => Office.President, 2 => Office.Secretary, 3 => Office.Treasurer, _ => Office.VicePresident };
            yield return new OfficerElected(board[number == Resolutions ? 3 : number - 1], office, At(day, Hour + 1), resolution);
        }
        yield return new BoardMeetingClosed(id, At(day, Hour + 2));
    }

    static Person Director(int number) => new(string.Create(CultureInfo.InvariantCulture, $"director-{number}"));

    static Moment On(LocalDate day) => Moment.On(day, Zone);

    static Moment At(LocalDate day, int hour) => Moment.At((day + new LocalTime(hour, 0)).InZoneLeniently(Zone).ToInstant(), Zone);

    static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
