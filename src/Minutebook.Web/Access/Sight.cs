namespace Minutebook.Web.Access;

using System;
using System.Collections.Frozen;
using System.Linq;
using Minutebook.Books;
using Minutebook.Books.Written;
using Minutebook.Stockholders;
using Minutebook.Values;

/// <summary>What each capacity sees of the books, and enters. Who voted how is for the inspectors of election alone.</summary>
public static class Sight
{
    static readonly FrozenSet<Type> Secret =
        new[] { typeof(BallotCast), typeof(BallotBatchReceived), typeof(BallotKeyedAgain) }.ToFrozenSet();

    /// <summary>Facts by which the inspectors do their work.</summary>
    static readonly FrozenSet<Type> OfInspectors = new[]
    {
        typeof(BallotCast), typeof(BallotBatchReceived), typeof(BallotKeyedAgain), typeof(PollsOpened), typeof(PollsClosed),
        typeof(ChallengeRuled), typeof(RecountMade),
        typeof(ResultCertified), typeof(StockholderCame), typeof(ProxyFiled), typeof(ConsentProxyDetermined),
    }.ToFrozenSet();

    /// <summary>Whether the fields of a fact are shown; that there is an entry, of which kind and when, is no secret.</summary>
    public static bool Shows(Capacity capacity, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var told = fact is EntryCorrected corrected ? corrected.Instead : fact;
        return capacity == Capacity.Inspector
            || !(Secret.Contains(told.GetType()) || told is ProxyExecuted { Directions.IsEmpty: false });
    }

    /// <summary>Whether a question may be asked: those that name one voter tell how he or she voted.</summary>
    public static bool MayAsk(Capacity capacity, string question) =>
        capacity == Capacity.Inspector || !OnVoters.Contains(question);

    /// <summary>
    /// Whether the count on a matter is shown at its meeting. While the polls are open each ballot would show by the difference how its
    /// holder voted: until they close it is for the inspectors, and for the Secretary where there are none and he or she counts.
    /// </summary>
    public static bool ShowsCount(Capacity capacity, Meeting meeting, MatterId matter)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return capacity == Capacity.Inspector || (capacity == Capacity.Secretary && meeting.Inspectors.IsEmpty)
            || meeting.Closed is not null || meeting.Certified.Exists(one => one.Fact.Matter == matter)
            || (meeting.PollsClosed.FindLast(one => one.Fact.Matter == matter) is { Fact: not null } closed
                && !meeting.PollsOpened.Exists(one => one.Fact.Matter == matter && one.Entry > closed.Entry));
    }

    static readonly FrozenSet<string> OnVoters =
        Minutebook.Books.Questions.QuestionList.All
            .Where(question => question.Provision == nameof(Ballots) || question.Name.StartsWith("ballot.", StringComparison.Ordinal)
                || question.Name is "proxy.vote" or "joint.vote")
            .Select(question => question.Name).ToFrozenSet();

    public static bool MayEnter(Capacity capacity, FactType fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return capacity switch
        {
            Capacity.Secretary => true,
            Capacity.Inspector => OfInspectors.Contains(fact.Type),
            _ => false,
        };
    }
}
