namespace Minutebook.Web.Live;

using Minutebook.Books;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Accounts;
using Minutebook.Web.Hosting;

/// <summary>From where a meeting is watched.</summary>
public enum LiveView
{
    /// <summary>The room: attendance, quorum, agenda, counts.</summary>
    Room,

    /// <summary>The big screen in the hall, for everybody's eyes.</summary>
    Screen,

    /// <summary>The desk of the inspectors of election.</summary>
    Desk,
}

/// <summary>What one kind of viewer watches: all of a kind see the same, so that it is drawn once for all of them.</summary>
public sealed record LiveKey(Place Place, MeetingId Meeting, LiveView View, Capacity Capacity)
{
    /// <summary>What somebody watches. The screen is the same for all: nobody's capacity shows more on a wall.</summary>
    public static LiveKey Of(Seen seen, MeetingId meeting, LiveView view) =>
        new(seen.Place, meeting, view, view == LiveView.Screen ? Capacity.Stockholder : seen.Acting.Capacity);

    /// <summary>Nobody in particular, in the capacity of this kind of viewer: nothing that is drawn can be about a person.</summary>
    internal Acting Anybody => new(new Account(), new Grant { Capacity = Capacity, Corporation = Place.Name }, Place, []);
}
