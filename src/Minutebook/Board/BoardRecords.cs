namespace Minutebook.Board;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of the Board: its number, its members, its meetings, resolutions and committees. It decides nothing.
/// </summary>
public sealed record BoardRecords
{
    public ImmutableList<Recorded<NumberOfDirectorsFixed>> Numbers { get; init; } = [];

    public ImmutableList<Recorded<DirectorSeated>> Seated { get; init; } = [];

    public ImmutableList<Recorded<DirectorLeft>> Left { get; init; } = [];

    public ImmutableList<Recorded<DirectorResigned>> Resigned { get; init; } = [];

    public ImmutableList<Recorded<ResignationFollowed>> ResignationsFollowed { get; init; } = [];

    public ImmutableList<Recorded<ElectionSetAside>> SetAside { get; init; } = [];

    public ImmutableList<Recorded<RemovalVoted>> Removals { get; init; } = [];

    public ImmutableSortedDictionary<string, BoardMeeting> Meetings { get; init; } =
        ImmutableSortedDictionary<string, BoardMeeting>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Resolution> Resolutions { get; init; } =
        ImmutableSortedDictionary<string, Resolution>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Committee> Committees { get; init; } =
        ImmutableSortedDictionary<string, Committee>.Empty.WithComparers(StringComparer.Ordinal);

    public ImmutableList<Recorded<CompensationSet>> Compensation { get; init; } = [];

    /// <summary>Who was seated and is not on record as having left, without asking whether a resignation or removal had effect.</summary>
    public IEnumerable<Person> LastSeated => Seated.Select(seated => seated.Fact.Person).Distinct().Where(person =>
    {
        var seated = Seated.FindLast(one => one.Fact.Person == person);
        var from = new Placed(seated.Fact.On, seated.Entry);
        return !Left.Exists(left => left.Fact.Person == person && from.IsBefore(new(left.Fact.On, left.Entry)))
            && !Seated.Exists(other => other.Fact.Succeeds == person && from.IsBefore(new(other.Fact.On, other.Entry)));
    });

    public BoardMeeting? Meeting(BoardMeetingId meeting) => Meetings.GetValueOrDefault(meeting.Value);

    public Resolution? Resolution(ResolutionId resolution) => Resolutions.GetValueOrDefault(resolution.Value);

    public Committee? Committee(CommitteeId committee) => Committees.GetValueOrDefault(committee.Value);

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public BoardRecords With(long entry, Instant at, Fact fact)
    {
        var records = fact is not BoardMeetingFact { About: var id } about ? this
            : this with { Meetings = Meetings.SetItem(id.Value, (Meeting(id) ?? new(id)).With(entry, at, about)) };
        if (Board.Resolution.Of(fact) is { } resolution)
            return records with
            {
                Resolutions = Resolutions.SetItem(resolution.Value, (Resolution(resolution) ?? new(resolution)).With(entry, at, fact)),
            };
        if (Board.Committee.Of(fact) is { } committee)
            return records with
            {
                Committees = Committees.SetItem(committee.Value, (Committee(committee) ?? new(committee)).With(entry, at, fact)),
            };
        return fact switch
        {
            NumberOfDirectorsFixed number => this with { Numbers = Numbers.Add(new(entry, at, number)) },
            DirectorSeated seated => this with { Seated = Seated.Add(new(entry, at, seated)) },
            DirectorLeft left => this with { Left = Left.Add(new(entry, at, left)) },
            DirectorResigned resigned => this with { Resigned = Resigned.Add(new(entry, at, resigned)) },
            ResignationFollowed followed => this with { ResignationsFollowed = ResignationsFollowed.Add(new(entry, at, followed)) },
            ElectionSetAside aside => this with { SetAside = SetAside.Add(new(entry, at, aside)) },
            RemovalVoted removal => this with { Removals = Removals.Add(new(entry, at, removal)) },
            CompensationSet set => this with { Compensation = Compensation.Add(new(entry, at, set)) },
            _ => records,
        };
    }

