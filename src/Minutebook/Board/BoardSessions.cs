namespace Minutebook.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>When a meeting of the Board, or of a committee, sits: what is voted at another time is no act of a meeting.</summary>
/// <seealso cref="BoardMannerOfActing"/>
public static class BoardSessions
{
    /// <summary>
    /// Whether a vote was one at the meeting: not before the hour, after the end, or while the meeting was adjourned; nor at a session
    /// to which the meeting was not rightly adjourned.
    /// </summary>
    internal static IEnumerable<Finding> InSession(BoardFile file, BoardMeeting meeting, Recorded<ResolutionVoted> voted)
    {
        var when = voted.Fact.At;
        if (meeting.Called is not { Fact: var called }) yield break;
        if (when.IsBefore(called.At) == Answer.Yes) yield return Early(file, meeting, called, voted);
        if (meeting.Closed is { Fact: var closed, Entry: var end } && closed.At.IsBefore(when) == Answer.Yes)
            yield return Finding.No($"the vote was taken on {when.InWords()}; {file.NameOf(meeting)} ended on {closed.At.InWords()}")
                .RelyingOn(end).WithBreach(Effect.Void);
        for (var which = 1; which <= meeting.Adjournments.Count; which++)
            if (meeting.Adjournments[which - 1] is var one && new Placed(one.Fact.At, one.Entry).IsBefore(new(when, voted.Entry)))
                yield return Continued(file, meeting, which, voted);
    }

    /// <summary>Before the hour that was fixed a meeting sits only where the books show it opened by then, and all members are there.
    /// </summary>
    static Finding Early(BoardFile file, BoardMeeting meeting, BoardMeetingCalled called, Recorded<ResolutionVoted> voted)
    {
        var when = voted.Fact.At;
        var words = $"the vote was taken on {when.InWords()}, and {file.NameOf(meeting)} was to begin on {called.At.InWords()}";
        return (meeting.Opened is not { Fact: var opened } || when.IsBefore(opened.At) == Answer.Yes
            ? Finding.No(words) : Finding.All(words, AllThere(file, meeting, called, voted))).WithBreach(Effect.Void);
    }

    /// <summary>To a session that was adjourned to no notice is needed; without the vote for it, the session is one of which nobody was
    /// told, and sits only with all. Until that session nothing is voted, unless the adjournment failed and the meeting went on.</summary>
    static Finding Continued(BoardFile file, BoardMeeting meeting, int which, Recorded<ResolutionVoted> voted) =>
        file.WithCall(meeting, called =>
        {
            var (to, when) = (meeting.Adjournments[which - 1].Fact.To, voted.Fact.At);
            var adjourned = BoardQuorum.Adjourned(file, meeting, which);
            var between = when.IsBefore(to) == Answer.Yes;
            if (between && adjourned.Answer != Answer.No)
                return Finding.No($"the vote was taken on {when.InWords()}; {file.NameOf(meeting)} was adjourned to {to.InWords()}")
                    .RelyingOn(meeting.Adjournments[which - 1].Entry).WithBreach(Effect.Void);
            return between || adjourned.Answer == Answer.Yes
                ? Finding.Yes($"{file.NameOf(meeting)} sat when the vote was taken")
                : Finding.Any($"{file.NameOf(meeting)} was adjourned by the vote that it needs, or all came", adjourned,
                    AllThere(file, meeting, called, voted)).WithBreach(Effect.Void);
        });

    static Finding AllThere(BoardFile file, BoardMeeting meeting, BoardMeetingCalled called, Recorded<ResolutionVoted> voted)
    {
        var at = new Placed(voted.Fact.At, voted.Entry);
        var body = Body.Of(file, called.Committee, at, meeting);
        var there = BoardAttendance.At(file, meeting, body, at, voted.Fact);
        return Finding.Each($"every member of {body.Name} was there, or waived notice", body.Possible, person =>
            there.Present.Contains(person) ? Finding.Yes($"{file.NameOf(person)} was there")
                : there.Doubtful.FirstOrDefault(one => one.Person == person) is { Why: { } why }
                ? Finding.NotShown($"it is not shown whether {file.NameOf(person)} was there: {why.Words}", "settle that")
                : meeting.Waivers.Any(waiver => waiver.Fact.Director == person)
                ? BoardWaiverOfNotice.InWriting(file, meeting, person) : Finding.No($"{file.NameOf(person)} was not there"));
    }
}
