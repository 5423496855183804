namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Minutebook.Instruments;
using Minutebook.Stock;
using Minutebook.Values;
using NodaTime;

/// <summary>
/// Who may vote at a session, and with what weight: the holders of record at the close of business on the record date, save the corporation
/// itself and its subsidiaries, with the votes that the certificate gives their shares.
/// </summary>
/// <seealso cref="VotingOfShares"/>
public sealed class Electorate
{
    readonly List<Entitled> all = [];
    readonly Dictionary<StockClass, Electorate> slices = [];
    Dictionary<Holder, int>? places;
    Func<StockClass, Electorate>? slice;

    Electorate(LocalDate recordDate) => RecordDate = recordDate;

    /// <summary>The day at whose close of business they were of record.</summary>
    public LocalDate RecordDate { get; }

    /// <summary>All votes that could be cast: the outstanding shares entitled to vote.</summary>
    public Fraction Total { get; private set; }

    /// <summary>What was found on the way, to be cited: the record date, the unit of counting.</summary>
    public Finding Found { get; private init; } = Finding.Yes("");

    /// <summary>The classes of stock that vote.</summary>
    public IEnumerable<StockClass> Classes { get; private init; } = [];

    /// <summary>The same holders with their shares of one class alone; made when it is asked for, since few ever vote by class.</summary>
    public Electorate Within(StockClass of)
    {
        if (slices.TryGetValue(of, out var made)) return made;
        return slices[of] = slice is not null ? slice(of) : Classes.Contains(of) ? this : new Electorate(RecordDate) { Found = Found };
    }

    /// <summary>The holders entitled, in no order.</summary>
    public IEnumerable<Holder> Holders => all.Select(one => one.Holder);

    public int Count => all.Count;

    /// <summary>The weight of one holder; zero where it is not entitled.</summary>
    public Fraction this[Holder holder] => Of(holder).Votes;

    public bool Has(Holder holder) => Places.ContainsKey(holder);

    /// <summary>
    /// Judges with the electorate of a session: of all classes with a vote, or of just the classes given. A class without a vote of its own
    /// that is given votes by the law of the matter, one vote a share. Where the record date is open, or the hour of an entry made on it
    /// is not known, so is the answer.
    /// </summary>
    /// <param name="same">Where the hour of an entry made on the record date is not known: whether two findings, with that entry and
    /// without it, are the same for the one who asks. Null: only where nobody's votes differ.</param>
    public static Finding With(
        MeetingFile file, int session, IReadOnlyCollection<StockClass>? classes, Func<Electorate, Finding> judge,
        Func<Finding, Finding, bool>? same = null)
    {
        var governing = RecordDateForMeetings.Governing(file, session);
        if (RecordDateForMeetings.DateOf(file, session) is not { } date) return Unknown(governing);
        return classes is { Count: > 0 }
            ? At(file, date, null, (of, _) => classes.Contains(of.Class), VotesByItself, governing, judge, same)
            : At(file, date, null, (of, terms) => !VotesOfShare(of, terms).IsZero, VotesOfShare, governing, judge, same);
    }

    /// <summary>
    /// Judges with those entitled to notice of a session, of record on the record date for notice: who may vote on any matter, and, where a
    /// matter is put of which the statute gives notice to every holder, those without a vote too.
    /// </summary>
    public static Finding Noticed(MeetingFile file, int session, Func<Electorate, Finding> judge)
    {
        var governing = RecordDateForMeetings.Governing(file, session, RecordDatePurpose.Notice);
        return RecordDateForMeetings.DateOf(file, session, RecordDatePurpose.Notice) is { } date
            ? On(file, date, (of, terms) => MayVote(file, of, terms) || NoticeToAll(file, terms), VotesOfShare, governing, judge)
            : Unknown(governing);
    }

    /// <summary>
    /// Judges with those whom the voting list shows: who may vote on any matter, of record on the record date, or, where that lies nearer
    /// to the meeting than so many days, of record on the day so many days before it.
    /// </summary>
    public static Finding Listed(MeetingFile file, int session, Func<Electorate, Finding> judge) => file.WithSession(session, held =>
    {
        var governing = RecordDateForMeetings.Governing(file, session);
        if (RecordDateForMeetings.DateOf(file, session) is not { } date) return Unknown(governing);
        var nearest = file.Instruments.On(held.At.Date).Find(TermNames.VotingListAsOfDays);
        var day = nearest is null ? date : LocalDate.Min(date, held.At.Date.PlusDays(-nearest.Figure));
        var before = MeetingFile.BeforeText(DayWindow.Days(date, held.At.Date), "the meeting");
        var found = day == date ? governing : Finding.Yes(
            $"the record date {MeetingFile.Text(date)} is {before}; the list shows the holders of {MeetingFile.Text(day)}", nearest);
        return On(file, day, (of, terms) => MayVote(file, of, terms), VotesOfShare, found, judge);
    });

