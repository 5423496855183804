namespace Minutebook.Board;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;

/// <summary>Who takes the place of an absent or disqualified member of a committee, for one meeting.</summary>
/// <seealso cref="Committees"/>
public static class CommitteeSubstitutes
{
    /// <summary>Is the member disqualified, or absent at that time? The fact says that it was so; what the books show of the attendance may
    /// say otherwise.</summary>
    internal static Finding IsAway(BoardFile file, BoardMeeting meeting, Recorded<CommitteeSubstituteNamed> named)
    {
        var (member, at) = (named.Fact.Member, new Placed(named.Fact.At, named.Entry));
        return named.Fact.Disqualified ? Finding.Yes($"{file.NameOf(member)} is disqualified")
            : Finding.Not($"{file.NameOf(member)} is absent", BoardAttendance.Presence(file, meeting, member, at));
    }

    /// <summary>By the Board, as an alternate; else by the members present, all of them.</summary>
    internal static Finding Chosen(
        BoardFile file, BoardMeeting meeting, Recorded<CommitteeSubstituteNamed> named, ImmutableArray<Person> members, Terms terms) =>
        IsAlternate(file, meeting, named)
            ? Finding.Yes($"{file.NameOf(named.Fact.Substitute)} is an alternate", terms.Find(TermNames.CommitteeAlternates))
            : Unanimous(file, meeting, named, members, terms.Find(TermNames.CommitteeSubstitutes));

    /// <summary>Designated by then: one who becomes an alternate later was none at the meeting.</summary>
    static bool IsAlternate(BoardFile file, BoardMeeting meeting, Recorded<CommitteeSubstituteNamed> named)
    {
        var (who, at) = (named.Fact.Substitute, new Placed(named.Fact.At, named.Entry));
        return meeting.Called is { Fact.Committee: { } id } && file.Records.Committee(id) is { } committee
            && ((committee.Created is { } created && created.Fact.Alternates.Contains(who)
                    && !at.IsBefore(new(created.Fact.On, created.Entry)))
                || committee.Named.Exists(one => one.Fact.AsAlternate && one.Fact.Person == who
                    && !at.IsBefore(new(one.Fact.On, one.Entry))));
    }

    /// <summary>
    /// All members present and not disqualified appoint: one who is present and neither agreed nor refused did not, and one who is absent
    /// cannot. Where the books show nobody's coming, those who are said to have appointed were present.
    /// </summary>
    static Finding Unanimous(
        BoardFile file, BoardMeeting meeting, Recorded<CommitteeSubstituteNamed> named, ImmutableArray<Person> members, Term<bool>? term)
    {
        if (term is not { Figure: true }) return Finding.No("no instrument lets the members present appoint another", term);
        var (fact, at) = (named.Fact, new Placed(named.Fact.At, named.Entry));
        List<Person> able = [.. members.Where(person => person != fact.Member && !IsDisqualified(meeting, person))];
        List<Person> agreed = [.. fact.By.Distinct().Where(able.Contains)];
        if (!fact.Against.IsEmpty)
            return Finding.No($"{file.NamesOf(fact.Against)} did not agree; the members present must be unanimous", term);
        if (agreed.Count == 0) return Finding.No("no member present and not disqualified appointed another", term);
        var grounds = new List<Finding>();
        foreach (var person in able)
            if (agreed.Contains(person)) grounds.Add(WasThere(person));
            else if (BoardAttendance.Presence(file, meeting, person, at) is { Answer: not Answer.No } silent)
                grounds.Add(Finding.Not($"{file.NameOf(person)} was away, or appointed as well", silent));
        return Finding.All($"all members present and not disqualified agreed: {file.NamesOf(agreed)}", [.. grounds]).Citing(term);

        Finding WasThere(Person person) => meeting.Came.IsEmpty
            ? Finding.Yes($"{file.NameOf(person)} took part in the appointment") : BoardAttendance.Presence(file, meeting, person, at);
    }

    static bool IsDisqualified(BoardMeeting meeting, Person person) =>
        meeting.Substitutes.Exists(one => one.Fact.Disqualified && one.Fact.Member == person);
}
