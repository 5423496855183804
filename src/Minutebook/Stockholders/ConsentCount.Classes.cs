namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;

/// <summary>Consents that name a class: of one who holds several classes each class is counted by itself.</summary>
/// <seealso cref="ActionWithoutMeeting"/>
public sealed partial class ConsentCount
{
    /// <summary>The class of whose shares alone a consent is: that which it names, or the proxy under which it was signed.</summary>
    StockClass? ClassOf(DeliveredConsent consent) => consent.Signature.Fact is not { } signed ? null : signed.Class
        ?? (signed.Proxy is { } id && file.Records.Proxies.TryGetValue(id, out var proxy) ? proxy.Executed.Fact.Class : null);

    /// <summary>How many shares of each class a consent is for, less what later ones of the holder took; classes of which nothing is left
    /// are not among them.</summary>
    ImmutableSortedDictionary<StockClass, Shares> LeftByClass(
        DeliveredConsent consent, List<(DeliveredConsent Consent, Finding Good)> good)
    {
        var left = NameOrder.None<StockClass, Shares>().ToBuilder();
        foreach (var of in Needed.SelectMany(one => one.Electorate.Classes).Distinct())
        {
            if (ClassOf(consent) is { } named && named != of) continue;
            var held = HeldOf(of, consent.Holder);
            var later = good.Where(other => other.Consent.Holder == consent.Holder && consent.At.IsBefore(other.Consent.At)
                && (ClassOf(other.Consent) is not { } theirs || theirs == of)).ToList();
            if (later.Exists(other => other.Good.Answer == Answer.Yes
                && (PartOf(other.Consent, of, held) is null || PartOf(consent, of, held) is null))) continue;
            var taken = later.Aggregate(Shares.Zero, (sum, other) => sum + (PartOf(other.Consent, of, held) ?? Shares.Zero));
            var (rest, own) = (held - taken, PartOf(consent, of, held) ?? held);
            if ((own < rest ? own : rest) is var shares && shares > Shares.Zero) left[of] = shares;
        }
        return left.ToImmutable();
    }

    Shares HeldOf(StockClass of, Holder holder) => Needed.Where(one => one.Electorate.Classes.Contains(of))
        .Select(one => one.Electorate.Within(of).SharesOf(holder)).DefaultIfEmpty().Max();

    /// <summary>Of a part that names no class each class in proportion; null for all of the class.</summary>
    Shares? PartOf(DeliveredConsent consent, StockClass of, Shares held) => consent.Signature.Fact?.Shares is not { } part ? null
        : ClassOf(consent) == of ? part
        : Held(consent.Holder) is { IsZero: false } all ? new(part.Count * held.Count / all.Count) : null;

    static Fraction VotesOf(Electorate electorate, Holder holder, ImmutableSortedDictionary<StockClass, Shares> classes) =>
        electorate.Classes.Where(classes.ContainsKey).Aggregate(Fraction.Zero, (sum, of) => electorate.Within(of) is var within
            ? sum + within.Part(holder, classes[of], within.SharesOf(holder)) : sum);
}
