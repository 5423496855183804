namespace Minutebook.Tests.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using static Minutebook.Tests.Corporate;

/// <summary>A meeting, from its call to its certificates.</summary>
sealed partial class StockholderYear
{
    const string Purpose = "to adopt the plan";
    static readonly Person Sam = new("sam");
    static readonly Person[] Nominees = [Ines, Hugo, Wei];

    MeetingId? meeting;
    CountedByHand hand = new(default, [], []);
    List<MatterPut> matters = [];
    bool special;
    int seats;

    void HoldMeeting(MeetingKind kind)
    {
        var id = new MeetingId($"m{++names}");
        var day = today.PlusDays(random.Next(30, 71));
        special = kind == MeetingKind.Special;
        Enter(new MeetingCalled(id, kind, Caller.Board, Next(), On($"{Day(day)}T10:00"), "1 Harbor Way", Purposes: [Purpose]));
        var first = LocalDate.Max(today, day.PlusDays(-60));
        var recordDate = first.PlusDays(random.Next(Period.DaysBetween(first, day) - 9));
        Enter(new RecordDateFixed(id, recordDate, Next()));
        Put(id);
        var given = Until(id, day, recordDate);
        (today, minute) = (day, 60);
        hand = new(id, HeldOn(recordDate), proxies);
        meeting = id;
        books.Ask("notice.to-all", $"meeting={id}").Is(given ? Answer.Yes : Answer.Open);
        Sit(id);
        if (OneIn(3)) Adjourn(id);
        FileAll();
        foreach (var put in matters.Where(put => !hand.Closed.ContainsKey(put.Matter))) Close(id, put);
        foreach (var put in matters) Certify(id, put);
        Enter(new MeetingClosed(id, Next()));
        meeting = null;
    }

    void Put(MeetingId id)
    {
        matters = [new(id, Plan, MatterKind.Ordinary, "Adopt the plan", Purpose: Purpose)];
        if (OneIn(2)) matters.Add(new(id, new("other"), MatterKind.Ordinary, "Something else", Purpose: OneIn(2) ? Purpose : null));
        if (!special)
        {
            seats = random.Next(1, 4);
            matters.Add(new(id, Directors, MatterKind.Election, "Election of Directors", seats));
            foreach (var nominee in Nominees) Enter(new NominationReceived(id, nominee, NominatedBy.Board, Next()));
        }
        foreach (var put in matters) Enter(put);
    }

    /// <summary>The weeks before: notice, list, transfers and proxies, each on its day. True where everyone had notice in time.</summary>
    bool Until(MeetingId id, LocalDate day, LocalDate recordDate)
    {
        var (noticed, listed) = (random.Next(5, 29), random.Next(5, 20));
        List<(LocalDate Day, Action Act)> plan = [
            (day.PlusDays(-noticed), () => Notify(id, day, noticed)),
            (day.PlusDays(-listed), () => List(id, listed)),
            .. Enumerable.Range(0, random.Next(4)).Select(_ => (day.PlusDays(-random.Next(1, 29)), (Action)Transfer)),
            .. Enumerable.Range(0, random.Next(5)).Select(_ => (day.PlusDays(-random.Next(1, 29)), (Action)(() => GiveProxy(id))))];
        foreach (var (on, act) in plan.OrderBy(one => one.Day))
        {
            if (on > today) (today, minute) = (on, 0);
            act();
        }
        var everyone = HeldOn(recordDate).Keys.All(holder => told.Contains(holder));
        return noticed >= 10 && everyone;
    }

    HashSet<Holder> told = [];

    void Notify(MeetingId id, LocalDate day, int days)
    {
        told = [.. OneIn(8) ? holders.Skip(1) : holders];
        var form = new NoticeId($"n-{++names}");
        Enter(new NoticePrepared(id, form, Caller.Board, "1 Harbor Way", day, new(10, 0), Purposes: [Purpose]));
        Enter(new NoticeMailed(id, Many.From(told), Next(), Addressed.AsOnTheBooks, Postage.Prepaid, Notice: form));
        foreach (var holder in told)
            books.Ask("notice.window", $"meeting={id}", $"holder={holder}").Is(days >= 10 ? Answer.Yes : Answer.No);
    }

    void List(MeetingId id, int days)
    {
        Enter(new VotingListMade(id, Next(), FromLedger: true, Place: "the principal office"));
        books.Ask("list.in-time", $"meeting={id}").Is(days >= 10 ? Answer.Yes : Answer.No);
    }

