namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>What stockholders sign besides proxies and ballots, and what they are told after they acted without a meeting.</summary>
public static class StockholderLetters
{
    const string Stockholder = "Holder of record";

    /// <summary>The demand of stockholders for a special meeting, with all who stand by it now.</summary>
    /// <exception cref="NothingToPrintException">There is no such demand, or all of it was withdrawn.</exception>
    public static Letter OfDemand(Corporation corporation, DemandId id, Now now)
    {
        var demand = corporation.Stockholders.Demand(id)
            ?? throw new NothingToPrintException($"there is no demand {id} in the books; enter \"meeting-demanded\" first");
        var live = demand.Live(corporation.StockholderFile(now).Present).ToList();
        if (live.Count == 0) throw new NothingToPrintException($"every holder withdrew from the demand {id}");
        var last = live.MaxBy(one => one.Request.On.SortKey).Request.On;
        var holders = live.Select(one => one.Holder).Distinct().ToList();
        return new(
            Letterhead.Of(corporation, last.Date), "Demand for a special meeting", last.Date, ["The Secretary", corporation.Name],
            Wording.Day(last.Date),
            [
                $"The undersigned, holders of record of shares of {corporation.Name}, demand that a special meeting of the stockholders " +
                    "be called, and that notice of it be given, for these purposes:",
                .. demand.Purposes.Select((purpose, index) => $"{index + 1}. {Wording.Stop(purpose)}"),
            ],
            [
                new(null, ["Holder of record", "Class", ">Shares", "Received"], [4, 3, 2, 3],
                [
                    .. from one in live
                       from of in corporation.Ledger.Classes.Values.OrderBy(of => of.Number)
                       let shares = corporation.Ledger.HeldBy(one.Holder, of.Class, one.Request.On.SortKey)
                       where !shares.IsZero
                       select (IReadOnlyList<string>)[corporation.Ledger.NameOf(one.Holder), of.Name, shares.ToString(),
                           Wording.DayAndHour(one.Request.On)],
                ]),
            ],
            [.. holders.Select(holder => new SignerOfLetter(corporation.Ledger.NameOf(holder), Stockholder))]);
    }

    /// <summary>A holder's waiver of notice of a meeting: as it was signed, or to be signed.</summary>
    /// <exception cref="NothingToPrintException">The meeting was not called.</exception>
    public static Letter OfWaiver(Corporation corporation, MeetingFile file, Holder holder, int session = 1)
    {
        var head = MeetingHead.Of(file, session) ?? throw NothingToPrintException.NotCalled(file);
        var made = file.Meeting.Waivers.FindLast(one => one.Fact.Holder == holder && one.Fact.Session == session).Fact;
        var dated = made?.On.Date ?? file.Meeting.SessionOf(session)!.At.Date;
        return new(
            Letterhead.Of(corporation, dated), "Waiver of notice", dated, ["The Secretary", corporation.Name],
            made is null ? "" : Wording.Day(made.On.Date),
            [
                $"I waive notice of {head.Name}, to be held on {head.Day} at {head.Hour}, {Wording.Stop(head.Place)}",
                .. made?.Place is { } place ? [$"I designate this place for it: {Wording.Stop(place)}"] : Enumerable.Empty<string>(),
            ],
            corporation.Ledger.NameOf(holder), Stockholder);
    }

    /// <summary>The revocation of a proxy: as it was filed, or to be signed.</summary>
    /// <exception cref="NothingToPrintException">There is no such proxy.</exception>
    public static Letter OfRevocation(Corporation corporation, ProxyId id)
    {
        if (!corporation.Stockholders.Proxies.TryGetValue(id, out var proxy))
            throw new NothingToPrintException($"there is no proxy {id} in the books; \"minutebook list proxies\" lists them");
        var (executed, filed) = (proxy.Executed.Fact, proxy.Revocations.LastOrDefault().Fact);
        var dated = filed?.On.Date ?? executed.On.Date;
        return new(
            Letterhead.Of(corporation, dated), "Revocation of proxy", dated, ["The Secretary", corporation.Name],
            filed is null ? "" : Wording.Day(filed.On.Date),
            [
                $"I revoke the proxy that I gave to {string.Join(", ", executed.To.Select(corporation.NameOf))} on " +
                    $"{Wording.Day(executed.On.Date)}{(executed.Meeting is { } meeting ? $", for the meeting {meeting}" : "")}.",
            ],
            corporation.Ledger.NameOf(proxy.Holder), Stockholder);
    }

