namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Special meetings that stockholders call, or demand of the Secretary.</summary>
public static partial class SpecialMeetings
{
    /// <summary>
    /// Either route serves: the holders of enough shares call it and give notice themselves; or, once the Secretary has neglected or
    /// refused to, those who demanded it of the Secretary.
    /// </summary>
    static Finding ByHolders(MeetingFile file, MeetingCalled called)
    {
        var direct = Direct(file, called);
        if (called.Demand is not { } id) return direct;
        return file.Records.Demand(id) is { } demand
            ? Finding.Any("the holders of enough shares called it, or gave the notice that the Secretary did not give", direct,
                NoticeOfMeeting.ByRequesters(file, demand, called))
            : direct.WithNote($"The demand {id} is not in the books.");
    }

    /// <summary>The shares count once each, on the ledger of the day of the first notice; who withdrew before it does not count.</summary>
    static Finding Direct(MeetingFile file, MeetingCalled called)
    {
        var first = file.Meeting.Notices.OrderBy(notice => notice.Fact.On.SortKey).FirstOrDefault();
        var on = first.Fact?.On ?? called.On;
        var at = first.Fact is null ? file.Present : new Placed(first.Fact.On, first.Entry);
        var callers = called.Holders.Where(holder => !file.Records.CallsWithdrawn.Exists(one => one.Fact.Meeting == file.Meeting.Id
            && one.Fact.Holder == holder && new Placed(one.Fact.On, one.Entry).IsBefore(at)));
        return EnoughOf(file, [.. callers], on, default, "the holders who called it have");
    }

    /// <summary>Do these holders have, at a moment, the part of all outstanding shares entitled to vote at the meeting that may call
    /// it?</summary>
    static Finding EnoughOf(StockholderFile file, HashSet<Holder> holders, Moment on, Many<StockClass> classes, string have) =>
        file.Instruments.Under(on.DateIn(file.Office), terms => terms.Find(TermNames.SpecialMeetingHolders) is not { } threshold
            ? Finding.No("no instrument lets stockholders call a special meeting")
            : Electorate.Of(file, on, classes, all =>
            {
                var counted = all.CountedFor(threshold, terms.Switches);
                var held = holders.Aggregate(Fraction.Zero, (sum, holder) => sum + counted[holder]);
                return Finding.That(
                        threshold.Figure.MetBy(held, counted.Total),
                        $"{have} {held} of {counted.Total} outstanding and entitled to vote on {on.InWords()}; " +
                            $"{threshold.Figure.Of(counted.Total)} are needed", threshold)
                    .WithFigure("held", held).WithFigure("outstanding", counted.Total)
                    .WithFigure("needed", threshold.Figure.Of(counted.Total));
            }));

    /// <summary>
    /// Did the holders of enough shares demand a special meeting in writing? Requests for one purpose add up, each share once, on the
    /// ledger as of the receipt of the last one needed; who withdrew before the meeting was called does not count. The figure "received"
    /// holds the day of that receipt, "purposes" what is demanded.
    /// </summary>
    public static Finding DemandedByEnough(StockholderFile file, Demand demand)
    {
        if (demand.Requests.IsEmpty)
            return Finding.NotShown($"the books show no request of the demand {demand.Id}", "record the requests, and when they came");
        var purposes = demand.Purposes.ToList();
        if (purposes.Count == 0) return ForPurpose(file, demand, null);
        var judged = purposes.Select(purpose => (Purpose: purpose, Finding: ForPurpose(file, demand, purpose))).ToList();
        var enough = judged.FindAll(one => one.Finding.Answer == Answer.Yes);
        // Where several purposes are demanded by enough, the meeting is due when the first of them was.
        var deciding = (enough.Count > 0 ? enough.MinBy(one => one.Finding.Figures["received"], System.StringComparer.Ordinal) : judged[0])
            .Finding;
        return judged.Count == 1 && enough.Count == 1 ? deciding.WithFigure("purposes", purposes[0])
            : Finding.Any("the holders of enough shares demanded a meeting", [.. judged.Select(one => one.Finding)])
                with { Figures = deciding.WithFigure("purposes", string.Join("; ", enough.Select(one => one.Purpose))).Figures };
    }

    static Finding ForPurpose(StockholderFile file, Demand demand, string? purpose)
    {
        var until = CalledAt(file, demand)?.At ?? file.Present;
        var live = demand.Live(until).Where(one => purpose is null || one.Request.Purposes.IsEmpty
            || one.Request.Purposes.Contains(purpose))
            .ToList();
        var (joined, last) = (new HashSet<Holder>(), (Finding?)null);
        foreach (var (at, holder, request) in live)
        {
            if (Written(file, request) is { Answer: not Answer.Yes } unwritten)
            {
                last ??= unwritten;
                continue;
            }
            joined.Add(holder);
            last = EnoughOf(file, joined, at.At, request.Classes, $"the holders who demanded {Named(purpose)} have")
                .RelyingOn(live.Where(one => joined.Contains(one.Holder)).Select(one => one.At.Entry).Distinct());
            if (last.Answer != Answer.No) return last.WithFigure("received", at.At.DateIn(file.Office));
        }
        return last ?? Finding.No($"every request for {Named(purpose)} was withdrawn before the meeting was called");
    }

    static string Named(string? purpose) => purpose is null ? "a meeting" : $"a meeting \"{purpose}\"";

    static Finding Written(StockholderFile file, MeetingDemanded request) => file.Instruments.Under(request.On.DateIn(file.Office), terms =>
        request.Form switch
        {
            WrittenForm.Oral => Finding.No($"the request of {request.On.InWords()} was made by word of mouth",
                terms.Find(TermNames.DemandedMeetingMostDays)),
            WrittenForm.Transmission => Finding.That(terms.Find(TermNames.DemandElectronic) is { Figure: true },
                $"the request of {request.On.InWords()} came by electronic transmission", terms.Find(TermNames.DemandElectronic)),
            _ => Finding.Yes($"the request of {request.On.InWords()} is in writing"),
        });

    /// <summary>The meeting that was called on a demand, and when; null before.</summary>
    internal static (Meeting Meeting, Placed At)? CalledAt(StockholderFile file, Demand demand, Caller? by = null)
    {
        var called = file.Records.Meetings.Values.Where(meeting => meeting.Called is { Fact: var fact } && fact.Demand == demand.Id
            && (by is null || fact.By == by)).OrderBy(meeting => meeting.Called!.Value.Fact.On.SortKey).FirstOrDefault();
        return called is null ? null : (called, new(called.Called!.Value.Fact.On, called.Called.Value.Entry));
    }
}
