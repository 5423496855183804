namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>Ballots, and proxies, that name a class: of one who holds several classes each class is counted by itself.</summary>
/// <seealso cref="MannerOfActing"/>
public sealed partial class Tally
{
    /// <summary>The shares among which ballots of one holder are counted: all that it votes, or those of one class.</summary>
    /// <param name="Votes">Whose votes are counted, with their weight.</param>
    readonly record struct Slice(Shares All, Electorate Votes, StockClass? Class);

    /// <summary>The class whose shares alone a ballot casts: that which it names, or the proxy under which it is cast.</summary>
    StockClass? ClassOf(Recorded<BallotCast> ballot) => ballot.Fact.Class
        ?? (ballot.Fact.Proxy is { } id && file.Records.Proxies.TryGetValue(id, out var proxy) ? proxy.Executed.Fact.Class : null);

    /// <summary>Whether a holder votes its classes apart.</summary>
    internal bool ByClass(IEnumerable<Recorded<BallotCast>> cast) => cast.Any(ballot => ClassOf(ballot) is not null);

    /// <summary>A ballot that names no class casts each in proportion. Several owners bind, or divide, each class by itself (arguable).
    /// </summary>
    Dictionary<long, Counting>.ValueCollection OfClasses(IGrouping<Holder, Recorded<BallotCast>> cast, Shares all)
    {
        var (holder, counted) = (cast.Key, new Dictionary<long, Counting>());
        foreach (var of in whole.Classes)
        {
            var slice = new Slice(whole.Within(of).SharesOf(holder), electorate.Within(of), of);
            if (slice.All.IsZero || all.IsZero) continue;
            var own = cast.Where(ballot => ClassOf(ballot) is not { } named || named == of)
                .Select(ballot => InProportion(ballot, slice, all)).ToList();
            if (own.Count == 0) continue;
            foreach (var (ballot, weight, shares) in OfSlice(holder, own, slice))
            {
                var before = counted.GetValueOrDefault(ballot.Entry);
                counted[ballot.Entry] = new(cast.First(one => one.Entry == ballot.Entry), before.Weight + weight, before.Shares + shares);
            }
        }
        if (JointOwners.VoteSeverally(cast)) return counted.Values;
        foreach (var ballot in cast.Where(ballot => !counted.ContainsKey(ballot.Entry)))
            notes.Add((holder, $"a later ballot took the place of the ballot of {file.NameOf(holder)} of {ballot.Fact.At.InWords()}"));
        return counted.Values;
    }

    Recorded<BallotCast> InProportion(Recorded<BallotCast> ballot, Slice slice, Shares all) =>
        ClassOf(ballot) is null && ballot.Fact.Shares is { } part
            ? ballot with { Fact = ballot.Fact with { Shares = new(part.Count * slice.All.Count / all.Count) } } : ballot;

    /// <summary>How many shares of a slice an irrevocable proxy ties.</summary>
    Shares TiedIn(Proxy tied, Holder holder, Slice slice)
    {
        var executed = tied.Executed.Fact;
        if (slice.Class is not { } of)
            return executed.Shares ?? (executed.Class is { } named ? whole.Within(named).SharesOf(holder) : slice.All);
        if (executed.Class is { } other) return other == of ? executed.Shares ?? slice.All : Shares.Zero;
        return executed.Shares is { } part ? new(part.Count * slice.All.Count / All(holder).Count) : slice.All;
    }
}
