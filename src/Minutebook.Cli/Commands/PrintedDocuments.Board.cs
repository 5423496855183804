namespace Minutebook.Cli.Commands;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Documents;
using Minutebook.Officers;
using Minutebook.Store;
using Minutebook.Values;

/// <summary>The papers of the Board and of the officers.</summary>
static partial class PrintedDocuments
{
    static string[] OfTheBoard =>
    [
        "board-notice", "board-agenda", "board-minutes", "board-consent", "dissent", "resignation", "committee-charter", "resolution-book",
        "register-of-directors", "register-of-officers", "board-picture",
    ];

    static Document OfBoard(Corporation corporation, ToPrint wanted, Now now) => wanted.What switch
    {
        "board-notice" => BoardNoticeOnPaper.Of(corporation, new(Meeting(wanted)), now),
        "board-agenda" => BoardAgenda.Of(corporation, new(Meeting(wanted)), now),
        "board-minutes" => BoardMinutesOnPaper.Of(corporation, new(Meeting(wanted)), now),
        "board-consent" => BoardConsentOnPaper.Of(corporation, Resolution(wanted), now),
        "dissent" => Letter.OfDissent(corporation, Resolution(wanted), Director(corporation, wanted), now),
        "resignation" => wanted.Office is { } office
            ? Letter.OfResignation(corporation, Director(corporation, wanted), OfficeNamed(office))
            : Letter.OfResignation(corporation, Director(corporation, wanted),
                wanted.Committee is { } committee ? new CommitteeId(committee) : null, now),
        "committee-charter" => CommitteeCharter.Of(corporation,
            new(wanted.Committee ?? throw new UsageException("give the committee: --committee")), Day(corporation, wanted, now)),
        "resolution-book" => ResolutionBook.Of(corporation, Day(corporation, wanted, now), wanted.Search),
        "register-of-directors" => Register.OfDirectors(corporation, Day(corporation, wanted, now)),
        "register-of-officers" => Register.OfOfficers(corporation, Day(corporation, wanted, now)),
        _ => throw new InvalidOperationException($"There is no paper {wanted.What} of the Board."),
    };

    static PrintedFile Picture(OpenedBooks books, ToPrint wanted, string path)
    {
        try
        {
            var day = Day(books.Corporation, wanted, books.Now);
            var picture = wanted.What == "ownership" ? OwnershipPicture.Of(books.Corporation, day) : BoardPicture.Of(books.Corporation,
                day);
            return Written(wanted, path, Encoding.UTF8.GetBytes(picture), null);
        }
        catch (NothingToPrintException nothing)
        {
            throw new UsageException(nothing.Message);
        }
    }

    static ResolutionId Resolution(ToPrint wanted) => new(wanted.Resolutions is { Count: > 0 } named ? named[0]
        : throw new UsageException("give the resolution: --resolution"));

    static Person Director(Corporation corporation, ToPrint wanted)
    {
        var person = new Person(wanted.Director ?? throw new UsageException($"give the Director or officer whose {wanted.What} it is: " +
            "--director"));
        IEnumerable<Person> known = [.. corporation.Persons.Keys, .. corporation.Board.Seated.Select(one => one.Fact.Person),
            .. corporation.Officers.Elected.Select(one => one.Fact.Person)];
        return known.Contains(person) ? person
            : throw new UsageException($"there is no {person} in the books; \"minutebook list directors\" and \"list officers\" list them");
    }

    static Office OfficeNamed(string name)
    {
        var offices = Enum.GetValues<Office>().ToDictionary(office => ValueForms.Kebab(office.ToString()));
        return offices.TryGetValue(name, out var office) ? office
            : throw new UsageException($"there is no office \"{name}\"; expected one of {string.Join(", ", offices.Keys)}");
    }
}
