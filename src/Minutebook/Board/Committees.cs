namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The creation of committees, their members, and what they may do.</summary>
public static class Committees
{
    /// <summary>
    /// Was this committee created in order: by a resolution of a majority of the number of Directors fixed, not of those present, of enough
    /// members, each a Director?
    /// </summary>
    public static Finding Created(BoardFile file, CommitteeId id)
    {
        if (file.Records.Committee(id)?.Created is not { } created)
            return Finding.NotShown($"the books do not show that a committee {id} was created", $"record the creation of {id}");
        var at = new Placed(created.Fact.On, created.Entry);
        return file.Instruments.Under(created.Fact.On.Date, terms => Finding.All($"the {created.Fact.Name} was created in order",
            ByResolution(file, created.Fact, terms), OfEnough(created.Fact, terms), OfDirectors(file, created.Fact, at))
            .WithBreach(Effect.Void).RelyingOn(created.Entry));
    }

    static Finding ByResolution(BoardFile file, CommitteeCreated created, Terms terms)
    {
        var required = terms.Find(TermNames.CommitteeCreated);
        if (created.Resolution is not { } id)
            return Finding.NotShown("the books do not show the resolution that created it", "record the resolution, and name it", required);
        if (file.Records.Resolution(id) is not { IsNamed: true } resolution)
            return Finding.NotShown($"the resolution {id} is not in the books", $"record the resolution {id}", required);
        if (resolution.Matter == BoardMatter.CommitteeCreation || resolution.Voted is not { } voted)
            return BoardMannerOfActing.Adopted(file, id);
        // A vote that was not marked as one on a committee is counted as one all the same.
        var body = Body.Of(file, null, new(voted.Fact.At, voted.Entry));
        return Finding.All($"the resolution {id} created it", BoardMannerOfActing.Adopted(file, id),
            VoteToCreate(body, voted.Fact, terms));
    }

    internal static Finding VoteToCreate(Body body, ResolutionVoted vote, Terms terms) =>
        OfNumberFixed(body, vote, terms.Find(TermNames.CommitteeCreated), "appoint a committee");

    /// <summary>A vote of a part of the number of Directors fixed.</summary>
    internal static Finding OfNumberFixed(Body body, ResolutionVoted vote, Term<Threshold>? required, string what)
    {
        if (required is null) return Finding.NotShown($"no instrument says by which vote to {what}", "enter the by-laws with that vote");
        if (body.Fixed is not { } number) return body.NotCountable!;
        var votes = vote.For.Distinct().Count(body.Has);
        return Finding.That(required.Figure.MetBy(votes, number),
                $"{votes} voted to {what}; of the {number} Directors fixed {required.Figure.Of(number)} are needed", required)
            .WithFigure("for", votes).WithFigure("fixed", number).WithFigure("needed", required.Figure.LeastOf(number));
    }

    static Finding OfEnough(CommitteeCreated created, Terms terms)
    {
        var least = terms.Find(TermNames.CommitteeLeastMembers);
        return Finding.That(created.Number >= (least?.Figure ?? 0) && created.Number >= created.Members.Count,
            $"its number is {created.Number}, and {created.Members.Count} were named; it has {least?.Figure ?? 0} at least", least);
    }

    static Finding OfDirectors(BoardFile file, CommitteeCreated created, Placed at)
    {
        var board = Body.Of(file, null, at);
        return Finding.Each("every member is a Director", created.Members.Concat(created.Alternates).Distinct(), person =>
            Finding.That(board.MayHave(person), $"{file.NameOf(person)} is {(board.MayHave(person) ? "a" : "no")} Director"));
    }

    /// <summary>
    /// Has the committee the power for this resolution? Some matters no committee has, whatever its powers say; an act in them is void.
    /// </summary>
    public static Finding MayAct(BoardFile file, CommitteeId id, ResolutionId resolution) =>
        MayAct(file, id, file.Records.Resolution(resolution)?.Matter ?? BoardMatter.Ordinary,
            BoardMannerOfActing.AdoptedAt(file, resolution) ?? file.Present);

