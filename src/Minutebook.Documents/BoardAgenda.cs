namespace Minutebook.Documents;

using System.Collections.Generic;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>The agenda of a meeting of the Board, or of one of its committees.</summary>
public sealed record BoardAgenda(
    Letterhead Corporation, LocalDate Dated, string Name, string Day, string Hour, string Place, IReadOnlyList<string> Business)
    : Document(Corporation, $"Agenda of {Name}", Dated)
{
    public override string Template => "board-agenda.typ";

    /// <exception cref="NothingToPrintException">The meeting was not called, or no agenda was set.</exception>
    public static BoardAgenda Of(Corporation corporation, BoardMeetingId id, Now now)
    {
        var file = corporation.BoardFile(now);
        var (meeting, called) = BoardNoticeOnPaper.CalledMeeting(file, id);
        if (meeting.Agenda is not { Fact: var agenda })
            throw new NothingToPrintException($"no agenda of {file.NameOf(meeting)} is set; enter \"board-agenda-set\" first");
        return new(
            Letterhead.Of(corporation, agenda.On.Date), agenda.On.Date, file.NameOf(meeting), Wording.LongDay(called.At.Date),
            Wording.Hour(called.At), called.Place ?? "a place not stated in the books", [.. agenda.Business]);
    }
}
