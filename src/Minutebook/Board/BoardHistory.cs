namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>What ended a Director's term, or may have.</summary>
/// <param name="At">When.</param>
/// <param name="Cause">Why; null where the Director was seated anew.</param>
/// <param name="Why">The finding by which it did.</param>
public sealed record Ending(Placed At, LeftBy? Cause, Finding Why);

/// <summary>A Director's time in a seat.</summary>
/// <param name="Ended">What ended it; null where it goes on.</param>
/// <param name="Doubtful">The first thing that may have ended it, of which that is not shown.</param>
public sealed record DirectorTerm(Recorded<DirectorSeated> Seated, Ending? Ended = null, Ending? Doubtful = null)
{
    public Person Person => Seated.Fact.Person;

    public Placed From => new(Seated.Fact.On, Seated.Entry);

    /// <summary>The determination that the election was not good: until then the Director was one in fact alone; null where none.</summary>
    public Recorded<ElectionSetAside>? SetAside { get; init; }

    /// <summary>Whether it runs at a point of the books.</summary>
    public bool RunsAt(Placed at) => !at.IsBefore(From) && (Ended is not { } ended || at.IsBefore(ended.At));

    /// <summary>Whether it runs on a day: from the day on which it began to the day before it ended, or all day where it did both on it.
    /// </summary>
    public bool RunsOn(LocalDate day) => From.At.Date <= day
        && (Ended is not { At.At.Date: var ended } || day < ended || (day == ended && day == From.At.Date));

    /// <summary>Whether at that point it is in doubt that it still runs.</summary>
    public bool IsDoubtfulAt(Placed at) => RunsAt(at) && Doubtful is { } doubtful && !at.IsBefore(doubtful.At);

    /// <summary>The annual meeting since which the Director holds over, no successor having been elected; null where none.</summary>
    public LocalDate? HoldsOverSince(IEnumerable<LocalDate> annualMeetings, LocalDate day)
    {
        LocalDate? since = null;
        foreach (var held in annualMeetings)
            if (held > From.At.Date && held <= day && (Seated.Fact.Expires is not { } expires || held >= expires)
                && (since is null || held < since)) since = held;
        return since;
    }
}

/// <summary>
/// Who sat on the Board when. The facts are gone through in the order in which they took effect; a resignation or removal ends a term only
/// where its own rule says so, and where that is not shown the term is in doubt from then on.
/// </summary>
/// <seealso cref="NumberAndTenure"/>
public sealed class BoardHistory
{
    readonly ILookup<Person, DirectorTerm> byPerson;

    BoardHistory(ImmutableArray<DirectorTerm> terms) => (Terms, byPerson) = (terms, terms.ToLookup(term => term.Person));

    /// <summary>All terms, in the order in which they began.</summary>
    public ImmutableArray<DirectorTerm> Terms { get; }

    public IEnumerable<DirectorTerm> Of(Person person) => byPerson[person];

    /// <summary>The terms that run at a point of the books, each Director once.</summary>
    public ImmutableArray<DirectorTerm> At(Placed at) => [.. Terms.Where(term => term.RunsAt(at)).DistinctBy(term => term.Person)];

    /// <summary>The terms that run on a day, each Director once.</summary>
    public ImmutableArray<DirectorTerm> On(LocalDate day) => [.. Terms.Where(term => term.RunsOn(day)).DistinctBy(term => term.Person)];

    internal static BoardHistory Of(BoardFile file)
    {
        var running = new Dictionary<Person, int>();
        var terms = new List<DirectorTerm>();
        foreach (var (at, fact) in Events(file).OrderBy(one => one.At.At.SortKey).ThenBy(one => one.At.Entry))
        {
            switch (fact)
            {
                case Recorded<DirectorSeated> seated:
                    // The Board fills seats that are vacant: it ends nobody's term.
                    if (seated.Fact is { By: not ChosenBy.Board, Succeeds: { } other })
                        End(other, new(at, LeftBy.Succession, Succeeded(file, seated)));
                    End(seated.Fact.Person, new(at, null, Succeeded(file, seated)));
                    running[seated.Fact.Person] = terms.Count;
                    terms.Add(new(seated));
                    break;
                case Recorded<ElectionSetAside> aside:
                    var seat = terms.FindLastIndex(term => term.Person == aside.Fact.Person && term.From.At.Date == aside.Fact.Since);
                    if (seat < 0) break;
                    terms[seat] = terms[seat] with { SetAside = aside };
                    if (running.TryGetValue(aside.Fact.Person, out var open) && open == seat)
                        End(aside.Fact.Person, new(at, LeftBy.Disqualification, Fell(file, aside)));
                    break;
                case Recorded<DirectorLeft> left:
                    End(left.Fact.Person, new(at, left.Fact.Cause, Left(file, left)));
                    break;
                case Recorded<DirectorResigned> resigned:
                    EndOrDoubt(resigned.Fact.Person, new(at, LeftBy.Resignation, Resignation.TookEffect(file, resigned)));
                    break;
                case Recorded<RemovalVoted> removal:
                    ImmutableArray<DirectorTerm> serving = [.. running.Values.Select(index => terms[index])];
                    foreach (var votes in removal.Fact.Votes)
                        EndOrDoubt(votes.Director, new(at, LeftBy.Removal, Removal.Of(file, removal, votes.Director, serving)));
                    break;
            }
        }
        return new([.. terms]);

        void End(Person person, Ending ending)
        {
            if (running.Remove(person, out var index)) terms[index] = terms[index] with { Ended = ending };
        }

        void EndOrDoubt(Person person, Ending ending)
        {
            if (ending.Why.Answer == Answer.Yes) End(person, ending);
            else if (ending.Why.Answer == Answer.Open && !ending.Why.OnlyNotYet && running.TryGetValue(person, out var index))
                terms[index] = terms[index] with { Doubtful = terms[index].Doubtful ?? ending };
        }
    }

    static IEnumerable<(Placed At, object Fact)> Events(BoardFile file)
    {
        foreach (var seated in file.Records.Seated) yield return (new(seated.Fact.On, seated.Entry), seated);
        foreach (var left in file.Records.Left) yield return (new(left.Fact.On, left.Entry), left);
        foreach (var resigned in file.Records.Resigned.Where(one => one.Fact.Committee is null))
            yield return (Resignation.Effect(file, resigned), resigned);
        foreach (var aside in file.Records.SetAside) yield return (new(aside.Fact.On, aside.Entry), aside);
        foreach (var removal in file.Records.Removals) yield return (new(removal.Fact.On, removal.Entry), removal);
    }

    static Finding Succeeded(BoardFile file, Recorded<DirectorSeated> seated) =>
        Finding.Yes($"{file.NameOf(seated.Fact.Person)} was seated on {seated.Fact.On.InWords()}").RelyingOn(seated.Entry);

    static Finding Fell(BoardFile file, Recorded<ElectionSetAside> aside) => Finding.Yes(
        $"the election of {file.NameOf(aside.Fact.Person)} was set aside on {aside.Fact.On.InWords()}" +
            (aside.Fact.By is { } by ? $" by {by}" : "")).RelyingOn(aside.Entry);

    static Finding Left(BoardFile file, Recorded<DirectorLeft> left) => Finding.Yes(
        $"{file.NameOf(left.Fact.Person)} left on {left.Fact.On.InWords()} ({left.Fact.Cause.ToString().ToLowerInvariant()})")
        .RelyingOn(left.Entry);
}
