namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>Shares that were transferred on the books as a pledge: the pledgor votes them, unless that transfer empowered the pledgee.
/// </summary>
/// <seealso cref="VotingOfShares"/>
static class Pledges
{
    /// <summary>Of one class on a day: whose votes go to whom. Never more than the pledgee then holds.</summary>
    public static IEnumerable<(Holder From, Holder To, Shares Shares)> Moved(
        StockholderFile file, ClassOfStock of, LocalDate day, Instant moment, Terms terms)
    {
        if (file.Records.Pledges.IsEmpty || terms.Find(TermNames.PledgorVotes) is not { Figure: true }) yield break;
        var left = new Dictionary<Holder, Shares>();
        foreach (var (entry, _, pledged) in file.Records.Pledges.Where(one => one.Fact.Class == of.Class && one.Fact.On.Date <= day))
        {
            if (pledged.PledgeeMayVote || Released(file, pledged, entry, day)) continue;
            var held = left.TryGetValue(pledged.Pledgee, out var rest) ? rest
                : file.Ledger.HeldBy(pledged.Pledgee, of.Class, moment, file.KnownAt);
            var shares = pledged.Shares < held ? pledged.Shares : held;
            left[pledged.Pledgee] = held - shares;
            if (!shares.IsZero) yield return (pledged.Pledgee, pledged.Pledgor, shares);
        }
    }

    static bool Released(StockholderFile file, StockPledged pledged, long entry, LocalDate day) =>
        file.Records.PledgesReleased.Exists(one =>
        one.Fact.Pledgee == pledged.Pledgee && one.Fact.Pledgor == pledged.Pledgor && one.Fact.Class == pledged.Class
        && one.Fact.On.Date <= day && one.Entry > entry);

    /// <summary>What a holder votes more, or less, of a class than it has of record.</summary>
    public static Fraction Net(StockholderFile file, Holder holder, ClassOfStock of, LocalDate day, Instant moment, Terms terms) =>
        Moved(file, of, day, moment, terms).Aggregate(Fraction.Zero, (sum, moved) =>
            sum + (moved.To == holder ? moved.Shares.Count : Fraction.Zero) - (moved.From == holder ? moved.Shares.Count : Fraction.Zero));
}
