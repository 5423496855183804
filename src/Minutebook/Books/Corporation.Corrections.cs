namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Stock;
using Minutebook.Values;

/// <summary>What a correction would do to the entries after it.</summary>
public sealed partial record Corporation
{
    /// <summary>
    /// The first entry on the stock that could not have been made on books so corrected, though it could as they stand: shares transferred
    /// that were then never issued, or more than there were. Null where every entry still could.
    /// </summary>
    public string? BrokenBy(Fact correction)
    {
        var corrected = correction switch { EntryCorrected one => one.Entry, EntryWithdrawn one => one.Entry, _ => 0 };
        var instead = InsteadOf(Entries.Select(entry => entry.Fact).Append(correction));
        var broken = Impossible(corrected, instead).ToList();
        if (broken.Count == 0) return null;
        var before = Impossible(corrected, InsteadOf(Entries.Select(entry => entry.Fact))).Select(one => one.Entry).ToHashSet();
        return broken.Where(one => !before.Contains(one.Entry)).Select(one => one.Entry == corrected ? one.Why
            : $"entry {one.Entry} could then not have been made: {one.Why}; correct or withdraw that one first").FirstOrDefault();
    }

    /// <summary>The facts that corrections put in the place of others, by the entries of these; null where they were withdrawn.</summary>
    static Dictionary<long, Fact?> InsteadOf(IEnumerable<Fact> facts)
    {
        var instead = new Dictionary<long, Fact?>();
        foreach (var fact in facts)
        {
            if (fact is EntryCorrected corrected) instead[corrected.Entry] = corrected.Instead;
            if (fact is EntryWithdrawn withdrawn) instead[withdrawn.Entry] = null;
        }
        return instead;
    }

    /// <summary>The entries, from one on, that no ledger of the facts as they are corrected can hold. The ledger alone is folded.</summary>
    IEnumerable<(long Entry, string Why)> Impossible(long from, Dictionary<long, Fact?> instead)
    {
        var ledger = Ledger.Anew;
        foreach (var entry in Entries)
        {
            var fact = instead.TryGetValue(entry.Number, out var other) ? other : entry.Fact;
            if (fact is null) continue;
            if (entry.Number >= from && Arithmetic.Impossible(ledger, fact) is { } why)
            {
                yield return (entry.Number, why);
                continue;
            }
            if (Folded(ledger, entry, fact) is { } next) ledger = next;
            else yield return (entry.Number, "what it stands on is not there");
        }
    }

    static Ledger? Folded(Ledger ledger, Entry entry, Fact fact)
    {
        try
        {
            return ledger.With(entry.Number, entry.Recorded, fact);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }
}
