namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The inspectors of election: whether there must be some, their oath, their rulings, the recount.</summary>
/// <seealso cref="MannerOfActing"/>
public static class InspectorsOfElection
{
    /// <summary>Must inspectors be appointed: is a class listed or quoted, or are there more holders of record than the statute lets go
    /// without? Yes: they must. Otherwise the secretary of the meeting may tally.</summary>
    public static Finding Required(MeetingFile file) => file.WithSession(1, held => file.Instruments.Under(held.At.Date, terms =>
    {
        if (terms.Find(TermNames.InspectorsAboveHolders) is not { } most) return Finding.No("no instrument asks for inspectors");
        var listed = file.Records.Listings.Where(one => one.Fact.On.Date <= held.At.Date).GroupBy(one => one.Fact.Class)
            .Select(of => of.Last()).FirstOrDefault(one => one.Fact.Listed);
        if (listed.Fact is { } fact) return Finding.Yes($"the class {fact.Class} is listed or quoted since {fact.On.InWords()}", most)
            .RelyingOn(listed.Entry);
        return Electorate.Noticed(file, 1, electorate => Finding.That(electorate.Count > most.Figure,
            $"{electorate.Count} holders are of record, and no class is listed; inspectors are needed above {most.Figure}", most)
            .WithFigure("holders", electorate.Count));
    }));

    /// <summary>Are there inspectors where there must be, each under oath before entering on the duty?</summary>
    public static Finding Appointed(MeetingFile file)
    {
        var required = Required(file);
        if (file.Meeting.Inspectors.IsEmpty)
        {
            if (required.Answer == Answer.No) return Finding.Yes($"no inspectors are needed: {required.Words}").Citing([]);
            if (required.Answer == Answer.Open) return required;
            return (file.Meeting.Closed is null
                ? Finding.NotYet("inspectors must be appointed, and are not yet", new(Wanting.NotYet, "appoint inspectors of election",
                    null,
                    file.Day(1)))
                : Finding.No("inspectors had to be appointed, and were not")).WithBreach(Effect.Irregular) with { At = required.At };
        }
        return Finding.Each("every inspector took the oath before the polls opened", file.Meeting.Inspectors,
            inspector => Sworn(file, inspector.Fact.Person)).WithBreach(Effect.Irregular);
    }

    /// <summary>Did this inspector take the oath, before the first polls were opened or closed?</summary>
    public static Finding Sworn(MeetingFile file, Person inspector)
    {
        if (!file.Meeting.Inspectors.Exists(one => one.Fact.Person == inspector))
            return Finding.No($"{inspector} was not appointed inspector");
        if (file.Meeting.Oaths.Find(one => one.Fact.Person == inspector) is not { Fact: { } oath, Entry: var entry })
            return file.Meeting.PollsClosed.IsEmpty
                ? Finding.NotYet($"{inspector} has not taken the oath", new(Wanting.NotYet, $"have {inspector} take and sign the oath"))
                : Finding.NotShown($"the books do not show that {inspector} took the oath", $"record the oath of {inspector}");
        var first = file.Meeting.PollsOpened.Select(polls => (polls.Fact.At, polls.Entry))
            .Concat(file.Meeting.PollsClosed.Select(polls => (polls.Fact.At, polls.Entry))).OrderBy(polls =>
                polls.At.SortKey).FirstOrDefault();
        var late = first.At is not null && new Placed(first.At, first.Entry).IsBefore(new(oath.On, entry));
        var after = late ? $", after the polls of {first.At!.InWords()}" : "";
        return Finding.That(!late, $"{inspector} took the oath on {oath.On.InWords()}{after}").RelyingOn(entry);
    }

    /// <summary>
    /// Was this challenge rightly ruled: did inspectors under oath rule, and was what they rejected bad, and what they let in good? The
    /// count itself goes by the rules; a ruling that differs is told.
    /// </summary>
    public static Finding Ruled(MeetingFile file, string challenge)
    {
        if (file.Meeting.Challenges.FindLast(one => one.Fact.Challenge == challenge) is not { Fact: { } made, Entry: var entry })
            return Finding.NotShown($"the challenge {challenge} is not in the books", "record the challenge");
        if (file.Meeting.Rulings.FindLast(one => one.Fact.Challenge == challenge) is not { Fact: { } ruled, Entry: var ruling })
            return Finding.NotYet($"the challenge {challenge} is not ruled on", new(Wanting.NotYet,
                $"have the inspectors rule on {challenge}"))
                .RelyingOn(entry);
        var own = Challenged(file, made);
        var strangers = ruled.By.Where(person => Sworn(file, person).Answer != Answer.Yes).ToList();
        return Finding.All($"the challenge {challenge} was rightly {(ruled.Upheld ? "upheld" : "rejected")}",
            Finding.That(strangers.Count == 0 && !ruled.By.IsEmpty, strangers.Count == 0 ? $"{ruled.By} ruled, under oath"
                : $"{string.Join(", ", strangers)} ruled, and took no oath as inspector"),
            ruled.Upheld ? Finding.Not("what was challenged does not count", own) : own).RelyingOn(entry, ruling);
    }

