namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The removal of Directors by the stockholders.</summary>
public static class Removal
{
    /// <summary>
    /// Was this Director removed by this vote? By holders of a majority of all shares then entitled to vote on the election of such
    /// Directors, at a meeting called expressly for it or by consent; of a classified Board for cause alone; one whom a class elected,
    /// without cause, by that class alone; and with cumulative voting not against as many votes as would elect.
    /// </summary>
    /// <param name="serving">Those who serve when it is voted.</param>
    public static Finding Of(
        BoardFile file, Recorded<RemovalVoted> removal, Person director, ImmutableArray<DirectorTerm> serving) =>
        file.Instruments.Under(removal.Fact.On.Date, terms =>
        {
            var name = file.NameOf(director);
            var votes = removal.Fact.Votes.First(one => one.Director == director);
            var term = serving.FirstOrDefault(one => one.Person == director);
            if (term is null)
                return Finding.No($"{name} served as no Director on {removal.Fact.On.InWords()}").RelyingOn(removal.Entry);
            var grounds = new List<Finding> { Manner(removal.Fact, terms), Majority(removal.Fact, votes, name, terms) };
            grounds.Add(Cause(removal.Fact, term, name, terms));
            if (term.Seated.Fact.OfClass is { } ofClass) grounds.Add(ByClass(removal.Fact, ofClass, name, terms));
            else if (removal.Fact.OfClass is { } alone)
                grounds.Add(Finding.No($"all elected {name}; the holders of {alone} alone voted on the removal",
                    terms.Find(TermNames.VoteOnMatter, MatterKind.Removal)));
            grounds.Add(Shielded(file, removal.Fact, votes, serving, term, terms));
            return Finding.All($"{name} was removed on {removal.Fact.On.InWords()}", [.. grounds]).RelyingOn(removal.Entry);
        });

    /// <summary>The last vote on removing this Director.</summary>
    public static Finding Of(BoardFile file, Person director)
    {
        var voted = file.Records.Removals.FindLast(one => one.Fact.Votes.Any(votes => votes.Director == director));
        if (voted.Fact is null) return Finding.No($"the books show no vote on removing {file.NameOf(director)}");
        var before = new Placed(voted.Fact.On, voted.Entry - 1);
        return Of(file, voted, director, file.SittingAt(before));
    }

    /// <summary>At a meeting called expressly for that purpose, or by written consent, unless the certificate bars it.</summary>
    static Finding Manner(RemovalVoted removal, Terms terms)
    {
        var meetingOnly = terms.Find(TermNames.RemovalAtMeetingOnly);
        if (removal.ByConsent)
            return Finding.That(meetingOnly is not { Figure: true }, "the stockholders consented in writing, without a meeting",
                meetingOnly);
        var expressly = terms.Find(TermNames.RemovalMeetingCalledForIt);
        return removal.CalledForIt switch
        {
            true => Finding.Yes("the meeting was called expressly for that purpose", expressly),
            false => Finding.That(expressly is not { Figure: true }, "the meeting was not called expressly for that purpose", expressly),
            null => Finding.NotShown("the books do not show whether the meeting was called expressly for that purpose",
                "record whether the call named the removal", expressly),
        };
    }

    static Finding Majority(RemovalVoted removal, VotesOnRemoval votes, string name, Terms terms)
    {
        if (terms.Find(TermNames.VoteOnMatter, MatterKind.Removal) is not { } required)
            return Finding.NotShown("no instrument says by which vote Directors are removed", "enter the by-laws with that vote");
        var of = required.Figure.Base == VoteBase.Outstanding ? removal.Entitled.Count : votes.Present?.Count;
        return of is not { } counted
            ? Finding.NotShown("the books do not show how many votes were present", "record the votes present", required)
            : Finding.That(required.Figure.Threshold.MetBy(votes.For.Count, counted),
                $"{votes.For} votes of {counted} {(required.Figure.Base == VoteBase.Outstanding ? "outstanding" : "present")} were for " +
                    $"removing {name}; {required.Figure.Threshold.Of(counted)} are needed", required)
                .WithFigure("for", votes.For).WithFigure("against", votes.Against).WithFigure("needed",
                    required.Figure.Threshold.Of(counted));
    }

