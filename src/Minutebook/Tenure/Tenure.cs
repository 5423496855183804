namespace Minutebook.Tenure;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Values;
using NodaTime;

/// <summary>One person's time in one seat or office.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ended; null where it goes on.</param>
/// <param name="Entry">The entry that began it.</param>
public sealed record Term<TSeat>(Person Person, TSeat Seat, Moment From, Moment? Until, long Entry);

/// <summary>Who held which seat or office when. It knows no law: terms that overlap, or have gaps, are as they were.</summary>
public sealed record Tenure<TSeat>(Grown<Term<TSeat>> Terms)
    where TSeat : notnull
{
    /// <summary>Nobody held anything yet.</summary>
    public Tenure()
        : this(Grown.None<Term<TSeat>>())
    {
    }

    /// <summary>Someone took a seat.</summary>
    public Tenure<TSeat> Began(Person person, TSeat seat, Moment from, long entry) => new(Terms.With(new(person, seat, from, null, entry)));

    /// <summary>Someone left a seat. Where the books do not know that the person held it, nothing changes.</summary>
    public Tenure<TSeat> Ended(Person person, TSeat seat, Moment at)
    {
        var terms = Grown.None<Term<TSeat>>();
        foreach (var term in Terms)
            terms = terms.With(term.Person == person && term.Seat.Equals(seat) && term.Until is null ? term with { Until = at } : term);
        return new(terms);
    }

    /// <summary>Who held the seat on a day: from the day on which the term began to the day before it ended, or all day where it began and
    /// ended on it.</summary>
    public IEnumerable<Term<TSeat>> On(TSeat seat, LocalDate day) => On(day).Where(term => term.Seat.Equals(seat));

    /// <summary>All who held a seat on a day.</summary>
    public IEnumerable<Term<TSeat>> On(LocalDate day) =>
        Terms.Where(term => term.From.Date <= day
            && (term.Until is not { } until || day < until.Date || (day == until.Date && day == term.From.Date)));

    /// <summary>Those who hold a seat now.</summary>
    public IEnumerable<Term<TSeat>> Now => Terms.Where(term => term.Until is null);
}
