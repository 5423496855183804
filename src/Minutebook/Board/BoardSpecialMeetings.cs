namespace Minutebook.Board;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Who calls a special meeting of the Board, or of a committee.</summary>
public static class BoardSpecialMeetings
{
    /// <summary>
    /// Was it called by one who may: an officer named by the instruments, enough Directors together, or of a committee its chairman? The
    /// number of Directors is an absolute one: with fewer in office this way is closed.
    /// </summary>
    public static Finding Called(BoardFile file, BoardMeeting meeting) => file.WithCall(meeting, called =>
        called.Kind != BoardMeetingKind.Special
        ? Finding.Yes($"{file.NameOf(meeting)} is not special")
        : file.Instruments.Under(called.On.Date, terms =>
        {
            var callers = terms.Find(called.Committee is null ? TermNames.BoardMeetingCallers : TermNames.CommitteeMeetingCallers);
            return (called.By switch
            {
                null => Finding.NotShown($"the books do not show who called {file.NameOf(meeting)}", "record who called it", callers),
                BoardCaller.Directors => ByDirectors(file, called, terms),
                BoardCaller.CommitteeChairman => ByChairman(file, called, callers),
                { } officer => ByOfficer(file, called, officer, callers),
            }).WithBreach(Effect.Voidable);
        }));

    static Finding ByOfficer(
        BoardFile file, BoardMeetingCalled called, BoardCaller officer, Term<System.Collections.Immutable.ImmutableArray<string>>? callers)
    {
        var office = officer.ToString().ToLowerInvariant();
        var allowed = Finding.That(callers is null || callers.Figure.Contains(office),
            $"it was called by the {office}; it may be by the {string.Join(", the ", callers?.Figure ?? [])}".Replace('-', ' '), callers);
        return called.Persons.IsEmpty ? allowed
            : Finding.All($"the {office} called it", allowed, file.HoldsOffice(called.Persons[0], office, called.On));
    }

    static Finding ByDirectors(BoardFile file, BoardMeetingCalled called, Terms terms)
    {
        if (called.Committee is not null)
            return Finding.No("no instrument lets several Directors call a meeting of a committee",
                terms.Find(TermNames.CommitteeMeetingCallers));
        if (terms.Find(TermNames.BoardMeetingDirectors) is not { } needed)
            return Finding.No("no instrument lets several Directors call a meeting");
        var body = Body.Of(file, null, Placed.AtEndOf(called.On));
        var calling = called.Persons.Distinct().ToList();
        if (calling.Count == 0)
            return Finding.NotShown("the books do not show which Directors called it", "record the Directors who called it", needed);
        var doubtful = calling.Count(person => !body.Has(person) && body.MayHave(person));
        var directors = calling.Count(body.Has);
        var words = $"{directors} Directors called it; {needed.Figure} are needed";
        return directors >= needed.Figure || directors + doubtful < needed.Figure
            ? Finding.That(directors >= needed.Figure, words, needed).WithFigure("directors", directors).WithFigure("needed", needed.Figure)
            : Finding.NotShown($"{words}, and of {doubtful} more it is not shown whether they still served", "settle who served", needed);
    }

    static Finding ByChairman(
        BoardFile file, BoardMeetingCalled called, Term<System.Collections.Immutable.ImmutableArray<string>>? callers)
    {
        var allowed = Finding.That(called.Committee is not null && callers?.Figure.Contains("committee-chairman") != false,
            "it was called by the chairman of the committee", callers);
        if (called.Committee is not { } id || called.Persons.IsEmpty || file.Records.Committee(id)?.Created is not { Fact: var created })
            return allowed;
        return created.Chairman is not { } chairman
            ? Finding.NotShown("the books do not show who is chairman of the committee", "record the chairman of the committee", callers)
            : Finding.All("the chairman of the committee called it", allowed,
                Finding.That(called.Persons[0] == chairman, $"{file.NameOf(chairman)} is its chairman"),
                Finding.That(Body.Of(file, id, Placed.AtEndOf(called.On)).MayHave(chairman),
                    $"{file.NameOf(chairman)} was a member of it when it was called"));
    }
}
