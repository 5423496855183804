namespace Minutebook.Indemnification;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>An interest that this corporation, or a subsidiary, holds in another entity. Books fills it.</summary>
/// <param name="IsCorporation">Whether the entity is a corporation.</param>
/// <param name="Held">Of a corporation: the director-electing shares that are held; null where not shown.</param>
/// <param name="Of">Of a corporation: all such shares; null where not shown.</param>
/// <param name="Ownership">The part of the ownership; null where not shown.</param>
/// <param name="Through">The subsidiary that holds it; null where this corporation does.</param>
public sealed record Interest(
    bool IsCorporation, Shares? Held, Shares? Of, bool GeneralPartner, Fraction? Ownership, EntityId? Through, long Entry);

/// <summary>All that a question about indemnification is judged by.</summary>
/// <param name="records">What the books know of it.</param>
/// <param name="officers">What a question about officers, and the Board, is judged by.</param>
/// <param name="interests">The interests in an entity on a day.</param>
/// <seealso cref="RightToIndemnification"/>
public sealed class IndemnityFile(
    IndemnityRecords records, OfficerFile officers, Func<EntityId, LocalDate, ImmutableArray<Interest>> interests)
{
    public IndemnityRecords Records { get; } = records;

    public OfficerFile Officers { get; } = officers;

    public Instruments Instruments => Officers.Instruments;

    public LocalDate Today => Officers.Today;

    public string NameOf(Person person) => Officers.NameOf(person);

    public ImmutableArray<Interest> Interests(EntityId entity, LocalDate day) => interests(entity, day);

    /// <summary>Did the Board so resolve?</summary>
    internal Finding ByBoard(ResolutionId resolution, LocalDate day) => GeneralPowers.Resolved(Officers.Board, resolution, day);

    /// <summary>Was this person a Director on a day, or, where no day is given, at any time up to one?</summary>
    internal Finding WasDirector(Person person, LocalDate? on, LocalDate upTo) =>
        OfAny($"{NameOf(person)} {(on is null ? "is or was" : "was")} a Director", person,
            name => Officers.Board.History.Of(name).Where(term => on is { } day ? term.RunsOn(day) : term.From.At.Date <= upTo)
                .Select(term => Finding.Yes($"{NameOf(name)} was seated on {term.From.At.InWords()}").RelyingOn(term.Seated.Entry)));

    /// <summary>Was this person an officer on a day, or, where no day is given, at any time up to one?</summary>
    internal Finding WasOfficer(Person person, LocalDate? on, LocalDate upTo) =>
        OfAny($"{NameOf(person)} {(on is null ? "is or was" : "was")} an officer", person,
            name => Officers.History.Terms.Where(term => term.Person == name && term.Lawful != Answer.No
                    && (on is { } day ? term.RunsOn(day) : term.From.At.Date <= upTo))
                .Select(term => Finding.Yes(term.InWords(Officers)).RelyingOn(term.Elected.Entry)));

    /// <summary>Was this person an employee or an agent on a day, or, where no day is given, at any time up to one?</summary>
    internal Finding WasEngaged(Person person, EngagedAs kind, LocalDate? on, LocalDate upTo)
    {
        var what = kind == EngagedAs.Employee ? "an employee" : "an agent";
        return OfAny($"{NameOf(person)} {(on is null ? "is or was" : "was")} {what}", person,
            name => Records.Engaged.Where(one => one.Fact.Person == name && one.Fact.As == kind && (on is { } day
                    ? one.Fact.On.Date <= day && (one.Fact.Until is not { } until || day <= until) : one.Fact.On.Date <= upTo))
                .Select(one => Finding.Yes($"{NameOf(name)} was engaged on {one.Fact.On.InWords()}").RelyingOn(one.Entry)));
    }

    static Finding OfAny(string words, Person person, Func<Person, IEnumerable<Finding>> found) =>
        found(person).FirstOrDefault() is { } term ? Finding.Any(words, term) : Finding.No($"the books do not show that {words}");

    /// <summary>The sum of amounts of one currency.</summary>
    internal static Money Sum(string currency, IEnumerable<Money> amounts) => new(amounts.Sum(one => one.Amount), currency);
}
