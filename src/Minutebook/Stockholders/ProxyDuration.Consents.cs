namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Proxies under which consents are signed.</summary>
public static partial class ProxyDuration
{
    /// <summary>May a consent be signed under this proxy? It must be in form, filed with the consent or before, in force when it was
    /// signed, and not revoked before that; one for a named meeting, or to be present only, does not serve.</summary>
    internal static Finding GoodForConsent(StockholderFile file, Proxy proxy, DeliveredConsent consent)
    {
        var signed = consent.Signature.Fact;
        return Finding.All($"the proxy {proxy.Id} of {file.NameOf(proxy.Holder)} is good for the consent",
            Finding.That(proxy.Holder == consent.Holder, $"the proxy {proxy.Id} is of {file.NameOf(proxy.Holder)}"),
            ProxyAppointment.Form(file, proxy),
            Finding.That(proxy.Executed.Fact.Meeting is null, proxy.Executed.Fact.Meeting is { } named
                ? $"the proxy {proxy.Id} is for the meeting {named}" : "it is not confined to a meeting"),
            Finding.That(proxy.Executed.Fact.Power != ProxyPower.PresenceOnly,
                $"the proxy {proxy.Id} is {(proxy.Executed.Fact.Power == ProxyPower.PresenceOnly ? "" : "not ")}to be present only"),
            FiledWithConsent(file, proxy, consent),
            InForce(file, proxy, signed.On.Date),
            NotRevokedBefore(proxy, new(signed.On, consent.Signature.Entry)),
            NoLaterBefore(file, proxy, new(signed.On, consent.Signature.Entry)));
    }

    static Finding FiledWithConsent(StockholderFile file, Proxy proxy, DeliveredConsent consent) =>
        file.Instruments.Under(consent.Delivered.Fact.On.Date, terms =>
        {
            if (terms.Find(TermNames.ProxyFiled) is not { Figure: true } term)
                return Finding.Yes("no instrument asks for proxies to be filed");
            if (proxy.Filings.IsEmpty)
                return Finding.NotShown($"the books do not show that the proxy {proxy.Id} was filed",
                    $"record when the proxy {proxy.Id} was filed, if it was", term);
            return Finding.Any($"the proxy {proxy.Id} was filed with the consent, or before", [.. proxy.Filings.Select(filing =>
                Finding.All(
                $"it was filed on {filing.Fact.On.InWords()}",
                Finding.That(consent.Delivered.Fact.On.IsBefore(filing.Fact.On) != Answer.Yes,
                    $"the proxy was filed on {filing.Fact.On.InWords()}; the consent was delivered on {consent.At.At.InWords()}", term)
                    .RelyingOn(filing.Entry),
                ProxyAppointment.CompleteReproduction(file, filing)))]);
        });

    static Finding NotRevokedBefore(Proxy proxy, Placed signed)
    {
        var revoked = proxy.Revocations.Find(one => new Placed(one.Fact.On, one.Entry).IsBefore(signed));
        return IsIrrevocable(proxy) || revoked.Fact is null ? Finding.Yes("no revocation was on file when it was used")
            : Finding.No($"a revocation was filed on {revoked.Fact.On.InWords()}").RelyingOn(revoked.Entry);
    }

    static Finding NoLaterBefore(StockholderFile file, Proxy proxy, Placed signed)
    {
        var own = new Placed(proxy.Executed.Fact.On, proxy.Executed.Entry);
        var later = file.Records.Of(proxy.Holder).FirstOrDefault(other => other.Id != proxy.Id
            && other.Executed.Fact is { Meeting: null, Shares: null } && !other.Filings.IsEmpty
            && own.IsBefore(new(other.Executed.Fact.On, other.Executed.Entry))
            && new Placed(other.Executed.Fact.On, other.Executed.Entry).IsBefore(signed));
        return IsIrrevocable(proxy) || later is null ? Finding.Yes("no later proxy stood against it")
            : Finding.No($"the later proxy {later.Id} of {later.Executed.Fact.On.InWords()} revoked it").RelyingOn(later.Executed.Entry);
    }
}
