namespace Minutebook.Board;

using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>The filling of vacancies on the Board.</summary>
public static class Vacancies
{
    /// <summary>May a vacancy be filled though the remaining Directors are less than a quorum?</summary>
    internal static bool WithoutQuorum(BoardFile file, Moment at) =>
        file.Instruments.Known(at.Date) && file.Instruments.On(at.Date).Find(TermNames.VacancyWithoutQuorum) is { Figure: true };

    /// <summary>By a majority of the Directors in office, not of those present; a sole one suffices.</summary>
    internal static Finding Vote(BoardFile file, Body body, ResolutionVoted vote, Terms terms)
    {
        if (terms.Find(TermNames.VacancyVote) is not { } required)
            return Finding.NotShown("no instrument says by which vote a vacancy is filled", "enter the by-laws with that vote");
        var inOffice = body.Members.Length + body.Doubtful.Length;
        var votes = vote.For.Distinct().Count(body.Has);
        return Finding.That(required.Figure.MetBy(votes, inOffice),
                $"{votes} of {inOffice} Directors in office voted for it; {required.Figure.Of(inOffice)} are needed", required)
            .WithFigure("for", votes).WithFigure("in-office", inOffice).WithFigure("needed", required.Figure.LeastOf(inOffice));
    }

    /// <summary>
    /// Was the seat of this Director, whom the Board seated, filled in order: a seat was vacant, the Board may fill it, and did so by the
    /// vote that it needs? The figure "until" says for which term.
    /// </summary>
    public static Finding Filled(BoardFile file, Person person)
    {
        var name = file.NameOf(person);
        var term = file.History.Of(person).LastOrDefault(one => one.Seated.Fact.By == ChosenBy.Board);
        if (term is null)
            return Finding.NotShown($"the books do not show that the Board seated {name}", $"record that the Board seated {name}");
        return Filled(file, term);
    }

    internal static Finding Filled(BoardFile file, DirectorTerm term)
    {
        var (seated, name) = (term.Seated.Fact, file.NameOf(term.Person));
        return file.Instruments.Under(seated.On.Date, terms => Finding.All($"the seat of {name} was filled in order",
            Vacant(file, term, terms), OfClass(file, seated, name, terms), ByVote(file, seated, name, terms))
            .WithFigure("until", Term(file, seated, terms)).RelyingOn(term.Seated.Entry));
    }

    /// <summary>Whether one whom the Board seated sits: there was a seat to fill, and the resolution that is named was adopted. Whoever the
    /// stockholders elected sits until the election is set aside.</summary>
    internal static bool HasEffect(BoardFile file, DirectorTerm term) => term.Seated.Fact.By != ChosenBy.Board || file.CountsThoseInFact
        || file.HasEffect(term.Seated.Entry, () => file.Instruments.Under(term.Seated.Fact.On.Date, terms => Finding.All(
            "a vacant seat was filled", Vacant(file, term, terms), term.Seated.Fact.Resolution is { } id
                ? BoardMannerOfActing.Adopted(file, id) : Finding.Yes("the books do not name the resolution"))));

    static Finding Vacant(BoardFile file, DirectorTerm term, Terms terms)
    {
        var before = Body.Of(file, null, new(term.Seated.Fact.On, term.Seated.Entry - 1));
        if (before.Fixed is not { } number) return before.NotCountable!;
        var serving = before.Members.Length;
        var predecessor = file.History.Terms.Any(one => one.Ended is { Cause: not null } end && end.At.IsBefore(term.From));
        var created = terms.Find(TermNames.VacancyNewSeats);
        // A Director who holds over sits: that seat is not vacant, whoever is to succeed.
        var finding = Finding.That(serving < number && (predecessor || created is { Figure: true }),
            $"{serving} of {number} seats were filled before", predecessor ? terms.Find(TermNames.VacancyVote) : created)
            .WithFigure("vacant", number - serving);
        return term.Seated.Fact.Succeeds is { } other && before.Has(other)
            ? finding.WithNote($"{file.NameOf(other)} still sat, and goes on sitting.") : finding;
    }

    /// <summary>A seat that the certificate gives to a class is filled as the certificate provides: without its words nothing can be said.
    /// </summary>
    static Finding OfClass(BoardFile file, DirectorSeated seated, string name, Terms terms)
    {
        var term = terms.Find(TermNames.VacancyClassSeats);
        var before = seated.Succeeds is { } other ? file.History.Of(other).LastOrDefault() : null;
        return (seated.OfClass ?? before?.Seated.Fact.OfClass) is not { } ofClass || term is not { Figure: true }
            ? Finding.Yes($"no class elects to the seat of {name}", term)
            : Finding.NotShown($"the seat of {name} is elected by {ofClass}, and filled as the certificate provides",
                "enter what the certificate provides for a vacancy in it", term);
    }

    static Finding ByVote(BoardFile file, DirectorSeated seated, string name, Terms terms)
    {
        var term = terms.Find(TermNames.VacancyVote);
        if (seated.Resolution is not { } id)
            return Finding.NotShown($"the books do not show the resolution by which the Board seated {name}",
                "record the resolution, and name it", term);
        if (file.Records.Resolution(id) is { IsNamed: true, Matter: not BoardMatter.Vacancy } other)
            return Finding.No($"the resolution {id} is about another matter: {other.Text}", term);
        return BoardMannerOfActing.Adopted(file, id);
    }

    /// <summary>For the unexpired term of the predecessor; in a new seat until the next annual meeting.</summary>
    static string Term(BoardFile file, DirectorSeated seated, Terms terms)
    {
        if (terms.Find(TermNames.VacancyUnexpiredTerm) is not { Figure: true }) return "next annual meeting";
        return seated.Succeeds is { } other && file.History.Of(other).LastOrDefault()?.Seated.Fact.Expires is { } expires
            ? BoardFile.Text(expires) : "next annual meeting";
    }
}
