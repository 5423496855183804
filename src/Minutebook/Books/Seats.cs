namespace Minutebook.Books;

using System.Linq;
using Minutebook.Board;
using Minutebook.Stockholders;
using NodaTime;

/// <summary>What a certified election does to the Board: the elected take their seats, and those whom they succeed leave theirs.</summary>
static class Seats
{
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
}