    /// <summary>The shares of one holder that vote at a session, on a matter or at all, without counting the others; null while the record
    /// date is open.</summary>
    /// <param name="only">Of one class alone; null for all that vote.</param>
    public static Shares? SharesOf(MeetingFile file, int session, MatterId? matter, Holder holder, StockClass? only = null)
    {
        if (RecordDateForMeetings.DateOf(file, session) is not { } date || !file.Instruments.Known(date)) return null;
        var terms = file.Instruments.On(date);
        if (Excluded(file, terms, holder, date)) return Shares.Zero;
        var named = matter is { } on && file.Meeting.Matter(on) is { } put ? put.Classes : default;
        var close = Ledger.CloseOf(date, terms.Switches.CloseOfBusiness, file.Office);
        return file.Ledger.Classes.Values.Where(of => only is null || of.Class == only)
            .Where(of => named.IsEmpty ? !VotesOfShare(of, terms).IsZero : named.Contains(of.Class))
            .Aggregate(Shares.Zero, (sum, of) => sum + file.Ledger.HeldBy(holder, of.Class, close, file.KnownAt)
                + new Shares(Pledges.Net(file, holder, of, date, close, terms)));
    }

    static Finding Unknown(Finding governing) =>
        governing.Answer == Answer.Yes ? governing : Finding.All("it is known who is entitled to vote", governing);

    /// <summary>
    /// Judges with those who hold shares at a moment, without a meeting: of all classes with a vote, or of just the classes given. Of a day
    /// without its hour the close of business counts.
    /// </summary>
    public static Finding Of(StockholderFile file, Moment moment, IReadOnlyCollection<StockClass>? classes, Func<Electorate, Finding> judge)
    {
        var day = moment.DateIn(file.Office);
        var found = Finding.Yes($"the holders of record on {moment.InWords()}");
        return classes is { Count: > 0 }
            ? At(file, day, moment.Instant, (of, _) => classes.Contains(of.Class), VotesByItself, found, judge)
            : At(file, day, moment.Instant, (of, terms) => !VotesOfShare(of, terms).IsZero, VotesOfShare, found, judge);
    }

    static Finding On(
        StockholderFile file, LocalDate day, Func<ClassOfStock, Terms, bool> among, Func<ClassOfStock, Terms, Fraction> weigh,
        Finding found, Func<Electorate, Finding> judge) => At(file, day, null, among, weigh, found, judge);

    static Finding At(
        StockholderFile file, LocalDate day, Instant? moment, Func<ClassOfStock, Terms, bool> among,
        Func<ClassOfStock, Terms, Fraction> weigh, Finding found, Func<Electorate, Finding> judge,
        Func<Finding, Finding, bool>? same = null) => file.Instruments.Under(day, terms =>
    {
        var classes = file.Ledger.Classes.Values.Where(of => among(of, terms)).ToList();
        var electorate = Made(new UntimedEntries(file, day, moment ?? file.CloseOf(day), false), classes);
        if (classes.Find(of => file.Ledger.DaysWithoutHour.Contains((of.Class, day))) is not { } unknown) return judge(electorate);
        return UntimedEntries.Judge(file, unknown, day, electorate, () => Made(new(file, day, moment ?? file.CloseOf(day), true), classes),
            judge, same);

        Electorate Made(UntimedEntries holdings, List<ClassOfStock> these)
        {
            var made = new Electorate(day) { Found = found, Classes = these.ConvertAll(of => of.Class) };
            if (these.Count > 1) made.slice = one => Made(holdings, these.FindAll(of => of.Class == one));
            var counted = new int[file.Ledger.AccountCount];
            foreach (var of in these)
            {
                var weight = weigh(of, terms);
                foreach (var (number, holder, shares) in holdings.Of(of))
                    if (!Excluded(file, terms, holder, day))
                        made.Add(ref counted[number], new(holder, shares.Count, shares.Count * weight));
                made.WithPledges(file, of, weight, day, holdings.Moment, counted, terms);
            }
            if (made.bare) made.all.RemoveAll(one => one.Shares.IsZero);
            return made;
        }
    });

    /// <summary>Whether the same holders have the same votes.</summary>
    internal bool IsAs(Electorate other) => Total == other.Total && Count == other.Count
        && all.TrueForAll(one => other[one.Holder] == one.Votes && other.SharesOf(one.Holder).Count == one.Shares);

