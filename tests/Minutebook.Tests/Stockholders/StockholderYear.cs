namespace Minutebook.Tests.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Particulars;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using Xunit;
using static Minutebook.Tests.Corporate;

/// <summary>
/// One random year of the stockholders of a corporation: transfers, meetings called and demanded, proxies, ballots, elections, written
/// consents, and acts that must be refused. After every act all that must always hold is looked at.
/// </summary>
sealed partial class StockholderYear
{
    readonly Random random;
    readonly Holder[] holders;
    readonly bool cumulative;
    readonly Dictionary<Security, (Holder Holder, int Shares)> held = [];
    readonly List<(LocalDate Day, Dictionary<Holder, int> Held)> ledger = [];
    readonly List<NotedProxy> proxies = [];
    Corporate books;
    LocalDate today = new(2025, 1, 6);
    int minute;
    int acts;
    int names;

    public StockholderYear(int seed)
    {
        random = new(seed);
        holders = [.. Enumerable.Range(1, random.Next(3, 9)).Select(number => new Holder($"h{number}"))];
        cumulative = random.Next(3) == 0;
        var owners = holders.Select(holder => (holder, random.Next(1, 60))).ToList();
        books = Holding(owners).And(new BooksOpened("Sample, Inc.", "Delaware", "America/Los_Angeles", On("2020-01-01")));
        if (cumulative) books = books.Under(StockholderYearsTests.Cumulative);
        foreach (var (holder, shares) in owners) held[new($"c-{holder}")] = (holder, shares);
        NoteLedger();
    }

    /// <summary>How often each kind of thing happened: a year in which nothing happens proves nothing.</summary>
    public Dictionary<string, int> Happened { get; } = [];

    public void Run()
    {
        HoldMeeting(MeetingKind.Annual);
        while (today.Year == 2025)
        {
            switch (random.Next(6))
            {
                case 0: HoldMeeting(MeetingKind.Special); break;
                case 1: ActByConsent(); break;
                case 2: Demand(); break;
                case 3: RefuseIllegal(); break;
                default: Transfer(); break;
            }
            NextDay(random.Next(1, 25));
        }
    }

    void NextDay(int days) => (today, minute) = (today.PlusDays(days), 0);

    /// <summary>A moment of today, a minute after the last.</summary>
    Moment Next() => On($"{Day(today)}T{9 + (minute / 60):00}:{minute++ % 60:00}");

    Holder Any() => holders[random.Next(holders.Length)];

    bool OneIn(int times) => random.Next(times) == 0;

