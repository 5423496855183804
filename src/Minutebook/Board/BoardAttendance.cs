namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;

/// <summary>Who of the Board, or of a committee, is present at a point of a meeting.</summary>
/// <param name="Present">Who is present without doubt.</param>
/// <param name="Doubtful">Who is present, if he or she is a member still, or if all could hear each other.</param>
/// <seealso cref="BoardQuorum"/>
public sealed record BoardAttendance(ImmutableArray<Person> Present, ImmutableArray<(Person Person, Finding Why)> Doubtful)
{
    /// <summary>
    /// Who came before that point, to this session, and has not gone. One who votes is present, unless the books show a presence that is
    /// none: that not all could hear each other, or that he or she had gone. One who came only to object that the meeting is not lawfully
    /// called is no part of it, unless he or she votes.
    /// </summary>
    public static BoardAttendance At(BoardFile file, BoardMeeting meeting, Body body, Placed at, ResolutionVoted? vote = null)
    {
        var present = ImmutableArray.CreateBuilder<Person>();
        var doubtful = ImmutableArray.CreateBuilder<(Person, Finding)>();
        foreach (var person in body.Possible)
        {
            var presence = vote is not null && IsNamed(vote, person) ? OfOneNamed(file, meeting, vote, person, at)
                : Presence(file, meeting, person, at);
            var member = body.Has(person) ? Finding.Yes("") : body.Doubtful.First(one => one.Person == person).Why;
            if (presence.Answer == Answer.No) continue;
            if (presence.Answer == Answer.Yes && body.Has(person)) present.Add(person);
            else doubtful.Add((person, presence.Answer == Answer.Open ? presence : member));
        }
        return new(present.ToImmutable(), doubtful.ToImmutable());
    }

    static bool Votes(ResolutionVoted vote, Person person) =>
        vote.For.Contains(person) || vote.Against.Contains(person) || vote.Abstaining.Contains(person);

    static bool IsNamed(ResolutionVoted vote, Person person) => Votes(vote, person) || vote.Recused.Contains(person);

    /// <summary>Of one of whom nothing but the vote is recorded, the vote shows the presence. One who had gone and voted is in the books
    /// in two ways, so it is not shown which is right; one who had gone and is called recused has gone.</summary>
    static Finding OfOneNamed(BoardFile file, BoardMeeting meeting, ResolutionVoted vote, Person person, Placed at)
    {
        if (LastCame(meeting, person, at) is not { } here) return Finding.Yes($"{file.NameOf(person)} took part in the vote");
        if (!HadGone(meeting, here, at)) return MeetingsByTelephone.IsPresence(file, here);
        return Votes(vote, person)
            ? Finding.NotShown($"{file.NameOf(person)} had gone, and is recorded as having voted", "record whether he or she had come back")
            : Finding.No($"{file.NameOf(person)} had gone");
    }

    internal static Finding Presence(BoardFile file, BoardMeeting meeting, Person person, Placed at) =>
        LastCame(meeting, person, at) is not { } here ? Finding.No($"{file.NameOf(person)} was not there")
            : HadGone(meeting, here, at) ? Finding.No($"{file.NameOf(person)} had gone") : MeetingsByTelephone.IsPresence(file, here);

    /// <summary>When this person came last to the session, and not only to object.</summary>
    static Recorded<DirectorCame>? LastCame(BoardMeeting meeting, Person person, Placed at)
    {
        var began = SessionBegan(meeting, at);
        Recorded<DirectorCame>? last = null;
        foreach (var came in meeting.Came.Where(one => one.Fact.Director == person && !one.Fact.OnlyToObject))
            if (new Placed(came.Fact.At, came.Entry) is var point && !at.IsBefore(point)
                && (began is not { } session || session.IsBefore(point))) last = came;
        return last;
    }

    static bool HadGone(BoardMeeting meeting, Recorded<DirectorCame> came, Placed at)
    {
        var since = new Placed(came.Fact.At, came.Entry);
        return meeting.Went.Exists(went => went.Fact.Director == came.Fact.Director && since.IsBefore(new(went.Fact.At, went.Entry))
            && !at.IsBefore(new(went.Fact.At, went.Entry)));
    }

    /// <summary>At an adjourned meeting it is taken afresh who is present.</summary>
    static Placed? SessionBegan(BoardMeeting meeting, Placed at)
    {
        Placed? began = null;
        foreach (var adjourned in meeting.Adjournments)
            if (new Placed(adjourned.Fact.At, adjourned.Entry) is var point && point.IsBefore(at)) began = point;
        return began;
    }

    /// <summary>All who may be present.</summary>
    public IEnumerable<Person> Possible => Present.Concat(Doubtful.Select(one => one.Person));
}
