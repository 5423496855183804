namespace Minutebook.Stockholders;

using System;
using System.Collections.Generic;
using System.Linq;
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
    readonly Dictionary<Holder, Fraction> weights = [];
    readonly Dictionary<Holder, Fraction> shares = [];

    Electorate(LocalDate recordDate) => RecordDate = recordDate;

    public LocalDate RecordDate { get; }

    /// <summary>All votes that could be cast: the outstanding shares entitled to vote.</summary>
    public Fraction Total { get; private set; }

    /// <summary>What was found on the way, to be cited: the record date, the unit of counting.</summary>
    public Finding Found { get; private init; } = Finding.Yes("");

    /// <summary>The holders entitled, in no order.</summary>
    public IEnumerable<Holder> Holders => weights.Keys;

    public int Count => weights.Count;

    /// <summary>The weight of one holder; zero where it is not entitled.</summary>
    public Fraction this[Holder holder] => weights.GetValueOrDefault(holder);

    public bool Has(Holder holder) => weights.ContainsKey(holder);

    /// <summary>
    /// Judges with the electorate of a session, of the classes given or of all that vote. Where the record date is open, or the hour of an
    /// entry made on it is not known, so is the answer.
    /// </summary>
    public static Finding With(MeetingFile file, int session, IReadOnlyCollection<StockClass>? classes, Func<Electorate, Finding> judge)
    {
        var governing = RecordDateForMeetings.Governing(file, session);
        if (RecordDateForMeetings.DateOf(file, session) is not { } date)
            return governing.Answer == Answer.Yes ? governing : Finding.All("it is known who is entitled to vote", governing);
        return file.Instruments.Under(date, terms =>
        {
            var voting =
                file.Ledger.Classes.Values.Where(of => classes is null || classes.Count == 0 || classes.Contains(of.Class)).ToList();
            if (voting.Find(of => file.Ledger.DaysWithoutHour.Contains((of.Class, date))) is { } unknown)
                return Finding.NotShown(
                    $"an entry in the ledger of {unknown.Name} was made on the record date {MeetingFile.Text(date)} at an hour not " +
                        "known: whether before the close of business decides",
                    "correct that entry by one with its hour");
            return judge(Of(file, terms, date, voting, governing));
        });
    }

    static Electorate Of(MeetingFile file, Terms terms, LocalDate date, List<ClassOfStock> classes, Finding governing)
    {
        var electorate = new Electorate(date) { Found = governing };
        var close = Ledger.CloseOf(date, terms.Switches.CloseOfBusiness, file.Office);
        foreach (var of in classes)
        {
            var weight = WeightOfShare(of, terms);
            if (weight.IsZero) continue;
            foreach (var (holder, shares) in file.Ledger.HoldersOf(of.Class, close, file.KnownAt))
                if (!Excluded(file, terms, holder, date)) electorate.Add(holder, shares.Count, shares.Count * weight);
        }
        return electorate;
    }

    /// <summary>The weight of a part of a holder's shares, at most of all of them. Of several classes each is taken in
    /// proportion.</summary>
    public Fraction Part(Holder holder, Shares part)
    {
        var all = shares.GetValueOrDefault(holder);
        return all.IsZero || part.Count >= all ? this[holder] : this[holder] * part.Count / all;
    }

    /// <summary>The shares entitled to vote in a holder's name.</summary>
    public Shares SharesOf(Holder holder) => new(shares.GetValueOrDefault(holder));

    void Add(Holder holder, Fraction count, Fraction weight)
    {
        shares[holder] = shares.GetValueOrDefault(holder) + count;
        weights[holder] = weights.GetValueOrDefault(holder) + weight;
        Total += weight;
    }

    /// <summary>
    /// One vote a share unless the certificate says otherwise of the class. Where it does, votes are counted for quorum and majority too
    /// (switch QuorumUnit); a class without a vote never counts.
    /// </summary>
    public static Fraction WeightOfShare(ClassOfStock of, Terms terms)
    {
        var votes = of.VotesPerShare ?? terms.Find(TermNames.VotesPerShare)?.Figure ?? 1;
        return votes.IsZero || terms.Switches.QuorumUnit == QuorumUnit.Votes ? votes : Fraction.One;
    }

    static bool Excluded(MeetingFile file, Terms terms, Holder holder, LocalDate date) =>
        file.Ledger.Accounts[holder].IsControlledOn(date) && terms.Find(TermNames.SharesNotVoting) is { Figure: true };
}
