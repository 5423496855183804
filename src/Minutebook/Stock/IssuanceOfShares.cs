namespace Minutebook.Stock;

using System.Collections.Generic;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The issue of shares.</summary>
public static class IssuanceOfShares
{
    /// <summary>
    /// Is this issue in order: authorised by the Board itself with a maximum and a consideration for each share, within both limits, and
    /// paid for as authorised and not under par? Without authority it is void, until it is ratified or validated.
    /// </summary>
    public static Finding InOrder(StockFile file, StockIssued issue) => InOrder(file, file.Ledger.IssuedBefore(issue), issue, null);

    /// <summary>The same of an issue on the books: judged by what had been issued before it.</summary>
    public static Finding InOrder(StockFile file, IssueOnTheBooks issue) =>
        PutativeStock.Cure(file, issue.Fact.Security) is { } cure
            ? Finding.Any($"the issue of {issue.Fact.Security} is in order, or its defects are cured",
                InOrder(file, issue.Before, issue.Fact, issue.Entry), cure)
            : InOrder(file, issue.Before, issue.Fact, issue.Entry);

    static Finding InOrder(StockFile file, IssuedBefore before, StockIssued issue, long? entry) =>
        file.Instruments.Under(issue.On.Date, terms =>
        {
            var within = WithinAuthorized(file.Ledger, before.OfClass, issue, terms);
            if (issue.Resolution is not { } resolution)
                return Finding.All(Words(issue),
                    Finding.NotShown($"no resolution is named that authorized the issue of {issue.Security}", "name the Board's resolution",
                        terms.Find(TermNames.IssueAuthorisedBy)), within).WithBreach(Effect.Void);
            if (!file.Ledger.Authorizations.TryGetValue(resolution, out var authorization))
                return Finding.All(Words(issue),
                    Finding.NotShown($"what the resolution {resolution} authorized is not in the books",
                        "record \"issue-authorized\": the class, the maximum and the consideration",
                        terms.Find(TermNames.IssueAuthorisedBy)), within).WithBreach(Effect.Void);
            return Finding.All(
                Words(issue),
                [Authorized(file, authorization, issue, terms), WithinMaximum(before.UnderResolution, authorization.Fact, issue, terms),
                    within, PaidFor(authorization.Fact, issue, terms), NotUnderPar(file.Ledger, issue, terms),
                    .. entry is null && issue.Certificate is { } number
                        ? [CertificatesForShares.Next(file, issue.Class, number, terms)] : (Finding[])[]]).WithBreach(Effect.Void);
        });

    static string Words(StockIssued issue) =>
        $"the issue of {issue.Shares.InWords()} of {issue.Class} as {issue.Security} to {issue.Holder} is in order";

    /// <summary>The Board's authorisation, with what it must state.</summary>
    static Finding Authorized(StockFile file, Recorded<IssueAuthorized> authorization, StockIssued issue, Terms terms)
    {
        var given = authorization.Fact;
        var by = terms.Find(TermNames.IssueAuthorisedBy);
        var states = terms.Find(TermNames.IssueStates);
        var who = given.By.ToString().ToLowerInvariant();
        var grounds = new List<Finding>
        {
            Finding.That(by?.Figure.Contains(who) != false,
                $"the issue was authorized by the {who}; it is for the {string.Join(", the ", by?.Figure ?? [])}", by),
            Finding.That(given.Class == issue.Class, $"the resolution {given.Resolution} is for {given.Class}"),
            Finding.That(given.On.IsBefore(issue.On) != Answer.No || given.On == issue.On,
                $"it was adopted on {given.On.InWords()}, and the issue made on {issue.On.InWords()}"),
        };
        if (given.By == AuthorizedBy.Board) grounds.Add(file.ByBoard(given.Resolution, issue.On.Date, "authorized the issue", by));
        if (states?.Figure.Contains("maximum-number") == true)
            grounds.Add(Finding.That(given.Maximum is not null,
                given.Maximum is { } maximum
                ? $"it states the maximum, {maximum.InWords()}" : "it states no maximum number of shares", states));
        if (states?.Figure.Contains("consideration") == true)
            grounds.Add(Finding.That(given.Consideration is not null || given.Formula is not null,
                given.Consideration is { } price ? $"it states the consideration, {price} a share"
                : given.Formula is { } formula ? $"it fixes the consideration for each share by a formula: {formula}"
                : "it states no consideration for each share", states));
        return Finding.All("the Board authorized the issue", [.. grounds]).RelyingOn(authorization.Entry);
    }

    static Finding WithinMaximum(Shares before, IssueAuthorized given, StockIssued issue, Terms terms)
    {
        if (given.Maximum is not { } maximum) return Finding.Yes("no maximum is stated that it could exceed");
        return Finding.That(
                before + issue.Shares <= maximum,
                $"{before.InWords()} were issued under {given.Resolution} before; with these they come to {before + issue.Shares} of " +
                    $"{maximum}",
                terms.Find(TermNames.IssueStates))
            .WithFigure("issued-under-resolution", before).WithFigure("maximum", maximum);
    }

    /// <summary>Within the shares that the certificate authorises: issued shares count, outstanding or in the treasury.</summary>
    static Finding WithinAuthorized(Ledger ledger, Shares issued, StockIssued issue, Terms terms)
    {
        var term = terms.Find(TermNames.IssueWithinAuthorised);
        if (!ledger.Classes.TryGetValue(issue.Class, out var of) || of.AuthorizedOn(issue.On.Date) is not { } authorized)
            return Finding.NotShown($"the books do not show that the certificate authorized {issue.Class} on that day",
                "record the class as the certificate has it", term);
        return Finding.That(
                issued + issue.Shares <= authorized.Shares,
                $"{issued} of {authorized.Shares} authorized shares of {issue.Class} were issued before; with these they come to " +
                    $"{issued + issue.Shares}", term)
            .WithFigure("issued", issued).WithFigure("authorized", authorized.Shares).RelyingOn(authorized.Entry);
    }

    static Finding PaidFor(IssueAuthorized given, StockIssued issue, Terms terms)
    {
        var term = terms.Find(TermNames.IssueStates);
        return (given.Consideration, issue.Consideration) switch
        {
            (null, { } received) when given.Formula is not null => Finding.Yes(
                $"{received} a share were received; that this is what the formula gives is for those who applied it", term),
            (null, _) when given.Formula is null => Finding.Yes("no consideration is stated to compare"),
            (null, _) or (_, null) => Finding.NotShown("the books do not show the consideration received for each share",
                "record what was received for each share", term),
            ({ } asked, { } received) when asked.Currency != received.Currency =>
                Finding.NotShown($"{received} were received, and {asked} authorized: the currencies differ",
                    "record the value in the currency authorized", term),
            ({ } asked, { } received) =>
                Finding.That(received.Amount >= asked.Amount, $"{received} a share were received; {asked} are authorized", term),
        };
    }

    static Finding NotUnderPar(Ledger ledger, StockIssued issue, Terms terms)
    {
        var term = terms.Find(TermNames.IssueNotUnderPar);
        if (!ledger.Classes.TryGetValue(issue.Class, out var of) || of.Par is not { } par || issue.Consideration is not { } received)
            return Finding.Yes("it has no par value to compare");
        return Finding.That(par.Currency != received.Currency || received.Amount >= par.Amount,
            $"{received} a share were received; par is {par}", term);
    }
}
