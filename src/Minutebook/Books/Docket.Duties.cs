namespace Minutebook.Books;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Authority;
using Minutebook.Indemnification;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>What is due of authority, amendments and indemnification.</summary>
public static partial class Docket
{
    /// <summary>What was signed, borrowed or deposited without authority is to be ratified or put right.</summary>
    static IEnumerable<DocketLine> OfAuthority(AuthorityFile file) =>
        from line in AuthorityRegister.Lines(file)
        where line.Finding.Answer != Answer.Yes
        select new DocketLine($"have the Board ratify the {line.What} {line.Name}, or put it right", null, null, line.Finding.Words,
            [.. Cited(line.Finding)], line.Name, line.Finding.Answer == Answer.No, true);

    /// <summary>Amendments that are not shown to be in order are to be settled.</summary>
    static IEnumerable<DocketLine> OfAmendments(Corporation corporation, StockholderFile file, LocalDate today) =>
        corporation.ByLawAmendments.SelectMany(amended => Lines(
            Amendments.InOrder(corporation, amended, file), amended.Fact.Amendment.Value, today,
            failure => $"adopt the amendment {amended.Fact.Amendment} anew, or have it ratified: {failure.Words}"));

    static IEnumerable<Citation> Cited(Finding finding) => finding.At.Concat(finding.Grounds.SelectMany(Cited)).Distinct();

    /// <summary>Claims with their last days, what goes before payment, suits, and what is to be repaid.</summary>
    static IEnumerable<DocketLine> OfIndemnity(IndemnityFile file, LocalDate today)
    {
        foreach (var claim in file.Records.Claims)
        {
            var lines = OfClock(file, claim, false, today).Concat(OfClock(file, claim, true, today)).ToList();
            foreach (var line in lines) yield return line;
            if (lines.Count == 0) continue;
            var before = new List<Finding>();
            if (claim.Fact.Items.Any(item => item.InAdvance)) before.Add(RightToIndemnification.Undertaken(file, claim));
            if (claim.Fact.Items.Any(item => !item.InAdvance)) before.Add(RightToIndemnification.Determined(file, claim));
            foreach (var line in before.SelectMany(finding => Lines(finding, claim.Fact.Claim.Value, today,
                failure => $"decide what follows: {failure.Words}"))) yield return line;
        }
        foreach (var (person, proceeding) in file.Records.Claims.Select(claim => (claim.Fact.Person, claim.Fact.Proceeding)).Distinct())
            if (RightToBringSuit.Repayment(file, person, proceeding) is { Answer: Answer.Yes } owed)
                yield return new($"collect {owed.Figures["owed"]} from {file.NameOf(person)}", null, null, owed.Words, [.. Cited(owed)],
                    proceeding.Value, true, true);
    }

    /// <summary>Until its last day a claim is to be paid; after it the indemnitee may sue.</summary>
    static IEnumerable<DocketLine> OfClock(IndemnityFile file, Recorded<IndemnityClaimed> claim, bool inAdvance, LocalDate today)
    {
        var may = RightToBringSuit.MayBring(file, claim, inAdvance, today);
        return may.Answer switch
        {
            Answer.Open => Lines(may, claim.Fact.Claim.Value, today, failure => failure.Words),
            Answer.Yes => [new($"pay {may.Figures["unpaid"]} on {claim.Fact.Claim}: suit may be brought since {may.Figures["suit-from"]}",
                null, LocalDatePattern.Iso.Parse(may.Figures["due"]).Value, may.Words, [.. Cited(may)], claim.Fact.Claim.Value, true)],
            _ => [],
        };
    }
}
