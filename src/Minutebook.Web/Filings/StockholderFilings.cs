namespace Minutebook.Web.Filings;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Pages;
using Minutebook.Web.Words;

/// <summary>What a stockholder files: only ever for the holder of record whom the account stands for.</summary>
static class StockholderFilings
{
    static readonly ImmutableArray<NominationPart> Parts =
        [NominationPart.HolderNameAndAddress, NominationPart.NomineeNameAndAddress, NominationPart.NomineeConsent];

    public static IEnumerable<Filing> All =>
    [
        .. VotingFilings.All,
        Made("consent", "file.consent", "file.consent.lead", ["action"], filer => There(filer.Action), OfAction, _ => [], Consent),
        Made("revoke-consent", "file.revoke-consent", "file.revoke-consent.lead", ["action"], filer => filer.Action is not { } action
            ? Gate.NotThere : Own(action.Signatures.Exists(one => one.Fact.Holder == filer.Holder)), OfAction, _ => [], RevokeConsent),
        Made("nomination", "file.nomination", "file.nomination.lead", ["meeting"], filer => There(filer.Meeting), OfMeeting,
            NominationFields, Nomination),
        Made("demand", "file.demand", "file.demand.lead", [], _ => Gate.Open, _ => "", _ =>
            [new("purposes", Text.Of("file.purposes"), FilingControl.Lines, Text.Of("file.purposes.help"), true)], NewDemand),
        Made("join-demand", "file.join-demand", "file.join-demand.lead", ["demand"], filer => There(filer.Demand), OfDemand, _ => [],
            JoinDemand),
        Made("leave-demand", "file.leave-demand", "file.leave-demand.lead", ["demand"], filer => filer.Demand is not { } demand
            ? Gate.NotThere : Own(demand.Requests.Exists(one => one.Fact.Holders.Contains(filer.Holder))), OfDemand, _ => [], LeaveDemand),
        Made("inspect-list", "file.inspect-list", "file.inspect-list.lead", ["meeting"], filer => There(filer.Meeting), OfMeeting, _ =>
            [new("purpose", Text.Of("file.purpose"), FilingControl.Lines, Text.Of("file.purpose.help"), true)], InspectList),
        Made("waiver", "file.waiver", "file.waiver.lead", ["meeting"], filer => There(filer.Meeting), OfMeeting, _ => [], Waiver),
    ];

    internal static Filing Made(string name, string title, string lead, ImmutableArray<string> subjects, Func<Filer, Gate> open,
        Func<Filer, string> about, Func<Filer, IEnumerable<FilingField>> fields, Func<Filer, Drafting> draft) =>
        new(name, title, lead, Capacity.Stockholder, subjects, open, about, fields, draft);

    internal static Gate There(object? subject) => subject is null ? Gate.NotThere : Gate.Open;

    internal static Gate Own(bool isOwn) => isOwn ? Gate.Open : Gate.NotYours;

    internal static string OfMeeting(Filer filer) => filer.Meeting is { Meeting.Called: { Fact: var called } } file
        ? Text.Of("file.of-meeting", file.Name, Days.Of(called.At), called.Place ?? "") : "";

    static string OfAction(Filer filer) => filer.Action!.Drawn!.Value.Fact.Text;

    static string OfDemand(Filer filer) => string.Join('\n', filer.Demand!.Purposes);

    static Drafted Consent(Filer filer)
    {
        var (action, now) = (filer.Action!.Id, filer.Now);
        return new(Text.Of("file.consent.says", filer.OwnName, OfAction(filer)), signed =>
        [
            new ConsentSigned(action, filer.Holder, now, WrittenForm.Transmission, true, now.Date, Electronic: signed.Electronic,
                Shown: signed.Shown),
            // The Secretary has custody of the minute book, and these are the Secretary's books.
            new ConsentDelivered(action, Many.Of<Holder>([filer.Holder]), now, DeliveryPoint.CustodianOfMinutes,
                DeliveryMeans.Transmission),
        ], "consent.counts", new() { ["action"] = action.Value, ["holder"] = filer.Own });
    }

    static Drafted RevokeConsent(Filer filer) => new(Text.Of("file.revoke-consent.says", filer.OwnName, OfAction(filer)),
        _ => [new ConsentRevoked(filer.Action!.Id, filer.Holder, filer.Now, WrittenForm.Transmission)],
        "consent.counts", new() { ["action"] = filer.Action!.Id.Value, ["holder"] = filer.Own });

