namespace Minutebook.Officers;

using System;
using System.Collections.Generic;
using System.Linq;
using Minutebook.Instruments;
using Minutebook.Values;
using NodaTime;
using NodaTime.Text;

/// <summary>The number of officers, who they are, and who appoints them.</summary>
public static class NumberOfOfficers
{
    /// <summary>Does this person hold this office on a day? Two or more offices may be held by one person.</summary>
    public static Finding Holds(OfficerFile file, Person person, Office office, LocalDate day) => file.Instruments.Under(day, terms =>
        ElectionAndTermOfOffice.InOffice(file, person, office, day).Citing(terms.Find(TermNames.OfficersRequired)));

    /// <summary>Are the required offices filled on a day? A gap is shown, and so is an office of which it is in doubt.</summary>
    public static Finding RequiredFilled(OfficerFile file, LocalDate day) => file.Instruments.Under(day, terms =>
        terms.Find(TermNames.OfficersRequired) is not { } required
            ? Finding.Yes("no instrument requires an office")
            : Finding.All($"every required office is filled on {LocalDatePattern.Iso.Format(day)}",
                [.. required.Figure.Select(name => Filled(file, name, day, required))]));

    static Finding Filled(OfficerFile file, string name, LocalDate day, Term required)
    {
        var holders = OfficeNames.Named(name) is { } office
            ? file.History.Of(office).Where(term => term.RunsOn(day) && term.Lawful != Answer.No).ToList() : [];
        if (holders.Find(term => term.Lawful == Answer.Yes && !term.IsDoubtfulAt(file.EndOf(day))) is { } certain)
            return Finding.Yes($"{file.NameOf(certain.Person)} is {name}", required).RelyingOn(certain.Elected.Entry);
        return (holders.Count == 0 ? Finding.No($"no {name} is in the books", required)
            : ElectionAndTermOfOffice.InOffice(file, holders[0].Person, holders[0].Office, day)).WithFigure("office", name);
    }

    /// <summary>May there be such an office at all, and may this person hold it beside the others that he or she holds?</summary>
    internal static IEnumerable<Finding> Provided(OfficerFile file, Recorded<OfficerElected> elected, Terms terms)
    {
        var (required, optional) = (terms.Find(TermNames.OfficersRequired), terms.Find(TermNames.OfficersOptional));
        var (office, word) = (elected.Fact.Office, OfficeNames.Word(elected.Fact.Office));
        var named = required?.Figure.Contains(word) == true;
        yield return Finding.That(named || optional?.Figure.Contains(word) != false,
            named ? $"the office of {OfficeNames.InWords(office)} is required"
                : $"the by-laws know the office of {OfficeNames.InWords(office, elected.Fact.Title)} among those that may be filled",
            named ? required : optional);
        var others = file.History.Terms.Where(term => term.Person == elected.Fact.Person && term.Office != office
            && term.RunsAt(new(elected.Fact.On, elected.Entry))).Select(term => OfficeNames.InWords(term.Office)).Distinct().ToList();
        if (others.Count == 0) yield break;
        var several = terms.Find(TermNames.OfficersSeveralOffices);
        yield return Finding.That(several is not { Figure: false },
            $"{file.NameOf(elected.Fact.Person)} is {string.Join(" and ", others)} too; any two or more offices " +
            $"{(several is { Figure: false } ? "may not" : "may")} be held by one person", several);
    }

    /// <summary>
    /// Was this officer appointed under a power that the Board delegated? It is traced: from the appointment to the delegation, and from it
    /// to the resolution of the Board, which must be in force when the appointment is made.
    /// </summary>
    internal static Finding Appointed(OfficerFile file, Recorded<OfficerElected> appointed, Person by, Terms terms) => Finding.All(
        $"{file.NameOf(by)} appointed {file.NameOf(appointed.Fact.Person)} " +
            $"{OfficeNames.InWords(appointed.Fact.Office, appointed.Fact.Title)} by power delegated by the Board",
        HasPower(file, by, appointed.Fact.Office, new(appointed.Fact.On, appointed.Entry), terms)).RelyingOn(appointed.Entry);

