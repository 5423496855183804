namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
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
}
