namespace Minutebook.Books;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;

/// <summary>Whose it is to do what the docket tells: by office, and by person.</summary>
public static partial class Docket
{
    /// <summary>Minutes, notices, lists and the stock transfer books are the Secretary's, and what no other has.</summary>
    public const string OfSecretary = "secretary";

    public const string OfTreasurer = "treasurer";

    /// <summary>What takes a resolution of the Board.</summary>
    public const string OfBoardItself = "board";

    static IEnumerable<DocketLine> For(string whose, IEnumerable<DocketLine> lines) => lines.Select(line => line with { Whose = whose });

    /// <summary>The lines that one office has, or "board".</summary>
    public static ImmutableArray<DocketLine> OfOffice(this ImmutableArray<DocketLine> lines, string office) =>
        [.. lines.Where(line => line.Whose == office)];

    /// <summary>The lines that are for this person to do: of the offices that he or she holds, or acts in, and those of the Board for a
    /// Director. Also the lines that name the person.</summary>
    public static ImmutableArray<DocketLine> OfPerson(
        this ImmutableArray<DocketLine> lines, Corporation corporation, Now now, Person person)
    {
        var officers = corporation.OfficerFile(now);
        var at = Placed.AtEndOf(Moment.On(now.DateIn(corporation.Zone), corporation.Zone)).At;
        var his = lines.Select(line => line.Whose).Distinct().Where(whose => whose == OfBoardItself
            ? Minutebook.Board.NumberAndTenure.Serves(officers.Board, person, at.Date).Answer == Answer.Yes
            : officers.Held(person, whose, at).Answer == Answer.Yes).ToImmutableHashSet();
        var name = officers.NameOf(person);
        return [.. lines.Where(line => his.Contains(line.Whose) || line.What.Contains(name, System.StringComparison.Ordinal))];
    }
}
