namespace Minutebook.Web.Filings;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using Minutebook.Web.Words;

/// <summary>How a stockholder votes here: by proxy, or by ballot at the meeting.</summary>
static class VotingFilings
{
    const string Withhold = "-withhold";
    const string Vote = "vote.";

    static readonly ImmutableArray<Choice> Choices = [Choice.For, Choice.Against, Choice.Abstain];

    public static IEnumerable<Filing> All =>
    [
        StockholderFilings.Made("proxy", "file.proxy", "file.proxy.lead", ["meeting"], filer => StockholderFilings.There(filer.Meeting),
            StockholderFilings.OfMeeting, ProxyFields, Proxy),
        StockholderFilings.Made("revoke-proxy", "file.revoke-proxy", "file.revoke-proxy.lead", ["proxy"],
            filer => StockholderFilings.Own(filer.Proxy?.Executed.Fact.Holder == filer.Holder),
            filer => Text.Of("file.of-proxy", filer.Proxy!.Id), _ => [], RevokeProxy),
        StockholderFilings.Made("ballot", "file.ballot", "file.ballot.lead", ["meeting", "matter"],
            filer => StockholderFilings.There(filer.Matter),
            filer => $"{StockholderFilings.OfMeeting(filer)}\n{filer.Matter!.Text}", filer => [VoteField(filer, filer.Matter!, "vote",
                Text.Of("file.vote"))], Ballot),
    ];

    static IEnumerable<FilingField> ProxyFields(Filer filer) =>
    [
        .. Persons.Fields(filer, "to", Text.Of("file.proxy.to"), withAddress: false),
        new("power", Text.Of("file.proxy.power"), FilingControl.One, Text.Of("file.proxy.power.help"), true,
            [new("discretion", Text.Of("file.proxy.discretion")), new("directed", Text.Of("file.proxy.directed"))]),
        .. Matters(filer).Select(put => VoteField(filer, put, Vote + put.Matter, put.Text)),
    ];

    static IEnumerable<MatterPut> Matters(Filer filer) => filer.Meeting!.Meeting.Matters.Select(put => put.Fact);

    /// <summary>A choice on a resolution; in an election, any of the nominees, or none of them.</summary>
    static FilingField VoteField(Filer filer, MatterPut put, string name, string label) => put.Kind == MatterKind.Election
        ? new(name, label, FilingControl.Several, Text.Of("file.vote.seats", put.Seats), false,
            [.. Nominees(filer).Select(one => new FilingOption(one.Value, filer.Corporation.NameOf(one))),
                new(Withhold, Text.Of("file.vote.withhold"))])
        : new(name, label, FilingControl.One, "", false, [.. Choices.Select(choice => new FilingOption(ValueForms.Kebab(choice.ToString()),
            InWords(choice)))]);

    static string InWords(Choice choice) => choice switch
    {
        Choice.For => Text.Of("file.vote.for"),
        Choice.Against => Text.Of("file.vote.against"),
        _ => Text.Of("file.vote.abstain"),
    };

    static IEnumerable<Person> Nominees(Filer filer) =>
        filer.Meeting!.Meeting.Nominations.Select(one => one.Fact.Nominee).Distinct();

    /// <summary>What was chosen on a matter: null where nothing was, or what cannot be.</summary>
    static (Choice? Choice, Many<VotesFor> For, string Says)? Voted(Filer filer, MatterPut put, string name)
    {
        var chosen = filer.AllOf(name);
        if (chosen.IsEmpty) return null;
        if (put.Kind != MatterKind.Election)
            return Choices.Where(one => ValueForms.Kebab(one.ToString()) == chosen[0]).Select(one =>
                ((Choice?, Many<VotesFor>, string)?)(one, default, InWords(one))).FirstOrDefault();
        var named = Nominees(filer).Where(one => chosen.Contains(one.Value)).ToArray();
        if (chosen.Contains(Withhold) != (named.Length == 0) || named.Length + (named.Length == 0 ? 1 : 0) != chosen.Length) return null;
        return (null, Many.From(named.Select(one => new VotesFor(one))), named.Length == 0 ? Text.Of("file.vote.withhold")
            : string.Join(", ", named.Select(one => filer.Corporation.NameOf(one))));
    }