    static IEnumerable<FilingField> NominationFields(Filer filer) =>
    [
        .. Persons.Fields(filer, "nominee", Text.Of("file.nominee"), withAddress: true),
        new("states", Text.Of("file.states"), FilingControl.Several, Text.Of("file.states.help"), false,
            [new(nameof(NominationPart.HolderNameAndAddress), Text.Of("file.states.own", filer.OwnName)),
                new(nameof(NominationPart.NomineeNameAndAddress), Text.Of("file.states.nominee")),
                new(nameof(NominationPart.NomineeConsent), Text.Of("file.states.consent"))]),
    ];

    static Drafting Nomination(Filer filer)
    {
        if (Persons.Chosen(filer, "nominee") is not { } chosen) return new Unfinished("nominee", Text.Of("file.nobody"));
        var stated = Parts.Where(part => filer.AllOf("states").Contains(part.ToString())).ToArray();
        var fields = NominationFields(filer).Single(field => field.Name == "states").Choices;
        var says = Text.Of("file.nomination.says", filer.OwnName, chosen.Name, filer.Meeting!.Name,
            string.Join("; ", fields.Where(one => filer.AllOf("states").Contains(one.Value)).Select(one => one.Label)));
        return new Drafted(says, _ => [.. chosen.Known, new NominationReceived(filer.Meeting.Meeting.Id, chosen.Person,
            NominatedBy.Stockholder, filer.Now, filer.Holder, true, Many.Of<NominationPart>(stated))], "nomination.in-order",
            new() { ["meeting"] = filer.Of("meeting"), ["nominee"] = chosen.Person.Value });
    }

    static Drafting NewDemand(Filer filer)
    {
        var purposes = filer.AllOf("purposes");
        if (purposes.IsEmpty) return new Unfinished("purposes", Text.Of("file.no-purpose"));
        var demand = Filer.Free($"demand-{filer.Own}", filer.Corporation.Stockholders.Demands.ContainsKey);
        return Demanded(filer, new(demand), purposes, Text.Of("file.demand.says", filer.OwnName, string.Join("; ", purposes)));
    }

    static Drafted JoinDemand(Filer filer) => Demanded(filer, filer.Demand!.Id, [],
        Text.Of("file.demand.says", filer.OwnName, string.Join("; ", filer.Demand.Purposes)));

    /// <summary>Who else joined, and with how many shares, is not told: of the answer only the count.</summary>
    static Drafted Demanded(Filer filer, DemandId demand, ImmutableArray<string> purposes, string says) => new(says,
        _ => [new MeetingDemanded(demand, Many.Of<Holder>([filer.Holder]), filer.Now, Many.From(purposes), WrittenForm.Transmission)],
        "demand.by-enough", new() { ["demand"] = demand.Value }, Grounds: false);

    static Drafted LeaveDemand(Filer filer) => new(
        Text.Of("file.leave-demand.says", filer.OwnName, string.Join("; ", filer.Demand!.Purposes)),
        _ => [new MeetingDemandWithdrawn(filer.Holder, filer.Now, filer.Demand.Id)],
        "demand.by-enough", new() { ["demand"] = filer.Demand.Id.Value }, Grounds: false);

    static Drafting InspectList(Filer filer)
    {
        var (meeting, purpose) = (filer.Meeting!.Meeting, filer.Of("purpose"));
        if (purpose.Length == 0) return new Unfinished("purpose", Text.Of("file.no-purpose"));
        var request = Filer.Free($"list-{filer.Own}", name => meeting.Inspections.Exists(one => one.Fact.Request == name));
        return new Drafted(Text.Of("file.inspect-list.says", filer.OwnName, filer.Meeting.Name, purpose),
            _ => [new ListInspectionRequested(meeting.Id, request, filer.Now, filer.Holder, purpose)],
            "list.open-to", new() { ["meeting"] = meeting.Id.Value, ["request"] = request });
    }

    static Drafted Waiver(Filer filer) => new(Text.Of("file.waiver.says", filer.OwnName, OfMeeting(filer)),
        _ => [new WaiverSigned(filer.Meeting!.Meeting.Id, filer.Holder, filer.Now, WrittenForm.Transmission, true)],
        "notice.given", new() { ["meeting"] = filer.Of("meeting"), ["holder"] = filer.Own });
}
