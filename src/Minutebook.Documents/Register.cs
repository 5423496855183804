namespace Minutebook.Documents;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Books;
using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>One term in a register.</summary>
/// <param name="Seat">The office; for a Director by whom the Director was chosen, and the group or class of the seat where it has one.
/// </param>
/// <param name="Until">Until when, and why; for one who is still in the seat what is to be known of it.</param>
public sealed record TermOnPaper(string Name, string Seat, string From, string Until);

/// <summary>One who sits today, with the address in the books.</summary>
public sealed record AddressOnPaper(string Name, string Address);

/// <summary>The register of Directors, or of officers: every term, and the addresses of those who serve.</summary>
/// <param name="Whose">"Directors" or "officers".</param>
public sealed record Register(
    Letterhead Corporation, LocalDate Dated, string Whose, string AsOf, IReadOnlyList<TermOnPaper> Terms,
    IReadOnlyList<AddressOnPaper> Addresses)
    : Document(Corporation, $"Register of {Whose}", Dated)
{
    public override string Template => "register.typ";

    /// <summary>The Directors, as the books know them at the end of a day.</summary>
    public static Register OfDirectors(Corporation corporation, LocalDate day)
    {
        var file = corporation.BoardFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant()));
        var terms = file.Terms.Where(term => term.From.At.Date <= day).ToList();
        return new(
            Letterhead.Of(corporation, day), day, "Directors", Wording.Day(day),
            [
                .. terms.Select(term => new TermOnPaper(corporation.NameOf(term.Person), Seat(term), Wording.Day(term.From.At.Date),
                    term.Ended is { } ended ? Until(ended.At.At, ended.Cause)
                        : term.Doubtful is { } doubtful ? $"in doubt since {Wording.Day(doubtful.At.At.Date)}"
                        : term.HoldsOverSince(file.AnnualMeetings, day) is { } since ? $"holds over since {Wording.Day(since)}"
                        : "serves")),
            ],
            AddressesOf(corporation, terms.Where(term => term.RunsOn(day)).Select(term => term.Person)));
    }

    /// <summary>The officers, as the books know them at the end of a day.</summary>
    public static Register OfOfficers(Corporation corporation, LocalDate day)
    {
        var file = corporation.OfficerFile(new(day.PlusDays(1).AtStartOfDayInZone(corporation.Zone).ToInstant()));
        var terms = file.History.Terms.Where(term => term.From.At.Date <= day && term.Lawful != Answer.No).ToList();
        return new(
            Letterhead.Of(corporation, day), day, "officers", Wording.Day(day),
            [
                .. terms.Select(term => new TermOnPaper(corporation.NameOf(term.Person),
                    OfficeNames.InWords(term.Office, term.Elected.Fact.Title), Wording.Day(term.From.At.Date),
                    term.Ended is { } ended ? Until(ended.At.At, ended.Cause)
                        : term.Doubtful is { } doubtful ? $"in doubt since {Wording.Day(doubtful.At.At.Date)}" : "serves")),
            ],
            AddressesOf(corporation, terms.Where(term => term.RunsOn(day)).Select(term => term.Person)));
    }

    static string Seat(Board.DirectorTerm term)
    {
        var seated = term.Seated.Fact;
        return string.Join(", ", new[]
        {
            $"by {(seated.By == Board.ChosenBy.Stockholders ? "the stockholders" : $"the {seated.By}")}",
            seated.Group is { } group ? $"class {group}" : null,
            seated.OfClass is { } of ? $"by the holders of {of} alone" : null,
        }.Where(part => part is not null));
    }

    static string Until(Moment at, Board.LeftBy? cause) => $"{Wording.Day(at.Date)}, " + cause switch
    {
        Board.LeftBy.Death => "death",
        Board.LeftBy.Resignation => "resignation",
        Board.LeftBy.Removal => "removal",
        Board.LeftBy.Succession => "successor",
        Board.LeftBy.Disqualification => "no longer qualified",
        Board.LeftBy.EndOfTerm => "end of term",
        _ => "chosen again",
    };

    static AddressOnPaper[] AddressesOf(Corporation corporation, IEnumerable<Person> persons) =>
        [.. persons.Distinct().Select(person => new AddressOnPaper(corporation.NameOf(person),
            corporation.Persons.GetValueOrDefault(person)?.Address?.Text ?? "not in the books"))];
}
