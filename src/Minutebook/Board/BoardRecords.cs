namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Tenure;
using Minutebook.Values;
using NodaTime;

/// <summary>What the books know of the Board: its number, its members, its resolutions.</summary>
public sealed record BoardRecords
{
    /// <summary>The one kind of seat that these books know yet.</summary>
    public const string Seat = "director";

    public ImmutableList<Recorded<NumberOfDirectorsFixed>> Numbers { get; init; } = [];

    public Tenure<string> Directors { get; init; } = new();

    public ImmutableList<Recorded<BoardResolved>> Resolutions { get; init; } = [];

    /// <summary>The records with one more fact; themselves where the fact is another room's.</summary>
    public BoardRecords With(long entry, Instant at, Fact fact) => fact switch
    {
        NumberOfDirectorsFixed number => this with { Numbers = Numbers.Add(new(entry, at, number)) },
        DirectorSeated seated => this with { Directors = Vacated(seated).Began(seated.Person, Seat, seated.On, entry) },
        DirectorLeft left => this with { Directors = Directors.Ended(left.Person, Seat, left.On) },
        BoardResolved resolved => this with { Resolutions = Resolutions.Add(new(entry, at, resolved)) },
        _ => this,
    };

    Tenure<string> Vacated(DirectorSeated seated)
    {
        var before = seated.Succeeds is { } predecessor ? Directors.Ended(predecessor, Seat, seated.On) : Directors;
        return before.Ended(seated.Person, Seat, seated.On);
    }

    /// <summary>Who serves on a day, without repetition.</summary>
    public IEnumerable<Person> ServingOn(LocalDate day) => Directors.On(day).Select(term => term.Person).Distinct();
}
