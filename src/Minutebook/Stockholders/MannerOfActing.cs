namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>What makes a vote the act of the stockholders.</summary>
public static partial class MannerOfActing
{
    /// <summary>Was the matter adopted: with a quorum, by the vote that it needs, and by each class that votes on it by itself?</summary>
    public static Finding Adopted(MeetingFile file, MatterId matter) => OfMatter(file, matter, put =>
    {
        var session = Tally.SessionOf(file, matter);
        var grounds = new List<Finding> { Quorum.PresentFor(file, put, session), Vote(file, matter) };
        grounds.AddRange(put.ClassVotes.Select(stockClass => ClassVote(file, put, stockClass, session)));
        if (file.Meeting.Called is { Fact.Kind: MeetingKind.Special }) grounds.Add(SpecialMeetings.WithinPurposes(file, put));
        return Finding.All($"\"{put.Text}\" was adopted", [.. grounds]);
    });

    /// <summary>
    /// The vote alone, without the quorum. Ordinarily: more than half of the shares present and entitled to vote on the subject, so that an
    /// abstention counts against; where an instrument asks for a greater vote, that one.
    /// </summary>
    public static Finding Vote(MeetingFile file, MatterId matter) => OfMatter(file, matter, put =>
    {
        var session = Tally.SessionOf(file, matter);
        return file.WithSession(session, held =>
            Electorate.With(file, session, put.Classes, electorate => file.Instruments.Under(held.At.Date, terms =>
            terms.Find(TermNames.VoteOnMatter, put.Kind) is { } required
                ? Counted(file, put, electorate.CountedFor(required, terms.Switches), session, required)
                : Finding.NotShown("no instrument says by which vote the matter is adopted",
                    "enter the by-laws with the vote that they require")), UntimedEntries.SameAnswer));
    });

    static Finding Counted(MeetingFile file, MatterPut put, Electorate electorate, int session, Term<VoteRequired> required)
    {
        var tally = new Tally(file, put, electorate, session);
        var counted = required.Figure.Base == VoteBase.Present ? tally.PresentAndEntitled : electorate.Total;
        var finding = Judged(file, put, tally, counted, required.Figure.Threshold, Of(required.Figure.Base), required)
            .WithFigure("present", tally.PresentAndEntitled).WithFigure("outstanding", electorate.Total);
        if (Electorate.UnitOf(required, file.Instruments.Switches) == QuorumUnit.Shares)
            finding = finding.WithNote("Counted in shares (switch QuorumUnit).");
        var refused = string.Join("; ", tally.Refused.Select(Tally.Why));
        return Noted(refused.Length == 0 ? finding : finding.WithNote($"{tally.Refused.Count} ballots do not count: {refused}."), tally);
    }

    /// <summary>What became of ballots that were replaced, or count for a part only, is said and not dropped.</summary>
    static Finding Noted(Finding finding, Tally tally)
    {
        var noted = tally.Notes.Count == 0 ? finding
            : finding.WithNote($"Of {tally.Notes.Count} ballots: {string.Join("; ", tally.Notes)}.");
        return tally.CountInBulk is > 0 and var many
            ? noted.WithNote($"{many} ballots came in batches; of one holder the last counts.") : noted;
    }

    static string Of(VoteBase counted) => counted == VoteBase.Present ? "present and entitled to vote on it"
        : "outstanding and entitled to vote on it";

    static Finding Judged(MeetingFile file, MatterPut put, Tally tally, Fraction counted, Threshold threshold, string of,
        params ReadOnlySpan<Term?> terms)
    {
        var votesFor = tally.Of(Choice.For);
        var words = $"{votesFor} were cast for \"{put.Text}\" of {counted} {of}; {threshold.Of(counted)} are needed";
        var closed = file.Meeting.PollsClosed.Exists(polls => polls.Fact.Matter == put.Matter) || file.Meeting.Closed is not null;
        var finding = tally.HasDoubtful
            ? Finding.NotShown($"{words}, and of some ballots it is open whether they count",
                "settle whether the proxies behind them are good", terms)
            : !closed ? Finding.NotYet($"{words}, and the polls are open", new(Wanting.NotYet, "close the polls"), terms)
            : Finding.That(threshold.MetBy(votesFor, counted), words, terms);
        return finding.WithFigure("for", votesFor).WithFigure("against", tally.Of(Choice.Against))
            .WithFigure("abstain", tally.Of(Choice.Abstain))
            .WithFigure("counted-of", counted).WithFigure("needed", threshold.Of(counted))
                .RelyingOn(tally.Entries);
    }

    /// <summary>The vote of one class that votes on a matter by itself.</summary>
    public static Finding OfClass(MeetingFile file, MatterId matter, StockClass stockClass) =>
        OfMatter(file, matter, put => ClassVote(file, put, stockClass, Tally.SessionOf(file, matter)));

    /// <summary>The same test within a class. (The sentence on classes omits "entitled to vote on the subject"; the same denominator is
    /// taken.)</summary>
    static Finding ClassVote(MeetingFile file, MatterPut put, StockClass stockClass, int session) => file.WithSession(session, held =>
        Electorate.With(file, session, put.Classes, whole => Electorate.With(file, session, [stockClass], ofClass =>
        file.Instruments.Under(held.At.Date, terms =>
        {
            var (required, term) = OfClass(terms, put.Kind);
            var electorate = term is null ? ofClass : ofClass.CountedFor(term, terms.Switches);
            var tally = new Tally(file, put, electorate, session, whole);
            var ofAll = required.Base == VoteBase.Outstanding;
            var finding = Noted(Judged(file, put, tally, ofAll ? electorate.Total : tally.PresentAndEntitled, required.Threshold,
                $"of {stockClass} {Of(required.Base)}", term), tally);
            return ofAll ? finding
                : finding.WithNote("Arguable: the denominator of a class vote is read as that of the ordinary vote.");
        }))));

    /// <summary>What the law of the matter asks of a class; else, of a matter that needs a part of all that is outstanding, the same part
    /// of the class; else the ordinary vote.</summary>
    internal static (VoteRequired Required, Term? Term) OfClass(Terms terms, MatterKind kind)
    {
        if (terms.Find(TermNames.ClassVoteOfOutstanding, kind) is { } lawful) return (new(lawful.Figure, VoteBase.Outstanding), lawful);
        if (terms.Find(TermNames.VoteOnMatter, kind) is { Figure.Base: VoteBase.Outstanding } greater) return (greater.Figure, greater);
        var term = terms.Find(TermNames.ClassVote);
        return (new(term?.Figure ?? Threshold.Majority, VoteBase.Present), term);
    }

    internal static Finding OfMatter(MeetingFile file, MatterId matter, Func<MatterPut, Finding> judge) =>
        file.Meeting.Matters.Find(put => put.Fact.Matter == matter) is { Fact: { } put, Entry: var entry }
            ? judge(put).RelyingOn(entry)
            : Finding.NotShown($"the books do not show that the matter {matter} was put to {file.Name}", $"record the matter {matter}");
}
