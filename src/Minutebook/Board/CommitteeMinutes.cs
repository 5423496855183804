namespace Minutebook.Board;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Minutes of the meetings of the Board and of its committees, each in a book of its own.</summary>
public static class CommitteeMinutes
{
    /// <summary>Are there minutes of this meeting in the book of the Board, or of the committee?</summary>
    public static Finding Kept(BoardFile file, BoardMeeting meeting) => file.WithCall(meeting, called =>
        file.Instruments.Under(called.At.Date, terms =>
        {
            var term = called.Committee is null ? null : terms.Find(TermNames.CommitteeMinutes);
            var name = file.NameOf(meeting);
            if (!meeting.Minutes.IsEmpty)
                return Finding.Yes($"the minutes of {name} were entered on {meeting.Minutes[^1].Fact.On.InWords()}", term)
                    .RelyingOn(meeting.Minutes[^1].Entry);
            return file.IsAhead(called.At) || meeting.Closed is null
                ? Finding.NotYet($"{name} has no minutes yet", new(Wanting.NotYet, $"enter the minutes of {name}"), term)
                : Finding.NotShown($"the book of {file.BodyName(called.Committee)} has no minutes of {name}",
                    $"enter the minutes of {name}", term).WithBreach(Effect.Irregular);
        }));
}