    /// <summary>What makes a fact impossible to record, whoever says that it happened; null where it is possible.</summary>
    public string? Impossible(Fact fact) => fact switch
    {
        BoardMeetingCalled called when Meeting(called.Meeting)?.Called is not null =>
            $"the meeting {called.Meeting} of the Board was called already; choose another short name",
        ResolutionVoted { Resolution: var voted } when Resolution(voted) is { IsNamed: true } => Taken(voted),
        BoardConsentDrawn { Resolution: var drawn } when Resolution(drawn) is { IsNamed: true } => Taken(drawn),
        BoardResolved { Resolution: var resolved } when Resolution(resolved) is { IsNamed: true } => Taken(resolved),
        CommitteeCreated created when Committee(created.Committee)?.Created is not null =>
            $"the committee {created.Committee} is in the books already; choose another short name",
        RemovalVoted { Votes.IsEmpty: true } => "the vote names no Director; give under \"votes\" those of whom the removal was voted on",
        _ => null,
    };

    static string Taken(ResolutionId resolution) =>
        $"the short name {resolution} stands for another resolution already; no name is used twice";
}

/// <summary>A meeting of the Board, or of a committee: what the books know of it.</summary>
public sealed record BoardMeeting(BoardMeetingId Id)
{
    public Recorded<BoardMeetingCalled>? Called { get; init; }

    public Recorded<BoardAgendaSet>? Agenda { get; init; }

    public ImmutableList<Recorded<BoardNoticeGiven>> Notices { get; init; } = [];

    public ImmutableList<Recorded<BoardWaiverSigned>> Waivers { get; init; } = [];

    public Recorded<BoardMeetingOpened>? Opened { get; init; }

    public ImmutableList<Recorded<DirectorCame>> Came { get; init; } = [];

    public ImmutableList<Recorded<DirectorWent>> Went { get; init; } = [];

    public ImmutableList<Recorded<DirectorObjected>> Objections { get; init; } = [];

    public ImmutableList<Recorded<CommitteeSubstituteNamed>> Substitutes { get; init; } = [];

    public ImmutableList<Recorded<ResolutionVoted>> Voted { get; init; } = [];

    public ImmutableList<Recorded<BoardMeetingAdjourned>> Adjournments { get; init; } = [];

    public Recorded<BoardMeetingClosed>? Closed { get; init; }

    public ImmutableList<Recorded<BoardMinutesEntered>> Minutes { get; init; } = [];

    public ImmutableList<Recorded<DirectorExpensesShown>> Expenses { get; init; } = [];

    /// <summary>The meeting with one more of the facts about it.</summary>
    public BoardMeeting With(long entry, Instant at, BoardMeetingFact fact) => fact switch
    {
        BoardMeetingCalled called => this with { Called = new(entry, at, called) },
        BoardAgendaSet agenda => this with { Agenda = new(entry, at, agenda) },
        BoardNoticeGiven notice => this with { Notices = Notices.Add(new(entry, at, notice)) },
        BoardWaiverSigned waiver => this with { Waivers = Waivers.Add(new(entry, at, waiver)) },
        BoardMeetingOpened opened => this with { Opened = new(entry, at, opened) },
        DirectorCame came => this with { Came = Came.Add(new(entry, at, came)) },
        DirectorWent went => this with { Went = Went.Add(new(entry, at, went)) },
        DirectorObjected objected => this with { Objections = Objections.Add(new(entry, at, objected)) },
        CommitteeSubstituteNamed named => this with { Substitutes = Substitutes.Add(new(entry, at, named)) },
        ResolutionVoted voted => this with { Voted = Voted.Add(new(entry, at, voted)) },
        BoardMeetingAdjourned adjourned => this with { Adjournments = Adjournments.Add(new(entry, at, adjourned)) },
        BoardMeetingClosed closed => this with { Closed = new(entry, at, closed) },
        BoardMinutesEntered minutes => this with { Minutes = Minutes.Add(new(entry, at, minutes)) },
        DirectorExpensesShown shown => this with { Expenses = Expenses.Add(new(entry, at, shown)) },
        _ => throw new InvalidOperationException($"A meeting of the Board does not keep the fact {fact?.GetType().Name}; it must."),
    };
}

/// <summary>A resolution of the Board, or of a committee: what the books know of it.</summary>
public sealed record Resolution(ResolutionId Id)
{
    /// <summary>That it was adopted, without how.</summary>
    public Recorded<BoardResolved>? Declared { get; init; }

