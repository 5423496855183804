namespace Minutebook.Board;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>What makes a vote the act of the Board, or of a committee.</summary>
public static class BoardMannerOfActing
{
    /// <summary>
    /// Was this resolution adopted: at a meeting in order, with a quorum at the time of the vote, by the vote that it needs; or by the
    /// written consent of all; and within the power of a committee, where it was one?
    /// </summary>
    public static Finding Adopted(BoardFile file, ResolutionId id) => file.FoundOnce(id, () => JudgedAnew(file, id));

    static Finding JudgedAnew(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id) is not { IsNamed: true } resolution)
            return Finding.NotShown($"the resolution {id} is not in the books", $"record the resolution {id}");
        var committee = CommitteeOf(file, resolution);
        var grounds = new List<Finding>();
        if (resolution.Voted is { } voted) grounds.AddRange(AtMeeting(file, voted));
        else if (resolution.Drawn is not null)
        {
            grounds.Add(BoardActionWithoutMeeting.InEffect(file, id));
            if (!file.Records.SetAside.IsEmpty) grounds.Add(DeFactoDirectors.NotNeeded(file, id));
        }
        else if (resolution.Declared is { Fact: var declared, Entry: var entry })
            grounds.Add(Finding.Yes($"{file.BodyName(declared.Committee)} adopted the resolution {id} on {declared.On.InWords()}, as the "
                + "books say; how it voted is not on record").RelyingOn(entry));
        if (committee is { } named) grounds.Add(Committees.MayAct(file, named, id));
        return DeFactoDirectors.OrInFact(file, id,
            Finding.All($"{file.BodyName(committee)} adopted the resolution {id}", [.. grounds]).RelyingOn(resolution.Entry));
    }

    static IEnumerable<Finding> AtMeeting(BoardFile file, Recorded<ResolutionVoted> voted)
    {
        var meeting = file.Records.Meeting(voted.Fact.Meeting)!;
        yield return BoardMeetingInOrder.Of(file, meeting);
        foreach (var ground in BoardSessions.InSession(file, meeting, voted)) yield return ground;
        if (voted.Fact.Matter != BoardMatter.Vacancy || !Vacancies.WithoutQuorum(file, voted.Fact.At))
            yield return BoardQuorum.Present(file, meeting, new(voted.Fact.At, voted.Entry), voted.Fact);
        yield return Vote(file, voted.Fact.Resolution);
        if (!file.Records.SetAside.IsEmpty) yield return DeFactoDirectors.NotNeeded(file, voted.Fact.Resolution);
    }

    /// <summary>
    /// The vote alone: more than half of the Directors present at the vote, so that one who abstains, or is recused but stays, counts
    /// against; each has one vote. Some matters need the vote of a part of all Directors in office, or of the number fixed.
    /// </summary>
    public static Finding Vote(BoardFile file, ResolutionId id)
    {
        if (file.Records.Resolution(id)?.Voted is not { } voted)
            return Finding.NotShown($"the books show no vote on the resolution {id}", "record the vote, with who voted how");
        var meeting = file.Records.Meeting(voted.Fact.Meeting)!;
        var at = new Placed(voted.Fact.At, voted.Entry);
        return file.WithCall(meeting, called => file.Instruments.Under(voted.Fact.At.Date, terms =>
        {
            var body = Body.Of(file, called.Committee, at, meeting);
            if (body.NotCountable is { } unknown && body.Members.IsEmpty && body.Doubtful.IsEmpty) return unknown;
            var attendance = BoardAttendance.At(file, meeting, body, at, voted.Fact);
            var finding = voted.Fact.Matter is BoardMatter.Vacancy or BoardMatter.CommitteeCreation or BoardMatter.CommitteeRemoval
                ? OfMembers(file, body, attendance, voted.Fact, terms) : OfPresent(file, body, attendance, voted.Fact, terms);
            return Noted(file, body, attendance, voted.Fact, finding).RelyingOn(voted.Entry).WithBreach(Effect.Void);
        }));
    }

    /// <summary>Of a part of all members, or of the number fixed; but only those vote who are present.</summary>
    static Finding OfMembers(BoardFile file, Body body, BoardAttendance attendance, ResolutionVoted vote, Terms terms)
    {
        var most = Judge(vote.For.Where(person => !body.MayHave(person) || attendance.Possible.Contains(person)));
        var unsure = attendance.Doubtful.Where(one => body.Has(one.Person) && vote.For.Contains(one.Person)).ToList();
        if (unsure.Count == 0 || most.Answer == Answer.No) return most;
        var least = Judge(vote.For.Where(person => attendance.Present.Contains(person) || body.Doubtful.Any(one => one.Person == person)));
        return least.Answer == most.Answer ? least
            : Finding.All(most.Words, [most, .. unsure.Select(one => Finding.NotShown(
                $"it is not shown whether {file.NameOf(one.Person)} counts: {one.Why.Words}", "settle that"))]);

        Finding Judge(IEnumerable<Person> votesFor)
        {
            var counted = vote with { For = Many.From(votesFor) };
            return vote.Matter switch
            {
                BoardMatter.Vacancy => Vacancies.Vote(file, body, counted, terms),
                BoardMatter.CommitteeCreation => Committees.VoteToCreate(body, counted, terms),
                _ => CommitteeRemoval.Vote(body, counted, terms),
            };
        }
    }

    static Finding OfPresent(BoardFile file, Body body, BoardAttendance attendance, ResolutionVoted vote, Terms terms)
    {
        if ((body.Committee is null ? terms.Find(TermNames.BoardVote) : CommitteeQuorum.VoteNeeded(terms)) is not { } required)
            return Finding.NotShown($"no instrument says by which vote {body.Name} acts", "enter the by-laws with that vote");
        if (vote.For.IsEmpty && vote.Against.IsEmpty && vote.Abstaining.IsEmpty)
            return Finding.NotShown("the books do not show who voted how", "record who voted for and against it", required);
        // Who is recorded as having voted in two ways may have voted in either.
        var twice = vote.For.Intersect(vote.Against.Concat(vote.Abstaining)).Where(attendance.Present.Contains).ToList();
        var votesFor = vote.For.Distinct().Except(twice).Count(attendance.Present.Contains);
        var present = attendance.Present.Length;
        var words = $"{votesFor} of {present} present voted for it; {required.Figure.Of(present)} are needed";
        // In doubt are the votes of some, and the presence of others: it is adopted if it is in the worst case, rejected if in the best.
        var doubtfulFor = vote.For.Distinct().Count(person => attendance.Doubtful.Any(one => one.Person == person));
        var worst = required.Figure.MetBy(votesFor, present + attendance.Doubtful.Length);
        var best = required.Figure.MetBy(votesFor + twice.Count + doubtfulFor, present + doubtfulFor);
        return (worst == best || (attendance.Doubtful.IsEmpty && twice.Count == 0)
                ? Finding.That(required.Figure.MetBy(votesFor, present), words, required)
                : Finding.NotShown($"{words}; it turns on {file.NamesOf(attendance.Doubtful.Select(one => one.Person).Concat(twice))}, " +
                    "of whom it is not shown whether they count", "settle that", required))
            .WithFigure("for", votesFor).WithFigure("present", present).WithFigure("needed", required.Figure.LeastOf(present));
    }

    /// <summary>Votes of those who are no members, or not present, do not count, and are not passed over.</summary>
    static Finding Noted(BoardFile file, Body body, BoardAttendance attendance, ResolutionVoted vote, Finding finding)
    {
        var away = vote.For.Concat(vote.Against).Where(person => body.MayHave(person) && !attendance.Possible.Contains(person)).Distinct();
        foreach (var person in away)
            finding = finding.WithNote($"The vote of {file.NameOf(person)} does not count: the books show no presence then.");
        var strangers = vote.For.Concat(vote.Against).Where(person => !body.MayHave(person)).Distinct().ToList();
        var twice = vote.For.Intersect(vote.Against.Concat(vote.Abstaining)).ToList();
        if (strangers.Count > 0)
            finding = finding.WithNote($"The votes of {file.NamesOf(strangers)} do not count: no member of {body.Name} then.");
        return twice.Count == 0 ? finding : finding.WithNote($"{file.NamesOf(twice)} are recorded as having voted in two ways.");
    }

    /// <summary>When it was adopted: at the vote, with the last consent, or on the day on record; null where it was not, or is not shown
    /// to be.</summary>
    public static Placed? AdoptedAt(BoardFile file, ResolutionId id) => file.Records.Resolution(id) switch
    {
        { Voted: { Fact: var voted, Entry: var entry } } => new(voted.At, entry),
        { Drawn: not null } => BoardActionWithoutMeeting.EffectiveAt(file, id),
        { Declared: { Fact: var declared, Entry: var entry } } => new(declared.On, entry),
        _ => null,
    };

    /// <summary>Is this resolution in force on a day: adopted by then, and not rescinded?</summary>
    public static Finding InForce(BoardFile file, ResolutionId id, NodaTime.LocalDate day)
    {
        var adopted = Adopted(file, id);
        if (AdoptedAt(file, id) is { } at && at.At.Date > day)
            return Finding.No($"the resolution {id} was adopted only on {at.At.InWords()}");
        var rescinding = file.Records.Resolution(id)?.Rescissions.FindAll(one => one.Fact.On.Date <= day) ?? [];
        if (rescinding.IsEmpty)
            return Finding.All($"the resolution {id} is in force on {BoardFile.Text(day)}", adopted,
                Finding.Yes($"it is not rescinded by {BoardFile.Text(day)}"));
        return Finding.All($"the resolution {id} is in force on {BoardFile.Text(day)}", [adopted,
            .. rescinding.Select(one => Finding.Not("it is not rescinded", Adopted(file, one.Fact.By)).RelyingOn(one.Entry))]);
    }

    /// <summary>What rescinded a resolution by a day, the latest; null where nothing did. A rescission that was not adopted takes nothing
    /// away, and gives nothing back that another took.</summary>
    public static Recorded<ResolutionRescinded>? Rescission(BoardFile file, ResolutionId id, NodaTime.LocalDate day) =>
        file.Records.Resolution(id)?.Rescissions.FindLast(one => one.Fact.On.Date <= day
            && Adopted(file, one.Fact.By).Answer == Answer.Yes) is { Fact: not null } found ? found : null;

    /// <summary>The committee whose resolution it is; null for the Board's.</summary>
    public static CommitteeId? CommitteeOf(BoardFile file, Resolution resolution) => resolution switch
    {
        { Voted: { Fact: var voted } } => file.Records.Meeting(voted.Meeting)?.Called?.Fact.Committee,
        { Drawn: { Fact: var drawn } } => drawn.Committee,
        _ => resolution.Declared?.Fact.Committee,
    };
}
