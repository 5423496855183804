namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of the stockholders' meetings and proxies.</summary>
public sealed record StockholderRecords
{
    public ImmutableSortedDictionary<string, Meeting> Meetings { get; init; } =
        ImmutableSortedDictionary<string, Meeting>.Empty.WithComparers(System.StringComparer.Ordinal);

    public ImmutableSortedDictionary<ProxyId, Proxy> Proxies { get; init; } = NameOrder.None<ProxyId, Proxy>();

    public ImmutableSortedDictionary<Holder, ImmutableList<ProxyId>> ProxiesOf { get; init; } =
        NameOrder.None<Holder, ImmutableList<ProxyId>>();

    public ImmutableSortedDictionary<Holder, ImmutableList<Recorded<ElectronicNoticeChoice>>> ElectronicChoices { get; init; } =
        NameOrder.None<Holder, ImmutableList<Recorded<ElectronicNoticeChoice>>>();

    public ImmutableSortedDictionary<Holder, ImmutableList<Recorded<NoticeReturned>>> Returned { get; init; } =
        NameOrder.None<Holder, ImmutableList<Recorded<NoticeReturned>>>();

    public ImmutableSortedDictionary<string, Demand> Demands { get; init; } =
        ImmutableSortedDictionary<string, Demand>.Empty.WithComparers(System.StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, ConsentedAction> Actions { get; init; } =
        ImmutableSortedDictionary<string, ConsentedAction>.Empty.WithComparers(System.StringComparer.Ordinal);

    /// <summary>Withdrawals of stockholders from a call of their own.</summary>
    public ImmutableList<Recorded<MeetingDemandWithdrawn>> CallsWithdrawn { get; init; } = [];

    public ImmutableSortedDictionary<string, Recorded<RightsRecordDateFixed>> RightsRecordDates { get; init; } =
        ImmutableSortedDictionary<string, Recorded<RightsRecordDateFixed>>.Empty.WithComparers(System.StringComparer.Ordinal);

    public ImmutableList<Recorded<JointVotingFiled>> JointVoting { get; init; } = [];

    public ImmutableList<Recorded<StockPledged>> Pledges { get; init; } = [];

    public ImmutableList<Recorded<PledgeReleased>> PledgesReleased { get; init; } = [];

    public ImmutableList<Recorded<StockListed>> Listings { get; init; } = [];

    public ImmutableList<Recorded<HouseholdingAnnounced>> HouseholdsAnnounced { get; init; } = [];

    public ImmutableList<Recorded<HouseholdingChoice>> HouseholdChoices { get; init; } = [];

    public ConsentedAction? Action(ActionId action) => Actions.GetValueOrDefault(action.Value);

    public Demand? Demand(DemandId demand) => Demands.GetValueOrDefault(demand.Value);

    public Meeting? Meeting(MeetingId meeting) => Meetings.GetValueOrDefault(meeting.Value);

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public StockholderRecords With(long entry, Instant at, Fact fact)
    {
        if (Stockholders.Meeting.Of(fact) is { } about)
            return this with { Meetings = Meetings.SetItem(about.Value, (Meeting(about) ?? new(about)).With(entry, at, fact)) };
        if (fact is ActionFact act)
            return this with { Actions = Actions.SetItem(act.About.Value, (Action(act.About) ?? new(act.About)).With(entry, at, act)) };
        return WithDemand(entry, at, fact) ?? WithShares(entry, at, fact) ?? fact switch
        {
            ProxyExecuted executed => this with
            {
                Proxies = Proxies.SetItem(executed.Proxy, new(new(entry, at, executed), [], [])),
                ProxiesOf = ProxiesOf.SetItem(executed.Holder, ProxiesOf.GetValueOrDefault(executed.Holder, []).Add(executed.Proxy)),
            },
            ProxyFiled filed => WithProxy(Proxies[filed.Proxy] with { Filings = Proxies[filed.Proxy].Filings.Add(new(entry, at, filed)) }),
            ProxyRevoked revoked =>
                WithProxy(Proxies[revoked.Proxy] with { Revocations = Proxies[revoked.Proxy].Revocations.Add(new(entry, at, revoked)) }),
            ProxySubstituted made =>
                WithProxy(Proxies[made.Proxy] with { Substituted = Proxies[made.Proxy].Substituted.Add(new(entry, at, made)) }),
            ElectronicNoticeChoice choice => this with
            {
                ElectronicChoices = ElectronicChoices.SetItem(choice.Holder,
                    ElectronicChoices.GetValueOrDefault(choice.Holder, []).Add(new(entry, at, choice))),
            },
            NoticeReturned returned => this with
            {
                Returned = Returned.SetItem(returned.Holder, Returned.GetValueOrDefault(returned.Holder, []).Add(new(entry, at, returned))),
            },
            _ => this,
        };
    }

    StockholderRecords? WithDemand(long entry, Instant at, Fact fact) => fact switch
    {
        MeetingDemandWithdrawn { Demand: null } withdrawn =>
            this with { CallsWithdrawn = CallsWithdrawn.Add(new(entry, at, withdrawn)) },
        MeetingDemandWithdrawn { Demand: { } of } => With((Demand(of) ?? new(of)).With(entry, at, fact)),
        MeetingDemanded { Demand: var of } => With((Demand(of) ?? new(of)).With(entry, at, fact)),
        MeetingDemandRefused { Demand: var of } => With((Demand(of) ?? new(of)).With(entry, at, fact)),
        _ => null,
    };

    /// <summary>What is known of who votes shares, and of dates that decide whose they are.</summary>
    StockholderRecords? WithShares(long entry, Instant at, Fact fact) => fact switch
    {
        RightsRecordDateFixed rights => this with { RightsRecordDates = RightsRecordDates.SetItem(rights.Rights, new(entry, at, rights)) },
        JointVotingFiled filed => this with { JointVoting = JointVoting.Add(new(entry, at, filed)) },
        StockPledged pledged => this with { Pledges = Pledges.Add(new(entry, at, pledged)) },
        PledgeReleased released => this with { PledgesReleased = PledgesReleased.Add(new(entry, at, released)) },
        HouseholdingAnnounced announced => this with { HouseholdsAnnounced = HouseholdsAnnounced.Add(new(entry, at, announced)) },
        HouseholdingChoice choice => this with { HouseholdChoices = HouseholdChoices.Add(new(entry, at, choice)) },
        StockListed listed => this with { Listings = Listings.Add(new(entry, at, listed)) },
        _ => null,
    };

    StockholderRecords With(Demand demand) => this with { Demands = Demands.SetItem(demand.Id.Value, demand) };

    StockholderRecords WithProxy(Proxy proxy) => this with { Proxies = Proxies.SetItem(proxy.Id, proxy) };

    /// <summary>The proxies that a holder has given, in the order of the books.</summary>
    public IEnumerable<Proxy> Of(Holder holder) => ProxiesOf.GetValueOrDefault(holder, []).Select(proxy => Proxies[proxy]);
}