    /// <summary>The finding on what is challenged: a proxy, or a ballot.</summary>
    static Finding Challenged(MeetingFile file, ChallengeMade made)
    {
        if (made.Proxy is { } id)
            return file.Records.Proxies.TryGetValue(id, out var proxy)
                ? ProxyDuration.Good(file, proxy, made.Matter is { } on ? Tally.SessionOf(file, on) : file.Meeting.Sessions.Length,
                    made.Matter)
                : Finding.NotShown($"the proxy {id} is not in the books", "record the proxy");
        return made is { Matter: { } matter, Holder: { } holder }
            ? MannerOfActing.OfMatter(file, matter, put => Ballots.Of(file, put, holder))
            : Finding.NotShown($"the books do not show what was challenged by {made.Challenge}",
                "record the proxy, or the matter and the holder");
    }

    /// <summary>Was the same counted again as these books count? Both counts are told where they differ.</summary>
    public static Finding Recounted(MeetingFile file, MatterId matter) => MannerOfActing.OfMatter(file, matter, _ =>
    {
        if (file.Meeting.Recounts.FindLast(one => one.Fact.Matter == matter) is not { Fact: { } made, Entry: var entry })
            return Finding.No($"the books show no recount on {matter}");
        var counted = Certification.Completed(file, new(file.Meeting.Id, matter, made.On, made.By)).Count;
        var same = made.Count.ToHashSet().SetEquals(counted);
        return Finding.That(same, same ? $"the recount of {made.On.InWords()} is what these books count: {InWords(made.Count)}"
            : $"the recount of {made.On.InWords()} found {InWords(made.Count)}; these books count {InWords(counted)}").RelyingOn(entry);
    });

    static string InWords(IEnumerable<Counted> count) => string.Join(", ", count.Select(one => $"{one.Of} {one.Votes}"));

    /// <summary>Was every ballot on the matter that was keyed twice keyed alike? Each difference is told; a ballot keyed once is named.
    /// </summary>
    public static Finding KeyedAlike(MeetingFile file, MatterId matter) => Finding.Each(
        $"the ballots on {matter} were keyed twice, alike", file.Meeting.Ballots.Where(ballot => ballot.Fact.Matter == matter), ballot =>
        {
            var name = file.NameOf(ballot.Fact.Holder);
            var again = KeyedAgain(file.Meeting, ballot.Fact);
            if (again.Fact is not { } second)
                return Finding.NotYet($"the ballot of {name} is keyed once", new(Wanting.NotYet, $"key the ballot of {name} again"));
            var first = Says(ballot.Fact.Choice, ballot.Fact.For, ballot.Fact.Shares, ballot.Fact.Class);
            var other = Says(second.Choice, second.For, second.Shares, second.Class);
            return Finding.That(first == other, first == other ? $"the ballot of {name} was keyed alike"
                : $"the ballot of {name} was keyed as {first}, and again as {other}").RelyingOn(ballot.Entry, again.Entry);
        });

    /// <summary>The second keying of a ballot: for the same part, by the same owner, of the same class; of another class where no other
    /// ballot of the holder is of that, so that the class was keyed differently.</summary>
    static Recorded<BallotKeyedAgain> KeyedAgain(Meeting meeting, BallotCast ballot)
    {
        var again = meeting.KeyedAgain.FindAll(one => one.Fact.Matter == ballot.Matter && one.Fact.Holder == ballot.Holder
            && one.Fact.Part == ballot.Part && one.Fact.Owner == ballot.Owner);
        if (again.FindLast(one => one.Fact.Class == ballot.Class) is { Fact: not null } same) return same;
        var others = meeting.BallotsOf(ballot.Holder).Where(one => one.Fact.Matter == ballot.Matter && one.Fact.Part == ballot.Part
            && one.Fact.Owner == ballot.Owner).Select(one => one.Fact.Class).ToHashSet();
        return again.FindLast(one => !others.Contains(one.Fact.Class));
    }

    static string Says(Choice? choice, Many<VotesFor> votes, Shares? shares, StockClass? of) =>
        (choice?.ToString().ToLowerInvariant() ?? string.Join(" and ", votes.Select(one => one.Votes is { } so ? $"{one.Nominee} {so}"
            : one.Nominee.Value).Order(System.StringComparer.Ordinal)) switch { "" => "withheld", var named => named })
        + (shares is { } part ? $" ({part} shares)" : "") + (of is { } ofClass ? $" of {ofClass}" : "");
}
