namespace Minutebook.Officers;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Tenure;
using Minutebook.Values;
using NodaTime;
using OfficeHeld = Minutebook.Tenure.Term<Office>;

/// <summary>An officer's time in an office.</summary>
/// <param name="Title">Whether the election was in order.</param>
/// <param name="Ended">What ended it; null where it goes on.</param>
/// <param name="Doubtful">The first thing that may have ended it, of which that is not shown.</param>
public sealed record OfficerTerm(Recorded<OfficerElected> Elected, Finding Title, Ending? Ended = null, Ending? Doubtful = null)
{
    public Person Person => Elected.Fact.Person;

    public Office Office => Elected.Fact.Office;

    public Placed From => new(Elected.Fact.On, Elected.Entry);

    /// <summary>
    /// Whether the person was lawfully elected. Where neither a resolution nor one who appointed is named, the books' word is taken: that
    /// the resolution is not shown is told by its own question.
    /// </summary>
    public Answer Lawful => Elected.Fact is { Resolution: null, By: null } ? Answer.Yes : Title.Answer;

    /// <summary>Whether it runs at a point of the books.</summary>
    public bool RunsAt(Placed at) => !at.IsBefore(From) && (Ended is not { } ended || at.IsBefore(ended.At));

    /// <summary>Whether it runs on a day: from the day on which it began to the day before it ended, or all day where it did both on it.
    /// </summary>
    public bool RunsOn(LocalDate day) => From.At.Date <= day
        && (Ended is not { At.At.Date: var ended } || day < ended || (day == ended && day == From.At.Date));

    /// <summary>Whether at that point it is in doubt that it still runs.</summary>
    public bool IsDoubtfulAt(Placed at) => RunsAt(at) && Doubtful is { } doubtful && !at.IsBefore(doubtful.At);

    /// <summary>"Ines Okafor has been President since 2025-05-22".</summary>
    internal string InWords(OfficerFile file) =>
        $"{file.NameOf(Person)} has been {OfficeNames.InWords(Office, Elected.Fact.Title)} since {From.At.InWords()}";
}

/// <summary>
/// Who held which office when. The facts are gone through in the order in which they took effect; a resignation, a removal or the election
/// of a successor ends a term only where its own rule says so, and where that is not shown the term is in doubt from then on.
/// </summary>
/// <seealso cref="ElectionAndTermOfOffice"/>
public sealed class OfficerHistory
{
    readonly List<OfficerTerm> terms = [];

    // As the terms stand: it is asked for every signature and for every act of an officer, and made anew after a term began or ended.
    (ImmutableArray<OfficerTerm> All, ILookup<Office, OfficerTerm> ByOffice)? shown;

    /// <summary>All terms, in the order in which they began.</summary>
    public ImmutableArray<OfficerTerm> Terms => Shown.All;

    public IEnumerable<OfficerTerm> Of(Office office) => Shown.ByOffice[office];

    (ImmutableArray<OfficerTerm> All, ILookup<Office, OfficerTerm> ByOffice) Shown =>
        shown ??= ([.. terms], terms.ToLookup(term => term.Office));

    public IEnumerable<OfficerTerm> Of(Person person, Office office) => Of(office).Where(term => term.Person == person);

    /// <summary>Who holds an office at a point of the books: those without doubt before those in doubt, each once.</summary>
    public ImmutableArray<OfficerTerm> At(Office office, Placed at) =>
        [.. Of(office).Where(term => term.RunsAt(at) && term.Lawful != Answer.No)
            .OrderBy(term => term.Lawful == Answer.Yes && !term.IsDoubtfulAt(at) ? 0 : 1).DistinctBy(term => term.Person)];

    /// <summary>Who held which office when, without doubts and grounds: what the ledger of seats knows. One whose election was not in
    /// order held none.</summary>
    public Tenure<Office> Tenure => new(terms.Where(term => term.Lawful != Answer.No).Aggregate(
        Grown.None<OfficeHeld>(),
        (grown, term) => grown.With(new(term.Person, term.Office, term.From.At, term.Ended?.At.At, term.Elected.Entry))));

