namespace Minutebook.Books;

using System.Linq;
using Minutebook.Board;
using Minutebook.Stock;
using Minutebook.Stockholders;
using Minutebook.Values;
using NodaTime;

/// <summary>What a certified election does to the Board: the elected take their seats, and those whom they succeed leave theirs.</summary>
static class Seats
{
    /// <summary>What these books know of a person beside the Board.</summary>
    public static PersonQualities QualitiesIn(Corporation corporation) => new(
        person => corporation.Persons.ContainsKey(person)
            ? Finding.Yes($"{corporation.NameOf(person)} is in the books as a natural person")
            : Finding.NotShown($"the books do not show who {person} is",
                $"enter \"person-entered\" for {person}, if it is a natural person"),
        (person, day) =>
        {
            var close = Ledger.CloseOf(day, corporation.Instruments.Switches.CloseOfBusiness, corporation.Zone);
            var held = corporation.Ledger.Accounts.Values.Where(account => account.Persons.Contains(person)).Any(account =>
                corporation.Ledger.Classes.Keys.Any(of => !corporation.Ledger.HeldBy(account.Holder, of, close).IsZero));
            return Finding.That(held, $"{corporation.NameOf(person)} {(held ? "held" : "held no")} shares of record on {day:uuuu-MM-dd}");
        });

    /// <summary>
    /// Where every seat serving was filled, who was not elected again has been succeeded. Where fewer were elected than serve, nobody is
    /// shown to have been succeeded: the holders over remain.
    /// </summary>
    public static BoardRecords Filled(BoardRecords board, ResultCertified certified, long entry, Instant recorded)
    {
        var serving = board.LastSeated.ToList();
        var succeeded = certified.Elected.Count >= serving.Count ? serving.Where(person => !certified.Elected.Contains(person)) : [];
        foreach (var person in succeeded) board = board.With(entry, recorded, new DirectorLeft(person, certified.At, LeftBy.Succession));
        foreach (var person in certified.Elected)
            board = board.With(entry, recorded, new DirectorSeated(person, certified.At, ChosenBy.Stockholders, certified.Meeting));
        return board;
    }

    /// <summary>Those elected by consent take their seats when the action took effect. In place of the annual meeting all who serve are
    /// succeeded, where as many were elected; to fill vacancies nobody is.</summary>
    public static BoardRecords Filled(BoardRecords board, ConsentsInserted inserted, ConsentedAction? action, long entry, Instant recorded)
    {
        var at = inserted.Took ?? inserted.On;
        var serving = board.LastSeated.ToList();
        if (action?.Drawn?.Fact.Election == ElectionByConsent.InLieuOfAnnualMeeting && inserted.Elected.Count >= serving.Count)
            foreach (var person in serving.Where(person => !inserted.Elected.Contains(person)))
                board = board.With(entry, recorded, new DirectorLeft(person, at, LeftBy.Succession));
        foreach (var person in inserted.Elected)
            board = board.With(entry, recorded, new DirectorSeated(person, at, ChosenBy.Stockholders));
        return board;
    }
}
