namespace Minutebook.Indemnification;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>The right of the indemnitee to bring suit: the clocks, the presumption, and the costs.</summary>
public static class RightToBringSuit
{
    /// <summary>Did the corporation receive a written claim: at its principal office, or by one of its officers?</summary>
    public static Finding Written(IndemnityFile file, Recorded<IndemnityClaimed> claim) =>
        file.Instruments.Under(claim.Fact.Received.Date, terms =>
        {
            var (fact, term) = (claim.Fact, terms.Find(TermNames.IndemnityClaimDays));
            var grounds = new List<Finding> { Finding.That(fact.Form != WrittenForm.Oral, fact.Form == WrittenForm.Oral
                ? $"{fact.Claim} was made by word of mouth" : $"{fact.Claim} was made in writing", term) };
            if (fact.ReceivedBy is { } person)
                grounds.Add(Finding.That(file.WasOfficer(person, fact.Received.Date, fact.Received.Date).Answer == Answer.Yes,
                    $"{file.NameOf(person)}, who received it, was {(file.WasOfficer(person, fact.Received.Date, fact.Received.Date).Answer
                        == Answer.Yes ? "" : "not ")}an officer on {Board.BoardFile.Text(fact.Received.Date)}", term));
            return Finding.All($"the corporation received a written claim on {Board.BoardFile.Text(fact.Received.Date)}", [.. grounds])
                .RelyingOn(claim.Entry);
        });

    /// <summary>
    /// May suit be brought on a day for what is unpaid? After so many days from the receipt of the written claim, the day of receipt out
    /// and the last day in; fewer for an advancement; one letter that asks for both starts both clocks. A part payment stops neither. The
    /// figures "due", "suit-from", "claimed", "paid" and "unpaid" hold the count. An earlier suit is premature, not barred.
    /// </summary>
    /// <param name="inAdvance">Whether it is asked of what is to be advanced, or of the rest.</param>
    public static Finding MayBring(IndemnityFile file, Recorded<IndemnityClaimed> claim, bool inAdvance, LocalDate on) =>
        file.Instruments.Under(claim.Fact.Received.Date, terms =>
        {
            var fact = claim.Fact;
            var asked = fact.Items.Where(item => item.InAdvance == inAdvance).Select(item => item.Amount).ToList();
            var what = inAdvance ? "an advancement" : "indemnity";
            if (asked.Count == 0) return Finding.No($"{fact.Claim} asks for no " +
                $"{(inAdvance ? "advancement" : "indemnity")}").RelyingOn(claim.Entry);
            if (terms.Find(inAdvance ? TermNames.AdvancementClaimDays : TermNames.IndemnityClaimDays) is not { } days)
                return Finding.No($"no instrument says after how many days suit may be brought for {what}");
            var due = fact.Received.Date.PlusDays(days.Figure);
            var (claimed, paid) = (IndemnityFile.Sum(asked[0].Currency, asked), Paid(file, fact, inAdvance, on));
            var unpaid = claimed with { Amount = claimed.Amount - paid.Amount };
            var clock = on > due
                ? Finding.Yes($"{DayWindow.Days(fact.Received.Date, on)} days have passed since the claim; {days.Figure} were allowed",
                    days)
                : Finding.NotYet($"{DayWindow.Days(fact.Received.Date, on)} days have passed since the claim; the corporation has " +
                    $"{days.Figure}",
                    new(Wanting.NotYet, $"pay {unpaid} on {fact.Claim}, or await suit", null, due), days)
                    .WithNote($"Suit may be brought from {Board.BoardFile.Text(due.PlusDays(1))}; before that it is premature, not " +
                        "barred.");
            return Finding.All($"suit may be brought for {what} under {fact.Claim}", Written(file, claim),
                    Finding.That(unpaid.Amount > 0, $"{paid} of {claimed} are paid; {unpaid} are not", days), clock)
                .WithFigure("due", due).WithFigure("suit-from", due.PlusDays(1)).WithFigure("claimed", claimed).WithFigure("paid", paid)
                .WithFigure("unpaid", unpaid);
        });

