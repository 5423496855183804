namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Values;
using NodaTime;

/// <summary>Notice of a meeting of the Board or of a committee, a letter to each member, each with a waiver to sign.</summary>
public sealed record BoardNoticeOnPaper(
    Letterhead Corporation, LocalDate Dated, string Name, string Day, string Hour, string Place, IReadOnlyList<string> To)
    : Document(Corporation, $"Notice of {Name}", Dated)
{
    public override string Template => "board-notice.typ";

    /// <exception cref="NothingToPrintException">The meeting was not called.</exception>
    public static BoardNoticeOnPaper Of(Corporation corporation, BoardMeetingId id, Now now)
    {
        var file = corporation.BoardFile(now);
        var (meeting, called) = CalledMeeting(file, id);
        return new(
            Letterhead.Of(corporation, called.On.Date), called.On.Date, file.NameOf(meeting), Wording.LongDay(called.At.Date),
            Wording.Hour(called.At), called.Place ?? "a place not stated in the books",
            [.. Body.Of(file, called.Committee, Placed.AtEndOf(called.At), meeting).Possible.Select(corporation.NameOf)]);
    }

    /// <summary>A meeting that was called, with its call.</summary>
    /// <exception cref="NothingToPrintException">The books show no call.</exception>
    internal static (BoardMeeting Meeting, BoardMeetingCalled Called) CalledMeeting(BoardFile file, BoardMeetingId id) =>
        file.Records.Meeting(id) is { Called: { Fact: var called } } meeting ? (meeting, called)
            : throw new NothingToPrintException(
                $"the books show no call of the meeting {id} of the Board; enter \"board-meeting-called\" first");
}
