namespace Minutebook.Web.Live;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Access;
using Minutebook.Web.Hosting;
using Minutebook.Web.Words;

/// <summary>Something to do at the desk: in words, the form that does it, and what the rules say of it now.</summary>
/// <param name="Form">The address of the form, filled in as far as it is known; null where it is for another capacity.</param>
public sealed record DeskStep(string Words, string? Form, Finding? Finding);

/// <summary>A proxy as the inspectors have it before them.</summary>
public sealed record DeskProxy(Proxy Proxy, Finding? Good, string? FileIt);

/// <summary>A challenge, and the finding on how it was ruled.</summary>
public sealed record DeskChallenge(ChallengeMade Made, ChallengeRuled? Ruled, Finding? Finding, string? RuleIt);

/// <summary>A holder who has cast ballots on a matter, and whether they count.</summary>
public sealed record DeskBallot(MatterPut Put, Holder Holder, string Says, Finding? Finding);

/// <summary>What lies on the desk of the inspectors of election, and what is next.</summary>
public sealed class InspectorsDesk(Seen seen, Room room)
{
    const int Most = 200;
    const string Now = "now";

    MeetingFile File => room.File;

    string Meeting => room.Meeting.Id.Value;

    /// <summary>The inspectors who took the oath: they rule and certify.</summary>
    string Sworn => string.Join('\n', room.Meeting.Oaths.Select(one => one.Fact.Person.Value).Distinct());

    /// <summary>What is next, in the order of the meeting.</summary>
    public IEnumerable<DeskStep> Next()
    {
        if (Room.Ask(seen, "inspectors.appointed", ("meeting", Meeting)) is { Answer: not Answer.Yes } appointed)
            yield return new(Text.Of("desk.inspectors"), Form(room.Meeting.Inspectors.IsEmpty ? "inspector-appointed" : "inspector-sworn",
                ("meeting", Meeting), ("on", Now)), appointed);
        if (room.State == RoomState.Called)
            yield return new(Text.Of("desk.open"), Form("meeting-opened", ("meeting", Meeting), ("at", Now)),
                Room.Ask(seen, "meeting.held-as-called", ("meeting", Meeting)));
        foreach (var challenge in Challenges().Where(one => one.Ruled is null))
            yield return new(Text.Of("desk.rule", challenge.Made.Challenge), challenge.RuleIt, challenge.Finding);
        foreach (var matter in room.Matters) if (Next(matter) is { } step) yield return step;
    }

    DeskStep? Next(RoomMatter matter)
    {
        (string, string)[] about = [("meeting", Meeting), ("matter", matter.Put.Matter.Value), ("at", Now)];
        return matter.Polls switch
        {
            Polls.NotOpen when room.State == RoomState.Open => new(Text.Of("desk.open-polls", matter.Put.Text), Form("polls-opened", about),
                Quorum.PresentFor(File, matter.Put, room.Session!.Number)),
            Polls.Open => new(Text.Of("desk.close-polls", matter.Put.Text), Form("polls-closed", about),
                Sight.ShowsCount(seen.Acting.Capacity, room.Meeting, matter.Put.Matter) ? matter.Finding : null),
            Polls.Closed => new(Text.Of("desk.certify", matter.Put.Text), Form("result-certified", [.. about, ("by", Sworn)]),
                Certification.InOrder(File, new(room.Meeting.Id, matter.Put.Matter, Moment.At(seen.Now.Instant, seen.Corporation.Zone),
                    Many.From(room.Meeting.Oaths.Select(one => one.Fact.Person).Distinct())))),
            _ => null,
        };
    }

    /// <summary>The matters whose polls are closed, with the form of a recount and what the last one found.</summary>
    public IEnumerable<DeskStep> Recounts() => room.Matters.Where(one => one.Polls is Polls.Closed or Polls.Certified).Select(matter =>
        new DeskStep(Text.Of("desk.recount", matter.Put.Text), Form("recount-made", ("meeting", Meeting),
            ("matter", matter.Put.Matter.Value), ("on", Now), ("by", Sworn)),
            room.Meeting.Recounts.Exists(one => one.Fact.Matter == matter.Put.Matter)
                ? Room.Ask(seen, "result.recount", ("meeting", Meeting), ("matter", matter.Put.Matter.Value)) : null));

    public IEnumerable<DeskProxy> Proxies() => File.Records.Proxies.Values
        .Where(proxy => proxy.Executed.Fact.Meeting is null || proxy.Executed.Fact.Meeting == room.Meeting.Id)
        .OrderBy(proxy => proxy.Filings.IsEmpty ? 0 : 1).ThenBy(proxy => proxy.Executed.Entry).Take(Most)
        .Select(proxy => new DeskProxy(proxy, Room.Ask(seen, "proxy.good", ("meeting", Meeting), ("proxy", proxy.Id.Value)),
            proxy.Filings.IsEmpty ? Form("proxy-filed", ("proxy", proxy.Id.Value), ("on", Now), ("as", "original")) : null));

    public IEnumerable<DeskChallenge> Challenges() => room.Meeting.Challenges.Select(one => one.Fact).Select(made =>
    {
        var ruled = room.Meeting.Rulings.FindLast(one => one.Fact.Challenge == made.Challenge).Fact;
        return new DeskChallenge(made, ruled, Room.Ask(seen, "inspectors.ruling", ("meeting", Meeting), ("challenge", made.Challenge)),
            ruled is not null ? null : Form("challenge-ruled", ("meeting", Meeting), ("challenge", made.Challenge), ("on", Now),
                ("by", Sworn)));
    });

    /// <summary>The ballots, newest first; those in batches are counted, not listed. Only inspectors see how anybody voted.</summary>
    public ImmutableArray<DeskBallot> Ballots() => seen.Acting.Capacity != Capacity.Inspector ? [] :
    [
        .. room.Meeting.Ballots.OrderByDescending(ballot => ballot.Entry).DistinctBy(ballot => (ballot.Fact.Matter, ballot.Fact.Holder))
            .Take(Most).Select(ballot => new DeskBallot(room.Meeting.Matter(ballot.Fact.Matter)!, ballot.Fact.Holder, Says(ballot.Fact),
                Room.Ask(seen, "ballot.in-order", ("meeting", Meeting), ("matter", ballot.Fact.Matter.Value),
                    ("holder", ballot.Fact.Holder.Value)))).Where(one => one.Put is not null),
    ];

    string Says(BallotCast ballot) => ballot.Choice switch
    {
        Choice.For => Text.Of("file.vote.for"),
        Choice.Against => Text.Of("file.vote.against"),
        Choice.Abstain => Text.Of("file.vote.abstain"),
        _ => ballot.For.IsEmpty ? Text.Of("file.vote.withhold")
            : string.Join(", ", ballot.For.Select(one =>
                seen.Corporation.NameOf(one.Nominee) + (one.Votes is { } votes ? $" {votes}" : ""))),
    };

    /// <summary>The address of a form, filled in; null where the capacity does not enter such facts.</summary>
    public string? Form(string fact, params ReadOnlySpan<(string Name, string Value)> filled)
    {
        if (FactCatalogue.Find(fact) is not { } kind || !Sight.MayEnter(seen.Acting.Capacity, kind)) return null;
        var parts = new List<string>();
        foreach (var (name, value) in filled) if (value.Length > 0) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        return $"{seen.Path}/enter/{fact}?{string.Join('&', parts)}";
    }
}
