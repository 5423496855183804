namespace Minutebook.Board;

using Minutebook.Values;

/// <summary>Whether a meeting of the Board, or of a committee, is lawfully called and convened.</summary>
/// <seealso cref="GeneralPowers"/>
public static class BoardMeetingInOrder
{
    /// <summary>A special meeting called by one who may, with notice to all; or one whose time and place a resolution fixed.</summary>
    public static Finding Of(BoardFile file, BoardMeeting meeting) => file.FoundOnce(meeting, () => file.WithCall(meeting, called =>
        Finding.All($"{file.NameOf(meeting)} was lawfully called and convened",
            called.Kind == BoardMeetingKind.Special ? BoardSpecialMeetings.Called(file, meeting)
                : Finding.Yes("no one has to call it"), BoardNoticeOfMeeting.ToAll(file, meeting))));
}
