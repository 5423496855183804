namespace Minutebook.Stockholders;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>A consent that is counted: of a holder of record, in form, delivered as it must be.</summary>
/// <param name="Shares">For how many shares.</param>
/// <param name="Ends">When it ceased to count: revoked, or a later one took its place; null where it did not.</param>
/// <param name="Good">Yes, or open where it is not shown that it is good.</param>
public sealed record CountedConsent(DeliveredConsent Consent, Shares Shares, Placed? Ends, Finding Good)
{
    public Holder Holder => Consent.Holder;

    /// <summary>How many of each class, where a consent of the holder names one; null where none does.</summary>
    public ImmutableSortedDictionary<StockClass, Shares>? ByClass { get; init; }

    /// <summary>The signature; null where the books show none.</summary>
    public ConsentSigned? Signature => Consent.Signature.Fact;

    /// <summary>From when on it counts: from its delivery, or from the later time that it states.</summary>
    public Placed From => Signature?.TakesEffect is { } later && later.SortKey > Consent.At.At.SortKey
        ? new(later, Consent.At.Entry) : Consent.At;

    public bool CountsAt(Placed at) => !at.IsBefore(From) && (Ends is not { } ends || at.IsBefore(ends));
}

/// <summary>What of the consents must be enough: the whole, or one class by itself.</summary>
public sealed record ConsentNeeded(string Of, Electorate Electorate, Threshold Threshold, Term? Term);

/// <summary>
/// A clock of consents: enough must be delivered within so many days of its beginning. Null where it has not begun, or where no instrument
/// sets the days.
/// </summary>
/// <param name="From">The day on which it began: of the first delivery, or the earliest date that a delivered consent bears.</param>
/// <param name="Dated">Whether only consents that bear their date count.</param>
public sealed record ConsentWindow(LocalDate? From, int? Days, bool Dated, Term? Clock, Term? Term)
{
    /// <summary>Whether a consent counts that was delivered on a day.</summary>
    public bool Holds(CountedConsent consent, LocalDate delivered) => (!Dated || consent.Signature?.Dated is not null)
        && (From is not { } from || Days is not { } most || DayWindow.Days(from, delivered) <= most);

    /// <summary>The last day on which a consent can be delivered; null where there is none yet.</summary>
    public LocalDate? Last => From is { } from && Days is { } most ? from.PlusDays(most) : null;
}

/// <summary>The consents to an action, counted.</summary>
/// <seealso cref="ActionWithoutMeeting"/>
public sealed partial class ConsentCount
{
    readonly StockholderFile file;
    readonly Electorate all;

    internal ConsentCount(
        StockholderFile file, ConsentedAction action, ActionDrawn drawn, Terms terms, Electorate all, List<(StockClass,
            Electorate)> classes)
    {
        (this.file, this.all, Terms) = (file, all, terms);
        Needed = [NeededOf(drawn, all, terms), .. classes.Select(of => NeededOf(drawn, of.Item1, of.Item2, terms))];
        Consents = [.. Entitled(action)];
        Law = ActionWithoutMeeting.WindowOf(file, terms, Consents);
        Bylaw = ActionWithoutMeeting.BylawWindowOf(file, terms, Consents);
    }

    public Terms Terms { get; }

    /// <summary>What must be reached: the whole first, then each class that votes by itself.</summary>
    public ImmutableArray<ConsentNeeded> Needed { get; }

    /// <summary>The consents of holders of record that are good, or of which that is open; in the order of their delivery.</summary>
    public ImmutableArray<CountedConsent> Consents { get; }

    /// <summary>The clock of the statute, or of the certificate.</summary>
    public ConsentWindow Law { get; }

    /// <summary>The by-law's own clock; null where the by-laws have none.</summary>
    public ConsentWindow? Bylaw { get; }

    /// <summary>The clocks that decide: that of the law, and by the switch ConsentClock that of the by-law too.</summary>
    public ImmutableArray<ConsentWindow> Deciding =>
        Terms.Switches.ConsentClock == ConsentClock.BylawStrict && Bylaw is { } own ? [Law, own] : [Law];

    static ConsentNeeded NeededOf(ActionDrawn drawn, Electorate all, Terms terms)
    {
        // Of all shares that are entitled to vote, since at the meeting that the consents stand for all would be present.
        var vote = terms.Find(TermNames.VoteOnMatter, drawn.Kind);
        var counted = vote is null ? all : all.CountedFor(vote, terms.Switches);
        return new("outstanding and entitled to vote on it", counted, vote?.Figure.Threshold ?? Threshold.Majority, vote);
    }

