namespace Minutebook.Stockholders;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>One consent: its form, its delivery, its revocation, and the proxy under which it was signed.</summary>
public static partial class ActionWithoutMeeting
{
    /// <summary>Does the consent of this holder count: of record, signed, delivered as it must be, not revoked before the action took
    /// effect?</summary>
    public static Finding Counts(StockholderFile file, ConsentedAction action, Holder holder)
    {
        // What is not in form counts for nothing, whatever the record date turns out to be.
        var forms = action.Consents.Where(consent => consent.Holder == holder).Select(consent => InForm(file, action, consent)).ToArray();
        return forms.Length > 0 && forms.All(form => form.Answer == Answer.No)
            ? Finding.Any($"a consent of {file.NameOf(holder)} counts", forms).WithFigure("shares", Shares.Zero)
            : CountsOnRecord(file, action, holder);
    }

    static Finding CountsOnRecord(StockholderFile file, ConsentedAction action, Holder holder) => Counted(file, action, count =>
    {
        var name = file.NameOf(holder);
        if (!count.Needed.Any(one => one.Electorate.Has(holder)))
            return Finding.No($"{name} {file.Verb(holder, "was", "were")} not of record for shares that vote on it on " +
                StockholderFile.Text(count.Needed[0].Electorate.RecordDate));
        var own = action.Consents.Where(consent => consent.Holder == holder).ToList();
        if (own.Count == 0)
            return Finding.NotYet($"no consent of {name} is delivered", new(Wanting.NotYet, $"deliver the consent of {name}"));
        var counted = count.Consents.Where(one => one.Holder == holder).ToList();
        var finding = Finding.Any($"a consent of {name} counts", [.. own.Select(consent => Finding.All(
            $"the consent of {name} delivered on {consent.At.At.InWords()} counts", InForm(file, action, consent),
            NotRevoked(file, action, consent, count)))]);
        return finding.WithFigure("shares", counted.Aggregate(Shares.Zero, (sum, one) => sum + one.Shares));
    });

    static Finding NotRevoked(StockholderFile file, ConsentedAction action, DeliveredConsent consent, ConsentCount count)
    {
        var name = file.NameOf(consent.Holder);
        if (RevokedAt(action, consent) is not { } revoked) return Finding.Yes($"{name} did not revoke it");
        return count.Effect(count.Deciding) is { } effect && effect.IsBefore(revoked)
            ? Finding.Yes($"{name} revoked it on {revoked.At.InWords()}, after the action had taken effect").RelyingOn(revoked.Entry)
            : Finding.No($"{name} revoked it on {revoked.At.InWords()}, before the action had taken effect").RelyingOn(revoked.Entry);
    }

    /// <summary>When the holder revoked this consent, in writing or by transmission, after signing it; null where it did not.</summary>
    internal static Placed? RevokedAt(ConsentedAction action, DeliveredConsent consent)
    {
        if (consent.Signature.Fact is null) return null;
        var signed = new Placed(consent.Signature.Fact.On, consent.Signature.Entry);
        var revoked = action.Revoked.Find(one => one.Fact.Holder == consent.Holder && one.Fact.Form != WrittenForm.Oral
            && signed.IsBefore(new(one.Fact.On, one.Entry)));
        return revoked.Fact is null ? null : new Placed(revoked.Fact.On, revoked.Entry);
    }

    /// <summary>Is a delivered consent in form: written, signed, setting forth the action, delivered where and how it must be?</summary>
    internal static Finding InForm(StockholderFile file, ConsentedAction action, DeliveredConsent consent) =>
        file.Instruments.Under(consent.At.At.DateIn(file.Office), terms =>
        {
            var name = file.NameOf(consent.Holder);
            if (consent.Signature.Fact is not { } signed)
                return Finding.NotShown($"the books do not show that {name} signed a consent", $"record the consent that {name} signed")
                    .RelyingOn(consent.Delivered.Entry);
            var words = $"the consent of {name} is in form, and was delivered as it must be";
            var grounds = new System.Collections.Generic.List<Finding>
            {
                Written(name, signed, terms), SetsForth(name, signed, terms), LaterEffect(name, signed, terms),
                Delivery(name, consent.Delivered.Fact, terms),
            };
            if (signed.Proxy is { } proxy) grounds.Add(UnderProxy(file, action, consent, proxy));
            return Finding.All(words, [.. grounds]).RelyingOn(consent.Signature.Entry, consent.Delivered.Entry);
        });

    static Finding Written(string name, ConsentSigned signed, Terms terms)
    {
        var allowed = terms.Find(TermNames.ConsentAllowed);
        var electronic = terms.Find(TermNames.ConsentElectronic);
        return signed.Form switch
        {
            WrittenForm.Oral => Finding.No($"{name} consented by word of mouth", allowed),
            WrittenForm.Transmission when electronic is not { Figure: true } =>
                Finding.No($"{name} consented by electronic transmission, which no instrument then allowed", allowed, electronic),
            _ => signed.HasSignature switch
            {
                true => Finding.Yes($"{name} signed on {signed.On.InWords()}",
                    signed.Form == WrittenForm.Transmission ? electronic : allowed),
                false => Finding.No($"the consent of {name} is not signed", allowed),
                null => Finding.NotShown($"the books do not show whether the consent of {name} is signed", "record whether it is signed",
                    allowed),
            },
        };
    }

