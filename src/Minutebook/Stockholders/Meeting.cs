namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Values;
using NodaTime;

/// <summary>A meeting of stockholders, from its call to its final adjournment: what the books know of it. It decides nothing.</summary>
public sealed record Meeting(MeetingId Id)
{
    public Recorded<MeetingCalled>? Called { get; init; }

    public ImmutableList<Recorded<RecordDateFixed>> RecordDates { get; init; } = [];

    public ImmutableList<Recorded<NoticePrepared>> Forms { get; init; } = [];

    public ImmutableList<Recorded<NoticeFact>> Notices { get; init; } = [];

    public ImmutableList<Recorded<AffidavitOfNoticeMade>> Affidavits { get; init; } = [];

    public ImmutableList<Recorded<WaiverSigned>> Waivers { get; init; } = [];

    public ImmutableList<Recorded<MatterPut>> Matters { get; init; } = [];

    public ImmutableList<Recorded<NominationReceived>> Nominations { get; init; } = [];

    public ImmutableList<Recorded<NominationDeclaredDefective>> Declarations { get; init; } = [];

    public ImmutableList<Recorded<VotingListMade>> Lists { get; init; } = [];

    public ImmutableList<Recorded<ListInspectionRequested>> Inspections { get; init; } = [];

    public ImmutableList<Recorded<ListInspectionDecided>> InspectionsDecided { get; init; } = [];

    public ImmutableList<Recorded<VotingListProduced>> ListsProduced { get; init; } = [];

    public Recorded<MeetingOpened>? Opened { get; init; }

    public ImmutableList<Recorded<MeetingAdjourned>> Adjournments { get; init; } = [];

    public ImmutableList<Recorded<MeetingReconvened>> Reconvened { get; init; } = [];

    public Recorded<MeetingClosed>? Closed { get; init; }

    public ImmutableList<Recorded<StockholderCame>> Came { get; init; } = [];

    public ImmutableList<Recorded<StockholderLeft>> Left { get; init; } = [];

    public ImmutableList<Recorded<ObjectionMade>> Objections { get; init; } = [];

    public ImmutableList<Recorded<InspectorAppointed>> Inspectors { get; init; } = [];

    public ImmutableList<Recorded<InspectorSworn>> Oaths { get; init; } = [];

    public ImmutableList<Recorded<PollsOpened>> PollsOpened { get; init; } = [];

    public ImmutableList<Recorded<PollsClosed>> PollsClosed { get; init; } = [];

    public ImmutableList<Recorded<BallotCast>> Ballots { get; init; } = [];

    /// <summary>The ballots that came in batches.</summary>
    public BallotsInBulk Bulk { get; init; } = BallotsInBulk.None;

    public ImmutableList<Recorded<ResultCertified>> Certified { get; init; } = [];

    public ImmutableList<Recorded<MinutesEntered>> Minutes { get; init; } = [];

    public ImmutableList<Recorded<MeetingPostponed>> Postponements { get; init; } = [];

    public ImmutableList<Recorded<ChairLeft>> ChairsLeft { get; init; } = [];

    public ImmutableList<Recorded<ChallengeMade>> Challenges { get; init; } = [];

    public ImmutableList<Recorded<ChallengeRuled>> Rulings { get; init; } = [];

    public ImmutableList<Recorded<RecountMade>> Recounts { get; init; } = [];

    public ImmutableList<Recorded<BallotKeyedAgain>> KeyedAgain { get; init; } = [];

    /// <summary>The meeting with one more fact about it.</summary>
    public Meeting With(long entry, Instant at, Fact fact) => fact switch
    {
        MeetingCalled called => this with { Called = new(entry, at, called) },
        RecordDateFixed @fixed => this with { RecordDates = RecordDates.Add(new(entry, at, @fixed)) },
        NoticePrepared form => this with { Forms = Forms.Add(new(entry, at, form)) },
        NoticeFact notice => this with { Notices = Notices.Add(new(entry, at, notice)) },
        AffidavitOfNoticeMade affidavit => this with { Affidavits = Affidavits.Add(new(entry, at, affidavit)) },
        WaiverSigned waiver => this with { Waivers = Waivers.Add(new(entry, at, waiver)) },
        MatterPut matter => this
            with { Matters = Matters.RemoveAll(other => other.Fact.Matter == matter.Matter).Add(new(entry, at, matter)) },
        NominationReceived nomination => this with { Nominations = Nominations.Add(new(entry, at, nomination)) },
        NominationDeclaredDefective declared => this with { Declarations = Declarations.Add(new(entry, at, declared)) },
        VotingListMade list => this with { Lists = Lists.Add(new(entry, at, list)) },
        ListInspectionRequested requested => this with { Inspections = Inspections.Add(new(entry, at, requested)) },
        ListInspectionDecided decided => this with { InspectionsDecided = InspectionsDecided.Add(new(entry, at, decided)) },
        VotingListProduced produced => this with { ListsProduced = ListsProduced.Add(new(entry, at, produced)) },
        _ => WithConduct(entry, at, fact),
    };

