namespace Minutebook.Stock;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Stock that is putative: issued beyond what is authorized, or defectively; and its cure.</summary>
/// <seealso cref="IssuanceOfShares"/>
public static class PutativeStock
{
    /// <summary>
    /// Are the shares of a class that stand on the ledger all within what the certificate authorizes? Those that are not are putative:
    /// they stand on the ledger, and in no sum. The figures "putative" and "excess" say how many.
    /// </summary>
    public static Finding None(StockFile file, StockClass of)
    {
        var putative = file.Ledger.PutativeHoldings.Where(holding => holding.Class == of).ToList();
        if (putative.Count == 0) return Finding.Yes($"no share of {of} is putative by over-issue").WithFigure("putative", Shares.Zero);
        var day = file.Today;
        var (issued, shares) = (file.Ledger.Issued(of), file.Ledger.PutativeShares(of));
        var authorized = file.Ledger.Classes[of].AuthorizedOn(day);
        var excess = issued + shares - (authorized?.Shares ?? Shares.Zero);
        return Finding.No($"{string.Join(", ", putative.Select(holding => holding.Security))}: {shares.InWords()} of {of} are putative. " +
                $"{issued} are issued and good; with these {issued + shares} would be, of {authorized?.Shares ?? Shares.Zero} authorized",
                file.Instruments.Known(day) ? file.Instruments.On(day).Find(TermNames.IssueWithinAuthorised) : null)
            .WithFigure("putative", shares).WithFigure("issued", issued).WithFigure("excess", excess)
            .RelyingOn(putative.Select(holding => holding.Entry)).WithBreach(Effect.Void)
            .WithNote("They count again once the number authorized is shown to be greater (\"authorized-shares-adjusted\"), or the issue " +
                "is ratified or validated (\"issue-ratified\", \"issue-validated\").");
    }

    /// <summary>Was the defective issue cured: ratified by the Board, and by the stockholders where they must; or validated by a court?
    /// Null where the books know of neither.</summary>
    public static Finding? Cure(StockFile file, Security security)
    {
        var ratified = file.Records.Of<IssueRatified>(security).LastOrDefault();
        var validated = file.Records.Of<IssueValidated>(security).LastOrDefault();
        if (validated.Fact is { } order)
            return file.Instruments.Under(order.On.Date, terms => Finding.That(
                terms.Find(TermNames.DefectiveActsValidated) is { Figure: true },
                    $"{order.Court} validated the issue on {order.On.InWords()}",
                terms.Find(TermNames.DefectiveActsValidated))).RelyingOn(validated.Entry);
        return ratified.Fact is { } fact ? Ratified(file, fact).RelyingOn(ratified.Entry) : null;
    }

    static Finding Ratified(StockFile file, IssueRatified ratified) => file.Instruments.Under(ratified.On.Date, terms =>
    {
        var by = terms.Find(TermNames.DefectiveActsRatifiedBy);
        return by is null ? Finding.No("no law in force that day lets a defective issue be ratified")
            : Finding.All($"the issue of {ratified.Security} was ratified, with effect from its own time",
                file.ByBoard(ratified.Resolution, ratified.On.Date, "ratified the issue", by),
                Finding.That(ratified.StockholdersApproved != false, ratified.StockholdersApproved switch
                {
                    true => "the stockholders approved it",
                    false => "the stockholders did not approve it",
                    _ => "no approval of stockholders is said to be needed",
                }, by),
                Finding.That(ratified.CertificateFiled != false, ratified.CertificateFiled switch
                {
                    true => "a certificate of validation was filed",
                    false => "a certificate of validation is needed, and not filed",
                    _ => "no certificate of validation is said to be needed",
                }, by));
    });

    /// <summary>Whether an issue came to its shares by a cure after all.</summary>
    public static Finding Cured(StockFile file, Holding holding) => Cure(file, holding.Security)
        ?? (file.Ledger.IssueOf(holding.Security) is not null || file.Ledger.PutativeIssues.Contains(holding.Security)
            ? Finding.NotShown($"the books show neither a ratification nor a validation of the issue of {holding.Security}",
                "record \"issue-ratified\" or \"issue-validated\"")
            : Finding.No($"no issue made {holding.Security}"));
}
