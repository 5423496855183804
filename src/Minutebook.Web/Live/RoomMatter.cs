namespace Minutebook.Web.Live;

using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Hosting;

/// <summary>How far the vote on a matter is.</summary>
public enum Polls
{
    NotOpen,
    Open,
    Closed,
    Certified,
}

/// <summary>A matter of the agenda, as it stands.</summary>
/// <param name="Finding">Whether it got its vote, or who was elected; null where it cannot be asked.</param>
/// <param name="Count">The votes as they count now: for each choice, or for each nominee.</param>
/// <param name="Ballots">How many holders have a ballot in the books.</param>
public sealed record RoomMatter(
    MatterPut Put, Polls Polls, Recorded<PollsOpened>? Opened, Recorded<PollsClosed>? Closed, Recorded<ResultCertified>? Certified,
    Finding? Finding, ImmutableArray<Counted> Count, long Ballots)
{
    public bool IsElection => Put.Kind == MatterKind.Election;

    /// <summary>When the polls were opened or closed, or the result certified; null before.</summary>
    public Moment? Since => Polls switch
    {
        Polls.Certified => Certified!.Value.Fact.At,
        Polls.Closed => Closed!.Value.Fact.At,
        Polls.Open => Opened!.Value.Fact.At,
        _ => null,
    };

    /// <summary>Whether a certified result would be found otherwise on what is known today; null where none is certified.</summary>
    public Finding? Stands { get; private init; }

    public static RoomMatter Of(Seen seen, MeetingFile file, MatterPut put)
    {
        var meeting = file.Meeting;
        var opened = Last(meeting.PollsOpened, one => one.Matter == put.Matter);
        var closed = Last(meeting.PollsClosed, one => one.Matter == put.Matter);
        var certified = Last(meeting.Certified, one => one.Matter == put.Matter);
        var polls = certified is not null ? Polls.Certified
            : closed is { } shut && (opened is not { } before || before.Entry < shut.Entry) ? Polls.Closed
            : opened is not null ? Polls.Open : Polls.NotOpen;
        (string, string)[] about = [("meeting", meeting.Id.Value), ("matter", put.Matter.Value)];
        return new(put, polls, opened, closed, certified,
            Room.Ask(seen, put.Kind == MatterKind.Election ? "election.count" : "vote.carried", about),
            polls == Polls.NotOpen ? [] : CountOf(seen, file, put), BallotsOn(file, put))
        {
            Stands = certified is null ? null : Room.Ask(seen, "result.stands", about),
        };
    }

    static Recorded<T>? Last<T>(ImmutableList<Recorded<T>> all, System.Func<T, bool> about)
        where T : Fact => all.FindLast(one => about(one.Fact)) is { Fact: not null } found ? found : null;

    /// <summary>As the certificate would have it, were it made now.</summary>
    static ImmutableArray<Counted> CountOf(Seen seen, MeetingFile file, MatterPut put) =>
        [.. Certification.Completed(file, new(file.Meeting.Id, put.Matter, Moment.At(seen.Now.Instant, seen.Corporation.Zone), [])).Count];

    static long BallotsOn(MeetingFile file, MatterPut put)
    {
        var alone = file.Meeting.Ballots.Where(ballot => ballot.Fact.Matter == put.Matter).Select(ballot => ballot.Fact.Holder).Distinct();
        return alone.LongCount() + InBatches(file, put);
    }

    static long InBatches(MeetingFile file, MatterPut put)
    {
        if (!file.Meeting.Bulk.On(put.Matter).Any()) return 0;
        var (many, session) = (0L, Tally.SessionOf(file, put.Matter));
        Electorate.With(file, session, put.Classes, electorate =>
        {
            many = new Tally(file, put, electorate, session).CountInBulk;
            return electorate.Found;
        });
        return many;
    }
}