    Meeting WithConduct(long entry, Instant at, Fact fact) => fact switch
    {
        MeetingOpened opened => this with { Opened = new(entry, at, opened) },
        MeetingAdjourned adjourned => this with { Adjournments = Adjournments.Add(new(entry, at, adjourned)) },
        MeetingReconvened reconvened => this with { Reconvened = Reconvened.Add(new(entry, at, reconvened)) },
        MeetingClosed closed => this with { Closed = new(entry, at, closed) },
        StockholderCame came => this with { Came = Came.Add(new(entry, at, came)) },
        StockholderLeft left => this with { Left = Left.Add(new(entry, at, left)) },
        ObjectionMade objection => this with { Objections = Objections.Add(new(entry, at, objection)) },
        InspectorAppointed appointed => this with { Inspectors = Inspectors.Add(new(entry, at, appointed)) },
        InspectorSworn sworn => this with { Oaths = Oaths.Add(new(entry, at, sworn)) },
        PollsOpened opened => this with { PollsOpened = PollsOpened.Add(new(entry, at, opened)) },
        PollsClosed closed => this with { PollsClosed = PollsClosed.Add(new(entry, at, closed)) },
        BallotCast ballot => this with { Ballots = Ballots.Add(new(entry, at, ballot)) },
        ResultCertified certified => this with { Certified = Certified.Add(new(entry, at, certified)) },
        MinutesEntered minutes => this with { Minutes = Minutes.Add(new(entry, at, minutes)) },
        _ => WithInspection(entry, at, fact),
    };

    Meeting WithInspection(long entry, Instant at, Fact fact) => fact switch
    {
        // Put off before it opened, it is the same meeting on another day: its call stays, with the new day, hour and place.
        MeetingPostponed postponed => this with
        {
            Postponements = Postponements.Add(new(entry, at, postponed)),
            Called = Called is { } called && Opened is null
                ? called with { Fact = called.Fact with { At = postponed.To, Place = postponed.Place ?? called.Fact.Place } } : Called,
        },
        ChairLeft left => this with { ChairsLeft = ChairsLeft.Add(new(entry, at, left)) },
        ChallengeMade made => this with { Challenges = Challenges.Add(new(entry, at, made)) },
        ChallengeRuled ruled => this with { Rulings = Rulings.Add(new(entry, at, ruled)) },
        RecountMade made => this with { Recounts = Recounts.Add(new(entry, at, made)) },
        BallotKeyedAgain keyed => this with { KeyedAgain = KeyedAgain.Add(new(entry, at, keyed)) },
        BallotBatchReceived batch => this with { Bulk = Bulk.With(new(entry, at, batch)) },
        _ => throw new InvalidOperationException($"The fact {fact.GetType().Name} is not about a meeting of stockholders."),
    };

    /// <summary>The meeting that a fact is about; null where it is about none.</summary>
    public static MeetingId? Of(Fact fact) => fact switch
    {
        MeetingCalled it => it.Meeting,
        RecordDateFixed it => it.Meeting,
        NoticePrepared it => it.Meeting,
        NoticeFact it => it.Meeting,
        AffidavitOfNoticeMade it => it.Meeting,
        WaiverSigned it => it.Meeting,
        MatterPut it => it.Meeting,
        NominationReceived it => it.Meeting,
        NominationDeclaredDefective it => it.Meeting,
        VotingListMade it => it.Meeting,
        ListInspectionRequested it => it.Meeting,
        ListInspectionDecided it => it.Meeting,
        VotingListProduced it => it.Meeting,
        MeetingOpened it => it.Meeting,
        MeetingAdjourned it => it.Meeting,
        MeetingReconvened it => it.Meeting,
        MeetingClosed it => it.Meeting,
        StockholderCame it => it.Meeting,
        StockholderLeft it => it.Meeting,
        ObjectionMade it => it.Meeting,
        InspectorAppointed it => it.Meeting,
        InspectorSworn it => it.Meeting,
        PollsOpened it => it.Meeting,
        PollsClosed it => it.Meeting,
        BallotCast it => it.Meeting,
        ResultCertified it => it.Meeting,
        MinutesEntered it => it.Meeting,
        MeetingPostponed it => it.Meeting,
        ChairLeft it => it.Meeting,
        ChallengeMade it => it.Meeting,
        ChallengeRuled it => it.Meeting,
        RecountMade it => it.Meeting,
        BallotKeyedAgain it => it.Meeting,
        BallotBatchReceived it => it.Meeting,
        _ => null,
    };

