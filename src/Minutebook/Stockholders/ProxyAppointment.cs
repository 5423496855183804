namespace Minutebook.Stockholders;

using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The form of a proxy.</summary>
public static class ProxyAppointment
{
    /// <summary>Is it a writing that the stockholder signed, or a transmission that shows the stockholder authorized it?</summary>
    public static Finding Form(StockholderFile file, Proxy proxy) => file.Instruments.Under(proxy.Executed.Fact.On.Date, terms =>
    {
        var executed = proxy.Executed.Fact;
        if (terms.Find(TermNames.ProxyForms) is not { } forms) return Finding.Yes("no instrument sets a form for proxies");
        var finding = executed.Form switch
        {
            WrittenForm.Oral => Finding.No($"the proxy {proxy.Id} was given by word of mouth", forms),
            WrittenForm.Writing => Writing(proxy, executed, forms),
            _ => Transmission(proxy, executed, forms),
        };
        return finding.RelyingOn(proxy.Executed.Entry);
    });

    static Finding Writing(Proxy proxy, ProxyExecuted executed, Term<System.Collections.Immutable.ImmutableArray<string>> forms) =>
        !forms.Figure.Contains("writing")
            ? Finding.No("no instrument allows a proxy in writing", forms)
            : executed.HasSignature switch
            {
                true => Finding.Yes($"the proxy {proxy.Id} is a writing signed by the stockholder or one authorized", forms),
                false => Finding.No($"the proxy {proxy.Id} is not signed", forms),
                null =>
                    Finding.NotShown($"the books do not show whether the proxy {proxy.Id} is signed",
                        $"record whether the proxy {proxy.Id} is signed", forms),
            };

    static Finding Transmission(Proxy proxy, ProxyExecuted executed, Term<System.Collections.Immutable.ImmutableArray<string>> forms) =>
        !forms.Figure.Contains("transmission")
            ? Finding.No("no instrument allows a proxy by transmission", forms)
            : executed.TransmittedTo == Recipient.Other
            ? Finding.No($"the proxy {proxy.Id} was transmitted to another than the one who is to hold it, or an agent of that one", forms)
            : executed.ShowsAuthorization switch
            {
                true =>
                    Finding.Yes($"the proxy {proxy.Id} was transmitted with information showing that the stockholder authorized it", forms),
                false => Finding.No($"nothing with the transmitted proxy {proxy.Id} shows that the stockholder authorized it", forms),
                null => Finding.NotShown($"the books do not show what came with the transmitted proxy {proxy.Id}",
                    "record what shows that the stockholder authorized it", forms),
            };

    /// <summary>A complete reproduction serves as the original; a partial one does not.</summary>
    public static Finding CompleteReproduction(StockholderFile file, Recorded<ProxyFiled> filing) =>
        file.Instruments.Under(filing.Fact.On.Date, terms =>
        {
            var term = terms.Find(TermNames.ProxyCompleteReproduction);
            return Finding.That(
                    filing.Fact.As != Filed.PartialReproduction || term is not { Figure: true },
                    filing.Fact.As switch
                    {
                        Filed.Original => "the original was filed",
                        Filed.CompleteReproduction => "a complete reproduction was filed, which serves as the original",
                        _ => "only a part of it was filed in reproduction",
                    },
                    term)
                .RelyingOn(filing.Entry);
        });
}