    /// <summary>What was paid on a claim by a day, by the corporation and by what it arranged for that.</summary>
    internal static Money Paid(IndemnityFile file, IndemnityClaimed claim, bool inAdvance, LocalDate by) => IndemnityFile.Sum(
        claim.Items[0].Amount.Currency, file.Records.Paid
            .Where(one => one.Fact.Claim == claim.Claim && one.Fact.InAdvance == inAdvance && one.Fact.On.Date <= by)
            .Select(one => one.Fact.Amount).Concat(file.Records.FundingPaid
                .Where(one => one.Fact.Claim == claim.Claim && one.Fact.InAdvance == inAdvance && one.Fact.On.Date <= by)
                .Select(one => one.Fact.Amount)));

    /// <summary>Was this suit of the indemnitee brought when it might be?</summary>
    public static Finding Timely(IndemnityFile file, Recorded<IndemnitySuitBrought> suit)
    {
        if (suit.Fact.By == SuitBy.Corporation)
            return Finding.Yes("a suit of the corporation to recover an advancement has no clock of its own").RelyingOn(suit.Entry);
        var claim = file.Records.Claim(suit.Fact.Claim)!.Value;
        var may = MayBring(file, claim, suit.Fact.InAdvance, suit.Fact.On.Date);
        return (may.Answer == Answer.Open && may.OnlyNotYet
            ? Finding.No($"{suit.Fact.Suit} was brought on {suit.Fact.On.InWords()}, before {may.Figures["suit-from"]}: it is " +
                "premature, not " +
                "barred") with { At = [.. may.OpenLeaves().SelectMany(leaf => leaf.At).Distinct()], Figures = may.Figures }
            : may).RelyingOn(suit.Entry);
    }

    /// <summary>
    /// Is the person presumed entitled, so that the corporation bears the burden of proof: on a written claim, and for an advancement where
    /// the undertaking that is required was tendered? The figure "burden" names who bears it.
    /// </summary>
    public static Finding Presumed(IndemnityFile file, Recorded<IndemnityClaimed> claim) =>
        file.Instruments.Under(claim.Fact.Received.Date, terms =>
        {
            var term = terms.Find(TermNames.IndemnityPresumed);
            if (term is not { Figure: true }) return Finding.No("no instrument presumes it", term).WithFigure("burden", "claimant");
            var grounds = new List<Finding> { Written(file, claim) };
            if (claim.Fact.Items.Any(item => item.InAdvance)) grounds.Add(RightToIndemnification.Undertaken(file, claim));
            var finding = Finding.All($"{file.NameOf(claim.Fact.Person)} is presumed entitled", [.. grounds]).Citing(term);
            return finding.WithFigure("burden", finding.Answer == Answer.Yes ? "corporation" : "claimant");
        });

    /// <summary>Does it leave the suit as it is that the corporation made no determination, or an adverse one? Neither is a defence, and
    /// neither creates a presumption.</summary>
    public static Finding NoDefence(IndemnityFile file, Recorded<IndemnityClaimed> claim) =>
        file.Instruments.Under(claim.Fact.Received.Date, terms =>
        {
            var term = terms.Find(TermNames.IndemnityDeterminationNoDefence);
            var made = file.Records.Determinations.FindLast(one =>
                one.Fact.Person == claim.Fact.Person && one.Fact.Proceeding == claim.Fact.Proceeding);
            var what = made.Fact is not { } fact ? "the lack of a determination"
                : fact.StandardMet ? "a determination" : "the adverse determination";
            return Finding.That(term is { Figure: true }, $"{what} is {(term is { Figure: true } ? "no" : "a")} defence to the suit, " +
                "and creates " +
                $"{(term is { Figure: true } ? "no" : "a")} presumption", term).RelyingOn(made.Fact is null ? (long[])[] : [made.Entry]);
        });