    /// <summary>The ballots of one holder, those in batches too, in the order of the books; found by an index, as its notices are.
    /// </summary>
    public IEnumerable<Recorded<BallotCast>> BallotsOf(Holder holder)
    {
        if (ballotIndex is not { } made || !ReferenceEquals(made.Of, Ballots))
            ballotIndex = made = new(Ballots, Ballots.ToLookup(ballot => ballot.Fact.Holder));
        return Bulk.IsEmpty ? made.ByHolder[holder] : made.ByHolder[holder].Concat(Bulk.Of(holder)).OrderBy(ballot => ballot.Entry);
    }

    IndexedBallots? ballotIndex;

    sealed record IndexedBallots(ImmutableList<Recorded<BallotCast>> Of, ILookup<Holder, Recorded<BallotCast>> ByHolder);

    /// <summary>The notices of a session to one holder, in the order of the books.</summary>
    public IEnumerable<Recorded<NoticeFact>> NoticesTo(Holder holder, int session) =>
        NoticeIndex.TryGetValue(holder, out var notices) ? notices.Where(notice => notice.Fact.Session == session) : [];

    // Built once for a list of notices: a meeting of a hundred thousand holders asks it for each of them. A copy of the record takes the
    // index along, so that it is used only for the list from which it was made.
    Dictionary<Holder, List<Recorded<NoticeFact>>> NoticeIndex
    {
        get
        {
            if (index is not { } made || !ReferenceEquals(made.Of, Notices)) index = made = new(Notices, IndexNotices());
            return made.ByHolder;
        }
    }

    IndexedNotices? index;

    sealed record IndexedNotices(ImmutableList<Recorded<NoticeFact>> Of, Dictionary<Holder, List<Recorded<NoticeFact>>> ByHolder);

    Dictionary<Holder, List<Recorded<NoticeFact>>> IndexNotices()
    {
        var byHolder = new Dictionary<Holder, List<Recorded<NoticeFact>>>();
        foreach (var notice in Notices)
            foreach (var holder in notice.Fact.Holders)
            {
                if (!byHolder.TryGetValue(holder, out var notices)) byHolder.Add(holder, notices = []);
                notices.Add(notice);
            }
        return byHolder;
    }

    /// <summary>
    /// The sessions: the meeting as called, then one for each adjournment. Session 1 is the meeting itself.
    /// </summary>
    public ImmutableArray<Session> Sessions
    {
        get
        {
            if (Called is not { Fact: var called }) return [];
            var sessions = ImmutableArray.CreateBuilder<Session>();
            sessions.Add(new(1, called.At, called.Place, Opened?.Fact.At, null));
            foreach (var adjournment in Adjournments)
            {
                var before = sessions[^1];
                sessions[^1] = before with { Adjourned = adjournment };
                var opened = Reconvened.Count >= sessions.Count ? Reconvened[sessions.Count - 1].Fact.At : null;
                sessions.Add(new(sessions.Count + 1, adjournment.Fact.To, adjournment.Fact.Place ?? before.Place, opened, null));
            }
            return sessions.ToImmutable();
        }
    }

    public Session? SessionOf(int number) => Sessions.FirstOrDefault(session => session.Number == number);

    public MatterPut? Matter(MatterId matter) => Matters.Find(put => put.Fact.Matter == matter) is { Fact: { } found } ? found : null;
}

/// <summary>One sitting of a meeting.</summary>
/// <param name="Number">1 for the meeting as called, 2 for its first adjournment.</param>
/// <param name="At">When it is to be held.</param>
/// <param name="Opened">When it was opened; null before.</param>
/// <param name="Adjourned">The adjournment that ended it, where one did.</param>
public sealed record Session(int Number, Moment At, string? Place, Moment? Opened, Recorded<MeetingAdjourned>? Adjourned);

/// <summary>A proxy: the authority as executed, its filing, its revocation.</summary>
public sealed record Proxy(
    Recorded<ProxyExecuted> Executed, ImmutableList<Recorded<ProxyFiled>> Filings, ImmutableList<Recorded<ProxyRevoked>> Revocations)
{
    public ProxyId Id => Executed.Fact.Proxy;

    public Holder Holder => Executed.Fact.Holder;

    /// <summary>Who put whom in his or her place.</summary>
    public ImmutableList<Recorded<ProxySubstituted>> Substituted { get; init; } = [];
}
