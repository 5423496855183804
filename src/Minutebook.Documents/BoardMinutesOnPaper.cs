namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>A resolution in the minutes of the Board.</summary>
public sealed record ResolutionInMinutes(string Name, string Text, string Moved, IReadOnlyList<string> Votes, string Outcome);

/// <summary>The minutes of a meeting of the Board, or of one of its committees.</summary>
public sealed record BoardMinutesOnPaper(
    Letterhead Corporation, LocalDate Dated, string Name, string Call, string Notice, string? Opening,
    IReadOnlyList<PresentOnPaper> Present, IReadOnlyList<string> Happenings, IReadOnlyList<ResolutionInMinutes> Resolutions,
    IReadOnlyList<string> Dissents, string? Closing, string? Secretary)
    : Document(Corporation, $"Minutes of {Name}", Dated)
{
    public override string Template => "board-minutes.typ";

    /// <exception cref="NothingToPrintException">The meeting was not called, or nobody came.</exception>
    public static BoardMinutesOnPaper Of(Corporation corporation, BoardMeetingId id, Now now)
    {
        var file = corporation.BoardFile(now);
        if (file.Records.Meeting(id) is not { } meeting)
            throw new NothingToPrintException($"there is no meeting {id} of the Board in the books");
        if (meeting.Called is not { Fact: var called })
            throw new NothingToPrintException(
                $"the books do not show that the meeting {id} was called; enter \"board-meeting-called\" first");
        if (meeting.Came.IsEmpty && meeting.Voted.IsEmpty)
            throw new NothingToPrintException(
                $"nobody came to {file.NameOf(meeting)}, so there are no minutes; enter \"director-came\" first");
        var opened = meeting.Opened?.Fact;
        var secretary = opened?.Secretary is { } person ? corporation.NameOf(person) : null;
        return new(
            Letterhead.Of(corporation, called.At.Date), called.At.Date, file.NameOf(meeting),
            $"{Wording.Capital(file.NameOf(meeting))} was " +
                $"{(called.Kind == BoardMeetingKind.Special ? $"called {By(file, called)}, to be held" : "held")} on " +
                $"{Wording.DayAndHour(called.At)}, at {Wording.Stop(called.Place ?? "a place not stated in the books")}",
            InWords(BoardNoticeOfMeeting.ToAll(file, meeting)),
            opened is null ? null : $"The meeting was opened on {Wording.Stop(Wording.DayAndHour(opened.At))} " +
                $"{(opened.Chair is { } chair ? corporation.NameOf(chair) : "Someone not named in the books")} presided, and " +
                $"{secretary ?? "someone not named in the books"} acted as secretary.",
            [.. InAttendance(corporation, file, meeting, called)],
            [.. meeting.Went.Select(went => $"{corporation.NameOf(went.Fact.Director)} left on {Wording.DayAndHour(went.Fact.At)}"),
                .. meeting.Adjournments.Select(adjourned => $"The meeting was adjourned on {Wording.DayAndHour(adjourned.Fact.At)} to " +
                    Wording.DayAndHour(adjourned.Fact.To))],
            [.. meeting.Voted.Select(voted => Resolution(corporation, file, voted.Fact))],
            [.. meeting.Voted.SelectMany(voted => file.Records.Resolution(voted.Fact.Resolution)!.Dissents).Select(dissent =>
                $"{corporation.NameOf(dissent.Fact.Director)} dissented from the resolution {dissent.Fact.Resolution}")],
            meeting.Closed is { Fact: var closed } ? $"The meeting was adjourned on {Wording.Stop(Wording.DayAndHour(closed.At))}" : null,
            secretary);
    }

    static string By(BoardFile file, BoardMeetingCalled called) => called.Persons.IsEmpty
        ? $"by the {called.By?.ToString() ?? "one not named in the books"}" : $"by {file.NamesOf(called.Persons)}";

    static string InWords(Finding notice) => notice.Answer switch
    {
        Answer.Yes => "Every member had notice of the meeting, or waived it, or time and place were fixed by resolution.",
        Answer.No => "Not every member had notice of the meeting.",
        _ => "It is open whether every member had notice of the meeting.",
    };

    static IEnumerable<PresentOnPaper> InAttendance(
        Corporation corporation, BoardFile file, BoardMeeting meeting, BoardMeetingCalled called) =>
        Body.Of(file, called.Committee, Placed.AtEndOf(called.At), meeting).Possible.Select(person => new PresentOnPaper(
            corporation.NameOf(person), meeting.Came.FindLast(one => one.Fact.Director == person).Fact is not { } came ? "absent"
                : came.Manner == DirectorPresence.ByTelephone ? "by telephone" : "in person", ""));

    static ResolutionInMinutes Resolution(Corporation corporation, BoardFile file, ResolutionVoted vote)
    {
        var votes = new List<string>();
        Add("For", vote.For);
        Add("Against", vote.Against);
        Add("Abstaining", vote.Abstaining);
        Add("Recused", vote.Recused);
        var adopted = BoardMannerOfActing.Adopted(file, vote.Resolution);
        var outcome = adopted.Answer switch
        {
            Answer.Yes => "The resolution was adopted.",
            Answer.No => "The resolution was not adopted.",
            _ => "It is open whether the resolution was adopted.",
        };
        var moved = vote.Mover is { } mover ? $"Moved by {corporation.NameOf(mover)}" +
            (vote.Seconder is { } seconder ? $", seconded by {corporation.NameOf(seconder)}." : ".") : "";
        return new(vote.Resolution.Value, vote.Text, moved, votes, outcome);

        void Add(string how, Many<Person> persons)
        {
            if (!persons.IsEmpty) votes.Add($"{how}: {string.Join(", ", persons.Select(corporation.NameOf))}");
        }
    }
}
