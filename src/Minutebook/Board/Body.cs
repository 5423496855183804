namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;

/// <summary>Those who act together, as they stand at a point of the books: the Board, or a committee.</summary>
/// <param name="Name">"the Board".</param>
/// <param name="Committee">Which committee; null for the Board.</param>
/// <param name="Fixed">The number fixed; null where it is not shown.</param>
/// <param name="Number">The finding on that number.</param>
/// <param name="Members">Who serves, without doubt.</param>
/// <param name="Doubtful">Of whom it is not shown whether they still serve.</param>
/// <seealso cref="NumberAndTenure"/>
public sealed record Body(
    string Name, CommitteeId? Committee, int? Fixed, Finding Number, ImmutableArray<Person> Members,
    ImmutableArray<(Person Person, Finding Why)> Doubtful)
{
    public static Body Of(BoardFile file, CommitteeId? committee, Placed at, BoardMeeting? meeting = null) =>
        committee is { } id ? Committees.BodyOf(file, id, at, meeting)
            : file.FoundOnce(at, () => OfBoard(file, at));

    /// <summary>
    /// The Board. A decrease of its number counts at once only down to those who serve: the seats above it end with their terms.
    /// </summary>
    static Body OfBoard(BoardFile file, Placed at)
    {
        var number = NumberAndTenure.Number(file, at);
        var terms = file.SittingAt(at);
        var doubtful = terms.Where(term => term.IsDoubtfulAt(at)).Select(term => (term.Person, term.Doubtful!.Why)).ToImmutableArray();
        ImmutableArray<Person> certain = [.. terms.Select(term => term.Person).Except(doubtful.Select(one => one.Person))];
        var counted = number.Fixed is { } fixedNumber && fixedNumber < terms.Length ? terms.Length : number.Fixed;
        return new("the Board", null, counted, number.Finding, certain, doubtful);
    }

    /// <summary>All who may serve: those without doubt, and those in doubt.</summary>
    public IEnumerable<Person> Possible => Members.Concat(Doubtful.Select(one => one.Person));

    public bool Has(Person person) => Members.Contains(person);

    public bool MayHave(Person person) => Possible.Contains(person);

    /// <summary>Why it cannot be counted: the number is not shown, or no member is in the books; null where it can.</summary>
    public Finding? NotCountable => Fixed is null ? Finding.All($"the number of {Name} is known", Number)
        : Members.IsEmpty && Doubtful.IsEmpty
            ? Finding.NotShown($"the books show no member of {Name} then", "record who was seated, and when") : null;
}