    void Count(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;

    /// <summary>Enters a fact that must be possible and, if it is an act, in order; then looks at everything.</summary>
    void Enter(Fact fact)
    {
        var before = books;
        books = books.Trying(fact);
        Assert.True(books.LastRuling is Entered, $"{fact}: {(books.LastRuling as Refused)?.Finding.ToText()} {books.LastRuling}");
        Assert.Equal(before.Books.LastEntry + 1, books.Books.LastEntry);
        acts++;
        Count(fact.GetType().Name);
        Holdings();
        if (meeting is not null) OfTheMeeting(before, fact);
        previous = (before, fact);
    }

    /// <summary>What is refused, or impossible, leaves the books as they were.</summary>
    void Refuse(Fact fact)
    {
        var tried = books.Trying(fact);
        Assert.True(tried.LastRuling is Refused or Rejected, $"{fact} was entered");
        Assert.Equal(books.Books.HeadHash, tried.Books.HeadHash);
        books = tried;
        Count("refused");
        Holdings();
    }

    void NoteLedger() => ledger.Add((today, holders.ToDictionary(holder => holder,
        holder => held.Values.Where(one => one.Holder == holder).Sum(one => one.Shares))));

    Dictionary<Holder, int> HeldOn(LocalDate day) => (ledger.FindLast(one => one.Day <= day) is { Held: { } found } ? found
        : ledger[0].Held).Where(one => one.Value > 0).ToDictionary();

    void Transfer()
    {
        var (security, (from, shares)) = held.ElementAt(random.Next(held.Count));
        var part = OneIn(3) ? shares : random.Next(1, shares + 1);
        List<(Security Made, (Holder, int) Of)> made = [(new($"c-{++names}"), (Any(), part))];
        if (part < shares) made.Add((new($"c-{++names}"), (from, shares - part)));
        Refuse(Transferred(security, made));
        Enter(new TransferConditionMet(security, TransferCondition.CorporationSatisfied, Next(), Record: "a letter of the seller"));
        Refuse(Transferred(security, made.Append((new($"c-{names + 1}"), (from, 1)))));
        held.Remove(security);
        foreach (var (one, of) in made) held[one] = of;
        NoteLedger();
        Enter(Transferred(security, made));
        Refuse(Transferred(security, made));
    }

    StockTransferred Transferred(Security security, IEnumerable<(Security Made, (Holder Holder, int Shares) Of)> made) => new(security,
        Many.From(made.Select(one => new Resulting(one.Made, one.Of.Holder, Number(one.Of.Shares)))), Next(),
            TransferAuthority.HolderOfRecord);

    /// <summary>Acts of which none is in order, and facts that cannot be.</summary>
    void RefuseIllegal()
    {
        Refuse(new StockIssued(new($"c-{++names}"), Any(), Common, Number(10), Next()));
        Refuse(new StockIssued(new($"c-{++names}"), new("nobody"), Common, Number(10), Next()));
        Refuse(new ProxyRevoked(new("none"), Next()));
        Refuse(new ConsentSigned(new("none"), Any(), Next()));
    }

    /// <summary>What is outstanding is the sum of what each holds, and each holds what the transfers left.</summary>
    void Holdings()
    {
        var (book, moment) = (books.Books.Ledger, On("2030-01-01T00:00").Instant!.Value);
        var sum = holders.Aggregate(Shares.Zero, (all, holder) => all + book.HeldBy(holder, Common, moment));
        Assert.Equal(book.Outstanding(Common, moment), sum);
        foreach (var (holder, shares) in ledger[^1].Held) Assert.Equal(Number(shares), book.HeldBy(holder, Common, moment));
    }

    /// <summary>Holders ask one after the other for a special meeting; some withdraw.</summary>
    void Demand()
    {
        var demand = new DemandId($"demand-{++names}");
        var asked = new List<(Holder Holder, Dictionary<Holder, int> Then)>();
        foreach (var holder in holders.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList())
        {
            Enter(new MeetingDemanded(demand, [holder], Next(), ["to adopt the plan"]));
            asked.Add((holder, HeldOn(today)));
            Judged();
            if (OneIn(4))
            {
                Enter(new MeetingDemandWithdrawn(holder, Next(), demand));
                asked.RemoveAt(asked.Count - 1);
                Judged();
            }
            if (OneIn(3))
            {
                NextDay(1);
                Transfer();
                Judged();
            }
            NextDay(1);
        }

        void Judged()
        {
            var enough = Enumerable.Range(1, asked.Count).Any(first => asked.Take(first)
                .Sum(one => asked[first - 1].Then.GetValueOrDefault(one.Holder)) * 5 >= asked[first - 1].Then.Values.Sum());
            books.Ask("demand.by-enough", $"demand={demand}").Is(enough ? Answer.Yes : Answer.No);
        }
    }

    sealed record Signed(Holder Holder, LocalDate? Delivered, LocalDate? Revoked);

    /// <summary>Consents to one action over some weeks: signed, most of them delivered, some revoked before or after.</summary>
    void ActByConsent()
    {
        var action = new ActionId($"action-{++names}");
        Enter(new ActionDrawn(action, "RESOLVED, that the plan is adopted.", Minutebook.Instruments.MatterKind.Ordinary));
        Enter(new ConsentRecordDateFixed(action, today, Next()));
        var (shares, signed) = (HeldOn(today), new List<Signed>());
        foreach (var holder in shares.Keys.OrderBy(_ => random.Next()).ToList())
        {
            NextDay(random.Next(1, 20));
            Enter(new ConsentSigned(action, holder, Next(), HasSignature: true, Dated: today));
            if (OneIn(6)) continue;
            var good = !OneIn(6);
            Enter(new ConsentDelivered(action, [holder], Next(), good ? DeliveryPoint.PrincipalPlace : DeliveryPoint.Other));
            if (good) signed.Add(new(holder, today, null));
            InEffect(action, signed, shares);
            if (OneIn(4)) Transfer();
            if (!OneIn(5)) continue;
            NextDay(1);
            Enter(new ConsentRevoked(action, holder, Next()));
            signed = [.. signed.Select(one => one.Holder == holder ? one with { Revoked = today } : one)];
            InEffect(action, signed, shares);
        }
    }

    void InEffect(ActionId action, List<Signed> signed, Dictionary<Holder, int> shares)
    {
        LocalDate? effective = null;
        foreach (var day in signed.Select(one => one.Delivered!.Value).Order())
            effective ??= signed.Where(one => one.Delivered <= day && !(one.Revoked <= day)
                && Period.DaysBetween(signed[0].Delivered!.Value, one.Delivered!.Value) <= 60).Sum(one => shares[one.Holder]) * 2
                    > shares.Values.Sum() && Period.DaysBetween(signed[0].Delivered!.Value, day) <= 60 ? day : null;
        var finding = books.Ask("action.in-effect", $"action={action}");
        Assert.True((finding.Answer == Answer.Yes) == effective is not null, finding.ToText());
        if (effective is { } on) Assert.StartsWith(Day(on), finding.Figures["effective"], StringComparison.Ordinal);
    }
}
