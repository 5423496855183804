namespace Minutebook.Books.Questions;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Questions on the instruments: their amendments, editions, and what prevails.</summary>
public static partial class QuestionList
{
    static Argument OfAmendment => new("amendment", "the short name of the amendment");

    static IEnumerable<Question> OnAmendments() =>
    [
        new("amendment.in-order", "Was this amendment of the by-laws validly adopted, by the Board or by the stockholders?",
            nameof(Amendments), [OfAmendment], asked => Amendments.InOrder(asked.Corporation, ByLawAmendment(asked), asked.Now)),
        new("amendment.lawful", "Is nothing in this amendment contrary to the statute or the certificate? What is, is told each.",
            nameof(Amendments), [OfAmendment], asked => Amendments.Lawful(asked.Corporation, ByLawAmendment(asked).Fact)),
        new("by-laws.board-power", "Does the certificate confer on the Board the power over by-laws, on a day?", nameof(Amendments), [On],
            asked => Amendments.BoardHasPower(asked.Corporation, asked.Day("on"))),
        new("by-laws.edition", "By which edition of the by-laws is an act of a day judged? The figure \"edition\" is its first day.",
            nameof(Amendments), [On], asked => Amendments.EditionOf(asked.Corporation, asked.Day("on"))),
        new("by-laws.term",
            "Which figure does a term have on a day? The figure \"figure\" holds it; the finding cites its section and says what it " +
                "prevails over.", nameof(Amendments), [new("term", "the name of the term, such as notice.least-days"),
                new("matter", "for a kind of matter, such as merger", "ordinary"), On], Term),
        new("certificate-amendment.in-order", "Was the certificate amended in its two steps: the Board, then the stockholders?",
            nameof(Amendments), [OfAmendment], asked => Amendments.OfCertificate(asked.Corporation,
                asked.Known("amendment", asked.Corporation.CertificateAmendments, one => one.Amendment.Value), asked.Now)),
    ];

    static Recorded<ByLawsAmended> ByLawAmendment(Asked asked) =>
        asked.Known("amendment", asked.Corporation.ByLawAmendments, one => one.Amendment.Value);

    static Finding Term(Asked asked)
    {
        if (!TermNames.All.TryGetValue(asked.Text("term"), out var key))
            throw new QuestionException("term",
                $"\"{asked.Text("term")}\" is not a term{NearestName.Aside(asked.Text("term"), TermNames.All.Keys)}");
        var (day, matter) = (asked.Day("on"), asked.Choice<MatterKind>("matter"));
        return asked.Corporation.Instruments.Under(day, terms => key.FindIn(terms, matter) is { } term
            ? Finding.Yes($"{key.Name} is {Figure(asked, key, matter, day)}", term).WithFigure("figure", Figure(asked, key, matter, day))
            : Finding.No($"no instrument says anything of {key.Name}"));
    }

    static string Figure(Asked asked, TermKey key, MatterKind matter, NodaTime.LocalDate day) =>
        ConflictReport.Terms(asked.Corporation.Instruments, day).Where(one => one.Key == key.Name)
            .OrderBy(one => one.Matter == matter ? 0 : 1).First().Figure;
}
