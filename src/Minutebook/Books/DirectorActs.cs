namespace Minutebook.Books;

using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>The acts of Directors, also of those whose election later falls. The result by which one was elected is a certified one, and
/// that is known only to the books as a whole.</summary>
/// <seealso cref="NumberAndTenure"/>
public static class DirectorActs
{
    /// <summary>
    /// Is what this person does as a Director on a day the act of a Director? Yes of one whose title is in order. What becomes of the acts
    /// of one whose election falls, the switch DeFactoActs says; the acts of one who has no seat are without authority.
    /// </summary>
    public static Finding MayAct(Corporation corporation, Person person, LocalDate day, Now now)
    {
        var file = corporation.BoardFile(now);
        var serves = NumberAndTenure.Serves(file, person, day);
        var words = $"{file.NameOf(person)} acts as a Director";
        var term = file.History.Of(person).LastOrDefault(one => one.RunsOn(day));
        if (term is null || (serves.Answer != Answer.Yes && file.Sits(term))) return Finding.Any(words, serves).WithBreach(Effect.Voidable);
        var title = Title(corporation, file, term, now);
        if (title is null || title.Answer == Answer.Yes) return title is null ? serves : Finding.All(words, serves, title);
        var acts = corporation.Instruments.Switches.DeFactoActs;
        var inFact = OfficerActs.InFact($"{words}, lawfully elected", title, acts).RelyingOn(term.Seated.Entry);
        return acts == DeFactoActs.Valid
            ? Finding.Yes($"{words}, in fact if not by an election in order; the acts of such a Director stand") with
                { Notes = inFact.Notes, ReliedOn = inFact.ReliedOn }
            : inFact;
    }

    /// <summary>Was the Director lawfully seated? By a certified result that stands, or by the Board in order; null where the books know of
    /// neither, and their word is taken.</summary>
    static Finding? Title(Corporation corporation, BoardFile file, DirectorTerm term, Now now) =>
        term.Seated.Fact is { By: ChosenBy.Board, Resolution: not null } ? Vacancies.Filled(file, term.Person)
        : corporation.Numbered(term.Seated.Entry) is { Fact: ResultCertified } certified
            ? StandingOfActs.Stands(corporation, certified, now) : null;
}
