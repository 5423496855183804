namespace Minutebook.Books;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Books.Written;
using Minutebook.Values;
using NodaTime;

/// <summary>A fact that took effect later than it is entered: likely a slip of the pen, and entered all the same.</summary>
/// <param name="Index">Which of the facts of the request.</param>
public sealed record LaterThanNow(int Index, string Kind, Moment Dated, Instant Now, DateTimeZone Zone)
{
    /// <summary>Facts may speak of days to come, as the call of a meeting does; what counts is when they themselves took effect.</summary>
    public static ImmutableArray<LaterThanNow> Among(IReadOnlyList<Fact> facts, Now now, DateTimeZone zone) =>
        [.. from index in Enumerable.Range(0, facts.Count)
            let fact = facts[index] is EntryCorrected corrected ? corrected.Instead : facts[index]
            let effective = fact.Effective
            where effective is not null && effective.SortKey > now.Instant
            select new LaterThanNow(index, FactCatalogue.Of(fact).Name, effective, now.Instant, zone)];

    public string InWords(bool dry) =>
        $"{Kind} is dated {Dated.InWords()}, later than now ({Moment.At(Now, Zone).InWords()}); " +
        (dry ? "it would be entered all the same" : "it is entered all the same; if the date is a mistake, enter \"entry-corrected\"");
}
