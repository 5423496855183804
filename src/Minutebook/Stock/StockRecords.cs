namespace Minutebook.Stock;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The stock transfer books: where they are kept, what they show, and what they decide.</summary>
public static class StockRecords
{
    /// <summary>Are the stock transfer books kept on a day where they may be: at the registered office, at the principal place of business,
    /// or at the office of the transfer agent or registrar?</summary>
    public static Finding KeptAt(StockFile file, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.StockBooksKeptAt);
        var kept = file.Records.All<StockBooksKept>().Where(one => one.Fact.On.Date <= day).OrderBy(one => one.Fact.On.SortKey)
            .LastOrDefault();
        if (kept.Fact is not { } fact)
            return Finding.NotShown("the books do not show where the stock transfer books are kept", "record \"stock-books-kept\"", term);
        var word = fact.At switch
        {
            StockBooksPlace.RegisteredOffice => "registered-office",
            StockBooksPlace.PrincipalPlace => "principal-place",
            StockBooksPlace.AgentOffice => "agent-office",
            _ => "elsewhere",
        };
        var place = Finding.That(term?.Figure.Contains(word) != false,
            $"since {fact.On.InWords()} they are kept " +
            $"{(fact.At == StockBooksPlace.Elsewhere ? word : $"at the {word.Replace('-', ' ')}")}; " +
            $"they may be at the {string.Join(", the ", term?.Figure ?? [])}", term).RelyingOn(kept.Entry);
        return (fact.At == StockBooksPlace.AgentOffice
            ? Finding.All("the stock transfer books are kept where they may be", place, OfAgent(file, fact, day)) : place)
            .WithFigure("place", word).WithBreach(Effect.Irregular);
    });

    static Finding OfAgent(StockFile file, StockBooksKept kept, LocalDate day) => kept.Agent is { } agent
        ? Finding.Any($"{agent} is transfer agent or registrar",
            StockAgents.Appointed(file, agent, AgentRole.TransferAgent, Moment.On(day, file.Office)),
            StockAgents.Appointed(file, agent, AgentRole.Registrar, Moment.On(day, file.Office)))
        : Finding.NotShown("the books do not show at whose office", "name the transfer agent or registrar: give \"agent\"");

    /// <summary>
    /// Do the books show of every certificate that stands what they must: name and address of the person to whom it was issued, class and
    /// number of shares, and the day of issue? Only the address can be missing: without the rest there is no entry.
    /// </summary>
    public static Finding Complete(StockFile file) => file.Instruments.Under(file.Today, terms =>
    {
        var term = terms.Find(TermNames.StockBooksShow);
        return Finding.Each("the stock transfer books show of each certificate what they must",
            file.Ledger.Holdings.Values.Where(holding => holding.Stands && holding.Certificate is not null),
            holding => Entered(file, holding, term)).Citing(term).WithBreach(Effect.Irregular);
    });

    /// <summary>The same of one holding.</summary>
    public static Finding Entered(StockFile file, Holding holding) =>
        file.Instruments.Under(file.Today, terms => Entered(file, holding, terms.Find(TermNames.StockBooksShow)));

    static Finding Entered(StockFile file, Holding holding, Term<System.Collections.Immutable.ImmutableArray<string>>? term)
    {
        var account = file.Ledger.Accounts[holding.Holder];
        var missing = new List<string>();
        if (term?.Figure.Contains("name") == true
            && string.IsNullOrWhiteSpace(account.Name.Text ?? holding.Holder.Value)) missing.Add("name");
        if (term?.Figure.Contains("address") == true && account.AddressOn(file.Today) is null) missing.Add("address");
        var words = $"{holding.Security}: {holding.Shares.InWords()} of {holding.Class}, issued to {file.NameOf(holding.Holder)} on " +
            holding.From.InWords();
        return (missing.Count == 0 ? Finding.Yes(words, term)
            : Finding.NotShown($"{words}; the books show no {string.Join(" and no ", missing)}",
                $"record the {string.Join(" and the ", missing)} of {file.NameOf(holding.Holder)}", term)).RelyingOn(holding.Entry);
    }

    /// <summary>
    /// Whom does the corporation treat as the owner of these shares, for all purposes? The person in whose name they stand, also against
    /// claims that it knows of; another only where a court so ordered (reading 79). The figure "owner" names the holder.
    /// </summary>
    public static Finding Owner(StockFile file, Holding holding, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.HolderOfRecordIsOwner);
        var ordered = file.By<OwnershipOrdered>(holding.Security, day).LastOrDefault();
        if (ordered.Fact is { } order)
            return Finding.Yes($"{order.Court} ordered on {order.On.InWords()} that {file.NameOf(order.Owner)} is the owner of " +
                holding.Security, term).WithFigure("owner", order.Owner).RelyingOn(ordered.Entry);
        if (holding.From.Date > day || holding.Surrendered is { } ended && ended.Date <= day)
            return Finding.No($"{holding.Security} stood in nobody's name on {StockFile.Text(day)}", term).RelyingOn(holding.Entry);
        var claims = file.By<ClaimAsserted>(holding.Security, day).ToList();
        var finding = Finding.That(term is null or { Figure: true },
            $"{holding.Security} stands in the name of {file.NameOf(holding.Holder)}, who is the owner for all purposes", term)
            .WithFigure("owner", holding.Holder).RelyingOn(holding.Entry);
        return claims.Count == 0 ? finding : finding.RelyingOn(claims.Select(one => one.Entry)).WithNote(
            $"{string.Join(", ", claims.Select(one => one.Fact.By))} claims otherwise: that changes nothing until a court orders it.");
    });
}
