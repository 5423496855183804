namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;

/// <summary>
/// Several who hold one proxy: they vote as the proxy says; where it is silent, the law of joint owners is taken (arguable): one who votes
/// alone binds all, else the majority of those who vote; evenly split, each faction its proportion.
/// </summary>
/// <seealso cref="ProxyAppointment"/>
public static class ProxyHolders
{
    /// <summary>Whether those who hold the proxy vote each by himself or herself.</summary>
    internal static bool VoteSeverally(Proxy proxy, IEnumerable<Recorded<BallotCast>> cast) =>
        proxy.Executed.Fact.To.Count > 1 && cast.Any(ballot => ballot.Fact.By is not null);

    internal static (List<JointOwners.Faction> Sides, Finding Why) Divide(
        MeetingFile file, Proxy proxy, IEnumerable<Recorded<BallotCast>> cast, NodaTime.LocalDate day)
    {
        var executed = proxy.Executed.Fact;
        // A substitute votes in the place of the one who appointed him or her.
        var latest = JointOwners.LatestOf(cast, ballot => ballot.Fact.By is { } by ? Principal(proxy, by, ballot) ?? by : null);
        var (sides, why) = JointOwners.Sides(latest, executed.Rule, side => side.Count(), _ => executed.To.Count,
            $"the holders of the proxy {proxy.Id}", "by the proxy", file.Instruments.On(day));
        why = why.RelyingOn(proxy.Executed.Entry);
        return (sides, executed.Rule is null && latest.Count > 1
            ? why.WithNote("Arguable: where the proxy is silent, its holders are taken as joint owners are.") : why);
    }

    /// <summary>May this person act under the proxy: one who holds it, or was put in the place of one, if the proxy allows it?</summary>
    internal static Finding MayAct(Proxy proxy, Recorded<BallotCast> ballot)
    {
        var (executed, by) = (proxy.Executed.Fact, ballot.Fact.By!.Value);
        if (executed.To.Contains(by)) return Finding.Yes($"{by} holds the proxy {proxy.Id}").RelyingOn(proxy.Executed.Entry);
        var made = Made(proxy, by, ballot);
        if (made.Fact is null) return Finding.No($"{by} does not hold the proxy {proxy.Id}").RelyingOn(proxy.Executed.Entry);
        return Finding.That(executed.MaySubstitute, $"{made.Fact.By} put {by} in the own place on {made.Fact.On.InWords()}; the proxy " +
            $"{proxy.Id} {(executed.MaySubstitute ? "allows it" : "does not allow it")}").RelyingOn(made.Entry, proxy.Executed.Entry);
    }

    static Person? Principal(Proxy proxy, Person by, Recorded<BallotCast> ballot) =>
        proxy.Executed.Fact.To.Contains(by) ? by : Made(proxy, by, ballot).Fact?.By;

    /// <summary>The substitution by one who holds the proxy that was made before the ballot.</summary>
    static Recorded<ProxySubstituted> Made(Proxy proxy, Person by, Recorded<BallotCast> ballot) =>
        proxy.Substituted.FindLast(made => made.Fact.To == by && proxy.Executed.Fact.To.Contains(made.Fact.By)
            && !new Placed(ballot.Fact.At, ballot.Entry).IsBefore(new(made.Fact.On, made.Entry)));

    /// <summary>How is a proxy voted on the matter by those who hold it? The figures for, against and abstain hold the votes on a
    /// resolution.</summary>
    public static Finding Of(MeetingFile file, MatterPut put, Proxy proxy)
    {
        var session = Tally.SessionOf(file, put.Matter);
        return file.WithSession(session, held => Electorate.With(file, session, put.Classes, electorate =>
        {
            var tally = new Tally(file, put, electorate, session);
            var cast = tally.Good.Where(ballot => ballot.Fact.Proxy == proxy.Id).ToList();
            if (cast.Count == 0)
                return Finding.All($"the proxy {proxy.Id} is voted on {put.Matter}",
                    [.. tally.Refused.Where(one => one.ReliedOn.Contains(proxy.Executed.Entry)).DefaultIfEmpty(
                        Finding.No($"no ballot under the proxy {proxy.Id} on {put.Matter} counts"))]);
            var counting = tally.Ballots.Where(one => one.Ballot.Fact.Proxy == proxy.Id).ToList();
            var why = VoteSeverally(proxy, cast) ? Divide(file, proxy, cast, held.At.Date).Why
                : Finding.Yes($"the holders of the proxy {proxy.Id} voted as one");
            foreach (var choice in System.Enum.GetValues<Choice>())
                why = why.WithFigure(choice.ToString().ToLowerInvariant(), counting.Where(one => one.Ballot.Fact.Choice == choice)
                    .Aggregate(Fraction.Zero, (sum, one) => sum + one.Weight));
            return why.RelyingOn(cast.Select(ballot => ballot.Entry));
        }));
    }
}