    static Finding SetsForth(string name, ConsentSigned signed, Terms terms) => Finding.That(signed.SetsForth is not false,
        $"the consent of {name} sets forth {(signed.SetsForth is false ? "another action, or none" : "the action")}",
        terms.Find(TermNames.ConsentAllowed));

    /// <summary>It may state a later time at which it takes effect, so many days after it is given at most.</summary>
    static Finding LaterEffect(string name, ConsentSigned signed, Terms terms)
    {
        if (signed.TakesEffect is not { } later) return Finding.Yes($"the consent of {name} states no later time");
        var words = $"the consent of {name} states that it takes effect on {later.InWords()}";
        if (terms.Find(TermNames.ConsentFutureDays) is not { } most) return Finding.No($"{words}, which no instrument then allowed");
        var days = DayWindow.Days(signed.On.Date, later.Date);
        return Finding.That(days <= most.Figure, $"{words}, {days} days after it was given; {most.Figure} are the most", most)
            .WithFigure("days-ahead", days);
    }

    static Finding Delivery(string name, ConsentDelivered delivered, Terms terms)
    {
        var points = terms.Find(TermNames.ConsentDelivery);
        var to = delivered.To switch
        {
            DeliveryPoint.RegisteredOffice => "registered-office",
            DeliveryPoint.PrincipalPlace => "principal-place",
            DeliveryPoint.CustodianOfMinutes => "custodian-of-minutes",
            DeliveryPoint.Electronic => "electronic",
            _ => "another place",
        };
        var words = $"the consent of {name} was delivered to {Place(delivered.To)} on {delivered.On.InWords()}";
        if (points is not null && !points.Figure.Contains(to)) return Finding.No($"{words}, where consents are not delivered", points);
        return delivered.To == DeliveryPoint.RegisteredOffice ? ByMeans(words, delivered, terms, points) : Finding.Yes(words, points);
    }

    static string Place(DeliveryPoint point) => point switch
    {
        DeliveryPoint.RegisteredOffice => "the registered office",
        DeliveryPoint.PrincipalPlace => "the principal place of business",
        DeliveryPoint.CustodianOfMinutes => "one who has custody of the minutes",
        DeliveryPoint.Electronic => "the corporation's system for electronic delivery",
        _ => "another place or person",
    };

    /// <summary>To the registered office by hand, or by certified or registered mail with return receipt requested.</summary>
    static Finding ByMeans(string words, ConsentDelivered delivered, Terms terms, Term? points)
    {
        if (terms.Find(TermNames.ConsentRegisteredOfficeMeans) is not { } means) return Finding.Yes(words, points);
        if (delivered.Means is not { } by)
            return Finding.NotShown($"{words}; the books do not show by what means", "record by what means it was delivered", means);
        var named = by switch
        {
            DeliveryMeans.Hand or DeliveryMeans.Courier => "hand",
            DeliveryMeans.CertifiedMail => "certified-mail",
            DeliveryMeans.RegisteredMail => "registered-mail",
            DeliveryMeans.OrdinaryMail => "ordinary mail",
            _ => "transmission",
        };
        if (!means.Figure.Contains(named)) return Finding.No($"{words} by {named}, which does not serve there", means);
        if (named == "hand") return Finding.Yes($"{words} by hand", points, means);
        return delivered.ReturnReceipt switch
        {
            true => Finding.Yes($"{words} by {named}, return receipt requested", points, means),
            false => Finding.No($"{words} by {named} without return receipt", means),
            null => Finding.NotShown($"{words} by {named}; the books do not show whether a return receipt was requested",
                "record whether a return receipt was requested", means),
        };
    }

    /// <summary>Under a proxy that is in form, in force, unrevoked, filed with the consent, and empowers to more than presence. Of one that
    /// was transmitted, a determination that it is not valid decides; that none was made is a duty broken, and no more.</summary>
    static Finding UnderProxy(StockholderFile file, ConsentedAction action, DeliveredConsent consent, ProxyId id)
    {
        if (!file.Records.Proxies.TryGetValue(id, out var proxy))
            return Finding.NotShown($"the books do not show the proxy {id}", "record the proxy, and its filing");
        var determined = action.Determined.FindLast(one => one.Fact.Proxy == id);
        return Finding.All($"the proxy {id} authorized the consent", ProxyDuration.GoodForConsent(file, proxy, consent),
            determined.Fact is { Valid: false }
                ? Finding.No($"{determined.Fact.Person} determined on {determined.Fact.On.InWords()} that " +
                "the consent is not valid").RelyingOn(determined.Entry) : Finding.Yes("nothing was determined against it"));
    }
}