    /// <summary>Has the committee the power for such a matter?</summary>
    public static Finding MayAct(BoardFile file, CommitteeId id, BoardMatter matter, Placed at) =>
        file.Instruments.Under(at.At.Date, terms =>
        {
            var never = terms.Find(TermNames.CommitteeNever);
            var kind = Kebab(matter);
            var name = file.BodyName(id);
            var boardsOwn = matter is BoardMatter.Vacancy or BoardMatter.CommitteeCreation or BoardMatter.CommitteeRemoval;
            var barred = boardsOwn || never?.Figure.Contains(kind) == true;
            var powers = file.Records.Committee(id)?.Created?.Fact.Powers;
            return Finding.All($"{name} has the power for it",
                Finding.That(!barred, barred ? $"no committee has the power of the Board in this: {kind.Replace('-', ' ')}"
                    : "it is none of the matters that no committee has", boardsOwn ? VotedOnBy(matter, terms) : never)
                    .WithBreach(Effect.Void),
                Existing(file, id, at, name)) is var finding && powers is not null
                    ? finding.WithNote($"The powers given to {name} in words: {powers}") : finding;
        });

    static Finding Existing(BoardFile file, CommitteeId id, Placed at, string name)
    {
        if (file.Records.Committee(id) is not { Created: { Fact: var created, Entry: var entry } } committee)
            return Finding.NotShown($"the books do not show that {name} was created", $"record the creation of {id}");
        if (at.IsBefore(new(created.On, entry))) return Finding.No($"{name} was created only on {created.On.InWords()}");
        if (created.Until is { } until && at.At.Date > until) return Finding.No($"{name} ended on {BoardFile.Text(until)}");
        return committee.Dissolved is { Fact: var dissolved, Entry: var end } && !at.IsBefore(new(dissolved.On, end))
                && file.HasEffect(end, dissolved.Resolution)
            ? Finding.No($"{name} was dissolved on {dissolved.On.InWords()}").RelyingOn(end)
            : Created(file, id);
    }

    static string Kebab(BoardMatter matter) => matter switch
    {
        BoardMatter.CharterAmendment => "charter-amendment",
        BoardMatter.Merger => "merger",
        BoardMatter.RecommendingAssetSale => "recommending-asset-sale",
        BoardMatter.RecommendingDissolution => "recommending-dissolution",
        BoardMatter.ByLawAmendment => "by-law-amendment",
        BoardMatter.Dividend => "dividend",
        BoardMatter.StockIssue => "stock-issue",
        BoardMatter.Vacancy => "filling a seat of the Board",
        BoardMatter.CommitteeCreation => "creating a committee",
        BoardMatter.CommitteeRemoval => "removing a member of a committee",
        _ => "ordinary",
    };

    /// <summary>The vote of Directors, in office or fixed, that such a matter needs: no committee can give it.</summary>
    static Term<Threshold>? VotedOnBy(BoardMatter matter, Terms terms) => matter switch
    {
        BoardMatter.Vacancy => terms.Find(TermNames.VacancyVote),
        BoardMatter.CommitteeCreation => terms.Find(TermNames.CommitteeCreated),
        _ => terms.Find(TermNames.CommitteeRemoval),
    };

    /// <summary>
    /// The committee as it stands at a point: its members who are Directors still, were not removed and did not resign; at a meeting with
    /// those who take the place of absent or disqualified members there.
    /// </summary>
    internal static Body BodyOf(BoardFile file, CommitteeId id, Placed at, BoardMeeting? meeting)
    {
        var name = file.BodyName(id);
        if (file.Records.Committee(id) is not { Created: { } created } committee)
            return new(name, id, null, Finding.NotShown($"the books do not show that {name} was created", $"record the creation of {id}"),
                [], []);
        var board = Body.Of(file, null, at);
        var certain = ImmutableArray.CreateBuilder<Person>();
        var doubtful = ImmutableArray.CreateBuilder<(Person, Finding)>();
        foreach (var person in Named(file, created, committee, at))
        {
            var gone = Gone(file, committee, person, at);
            if (!board.MayHave(person) || gone.Answer == Answer.Yes) continue;
            if (board.Has(person) && (gone.Answer == Answer.No || gone.OnlyNotYet)) certain.Add(person);
            else doubtful.Add((person, gone.Answer == Answer.Open ? gone : board.Doubtful.First(one => one.Person == person).Why));
        }
        if (meeting is not null) Substitute(file, meeting, at, board, certain);
        var number = Finding.Yes($"the number of {name} is fixed at {created.Fact.Number}").RelyingOn(created.Entry);
        return new(name, id, created.Fact.Number, number, certain.ToImmutable(), doubtful.ToImmutable());
    }

