namespace Minutebook.Indemnification;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>What of a claim is covered, and when it may be paid.</summary>
public static partial class RightToIndemnification
{
    /// <summary>Is all that is claimed covered? The figures "covered" and "not-covered" hold the sums; each amount that is not covered is
    /// told.</summary>
    public static Finding Amounts(IndemnityFile file, Recorded<IndemnityClaimed> claim)
    {
        var fact = claim.Fact;
        var person = Covers(file, fact.Person, fact.Proceeding);
        var judged = fact.Items.Select(item => (item.Amount, Finding: Item(file, fact, item, person))).ToList();
        var currency = fact.Items[0].Amount.Currency;
        var each = Finding.Each($"what {fact.Claim} asks for is covered", judged, one => one.Finding);
        return each.WithFigure("covered", Sum(Answer.Yes)).WithFigure("not-covered", Sum(Answer.No)).WithFigure("in-doubt",
            Sum(Answer.Open))
            .RelyingOn(claim.Entry);

        Money Sum(Answer answer) =>
            IndemnityFile.Sum(currency, judged.Where(one => one.Finding.Answer == answer).Select(one => one.Amount));
    }

    /// <summary>Is one amount covered: of a kind that is, in a part that is, reasonably incurred, and within the law's limits?</summary>
    static Finding Item(IndemnityFile file, IndemnityClaimed claim, ClaimedItem item, Finding person)
    {
        var involved = file.Records.InvolvedIn(claim.Proceeding, claim.Person).LastOrDefault();
        var day = involved.Fact is { } fact ? EditionDay(fact) : claim.Received.Date;
        return file.Instruments.Under(day, terms =>
        {
            var covers = terms.Find(TermNames.IndemnityCovers);
            var grounds = new List<Finding>
            {
                person, NotOwn(file, claim.Person, claim.Proceeding, item.Part, withParts: false),
                Finding.That(covers?.Figure.Contains(Word(item.What)) == true, $"{InWords(item.What)} are covered", covers),
            };
            if (item.InAdvance)
                grounds.Add(Finding.That(IsExpense(item.What), IsExpense(item.What) ? "expenses of defending are advanced"
                    : $"{InWords(item.What)} are not advanced: expenses alone are", terms.Find(TermNames.AdvancementRight)));
            grounds.Add(item.Reasonable is { } reasonable
                ? Finding.That(reasonable, $"it was {(reasonable ? "" : "not ")}actually and reasonably incurred", covers)
                : Finding.Yes("it is presumed actually and reasonably incurred", covers, terms.Find(TermNames.IndemnityPresumed)));
            // While a proceeding goes on nothing is adjudged, and expenses may be advanced in it.
            if (InRight(file, claim.Proceeding, item.Part) && !item.InAdvance) grounds.Add(Derivative(file, claim, item, terms));
            return Finding.All($"{item.Amount} for {InWords(item.What)}{(item.Part is { } part ? $" in {part}" : "")}", [.. grounds])
                .WithFigure("amount", item.Amount);
        });
    }

    /// <summary>In a proceeding by or in the right of the corporation: expenses alone, and none of one adjudged liable, unless a court
    /// allows it.</summary>
    static Finding Derivative(IndemnityFile file, IndemnityClaimed claim, ClaimedItem item, Terms terms)
    {
        var term = terms.Find(TermNames.IndemnityDerivativeCovers);
        if (term is not null && !IsExpense(item.What))
            return Finding.No($"{InWords(item.What)} are not indemnified in a proceeding by or in the right of the corporation", term);
        var liable = file.Records.Decided.FindLast(one => one.Fact.Proceeding == claim.Proceeding && one.Fact.Person == claim.Person
            && one.Fact.Outcome == ProceedingOutcome.AdjudgedLiable && (one.Fact.Part is not { } part || part == item.Part));
        if (liable.Fact is null) return Finding.Yes("expenses are, where the person is not adjudged liable", term);
        var allowed = Ordered(file, claim.Person, claim.Proceeding);
        return allowed is { Fact.Entitled: true } order
            ? Finding.Yes("adjudged liable, but a court allows it", term).RelyingOn(liable.Entry, order.Entry)
            : Finding.No($"{file.NameOf(claim.Person)} was adjudged liable to the corporation, and no court allows it", term)
                .RelyingOn(liable.Entry);
    }

    /// <summary>What a court last decided on the entitlement; null where none did.</summary>
    internal static Recorded<EntitlementDecided>? Ordered(IndemnityFile file, Person person, ProceedingId proceeding) =>
        file.Records.Entitlements.FindLast(one => one.Fact.Person == person
            && one.Fact.Proceeding == proceeding) is { Fact: not null } found
            ? found : null;

    static bool InRight(IndemnityFile file, ProceedingId id, PartId? part) => part is { } asked
        ? file.Records.Parts.FindLast(one => one.Fact.Proceeding == id && one.Fact.Part == asked) is { Fact: { } known }
            && (known.InRight || file.Records.Proceeding(id)?.Fact.InRight == true)
        : file.Records.Proceeding(id)?.Fact.InRight == true;

    static bool IsExpense(CoveredItem item) => item is CoveredItem.Expenses or CoveredItem.AttorneysFees;

    static string Word(CoveredItem item) => item switch
    {
        CoveredItem.AttorneysFees => "attorneys-fees",
        CoveredItem.ErisaTaxes => "erisa-taxes",
        _ => item.ToString().ToLowerInvariant(),
    };

    static string InWords(CoveredItem item) => Word(item).Replace('-', ' ');

    /// <summary>
    /// May this claim be paid: a written claim that was received, covered in full or in part; for indemnity the determination, where one is
    /// needed; for an advancement the undertaking, where one is needed? The figure "payable" holds the sum.
    /// </summary>
    public static Finding MayBePaid(IndemnityFile file, Recorded<IndemnityClaimed> claim)
    {
        var (fact, amounts) = (claim.Fact, Amounts(file, claim));
        var grounds = new List<Finding> { RightToBringSuit.Written(file, claim), Finding.That(
            amounts.Figures["covered"] != new Money(0, fact.Items[0].Amount.Currency).ToString(),
            $"{amounts.Figures["covered"]} of it is covered, {amounts.Figures["not-covered"]} is not") with { Grounds = amounts.Grounds } };
        if (fact.Items.Any(item => !item.InAdvance)) grounds.Add(Determined(file, claim));
        if (fact.Items.Any(item => item.InAdvance)) grounds.Add(Undertaken(file, claim));
        return Finding.All($"{fact.Claim} may be paid", [.. grounds]).WithFigure("payable", amounts.Figures["covered"]);
    }
}
