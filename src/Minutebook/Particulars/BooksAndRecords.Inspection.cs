namespace Minutebook.Particulars;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;

/// <summary>Demands to inspect books and records under the statute, and their clock.</summary>
public static partial class BooksAndRecords
{
    /// <summary>
    /// Must the corporation let the one who demands it inspect its books and records? A stockholder, of record or beneficial with evidence,
    /// on a written demand under oath that states a proper purpose; a Director, for a purpose reasonably related to that position.
    /// </summary>
    public static Finding MayInspect(ParticularsFile file, Recorded<InspectionDemanded> demanded) =>
        file.Instruments.Under(demanded.Fact.On.Date, terms =>
        {
            var fact = demanded.Fact;
            var (oath, proper) = (terms.Find(TermNames.InspectionUnderOath), terms.Find(TermNames.InspectionProperPurpose));
            if (fact.As == Inspector.Director)
                return Finding.All($"{fact.By} may inspect", Sits(file, fact), Purpose(fact, proper)).RelyingOn(demanded.Entry);
            var grounds = new List<Finding> { Stockholder(file, fact) };
            if (oath is { Figure: true })
            {
                grounds.Add(Known(fact.InWriting, "the demand is in writing", oath));
                grounds.Add(Known(fact.UnderOath, "the demand is under oath", oath));
            }
            if (proper is { Figure: true }) grounds.Add(Purpose(fact, proper));
            if (terms.Find(TermNames.InspectionParticularity) is { Figure: true } particular)
                grounds.Add(Known(fact.Particular, "it describes its purpose and the records with reasonable particularity", particular));
            return Finding.All($"{fact.By} may inspect the books and records asked for", [.. grounds]).RelyingOn(demanded.Entry);
        });

    static Finding Sits(ParticularsFile file, InspectionDemanded fact) => fact.Director is { } person
        ? NumberAndTenure.Serves(file.Board, person, fact.On.Date)
        : Finding.NotShown($"the books do not show which Director {fact.By} is", "name the Director: give \"director\"");

    static Finding Stockholder(ParticularsFile file, InspectionDemanded fact)
    {
        if (fact.As == Inspector.Other) return Finding.No($"{fact.By} is neither a stockholder nor a Director");
        if (fact.As == Inspector.BeneficialOwner)
            return string.IsNullOrWhiteSpace(fact.Evidence)
                ? Finding.NotShown($"the books show no evidence of the beneficial ownership of {fact.By}",
                    "record the documents that came with the demand: give \"evidence\"")
                : Finding.Yes($"{fact.By} owns shares beneficially: {fact.Evidence}");
        if (fact.Holder is not { } holder)
            return Finding.NotShown($"the books do not show which holder of record {fact.By} is", "name the account: give \"holder\"");
        var ledger = file.Stock.Ledger;
        var moment = fact.On.Instant ?? fact.On.Date.PlusDays(1).AtStartOfDayInZone(file.Office).ToInstant().Minus(Duration.Epsilon);
        var held = ledger.Classes.Keys.Aggregate(Shares.Zero, (sum, of) => sum + ledger.HeldBy(holder, of, moment));
        return Finding.That(!held.IsZero, held.IsZero ? $"{file.Stock.NameOf(holder)} was no holder of record on {fact.On.InWords()}"
            : $"{file.Stock.NameOf(holder)} held {held.InWords()} of record on {fact.On.InWords()}").WithFigure("shares", held);
    }

    static Finding Purpose(InspectionDemanded fact, Term? term) => (fact.Purpose, fact.Proper) switch
    {
        (null, _) => Finding.No("the demand states no purpose", term),
        (_, true) => Finding.Yes($"its purpose is proper: {fact.Purpose}", term),
        (_, false) => Finding.No($"its purpose is not proper: {fact.Purpose}", term),
        _ => Finding.NotShown($"nobody has judged whether its purpose is proper: {fact.Purpose}",
            "judge whether the purpose is reasonably related to the interest of the one who asks, and record it", term),
    };

    static Finding Known(bool? known, string words, Term term) => known switch
    {
        true => Finding.Yes(words, term),
        false => Finding.No($"not so: {words}", term),
        _ => Finding.NotShown($"the books do not show that {words}", "record whether it is so", term),
    };

    /// <summary>
    /// Was the demand answered in time: within the business days that the statute gives after it was received? After that, or on a
    /// refusal, the one who demands may ask the court. The figures "last-day" and "court-from" hold the days.
    /// </summary>
    public static Finding AnsweredInTime(ParticularsFile file, Recorded<InspectionDemanded> demanded) =>
        file.Instruments.Under(demanded.Fact.On.Date, terms =>
        {
            var fact = demanded.Fact;
            if (terms.Find(TermNames.InspectionDays) is not { } term) return Finding.Yes("no instrument sets a time for an answer");
            var last = file.Records.BusinessDays.After(fact.On.Date, term.Figure);
            var answered = file.Records.All<InspectionAnswered>().FirstOrDefault(one => one.Fact.Demand == fact.Demand);
            var words = $"the demand of {fact.By} was received on {fact.On.InWords()}; its {term.Figure} business days end on " +
                ParticularsFile.Text(last);
            var finding = answered.Fact is { } answer
                ? Finding.That(answer.On.Date <= last,
                    $"{words}; it was {(answer.Granted ? "granted" : "refused")} on {answer.On.InWords()}",
                    term).RelyingOn(answered.Entry)
                : file.Today <= last
                    ? Finding.NotYet($"{words}; it is not answered", new(Wanting.NotYet,
                        $"answer the demand of {fact.By} to inspect books and records", null, last), term)
                    : Finding.No($"{words}; it is not answered", term);
            return finding.WithFigure("last-day", last).WithFigure("court-from", CourtFrom(answered.Fact, last)).RelyingOn(demanded.Entry);
        });

    static LocalDate CourtFrom(InspectionAnswered? answer, LocalDate last) =>
        answer is { Granted: false } refused && refused.On.Date <= last ? refused.On.Date : last.PlusDays(1);

    /// <summary>May the one who demanded ask the court: was it refused, or did the time for an answer pass without one?</summary>
    public static Finding MayAskCourt(ParticularsFile file, Recorded<InspectionDemanded> demanded, LocalDate day) =>
        file.Instruments.Under(day, terms =>
        {
            var term = terms.Find(TermNames.InspectionDays);
            if (term is null) return Finding.No("no instrument gives a time after which a court may be asked");
            var answered = file.Records.By<InspectionAnswered>(day).FirstOrDefault(one => one.Fact.Demand == demanded.Fact.Demand);
            if (answered.Fact is { Granted: true, On: var granted })
                return Finding.No($"the inspection was granted on {granted.InWords()}", term).RelyingOn(answered.Entry);
            if (answered.Fact is { } refused)
                return Finding.Yes($"the inspection was refused on {refused.On.InWords()}: {refused.Reason ?? "no reason was given"}", term)
                    .RelyingOn(answered.Entry);
            var last = file.Records.BusinessDays.After(demanded.Fact.On.Date, term.Figure);
            return Finding.That(day > last, $"the time for an answer {(day > last ? "ended" : "runs to its end")} on " +
                $"{ParticularsFile.Text(last)}", term).WithFigure("court-from", last.PlusDays(1)).RelyingOn(demanded.Entry);
        });
}
