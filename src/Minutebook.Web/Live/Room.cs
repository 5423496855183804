namespace Minutebook.Web.Live;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books.Questions;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Hosting;
using Meeting = Minutebook.Stockholders.Meeting;

/// <summary>How far a meeting is.</summary>
public enum RoomState
{
    Called,
    Open,
    Adjourned,
    Closed,
}

/// <summary>A quorum that is needed: of the meeting, or of one class; the finding's figures are present, needed and entitled.</summary>
/// <param name="Class">The class that has a quorum of its own; null for that of the meeting.</param>
public sealed record RoomQuorum(StockClass? Class, Finding Finding);

/// <summary>Whose shares are represented.</summary>
public sealed record Represented(Holder Holder, ProxyId? Proxy, Fraction Votes);

/// <summary>What is known in the room of a meeting: all of it; what is shown of it to whom is for the pages.</summary>
public sealed record Room(MeetingFile File, Session? Session, RoomState State)
{
    public Meeting Meeting => File.Meeting;

    public ImmutableArray<RoomQuorum> Quorums { get; private init; } = [];

    /// <summary>Whose shares are represented now, in person and by proxy.</summary>
    public ImmutableArray<Represented> There { get; private init; } = [];

    public ImmutableArray<RoomMatter> Matters { get; private init; } = [];

    /// <summary>The room of a meeting of stockholders; null where the books have none of this name.</summary>
    public static Room? Of(Seen seen, MeetingId meeting)
    {
        if (seen.Corporation.File(meeting, seen.Now) is not { } file) return null;
        var session = file.Meeting.Sessions.LastOrDefault();
        return new(file, session, StateOf(file.Meeting, session))
        {
            Quorums = [.. QuorumsOf(seen, file, session)],
            There = session is null ? [] : Represents(file, session.Number),
            Matters = [.. file.Meeting.Matters.Select(put => RoomMatter.Of(seen, file, put.Fact))],
        };
    }

    static RoomState StateOf(Meeting meeting, Session? session) => meeting.Closed is not null ? RoomState.Closed
        : session?.Opened is not null ? RoomState.Open
        : meeting.Adjournments.IsEmpty ? RoomState.Called : RoomState.Adjourned;

    static IEnumerable<RoomQuorum> QuorumsOf(Seen seen, MeetingFile file, Session? session)
    {
        if (session is null) yield break;
        var sitting = ("session", session.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Ask(seen, "quorum.present", ("meeting", file.Meeting.Id.Value), sitting) is { } whole) yield return new(null, whole);
        foreach (var of in file.Meeting.Matters.SelectMany(put => put.Fact.Classes.Concat(put.Fact.ClassVotes)).Distinct())
            if (Ask(seen, "quorum.class", ("meeting", file.Meeting.Id.Value), ("class", of.Value), sitting) is { } one)
                yield return new(of, one);
    }

    static ImmutableArray<Represented> Represents(MeetingFile file, int session)
    {
        ImmutableArray<Represented> there = [];
        Electorate.With(file, session, null, electorate =>
        {
            there = [.. new Attendance(file, electorate, session).Parts.Where(part => !part.Value.IsZero)
                .Select(part => new Represented(part.Key.Holder, part.Key.Proxy, part.Value))
                .OrderByDescending(one => one.Votes).ThenBy(one => one.Holder.Value, System.StringComparer.Ordinal)];
            return electorate.Found;
        });
        return there;
    }

    /// <summary>A question, asked for the room as a whole; null where it cannot be asked.</summary>
    internal static Finding? Ask(Seen seen, string question, params (string Name, string Value)[] arguments)
    {
        try
        {
            return QuestionList.Ask(seen.Corporation, question, arguments.ToDictionary(one => one.Name, one => one.Value), seen.Now);
        }
        catch (QuestionException)
        {
            return null;
        }
    }
}