    /// <summary>Has this person the power to appoint to a subordinate office at a point of the books?</summary>
    internal static Finding HasPower(OfficerFile file, Person by, Office office, Placed at, Terms terms)
    {
        var term = terms.Find(TermNames.OfficersSubordinateDelegated);
        var words = $"{file.NameOf(by)} has the power to appoint a subordinate such as the {OfficeNames.InWords(office)}";
        if (term is not { Figure: true }) return Finding.No("no instrument lets the Board delegate the power to appoint", term);
        if (!IsSubordinate(office, terms))
            return Finding.No($"the {OfficeNames.InWords(office)} is no subordinate officer: the Board elects to that office", term,
                terms.Find(TermNames.OfficersElectedBy));
        var delegations = file.Delegations(by, DelegatedPower.Appoint, at).ToList();
        if (delegations.Count == 0)
            return Finding.NotShown($"the books show no power to appoint that the Board delegated to {file.NameOf(by)}",
                "record the delegation, and the resolution that made it", term);
        return Finding.Any(words, [.. delegations.Select(delegated => Delegated(file, delegated, office, at, term))]);
    }

    static Finding Delegated(OfficerFile file, Recorded<PowerDelegated> delegated, Office office, Placed at, Term term)
    {
        var covers = delegated.Fact.Offices.IsEmpty || delegated.Fact.Offices.Contains(office);
        return Finding.All($"the Board delegated it to {file.NameOf(delegated.Fact.Person)} on {delegated.Fact.On.InWords()}",
            Finding.That(covers, covers ? $"it is for the office of {OfficeNames.InWords(office)} too"
                : $"it is for other offices: {string.Join(", ", delegated.Fact.Offices.Select(OfficeNames.InWords))}", term),
            file.ByBoard(delegated.Fact.Resolution, at.At.Date, $"delegated it to {file.NameOf(delegated.Fact.Person)}", term))
            .RelyingOn(delegated.Entry);
    }

    /// <summary>Those whom the Board need not elect itself: neither a required office, nor the chair of the Board, which is under nobody.
    /// </summary>
    static bool IsSubordinate(Office office, Terms terms) => office is not (Office.Chairman or Office.ViceChairman)
        && terms.Find(TermNames.OfficersRequired)?.Figure.Contains(OfficeNames.Word(office)) != true;

    /// <summary>The last election or appointment of this person to this office, traced to its source.</summary>
    public static Finding Appointed(OfficerFile file, Person person, Office office) =>
        file.Records.Elected.FindLast(one => one.Fact.Person == person && one.Fact.Office == office) is { Fact: not null } elected
            ? ElectionAndTermOfOffice.InOrder(file, elected)
            : Finding.NotShown($"the books do not show that {file.NameOf(person)} was elected or appointed {OfficeNames.InWords(office)}",
                $"record the election of {file.NameOf(person)}");

    /// <summary>Does this officer bear an additional title on a day, which the Board gave?</summary>
    public static Finding Bears(OfficerFile file, Person person, string title, LocalDate day) => file.Instruments.Under(day, terms =>
    {
        var term = terms.Find(TermNames.OfficersAdditionalTitles);
        var given = file.Records.Titles.FindLast(one => one.Fact.Person == person && one.Fact.On.Date <= day
            && one.Fact.Title.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (given.Fact is null) return Finding.No($"the books do not show that {file.NameOf(person)} bears the title {title}", term);
        if (term is { Figure: false }) return Finding.No("no instrument lets the Board give additional titles", term);
        return Finding.All($"{file.NameOf(person)} bears the title {given.Fact.Title}",
            ElectionAndTermOfOffice.InOffice(file, person, given.Fact.Office, day),
            file.ByBoard(given.Fact.Resolution, given.Fact.On.Date, $"gave {file.NameOf(person)} the title", term)).RelyingOn(given.Entry);
    });
}