    public Recorded<ResolutionVoted>? Voted { get; init; }

    public Recorded<BoardConsentDrawn>? Drawn { get; init; }

    public ImmutableList<Recorded<BoardConsentSigned>> Signatures { get; init; } = [];

    public ImmutableList<Recorded<BoardConsentRevoked>> Revoked { get; init; } = [];

    public ImmutableList<Recorded<DissentMade>> Dissents { get; init; } = [];

    public ImmutableList<Recorded<ResolutionRescinded>> Rescissions { get; init; } = [];

    /// <summary>Whether the books say what it is.</summary>
    public bool IsNamed => Declared is not null || Voted is not null || Drawn is not null;

    /// <summary>What it says; null where the books do not have it.</summary>
    public string? Text => Voted?.Fact.Text ?? Drawn?.Fact.Text ?? Declared?.Fact.Text;

    public BoardMatter Matter => Voted?.Fact.Matter ?? Drawn?.Fact.Matter ?? Declared?.Fact.Matter ?? BoardMatter.Ordinary;

    /// <summary>The entry that made it known.</summary>
    public long Entry => Voted?.Entry ?? Drawn?.Entry ?? Declared?.Entry ?? 0;

    /// <summary>Which resolution a fact is about; null where it is about none.</summary>
    public static ResolutionId? Of(Fact fact) => fact switch
    {
        BoardResolved resolved => resolved.Resolution,
        ResolutionVoted voted => voted.Resolution,
        BoardConsentDrawn drawn => drawn.Resolution,
        BoardConsentSigned signed => signed.Resolution,
        BoardConsentRevoked revoked => revoked.Resolution,
        DissentMade dissent => dissent.Resolution,
        ResolutionRescinded rescinded => rescinded.Resolution,
        _ => null,
    };

    /// <summary>The resolution with one more of the facts about it.</summary>
    public Resolution With(long entry, Instant at, Fact fact) => fact switch
    {
        BoardResolved resolved => this with { Declared = new(entry, at, resolved) },
        ResolutionVoted voted => this with { Voted = new(entry, at, voted) },
        BoardConsentDrawn drawn => this with { Drawn = new(entry, at, drawn) },
        BoardConsentSigned signed => this with { Signatures = Signatures.Add(new(entry, at, signed)) },
        BoardConsentRevoked revoked => this with { Revoked = Revoked.Add(new(entry, at, revoked)) },
        DissentMade dissent => this with { Dissents = Dissents.Add(new(entry, at, dissent)) },
        ResolutionRescinded rescinded => this with { Rescissions = Rescissions.Add(new(entry, at, rescinded)) },
        _ => throw new InvalidOperationException($"A resolution does not keep the fact {fact?.GetType().Name}; it must."),
    };
}

/// <summary>A committee of the Board: what the books know of it.</summary>
public sealed record Committee(CommitteeId Id)
{
    public Recorded<CommitteeCreated>? Created { get; init; }

    public ImmutableList<Recorded<CommitteeMemberNamed>> Named { get; init; } = [];

    public ImmutableList<Recorded<CommitteeMemberLeft>> Left { get; init; } = [];

    public Recorded<CommitteeDissolved>? Dissolved { get; init; }

    /// <summary>Which committee a fact is about; null where it is about none, or about one of its meetings.</summary>
    public static CommitteeId? Of(Fact fact) => fact switch
    {
        CommitteeCreated created => created.Committee,
        CommitteeMemberNamed named => named.Committee,
        CommitteeMemberLeft left => left.Committee,
        CommitteeDissolved dissolved => dissolved.Committee,
        _ => null,
    };

    /// <summary>The committee with one more of the facts about it.</summary>
    public Committee With(long entry, Instant at, Fact fact) => fact switch
    {
        CommitteeCreated created => this with { Created = new(entry, at, created) },
        CommitteeMemberNamed named => this with { Named = Named.Add(new(entry, at, named)) },
        CommitteeMemberLeft left => this with { Left = Left.Add(new(entry, at, left)) },
        CommitteeDissolved dissolved => this with { Dissolved = new(entry, at, dissolved) },
        _ => throw new InvalidOperationException($"A committee does not keep the fact {fact?.GetType().Name}; it must."),
    };
}