    /// <summary>The consent to an action without a meeting: of one holder as it was signed or is to be signed, or a form for any holder.
    /// </summary>
    /// <exception cref="NothingToPrintException">The action was not drawn up.</exception>
    public static Letter OfConsent(Corporation corporation, ActionId id, Holder? holder)
    {
        var (action, drawn) = Drawn(corporation, id);
        var signed = holder is null ? null : action.Signatures.FindLast(one => one.Fact.Holder == holder).Fact;
        var dated = signed?.On.Date ?? action.Drawn!.Value.At.InZone(corporation.Zone).Date;
        return new(
            Letterhead.Of(corporation, dated), "Consent of a stockholder", dated,
            [corporation.Name, "at its registered office, its principal place of business, or the custodian of its minutes"],
            signed?.Dated is { } day ? Wording.Day(day) : "",
            [
                "I consent in writing, without a meeting, without prior notice and without a vote, to this action:",
                drawn.Text,
                .. drawn.Elects.IsEmpty ? Enumerable.Empty<string>()
                    : [$"Directors to be elected: {string.Join(", ", drawn.Elects.Select(corporation.NameOf))}."],
                signed?.Shares is { } part ? $"I consent for {part.InWords()}." : "I consent for all shares that I hold of record.",
                .. signed?.TakesEffect is { } later ? [$"This consent takes effect on {Wording.Stop(Wording.DayAndHour(later))}"]
                    : Enumerable.Empty<string>(),
            ],
            holder is { } known ? corporation.Ledger.NameOf(known) : "", Stockholder);
    }

    /// <summary>Notice to those who did not consent that an action was taken without a meeting.</summary>
    /// <exception cref="NothingToPrintException">The action was not drawn up, or has not taken effect.</exception>
    public static Letter OfActionNotice(Corporation corporation, ActionId id, Now now)
    {
        var (action, drawn) = Drawn(corporation, id);
        var file = corporation.FileOf(id, now);
        if (ActionWithoutMeeting.EffectiveAt(file, action) is not { } effective || ActionWithoutMeeting.InEffect(file, action) is
            { Answer: not Answer.Yes })
            throw new NothingToPrintException($"{action.Name} has not taken effect; ask \"action.in-effect action={id}\"");
        var given = action.Notices.IsEmpty ? effective.At.Date : action.Notices[0].Fact.On.Date;
        return new(
            Letterhead.Of(corporation, given), "Notice of action by written consent", given, ["The stockholders who did not consent"],
            action.Notices.IsEmpty ? "" : Wording.Day(given),
            [
                $"On {Wording.Day(effective.At.Date)} this action was taken without a meeting, by the written consent of fewer than all " +
                    "stockholders:",
                drawn.Text,
                .. drawn.Elects.IsEmpty ? Enumerable.Empty<string>()
                    : [$"Directors elected: {string.Join(", ", drawn.Elects.Select(corporation.NameOf))}."],
            ],
            Letterhead.SecretaryOn(corporation, given) ?? "", "Secretary");
    }

    static (ConsentedAction Action, ActionDrawn Drawn) Drawn(Corporation corporation, ActionId id) =>
        corporation.Stockholders.Action(id) is { Drawn.Fact: { } drawn } action ? (action, drawn)
            : throw new NothingToPrintException($"the books show no action {id} drawn up; enter \"action-drawn\" first");
}