    static Drafting Proxy(Filer filer)
    {
        if (Persons.Chosen(filer, "to") is not { } to) return new Unfinished("to", Text.Of("file.nobody"));
        if (filer.Of("power") is not ("discretion" or "directed")) return new Unfinished("power", Text.Of("file.choose"));
        var directions = new List<Direction>();
        var lines = new List<string>();
        foreach (var put in Matters(filer).Where(put => filer.Has(Vote + put.Matter)))
        {
            if (Voted(filer, put, Vote + put.Matter) is not { } voted)
                return new Unfinished(Vote + put.Matter, Text.Of("file.vote.wrong"));
            directions.Add(new(put.Matter, voted.Choice, voted.For));
            lines.Add($"\n{put.Text}: {voted.Says}");
        }
        var power = filer.Of("power") == "directed" ? ProxyPower.Directed : ProxyPower.Discretion;
        if (power == ProxyPower.Directed && directions.Count == 0) return new Unfinished("power", Text.Of("file.proxy.no-direction"));
        var (meeting, now) = (filer.Meeting!, filer.Now);
        var proxy = new ProxyId(Filer.Free($"proxy-{filer.Own}", name => filer.Corporation.Stockholders.Proxies.ContainsKey(new(name))));
        var says = Text.Of("file.proxy.says", filer.OwnName, to.Name, StockholderFilings.OfMeeting(filer),
            Text.Of(power == ProxyPower.Directed ? "file.proxy.directed" : "file.proxy.discretion")) + string.Concat(lines);
        return new Drafted(says, signed =>
        [
            .. to.Known,
            new ProxyExecuted(proxy, filer.Holder, Many.Of<Person>([to.Person]), now, WrittenForm.Transmission, ShowsAuthorization: true,
                Meeting: meeting.Meeting.Id, Power: power, Directions: Many.From(directions), Electronic: signed.Electronic,
                Shown: signed.Shown),
            new ProxyFiled(proxy, now, Minutebook.Stockholders.Filed.Original),
        ], "proxy.good", new() { ["meeting"] = meeting.Meeting.Id.Value, ["proxy"] = proxy.Value });
    }

    static Drafted RevokeProxy(Filer filer)
    {
        var executed = filer.Proxy!.Executed.Fact;
        var to = string.Join(", ", executed.To.Select(one => filer.Corporation.NameOf(one)));
        return new(Text.Of("file.revoke-proxy.says", filer.OwnName, executed.Proxy, to),
            _ => [new ProxyRevoked(executed.Proxy, filer.Now)], "proxy.not-revoked",
            new() { ["meeting"] = executed.Meeting?.Value ?? "", ["proxy"] = executed.Proxy.Value });
    }

    /// <summary>Whoever casts a ballot is at the meeting: where the books do not show it yet, that is entered with it.</summary>
    static Drafting Ballot(Filer filer)
    {
        var (put, meeting, now) = (filer.Matter!, filer.Meeting!.Meeting, filer.Now);
        if (Voted(filer, put, "vote") is not { } voted)
            return new Unfinished("vote", Text.Of(filer.Has("vote") ? "file.vote.wrong" : "file.choose"));
        ImmutableArray<Fact> came = IsThere(filer, meeting) ? []
            : [new StockholderCame(meeting.Id, filer.Holder, now, Presence.InPerson)];
        return new Drafted(Text.Of("file.ballot.says", filer.OwnName, StockholderFilings.OfMeeting(filer), put.Text, voted.Says),
            _ => [.. came, new BallotCast(meeting.Id, put.Matter, filer.Holder, now, Presence.InPerson, voted.Choice, voted.For)],
            "ballot.in-order", new() { ["meeting"] = meeting.Id.Value, ["matter"] = put.Matter.Value, ["holder"] = filer.Own });
    }

    static bool IsThere(Filer filer, Meeting meeting)
    {
        var came = meeting.Came.FindLast(one => one.Fact.Holder == filer.Holder && one.Fact.Manner == Presence.InPerson);
        return came.Fact is not null && !meeting.Left.Exists(one => one.Fact.Holder == filer.Holder && one.Entry > came.Entry);
    }
}
