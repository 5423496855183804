namespace Minutebook.Stockholders;

using System.Collections.Generic;
using Minutebook.Values;

/// <summary>Votes that are represented, in person and under proxies, added up as holders come and leave: of one holder never more than it
/// has.</summary>
/// <seealso cref="Quorum"/>
sealed class Represented(Electorate electorate)
{
    readonly Dictionary<(Holder, ProxyId?), Fraction> parts = [];
    readonly Dictionary<Holder, (Fraction Sum, List<ProxyId?> Under)> ofHolder = [];

    /// <summary>Of each holder in person, and under each proxy.</summary>
    public IReadOnlyDictionary<(Holder Holder, ProxyId? Proxy), Fraction> Parts => parts;

    public Fraction Total { get; private set; }

    /// <summary>One came, or came again: with as many votes.</summary>
    public void Set(Holder holder, ProxyId? proxy, Fraction votes)
    {
        var (sum, under) = ofHolder.TryGetValue(holder, out var known) ? known : (Fraction.Zero, []);
        if (parts.TryGetValue((holder, proxy), out var before)) sum -= before;
        else under.Add(proxy);
        parts[(holder, proxy)] = votes;
        Total -= Counted(holder, known.Sum);
        ofHolder[holder] = (sum + votes, under);
        Total += Counted(holder, sum + votes);
    }

    /// <summary>One left, and with it all that was represented for it.</summary>
    public void Leave(Holder holder)
    {
        if (!ofHolder.Remove(holder, out var known)) return;
        foreach (var proxy in known.Under) parts.Remove((holder, proxy));
        Total -= Counted(holder, known.Sum);
    }

    /// <summary>Votes of holders who are in no other way there.</summary>
    public void Add(Fraction votes) => Total += votes;

    Fraction Counted(Holder holder, Fraction sum) => sum < electorate[holder] ? sum : electorate[holder];
}
