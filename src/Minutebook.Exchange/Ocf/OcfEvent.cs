namespace Minutebook.Exchange.Ocf;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>An issuance of the package: of itself, or as what another transaction made.</summary>
/// <param name="Id">The security's id in the package; <paramref name="Security"/> is its short name.</param>
sealed record OcfIssuance(
    OcfItem Item, string Id, Security Security, Holder Holder, StockClass Class, Shares Shares, LocalDate Date, string? Certificate,
        Money? Price);

/// <summary>A transaction that will be entered.</summary>
/// <param name="Uses">The ids of the securities that it surrenders.</param>
/// <param name="Makes">What it issues, apart from the balance.</param>
/// <param name="Balance">What it issues to the old holder for the rest.</param>
/// <param name="Missing">Securities that it names as made, of which the package has no issuance.</param>
sealed record OcfEvent(
    OcfItem Item, LocalDate Date, ImmutableArray<string> Uses, ImmutableArray<OcfIssuance> Makes, OcfIssuance? Balance,
        ImmutableArray<string> Missing)
{
    public ImmutableArray<OcfIssuance> Made => Balance is null ? Makes : Makes.Add(Balance);

    /// <summary>
    /// The events in the order in which they are entered. By days; and within a day, issue before use where linked, otherwise splits before
    /// all else, otherwise the order of the file.
    /// </summary>
    public static IEnumerable<OcfEvent> InOrder(IEnumerable<OcfEvent> events) =>
        events.GroupBy(one => one.Date).OrderBy(day => day.Key).SelectMany(day => WithinDay([.. day]));

    static List<OcfEvent> WithinDay(List<OcfEvent> day)
    {
        var makers = new Dictionary<string, OcfEvent>();
        foreach (var one in day)
            foreach (var made in one.Made) makers[made.Id] = one;
        var waitsFor = day.ToDictionary(one => one,
            one => one.Uses.Select(makers.GetValueOrDefault).OfType<OcfEvent>().Where(maker => maker != one).Distinct().Count());
        var users = day.SelectMany(one =>
            one.Uses.Select(makers.GetValueOrDefault).OfType<OcfEvent>().Distinct().Select(maker => (maker, one)))
            .ToLookup(pair => pair.maker, pair => pair.one);
        var ready = new PriorityQueue<OcfEvent, (bool, int)>();
        foreach (var one in day.Where(one => waitsFor[one] == 0)) ready.Enqueue(one, Rank(one));
        var ordered = new List<OcfEvent>(day.Count);
        while (ready.TryDequeue(out var next, out _))
        {
            ordered.Add(next);
            foreach (var user in users[next])
                if (--waitsFor[user] == 0) ready.Enqueue(user, Rank(user));
        }
        // What is left uses itself in a circle; the ledger will say that nobody holds it.
        ordered.AddRange(day.Except(ordered).OrderBy(Rank));
        return ordered;
    }

    static (bool, int) Rank(OcfEvent one) => (one.Item.Kind != OcfKinds.Split, one.Item.Number);

    public bool Equals(OcfEvent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Item.Number;
}
