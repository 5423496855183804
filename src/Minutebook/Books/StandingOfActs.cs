namespace Minutebook.Books;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>
/// What becomes of acts on the books when something earlier fails. Nothing is deleted: the standing of an act is found anew, on what is
/// known today, from its own rules and from every act that it rests on.
/// </summary>
public static class StandingOfActs
{
    /// <summary>Was the act of this entry in order by its own rules, on what is known today? Null for facts of the world and of the
    /// history, on which nobody rules.</summary>
    public static Finding? InOrder(Corporation corporation, Entry entry, Now now)
    {
        if (FactCatalogue.Of(entry.Fact).Kind != FactKind.Act) return null;
        if (corporation.InForce(entry) is not { } fact)
            return Finding.No($"entry {entry.Number} was withdrawn: it counts for nothing").WithBreach(Effect.Void);
        if (corporation.IsHistory(fact.Effective)) return null;
        return fact switch
        {
            StockIssued issued => Acts.WhileItLives(corporation, issued, corporation.Ledger.IssueOf(issued.Security) is { } issue
                ? IssuanceOfShares.InOrder(corporation.StockFile(now), issue)
                : IssuanceOfShares.InOrder(corporation.StockFile(now), issued), now),
            ResultCertified certified when corporation.File(certified.Meeting, now) is { } file => Finding.All(
                $"the certified result on {certified.Matter} and the meeting it rests on are in order",
                Certification.Stands(file, certified.Matter), MeetingInOrder.Of(file), OnGoodShares(corporation, certified, now)),
            ParticularsErased erased => Erasure.Allowed(corporation.AsKnownAt(entry.Number - 1), erased, new(entry.Recorded)),
            _ => Acts.InOrder(corporation, fact, now),
        };
    }

    /// <summary>Does the act of this entry stand: in order itself, and so is every act that it rests on?</summary>
    public static Finding Stands(Corporation corporation, Entry entry, Now now) => InOrder(corporation, entry, now) is { } own
        ? Finding.All($"the act of entry {entry.Number} stands", own, Rest(corporation, entry.RestsOn, now)).RelyingOn(entry.Number)
        : Finding.Yes($"entry {entry.Number} is a fact of the world, or of the history before the books were opened: it is recorded, not " +
            "ruled on").RelyingOn(entry.Number);

    /// <summary>Are the acts in order that others rest on: these, and those behind them?</summary>
    public static Finding Rest(Corporation corporation, Many<long> restsOn, Now now)
    {
        var behind = Behind(corporation, restsOn);
        return Finding.Each("every act that it rests on is in order", behind, entry =>
            InOrder(corporation, entry, now)?.RelyingOn(entry.Number) ?? Finding.Yes($"entry {entry.Number} is not ruled on"));
    }

    /// <summary>The entries that acts rest on, and those on which these rest in turn, each once.</summary>
    static List<Entry> Behind(Corporation corporation, Many<long> restsOn)
    {
        var found = new SortedDictionary<long, Entry>();
        var ahead = new Stack<long>(restsOn);
        while (ahead.TryPop(out var number))
        {
            if (found.ContainsKey(number) || corporation.Numbered(number) is not { } entry) continue;
            found[number] = entry;
            foreach (var earlier in entry.RestsOn) ahead.Push(earlier);
        }
        return [.. found.Values];
    }

    /// <summary>The issues of shares that may be void: their shares are putative until that is settled.</summary>
    public static IEnumerable<(long Entry, Finding Finding)> PutativeIssues(Corporation corporation, Now now)
    {
        var file = corporation.StockFile(now);
        foreach (var issue in corporation.Ledger.Issues)
        {
            if (corporation.IsHistory(issue.Fact.On)) continue;
            var finding = Acts.WhileItLives(corporation, issue.Fact, IssuanceOfShares.InOrder(file, issue), now);
            if (finding.Standing().AtWorst == Effect.Void) yield return (issue.Entry, finding.RelyingOn(issue.Entry));
        }
    }

    /// <summary>The corporation without the issues that may be void, and without what was done with their shares; null where there are
    /// none.</summary>
    public static Corporation? WithoutPutativeShares(Corporation corporation, Now now)
    {
        var putative = PutativeIssues(corporation, now).ToList();
        return putative.Count == 0 ? null : Without(corporation, putative);
    }

    /// <summary>
    /// Votes are counted with and without putative shares. Only where the outcome would be another does their want touch the result, which
    /// then stands no better than they do.
    /// </summary>
    public static Finding OnGoodShares(Corporation corporation, ResultCertified certified, Now now)
    {
        var putative = PutativeIssues(corporation, now).ToList();
        if (putative.Count == 0) return Finding.Yes("no share on the ledger is putative");
        var asked = certified with { Adopted = null, Elected = [], Count = [] };
        var (with, other) = (Outcome(corporation, asked, now), Outcome(Without(corporation, putative), asked, now));
        return with.Adopted == other.Adopted && with.Elected.ToHashSet().SetEquals(other.Elected)
            ? Finding.Yes("the outcome is the same without the putative shares")
            : Finding.All($"without the putative shares the outcome on {certified.Matter} would be another",
                [.. putative.Select(issue => issue.Finding)]);
    }

    /// <summary>
    /// A count asked with and without putative shares. Where the answer is the same without them, it stands; where it would be another, it
    /// is not shown until it is settled whether the shares are good.
    /// </summary>
    public static Finding OnGoodShares(Corporation corporation, Func<Corporation, Finding> count, Now now)
    {
        ArgumentNullException.ThrowIfNull(count);
        var with = count(corporation);
        var putative = PutativeIssues(corporation, now).ToList();
        if (putative.Count == 0) return with;
        var without = count(Without(corporation, putative));
        var entries = string.Join(", ", putative.Select(issue => issue.Entry));
        return with.Answer == without.Answer
            ? with.WithNote($"The answer is the same without the putative shares issued by entry {entries}.")
            : Finding.NotShown(
                $"with the putative shares issued by entry {entries}: {with.Answer.ToString().ToLowerInvariant()}, {with.Words}; without " +
                    $"them: {without.Answer.ToString().ToLowerInvariant()}, {without.Words}",
                "settle whether these shares are good: by the Board's authorization, by ratification, or by a court")
                with { Grounds = [with, without], Figures = with.Figures };
    }

    static Corporation Without(Corporation corporation, List<(long Entry, Finding Finding)> putative) =>
        corporation.Without([.. putative.Select(issue => issue.Entry)]);

    static ResultCertified Outcome(Corporation corporation, ResultCertified asked, Now now) =>
        corporation.File(asked.Meeting, now) is { } file ? Certification.Completed(file, asked) : asked;
}