    /// <summary>Does the indemnitee recover the expense of the suit: successful in whole or part, also in defending against the recovery of
    /// an advancement?</summary>
    public static Finding Costs(IndemnityFile file, Recorded<IndemnitySuitBrought> suit) =>
        file.Instruments.Under(suit.Fact.On.Date, terms =>
        {
            var term = terms.Find(TermNames.IndemnityCostsOfSuit);
            if (term is not { Figure: true }) return Finding.No("no instrument gives the expense of the suit", term);
            var decided = file.Records.SuitsDecided.FindLast(one => one.Fact.Suit == suit.Fact.Suit);
            var what = suit.Fact.By == SuitBy.Corporation ? "of defending" : "of prosecuting";
            if (decided.Fact is not { } fact)
                return Finding.NotYet($"{suit.Fact.Suit} is not decided", new(Wanting.NotYet, $"record how {suit.Fact.Suit} is decided"),
                    term);
            return Finding.That(fact.Success != SuitSuccess.None, $"the indemnitee succeeded in {fact.Success switch
            {
                SuitSuccess.Whole => "whole",
                SuitSuccess.Part => "part",
                _ => "nothing",
            }}: the expense {what} the suit is {(fact.Success == SuitSuccess.None ? "not " : "")}due", term)
                .WithFigure("success", fact.Success.ToString().ToLowerInvariant()).RelyingOn(suit.Entry, decided.Entry);
        });

    /// <summary>
    /// Must what was advanced be repaid: is it decided, without further appeal, that the person is not entitled, and was an undertaking
    /// given? The figures "advanced", "repaid" and "owed" hold the count.
    /// </summary>
    public static Finding Repayment(IndemnityFile file, Person person, ProceedingId proceeding) =>
        file.Instruments.Under(file.Today, terms =>
        {
            var (term, name) = (terms.Find(TermNames.UndertakingFrom), file.NameOf(person));
            var claims = file.Records.Claims.Where(one => one.Fact.Person == person && one.Fact.Proceeding == proceeding).ToList();
            if (claims.Count == 0) return Finding.No($"{name} claimed nothing in {proceeding}", term);
            var currency = claims[0].Fact.Items[0].Amount.Currency;
            var advanced = IndemnityFile.Sum(currency, claims.Select(one => Paid(file, one.Fact, true, file.Today)));
            var repaid = IndemnityFile.Sum(currency, file.Records.Repaid
                .Where(one => one.Fact.Person == person && one.Fact.Proceeding == proceeding).Select(one => one.Fact.Amount));
            var owed = advanced with { Amount = advanced.Amount - repaid.Amount };
            return Finding.All($"{name} must repay what was advanced in {proceeding}",
                    Finding.That(owed.Amount > 0, $"{advanced} were advanced, and {repaid} repaid", term),
                        Promised(file, person, proceeding, term),
                    Denied(file, person, proceeding, term))
                .WithFigure("advanced", advanced).WithFigure("repaid", repaid).WithFigure("owed", owed);
        });

    static Finding Promised(IndemnityFile file, Person person, ProceedingId proceeding, Term? term)
    {
        var given = file.Records.Undertakings.FindLast(one => one.Fact.Person == person && one.Fact.Proceeding == proceeding);
        return Finding.That(given.Fact is not null, given.Fact is { } fact ? $"an undertaking was given on {fact.On.InWords()}"
            : "no undertaking was given", term).RelyingOn(given.Fact is null ? (long[])[] : [given.Entry]);
    }

    static Finding Denied(IndemnityFile file, Person person, ProceedingId proceeding, Term? term) =>
        RightToIndemnification.Ordered(file, person, proceeding) is not { } decided
            ? Finding.NotYet("no court decided on the entitlement", new(Wanting.NotYet, "await the final decision, and record it"), term)
            : (decided.Fact.Entitled ? Finding.No("a court decided that the person is entitled", term)
                : decided.Fact.Final ? Finding.Yes("it is finally decided that the person is not entitled", term)
                : Finding.NotYet("a court decided that the person is not entitled, and an appeal is left",
                    new(Wanting.NotYet, "await the end of the appeals, and record it"), term)).RelyingOn(decided.Entry);
}
