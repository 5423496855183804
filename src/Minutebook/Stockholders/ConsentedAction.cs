namespace Minutebook.Stockholders;

using System;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>An action by written consent: what the books know of it. It decides nothing.</summary>
/// <seealso cref="ActionWithoutMeeting"/>
public sealed record ConsentedAction(ActionId Id)
{
    public Recorded<ActionDrawn>? Drawn { get; init; }

    public Recorded<PriorBoardActionTaken>? BoardAction { get; init; }

    public ImmutableList<Recorded<ConsentRecordDateFixed>> RecordDates { get; init; } = [];

    public ImmutableList<Recorded<ConsentSigned>> Signatures { get; init; } = [];

    public ImmutableList<Recorded<ConsentDelivered>> Delivered { get; init; } = [];

    public ImmutableList<Recorded<ConsentRevoked>> Revoked { get; init; } = [];

    public ImmutableList<Recorded<ConsentProxyDetermined>> Determined { get; init; } = [];

    public ImmutableList<Recorded<ActionNoticeGiven>> Notices { get; init; } = [];

    public ImmutableList<Recorded<ConsentsInserted>> Inserted { get; init; } = [];

    /// <summary>The action with one more fact about it.</summary>
    public ConsentedAction With(long entry, Instant at, ActionFact fact) => fact switch
    {
        ActionDrawn drawn => this with { Drawn = new(entry, at, drawn) },
        PriorBoardActionTaken taken => this with { BoardAction = new(entry, at, taken) },
        ConsentRecordDateFixed date => this with { RecordDates = RecordDates.Add(new(entry, at, date)) },
        ConsentSigned signed => this with { Signatures = Signatures.Add(new(entry, at, signed)) },
        ConsentDelivered delivered => this with { Delivered = Delivered.Add(new(entry, at, delivered)) },
        ConsentRevoked revoked => this with { Revoked = Revoked.Add(new(entry, at, revoked)) },
        ConsentProxyDetermined determined => this with { Determined = Determined.Add(new(entry, at, determined)) },
        ActionNoticeGiven notice => this with { Notices = Notices.Add(new(entry, at, notice)) },
        ConsentsInserted inserted => this with { Inserted = Inserted.Add(new(entry, at, inserted)) },
        _ => throw new InvalidOperationException($"The fact {fact.GetType().Name} is not about an action by consent."),
    };

    /// <summary>"the action plan-2025", in sentences.</summary>
    public string Name => $"the action {Id}";

    /// <summary>
    /// The consents that were delivered, each signature with each delivery of it, in the order of delivery. A delivery brings the latest
    /// consent that its holder had signed by then, where consents name a class the latest of each; where the books show it signed only
    /// later, the first.
    /// </summary>
    public ImmutableArray<DeliveredConsent> Consents
    {
        get
        {
            var consents = ImmutableArray.CreateBuilder<DeliveredConsent>();
            foreach (var delivered in Delivered.OrderBy(one => one.Fact.On.SortKey).ThenBy(one => one.Entry))
                foreach (var holder in delivered.Fact.Holders)
                {
                    var own = Signatures.FindAll(one => one.Fact.Holder == holder);
                    var signed = own.FindAll(one => delivered.Fact.On.IsBefore(one.Fact.On) != Answer.Yes);
                    if (signed.IsEmpty) consents.Add(new(holder, own.FirstOrDefault(), delivered));
                    consents.AddRange(signed.GroupBy(one => one.Fact.Class)
                        .Select(of => new DeliveredConsent(holder, of.Last(), delivered)));
                }
            return consents.ToImmutable();
        }
    }
}

/// <summary>A consent of one holder that was delivered.</summary>
/// <param name="Signature">The signature; without a fact where the books show none.</param>
public sealed record DeliveredConsent(Holder Holder, Recorded<ConsentSigned> Signature, Recorded<ConsentDelivered> Delivered)
{
    /// <summary>When it was delivered.</summary>
    public Placed At => new(Delivered.Fact.On, Delivered.Entry);
}
