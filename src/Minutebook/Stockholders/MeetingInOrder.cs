namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>A meeting as a whole: all that its acts rest on, section by section.</summary>
public static class MeetingInOrder
{
    /// <summary>Was, or is, the meeting in order: call, place, record date, notice to all, list, quorum, adjournments?</summary>
    public static Finding Of(MeetingFile file)
    {
        var grounds = new List<Finding>
        {
            SpecialMeetings.CalledByOneEntitled(file),
            HeldAsCalled(file),
            PlaceOfMeeting.InOrder(file),
            RecordDateForMeetings.InOrder(file),
            NoticeOfMeeting.ToAll(file),
            VotingList.InOrder(file),
            Quorum.Present(file),
        };
        foreach (var session in file.Meeting.Sessions.Where(session => session.Number > 1))
        {
            grounds.Add(Adjournment.Carried(file, session.Number - 1));
            grounds.Add(Adjournment.AnyBusiness(file, session.Number));
        }
        // A meeting whose first session had no quorum but was adjourned lawfully is judged by the sessions that followed.
        if (file.Meeting.Sessions.Length > 1) grounds.RemoveAt(grounds.FindIndex(finding => finding.Breach == Effect.Void));
        return Finding.All($"{file.Name} is in order", [.. grounds]);
    }

    /// <summary>
    /// Was it opened on the day for which it was called, and not before the hour? Notice was of that day: who came then found no meeting. A
    /// meeting that was put off before it opened is called for its new day.
    /// </summary>
    public static Finding HeldAsCalled(MeetingFile file) => file.WithSession(1, held => file.Instruments.Under(held.At.Date, terms =>
    {
        var term = terms.Find(TermNames.NoticeStates);
        var finding = held.Opened is null ? Finding.Yes($"{file.Name} was not opened yet", term)
            : Sessions.OpenedOtherwise(held) is { } otherwise ? Finding.No(otherwise, term)
            : Finding.Yes($"{file.Name} was opened on {held.Opened.InWords()}, as it was called", term);
        return finding.WithBreach(Effect.Voidable);
    }));
}