    void GiveProxy(MeetingId id)
    {
        var (name, holder) = ($"p-{++names}", Any());
        var (general, power) = (OneIn(4), OneIn(5) ? ProxyPower.PresenceOnly : ProxyPower.Discretion);
        proxies.Add(new(name, holder, general ? null : id, power, acts));
        Enter(new ProxyExecuted(new(name), holder, [Ines], Next(), WrittenForm.Writing, true, Meeting: general ? null : id, Power: power));
        if (!OneIn(3)) FileProxy(proxies[^1]);
    }

    void FileProxy(NotedProxy proxy)
    {
        proxy.Filed = acts;
        Enter(new ProxyFiled(new(proxy.Name), Next(), Filed.Original));
    }

    void FileAll()
    {
        foreach (var proxy in proxies.Where(one => one.Filed is null).ToList()) FileProxy(proxy);
    }

    void Revoke()
    {
        if (proxies.Where(one => one.Revoked is null).ToList() is not { Count: > 0 } standing) return;
        var proxy = standing[random.Next(standing.Count)];
        proxy.Revoked = acts;
        Enter(new ProxyRevoked(new(proxy.Name), Next()));
    }

    /// <summary>One sitting: who comes and goes, ballots, revocations, and polls that close.</summary>
    void Sit(MeetingId id)
    {
        if (hand.Sessions == 1) Enter(new MeetingOpened(id, Next(), Sam));
        for (var turn = random.Next(4, 16); turn > 0; turn--)
        {
            switch (random.Next(12))
            {
                case 0 or 1 or 2: Come(id); break;
                case 3: Leave(id); break;
                case 4: Revoke(); break;
                case 5: GiveProxy(id); break;
                case 6: FileAll(); break;
                case 7: Close(id, matters[random.Next(matters.Count)]); break;
                default: Ballot(id, matters[random.Next(matters.Count)]); break;
            }
        }
    }

    string? ProxyOf(Holder holder) => proxies.FindAll(one => one.Holder == holder) is { Count: > 0 } own && OneIn(2)
        ? own[random.Next(own.Count)].Name : null;

    void Come(MeetingId id)
    {
        var holder = Any();
        var proxy = ProxyOf(holder);
        hand.Notes.Add(new(acts, hand.Sessions, holder, proxy));
        Enter(new StockholderCame(id, holder, Next(), Manner(proxy), proxy is null ? null : new(proxy)));
    }

    static Presence Manner(string? proxy) => proxy is null ? Presence.InPerson : Presence.ByProxy;

    void Leave(MeetingId id)
    {
        var holder = Any();
        hand.Notes.Add(new(acts, hand.Sessions, holder, null, Leaves: true));
        Enter(new StockholderLeft(id, holder, Next()));
    }

    void Ballot(MeetingId id, MatterPut put)
    {
        var holder = Any();
        var proxy = ProxyOf(holder);
        var election = put.Kind == MatterKind.Election;
        var choice = election ? (Choice?)null : (Choice)random.Next(3);
        var votes = !election ? null
            : Nominees.Where(_ => OneIn(2)).ToDictionary(one => one, _ => OneIn(3) ? random.Next(0, 90) : (int?)null);
        hand.Notes.Add(new(acts, hand.Sessions, holder, proxy, put.Matter, choice, votes));
        Enter(new BallotCast(id, put.Matter, holder, Next(), Manner(proxy), choice, votes is null ? default
            : Many.From(votes.Select(one => new VotesFor(one.Key, one.Value is { } some ? new Votes(some) : null))),
            proxy is null ? null : new(proxy)));
    }

    void Close(MeetingId id, MatterPut put)
    {
        if (hand.Closed.ContainsKey(put.Matter)) return;
        hand.Closed[put.Matter] = (acts, hand.Sessions);
        Enter(new PollsClosed(id, put.Matter, Next()));
    }

    void Adjourn(MeetingId id)
    {
        var to = today.PlusDays(random.Next(1, 25));
        hand.Adjourned.Add(acts);
        Enter(new MeetingAdjourned(id, Next(), On($"{Day(to)}T10:00"), Announced: true));
        (today, minute) = (to, 60);
        hand.Sessions++;
        Enter(new MeetingReconvened(id, Next(), Sam));
        Sit(id);
    }

    /// <summary>The result is certified where there was a quorum; one that is not true never is.</summary>
    void Certify(MeetingId id, MatterPut put)
    {
        var result = new ResultCertified(id, put.Matter, Next(), [Sam]);
        Refuse(result with { Count = [new("nobody", new(1))] });
        if (put.Kind != MatterKind.Election) Refuse(result with { Adopted = !IsAdopted(put) });
        if (hand.HasQuorum(put.Matter, hand.SessionOf(put.Matter))) Enter(result);
        else Refuse(result);
    }
}
