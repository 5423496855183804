namespace Minutebook.Web.Filings;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Values;
using Minutebook.Web.Hosting;
using Minutebook.Web.Pages;
using Minutebook.Web.Words;

/// <summary>What a Director files: only ever for his or her own person.</summary>
static class DirectorFilings
{
    static readonly ImmutableArray<ResignationTo> Recipients =
        [ResignationTo.Secretary, ResignationTo.Chairman, ResignationTo.President, ResignationTo.Board];

    public static IEnumerable<Filing> All =>
    [
        Made("board-consent", "file.board-consent", "file.board-consent.lead", ["resolution"],
            filer => StockholderFilings.There(filer.Resolution?.Drawn), OfResolution, _ => [], Consent),
        Made("revoke-board-consent", "file.revoke-board-consent", "file.revoke-board-consent.lead", ["resolution"],
            filer => filer.Resolution is not { } resolution ? Gate.NotThere
                : StockholderFilings.Own(resolution.Signatures.Exists(one => one.Fact.Director == filer.Person)),
            OfResolution, _ => [], RevokeConsent),
        Made("dissent", "file.dissent", "file.dissent.lead", ["resolution"], filer => StockholderFilings.There(filer.Resolution?.Voted),
            OfResolution, _ => [], Dissent),
        Made("board-waiver", "file.board-waiver", "file.board-waiver.lead", ["meeting"],
            filer => StockholderFilings.There(filer.BoardMeeting), OfMeeting, _ => [], Waiver),
        Made("resignation", "file.resignation", "file.resignation.lead", [], _ => Gate.Open, _ => "", ResignationFields, Resignation),
    ];

    static Filing Made(string name, string title, string lead, ImmutableArray<string> subjects, Func<Filer, Gate> open,
        Func<Filer, string> about, Func<Filer, IEnumerable<FilingField>> fields, Func<Filer, Drafting> draft) =>
        new(name, title, lead, Capacity.Director, subjects, open, about, fields, draft);

    static string OfResolution(Filer filer) => filer.Resolution!.Text ?? filer.Resolution.Id.Value;

    static string OfMeeting(Filer filer)
    {
        var called = filer.BoardMeeting!.Called!.Value.Fact;
        return Text.Of("file.of-meeting", filer.Corporation.BoardFile(filer.Seen.Now).NameOf(filer.BoardMeeting), Days.Of(called.At),
            called.Place ?? "");
    }

    static Dictionary<string, string> ByDirector(Filer filer) => new()
    {
        ["resolution"] = filer.Resolution!.Id.Value, ["director"] = filer.Own,
    };

    static Drafted Consent(Filer filer) => new(Text.Of("file.consent.says", filer.OwnName, OfResolution(filer)),
        signed => [new BoardConsentSigned(filer.Resolution!.Id, filer.Person, filer.Now, WrittenForm.Transmission, true,
            Electronic: signed.Electronic, Shown: signed.Shown)],
        "board-consent.in-effect", new() { ["resolution"] = filer.Resolution!.Id.Value });

    static Drafted RevokeConsent(Filer filer) => new(Text.Of("file.revoke-consent.says", filer.OwnName, OfResolution(filer)),
        _ => [new BoardConsentRevoked(filer.Resolution!.Id, filer.Person, filer.Now)],
        "board-consent.in-effect", new() { ["resolution"] = filer.Resolution!.Id.Value });

    /// <summary>Of the ways of dissent, the one that these books can be: a writing filed with the secretary of the meeting.</summary>
    static Drafted Dissent(Filer filer) => new(Text.Of("file.dissent.says", filer.OwnName, OfResolution(filer)),
        _ => [new DissentMade(filer.Resolution!.Id, filer.Person, filer.Now, DissentWay.FiledWithSecretaryOfMeeting)],
        "resolution.assent", ByDirector(filer));

    static Drafted Waiver(Filer filer) => new(Text.Of("file.waiver.says", filer.OwnName, OfMeeting(filer)),
        _ => [new BoardWaiverSigned(filer.BoardMeeting!.Id, filer.Person, filer.Now, WrittenForm.Transmission, true)],
        "board-notice.given", new() { ["meeting"] = filer.BoardMeeting!.Id.Value, ["director"] = filer.Own });

    static IEnumerable<FilingField> ResignationFields(Filer filer) =>
    [
        new("to", Text.Of("file.resignation.to"), FilingControl.One, "", true, [.. Recipients.Select(one =>
            new FilingOption(ValueForms.Kebab(one.ToString()), InWords(one)))]),
        new("takes-effect", Text.Of("file.resignation.day"), FilingControl.Day, Text.Of("file.resignation.day.help")),
        new("upon", Text.Of("file.resignation.upon"), FilingControl.Line, Text.Of("file.resignation.upon.help")),
    ];

    static string InWords(ResignationTo to) => to switch
    {
        ResignationTo.Chairman => Text.Of("file.resignation.chairman"),
        ResignationTo.President => Text.Of("file.resignation.president"),
        ResignationTo.Board => Text.Of("file.resignation.board"),
        _ => Text.Of("file.resignation.secretary"),
    };

    static Drafting Resignation(Filer filer)
    {
        var to = Recipients.Where(one => ValueForms.Kebab(one.ToString()) == filer.Of("to")).Select(one => (ResignationTo?)one)
            .FirstOrDefault();
        if (to is null) return new Unfinished("to", Text.Of("file.choose"));
        Moment? later = null;
        try
        {
            if (filer.Has("takes-effect"))
                later = Moment.On(Times.DayOr(filer.Of("takes-effect"), filer.Now.Date), filer.Corporation.Zone);
        }
        catch (FormatException bad)
        {
            return new Unfinished("takes-effect", bad.Message);
        }
        var upon = filer.Has("upon") ? filer.Of("upon") : null;
        var when = later is not null ? Text.Of("file.resignation.later", Days.Of(later)) : upon is not null
            ? Text.Of("file.resignation.event", upon) : Text.Of("file.resignation.at-once");
        return new Drafted(Text.Of("file.resignation.says", filer.OwnName, InWords(to.Value), when),
            _ => [new DirectorResigned(filer.Person, filer.Now, to.Value, WrittenForm.Transmission, later, upon)],
            "directors.resigned", new() { ["director"] = filer.Own });
    }
}
