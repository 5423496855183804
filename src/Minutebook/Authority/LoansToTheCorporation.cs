namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Loans to the corporation: what it borrows.</summary>
public static class LoansToTheCorporation
{
    /// <summary>
    /// Did the Board authorize this loan, in general or this one, before it was contracted; or did it ratify it? The edition in force when
    /// it was contracted judges it. A loan without a resolution is voidable, since the corporation may borrow.
    /// </summary>
    public static Finding Authorized(AuthorityFile file, Recorded<LoanContracted> loan)
    {
        var fact = loan.Fact;
        var signing = new Signing(InstrumentKind.Loan, fact.Signers, true, fact.Amount, fact.Loan, null, new(fact.On, loan.Entry));
        return file.AuthorizedOrRatified(fact.Loan.Value, $"the loan {fact.Loan} of {fact.Amount} was authorized by the Board",
            DebtAuthorized(file, signing, fact.Resolution)).RelyingOn(loan.Entry);
    }

    /// <summary>Is there a resolution of the Board for a debt: a loan, a note, a bond?</summary>
    /// <param name="named">The resolution that is named for it; null where any will do.</param>
    internal static Finding DebtAuthorized(AuthorityFile file, Signing debt, ResolutionId? named) =>
        file.Instruments.Under(debt.At.At.Date, terms =>
        {
            if (terms.Find(TermNames.LoansNeedResolution) is not { Figure: true } term)
                return Finding.Yes("no instrument asks for a resolution");
            var ways = Ways(file, debt, named, terms, term).ToList();
            if (ways.Count > 0)
                return Finding.Any($"the Board authorized {debt.InWords}", [.. ways.OrderByDescending(way => way.Answer)]).Citing(term);
            if (named is not { } resolution)
                return Finding.NotShown($"the books show no resolution of the Board for {debt.InWords}", "name the Board's resolution",
                    term);
            return file.Officers.Board.Records.Resolution(resolution) is null
                ? Finding.NotShown($"the resolution {resolution} is not in the books", $"enter the resolution {resolution}", term)
                : Finding.NotShown($"the books do not show that the resolution {resolution} authorizes loans",
                    "record what it authorizes: \"loans-authorized\", or \"authority-granted\" for loans", term);
        }).WithBreach(Effect.Voidable);

    static IEnumerable<Finding> Ways(AuthorityFile file, Signing debt, ResolutionId? named, Terms terms, Term term)
    {
        foreach (var authorized in file.Records.LoansAuthorized)
            if (named is null || authorized.Fact.Resolution == named) yield return Under(file, authorized, debt, term);
        foreach (var grant in file.Records.Grants)
            if (grant.Fact.Under is null && grant.Fact.By is null && grant.Fact.Instruments.Contains(debt.Kind)
                && (named is null || grant.Fact.Resolution == named))
                yield return Grants.Covers(file, grant, debt, terms);
    }

    /// <summary>Does this authority for loans cover the debt: in force then, of that amount, for that loan?</summary>
    static Finding Under(AuthorityFile file, Recorded<LoansAuthorized> authorized, Signing debt, Term term)
    {
        var (fact, grounds) = (authorized.Fact, new List<Finding>());
        var begun = !debt.At.IsBefore(new(fact.On, authorized.Entry));
        grounds.Add(Finding.That(begun, $"the resolution {fact.Resolution} authorizes loans from {fact.On.InWords()} on; this is of " +
            debt.At.At.InWords(), term).RelyingOn(authorized.Entry));
        if (begun) grounds.Add(file.Resolved(fact.Resolution, debt.At.At.Date));
        if (fact.Until is { } until)
            grounds.Add(Finding.That(debt.At.At.Date <= until, $"its last day is {Board.BoardFile.Text(until)}", term));
        if (fact.Loan is { } loan)
            grounds.Add(debt.Name is { } name ? Finding.That(name == loan, $"it is confined to the loan {loan}; this is {name}", term)
                : Finding.NotShown($"it is confined to the loan {loan}", "say which loan it is", term));
        if (fact.Most is { } most) grounds.Add(Grants.Within($"the resolution {fact.Resolution}", most, debt.Amount));
        return Finding.All($"the resolution {fact.Resolution} authorizes {debt.InWords}", [.. grounds]);
    }
}
