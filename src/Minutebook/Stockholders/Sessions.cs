namespace Minutebook.Stockholders;

using System;
using Minutebook.Values;

/// <summary>In which sitting of a meeting something happened.</summary>
/// <seealso cref="Quorum"/>
public static class Sessions
{
    /// <summary>
    /// The session that something at this moment belongs to: the last that began on or before its day, and, on one day, after the
    /// adjournments that the books recorded before it.
    /// </summary>
    public static int Of(Meeting meeting, Moment at, long entry)
    {
        var session = 1;
        foreach (var adjournment in meeting.Adjournments)
        {
            var adjourned = adjournment.Fact.At.IsBefore(at);
            if (adjourned == Answer.Yes || (adjourned == Answer.Open && adjournment.Entry < entry)) session++;
        }
        return session;
    }

    /// <summary>How a session was opened otherwise than it was to be held: on another day, or before the hour. Null where it was not, or
    /// was not opened yet: late on the day is no other time.</summary>
    internal static string? OpenedOtherwise(Session session)
    {
        if (session.Opened is not { } opened) return null;
        var days = DayWindow.Days(session.At.Date, opened.Date);
        return days != 0 ? $"it was to be held on {session.At.InWords()}, and was opened on {opened.InWords()}, " +
                $"{MeetingFile.DaysText(Math.Abs(days))} {(days > 0 ? "later" : "earlier")}"
            : opened.IsBefore(session.At) == Answer.Yes
                ? $"it was to be held on {session.At.InWords()}, and was opened before the hour, on {opened.InWords()}" : null;
    }
}
