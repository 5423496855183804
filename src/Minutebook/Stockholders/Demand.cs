namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>A demand of stockholders for a special meeting: requests, withdrawals, refusals. It decides nothing.</summary>
/// <seealso cref="SpecialMeetings"/>
public sealed record Demand(DemandId Id)
{
    public ImmutableList<Recorded<MeetingDemanded>> Requests { get; init; } = [];

    public ImmutableList<Recorded<MeetingDemandWithdrawn>> Withdrawals { get; init; } = [];

    public ImmutableList<Recorded<MeetingDemandRefused>> Refusals { get; init; } = [];

    /// <summary>The demand with one more fact about it.</summary>
    public Demand With(long entry, Instant at, Fact fact) => fact switch
    {
        MeetingDemanded asked => this with { Requests = Requests.Add(new(entry, at, asked)) },
        MeetingDemandWithdrawn withdrawn => this with { Withdrawals = Withdrawals.Add(new(entry, at, withdrawn)) },
        MeetingDemandRefused refused => this with { Refusals = Refusals.Add(new(entry, at, refused)) },
        _ => throw new InvalidOperationException($"The fact {fact.GetType().Name} is not about a demand for a meeting."),
    };

    /// <summary>All purposes for which a meeting is asked, each once, in the order in which they were asked for.</summary>
    public IEnumerable<string> Purposes => Requests.SelectMany(request => request.Fact.Purposes).Distinct();

    /// <summary>The requests, each with one of its holders, that nobody withdrew before a point of the books; in the order of their
    /// receipt.</summary>
    public IEnumerable<(Placed At, Holder Holder, MeetingDemanded Request)> Live(Placed until) =>
        from request in Requests
        let at = new Placed(request.Fact.On, request.Entry)
        where at.IsBefore(until)
        from holder in request.Fact.Holders
        where !Withdrawals.Exists(one => one.Fact.Holder == holder && at.IsBefore(new(one.Fact.On, one.Entry))
            && new Placed(one.Fact.On, one.Entry).IsBefore(until))
        orderby request.Fact.On.SortKey, request.Entry
        select (at, holder, request.Fact);
}
