namespace Minutebook.Web.Filings;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Minutebook.Particulars;
using Minutebook.Values;
using Minutebook.Web.Words;

/// <summary>Persons whom a stockholder names: a Director or officer by choice, anybody else by name.</summary>
static class Persons
{
    const int LongestSlug = 40;
    const string OtherPart = "-other";
    const string AddressPart = "-address";

    /// <summary>A choice of those in office, and two lines for somebody else.</summary>
    public static IEnumerable<FilingField> Fields(Filer filer, string name, string label, bool withAddress)
    {
        yield return new(name, label, FilingControl.One, "", true, [.. InOffice(filer).Select(one =>
            new FilingOption(one.Value, filer.Corporation.NameOf(one))), new(OtherPart, Text.Of("file.other"))]);
        yield return new(name + OtherPart, Text.Of("file.other.name"), FilingControl.Line, Text.Of("file.other.help"));
        if (withAddress) yield return new(name + AddressPart, Text.Of("file.other.address"), FilingControl.Lines);
    }

    /// <summary>The person who was chosen or named, with the fact that makes the name known where it is new; null where nobody was.
    /// </summary>
    public static (Person Person, string Name, ImmutableArray<Fact> Known)? Chosen(Filer filer, string field)
    {
        var (chosen, other) = (filer.Of(field), filer.Of(field + OtherPart));
        if (chosen.Length > 0 && chosen != OtherPart)
            return InOffice(filer).Any(one => one.Value == chosen) ? (new(chosen), filer.Corporation.NameOf(new Person(chosen)), []) : null;
        if (other.Length == 0) return null;
        // The holder's short name behind it keeps what strangers name apart from the short names that the Secretary gives.
        var person = new Person(Filer.Free($"{Slug(other)}.{filer.Own}", taken => filer.Corporation.Persons.TryGetValue(new(taken),
            out var known) && known.Name.Text != other));
        var address = filer.Of(field + AddressPart);
        return (person, other, filer.Corporation.Persons.ContainsKey(person) ? []
            : [new PersonEntered(person, new(other), address.Length > 0 ? new(address) : null)]);
    }

    static IEnumerable<Person> InOffice(Filer filer)
    {
        var (board, officers) = (filer.Corporation.BoardFile(filer.Seen.Now), filer.Corporation.OfficerFile(filer.Seen.Now));
        return board.SittingOn(board.Today).Select(term => term.Person)
            .Concat(officers.History.Terms.Where(term => term.RunsAt(board.Present)).Select(term => term.Person)).Distinct();
    }

    static string Slug(string name)
    {
        var plain = new StringBuilder();
        foreach (var sign in name.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(sign)) plain.Append(sign);
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        var text = plain.ToString().Trim('-');
        return text.Length == 0 ? "person" : text.Length > LongestSlug ? text[..LongestSlug] : text;
    }
}