    /// <summary>The votes of pledged shares go from the one in whose name they stand to the pledgor.</summary>
    void WithPledges(StockholderFile file, ClassOfStock of, Fraction weight, LocalDate day, Instant moment, int[] counted, Terms terms)
    {
        foreach (var (from, to, shares) in Pledges.Moved(file, of, day, moment, terms))
            foreach (var (holder, part) in new[] { (from, -shares.Count), (to, shares.Count) })
                if (!Excluded(file, terms, holder, day))
                    Add(ref counted[file.Ledger.Accounts[holder].Number], new(holder, part, part * weight));
        if (!file.Records.Pledges.IsEmpty) bare = true;
    }

    /// <summary>Whether some may be left without a vote of their own.</summary>
    bool bare;

    /// <summary>The weight of so many of all the shares that the holder votes: of several classes each is taken in proportion.</summary>
    public Fraction Part(Holder holder, Shares part, Shares all) =>
        all.IsZero || part >= all ? this[holder] : this[holder] * part.Count / all.Count;

    /// <summary>The shares entitled to vote in a holder's name.</summary>
    public Shares SharesOf(Holder holder) => new(Of(holder).Shares);

    /// <summary>A holder with the shares that vote in its name, and their votes.</summary>
    readonly record struct Entitled(Holder Holder, Fraction Shares, Fraction Votes);

    Entitled Of(Holder holder) => Places.TryGetValue(holder, out var place) ? all[place] : default;

    // Made when the first holder is asked for by name: what is asked of all of them needs no names.
    Dictionary<Holder, int> Places => places ??= Enumerable.Range(0, all.Count).ToDictionary(place => all[place].Holder);

    /// <summary>Adds what a holder has of one class.</summary>
    /// <param name="count">How many were counted through this holder; 0 while it was not.</param>
    void Add(ref int count, Entitled one)
    {
        Total += one.Votes;
        if (count == 0)
        {
            all.Add(one);
            count = all.Count;
            return;
        }
        ref var before = ref CollectionsMarshal.AsSpan(all)[count - 1];
        before = before with { Shares = before.Shares + one.Shares, Votes = before.Votes + one.Votes };
    }

    /// <summary>
    /// The same holders, counted as a proportion of theirs is counted: in votes where the statute sets it, or the switch QuorumUnit says
    /// so; else share by share. The votes themselves stay what they are.
    /// </summary>
    public Electorate CountedFor(Term proportion, Switches switches)
    {
        if (UnitOf(proportion, switches) == QuorumUnit.Votes) return this;
        var counted = new Electorate(RecordDate) { Found = Found, Classes = Classes };
        if (slice is not null) counted.slice = of => Within(of).CountedFor(proportion, switches);
        foreach (var one in all)
        {
            var place = 0;
            counted.Add(ref place, one with { Votes = one.Shares });
        }
        return counted;
    }

    /// <summary>In what a proportion is counted: that of a statute always in votes, that of another instrument as the switch
    /// says.</summary>
    public static QuorumUnit UnitOf(Term proportion, Switches switches) =>
        proportion.At.Instrument == Instrument.Statute ? QuorumUnit.Votes : switches.QuorumUnit;

    /// <summary>One vote a share, unless the certificate says otherwise of the class.</summary>
    public static Fraction VotesOfShare(ClassOfStock of, Terms terms) =>
        of.VotesPerShare ?? terms.Find(TermNames.VotesPerShare)?.Figure ?? Fraction.One;

    static Fraction VotesByItself(ClassOfStock of, Terms terms) =>
        VotesOfShare(of, terms) is { IsZero: false } votes ? votes : Fraction.One;

    /// <summary>Whether shares of this class vote on any matter of the meeting.</summary>
    public static bool MayVote(MeetingFile file, ClassOfStock of, Terms terms) => !VotesOfShare(of, terms).IsZero
        || file.Meeting.Matters.Exists(put => put.Fact.Classes.Contains(of.Class) || put.Fact.ClassVotes.Contains(of.Class));

    static bool NoticeToAll(MeetingFile file, Terms terms) =>
        file.Kinds.Any(kind => terms.Find(TermNames.NoticeToHoldersWithoutVote, kind) is { Figure: true });

    static bool Excluded(StockholderFile file, Terms terms, Holder holder, LocalDate day) =>
        file.Ledger.EverControlled.Contains(holder) && file.Ledger.Accounts[holder].IsControlledOn(day)
        && terms.Find(TermNames.SharesNotVoting) is { Figure: true };
}