    /// <summary>
    /// Goes through the facts. Whether an election or a removal is in order may turn on who called the meeting of the Board before it, and
    /// so on this history as far as it is written: it is asked while it grows.
    /// </summary>
    internal void Read(OfficerFile file)
    {
        var writtenTo = Instant.MinValue;
        foreach (var (at, fact) in Events(file).OrderBy(one => one.At.At.SortKey).ThenBy(one => one.At.Entry))
        {
            if (at.At.SortKey != writtenTo) file.Board.OfficersGrew(writtenTo);
            writtenTo = at.At.SortKey;
            switch (fact)
            {
                case Recorded<OfficerElected> elected:
                    Begin(file, elected, at);
                    break;
                case Recorded<OfficerLeft> left:
                    EndOrDoubt(left.Fact.Person, left.Fact.Office, new(at, left.Fact.Cause, Left(file, left)));
                    break;
                case Recorded<OfficerResigned> resigned:
                    EndOrDoubt(resigned.Fact.Person, resigned.Fact.Office,
                        new(at, LeftBy.Resignation, OfficerResignation.TookEffect(file, resigned)));
                    break;
                case Recorded<OfficerRemoved> removed:
                    EndOrDoubt(removed.Fact.Person, removed.Fact.Office, new(at, LeftBy.Removal, OfficerRemoval.Of(file, removed)));
                    break;
            }
        }
        file.Board.OfficersGrew(writtenTo);
    }

    void Begin(OfficerFile file, Recorded<OfficerElected> elected, Placed at)
    {
        var begun = new OfficerTerm(elected, ElectionAndTermOfOffice.InOrder(file, elected));
        var (person, office) = (elected.Fact.Person, elected.Fact.Office);
        var words = $"{file.NameOf(person)} was elected {OfficeNames.InWords(office, elected.Fact.Title)} on {elected.Fact.On.InWords()}";
        var successor = Finding.Yes(words).RelyingOn(elected.Entry);
        // One elected again is in office either way: if the election falls, by the old term.
        if (begun.Lawful == Answer.Yes)
            EndOrDoubt(term => term.Office == office && term.Person == person && term.Elected.Fact.Title == elected.Fact.Title,
                new(at, null, successor));
        EndOrDoubt(
            term => term.Office == office && term.Person != person
                && (term.Person == elected.Fact.Succeeds || OfficeNames.HeldByOne(office)),
            new(at, LeftBy.Succession,
                begun.Lawful == Answer.Yes ? successor : Finding.All($"{words}, in order", successor, begun.Title)));
        terms.Add(begun);
        shown = null;
    }

    void EndOrDoubt(Person person, Office office, Ending ending) =>
        EndOrDoubt(term => term.Person == person && term.Office == office, ending);

    void EndOrDoubt(System.Func<OfficerTerm, bool> whose, Ending ending)
    {
        var answer = ending.Why.Answer;
        if (answer == Answer.No || ending.Why.OnlyNotYet) return;
        for (var index = 0; index < terms.Count; index++)
        {
            var term = terms[index];
            if (term.Ended is not null || !whose(term)) continue;
            terms[index] = answer == Answer.Yes ? term with { Ended = ending } : term with { Doubtful = term.Doubtful ?? ending };
            shown = null;
        }
    }

    static IEnumerable<(Placed At, object Fact)> Events(OfficerFile file)
    {
        foreach (var elected in file.Records.Elected) yield return (new(elected.Fact.On, elected.Entry), elected);
        foreach (var left in file.Records.Left) yield return (new(left.Fact.On, left.Entry), left);
        foreach (var resigned in file.Records.Resigned) yield return (OfficerResignation.Given(file, resigned).Effect, resigned);
        foreach (var removed in file.Records.Removed) yield return (new(removed.Fact.On, removed.Entry), removed);
    }

    static Finding Left(OfficerFile file, Recorded<OfficerLeft> left) => Finding.Yes(
        $"{file.NameOf(left.Fact.Person)} left on {left.Fact.On.InWords()} ({left.Fact.Cause.ToString().ToLowerInvariant()})")
        .RelyingOn(left.Entry);
}
