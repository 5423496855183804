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

    public ImmutableDictionary<ProxyId, Proxy> Proxies { get; init; } = ImmutableDictionary<ProxyId, Proxy>.Empty;

    public ImmutableDictionary<Holder, ImmutableList<ProxyId>> ProxiesOf { get; init; } =
        ImmutableDictionary<Holder, ImmutableList<ProxyId>>.Empty;

    public ImmutableDictionary<Holder, ImmutableList<Recorded<ElectronicNoticeChoice>>> ElectronicChoices { get; init; } =
        ImmutableDictionary<Holder, ImmutableList<Recorded<ElectronicNoticeChoice>>>.Empty;

    public ImmutableDictionary<Holder, ImmutableList<Recorded<NoticeReturned>>> Returned { get; init; } =
        ImmutableDictionary<Holder, ImmutableList<Recorded<NoticeReturned>>>.Empty;

    public Meeting? Meeting(MeetingId meeting) => Meetings.GetValueOrDefault(meeting.Value);

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public StockholderRecords With(long entry, Instant at, Fact fact)
    {
        if (Stockholders.Meeting.Of(fact) is { } about)
            return this with { Meetings = Meetings.SetItem(about.Value, (Meeting(about) ?? new(about)).With(entry, at, fact)) };
        return fact switch
        {
            ProxyExecuted executed => this with
            {
                Proxies = Proxies.SetItem(executed.Proxy, new(new(entry, at, executed), [], [])),
                ProxiesOf = ProxiesOf.SetItem(executed.Holder, ProxiesOf.GetValueOrDefault(executed.Holder, []).Add(executed.Proxy)),
            },
            ProxyFiled filed => WithProxy(Proxies[filed.Proxy] with { Filings = Proxies[filed.Proxy].Filings.Add(new(entry, at, filed)) }),
            ProxyRevoked revoked =>
                WithProxy(Proxies[revoked.Proxy] with { Revocations = Proxies[revoked.Proxy].Revocations.Add(new(entry, at, revoked)) }),
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

    StockholderRecords WithProxy(Proxy proxy) => this with { Proxies = Proxies.SetItem(proxy.Id, proxy) };

    /// <summary>The proxies that a holder has given, in the order of the books.</summary>
    public IEnumerable<Proxy> Of(Holder holder) => ProxiesOf.GetValueOrDefault(holder, []).Select(proxy => Proxies[proxy]);
}