    static ConsentNeeded NeededOf(ActionDrawn drawn, StockClass of, Electorate electorate, Terms terms)
    {
        var (required, term) = MannerOfActing.OfClass(terms, drawn.Kind);
        return new($"of {of} outstanding", term is null ? electorate : electorate.CountedFor(term, terms.Switches), required.Threshold,
            term);
    }

    /// <summary>A consent of one who was not of record starts no clock and counts for nothing. Of one holder's consents the first delivery
    /// of each counts, until a later one takes its place.</summary>
    IEnumerable<CountedConsent> Entitled(ConsentedAction action)
    {
        var good = action.Consents.Where(consent => IsOfRecord(consent.Holder))
            .Select(consent => (Consent: consent, Good: ActionWithoutMeeting.InForm(file, action, consent)))
            .Where(one => one.Good.Answer != Answer.No)
            .DistinctBy(one => (one.Consent.Holder, one.Consent.Signature.Entry)).ToList();
        foreach (var (consent, finding) in good)
        {
            if (good.Exists(other => other.Consent.Holder == consent.Holder && ClassOf(other.Consent) is not null))
            {
                if (LeftByClass(consent, good) is { Count: > 0 } left)
                    yield return new(consent, left.Values.Aggregate(Shares.Zero, (sum, one) => sum + one),
                        ActionWithoutMeeting.RevokedAt(action, consent), finding) { ByClass = left };
                continue;
            }
            var later = good.Where(other => other.Consent.Holder == consent.Holder && consent.At.IsBefore(other.Consent.At)).ToList();
            var replaced = later.FindAll(other => other.Consent.Signature.Fact?.Shares is null || consent.Signature.Fact?.Shares is null);
            // One who signs anew begins anew: the consent that was replaced starts no clock either.
            if (replaced.Count > 0 && replaced.Exists(other => other.Good.Answer == Answer.Yes)) continue;
            var taken = later.Aggregate(Shares.Zero, (sum, other) => sum + (other.Consent.Signature.Fact?.Shares ?? Shares.Zero));
            var rest = Held(consent.Holder) - taken;
            var shares = consent.Signature.Fact?.Shares is { } part && part < rest ? part : rest;
            if (shares > Shares.Zero) yield return new(consent, shares, ActionWithoutMeeting.RevokedAt(action, consent), finding);
        }
    }

    bool IsOfRecord(Holder holder) => Needed.Any(one => one.Electorate.Has(holder));

    Shares Held(Holder holder) => all.SharesOf(holder) is { IsZero: false } held
        ? held : Needed.Select(one => one.Electorate.SharesOf(holder)).Max();

    /// <summary>The votes that count toward one of the requirements at a point, under these clocks.</summary>
    /// <param name="possible">Whether consents count of which it is open whether they are good.</param>
    public Fraction Given(ConsentNeeded needed, Placed at, ImmutableArray<ConsentWindow> clocks, bool possible = false) => Consents
        .Where(one => one.CountsAt(at) && (possible || one.Good.Answer == Answer.Yes)
            && clocks.All(clock => clock.Holds(one, one.Consent.At.At.DateIn(file.Office))))
        .Aggregate(Fraction.Zero, (sum, one) => sum + (one.ByClass is { } classes ? VotesOf(needed.Electorate, one.Holder, classes)
            : needed.Electorate.Part(one.Holder, one.Shares, Held(one.Holder))));

    /// <summary>When enough had been delivered, and took effect, under these clocks; null where that is not reached.</summary>
    public Placed? Effect(ImmutableArray<ConsentWindow> clocks, bool possible = false)
    {
        foreach (var at in Consents.Select(one => one.From).OrderBy(at => at.At.SortKey).ThenBy(at => at.Entry))
            if (Needed.All(one => one.Threshold.MetBy(Given(one, at, clocks, possible), one.Electorate.Total))) return at;
        return null;
    }

    /// <summary>The point at which most consents counted toward the whole, whatever the clocks say; the last delivery where there is none.
    /// </summary>
    public (Fraction Given, Placed? At) Most(ConsentNeeded needed, bool possible = false)
    {
        (Fraction Given, Placed? At) most = (Fraction.Zero, null);
        foreach (var one in Consents)
            if (Given(needed, one.From, [], possible) is var given && given >= most.Given) most = (given, one.From);
        return most;
    }

    /// <summary>How many of all votes consented, however late.</summary>
    public (Fraction Given, Fraction Total) OfAll() => (Most(Needed[0]).Given, Needed[0].Electorate.Total);
}
