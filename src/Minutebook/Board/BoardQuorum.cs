namespace Minutebook.Board;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The quorum of the Board.</summary>
public static class BoardQuorum
{
    /// <summary>
    /// How many Directors are a quorum on a day? Of the number fixed, where all seats are filled; with vacancies, of those who serve, but
    /// never less than a part of the number fixed. The figures "needed", "fixed" and "serving" hold it.
    /// </summary>
    public static Finding Needed(BoardFile file, Placed at, CommitteeId? committee = null)
    {
        var body = Body.Of(file, committee, at);
        return Counted(file, body, at, (needed, terms) =>
            Finding.Yes($"{needed} of {body.Fixed} are a quorum of {body.Name}; {body.Members.Length} serve", terms));
    }

    /// <summary>Is a quorum present at this point of the meeting? It is needed at the time of each vote: once broken, it is gone.</summary>
    public static Finding Present(BoardFile file, BoardMeeting meeting, Placed at, ResolutionVoted? vote = null) =>
        file.WithCall(meeting, called =>
        {
            var body = Body.Of(file, called.Committee, at, meeting);
            var attendance = BoardAttendance.At(file, meeting, body, at, vote);
            return Counted(file, body, at, (needed, terms) =>
            {
                var there = attendance.Present.Length;
                var words = $"{there} of {needed} needed for a quorum of {body.Name} {(there == 1 ? "was" : "were")} present";
                return (there >= needed ? Finding.Yes(words, terms)
                    : meeting.Came.IsEmpty && meeting.Voted.IsEmpty && file.IsAhead(called.At)
                        ? Finding.NotYet(words, new(Wanting.NotYet, "record who comes", called.At.Date, called.At.Date), terms)
                    : meeting.Came.IsEmpty && meeting.Voted.IsEmpty
                        ? Finding.NotShown($"the books do not show who came to {file.NameOf(meeting)}", "record who came", terms)
                    : there + attendance.Doubtful.Length < needed ? Finding.No(words, terms)
                    : Finding.All(words, [.. attendance.Doubtful.Select(one => Finding.NotShown(
                        $"it is not shown whether {file.NameOf(one.Person)} counts: {one.Why.Words}", "settle that", terms))]))
                    .WithFigure("present", there);
            }).WithBreach(Effect.Void);
        });

    static Finding Counted(BoardFile file, Body body, Placed at, Func<int, Term?[], Finding> judge)
    {
        if (body.NotCountable is { } unknown) return unknown.WithBreach(Effect.Void);
        return file.Instruments.Under(at.At.Date, terms =>
        {
            var fixedNumber = body.Fixed!.Value;
            // Of whom it is in doubt whether they serve: what is needed may differ, so both ends are looked at.
            var (fewest, with) = Quorum(body, fixedNumber, body.Members.Length, terms);
            var (most, _) = Quorum(body, fixedNumber, body.Members.Length + body.Doubtful.Length, terms);
            if (with.Count == 0) return Finding.NotShown($"no instrument says what a quorum of {body.Name} is", "enter the by-laws");
            var needed = Math.Max(fewest, most);
            return judge(needed, [.. with]).WithFigure("needed", needed).WithFigure("fixed", fixedNumber)
                .WithFigure("serving", body.Members.Length);
        });
    }

    static (int Needed, List<Term?> Terms) Quorum(Body body, int fixedNumber, int serving, Terms terms)
    {
        if (body.Committee is not null) return CommitteeQuorum.Of(fixedNumber, terms);
        var whole = terms.Find(TermNames.BoardQuorum);
        var ofServing = serving < fixedNumber ? terms.Find(TermNames.BoardQuorumOfServing) : null;
        var least = ofServing is null ? null : terms.Find(TermNames.BoardQuorumLeast);
        var needed = ofServing?.Figure.LeastOf(serving) ?? whole?.Figure.LeastOf(fixedNumber) ?? 0;
        if (least is not null) needed = Math.Max(needed, least.Figure.LeastOf(fixedNumber));
        return (needed, [.. new Term?[] { ofServing ?? (Term?)whole, least }.Where(term => term is not null)]);
    }

    /// <summary>Was the meeting adjourned by the vote that adjourning needs: without a quorum, of a part of those present?</summary>
    public static Finding Adjourned(BoardFile file, BoardMeeting meeting, int which = 1) => file.WithCall(meeting, called =>
    {
        if (which > meeting.Adjournments.Count)
            return Finding.NotShown($"the books show no adjournment {which} of {file.NameOf(meeting)}", "record the adjournment");
        var (adjourned, entry) = (meeting.Adjournments[which - 1].Fact, meeting.Adjournments[which - 1].Entry);
        var at = new Placed(adjourned.At, entry);
        var body = Body.Of(file, called.Committee, at, meeting);
        return file.Instruments.Under(adjourned.At.Date, terms =>
        {
            var attendance = BoardAttendance.At(file, meeting, body, at);
            var present = attendance.Present.Union(adjourned.For).Union(adjourned.Against).Where(body.MayHave).ToList();
            var votes = adjourned.For.Distinct().Count(body.Has);
            var required = terms.Find(called.Committee is null ? TermNames.BoardAdjournment : TermNames.CommitteeAdjournment);
            if (adjourned.For.IsEmpty)
                return Finding.NotShown("the books do not show who voted for the adjournment", "record who voted for it", required);
            return Finding.That(required?.Figure.MetBy(votes, present.Count) ?? true,
                    $"{votes} of {present.Count} present voted to adjourn; {required?.Figure.Of(present.Count) ?? "none"} are needed",
                    required,
                    terms.Find(called.Committee is null ? TermNames.BoardAdjournmentWithoutNotice
                        : TermNames.CommitteeAdjournmentWithoutNotice))
                .WithFigure("for", votes).WithFigure("present", present.Count).RelyingOn(entry);
        });
    });
}
