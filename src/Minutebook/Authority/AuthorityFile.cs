namespace Minutebook.Authority;

using System.Collections.Generic;
using System.Linq;
using Minutebook.Board;
using Minutebook.Instruments;
using Minutebook.Officers;
using Minutebook.Values;
using NodaTime;

/// <summary>All that a question about authority is judged by.</summary>
/// <param name="records">What the books know of it.</param>
/// <param name="officers">What a question about the officers is judged by: authority is given to offices, too.</param>
/// <seealso cref="Contracts"/>
public sealed class AuthorityFile(AuthorityRecords records, OfficerFile officers)
{
    readonly Dictionary<(ResolutionId, LocalDate), Finding> resolved = [];

    public AuthorityRecords Records { get; } = records;

    public OfficerFile Officers { get; } = officers;

    public Instruments Instruments => Officers.Instruments;

    public LocalDate Today => Officers.Today;

    public string NameOf(Person person) => Officers.NameOf(person);

    public string NamesOf(IEnumerable<Person> persons) => Officers.NamesOf(persons);

    /// <summary>Is the resolution of the Board in force on a day? A register asks this of few resolutions many times.</summary>
    public Finding Resolved(ResolutionId id, LocalDate day) => resolved.TryGetValue((id, day), out var known)
        ? known : resolved[(id, day)] = GeneralPowers.Resolved(Officers.Board, id, day);

    /// <summary>Did the Board so resolve? Where no resolution is named, not shown.</summary>
    /// <param name="what">What it did: "granted r-1".</param>
    internal Finding ByBoard(ResolutionId? resolution, LocalDate day, string what, Term? term) => resolution is { } id
        ? Resolved(id, day).Citing(term)
        : Finding.NotShown($"the books do not show by which resolution the Board {what}", "record the resolution, and name it", term);

    /// <summary>Was what was signed ratified by the Board? A ratification relates back. Null where none is recorded.</summary>
    internal Finding? Ratification(string instrument)
    {
        var ratified = Records.Ratified.FindAll(one => one.Fact.Instrument.Value == instrument);
        return ratified.IsEmpty ? null : Finding.Any($"the Board ratified {instrument}", [.. ratified.Select(one =>
            Resolved(one.Fact.Resolution, Today).RelyingOn(one.Entry))]);
    }

    /// <summary>Was it signed with authority, or ratified by the Board afterwards?</summary>
    internal Finding AuthorizedOrRatified(string instrument, string words, Finding authorized)
    {
        var finding = Ratification(instrument) is { } ratified ? Finding.Any($"{words}, or ratified", authorized, ratified)
            : Finding.All(words, authorized);
        return finding.WithBreach(Effect.Voidable) with { Figures = authorized.Figures };
    }
}
