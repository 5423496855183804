namespace Minutebook.Books;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Instruments;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>What the desk decided, with the books that follow and what is to be stored.</summary>
public sealed record DeskDecision(Corporation Corporation, Ruling Ruling, ImmutableArray<WrittenEntry> Written);

/// <summary>
/// The desk: where requests are decided. Facts of the world are entered always, unless they are impossible; acts of the corporation only
/// when their finding is yes, or on an override, which is itself a fact.
/// </summary>
public static class Desk
{
    /// <summary>Decides a request on the books as they stand. All of its facts are entered, or none.</summary>
    public static DeskDecision Decide(Corporation corporation, Request request, Now now, Sealer sealer)
    {
        ArgumentNullException.ThrowIfNull(corporation);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Facts.IsEmpty) return new(corporation, new Rejected(0, "there is no fact in this request"), []);
        if (request.After is { } seen && seen != corporation.LastEntry) return new(corporation, new MovedOn(corporation.LastEntry), []);
        if ((PlainText.Problem("request", request.Id, severalLines: false)
            ?? PlainText.Problem("override", request.Override ?? "", severalLines: true)) is { } unplain)
            return new(corporation, new Rejected(0, unplain), []);
        var after = corporation;
        var written = ImmutableArray.CreateBuilder<WrittenEntry>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var index = 0; index < request.Facts.Length; index++)
        {
            var fact = Completed(after, request.Facts[index], now);
            if (Impossible(after, fact) is { } problem) return new(corporation, new Rejected(index, problem), []);
            if (Acts.InOrder(after, fact, now) is { } finding)
            {
                var rest = StandingOfActs.Rest(after, Acts.RestsOn(after, fact), now);
                if (rest.Standing().AtWorst > Effect.Voidable)
                    finding = Finding.All("the act, and what it rests on, are in order", finding, rest);
                if (fact is ByLawsAmended or CertificateAmended) finding = Amendments.MayBeEntered(finding);
                findings.Add(finding);
                if (!Permits(finding))
                {
                    if (request.Override is not { } reason || request.Person is not { } person)
                        return new(corporation, new Refused(index, fact, finding), []);
                    after = Append(after, new ActOverridden(person, reason, finding.ToText()));
                }
            }
            after = Append(after, fact);
        }
        return new(after, new Entered([.. written.Select(one => one.Entry)], findings.ToImmutable()), written.ToImmutable());

        Corporation Append(Corporation books, Fact fact)
        {
            var recorded = books.Entries.Count > 0 ? Instant.Max(now.Instant, books.Entries[^1].Recorded) : now.Instant;
            var restsOn = books.IsHistory(fact.Effective) ? [] : Acts.RestsOn(books, fact);
            var one = sealer.Write(books.LastEntry + 1, recorded, request, fact, restsOn, books.HeadHash);
            written.Add(one);
            return books.With(one.Entry);
        }
    }

    /// <summary>An act is entered when its own finding is yes; what it rests on may at worst be voidable: one late notice never freezes a
    /// corporation. Graver defects of what it rests on are among the grounds.</summary>
    static bool Permits(Finding finding) => finding.Answer == Answer.Yes && finding.Standing().AtWorst <= Effect.Voidable;

    /// <summary>What the books themselves know of an act: the count of a result, the text of minutes.</summary>
    static Fact Completed(Corporation corporation, Fact fact, Now now) => fact switch
    {
        ResultCertified certified when corporation.File(certified.Meeting, now) is { } file => Certification.Completed(file, certified),
        StockDividendPaid { Close: null } dividend when corporation.Opened is not null && !corporation.IsHistory(dividend.On) =>
            dividend with { Close = corporation.Instruments.Switches.CloseOfBusiness },
        DividendRegisterDrawn drawn when corporation.Shares.Dividends.ContainsKey(drawn.Dividend) =>
            Dividends.Completed(corporation.StockFile(now), drawn, corporation.LastEntry),
        ConsentsInserted inserted when corporation.Stockholders.Action(inserted.Action) is { } action =>
            ActionWithoutMeeting.Completed(corporation.StockholderFile(now), action, inserted),
        MinutesEntered { Text: null } minutes when corporation.File(minutes.Meeting, now) is { } file =>
            minutes with { Text = new(MinutesOfMeeting.Draw(file, corporation.Name, corporation.NameOf)) },
        _ => fact,
    };

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    static string? Impossible(Corporation corporation, Fact fact) => PlainText.ProblemOf(fact)
        ?? Arithmetic.Impossible(corporation.Ledger, fact) ?? corporation.Board.Impossible(fact) ?? corporation.Officers.Impossible(fact)
        ?? corporation.Authority.Impossible(fact) ?? corporation.Indemnity.Impossible(fact)
        ?? corporation.Shares.Impossible(corporation.Ledger, fact) ?? corporation.Particulars.Impossible(fact)
        ?? fact switch
    {
        BooksOpened when corporation.Opened is not null => "the books are open already; they are opened once",
        BooksOpened opened when DateTimeZoneProviders.Tzdb.GetZoneOrNull(opened.Zone) is null =>
            $"\"{opened.Zone}\" is not a time zone; expected an IANA name such as America/Los_Angeles",
        ByLawsAmended amended when corporation.ByLawAmendments.Exists(one => one.Fact.Amendment == amended.Amendment) =>
            $"the amendment {amended.Amendment} is in the books already; choose another short name",
        ByLawsAmended { HigherVote: { } vote } when !VoteRequired.TryParse(vote, out _) =>
            $"\"{vote}\" is not a vote; expected one such as \"at least 2/3 of outstanding\"",
        ByLawsAmended amended when amended.From < amended.On.Date => "an amendment is not in force before it is adopted",
        ByLawsAmended amended => Amendment.Impossible(amended.Sections),
        CertificateAmended amended => Amendment.Impossible(amended.Sections),
        ProxyFiled filed => UnknownProxy(corporation, filed.Proxy),
        ProxyRevoked revoked => UnknownProxy(corporation, revoked.Proxy),
        ProxySubstituted substituted => UnknownProxy(corporation, substituted.Proxy),
        ProxyExecuted executed when corporation.Stockholders.Proxies.ContainsKey(executed.Proxy) =>
            $"the proxy {executed.Proxy} is in the books already; choose another short name",
        ProxyExecuted executed => UnknownHolder(corporation, [executed.Holder]),
        NoticeFact notice => notice.Holders.IsEmpty
            ? "the notice names no holder; name those to whom it was given" : UnknownHolder(corporation, notice.Holders),
        WaiverSigned waiver => UnknownHolder(corporation, [waiver.Holder]),
        StockholderCame came => UnknownHolder(corporation, [came.Holder]),
        MeetingDemanded asked => asked.Holders.IsEmpty
            ? "the request names no holder; name those who make it" : UnknownHolder(corporation, asked.Holders),
        MeetingDemandWithdrawn { Demand: null, Meeting: null } => "say what is withdrawn from: give \"demand\" or \"meeting\"",
        MeetingDemandWithdrawn withdrawn => UnknownHolder(corporation, [withdrawn.Holder]),
        ActionFact act => ImpossibleAction(corporation, act),
        ChallengeMade { Proxy: null, Matter: null } => "say what is challenged: give \"proxy\", or \"matter\" and \"holder\"",
        ChallengeRuled ruled when corporation.Stockholders.Meeting(ruled.Meeting)?.Challenges
            .Exists(one => one.Fact.Challenge == ruled.Challenge) != true =>
            $"there is no challenge {ruled.Challenge} in the books; enter \"challenge-made\" first",
        RecountMade recount => UnknownMatter(corporation, recount.Meeting, recount.Matter),
        BallotKeyedAgain keyed => UnknownHolder(corporation, [keyed.Holder]) ?? UnknownMatter(corporation, keyed.Meeting, keyed.Matter),
        MeetingPostponed postponed when corporation.Stockholders.Meeting(postponed.Meeting)?.Called is null =>
            $"the meeting {postponed.Meeting} is not called in these books; enter \"meeting-called\" first",
        HouseholdingAnnounced announced => UnknownHolder(corporation, announced.Holders),
        HouseholdingChoice choice => UnknownHolder(corporation, [choice.Holder]),
        JointVotingFiled joint => UnknownHolder(corporation, [joint.Holder]),
        StockPledged pledged => UnknownHolder(corporation, [pledged.Pledgee, pledged.Pledgor]),
        BallotCast ballot => UnknownHolder(corporation, [ballot.Holder]) ?? UnknownMatter(corporation, ballot.Meeting, ballot.Matter),
        BallotBatchReceived batch => ImpossibleBatch(corporation, batch),
        PollsOpened polls => UnknownMatter(corporation, polls.Meeting, polls.Matter),
        PollsClosed polls => UnknownMatter(corporation, polls.Meeting, polls.Matter),
        ResultCertified certified => UnknownMatter(corporation, certified.Meeting, certified.Matter),
        MatterPut { Kind: MatterKind.Election, Seats: not > 0 } => "an election says how many Directors are to be elected: give \"seats\"",
        MeetingAdjourned adjourned when adjourned.To.IsBefore(adjourned.At) == Answer.Yes =>
            $"a meeting is not adjourned from {adjourned.At.InWords()} to {adjourned.To.InWords()}, which is earlier",
        _ => OfEntries(corporation, fact),
    };

    /// <summary>Of facts about entries and about what the books keep.</summary>
    static string? OfEntries(Corporation corporation, Fact fact) => fact switch
    {
        EntryCorrected corrected => Uncorrectable(corporation, corrected.Entry) ?? OpenedOtherwise(corporation, corrected)
            ?? NotFolding(corporation, corrected) ?? corporation.BrokenBy(corrected),
        EntryWithdrawn withdrawn when corporation.Numbered(withdrawn.Entry)?.Fact is BooksOpened =>
            "the opening of the books is not withdrawn: every ruling rests on it; correct what it says wrongly",
        EntryWithdrawn withdrawn => Uncorrectable(corporation, withdrawn.Entry) ?? NotFolding(corporation, withdrawn)
            ?? corporation.BrokenBy(withdrawn),
        RetentionSet set when FactCatalogue.Find(set.Kind) is null =>
            $"there is no fact \"{set.Kind}\"; docs/reference.md lists all facts" +
            NearestName.Aside(set.Kind, FactCatalogue.All.Select(one => one.Name)),
        BooksHandedOver handed when corporation.Numbered(handed.Entry) is null =>
            $"there is no entry {handed.Entry}; the last is {corporation.LastEntry}",
        ParticularsErased erased =>
            corporation.Numbered(erased.Entry) is not null ? null : $"there is no entry {erased.Entry}",
        _ => null,
    };

    static string? ImpossibleAction(Corporation corporation, ActionFact act) => act switch
    {
        ActionDrawn { Kind: MatterKind.Election, Elects.IsEmpty: true } => "an election says who is elected: give \"elects\"",
        ActionDrawn => null,
        _ when corporation.Stockholders.Action(act.About)?.Drawn is null =>
            $"there is no action {act.About} in the books; enter \"action-drawn\" first",
        ConsentSigned signed => UnknownHolder(corporation, [signed.Holder]),
        ConsentDelivered delivered => UnknownHolder(corporation, delivered.Holders),
        ConsentRevoked revoked => UnknownHolder(corporation, [revoked.Holder]),
        ActionNoticeGiven notice => UnknownHolder(corporation, notice.Holders),
        ConsentProxyDetermined determined => UnknownProxy(corporation, determined.Proxy),
        _ => null,
    };

    static string? ImpossibleBatch(Corporation corporation, BallotBatchReceived batch) =>
        batch.Columns.Select(column => UnknownMatter(corporation, batch.Meeting, column.Matter))
            .FirstOrDefault(problem => problem is not null)
        ?? BallotsInBulk.Impossible(corporation.Stockholders.Meeting(batch.Meeting)!, batch)
        ?? UnknownHolder(corporation, batch.Ballots.Holders);

    static string? UnknownProxy(Corporation corporation, ProxyId proxy) =>
        corporation.Stockholders.Proxies.ContainsKey(proxy)
            ? null : $"there is no proxy {proxy} in the books; enter \"proxy-executed\" first";

    static string? UnknownHolder(Corporation corporation, IEnumerable<Holder> holders)
    {
        foreach (var holder in holders)
            if (!corporation.Ledger.Accounts.ContainsKey(holder))
                return $"there is no holder {holder} in the books; enter \"holder-opened\" first";
        return null;
    }

    static string? UnknownMatter(Corporation corporation, MeetingId meeting, MatterId matter) =>
        corporation.Stockholders.Meeting(meeting)?.Matter(matter) is null
            ? $"there is no matter {matter} of the meeting {meeting} in the books; enter \"matter-put\" first" : null;

    static string? Uncorrectable(Corporation corporation, long number)
    {
        if (corporation.Numbered(number) is not { } entry) return $"there is no entry {number}; the last is {corporation.LastEntry}";
        return entry.Fact is EntryCorrected or EntryWithdrawn or ActOverridden or ParticularsErased
            ? $"entry {number} is itself a correction, an override or an erasure; correct the entry that it is about" : null;
    }

    /// <summary>The opening is corrected by an opening, and on its own day: else acts that were ruled on would never have been.</summary>
    static string? OpenedOtherwise(Corporation corporation, EntryCorrected corrected) =>
        corporation.Numbered(corrected.Entry)?.Fact is BooksOpened opened
            && (corrected.Instead is not BooksOpened instead || instead.On != opened.On)
            ? "the opening of the books is corrected by \"books-opened\" with the same day; acts after it were ruled on" : null;

    /// <summary>A correction may take away what later entries stand on; then those must be corrected first.</summary>
    static string? NotFolding(Corporation corporation, Fact correction)
    {
        try
        {
            corporation.With(
                new Entry(corporation.LastEntry + 1, Instant.MaxValue, "trial", null, null, correction, Digest.Zero, Digest.Zero));
            return null;
        }
        catch (KeyNotFoundException)
        {
            return "later entries stand on what this correction takes away; correct or withdraw those first";
        }
    }
}