    /// <summary>With or without cause; of a classified Board for cause alone. Removal for cause needs charges and a hearing.</summary>
    static Finding Cause(RemovalVoted removal, DirectorTerm term, string name, Terms terms)
    {
        var without = terms.Find(TermNames.RemovalWithoutCause);
        var classified = terms.Find(TermNames.RemovalClassifiedForCause);
        if (removal.ForCause)
            return removal.Heard switch
            {
                true => Finding.Yes($"{name} was charged and heard", without),
                false => Finding.No($"{name} was removed for cause, but not charged and heard").WithBreach(Effect.Voidable),
                null => Finding.NotShown($"the books do not show whether {name} was charged and heard",
                    "record the charges and the hearing").WithBreach(Effect.Voidable),
            };
        return term.Seated.Fact.Group is { } group && classified is { Figure: true }
            ? Finding.No($"{name} is of class {group} of a classified Board, whose members are removed for cause only", classified)
            : Finding.That(without is { Figure: true }, "it was without cause", without);
    }

    static Finding ByClass(RemovalVoted removal, StockClass ofClass, string name, Terms terms)
    {
        var term = terms.Find(TermNames.RemovalByClass);
        return removal.ForCause || term is not { Figure: true }
            ? Finding.Yes("all may vote on a removal for cause", term)
            : Finding.That(removal.OfClass == ofClass,
                $"{name} was elected by the holders of {ofClass}; " +
                    (removal.OfClass is { } voted ? $"{voted} voted" : "all voted together"),
                term);
    }

    /// <summary>
    /// With cumulative voting, where fewer than all are to be removed, nobody is removed against whose removal as many votes were cast as
    /// would elect if cumulated at an election of the whole Board: more than S/(D+1), tested Director by Director.
    /// </summary>
    static Finding Shielded(
        BoardFile file, RemovalVoted removal, VotesOnRemoval votes, ImmutableArray<DirectorTerm> serving, DirectorTerm term, Terms terms)
    {
        if (terms.Find(TermNames.CumulativeVoting) is not { Figure: true } cumulative) return Finding.Yes("voting is not cumulative");
        var shield = terms.Find(TermNames.RemovalShield);
        if (shield is null || (removal.ForCause && shield.Figure == "without-cause"))
            return Finding.Yes("votes against a removal for cause shield nobody", shield);
        if (serving.All(one => removal.Votes.Any(given => given.Director == one.Person)))
            return Finding.Yes("the whole Board was to be removed, so that votes against shield nobody", shield);
        var whole = Board(file, removal, serving, term);
        if (whole is not { } seats)
            return Finding.NotShown("the books do not show how many Directors the whole Board has", "record the number fixed", shield);
        if (Cast(removal, votes, terms.Switches.RemovalBase) is not { } cast)
            return Finding.NotShown("the books do not show the votes present", "record the votes present", shield);
        var against = votes.Against.Count;
        var protectedBy = against * (seats + 1) > cast;
        return Finding.That(!protectedBy,
                $"{against} votes were against; of {cast}, at an election of {seats}, more than {cast / (seats + 1)} elect", shield,
                cumulative)
            .WithFigure("elects-above", cast / (seats + 1)).WithFigure("seats", seats)
            .WithNote($"Switch RemovalBase = {terms.Switches.RemovalBase}.");
    }

    /// <summary>The seats of an election of the whole Board, which a decrease takes from nobody who sits; of a classified one, those of the
    /// class.</summary>
    static int? Board(BoardFile file, RemovalVoted removal, ImmutableArray<DirectorTerm> serving, DirectorTerm term) =>
        term.Seated.Fact.Group is { } group ? serving.Count(one => one.Seated.Fact.Group == group)
            : NumberAndTenure.Number(file, Placed.AtEndOf(removal.On)).Fixed is { } number ? System.Math.Max(number, serving.Length) : null;

    static Fraction? Cast(RemovalVoted removal, VotesOnRemoval votes, RemovalBase by) => by switch
    {
        RemovalBase.VotesCast => votes.For.Count + votes.Against.Count,
        RemovalBase.SharesPresent => votes.Present?.Count,
        _ => removal.Entitled.Count,
    };
}
