namespace Minutebook.Stockholders;

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
}