    static IEnumerable<Person> Named(BoardFile file, Recorded<CommitteeCreated> created, Committee committee, Placed at) =>
        (at.IsBefore(new(created.Fact.On, created.Entry)) ? [] : created.Fact.Members.AsEnumerable())
            .Concat(committee.Named.Where(named => !named.Fact.AsAlternate && !at.IsBefore(new(named.Fact.On, named.Entry))
                    && file.HasEffect(named.Entry, named.Fact.Resolution))
                .Select(named => named.Fact.Person)).Distinct();

    /// <summary>Did this member leave the committee by then, after having been named last?</summary>
    static Finding Gone(BoardFile file, Committee committee, Person person, Placed at)
    {
        var named = committee.Named.FindLast(one => one.Fact.Person == person && !at.IsBefore(new(one.Fact.On, one.Entry)));
        Placed? since = named.Fact is null ? null : new(named.Fact.On, named.Entry);
        var grounds = new List<Finding>();
        foreach (var left in committee.Left.Where(one => one.Fact.Person == person && After(new(one.Fact.On, one.Entry))))
            grounds.Add(CommitteeRemoval.Left(file, committee, left));
        foreach (var resigned in file.Records.Resigned.Where(one => one.Fact.Person == person && one.Fact.Committee == committee.Id))
            if (After(Resignation.Effect(file, resigned))) grounds.Add(CommitteeResignation.TookEffect(file, resigned));
        return grounds.Count == 0 ? Finding.No("nothing shows that the membership ended")
            : Finding.Any("the membership ended", [.. grounds]);

        bool After(Placed point) => !at.IsBefore(point) && (since is not { } from || from.IsBefore(point));
    }

    /// <summary>Who takes the place of an absent or disqualified member counts as a member there, and the member does not.</summary>
    static void Substitute(
        BoardFile file, BoardMeeting meeting, Placed at, Body board, ImmutableArray<Person>.Builder members)
    {
        foreach (var named in meeting.Substitutes.Where(one => !at.IsBefore(new(one.Fact.At, one.Entry))))
        {
            if (SubstituteNamed(file, meeting, named, board, [.. members]).Answer != Answer.Yes) continue;
            members.Remove(named.Fact.Member);
            if (!members.Contains(named.Fact.Substitute)) members.Add(named.Fact.Substitute);
        }
    }

    /// <summary>
    /// Was this Director rightly put in the place of a member? An alternate whom the Board designated; else one whom the members present
    /// and not disqualified, quorum or not, appointed unanimously.
    /// </summary>
    public static Finding SubstituteNamed(BoardFile file, BoardMeeting meeting, CommitteeSubstituteNamed fact)
    {
        if (meeting.Called is not { Fact: { Committee: { } id } })
            return Finding.NotShown($"the books do not show of which committee {meeting.Id} is a meeting", "record its call");
        var named = meeting.Substitutes.Find(one => one.Fact == fact);
        var at = new Placed(named.Fact.At, named.Entry);
        var before = meeting with
        {
            Substitutes = meeting.Substitutes.RemoveAll(one => one.Entry >= named.Entry || one.Fact.Member == fact.Member),
        };
        return SubstituteNamed(file, meeting, named, Body.Of(file, null, at), [.. BodyOf(file, id, at, before).Members]);
    }

    static Finding SubstituteNamed(
        BoardFile file, BoardMeeting meeting, Recorded<CommitteeSubstituteNamed> named, Body board, ImmutableArray<Person> members) =>
        file.Instruments.Under(named.Fact.At.Date, terms =>
        {
            var (name, place) = (file.NameOf(named.Fact.Substitute), file.NameOf(named.Fact.Member));
            var grounds = new List<Finding>
            {
                Finding.That(board.Has(named.Fact.Substitute), $"{name} is {(board.Has(named.Fact.Substitute) ? "a" : "no")} Director"),
                Finding.That(members.Contains(named.Fact.Member),
                    $"{place} is {(members.Contains(named.Fact.Member) ? "a" : "no")} member of the committee"),
            };
            if (members.Contains(named.Fact.Substitute)) grounds.Add(Finding.No($"{name} is a member of the committee there already"));
            grounds.Add(CommitteeSubstitutes.IsAway(file, meeting, named));
            grounds.Add(CommitteeSubstitutes.Chosen(file, meeting, named, members, terms));
            return Finding.All($"{name} took the place of {place}", [.. grounds]).RelyingOn(named.Entry);
        });
}
