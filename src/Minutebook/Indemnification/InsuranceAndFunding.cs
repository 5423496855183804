namespace Minutebook.Indemnification;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Insurance, contracts and funding, recorded against claims.</summary>
public static class InsuranceAndFunding
{
    /// <summary>May the corporation maintain this insurance, contract or fund? Insurance also against what it could not indemnify; the rest
    /// without approval of the stockholders.</summary>
    public static Finding Allowed(IndemnityFile file, Recorded<IndemnityFunded> funded) =>
        file.Instruments.Under(funded.Fact.On.Date, terms =>
        {
            var (insurance, funding) = (terms.Find(TermNames.IndemnityInsurance), terms.Find(TermNames.IndemnityFunding));
            var word = Word(funded.Fact.Kind);
            return (funded.Fact.Kind == FundingKind.Insurance
                ? Finding.That(insurance is { Figure: true }, "the corporation may insure, also against what it could not indemnify",
                    insurance)
                : Finding.That(funding?.Figure.Contains(word) == true,
                    $"a {word.Replace('-', ' ')} is among what it may use, without approval of " +
                    "the stockholders", funding)).RelyingOn(funded.Entry);
        });

    /// <summary>Is there insurance, a contract or a fund for this claim, and what did it pay? The figures "funds", "paid-by-funds" and
    /// "unpaid" hold the count; "unpaid" is of all that is claimed.</summary>
    public static Finding ForClaim(IndemnityFile file, Recorded<IndemnityClaimed> claim)
    {
        var fact = claim.Fact;
        var funds = file.Records.Funded.FindAll(one => one.Fact.On.Date <= fact.Received.Date
            && (one.Fact.Until is not { } until || fact.Received.Date <= until)
            && (one.Fact.Persons.IsEmpty || one.Fact.Persons.Contains(fact.Person)));
        var currency = fact.Items[0].Amount.Currency;
        var paid = IndemnityFile.Sum(currency, file.Records.FundingPaid.Where(one => one.Fact.Claim == fact.Claim
            && one.Fact.On.Date <= file.Today)
            .Select(one => one.Fact.Amount));
        var claimed = IndemnityFile.Sum(currency, fact.Items.Select(item => item.Amount));
        var settled = RightToBringSuit.Paid(file, fact, true, file.Today).Amount + RightToBringSuit.Paid(file, fact, false,
            file.Today).Amount;
        return file.Instruments.Under(fact.Received.Date, terms => (funds.IsEmpty
                ? Finding.No($"no insurance, contract or fund is on record for {file.NameOf(fact.Person)}",
                    terms.Find(TermNames.IndemnityFunding))
                : Finding.All($"{string.Join(", ", funds.Select(one => one.Fact.Funding))} stand behind {fact.Claim}, and paid {paid}",
                    [.. funds.Select(one => Within(file, one))]))
            .WithFigure("funds", string.Join(", ", funds.Select(one => one.Fact.Funding))).WithFigure("paid-by-funds", paid)
            .WithFigure("unpaid", claimed with { Amount = claimed.Amount - settled }));
    }

    /// <summary>Does a fund keep within its amount, over all claims?</summary>
    static Finding Within(IndemnityFile file, Recorded<IndemnityFunded> funded)
    {
        var allowed = Allowed(file, funded);
        if (funded.Fact.Amount is not { } most) return allowed;
        var used = file.Records.FundingPaid.Where(one => one.Fact.Funding == funded.Fact.Funding
            && one.Fact.Amount.Currency == most.Currency)
            .Sum(one => one.Fact.Amount.Amount);
        return Finding.All($"{funded.Fact.Funding} is there", allowed,
            Finding.That(used <= most.Amount, $"{new Money(used, most.Currency)} of {most} are used"));
    }

    static string Word(FundingKind kind) => kind switch
    {
        FundingKind.TrustFund => "trust-fund",
        FundingKind.SecurityInterest => "security-interest",
        FundingKind.LetterOfCredit => "letter-of-credit",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
